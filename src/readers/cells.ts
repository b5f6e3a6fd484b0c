import type { Workbook } from 'hucre/xlsx';
import { inEveryLanguage } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { LIMITS } from '../source/limits.ts';
import { messageOf } from '../text/thrown.ts';
import { Package, tooManySlots } from './docx/package.ts';

/** A cell as it stands, not as it is shown: days are ISO dates, numbers numbers. */
export type RawCell = string | number | null;

/** A sheet of a workbook or a CSV file as its cells stand. */
export interface RawSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: readonly (readonly RawCell[])[];
}

/**
 * The cells of a workbook (.xlsx) as values, hidden sheets and columns among them: for sheets that this tool wrote and
 * somebody filled in. A formula is its last result.
 * @returns the sheets, or why the file is none: damaged, or a bomb
 */
export async function readCells(bytes: Uint8Array): Promise<Result<RawSheet[]>> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return opened;
  return done(
    opened.value.sheets.map(({ name, hidden, veryHidden, rows, cells }) => ({
      name,
      hidden: hidden === true || veryHidden === true,
      rows: rows.map((row, r) =>
        (row ?? []).map((value, c) => rawCell(value ?? cells?.get(`${r},${c}`)?.formulaResult ?? null)),
      ),
    })),
  );
}

/** A workbook as its library has it; a trouble where it is damaged, or unpacks to more than anybody writes. */
export async function openWorkbook(bytes: Uint8Array): Promise<Result<Workbook>> {
  const opened = Package.open(bytes);
  if (!opened.ok) return opened;
  const bounded = opened.value.withinLimits();
  if (!bounded.ok) return bounded;
  const grid = withinGrid(opened.value);
  if (!grid.ok) return grid;
  const { readXlsx } = await import('hucre/xlsx');
  try {
    return done(await readXlsx(bytes, { readStyles: true }));
  } catch (error) {
    const said = messageOf(error);
    return failed(inEveryLanguage(({ unreadable }) => unreadable.damagedWorkbook(said)));
  }
}

/** A cell's own place in its sheet's XML: `r="XFD1048576"`. */
const PLACED = /<c [^<>]*?\br="([A-Z]{1,3})(\d{1,7})"/g;

/** Whether the library may lay out each sheet: it makes a slot of every place up to the last row and the last column. */
function withinGrid(opened: Package): Result<null> {
  for (const name of opened.names.filter((n) => SHEET.test(n))) {
    const text = opened.text(name);
    if (!text.ok) return text;
    let [rows, columns] = [0, 0];
    for (const [, letters = '', row = ''] of text.value.matchAll(PLACED)) {
      rows = Math.max(rows, Number(row));
      columns = Math.max(columns, columnNumber(letters));
    }
    if (rows * columns > LIMITS.sheetSlots.most) return failed(tooManySlots(rows * columns, name));
  }
  return done(null);
}

const SHEET = /^xl\/worksheets\/[^/]*\.xml$/;

/** A column's number from its letters: A is 1, AA 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function rawCell(value: unknown): RawCell {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number(value.toPrecision(15));
  return typeof value === 'string' ? value : String(value);
}
