import type { Deadline } from '../model/index.ts';
import { DAY_MS } from '../text/days.ts';
import { sameMeaning } from './canonical-words.ts';

/** The same day `years` later. */
function shiftDay(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`;
}

/**
 * Days from `old`, moved on by `years`, to `now`. None where the very day stays ("đến hết năm 2025" in the plans of
 * 2024 and 2025); the end of February stays the end of February.
 */
function daysMoved(old: string, now: string, years: number): number {
  if (old === now) return 0;
  const moved = shiftDay(old, years);
  if (isEndOfFebruary(old) && isEndOfFebruary(now) && moved.slice(0, 4) === now.slice(0, 4)) return 0;
  return Math.round((Date.parse(now) - Date.parse(asDay(moved))) / DAY_MS);
}

function isEndOfFebruary(day: string): boolean {
  const next = new Date(Date.parse(day) + DAY_MS);
  return day.slice(5, 7) === '02' && next.getUTCDate() === 1;
}

/** 29 February in a year without one is the 28th; `Date.parse` would take it for 1 March. */
function asDay(day: string): string {
  return isEndOfFebruary(day.replace('-02-29', '-02-28')) ? day.replace('-02-29', '-02-28') : day;
}

/** How a deadline moved, in days where both have one; else that its words differ. */
export type TimeChange =
  | { readonly kind: 'deadline-earlier' | 'deadline-later'; readonly days: number }
  | { readonly kind: 'deadline-changed' };

/** Whether a day binds it. */
function isDated(deadline: Deadline): deadline is Deadline & { end: string } {
  return (deadline.kind === 'in' || deadline.kind === 'by') && deadline.end !== null;
}

function sameStart(old: string | null, now: string | null, shift: number): boolean {
  return old === null || now === null ? old === now : daysMoved(old, now, shift) === 0;
}

/**
 * What became of a deadline (thời hạn).
 * @param shift years between the plans: a day that moved on by as many is the same
 * @returns null where nothing but the words differ
 */
export function compareTimes(old: Deadline, now: Deadline, shift: number): TimeChange | null {
  if (isDated(old) && isDated(now)) {
    const days = daysMoved(old.end, now.end, shift);
    if (days !== 0) return { kind: days < 0 ? 'deadline-earlier' : 'deadline-later', days };
    const same = old.kind === now.kind && old.bound === now.bound && sameStart(old.start, now.start, shift);
    return same ? null : { kind: 'deadline-changed' };
  }
  return sameTerms(old, now, shift) ? null : { kind: 'deadline-changed' };
}

/** The terms of a deadline that no day binds: how often, how long after what, or another document's words. */
function sameTerms(old: Deadline, now: Deadline, shift: number): boolean {
  if (old.kind !== now.kind || old.adhoc !== now.adhoc || old.day !== now.day) return false;
  if (old.every.join() !== now.every.join()) return false;
  if (old.offset?.n !== now.offset?.n || old.offset?.unit !== now.offset?.unit) return false;
  if (!sameMeaning(old.after ?? '', now.after ?? '', shift)) return false;
  const byWords = old.kind === 'external' || old.kind === 'unknown';
  return !byWords || sameMeaning(old.text, now.text, shift);
}

/** 0..1: how near the times of two records are. */
export function timesSimilarity(old: readonly Deadline[], now: readonly Deadline[], shift: number): number {
  const [first] = old;
  const [second] = now;
  if (!first || !second) return 0;
  if (old.length === now.length && old.every((each, i) => same(each, now[i], shift))) return 1;
  return first.kind === second.kind ? 0.5 : 0;
}

function same(old: Deadline, now: Deadline | undefined, shift: number): boolean {
  return now !== undefined && compareTimes(old, now, shift) === null;
}

/** Deadlines of one record on each side that speak of the same, in their order; a side that has none is null. */
export function pairTimes(
  old: readonly Deadline[],
  now: readonly Deadline[],
  shift: number,
): (readonly [Deadline | null, Deadline | null])[] {
  const free = new Set(now);
  const matched = new Map<Deadline, Deadline>();
  const take = (fits: (a: Deadline, b: Deadline) => boolean): void => {
    for (const each of old) {
      if (matched.has(each)) continue;
      const found = [...free].find((other) => fits(each, other));
      if (!found) continue;
      matched.set(each, found);
      free.delete(found);
    }
  };
  take((a, b) => sameAction(a, b, shift) && compareTimes(a, b, shift) === null);
  take((a, b) => a.action !== null && sameAction(a, b, shift));
  take((a, b) => compareTimes(a, b, shift) === null);
  take((a, b) => a.kind === b.kind);
  take(() => true);
  const pairs = old.map((each) => [each, matched.get(each) ?? null] as const);
  return [...pairs, ...[...free].map((each) => [null, each] as const)];
}

function sameAction(a: Deadline, b: Deadline, shift: number): boolean {
  return sameMeaning(a.action ?? '', b.action ?? '', shift);
}
