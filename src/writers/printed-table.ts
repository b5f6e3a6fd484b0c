import type { Messages } from '../messages/index.ts';
import type { Column, Row, Table } from '../model/index.ts';
import { dayMonthYear } from '../text/days.ts';
import { wordsOf } from './sheets/rows.ts';
import type { Selection } from './sheets/sheet.ts';

/** A plan's table as it is printed there: its columns, its cells, the line under its title. */

/** "(Kèm theo Kế hoạch số … ngày … của …)", the line under an appendix's title (Decree 30/2020/NĐ-CP, Annex I). */
export function annexLine({ index }: Selection): string | null {
  const { typeName, number, issuedOn, issuer } = index.plan.document;
  if (number === null) return null;
  const day = issuedOn === null ? '' : ` ngày ${dayMonthYear(issuedOn)}`;
  return `(Kèm theo ${typeName ?? 'Văn bản'} số ${number}${day}${issuer === null ? '' : ` của ${issuer}`})`;
}

/** The table's own columns; numbers have one even where the plan gave it no heading. */
export function columnsOf({ columns }: Table, rows: readonly Row[], messages: Messages): readonly Column[] {
  if (columns.some(({ role }) => role === 'no') || rows.every((row) => row.number === '')) return columns;
  return [{ role: 'no', heading: messages.columns.number ?? '' }, ...columns];
}

/** What a cell says where it is printed: the number as it stands; of a row that goes on, its own words alone. */
export function cellText(row: Row, role: string, { index }: Selection): string {
  if (role === 'no') return row.number;
  if (role === 'task' && row.continues !== null) return row.cells.task ?? '';
  return wordsOf({ index, row }, role);
}
