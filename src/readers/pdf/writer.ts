import type { Discarded, Place } from '../../model/index.ts';
import {
  placeOf,
  type SourceCell,
  type SourceLine,
  type SourceTable,
  type Token,
} from '../../source/document.ts';
import { makeLine } from '../../source/lines.ts';
import { mend } from '../../text/fold.ts';
import type { PageTable } from './page-table.ts';
import type { Scale } from './places.ts';
import { piecesOf } from './syllables.ts';
import type { TextLine, Word } from './text-lines.ts';
import type { View } from './turning.ts';

export interface Traits {
  readonly gap: number;
  readonly opensPage: boolean;
}

export interface TableTraits {
  readonly headerRows: number;
  /** Left out where no table stands above. */
  readonly continuesAbove?: boolean;
  readonly carriedColumns?: readonly number[];
  /** Whether the table opens its page, and the empty lines that fit between two of its lines. */
  readonly opensPage: boolean;
  readonly gapOf: (line: TextLine, above: TextLine | undefined) => number;
  /** In which the places of the words are told that its cells were inferred from. */
  readonly scale: Scale | null;
}

/**
 * The chance that all cell borders of a row are right that white space tells. Reasoned, not fitted: they are a
 * guess, which a line of text set about the middle of its cell or a cell left blank can mislead, so never certain;
 * and rows with numbers of their own, as most are, leave it little room to go wrong. Who reads the lines again
 * may say less (see `SourceTable.lines`).
 */
const INFERRED = 0.95;

/** Average width of a letter, in parts of its size: what a column of white space is. */
const COLUMN = 0.5;

/**
 * Room between words, in parts of their size, up to which it is a space of a line, if stretched: Word keeps 0.77 at
 * least between columns of text of 14 points, and a space of Times is 0.25 wide.
 */
const SPACE = 0.6;

/**
 * Writes the text of the document as it is read off the pages, and makes lines and tables with their places in
 * it: offsets grow through the document, line numbers through each page.
 */
export class Writer {
  #offset = 0;
  #number = 0;
  #page = 1;
  #view: View;

  constructor(view: View) {
    this.#view = view;
  }

  turnTo(page: number, view: View): void {
    this.#page = page;
    this.#view = view;
    this.#number = 0;
  }

  /** The place that is written next. */
  here(): Place {
    return { page: this.#page, start: this.#offset, end: this.#offset };
  }

  /** @param left where the text of the page begins: what stands further right is indented */
  line(line: TextLine, left: number, traits: Traits): SourceLine | null {
    this.#number += 1;
    const start = this.#offset;
    let raw = ' '.repeat(Math.max(0, columnsIn(line.box.x0 - left, line.size)));
    let end = line.box.x0;
    const tokens: Token[] = [];
    for (const [i, word] of line.words.entries()) {
      const text = mend(word.text);
      if (text === '') continue;
      if (i > 0) raw += ' '.repeat(Math.max(1, columnsIn(word.box.x0 - end, word.size)));
      const { x0, y0, x1, y1 } = this.#view.boxAsShown(word.box);
      const at = start + raw.length;
      tokens.push({
        text,
        start: at,
        end: at + text.length,
        page: this.#page,
        line: this.#number,
        bbox: [round(x0), round(y0), round(x1), round(y1)],
      });
      raw += text;
      end = word.box.x1;
    }
    if (tokens.length === 0) return null;
    this.#offset = start + raw.length + 1;
    const made = makeLine(
      { raw, start, number: this.#number, afterFormFeed: false },
      tokens,
      this.#page,
      traits,
    );
    return line.words.every((w) => w.bold) ? { ...made, bold: true } : made;
  }

  /** A line whose words tell their places, on a page with tables that white space told. */
  placedLine(line: TextLine, left: number, traits: Traits, scale: Scale | null): SourceLine | null {
    const made = this.line(line, left, traits);
    if (!made || !scale) return made;
    const columns = columnsOf(wordsWritten(line), scale);
    return {
      ...made,
      tokens: made.tokens.map((token, t) => {
        const own = columns[t];
        return own ? { ...token, columns: own } : token;
      }),
    };
  }

  table(table: PageTable, traits: TableTraits): SourceTable {
    const source = this.#sourceOf(table, traits);
    const cells = table.cells.map(({ row, column, rowSpan, columnSpan, lines, box }): SourceCell => {
      const made = lines.flatMap(
        (l) => source?.again(l) ?? this.line(l, box.x0, { gap: 0, opensPage: false }) ?? [],
      );
      return { row, column, rowSpan, columnSpan, lines: made };
    });
    return {
      kind: 'table',
      rows: table.ys.length - 1,
      columns: table.xs.length - 1,
      cells,
      page: this.#page,
      known: table.ruled ? 'ruled' : 'inferred',
      ...(traits.headerRows > 0 ? { headerRows: traits.headerRows } : {}),
      ...(traits.continuesAbove === undefined ? {} : { continuesAbove: traits.continuesAbove }),
      ...(traits.carriedColumns?.length ? { carriedColumns: traits.carriedColumns } : {}),
      ...(table.ruled ? {} : { certainty: INFERRED }),
      ...(source ? { lines: source.lines } : {}),
    };
  }

  /** The lines that a table's cells were inferred from; its cells have their words. */
  #sourceOf({ source, xs }: PageTable, { opensPage, gapOf, scale }: TableTraits): SourceLines | null {
    if (!source || source.length === 0) return null;
    const tokens = new Map<Word, Token>();
    const lines = source.flatMap((line, i) => {
      const traits = { gap: gapOf(line, source[i - 1]), opensPage: opensPage && i === 0 };
      const made = this.placedLine(line, xs[0] ?? 0, traits, scale);
      const words = wordsWritten(line);
      for (const [t, token] of made?.tokens.entries() ?? []) {
        const word = words[t];
        if (word) tokens.set(word, token);
      }
      return made ?? [];
    });
    return { lines, again: (line) => lineAgain(line, tokens) };
  }

  /** Words that are no part of the document's text. */
  aside(line: TextLine, reason: Discarded['reason']): Discarded[] {
    const made = this.line(line, line.box.x0, { gap: 0, opensPage: false });
    return made ? [{ text: made.text, reason, source: placeOf(made.tokens) }] : [];
  }
}

/** Lines that have been written, and how words of theirs stand again in a cell. */
interface SourceLines {
  readonly lines: readonly SourceLine[];
  readonly again: (line: TextLine) => SourceLine | null;
}

/** The words of a line that become tokens. */
function wordsWritten(line: TextLine): Word[] {
  return line.words.filter((w) => mend(w.text) !== '');
}

/** Where words begin and end, in average letters; those that one space parts stand one letter apart, others two at least. */
function columnsOf(words: readonly Word[], { left, unit }: Scale): (readonly [number, number])[] {
  const starts = words.map((w) => Math.max(0, Math.round((w.box.x0 - left) / unit)));
  const gaps = words.slice(1).map((w, i) => (w.box.x0 - (words[i]?.box.x1 ?? 0)) / w.size);
  return words.map((word, i) => {
    const from = starts[i] ?? 0;
    const next = starts[i + 1];
    const end = Math.round((word.box.x1 - left) / unit);
    if (next === undefined) return [from, Math.max(from + 1, end)];
    const to = isSpace(gaps, i) ? next - 1 : Math.min(end, next - 2);
    return [from, Math.max(from + 1, to)];
  });
}

/** Room between words, in parts of their size, up to which it is a space of a line that is not stretched: Times has 0.25. */
const PLAIN_SPACE = 0.33;
/** How much the spaces of one stretched line may differ, in parts of the size: they are all made equally wide. */
const EVEN = 0.02;

/** Whether room is a space: as wide as one is drawn, or as its neighbours on a line that is stretched to its cell's edge. */
function isSpace(gaps: readonly number[], i: number): boolean {
  const gap = gaps[i] ?? 0;
  if (gap < PLAIN_SPACE) return true;
  if (gap >= SPACE) return false;
  return [gaps[i - 1], gaps[i + 1]].some((other) => other !== undefined && Math.abs(other - gap) < EVEN);
}

/** A line of a cell made of words that have been written; null where one of them has not. */
function lineAgain(line: TextLine, written: ReadonlyMap<Word, Token>): SourceLine | null {
  const tokens: Token[] = [];
  for (const word of line.words) {
    const pieces = piecesOf(word).flatMap((p) => written.get(p) ?? []);
    const [first] = pieces;
    if (!first) return null;
    tokens.push(pieces.length === 1 ? first : { ...first, text: mend(word.text), parts: pieces });
  }
  const [first] = tokens;
  if (!first) return null;
  const raw = tokens.map((t) => t.text).join(' ');
  const place = { raw, start: first.start, number: first.line, afterFormFeed: false };
  const made = makeLine(place, tokens, first.page, { gap: 0, opensPage: false });
  return line.words.every((w) => w.bold) ? { ...made, bold: true } : made;
}

function columnsIn(width: number, size: number): number {
  return Math.round(width / (size * COLUMN));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
