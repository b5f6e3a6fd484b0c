import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { Argument, type Command, Option } from 'commander';
import { openBook } from '../follow/book.ts';
import { carryLedger } from '../follow/carry-ledger.ts';
import { addToLedger, ledgerPath, loadLedger } from '../follow/ledger-file.ts';
import { type FilledFile, mergeFiles, type Refusal } from '../follow/merge.ts';
import { readReportPeriod } from '../follow/report-periods.ts';
import { readNames } from '../follow/request.ts';
import { SET_MODES, type SetMode, setsFor } from '../follow/sets.ts';
import { followPlan } from '../follow/tasks.ts';
import { formsOf } from '../follow/unit-forms.ts';
import { type Messages, troubleIn } from '../messages/index.ts';
import { planKey } from '../model/plan-key.ts';
import type { Trouble } from '../model/trouble.ts';
import { archiveAt } from '../plans/archive/address.ts';
import { expandInputs } from '../plans/inputs.ts';
import { writeOutput } from '../plans/output.ts';
import { readBytes } from '../readers/bytes.ts';
import { readFilled } from '../writers/filled.ts';
import { formWorkbook } from '../writers/forms.ts';
import { OutputNames } from '../writers/names.ts';
import { EXIT } from './exit.ts';
import { outputOptions } from './output.ts';
import { plansFrom } from './plans.ts';
import { spokenLanguage, today } from './screen.ts';
import { say } from './terminal.ts';
import {
  dayOption,
  documentLanguage,
  type Opened,
  openPlan,
  type TrackOptions,
  takesPlan,
  whoIsThere,
} from './tracking.ts';

type ExitWith = (code: number) => void;

interface InitOptions extends TrackOptions {
  readonly output: string;
  readonly force?: boolean;
  readonly sets?: SetMode;
  readonly units?: string;
  readonly period?: string;
}

export function defineInit(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesPlan(command, messages)
    .requiredOption('-o, --output <folder>', help.output)
    .option('--force', messages.output.help.force)
    .addOption(new Option('--sets <mode>', help.sets).choices(SET_MODES))
    .option('--units <file>', help.units)
    .option('--period <period>', help.period)
    .action(async (plan: string, options: InitOptions) => exitWith(await init(plan, options, messages)));
}

async function init(file: string, options: InitOptions, messages: Messages): Promise<number> {
  const opened = await openPlan(file, options, messages, options.sets === undefined ? 'read' : 'write');
  if (!opened) return EXIT.couldNotRun;
  const { followed, path, key, refuse } = opened;
  const { troubles, said } = messages.follow;
  const year = Number((followed.plan.document.period?.start ?? today()).slice(0, 4));
  const period = options.period === undefined ? null : readReportPeriod(options.period, year);
  if (options.period !== undefined && !period) {
    refuse(troubles.badPeriod(options.period));
    return EXIT.couldNotRun;
  }
  let { ledger } = opened;
  if (options.sets !== undefined) {
    const names = options.units === undefined ? [] : readNames(await textOf(options.units));
    const chosen = setsFor(options.sets, followed, names, ledger);
    if ('reported' in chosen) {
      refuse(troubles.setReported(chosen.set, chosen.reported));
      return EXIT.couldNotRun;
    }
    const kept = await addToLedger(path, key, () => ({ entries: [], sets: chosen.sets }), messages);
    if (!kept.ok) {
      refuse(kept.trouble);
      return EXIT.couldNotRun;
    }
    ledger = kept.value;
    for (const set of chosen.unknown) say([said.refused(set, said.keptWhole)]);
  }
  const { words } = documentLanguage(options.lang);
  const forms = formsOf(followed, openBook(ledger, followed), key, period?.to ?? null, words);
  const names = new OutputNames(options.output, 'xlsx');
  for (const form of forms) {
    const name = fileName(form.unit ?? words.follow.sheet.wholePlan);
    const content = await formWorkbook(form, words);
    // a sheet that a unit has filled in is not written over
    const written = await writeOutput(
      content,
      names.next(`${name}.x`),
      outputOptions([file], options),
      messages,
    );
    if (!written.ok) {
      refuse(written.trouble);
      return EXIT.couldNotRun;
    }
  }
  say([said.sheets(forms.length, options.output)]);
  return EXIT.fine;
}

async function textOf(path: string): Promise<string> {
  return readFile(path, 'utf8');
}

/** Longest name of a file, in characters: with diacritics and an ending it stays under the 255 bytes of file systems. */
const LONGEST_NAME = 80;

/** A body's name as that of a file. */
function fileName(name: string): string {
  return name
    .replace(/[\\/:*?"<>|\u0000-\u001F.]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_NAME)
    .toWellFormed();
}

interface MergeOptions extends TrackOptions {
  readonly asOf?: string;
  readonly by?: string;
  readonly dryRun?: boolean;
}

export function defineMerge(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesPlan(command, messages)
    .addArgument(new Argument('<files...>', help.files))
    .option('--as-of <day>', help.saidFor)
    .option('--by <who>', help.who)
    .option('--dry-run', help.dryRun)
    .action(async (plan: string, files: string[], options: MergeOptions) =>
      exitWith(await merge(plan, files, options, messages)),
    );
}

/** Sheets that people send back. */
const SHEETS = /\.(?:xlsx|xlsm|csv)$/i;
/** A sheet of one unit is small. */
const LARGEST_SHEET = 64 * 1024 ** 2;

async function merge(
  file: string,
  files: readonly string[],
  options: MergeOptions,
  messages: Messages,
): Promise<number> {
  const opened = await openPlan(file, options, messages, options.dryRun ? 'read' : 'write');
  if (!opened) return EXIT.couldNotRun;
  const { followed, path, key, refuse } = opened;
  const { said } = messages.follow;
  const asOf = options.asOf === undefined ? null : dayOption('asOf', options.asOf, messages);
  if (asOf && !asOf.ok) {
    refuse(asOf.trouble);
    return EXIT.couldNotRun;
  }
  const sheets = await filledFiles(files, messages);
  const context = {
    followed,
    key,
    by: options.by ?? whoIsThere(),
    at: new Date().toISOString(),
    asOf: asOf ? asOf.value : null,
    today: today(),
  };
  let merged = mergeFiles(sheets.files, { ...context, ledger: opened.ledger, book: opened.book }, messages);
  if (!options.dryRun) {
    const written = await addToLedger(
      path,
      key,
      // the ledger may have grown since it was opened
      (ledger) => {
        merged = mergeFiles(sheets.files, { ...context, ledger, book: openBook(ledger, followed) }, messages);
        return { entries: merged.entries };
      },
      messages,
    );
    if (!written.ok) {
      refuse(written.trouble);
      return EXIT.couldNotRun;
    }
  }
  const { entries, refusals, conflicts, read } = merged;
  say([
    ...[...sheets.refusals, ...refusals].map(({ where, words }) => said.refused(where, words)),
    ...(conflicts.length > 0
      ? [said.conflicts(conflicts.length), ...conflicts.map((each) => `  ${each}`)]
      : []),
    said.read(sheets.files.length, read),
    entries.length === 0
      ? said.nothingNew(path)
      : (options.dryRun ? said.would : said.wrote)(entries.length, path),
  ]);
  const clean = refusals.length === 0 && conflicts.length === 0 && sheets.refusals.length === 0;
  return clean ? EXIT.fine : EXIT.findings;
}

async function filledFiles(
  paths: readonly string[],
  messages: Messages,
): Promise<{ files: FilledFile[]; refusals: Refusal[] }> {
  const files: FilledFile[] = [];
  const refusals: Refusal[] = [];
  const { problems } = messages.follow;
  for (const input of await expandInputs(paths, SHEETS)) {
    if (input.kind === 'stdin') continue;
    const name = basename(input.path);
    if (input.kind === 'trouble') {
      refusals.push({ where: input.path, words: troubleIn(input.trouble, spokenLanguage()).got });
      continue;
    }
    const bytes = await readBytes(input.path, LARGEST_SHEET);
    const sheets = bytes.ok ? await readFilled(bytes.value, name) : bytes;
    if (sheets.ok) files.push({ name, sheets: sheets.value });
    else
      refusals.push({
        where: input.path,
        words: problems.unreadable(troubleIn(sheets.trouble, spokenLanguage()).got),
      });
  }
  return { files, refusals };
}

interface CarryOptions extends TrackOptions {
  readonly dryRun?: boolean;
}

export function defineCarry(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesPlan(command, messages)
    .addArgument(new Argument('<revised>', help.revised))
    .option('--dry-run', help.dryRun)
    .action(async (plan: string, revised: string, options: CarryOptions) =>
      exitWith(await carry(plan, revised, options, messages)),
    );
}

async function carry(
  file: string,
  revised: string,
  options: CarryOptions,
  messages: Messages,
): Promise<number> {
  const opened = await openPlan(
    file,
    { ...options, ...(options.ledger !== undefined && { ledger: options.ledger }) },
    messages,
  );
  if (!opened) return EXIT.couldNotRun;
  const { refuse } = opened;
  if (archiveAt(revised) !== null) {
    refuse(messages.archive.troubles.ledgerElsewhere(revised));
    return EXIT.couldNotRun;
  }
  const read = await plansFrom([revised], options, 'track', messages);
  const [plan] = read?.plans ?? [];
  if (!plan) return EXIT.couldNotRun;
  const { said } = messages.follow;
  const path = ledgerPath(revised);
  const key = planKey(plan);
  const trouble = await taken(path, key, opened, messages);
  if (trouble) {
    refuse(trouble);
    return EXIT.couldNotRun;
  }
  const { entries, lost } = carryLedger(opened.ledger, opened.followed, followPlan(plan));
  if (!options.dryRun) {
    const written = await addToLedger(
      path,
      key,
      () => ({ entries, sets: opened.ledger.header.sets }),
      messages,
    );
    if (!written.ok) {
      refuse(written.trouble);
      return EXIT.couldNotRun;
    }
  }
  say([
    ...lost.map((entry) =>
      said.refused(entry.task, messages.follow.report.unplaced(entry.task, entry.words)),
    ),
    `${path}: ${said.carried(entries.length, lost.length)}`,
  ]);
  return lost.length > 0 ? EXIT.findings : EXIT.fine;
}

/** Why nothing can be carried into a ledger: it holds something already, or is that of the old plan. */
async function taken(
  path: string,
  key: string,
  { path: from }: Opened,
  messages: Messages,
): Promise<Trouble | null> {
  if (path === from) return messages.follow.troubles.otherLedger(path, from, key);
  const there = await loadLedger(path, key, messages);
  if (!there.ok) return there.trouble;
  return there.value.entries.length > 0
    ? messages.follow.troubles.ledgerNotEmpty(path, there.value.entries.length)
    : null;
}
