import type { Token } from '../../../source/document.ts';
import { matchKey } from '../../../source/fold.ts';
import type { Cohesion } from '../flat/cohesion.ts';
import { SPACE_WIDTH, widthOf } from '../flat/metrics.ts';

const EDGES = /^[^\p{L}\p{N}%]+|[^\p{L}\p{N}%]+$/gu;

const keys = new Map<string, string>();
const MOST_KEYS = 50_000;

/** A word in the form it is matched in, without punctuation at its ends. */
export function keyOf(token: Token | undefined): string {
  if (!token) return '';
  const known = keys.get(token.text);
  if (known !== undefined) return known;
  const key = matchKey(token.text).replace(EDGES, '');
  // documents have few different words; a hostile one must not fill the memory
  if (keys.size < MOST_KEYS) keys.set(token.text, key);
  return key;
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
