import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { addDays, type Calendar, calendarOf, daysBetween, isDay } from '../text/calendar.ts';

/** A longer range is a slip of the year. */
const LONGEST_RANGE = 60;

/**
 * A list of days off as people keep one: an ISO date a line, or a range (`2025-01-25..2025-02-02`); `+` before a
 * Saturday or Sunday that is worked instead; `#` and what follows it, and empty lines, say nothing.
 * @param file its name, for what is said of a wrong line
 */
export function readHolidays(
  text: string,
  file: string,
  { troubles }: Pick<Messages, 'troubles'>,
): Result<Calendar> {
  const holidays: string[] = [];
  const worked: string[] = [];
  for (const [i, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .entries()) {
    const line = (raw.split('#')[0] ?? '').trim();
    if (line === '') continue;
    const days = daysOf(line.replace(/^\+/, '').trim());
    if (days.length === 0) return failed(troubles.badHolidays(file, i + 1, line));
    (line.startsWith('+') ? worked : holidays).push(...days);
  }
  return done(calendarOf(holidays, worked));
}

/** The days of one entry; none where it is not one. */
function daysOf(entry: string): string[] {
  const [from = '', to = from, ...more] = entry.split('..').map((part) => part.trim());
  if (more.length > 0 || !isDay(from) || !isDay(to)) return [];
  const length = daysBetween(from, to);
  if (length < 0 || length > LONGEST_RANGE) return [];
  return Array.from({ length: length + 1 }, (_, i) => addDays(from, i));
}
