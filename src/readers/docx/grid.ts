import { type Flow, type FlowCell, type FlowTable, isTooLarge, paragraphsIn } from '../layout.ts';
import type { WordBlock, WordCell, WordParagraph, WordRow, WordTable } from './tree.ts';

/**
 * Tables of Word as grids: which cell covers which rows and columns.
 *
 * Word's grid has a column for every place where some row has a border. Borders dragged by hand differ by a
 * hair from row to row, so that a table of seven columns may have a grid of twelve; such borders are one.
 */

/** 2 mm: nobody can see that two borders are not one. In twentieths of a point, as all widths here. */
const HAIR = 115;
/** 1 cm: a border dragged in a few rows of the table. */
const DRAGGED = 567;
/** … which are at most so many of the rows that have the border where it belongs. */
const FEW = 1 / 4;

interface Placed {
  readonly cell: WordCell;
  readonly from: number;
  readonly to: number;
}

/** What is noticed while tables are laid out. */
export interface GridNotes {
  /** Text that stands in the continuation of a merged cell, which Word does not show. */
  readonly hidden: (cell: readonly WordBlock[]) => void;
  /** The paragraphs of a table that has more slots than are worked out. */
  readonly oversized: (paragraphs: readonly WordParagraph[]) => void;
}

/** The blocks of the tree as flow: text boxes before the paragraph at whose top they are anchored, tables split that follow each other joined. */
export function toFlow(blocks: readonly WordBlock[], notes: GridNotes): Flow<WordParagraph>[] {
  const flow: Flow<WordParagraph>[] = [];
  for (const block of joinTables(blocks)) {
    if (block.kind === 'table') {
      const grid = gridOf(block, notes);
      if (grid) flow.push(grid);
    } else {
      for (const boxed of toFlow(block.boxes, notes)) flow.push(boxed);
      flow.push(block);
    }
  }
  return flow;
}

/** Two tables with no paragraph between them are shown as one, where their columns are the same. */
function joinTables(blocks: readonly WordBlock[]): WordBlock[] {
  const joined: WordBlock[] = [];
  let run: WordTable[] = [];
  const end = (): void => {
    const table = wholeTable(run);
    if (table) joined.push(table);
    run = [];
  };
  for (const block of blocks) {
    if (block.kind === 'table' && sameGrid(run[0]?.grid ?? [], block.grid)) {
      run.push(block);
      continue;
    }
    end();
    if (block.kind === 'table') run = [block];
    else joined.push(block);
  }
  end();
  return joined;
}

function wholeTable(parts: readonly WordTable[]): WordTable | null {
  const [first, ...others] = parts;
  if (!first || others.length === 0) return first ?? null;
  return { ...first, rows: parts.flatMap((t) => t.rows), bordered: parts.some((t) => t.bordered) };
}

function sameGrid(a: readonly number[], b: readonly number[]): boolean {
  const left = positions(a);
  const right = positions(b);
  return a.length > 0 && a.length === b.length && left.every((x, i) => Math.abs(x - (right[i] ?? 0)) <= HAIR);
}

/** Where the grid's lines are; one more than there are columns. */
function positions(widths: readonly number[]): number[] {
  const at = [0];
  for (const width of widths) at.push((at.at(-1) ?? 0) + width);
  return at;
}

/** The table's cells in rows and columns; null where it has more slots than are worked out. */
export function gridOf(table: WordTable, notes: GridNotes): FlowTable<WordParagraph> | null {
  const rows = table.rows.map(placeCells);
  const columnOf = columnsOf(rows, table.grid);
  const cells: Mutable[] = [];
  let open = new Map<number, Mutable>();
  for (const [row, placed] of rows.entries()) {
    const next = new Map<number, Mutable>();
    for (const { cell, from, to } of placed) {
      const column = columnOf(from);
      const above = cell.vertical === 'continue' ? open.get(column) : undefined;
      if (above) {
        above.rowSpan += 1;
        notes.hidden(cell.blocks);
        next.set(column, above);
        continue;
      }
      const columnSpan = Math.max(1, columnOf(to) - column);
      const made: Mutable = { row, column, rowSpan: 1, columnSpan, content: toFlow(cell.blocks, notes) };
      cells.push(made);
      if (cell.vertical !== 'none') next.set(column, made);
    }
    open = next;
  }
  const columns = cells.reduce((most, c) => Math.max(most, c.column + c.columnSpan), 1);
  const headerRows = leading(table.rows, (r) => r.header);
  const size = { rows: rows.length, columns };
  if (isTooLarge(size.rows, columns)) {
    notes.oversized(cells.flatMap((cell) => cell.content.flatMap((item) => [...paragraphsIn(item)])));
    return null;
  }
  const kept = withoutOverlaps(cells, columns);
  return { kind: 'table', ...size, cells: kept, headerRows, bordered: table.bordered };
}

type Mutable = { -readonly [K in keyof FlowCell<WordParagraph>]: FlowCell<WordParagraph>[K] };

function leading<T>(items: readonly T[], holds: (item: T) => boolean): number {
  const end = items.findIndex((item) => !holds(item));
  return end < 0 ? items.length : end;
}

/** The cells of a row with the grid lines that they stand between. */
function placeCells(row: WordRow): Placed[] {
  const placed: Placed[] = [];
  let at = row.before;
  for (const cell of row.cells) {
    const last = placed.at(-1);
    if (cell.mergedLeft && last) {
      const blocks = [...last.cell.blocks, ...cell.blocks];
      placed[placed.length - 1] = { ...last, cell: { ...last.cell, blocks }, to: last.to + cell.span };
    } else placed.push({ cell, from: at, to: at + cell.span });
    at += cell.span;
  }
  return placed;
}

/** A border of the table: grid lines that are one, and the rows that have it. */
interface Border {
  position: number;
  readonly rows: Set<number>;
}

/** Which column begins at a grid line. Lines that no cell ends at are no borders. */
function columnsOf(
  rows: readonly (readonly Placed[])[],
  widths: readonly number[],
): (line: number) => number {
  const used = new Map<number, Set<number>>();
  for (const [r, placed] of rows.entries()) {
    for (const line of placed.flatMap((p) => [p.from, p.to])) {
      const having = used.get(line) ?? new Set();
      used.set(line, having.add(r));
    }
  }
  const lines = [...used.keys()].sort((a, b) => a - b);
  const at = positions(widths);
  const measured = (lines.at(-1) ?? 0) < at.length && widths.every((w) => w > 0);
  const columns = new Map<number, number>();
  const borders: Border[] = [];
  for (const line of lines) {
    const mine = used.get(line) ?? new Set();
    const last = borders.at(-1);
    const position = at[line] ?? 0;
    if (last && measured && isSame(last, { position, rows: mine })) {
      if (mine.size > last.rows.size) last.position = position;
      for (const r of mine) last.rows.add(r);
    } else borders.push({ position, rows: new Set(mine) });
    columns.set(line, borders.length - 1);
  }
  return (line) => columns.get(line) ?? 0;
}

/** Whether two neighbouring lines are one border: close together, and no row has a cell between them. */
function isSame(a: Border, b: Border): boolean {
  const apart = b.position - a.position;
  if (apart > DRAGGED) return false;
  const [few, many] = a.rows.size < b.rows.size ? [a.rows, b.rows] : [b.rows, a.rows];
  if ([...few].some((r) => many.has(r))) return false;
  return apart <= HAIR || few.size <= many.size * FEW;
}

/** Where a broken file puts cells over each other, the one above gives way. */
function withoutOverlaps(cells: readonly Mutable[], columns: number): FlowCell<WordParagraph>[] {
  const owner = new Map<number, Mutable>();
  for (const cell of cells) {
    for (let slot = cell.row * columns + cell.column, c = 0; c < cell.columnSpan; c++) {
      const above = owner.get(slot + c);
      if (above) above.rowSpan = Math.max(1, Math.min(above.rowSpan, cell.row - above.row));
    }
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) owner.set(r * columns + c, cell);
    }
  }
  return [...cells];
}
