import { SPACE_WIDTH, widthOf } from '../metrics.ts';
import { isWide, looksLikeGroup } from './lines.ts';
import { type Cuts, type LinePositions, neighbour, type Page } from './pages.ts';
import { widthOfWords } from './words.ts';

/** Where the lines of a table's columns begin and how wide they are, as a pass before divided them. */

/** Of pages whose columns stand at the same places. */
export function linePositionsOf(pages: readonly Page[], cuts: readonly Cuts[]): LinePositions {
  const columns = (pages[0]?.gutters.length ?? 0) + 1;
  const starts = Array.from({ length: columns }, () => new Map<number, number>());
  const middles = Array.from({ length: columns }, () => new Map<number, number>());
  const lines = new Array<number>(columns).fill(0);
  const inner = new Array<number>(columns).fill(0);
  const all = pages.flatMap((page, p) => page.lines.map((line, l) => [line, cuts[p]?.[l] ?? []] as const));
  for (const [line, own] of all) {
    if (looksLikeGroup(line)) continue;
    const edges = [0, ...own, line.tokens.length];
    for (let c = 0; c < columns; c++) {
      const [from, to] = [edges[c] ?? 0, edges[c + 1] ?? 0];
      if (to <= from) continue;
      lines[c] = (lines[c] ?? 0) + 1;
      const [x, end] = [line.from[from] ?? 0, line.to[to - 1] ?? 0];
      for (let w = from + 1; w < to; w++) if (isWide(line.spaces[w])) inner[c] = (inner[c] ?? 0) + 1;
      count(starts[c], x);
      count(middles[c], Math.floor((x + end) / 2));
    }
  }
  return { starts, middles, lines, inner: inner.map((n, c) => n / ((lines[c] ?? 0) + MORE_LINES)) };
}

function count(map: Map<number, number> | undefined, x: number): void {
  map?.set(x, (map.get(x) ?? 0) + 1);
}

/** A line of a column: its width, and what it would have been with the next word of its cell, in thousandths of an em. */
interface Wrapped {
  readonly own: number;
  /** Infinite where the cell ends, or may end, with the line. */
  readonly more: number;
}

/**
 * The width at which most of a column's lines are broken where text that wraps greedily is: they fit, and the next word would not have.
 * Lines that were given a neighbour's words, or lost their own, are few and outvoted.
 */
export function wrappingWidth(lines: readonly Wrapped[]): number {
  const owns = lines.map((l) => l.own).sort((a, b) => a - b);
  const mores = lines.map((l) => l.more).sort((a, b) => a - b);
  let best = { width: 0, fits: -1 };
  let short = 0;
  for (const [i, width] of owns.entries()) {
    while (short < mores.length && (mores[short] ?? 0) <= width) short += 1;
    // lines as wide as this one at most fit; those that would have taken the next word are broken too early
    const fits = i + 1 + (mores.length - short);
    if (fits >= best.fits) best = { width, fits };
  }
  return best.width;
}

/** How wide each column is. */
export function widthsOf(pages: readonly Page[], cuts: readonly Cuts[]): number[] {
  const columns = (pages[0]?.gutters.length ?? 0) + 1;
  const lines: Wrapped[][] = Array.from({ length: columns }, () => []);
  for (const [p, page] of pages.entries()) {
    const own = cuts[p] ?? [];
    for (const [l, line] of page.lines.entries()) {
      if (looksLikeGroup(line)) continue;
      const edges = [0, ...(own[l] ?? []), line.tokens.length];
      for (let c = 0; c < columns; c++) {
        const [from, to] = [edges[c] ?? 0, edges[c + 1] ?? 0];
        if (to <= from) continue;
        const width = widthOfWords(line.tokens.slice(from, to));
        const below = neighbour(page, own, l, 1, c).words[0];
        const goesOn = below !== undefined && /^\p{Ll}/u.test(below.text);
        const more = goesOn ? width + SPACE_WIDTH + widthOf(below.text) : Number.POSITIVE_INFINITY;
        lines[c]?.push({ own: width, more });
      }
    }
  }
  return lines.map(wrappingWidth);
}

/** Share of the column's other lines that stand at this place; one position off counts in part. */
const NEXT = 0.4;

const MORE_LINES = 3;

export function shareAt(
  positions: LinePositions | undefined,
  places: ReadonlyMap<number, number> | undefined,
  c: number,
  x: number,
): number {
  if (!positions || !places) return 0;
  const here = (places.get(x) ?? 0) + NEXT * ((places.get(x - 1) ?? 0) + (places.get(x + 1) ?? 0));
  return Math.max(0, (here - 1) / ((positions.lines[c] ?? 0) + MORE_LINES));
}
