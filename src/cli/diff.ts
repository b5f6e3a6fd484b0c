import { stat } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import { narrows, recordsAsked } from '../ask/filters.ts';
import {
  CHANGE_KINDS,
  diffPlans,
  KIND_GROUPS,
  onlyKinds,
  onlyRecords,
  type PlanDiff,
  readKinds,
} from '../diff/index.ts';
import { LANGUAGES, type Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { plansInTime } from '../plans/map-plans.ts';
import { loadPlans } from '../plans/read-plan.ts';
import type { ReadPlansOptions } from '../plans/read-plans.ts';
import { collect } from '../readers/bytes.ts';
import { DEFAULT_MAX_SIZE } from '../readers/index.ts';
import type { Screen } from '../writers/answers.ts';
import { DIFF_FORMATS, type DiffFormat, diffText, sumLine } from '../writers/diff/index.ts';
import { fraction, limitedReading, listed, refuser } from './asking.ts';
import { deliver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { type FilterOptions, filterRequest, takesFilters } from './filtering.ts';
import { invocation } from './invocation.ts';
import { formatByEnding, type OutputChoice, outputOptions, screenFor, takesOutput } from './output.ts';
import { type ReadingOptions, takesDocuments } from './reading.ts';
import { screenWidth, spoken, stdoutStyle } from './screen.ts';
import { say } from './terminal.ts';

interface DiffCommandOptions extends ReadingOptions, FilterOptions, OutputChoice {
  readonly format?: DiffFormat;
  readonly only?: readonly string[];
  readonly kinds?: boolean;
  readonly threshold?: string;
  readonly pairs?: boolean;
  readonly exitCode?: boolean;
  readonly full?: boolean;
  readonly quiet?: boolean;
  readonly maxSize?: string;
  readonly timeLimit?: string;
}

export function defineDiff(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.diff;
  const comparing = takesFilters(takesOutput(command, messages), messages, ['--state'])
    .addArgument(new Argument('[old]', help.old))
    .addArgument(new Argument('[new]', help.new))
    .addOption(new Option('-f, --format <format>', help.format).choices(DIFF_FORMATS))
    .option('--only <kinds>', help.only, listed)
    .option('--kinds', help.kinds)
    .option('--threshold <score>', help.threshold)
    .option('--pairs', help.pairs)
    .option('--exit-code', help.exitCode)
    .option('--full', help.full)
    .option('-q, --quiet', help.quiet)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('--max-size <size>', help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit);
  takesDocuments(comparing, messages)
    .addHelpText('after', examples)
    .action(async (old: string | undefined, now: string | undefined, options: DiffCommandOptions) =>
      exitWith(await diff(old, now, options, messages)),
    );
}

async function diff(
  old: string | undefined,
  now: string | undefined,
  options: DiffCommandOptions,
  messages: Messages,
): Promise<number> {
  if (options.kinds) return listKinds(messages);
  const refuse = await refuser();
  const compared = await compare(old, now, options, messages);
  const written = compared.ok
    ? await write(compared.value, namedFiles(old, now), options, messages)
    : compared;
  if (!written.ok) {
    refuse(written.trouble);
    return EXIT.couldNotRun;
  }
  return options.exitCode && written.value.changes.length > 0 ? EXIT.findings : EXIT.fine;
}

interface Compared {
  readonly old: Plan;
  readonly now: Plan;
  readonly diff: PlanDiff;
}

async function compare(
  oldPath: string | undefined,
  newPath: string | undefined,
  options: DiffCommandOptions,
  messages: Messages,
): Promise<Result<Compared>> {
  const { troubles } = messages;
  if (oldPath === undefined || newPath === undefined)
    return failed(messages.diff.troubles.twoNeeded(oldPath));
  if (oldPath === '-' && newPath === '-') return failed(messages.diff.troubles.bothStdin());
  const threshold = options.threshold === undefined ? undefined : fraction(options.threshold);
  if (threshold === null) return failed(messages.diff.troubles.badThreshold(options.threshold ?? ''));
  const reading = limitedReading(options, troubles);
  if ('code' in reading) return failed(reading);
  const kinds = options.only === undefined ? null : readKinds(options.only, messages);
  if (kinds && !kinds.ok) return kinds;
  const [old, now] = await Promise.all([oldPath, newPath].map((path) => onePlan(path, reading, messages)));
  if (!old?.ok) return old ?? failed(messages.diff.troubles.notOnePlan(oldPath, 0));
  if (!now?.ok) return now ?? failed(messages.diff.troubles.notOnePlan(newPath, 0));
  const whole = diffPlans(old.value, now.value, threshold === undefined ? {} : { threshold });
  const asked = await onlyAsked(whole, [old.value, now.value], options, messages);
  if (!asked.ok) return asked;
  const found = kinds ? onlyKinds(asked.value, kinds.value) : asked.value;
  return done({ old: old.value, now: now.value, diff: found });
}

/** Only what differs in the records that the filters name. */
async function onlyAsked(
  diff: PlanDiff,
  plans: readonly [Plan, Plan],
  options: DiffCommandOptions,
  messages: Messages,
): Promise<Result<PlanDiff>> {
  const request = await filterRequest(options, messages);
  if (!request.ok) return request;
  if (!narrows(request.value)) return done(diff);
  const records = await recordsAsked(plans, request.value, messages);
  if (!records.ok) return records;
  const [old, now] = records.value;
  return done(old && now ? onlyRecords(diff, { old, new: now }) : diff);
}

async function onePlan(
  path: string,
  { timeLimit, ...reading }: ReadPlansOptions,
  { diff: words }: Messages,
): Promise<Result<Plan>> {
  const isFolder = path !== '-' && ((await stat(path).catch(() => null))?.isDirectory() ?? false);
  if (isFolder) return failed(words.troubles.folder(path));
  const bytes =
    path === '-' ? await collect(invocation().stdin, reading.maxSize ?? DEFAULT_MAX_SIZE) : done(path);
  if (!bytes.ok) return bytes;
  const plans =
    timeLimit !== undefined && path !== '-'
      ? await plansInTime(path, timeLimit, reading)
      : await loadPlans(bytes.value, { ...reading, ...(path === '-' && { file: path }) });
  if (!plans.ok) return plans;
  const [plan, ...more] = plans.value;
  return plan && more.length === 0 ? done(plan) : failed(words.troubles.notOnePlan(path, plans.value.length));
}

function namedFiles(...paths: readonly (string | undefined)[]): string[] {
  return paths.flatMap((path) => (path === undefined || path === '-' ? [] : [path]));
}

async function write(
  { old, now, diff: found }: Compared,
  inputs: readonly string[],
  options: DiffCommandOptions,
  messages: Messages,
): Promise<Result<PlanDiff>> {
  const { output, quiet = false, pairs = false } = options;
  const format = formatOf(options);
  const { diff: words } = messages;
  // what was asked for is told, small or not
  const full = options.full ?? options.only !== undefined;
  const screen = await screenFor(options);
  const text = pairs
    ? await pairsText(found, old, now, options, screen, messages)
    : await diffText(found, { format, full, bom: output !== undefined, screen }, messages);
  const delivered = await deliver(text, output, outputOptions(inputs, options), messages);
  if (!delivered.ok) return delivered;
  if (quiet) return done(found);
  if (pairs) {
    const { countPairs } = await import('../writers/diff/rows.ts');
    const counts = countPairs(found);
    say([words.paired(counts.pairs, counts.old, counts.now)]);
  } else if (found.changes.length > 0) say([sumLine(found, messages)]);
  else say([options.only ? words.nothingOfThese : words.same]);
  return done(found);
}

function formatOf({ format, output }: DiffCommandOptions): DiffFormat {
  return format ?? formatByEnding(output, DIFF_FORMATS) ?? 'text';
}

async function pairsText(
  found: PlanDiff,
  old: Plan,
  now: Plan,
  options: DiffCommandOptions,
  screen: Screen,
  messages: Messages,
): Promise<string | Uint8Array> {
  const { pairRows } = await import('../writers/diff/rows.ts');
  const { tabularText } = await import('../writers/answers.ts');
  const format = formatOf(options);
  const bom = options.output !== undefined;
  return tabularText(pairRows(found, old, now, messages), format === 'text' ? 'table' : format, screen, bom);
}

async function listKinds(messages: Messages): Promise<number> {
  const { diff: words } = messages;
  const { tabularText } = await import('../writers/answers.ts');
  const kinds = CHANGE_KINDS.map((kind) => ({ kind, meaning: words.kindHelp[kind] }));
  const groups = Object.entries(KIND_GROUPS).map(([kind]) => ({
    kind,
    meaning: wordFor(words.groups, kind) ?? '',
  }));
  const columns = (['kind', 'meaning'] as const).map((name) => ({ name, heading: words.columns[name] }));
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  await deliver(
    await tabularText({ columns, rows: [...kinds, ...groups] }, 'table', screen),
    undefined,
    {},
    messages,
  );
  return EXIT.fine;
}
