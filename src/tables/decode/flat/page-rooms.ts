import { median } from '../../../text/median.ts';
import type { Span } from '../learning/rows.ts';
import { WIDOW } from './cut-rows.ts';
import { linesOf, type Words } from './words.ts';

/**
 * How many lines a row has room for above the page break that cuts it. A page that ends in a cut row is full, so that all
 * such pages of a table hold as many lines: what the rows above take is left out, and the rest is the row's.
 */

/** A row, or a group's title, with its lines' cells: the runs of words of each. */
export interface PageRow {
  readonly from: number;
  readonly to: number;
  readonly lines: readonly (readonly (readonly Span[])[])[];
}

/** Full pages that must be known, and the share of them that must hold as many lines, give or take one. */
const FEWEST_PAGES = 3;
const AGREED = 0.6;

/**
 * @param breaks words that begin a page, rising
 * @returns for the first word of each page that goes on with a row the lines that its part above may have
 */
export function pageRooms(
  words: Words,
  breaks: readonly number[],
  rows: readonly PageRow[],
): Map<number, number> {
  const used = new Float64Array(breaks.length + 1);
  /** For each break that cuts a row what that row takes on the page above. */
  const cut = new Map<number, number>();
  let page = 0;
  for (const row of rows) {
    while (page < breaks.length && (breaks[page] ?? 0) <= row.from) page += 1;
    for (let p = page; p === page || (breaks[p - 1] ?? row.to) < row.to; p++) {
      const own = linesOnPage(words, row, breaks[p - 1] ?? 0, breaks[p] ?? words.tokens.length);
      used[p] = (used[p] ?? 0) + own;
      if ((breaks[p] ?? row.to) < row.to) cut.set(p, own);
    }
  }
  const full = [...cut.keys()].filter((p) => p > 0).map((p) => used[p] ?? 0);
  const most = usual(full);
  const rooms = new Map<number, number>();
  if (most === null) return rooms;
  for (const [p, own] of cut) {
    const left = most - ((used[p] ?? 0) - own) + WIDOW;
    if (p > 0 && left > 0) rooms.set(breaks[p] ?? 0, left);
  }
  return rooms;
}

/** Lines that a row takes on the page of words from … to - 1: as many as the tallest cell of each of its lines. */
function linesOnPage(words: Words, { lines }: PageRow, from: number, to: number): number {
  let sum = 0;
  for (const cells of lines) {
    const heights = cells.flat().map((s) => {
      const [a, b] = [Math.max(s.from, from), Math.min(s.to, to)];
      return b > a ? linesOf(words, a, b) : 0;
    });
    sum += Math.max(0, ...heights);
  }
  return sum;
}

/** The median, where most agree with it. */
function usual(full: readonly number[]): number | null {
  if (full.length < FEWEST_PAGES) return null;
  const most = median(full);
  const agreed = full.filter((n) => Math.abs(n - most) <= WIDOW).length;
  return agreed >= AGREED * full.length ? most : null;
}
