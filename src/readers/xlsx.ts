import type { Cell, CellValue, MergeRange, Sheet } from 'hucre/xlsx';
import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import type { Block, SourceDocument, SourceLine } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { openWorkbook } from './cells.ts';
import { tooManyCharacters } from './docx/package.ts';
import { oldFont } from './docx.ts';
import { legacyEncoding } from './legacy.ts';
import { flowLine, LineBuffer } from './line-buffer.ts';
import { type SheetCell, type SheetRow, sheetBlocks } from './sheet.ts';
import { SlotBudget } from './slots.ts';
import type { ReadFile } from './text.ts';

/**
 * An Excel workbook (.xlsx, .xlsm; ECMA-376) as lines and tables, one sheet after the other. Cells are read as they
 * are shown: numbers and days by their formats, formulas by their last result. Hidden sheets are left out, and named
 * in a diagnostic; comments, drawings and macros are not looked at. Words are placed by cell (`Phụ lục 1!C7`).
 * @param bytes the file
 * @returns the document, or why it cannot be read: damaged, a bomb, text in fonts from before Unicode
 */
export async function readXlsx(bytes: Uint8Array, from: ReadFile): Promise<Result<SourceDocument>> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return opened;
  const workbook = opened.value;
  const { formatValue } = await import('hucre');
  const writer = new CellWriter((value, format) => formatted(value, format, formatValue));
  const budget = new SlotBudget();
  const shown = workbook.sheets.filter((sheet) => !isHidden(sheet));
  const blocks: Block[] = shown.flatMap((sheet) => sheetBlocks(writer.rows(sheet), budget));
  if (writer.isOver) return failed(tooManyCharacters(LIMITS.sheetCharacters.most));
  const legacy = legacyEncoding(writer.sample);
  if (legacy !== null) return failed(oldFont(legacy));
  const hidden = workbook.sheets.filter((sheet) => isHidden(sheet) && sheet.rows.length > 0);
  const diagnostics = [...hidden.map(leftOut), ...budget.diagnostics];
  return done({ ...from, format: 'xlsx', pages: null, blocks, discarded: [], diagnostics });
}

function isHidden({ hidden, veryHidden }: Sheet): boolean {
  return hidden === true || veryHidden === true;
}

type Format = (value: CellValue, format: string) => string;

/** A value in its format; as it stands where the format is none that a program can follow (a thousand decimal places). */
function formatted(value: CellValue, format: string, write: Format): string {
  if (format.length > LIMITS.numberFormat.most) return asItStands(value);
  try {
    return write(value, format);
  } catch (error) {
    if (error instanceof RangeError) return asItStands(value);
    throw error;
  }
}

function asItStands(value: CellValue): string {
  if (!(value instanceof Date)) return String(value);
  // a day beyond all calendars
  return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
}

/** Rows of sheets as lines in cells; offsets count the characters of all cells so far. */
class CellWriter {
  readonly #format: Format;
  #offset = 0;
  #characters = 0;
  /** The first words of the workbook. */
  sample = '';

  constructor(format: Format) {
    this.#format = format;
  }

  /** Whether the cells show more than is read; nothing is made of what is beyond. */
  get isOver(): boolean {
    return this.#characters > LIMITS.sheetCharacters.most;
  }

  rows(sheet: Sheet): SheetRow[] {
    const merges = new Map((sheet.merges ?? []).map((m) => [`${m.startRow},${m.startCol}`, m]));
    const rows: SheetRow[] = [];
    for (const [index, values] of sheet.rows.entries()) {
      const cells: SheetCell[] = [];
      for (const [column, value] of (values ?? []).entries()) {
        const key = `${index},${column}`;
        const merge = merges.get(key);
        const text = shownText(value, sheet.cells?.get(key), this.#format);
        if (text === '' && !merge) continue;
        this.#characters += text.length;
        if (this.isOver) return rows;
        const lines = this.#lines(text, `${sheet.name}!${columnName(column)}${index + 1}`);
        cells.push({ column, ...spans(merge), lines });
      }
      if (cells.some((cell) => cell.lines.length > 0)) rows.push({ index, cells });
    }
    return rows;
  }

  #lines(text: string, path: string): SourceLine[] {
    const lines: SourceLine[] = [];
    const buffer = new LineBuffer();
    for (const piece of text.split(/\r\n|[\n\r]/)) {
      buffer.add(piece, this.#offset, this.#offset + piece.length, false);
      this.#offset += piece.length + 1;
      if (!buffer.hasWords) continue;
      const traits = { number: 0, gap: 0, opensPage: false, bold: false, paragraph: false, heading: null };
      const line = flowLine(buffer.take({ lineAt: () => 0, path }), traits);
      if (line.tokens.length > 0) lines.push(line);
    }
    if (this.sample.length < SAMPLE) this.sample += `${text}\n`;
    return lines;
  }
}

/** In characters: what an old encoding is told from. */
const SAMPLE = 20_000;

function spans(merge: MergeRange | undefined): Pick<SheetCell, 'rowSpan' | 'columnSpan'> {
  if (!merge) return { rowSpan: 1, columnSpan: 1 };
  return { rowSpan: merge.endRow - merge.startRow + 1, columnSpan: merge.endCol - merge.startCol + 1 };
}

/** A column as Excel names it: A … Z, AA … */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}

/** What a cell shows. */
export function shownText(value: CellValue, cell: Cell | undefined, format: Format): string {
  const result = value ?? cell?.formulaResult ?? null;
  const pattern = cell?.style?.numFmt ?? 'General';
  if (result === null) return '';
  if (result instanceof Date) return shownDay(result, pattern, format);
  if (typeof result === 'number') return shownNumber(result, pattern, format);
  return String(result);
}

/** In a number's own digits: Excel keeps fifteen, and what lies beyond is an error of binary fractions. */
const DIGITS = 15;

function shownNumber(value: number, pattern: string, format: Format): string {
  const plain = String(Number(value.toPrecision(DIGITS)));
  return pattern === 'General' || pattern === '@' ? plain : format(value, pattern);
}

/**
 * A day as its pattern shows it. Patterns with the month before the day, or with its English name, are Excel's
 * American defaults, which show days in the order of the computer's language: those are written as Vietnamese do.
 */
function shownDay(value: Date, pattern: string, format: Format): string {
  const letters = pattern.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  const [day = -1, month = -1, year = -1] = ['d', 'm', 'y'].map((letter) => letters.indexOf(letter));
  if (day < 0 && letters.includes('mmm')) return format(value, 'mm/yyyy');
  const monthFirst = month >= 0 && month < day && !(year >= 0 && year < month);
  const chosen = (day >= 0 || year >= 0) && !monthFirst && !letters.includes('mmm');
  return format(value, chosen ? pattern : 'dd/mm/yyyy');
}

function leftOut(sheet: Sheet): Diagnostic {
  return diagnostic('hidden-sheet', { sheet: sheet.name });
}
