import { z } from 'zod';
import * as ask from '../ask/query.ts';
import { WHATS } from '../ask/request.ts';
import { field } from '../model/field.ts';
import { DeadlineKind, type Plan, Topic } from '../model/index.ts';
import type { Result } from '../model/trouble.ts';
import { agency, asOf, exact, language, role, sections } from './fields.ts';
import { understood } from './options.ts';
import { today } from './today.ts';

const words = z.array(z.string()).readonly();
const share = z.number().min(0).max(1);

/** What can be asked of plans: a filter that is left out lets everything through. */
export const QueryOptions = z.strictObject({
  what: field(z.enum(WHATS), 'The records to list.', 'tasks').default('tasks'),
  agency,
  role: role.exactOptional(),
  exact,
  sections,
  topic: field(
    words,
    `Contents of the programme: an id (${Topic.options.join(', ')}) or words of a heading. Any of them.`,
    ['tthc'],
  ).exactOptional(),
  group: field(z.string(), "A group's numeral, or words of its title.", 'II').exactOptional(),
  number: field(words, 'Numbers (STT) of rows, or paths of sections.', ['12', '13']).exactOptional(),
  text: field(words, 'Words that must all be found, each item within one row.', [
    'chuyển đổi số',
  ]).exactOptional(),
  kind: field(words, `Kinds of deadline: ${DeadlineKind.options.join(', ')}.`, ['recurring']).exactOptional(),
  dueIn: field(
    z.string(),
    'Due within a day, month, quarter, half-year or year.',
    'quý I/2024',
  ).exactOptional(),
  dueBefore: field(z.string(), 'Due before the first day of a period.', '2024-04').exactOptional(),
  dueAfter: field(z.string(), 'Due after the last day of a period.', '2024-06-30').exactOptional(),
  within: field(
    z.string(),
    'Due from `asOf` on for so long: d days, wd working days, w weeks, m months, y years.',
    '30d',
  ).exactOptional(),
  overdue: field(z.boolean(), 'Due before `asOf`.', true).exactOptional(),
  asOf,
  minConfidence: field(share, 'Only records at least as sure as this (0 to 1).', 0.9).exactOptional(),
  maxConfidence: field(share, 'Only records at most as sure as this (0 to 1).', 0.8).exactOptional(),
  file: field(z.string(), "A part of the file's name or of the plan's URI.", '2024').exactOptional(),
  sort: field(words, 'Columns to sort by, the first first; a minus sign before one turns it round.', [
    '-due',
    'number',
  ]).exactOptional(),
  columns: field(words, 'Columns to give, in this order; all where it is left out.', [
    'number',
    'task',
    'lead',
    'due',
  ]).exactOptional(),
  limit: field(
    z.int().min(1),
    'How many rows, or counts, to give at most; `total` counts all.',
    20,
  ).exactOptional(),
  countBy: field(
    z.string(),
    'Count instead of listing: by a column, `agency` (who leads) or `deadline` (its kind).',
    'agency',
  ).exactOptional(),
  language,
});
export type QueryOptions = z.input<typeof QueryOptions>;

/**
 * Asks plans a question: which tasks, indicators, deadlines, sections, targets or citations answer it.
 * @param plans validated plans: of `readPlan`, `loadPlans` or `validatePlan`
 * @returns the records with the values of their columns, sorted and cut as asked, with what was counted; or what of
 * the question is not understood (an unknown column, a period that is none, a body that nobody names)
 */
export async function queryPlans(
  plans: Iterable<Plan>,
  options: QueryOptions = {},
): Promise<Result<ask.QueryResult>> {
  const question = understood('queryPlans', QueryOptions, options);
  if (!question.ok) return question;
  const { options: request, messages } = question.value;
  const { language: _, ...rest } = request;
  return ask.queryPlans(plans, { ...rest, asOf: rest.asOf ?? today() }, messages);
}
