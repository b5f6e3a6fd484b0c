import { type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { plainText } from './csv.ts';
import type { ColumnType, SheetValue, SpokenSheet } from './sheets/sheet.ts';

/**
 * Spreadsheets (Office Open XML). The library that packs them is used here and nowhere else.
 */

export interface WorkbookOptions {
  readonly title?: string | null;
  /** Whoever issued the plan. */
  readonly author?: string | null;
}

/** What a cell holds at most; Excel calls a longer one damaged. */
const LONGEST = 32_767;
/** Widths in characters: readable on one screen, with words wrapped. */
const WIDTHS: Readonly<Record<ColumnType, readonly [least: number, most: number]>> = {
  words: [14, 44],
  text: [7, 24],
  number: [8, 12],
  day: [12, 12],
};
/** Days as Vietnamese officials write them; the value is a real date. */
const DAY_FORMATS = { vi: 'dd/mm/yyyy', en: 'yyyy-mm-dd' } as const;
const HEADING: CellStyle = {
  font: { bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2EFDA' } },
  alignment: { wrapText: true, vertical: 'center' },
};
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A workbook with a sheet for each table: heading frozen and filtered, words wrapped, days as real dates. */
export async function toXlsx(
  sheets: readonly SpokenSheet[],
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const { title, author } = options;
  return writeXlsx({
    sheets: sheets.map(worksheet),
    properties: { ...(title && { title }), ...(author && { creator: author }) },
  });
}

function worksheet({ title, headings, columns, rows, language }: SpokenSheet): WriteSheet {
  const data = rows.map((row) => row.map((value, i) => cellValue(value, columns[i]?.type)));
  const cells = new Map<string, { style: CellStyle }>();
  for (const i of headings.keys()) cells.set(`0,${i}`, { style: HEADING });
  return {
    name: title,
    columns: columns.map(({ type }, i) => ({
      width: widthOf(
        type,
        headings[i] ?? '',
        rows.map((row) => row[i] ?? null),
      ),
      style: { alignment: { wrapText: true, vertical: 'top' } },
      ...(type === 'day' && { numFmt: DAY_FORMATS[language] }),
    })),
    rows: [[...headings], ...data],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${colToLetter(Math.max(headings.length - 1, 0))}${rows.length + 1}` },
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
    },
  };
}

/** Text is never a formula in this format, so it needs no guard. */
function cellValue(value: SheetValue, type: ColumnType | undefined): CellValue {
  if (value === null || value === '' || typeof value === 'number') return value === '' ? null : value;
  const text = plainText(value);
  if (type === 'day' && ISO_DAY.test(text)) return dateOf(text) ?? text;
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1).toWellFormed()}…` : text || null;
}

/** Midnight UTC, which the library takes for the day itself; null for a day that no calendar has. */
function dateOf(day: string): Date | null {
  const date = new Date(`${day}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== day ? null : date;
}

function widthOf(type: ColumnType, heading: string, values: readonly SheetValue[]): number {
  const [least, most] = WIDTHS[type];
  const longest = values.reduce((max: number, value) => Math.max(max, plainText(value).length), 0);
  // the button of the filter takes room of the heading
  return Math.min(most, Math.max(least, Math.min(heading.length + 3, 18), longest + 1));
}
