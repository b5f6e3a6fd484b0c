import type { Frequency } from '../../model/index.ts';
import type { Words } from './lexemes.ts';
import { yearAt } from './numerals.ts';
import { unnamedYear } from './points.ts';
import { calendarList } from './stretches.ts';
import type { Read, Stretch, Time } from './syntax.ts';

/** A period that can come again, or `day`: daily has no name among the frequencies. */
export type Beat = Frequency | 'day' | 'other';

/** The stretch that the words restrict a recurrence to: "… năm 2024", "… trong quý II", "… trong năm". */
export function stretchWithin(w: Words, next: number): Read<Stretch> | null {
  if (w.key(next) === 'trong') return onlyStretch(w, next + 1) ?? ownYear(w, next + 1);
  const last = w.key(next - 1) === 'năm' ? next - 1 : next;
  return w.key(last) === 'năm' && yearAt(w, last + 1) !== null ? onlyStretch(w, last) : null;
}

/** The one unit or range that stands at `i`: several are times of their own. */
function onlyStretch(w: Words, i: number): Read<Stretch> | null {
  const list = calendarList(w, i, false);
  const [only, ...more] = list?.items ?? [];
  // behind a semicolon stands a time of its own: "hằng năm 2024; ngày 28/12"
  const listed = more.length > 0 && w.key(only?.next ?? 0) !== ';';
  if (!only || listed || only.stretch.from.fault || only.stretch.to?.fault) return null;
  return { value: only.stretch, next: only.next };
}

/** "… trong năm": the plan's. */
function ownYear(w: Words, i: number): Read<Stretch> | null {
  const year = unnamedYear(w, i);
  return year && { value: { from: year.value, to: null }, next: year.next };
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
