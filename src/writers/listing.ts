import type { Messages } from '../messages/index.ts';
import { toCsv } from './csv.ts';
import type { Style } from './style.ts';
import { tableText } from './table.ts';
import { jsonText, type Tabular, valueText } from './tabular.ts';

export const LISTING_FORMATS = ['table', 'json', 'csv'] as const;
export type ListingFormat = (typeof LISTING_FORMATS)[number];

export interface ListingOptions {
  readonly format: ListingFormat;
  /** Columns of the terminal. */
  readonly width: number;
  readonly style: Style;
}

/** Rows for a terminal, for programs, or for a spreadsheet. */
export async function listingText(table: Tabular, { format, width, style }: ListingOptions): Promise<string> {
  const { columns, rows } = table;
  if (format === 'json') return jsonText(table);
  const cells = rows.map((row) => columns.map(({ name }) => row[name] ?? null));
  if (format === 'csv')
    return toCsv(
      columns.map(({ heading }) => heading),
      cells,
    );
  if (rows.length === 0) return '';
  const heads = columns.map(({ heading, numeric }) => ({
    heading,
    align: numeric ? ('right' as const) : ('left' as const),
  }));
  return `${await tableText(
    heads,
    cells.map((row) => row.map(valueText)),
    { width, style },
  )}\n`;
}

const NUMERIC = new Set([
  'lead',
  'coordinate',
  'monitor',
  'implement',
  'mentions',
  'plans',
  'value',
  'value2',
  'year',
  'page',
  'line',
]);

/** Columns under the headings of a language. */
export function listingColumns(
  names: readonly string[],
  { references, sheets, columns }: Messages,
): Tabular['columns'] {
  const own: Readonly<Record<string, string>> = references.columns;
  return names.map((name) => ({
    name,
    heading: own[name] ?? columns[name] ?? sheets.columns[name] ?? name,
    numeric: NUMERIC.has(name),
  }));
}
