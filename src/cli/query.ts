import { type Command, Option } from 'commander';
import { askPlan, listsFor } from '../ask/ask.ts';
import { columnsOf, usualColumns } from '../ask/columns.ts';
import { compileQuery } from '../ask/compile.ts';
import { Collector, type QueryResult } from '../ask/query.ts';
import { type QueryRequest, WHATS, type What } from '../ask/request.ts';
import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { answerText, FORMATS, type Format } from '../writers/answers.ts';
import { type AskOptions, askPlans, listed, refuser, showAnswer, takesPlans, wholeNumber } from './asking.ts';
import { deliver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { type FilterOptions, filterRequest, takesFilters } from './filtering.ts';
import { formatByEnding, type OutputChoice, outputOptions, screenFor, takesOutput } from './output.ts';
import { spoken } from './screen.ts';
import { say } from './terminal.ts';

interface QueryOptions
  extends AskOptions,
    FilterOptions,
    OutputChoice,
    Pick<QueryRequest, 'what' | 'sections' | 'sort' | 'columns' | 'countBy'> {
  readonly limit?: string;
  readonly format?: Format;
  readonly source?: boolean;
}

export function defineQuery(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { help, examples } = messages.query;
  takesFilters(takesOutput(takesPlans(command, messages), messages), messages)
    .addOption(new Option('-w, --what <records>', help.what).choices(WHATS).default('tasks'))
    .option('--sections', help.sections)
    .option('-s, --sort <columns>', help.sort, listed)
    .option('-c, --columns <columns>', help.columns, listed)
    .option('-l, --limit <n>', help.limit)
    .option('--count-by <column>', help.countBy)
    .addOption(new Option('-f, --format <format>', help.format).choices(FORMATS))
    .option('--source', help.source)
    .addHelpText('after', examples)
    .action(async (files: string[], options: QueryOptions) =>
      exitWith(await query(files, options, messages)),
    );
}

async function query(files: readonly string[], options: QueryOptions, messages: Messages): Promise<number> {
  const refuse = await refuser();
  const asking = await requestOf(options, messages);
  const understood = asking.ok ? await compileQuery(asking.value, messages) : asking;
  if (!asking.ok || !understood.ok) {
    if (!understood.ok) refuse(understood.trouble);
    return EXIT.couldNotRun;
  }
  const request = await withProgress(files, options, asking.value, messages);
  if (request === null) return EXIT.couldNotRun;
  const compiled = { value: { ...understood.value, request } };
  const collector = new Collector(compiled.value, messages);
  const asked = await askPlans(
    files,
    options,
    'query',
    messages,
    {
      question: request,
      ask: askPlan,
      worker: new URL('../ask/worker.js', import.meta.url),
      lists: listsFor(options.what),
    },
    (answer) => collector.add(answer),
  );
  if (asked === null) return EXIT.couldNotRun;
  return showAnswer(asked, collector.end(), (result) => show(result, files, options, messages));
}

/** The question, with what the ledgers beside the plans say where it asks for that. */
async function withProgress(
  files: readonly string[],
  options: QueryOptions,
  request: QueryRequest,
  messages: Messages,
): Promise<QueryRequest | null> {
  if (request.state === undefined && !request.columns?.includes('state')) return request;
  const [{ workBeside }, { progressOf }] = await Promise.all([
    import('./tracking.ts'),
    import('../follow/progress.ts'),
  ]);
  const work = await workBeside(files, options, 'all', request.asOf, messages);
  if (work === null) return null;
  const without = work.filter(({ hasLedger }) => !hasLedger).length;
  if (without > 0) say([messages.query.noLedger(without)]);
  return { ...request, progress: progressOf(work) };
}

async function show(
  result: QueryResult,
  inputs: readonly string[],
  options: QueryOptions,
  messages: Messages,
): Promise<Result<void>> {
  const format = formatOf(options);
  const forPeople = format === 'table' || format === 'markdown';
  const chosen =
    options.columns === undefined && forPeople
      ? [...usualColumns(result.what, result.sources.size), ...(options.state ? ['state'] : [])]
      : result.columns;
  const columns = options.columns === undefined && forPeople ? filled(result, chosen) : chosen;
  const source = options.source ?? false;
  const screen = await screenFor(options);
  const bom = options.output !== undefined;
  const content = await answerText({ ...result, columns }, { format, source, screen, bom }, messages);
  const delivered = await deliver(content, options.output, outputOptions(inputs, options), messages);
  if (!delivered.ok || format !== 'table') return delivered;
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
  return done(undefined);
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
async function requestOf(options: QueryOptions, messages: Messages): Promise<Result<QueryRequest>> {
  const { troubles } = messages;
  const { what, sections, sort, limit, countBy, columns } = options;
  const filters = await filterRequest(options, messages);
  if (!filters.ok) return filters;
  const most = limit === undefined ? undefined : wholeNumber(limit);
  if (most === null) return failed(troubles.badNumber('limit', limit ?? '', '1, 2, 3, …'));
  const usual = wantedFor(formatOf(options), what);
  const shown = filters.value.state === undefined ? usual : [...usual, 'state'];
  const wanted = columns?.includes('all') ? columnsOf(what) : (columns ?? shown);
  return done({
    ...filters.value,
    what,
    columns: wanted,
    ...(sections && { sections }),
    ...(sort && { sort }),
    ...(countBy !== undefined && { countBy }),
    ...(most !== undefined && { limit: most }),
  });
}

/** The format that was asked for, by its name or by the ending of the file. */
function formatOf({ format, output }: QueryOptions): Format {
  return format ?? formatByEnding(output, FORMATS) ?? 'table';
}

/** All for programs and spreadsheets; for people what fits a screen, whether there turn out to be one or more plans. */
function wantedFor(format: Format, what: What): readonly string[] {
  return format === 'table' || format === 'markdown'
    ? usualColumns(what, Number.POSITIVE_INFINITY)
    : columnsOf(what);
}
