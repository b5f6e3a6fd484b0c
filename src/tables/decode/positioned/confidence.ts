import { calibrated } from '../log-linear.ts';
import type { Analysis } from './analysis.ts';
import { isWide } from './lines.ts';
import type { PositionedModel } from './model.ts';
import type { GridLine } from './pages.ts';
import type { Part } from './spans.ts';
import { closingOf, openingOf, widthOfWords } from './words.ts';

/**
 * How sure a row is. The model's parts each have a posterior: that a band of lines is the row, that the page's
 * gutters and each line's words stand in their columns, that no cell is merged otherwise. What they leave to
 * chance, as powers of ten, what they don't know of (words that touch the next column, cells that begin oddly),
 * each times what the tuning tables showed it to be worth, add up; the sum is read off a table of how often such
 * rows were right.
 */

export const DOUBTS = [
  // the row's band, and those of its neighbours
  'band',
  'neighbours',
  // the division of its lines: all together, and the mean of the page and of the table
  'lines',
  'page',
  'table',
  'gutters',
  'spans',
  // lines on which one space alone parts two columns, and those with wide spaces inside a cell
  'tight',
  'stretched',
  // a page break cuts it; cells that begin in lower case or end in a word that governs; cells empty in columns that seldom are; no number; words wider than their column
  'cut',
  'odd',
  'empty',
  'unnumbered',
  'wide',
] as const;

/** The doubts of one row: each 0 where there is none, growing without bound. */
export type Doubts = Readonly<Record<(typeof DOUBTS)[number], number>>;

/**
 * Chances of error are told apart down to one in a million. Reasoned: wrong rows have been seen with a thousandth
 * left to chance, hardly any with less than this.
 */
const DIGITS = 6;

/** What is left to chance, in powers of ten: 0 for a millionth or less, 6 for all. */
function doubt(error: number): number {
  return Math.max(0, DIGITS + Math.log10(Math.max(Number.MIN_VALUE, Math.min(1, error))));
}

/** Odd cells and the like above which more say no more. */
const MOST = 6;

const capped = (value: number): number => Math.min(MOST, value);

/** The doubts of each part of a table; null where a group or total stands. */
export function doubtsOf(
  table: Analysis,
  parts: readonly (Part | null)[],
  spans: readonly Float64Array[],
): (Doubts | null)[] {
  const { grid, setting } = table;
  const pages = table.pages.map((_, p) => meanError(grid.filter((l) => l.sheet === p)));
  const all = doubt(meanError(grid));
  const numbered = setting.e.columns.some((c) => c.kind === 'number');
  const seldom = seldomEmpty(parts, setting.e.columns.length);
  return parts.map((part, k): Doubts | null => {
    if (!part) return null;
    const own = grid.slice(part.from, part.to);
    const [first, last] = [own[0], own.at(-1)];
    const beside = [parts[k - 1], parts[k + 1]].map((p) => (p ? 1 - p.certainty : 0));
    return {
      band: doubt(1 - part.certainty),
      neighbours: doubt(Math.max(...beside)),
      lines: doubt(errorsOf(own)),
      page: doubt(Math.max(0, ...own.map((l) => pages[l.sheet] ?? 0))),
      table: all,
      gutters: doubt(Math.max(0, ...own.map((l) => 1 - (table.pages[l.sheet]?.certainty ?? 0)))),
      spans: doubt(spans.reduce((sum, s) => sum + 1 - (s[k] ?? 1), 0)),
      tight: Math.log1p(own.filter(isTight).length),
      stretched: Math.log1p(own.filter(isStretched).length),
      cut: first && last && first.sheet !== last.sheet ? 1 : 0,
      odd: capped(oddCells(part, grid)),
      empty: capped(seldom.filter((c) => isEmpty(part, c)).length),
      unnumbered: numbered && part.number === null ? 1 : 0,
      wide: capped(wideLines(part, table)),
    };
  });
}

/** Share of a column's cells that are empty from which on an empty one is nothing strange. */
const OFTEN_EMPTY = 0.2;

function isEmpty(part: Part, c: number): boolean {
  return (part.lines[c]?.length ?? 0) === 0 && (part.mergedUp[c] ?? 0) === 0;
}

/** The columns whose cells are seldom empty. */
function seldomEmpty(parts: readonly (Part | null)[], columns: number): number[] {
  const rows = parts.flatMap((p) => p ?? []);
  return Array.from({ length: columns }, (_, c) => c).filter(
    (c) => rows.filter((p) => isEmpty(p, c)).length < OFTEN_EMPTY * rows.length,
  );
}

/** Lines that are expected to be divided wrongly. */
function errorsOf(lines: readonly GridLine[]): number {
  return lines.reduce((sum, l) => sum + 1 - l.certainty, 0);
}

function meanError(lines: readonly GridLine[]): number {
  return errorsOf(lines) / Math.max(1, lines.length);
}

/** Whether one space alone parts two columns of a line. */
function isTight({ line, cells }: GridLine): boolean {
  let word = 0;
  return cells.some((cell) => {
    const opens = cell.length > 0 && word > 0 && !isWide(line.spaces[word]);
    word += cell.length;
    return opens;
  });
}

/** Whether a wide space stands between two words of one cell. */
function isStretched({ line, cells }: GridLine): boolean {
  let word = 0;
  return cells.some((cell) => {
    const inside = line.spaces.slice(word + 1, word + cell.length).some(isWide);
    word += cell.length;
    return inside;
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
