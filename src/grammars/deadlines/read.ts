import type { Deadline, Period } from '../../model/index.ts';
import { findTimes } from './forms.ts';
import { maskGuarded } from './guards.ts';
import { Words } from './lexemes.ts';
import { type Part, withActions } from './parts.ts';
import { refine } from './refine.ts';
import { resolve } from './resolve.ts';
import { findBodyTimes } from './sentences.ts';
import type { Doubt, Found, Point } from './syntax.ts';

/** A deadline before it has an id, a record that it belongs to and a place. */
export type DeadlineFields = Omit<Deadline, 'id' | 'of' | 'source'> & {
  /** Offsets into the given text. */
  span: { start: number; end: number };
  /** Why the reading is less sure than the words look; the caller turns it into a diagnostic. */
  doubt?: Doubt;
};

/** The years that a time writes itself. */
function writtenYear({ time }: Found): number | null {
  const points: (Point | null)[] =
    time.kind === 'in'
      ? [time.within.from, time.within.to]
      : time.kind === 'by'
        ? [time.limit]
        : time.kind === 'lasting'
          ? [time.from]
          : time.kind === 'continuous' && time.within
            ? [time.within.from]
            : [];
  return points.find((p) => p !== null && p.year !== null)?.year ?? null;
}

/** The nearest written year to the left in the same text, else to the right. */
function nearbyYears(found: readonly Found[]): (number | null)[] {
  const years = found.map(writtenYear);
  let left: number | null = null;
  const toLeft = years.map((year) => {
    const before = left;
    left = year ?? left;
    return before;
  });
  let right: number | null = null;
  const toRight = [...years].reverse().map((year) => {
    const after = right;
    right = year ?? right;
    return after;
  });
  toRight.reverse();
  return years.map((_, k) => toLeft[k] ?? toRight[k] ?? null);
}

function toFields(w: Words, parts: readonly Part[], period: Period | null): DeadlineFields[] {
  const years = nearbyYears(parts.map((part) => part.found));
  return parts.map((part, k) => ({
    text: w.slice(part.first, part.next),
    action: part.action,
    ...resolve(part.found.time, w, { period, nearbyYear: years[k] ?? null }),
    span: { start: w.startOf(part.first), end: w.endOf(part.next) },
  }));
}

function isWritten(w: Words): boolean {
  return w.list.some((lexeme, i) => lexeme.value >= 0 || w.isWord(i));
}

/** Nothing was understood, or the whole cell cites a document, which then decides. */
function wholeCell(w: Words, cites: boolean): Found {
  return {
    time: cites ? { kind: 'external' } : { kind: 'unknown', doubt: 'not-understood' },
    first: 0,
    next: w.length,
    form: cites ? 'citation' : 'none',
    bare: false,
    list: 0,
  };
}

/**
 * Reads a deadline cell (ô thời hạn).
 * @param text the cell's words, lines joined
 * @param period the plan's; null where it is not known (years that are not written then stay null)
 * @returns one deadline a time, in the order of the words. An empty cell, or one that holds only signs ("-"), gives
 *   []. A cell that is not understood gives one of kind `unknown` with a `doubt`. Never throws; linear.
 */
export function readDeadlineCell(text: string, period: Period | null): DeadlineFields[] {
  if (text === '') return [];
  const w = new Words(text);
  if (!isWritten(w)) return [];
  const cites = maskGuarded(w);
  const found = refine(w, findTimes(w));
  if (found.length === 0)
    return toFields(w, [{ found: wholeCell(w, cites), action: null, first: 0, next: w.length }], period);
  return toFields(w, withActions(w, found), period);
}

/**
 * Reads the deadlines in sentences of the body ("trước ngày 15/01/2023", "Đến năm 2025, …", "định kỳ hàng
 * quý … báo cáo"). Only what binds somebody: dates of documents, years in titles, comparisons and the
 * standing "thường xuyên" give nothing.
 * @param text a section's text
 * @param period the plan's; a limit well before it is history and is left out
 */
export function readDeadlineText(text: string, period: Period | null): DeadlineFields[] {
  const w = new Words(text);
  maskGuarded(w);
  return toFields(w, withActions(w, findBodyTimes(w, period)), period);
}
