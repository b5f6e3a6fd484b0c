import { diagnostic } from '../diagnostics/report.ts';
import { MOTTO, MOTTO_UNDER, RECIPIENTS_LABEL } from '../lexicon/formulas.ts';
import type { Diagnostic } from '../model/index.ts';
import type { Block, SourceCell, SourceLine, SourceTable } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { matchKey } from '../text/fold.ts';

/**
 * Tables as written down in a file, before those that only arrange text on the page are told from those
 * that hold data. `P` is what a reader calls a paragraph.
 */
export interface FlowCell<P> {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly content: readonly Flow<P>[];
}

/** A table among the paragraphs of a page. */
export interface FlowTable<P> {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly FlowCell<P>[];
  readonly headerRows: number;
  /** Whether its cells are drawn with borders; null where that cannot be told. */
  readonly bordered: boolean | null;
}

/**
 * The most slots (rows × columns) of one table. The longest tables of plans have some thousands of rows of at
 * most forty columns; every slot takes memory, whether or not words stand in it.
 */
const MAX_SLOTS = LIMITS.tableSlots.most;

/** Whether a table is larger than is worked out, by its slots or by its columns. */
export function isTooLarge(rows: number, columns: number): boolean {
  return rows * columns > MAX_SLOTS || columns > LIMITS.tableColumns.most;
}

/** Says that tables have more slots than are worked out: their words are set aside. */
export function tableTooLarge(): Diagnostic {
  return diagnostic('table-too-large', {
    most: MAX_SLOTS,
    mostInTable: MAX_SLOTS,
    mostColumns: LIMITS.tableColumns.most,
  });
}

/** What stands on a page from top to bottom. */
export type Flow<P> = (P & { readonly kind: 'paragraph' }) | FlowTable<P>;

/** How a reader turns its paragraphs into words. */
export interface Paragraphs<P> {
  /** The paragraph's visible text. */
  readonly textOf: (paragraph: P) => string;
  /** Its lines; called once for each paragraph, in reading order. */
  readonly linesOf: (paragraph: P, inCell: boolean) => readonly SourceLine[];
  /** Keeps the words of a table that no more is made of: there are more tables than are parsed. */
  readonly leave: (paragraphs: readonly P[]) => void;
}

/**
 * Blocks in reading order. A table that only arranges text (letterhead, signatures, a frame around a page)
 * becomes the lines of its cells, column by column; what a cell of a real table holds becomes its lines,
 * nested tables included.
 */
export function layOutBlocks<P>(flow: readonly Flow<P>[], paragraphs: Paragraphs<P>): Block[] {
  const blocks: Block[] = [];
  let tables = 0;
  const visit = (item: Flow<P>): void => {
    if (item.kind === 'paragraph') {
      for (const line of paragraphs.linesOf(item, false)) blocks.push(line);
      return;
    }
    tables += 1;
    if (tables > LIMITS.tables.most) paragraphs.leave([...paragraphsIn(item)]);
    else if (isLayout(item, paragraphs.textOf))
      for (const cell of byColumn(item.cells)) cell.content.forEach(visit);
    else {
      const table = dataTable(item, paragraphs);
      if (table.cells.some((c) => c.lines.length > 0)) blocks.push(table);
    }
  };
  flow.forEach(visit);
  return blocks;
}

/** A paragraph itself; the paragraphs of a table, row by row. */
export function* paragraphsIn<P>(item: Flow<P>): Generator<P> {
  if (item.kind === 'paragraph') yield item;
  else for (const cell of byRow(item.cells)) for (const inner of cell.content) yield* paragraphsIn(inner);
}

function byRow<P>(cells: readonly FlowCell<P>[]): FlowCell<P>[] {
  return [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
}

function byColumn<P>(cells: readonly FlowCell<P>[]): FlowCell<P>[] {
  return [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
}

function dataTable<P>(table: FlowTable<P>, paragraphs: Paragraphs<P>): SourceTable {
  const cells: SourceCell[] = byRow(table.cells).map(({ content, ...at }) => ({
    ...at,
    lines: linesWithin(content, paragraphs),
  }));
  const { rows, columns, headerRows } = table;
  const whole = {
    kind: 'table' as const,
    rows,
    columns,
    cells: withoutHoles(rows, columns, cells),
    page: null,
    known: 'written' as const,
  };
  return headerRows > 0 && headerRows < rows ? { ...whole, headerRows } : whole;
}

function linesWithin<P>(content: readonly Flow<P>[], paragraphs: Paragraphs<P>): SourceLine[] {
  return content.flatMap((item) => {
    if (item.kind === 'paragraph') return paragraphs.linesOf(item, true);
    return byRow(item.cells).flatMap((c) => linesWithin(c.content, paragraphs));
  });
}

/** Every slot of the grid belongs to one cell: rows that begin late or end early get empty ones. */
function withoutHoles(rows: number, columns: number, cells: readonly SourceCell[]): SourceCell[] {
  const taken = new Uint8Array(rows * columns);
  for (const c of cells) {
    for (let r = c.row; r < c.row + c.rowSpan; r++)
      taken.fill(1, r * columns + c.column, r * columns + c.column + c.columnSpan);
  }
  const filled = [...cells];
  for (let slot = taken.indexOf(0); slot >= 0; slot = taken.indexOf(0, slot + 1))
    filled.push({
      row: Math.floor(slot / columns),
      column: slot % columns,
      rowSpan: 1,
      columnSpan: 1,
      lines: [],
    });
  return filled.length === cells.length
    ? filled
    : filled.sort((a, b) => a.row - b.row || a.column - b.column);
}

/** What stands above the documents of the Party (tiêu đề văn bản của Đảng). */
const PARTY = /đảng cộng sản việt nam/;

/** Whether a line begins with words of a letterhead, which never stand in a table of tasks. */
function opensLetterhead(key: string): boolean {
  return [MOTTO, MOTTO_UNDER, PARTY].some((words) => words.exec(key)?.index === 0);
}

/** "Nơi nhận:" or these words alone; "nơi nhận kết quả" may stand in any cell. */
function isRecipientsLabel(key: string): boolean {
  const label = RECIPIENTS_LABEL.exec(key)?.[0];
  return label !== undefined && (/[:.]$/.test(label) || label.length === key.length);
}

/** Who signs for whom (boxes 7a–7c): "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", with the Party's slashes too. */
const SIGNATURE = /^(?:tm|kt|tl|tuq|q)\. ?\p{L}|^(?:t\/m|k\/t|t\/l) ?\p{L}/u;

/** A letterhead or a signature block has few rows; a longer table that holds such words holds more than them. */
const BLOCK_ROWS = 8;
const SMALL_ROWS = 4;

/** Whether a table only arranges text on the page. */
export function isLayout<P>(table: FlowTable<P>, textOf: (paragraph: P) => string): boolean {
  const filled = table.cells.filter((c) => c.content.some((item) => hasText(item, textOf)));
  if (table.columns === 1 || holdsLargerTable(table)) return true;
  const keys =
    table.rows > BLOCK_ROWS ? [] : filled.flatMap((c) => c.content.flatMap((item) => keysOf(item, textOf)));
  if (keys.some((k) => opensLetterhead(k) || isRecipientsLabel(k))) return true;
  if (table.rows <= SMALL_ROWS && table.columns <= 3 && keys.some((k) => SIGNATURE.test(k))) return true;
  // one row is a heading whose rows stand in the next table only where it has columns and is drawn
  if (table.rows === 1) return filled.length < 3 || table.bordered === false;
  const columns = new Set(filled.map((c) => c.column)).size;
  return table.bordered === false && table.rows <= SMALL_ROWS && columns <= 2;
}

/** Found once for each table: tables stand in tables, and each of those around asks. */
const WITH_TEXT = new WeakMap<object, boolean>();

function hasText<P>(item: Flow<P>, textOf: (paragraph: P) => string): boolean {
  if (item.kind === 'paragraph') return /\S/.test(textOf(item));
  const known = WITH_TEXT.get(item);
  if (known !== undefined) return known;
  const found = item.cells.some((c) => c.content.some((inner) => hasText(inner, textOf)));
  WITH_TEXT.set(item, found);
  return found;
}

function keysOf<P>(item: Flow<P>, textOf: (paragraph: P) => string): string[] {
  return item.kind === 'table' ? [] : textOf(item).split('\n').map(matchKey);
}

/** Layout: a page or a frame drawn with one table, the real one inside it. */
function holdsLargerTable<P>(table: FlowTable<P>): boolean {
  return table.cells.some((c) =>
    c.content.some(
      (item) =>
        item.kind === 'table' && item.rows > 1 && item.columns > 1 && item.cells.length > table.cells.length,
    ),
  );
}
