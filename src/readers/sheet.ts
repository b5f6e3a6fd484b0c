import type { Block, SourceCell, SourceLine, SourceTable, Token } from '../source/document.ts';
import type { SlotBudget } from './slots.ts';

/**
 * Blocks from the rows of a spreadsheet or of a file of comma-separated values, where everything stands in
 * cells: also the letterhead, the title over a table and the signature under it.
 *
 *     Phụ lục kèm theo Kế hoạch   |          |            |          a line
 *                                 |          |            |          a gap
 *     STT                         | Nhiệm vụ | Chủ trì    | Hạn      a table begins
 *     I                           | Thể chế  |            |          a group, still in it
 *     1                           | Rà soát  | Sở Tư pháp | Quý I
 *                                 |          |            |          a gap: no row with a table's width follows,
 *     Người lập                   |          | Thủ trưởng |          so these are lines again
 */

/** A cell that holds words, or that is merged with others. */
export interface SheetCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly SourceLine[];
}

/** A row with its cells from left to right; the rows that are left out between two are blank. */
export interface SheetRow {
  /** From 0. */
  readonly index: number;
  readonly cells: readonly SheetCell[];
}

/** A row with words in so many columns is a row of a table: a letterhead, a title, a signature fill two at most. */
const TABLE_WIDTH = 3;

/** The blocks of one sheet, in reading order; rows that the budget has no room for become lines. */
export function sheetBlocks(rows: readonly SheetRow[], budget: SlotBudget): Block[] {
  return new SheetReader(rows, budget).blocks();
}

class SheetReader {
  readonly #rows: readonly SheetRow[];
  readonly #budget: SlotBudget;
  /** For each row the next, itself included, that is as wide as a table; -1 where none is. */
  readonly #nextWide: Int32Array;
  readonly #filled: readonly number[];
  readonly #width: number;

  constructor(rows: readonly SheetRow[], budget: SlotBudget) {
    this.#rows = rows;
    this.#budget = budget;
    this.#filled = rows.map((row) => row.cells.filter((cell) => cell.lines.length > 0).length);
    const widest = this.#filled.reduce((most, n) => Math.max(most, n), 0);
    // where no row has more than two cells, tables have two columns
    this.#width = Math.min(TABLE_WIDTH, Math.max(2, widest));
    this.#nextWide = new Int32Array(rows.length).fill(-1);
    let next = -1;
    for (let at = rows.length - 1; at >= 0; at--) {
      if (this.#isWide(at)) next = at;
      this.#nextWide[at] = next;
    }
  }

  blocks(): Block[] {
    const blocks: Block[] = [];
    let above = -1;
    for (let at = 0; at < this.#rows.length; ) {
      const row = this.#rows[at];
      if (!row) break;
      const end = this.#isWide(at) ? this.#tableEnd(at) : at;
      if (end > at) {
        blocks.push(tableOf(this.#rows.slice(at, end)));
        above = this.#rows[end - 1]?.index ?? above;
        at = end;
        continue;
      }
      const line = lineOf(row, above < 0 ? 0 : row.index - above - 1);
      if (line) blocks.push(line);
      above = row.index;
      at += 1;
    }
    return blocks;
  }

  #isWide(at: number): boolean {
    return (this.#filled[at] ?? 0) >= this.#width;
  }

  /** The row after a table's last, or `from` where there is no room for a table. */
  #tableEnd(from: number): number {
    const top = this.#rows[from]?.index ?? 0;
    let end = from;
    let widest = 0;
    let columns = 0;
    // the last row that a merged cell reaches
    let merged = -1;
    for (let at = from; at < this.#rows.length; at++) {
      const row = this.#rows[at];
      if (!row) break;
      columns = Math.max(columns, lastColumn(row));
      if (!this.#budget.hasRoom((row.index - top + 1) * columns)) {
        this.#budget.short = true;
        break;
      }
      const gap = at > from && this.#isBelowGap(at) && row.index > merged + 1;
      if (gap && this.#opensAnother(at)) break;
      widest = columns;
      if (this.#isWide(at) || !gap) end = at + 1;
      for (const cell of row.cells) merged = Math.max(merged, row.index + cell.rowSpan - 1);
    }
    end = this.#withoutNarrowEnd(from, end);
    this.#budget.take(((this.#rows[end - 1]?.index ?? top) - top + 1) * widest);
    return end;
  }

  #isBelowGap(at: number): boolean {
    return (this.#rows[at]?.index ?? 0) > (this.#rows[at - 1]?.index ?? 0) + 1;
  }

  /** After a gap: words that no row of a table follows, or a title with a row of headings under it. */
  #opensAnother(at: number): boolean {
    const next = this.#nextWide[at] ?? -1;
    return next < 0 || (next > at && looksLikeHeading(this.#rows[next]));
  }

  /** Without words under a table after a gap that its own rows do not have. */
  #withoutNarrowEnd(from: number, end: number): number {
    let last = end;
    while (last > from + 1 && !this.#isWide(last - 1)) last -= 1;
    for (let at = last; at < end; at++) if (this.#isBelowGap(at)) return at;
    return end;
  }
}

function lastColumn(row: SheetRow): number {
  return row.cells.reduce((last, c) => Math.max(last, c.column + c.columnSpan), 0);
}

/** A row without any number in a cell of its own. */
function looksLikeHeading(row: SheetRow | undefined): boolean {
  return row?.cells.every((c) => !/^[\d.,/%\s]+$/.test(c.lines.map((l) => l.text).join(' '))) ?? false;
}

/** A row outside of tables as one line, its cells set apart as columns of text are. */
function lineOf(row: SheetRow, gap: number): SourceLine | null {
  const lines = row.cells.flatMap((cell) => cell.lines);
  const [first] = lines;
  const last = lines.at(-1);
  if (!first || !last) return null;
  const tokens: Token[] = lines.flatMap((line) => line.tokens);
  return {
    ...first,
    tokens,
    text: tokens.map((t) => t.text).join(' '),
    raw: row.cells.map((cell) => cell.lines.map((l) => l.text).join(' ')).join('     '),
    end: last.end,
    indent: 0,
    gap,
    paragraph: true,
  };
}

function tableOf(rows: readonly SheetRow[]): SourceTable {
  const top = rows[0]?.index ?? 0;
  const height = (rows.at(-1)?.index ?? top) - top + 1;
  const inUse = rows.flatMap((row) => row.cells.filter((c) => c.lines.length > 0));
  const left = inUse.reduce((least, c) => Math.min(least, c.column), Number.MAX_SAFE_INTEGER);
  const right = inUse.reduce((most, c) => Math.max(most, c.column + 1), 0);
  const columns = Math.max(1, right - left);
  const cells: SourceCell[] = [];
  const taken = new Uint8Array(height * columns);
  for (const { index, cells: own } of rows) {
    for (const cell of own) {
      const row = index - top;
      const column = cell.column - left;
      if (column < 0 || column >= columns) continue;
      const rowSpan = Math.min(cell.rowSpan, height - row);
      const columnSpan = Math.min(cell.columnSpan, columns - column);
      for (let r = row; r < row + rowSpan; r++)
        taken.fill(1, r * columns + column, r * columns + column + columnSpan);
      cells.push({ row, column, rowSpan, columnSpan, lines: cell.lines });
    }
  }
  taken.forEach((full, slot) => {
    if (full) return;
    const [row, column] = [Math.floor(slot / columns), slot % columns];
    cells.push({ row, column, rowSpan: 1, columnSpan: 1, lines: [] });
  });
  cells.sort((a, b) => a.row - b.row || a.column - b.column);
  return { kind: 'table', rows: height, columns, cells, page: null, known: 'written' };
}
