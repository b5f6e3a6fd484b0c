import { joinTokens, type SourceCell, type SourceTable, type Token } from '../../source/document.ts';
import { isYear, romanValue } from '../../text/numerals.ts';
import { numberParts } from '../../text/row-numbers.ts';
import { headingWords } from '../roles.ts';
import type { ColumnDraft } from './describe.ts';
import { isPeriodWord } from './periods.ts';
import { bestRole, wordingOf } from './wording.ts';

/** Where a table of written cells has its heading. */
export interface GridHeading {
  /** Rows at the top that hold the table's title in one cell. */
  readonly captionRows: number;
  /** Rows that the caption and the heading take; 0 where the table has neither. */
  readonly rows: number;
  readonly drafts: readonly ColumnDraft[];
  readonly caption: readonly Token[];
  /** Cells that say again what stands over them: merged ones, written into each row that they covered. */
  readonly copies: readonly (readonly Token[])[];
  /** How many columns have a heading that some role is known by. */
  readonly known: number;
  /** Share of the heading's words that cues explain: rows of data that hold a telling word or two have little. */
  readonly told: number;
}

/** Levels that a heading may have, the caption not counted. */
const MOST_LEVELS = 4;
const MOST_CAPTIONS = 2;
/** Longest heading cell, in words. */
const LONGEST_CELL = 24;

/** What decides how many rows the heading has. Reasoned, on the scale of the cues. */
const MARKED_BY_SOURCE = 3;
const HEADING_LEFT_BELOW = -5;
/** More than what a time or a body over both columns tells: "Khởi động | Xong" below it and nothing beside them are no task. */
const LOWER_ROW_LEFT_BELOW = -8;
const DATA_TAKEN = -40;
const MOST_BY_COLUMN = 5;
/** From this score on, a heading's words tell a role. */
export const KNOWN = 2.5;

/** All words of a cell in reading order. */
export function tokensIn(cell: SourceCell): readonly Token[] {
  return cell.lines.flatMap((l) => l.tokens);
}

/** The top rows of a table, each as its cells by column; a spanning cell stands in every column it covers. */
function topRows(table: SourceTable, most: number): (SourceCell | undefined)[][] {
  const rows: (SourceCell | undefined)[][] = Array.from({ length: Math.min(most, table.rows) }, () => []);
  for (const cell of table.cells) {
    const end = Math.min(table.columns, cell.column + cell.columnSpan);
    for (const row of rows.slice(cell.row, cell.row + cell.rowSpan))
      for (let c = cell.column; c < end; c++) row[c] = cell;
  }
  return rows;
}

const textOf = (cell: SourceCell | undefined): string => (cell ? joinTokens(tokensIn(cell)) : '');

interface Top {
  readonly table: SourceTable;
  readonly cells: readonly (readonly (SourceCell | undefined)[])[];
  readonly texts: readonly (readonly string[])[];
}

/** A cell over all columns, or the same words in each of them, as converters write a merged cell. */
function isOneCell({ texts }: Top, r: number): boolean {
  const [first = '', ...others] = texts[r] ?? [];
  return first !== '' && others.length > 0 && others.every((text) => text === first);
}

/** Whether a row begins with a number or holds a sentence: no heading does. */
function isData(top: Top, r: number): boolean {
  const texts = top.texts[r] ?? [];
  const own = texts.filter((_, c) => top.cells[r]?.[c]?.row === r);
  if (own.some((t) => headingWords(t).length > LONGEST_CELL)) return true;
  const first = texts.find((t) => t !== '') ?? '';
  const [head = ''] = first.split(' ');
  const bare = head.replace(/[.)]+$/, '');
  if (numberParts(head) === null && romanValue(bare) === null) return false;
  // a year over values is a heading, and so is the row of column numbers
  const heads = isYear(bare) || /^(?:[IVX]+|\d{1,2})$/.test(first);
  return !heads || rowHasWords(texts);
}

function rowHasWords(texts: readonly string[]): boolean {
  return texts.some((t) => headingWords(t).length > 3);
}

/** How much a row's own cells look like headings: what their words tell, at most `MOST_BY_COLUMN` a cell. */
function headingLook(top: Top, r: number): { told: number; filled: number } {
  let told = 0;
  let filled = 0;
  for (const [c, cell] of (top.cells[r] ?? []).entries()) {
    if (cell?.row !== r || cell.column !== c) continue;
    const text = top.texts[r]?.[c] ?? '';
    if (text === '') continue;
    filled += 1;
    if (bestRole(wordingOf(text)).score >= KNOWN || isPeriodWord(text)) told += 1;
  }
  return { told, filled };
}

/** "1 | 2 | … | 12" under "Tháng" are months, not the numbers of columns. */
const NUMERAL = /^(?:\d{1,2}|[IVX]{1,4})$/;
const OVER_NUMERALS = /(?:^|[\s(])(?:tháng|quý|tuần)(?!\p{L})/iu;

/** Whether no cell of the first `depth` rows reaches below them. */
function cutsCleanly(top: Top, depth: number): boolean {
  return (top.cells[depth - 1] ?? []).every(
    (cell) => cell === undefined || cell.row + cell.rowSpan <= depth || depth >= top.table.rows,
  );
}

/** The row below still names columns: "Bắt đầu | Kết thúc" under "Thời gian thực hiện". */
function namesColumns(top: Top, r: number): boolean {
  if (isData(top, r)) return false;
  const { told, filled } = headingLook(top, r);
  return filled >= 2 && told * 2 > filled;
}

/** Longest heading of a lower row, in words. */
const LONGEST_LOWER = 6;

/** Whether a row has words under headings that stand over several columns, under all of those and nowhere else: their lower row. */
function isLowerRow(top: Top, r: number): boolean {
  const [above = [], own = []] = [top.texts[r - 1], top.texts[r]];
  if (isData(top, r)) return false;
  const isShared = (c: number): boolean =>
    above[c] !== '' && (above[c] === above[c - 1] || above[c] === above[c + 1]);
  return (
    above.some((_, c) => isShared(c)) &&
    own.every((text, c) => {
      const filled = text !== '' && top.cells[r]?.[c]?.row === r;
      return filled === isShared(c) && headingWords(text).length <= LONGEST_LOWER && !/\d/.test(text);
    })
  );
}

/** Rows of a table in which its caption, its heading and the row below them stand. */
const MOST_TOP_ROWS = MOST_CAPTIONS + MOST_LEVELS + 1;

function topOf(table: SourceTable, most: number): Top {
  const cells = topRows(table, most);
  const texts = cells.map((row) => Array.from({ length: table.columns }, (_, c) => textOf(row[c])));
  return { table, cells, texts };
}

/** What stands over each column where the first `rows` rows of a table are its heading. */
export function headingOfRows(table: SourceTable, rows: number): ColumnDraft[] {
  return underSharedWords(draftsOf(topOf(table, rows), 0, rows));
}

/** Finds the heading rows of a table whose cells are written down, whatever the words. */
export function gridHeading(table: SourceTable): GridHeading {
  const top = topOf(table, MOST_TOP_ROWS);
  let captionRows = 0;
  while (
    captionRows < MOST_CAPTIONS &&
    captionRows + 2 < table.rows &&
    isOneCell(top, captionRows) &&
    !isData(top, captionRows) &&
    hasHeadingBelow(top, captionRows + 1)
  )
    captionRows += 1;
  let best = { depth: captionRows, score: Number.NEGATIVE_INFINITY };
  for (let depth = captionRows; depth <= Math.min(table.rows, captionRows + MOST_LEVELS); depth++) {
    const score = depthScore(top, captionRows, depth);
    if (score > best.score) best = { depth, score };
  }
  const drafts = underSharedWords(draftsOf(top, captionRows, best.depth));
  // what stands over one column may repeat what stands over another: words of a heading are no copies
  const named = new Set(drafts.flatMap((d) => [...d.own, ...d.upper]));
  const wordings = drafts.map((d) => wordingOf(joinTokens(d.own)));
  const known = wordings.filter((w) => bestRole(w).score >= KNOWN).length;
  const words = wordings.reduce((sum, w) => sum + w.words, 0);
  return {
    captionRows,
    rows: best.depth,
    drafts,
    copies: copiesIn(top, captionRows, best.depth).filter((tokens) => !tokens.some((t) => named.has(t))),
    known,
    told: words === 0 ? 0 : wordings.reduce((sum, w) => sum + w.known, 0) / words,
    caption: table.cells.filter((c) => c.row < captionRows).flatMap((c) => [...tokensIn(c)]),
  };
}

function hasHeadingBelow(top: Top, r: number): boolean {
  return namesColumns(top, isOneCell(top, r) ? r + 1 : r);
}

function depthScore(top: Top, from: number, depth: number): number {
  if (!cutsCleanly(top, depth)) return Number.NEGATIVE_INFINITY;
  let score = 0;
  for (let r = from; r < depth; r++)
    if (isData(top, r) || (r > from && isOneCell(top, r))) score += DATA_TAKEN;
  if (depth > from && top.table.headerRows === depth) score += MARKED_BY_SOURCE;
  if (depth < top.table.rows) {
    if (depth === from ? !isData(top, depth) : namesColumns(top, depth)) score += HEADING_LEFT_BELOW;
    if (depth > from && isLowerRow(top, depth)) score += LOWER_ROW_LEFT_BELOW;
  }
  const names = draftsOf(top, from, depth).map((d) => ({
    own: joinTokens(d.own),
    upper: joinTokens(d.upper),
  }));
  for (const [c, { own, upper }] of names.entries()) {
    const before = names[c - 1];
    // no two neighbours are called the same: that is one heading over both, and their own stand below it
    if (own === '' || (own === before?.own && upper === before.upper)) continue;
    const shared = upper !== '' && (upper === before?.upper || upper === names[c + 1]?.upper);
    const period = isPeriodWord(own) || (shared && NUMERAL.test(own) && OVER_NUMERALS.test(upper));
    score += period ? KNOWN : Math.min(MOST_BY_COLUMN, bestRole(wordingOf(own)).score);
  }
  // a level more must tell more
  return score - (depth - from) * LEVEL;
}
const LEVEL = 0.5;

/** The words over each column: the lowest cell with words is its own heading, those above are the upper ones. */
function draftsOf(top: Top, from: number, depth: number): ColumnDraft[] {
  const { table } = top;
  return Array.from({ length: table.columns }, (_, c) => {
    const above: SourceCell[] = [];
    for (let r = from; r < depth; r++) {
      const cell = top.cells[r]?.[c];
      const filled = cell && cell.lines.length > 0 ? cell : upperFromLeft(top, r, c, depth);
      if (filled && !above.includes(filled)) above.push(filled);
    }
    const own = above.at(-1);
    const upper = above.slice(0, -1).filter((cell) => textOf(cell) !== textOf(own));
    return {
      own: own ? tokensIn(own) : [],
      upper: upper.flatMap((cell) => [...tokensIn(cell)]),
    };
  });
}

/** Cells of the heading over one that says the same: the lower one names the column. */
function copiesIn(top: Top, from: number, depth: number): (readonly Token[])[] {
  const copies = new Set<SourceCell>();
  for (let c = 0; c < top.table.columns; c++) {
    const column = top.cells.slice(from, depth).map((row) => row[c]);
    const own = column.findLast((cell) => cell !== undefined && cell.lines.length > 0);
    for (const cell of column)
      if (cell && own && cell !== own && textOf(cell) === textOf(own)) copies.add(cell);
  }
  return [...copies].map(tokensIn);
}

/** An upper heading written once, in the first of the columns it stands over, where the format has no spans. */
function upperFromLeft(top: Top, r: number, c: number, depth: number): SourceCell | undefined {
  const below = top.texts[r + 1]?.[c] ?? '';
  if (r + 1 >= depth || below === '') return undefined;
  for (let left = c - 1; left >= 0; left--) {
    const cell = top.cells[r]?.[left];
    if ((top.texts[r + 1]?.[left] ?? '') === '') return undefined;
    if (cell && cell.lines.length > 0) return cell;
  }
  return undefined;
}

/** What stands between an upper heading and a column's own where both are written in one cell. */
const BETWEEN_LEVELS = /^(?:[-–—/>|»]|.{0,80}:)$/u;

/**
 * Neighbours whose headings begin with the same words and a stroke or colon: a heading of two levels, written into one
 * row ("Thời gian thực hiện - 2026 | Thời gian thực hiện - 2027"), as formats without spans have it.
 */
function underSharedWords(drafts: readonly ColumnDraft[]): ColumnDraft[] {
  const over = drafts.map(({ own, upper }) => (upper.length > 0 ? [] : own.slice(0, wordsOver(own))));
  const shared = over.map(joinTokens);
  return drafts.map((draft, c) => {
    const words = shared[c];
    const alone = words !== shared[c - 1] && words !== shared[c + 1];
    return words === '' || alone ? draft : { own: draft.own.slice(over[c]?.length), upper: over[c] ?? [] };
  });
}

/** How many of a heading's words stand before its last level, what parts them included; 0 where it has one level. */
function wordsOver(heading: readonly Token[]): number {
  return 1 + heading.slice(0, -1).findLastIndex((token) => BETWEEN_LEVELS.test(token.text));
}
