import type { Token } from '../../../source/document.ts';
import type { Cohesion } from '../cohesion.ts';
import type { LineContext } from './context.ts';
import type { Gutter, GutterColumns } from './gutter-ranges.ts';
import type { TextLine } from './lines.ts';
import type { Vocabulary, WordSense } from './vocabulary.ts';

/** A page's lines while they are being divided among the columns. */

/** One line of text divided among the columns. */
export interface GridLine {
  readonly line: TextLine;
  /** One entry a column, often empty. */
  readonly cells: readonly (readonly Token[])[];
  /** How sure it is that every word stands in its column, 0 to 1. */
  readonly certainty: number;
  /** The least sure border right of each column's words, 0 to 1. */
  readonly borders: readonly number[];
  /** Index of the page. */
  readonly sheet: number;
}

/** A page's lines and where its columns meet. */
export interface Page {
  readonly lines: readonly TextLine[];
  readonly senses: readonly (readonly WordSense[])[];
  readonly gutters: readonly Gutter[];
  /** How sure the least sure of them is, 0 to 1. */
  readonly certainty: number;
}

/** For each line and gutter, the word that the right column begins with. */
export type Cuts = readonly (readonly number[])[];

/** What is known of the table from the pass before. */
export interface Known {
  readonly cuts: readonly Cuts[];
  readonly positions: readonly LinePositions[];
  /** Width of each column, in thousandths of an em. */
  readonly widths: readonly number[];
  readonly words: Vocabulary;
}

/** What all lines of a table share. */
export interface Setting extends GutterColumns {
  readonly cohesion: Cohesion;
  /** The reader measured where words stand: a column has the same place on all pages. In text, pages are set one by one. */
  readonly rigid: boolean;
}

/** One line while it is being divided. */
export interface Place {
  readonly page: Page;
  readonly l: number;
  readonly line: TextLine;
  /** Position past the end of each word, as printed, in thousandths of an em. */
  readonly printed: readonly number[];
  readonly known: Known | null;
  readonly cuts: Cuts;
  readonly positions: LinePositions | undefined;
  readonly setting: Setting;
  /** What the words from each word on say after those above them in their cell; null where nobody asks. */
  readonly context: LineContext | null;
}

export interface Neighbour {
  readonly words: readonly Token[];
  /** Where they begin, and their middle. */
  readonly from: number;
  readonly middle: number;
}

export const NOBODY: Neighbour = { words: [], from: -1, middle: Number.NEGATIVE_INFINITY };

/** The words of column c on the next line up or down that has any, two lines away at most. */
export function neighbour(page: Page, cuts: Cuts, l: number, step: -1 | 1, c: number): Neighbour {
  for (let i = l + step; i >= 0 && i < page.lines.length && Math.abs(i - l) <= 2; i += step) {
    const line = page.lines[i];
    const own = cuts[i] ?? [];
    const from = c === 0 ? 0 : (own[c - 1] ?? 0);
    const to = own[c] ?? line?.tokens.length ?? 0;
    if (!line || to <= from) continue;
    const [x, end] = [line.from[from] ?? 0, line.to[to - 1] ?? 0];
    return { words: line.tokens.slice(from, to), from: x, middle: Math.floor((x + end) / 2) };
  }
  return NOBODY;
}

/** Weights of the pass that knows nothing of the table, of those that do, and of those over the lines in doubt: before and after rows are known. */
export interface DivisionWeights {
  readonly blind: Float64Array;
  readonly informed: Float64Array;
  readonly refined: Float64Array;
  readonly whole: Float64Array;
}

/** For each column of a page, how often its words begin where, and where their middle is. */
export interface LinePositions {
  readonly starts: readonly ReadonlyMap<number, number>[];
  readonly middles: readonly ReadonlyMap<number, number>[];
  readonly lines: readonly number[];
  /** Wide spaces inside a line's words, on average: many where lines are justified. */
  readonly inner: readonly number[];
}
