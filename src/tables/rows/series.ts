import type { Row } from '../../model/index.ts';
import { numberParts } from '../../text/row-numbers.ts';
import { pointOf } from './points.ts';

/**
 * The numbers of a table's rows as series: which are left out, which come again, and how many rows there are. The one
 * reading of these rules: `parse` reports by it, and `check` reports by it again of a plan that has been corrected.
 */

/** What of a row its number's place in a series depends on. */
export type NumberedRow = Pick<Row, 'id' | 'number' | 'group' | 'parent' | 'continues'>;

/** A row whose number does not follow on from the one before it. */
export interface SeriesBreak<R extends NumberedRow = NumberedRow> {
  readonly row: R;
  readonly kind: 'gap' | 'repeat';
  /** The numbers left out; the row's own where it comes again. */
  readonly from: string;
  readonly to: string;
}

/** A run of numbers: those of a table, of a group in which they begin again, of a row's sub-numbers. */
interface Series {
  last: number;
  /** The group of the last row, where the series runs through several. */
  group: string;
  readonly seen: Set<number>;
}

/**
 * Where the numbers of a table leave some out or come again. Numbers run on through the groups of a table or begin
 * anew in each; those of sub-rows (10.1, 10.2) begin anew under each row.
 * @param rows of one table, in reading order
 */
export function seriesBreaks<R extends NumberedRow>(rows: readonly R[]): SeriesBreak<R>[] {
  const breaks: SeriesBreak<R>[] = [];
  const open = new Map<string, Series>();
  for (const row of rows) {
    const parts = row.continues === null ? numberParts(row.number) : null;
    const n = parts?.at(-1);
    if (!parts || n === undefined) {
      if (isMarkedAgain(row)) breaks.push({ row, kind: 'repeat', from: row.number, to: row.number });
      continue;
    }
    const head = parts.slice(0, -1).join('.');
    const group = groupOf(row);
    const key = head === '' ? '' : `${group}${head}`;
    const known = open.get(key);
    const anew = n === 1 && known !== undefined && known.group !== group;
    const series: Series = known && !anew ? known : { last: 0, group, seen: new Set() };
    const named = (of: number): string => (head === '' ? String(of) : `${head}.${of}`);
    if (series.seen.has(n)) breaks.push({ row, kind: 'repeat', from: named(n), to: named(n) });
    else if (n > series.last + 1)
      breaks.push({ row, kind: 'gap', from: named(series.last + 1), to: named(n - 1) });
    series.seen.add(n);
    series.last = n;
    series.group = group;
    open.set(key, series);
  }
  return breaks;
}

/** A letter or Roman numeral that stands twice: its id has had to be told apart. Points are never numbers. */
function isMarkedAgain({ id, number }: NumberedRow): boolean {
  const again = /~\d+$/.exec(id);
  return (
    again !== null && number !== '' && pointOf(number) === null && id.slice(0, again.index).endsWith(number)
  );
}

/** A row's group, and which of several with one marker (I under A, I under B), as its id has it before the number. */
function groupOf({ id, number, group }: NumberedRow): string {
  const own = id.replace(/~\d+$/, '');
  return `${group ?? ''} ${own.endsWith(number) ? own.slice(0, own.length - number.length) : ''}`;
}

/** How many rows a table has, by either way in which plans count them. */
export interface RowCount {
  /** Rows that break no other one down and carry none on: what is numbered 1, 2, 3. */
  readonly tasks: number;
  /** Lines, each with a product of its own; a row that others break down is none. */
  readonly lines: number;
}

/** Counts a table's rows in both ways. */
export function countRows(rows: readonly NumberedRow[]): RowCount {
  const divided = new Set(rows.map(({ parent }) => parent));
  return {
    tasks: rows.filter(({ parent, continues }) => parent === null && continues === null).length,
    lines: rows.filter(({ id }) => !divided.has(id)).length,
  };
}

/**
 * Whether a table has as many rows as it says it has ("TỔNG CỘNG: 27 NHIỆM VỤ"): the PAR index divides what is done by
 * what is planned, so counts matter. Some offices count tasks, some each product of a task.
 */
export function hasDeclaredRows(rows: readonly NumberedRow[], declared: number): boolean {
  const { tasks, lines } = countRows(rows);
  return declared === tasks || declared === lines;
}
