import type { Workbook } from 'hucre/xlsx';
import { inEveryLanguage } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { messageOf } from '../text/thrown.ts';
import { Package } from './docx/package.ts';

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
  const { readXlsx } = await import('hucre/xlsx');
  try {
    return done(await readXlsx(bytes, { readStyles: true }));
  } catch (error) {
    const said = messageOf(error);
    return failed(inEveryLanguage(({ unreadable }) => unreadable.damagedWorkbook(said)));
  }
}

function rawCell(value: unknown): RawCell {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number(value.toPrecision(15));
  return typeof value === 'string' ? value : String(value);
}
