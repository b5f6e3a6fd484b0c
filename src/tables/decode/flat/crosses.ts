import type { HeadingColumn } from '../../columns.ts';
import { SHAPE } from '../features/shapes.ts';
import { FEWEST_CROSSES, isCrossWord, underPeriods } from '../marks.ts';
import { hasShape, startsLine, type Words } from './words.ts';

/**
 * Crosses under columns of periods ("Quý I", "2027"). The words of a cell do not tell such columns apart, but a cross
 * is a cell of its own, stands in none but those columns, and is no Roman ten.
 */
export interface Crosses {
  /** For each column, that of the numbers left out, whether crosses stand under it. */
  readonly under: readonly boolean[];
  /** 1 for a word that is a cross. */
  readonly at: Uint8Array;
  /** Crosses before each word, one entry more than words. */
  readonly before: Uint32Array;
}

/** @returns null where the table has no crosses */
export function crossesOf(words: Words, own: readonly HeadingColumn[]): Crosses | null {
  const under = underPeriods(own);
  if (!under) return null;
  const at = Uint8Array.from(words.tokens, (_, i) => (isCross(words, i) ? 1 : 0));
  const before = new Uint32Array(at.length + 1);
  for (const [i, cross] of at.entries()) before[i + 1] = (before[i] ?? 0) + cross;
  return (before[at.length] ?? 0) < FEWEST_CROSSES ? null : { under, at, before };
}

function isCross(words: Words, i: number): boolean {
  const text = words.tokens[i]?.text ?? '';
  return isCrossWord(text) && !(text.startsWith('X') && isTenth(words, i));
}

/** Whether a line begins with a Roman ten and a title after it, where a nine stood before. */
function isTenth(words: Words, i: number): boolean {
  if (!startsLine(words, i) || !hasShape(words, i + 1, SHAPE.capital)) return false;
  return words.keys.lastIndexOf('ix', i) >= 0;
}

/** What a cross costs outside the columns of periods or beside another word, and other words in those columns, as logarithms. Reasoned: more than the words of a cell can be worth. */
const MISPLACED = 12;

/** What words i…j lose as a cell of column c. */
export function crossCost({ under, before }: Crosses, c: number, i: number, j: number): number {
  const crosses = (before[j] ?? 0) - (before[i] ?? 0);
  if (under[c] !== true) return MISPLACED * crosses;
  if (crosses === 0) return MISPLACED;
  return MISPLACED * (j - i - 1);
}
