import type { SourceCell, SourceLine, SourceTable, Token } from '../source/document.ts';
import { makeLine, type RawLine } from '../source/lines.ts';

type Tokenizer = (raw: string, start: number, line: number, page: number | null) => Token[];

/** Splits one line into the raw text of its cells, with the offset of each. */
type Splitter = (raw: string) => { text: string; at: number }[] | null;

/** The widest tables of plans have some twenty columns; a line with more cells than this is no row. */
const MOST_COLUMNS = 500;

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

/** Layout: GitHub's Markdown tables, cells set apart by pipes. */
export const splitPipes: Splitter = (raw) => {
  const trimmed = raw.trim();
  if (!trimmed.startsWith('|') || trimmed.length < 3) return null;
  const cells: { text: string; at: number }[] = [];
  let from = raw.indexOf('|') + 1;
  for (let i = from; i < raw.length; i++) {
    if (raw[i] !== '|' || raw[i - 1] === '\\') continue;
    cells.push({ text: raw.slice(from, i), at: from });
    if (cells.length > MOST_COLUMNS) return null;
    from = i + 1;
  }
  if (raw.slice(from).trim() !== '') cells.push({ text: raw.slice(from), at: from });
  return cells.length > 1 ? cells : null;
};

/** Of a line without the white space around it. */
const PIPE_RULE = /^\|?\s*:?-{2,}:?\s*(?:\|\s*:?-{2,}:?\s*)+\|?$/;

export interface Delimited {
  readonly table: SourceTable;
  /** Number of raw lines that the table takes. */
  readonly lines: number;
  readonly rules: readonly RawLine[];
}

/**
 * The table that begins at `at`, if one does: at least two lines that the same splitter divides, the first
 * of which gives the number of columns.
 */
export function delimitedTable(
  raws: readonly RawLine[],
  at: number,
  page: number | null,
  words: Tokenizer,
): Delimited | null {
  const first = raws[at];
  const split = first && [splitTabs, splitPipes].find((s) => s(first.raw) !== null);
  if (!first || !split) return null;
  const rows: { raw: RawLine; cells: { text: string; at: number }[] }[] = [];
  const rules: RawLine[] = [];
  let end = at;
  for (; end < raws.length; end++) {
    const raw = raws[end];
    if (!raw) break;
    if (split === splitPipes && PIPE_RULE.test(raw.raw.trim())) {
      rules.push(raw);
      continue;
    }
    const cells = split(raw.raw);
    if (!cells) break;
    rows.push({ raw, cells });
  }
  if (rows.length < 2 && rules.length === 0) return null;
  const columns = rows.reduce((most, r) => Math.max(most, r.cells.length), 0);
  const cells: SourceCell[] = [];
  for (const [row, { raw, cells: parts }] of rows.entries()) {
    for (let column = 0; column < columns; column++) {
      const part = parts[column];
      const lines = part ? cellLines(raw, part, page, words) : [];
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, lines });
    }
  }
  return {
    table: { kind: 'table', rows: rows.length, columns, cells, page, known: 'written' },
    lines: end - at,
    rules,
  };
}

const BREAK = /<br\s*\/?>/gi;

function cellLines(
  raw: RawLine,
  part: { text: string; at: number },
  page: number | null,
  words: Tokenizer,
): SourceLine[] {
  const lines: SourceLine[] = [];
  let from = 0;
  const add = (to: number): void => {
    const text = part.text.slice(from, to);
    const start = raw.start + part.at + from;
    const tokens = words(text, start, raw.number, page);
    if (tokens.length === 0) return;
    const piece = { raw: text, start, number: raw.number, afterFormFeed: false };
    lines.push(makeLine(piece, tokens, page, { gap: 0, opensPage: false }));
  };
  for (const m of part.text.matchAll(BREAK)) {
    add(m.index);
    from = m.index + m[0].length;
  }
  add(part.text.length);
  return lines;
}
