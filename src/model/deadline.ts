import { z } from 'zod';
import { IsoDate, Place } from './place.ts';

/** How a deadline (thời hạn) binds; see the table in the README. */
export const DeadlineKind = z.enum([
  'in',
  'by',
  'continuous',
  'recurring',
  'relative',
  'external',
  'unknown',
]);
export type DeadlineKind = z.infer<typeof DeadlineKind>;

/** A period that a recurring deadline comes back with. */
export const Frequency = z.enum(['week', 'month', 'quarter', 'half-year', 'nine-months', 'year']);
export type Frequency = z.infer<typeof Frequency>;

/** A length of time after an event ("07 ngày làm việc kể từ …"). */
export const Offset = z.strictObject({
  n: z.int().min(0),
  unit: z.enum(['day', 'working-day', 'week', 'month', 'year']),
});
export type Offset = z.infer<typeof Offset>;

/** One time that a row's deadline cell or a section's sentence sets. */
export const Deadline = z.strictObject({
  id: z.string(),
  /** Id of the row, or path of the section, that the time binds. */
  of: z.string(),
  text: z.string(),
  /** What is to be done by then, where the words say so ("Ban hành Kế hoạch"). */
  action: z.string().nullable(),
  kind: DeadlineKind,
  start: IsoDate.nullable(),
  end: IsoDate.nullable(),
  /** Extended date/time format, ISO 8601-2: `2023-33` is the first quarter of 2023. */
  edtf: z.string().nullable(),
  /** Only for `by`: `before` where the words are "trước ngày", else `by`. `end` is the written day in both. */
  bound: z.enum(['by', 'before']).optional(),
  every: z.array(Frequency),
  /** "đột xuất": also whenever asked. */
  adhoc: z.boolean(),
  /** Day of the month or of the following month that a recurring deadline falls on. */
  day: z.int().min(1).max(31).optional(),
  offset: Offset.nullable(),
  /** The event's words, for a relative deadline. */
  after: z.string().nullable(),
  /** Parts that are not written and were taken from the plan's period. */
  inferred: z.array(z.enum(['year', 'month', 'period'])),
  source: Place,
});
export type Deadline = z.infer<typeof Deadline>;
