import type { Frequency } from '../../model/index.ts';
import { yearAt } from './numerals.ts';
import { anyPoint } from './points.ts';
import type { Read, Stretch, Time } from './syntax.ts';
import type { Words } from './words.ts';

/** A period that can come again, or `day`: daily has no name among the frequencies. */
export type Beat = Frequency | 'day' | 'other';

/** The stretch that the words restrict a recurrence to: "… năm 2024", "… trong năm 2024". */
export function yearOf(w: Words, next: number): Read<Stretch> | null {
  const last = w.key(next - 1) === 'năm' ? next - 1 : w.key(next) === 'trong' ? next + 1 : next;
  if (w.key(last) !== 'năm' || yearAt(w, last + 1) === null) return null;
  const read = anyPoint(w, last, false);
  return read && { value: { from: read.value, to: null }, next: read.next };
}

/** A recurrence with these periods. */
export function recurring(
  found: readonly Beat[],
  adhoc: boolean,
  day: number | null,
  within: Stretch | null,
): Time {
  // "Hàng ngày": no rest between, so all through
  if (found.length > 0 && found.every((b) => b === 'day'))
    return { kind: 'continuous', within, open: false, adhoc, until: null };
  const every: Frequency[] = [];
  for (const b of found) if (b !== 'day' && b !== 'other' && !every.includes(b)) every.push(b);
  return { kind: 'recurring', every, adhoc, day, within, until: null };
}
