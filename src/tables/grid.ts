import type { Period } from '../model/index.ts';
import type { SourceCell, SourceTable, Token } from '../source/document.ts';
import { joinTokens } from '../source/document.ts';
import { append } from '../text/append.ts';
import { isPrintedAgain } from '../text/printed-again.ts';
import { bareNumber, numberParts } from '../text/row-numbers.ts';
import { isTornFigure, isTornSymbol } from '../text/torn-figures.ts';
import type { HeadingColumn } from './columns.ts';
import { joinedWord } from './decode/positioned/torn.ts';
import type { CellWords, Item } from './draft.ts';
import type { Contents } from './heading/contents.ts';
import { type ColumnDraft, describeColumns } from './heading/describe.ts';
import { type GridHeading, gridHeading, headingOfRows, tokensIn } from './heading/grid.ts';
import { headingWords } from './roles.ts';
import { isGroupMarker } from './rows/groups.ts';
import { namesColumns } from './rows/labels.ts';
import { pointOf } from './rows/points.ts';
import { isTotal } from './rows/totals.ts';

/**
 * Tables whose cells are written down: tabs and pipes, Word, HTML, ruling lines. Tables of consecutive pages
 * with the same columns are one table.
 */
export interface GridRead {
  readonly columns: readonly HeadingColumn[];
  readonly contents: readonly Contents[];
  readonly caption: readonly Token[];
  readonly items: readonly Item[];
  /** Headings printed again, rows of column numbers. */
  readonly repeated: readonly (readonly Token[])[];
  /** Words of a merged cell that a converter wrote into each of the cells it covered. */
  readonly copies: readonly (readonly Token[])[];
  /** Tables that were joined to the first, by the page they begin on. */
  readonly joins: readonly { readonly tokens: readonly Token[] }[];
}

interface FilledCell {
  readonly cell: SourceCell;
  readonly column: number;
}

/** One row of a real table: for each column the cell that covers it, and whether the cell begins here. */
interface GridRow {
  readonly cells: readonly { readonly cell: SourceCell; readonly begins: boolean }[];
  readonly texts: readonly string[];
  readonly tokens: readonly Token[];
  /** The cells with words that begin in this row, left to right. */
  readonly filled: readonly FilledCell[];
  /** Its place in its own table. */
  readonly at: number;
}

function rowsOf(table: SourceTable, columns: number): GridRow[] {
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

/** Columns that must be named before a table is one of its own, and not the next page of the one above. */
const NAMED = 3;
/** Share of a first row's words that cues explain, from which on it is a heading and not the rest of a cut row. */
const TOLD = 0.5;

/** Whether a table on a later page belongs to the table that `first` heads. */
export function continuesGrid(first: GridHeading, table: SourceTable): boolean {
  if (table.columns !== first.drafts.length) return false;
  if (repeatedRows(first, table) > 0) return true;
  const own = gridHeading(table);
  return own.rows === 0 || own.known < Math.min(NAMED, table.columns - 1) || own.told < TOLD;
}

function keyOf(tokens: readonly Token[]): string {
  return headingWords(joinTokens(tokens)).join(' ');
}

/**
 * Rows at the top of a later page's table that print the heading again: as many as the heading has, since what is left of a
 * row that the page break cut stands below it without a number, and looks like one more level of it; and where that is not the
 * heading, those that look like one by themselves.
 */
function repeatedRows(first: GridHeading, table: SourceTable): number {
  const levels = first.rows - first.captionRows;
  if (levels === 0) return 0;
  if (levels < table.rows && isHeading(first, headingOfRows(table, levels))) return levels;
  const own = gridHeading(table);
  return isHeading(first, own.drafts) ? own.rows : 0;
}

function isHeading(first: GridHeading, again: readonly ColumnDraft[]): boolean {
  return isPrintedAgain(first.drafts.map((d, c) => [keyOf(d.own), keyOf(again[c]?.own ?? [])] as const));
}

/** Reads consecutive tables under one heading. */
export function readGrid(
  tables: readonly SourceTable[],
  heading: GridHeading,
  period: Period | null,
): GridRead {
  const reader = new GridReader(heading);
  for (const [t, table] of tables.entries()) reader.add(table, t === 0);
  return reader.read(period);
}

class GridReader {
  readonly #heading: GridHeading;
  readonly #headingTexts: readonly (readonly string[])[];
  readonly #rows: { row: GridRow; table: SourceTable; first: boolean; skip: number }[] = [];
  readonly #repeated: (readonly Token[])[] = [];
  readonly #copies: (readonly Token[])[] = [];
  readonly #joins: { tokens: readonly Token[] }[] = [];

  constructor(heading: GridHeading) {
    this.#heading = heading;
    this.#copies.push(...heading.copies);
    this.#headingTexts = [
      heading.drafts.map((d) => keyOf(d.own)),
      heading.drafts.map((d) => keyOf(d.upper)),
      heading.drafts.map((d) => keyOf([...d.upper, ...d.own])),
      // the upper row of a heading of two levels: cells over one column reach down through both
      heading.drafts.map((d) => keyOf(d.upper.length > 0 ? d.upper : d.own)),
    ];
  }

  /** Takes the rows of one page's table, without those that only print the heading again. */
  add(table: SourceTable, first: boolean): void {
    const rows = rowsOf(table, this.#heading.drafts.length);
    const skip = first ? this.#heading.rows : repeatedRows(this.#heading, table);
    if (!first)
      for (const row of rows.slice(0, skip)) if (row.tokens.length > 0) this.#repeated.push(row.tokens);
    let opens = !first;
    for (const row of rows.slice(skip)) {
      if (row.tokens.length === 0) continue;
      if (namesColumns(row.texts) || this.#isHeadingAgain(row)) {
        this.#repeated.push(row.tokens);
        continue;
      }
      this.#rows.push({ row, table, first: opens, skip });
      opens = false;
    }
  }

  /** Every cell with words says what the heading of its column says. */
  #isHeadingAgain(row: GridRow): boolean {
    // nearly every row differs in its first cell
    let alike = this.#headingTexts;
    let filled = 0;
    for (const [c, text] of row.texts.entries()) {
      if (text === '') continue;
      filled += 1;
      const key = headingWords(text).join(' ');
      alike = key === '' ? [] : alike.filter((texts) => key === texts[c]);
      if (alike.length === 0) return false;
    }
    return filled >= 2;
  }

  read(period: Period | null): GridRead {
    const texts = this.#cellsByColumn();
    const { columns, contents } = describeColumns(this.#heading.drafts, texts, period);
    const items: Item[] = [];
    let grouped = false;
    let of: SourceTable | undefined;
    let standing: Standing = { ...NOTHING_CARRIED, certainty: WRITTEN };
    for (const [i, { row, table, first, skip }] of this.#rows.entries()) {
      if (table !== of) {
        standing = { ...carriedUp(table, skip, items), certainty: table.certainty ?? WRITTEN };
        of = table;
      }
      const above = items.at(-1);
      if (first) {
        this.#joins.push({ tokens: row.tokens });
        if (above?.kind === 'row' && carriesOn(row, table, columns)) {
          carryRow(items, row, columns);
          continue;
        }
        for (const c of table.carriedColumns ?? []) carryWords(items, row, c);
        // a page break may cut a group's title as well
        if (above?.kind === 'group' && row.filled.length === 1 && carriesOn(row, table, columns)) {
          items[items.length - 1] = { ...above, title: [...above.title, ...row.tokens] };
          continue;
        }
      }
      const item = this.#itemOf(row, i, columns, grouped, standing);
      grouped ||= item.kind === 'group';
      items.push(item);
    }
    const { caption } = this.#heading;
    return {
      columns,
      contents,
      caption,
      items,
      repeated: this.#repeated,
      copies: this.#copies,
      joins: this.#joins,
    };
  }

  /** The texts of each column's cells, groups and totals left out. */
  #cellsByColumn(): string[][] {
    const columns = this.#heading.drafts.length;
    const plain = this.#rows.filter(
      ({ row }) => !isTotal(wordsOf(row)) && spread(row).length > Math.min(2, columns - 1),
    );
    const rows = plain.length > 0 ? plain : this.#rows;
    return Array.from({ length: columns }, (_, c) =>
      rows.flatMap(({ row }) => (row.cells[c]?.cell.row === row.at ? [row.texts[c] ?? ''] : [])),
    );
  }

  #itemOf(
    row: GridRow,
    i: number,
    columns: readonly HeadingColumn[],
    grouped: boolean,
    standing: Standing,
  ): Item {
    if (isTotal(wordsOf(row))) return { kind: 'total', tokens: row.tokens };
    return (
      this.#groupOf(row, i, columns) ??
      rowOf(row, columns, grouped && isOutsideGroups(row, columns), standing)
    );
  }

  /** A group: a Roman numeral (or a capital letter) and a title, alone in its row or in one cell over all columns. */
  #groupOf(row: GridRow, i: number, columns: readonly HeadingColumn[]): Item | null {
    const { filled } = row;
    const [a, b] = filled;
    if (!a) return null;
    const own = this.#mergedGroup(row, columns) ?? this.#titleOf(i, columns);
    if (own) return own;
    const head = tokensIn(a.cell);
    const [marker] = head;
    if (!marker) return null;
    const numeral = isGroupMarker(marker.text) && head.length === 1 && a.column <= numberColumn(columns);
    if (!numeral || !b) return null;
    const rest = filled.slice(2);
    if (rest.length === 0) return { kind: 'group', marker: head, title: tokensIn(b.cell) };
    if (!this.#hasRowsBelow(i, columns)) return null;
    const cells = columns.map((_, c): CellWords => {
      const cell = rest.find((f) => f.column === c);
      return cell ? [tokensIn(cell.cell)] : [];
    });
    return { kind: 'group', marker: head, title: tokensIn(b.cell), cells };
  }

  /** One cell over (nearly) all columns, or its words in each of them. */
  #mergedGroup(row: GridRow, columns: readonly HeadingColumn[]): Item | null {
    const { filled } = row;
    const [a, b] = filled;
    if (!a || columns.length < 3) return null;
    const texts = filled.map((f) => joinTokens(tokensIn(f.cell)));
    const numbered = filled.length > 1 && isGroupMarker(texts[0] ?? '');
    const titles = numbered ? texts.slice(1) : texts;
    const copied = titles.length >= Math.max(2, columns.length - 2) && new Set(titles).size === 1;
    const title = numbered ? b : a;
    if (!title) return null;
    if (copied) {
      for (const f of filled.slice(numbered ? 2 : 1)) this.#copies.push(tokensIn(f.cell));
      const words = tokensIn(title.cell);
      return numbered ? { kind: 'group', marker: tokensIn(a.cell), title: words } : splitMarker(words);
    }
    if (filled.length > 1) return null;
    const head = tokensIn(a.cell);
    const wide = a.cell.columnSpan >= columns.length - 1;
    if (isGroupMarker(head[0]?.text ?? '') && head.length > 1 && (wide || a.column <= 1))
      return splitMarker(head);
    return wide ? { kind: 'group', marker: [], title: head } : null;
  }

  /**
   * A title that stands alone where the rows have their subject ("Cải cách thể chế", no number and nothing beside
   * it), right over a row that begins a task. Such a row may also carry on the row above it: it is a title in tables whose
   * very first row is one, since there is nothing to carry on.
   */
  #titleOf(i: number, columns: readonly HeadingColumn[]): Item | null {
    const title = this.#titleWords(i, columns);
    return title && this.#titleWords(0, columns) ? { kind: 'group', marker: [], title } : null;
  }

  #titleWords(i: number, columns: readonly HeadingColumn[]): readonly Token[] | null {
    const subject = columns.findIndex((c) => c.role === 'task' || c.role === 'indicator');
    const [here, below] = [this.#rows[i], this.#rows[i + 1]];
    if (subject < 0 || columns.length < 3 || !here || !below) return null;
    const [only] = here.row.filled;
    if (!only || here.row.filled.length > 1 || only.column !== subject) return null;
    const words = tokensIn(only.cell);
    return this.#beginsTask(below.row, here.row, columns) &&
      words.length <= LONGEST_TITLE &&
      pointOf(words[0]?.text.slice(0, 1) ?? '') === null
      ? words
      : null;
  }

  /**
   * Whether a row under what may be a title is a task: it has a number, or, in tables without numbers, words beside its
   * subject, and the title stands in the type of the one that the table begins with.
   */
  #beginsTask(row: GridRow, title: GridRow, columns: readonly HeadingColumn[]): boolean {
    const at = columns.findIndex((c) => c.role === 'no');
    if (at >= 0) return numberParts(bareNumber(row.texts[at] ?? '')) !== null;
    return row.filled.length > 1 && isBold(title) === isBold(this.#rows[0]?.row);
  }

  /** Whether rows of another numbering, or none, stand below this one before the next group. */
  #hasRowsBelow(i: number, columns: readonly HeadingColumn[]): boolean {
    const next = this.#rows[i + 1];
    if (!next) return false;
    const number = next.row.texts[numberColumn(columns)] ?? '';
    return !isGroupMarker(number);
  }
}

/** Whether all words of a row stand in bold type. */
function isBold(row: GridRow | undefined): boolean {
  return row?.filled.every(({ cell }) => cell.lines.every((line) => line.bold === true)) ?? false;
}

/** Longest title of a group that no numeral marks, in words. Reasoned: longer ones are sentences. */
const LONGEST_TITLE = 20;

/** "I. Cải cách thể chế" in one cell: the numeral and the title. */
function splitMarker(head: readonly Token[]): Item {
  return isGroupMarker(head[0]?.text ?? '') && head.length > 1
    ? { kind: 'group', marker: head.slice(0, 1), title: head.slice(1) }
    : { kind: 'group', marker: [], title: head };
}

function numberColumn(columns: readonly HeadingColumn[]): number {
  return Math.max(
    0,
    columns.findIndex((c) => c.role === 'no'),
  );
}

function wordsOf({ tokens }: GridRow): string[] {
  return tokens.map((t) => t.text);
}

/** The different texts of a row. */
function spread(row: GridRow): string[] {
  return [...new Set(row.texts.filter((t) => t !== ''))];
}

/** A Roman row that is itself a task stands beside the groups I and II, in none of them. */
function isOutsideGroups(row: GridRow, columns: readonly HeadingColumn[]): boolean {
  const number = row.texts[numberColumn(columns)] ?? '';
  return numberParts(bareNumber(number)) === null && isGroupMarker(number);
}

/** Adds what a page break left of the last row to it, and of the merged cells over it to the rows in which they begin. */
function carryRow(items: Item[], row: GridRow, columns: readonly HeadingColumn[]): void {
  const at = columns.findIndex((c) => c.role === 'no');
  const above = items.at(-1);
  if (above?.kind !== 'row') return;
  const pieces = [...above.number, ...(at >= 0 ? wordsIn(row, at) : [])];
  // a column that is too narrow for a number tears it
  if (above.number.length > 0 && pieces.length > above.number.length)
    items[items.length - 1] = { ...above, number: [joinedWord(pieces)] };
  for (const c of columns.keys()) if (c !== at) carryWords(items, row, c);
}

/** Words of the first row that go on with those of a cell above it stand in the row where that cell begins. */
function carryWords(items: Item[], row: GridRow, c: number): void {
  const last = items.findLastIndex((item) => item.kind === 'row');
  const above = items[last];
  if (above?.kind !== 'row' || wordsIn(row, c).length === 0) return;
  const begins = last - (above.mergedUp[c] ?? 0);
  const first = items[begins];
  // where a group's title stands between, the words are the last row's
  const [at, target] = first?.kind === 'row' ? [begins, first] : [last, above];
  items[at] = { ...target, cells: target.cells.map((runs, k) => (k === c ? addRun(runs, row, c) : runs)) };
}

/** The words of the cell that begins in a row and column. */
function wordsIn(row: GridRow, c: number): readonly Token[] {
  const at = row.cells[c];
  return at?.begins ? tokensIn(at.cell) : [];
}

function addRun(runs: CellWords, row: GridRow, c: number): CellWords {
  const words = wordsIn(row, c);
  const [above, first] = [runs.at(-1), words[0]];
  const piece = above?.at(-1);
  if (above && piece && first && isTorn(piece.text, first.text, words[1]?.text ?? '')) {
    const whole = [...above.slice(0, -1), joinedWord([piece, first])];
    return [...runs.slice(0, -1), whole, ...(words.length > 1 ? [words.slice(1)] : [])];
  }
  return words.length > 0 ? [...runs, words] : runs;
}

/** Whether a page break cut a word: the rest of any other would be wider than its column. */
function isTorn(piece: string, rest: string, next: string): boolean {
  // behind a hyphen the line may break once more
  return isTornFigure(piece, rest) || isTornSymbol(piece, rest.endsWith('-') ? rest + next : rest);
}

/** A row cut by a page break: its rest has no number, and its words go on in lower case. */
function carriesOn(row: GridRow, table: SourceTable, columns: readonly HeadingColumn[]): boolean {
  if (table.continuesAbove !== undefined) return table.continuesAbove;
  const number = columns.findIndex((c) => c.role === 'no');
  if (number >= 0 && (row.texts[number] ?? '') !== '') return false;
  return columns.some((c, i) => c.role !== 'no' && /^\p{Ll}/u.test(row.texts[i] ?? ''));
}

/** How sure a written cell border is. */
const WRITTEN = 1;

/** What is known of all rows of a table besides their own cells. */
interface Standing {
  /** Rows above the table over which the cell that covers a slot reaches; 0 where it begins in the table. */
  readonly upTo: (cell: SourceCell) => number;
  /** Whether a row's cell carries on one above the table: its words stand there. */
  readonly isCarried: (row: GridRow, column: number) => boolean;
  /** The chance that the cell borders of a row are right. */
  readonly certainty: number;
}

type Carried = Omit<Standing, 'certainty'>;

const NOTHING_CARRIED: Carried = { upTo: () => 0, isCarried: () => false };

/**
 * Cells at the top of a table that carry on merged cells of the rows before it (`SourceTable.carriedColumns`). Where
 * the first row is itself the rest of a row, this is one row more than there are, which does no harm: no words
 * stand in the rows that a merged cell covers.
 */
function carriedUp(table: SourceTable, skip: number, before: readonly Item[]): Carried {
  const carried = new Set(table.carriedColumns);
  const above = before.findLast((item) => item.kind === 'row');
  if (carried.size === 0 || !above) return NOTHING_CARRIED;
  return {
    upTo: ({ row, column }) => (row === skip && carried.has(column) ? 1 + (above.mergedUp[column] ?? 0) : 0),
    isCarried: ({ at }, column) => at === skip && carried.has(column),
  };
}

function rowOf(
  row: GridRow,
  columns: readonly HeadingColumn[],
  ungrouped: boolean,
  standing: Standing,
): Item {
  const at = columns.findIndex((c) => c.role === 'no');
  const written = at >= 0 ? wordsIn(row, at) : [];
  const isNumber = numberParts(bareNumber(joinTokens(written))) !== null || written.length === 1;
  const cells = columns.map(
    (c, i): CellWords => (c.role === 'no' || standing.isCarried(row, i) ? [] : wordsAt(row, i)),
  );
  // words in the column of numbers that are none belong to the row all the same
  const subject = columns.findIndex(
    (c) => c.role === 'task' || c.role === 'indicator' || c.role.startsWith('other-'),
  );
  if (!isNumber && written.length > 0 && subject >= 0) cells[subject] = [written, ...(cells[subject] ?? [])];
  return {
    kind: 'row',
    number: isNumber ? written : [],
    cells,
    mergedUp: columns.map((c, i) => {
      const cell = row.cells[i]?.cell;
      return c.role === 'no' || !cell ? 0 : Math.max(0, row.at - cell.row) + standing.upTo(cell);
    }),
    confidence: standing.certainty,
    ...(ungrouped ? { ungrouped } : {}),
  };
}

function wordsAt(row: GridRow, c: number): CellWords {
  const words = wordsIn(row, c);
  return words.length > 0 ? [words] : [];
}
