import { calibrated } from '../log-linear.ts';
import type { Analysis } from './analysis.ts';
import type { GridLine } from './division.ts';
import type { PositionedModel } from './model.ts';
import type { Part } from './spans.ts';
import { closingOf, openingOf, widthOfWords } from './words.ts';

/**
 * How sure a row is. The model's parts each have a posterior: that a band of lines is the row, that the page's
 * gutters and each line's words stand in their columns, that no cell is merged otherwise. Their logarithms add,
 * each times what the tuning tables showed it to be worth, and the sum is read off a table of how often such rows
 * were right.
 */

export const DOUBTS = [
  // the row's band, and those of its neighbours
  'band',
  'neighbours',
  // the division of its lines: all together, the worst of them, and the mean of the page
  'lines',
  'worstLine',
  'page',
  'gutters',
  'spans',
  // a page break cuts it; cells that begin in lower case or end in a word that governs; no number; words wider than their column
  'cut',
  'odd',
  'unnumbered',
  'wide',
] as const;

/** The doubts of one row: each 0 where there is none, growing without bound. */
export type Doubts = Readonly<Record<(typeof DOUBTS)[number], number>>;

/** Doubts are not told apart below this chance of being wrong. */
const LEAST = 1e-6;

function doubt(chance: number): number {
  return -Math.log(Math.max(LEAST, Math.min(1, chance)));
}

/** A doubt above which more says no more. */
const MOST = 6;

const capped = (value: number): number => Math.min(MOST, value);

/** The doubts of each part of a table; null where a group or total stands. */
export function doubtsOf(
  table: Analysis,
  parts: readonly (Part | null)[],
  spans: readonly Float64Array[],
): (Doubts | null)[] {
  const { grid, setting } = table;
  const pages = pageDoubts(table);
  const numbered = setting.e.columns.some((c) => c.kind === 'number');
  return parts.map((part, k): Doubts | null => {
    if (!part) return null;
    const own = grid.slice(part.from, part.to);
    const lines = own.map((l) => doubt(l.certainty));
    const [first, last] = [own[0], own.at(-1)];
    const beside = [parts[k - 1], parts[k + 1]].map((p) => (p ? doubt(p.certainty) : 0));
    return {
      band: capped(doubt(part.certainty)),
      neighbours: capped(Math.max(...beside)),
      lines: capped(lines.reduce((a, b) => a + b, 0)),
      worstLine: capped(Math.max(0, ...lines)),
      page: capped(Math.max(0, ...own.map((l) => pages[l.sheet] ?? 0))),
      gutters: capped(Math.max(0, ...own.map((l) => doubt(table.pages[l.sheet]?.certainty ?? 0)))),
      spans: capped(spans.reduce((sum, s) => sum + doubt(s[k] ?? 1), 0)),
      cut: first && last && first.sheet !== last.sheet ? 1 : 0,
      odd: capped(oddCells(part, grid)),
      unnumbered: numbered && part.number === null ? 1 : 0,
      wide: capped(wideLines(part, table)),
    };
  });
}

/** The mean doubt of each page's lines. */
function pageDoubts({ grid, pages }: Analysis): number[] {
  return pages.map((_, p) => {
    const own = grid.filter((l) => l.sheet === p);
    return own.reduce((sum, l) => sum + doubt(l.certainty), 0) / Math.max(1, own.length);
  });
}

/** Cells whose first or last word stands there seldom. */
function oddCells(part: Part, grid: readonly GridLine[]): number {
  let odd = 0;
  for (const [c, lines] of part.lines.entries()) {
    const words = lines.flatMap((l) => grid[l]?.cells[c] ?? []);
    const [first, last] = [words[0], words.at(-1)];
    if (!first || !last) continue;
    if (openingOf(first.text) === 'lower') odd += 1;
    const closing = closingOf(last);
    if (closing === 'govern' || closing === 'comma' || closing === 'open') odd += words.length > 1 ? 1 : 0;
  }
  return odd;
}

/** Lines of the row on which a column's words are wider than the column. */
function wideLines(part: Part, { grid, setting }: Analysis): number {
  let wide = 0;
  for (const [c, lines] of part.lines.entries()) {
    const column = setting.e.columns[c];
    for (const l of lines) {
      const own = grid[l]?.cells[c] ?? [];
      if (column && own.length > 1 && widthOfWords(own) > column.width) wide += 1;
    }
  }
  return wide;
}

/** The chance of each cell of a part: that its words end where they are taken to, left and right, and in their row. */
export function cellChances(
  part: Part,
  k: number,
  grid: readonly GridLine[],
  spans: readonly Float64Array[],
): number[] {
  return spans.map((s, c) => {
    let chance = part.certainty * (s[k] ?? 1);
    for (const l of part.lines[c] ?? []) {
      const borders = grid[l]?.borders ?? [];
      chance *= (c === 0 ? 1 : (borders[c - 1] ?? 1)) * (borders[c] ?? 1);
    }
    return chance;
  });
}

/** The sum of a row's doubts as a probability, before it is calibrated. */
export function rawConfidence(doubts: Doubts, weights: Readonly<Record<string, number>>): number {
  let sum = weights['bias'] ?? 0;
  for (const name of DOUBTS) sum -= (weights[name] ?? 0) * doubts[name];
  return 1 / (1 + Math.exp(-sum));
}

export function rowConfidence(doubts: Doubts, model: PositionedModel): number {
  return calibrated(model.calibration, rawConfidence(doubts, model.confidence));
}
