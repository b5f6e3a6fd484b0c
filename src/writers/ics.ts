import ical, { ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator';
import type { Language } from '../messages/index.ts';
import { calendarState, daysKey, type KnownEventState } from './calendar-state.ts';
import type { DueEvent } from './due-events.ts';
import { compact, ruleOf } from './recurrence.ts';

/** How a calendar is written (iCalendar, RFC 5545). */
export interface IcsOptions {
  /** Shown by calendars that list several. */
  readonly name: string;
  readonly language: Language;
  /** Days before the event that one is reminded on. */
  readonly remind?: readonly number[];
  /** The calendar that was written before, for the same people: a moved event is a new version of the one there. */
  readonly before?: string;
  /** Today, ISO 8601: when a moved event was made known. */
  readonly today?: string;
}

const DAY_SECONDS = 86_400;

/**
 * A calendar (iCalendar, RFC 5545): events of whole days without a time zone, which take up nobody's time. What comes
 * back is one event with a rule, or where no rule gives its days an event for each of them.
 */
export function toIcs(events: readonly DueEvent[], options: IcsOptions): string {
  const { name, language } = options;
  const prodId = { company: 'reform-plan', product: 'reform-plan', language: language.toUpperCase() };
  const calendar = ical({ name: oneLine(name), prodId });
  const known = calendarState(options.before ?? '');
  for (const event of events) addEvent(calendar, event, options, known);
  return `${calendar.toString().replace(/\r\n$/, '')}\r\n`;
}

function addEvent(
  calendar: ICalCalendar,
  event: DueEvent,
  { remind = [], today }: IcsOptions,
  known: ReadonlyMap<string, KnownEventState>,
): void {
  const rule = ruleOf(event.days);
  const single = event.days.length === 1;
  // without a rule each day is an event: listed days (RDATE) are what many calendars pass over
  for (const day of rule === null ? event.days : event.days.slice(0, 1)) {
    const id = rule === null && !single ? event.uid.replace('@', `-${compact(day)}@`) : event.uid;
    const version = versionOf(event, daysKey(compact(day), rule), known.get(id), today);
    const added = calendar.createEvent({
      id,
      sequence: version.sequence,
      start: midnight(day),
      allDay: true,
      stamp: midnight(version.stamp),
      summary: oneLine(event.summary),
      description: clean(event.description),
      categories: event.categories.map((name) => ({ name })),
      transparency: ICalEventTransparency.TRANSPARENT,
      ...(rule !== null && { repeating: `RRULE:${rule}` }),
    });
    for (const days of new Set(remind)) {
      const trigger = days * DAY_SECONDS;
      added.createAlarm({ type: ICalAlarmType.display, trigger, description: oneLine(event.summary) });
    }
  }
}

/** An event that moved is told again, as RFC 5545 (3.8.7.4) wants it: a higher number, and the day it was told. */
function versionOf(
  { stamp }: DueEvent,
  days: string,
  known: KnownEventState | undefined,
  today: string | undefined,
): { readonly sequence: number; readonly stamp: string } {
  if (!known) return { sequence: 0, stamp };
  const told = known.stamp === '' ? stamp : known.stamp;
  if (known.days === days) return { sequence: known.sequence, stamp: told };
  const now = today ?? stamp;
  return { sequence: known.sequence + 1, stamp: now > told ? now : told };
}

function midnight(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Control characters have no place in iCalendar text, line feeds apart. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000B-\u001F\u007F]+/g, ' ')
    .toWellFormed();
}

function oneLine(text: string): string {
  return clean(text).replace(/\n+/g, ' ');
}
