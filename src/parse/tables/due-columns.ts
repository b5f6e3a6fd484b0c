import type { Period, Place, Row } from '../../model/index.ts';
import { matchKey } from '../../source/fold.ts';
import { type DeadlineFields, readDeadlineCell } from '../deadlines/index.ts';
import type { HeadingColumn } from './columns.ts';
import { MARK } from './heading/contents.ts';

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
  return [...fromStartToEnd(columns, row, period), ...marked(columns, row)];
}

function blank(text: string, start: string | null, end: string | null): Omit<DeadlineFields, 'span'> {
  return {
    text,
    action: null,
    kind: 'in',
    start,
    end,
    edtf: start && end ? (start === end ? start : `${start}/${end}`) : null,
    every: [],
    adhoc: false,
    offset: null,
    after: null,
    inferred: [],
  };
}

function fromStartToEnd(columns: readonly HeadingColumn[], row: Row, period: Period | null): Placed[] {
  const roleOf = (use: HeadingColumn['use']): string | undefined => columns.find((c) => c.use === use)?.role;
  const [from, to] = [roleOf('start'), roleOf('end')];
  if (from === undefined || to === undefined) return [];
  const texts = [row.cells[from] ?? '', row.cells[to] ?? ''] as const;
  const [first] = readDeadlineCell(texts[0], period);
  const [last] = readDeadlineCell(texts[1], period);
  const source = row.where[from]?.[0] ?? row.where[to]?.[0] ?? row.source;
  const text = texts.filter((t) => t !== '').join(' – ');
  const span = { start: 0, end: text.length };
  if (text === '') return [];
  const start = first?.start ?? first?.end ?? null;
  const end = last?.end ?? null;
  if (!first || !last || start === null || end === null || start > end) {
    const known = last && end !== null ? last : first;
    return known ? [{ ...known, text, span, source }] : [];
  }
  const inferred = [...new Set([...first.inferred, ...last.inferred])];
  return [{ ...blank(text, start, end), inferred, span, source }];
}

interface Stretch {
  readonly headings: string[];
  readonly start: string | null;
  end: string;
  readonly source: Place;
}

function marked(columns: readonly HeadingColumn[], row: Row): Placed[] {
  const stretches: Stretch[] = [];
  let open: Stretch | null = null;
  for (const column of columns) {
    if (column.use !== 'mark' || !column.period) continue;
    const text = row.cells[column.role] ?? '';
    if (!MARK.test(matchKey(text))) {
      open = null;
      continue;
    }
    if (open) {
      open.end = column.period.end;
      open.headings.push(column.heading);
    } else {
      open = {
        headings: [column.heading],
        start: column.period.start,
        end: column.period.end,
        source: row.where[column.role]?.[0] ?? row.source,
      };
      stretches.push(open);
    }
  }
  return stretches.map(({ headings, start, end, source }) => {
    const text = headings.length === 1 ? (headings[0] ?? '') : `${headings[0]} – ${headings.at(-1)}`;
    return { ...blank(text, start, end), span: { start: 0, end: text.length }, source };
  });
}
