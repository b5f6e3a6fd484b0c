import {
  type DeadlineFields,
  deadlineFromMarks,
  deadlineFromSpan,
  isMark,
  readDeadlineCell,
} from '../grammars/deadlines/index.ts';
import type { Period, Place, Row } from '../model/index.ts';
import type { HeadingColumn } from './columns.ts';
import { isFrequency } from './heading/periods.ts';

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
  if (under.length === 0) return [];
  const marks = under.map((c) => isMark(row.cells[c.role] ?? ''));
  const first = under[marks.indexOf(true)];
  const source = (first && row.where[first.role]?.[0]) ?? row.source;
  const often = under.map((c) => c.period === undefined && isFrequency(nameOf(c)));
  const headings = under.map((c) => ({ text: nameOf(c), parent: c.upper ?? '' }));
  const read = [
    ...deadlineFromMarks(
      headings.filter((_, k) => !often[k]),
      marks.filter((_, k) => !often[k]),
      period,
    ),
    ...under.flatMap((c, k) => (marks[k] && often[k] ? readDeadlineCell(nameOf(c), period) : [])),
  ];
  return read.map((d) => ({ ...d, source }));
}

function nameOf(column: HeadingColumn): string {
  return column.own ?? column.heading;
}
