import { extname } from 'node:path';
import { Argument, type Command, Option } from 'commander';
import { readEvent } from '../ask/event-days.ts';
import { type Dating, NO_EVENTS } from '../ask/occurrences.ts';
import { LANGUAGES, type Language, type Messages } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { isFolder, textBefore } from '../plans/output.ts';
import { readLength } from '../text/calendar.ts';
import { lastPart } from '../text/last-part.ts';
import {
  ENDINGS,
  EXPORT_FORMATS,
  type Exported,
  type ExportFormat,
  type ExportRequest,
  exportPlans,
} from '../writers/export.ts';
import { OutputNames } from '../writers/names.ts';
import { SHEETS } from '../writers/sheets/index.ts';
import { type AskOptions, gathered, listed, type Refuse, refuser } from './asking.ts';
import { deliver } from './deliver.ts';
import { EXIT } from './exit.ts';
import { type FilterOptions, filterRequest, takesFilters } from './filtering.ts';
import { invocation } from './invocation.ts';
import { plansFrom } from './plans.ts';
import { takesDocuments } from './reading.ts';
import { spoken, today } from './screen.ts';
import { say } from './terminal.ts';

interface ExportOptions extends AskOptions, FilterOptions {
  readonly to?: ExportFormat;
  readonly output?: string;
  readonly force?: boolean;
  readonly what?: (typeof SHEETS)[number];
  readonly columns?: readonly string[];
  readonly sections?: boolean;
  readonly delimiter?: string;
  readonly bom?: boolean;
  readonly guard: boolean;
  readonly remind?: readonly string[];
  readonly body?: boolean;
  readonly event?: readonly string[];
  readonly lang?: Language;
  readonly quiet?: boolean;
}

export function defineExport(command: Command, exitWith: (code: number) => void): void {
  const messages = spoken();
  const { exporting, query } = messages;
  const { help, examples } = exporting;
  const exports = command
    .addArgument(new Argument('[files...]', query.help.files))
    .addOption(new Option('--to <format>', help.to).choices(EXPORT_FORMATS))
    .option('-o, --output <path>', help.output)
    .option('--force', messages.output.help.force)
    .addOption(new Option('-w, --what <records>', help.what).choices(SHEETS))
    .option('-c, --columns <columns>', help.columns, listed)
    .option('--sections', query.help.sections)
    .option('--delimiter <character>', help.delimiter)
    .option('--bom', help.bom)
    .option('--no-bom', help.noBom)
    .option('--no-guard', help.noGuard)
    .option('--remind <length>', help.remind, gathered)
    .option('--body', help.body)
    .option('--event <event>', help.event, gathered)
    .addOption(new Option('--lang <language>', help.lang).choices(LANGUAGES))
    .option('-q, --quiet', help.quiet)
    .option('-j, --jobs <n>', query.help.jobs)
    .option('--max-size <size>', query.help.maxSize)
    .option('--time-limit <seconds>', messages.reading.help.timeLimit);
  takesDocuments(takesFilters(exports, messages, ['--state']), messages)
    .addHelpText('after', examples)
    .action(async (files: string[], options: ExportOptions) => exitWith(await run(files, options, messages)));
}

async function run(files: readonly string[], options: ExportOptions, messages: Messages): Promise<number> {
  const refuse = await refuser();
  const request = await requestOf(options, messages);
  if (!request.ok) {
    refuse(request.trouble);
    return EXIT.couldNotRun;
  }
  const read = await plansFrom(files, options, 'export', messages);
  if (read === null) return EXIT.couldNotRun;
  const written = await writeAll(read.plans, files, options, request.value, messages, refuse);
  return written && read.failed === 0 ? EXIT.fine : EXIT.couldNotRun;
}

/** One file for all plans, or where a folder was named one for each. */
async function writeAll(
  plans: readonly Plan[],
  inputs: readonly string[],
  { output, quiet, force = false }: ExportOptions,
  request: ExportRequest,
  messages: Messages,
  refuse: Refuse,
): Promise<boolean> {
  const write = async (some: readonly Plan[], path: string | undefined): Promise<boolean> => {
    const before = request.format === 'ics' && path !== undefined ? await textBefore(path) : undefined;
    const exported = await exportPlans(
      some,
      { ...request, today: today(), ...(before !== undefined && { before }) },
      messages,
    );
    const delivered = exported.ok
      ? await deliver(exported.value.content, path, { inputs, force }, messages)
      : exported;
    if (!delivered.ok) refuse(delivered.trouble);
    else if (exported.ok && !quiet) say(notes(exported.value, some.length, path, request, messages));
    return delivered.ok;
  };
  // where nothing could be read, a file is left as it was
  if (plans.length === 0 && output !== undefined) return true;
  if (output === undefined || !(await isFolder(output))) return write(plans, output);
  const names = new OutputNames(output, ENDINGS[request.format]);
  let fine = true;
  for (const plan of plans) fine = (await write([plan], names.next(nameOf(plan)))) && fine;
  return fine;
}

/** A file's own name; a plan from the standard input has none. */
function nameOf({ source: { file } }: Plan): string {
  return file === '-' ? 'stdin' : lastPart(file);
}

/** What was written, and what could not be. */
function notes(
  exported: Exported,
  plans: number,
  path: string | undefined,
  request: ExportRequest,
  messages: Messages,
): string[] {
  const { exporting, sheets, shown } = messages;
  const { tables, undated, inBody } = exported;
  const counts = tables.map(([name, lines]) => [sheets.titles[name], lines] as const);
  const [title, lines] = counts[0] ?? ['', 0];
  const wrote =
    request.format === 'ics'
      ? exporting.wroteEvents(lines, plans)
      : tables.length > 1
        ? exporting.wroteSheets(counts, plans)
        : exporting.wrote(lines, plans, title);
  const kinds = [...undated].map(([kind, n]) => [shown.kind[kind] ?? kind, n] as const);
  return [
    path === undefined ? wrote : `${path}: ${wrote}`,
    ...(kinds.length > 0 ? [`  ${exporting.undated(kinds)}`] : []),
    ...(inBody > 0 ? [`  ${exporting.inBody(inBody)}`] : []),
  ];
}

/** Options that only some formats know, by their names on the command line. */
const ONLY_FOR: readonly (readonly [keyof ExportOptions, string, readonly ExportFormat[]])[] = [
  ['what', '--what', ['csv', 'xlsx', 'markdown', 'ndjson']],
  ['columns', '--columns', ['csv', 'xlsx', 'markdown', 'ndjson']],
  ['delimiter', '--delimiter', ['csv']],
  ['bom', '--bom', ['csv']],
  ['remind', '--remind', ['ics']],
  ['body', '--body', ['ics']],
  ['event', '--event', ['ics']],
];

/** The options as a request, or which of them does not go with the rest. */
async function requestOf(options: ExportOptions, messages: Messages): Promise<Result<ExportRequest>> {
  const { troubles } = messages.exporting;
  const { to, output, lang = 'vi', what, columns, sections, guard, body } = options;
  const format = to ?? formatOf(output);
  if (format === null) return failed(troubles.noFormat(EXPORT_FORMATS, output ?? '–'));
  const misplaced = ONLY_FOR.find(
    ([option, , formats]) => options[option] !== undefined && !formats.includes(format),
  );
  if (misplaced) return failed(troubles.notForFormat(misplaced[1], format, misplaced[2].join(', ')));
  if ((format === 'xlsx' || format === 'docx') && output === undefined && invocation().stdout.isTTY)
    return failed(troubles.binaryToTerminal());
  const delimiter = delimiterOf(options.delimiter ?? ',');
  if (delimiter === null) return failed(troubles.badDelimiter(options.delimiter ?? ''));
  const remind = reminders(options.remind ?? [], messages);
  if (!remind.ok) return remind;
  const filters = await filterRequest(options, messages);
  if (!filters.ok) return filters;
  const dating = datingOf(options.event ?? [], messages);
  if (!dating.ok) return dating;
  return done({
    format,
    language: lang,
    delimiter,
    bom: options.bom ?? output !== undefined,
    guard,
    remind: remind.value,
    dating: dating.value,
    // columns are those of one table
    ...(what || (columns && format === 'xlsx') ? { what: what ?? 'tasks' } : {}),
    ...(columns && { columns }),
    filters: filters.value,
    ...(sections && { sections }),
    ...(body && { body }),
  });
}

/** The format that a file's ending stands for. */
function formatOf(output: string | undefined): ExportFormat | null {
  const ending = extname(output ?? '')
    .slice(1)
    .toLowerCase();
  return EXPORT_FORMATS.find((format) => ENDINGS[format] === ending || format === ending) ?? null;
}

function delimiterOf(text: string): string | null {
  if (text === 'tab' || text === '\\t') return '\t';
  return /^[^"\r\n\p{L}\p{N}]$/u.test(text) && text.length === 1 ? text : null;
}

function reminders(lengths: readonly string[], { exporting }: Messages): Result<number[]> {
  const days: number[] = [];
  for (const text of lengths) {
    const length = readLength(text);
    if (length?.unit !== 'day' && length?.unit !== 'week')
      return failed(exporting.troubles.badReminder(text));
    days.push(length.n * (length.unit === 'week' ? 7 : 1));
  }
  return done(days);
}

function datingOf(texts: readonly string[], messages: Messages): Result<Dating> {
  const events: Dating['events'][number][] = [];
  for (const text of texts) {
    const event = readEvent(text, Number(today().slice(0, 4)), messages);
    if (!event.ok) return event;
    events.push(event.value);
  }
  return done({ ...NO_EVENTS, events });
}
