import type { Token } from '../../../source/document.ts';
import type { HeadingColumn } from '../../columns.ts';
import { FEWEST_CROSSES, isCrossWord, underPeriods } from '../marks.ts';
import type { HeadingBand } from './gutter-ranges.ts';
import type { GridLine } from './pages.ts';

/**
 * Crosses under columns of periods stand right below one another, far apart for their width: where they are says their
 * column better than the white space between columns that are as narrow as a word.
 */

/** Positions that crosses of one column are apart at most. Reasoned: a cross is one letter, set by rounding. */
const SAME_COLUMN = 2;
/** Positions that a cross stands beyond the outermost columns' middles at most; what stands farther off is a letter of another column. */
const BEYOND = 4;

interface Cross {
  readonly token: Token;
  readonly middle: number;
}

/** @param bands for each page its printed heading's bands, null where it has none */
export function withPlacedCrosses(
  grid: readonly GridLine[],
  columns: readonly HeadingColumn[],
  bands: readonly (readonly HeadingBand[] | null)[],
): readonly GridLine[] {
  const under = underPeriods(columns);
  if (!under) return grid;
  const periods = under.flatMap((is, c) => (is ? [c] : []));
  const all = grid.map(crossesOf);
  if (all.flat().length < FEWEST_CROSSES) return grid;
  const middles = bands.map((_, sheet) => {
    const own = grid.flatMap((line, l) => (line.sheet === sheet ? (all[l] ?? []) : []));
    return middlesOf(own, periods, bands.slice(0, sheet + 1).findLast((b) => b !== null) ?? null);
  });
  return grid.map((line, l) => placed(line, all[l] ?? [], periods, middles[line.sheet] ?? null));
}

function crossesOf({ line }: GridLine): Cross[] {
  return line.tokens.flatMap((token, k) =>
    isCrossWord(token.text) ? [{ token, middle: ((line.from[k] ?? 0) + (line.to[k] ?? 0)) / 2 }] : [],
  );
}

/** 1 for each line that has a cross under a column of periods. */
export function linesWithCrosses(grid: readonly GridLine[], columns: readonly HeadingColumn[]): Uint8Array {
  const under = underPeriods(columns);
  const holds = ({ cells }: GridLine): boolean =>
    cells.some((cell, c) => under?.[c] === true && cell.some((t) => isCrossWord(t.text)));
  return Uint8Array.from(grid, (line) => (holds(line) ? 1 : 0));
}

/** The middle of each column of periods on a page: its crosses' own where all columns have some, else its heading's. */
function middlesOf(
  crosses: readonly Cross[],
  periods: readonly number[],
  bands: readonly HeadingBand[] | null,
): readonly number[] | null {
  const groups: number[][] = [];
  for (const { middle } of crosses.toSorted((a, b) => a.middle - b.middle)) {
    const last = groups.at(-1);
    if (last && middle - (last.at(-1) ?? 0) <= SAME_COLUMN) last.push(middle);
    else groups.push([middle]);
  }
  if (groups.length === periods.length) return groups.map((g) => g.reduce((sum, m) => sum + m, 0) / g.length);
  const heads = periods.flatMap((c) => bands?.[c] ?? []);
  return heads.length === periods.length ? heads.map((b) => (b.from + b.to) / 2) : null;
}

function placed(
  line: GridLine,
  crosses: readonly Cross[],
  periods: readonly number[],
  middles: readonly number[] | null,
): GridLine {
  const [first, last] = [middles?.[0], middles?.at(-1)];
  if (crosses.length === 0 || !middles || first === undefined || last === undefined) return line;
  const home = new Map<Token, number>();
  for (const { token, middle } of crosses) {
    if (middle < first - BEYOND || middle > last + BEYOND) continue;
    const k = middles.reduce(
      (best, m, i) => (Math.abs(m - middle) < Math.abs((middles[best] ?? 0) - middle) ? i : best),
      0,
    );
    home.set(token, periods[k] ?? 0);
  }
  const cells = line.cells.map((cell, c) => {
    const own = cell.filter((t) => !home.has(t));
    const moved = crosses.filter(({ token }) => home.get(token) === c).map(({ token }) => token);
    return [...own, ...moved].sort((a, b) => a.start - b.start);
  });
  return home.size < crosses.length ? { ...line, cells } : { ...line, cells, ...surer(line, periods) };
}

/** How sure a border beside a cross is whose column its place tells. Reasoned: seldom does a cross stand between two. */
const SURE_PLACE = 0.98;

/** The borders of columns whose crosses are all placed are as sure as their places are. */
function surer(line: GridLine, periods: readonly number[]): Pick<GridLine, 'certainty' | 'borders'> {
  const beside = new Set(periods.flatMap((c) => [c - 1, c]));
  const borders = line.borders.map((border, c) => (beside.has(c) ? Math.max(border, SURE_PLACE) : border));
  return { borders, certainty: Math.max(line.certainty, Math.min(1, ...borders) * SURE_PLACE) };
}
