import type { Discarded } from '../model/index.ts';
import type { SourceCell, SourceLine, SourceTable, Token } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { makeLine, type RawLine } from '../source/lines.ts';
import { mend } from '../text/fold.ts';
import { isBold } from './markup.ts';
import type { SlotBudget } from './slots.ts';

type Tokenizer = (raw: string, start: number, line: number, page: number | null) => Token[];

/** Told of a tag that breaks a cell's line. */
type OnBreak = (text: string, start: number, line: number) => void;

/** Splits one line into the raw text of its cells, with the offset of each. */
type Splitter = (raw: string) => { text: string; at: number }[] | null;

/** A line with more cells than this is no row. */
const MOST_COLUMNS = LIMITS.columns.most;

/** Layout: cells set apart by tabs (spreadsheets, OCR services). */
export const splitTabs: Splitter = (raw) => {
  if (raw.indexOf('\t') === raw.lastIndexOf('\t')) return null;
  const texts = raw.split('\t', MOST_COLUMNS + 1);
  if (texts.length > MOST_COLUMNS) return null;
  let at = 0;
  return texts.map((text) => {
    const cell = { text, at };
    at += text.length + 1;
    return cell;
  });
};

/** A bar between cells: typed, or drawn by a program for terminals. */
const BAR = /[|│┃║]/;

/**
 * Layout: cells set apart by bars, with or without a bar at both ends (Markdown, `psql`, tables drawn with
 * characters). A bar after a backslash is a character of its cell.
 */
export const splitPipes: Splitter = (raw) => {
  const first = raw.search(BAR);
  if (first < 0) return null;
  const framed = raw.slice(0, first).trim() === '';
  const cells: { text: string; at: number }[] = [];
  let from = framed ? first + 1 : 0;
  for (let i = from; i < raw.length; i++) {
    if (!BAR.test(raw[i] ?? '') || raw[i - 1] === '\\') continue;
    cells.push({ text: raw.slice(from, i), at: from });
    if (cells.length > MOST_COLUMNS) return null;
    from = i + 1;
  }
  if (!framed || raw.slice(from).trim() !== '') cells.push({ text: raw.slice(from), at: from });
  return cells.length > 1 ? cells : null;
};

/**
 * Layout: a line that only draws a table: `|---|:--:|`, `---|---`, `+-----+-----+`, `├────┼────┤`. Of a line
 * without the white space around it.
 */
function isPipeRule(line: string): boolean {
  if (!/^[-|+:=\s\u2500-\u257F]+$/.test(line)) return false;
  return /--|==|[─━═]{2}/.test(line) && /[|+]|[\u250C-\u254B\u2552-\u256C]/.test(line);
}

interface PipeRow {
  readonly raw: RawLine;
  readonly cells: readonly { text: string; at: number }[];
}

/** A table found in raw text, with the lines that it takes. */
export interface Delimited {
  readonly table: SourceTable;
  /** Number of raw lines that the table takes. */
  readonly lines: number;
  readonly rules: readonly RawLine[];
  /** The words of rows beyond all that a document may have; null where there are none. */
  readonly left: Discarded | null;
}

/**
 * The table that begins at `at`, if one does: lines that the same splitter divides. Cells of a line without a
 * bar at its ends might be prose, so that such lines must be two, with three cells or a rule under the first.
 * @param budget what is left for the tables of this document
 * @param onBreak told of tags in cells, which in plain text are words that no cell keeps
 */
export function delimitedTable(
  raws: readonly RawLine[],
  at: number,
  page: number | null,
  words: Tokenizer,
  budget: SlotBudget,
  onBreak?: OnBreak,
): Delimited | null {
  const first = raws[at];
  if (!first) return null;
  const split = splitTabs(first.raw) ? splitTabs : opensPipes(raws, at) ? splitPipes : null;
  if (!split) return null;
  const found = split === splitTabs ? tabRows(raws, at, budget) : pipeRows(raws, at, budget);
  const { rules, end } = found;
  if (found.rows.length === 0 || (found.rows.length < 2 && rules.length === 0)) return null;
  const rows = found.rows.slice(0, LIMITS.rows.most);
  const left = leftRows(found.rows.slice(rows.length), page, words, budget);
  const columns = widest(rows);
  budget.take(rows.length * columns);
  const cells: SourceCell[] = [];
  for (const [row, lines] of rows.entries()) {
    for (let column = 0; column < columns; column++) {
      const [only] = lines;
      const written =
        lines.length === 1 && only
          ? cellLines(only, column, page, words, onBreak)
          : lines.flatMap((line) => cellLines(line, column, page, words, onBreak));
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, lines: written });
    }
  }
  return {
    table: { kind: 'table', rows: rows.length, columns, cells, page, known: 'written' },
    lines: end - at,
    rules,
    left,
  };
}

const ONE_WORD = /^[\p{L}\p{N}]+$/u;

/** The words of rows that no cells are made of, in one piece. */
function leftRows(
  rows: readonly (readonly PipeRow[])[],
  page: number | null,
  words: Tokenizer,
  budget: SlotBudget,
): Discarded | null {
  const lines = rows.flat();
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const texts: string[] = [];
  for (const { raw, cells } of lines) {
    for (const { text, at } of cells) {
      // most cells are a word, and whoever tells words apart leaves letters alone
      if (ONE_WORD.test(text)) texts.push(mend(text));
      else for (const token of words(text, raw.start + at, raw.number, page)) texts.push(token.text);
    }
  }
  budget.leave(rows.length, texts.length);
  if (texts.length === 0) return null;
  const end = last.raw.start + last.raw.raw.length;
  const source = { page, start: first.raw.start, end, line: first.raw.number, endLine: last.raw.number };
  return { text: texts.join(' '), reason: 'unplaced', source };
}

/** Rows of a table, each of one line or several, and the line after its last. */
interface FoundRows {
  readonly rows: readonly (readonly PipeRow[])[];
  readonly rules: readonly RawLine[];
  readonly end: number;
}

function widest(rows: readonly (readonly PipeRow[])[]): number {
  return rows.reduce((most, lines) => lines.reduce((m, line) => Math.max(m, line.cells.length), most), 0);
}

/** Whether a row of so many cells still has room under the rows above it. */
function fits(budget: SlotBudget, rows: number, columns: number): boolean {
  if (budget.hasRoom((rows + 1) * columns)) return true;
  budget.short = true;
  return false;
}

function tabRows(raws: readonly RawLine[], at: number, budget: SlotBudget): FoundRows {
  const rows: PipeRow[][] = [];
  let columns = 0;
  let end = at;
  for (; end < raws.length; end++) {
    const raw = raws[end];
    const cells = raw && splitTabs(raw.raw);
    if (!raw || !cells) break;
    columns = Math.max(columns, cells.length);
    if (!fits(budget, rows.length, columns)) break;
    rows.push([{ raw, cells }]);
  }
  return { rows, rules: [], end };
}

/** Whether a table of bars begins here, with its heading or with a rule above it. */
function opensPipes(raws: readonly RawLine[], at: number): boolean {
  const line = raws[at]?.raw.trim() ?? '';
  if (isPipeRule(line)) return splitPipes(raws[at + 1]?.raw ?? '') !== null;
  const cells = splitPipes(line);
  if (!cells) return false;
  if (BAR.test(line[0] ?? '')) return true;
  const below = nextPipes(raws, at + 1);
  if (!below) return false;
  return below.afterRule || (cells.length >= 3 && below.cells === cells.length);
}

/** The next line of cells: under a rule, or under one blank line at most. */
function nextPipes(raws: readonly RawLine[], at: number): { cells: number; afterRule: boolean } | null {
  const line = raws[at]?.raw.trim() ?? '';
  const rule = isPipeRule(line);
  const cells = splitPipes((rule || line === '' ? raws[at + 1] : raws[at])?.raw ?? '');
  return cells && { cells: cells.length, afterRule: rule };
}

function pipeRows(raws: readonly RawLine[], at: number, budget: SlotBudget): FoundRows {
  const lines: PipeRow[] = [];
  const rules: RawLine[] = [];
  // how many lines of cells stand above each rule
  const ruled: number[] = [];
  let columns = 0;
  let end = at;
  for (; end < raws.length; end++) {
    const raw = raws[end];
    if (!raw) break;
    const line = raw.raw.trim();
    if (isPipeRule(line)) {
      rules.push(raw);
      ruled.push(lines.length);
      continue;
    }
    if (line === '' && carriesOn(raws, end + 1, columns)) continue;
    const cells = splitPipes(raw.raw);
    if (!cells) break;
    columns = Math.max(columns, cells.length);
    if (!fits(budget, lines.length, columns)) break;
    lines.push({ raw, cells });
  }
  return { rows: grouped(lines, ruled), rules, end };
}

/** After a blank line: a row of the same width under which no rule stands, which would make it a heading. */
function carriesOn(raws: readonly RawLine[], at: number, columns: number): boolean {
  const cells = splitPipes(raws[at]?.raw ?? '');
  return cells?.length === columns && !isPipeRule(raws[at + 1]?.raw.trim() ?? '');
}

/**
 * Layout: a grid, with a rule under every row, whose rows may take several lines. A rule under the heading and
 * at both ends only says nothing of the rows between.
 */
function grouped(lines: readonly PipeRow[], ruled: readonly number[]): PipeRow[][] {
  const inside = new Set(ruled.filter((n) => n > 0 && n < lines.length));
  if (inside.size < 2) return lines.map((line) => [line]);
  const rows: PipeRow[][] = [];
  for (const [i, line] of lines.entries()) {
    const row = rows.at(-1);
    if (!row || inside.has(i)) rows.push([line]);
    else row.push(line);
  }
  return rows;
}

const BREAK = /<br\s*\/?>/gi;

/** What an empty cell holds: one list for all of them, since most slots of a wide table are empty. */
const NO_LINES: readonly SourceLine[] = [];

function cellLines(
  { raw, cells }: PipeRow,
  column: number,
  page: number | null,
  words: Tokenizer,
  onBreak: OnBreak | undefined,
): readonly SourceLine[] {
  const part = cells[column];
  if (!part || part.text === '') return NO_LINES;
  const lines: SourceLine[] = [];
  let from = 0;
  const add = (to: number): void => {
    const text = part.text.slice(from, to);
    const start = raw.start + part.at + from;
    const tokens = words(text, start, raw.number, page);
    if (tokens.length === 0) return;
    const piece = { raw: text, start, number: raw.number, afterFormFeed: false };
    lines.push(makeLine(piece, tokens, page, { gap: 0, opensPage: false, bold: isBold(text) }));
  };
  for (const m of part.text.matchAll(BREAK)) {
    add(m.index);
    onBreak?.(m[0], raw.start + part.at + m.index, raw.number);
    from = m.index + m[0].length;
  }
  add(part.text.length);
  return lines;
}
