import { stat } from 'node:fs/promises';
import { Argument, type Command, Option } from 'commander';
import {
  CHANGE_KINDS,
  type ChangeKind,
  diffPlans,
  KIND_GROUPS,
  onlyKinds,
  type PlanDiff,
} from '../diff/index.ts';
import { LANGUAGES, type Messages } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { loadPlans } from '../plans/read-plan.ts';
import { collect, parseSize } from '../readers/bytes.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions } from '../readers/index.ts';
import { DIFF_FORMATS, type DiffFormat, diffText, sumLine } from '../writers/diff/index.ts';
import { fraction, listed, refuser } from './asking.ts';
import { deliver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { documentReading, type ReadingOptions, takesDocuments } from './reading.ts';
import { screenWidth, spoken, stdoutStyle } from './screen.ts';
import { say } from './terminal.ts';

interface DiffCommandOptions extends ReadingOptions {
  readonly format: DiffFormat;
  readonly output?: string;
  readonly only?: readonly string[];
  readonly kinds?: boolean;
  readonly threshold?: string;
  readonly pairs?: boolean;
  readonly exitCode?: boolean;
  readonly full?: boolean;
  readonly quiet?: boolean;
  readonly maxSize?: string;
}

export function defineDiff(command: Command, settle: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.diff;
  const comparing = command
    .addArgument(new Argument('[old]', help.old))
    .addArgument(new Argument('[new]', help.new))
    .addOption(new Option('-f, --format <format>', help.format).choices(DIFF_FORMATS).default('text'))
    .option('-o, --output <file>', help.output)
    .option('--only <kinds>', help.only, listed)
    .option('--kinds', help.kinds)
    .option('--threshold <score>', help.threshold)
    .option('--pairs', help.pairs)
    .option('--exit-code', help.exitCode)
    .option('--full', help.full)
    .option('-q, --quiet', help.quiet)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('--max-size <size>', help.maxSize);
  takesDocuments(comparing, messages)
    .addHelpText('after', examples)
    .action(async (old: string | undefined, now: string | undefined, options: DiffCommandOptions) =>
      settle(await diff(old, now, options, messages)),
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
  const maxSize = options.maxSize === undefined ? DEFAULT_MAX_SIZE : parseSize(options.maxSize);
  if (maxSize === null) return failed(troubles.badNumber('--max-size', options.maxSize ?? '', '256M, 1G'));
  const how = documentReading(options, troubles);
  if ('code' in how) return failed(how);
  const kinds = await kindsOf(options.only, messages);
  if (!kinds.ok) return kinds;
  const reading = { ...how, maxSize };
  const [old, now] = await Promise.all([oldPath, newPath].map((path) => onePlan(path, reading, messages)));
  if (!old?.ok) return old ?? failed(messages.diff.troubles.notOnePlan(oldPath, 0));
  if (!now?.ok) return now ?? failed(messages.diff.troubles.notOnePlan(newPath, 0));
  const whole = diffPlans(old.value, now.value, threshold === undefined ? {} : { threshold });
  return done({ old: old.value, now: now.value, diff: kinds.value ? onlyKinds(whole, kinds.value) : whole });
}

/** The kinds that `--only` names, groups of them spread out; null for all. */
async function kindsOf(
  only: readonly string[] | undefined,
  { diff: words }: Messages,
): Promise<Result<ReadonlySet<ChangeKind> | null>> {
  if (only === undefined) return done(null);
  const kinds = new Set<ChangeKind>();
  for (const name of only) {
    const kind = CHANGE_KINDS.find((each) => each === name);
    const found = kind ? [kind] : KIND_GROUPS[name];
    if (!found) {
      const known = [...CHANGE_KINDS, ...Object.keys(KIND_GROUPS)];
      const { nearest } = await import('../text/nearest.ts');
      return failed(words.troubles.unknownKind(name, known, nearest(name, known)));
    }
    for (const each of found) kinds.add(each);
  }
  return done(kinds);
}

async function onePlan(
  path: string,
  reading: ReadOptions & { readonly maxSize: number },
  { diff: words }: Messages,
): Promise<Result<Plan>> {
  const isFolder = path !== '-' && ((await stat(path).catch(() => null))?.isDirectory() ?? false);
  if (isFolder) return failed(words.troubles.folder(path));
  const bytes = path === '-' ? await collect(process.stdin, reading.maxSize) : done(path);
  if (!bytes.ok) return bytes;
  const plans = await loadPlans(bytes.value, { ...reading, ...(path === '-' && { file: path }) });
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
  const { format, output, quiet = false, pairs = false } = options;
  const { diff: words } = messages;
  // what was asked for is told, small or not
  const full = options.full ?? options.only !== undefined;
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  const text = pairs
    ? await pairsText(found, old, now, options, messages)
    : await diffText(found, { format, full, bom: output !== undefined, screen }, messages);
  const delivered = await deliver(text, output, inputs);
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

async function pairsText(
  found: PlanDiff,
  old: Plan,
  now: Plan,
  { format }: DiffCommandOptions,
  messages: Messages,
): Promise<string> {
  const { pairRows } = await import('../writers/diff/rows.ts');
  const { tabularText } = await import('../writers/answers.ts');
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  return tabularText(pairRows(found, old, now, messages), format === 'text' ? 'table' : format, screen);
}

async function listKinds(messages: Messages): Promise<number> {
  const { diff: words } = messages;
  const { tabularText } = await import('../writers/answers.ts');
  const kinds = CHANGE_KINDS.map((kind) => ({ kind, meaning: words.kindHelp[kind] }));
  const groups = Object.entries(KIND_GROUPS).map(([kind]) => ({ kind, meaning: words.groups[kind] ?? '' }));
  const columns = (['kind', 'meaning'] as const).map((name) => ({ name, heading: words.columns[name] }));
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  await deliver(await tabularText({ columns, rows: [...kinds, ...groups] }, 'table', screen), undefined, []);
  return EXIT.fine;
}
