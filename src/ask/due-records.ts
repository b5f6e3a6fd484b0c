import type { Deadline, Offset, Place } from '../model/index.ts';
import type { BodyRole } from '../model/vocabularies.ts';
import type { Calendar } from '../text/calendar.ts';
import type { KnownEvent } from './occurrences.ts';
import type { FilterRequest } from './request.ts';

/** What falls due, as a person asks it. */
export interface DueRequest {
  /** Today, ISO 8601. */
  readonly asOf: string;
  /** How far to look ahead. */
  readonly within: Offset;
  /** Also the bodies of what sections tell, where tables list tasks; without tables always. */
  readonly sections?: boolean;
  /** Also what was due before today. */
  readonly overdue?: boolean;
  readonly calendar: Calendar;
  readonly events?: readonly KnownEvent[];
  /** Only what this body does, in the role that is grouped by. */
  readonly agency?: string;
  /** Which records besides; all where it is left out. Its body, length and `overdue` are those above. */
  readonly filters?: FilterRequest;
  /** Whose work it is; those who lead where it is left out. */
  readonly role?: BodyRole;
  /** What is known of the work, by the hash of the plan's source. */
  readonly news?: Readonly<Record<string, readonly DeadlineNews[]>>;
}

/** A deadline on which there is news: the work is over, or has a later day. */
export interface DeadlineNews {
  readonly row: string;
  /** The last day of the occurrence, for recurring work; null else. */
  readonly occurrence: string | null;
  /** Done or stopped: nobody has to be reminded of it. */
  readonly over: boolean;
  /** The day that was granted; null: the plan's. */
  readonly due: string | null;
}

/** One deadline on one day. */
export interface DueItem {
  readonly day: string;
  /** From today; negative where it has passed. */
  readonly daysLeft: number;
  readonly workingDaysLeft: number;
  /** The working day that a day off moves to; the day itself where it is worked. */
  readonly workday: string;
  readonly number: string | null;
  /** The group's numeral and title, where the row stands in one. */
  readonly group: string | null;
  /** What is to be done: the row's task, or for the body's deadlines their own words. */
  readonly task: string;
  readonly action: string | null;
  readonly product: string | null;
  readonly partners: readonly string[];
  /** The deadline as written. */
  readonly words: string;
  readonly kind: Deadline['kind'];
  /** Whether a line of a table sets it, or the words of a section. */
  readonly from: 'table' | 'section';
  readonly file: string;
  /** What it is known by in calendars, and the day that it was made known. */
  readonly event: string;
  readonly stamp: string;
  /** Id of the deadline, and of the row or section that it binds. */
  readonly id: string;
  readonly of: string;
  readonly source: Place;
}

/** The work of one body. */
export interface DueGroup {
  /** Null for deadlines whose row or sentence names no body. */
  readonly agency: string | null;
  readonly id: string | null;
  readonly items: readonly DueItem[];
}

/** Deadlines that run from an event whose day nobody gave. */
export interface Waiting {
  /** The event's words; null where the plan does not name it. */
  readonly event: string | null;
  readonly count: number;
}

/** Deadlines that have no day, by the reason. */
export interface Undated {
  readonly continuous: number;
  readonly external: number;
  readonly unknown: number;
  readonly other: number;
}

/** What falls due within the time that was asked for, and what has no day. */
export interface DueResult {
  readonly asOf: string;
  readonly until: string;
  /** By name; those without a body last. Within each by day. */
  readonly groups: readonly DueGroup[];
  /** Each deadline once, however many bodies it stands under. */
  readonly items: number;
  readonly overdue: number;
  readonly waiting: readonly Waiting[];
  readonly undated: Undated;
  readonly plans: number;
  /** The last day of the plans' periods, where all of them have passed by `asOf`; null where any goes on. */
  readonly over: string | null;
}
