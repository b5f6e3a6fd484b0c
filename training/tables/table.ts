import type { Split } from './split.ts';

/** What an `other-N` column holds; decides its heading and its width. */
export type OtherContent = 'unit' | 'year' | 'money' | 'basis' | 'field' | 'place' | 'period';

export interface CorpusRow {
  /** As printed: "10", "10.1", "-", or "" where a row has none. */
  readonly no: string;
  /** The marker of the group that it stands in. */
  readonly group: string | null;
  /** By role; "\n" ends a paragraph within the cell. Every column but `no` has one. */
  readonly cells: Record<string, string>;
}

/** Neighbouring rows that share one cell of a column; its words stand in the first. */
export interface Merge {
  readonly column: string;
  readonly rowIndexes: readonly number[];
}

export interface CorpusTable {
  readonly id: string;
  readonly split: Split;
  readonly title: string;
  readonly kind: 'tasks' | 'indicators';
  /** The plan's year, which headings and titles may name. */
  readonly year: number;
  readonly province: string;
  readonly columns: readonly string[];
  readonly others: Readonly<Record<string, { content: OtherContent; heading?: string }>>;
  /** In their order on paper; one that no row names stands over the groups that follow it (A over I and II). */
  readonly groups: readonly { readonly marker: string; readonly title: string }[];
  readonly rows: readonly CorpusRow[];
  readonly merges: readonly Merge[];
  /** The line under the last row that counts them, in one cell over all columns. */
  readonly total?: string;
  /** What the table was asked to show, for picking cases by hand. */
  readonly traits: readonly string[];
}

/** What is wrong with a table, in plain words; empty where nothing is. */
export function faultsOf(table: CorpusTable): string[] {
  const faults: string[] = [];
  const roles = table.columns.filter((column) => column !== 'no');
  if (new Set(table.columns).size !== table.columns.length) faults.push('a column stands twice');
  const markers = new Set(table.groups.map((group) => group.marker));
  table.rows.forEach((row, i) => {
    if (row.group !== null && !markers.has(row.group)) faults.push(`row ${i}: no group ${row.group}`);
    const names = Object.keys(row.cells).sort().join();
    if (names !== [...roles].sort().join()) faults.push(`row ${i}: cells ${names}`);
    if (Object.values(row.cells).every((cell) => cell === '')) faults.push(`row ${i}: no words`);
    for (const [role, cell] of Object.entries(row.cells)) {
      if (
        cell !==
        cell
          .normalize('NFC')
          .replace(/[ \t]+/g, ' ')
          .trim()
      )
        faults.push(`row ${i}: white space in ${role}`);
    }
  });
  for (const merge of table.merges) faults.push(...mergeFaults(table, merge));
  return faults;
}

function mergeFaults(table: CorpusTable, { column, rowIndexes }: Merge): string[] {
  const faults: string[] = [];
  if (!table.columns.includes(column)) faults.push(`merge of ${column}: no such column`);
  for (const [k, at] of rowIndexes.entries()) {
    const row = table.rows[at];
    if (row === undefined) faults.push(`merge of ${column}: no row ${at}`);
    if (row === undefined || k === 0) continue;
    if (at !== (rowIndexes[k - 1] ?? 0) + 1)
      faults.push(`merge of ${column}: rows ${rowIndexes.join()} have a gap`);
    if (row.group !== table.rows[at - 1]?.group) faults.push(`merge of ${column}: over a group's row`);
    if ((column === 'no' ? row.no : row.cells[column]) !== '')
      faults.push(`merge of ${column}: row ${at} has words`);
  }
  return faults;
}
