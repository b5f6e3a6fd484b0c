import { z } from 'zod';
import { field } from './field.ts';
import { IsoDate, Place } from './place.ts';

/** How a deadline (thời hạn) binds; see docs/data-model.md. */
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
export const Offset = z
  .strictObject({
    n: field(z.int().min(0), 'How many units.', 7),
    unit: field(z.enum(['day', 'working-day', 'week', 'month', 'year']), 'The unit.', 'working-day'),
  })
  .meta({ description: 'A length of time after an event.' });
export type Offset = z.infer<typeof Offset>;

/** One time that a row's deadline cell or a section's sentence sets. */
export const Deadline = z
  .strictObject({
    id: field(z.string(), 'Id of the deadline, unique in the plan.', 'due-12'),
    of: field(z.string(), 'Id of the row, or path of the section, that the time binds.', 'pl-2/10.1'),
    text: field(z.string(), 'The words that set the time.', 'Trước ngày 30/10/2024'),
    action: field(
      z.string().nullable(),
      'What is to be done by then, where the words say so.',
      'Ban hành Kế hoạch',
    ),
    kind: field(
      DeadlineKind,
      'Within a period (`in`), no later than a day (`by`), all through (`continuous`), again and again (`recurring`), so long after an event (`relative`), as another document decides (`external`), or not understood (`unknown`).',
      'by',
    ),
    start: field(IsoDate.nullable(), 'First day of the time; null where there is none.', '2024-01-01'),
    end: field(
      IsoDate.nullable(),
      'Last day of the time; for "trước ngày" the written day itself.',
      '2024-10-30',
    ),
    edtf: field(
      z.string().nullable(),
      'The time as ISO 8601-2 writes it (extended date/time format): `2023-33` is the first quarter of 2023.',
      '../2024-10-30',
    ),
    bound: field(
      z.enum(['by', 'before']).optional(),
      'Only for `by`: `before` where the words are "trước ngày", else `by`.',
      'before',
    ),
    every: field(z.array(Frequency), 'How often a recurring deadline comes back.', ['quarter', 'year']),
    adhoc: field(z.boolean(), 'Also whenever asked (đột xuất).', false),
    day: field(
      z.int().min(1).max(31).optional(),
      'Day of the month that a recurring deadline falls on, or of the month after.',
      5,
    ),
    offset: field(Offset.nullable(), 'How long after the event, for a relative deadline.', {
      n: 7,
      unit: 'working-day',
    }),
    after: field(
      z.string().nullable(),
      "The event's words, for a relative deadline.",
      'có văn bản hướng dẫn của Bộ Nội vụ',
    ),
    inferred: field(
      z.array(z.enum(['year', 'month', 'period'])),
      "Parts that are not written and were taken from the plan's period.",
      ['year'],
    ),
    source: Place,
  })
  .meta({ description: 'A time that binds a task (thời hạn).' });
export type Deadline = z.infer<typeof Deadline>;
