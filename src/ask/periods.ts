import type { Period } from '../model/index.ts';
import { addMonths, after, FIXED_HOLIDAYS, partsOf, readLength } from '../text/calendar.ts';
import { addDays, daysInMonth, isoDay } from '../text/days.ts';
import { plainKey } from '../text/fold.ts';
import { readWindow } from './windows.ts';

/**
 * Periods as people say them on a day (mốc thời gian nói theo ngày hôm nay): "quý này", "tháng sau", "30 ngày tới",
 * besides all that `readWindow` takes. Diacritics are optional; English words serve too.
 */

type Unit = 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

const UNITS: Readonly<Record<string, Unit>> = {
  ngay: 'day',
  day: 'day',
  tuan: 'week',
  week: 'week',
  thang: 'month',
  month: 'month',
  quy: 'quarter',
  quarter: 'quarter',
  '6 thang': 'half-year',
  'half-year': 'half-year',
  nam: 'year',
  year: 'year',
};

/** How many units from the one that today stands in. */
const STEPS: Readonly<Record<string, number>> = {
  nay: 0,
  this: 0,
  sau: 1,
  toi: 1,
  next: 1,
  truoc: -1,
  roi: -1,
  ngoai: -1,
  last: -1,
};

const DAYS: Readonly<Record<string, number>> = {
  'hom nay': 0,
  today: 0,
  'ngay mai': 1,
  tomorrow: 1,
  'hom qua': -1,
  yesterday: -1,
};

const VIETNAMESE = /^(ngay|tuan|thang|quy|6 thang|nam) (nay|sau|toi|truoc|roi|ngoai)$/;
const ENGLISH = /^(this|next|last) (day|week|month|quarter|half-year|year)$/;
/** "30 ngày", "30 ngày tới", "next 30 days": from today on. */
const AHEAD = /^(?:next |trong )?(\d{1,4} ?[a-z ]{1,20}?)(?: toi| nua)?$/;

/**
 * @param asOf today, ISO 8601; the year of a period that is written without one is its year
 * @returns first and last day, or null where the words are no period
 */
export function readPeriod(words: string, asOf: string): Period | null {
  const key = plainKey(words);
  const day = DAYS[key];
  if (day !== undefined) return { start: addDays(asOf, day), end: addDays(asOf, day) };
  const vietnamese = VIETNAMESE.exec(key);
  const english = ENGLISH.exec(key);
  const unit = UNITS[vietnamese?.[1] ?? english?.[2] ?? ''];
  const step = STEPS[vietnamese?.[2] ?? english?.[1] ?? ''];
  if (unit !== undefined && step !== undefined) return unitAt(unit, step, asOf);
  const length = readLength(AHEAD.exec(key)?.[1] ?? '');
  if (length) return { start: asOf, end: after(asOf, length, FIXED_HOLIDAYS) };
  return readWindow(words, partsOf(asOf)[0]);
}

const MONTHS: Readonly<Record<'month' | 'quarter' | 'half-year' | 'year', number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** The calendar's unit that a day stands in, or one `step` units away. */
function unitAt(unit: Unit, step: number, asOf: string): Period {
  if (unit === 'day') return { start: addDays(asOf, step), end: addDays(asOf, step) };
  if (unit === 'week') {
    // weeks begin on Monday (ISO 8601)
    const weekday = (new Date(`${asOf}T00:00:00Z`).getUTCDay() + 6) % 7;
    const start = addDays(asOf, 7 * step - weekday);
    return { start, end: addDays(start, 6) };
  }
  const length = MONTHS[unit];
  const [year, month] = partsOf(asOf);
  const first = isoDay(year, month - ((month - 1) % length), 1);
  const start = addMonths(first, step * length);
  const [toYear, toMonth] = partsOf(addMonths(start, length - 1));
  return { start, end: isoDay(toYear, toMonth, daysInMonth(toYear, toMonth)) };
}

/** A day as people say it: ISO 8601, as plans write it, "hôm nay"; null for what is not one day. */
export function readDayFrom(words: string, asOf: string): string | null {
  const period = readPeriod(words, asOf);
  return period !== null && period.start === period.end ? period.start : null;
}
