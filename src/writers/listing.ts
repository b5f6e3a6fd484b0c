import type { Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import { FORMATS, type Format, type Screen, tabularText } from './answers.ts';
import type { Tabular } from './tabular.ts';

/** Formats of lists of bodies, citations and targets: those of answers. */
export const LISTING_FORMATS = FORMATS;
export type ListingFormat = Format;

/** How a list is written. */
export interface ListingOptions {
  readonly format: ListingFormat;
  readonly screen: Screen;
  /** CSV begins with a byte order mark, which Excel needs in files. */
  readonly bom?: boolean;
}

/** Rows for a terminal, for programs, or for a spreadsheet. */
export async function listingText(
  table: Tabular,
  { format, screen, bom = false }: ListingOptions,
): Promise<string | Uint8Array> {
  return tabularText(table, format, screen, bom);
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
    heading: own[name] ?? wordFor(columns, name) ?? wordFor(sheets.columns, name) ?? name,
    numeric: NUMERIC.has(name),
  }));
}
