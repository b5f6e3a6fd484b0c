import { readDeadlineCell } from '../../grammars/deadlines/index.ts';
import type { Period } from '../../model/index.ts';

/** Rows that show an order; fewer prove nothing. */
const FEWEST = 2;

/**
 * Whether two columns of times run from a start to an end: in every row that fills both, the right one begins and
 * ends no sooner than the left one, and in most rows it is later.
 * @param left the cells of the left column, top to bottom
 * @param right those of its neighbour, row by row
 * @param period the plan's, for years that are not written
 */
export function timesInOrder(
  left: readonly string[],
  right: readonly string[],
  period: Period | null,
): boolean {
  // cells that a merged one covers are left out: columns that differ in them don't stand row by row
  if (left.length !== right.length) return false;
  let rows = 0;
  let later = 0;
  for (const [r, text] of left.entries()) {
    const next = right[r] ?? '';
    if (text === '' || next === '') continue;
    const [from, to] = [spanOf(text, period), spanOf(next, period)];
    if (!from || !to || from.start > to.start || from.end > to.end) return false;
    rows += 1;
    if (from.end < to.end) later += 1;
  }
  return rows >= FEWEST && later * 2 > rows;
}

function spanOf(text: string, period: Period | null): { start: string; end: string } | null {
  const [time, ...more] = readDeadlineCell(text, period);
  if (!time || more.length > 0 || time.end === null) return null;
  if (time.kind === 'by') return { start: time.end, end: time.end };
  return time.kind === 'in' && time.start !== null ? { start: time.start, end: time.end } : null;
}
