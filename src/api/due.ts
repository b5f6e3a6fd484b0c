import { z } from 'zod';
import * as ask from '../ask/due.ts';
import { field } from '../model/field.ts';
import type { Plan } from '../model/index.ts';
import { failed, type Result } from '../model/trouble.ts';
import { calendarOf, FIXED_HOLIDAYS, readLength } from '../text/calendar.ts';
import { agency, asOf, Day, events, language, role, sections } from './fields.ts';
import { understood } from './options.ts';
import { today } from './today.ts';

/** What falls due: for whom, from which day, for how long. */
export const DueOptions = z.strictObject({
  asOf,
  within: field(
    z.string(),
    'How far to look ahead: d days, wd working days, w weeks, m months, y years.',
    '30d',
  ).default('30d'),
  overdue: field(z.boolean(), 'Also what was due before `asOf`.', true).exactOptional(),
  agency,
  role: role.default('lead'),
  sections,
  holidays: field(
    z.array(Day).readonly(),
    'Days off (ISO dates); without a list the holidays with a fixed day in the solar calendar.',
    ['2025-01-27', '2025-01-28'],
  ).exactOptional(),
  workedDays: field(
    z.array(Day).readonly(),
    'Saturdays and Sundays that are worked instead (làm bù); only with `holidays`.',
    ['2025-02-08'],
  ).exactOptional(),
  events,
  language,
});
export type DueOptions = z.input<typeof DueOptions>;

/**
 * What falls due, by the body (cơ quan) whose work it is, with days and working days left.
 * @returns groups by name, each by day, and what has no day; or what of the question is not understood
 */
export function duePlans(plans: Iterable<Plan>, options: DueOptions = {}): Result<ask.DueResult> {
  const question = understood('duePlans', DueOptions, options);
  if (!question.ok) return question;
  const { options: given, messages } = question.value;
  const { within: words, holidays, workedDays, language: _, ...rest } = given;
  const within = readLength(words);
  if (within === null) return failed(messages.troubles.badLength('within', words));
  const calendar = holidays === undefined ? FIXED_HOLIDAYS : calendarOf(holidays, workedDays);
  return ask.duePlans(plans, { ...rest, asOf: rest.asOf ?? today(), within, calendar }, messages);
}
