import { type Command, Option } from 'commander';
import { askPlan, listsFor } from '../ask/ask.ts';
import { columnsOf, usualColumns } from '../ask/columns.ts';
import { compileQuery } from '../ask/compile.ts';
import { Collector, type QueryResult } from '../ask/query.ts';
import { type QueryRequest, WHATS, type What } from '../ask/request.ts';
import type { Messages } from '../messages/index.ts';
import { Topic } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { ROLES } from '../plans/plan-index.ts';
import { isDay } from '../text/calendar.ts';
import { answerText, FORMATS, type Format } from '../writers/answers.ts';
import {
  type AskOptions,
  askPlans,
  fraction,
  gathered,
  listed,
  refuser,
  takesPlans,
  wholeNumber,
} from './asking.ts';
import { EXIT } from './exit.ts';
import { print, screenWidth, spoken, stdoutStyle, today } from './screen.ts';
import { say } from './terminal.ts';

/** The request as commander hands it over: numbers and the day are still text. */
type TextOption = 'asOf' | 'minConfidence' | 'maxConfidence' | 'limit';

interface QueryOptions
  extends AskOptions,
    Omit<QueryRequest, TextOption>,
    Readonly<Partial<Record<TextOption, string>>> {
  readonly format: Format;
  readonly source?: boolean;
}

export function defineQuery(command: Command, settle: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.query;
  takesPlans(command, messages)
    .addOption(new Option('-w, --what <records>', help.what).choices(WHATS).default('tasks'))
    .option('-a, --agency <body>', help.agency)
    .addOption(new Option('--role <role>', help.role).choices(ROLES))
    .option('--exact', help.exact)
    .option('--sections', help.sections)
    .option('--topic <topic>', help.topic, topics)
    .option('--group <group>', help.group)
    .option('-n, --number <numbers>', help.number, listed)
    .option('-t, --text <words>', help.text, gathered)
    .option('--kind <kinds>', help.kind, listed)
    .option('--due-in <period>', help.dueIn)
    .option('--due-before <period>', help.dueBefore)
    .option('--due-after <period>', help.dueAfter)
    .option('--within <length>', help.within)
    .option('--overdue', help.overdue)
    .option('--as-of <day>', help.asOf)
    .option('--min-confidence <p>', help.minConfidence)
    .option('--max-confidence <p>', help.maxConfidence)
    .option('--file <part>', help.file)
    .option('-s, --sort <columns>', help.sort, listed)
    .option('-c, --columns <columns>', help.columns, listed)
    .option('-l, --limit <n>', help.limit)
    .option('--count-by <column>', help.countBy)
    .addOption(new Option('-f, --format <format>', help.format).choices(FORMATS).default('table'))
    .option('--source', help.source)
    .addHelpText('after', examples)
    .action(async (files: string[], options: QueryOptions) => settle(await query(files, options, messages)));
}

/** Ids may stand in one list; a heading may hold commas of its own. */
function topics(text: string, before: readonly string[] = []): readonly string[] {
  const parts = listed(text);
  const ids: readonly string[] = Topic.options;
  return [...before, ...(parts.every((part) => ids.includes(part)) ? parts : [text])];
}

async function query(files: readonly string[], options: QueryOptions, messages: Messages): Promise<number> {
  const refuse = await refuser();
  const request = await requestOf(options, messages);
  const compiled = request.ok ? await compileQuery(request.value, messages) : request;
  if (!request.ok || !compiled.ok) {
    if (!compiled.ok) refuse(compiled.trouble);
    return EXIT.couldNotRun;
  }
  const collector = new Collector(compiled.value, messages);
  const asked = await askPlans(
    files,
    options,
    'query',
    messages,
    {
      question: request.value,
      ask: askPlan,
      worker: new URL('../ask/worker.js', import.meta.url),
      lists: listsFor(options.what),
    },
    (answer) => collector.add(answer),
  );
  if (asked === null) return EXIT.couldNotRun;
  const result = collector.end();
  if (!result.ok) {
    refuse(result.trouble);
    return EXIT.couldNotRun;
  }
  await show(result.value, options, messages);
  return asked.failed > 0 ? EXIT.couldNotRun : EXIT.fine;
}

async function show(result: QueryResult, options: QueryOptions, messages: Messages): Promise<void> {
  const { format } = options;
  const forPeople = format === 'table' || format === 'markdown';
  const chosen =
    options.columns === undefined && forPeople
      ? usualColumns(result.what, result.sources.size)
      : result.columns;
  const columns = options.columns === undefined && forPeople ? filled(result, chosen) : chosen;
  const source = options.source ?? false;
  const screen = { width: screenWidth(), style: await stdoutStyle() };
  await print(await answerText({ ...result, columns }, { format, source, screen }, messages));
  if (format !== 'table') return;
  const { total, tasks, deliverables, duties, plans, what, rows, counts } = result;
  say([
    messages.query.found({
      total,
      tasks,
      deliverables,
      duties,
      plans,
      what,
      shown: counts ? total : rows.length,
    }),
  ]);
}

/** Without the columns in which nothing stands: many tables have no product. */
function filled({ rows }: QueryResult, columns: readonly string[]): readonly string[] {
  const has = (column: string): boolean =>
    rows.some(({ cells }) => {
      const value = cells[column] ?? '';
      return typeof value === 'object' ? value.length > 0 : value !== '';
    });
  return rows.length === 0 ? columns : columns.filter(has);
}

/** The options as a question: numbers and days read, columns chosen. */
async function requestOf(options: QueryOptions, { troubles }: Messages): Promise<Result<QueryRequest>> {
  const {
    lang: _,
    jobs: __,
    maxSize: ___,
    source: ____,
    format,
    asOf,
    limit,
    minConfidence,
    maxConfidence,
    columns,
    ...rest
  } = options;
  const now = today();
  const day = asOf === undefined ? now : await dayOf(asOf, Number(now.slice(0, 4)));
  if (day === null) return failed(troubles.badDay('--as-of', asOf ?? ''));
  const most = limit === undefined ? undefined : wholeNumber(limit);
  if (most === null) return failed(troubles.badNumber('--limit', limit ?? '', '1, 2, 3, …'));
  const least = minConfidence === undefined ? undefined : fraction(minConfidence);
  if (least === null) return failed(troubles.badNumber('--min-confidence', minConfidence ?? '', '0 – 1'));
  const highest = maxConfidence === undefined ? undefined : fraction(maxConfidence);
  if (highest === null) return failed(troubles.badNumber('--max-confidence', maxConfidence ?? '', '0 – 1'));
  const wanted = columns?.includes('all')
    ? columnsOf(options.what)
    : (columns ?? wantedFor(format, options.what));
  return done({
    ...rest,
    asOf: day,
    columns: wanted,
    ...(most !== undefined && { limit: most }),
    ...(least !== undefined && { minConfidence: least }),
    ...(highest !== undefined && { maxConfidence: highest }),
  });
}

/** The grammar of days is large, and ISO 8601 needs none of it. */
async function dayOf(text: string, year: number): Promise<string | null> {
  return isDay(text) ? text : (await import('../ask/windows.ts')).readDay(text, year);
}

/** All for programs and spreadsheets; for people what fits a screen, whether there turn out to be one or more plans. */
function wantedFor(format: Format, what: What): readonly string[] {
  return format === 'table' || format === 'markdown'
    ? usualColumns(what, Number.POSITIVE_INFINITY)
    : columnsOf(what);
}
