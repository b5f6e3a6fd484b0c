import type { SourceLine } from '../../source/document.ts';
import { wordKey } from '../../text/fold.ts';

/**
 * Which words follow one another inside a phrase, counted over the whole document: words next to each other
 * on one line. "cơ" is nearly always followed by "quan", so a cell border between the two is unlikely, and
 * a cell that breaks off at "cơ" is likely to go on with "quan".
 */
export interface Cohesion {
  /**
   * How much more often `b` follows `a` than chance has it, as a logarithm; 0 where never seen together.
   * @param own how often of those are the place that is asked about: it does not vouch for itself
   */
  (a: string, b: string, own?: number): number;
}

const MOST_PAIRS = 400_000;

/** How often words stand in a document, and next to each other. */
interface Counts {
  readonly single: ReadonlyMap<string, number>;
  readonly pair: ReadonlyMap<string, number>;
  readonly total: number;
}

/**
 * How firmly neighbouring words belong together, learned from the document's own lines: counted when first asked for,
 * since only tables whose cells nothing sets apart ask.
 */
export function cohesionOf(lines: Iterable<SourceLine>): Cohesion {
  let counts: Counts | null = null;
  return (a, b, own = 0) => {
    counts ??= countWords(lines);
    const { single, pair, total } = counts;
    const together = (pair.get(`${a} ${b}`) ?? 0) - own;
    if (together <= 0) return 0;
    const chance = (((single.get(a) ?? 1) - own) * ((single.get(b) ?? 1) - own)) / total;
    const weight = together / (together + 1.5);
    return Math.max(0, weight * Math.log((together + 0.1) / (chance + 0.1)));
  };
}

function countWords(lines: Iterable<SourceLine>): Counts {
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
  return { single, pair, total };
}
