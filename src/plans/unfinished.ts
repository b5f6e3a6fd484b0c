import { inEveryLanguage, named } from '../messages/index.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Outcome } from './pool.ts';

/**
 * Why a document has no plan whose worker did not get to its end: it took more time or memory than it may, or a fault
 * of this program.
 * @param timeLimit in seconds; undefined where there was none
 */
export function unfinished(
  path: string,
  { outOfMemory, outOfTime, error }: Extract<Outcome<unknown>, { ok: false }>,
  timeLimit: number | undefined,
): Trouble {
  const trouble = inEveryLanguage(({ unreadable }) => {
    if (outOfMemory) return unreadable.outOfMemory();
    return outOfTime
      ? unreadable.outOfTime(timeLimit ?? 0)
      : unreadable.internalFault(unreadable.found.said(error));
  });
  return named(trouble, path);
}
