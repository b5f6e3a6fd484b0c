import type { Column } from '../../../model/index.ts';
import type { Words } from '../flat/words.ts';
import { LoneBodies } from './lone.ts';
import type { DividedRow } from './rows.ts';

/** Rows in which a body stands where another column of bodies was left empty. */

/** The column of those who lead, or -1. */
export function leadOf(columns: readonly Column[]): number {
  return columns.findIndex((c) => c.role === 'lead' || c.role === 'implement');
}

export function orphansOf(columns: readonly Column[], all: readonly DividedRow[]): number {
  const lead = leadOf(columns);
  const bodies = columns.flatMap((c, k) => (k > lead && isBody(c) ? [k] : []));
  const rows = all.filter((r) => !r.further);
  const isFilled = (row: DividedRow, c: number): boolean => (row.cells[c] ?? []).some((s) => s.to > s.from);
  const orphans = rows.filter((r) => !isFilled(r, lead) && bodies.some((c) => isFilled(r, c)));
  return Math.log((orphans.length + ORPHAN_PRIOR) / (rows.length + EMPTY_PRIOR));
}

/** Rows without one who leads taken as seen in a table that has none. */
const ORPHAN_PRIOR = 0.1;

/** Whether a column after the one that leads holds bodies. */
export function isBody({ role }: Column): boolean {
  return role === 'coordinate' || role === 'monitor' || role === 'implement';
}

/** Whether column c and the one before it both hold bodies that don't lead. */
export function isSecondOfBodies(columns: readonly Column[], c: number): boolean {
  const [before, own] = [columns[c - 1], columns[c]];
  return (
    before !== undefined && own !== undefined && isBody(before) && isBody(own) && c - 1 > leadOf(columns)
  );
}

export function loneBodiesOf(
  words: Words,
  columns: readonly Column[],
  rows: readonly DividedRow[],
): Map<number, LoneBodies> {
  const lone = new Map<number, LoneBodies>();
  for (const c of columns.keys())
    if (isSecondOfBodies(columns, c)) lone.set(c, new LoneBodies(words, c, rows));
  return lone;
}

/** Rows that an even chance is worth. */
export const EMPTY_PRIOR = 2;
