import type { SourceCell, SourceTable, Token } from '../source/document.ts';
import { joinTokens } from '../source/document.ts';
import { append } from '../text/append.ts';
import type { CellWords } from './draft.ts';
import { tokensIn } from './heading/grid.ts';

/* The rows of a table whose cells are written down, each column with the cell that covers it. */

/** A cell with words, and the column that it begins in. */
export interface FilledCell {
  readonly cell: SourceCell;
  readonly column: number;
}

/** One row of a real table: for each column the cell that covers it, and whether the cell begins here. */
export interface GridRow {
  readonly cells: readonly { readonly cell: SourceCell; readonly begins: boolean }[];
  readonly texts: readonly string[];
  readonly tokens: readonly Token[];
  /** The cells with words that begin in this row, left to right. */
  readonly filled: readonly FilledCell[];
  /** Its place in its own table. */
  readonly at: number;
}

/** The rows of a table with so many columns. */
export function rowsOf(table: SourceTable, columns: number): GridRow[] {
  const covering: (SourceCell | undefined)[][] = Array.from({ length: table.rows }, () => []);
  for (const cell of table.cells) {
    for (let r = cell.row; r < Math.min(table.rows, cell.row + cell.rowSpan); r++) {
      const line = covering[r];
      if (!line) continue;
      for (let c = cell.column; c < Math.min(columns, cell.column + cell.columnSpan); c++) line[c] = cell;
    }
  }
  return covering.map((line, r) => {
    const cells: GridRow['cells'][number][] = [];
    const texts: string[] = [];
    const tokens: Token[] = [];
    const filled: FilledCell[] = [];
    for (let c = 0; c < columns; c++) {
      const cell = line[c] ?? { row: r, column: c, rowSpan: 1, columnSpan: 1, lines: [] };
      const begins = cell.row === r && cell.column === c;
      cells.push({ cell, begins });
      const words = begins ? tokensIn(cell) : [];
      texts.push(joinTokens(words));
      append(tokens, words);
      if (begins && cell.lines.length > 0) filled.push({ cell, column: c });
    }
    return { cells, texts, tokens, filled, at: r };
  });
}

/** Whether all words of a row stand in bold type. */
export function isBold(row: GridRow | undefined): boolean {
  return row?.filled.every(({ cell }) => cell.lines.every((line) => line.bold === true)) ?? false;
}

/** All words of a row, left to right. */
export function wordsOf({ tokens }: GridRow): string[] {
  return tokens.map((t) => t.text);
}

/** The different texts of a row. */
export function spread(row: GridRow): string[] {
  return [...new Set(row.texts.filter((t) => t !== ''))];
}

/** The words of the cell that begins in a row and column. */
export function wordsIn(row: GridRow, c: number): readonly Token[] {
  const at = row.cells[c];
  return at?.begins ? tokensIn(at.cell) : [];
}

/** The same as runs of a row's cell. */
export function wordsAt(row: GridRow, c: number): CellWords {
  const words = wordsIn(row, c);
  return words.length > 0 ? [words] : [];
}
