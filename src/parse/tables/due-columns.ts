import type { Period, Place, Row } from '../../model/index.ts';
import { type DeadlineFields, deadlineFromMarks, deadlineFromSpan, isMark } from '../deadlines/index.ts';
import type { HeadingColumn } from './columns.ts';

type Placed = DeadlineFields & { readonly source: Place };

/**
 * The deadlines that columns beside the deadline's own give a row: a column for the start and one for the end of
 * the work give one, marks in columns that stand for periods give one for each stretch of neighbouring marks.
 */
export function deadlinesOfColumns(
  columns: readonly HeadingColumn[],
  row: Row,
  period: Period | null,
): Placed[] {
  return [...fromStartToEnd(columns, row, period), ...marked(columns, row, period)];
}

function fromStartToEnd(columns: readonly HeadingColumn[], row: Row, period: Period | null): Placed[] {
  const roleOf = (use: HeadingColumn['use']): string | undefined => columns.find((c) => c.use === use)?.role;
  const [from, to] = [roleOf('start'), roleOf('end')];
  if (from === undefined || to === undefined) return [];
  const source = row.where[from]?.[0] ?? row.where[to]?.[0] ?? row.source;
  return deadlineFromSpan(row.cells[from] ?? '', row.cells[to] ?? '', period).map((d) => ({ ...d, source }));
}

function marked(columns: readonly HeadingColumn[], row: Row, period: Period | null): Placed[] {
  const under = columns.filter((c) => c.use === 'mark');
  const marks = under.map((c) => isMark(row.cells[c.role] ?? ''));
  const first = under[marks.indexOf(true)];
  const source = (first && row.where[first.role]?.[0]) ?? row.source;
  const headings = under.map((c) => ({ text: c.own ?? c.heading, parent: c.upper ?? '' }));
  return deadlineFromMarks(headings, marks, period).map((d) => ({ ...d, source }));
}
