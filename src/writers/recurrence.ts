import { daysInMonth } from '../text/days.ts';

interface Day {
  readonly iso: string;
  readonly date: number;
  readonly month: number;
  /** Months since the year 0. */
  readonly months: number;
  readonly isLast: boolean;
}

/**
 * The recurrence rule (RFC 5545, 3.3.10) that gives exactly these days from the first of them on: weeks, ends of
 * months, a day of the month, in steps of months or in the same months of each year. UNTIL is a date, as it has to be
 * for events of whole days.
 * @param days ISO 8601, in order, each once
 * @returns the rule without its name, or null where no rule that all calendars understand gives these days
 */
export function ruleOf(days: readonly string[]): string | null {
  const all = days.map(dayOf);
  const last = all.at(-1);
  if (all.length < 2 || !last) return null;
  const rule = weekly(all) ?? monthly(all);
  return rule === null ? null : `${rule};UNTIL=${compact(last.iso)}`;
}

/** `2025-03-31` as iCalendar writes it. */
export function compact(day: string): string {
  return day.replaceAll('-', '');
}

function dayOf(iso: string): Day {
  const [year, month, date] = [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))];
  return { iso, date, month, months: year * 12 + month - 1, isLast: date === daysInMonth(year, month) };
}

const DAY_MS = 86_400_000;
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

function weekly(days: readonly Day[]): string | null {
  const at = days.map(({ iso }) => Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
  if (gap(at) !== 7) return null;
  return `FREQ=WEEKLY;BYDAY=${WEEKDAYS[new Date((at[0] ?? 0) * DAY_MS).getUTCDay()]}`;
}

function monthly(days: readonly Day[]): string | null {
  const date = dateRule(days);
  if (date === null) return null;
  const step = gap(days.map(({ months }) => months));
  if (step !== null && step % 12 !== 0) return `FREQ=MONTHLY${step > 1 ? `;INTERVAL=${step}` : ''};${date}`;
  const months = [...new Set(days.map(({ month }) => month))].sort((a, b) => a - b).join(',');
  if (step !== null)
    return `FREQ=YEARLY${step > 12 ? `;INTERVAL=${step / 12}` : ''};BYMONTH=${months};${date}`;
  // several months of a year: some calendars get their ends wrong in yearly rules, and none in monthly ones
  return isSameEachYear(days) ? `FREQ=MONTHLY;BYMONTH=${months};${date}` : null;
}

/** Which day of its month each one is, in one rule for all. */
function dateRule(days: readonly Day[]): string | null {
  if (days.every(({ isLast }) => isLast)) return 'BYMONTHDAY=-1';
  // the 30th falls on the 28th in February, which rules can say in a way that not all calendars understand
  const [date = 31] = days.map((day) => day.date);
  return date <= 28 && days.every((day) => day.date === date) ? `BYMONTHDAY=${date}` : null;
}

/** Whether each year between the first and the last day has the same months, and no day is left out. */
function isSameEachYear(days: readonly Day[]): boolean {
  const months = new Set(days.map(({ month }) => month));
  const [from, to] = [days[0]?.months ?? 0, days.at(-1)?.months ?? 0];
  const expected: number[] = [];
  for (let at = from; at <= to; at += 1) if (months.has((at % 12) + 1)) expected.push(at);
  return expected.length === days.length && expected.every((at, i) => at === days[i]?.months);
}

/** The difference that all neighbours have, or null. */
function gap(numbers: readonly number[]): number | null {
  const gaps = new Set(numbers.slice(1).map((n, i) => n - (numbers[i] ?? 0)));
  const [only = 0] = gaps;
  return gaps.size === 1 && only > 0 ? only : null;
}
