import { z } from 'zod';
import { NO_EVENTS } from '../ask/occurrences.ts';
import { LANGUAGES } from '../messages/index.ts';
import { field } from '../model/field.ts';
import type { Plan } from '../model/index.ts';
import type { Result } from '../model/trouble.ts';
import * as writing from '../writers/export.ts';
import { SHEETS } from '../writers/sheets/index.ts';
import { agency, events, exact, role, sections } from './fields.ts';
import { understood } from './options.ts';

/** Files go to offices. */
const FILE_LANGUAGE = 'vi';

/** What to hand on, and in which form. */
export const ExportOptions = z.strictObject({
  format: field(z.enum(writing.EXPORT_FORMATS), 'What to write.', 'csv').default('csv'),
  language: field(z.enum(LANGUAGES), 'Of headings, codes and errors.', 'en').default(FILE_LANGUAGE),
  what: field(
    z.enum(SHEETS),
    'Which table; without it the tasks, in a workbook all.',
    'targets',
  ).exactOptional(),
  columns: field(
    z.array(z.string()).readonly(),
    'Columns in the order asked for, `all` for every one; not in calendars.',
    ['number', 'task', 'lead'],
  ).exactOptional(),
  agency,
  role: role.exactOptional(),
  exact,
  sections,
  delimiter: field(z.string().length(1), 'Between the cells of CSV.', ';').default(','),
  bom: field(z.boolean(), 'CSV with a byte order mark: without one Excel shows no diacritics.', true).default(
    false,
  ),
  guard: field(z.boolean(), 'Makes cells of CSV harmless that a spreadsheet would run.', false).default(true),
  remind: field(
    z.array(z.int().min(0)).readonly(),
    'Days before an event of a calendar that one is reminded on.',
    [7, 1],
  ).default([]),
  body: field(z.boolean(), 'Also deadlines of sections, in a calendar.', true).exactOptional(),
  events,
});
export type ExportOptions = z.input<typeof ExportOptions>;

/**
 * Plans in a format for other programs and for people's desks.
 * @returns the content (text, or bytes of a workbook) and how many lines each table has; or a column or body that none
 * of the plans knows
 */
export async function exportPlans(
  plans: readonly Plan[],
  options: ExportOptions = {},
): Promise<Result<writing.Exported>> {
  const asked = understood('exportPlans', ExportOptions, options, FILE_LANGUAGE);
  if (!asked.ok) return asked;
  const { events: known = [], ...request } = asked.value.options;
  // columns are those of one table
  const one = request.columns && request.format === 'xlsx' ? { what: request.what ?? 'tasks' } : {};
  const dating = { ...NO_EVENTS, events: known };
  return writing.exportPlans(plans, { ...request, ...one, dating }, asked.value.messages);
}
