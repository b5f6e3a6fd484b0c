import { compileFilters } from '../ask/compile-filters.ts';
import { withDutyRows } from '../ask/duties.ts';
import { MetInPlans, namesIn, narrows, passing, roleIn } from '../ask/filters.ts';
import type { Dating } from '../ask/occurrences.ts';
import type { FilterRequest } from '../ask/request.ts';
import { subjectOfRow } from '../ask/subjects.ts';
import { LANGUAGES, type Language, type Messages, messagesIn } from '../messages/index.ts';
import type { Deadline, Plan } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { indexPlan } from '../plans/plan-index.ts';
import { plainKey } from '../text/fold.ts';
import { nearest } from '../text/nearest.ts';
import {
  columnIds,
  type Selection,
  type SHEETS,
  type SheetName,
  selectRows,
  sheetOf,
  spoken,
  TECHNICAL,
  technicalLast,
} from './sheets/index.ts';

/** The formats that plans are handed on in. */
export const EXPORT_FORMATS = ['csv', 'xlsx', 'docx', 'ics', 'markdown', 'ndjson'] as const;
/** A format that plans are handed on in. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How files of the formats end. */
export const ENDINGS: Readonly<Record<ExportFormat, string>> = {
  csv: 'csv',
  xlsx: 'xlsx',
  docx: 'docx',
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
  /** Which rows; all where it is left out. */
  readonly filters?: FilterRequest;
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
  /** ICS: the calendar that was written before, and today: a moved event is a new version of the one there. */
  readonly before?: string;
  readonly today?: string;
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
  const selected = await select(asked, request, messages);
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
    const sheets = names
      .map((name) => sheetOf(name, selections, wanted))
      .map((sheet) => (wanted === null ? technicalLast(sheet, TECHNICAL) : sheet))
      .map((sheet) => spoken(sheet, language, words));
    const { toXlsx } = await import('./xlsx.ts');
    const document = selections[0]?.index.plan.document;
    const content = await toXlsx(sheets, {
      title: document?.title ?? null,
      author: document?.issuer ?? null,
    });
    return { content, tables: sheets.map(({ name, rows }) => [name, rows.length]), ...NOTHING_LEFT_OUT };
  }
  if (format === 'docx') {
    const { plansDocx } = await import('./docx.ts');
    const { content, lines } = await plansDocx(selections, words);
    return { content, tables: [['tasks', lines]], ...NOTHING_LEFT_OUT };
  }
  const name = what ?? 'tasks';
  const usual = sheetOf(name, selections, wanted);
  // ids are only unique within a plan, and lines of NDJSON part easily
  const sheet =
    format === 'ndjson' && wanted === null
      ? sheetOf(name, selections, ['plan', ...usual.columns.map(({ id }) => id)])
      : usual;
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
  const { language, filters, remind, body, dating, before, today } = request;
  const agency = filters?.agency;
  const compiled = filters && (await compileFilters(filters, words));
  const { dueEvents } = await import('./due-events.ts');
  const { toIcs } = await import('./ics.ts');
  const { events, undated, inBody } = dueEvents(selections, words, {
    ...(body && { body }),
    ...(dating && { dating }),
    ...(compiled?.ok && { roleOf: (row, index) => roleIn(compiled.value, index, row) }),
  });
  const [only, ...more] = selections;
  const title = (more.length === 0 ? only?.index.plan.document.title : null) ?? words.sheets.titles.deadlines;
  const name = agency === undefined ? title : `${title} – ${agency}`;
  const content = toIcs(events, {
    name,
    language,
    ...(remind && { remind }),
    ...(before !== undefined && { before }),
    ...(today !== undefined && { today }),
  });
  return { content, tables: [['deadlines', events.length]], undated, inBody };
}

/** The rows that pass the filters. */
async function select(
  plans: readonly Plan[],
  { filters: request }: ExportRequest,
  messages: Messages,
): Promise<Result<Selection[]>> {
  if (request === undefined || !narrows(request)) return done(plans.map((plan) => selectRows(plan)));
  const filters = await compileFilters(request, messages);
  if (!filters.ok) return filters;
  const met = new MetInPlans();
  const selections = plans.map((plan) => {
    const index = indexPlan(plan);
    const { passes, met: inPlan } = passing(filters.value, index);
    const selection = selectRows(plan, (row) => passes(subjectOfRow(index, row)));
    met.add(inPlan, namesIn(filters.value, plan, inPlan));
    return selection;
  });
  const unknown = met.unknown(filters.value, messages);
  return unknown ? failed(unknown) : done(selections);
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
  const names = columnNames(what, plans);
  const named = columns.map((column) => names.get(plainKey(column)) ?? column);
  const unknown = named.find((column) => !ids.includes(column));
  // tables' own columns are only known once a plan has them
  if (unknown === undefined || (plans.length === 0 && unknown.startsWith('other-'))) return done(named);
  return failed(
    messages.troubles.unknownColumn(unknown, messages.sheets.titles[what], nearest(unknown, ids), ids),
  );
}

/** Ids of columns by what people call them: the id, its heading in each language, the heading printed in the plans. */
function columnNames(what: SheetName, plans: readonly Plan[]): ReadonlyMap<string, string> {
  const sheet = sheetOf(
    what,
    plans.map((plan) => selectRows(plan, () => false)),
    columnIds(what, plans),
  );
  const printed = plans.flatMap(({ tables }) =>
    tables.flatMap(({ columns }) => columns.map(({ role, heading }) => [plainKey(heading), role] as const)),
  );
  const said = LANGUAGES.flatMap((language) => {
    const { headings } = spoken(sheet, language, messagesIn(language));
    return sheet.columns.map(({ id }, i) => [plainKey(headings[i] ?? id), id] as const);
  });
  const ids = sheet.columns.map(({ id }) => [plainKey(id), id] as const);
  const known = new Set(sheet.columns.map(({ id }) => id));
  return new Map([...printed, ...said, ...ids].filter(([, id]) => known.has(id)));
}
