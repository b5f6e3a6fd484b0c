import { hash } from './random.ts';

/** Which part of the corpus a table, a layout or a phrase belongs to. */
export type Split = 'train' | 'tune' | 'test';
export const SPLITS: readonly Split[] = ['train', 'tune', 'test'];

/** One phrase in this many is held back, so that the test meets words which no learner has seen. */
const HELD_OUT_OF = 5;

/** Whether a phrase stands only in test tables and test layouts. Decided by its words alone. */
export function isHeldOut(phrase: string): boolean {
  return (hash(phrase) >>> 3) % HELD_OUT_OF === 0;
}

/**
 * The phrases that a split may use: train and tune only what is not held back; test everything, and what is
 * held back twice, so that about a third of its words are new. A pool all of whose phrases would be held
 * back (or a pool of one) is not divided.
 */
export function poolFor<T>(split: Split, pool: readonly T[], phrase: (item: T) => string): T[] {
  const open = pool.filter((item) => !isHeldOut(phrase(item)));
  if (open.length === 0) return [...pool];
  return split === 'test' ? [...pool, ...pool.filter((item) => isHeldOut(phrase(item)))] : open;
}

/** `poolFor` for plain phrases. */
export function phrasesFor(split: Split, pool: readonly string[]): string[] {
  return poolFor(split, pool, (phrase) => phrase);
}
