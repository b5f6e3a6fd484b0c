import { z } from 'zod';
import { DEFAULT_LANGUAGE, LANGUAGES } from '../messages/index.ts';
import { field } from '../model/field.ts';
import { BODY_ROLES } from '../model/vocabularies.ts';

/**
 * Options that several functions share. Their schemas are the one place that says what an option is: the types, the
 * checks, the tools of `reform-plan mcp` and the reference in docs/ come from them.
 */

/** A day of the calendar, ISO 8601. */
export const Day = z.iso.date();

export const asOf = field(
  Day,
  'Today: what days are counted from, and the year of a period that is written without one. The day of the call where it is left out.',
  '2024-03-01',
).exactOptional();

export const agency = field(
  z.string(),
  'A body (cơ quan) as plans name it, spelled out or abbreviated, with or without diacritics.',
  'Sở Nội vụ',
).exactOptional();

export const role = field(
  z.enum(BODY_ROLES),
  'What the body does: lead (chủ trì), coordinate (phối hợp), monitor (theo dõi), implement (thực hiện).',
  'lead',
);

export const exact = field(
  z.boolean(),
  'Only rows that name the body itself: not "các sở, ban, ngành tỉnh" for a department.',
  true,
).exactOptional();

export const sections = field(
  z.boolean(),
  'Also what sections of the body tell somebody to do; without it only of plans whose tables list no tasks.',
  true,
).exactOptional();

export const events = field(
  z
    .array(
      z.strictObject({
        words: field(z.string(), 'Words of the event, as the deadline has them.', 'có văn bản hướng dẫn'),
        day: field(Day, 'The day on which it came.', '2024-03-01'),
      }),
    )
    .readonly(),
  'Events whose day is known: deadlines that run from them can be dated.',
  [{ words: 'có văn bản hướng dẫn', day: '2024-03-01' }],
).exactOptional();

export const language = field(
  z.enum(LANGUAGES),
  'Language of headings, findings and errors: en or vi.',
  'vi',
).default(DEFAULT_LANGUAGE);
