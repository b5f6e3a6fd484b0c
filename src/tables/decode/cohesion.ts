import type { SourceLine } from '../../source/document.ts';
import { wordKey } from '../../text/fold.ts';

/**
 * Which words follow one another inside a phrase, counted over the whole document: words next to each other
 * on one line. "cơ" is nearly always followed by "quan", so a cell border between the two is unlikely, and
 * a cell that breaks off at "cơ" is likely to go on with "quan".
 */
export interface Cohesion {
  /** How much more often `b` follows `a` than chance has it, as a logarithm; 0 where never seen together. */
  (a: string, b: string): number;
}

const MOST_PAIRS = 400_000;

export function cohesionOf(lines: Iterable<SourceLine>): Cohesion {
  const single = new Map<string, number>();
  const pair = new Map<string, number>();
  let total = 1;
  for (const line of lines) {
    let before = '';
    for (const token of line.tokens) {
      const key = wordKey(token.text);
      total += 1;
      single.set(key, (single.get(key) ?? 0) + 1);
      const both = `${before} ${key}`;
      const n = pair.get(both);
      if (before !== '' && key !== '' && (n !== undefined || pair.size < MOST_PAIRS))
        pair.set(both, (n ?? 0) + 1);
      // punctuation ends a phrase
      before = /[.;:)]$/.test(token.text) ? '' : key;
    }
  }
  return (a, b) => {
    const together = pair.get(`${a} ${b}`);
    if (together === undefined) return 0;
    const chance = ((single.get(a) ?? 1) * (single.get(b) ?? 1)) / total;
    const weight = together / (together + 1.5);
    return Math.max(0, weight * Math.log((together + 0.1) / (chance + 0.1)));
  };
}
