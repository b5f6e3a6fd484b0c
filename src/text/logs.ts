/** The logarithm of nothing. */
export const NEVER = Number.NEGATIVE_INFINITY;

/** Where two likelihoods are this far apart, the smaller adds less than a number holds (2^-53 is e^-36.7). */
const FAR = 37;

/** The logarithm of the sum of two likelihoods that are given as logarithms. */
export function addLogs(a: number, b: number): number {
  if (a === NEVER) return b;
  if (b === NEVER) return a;
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return high - low > FAR ? high : high + Math.log1p(Math.exp(low - high));
}
