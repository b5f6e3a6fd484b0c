import { type AgencyFilter, agencyContext, agencyFilter, registeredNames } from '../ask/agency-filter.ts';
import { withDutyRows } from '../ask/duties.ts';
import type { Dating } from '../ask/occurrences.ts';
import { type Language, type Messages, messagesIn } from '../messages/index.ts';
import type { Deadline, Plan } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { type BodyRole, bodiesOf, ROLES } from '../plans/plan-index.ts';
import { nearest } from '../text/nearest.ts';
import {
  columnIds,
  type RowFilter,
  type Selection,
  type SHEETS,
  type SheetName,
  selectRows,
  sheetOf,
  spoken,
} from './sheets/index.ts';

export const EXPORT_FORMATS = ['csv', 'xlsx', 'ics', 'markdown', 'ndjson'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How files of the formats end. */
export const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  ics: 'ics',
  markdown: 'md',
  ndjson: 'ndjson',
};

/** What to hand on, and how. */
export interface ExportRequest {
  readonly format: ExportFormat;
  /** Of headings and codes. */
  readonly language: Language;
  /** Which table; without it the tasks, in a workbook all. */
  readonly what?: (typeof SHEETS)[number];
  /** Columns in the order asked for; `all` for every one. */
  readonly columns?: readonly string[];
  readonly agency?: string;
  readonly role?: BodyRole;
  readonly exact?: boolean;
  /** Also what sections tell somebody to do; without it only of plans whose tables list no tasks. */
  readonly sections?: boolean;
  readonly delimiter?: string;
  readonly bom?: boolean;
  readonly guard?: boolean;
  /** Days before an event that one is reminded on. */
  readonly remind?: readonly number[];
  /** Events of sections too. */
  readonly body?: boolean;
  readonly dating?: Dating;
}

/** What was written, and what there is to say of it. */
export interface Exported {
  readonly content: string | Uint8Array;
  /** Lines of each table, or the events. */
  readonly tables: readonly (readonly [name: SheetName, lines: number])[];
  readonly undated: ReadonlyMap<Deadline['kind'], number>;
  readonly inBody: number;
}

const NOTHING_LEFT_OUT = { undated: new Map<Deadline['kind'], number>(), inBody: 0 };

/**
 * Plans in a format for other programs and for people's desks.
 * @returns the content and what it holds; a trouble for a column or body that none of the plans knows
 */
export async function exportPlans(
  plans: readonly Plan[],
  request: ExportRequest,
  messages: Messages,
): Promise<Result<Exported>> {
  const duties = request.sections ? 'always' : 'without-table';
  const asked = plans.map((plan) => withDutyRows(plan, duties));
  const selected = select(asked, request, messages);
  if (!selected.ok) return selected;
  const wanted = columnsFor(asked, request, messages);
  if (!wanted.ok) return wanted;
  return done(await write(selected.value, wanted.value, request));
}

async function write(
  selections: readonly Selection[],
  wanted: readonly string[] | null,
  request: ExportRequest,
): Promise<Exported> {
  const { format, language, what } = request;
  const words = messagesIn(language);
  if (format === 'ics') return calendar(selections, request, words);
  if (format === 'xlsx') {
    const names: readonly SheetName[] = what
      ? [what]
      : ['tasks', 'indicators', 'targets', 'deadlines', 'citations', 'summary'];
    const sheets = names.map((name) => spoken(sheetOf(name, selections, wanted), language, words));
    const { toXlsx } = await import('./xlsx.ts');
    const document = selections[0]?.index.plan.document;
    const content = await toXlsx(sheets, {
      title: document?.title ?? null,
      author: document?.issuer ?? null,
    });
    return { content, tables: sheets.map(({ name, rows }) => [name, rows.length]), ...NOTHING_LEFT_OUT };
  }
  const sheet = sheetOf(what ?? 'tasks', selections, wanted);
  const said = spoken(sheet, language, words);
  const tables: Exported['tables'] = [[sheet.name, sheet.rows.length]];
  if (format === 'csv') {
    const { toCsv } = await import('./csv.ts');
    return { content: toCsv(said.headings, said.rows, request), tables, ...NOTHING_LEFT_OUT };
  }
  if (format === 'ndjson') {
    const { sheetNdjson } = await import('./flat.ts');
    return { content: sheetNdjson(sheet), tables, ...NOTHING_LEFT_OUT };
  }
  const { plansMarkdown, sheetMarkdown } = await import('./markdown.ts');
  const asPrinted = what === undefined && wanted === null;
  const content = asPrinted ? plansMarkdown(selections, words) : sheetMarkdown(said);
  return { content, tables, ...NOTHING_LEFT_OUT };
}

async function calendar(
  selections: readonly Selection[],
  request: ExportRequest,
  words: Messages,
): Promise<Exported> {
  const { language, agency, remind, body, dating } = request;
  const { dueEvents } = await import('./due-events.ts');
  const { toIcs } = await import('./ics.ts');
  const { events, undated, inBody } = dueEvents(selections, words, {
    ...(body && { body }),
    ...(dating && { dating }),
  });
  const [only, ...more] = selections;
  const title = (more.length === 0 ? only?.index.plan.document.title : null) ?? words.sheets.titles.deadlines;
  const name = agency === undefined ? title : `${title} – ${agency}`;
  const content = toIcs(events, { name, language, ...(remind && { remind }) });
  return { content, tables: [['deadlines', events.length]], undated, inBody };
}

/** The rows that name the body that was asked for. */
function select(
  plans: readonly Plan[],
  { agency, role, exact }: ExportRequest,
  { troubles }: Messages,
): Result<Selection[]> {
  if (agency === undefined) return done(plans.map((plan) => selectRows(plan)));
  let known = plans.length === 0;
  const selections = plans.map((plan) => {
    const filter = agencyFilter(agency, agencyContext(plan), exact ?? false);
    const selection = selectRows(plan, rowFilter(filter, role));
    known ||= filter.registered || selection.rows.length > 0;
    return selection;
  });
  if (known) return done(selections);
  const named = plans.flatMap((plan) =>
    plan.rows.flatMap((row) => ROLES.flatMap((each) => row[each].map(({ name }) => name))),
  );
  const own = nearest(agency, named);
  return failed(troubles.unknownAgency(agency, own.length > 0 ? own : nearest(agency, registeredNames())));
}

function rowFilter(filter: AgencyFilter, role: BodyRole | undefined): RowFilter {
  const roles = role === undefined ? ROLES : [role];
  return (row, index) => roles.some((each) => bodiesOf(index, row, each).some(filter.match));
}

/** The columns that were asked for, or what is wrong with them. */
function columnsFor(
  plans: readonly Plan[],
  { columns, what = 'tasks' }: ExportRequest,
  messages: Messages,
): Result<readonly string[] | null> {
  if (columns === undefined) return done(null);
  const ids = columnIds(what, plans);
  if (columns.includes('all')) return done(ids);
  const unknown = columns.find((column) => !ids.includes(column));
  // tables' own columns are only known once a plan has them
  if (unknown === undefined || (plans.length === 0 && unknown.startsWith('other-'))) return done(columns);
  return failed(
    messages.troubles.unknownColumn(unknown, messages.sheets.titles[what], nearest(unknown, ids), ids),
  );
}
