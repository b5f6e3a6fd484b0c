import { isTooLarge } from '../layout.ts';
import { asideOf, attribute, type Element, integer, isElement } from './elements.ts';

/** A cell element and the slots that it covers. */
export interface Slotted {
  readonly element: Element;
  readonly row: number;
  readonly column: number;
  rowSpan: number;
  columnSpan: number;
}

export interface HtmlGrid {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly Slotted[];
  readonly headerRows: number;
  readonly captions: readonly Element[];
  /** Rows and groups of rows that are not shown. */
  readonly hidden: readonly Element[];
  readonly bordered: boolean | null;
  /** Cells that would lie over others, or reach out of their group of rows. */
  readonly clipped: number;
}

/** HTML, 4.9.11: the most that the attributes may say. */
const MAX_COLUMN_SPAN = 1000;
const MAX_ROW_SPAN = 65_534;

/**
 * The cells of a table by the algorithm of HTML, 4.9.12.1 (forming a table): `tfoot` goes last wherever it
 * stands, `rowspan=0` reaches to the end of its group of rows.
 *
 * Two things differ, as in browsers: a cell ends with its group of rows, and a cell that would lie over
 * another ends before it, so that every slot belongs to one cell. Columns that no cell begins at
 * (`colspan=100` for "all") fall away. Spans are kept as ranges, never slot by slot.
 * @returns null where the table has more slots than are worked out
 */
export function gridOf(table: Element): HtmlGrid | null {
  const hidden: Element[] = [];
  const groups = rowGroups(table, hidden);
  // each cell of a row begins a column of its own: a table that is too large so far is no smaller once it is laid out
  if (isTooLarge(countRows(groups), widest(groups))) return null;
  const cells: Slotted[] = [];
  let rows = 0;
  let clipped = 0;
  for (const group of groups) {
    const placed = placeGroup(group.rows, rows);
    if (placed === null) return null;
    for (const cell of placed.cells) cells.push(cell);
    clipped += placed.clipped;
    rows += group.rows.length;
  }
  const columns = dropUnusedColumns(cells);
  if (isTooLarge(rows, columns)) return null;
  const captions = table.childNodes.filter(isElement).filter((e) => e.tagName === 'caption');
  return {
    rows,
    columns,
    cells,
    headerRows: headerRows(groups),
    captions,
    hidden,
    bordered: bordersOf(table),
    clipped,
  };
}

interface RowGroup {
  readonly kind: string;
  readonly rows: readonly Element[];
}

function rowGroups(table: Element, hidden: Element[]): RowGroup[] {
  const shown = (element: Element): boolean => {
    if (asideOf(element) === null) return true;
    hidden.push(element);
    return false;
  };
  const groups: RowGroup[] = [];
  const feet: RowGroup[] = [];
  let loose: Element[] = [];
  const end = () => {
    if (loose.length > 0) groups.push({ kind: 'tbody', rows: loose });
    loose = [];
  };
  for (const node of table.childNodes.filter(isElement)) {
    if (!/^t(?:r|head|body|foot)$/.test(node.tagName) || !shown(node)) continue;
    if (node.tagName === 'tr') {
      loose.push(node);
      continue;
    }
    end();
    const rows = node.childNodes.filter(isElement).filter((e) => e.tagName === 'tr' && shown(e));
    if (rows.length > 0) (node.tagName === 'tfoot' ? feet : groups).push({ kind: node.tagName, rows });
  }
  end();
  return [...groups, ...feet];
}

function countRows(groups: readonly RowGroup[]): number {
  return groups.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** The most cells of a row. */
function widest(groups: readonly RowGroup[]): number {
  let most = 0;
  for (const { rows } of groups) for (const row of rows) most = Math.max(most, cellsOf(row));
  return most;
}

function cellsOf(row: Element): number {
  let cells = 0;
  for (const node of row.childNodes) if (isElement(node) && isCell(node)) cells += 1;
  return cells;
}

function isCell({ tagName }: Element): boolean {
  return tagName === 'td' || tagName === 'th';
}

/** Columns that cells of rows above reach down into: slots `from` to `to` (exclusive), up to row `until`. */
interface Reaching {
  readonly from: number;
  readonly to: number;
  readonly until: number;
}

/**
 * The cells of one group of rows, of which the first is row `first` of the table; null where they have more slots
 * than are worked out.
 */
function placeGroup(rows: readonly Element[], first: number): { cells: Slotted[]; clipped: number } | null {
  const cells: Slotted[] = [];
  let reaching: Reaching[] = [];
  let clipped = 0;
  for (const [y, row] of rows.entries()) {
    const above = reaching.filter((r) => r.until > y);
    // each of these is a column of every row of the group
    if (isTooLarge(rows.length, above.length)) return null;
    const begun: Reaching[] = [];
    let x = 0;
    let next = 0;
    for (const element of row.childNodes.filter(isElement)) {
      if (!isCell(element)) continue;
      for (let blocking = above[next]; blocking && blocking.from <= x; blocking = above[next]) {
        x = Math.max(x, blocking.to);
        next += 1;
      }
      const wanted = clamp(integer(element, 'colspan'), 1, MAX_COLUMN_SPAN);
      const down =
        integer(element, 'rowspan') === 0
          ? rows.length - y
          : clamp(integer(element, 'rowspan'), 1, MAX_ROW_SPAN);
      const rowSpan = Math.min(down, rows.length - y);
      const columnSpan = Math.min(wanted, (above[next]?.from ?? Number.POSITIVE_INFINITY) - x);
      if (columnSpan < wanted || rowSpan < down) clipped += 1;
      cells.push({ element, row: first + y, column: x, rowSpan, columnSpan });
      if (rowSpan > 1) begun.push({ from: x, to: x + columnSpan, until: y + rowSpan });
      x += columnSpan;
    }
    reaching = begun.length === 0 ? above : [...above, ...begun].sort((a, b) => a.from - b.from);
  }
  return { cells, clipped };
}

function clamp(value: number | undefined, least: number, most: number): number {
  return value === undefined || value < least ? least : Math.min(value, most);
}

/** Renumbers columns so that each has a cell that begins in it. @returns how many there are */
function dropUnusedColumns(cells: Slotted[]): number {
  const starts = [...new Set(cells.map((c) => c.column))].sort((a, b) => a - b);
  const index = new Map(starts.map((column, i) => [column, i]));
  for (const [i, cell] of cells.entries()) {
    const column = index.get(cell.column) ?? 0;
    const columnSpan = Math.max(1, firstFrom(starts, cell.column + cell.columnSpan) - column);
    cells[i] = { ...cell, column, columnSpan };
  }
  return starts.length;
}

/** Index of the first of some growing numbers that is at least `least`. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Rows at the top that are marked as heading: those of `thead`, else those made of `th` alone. */
function headerRows(groups: readonly RowGroup[]): number {
  const [first] = groups;
  if (first?.kind === 'thead') return first.rows.length;
  const rows = groups.flatMap((g) => g.rows);
  const end = rows.findIndex((row) => {
    const cells = row.childNodes.filter(isElement).filter((e) => /^t[dh]$/.test(e.tagName));
    return cells.length < 2 || cells.some((c) => c.tagName === 'td');
  });
  return end < 0 ? rows.length : end;
}

/** Whether the table says that it has borders, or that it has none. */
function bordersOf(table: Element): boolean | null {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role') ?? '')) return false;
  const style = /(?:^|[;\s])border(?:-style|-width)?\s*:\s*([^;]{1,80})/i.exec(
    attribute(table, 'style') ?? '',
  )?.[1];
  if (style !== undefined) return !/none|hidden|^\s*0/i.test(style);
  const border = integer(table, 'border');
  return border === undefined ? null : border > 0;
}
