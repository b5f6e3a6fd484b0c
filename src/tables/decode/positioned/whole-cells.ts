import type { Token } from '../../../source/document.ts';
import type { Band } from './bands.ts';
import type { CellsAround } from './context.ts';
import { divideLine, isDoubtful } from './division.ts';
import type { DivisionWeights, GridLine, Known, Page, Setting } from './pages.ts';
import { keyOf } from './words.ts';

/**
 * Once rows are known, a line in doubt is divided as its whole cells say: a body's name that is complete without a word of the
 * next column, the same words as in another row.
 */

/** A row's lines: from the first to one past the last. */
type Row = Pick<Band, 'from' | 'to'>;

function wordsOf(grid: readonly GridLine[], c: number, from: number, to: number): Token[] {
  return grid.slice(from, to).flatMap((l) => l.cells[c] ?? []);
}

function keyOfCell(c: number, words: readonly Token[]): string {
  return `${c} ${words.map(keyOf).join(' ')}`;
}

/** The keys of a row's cells as they were counted, by column. */
function countedKeys(grid: readonly GridLine[], { from, to }: Row): string[] {
  return (grid[from]?.cells ?? []).map((_, c) => keyOfCell(c, wordsOf(grid, c, from, to)));
}

/** How many rows have each cell. */
function cellCounts(grid: readonly GridLine[], rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const key of countedKeys(grid, row)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/**
 * The cells of a row without its line i.
 * @param counted what the row itself added to the counts
 */
function cellsAround(
  grid: readonly GridLine[],
  counts: ReadonlyMap<string, number>,
  counted: readonly string[],
  { from, to }: Row,
  i: number,
): CellsAround {
  // each way to divide the line asks for them again
  const kept = (words: (c: number) => Token[]): ((c: number) => Token[]) => {
    const known: Token[][] = [];
    return (c) => {
      known[c] ??= words(c);
      return known[c];
    };
  };
  return {
    above: kept((c) => wordsOf(grid, c, from, i)),
    whole: {
      below: kept((c) => wordsOf(grid, c, i + 1, to)),
      seen: (c, words) => {
        const key = keyOfCell(c, words);
        return (counts.get(key) ?? 0) - (key === counted[c] ? 1 : 0);
      },
    },
  };
}

/** Is told each line that is divided once more: training learns from them. */
export type WatchLine = (sheet: number, l: number, known: Known, cells: CellsAround) => void;

/**
 * @param known what is known of the table; its cuts are those of `grid`
 * @returns the lines as they are divided now; `grid` itself where nothing changed
 */
export function refineWholeCells(
  pages: readonly Page[],
  known: Known,
  setting: Setting,
  weights: DivisionWeights,
  grid: readonly GridLine[],
  bands: readonly Band[],
  watch?: WatchLine,
): readonly GridLine[] {
  const rows = bands.filter(({ kind }) => kind === 'row' || kind === 'head' || kind === 'further');
  const counts = cellCounts(grid, rows);
  const places = pages.flatMap((page, sheet) => page.lines.map((_, l) => ({ sheet, l })));
  const cuts = known.cuts.map((page) => [...page]);
  const now = [...grid];
  let changed = false;
  for (const row of rows) {
    const counted = countedKeys(grid, row);
    for (let i = row.from; i < row.to; i++) {
      const [old, place] = [now[i], places[i]];
      if (!old || !place || !isDoubtful(old)) continue;
      const { sheet, l } = place;
      const cells = cellsAround(now, counts, counted, row, i);
      watch?.(sheet, l, { ...known, cuts }, cells);
      const one = divideLine(pages, sheet, l, { ...known, cuts }, setting, weights.whole, cells);
      const own = cuts[sheet];
      if (own?.[l]?.some((cut, g) => cut !== one.cuts[g])) changed = true;
      if (own) own[l] = one.cuts;
      now[i] = one.line;
    }
  }
  return changed ? now : grid;
}
