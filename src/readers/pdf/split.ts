import type { FilledCell, PageTable } from './page-table.ts';
import { cutsBetween, numbersIn } from './rows.ts';
import { wholeLines } from './syllables.ts';

/**
 * Layout: tables with upright lines only, or with a level line below the heading only. A drawn row that holds
 * several rows of text is cut where its text says so.
 */
export function withTextRows(table: PageTable): PageTable {
  const rows: FilledCell[][] = Array.from({ length: table.ys.length - 1 }, () => []);
  for (const cell of table.cells) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row++) rows[row]?.push(cell);
  }
  const cuts = rows.map((cells) => cutsIn(cells, rows.length === 1));
  if (cuts.every((c) => c.length === 0)) return table;
  const ys = table.ys.flatMap((y, row) => [y, ...(cuts[row] ?? [])]);
  const newRow = (row: number): number => row + cuts.slice(0, row).reduce((n, c) => n + c.length, 0);
  const cells = table.cells.flatMap((cell): FilledCell[] => {
    const mine = cuts[cell.row] ?? [];
    const row = newRow(cell.row);
    if (mine.length === 0) return [{ ...cell, row, rowSpan: newRow(cell.row + cell.rowSpan) - row }];
    const edges = [cell.box.y0, ...mine, cell.box.y1];
    return edges.slice(1).map((y1, i) => {
      const y0 = edges[i] ?? y1;
      const lines = cell.lines.filter(
        (l) => (i === 0 || l.baseline > y0) && (i === mine.length || l.baseline <= y1),
      );
      return { ...cell, row: row + i, rowSpan: 1, box: { ...cell.box, y0, y1 }, lines };
    });
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { ...table, ys, cells };
}

/** A drawn row with more lines than this, in a table of one row, may hold several. */
const LINES = 3;

function cutsIn(cells: readonly FilledCell[], alone: boolean): number[] {
  if (cells.length < 3 || cells.some((c) => c.rowSpan > 1)) return [];
  const columns = cells.map((c) => c.lines);
  const numbers = cells.filter((c) => c.column === 0).flatMap(wholeLines);
  // a row without anything in its first column is what a page break left of one
  const single = alone && numbers.length > 0 && Math.max(...columns.map((c) => c.length)) > LINES;
  return single || numbersIn(numbers) > 1 ? cutsBetween(columns, []) : [];
}
