import type { SourceCell, SourceTable, Token } from '../../source/document.ts';
import { joinTokens } from '../../source/document.ts';
import type { HeadingColumn } from './columns.ts';
import type { CellWords, Item } from './draft.ts';
import { gridColumns, type Heading } from './headings.ts';
import { bareNumber, numberParts, romanValue } from './numbers.ts';
import { headingWords } from './roles.ts';

/**
 * Tables whose cells are written down: tabs and pipes, Word, HTML, ruling lines. Tables of consecutive pages
 * with the same columns are one table.
 */
export interface GridRead {
  readonly items: readonly Item[];
  readonly repeated: readonly (readonly Token[])[];
  /** Tables that were joined to the first, by the page they begin on. */
  readonly joins: readonly { readonly tokens: readonly Token[] }[];
}

function tokensIn(cell: SourceCell): readonly Token[] {
  return cell.lines.flatMap((l) => l.tokens);
}

/** One row of a real table: for each column the cell that covers it, and whether the cell begins here. */
interface GridRow {
  readonly cells: readonly { readonly cell: SourceCell; readonly begins: boolean }[];
  readonly tokens: readonly Token[];
}

function rowsOf(table: SourceTable, columns: number): GridRow[] {
  const covering: (SourceCell | undefined)[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    for (let r = cell.row; r < Math.min(table.rows, cell.row + cell.rowSpan); r++) {
      const line = covering[r];
      if (!line) continue;
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) line[c] = cell;
    }
  }
  return covering.map((line, r) => {
    const cells = Array.from({ length: columns }, (_, c) => {
      const cell = line[c] ?? { row: r, column: c, rowSpan: 1, columnSpan: 1, lines: [] };
      return { cell, begins: cell.row === r && cell.column === c };
    });
    return { cells, tokens: cells.flatMap(({ cell, begins }) => (begins ? tokensIn(cell) : [])) };
  });
}

/** Whether a table on a later page belongs to the table that `first` heads. */
export function continuesGrid(first: readonly HeadingColumn[], table: SourceTable): boolean {
  return table.columns === first.length && (repeatedRows(first, table) > 0 || gridColumnsDiffer(table));
}

/** A table with a heading of its own, another one than the first table's, is another table. */
function gridColumnsDiffer(table: SourceTable): boolean {
  const own = gridColumns(table, 1);
  return own === null || own.filter((c) => !c.role.startsWith('other-')).length < 3;
}

function sameWords(a: readonly Token[], b: readonly Token[]): boolean {
  return headingWords(joinTokens(a)).join(' ') === headingWords(joinTokens(b)).join(' ');
}

/** Rows at the top of a later page's table that print the heading again. */
function repeatedRows(first: readonly HeadingColumn[], table: SourceTable): number {
  for (const depth of [1, 2, 3]) {
    const again = gridColumns(table, depth);
    if (again && first.every((c, i) => sameWords(c.tokens, again[i]?.tokens ?? []))) return depth;
  }
  return 0;
}

export function readGrid(tables: readonly SourceTable[], heading: Heading): GridRead {
  const { columns } = heading;
  const items: Item[] = [];
  const repeated: (readonly Token[])[] = [];
  const joins: { tokens: readonly Token[] }[] = [];
  for (const [t, table] of tables.entries()) {
    const rows = rowsOf(table, columns.length);
    const skip = t === 0 ? headingRows(table, heading) : repeatedRows(columns, table);
    if (t > 0) for (const row of rows.slice(0, skip)) repeated.push(row.tokens);
    let first = t > 0;
    for (const [r, row] of rows.entries()) {
      if (r < skip || row.tokens.length === 0) continue;
      const above = items.at(-1);
      if (first) {
        const cutRow = above?.kind === 'row' && carriesOn(row, table, columns);
        joins.push({ tokens: row.tokens });
        first = false;
        if (cutRow && above?.kind === 'row') {
          items[items.length - 1] = { ...above, cells: above.cells.map((runs, c) => addRun(runs, row, c)) };
          continue;
        }
      }
      if (isColumnNumbers(row)) repeated.push(row.tokens);
      else items.push(itemOf(row, r, columns));
    }
  }
  return { items, repeated, joins };
}

function headingRows(table: SourceTable, heading: Heading): number {
  const last = heading.tokens.at(-1);
  for (const cell of table.cells) if (last && tokensIn(cell).includes(last)) return cell.row + cell.rowSpan;
  return table.headerRows ?? 1;
}

/** Layout: the row of column numbers "(1) (2) (3)" under a heading. */
function isColumnNumbers(row: GridRow): boolean {
  const texts = row.cells.flatMap(({ cell, begins }) => (begins ? [joinTokens(tokensIn(cell))] : []));
  const numbers = texts.map((t) => /^\(?(\d{1,2})\)?$/.exec(t)?.[1]);
  return texts.length >= 3 && numbers.every((n, i) => n !== undefined && Number(n) === i + 1);
}

function addRun(runs: CellWords, row: GridRow, c: number): CellWords {
  const at = row.cells[c];
  const words = at?.begins ? tokensIn(at.cell) : [];
  return words.length > 0 ? [...runs, words] : runs;
}

/** A row cut by a page break: its rest has no number, and its words go on in lower case. */
function carriesOn(row: GridRow, table: SourceTable, columns: readonly HeadingColumn[]): boolean {
  if (table.continuesAbove !== undefined) return table.continuesAbove;
  const number = columns.findIndex((c) => c.role === 'no');
  if (number >= 0 && textAt(row, number) !== '') return false;
  const filled = columns.flatMap((c, i) =>
    c.role === 'no' || textAt(row, i) === '' ? [] : [textAt(row, i)],
  );
  return filled.some((text) => /^\p{Ll}/u.test(text));
}

function textAt(row: GridRow, c: number): string {
  const at = row.cells[c];
  return at?.begins ? joinTokens(tokensIn(at.cell)) : '';
}

function itemOf(row: GridRow, r: number, columns: readonly HeadingColumn[]): Item {
  const total = joinTokens(row.tokens);
  if (/^tổng (?:cộng|số)/i.test(total) && /\d/.test(total)) return { kind: 'total', tokens: row.tokens };
  return groupOf(row, columns) ?? rowOf(row, r, columns);
}

/** A group: a roman numeral (or a capital letter) and a title, alone in its row or in one cell over all columns. */
function groupOf(row: GridRow, columns: readonly HeadingColumn[]): Item | null {
  const filled = row.cells.filter(({ cell, begins }) => begins && cell.lines.length > 0);
  const [a, b] = filled;
  if (!a || filled.length > 2) return null;
  const head = tokensIn(a.cell);
  const [marker] = head;
  if (!marker) return null;
  const numeral = romanValue(marker.text.replace(/[.)]$/, '')) !== null || /^[A-ZĐ][.)]?$/.test(marker.text);
  if (b)
    return numeral && head.length === 1 && a.cell.column === 0
      ? { kind: 'group', marker: head, title: tokensIn(b.cell) }
      : null;
  const wide = a.cell.columnSpan >= columns.length - 1;
  if (numeral && head.length > 1 && (wide || a.cell.column <= 1))
    return { kind: 'group', marker: head.slice(0, 1), title: head.slice(1) };
  return wide && columns.length > 2 ? { kind: 'group', marker: [], title: head } : null;
}

/** How sure a written cell border is. */
const WRITTEN = 1;

function rowOf(row: GridRow, r: number, columns: readonly HeadingColumn[]): Item {
  const at = columns.findIndex((c) => c.role === 'no');
  const number = at >= 0 ? (row.cells[at]?.begins ? tokensIn(row.cells[at].cell) : []) : [];
  const isNumber = numberParts(bareNumber(joinTokens(number))) !== null;
  return {
    kind: 'row',
    number: isNumber || number.length === 1 ? number : [],
    cells: columns.map((c, i) => (c.role === 'no' ? [] : wordsAt(row, i))),
    mergedUp: columns.map((c, i) => (c.role === 'no' ? 0 : Math.max(0, r - (row.cells[i]?.cell.row ?? r)))),
    confidence: WRITTEN,
  };
}

function wordsAt(row: GridRow, c: number): CellWords {
  const at = row.cells[c];
  const words = at?.begins ? tokensIn(at.cell) : [];
  return words.length > 0 ? [words] : [];
}
