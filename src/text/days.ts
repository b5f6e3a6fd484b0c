/** Days as ISO 8601 writes them: YYYY-MM-DD, of the Gregorian calendar. */

/** Milliseconds of a day. */
export const DAY_MS = 86_400_000;

const pad = (n: number, size = 2): string => String(n).padStart(size, '0');

/** Days of a month of the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** A day as ISO 8601 writes it; that the calendar has it is for the caller to know. */
export function isoDay(year: number, month: number, day: number): string {
  return `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
}

/** `day` moved by `n` days. */
export function addDays(day: string, n: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}

/** A day as Vietnamese offices write it: `2024-03-31` is `31/03/2024`. Data keeps ISO 8601; this is for people. */
export function dayMonthYear(day: string): string {
  return day.split('-').reverse().join('/');
}
