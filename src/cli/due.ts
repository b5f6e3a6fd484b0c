import { type Command, InvalidArgumentError, Option } from 'commander';
import { compileFilters } from '../ask/compile-filters.ts';
import { askDue, DueCollector } from '../ask/due.ts';
import type { DueRequest, DueResult } from '../ask/due-records.ts';
import { readEvent } from '../ask/event-days.ts';
import { narrows } from '../ask/filters.ts';
import { readHolidays } from '../ask/holidays.ts';
import type { Progress } from '../ask/request.ts';
import { hasLedger } from '../follow/ledger-path.ts';
import { type Messages, named } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { BODY_ROLES, type BodyRole } from '../model/vocabularies.ts';
import { archiveAt } from '../plans/archive/address.ts';
import { expandInputs, PLAN_OR_DOCUMENT } from '../plans/inputs.ts';
import { textBefore } from '../plans/output.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { type Calendar, FIXED_HOLIDAYS, readLength } from '../text/calendar.ts';
import { DUE_FORMATS, type DueFormat, dueText } from '../writers/due.ts';
import { type AskOptions, askPlans, gathered, refuser, showAnswer, takesPlans } from './asking.ts';
import { deliver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { type FilterOptions, filterRequest, takesFilters } from './filtering.ts';
import { formatByEnding, type OutputChoice, outputOptions, screenFor, takesOutput } from './output.ts';
import { spoken, spokenLanguage } from './screen.ts';
import { say } from './terminal.ts';

interface DueOptions extends AskOptions, FilterOptions, OutputChoice {
  readonly within: string;
  readonly holidays?: string;
  readonly event?: readonly string[];
  readonly sections?: boolean;
  readonly ledger: boolean;
  readonly role: BodyRole;
  readonly format?: DueFormat;
  readonly to?: DueFormat;
}

/** Filters that mean more here than which records: how far ahead, what has passed, whose work. */
const OWN = ['--within', '--overdue', '--role'];

export function defineDue(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.due;
  takesFilters(takesOutput(takesPlans(command, messages), messages), messages, OWN)
    .option('--within <length>', help.within, '30d')
    .option('--overdue', help.overdue)
    .option('--holidays <file>', help.holidays)
    .option('--event <event>', help.event, gathered)
    .option('--sections', messages.query.help.sections)
    .option('--no-ledger', help.noLedger)
    .addOption(new Option('--role <role>', help.role).choices(BODY_ROLES).default('lead'))
    .addOption(new Option('-f, --format <format>', messages.query.help.format).choices(DUE_FORMATS))
    .addOption(new Option('--to <format>', help.to).choices([...DUE_FORMATS, 'md']).argParser(formatNamed))
    .addHelpText('after', examples)
    .action(async (files: string[], options: DueOptions) => exitWith(await due(files, options, messages)));
}

/** "md" is what files of Markdown end with. */
function formatNamed(text: string): DueFormat {
  const format = DUE_FORMATS.find((each) => each === text) ?? (text === 'md' ? 'markdown' : undefined);
  if (!format) throw new InvalidArgumentError([...DUE_FORMATS, 'md'].join(', '));
  return format;
}

function formatOf({ format, to, output }: DueOptions): DueFormat {
  return to ?? format ?? formatByEnding(output, DUE_FORMATS) ?? 'table';
}

async function due(files: readonly string[], options: DueOptions, messages: Messages): Promise<number> {
  const refuse = await refuser();
  const request = await requestOf(options, messages);
  if (!request.ok) {
    refuse(request.trouble);
    return EXIT.couldNotRun;
  }
  const { filters } = request.value;
  const compiled = filters && narrows(filters) ? await compileFilters(filters, messages) : done(null);
  if (!compiled.ok) {
    refuse(compiled.trouble);
    return EXIT.couldNotRun;
  }
  const told = await toldOf(files, options, request.value, messages);
  if (told === null) return EXIT.couldNotRun;
  const { news, progress } = told;
  const question = { ...request.value, news, ...(filters && { filters: { ...filters, progress } }) };
  const collector = new DueCollector(question, messages, compiled.value);
  const asked = await askPlans(
    files,
    options,
    'due',
    messages,
    {
      question,
      ask: askDue,
      worker: new URL('../ask/due-worker.js', import.meta.url),
      lists: new Set(['tables', 'rows', 'sections', 'deadlines']),
    },
    (answer) => collector.add(answer),
  );
  if (asked === null) return EXIT.couldNotRun;
  return showAnswer(asked, collector.end(), (result) => show(result, files, options, messages));
}

/** What ledgers say of the plans, for a question: of deadlines, and of the states that are asked for. */
interface Told {
  readonly news: NonNullable<DueRequest['news']>;
  readonly progress: Progress;
}

/**
 * What the ledgers beside the plans say; all that follows plans is loaded only where it is asked for.
 * @returns null where a ledger cannot be read, which was complained of
 */
async function toldOf(
  files: readonly string[],
  options: DueOptions,
  { asOf, filters }: DueRequest,
  messages: Messages,
): Promise<Told | null> {
  const asksState = filters?.state !== undefined;
  if (!asksState && !(options.ledger && (await mayHaveLedgers(files)))) return { news: {}, progress: {} };
  const [{ workBeside }, { newsOfDeadlines, progressOf }] = await Promise.all([
    import('./tracking.ts'),
    import('../follow/progress.ts'),
  ]);
  const work = await workBeside(files, options, asksState ? 'all' : 'with-ledger', asOf, messages);
  if (work === null) return null;
  const followed = work.filter(({ hasLedger }) => hasLedger);
  if (asksState && followed.length < work.length)
    say([messages.query.noLedger(work.length - followed.length)]);
  return {
    news: options.ledger
      ? Object.fromEntries(followed.map(({ sha256, states }) => [sha256, newsOfDeadlines(states)]))
      : {},
    progress: asksState ? progressOf(work) : {},
  };
}

/** Whether a ledger stands beside one of the plans, or may stand in one of the archives. */
async function mayHaveLedgers(files: readonly string[]): Promise<boolean> {
  for (const input of await expandInputs(files, PLAN_OR_DOCUMENT))
    if (input.kind === 'file' && (archiveAt(input.path) !== null || (await hasLedger(input.path))))
      return true;
  return false;
}

async function show(
  result: DueResult,
  inputs: readonly string[],
  options: DueOptions,
  messages: Messages,
): Promise<Result<void>> {
  const { output, role } = options;
  const format = formatOf(options);
  const before = format === 'ics' && output !== undefined ? await textBefore(output) : undefined;
  const content = await dueText(
    result,
    {
      format,
      screen: await screenFor(options),
      bom: output !== undefined,
      language: spokenLanguage(),
      role,
      ...(before !== undefined && { before }),
    },
    messages,
  );
  const delivered = await deliver(content, output, outputOptions(inputs, options), messages);
  if (delivered.ok && format === 'table') say(notes(result, options, messages));
  return delivered;
}

/** Events listed before the rest is only counted. */
const MOST_EVENTS = 8;

/** What the table does not show: what has no day, and why. */
function notes(result: DueResult, { overdue }: DueOptions, { due: words, query }: Messages): string[] {
  const { asOf, until, waiting, items, plans } = result;
  const lines = [overdue ? words.headingOverdue({ until }) : words.heading({ asOf, until })];
  lines.push(words.sum({ items, overdue: result.overdue, plans }));
  if (waiting.length > 0) {
    lines.push(words.waiting(waiting.reduce((sum, { count }) => sum + count, 0)));
    for (const { event, count } of waiting.slice(0, MOST_EVENTS))
      lines.push(`  ${words.waitingFor(event ?? words.eventUnnamed, count)}`);
    if (waiting.length > MOST_EVENTS) lines.push(`  ${query.more(waiting.length - MOST_EVENTS)}`);
  }
  const undated = words.undated(result.undated);
  return [
    ...lines,
    ...(undated === '' ? [] : [undated]),
    ...(result.over === null ? [] : [words.over(result.over)]),
  ];
}

async function requestOf(options: DueOptions, messages: Messages): Promise<Result<DueRequest>> {
  const { troubles } = messages;
  const { agency, within: _, overdue: __, role: ___, ...others } = options;
  const filters = await filterRequest(others, messages);
  if (!filters.ok) return filters;
  const { asOf } = filters.value;
  const within = readLength(options.within);
  if (!within) return failed(troubles.badLength('within', options.within));
  const calendar = await calendarFrom(options.holidays, messages);
  if (!calendar.ok) return calendar;
  const events = [];
  for (const text of options.event ?? []) {
    const event = readEvent(text, Number(asOf.slice(0, 4)), messages);
    if (!event.ok) return event;
    events.push(event.value);
  }
  const { overdue, role, sections } = options;
  return done({
    asOf,
    within,
    calendar: calendar.value,
    events,
    role,
    filters: filters.value,
    ...(overdue && { overdue }),
    ...(sections && { sections }),
    ...(agency !== undefined && { agency }),
  });
}

/** A list of holidays is a few lines a year. */
const LONGEST_LIST = 1024 ** 2;

async function calendarFrom(file: string | undefined, messages: Messages): Promise<Result<Calendar>> {
  if (file === undefined) return done(FIXED_HOLIDAYS);
  const bytes = await readBytes(file, LONGEST_LIST);
  const text = bytes.ok ? decode(bytes.value) : bytes;
  if (!text.ok) return failed(named(text.trouble, file));
  return readHolidays(text.value.text, file, messages);
}
