import { Argument, type Command, Option } from 'commander';
import type { Ledger } from '../follow/ledger.ts';
import { addToLedger } from '../follow/ledger-file.ts';
import { type RemindBy, remindersOf } from '../follow/remind.ts';
import { linesOf, reportOn } from '../follow/report.ts';
import { isOutside, readReportPeriod } from '../follow/report-periods.ts';
import { readGiven, readStandings, stateNamed } from '../follow/request.ts';
import { loadRules, shippedRules } from '../follow/rules.ts';
import { documentOf, entryFor, NOTHING_SAID, type Statement } from '../follow/say.ts';
import { score } from '../follow/score.ts';
import { STANDINGS, statesAt } from '../follow/states.ts';
import { DIVISIONS, type Division, divide, unitsOf } from '../follow/status.ts';
import type { Messages } from '../messages/index.ts';
import { ProgressState } from '../model/ledger.ts';
import { failed, type Result } from '../model/trouble.ts';
import { FIXED_HOLIDAYS, readLength } from '../text/calendar.ts';
import type { PageFormat } from '../writers/pages/index.ts';
import { reportData, scoreData, statusData } from '../writers/progress/json.ts';
import { reminderPage } from '../writers/progress/remind.ts';
import { periodName, reportPage } from '../writers/progress/report.ts';
import { scorePage } from '../writers/progress/score.ts';
import { logPage, sortedParts, statusPage } from '../writers/progress/status.ts';
import { gathered, listed, refuser } from './asking.ts';
import { EXIT } from './exit.ts';
import { print, spoken, today } from './screen.ts';
import { say } from './terminal.ts';
import { defineCarry, defineInit, defineMerge } from './track-sheets.ts';
import {
  dayOption,
  documentLanguage,
  openPlan,
  type PageTarget,
  putPage,
  screenLanguage,
  type TrackOptions,
  takesPlan,
  takesTarget,
  targetFormat,
  whoIsThere,
} from './tracking.ts';

type ExitWith = (code: number) => void;

export function defineTrack(command: Command, exitWith: ExitWith): void {
  const messages = spoken();
  const { summaries, examples } = messages.follow;
  command.addHelpText('after', examples.track);
  const part = (name: keyof typeof summaries): Command => command.command(name).description(summaries[name]);
  defineInit(part('init'), exitWith, messages);
  defineMerge(part('merge'), exitWith, messages);
  defineSet(part('set'), exitWith, messages);
  defineLog(part('log'), exitWith, messages);
  defineStatus(part('status'), exitWith, messages);
  defineRemind(part('remind'), exitWith, messages);
  defineReport(part('report'), exitWith, messages);
  defineScore(part('score'), exitWith, messages);
  defineCarry(part('carry'), exitWith, messages);
}

interface SetOptions extends TrackOptions {
  readonly unit?: string;
  readonly deliverable?: string;
  readonly occurrence?: string;
  readonly state?: string;
  readonly done?: string | true;
  readonly product?: string;
  readonly evidence?: readonly string[];
  readonly percent?: string;
  readonly actual?: string;
  readonly extend?: string;
  readonly granted?: string;
  readonly reason?: string;
  readonly asOf?: string;
  readonly by?: string;
}

function defineSet(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesPlan(command, messages)
    .addArgument(new Argument('<task>', help.task))
    .option('-u, --unit <body>', help.unit)
    .option('--deliverable <id>', help.deliverable)
    .option('--occurrence <day>', help.occurrence)
    .option('--done [day]', help.done)
    .option('--state <state>', `${help.state} (${ProgressState.options.join(', ')})`)
    .option('--product <words>', help.product)
    .option('--evidence <document>', help.evidence, gathered)
    .option('--percent <n>', help.percent)
    .option('--actual <n>', help.actual)
    .option('--extend <day>', help.extend)
    .option('--granted <document>', help.granted)
    .option('--reason <words>', help.reason)
    .option('--as-of <day>', help.saidFor)
    .option('--by <who>', help.who)
    .action(async (plan: string, task: string, options: SetOptions) =>
      exitWith(await set(plan, task, options, messages)),
    );
}

async function set(file: string, task: string, options: SetOptions, messages: Messages): Promise<number> {
  const opened = await openPlan(file, options, messages, 'write');
  if (!opened) return EXIT.couldNotRun;
  const { followed, book, path, key, refuse } = opened;
  const asOf = options.asOf === undefined ? null : dayOption('asOf', options.asOf, messages);
  if (asOf && !asOf.ok) {
    refuse(asOf.trouble);
    return EXIT.couldNotRun;
  }
  const speaker = {
    by: options.by ?? whoIsThere(),
    at: new Date().toISOString(),
    asOf: asOf ? asOf.value : null,
    today: today(),
    held: book.held,
  };
  const state = options.state === undefined ? null : stateNamed(options.state);
  if (options.state !== undefined && state === null) {
    refuse(messages.follow.troubles.refused(badState(options.state, messages), options.state, 'state'));
    return EXIT.couldNotRun;
  }
  const statement = statementOf(task, state, options);
  const said = entryFor(statement, followed, book.sets, speaker, messages);
  if (!said.ok) {
    const { field, words } = said.problem;
    const got = statement[field];
    refuse(
      messages.follow.troubles.refused(words, typeof got === 'string' && got !== '' ? got : task, field),
    );
    return EXIT.couldNotRun;
  }
  const written = await addToLedger(path, key, () => ({ entries: [said.entry] }), messages);
  if (!written.ok) refuse(written.trouble);
  else say([messages.follow.said.wrote(1, path)]);
  return written.ok ? EXIT.fine : EXIT.couldNotRun;
}

function badState(got: string, { follow }: Messages): string {
  const known = ProgressState.options.map((state) => `${state} ("${follow.states[state]}")`);
  return follow.problems['bad-state'](got, known);
}

function statementOf(task: string, state: ProgressState | null, options: SetOptions): Statement {
  const { deliverable, unit, occurrence, done, product, evidence, percent, actual, extend, granted, reason } =
    options;
  return {
    ...NOTHING_SAID,
    task,
    deliverable: deliverable ?? null,
    unit: unit ?? null,
    occurrence: occurrence ?? null,
    state,
    doneOn: done === undefined ? null : done === true ? '' : done,
    product: product ?? null,
    evidence: (evidence ?? []).map(documentOf),
    percent: percent ?? null,
    actual: actual ?? null,
    extendTo: extend ?? null,
    grantedBy: granted ?? null,
    reason: reason ?? null,
  };
}

interface LogOptions extends TrackOptions, PageTarget {
  readonly unit?: string;
}

function defineLog(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesTarget(takesPlan(command, messages), messages)
    .addArgument(new Argument('[task]', help.task))
    .option('-u, --unit <body>', help.unit)
    .action(async (plan: string, task: string | undefined, options: LogOptions) =>
      exitWith(await log(plan, task, options, messages)),
    );
}

async function log(
  file: string,
  task: string | undefined,
  options: LogOptions,
  messages: Messages,
): Promise<number> {
  const opened = await openPlan(file, options, messages);
  const format = targetFormat(options, 'text', messages);
  if (!opened) return EXIT.couldNotRun;
  const { followed, ledger, path, refuse } = opened;
  if (!format.ok) return refused(refuse, format);
  const named = followed.tasks.find(({ id, name }) => id === task || name === task)?.id ?? task;
  const known = named === undefined || followed.byId.has(named) || followed.deliverables.has(named);
  // an entry may be of a task that a revised plan has no more
  if (!known && !ledger.entries.some((entry) => entry.task === named || entry.deliverable === named)) {
    refuse(messages.follow.troubles.refused(messages.follow.problems['unknown-task'](named, []), named));
    return EXIT.couldNotRun;
  }
  const entries = ledger.entries.filter(
    (entry) =>
      (named === undefined || entry.task === named || entry.deliverable === named) &&
      (options.unit === undefined || entry.unit === options.unit),
  );
  const page = logPage(entries, followed, path, screenLanguage(), messages);
  const written = await putPage(page, format.value, options, entries, [file, path]);
  if (!written.ok) return refused(refuse, written);
  if (ledger.faults.length > 0)
    say([messages.follow.said.faults(ledger.faults.length, linesOfFaults(ledger))]);
  return ledger.faults.length > 0 ? EXIT.findings : EXIT.fine;
}

/** Numbers of lines that say nothing, the first few. */
function linesOfFaults({ faults }: Ledger): string {
  const lines = faults.slice(0, MOST_FAULTS).map(({ line }) => line);
  return `${lines.join(', ')}${faults.length > MOST_FAULTS ? ', …' : ''}`;
}

/** Lines that are named before the rest is only counted. */
const MOST_FAULTS = 8;

function refused(refuse: Awaited<ReturnType<typeof refuser>>, result: Result<unknown>): number {
  if (!result.ok) refuse(result.trouble);
  return EXIT.couldNotRun;
}

interface StatusOptions extends TrackOptions, PageTarget {
  readonly asOf?: string;
  readonly by?: Division;
  readonly standing?: readonly string[];
}

function defineStatus(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesTarget(takesPlan(command, messages), messages)
    .option('--as-of <day>', help.asOf)
    .addOption(new Option('--by <division>', help.by).choices(DIVISIONS))
    .option('--standing <standings>', `${help.standing} (${STANDINGS.join(', ')})`, listed)
    .action(async (plan: string, options: StatusOptions) => exitWith(await status(plan, options, messages)));
}

async function status(file: string, options: StatusOptions, messages: Messages): Promise<number> {
  const opened = await openPlan(file, options, messages);
  if (!opened) return EXIT.couldNotRun;
  const { followed, book, ledger, path, refuse } = opened;
  const format = targetFormat(options, 'text', messages);
  if (!format.ok) return refused(refuse, format);
  const asOf = dayOption('asOf', options.asOf, messages);
  if (!asOf.ok) return refused(refuse, asOf);
  const wanted = readStandings(options.standing ?? [], messages);
  if (!wanted.ok) return refused(refuse, wanted);
  const all = statesAt(followed, book, asOf.value);
  const states =
    wanted.value.length === 0 ? all : all.filter(({ standing }) => wanted.value.includes(standing));
  const { by } = options;
  const parts = by ? sortedParts(divide(by, states, unitsOf(followed, book)), by, messages) : null;
  const page = statusPage(
    all,
    states,
    by && parts ? { by, parts } : null,
    asOf.value,
    screenLanguage(),
    messages,
  );
  const written = await putPage(page, format.value, options, statusData(states, parts), [file, path]);
  if (!written.ok) return refused(refuse, written);
  if (ledger.faults.length > 0)
    say([messages.follow.said.faults(ledger.faults.length, linesOfFaults(ledger))]);
  return states.some(({ standing }) => standing === 'overdue') ? EXIT.findings : EXIT.fine;
}

interface ReportOptions extends TrackOptions, PageTarget {
  readonly period: string;
  readonly by: Division;
}

function defineReport(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesTarget(takesPlan(command, messages), messages)
    .requiredOption('--period <period>', help.period)
    .addOption(new Option('--by <division>', help.by).choices(DIVISIONS).default('agency'))
    .action(async (plan: string, options: ReportOptions) => exitWith(await report(plan, options, messages)));
}

async function report(file: string, options: ReportOptions, messages: Messages): Promise<number> {
  const opened = await openPlan(file, options, messages);
  if (!opened) return EXIT.couldNotRun;
  const { followed, book, ledger, path, refuse } = opened;
  const format = targetFormat(options, 'markdown', messages);
  if (!format.ok) return refused(refuse, format);
  const year = Number((followed.plan.document.period?.start ?? today()).slice(0, 4));
  const period = readReportPeriod(options.period, year);
  if (!period) return refused(refuse, failed(messages.follow.troubles.badPeriod(options.period)));
  const { language, words } = documentLanguage(options.lang);
  const data = reportOn(followed, ledger, book, period, options.by);
  const page = reportPage(data, language, words);
  const written = await putPage(page, format.value, options, reportData(data), [file, path]);
  if (!written.ok) return refused(refuse, written);
  if (options.output !== undefined) say([messages.output.wrote(options.output)]);
  const plan = followed.plan.document.period;
  if (!plan || !isOutside(period, plan)) return EXIT.fine;
  const { said, day } = messages.follow;
  say([said.outside(periodName(period, messages.follow), day(plan.start), day(plan.end))]);
  return EXIT.findings;
}

interface ScoreOptions extends TrackOptions, PageTarget {
  readonly rules?: string;
  readonly list?: boolean;
  readonly asOf?: string;
  readonly period?: string;
  readonly given?: readonly string[];
}

function defineScore(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesTarget(takesPlan(command, messages), messages)
    .option('--rules <rules>', help.rules, 'par-index-2025')
    .option('--list', help.list)
    .option('--as-of <day>', help.asOf)
    .option('--period <period>', help.period)
    .option('--given <value>', help.given, gathered)
    .action(async (plan: string, options: ScoreOptions) =>
      exitWith(await scorePlan(plan, options, messages)),
    );
}

async function scorePlan(file: string, options: ScoreOptions, messages: Messages): Promise<number> {
  if (options.list) {
    await print(`${(await shippedRules()).join('\n')}\n`);
    return EXIT.fine;
  }
  const refuse = await refuser();
  const rules = await loadRules(options.rules ?? 'par-index-2025', messages);
  if (!rules.ok) return refused(refuse, rules);
  const given = readGiven(options.given ?? [], rules.value, messages);
  if (!given.ok) return refused(refuse, given);
  const format = targetFormat(options, 'text', messages);
  if (!format.ok) return refused(refuse, format);
  const opened = await openPlan(file, options, messages);
  if (!opened) return EXIT.couldNotRun;
  const { followed, book, path } = opened;
  const asOf = cutOff(options, followed.plan.document.period?.start ?? today(), messages);
  if (!asOf.ok) return refused(refuse, asOf);
  const scored = score(rules.value, statesAt(followed, book, asOf.value), given.value);
  const page = scorePage(scored, screenLanguage(), messages);
  const written = await putPage(page, format.value, options, scoreData(scored), [file, path]);
  return written.ok ? EXIT.fine : refused(refuse, written);
}

/** The last day of the period that is asked for, else the day. */
function cutOff({ period, asOf }: ScoreOptions, start: string, messages: Messages): Result<string> {
  if (period === undefined) return dayOption('asOf', asOf, messages);
  const read = readReportPeriod(period, Number(start.slice(0, 4)));
  return read ? { ok: true, value: read.to } : failed(messages.follow.troubles.badPeriod(period));
}

interface RemindOptions extends TrackOptions, PageTarget {
  readonly asOf?: string;
  readonly within: string;
  readonly by: RemindBy;
}

/** "Sắp đến hạn" in offices' sheets: three days or fewer. */
const SOON = '3d';

function defineRemind(command: Command, exitWith: ExitWith, messages: Messages): void {
  const { help } = messages.follow;
  takesTarget(takesPlan(command, messages), messages)
    .option('--as-of <day>', help.asOf)
    .option('--within <length>', help.within, SOON)
    .addOption(new Option('--by <body>', help.by).choices(['monitor', 'agency']).default('monitor'))
    .action(async (plan: string, options: RemindOptions) => exitWith(await remind(plan, options, messages)));
}

async function remind(file: string, options: RemindOptions, messages: Messages): Promise<number> {
  const opened = await openPlan(file, options, messages);
  if (!opened) return EXIT.couldNotRun;
  const { followed, book, path, refuse } = opened;
  const asOf = dayOption('asOf', options.asOf, messages);
  if (!asOf.ok) return refused(refuse, asOf);
  const within = readLength(options.within);
  if (!within) return refused(refuse, failed(messages.troubles.badLength('within', options.within)));
  const lines = linesOf(followed, statesAt(followed, book, asOf.value));
  const lists = remindersOf(lines, asOf.value, within, FIXED_HOLIDAYS, options.by);
  if (lists.length === 0) {
    say([messages.follow.remind.nothing]);
    return EXIT.fine;
  }
  const { language, words } = documentLanguage(options.lang);
  const pages = lists.map((list) => ({
    name: list.body ?? words.follow.remind.nobody,
    page: reminderPage(list, asOf.value, language, words),
    data: list,
  }));
  return (await putPages(pages, options, [file, path], messages)) ? EXIT.findings : EXIT.couldNotRun;
}

/** Several pages: in a folder a file each, else one after the other. */
async function putPages(
  pages: readonly {
    readonly name: string;
    readonly page: Parameters<typeof putPage>[0];
    readonly data: unknown;
  }[],
  options: PageTarget,
  inputs: readonly string[],
  messages: Messages,
): Promise<boolean> {
  const { OutputNames } = await import('../writers/names.ts');
  const { isFolder } = await import('../plans/output.ts');
  const refuse = await refuser();
  const folder = options.output !== undefined && (await isFolder(options.output));
  const format = folder
    ? targetFormat({ to: options.to ?? 'docx' }, 'docx', messages)
    : targetFormat(options, 'text', messages);
  if (!format.ok && !folder) return refused(refuse, format) === EXIT.fine;
  const kind: PageFormat = format.ok ? format.value : (options.to ?? 'docx');
  if (!folder) {
    const [first, ...rest] = pages;
    if (!first) return true;
    const blocks = [
      ...first.page.blocks,
      ...rest.flatMap(({ page }) => [{ kind: 'heading' as const, text: page.title }, ...page.blocks]),
    ];
    const written = await putPage(
      { ...first.page, blocks },
      kind,
      options,
      pages.map(({ data }) => data),
      inputs,
    );
    if (!written.ok) refuse(written.trouble);
    return written.ok;
  }
  const names = new OutputNames(
    options.output ?? '.',
    kind === 'markdown' ? 'md' : kind === 'text' ? 'txt' : kind,
  );
  for (const { name, page, data } of pages) {
    const path = names.next(name);
    const written = await putPage(page, kind, { ...options, output: path }, data, inputs);
    if (!written.ok) {
      refuse(written.trouble);
      return false;
    }
    say([messages.output.wrote(path)]);
  }
  return true;
}
