import type { Plan } from '../../model/index.ts';
import { SURE_ROW } from '../../model/index.ts';
import { countRows } from '../summary.ts';
import {
  citationColumns,
  citationsIn,
  deadlineColumns,
  deadlinesIn,
  targetColumns,
  targetsIn,
} from './records.ts';
import { deliverables, indicatorColumns, indicators, type PlacedRow, taskColumns } from './rows.ts';
import { type ColumnOf, column, layOut, type Selection, type Sheet, type SheetName } from './sheet.ts';

export { selectRows } from './rows.ts';
export {
  type Selection,
  SHEETS,
  type Sheet,
  type SheetName,
  spoken,
  technicalLast,
} from './sheet.ts';

/**
 * One table of all the plans.
 * @param wanted ids of columns in the order asked for, or null for the usual ones
 */
export function sheetOf(
  name: SheetName,
  selections: readonly Selection[],
  wanted: readonly string[] | null = null,
): Sheet {
  const plans = selections.map(({ index }) => index.plan);
  switch (name) {
    case 'tasks':
      return rowSheet(name, taskColumns(plans), selections.flatMap(deliverables), wanted);
    case 'indicators':
      return rowSheet(name, indicatorColumns(plans), selections.flatMap(indicators), wanted);
    case 'deadlines':
      return layOut(name, deadlineColumns(plans.length), selections.flatMap(deadlinesIn), wanted);
    case 'targets':
      return layOut(name, targetColumns(plans.length), selections.flatMap(targetsIn), wanted);
    case 'citations':
      return layOut(name, citationColumns(plans.length), selections.flatMap(citationsIn), wanted);
    case 'summary':
      return layOut(name, SUMMARY, plans, wanted);
  }
}

function rowSheet(
  name: SheetName,
  columns: readonly ColumnOf<PlacedRow>[],
  rows: readonly PlacedRow[],
  wanted: readonly string[] | null,
): Sheet {
  return {
    ...layOut(name, columns, rows, wanted),
    doubtful: rows.map(({ row }) => row.confidence < SURE_ROW),
  };
}

/** What of a table serves programs, or taking corrections back, and no reader of a printed page. */
export const TECHNICAL: ReadonlySet<string> = new Set([
  'id',
  'plan',
  'of',
  'table',
  'from',
  'parent',
  'parentTask',
  'topic',
  'leadNames',
  'coordinateNames',
  'monitorNames',
  'implementNames',
  'kind',
  'start',
  'every',
  'edtf',
  'confidence',
  'page',
  'line',
  'merged',
  'key',
]);

/** The ids of the columns that a table of these plans may have. */
export function columnIds(name: SheetName, plans: readonly Plan[]): string[] {
  return columnsOf(name, plans).map(({ id }) => id);
}

function columnsOf(name: SheetName, plans: readonly Plan[]): readonly { readonly id: string }[] {
  switch (name) {
    case 'tasks':
      return taskColumns(plans);
    case 'indicators':
      return indicatorColumns(plans);
    case 'deadlines':
      return deadlineColumns(plans.length);
    case 'targets':
      return targetColumns(plans.length);
    case 'citations':
      return citationColumns(plans.length);
    case 'summary':
      return SUMMARY;
  }
}

/** A line a plan. */
const SUMMARY: readonly ColumnOf<Plan>[] = [
  column('file', 'text', 'always', ({ source }) => source.file),
  column('title', 'words', 'always', ({ document }) => document.title),
  column('number', 'text', 'always', ({ document }) => document.number, { label: 'symbol' }),
  column('issuer', 'words', 'always', ({ document }) => document.issuer),
  column('issuedOn', 'day', 'always', ({ document }) => document.issuedOn),
  column('start', 'day', 'always', ({ document }) => document.period?.start ?? null),
  column('end', 'day', 'always', ({ document }) => document.period?.end ?? null),
  column('status', 'text', 'always', ({ status }) => status, { codes: 'status' }),
  column('tasks', 'number', 'always', (plan) => countRows(plan).tasks),
  column('deliverables', 'number', 'always', (plan) => countRows(plan).deliverables),
  column('indicators', 'number', 'always', (plan) => countRows(plan).indicators),
  column('targets', 'number', 'always', ({ targets }) => targets.length),
  column('deadlines', 'number', 'always', ({ deadlines }) => deadlines.length),
  column('unsure', 'number', 'always', (plan) => countRows(plan).unsure),
  column(
    'errors',
    'number',
    'always',
    ({ diagnostics }) => diagnostics.filter((d) => d.severity === 'error').length,
  ),
  column(
    'warnings',
    'number',
    'always',
    ({ diagnostics }) => diagnostics.filter((d) => d.severity === 'warning').length,
  ),
];
