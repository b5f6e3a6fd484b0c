import type { Period } from '../model/index.ts';
import type { SourceTable, Token } from '../source/document.ts';
import { joinTokens } from '../source/document.ts';
import { isPrintedAgain } from '../text/printed-again.ts';
import { bareNumber, numberParts } from '../text/row-numbers.ts';
import type { HeadingColumn } from './columns.ts';
import type { CellWords, Item } from './draft.ts';
import {
  carriedUp,
  carriesOn,
  carryRow,
  carryWords,
  NOTHING_CARRIED,
  type Standing,
} from './grid-carried.ts';
import { type GridRow, isBold, rowsOf, spread, wordsAt, wordsIn, wordsOf } from './grid-rows.ts';
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

/** A Roman row that is itself a task stands beside the groups I and II, in none of them. */
function isOutsideGroups(row: GridRow, columns: readonly HeadingColumn[]): boolean {
  const number = row.texts[numberColumn(columns)] ?? '';
  return numberParts(bareNumber(number)) === null && isGroupMarker(number);
}

/** How sure a written cell border is. */
const WRITTEN = 1;

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
