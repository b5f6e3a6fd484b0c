import { addLogs, NEVER } from '../../../text/logs.ts';
import { SHAPE } from '../features/shapes.ts';
import type { Span } from '../learning/rows.ts';
import type { DividedLine } from './divide.ts';
import { type CellScores, type Cut, noLines } from './scores.ts';
import { subjectOf, titleGain } from './titles.ts';
import { hasShape, heightClass, startsLine, trailOf, type Words } from './words.ts';

/**
 * Text in which each paragraph of each cell is one line and each empty cell one empty line, as Word writes it: a row has
 * as many lines as the table has columns, and more only where a cell holds several paragraphs. Its cells are counted,
 * not guessed, and only which cell the further paragraphs belong to is weighed.
 */

/** One line of the table: its words, or null for an empty one. */
export type Slot = Span | null;

/** Words of a table's part, and whether the empty lines after them are its own. */
export interface Part extends Span {
  readonly closed: boolean;
}

export interface LinedText {
  readonly words: Words;
  /** Empty lines above each line. */
  readonly gaps: readonly number[];
}

/** The lines of a part, the empty ones above its first line and, where it is closed, below its last. */
export function slotsOf({ words, gaps }: LinedText, { from, to, closed }: Part): Slot[] {
  const slots: Slot[] = [];
  for (let at = from; at < to; ) {
    const line = words.line[at] ?? 0;
    addEmpty(slots, gaps[line] ?? 0);
    const end = Math.min(to, words.lineTo[line] ?? to);
    slots.push({ from: at, to: end });
    at = Math.max(end, at + 1);
  }
  if (closed && to < words.tokens.length) addEmpty(slots, gaps[words.line[to] ?? 0] ?? 0);
  return slots;
}

/** More empty lines than any row has columns: what is beyond them says nothing, and costs memory. */
const MOST_EMPTY = 40;

function addEmpty(slots: Slot[], count: number): void {
  for (let k = 0; k < Math.min(count, MOST_EMPTY); k++) slots.push(null);
}

/** Where more of the lines stand apart than this, as in text that parts all lines so, empty lines are no cells. */
const MOST_APART = 0.6;

/** Whether the text's empty lines may be its empty cells. */
function mayBeCells({ gaps }: LinedText): boolean {
  return gaps.filter((gap) => gap > 0).length < MOST_APART * gaps.length;
}

/** Rows that must be counted, the share of them that has a line a column, and of those that have fewer. Reasoned: cells of several paragraphs are a minority, and no row has fewer lines. */
const FEWEST_ROWS = 3;
const MOSTLY_EXACT = 0.5;
const SELDOM_SHORT = 0.05;

/** Whether rows, whose numbers stand on lines of their own, have as many lines as the table has columns beside the number's. */
export function areRowsLined(text: LinedText, rows: readonly Part[], columns: number): boolean {
  if (
    !mayBeCells(text) ||
    rows.length < FEWEST_ROWS ||
    rows.some((r) => r.to > r.from && !startsLine(text.words, r.from))
  )
    return false;
  const counts = rows.filter((r) => r.closed).map((r) => slotsOf(text, r).length);
  const share = (of: (count: number) => boolean): number => counts.filter(of).length / counts.length;
  return share((n) => n === columns) >= MOSTLY_EXACT && share((n) => n < columns) <= SELDOM_SHORT;
}

/** The share of lines that may begin in lower case where no line wraps: units and the like. */
const SELDOM_LOWER = 0.05;

/** Whether nothing in a part without row numbers looks like a line that wraps. */
export function isUnwrapped(text: LinedText, { from, to }: Part, columns: number): boolean {
  const { words } = text;
  let [lines, lower] = [0, 0];
  for (let at = from; at < to; at = words.lineTo[words.line[at] ?? 0] ?? to) {
    lines += 1;
    if (hasShape(words, at, SHAPE.lower) && (words.tokens[at]?.text.length ?? 0) > 1) lower += 1;
  }
  return mayBeCells(text) && lines >= FEWEST_ROWS * columns && lower <= SELDOM_LOWER * lines;
}

/** Rows that follow one another, and the lines between them that name groups. */
export interface LinedRows {
  readonly rows: readonly DividedLine[];
  readonly titles: readonly Span[];
  /** Lines that are neither a title nor the first of a cell. */
  readonly further: number;
}

/** Whether rows without numbers have so few further lines that their lines were counted rightly. */
export function isMostlyExact({ rows, further }: LinedRows, columns: number): boolean {
  return rows.length > 0 && further <= (1 - MOSTLY_EXACT) * rows.length * Math.sqrt(columns);
}

/** Paragraphs that one cell has at most. */
const MOST_PARAGRAPHS = 12;
/** What stands in a row's first column whatever the words say: its task or indicator. */
const MUST_BE_FILLED = 12;
/** A paragraph that is no point of a list, behind one that is, in one cell. Reasoned: as dear as a cell in the wrong column. */
const BROKEN_LIST = 6;
/** A second paragraph in rows that only their lines part. Reasoned: such cells are fewer than rows. */
const FURTHER_PARAGRAPH = 2;

const WHOLE: Cut = { cut: false, resumed: null, resumedFrom: null };

/** One step of the search: a cell, a group's title, or the beginning of a row. */
interface Step {
  readonly kind: 'cell' | 'title' | 'row';
  readonly from: number;
  readonly column: number;
  readonly span: Span | null;
}

/** What the slots hold: one row, some rows, or rows with the titles of groups between them. */
export type Count = 'one' | 'many' | 'titled';

class LinedSearch {
  readonly #best: Float64Array;
  readonly #sum: Float64Array;
  readonly #step: (Step | undefined)[];
  /** The column of tasks or indicators, whose words are also those of titles. */
  readonly #subject: number;

  constructor(
    readonly scores: CellScores,
    readonly slots: readonly Slot[],
    readonly count: Count,
  ) {
    const size = (scores.columns + 1) * (slots.length + 1);
    this.#best = new Float64Array(size).fill(NEVER);
    this.#sum = new Float64Array(size).fill(NEVER);
    this.#step = new Array<Step | undefined>(size);
    this.#best[0] = 0;
    this.#sum[0] = 0;
    this.#subject = subjectOf(scores);
    for (let at = 0; at <= slots.length; at++) this.#from(at);
  }

  #state(column: number, at: number): number {
    return at * (this.scores.columns + 1) + column;
  }

  #reach(from: number, to: number, gain: number, step: Step): void {
    const score = (this.#best[from] ?? NEVER) + gain;
    if (!(score > NEVER)) return;
    this.#sum[to] = addLogs(this.#sum[to] ?? NEVER, (this.#sum[from] ?? NEVER) + gain);
    if (score <= (this.#best[to] ?? NEVER)) return;
    this.#best[to] = score;
    this.#step[to] = step;
  }

  #from(at: number): void {
    const { columns } = this.scores;
    if (this.count !== 'one') {
      const done = this.#state(columns, at);
      this.#reach(done, this.#state(0, at), 0, { kind: 'row', from: done, column: 0, span: null });
    }
    if (this.count === 'titled') this.#readTitle(at);
    for (let c = 0; c < columns; c++) {
      const from = this.#state(c, at);
      if (this.#best[from] === NEVER) continue;
      // the last row's empty lines may be no longer told from those behind the table
      if (at === this.slots.length && at > 0) {
        if (c > 0) this.#leaveEmpty(from, c, at);
      } else this.#readCells(from, c, at);
    }
  }

  #readTitle(at: number): void {
    const slot = this.slots[at];
    if (!slot) return;
    const from = this.#state(0, at);
    const gain = titleGain(this.scores, slot);
    this.#reach(from, this.#state(0, at + 1), gain, { kind: 'title', from, column: 0, span: slot });
  }

  #leaveEmpty(from: number, column: number, next: number): void {
    const must = column === this.#subject ? MUST_BE_FILLED : 0;
    const gain = this.scores.empty(column, WHOLE, false) - must;
    this.#reach(from, this.#state(column + 1, next), gain, { kind: 'cell', from, column, span: null });
  }

  #readCells(from: number, column: number, at: number): void {
    const first = this.slots[at];
    if (!first) {
      this.#leaveEmpty(from, column, at + 1);
      return;
    }
    let broken = 0;
    for (let next = at + 1; next <= Math.min(this.slots.length, at + MOST_PARAGRAPHS); next++) {
      const last = this.slots[next - 1];
      if (!last) return;
      if (next > at + 1 && breaksList(this.scores.facts.words, this.slots[next - 2], last))
        broken += BROKEN_LIST;
      const span = { from: first.from, to: last.to };
      const more = this.count === 'one' ? 0 : FURTHER_PARAGRAPH * (next - at - 1);
      const gain = this.#cell(column, span, next - at) - broken - more;
      this.#reach(from, this.#state(column + 1, next), gain, { kind: 'cell', from, column, span });
    }
  }

  #cell(column: number, { from, to }: Span, lines: number): number {
    const { scores } = this;
    const widths = { widest: 0, least: 0 };
    noLines(widths);
    return (
      scores.start(column, from) +
      scores.inner(column, from, to, false, widths) +
      scores.border(column, from, trailOf(1, 0), heightClass(lines))
    );
  }

  /** The steps of the best path in order, and its share of all paths; null where none reads all. */
  path(): { readonly steps: readonly Step[]; readonly certainty: number } | null {
    const end = this.#state(this.scores.columns, this.slots.length);
    if (this.#best[end] === NEVER) return null;
    const steps: Step[] = [];
    for (let state = end; state > 0; ) {
      const step = this.#step[state];
      if (!step) break;
      steps.push(step);
      state = step.from;
    }
    const certainty = Math.exp(Math.min(0, (this.#best[end] ?? NEVER) - (this.#sum[end] ?? NEVER)));
    return { steps: steps.reverse(), certainty };
  }
}

/** Whether a paragraph that is no point of a list stands right behind one that is. */
function breaksList(words: Words, before: Slot | undefined, slot: Span): boolean {
  const point = SHAPE.dash | SHAPE.dashed | SHAPE.letterMark;
  return (
    before !== null &&
    before !== undefined &&
    hasShape(words, before.from, point) &&
    !hasShape(words, slot.from, point)
  );
}

/** @returns the rows that the slots hold, null where they cannot be read so */
export function readLined(scores: CellScores, slots: readonly Slot[], count: Count): LinedRows | null {
  const path = new LinedSearch(scores, slots, count).path();
  if (!path) return null;
  const rows: DividedLine[] = [];
  const titles: Span[] = [];
  let cells: Span[] = [];
  for (const { kind, span } of path.steps) {
    if (kind === 'title' && span) titles.push(span);
    if (kind !== 'cell') continue;
    cells.push(span ?? { from: 0, to: 0 });
    if (cells.length < scores.columns) continue;
    rows.push({ cells, certainty: path.certainty, cellCertainty: cells.map(() => path.certainty) });
    cells = [];
  }
  return { rows, titles, further: slots.length - titles.length - rows.length * scores.columns };
}
