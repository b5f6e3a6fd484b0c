import {
  type ColumnHeading,
  deadlineFromMarks,
  periodOfHeading,
  periodsOfHeadings,
  readDeadlineCell,
} from '../../grammars/deadlines/index.ts';
import type { Period } from '../../model/index.ts';

/** The stretch of time that a column stands for ("Quý I", "Tháng 3", "Năm 2027", "Đến năm 2030"), as ISO days. */
export interface ColumnPeriod {
  readonly start: string | null;
  readonly end: string;
}

/** Words of a heading beside its period that still leave it a period's: "Mục tiêu năm 2026" says what stands under it. */
const NO_REST = '';

/** Whether words are those of a period and nothing else, as a heading over values says them: "Năm 2027", "2028", "Quý I", "T3". */
export function isPeriodWord(text: string): boolean {
  return periodOfHeading(text)?.rest === NO_REST;
}

/** The year that a heading ends in after words of its own ("Chỉ tiêu năm 2027", "Thực hiện 2026"). */
export const ITS_YEAR = /\s(?:(?:đến )?năm )?((?:19|20)\d\d)$/iu;

/** A period that a heading names and nothing else, as months counted on: "Quý II" runs from month 4 to before month 7. */
export interface NamedPeriod {
  readonly unit: string;
  readonly first: number;
  readonly next: number;
}

/** The one period that words name as a heading over values does ("2027", "Quý II", "T3"), or null. */
export function namedPeriod(words: string): NamedPeriod | null {
  if (WHOLE_YEAR.test(words)) return { unit: WHOLE, first: 0, next: 0 };
  if (!OPENS_PERIOD.test(words)) return null;
  const named = periodOfHeading(words);
  if (named === null || named.rest !== NO_REST || named.within.to !== null) return null;
  const { unit, from, to, year } = named.within.from;
  const before = (year ?? 0) * 12;
  return { unit, first: before + from, next: before + to + 1 };
}

/** Nearly all words of headings are none of these, and the grammar need not look at them; two years are two columns. */
const OPENS_PERIOD = /^(?:(?:năm )?20\d\d$|(?:quý|tháng) |t\d{1,2}$|q(?:[1-4]|i{1,3}|iv)$)/iu;

/** The column that sums up the parts of a year, behind them. */
const WHOLE_YEAR = /^(?:cả|toàn) năm(?: 20\d\d)?$/iu;
const WHOLE = 'whole';
/** Periods that are parts of a year, and which the whole one may follow. */
const PARTS: ReadonlySet<string> = new Set(['month', 'months', 'quarter']);

/**
 * The months that a heading of numbers alone runs over ("1-3", "10 - 12"), or null. It says so only beside the months before
 * or after it.
 */
export function namedMonths(text: string): NamedPeriod | null {
  const [, from, to] = MONTHS_ALONE.exec(text) ?? [];
  const [first, last] = [Number(from), Number(to)];
  return first >= 1 && first < last && last <= MONTHS ? { unit: 'months', first, next: last + 1 } : null;
}

/** Whether a column's heading is a period and nothing else, months in figures alone included ("4-6"). */
export function isPeriodHeading(text: string): boolean {
  return isPeriodWord(text) || namedMonths(text) !== null;
}

const MONTHS_ALONE = /^(\d{1,2}) ?[-–] ?(\d{1,2})$/;
const MONTHS = 12;

/**
 * Whether the second period is the next one of the first's kind: 2027 after 2026, "Quý II" after "Quý I"; the whole year
 * follows any of its parts.
 */
export function isNextPeriod(one: NamedPeriod | null, next: NamedPeriod | null): boolean {
  if (one === null || next === null) return false;
  if (next.unit === WHOLE) return PARTS.has(one.unit);
  return one.unit === next.unit && one.next === next.first;
}

/**
 * The periods that the columns of a table stand for, one entry a column.
 * @param headings each column's own heading and what stands over it
 * @param period the plan's, for years that are not written
 * @returns null for a column whose heading names no period, or says more than one
 */
export function columnPeriods(
  headings: readonly ColumnHeading[],
  period: Period | null,
): readonly (ColumnPeriod | null)[] {
  return periodsOfHeadings(headings).map((named, k) => {
    if (named?.rest !== NO_REST) return null;
    const [time, ...more] = deadlineFromMarks(
      headings,
      headings.map((_, i) => i === k),
      period,
    );
    if (!time || more.length > 0 || time.end === null) return null;
    return { start: time.kind === 'by' ? null : time.start, end: time.end };
  });
}

/** Whether a heading says how often and nothing else ("Hằng quý", "Thường xuyên"): marks under it say which rows are. */
export function isFrequency(heading: string): boolean {
  const [time, ...more] = readDeadlineCell(heading, null);
  return time !== undefined && more.length === 0 && (time.kind === 'recurring' || time.kind === 'continuous');
}
