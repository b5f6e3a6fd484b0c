import type { CellValue } from './request.ts';

/** How often one value stands in a column. */
export interface CountRow {
  /** The value; null for records that have none. */
  readonly value: string | null;
  /** Records. For tasks: lines of the tables, which are deliverables. */
  readonly count: number;
  /** Tasks that those lines belong to; 0 where the records are no rows of tables. */
  readonly tasks: number;
}

interface Countable {
  readonly cells: Readonly<Record<string, CellValue>>;
  readonly task: string | null;
}

/** Counts the values of a column; a record with several counts once for each. Days are counted by month. */
export function countRows(rows: readonly Countable[], column: string): CountRow[] {
  const counts = new Map<string | null, { count: number; tasks: Set<string> }>();
  for (const { cells, task } of rows) {
    for (const value of new Set(valuesOf(cells[column] ?? null, column))) {
      const entry = counts.get(value) ?? { count: 0, tasks: new Set<string>() };
      entry.count += 1;
      if (task !== null) entry.tasks.add(task);
      counts.set(value, entry);
    }
  }
  return [...counts]
    .map(([value, { count, tasks }]) => ({ value, count, tasks: tasks.size }))
    .sort(
      (a, b) =>
        b.count - a.count || Number(a.value === null) - Number(b.value === null) || order(a.value, b.value),
    );
}

function valuesOf(value: CellValue, column: string): (string | null)[] {
  const list = typeof value === 'object' && value !== null ? value : [value];
  const texts = list.map((one) => (one === null || one === '' ? null : String(one)));
  if (texts.length === 0) return [null];
  return column === 'due' ? texts.map((day) => day?.slice(0, 7) ?? null) : texts;
}

function order(a: string | null, b: string | null): number {
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
