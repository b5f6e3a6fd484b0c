import { LANGUAGES, messagesIn } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import type { Agency } from '../model/index.ts';
import { cellOf, groupOf, numberOf } from '../plans/plan-index.ts';
import { daysBetween } from '../text/calendar.ts';
import { plainKey } from '../text/fold.ts';
import { isDutyRow } from './duties.ts';
import type { CellValue, What } from './request.ts';
import type { Subject } from './subjects.ts';

/** What a column needs besides the record. */
export interface ColumnContext {
  readonly asOf: string;
  /** The days that the record is due on, those that were asked for where a time was asked for. */
  readonly days: readonly string[];
  /** The deadlines that were asked for. */
  readonly kinds: readonly string[];
  /** What a ledger tells of the row, where it stands first. */
  readonly states: readonly string[];
}

type Read = (subject: Subject, context: ColumnContext) => CellValue;

const names = (agencies: readonly Agency[] | undefined): readonly string[] =>
  (agencies ?? []).map((agency) => agency.name);
const cell =
  (role: string): Read =>
  ({ index, row }) =>
    row ? cellOf(index, row, role) : null;

const file: Read = ({ index }) => index.plan.source.file;
const id: Read = (subject) => subject.id;
const page: Read = ({ source }) => source.page;
const line: Read = ({ source }) => source.line ?? null;
const number: Read = ({ index, row }) => (row ? numberOf(index, row) : null);
const group: Read = ({ row }) => row?.group ?? null;
const groupTitle: Read = ({ index, row }) => (row ? (groupOf(index, row)?.title ?? null) : null);
const topic: Read = ({ row, section }) => row?.topic ?? section?.topic ?? null;
const lead: Read = ({ row }) => names(row?.lead);
/** Where a task stands: in a table, or in a section's words. */
const from: Read = ({ row }) => (row ? (isDutyRow(row) ? 'section' : 'table') : null);
const due: Read = (_, { days }) => days;
const kind: Read = (_, { kinds }) => kinds;
const confidence: Read = ({ row }) => row?.confidence ?? null;

/** Days from today to the next day that it is due; where all have passed, the last of them. */
const days: Read = (_, context) => {
  const next = context.days.find((day) => day >= context.asOf) ?? context.days.at(-1);
  return next === undefined ? null : daysBetween(context.asOf, next);
};

const ROW: readonly (readonly [string, Read])[] = [
  ['product', cell('product')],
  ['lead', lead],
  ['coordinate', ({ row }) => names(row?.coordinate)],
  ['monitor', ({ row }) => names(row?.monitor)],
  ['implement', ({ row }) => names(row?.implement)],
  ['deadline', cell('deadline')],
  ['kind', kind],
  ['due', due],
  ['days', days],
  ['note', cell('note')],
  ['confidence', confidence],
];
const BEFORE: readonly (readonly [string, Read])[] = [
  ['file', file],
  ['id', id],
];
const PLACE: readonly (readonly [string, Read])[] = [
  ['page', page],
  ['line', line],
];
const NUMBERED: readonly (readonly [string, Read])[] = [
  ...BEFORE,
  ['number', number],
  ['group', group],
  ['groupTitle', groupTitle],
  ['topic', topic],
];

const COLUMNS: Readonly<Record<What, readonly (readonly [string, Read])[]>> = {
  tasks: [...NUMBERED, ['task', cell('task')], ...ROW, ['from', from], ...PLACE],
  indicators: [
    ...NUMBERED,
    ['indicator', ({ index, row }) => row && (cellOf(index, row, 'indicator') || cellOf(index, row, 'task'))],
    ['target', cell('target')],
    ...ROW,
    ...PLACE,
  ],
  deadlines: [
    ...BEFORE,
    ['of', ({ deadline }) => deadline?.of ?? null],
    ['number', number],
    ['topic', topic],
    ['task', ({ index, row, section }) => (row ? cellOf(index, row, 'task') : (section?.title ?? null))],
    ['lead', lead],
    ['text', ({ deadline }) => deadline?.text ?? null],
    ['action', ({ deadline }) => deadline?.action ?? null],
    ['kind', kind],
    ['due', due],
    ['days', days],
    ['start', ({ deadline }) => deadline?.start ?? null],
    ['end', ({ deadline }) => deadline?.end ?? null],
    ['edtf', ({ deadline }) => deadline?.edtf ?? null],
    ['every', ({ deadline }) => deadline?.every ?? []],
    ['event', ({ deadline }) => deadline?.after ?? null],
    ['confidence', confidence],
    ...PLACE,
  ],
  sections: [
    ...BEFORE,
    ['path', ({ section }) => section?.path ?? null],
    ['level', ({ section }) => section?.level ?? null],
    ['title', ({ section }) => section?.title ?? null],
    ['text', ({ section }) => section?.text ?? null],
    ['topic', topic],
    ['kind', kind],
    ['due', due],
    ['days', days],
    ...PLACE,
  ],
  targets: [
    ...BEFORE,
    ['of', ({ target }) => target?.of ?? null],
    ['topic', topic],
    ['subject', ({ target }) => target?.subject ?? null],
    ['comparator', ({ target }) => target?.comparator ?? null],
    ['direction', ({ target }) => target?.direction ?? null],
    ['value', ({ target }) => target?.value ?? null],
    ['value2', ({ target }) => target?.value2 ?? null],
    ['unit', ({ target }) => target?.unit ?? null],
    ['year', ({ target }) => target?.year ?? null],
    ['baseline', ({ target }) => target?.baseline ?? null],
    ['text', ({ target }) => target?.text ?? null],
    ...PLACE,
  ],
  citations: [
    ...BEFORE,
    ['of', ({ citation }) => citation?.of ?? null],
    ['type', ({ citation }) => citation?.type ?? null],
    ['number', ({ citation }) => citation?.number ?? null],
    ['name', ({ citation }) => citation?.name ?? null],
    ['issuer', ({ citation }) => citation?.issuer ?? null],
    ['issuedOn', ({ citation }) => citation?.issuedOn ?? null],
    ['subject', ({ citation }) => citation?.subject ?? null],
    ['locator', ({ citation }) => citation?.locator ?? null],
    ['key', ({ citation }) => citation?.key ?? null],
    ['text', ({ citation }) => citation?.text ?? null],
    ...PLACE,
  ],
};

/** What fits a screen. */
const USUAL: Readonly<Record<What, readonly string[]>> = {
  tasks: ['group', 'number', 'task', 'product', 'lead', 'deadline'],
  indicators: ['group', 'number', 'indicator', 'target', 'monitor', 'implement'],
  deadlines: ['due', 'kind', 'text', 'of', 'task', 'lead'],
  sections: ['path', 'title', 'text'],
  targets: ['of', 'subject', 'comparator', 'value', 'value2', 'unit', 'year', 'text'],
  citations: ['type', 'number', 'name', 'issuedOn', 'issuer', 'of'],
};

/** The columns that a sort of record has. Tables' own columns (`other-1`) can be asked for besides. */
export function columnsOf(what: What): readonly string[] {
  return COLUMNS[what].map(([name]) => name);
}

/** The columns for a screen: a few, with the file first where there is more than one plan. */
export function usualColumns(what: What, plans: number): readonly string[] {
  return plans > 1 ? ['file', ...USUAL[what]] : USUAL[what];
}

/** Columns that are only shown where they are asked for: without a ledger nothing stands in them. */
const ASKED_FOR: readonly (readonly [string, Read])[] = [['state', (_, { states }) => states[0] ?? null]];
const FOLLOWED: readonly What[] = ['tasks', 'deadlines'];

const READS: ReadonlyMap<string, Read> = new Map([
  ...Object.entries(COLUMNS).flatMap(([what, list]) =>
    list.map(([name, read]) => [`${what}/${name}`, read] as const),
  ),
  ...FOLLOWED.flatMap((what) => ASKED_FOR.map(([name, read]) => [`${what}/${name}`, read] as const)),
]);

/** How a column is read off a record, or null where the sort of record has no such column. */
export function columnReader(what: What, column: string): Read | null {
  const own = READS.get(`${what}/${column}`);
  if (own) return own;
  return (what === 'tasks' || what === 'indicators') && /^other-\d{1,2}$/.test(column) ? cell(column) : null;
}

const headings = new Map<What, ReadonlyMap<string, string>>();

/** The id of a column that a person names by it, or by its heading in any of the languages, diacritics optional. */
export function columnNamed(what: What, name: string): string | null {
  if (columnReader(what, name) !== null) return name;
  let known = headings.get(what);
  if (!known) {
    known = new Map(
      [...columnsOf(what), ...ASKED_FOR.map(([id]) => id)].flatMap((id) =>
        LANGUAGES.map((language) => [plainKey(wordFor(messagesIn(language).columns, id) ?? id), id] as const),
      ),
    );
    headings.set(what, known);
  }
  const id = known.get(plainKey(name));
  return id !== undefined && columnReader(what, id) !== null ? id : null;
}
