/**
 * A Word document in Word's own shapes, tracked changes resolved, before anything is made of it. Word's quirks
 * end here and in grid.ts.
 */

/** Text that is in the file but not among the words of the document, and why. */
export interface Aside {
  readonly reason:
    | 'hidden'
    | 'unseen'
    | 'struck'
    | 'note-mark'
    | 'contents'
    | 'placeholder'
    | 'page-number'
    | 'beyond'
    | 'stray';
  /** False while it hangs on a mark that has not come: a table of contents that never ends is none. */
  confirmed: boolean;
  /** How many tables, or rows of one, the words are of: only of those beyond the ones that are read. */
  readonly of?: { readonly tables: number; readonly rows: number };
}

/** Characters of one look. A line break is "\n", a page break "\f". */
export interface WordRun {
  readonly text: string;
  readonly bold: boolean;
  readonly aside: Aside | null;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  /** `body/table[2]/row[5]/cell[3]/p[1]`: each counted from 1 among its kind. */
  readonly path: string;
  readonly runs: readonly WordRun[];
  /** 1 to 6, or null. */
  readonly heading: number | null;
  readonly numbering: { readonly list: string; readonly level: number } | null;
  readonly pageBreakBefore: boolean;
  /** A section ends with it, and the next begins on a new page. */
  readonly pageBreakAfter: boolean;
  /** Text boxes anchored in it. */
  readonly boxes: readonly WordBlock[];
}

export interface WordCell {
  readonly blocks: readonly WordBlock[];
  /** Columns of the grid. */
  readonly span: number;
  readonly vertical: 'none' | 'start' | 'continue';
  /** Merged into the cell to its left, as very old files write it. */
  readonly mergedLeft: boolean;
  readonly bordered: boolean | undefined;
}

export interface WordRow {
  readonly before: number;
  readonly after: number;
  readonly cells: readonly WordCell[];
  /** Repeated at the top of each page. */
  readonly header: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly path: string;
  /** Widths of the grid's columns, in twentieths of a point. */
  readonly grid: readonly number[];
  readonly rows: readonly WordRow[];
  readonly bordered: boolean;
}

export type WordBlock = WordParagraph | WordTable;

/** What was met on the way and should be known. */
export interface Findings {
  insertions: number;
  deletions: number;
  pictures: number;
  /** Parts of another format embedded in the text (w:altChunk). */
  embedded: number;
  unfinishedFields: number;
}

/** A note that the text refers to, in the order of reference. */
export interface NoteReference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
}

/** The characters of a paragraph. */
export function plainText(paragraph: WordParagraph): string {
  return paragraph.runs.map((run) => (isAside(run) ? '' : run.text)).join('');
}

/** Whether a run is no part of the text, as far as is known by now. */
export function isAside(run: WordRun): boolean {
  return run.aside?.confirmed === true;
}
