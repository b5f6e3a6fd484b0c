import { isDitto } from '../../text/ditto.ts';
import { isPrintedAgain } from '../../text/printed-again.ts';
import { followsNumber, numberParts } from '../../text/row-numbers.ts';
import { oddsOfCut, oddsOfCutCell, textOf } from './cut-row.ts';
import type { FilledCell, PageTable } from './page-table.ts';
import { isMarker, numbersIn } from './rows.ts';

/**
 * Tables that go on over a page: the same column edges on both pages, and rows that a page break cut. Word
 * and LibreOffice close the frame at the break and open it again on the next page, so a cut row is told by
 * what stands in it.
 */

/** In points. */
const SAME_EDGE = 4;

/** Whether two tables, on consecutive pages, are bounded by the same edges left and right. */
export function sameFrame(a: PageTable, b: PageTable): boolean {
  return near(a.xs[0], b.xs[0]) && near(a.xs.at(-1), b.xs.at(-1));
}

function near(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && Math.abs(a - b) <= SAME_EDGE;
}

/** The table with the column edges of `other` too, where its own are all among them: its cells span them. */
export function withEdgesOf(table: PageTable, other: PageTable): PageTable {
  if (other.xs.length <= table.xs.length) return table;
  const at = table.xs.map((x) => other.xs.findIndex((o) => near(x, o)));
  if (at.some((i) => i < 0)) return table;
  const cells = table.cells.map((cell) => {
    const column = at[cell.column] ?? 0;
    return { ...cell, column, columnSpan: (at[cell.column + cell.columnSpan] ?? 0) - column };
  });
  const openBelow = table.openBelow.flatMap((c) => {
    const [from = 0, to = 0] = [at[c], at[c + 1]];
    return Array.from({ length: to - from }, (_, i) => from + i);
  });
  return { ...table, xs: other.xs, cells, openBelow };
}

/**
 * Whether the first row of a table carries on the last row of the table on the page before: the frame says so
 * (it is open at the top), or its number cell (where rows have numbers) is empty and what stands on both sides of the
 * break is likelier one row than two (`cut-row.ts`).
 * @param heading rows at its top that repeat the heading
 * @param bodyBottom where the text of such pages ends at the lowest: a row that is cut reaches it nearly
 */
export function continuesRow(
  above: PageTable,
  below: PageTable,
  heading: number,
  bodyBottom: number,
): boolean {
  const first = below.cells.filter((c) => c.row === heading);
  if (first.every((c) => c.lines.length === 0)) return false;
  const numbers = numberColumn(above) ?? numberColumn(below);
  const number = first.find((c) => c.column === numbers && c.lines.length > 0);
  if (number && !isTornNumber(above, number)) return false;
  if (below.openTop && heading === 0) return true;
  return oddsOfCut({ above, below, heading, bodyBottom, numbers }) > 0;
}

/**
 * Whether a number that its column is too narrow for was cut by the page break ("12." over "3", "1" over ".13"): what the pieces
 * make follows the number of a row before, and what stands above the break alone does not.
 */
function isTornNumber(above: PageTable, lower: FilledCell): boolean {
  const upper = lastCell(above, lower.column, 1);
  const [head, tail] = [writtenIn(upper), writtenIn(lower)];
  const whole = numberParts(head + tail);
  if (head === '' || whole === null) return false;
  const own = numberParts(head);
  if (own === null || numberParts(tail) === null) return true;
  const before = above.cells
    .filter((c) => c.column === lower.column && c !== upper)
    .sort((a, b) => b.row - a.row)
    .map((c) => numberParts(writtenIn(c)))
    .find((parts) => parts !== null);
  return before !== undefined && followsNumber(before, whole) && !followsNumber(before, own);
}

/** What stands in a narrow cell, as one word. */
function writtenIn(cell: FilledCell | undefined): string {
  return cell ? textOf(cell.lines).replaceAll(' ', '') : '';
}

/** Part of a column's other cells that must be filled for an empty one to be more likely merged than blank. */
const MOSTLY_FILLED = 0.8;
/** … among at least so many. */
const ENOUGH = 3;

/**
 * Columns whose first cell below the heading is the rest of a merged cell that a page break cut. Such a cell is empty, and
 * the one above it is left open, or one of the two reaches over several rows, in a column that is filled elsewhere; or its
 * words go on with those above (`goesOnAcross`).
 * @param heading rows at its top that repeat the heading
 * @param carried columns of the table above whose first cell is itself such a rest
 * @param rowGoesOn the whole row is the rest of one above: its words are no merged cell's
 */
export function carriedColumns(
  above: PageTable,
  below: PageTable,
  heading: number,
  carried: readonly number[],
  rowGoesOn: boolean,
): number[] {
  if (above.xs.length !== below.xs.length) return [];
  const first = below.cells.filter((c) => c.row === heading && c.columnSpan === 1);
  return first.flatMap((cell) => {
    const { column } = cell;
    const upper = lastCell(above, column, 1);
    if (!upper) return [];
    if (cell.lines.length > 0) return !rowGoesOn && goesOnAcross(above, below, upper, cell) ? [column] : [];
    const through =
      carried.includes(column) && above.cells.every((c) => c.column !== column || c.row <= upper.row);
    if (upper.lines.length === 0 && !through) return [];
    const long = cell.rowSpan > 1 || upper.rowSpan > 1;
    return above.openBelow.includes(column) ||
      (long && usuallyFilled([above, below], column, carried.includes(column)))
      ? [column]
      : [];
  });
}

/**
 * Whether the words of a row's cell are the rest of a merged cell above the break, though the row is a new one: they begin
 * small where the column's other cells seldom do, and the words above are full down to the break and end no sentence; or those above
 * end in a hyphen.
 */
function goesOnAcross(above: PageTable, below: PageTable, upper: FilledCell, cell: FilledCell): boolean {
  const said = textOf(upper.lines);
  if (said === '' || isDitto(said)) return false;
  const odds = oddsOfCutCell(upper, cell, above.ys.at(-1) ?? 0);
  // a compound or a document's number that the break parts at its hyphen ("Quyết định số 12/QĐ-" over "TTg")
  if (OPEN_HYPHEN.test(said)) return odds > 0;
  if (!beginsInside(cell)) return false;
  const others = [...above.cells, ...below.cells].filter(
    (c) => c.column === cell.column && c !== cell && c.lines.length > 0,
  );
  const small = others.filter(beginsInside).length;
  const capital = others.filter((c) => /^\p{Lu}/u.test(textOf(c.lines))).length;
  return small <= SELDOM * capital && odds > MERGED_ACROSS;
}

const OPEN_HYPHEN = /[\p{L}\d]-$/u;

/** Cells of a column that begin small, for one with a capital, where offices write capitals: rests of cut cells. Reasoned. */
const SELDOM = 0.25;

/** What must speak for a cell going on where its row does not: more than a full column and small letters say. Reasoned. */
const MERGED_ACROSS = 3.5;

/** In the middle of a sentence, or with a number. */
function beginsInside(cell: FilledCell): boolean {
  return /^(?:\p{Ll}(?!\))|\d)/u.test(textOf(cell.lines));
}

/** @param carriedAbove the table above begins with a rest too: it and the cell in question are not counted */
function usuallyFilled(tables: readonly PageTable[], column: number, carriedAbove: boolean): boolean {
  const cells = tables.flatMap((t) => t.cells.filter((c) => c.column === column && c.columnSpan === 1));
  const filled = cells.filter((c) => c.lines.length > 0).length;
  return filled >= ENOUGH && filled >= MOSTLY_FILLED * (cells.length - (carriedAbove ? 2 : 1));
}

/** A column of groups may stand before that of the numbers. */
const NUMBER_COLUMNS = 2;

/** The column that holds the rows' numbers; null where none does. */
function numberColumn(table: PageTable): number | null {
  for (let column = 0; column < NUMBER_COLUMNS; column++) {
    const filled = table.cells.filter((c) => c.column === column && c.columnSpan === 1 && c.lines.length > 0);
    const numbered = filled.map((c) => numbersIn(c.lines) > 0);
    // a number that its column tears ("1" over "."), a point, a group's letter
    const marked = filled.filter((c, i) => numbered[i] || isMarker(writtenIn(c)));
    if (numbered.includes(true) && marked.length * 2 > filled.length) return column;
  }
  return null;
}

function cellsInLastRow(table: PageTable): FilledCell[] {
  const last = table.ys.length - 1;
  return table.cells.filter((c) => c.row + c.rowSpan === last);
}

function lastCell(table: PageTable, column: number, span: number): FilledCell | undefined {
  return cellsInLastRow(table).find((c) => c.column === column && c.columnSpan === span);
}

/** Rows at the top of `below` whose words are those at the top of `above`: a heading that is repeated. */
export function repeatedRows(above: PageTable, below: PageTable): number {
  const rows = Math.min(above.ys.length, below.ys.length) - 1;
  let same = 0;
  while (same < rows - 1 && isSameRow(cellsIn(above, same), cellsIn(below, same))) same += 1;
  return same;
}

function isSameRow(a: ReadonlyMap<number, string>, b: ReadonlyMap<number, string>): boolean {
  const columns = [...new Set([...a.keys(), ...b.keys()])];
  return isPrintedAgain(columns.map((column) => [a.get(column) ?? '', b.get(column) ?? '']));
}

/** The text of the cells that stand over a row, by their columns. */
function cellsIn(table: PageTable, row: number): Map<number, string> {
  const own = table.cells.filter((c) => c.row <= row && c.row + c.rowSpan > row);
  return new Map(own.map((c) => [c.column, textOf(c.lines)]));
}

/**
 * Layout: a heading in two rows, where one cell lies over several ("Trách nhiệm" over "Chủ trì", "Phối hợp")
 * and all others reach down beside them. 0 for any other table.
 */
export function headingDepth(table: PageTable): number {
  const first = table.cells.filter((c) => c.row === 0);
  const single = first.filter((c) => c.columnSpan === 1);
  const depth = Math.max(...single.map((c) => c.rowSpan));
  const wide = first.filter((c) => c.columnSpan > 1);
  const even = single.every((c) => c.rowSpan === depth) && wide.every((c) => c.rowSpan < depth);
  return wide.length > 0 && single.length > 0 && even && depth > 1 && depth < table.ys.length - 1 ? depth : 0;
}
