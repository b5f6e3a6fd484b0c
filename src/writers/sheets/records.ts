import type { Citation, Deadline, Place, Target } from '../../model/index.ts';
import { planKey } from '../../model/plan-key.ts';
import { cellOf, numberOf, type PlanIndex } from '../../plans/plan-index.ts';
import { type ColumnOf, column, type Selection } from './sheet.ts';

/** A record in its plan. */
export interface Placed<R> {
  readonly index: PlanIndex;
  readonly record: R;
}

/** The records that belong to the selected rows; with all rows selected, those of the body too. */
function within<R extends { of: string }>(
  { index, rows, narrowed }: Selection,
  records: readonly R[],
): Placed<R>[] {
  const kept = new Set(rows.map((row) => row.id));
  return records.filter((record) => kept.has(record.of) || !narrowed).map((record) => ({ index, record }));
}

/** Deadlines of the rows that were chosen. */
export const deadlinesIn = (selection: Selection): Placed<Deadline>[] =>
  within(selection, selection.index.plan.deadlines);
/** Targets of the rows that were chosen. */
export const targetsIn = (selection: Selection): Placed<Target>[] =>
  within(selection, selection.index.plan.targets);
/** Citations of the rows that were chosen. */
export const citationsIn = (selection: Selection): Placed<Citation>[] =>
  within(selection, selection.index.plan.citations);

function before<R extends { id: string; of: string }>(plans: number): ColumnOf<Placed<R>>[] {
  return [
    column('file', 'text', plans > 1 ? 'always' : 'asked', ({ index }) => index.plan.source.file),
    column('plan', 'text', 'asked', ({ index }) => planKey(index.plan)),
    column('id', 'text', 'always', ({ record }) => record.id),
    column('of', 'text', 'always', ({ record }) => record.of),
  ];
}

function place<R extends { source: Place }>(): ColumnOf<Placed<R>>[] {
  return [
    column('page', 'number', 'filled', ({ record }) => record.source.page),
    column('line', 'number', 'filled', ({ record }) => record.source.line ?? null),
  ];
}

/** What a record is about: the row's number, and its task or the title of the section. */
function about<R extends { of: string }>(): ColumnOf<Placed<R>>[] {
  return [
    column('number', 'text', 'filled', ({ index, record }) => {
      const row = index.rows.get(record.of);
      return row ? numberOf(index, row) : null;
    }),
    column('topic', 'text', 'filled', (placed) => topicOf(placed), { codes: 'topic' }),
    column('task', 'words', 'filled', ({ index, record }) => {
      const row = index.rows.get(record.of);
      if (!row) return index.sections.get(record.of)?.title ?? null;
      return cellOf(index, row, 'task') || cellOf(index, row, 'indicator');
    }),
  ];
}

function topicOf({ index, record }: Placed<{ of: string }>): string | null {
  return (index.rows.get(record.of) ?? index.sections.get(record.of))?.topic ?? null;
}

/**
 * Columns of the sheet of deadlines.
 * @param plans how many plans the sheet holds
 */
export function deadlineColumns(plans: number): ColumnOf<Placed<Deadline>>[] {
  return [
    ...before<Deadline>(plans),
    ...about<Deadline>(),
    column('product', 'words', 'filled', ({ index, record }) => {
      const row = index.rows.get(record.of);
      return row ? cellOf(index, row, 'product') : null;
    }),
    column('leadNames', 'words', 'filled', ({ index, record }) =>
      (index.rows.get(record.of)?.lead ?? []).map((agency) => agency.name),
    ),
    column('text', 'words', 'always', ({ record }) => record.text),
    column('action', 'words', 'filled', ({ record }) => record.action),
    column('kind', 'text', 'always', ({ record }) => record.kind, { codes: 'kind' }),
    column('start', 'day', 'always', ({ record }) => record.start),
    column('end', 'day', 'always', ({ record }) => record.end),
    column('bound', 'text', 'asked', ({ record }) => record.bound ?? null),
    column('edtf', 'text', 'asked', ({ record }) => record.edtf),
    column('every', 'text', 'filled', ({ record }) => record.every, { codes: 'every' }),
    column('offset', 'text', 'filled', ({ record: { offset } }) => offset && `${offset.n} ${offset.unit}`, {
      codes: 'offset',
    }),
    column('event', 'words', 'filled', ({ record }) => record.after),
    column('inferred', 'text', 'asked', ({ record }) => record.inferred),
    ...place<Deadline>(),
  ];
}

/**
 * Columns of the sheet of targets.
 * @param plans how many plans the sheet holds
 */
export function targetColumns(plans: number): ColumnOf<Placed<Target>>[] {
  return [
    ...before<Target>(plans),
    column('topic', 'text', 'filled', topicOf, { codes: 'topic' }),
    column('subject', 'words', 'always', ({ record }) => record.subject),
    column('comparator', 'text', 'always', ({ record }) => record.comparator),
    column('direction', 'text', 'filled', ({ record }) => record.direction ?? null),
    column('value', 'number', 'always', ({ record }) => record.value),
    column('value2', 'number', 'filled', ({ record }) => record.value2),
    column('unit', 'text', 'always', ({ record }) => record.unit),
    column('year', 'number', 'always', ({ record }) => record.year),
    column('baseline', 'words', 'filled', ({ record }) => record.baseline),
    column('text', 'words', 'always', ({ record }) => record.text),
    ...place<Target>(),
  ];
}

/**
 * Columns of the sheet of citations.
 * @param plans how many plans the sheet holds
 */
export function citationColumns(plans: number): ColumnOf<Placed<Citation>>[] {
  return [
    ...before<Citation>(plans),
    column('type', 'text', 'always', ({ record }) => record.type),
    column('number', 'text', 'always', ({ record }) => record.number, { label: 'symbol' }),
    column('name', 'words', 'filled', ({ record }) => record.name),
    column('issuedOn', 'day', 'always', ({ record }) => record.issuedOn),
    column('issuer', 'words', 'always', ({ record }) => record.issuer),
    column('subject', 'words', 'filled', ({ record }) => record.subject, { label: 'about' }),
    column('locator', 'text', 'filled', ({ record }) => record.locator),
    column('text', 'words', 'always', ({ record }) => record.text),
    column('key', 'text', 'asked', ({ record }) => record.key),
    ...place<Citation>(),
  ];
}
