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
import type { TextLine } from './lines.ts';
import type { PageTable } from './page-table.ts';
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
}

/**
 * The chance that all cell borders of a row are right that white space tells. Reasoned, not fitted: they are a
 * guess, which a line of text set about the middle of its cell or a cell left blank can mislead, so never certain;
 * and rows with numbers of their own, as most are, leave it little room to go wrong.
 */
const INFERRED = 0.95;

/** Average width of a letter, in parts of its size: what a column of white space is. */
const COLUMN = 0.5;

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

  table(table: PageTable, traits: TableTraits): SourceTable {
    const cells = table.cells.map(({ row, column, rowSpan, columnSpan, lines, box }): SourceCell => {
      const made = lines.flatMap((l) => this.line(l, box.x0, { gap: 0, opensPage: false }) ?? []);
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
    };
  }

  /** Words that are no part of the document's text. */
  aside(line: TextLine, reason: Discarded['reason']): Discarded[] {
    const made = this.line(line, line.box.x0, { gap: 0, opensPage: false });
    return made ? [{ text: made.text, reason, source: placeOf(made.tokens) }] : [];
  }
}

function columnsIn(width: number, size: number): number {
  return Math.round(width / (size * COLUMN));
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
