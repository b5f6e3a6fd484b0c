import type { Offset } from '../model/index.ts';
import { addDays, DAY_MS, daysInMonth, isoDay } from './days.ts';
import { plainKey } from './fold.ts';

export { addDays };

/** Which days nobody works on. */
export interface Calendar {
  /** ISO dates. */
  readonly holidays: ReadonlySet<string>;
  /** Saturdays and Sundays that are worked to make up for another day (làm bù). */
  readonly worked: ReadonlySet<string>;
  /** Month and day of holidays that come back every year. */
  readonly yearly: ReadonlySet<string>;
}

/**
 * Weekends, and the holidays whose day the Labour Code (45/2019/QH14, article 112) fixes in the solar calendar.
 * Tết and the Hùng Kings' day go by the moon and the days in lieu are announced each year: they need a list.
 */
export const FIXED_HOLIDAYS: Calendar = {
  holidays: new Set(),
  worked: new Set(),
  yearly: new Set(['01-01', '04-30', '05-01', '09-02']),
};

/** A calendar of listed days; besides them only the weekends are free. */
export function calendarOf(holidays: Iterable<string>, worked: Iterable<string> = []): Calendar {
  return { holidays: new Set(holidays), worked: new Set(worked), yearly: new Set() };
}

/** Whether a day (ISO 8601) is written as one and stands in the calendar. */
export function isDay(text: string): boolean {
  const m = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!m) return false;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Whether offices work on a day (ISO 8601): made up for, or neither weekend nor holiday. */
export function isWorkingDay(day: string, calendar: Calendar): boolean {
  if (calendar.worked.has(day)) return true;
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const free = calendar.holidays.has(day) || calendar.yearly.has(day.slice(5));
  return weekday !== 0 && weekday !== 6 && !free;
}

/** No calendar has more free days in a row: a list that frees whole years would else never end. */
const LONGEST_REST = 400;

/** The day itself, or the next one that is worked (Civil Code 91/2015/QH13, article 148). */
export function nextWorkingDay(day: string, calendar: Calendar): string {
  let at = day;
  for (let rest = 0; rest < LONGEST_REST && !isWorkingDay(at, calendar); rest += 1) at = addDays(at, 1);
  return at;
}

/** The `n`-th working day after a day; that day itself does not count (Civil Code, article 147). */
export function addWorkingDays(day: string, n: number, calendar: Calendar): string {
  let at = day;
  for (let left = n; left > 0; left -= 1) at = nextWorkingDay(addDays(at, 1), calendar);
  return at;
}

/** The same day `n` months later, or that month's last day where it has no such day. */
export function addMonths(day: string, n: number): string {
  const [year, month, date] = partsOf(day);
  const count = year * 12 + (month - 1) + n;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  return isoDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** Year, month and day of an ISO date. */
export function partsOf(day: string): [number, number, number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

/** Days from one day to another; negative where `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** Working days after `from` up to and with `to`; negative where `to` is earlier. */
export function workingDaysBetween(from: string, to: string, calendar: Calendar): number {
  if (to < from) return -workingDaysBetween(to, from, calendar);
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) count += 1;
  }
  return count;
}

const UNITS: Readonly<Record<string, Offset['unit']>> = {
  d: 'day',
  wd: 'working-day',
  w: 'week',
  m: 'month',
  y: 'year',
  ngay: 'day',
  'ngay lam viec': 'working-day',
  tuan: 'week',
  thang: 'month',
  nam: 'year',
  day: 'day',
  'working day': 'working-day',
  week: 'week',
  month: 'month',
  year: 'year',
};

/**
 * `30d`, `10wd` (working days), `2w`, `3m`, `1y`, or in words: "30 ngày", "10 ngày làm việc", "3 tháng", "2 weeks";
 * null for anything else.
 */
export function readLength(text: string): Offset | null {
  const m = /^(\d{1,4}) ?([a-z][a-z ]{0,14})$/.exec(plainKey(text));
  const unit = UNITS[(m?.[2] ?? '').replace(/(?<=[a-z]{3})s$/, '')];
  return m && unit ? { n: Number(m[1]), unit } : null;
}

/** The day that lies a length of time after another. */
export function after(day: string, { n, unit }: Offset, calendar: Calendar): string {
  switch (unit) {
    case 'day':
      return addDays(day, n);
    case 'working-day':
      return addWorkingDays(day, n, calendar);
    case 'week':
      return addDays(day, 7 * n);
    case 'month':
      return addMonths(day, n);
    case 'year':
      return addMonths(day, 12 * n);
  }
}
