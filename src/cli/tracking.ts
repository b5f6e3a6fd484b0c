import { userInfo } from 'node:os';
import { Argument, type Command, Option } from 'commander';
import type { StoredWork } from '../archive/ledgers.ts';
import { readEvent } from '../ask/event-days.ts';
import type { KnownEvent } from '../ask/occurrences.ts';
import { readDay } from '../ask/windows.ts';
import { type Book, openBook } from '../follow/book.ts';
import { emptyLedger, type Ledger } from '../follow/ledger.ts';
import { ledgerPath, loadLedger } from '../follow/ledger-file.ts';
import { hasLedger } from '../follow/ledger-path.ts';
import { statesAt } from '../follow/states.ts';
import { type Followed, followPlan } from '../follow/tasks.ts';
import { LANGUAGES, type Language, type Messages, messagesIn } from '../messages/index.ts';
import { planKey } from '../model/plan-key.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { type ArchiveAddress, archiveAt } from '../plans/archive/address.ts';
import { expandInputs, PLAN_OR_DOCUMENT } from '../plans/inputs.ts';
import { append } from '../text/append.ts';
import { FIXED_HOLIDAYS } from '../text/calendar.ts';
import { PAGE_FORMATS, type Page, type PageFormat, pageFormatOf, writePage } from '../writers/pages/index.ts';
import { type AskOptions, gathered, type Refuse, refuser } from './asking.ts';
import { deliver } from './deliver.ts';
import { invocation } from './invocation.ts';
import { outputOptions } from './output.ts';
import { plansFrom } from './plans.ts';
import { takesDocuments } from './reading.ts';
import { screenWidth, spoken, spokenLanguage, stdoutStyle, today } from './screen.ts';

/** Options of every command that follows a plan. */
export interface TrackOptions extends AskOptions {
  readonly ledger?: string;
  readonly event?: readonly string[];
}

/** The plan, the options of reading it, and its ledger. */
export function takesPlan(command: Command, messages: Messages): Command {
  const { help } = messages.follow;
  const following = command
    .addArgument(new Argument('<plan>', help.plan))
    .option('--ledger <file>', help.ledger)
    .option('--event <event>', help.event, gathered)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('--max-size <size>', messages.query.help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit);
  return takesDocuments(following, messages);
}

/** A plan that is followed, with what is known of it. */
export interface Opened {
  readonly file: string;
  readonly path: string;
  readonly key: string;
  readonly followed: Followed;
  readonly ledger: Ledger;
  readonly book: Book;
  readonly refuse: Refuse;
}

/**
 * Opens a plan and its ledger: the one beside it, or what its archive holds of it, which can only be read.
 * @returns null where that failed, which was complained of
 */
export async function openPlan(
  file: string,
  options: TrackOptions,
  messages: Messages,
  use: 'read' | 'write' = 'read',
): Promise<Opened | null> {
  const refuse = await refuser();
  const { troubles } = messages.follow;
  const events = eventsOf(options.event ?? [], messages);
  if (!events.ok) {
    refuse(events.trouble);
    return null;
  }
  const read = await plansFrom([file], options, 'track', messages);
  const [plan, ...more] = read?.plans ?? [];
  if (!plan) return null;
  if (more.length > 0) {
    refuse(troubles.onePlan(more.length + 1));
    return null;
  }
  if (options.ledger === undefined && file === '-') {
    refuse(troubles.noLedgerPlace(file));
    return null;
  }
  const archive = options.ledger === undefined ? archiveAt(file) : null;
  if (archive !== null && use === 'write') {
    refuse(messages.archive.troubles.ledgerElsewhere(file));
    return null;
  }
  const path = archive?.archive ?? options.ledger ?? ledgerPath(file);
  const key = planKey(plan);
  const loaded = archive
    ? await ledgerIn(archive.archive, key, messages)
    : await loadLedger(path, key, messages);
  const ledger =
    loaded.ok && loaded.value.header.plan !== key
      ? failed(troubles.otherLedger(path, loaded.value.header.plan, key))
      : loaded;
  if (!ledger.ok) {
    refuse(ledger.trouble);
    return null;
  }
  const followed = followPlan(plan, { events: events.value, calendar: FIXED_HOLIDAYS });
  if (followed.tasks.length === 0) {
    refuse(troubles.nothingToFollow(file));
    return null;
  }
  return { file, path, key, followed, ledger: ledger.value, book: openBook(ledger.value, followed), refuse };
}

async function ledgerIn(archive: string, key: string, messages: Messages): Promise<Result<Ledger>> {
  const { storedLedgers } = await import('../archive/ledgers.ts');
  const ledgers = await storedLedgers(archive, key, messages);
  return ledgers.ok ? done(ledgers.value.get(key) ?? emptyLedger(key)) : ledgers;
}

function eventsOf(texts: readonly string[], messages: Messages): Result<KnownEvent[]> {
  const events: KnownEvent[] = [];
  for (const text of texts) {
    const event = readEvent(text, Number(today().slice(0, 4)), messages);
    if (!event.ok) return event;
    events.push(event.value);
  }
  return done(events);
}

/**
 * Where plans stand on a day, each by the ledger beside it or by what its archive holds of it.
 * @param files plans, documents, folders, archives; the standard input has no ledger and is passed over
 * @param which all plans, or those that have a ledger: the others are not read
 * @param asOf the cut-off, ISO 8601
 * @returns null where a plan or a ledger cannot be read, which was complained of
 */
export async function workBeside(
  files: readonly string[],
  options: AskOptions,
  which: 'all' | 'with-ledger',
  asOf: string,
  messages: Messages,
): Promise<readonly StoredWork[] | null> {
  const all: StoredWork[] = [];
  for (const input of await expandInputs(files, PLAN_OR_DOCUMENT)) {
    if (input.kind !== 'file') continue;
    const archive = archiveAt(input.path);
    const work =
      archive !== null
        ? await workIn(archive, which, asOf, messages)
        : await workOf(input.path, options, which, asOf, messages);
    if (work === null) return null;
    append(all, work);
  }
  return all;
}

/** Where the plans of an archive stand; null where it cannot be read, which was complained of. */
async function workIn(
  archive: ArchiveAddress,
  which: 'all' | 'with-ledger',
  asOf: string,
  messages: Messages,
): Promise<readonly StoredWork[] | null> {
  const { storedWork } = await import('../archive/ledgers.ts');
  const all: StoredWork[] = [];
  for await (const work of storedWork(archive, which, asOf, messages)) {
    if (!work.ok) {
      (await refuser())(work.trouble);
      return null;
    }
    all.push(work.value);
  }
  return all;
}

/** Where the plan of one file stands: nothing has been done yet where no ledger says otherwise. */
async function workOf(
  file: string,
  options: AskOptions,
  which: 'all' | 'with-ledger',
  asOf: string,
  messages: Messages,
): Promise<readonly StoredWork[] | null> {
  const known = await hasLedger(file);
  if (!known && which === 'with-ledger') return [];
  const opened = await openPlan(file, { ...options, ledger: ledgerPath(file) }, messages);
  if (!opened) return null;
  const { followed, book } = opened;
  const { sha256 } = followed.plan.source;
  return [{ sha256, states: statesAt(followed, book, asOf), hasLedger: known }];
}

/** A day that an option names, or today. */
export function dayOption(option: string, words: string | undefined, messages: Messages): Result<string> {
  const now = today();
  const day = words === undefined ? now : readDay(words, Number(now.slice(0, 4)));
  return day === null ? failed(messages.troubles.badDay(option, words ?? '')) : done(day);
}

/** Who is at the keyboard, where nobody says so. */
export function whoIsThere(): string {
  try {
    return userInfo().username;
  } catch {
    return '–';
  }
}

/** The language that documents are written in, and its words. */
export function documentLanguage(lang: string | undefined): { language: Language; words: Messages } {
  const language = LANGUAGES.find((each) => each === lang) ?? 'vi';
  return { language, words: messagesIn(language) };
}

/** The language of what is shown on the screen. */
export function screenLanguage(): Language {
  return spokenLanguage();
}

/** Where a page goes. */
export interface PageTarget {
  readonly to?: PageFormat;
  readonly output?: string;
  readonly force?: boolean;
}

/** `--to` and `--output` for a page. */
export function takesTarget(command: Command, messages: Messages): Command {
  const { help } = messages.follow;
  return command
    .addOption(new Option('--to <format>', help.to).choices(PAGE_FORMATS))
    .option('-o, --output <path>', help.output)
    .option('--force', messages.output.help.force);
}

/** The format that is asked for, by name or by the ending of the file. */
export function targetFormat(
  { to, output }: PageTarget,
  usual: PageFormat,
  messages: Messages,
): Result<PageFormat> {
  const { troubles } = messages.follow;
  const format = to ?? (output === undefined ? usual : pageFormatOf(output));
  if (format === null) return failed(troubles.badFormat(output ?? '', PAGE_FORMATS));
  const binary = format === 'docx' || format === 'xlsx';
  if (binary && output === undefined && invocation().stdout.isTTY) return failed(troubles.noOutput(format));
  return done(format);
}

/** Writes a page where it was asked for. */
export async function putPage(
  page: Page,
  format: PageFormat,
  target: PageTarget,
  data: unknown,
  inputs: readonly string[],
): Promise<Result<void>> {
  const { output } = target;
  const style = output === undefined ? await stdoutStyle() : undefined;
  const content = await writePage(page, format, { width: screenWidth(), data, ...(style && { style }) });
  return deliver(content, output, outputOptions(inputs, target), spoken());
}
