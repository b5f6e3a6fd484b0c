import { done, failed, type Result } from '../model/trouble.ts';
import { Package } from './docx/package.ts';

/** A cell as it stands, not as it is shown: days are ISO dates, numbers numbers. */
export type RawCell = string | number | null;

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
  const opened = Package.open(bytes);
  if (!opened.ok) return opened;
  const bounded = opened.value.withinLimits();
  if (!bounded.ok) return bounded;
  const { readXlsx } = await import('hucre/xlsx');
  try {
    const { sheets } = await readXlsx(bytes, { readStyles: true });
    return done(
      sheets.map(({ name, hidden, veryHidden, rows, cells }) => ({
        name,
        hidden: hidden === true || veryHidden === true,
        rows: rows.map((row, r) =>
          (row ?? []).map((value, c) => rawCell(value ?? cells?.get(`${r},${c}`)?.formulaResult ?? null)),
        ),
      })),
    );
  } catch (error) {
    return failed({
      code: 'damaged',
      what: 'cannot be read as a workbook',
      expected: 'a whole .xlsx file that Excel opens',
      example: 'open it in Excel or LibreOffice and save it as .xlsx again',
      got: error instanceof Error ? error.message : String(error),
    });
  }
}

function rawCell(value: unknown): RawCell {
  if (value === null || value === undefined || value === '') return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value === 'number') return Number(value.toPrecision(15));
  return typeof value === 'string' ? value : String(value);
}

/** A column as Excel names it: A … Z, AA … */
export function columnName(index: number): string {
  let name = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCharCode(65 + ((n - 1) % 26)) + name;
  return name;
}
