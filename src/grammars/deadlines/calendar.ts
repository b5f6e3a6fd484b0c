import type { Period } from '../../model/index.ts';
import { daysInMonth, isoDay } from '../../text/days.ts';
import type { Doubt, Point } from './syntax.ts';

const pad = (n: number, size = 2): string => String(n).padStart(size, '0');

/** First and last day of a unit whose year is known. */
export function unitPeriod(point: Point, year: number): Period {
  if (point.unit === 'day') {
    const day = isoDay(year, point.from, point.day);
    return { start: day, end: day };
  }
  return { start: isoDay(year, point.from, 1), end: isoDay(year, point.to, daysInMonth(year, point.to)) };
}

/** A fault that only shows once the year is known: 29/02 in a year without one. */
export function dayFault(point: Point, year: number): Doubt | null {
  return point.unit === 'day' && point.day > daysInMonth(year, point.from) ? 'no-such-day' : null;
}

/**
 * One unit as ISO 8601-2 writes it (level 2 sub-year groupings: 33–36 quarters, 40 and 41 half-years).
 */
export function unitEdtf(point: Point, year: number): string {
  const y = pad(year, 4);
  switch (point.unit) {
    case 'day':
      return isoDay(year, point.from, point.day);
    case 'month':
      return `${y}-${pad(point.from)}`;
    case 'quarter':
      return `${y}-${32 + point.to / 3}`;
    case 'half-year':
      return `${y}-${39 + point.to / 6}`;
    case 'months':
      return `${y}-${pad(point.from)}/${y}-${pad(point.to)}`;
    case 'year':
      return y;
  }
}

/** The beginning or end of an interval: sub-year groupings may not stand there, so quarters become months. */
export function boundaryEdtf(point: Point, year: number, side: 'start' | 'end'): string {
  if (point.unit === 'day' || point.unit === 'month' || point.unit === 'year') return unitEdtf(point, year);
  return `${pad(year, 4)}-${pad(side === 'start' ? point.from : point.to)}`;
}
