import type { BodyRole } from '../model/vocabularies.ts';

/** What can be asked for. */
export const WHATS = ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations'] as const;
/** The records that a question is about. */
export type What = (typeof WHATS)[number];

/**
 * How far work is (tình trạng thực hiện): where it stands on the day (`on-time`, `late`, `done` with or without a day,
 * `overdue`, `in-time`, `no-day`, `stopped`), or of what is open whether it was begun (`doing`, `not-started`).
 */
export const WORK_STATES = [
  'on-time',
  'late',
  'done',
  'overdue',
  'in-time',
  'no-day',
  'stopped',
  'doing',
  'not-started',
] as const;
export type WorkState = (typeof WORK_STATES)[number];

/** What ledgers tell, by the hash of the plan's source, then by the row's id; where it stands comes first. */
export type Progress = Readonly<Record<string, Readonly<Record<string, readonly WorkState[]>>>>;

/**
 * Which records of plans are meant: the same filters in every command, all of which must hold. What is left out does
 * not matter.
 */
export interface FilterRequest {
  /** Today, ISO 8601: what days are counted from, and the year of a period that is written without one. */
  readonly asOf: string;
  /** A body as plans name it, with or without diacritics. */
  readonly agency?: string;
  /** What the body does; any role where it is left out. */
  readonly role?: BodyRole;
  /** Only rows that name the body itself: not "các sở, ban, ngành tỉnh" for a department. */
  readonly exact?: boolean;
  /** An id (`tthc`) or words of a heading; several mean any of them. */
  readonly topic?: readonly string[];
  /** A group's numeral, or words of its title. */
  readonly group?: string;
  /** Numbers of rows, or paths of sections. */
  readonly number?: readonly string[];
  /** Words that must all be found, each in a row. */
  readonly text?: readonly string[];
  /** Kinds of deadline. */
  readonly kind?: readonly string[];
  /** Periods as `readPeriod` takes them: due within, before the first day of, after the last day of. */
  readonly dueIn?: string;
  readonly dueBefore?: string;
  readonly dueAfter?: string;
  /** Due from `asOf` on for so long (`30d`). */
  readonly within?: string;
  /** Due before `asOf`. */
  readonly overdue?: boolean;
  readonly minConfidence?: number;
  readonly maxConfidence?: number;
  /** Only rows that a person has looked at (`true`), or that nobody has. */
  readonly checked?: boolean;
  /** How far the work is, any of these: `WorkState`s, or their names in any of the languages. */
  readonly state?: readonly string[];
  /** What is known of it; without it nothing has a state. */
  readonly progress?: Progress;
  /** A part of the file's name or of the plan's URI. */
  readonly file?: string;
}

/** A question to plans, as a person asks it. */
export interface QueryRequest extends FilterRequest {
  readonly what: What;
  /** Also what sections of the body tell somebody to do; without it only in plans whose tables list no tasks. */
  readonly sections?: boolean;
  /** Columns to sort by, the first first; a minus sign before one turns it round. */
  readonly sort?: readonly string[];
  /** Columns to give, in this order; all where it is left out. */
  readonly columns?: readonly string[];
  readonly limit?: number;
  /** Count instead of listing: a column, `agency` (the lead) or `deadline` (its kind). */
  readonly countBy?: string;
}

/** What stands in one column of one answer. Several values (agencies, days) are a list. */
export type CellValue = string | number | null | readonly string[];
