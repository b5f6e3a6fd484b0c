import { calibrated } from '../log-linear.ts';
import type { GridLine } from './division.ts';
import type { PositionedModel } from './model.ts';
import type { Part } from './spans.ts';

/**
 * How sure a row is. The model's parts each have a posterior: that a band of lines is the row, that each line's
 * words stand in their columns, that no cell is merged otherwise. Their logarithms add, each times what the tuning
 * tables showed it to be worth, and the sum is read off a table of how often such rows were right.
 */

/** The doubts of one row: each 0 where there is none, growing without bound. */
export interface Doubts {
  readonly band: number;
  readonly lines: number;
  readonly worstLine: number;
  readonly spans: number;
  /** 1 where a page break cuts the row. */
  readonly cut: number;
  /** Chance of each cell's words, 0 to 1. */
  readonly cells: readonly number[];
}

export const DOUBTS = ['band', 'lines', 'worstLine', 'spans', 'cut'] as const;

/** Doubts are not told apart below this chance of being wrong. */
const LEAST = 1e-6;

function doubt(chance: number): number {
  return -Math.log(Math.max(LEAST, Math.min(1, chance)));
}

export function doubtsOf(
  part: Part,
  k: number,
  grid: readonly GridLine[],
  spans: readonly Float64Array[],
): Doubts {
  const own = grid.slice(part.from, part.to);
  const lines = own.map((l) => doubt(l.certainty));
  return {
    band: doubt(part.certainty),
    lines: lines.reduce((a, b) => a + b, 0),
    worstLine: Math.max(0, ...lines),
    spans: spans.reduce((sum, s) => sum + doubt(s[k] ?? 1), 0),
    cut: own[0] && own.at(-1) && own[0].sheet !== own.at(-1)?.sheet ? 1 : 0,
    cells: spans.map((s, c) => cellChance(part, c, grid) * (s[k] ?? 1)),
  };
}

/** The chance that a cell's words end where they are taken to, left and right, and in their row. */
function cellChance(part: Part, c: number, grid: readonly GridLine[]): number {
  let chance = part.certainty;
  for (const l of part.lines[c] ?? []) {
    const borders = grid[l]?.borders ?? [];
    chance *= (c === 0 ? 1 : (borders[c - 1] ?? 1)) * (borders[c] ?? 1);
  }
  return chance;
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
