import type { Deadline, Frequency, Offset, Period } from '../model/index.ts';
import { addDays, addMonths, after, type Calendar, FIXED_HOLIDAYS } from '../text/calendar.ts';
import { daysInMonth, isoDay } from '../text/days.ts';
import { plainKey } from '../text/fold.ts';
import { allWordsMatch, type TextMatch } from '../text/match.ts';

/** An event whose day is known: deadlines that run from it can be dated. */
export interface KnownEvent {
  /** Words of the event; all of them must stand in the deadline's own. */
  readonly words: string;
  /** ISO date. */
  readonly day: string;
}

/** What has to be known to say on which days a deadline falls. */
export interface Dating {
  readonly events: readonly KnownEvent[];
  readonly calendar: Calendar;
}

/** No event has a day that is known; holidays are those that stand in the law each year on the same day. */
export const NO_EVENTS: Dating = { events: [], calendar: FIXED_HOLIDAYS };

/**
 * The last days (ISO 8601, in order) on which a deadline falls: one for a period or a limit, one a period for a
 * recurring one, one for each known event of a relative one; none for what has no day (all through, decided
 * elsewhere, not understood, recurring without a stated period).
 */
export function dueDays(deadline: Deadline, dating: Dating = NO_EVENTS): string[] {
  switch (deadline.kind) {
    case 'in':
    case 'by':
      return deadline.end === null ? [] : [deadline.end];
    case 'recurring':
      return recurrences(deadline);
    case 'relative':
      return sortedDays(
        eventsOf(deadline, dating.events).map((event) => dayAfter(event, deadline.offset, dating.calendar)),
      );
    default:
      return [];
  }
}

/** Compiled once: the same few events are held against every deadline. */
const MATCHES = new WeakMap<KnownEvent, TextMatch>();

/** The known events that a relative deadline runs from. */
export function eventsOf(deadline: Deadline, events: readonly KnownEvent[]): KnownEvent[] {
  if (deadline.kind !== 'relative') return [];
  const words = deadline.after ?? deadline.text;
  return events.filter((event) => {
    const match = MATCHES.get(event) ?? allWordsMatch(event.words);
    MATCHES.set(event, match);
    return match(words);
  });
}

/** The last day of a time that runs from an event; without a length ("sau khi …") the event's own day. */
function dayAfter({ day }: KnownEvent, offset: Offset | null, calendar: Calendar): string {
  if (offset === null) return day;
  return after(day, offset, calendar);
}

/** Months after which each period ends, counted from January. */
const MONTHS_OF: Readonly<Record<Exclude<Frequency, 'week'>, readonly number[]>> = {
  month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  quarter: [3, 6, 9, 12],
  'half-year': [6, 12],
  'nine-months': [9],
  year: [12],
};

/** "Trước ngày 05 của tháng liền kề": the day stands in the month after the period. */
const FOLLOWING = /(?<![a-z])(?:lien ke|thang sau|ke tiep|tiep theo|lien sau|quy sau|nam sau)(?![a-z])/;

/** The days that a recurring deadline falls on: the end of each period, or the day that is named in its last month. */
function recurrences(deadline: Deadline): string[] {
  const { start, end, every, day } = deadline;
  if (start === null || end === null) return [];
  const shift = day !== undefined && FOLLOWING.test(plainKey(deadline.text)) ? 1 : 0;
  const days = every.flatMap((frequency) => {
    if (frequency === 'week') return fridays({ start, end });
    const month = frequency === 'year' && day !== undefined ? monthOf(deadline.text, day) : null;
    return monthEnds({ start, end }, month === null ? MONTHS_OF[frequency] : [month], day, shift);
  });
  return sortedDays(days);
}

/** "Trước ngày 15/12 hằng năm": the record keeps the day, its month stands in the words only. */
function monthOf(text: string, day: number): number | null {
  const written = new RegExp(`(?<!\\d)0?${day} ?(?:[/.-]|thang) ?(\\d{1,2})(?!\\d)`).exec(
    plainKey(text),
  )?.[1];
  const month = Number(written ?? 0);
  return month >= 1 && month <= 12 ? month : null;
}

function monthEnds(
  { start, end }: Period,
  months: readonly number[],
  day: number | undefined,
  shift: 0 | 1,
): string[] {
  const days: string[] = [];
  for (let year = Number(start.slice(0, 4)); year <= Number(end.slice(0, 4)); year += 1) {
    for (const month of months) {
      const last = isoDay(year, month, daysInMonth(year, month));
      // a period counts once it ends within the plan's
      if (last < start || isoDay(year, month, 1) > end) continue;
      if (day === undefined) days.push(last > end ? end : last);
      else days.push(dayOf(addMonths(isoDay(year, month, 1), shift), day));
    }
  }
  return days;
}

/** A day of a month, or its last where it has fewer. */
function dayOf(first: string, day: number): string {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return isoDay(year, month, Math.min(day, daysInMonth(year, month)));
}

/** Weekly work is due by the end of the working week. */
function fridays({ start, end }: Period): string[] {
  const days: string[] = [];
  const weekday = new Date(`${start}T00:00:00Z`).getUTCDay();
  for (let at = addDays(start, (5 - weekday + 7) % 7); at <= end; at = addDays(at, 7)) days.push(at);
  return days;
}

function sortedDays(days: readonly string[]): string[] {
  return [...new Set(days)].sort();
}
