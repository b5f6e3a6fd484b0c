import type { Token } from '../../../source/document.ts';
import { matchKey } from '../../../source/fold.ts';
import type { Cohesion } from '../flat/cohesion.ts';
import { SPACE_WIDTH, widthOf } from '../flat/metrics.ts';

const EDGES = /^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu;

/** A word in the form it is matched in, without punctuation at its ends. */
export function keyOf(token: Token | undefined): string {
  return token ? matchKey(token.text).replace(EDGES, '') : '';
}

/** How strongly the second word follows the first inside a phrase; punctuation ends a phrase. */
export function bound(cohesion: Cohesion, left: Token | undefined, right: Token | undefined): number {
  if (!left || !right || /[.;:)]$/.test(left.text)) return 0;
  return Math.min(3, cohesion(keyOf(left), keyOf(right)));
}

/** Width of a line of words as printed, in thousandths of an em. */
export function widthOfWords(tokens: readonly Token[]): number {
  return tokens.reduce((sum, t) => sum + widthOf(t.text) + SPACE_WIDTH, -SPACE_WIDTH);
}
