import { diagnostic } from '../diagnostics/report.ts';
import type { Deadline, PlanDocument, Row, Table } from '../model/index.ts';
import type { Ledger } from '../source/ledger.ts';
import type { Sayings } from '../source/sayings.ts';
import { romanValue } from '../text/numerals.ts';
import type { Appendix } from './appendix.ts';
import type { Cohesion } from './decode/cohesion.ts';
import { HeadingAttempts } from './decode/positioned/heading/heading.ts';
import { type FoundTable, find } from './find.ts';
import { reportReadingsLeft } from './headings.ts';
import { type PlanContext, tableRecords } from './records.ts';

/** The tables of a plan with all that was read from them. */
export interface PlanTables {
  readonly tables: Table[];
  readonly rows: Row[];
  readonly deadlines: Deadline[];
}

/**
 * Reads the tables of all appendices, in reading order.
 * @param said words of cells that people put in place of those that were read
 */
export function readTables(
  appendices: readonly Appendix[],
  document: PlanDocument,
  cohesion: Cohesion,
  said: Sayings['rows'],
  ledger: Ledger,
): PlanTables {
  const context: PlanContext = {
    period: document.period,
    agencies: {
      province: document.province,
      on: document.issuedOn ?? document.period?.start ?? null,
      place: document.place,
      level: document.level,
    },
    said,
  };
  const result: PlanTables = { tables: [], rows: [], deadlines: [] };
  const ids = new Map<string, number>();
  const attempts = new HeadingAttempts();
  for (const appendix of appendices) {
    const found = find(appendix, attempts, document.period, cohesion, ledger);
    if (found.length > 0) ledger.claim(appendix.tokens);
    else ledger.discard(appendix.tokens, 'label');
    if (found.length === 0 && appendix.label !== null)
      ledger.report(diagnostic('appendix-without-table', { appendix: appendix.label }));
    for (const table of found) {
      const id = freshId(appendices, table, ids);
      const records = tableRecords(table, id, context, result.deadlines.length + 1, ledger);
      result.tables.push(records.table);
      for (const row of records.rows) result.rows.push(row);
      for (const deadline of records.deadlines) result.deadlines.push(deadline);
    }
  }
  reportReadingsLeft(attempts, ledger);
  return result;
}

/** `pl-2` for "PHỤ LỤC 2" or "Phụ lục II"; `pl` for the only appendix; `pl.2` for the second of that name. */
function freshId(appendices: readonly Appendix[], table: FoundTable, taken: Map<string, number>): string {
  const numeral = /(\d{1,2}|[IVX]{1,5})\W*$/.exec(table.appendix.label ?? '')?.[1];
  const number = numeral === undefined ? null : /^\d/.test(numeral) ? Number(numeral) : romanValue(numeral);
  const base =
    number !== null ? `pl-${number}` : appendices.length > 1 && table.appendix.label === null ? 'tbl' : 'pl';
  const n = (taken.get(base) ?? 0) + 1;
  taken.set(base, n);
  return n === 1 ? base : `${base}.${n}`;
}
