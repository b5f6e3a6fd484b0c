import type { QueryResult, QueryRow } from '../ask/query.ts';
import type { Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import type { SourceFile } from '../model/index.ts';
import type { SourceText } from '../plans/source-lines.ts';
import { PLAIN, printable, type Style } from './style.ts';
import { placeText } from './summary.ts';
import { csvText, jsonText, markdownText, type Tabular, type Value, valueText, yamlText } from './tabular.ts';

/** Formats of answers: for people (`table`, `markdown`, `xlsx`, `docx`) and for programs. */
export const FORMATS = ['table', 'json', 'yaml', 'csv', 'markdown', 'xlsx', 'docx'] as const;
export type Format = (typeof FORMATS)[number];

/** The terminal that is written for: its columns and the colours that it takes. */
export interface Screen {
  readonly width: number;
  readonly style: Style;
}

/** How an answer is written. */
export interface AnswerOptions {
  readonly format: Format;
  /** Each row's place and lines. */
  readonly source: boolean;
  readonly screen: Screen;
  /** CSV begins with a byte order mark, which Excel needs in files. */
  readonly bom?: boolean;
}

/** An answer in a format. */
export async function answerText(
  result: QueryResult,
  options: AnswerOptions,
  messages: Messages,
): Promise<string | Uint8Array> {
  const { format, screen, bom = false } = options;
  const table = result.counts ? countTable(result, format, messages) : rowTable(result, format, messages);
  if (options.source && !result.counts) {
    const sources = new Sources(result.sources);
    if (format === 'table') return sourceListing(result, table, sources, screen, messages);
    return tabularText(await withSources(result, table, sources, messages), format, screen, bom);
  }
  return tabularText(table, format, screen, bom);
}

/** A table in a format. */
export async function tabularText(
  table: Tabular,
  format: Format,
  screen: Screen,
  bom = false,
): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return jsonText(table);
    case 'yaml':
      return yamlText(table);
    case 'csv':
      return csvText(table, bom);
    case 'markdown':
      return markdownText(table);
    case 'xlsx': {
      const { tabularXlsx } = await import('./xlsx.ts');
      return tabularXlsx(table);
    }
    case 'docx': {
      const { tabularDocx } = await import('./docx.ts');
      return tabularDocx(table, null);
    }
    case 'table':
      return table.rows.length === 0 ? '' : `${await onScreen(table, screen)}\n`;
  }
}

async function onScreen({ columns, rows }: Tabular, screen: Screen): Promise<string> {
  const { tableText } = await import('./table.ts');
  const cells = rows.map((row) => columns.map(({ name }) => valueText(row[name])));
  return tableText(
    columns.map(({ heading, numeric }) => ({ heading, align: numeric ? 'right' : 'left' })),
    cells,
    screen,
  );
}

const NUMERIC = new Set([
  'page',
  'line',
  'level',
  'days',
  'confidence',
  'value',
  'value2',
  'year',
  'count',
  'tasks',
  'share',
]);
/** More days than this are counted: a weekly duty has fifty. */
const MOST_DAYS = 3;

function rowTable({ columns, rows }: QueryResult, format: Format, messages: Messages): Tabular {
  const forPeople = format !== 'json' && format !== 'yaml';
  return {
    columns: columns.map((name) => headed(name, messages)),
    rows: rows.map(({ cells }) =>
      forPeople
        ? Object.fromEntries(
            columns.map((name) => [name, shownValue(name, cells[name] ?? null, format, messages)]),
          )
        : cells,
    ),
  };
}

function headed(name: string, { columns }: Messages): Tabular['columns'][number] {
  return { name, heading: wordFor(columns, name) ?? name, numeric: NUMERIC.has(name) };
}

/** A value as people read it: codes in words, and on a screen many days as a few. Spreadsheets get all days. */
function shownValue(name: string, value: Value, format: Format, messages: Messages): Value {
  if (value === null) return value;
  const words = wordsOf(name, messages);
  if (words)
    return typeof value === 'object' ? value.map((code) => words[code] ?? code) : (words[value] ?? value);
  if (name === 'due' && format !== 'csv' && typeof value === 'object' && value.length > MOST_DAYS)
    return [...value.slice(0, MOST_DAYS), messages.query.more(value.length - MOST_DAYS)];
  return value;
}

/** What the codes of a column are called; null for a column of other values. */
function wordsOf(name: string, { shown, sheets, query }: Messages): Readonly<Record<string, string>> | null {
  switch (name) {
    case 'topic':
    case 'kind':
    case 'direction':
      return shown[name];
    case 'state':
      return Object.fromEntries(
        Object.entries(query.states).map(([state, [first]]) => [state, first ?? state]),
      );
    case 'every':
    case 'from':
      return sheets[name];
    default:
      return null;
  }
}

/** Values with how often they stand; for rows of tables tasks beside deliverables. */
function countTable(
  { counts, countBy, what, total }: QueryResult,
  format: Format,
  messages: Messages,
): Tabular {
  const inTasks = what === 'tasks';
  const names = ['value', ...(inTasks ? ['tasks', 'deliverables'] : ['count']), 'share'];
  const shown = { ...messages.shown.topic, ...messages.shown.kind };
  const forPrograms = format === 'json' || format === 'yaml' || format === 'csv';
  const decimal = forPrograms ? String : messages.archive.decimal;
  return {
    columns: names.map((name) => ({
      name,
      heading: headed(name === 'value' ? (countBy ?? name) : name, messages).heading,
      numeric: name !== 'value',
    })),
    rows: (counts ?? []).map(({ value, count, tasks }) => ({
      value: value === null ? messages.query.none : (wordFor(shown, value) ?? value),
      ...(inTasks ? { tasks, deliverables: count } : { count }),
      share: `${decimal(total === 0 ? 0 : Math.round((1000 * count) / total) / 10)}%`,
    })),
  };
}

/** Documents opened again, each once. */
class Sources {
  readonly #files: ReadonlyMap<string, SourceFile>;
  readonly #open = new Map<string, SourceText>();

  constructor(files: ReadonlyMap<string, SourceFile>) {
    this.#files = files;
  }

  /** The lines of a row, or why there are none. */
  async of({ file, source }: QueryRow, { query }: Messages): Promise<readonly string[]> {
    const about = this.#files.get(file);
    if (!about) return [];
    const { linesAt, openSource } = await import('../plans/source-lines.ts');
    const text = this.#open.get(file) ?? (await openSource(about));
    this.#open.set(file, text);
    switch (text.state) {
      case 'there':
        return linesAt(text.lines, source).map((line) => `${line.number}: ${line.text}`);
      case 'gone':
        return [query.sourceGone(file)];
      case 'changed':
        return [query.sourceChanged(file)];
      case 'no-lines':
        return [query.sourceNoLines(file)];
    }
  }
}

/** `plan.txt:120 (page 4)` */
function whereabouts({ file, source }: QueryRow, messages: Messages): string {
  const { query } = messages;
  const place = placeText(file, source, messages);
  return source.line !== undefined && source.page !== null ? `${place} (${query.page(source.page)})` : place;
}

async function withSources(
  result: QueryResult,
  table: Tabular,
  sources: Sources,
  messages: Messages,
): Promise<Tabular> {
  const rows = await Promise.all(
    table.rows.map(async (cells, i) => {
      const row = result.rows[i];
      return row
        ? { ...cells, place: whereabouts(row, messages), source: await sources.of(row, messages) }
        : cells;
    }),
  );
  return { columns: [...table.columns, headed('place', messages), headed('source', messages)], rows };
}

/** Lines of a document shown for one row; a flattened table's row may run over a hundred. */
const MOST_LINES = 12;

/** Row by row with its place and lines under it: they would tear a table apart. */
async function sourceListing(
  result: QueryResult,
  table: Tabular,
  sources: Sources,
  { style = PLAIN }: Screen,
  messages: Messages,
): Promise<string> {
  const blocks: string[] = [];
  for (const [i, row] of result.rows.entries()) {
    const cells = table.rows[i] ?? {};
    const facts = table.columns.flatMap(({ name, heading }) => {
      const text = valueText(cells[name]);
      return text === '' ? [] : [`  ${style.dim(`${heading}:`)} ${printable(text)}`];
    });
    const lines = await sources.of(row, messages);
    const shown = lines.slice(0, MOST_LINES).map((line) => `  ${style.dim('│')} ${printable(line)}`);
    if (lines.length > MOST_LINES)
      shown.push(`  ${style.dim('│')} ${messages.query.more(lines.length - MOST_LINES)}`);
    blocks.push([style.cyan(printable(whereabouts(row, messages))), ...facts, ...shown].join('\n'));
  }
  return blocks.length === 0 ? '' : `${blocks.join('\n\n')}\n`;
}
