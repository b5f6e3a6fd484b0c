import type { Diagnostic, Discarded, Place, SourceFormat } from '../model/index.ts';

/** A run of characters between white space: the smallest thing that a record can be made of. */
export interface Token {
  /** Mended (see fold.ts). */
  readonly text: string;
  /** Offsets into the decoded original, before mending. */
  readonly start: number;
  readonly end: number;
  readonly page: number | null;
  /** From 1; 0 in formats without lines. */
  readonly line: number;
  readonly bbox?: readonly [number, number, number, number];
  readonly path?: string;
  /**
   * Where the word begins and ends on its line, in widths of an average letter from the line's left edge. Left out
   * in text, where characters count that.
   */
  readonly columns?: readonly [number, number];
  /** The pieces that a word was put together from, where a column too narrow for it broke it ("Thườ" over "ng"). */
  readonly parts?: readonly Token[];
}

/** A line of text, its words with their places. */
export interface SourceLine {
  readonly kind: 'line';
  readonly tokens: readonly Token[];
  /** The tokens with one space between them. */
  readonly text: string;
  /** The line as decoded: columns of fixed-width text can be read off it. */
  readonly raw: string;
  readonly page: number | null;
  readonly number: number;
  readonly start: number;
  readonly end: number;
  /** Blank lines between the line before and this one; page breaks and page numbers are not counted. */
  readonly gap: number;
  /** White space before the first character, in columns. */
  readonly indent: number;
  /** First line of its page. */
  readonly opensPage: boolean;
  /** Level of a Markdown or Word heading, 1 to 6. */
  readonly heading?: number;
  readonly bold?: boolean;
  /** A paragraph of Markdown, Word or HTML: its end is written down, so it never runs on into the next line. */
  readonly paragraph?: boolean;
}

/** A cell of a table, as its format gives it. */
export interface SourceCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly SourceLine[];
}

/**
 * How the cells of a table are known: `written` down in the source (tabs, pipes, Word, HTML), told by `ruled`
 * lines of a page, or `inferred` from the white space between words.
 */
export type CellsKnown = 'written' | 'ruled' | 'inferred';

/** A table with cells. */
export interface SourceTable {
  readonly kind: 'table';
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly SourceCell[];
  readonly page: number | null;
  readonly known: CellsKnown;
  /** Rows at the top that the source itself marks as heading. */
  readonly headerRows?: number;
  /**
   * The first row below the heading carries on the last row of the table before it: a page break cut the row.
   * Left out where the reader cannot tell.
   */
  readonly continuesAbove?: boolean;
  /**
   * Columns whose cell in the first row below the heading is the rest of a cell that ends the table before it,
   * merged over the page break: it says what that one says, and words in it are that one's. Left out where there are none.
   */
  readonly carriedColumns?: readonly number[];
  /**
   * How sure the cell borders are that were inferred, 0 to 1: the chance that all those of a row are right.
   * Left out where they are drawn or written down.
   */
  readonly certainty?: number;
  /**
   * The lines of the page that inferred cells were made of, in reading order, with the same words: who knows more
   * than white space may divide them anew. Left out where the cells are drawn or written down.
   */
  readonly lines?: readonly SourceLine[];
}

/** A line or a table of a document. */
export type Block = SourceLine | SourceTable;

/**
 * What every reader hands over. Promises that the parser relies on:
 * tokens are mended and in reading order; page numbers, running heads and rules are not among the blocks
 * but in `discarded`; no block is empty; offsets grow.
 */
export interface SourceDocument {
  readonly file: string;
  readonly format: SourceFormat;
  readonly sha256: string;
  readonly pages: number | null;
  /** Pages whose words were recognised in a picture (OCR): none of them is certain. */
  readonly recognised?: readonly number[];
  readonly blocks: readonly Block[];
  readonly discarded: readonly Discarded[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a run of tokens stands; lines of neighbouring cells take turns in the source, cells do not. */
export function placeOf(tokens: readonly Token[]): Place {
  const [first] = tokens;
  if (!first) return { page: null, start: 0, end: 0 };
  const place: Place = { page: first.page, start: first.start, end: first.end };
  let [line, endLine] = [first.line, first.line];
  let box: [number, number, number, number] | null = null;
  // one step a word, however many there are: a passage may hold most words of a document
  for (const token of tokens) {
    if (token.start < place.start) place.start = token.start;
    if (token.end > place.end) place.end = token.end;
    if (token.line < line) line = token.line;
    if (token.line > endLine) endLine = token.line;
    if (token.bbox && token.page === first.page) box = boxAround(box, token.bbox);
  }
  if (line > 0) {
    place.line = line;
    place.endLine = endLine;
  }
  if (first.path !== undefined) place.path = first.path;
  if (box) place.bbox = box;
  return place;
}

function boxAround(
  box: [number, number, number, number] | null,
  [left, top, right, bottom]: NonNullable<Token['bbox']>,
): [number, number, number, number] {
  if (!box) return [left, top, right, bottom];
  box[0] = Math.min(box[0], left);
  box[1] = Math.min(box[1], top);
  box[2] = Math.max(box[2], right);
  box[3] = Math.max(box[3], bottom);
  return box;
}

/**
 * The words of a run of tokens, lines joined by one space; a compound broken after its hyphen at a line's
 * end ("NĐ-" + "CP") joins without one.
 */
export function joinTokens(tokens: readonly Token[]): string {
  let text = '';
  let before: Token | undefined;
  for (const token of tokens) {
    if (before) text += brokenCompound(before, token) ? '' : ' ';
    text += token.text;
    before = token;
  }
  return text;
}

function brokenCompound(left: Token, right: Token): boolean {
  const newLine = left.line !== right.line || left.page !== right.page;
  return newLine && /[\p{L}\p{N}]-$/u.test(left.text) && /^[\p{L}\p{N}]/u.test(right.text);
}

/** Where a word begins on its line: a character of text, or as many average letters from the line's left edge. */
export function firstColumn(token: Token, line: SourceLine): number {
  return token.columns?.[0] ?? token.start - line.start;
}

/** One past its last column. */
export function endColumn(token: Token, line: SourceLine): number {
  return token.columns?.[1] ?? token.end - line.start;
}

/** The lines of a block, in reading order. */
export function* linesIn(block: Block): Generator<SourceLine> {
  if (block.kind === 'line') yield block;
  else for (const { lines } of block.cells) yield* lines;
}

/** All tokens of a block, in reading order. */
export function tokensOf(block: Block): readonly Token[] {
  if (block.kind === 'line') return block.tokens;
  const tokens: Token[] = [];
  for (const { lines } of block.cells)
    for (const line of lines) for (const token of line.tokens) tokens.push(token);
  return tokens;
}
