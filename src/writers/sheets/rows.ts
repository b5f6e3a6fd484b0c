import { isDutyRow } from '../../ask/duties.ts';
import type { Deadline, Plan, Row } from '../../model/index.ts';
import { planKey } from '../../model/plan-key.ts';
import { BODY_ROLES, type BodyRole } from '../../model/vocabularies.ts';
import {
  cellOf,
  deliverablesOf,
  groupOf,
  indexPlan,
  numberOf,
  type PlanIndex,
} from '../../plans/plan-index.ts';
import { type ColumnOf, column, type Selection, type SheetValue } from './sheet.ts';

/** A row in its plan. */
export interface PlacedRow {
  readonly index: PlanIndex;
  readonly row: Row;
}

/** Whether a row is handed on. */
export type RowFilter = (row: Row, index: PlanIndex) => boolean;

/** The rows of a plan that pass a filter; without one, all. */
export function selectRows(plan: Plan, filter: RowFilter | null = null): Selection {
  const index = indexPlan(plan);
  const rows = filter === null ? plan.rows : plan.rows.filter((row) => filter(row, index));
  return { index, rows, narrowed: filter !== null };
}

/** The lines that somebody has to do. */
export function deliverables({ index, rows }: Selection): PlacedRow[] {
  const kept = new Set(deliverablesOf(index.plan).map((row) => row.id));
  return rows.filter((row) => kept.has(row.id)).map((row) => ({ index, row }));
}

/** Rows that measure something (chỉ tiêu), of those that were chosen. */
export function indicators({ index, rows }: Selection): PlacedRow[] {
  return rows.filter((row) => row.kind === 'indicator').map((row) => ({ index, row }));
}

/** What a cell says, with the words of the cell that it is merged with. */
export function wordsOf({ index, row }: PlacedRow, role: string): string {
  const words = cellOf(index, row, role);
  if (words !== '') return words;
  // one column may name lead and partners ("Chủ trì: …; Phối hợp: …"): then only the bodies tell them apart
  const body = BODY_ROLES.find((each) => each === role);
  return body ? row[body].map((agency) => agency.text).join('; ') : '';
}

/** The deadlines of a row, those of a merged cell too. */
export function deadlinesOf({ index, row }: PlacedRow): readonly Deadline[] {
  return index.deadlines.get(row.id) ?? [];
}

/** Cells whose words stand in another row: `deadline=pl/3`. */
function mergedCells({ index, row }: PlacedRow): string[] {
  const merged = Object.entries(row.inherited).filter(([role]) => (row.cells[role] ?? '') === '');
  // a further line of a task stands under the task's words
  const head = row.continues === null ? undefined : index.rows.get(row.continues);
  const carried = head && (row.cells.task ?? '') === '' && !('task' in row.inherited);
  return [...(carried ? [['task', head.id]] : []), ...merged].map(([role, from]) => `${role}=${from}`);
}

type Read = (placed: PlacedRow) => SheetValue;

const cell =
  (role: string): Read =>
  (placed) =>
    wordsOf(placed, role);
const names =
  (role: BodyRole): Read =>
  ({ row }) =>
    row[role].map((agency) => agency.name);
const parent = ({ index, row }: PlacedRow): Row | undefined =>
  row.parent === null ? undefined : index.rows.get(row.parent);
const days =
  (which: 'start' | 'end'): Read =>
  (placed) =>
    one(deadlinesOf(placed).flatMap((deadline) => deadline[which] ?? []));
const each =
  (read: (deadline: Deadline) => readonly string[]): Read =>
  (placed) =>
    one(deadlinesOf(placed).flatMap((deadline) => read(deadline)));

/** Values without repetition; a single one is no list. */
function one(values: readonly string[]): SheetValue {
  const distinct = [...new Set(values)];
  return distinct.length === 1 ? (distinct[0] ?? null) : distinct;
}

function before(plans: number): ColumnOf<PlacedRow>[] {
  return [
    column('file', 'text', plans > 1 ? 'always' : 'asked', ({ index }) => index.plan.source.file),
    column('plan', 'text', 'asked', ({ index }) => planKey(index.plan)),
    column('id', 'text', 'always', ({ row }) => row.id),
    column('from', 'text', 'filled', ({ row }) => (isDutyRow(row) ? 'section' : null), { codes: 'from' }),
    column('table', 'text', 'asked', ({ row }) => row.table),
    column('group', 'text', 'filled', ({ row }) => row.group),
    column('groupTitle', 'words', 'filled', ({ index, row }) => groupOf(index, row)?.title ?? null),
    column('topic', 'text', 'filled', ({ row }) => row.topic, { codes: 'topic' }),
    column('number', 'text', 'always', ({ index, row }) => numberOf(index, row)),
    column('parent', 'text', 'asked', ({ row }) => row.parent),
    column('parentTask', 'words', 'filled', ({ index, row }) => {
      const above = parent({ index, row });
      return above ? cellOf(index, above, above.kind === 'task' ? 'task' : 'indicator') : null;
    }),
  ];
}

const BODIES: readonly ColumnOf<PlacedRow>[] = [
  column('lead', 'words', 'filled', cell('lead')),
  column('coordinate', 'words', 'filled', cell('coordinate')),
  column('monitor', 'words', 'filled', cell('monitor')),
  column('implement', 'words', 'filled', cell('implement')),
  column('leadNames', 'words', 'filled', names('lead')),
  column('coordinateNames', 'words', 'asked', names('coordinate')),
  column('monitorNames', 'words', 'asked', names('monitor')),
  column('implementNames', 'words', 'asked', names('implement')),
];

function times(shown: 'always' | 'filled'): ColumnOf<PlacedRow>[] {
  return [
    column('deadline', 'words', shown, cell('deadline')),
    column(
      'kind',
      'text',
      shown,
      each(({ kind }) => [kind]),
      { codes: 'kind' },
    ),
    column('start', 'day', shown, days('start')),
    column('end', 'day', shown, days('end')),
    column(
      'every',
      'text',
      'filled',
      each(({ every }) => every),
      { codes: 'every' },
    ),
  ];
}

function after(own: readonly ColumnOf<PlacedRow>[]): ColumnOf<PlacedRow>[] {
  return [
    column('note', 'words', 'filled', cell('note')),
    ...own,
    column('merged', 'words', 'always', mergedCells, { codes: 'merged' }),
    column('confidence', 'number', 'always', ({ row }) => row.confidence),
    column('page', 'number', 'filled', ({ row }) => row.source.page),
    column('line', 'number', 'filled', ({ row }) => row.source.line ?? null),
  ];
}

/** Columns that only these plans have, under the heading that stands over them there. */
function ownColumns(plans: readonly Plan[], kind: Row['kind']): ColumnOf<PlacedRow>[] {
  const headings = new Map<string, string>();
  const tables = new Set(
    plans.flatMap((plan) => plan.rows.filter((row) => row.kind === kind).map(tableKey(plan))),
  );
  for (const plan of plans) {
    for (const table of plan.tables) {
      if (!tables.has(tableKey(plan)({ table: table.id }))) continue;
      for (const { role, heading } of table.columns) {
        if (role.startsWith('other-') && !headings.has(role)) headings.set(role, heading);
      }
    }
  }
  return [...headings].map(([role, heading]) => column(role, 'words', 'filled', cell(role), { heading }));
}

const tableKey =
  (plan: Plan) =>
  ({ table }: Pick<Row, 'table'>): string =>
    `${plan.source.file}\n${table}`;

/** A line a deliverable. */
export function taskColumns(plans: readonly Plan[]): ColumnOf<PlacedRow>[] {
  return [
    ...before(plans.length),
    column('task', 'words', 'always', cell('task')),
    column('product', 'words', 'always', cell('product')),
    ...BODIES,
    ...times('always'),
    ...after(ownColumns(plans, 'task')),
  ];
}

/** A line an indicator. */
export function indicatorColumns(plans: readonly Plan[]): ColumnOf<PlacedRow>[] {
  return [
    ...before(plans.length),
    column(
      'indicator',
      'words',
      'always',
      (placed) => wordsOf(placed, 'indicator') || wordsOf(placed, 'task'),
    ),
    column('target', 'words', 'always', cell('target')),
    ...BODIES,
    ...times('filled'),
    ...after(ownColumns(plans, 'indicator')),
  ];
}
