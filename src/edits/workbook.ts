import type { Sheet } from 'hucre/xlsx';
import { named } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { openWorkbook } from '../readers/cells.ts';
import { columnName, shownText } from '../readers/xlsx.ts';
import type { EditedCell, EditedRows } from './edited-table.ts';

/**
 * The cells of a workbook's sheets as they are shown, each with its place (`tasks.xlsx!Nhiệm vụ!D7`). Days are
 * written as ISO 8601 has them: a cell's look is not what was edited.
 */
export async function workbookRows(bytes: Uint8Array, path: string): Promise<Result<EditedRows[]>> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return failed(named(opened.trouble, path));
  const { formatValue } = await import('hucre');
  return done(opened.value.sheets.map((sheet) => rowsOf(sheet, path, formatValue)));
}

type Format = Parameters<typeof shownText>[2];

function rowsOf(sheet: Sheet, path: string, format: Format): EditedRows {
  const covered = coveredCells(sheet);
  return sheet.rows.map((values, r) =>
    (values ?? []).map((value, c): EditedCell => {
      const key = `${r},${c}`;
      const text =
        value instanceof Date ? value.toJSON().slice(0, 10) : shownText(value, sheet.cells?.get(key), format);
      const place = `${path}!${sheet.name}!${columnName(c)}${r + 1}`;
      return covered.has(key) ? { text, place, covered: true } : { text, place };
    }),
  );
}

/** Cells under merged ones, but for the first of each: that one holds the words. */
function coveredCells({ merges = [] }: Sheet): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { startRow, startCol, endRow, endCol } of merges)
    for (let r = startRow; r <= endRow; r += 1)
      for (let c = startCol; c <= endCol; c += 1)
        if (r !== startRow || c !== startCol) covered.add(`${r},${c}`);
  return covered;
}
