import { readFileSync } from 'node:fs';

/**
 * Log-linear models: what a place is worth is the sum of named features times weights that were learned.
 * A weight stands in a data file, never in code; code names features and computes them.
 */

/** A rising function from what a model says to how often it was right, as points between which lines are drawn. */
export interface Calibration {
  readonly said: readonly number[];
  readonly right: readonly number[];
}

/** @returns the chance that what the model gives probability `said` is right */
export function calibrated(table: Calibration, said: number): number {
  const { said: x, right: y } = table;
  if (x.length === 0) return said;
  let hi = 0;
  while (hi < x.length && (x[hi] ?? 1) < said) hi += 1;
  // what the model gives no chance has none: below the first point the line goes to nothing
  if (hi === 0) return ((y[0] ?? 0) * said) / Math.max(x[0] ?? 1, Number.MIN_VALUE);
  if (hi === x.length) return y[hi - 1] ?? said;
  const [x0 = 0, x1 = 1] = [x[hi - 1], x[hi]];
  const [y0 = 0, y1 = 1] = [y[hi - 1], y[hi]];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (said - x0)) / (x1 - x0);
}

/** @param url of a JSON file that the build copies beside the code */
export function readWeights<T>(url: URL): T {
  return JSON.parse(readFileSync(url, 'utf8')) as T;
}
