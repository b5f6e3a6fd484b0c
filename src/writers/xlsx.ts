import { type CellStyle, type CellValue, colToLetter, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Language } from '../messages/index.ts';
import { plainText } from './csv.ts';
import type { ColumnType, SheetColumn, SheetValue, SpokenSheet } from './sheets/sheet.ts';
import type { Tabular } from './tabular.ts';

/**
 * Spreadsheets (Office Open XML) that an office can print: A4 across, one page wide, the heading on every page, rows as
 * high as their words, the title above and page numbers below. The library that packs them is used here and nowhere
 * else for writing.
 */

/** Properties of a workbook, as Excel shows them of the file. */
export interface WorkbookOptions {
  readonly title?: string | null;
  /** Whoever issued the plan. */
  readonly author?: string | null;
}

/** A table as it is printed. */
export type PrintedSheet = Pick<
  SpokenSheet,
  'title' | 'headings' | 'columns' | 'rows' | 'language' | 'doubtful'
>;

/** What a cell holds at most; Excel calls a longer one damaged. */
const LONGEST = 32_767;
/** Widths in characters: all that is usually shown fits an A4 page across, with words wrapped. */
const WIDTHS: Readonly<Record<ColumnType, readonly [least: number, most: number]>> = {
  words: [11, 19],
  text: [5, 14],
  number: [6, 10],
  day: [11, 11],
};
/** Columns that say what is to be done need more room than those that say who does it. */
const WIDE: ReadonlySet<string> = new Set(['task', 'indicator', 'text', 'title', 'subject']);
const WIDEST = 38;
/** Days as Vietnamese officials write them; the value is a real date. */
const DAY_FORMATS = { vi: 'dd/mm/yyyy', en: 'yyyy-mm-dd' } as const;
/** The typeface of official documents (Decree 30/2020/NĐ-CP, Annex I). */
const FONT = { name: 'Times New Roman', size: 11 } as const;
/** Height of a line of that size, in points. */
const LINE_HEIGHT = 13.5;
/** Excel makes no row higher. */
const HIGHEST = 409;
/**
 * Widths count digits of the workbook's usual typeface (Calibri); of running Vietnamese words in Times New Roman a third
 * more fit in, measured in LibreOffice. A little less is reckoned with: a row too high is better than words cut off.
 */
const FILLED = 1.35;
const THIN = { style: 'thin', color: { rgb: 'BFBFBF' } } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const HEADING: CellStyle = {
  font: { ...FONT, bold: true },
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2EFDA' } },
  alignment: { wrapText: true, vertical: 'center', horizontal: 'center' },
  border: BORDER,
};
/** Behind rows whose cells somebody should compare with the document. */
const DOUBT = { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFF2CC' } } as const;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Margins in inches: what an office's printers can do. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 };

/** A workbook with a sheet for each table: heading frozen, filtered and repeated, words wrapped, days as real dates. */
export async function toXlsx(
  sheets: readonly PrintedSheet[],
  options: WorkbookOptions = {},
): Promise<Uint8Array> {
  const { title, author } = options;
  return writeXlsx({
    sheets: sheets.map((sheet) => worksheet(withDaysApart(sheet), title ?? null)),
    namedRanges: sheets.map(({ title: name }) => printTitles(name)),
    properties: { ...(title && { title }), ...(author && { creator: author }) },
  });
}

/** The answer to a question, as a workbook of one sheet. */
export async function tabularXlsx({ columns, rows }: Tabular, title = 'reform-plan'): Promise<Uint8Array> {
  const values = rows.map((row) => columns.map(({ name }) => row[name] ?? null));
  const types = columns.map(({ numeric }, i) =>
    typeOf(
      values.map((row) => row[i] ?? null),
      numeric ?? false,
    ),
  );
  const sheet: PrintedSheet = {
    title,
    language: 'vi',
    headings: columns.map(({ heading }) => heading),
    columns: columns.map(({ name }, i) => ({ id: name, type: types[i] ?? 'text' })),
    rows: values,
  };
  return toXlsx([sheet]);
}

/** Longer text than this is running words. */
const SHORT = 20;

function typeOf(values: readonly SheetValue[], numeric: boolean): ColumnType {
  const texts = values.map(plainText).filter((text) => text !== '');
  if (numeric) return 'number';
  if (texts.length > 0 && texts.every((text) => ISO_DAY.test(text))) return 'day';
  return texts.some((text) => text.length > SHORT) ? 'words' : 'text';
}

/** The heading on every page. The library leaves the sheet's name unquoted, which is no name with a space in it. */
function printTitles(name: string): { name: string; range: string; scope: string } {
  return { name: '_xlnm.Print_Titles', range: `'${name.replaceAll("'", "''")}'!$1:$1`, scope: name };
}

/** Several days in one cell are a column each: text is no date that can be sorted. */
function withDaysApart(sheet: PrintedSheet): PrintedSheet {
  const { columns, headings, rows } = sheet;
  const counts = columns.map(({ type }, i) =>
    type === 'day' ? Math.max(1, ...rows.map((row) => daysIn(row[i] ?? null).length)) : 1,
  );
  if (counts.every((count) => count === 1)) return sheet;
  const spread = <T>(items: readonly T[], nth: (item: T, k: number) => T): T[] =>
    items.flatMap((item, i) => Array.from({ length: counts[i] ?? 1 }, (_, k) => nth(item, k)));
  return {
    ...sheet,
    columns: spread<SheetColumn>(columns, (column, k) =>
      k === 0 ? column : { ...column, id: `${column.id}-${k + 1}` },
    ),
    headings: spread(headings, (heading, k) => (k === 0 ? heading : `${heading} (${k + 1})`)),
    rows: rows.map((row) =>
      row.flatMap((value, i) =>
        (counts[i] ?? 1) === 1
          ? [value]
          : Array.from({ length: counts[i] ?? 1 }, (_, k) => daysIn(value)[k] ?? null),
      ),
    ),
  };
}

function daysIn(value: SheetValue): readonly string[] {
  if (value === null) return [];
  return typeof value === 'object' ? value : [String(value)];
}

function worksheet(
  { title, headings, columns, rows, language, doubtful }: PrintedSheet,
  document: string | null,
): WriteSheet {
  const data = rows.map((row) => row.map((value, i) => cellValue(value, columns[i]?.type)));
  const widths = columns.map((column, i) =>
    widthOf(
      column,
      headings[i] ?? '',
      rows.map((row) => row[i] ?? null),
    ),
  );
  return {
    name: title,
    columns: columns.map(({ type, technical = false }, i) => ({
      width: widths[i] ?? WIDTHS.text[0],
      style: styleOf(type, language),
      ...(technical && { hidden: true }),
    })),
    rows: [[...headings], ...data],
    cells: styles(headings.length, columns, language, doubtful ?? []),
    rowDefs: new Map(
      [headings, ...rows].map((row, r) => [r, { height: heightOf(row, widths, columns) }] as const),
    ),
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${colToLetter(Math.max(headings.length - 1, 0))}${rows.length + 1}` },
    pageSetup: {
      orientation: 'landscape',
      paperSize: 'a4',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: MARGINS,
    },
    headerFooter: {
      oddHeader: `&C&"Times New Roman,Bold"&12${plainHeader(document ?? title)}`,
      oddFooter: `&L&"Times New Roman"&9${plainHeader(title)}&R&"Times New Roman"&9&P/&N`,
    },
  };
}

/** Longest line of a page's header: Excel takes 255 characters with the codes for its look. */
const HEADER = 180;

function plainHeader(text: string): string {
  return text.replaceAll('&', '&&').slice(0, HEADER).toWellFormed();
}

function styleOf(type: ColumnType, language: Language): CellStyle {
  return {
    font: FONT,
    alignment: {
      wrapText: true,
      vertical: 'top',
      ...(type === 'words' ? {} : { horizontal: type === 'number' ? 'right' : 'center' }),
    },
    border: BORDER,
    ...(type === 'day' && { numFmt: DAY_FORMATS[language] }),
  };
}

/** Looks of single cells: those of the heading, and of rows in doubt. Empty cells need theirs for the border. */
function styles(
  count: number,
  columns: readonly SheetColumn[],
  language: Language,
  doubtful: readonly boolean[],
): Map<string, { style: CellStyle }> {
  const cells = new Map<string, { style: CellStyle }>();
  for (let i = 0; i < count; i += 1) cells.set(`0,${i}`, { style: HEADING });
  for (const [r, inDoubt] of doubtful.entries()) {
    if (!inDoubt) continue;
    for (const [i, { type }] of columns.entries())
      cells.set(`${r + 1},${i}`, { style: { ...styleOf(type, language), fill: DOUBT } });
  }
  return cells;
}

/** Points that a row's words take, each cell wrapped within its column. */
function heightOf(
  row: readonly SheetValue[],
  widths: readonly number[],
  columns: readonly SheetColumn[],
): number {
  const lines = row.map((value, i) =>
    columns[i]?.technical ? 1 : linesIn(plainText(value), (widths[i] ?? WIDTHS.text[0]) * FILLED),
  );
  return Math.min(HIGHEST, Math.max(1, ...lines) * LINE_HEIGHT + 3);
}

/** How many lines words take that are wrapped at spaces. */
function linesIn(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) {
    let filled = 0;
    lines += 1;
    for (const word of paragraph.split(' ')) {
      const needed = filled === 0 ? word.length : filled + 1 + word.length;
      if (needed <= width) filled = needed;
      else {
        if (filled > 0) lines += 1;
        lines += Math.max(0, Math.ceil(word.length / width) - 1);
        filled = Math.min(word.length, width);
      }
    }
  }
  return lines;
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

function widthOf({ id, type }: SheetColumn, heading: string, values: readonly SheetValue[]): number {
  const [least, usual] = WIDTHS[type];
  const most = type === 'words' && WIDE.has(id) ? WIDEST : usual;
  const longest = values.reduce((max: number, value) => Math.max(max, plainText(value).length), 0);
  // the longest word of the heading stays whole, with room for the button of the filter
  const word = Math.max(...heading.split(' ').map((part) => part.length)) + 2;
  return Math.min(most, Math.max(least, word, longest + 1));
}
