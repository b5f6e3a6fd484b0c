import { isMark } from '../../grammars/deadlines/index.ts';
import type { HeadingColumn } from '../columns.ts';
import { isPeriodHeading } from '../heading/periods.ts';

/** Crosses under columns of periods ("Quý I", "2027"), which say when a row's work is done. */

/** A single column is the deadline's, and a single cross may be a letter. */
const FEWEST_PERIODS = 2;
export const FEWEST_CROSSES = 2;

/** Signs of `isMark` that also open the points of a list, a Roman five, and a word. */
const OTHERWISE_USED = /^(?:[+*•]|[vV]|c\p{L}+)$/u;

/** Whether a word is a sign that marks a period and is used for nothing else. */
export function isCrossWord(text: string): boolean {
  return text !== '' && !OTHERWISE_USED.test(text) && isMark(text);
}

/** For each column whether crosses may stand under it; null where no two stand for periods. */
export function underPeriods(columns: readonly HeadingColumn[]): readonly boolean[] | null {
  const under = columns.map((c) => c.use === 'mark' || isPeriodHeading(c.own ?? c.heading));
  return under.filter(Boolean).length < FEWEST_PERIODS ? null : under;
}
