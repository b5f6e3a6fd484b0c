import type { Deadline, Period } from '../../model/index.ts';
import { addDays } from '../../text/days.ts';
import { findTimes } from './forms.ts';
import { maskGuarded } from './guards.ts';
import { Words } from './lexemes.ts';
import { type ColumnHeading, type HeadingPeriod, periodsOfHeadings } from './period-headings.ts';
import { type DeadlineFields, readDeadlineCell } from './read.ts';
import { type Resolved, resolve } from './resolve.ts';
import type { Point, Stretch, Time } from './syntax.ts';

/* Times that a table tells in more than one cell: a column of starts and one of ends, or marked periods. */

const NO_WORDS = new Words('');

/** The words of two cells as one time is shown. */
const joinedText = (start: string, end: string): string =>
  [start.trim(), end.trim()].filter((text) => text !== '').join(' - ');

function fieldsOf(text: string, resolved: Resolved): DeadlineFields {
  return { text, action: null, ...resolved, span: { start: 0, end: text.length } };
}

/** The only unit or range that a cell names; null where it says something else, or more. */
function stretchIn(text: string): Stretch | null {
  const w = new Words(text);
  maskGuarded(w);
  const [only, ...more] = findTimes(w);
  if (!only || more.length > 0) return null;
  const { time } = only;
  if (time.kind === 'in') return time.within;
  if (time.kind === 'by') return { from: time.limit, to: null };
  // "Từ tháng 3": a start as it is written
  return time.kind === 'continuous' && time.open && time.until === null ? time.within : null;
}

/**
 * One time from a column of starts and one of ends ("Bắt đầu | Kết thúc").
 * @param startText the cell of the start; '' where it is empty
 * @param endText the cell of the end
 * @param period the plan's, for what is not written
 * @returns one `in` from the first day of the start to the last of the end. Only an end is a `by`; only a start is an
 *   `in` open to the end of the plan, with the doubt `open-end`. A cell that tells no unit of the calendar (an event, a
 *   frequency) is read as `readDeadlineCell` reads it, beside the other; both empty give []. Never throws.
 */
export function deadlineFromSpan(
  startText: string,
  endText: string,
  period: Period | null,
): DeadlineFields[] {
  const start = stretchIn(startText);
  const end = stretchIn(endText);
  if (start && end) {
    const within: Stretch = { from: start.from, to: end.to ?? end.from };
    return [fieldsOf(joinedText(startText, endText), resolveSpan(within, period))];
  }
  const starts = readDeadlineCell(startText, period);
  if (end) {
    const time: Time = { kind: 'by', bound: 'by', limit: end.to ?? end.from };
    return [...starts, fieldsOf(endText.trim(), resolve(time, NO_WORDS, { period, nearbyYear: null }))];
  }
  const ends = readDeadlineCell(endText, period);
  if (start && ends.length === 0) return [fieldsOf(startText.trim(), openSpan(start, period))];
  return [...starts, ...ends];
}

/** A year that only one of the cells writes is the better guess for the other than the first of a long plan. */
function resolveSpan(within: Stretch, period: Period | null): Resolved {
  const nearbyYear = within.from.year ?? within.to?.year ?? null;
  const time: Time = { kind: 'in', within };
  return resolve(time, NO_WORDS, { period: nearbyYear === null ? period : null, nearbyYear });
}

function openSpan(start: Stretch, period: Period | null): Resolved {
  const time: Time = { kind: 'in', within: { from: start.from, to: null } };
  const read = resolve(time, NO_WORDS, { period, nearbyYear: null });
  if (read.start === null) return read;
  const end = period !== null && period.end >= read.start ? period.end : null;
  const inferred: Deadline['inferred'] = [...new Set([...read.inferred, 'period' as const])];
  return { ...read, end, edtf: `${read.start}/${end ?? '..'}`, inferred, doubt: read.doubt ?? 'open-end' };
}

/**
 * Times from the marked columns of a timetable: neighbouring marked periods are one span.
 * @param periodHeadings headings of the columns from left to right; with what stands over them where a bare number
 *   ("3") has its unit or year from there
 * @param marked which of the columns are marked in the row (see `isMark`)
 * @param period the plan's, for a year that no heading writes
 * @returns an `in` for each run of marked neighbours; a run that ends with "Đến năm 2030" is a `by`. A marked column
 *   whose heading names no period gives one `unknown` with the doubt `not-understood`. No mark gives [].
 */
export function deadlineFromMarks(
  periodHeadings: readonly (string | ColumnHeading)[],
  marked: readonly boolean[],
  period: Period | null,
): DeadlineFields[] {
  const periods = periodsOfHeadings(periodHeadings);
  const found: DeadlineFields[] = [];
  let run: MarkedRun | null = null;
  for (const [k, heading] of periodHeadings.entries()) {
    const here =
      marked[k] === true ? markedColumn(heading, periods[k] ?? null, nearbyYear(periods, k), period) : null;
    const longer: MarkedRun | null = run && here ? extended(run, here, period) : null;
    if (run && !longer) found.push(fieldsOf(run.text, run.resolved));
    run = longer ?? here;
  }
  if (run) found.push(fieldsOf(run.text, run.resolved));
  return found;
}

/** Marked columns side by side, as one time. */
interface MarkedRun {
  readonly text: string;
  /** The heading of the first column, for the text of a longer run. */
  readonly first: string;
  readonly from: Point | null;
  readonly nearbyYear: number | null;
  readonly resolved: Resolved;
  readonly named: HeadingPeriod | null;
}

/** The nearest year that a heading writes, to the left before the right. */
function nearbyYear(periods: readonly (HeadingPeriod | null)[], k: number): number | null {
  for (let i = k; i >= 0; i--) if (periods[i]?.year != null) return periods[i]?.year ?? null;
  for (let i = k; i < periods.length; i++) if (periods[i]?.year != null) return periods[i]?.year ?? null;
  return null;
}

function markedColumn(
  heading: string | ColumnHeading,
  named: HeadingPeriod | null,
  near: number | null,
  period: Period | null,
): MarkedRun {
  const text = headingText(heading, named);
  const time = timeOf(named?.within ?? null, named?.bound ?? 'in');
  const resolved = resolve(time, NO_WORDS, { period, nearbyYear: near });
  return { text, first: text, from: named?.within.from ?? null, nearbyYear: near, resolved, named };
}

const UNIT_NAMES: Readonly<Partial<Record<Point['unit'], string>>> = { month: 'Tháng', quarter: 'Quý' };

/** The heading's words; a bare number gets the unit that it has from the heading above. */
function headingText(heading: string | ColumnHeading, named: HeadingPeriod | null): string {
  const text = (typeof heading === 'string' ? heading : heading.text).trim();
  const unit =
    named && !/\p{L}{2}|[QqTt]\.?\d/u.test(text.replace(/^[IVX]+$/, ''))
      ? UNIT_NAMES[named.within.from.unit]
      : undefined;
  return unit === undefined ? text : `${unit} ${text}`;
}

function timeOf(within: Stretch | null, bound: 'in' | 'by'): Time {
  if (!within) return { kind: 'unknown', doubt: 'not-understood' };
  return bound === 'by'
    ? { kind: 'by', bound: 'by', limit: within.to ?? within.from }
    : { kind: 'in', within };
}

/** The run with one column more, where that one follows on the day after; else null. */
function extended(run: MarkedRun, next: MarkedRun, period: Period | null): MarkedRun | null {
  const last = run.resolved.end;
  const { within, bound } = next.named ?? {};
  if (!run.from || !within || last === null || run.resolved.kind !== 'in') return null;
  const follows = bound === 'by' || next.resolved.start === addDays(last, 1);
  if (!follows) return null;
  const time: Time = { kind: 'in', within: { from: run.from, to: within.to ?? within.from } };
  const resolved = resolve(time, NO_WORDS, { period, nearbyYear: run.nearbyYear });
  if (resolved.start !== run.resolved.start) return null;
  return { ...run, text: joinedText(run.first, next.first), resolved, named: next.named };
}
