import type { SourceCell, SourceTable } from '../source/document.ts';
import { isTornFigure, isTornSymbol } from '../text/torn-figures.ts';
import type { HeadingColumn } from './columns.ts';
import { joinedWord } from './decode/positioned/torn.ts';
import type { CellWords, Item } from './draft.ts';
import { type GridRow, wordsIn } from './grid-rows.ts';

/* What a page break left of a row and of merged cells, at the top of the next page's table. */

/** What is known of all rows of a table besides their own cells. */
export interface Standing {
  /** Rows above the table over which the cell that covers a slot reaches; 0 where it begins in the table. */
  readonly upTo: (cell: SourceCell) => number;
  /** Whether a row's cell carries on one above the table: its words stand there. */
  readonly isCarried: (row: GridRow, column: number) => boolean;
  /** The chance that the cell borders of a row are right. */
  readonly certainty: number;
}

type Carried = Omit<Standing, 'certainty'>;

export const NOTHING_CARRIED: Carried = { upTo: () => 0, isCarried: () => false };

/**
 * Cells at the top of a table that carry on merged cells of the rows before it (`SourceTable.carriedColumns`). Where
 * the first row is itself the rest of a row, this is one row more than there are, which does no harm: no words
 * stand in the rows that a merged cell covers.
 */
export function carriedUp(table: SourceTable, skip: number, before: readonly Item[]): Carried {
  const carried = new Set(table.carriedColumns);
  const above = before.findLast((item) => item.kind === 'row');
  if (carried.size === 0 || !above) return NOTHING_CARRIED;
  return {
    upTo: ({ row, column }) => (row === skip && carried.has(column) ? 1 + (above.mergedUp[column] ?? 0) : 0),
    isCarried: ({ at }, column) => at === skip && carried.has(column),
  };
}

/** Adds what a page break left of the last row to it, and of the merged cells over it to the rows in which they begin. */
export function carryRow(items: Item[], row: GridRow, columns: readonly HeadingColumn[]): void {
  const at = columns.findIndex((c) => c.role === 'no');
  const above = items.at(-1);
  if (above?.kind !== 'row') return;
  const pieces = [...above.number, ...(at >= 0 ? wordsIn(row, at) : [])];
  // a column that is too narrow for a number tears it
  if (above.number.length > 0 && pieces.length > above.number.length)
    items[items.length - 1] = { ...above, number: [joinedWord(pieces)] };
  for (const c of columns.keys()) if (c !== at) carryWords(items, row, c);
}

/** Words of the first row that go on with those of a cell above it stand in the row where that cell begins. */
export function carryWords(items: Item[], row: GridRow, c: number): void {
  const last = items.findLastIndex((item) => item.kind === 'row');
  const above = items[last];
  if (above?.kind !== 'row' || wordsIn(row, c).length === 0) return;
  const begins = last - (above.mergedUp[c] ?? 0);
  const first = items[begins];
  // where a group's title stands between, the words are the last row's
  const [at, target] = first?.kind === 'row' ? [begins, first] : [last, above];
  items[at] = { ...target, cells: target.cells.map((runs, k) => (k === c ? addRun(runs, row, c) : runs)) };
}

function addRun(runs: CellWords, row: GridRow, c: number): CellWords {
  const words = wordsIn(row, c);
  const [above, first] = [runs.at(-1), words[0]];
  const piece = above?.at(-1);
  if (above && piece && first && isTorn(piece.text, first.text, words[1]?.text ?? '')) {
    const whole = [...above.slice(0, -1), joinedWord([piece, first])];
    return [...runs.slice(0, -1), whole, ...(words.length > 1 ? [words.slice(1)] : [])];
  }
  return words.length > 0 ? [...runs, words] : runs;
}

/** Whether a page break cut a word: the rest of any other would be wider than its column. */
function isTorn(piece: string, rest: string, next: string): boolean {
  // behind a hyphen the line may break once more
  return isTornFigure(piece, rest) || isTornSymbol(piece, rest.endsWith('-') ? rest + next : rest);
}

/** A row cut by a page break: its rest has no number, and its words go on in lower case. */
export function carriesOn(row: GridRow, table: SourceTable, columns: readonly HeadingColumn[]): boolean {
  if (table.continuesAbove !== undefined) return table.continuesAbove;
  const number = columns.findIndex((c) => c.role === 'no');
  if (number >= 0 && (row.texts[number] ?? '') !== '') return false;
  return columns.some((c, i) => c.role !== 'no' && /^\p{Ll}/u.test(row.texts[i] ?? ''));
}
