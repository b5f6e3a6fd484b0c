import type { Column } from '../../../model/index.ts';
import { SHAPE } from '../features/shapes.ts';
import { hasShape, type Words } from '../flat/words.ts';
import { EMPTY_PRIOR, loneBodiesOf, orphansOf } from './bodies.ts';
import { addOne, borderLogRatiosOf, type SkipRatios, skipsOf } from './breaks.ts';
import { fingerprints } from './fingerprints.ts';
import type { LoneBodies } from './lone.ts';
import { type DividedRow, spansOf } from './rows.ts';
import { type ColumnWidths, wrapsOf } from './widths.ts';

/**
 * What a table teaches of itself once a pass has divided its rows: how wide its columns are, which words stand
 * where, how its extractor breaks lines between cells. Plain counts and logarithms of ratios, smoothed; what
 * they are worth is learned (decode/weights). A row does not vouch for itself: its own count is left out where
 * words are counted.
 */
export interface TableStatistics extends SkipRatios, ColumnWidths {
  /** How much oftener the word of place i stands in column c than the table has it, as a log ratio. */
  inColumn(c: number, i: number): number;
  /** How much oftener the word of place i opens the cells of column c than those of others. */
  opensColumn(c: number, i: number): number;
  /** How much oftener the word of place i ends the cells of column c than those of others. */
  endsColumn(c: number, i: number): number;
  /** Log of the share of column c's cells that end in such a mark as word i does. */
  markLogShare(c: number, i: number): number;
  /** For kind of break × height before × height after: log of how much oftener a border is there than a wrap. */
  readonly borderLogRatios: Float64Array;
  /** Log of the share of rows that leave a column empty, and that fill it. */
  readonly empty: Float64Array;
  readonly filled: Float64Array;
  /** Whole cells that stand in two rows or more, by fingerprint. */
  readonly repeated: readonly ReadonlyMap<number, number>[];
  /**
   * How much oftener rows have the very same cell in column c than in others, the words i…j themselves left out, as a
   * log ratio; 0 where no other row has it.
   */
  cellInColumn(c: number, print: number, i: number, j: number): number;
  /** How much oftener a border parts the words on both sides of place i than not, itself left out; 0 where unknown. */
  parted(i: number): number;
  /** Log of the share of rows that fill a column of bodies and leave the one that leads empty. */
  readonly orphans: number;
  /** For each second of two neighbouring columns of bodies after the one that leads, the rows that fill one of both. */
  readonly lone: ReadonlyMap<number, LoneBodies>;
  /** Log of one more than how many cells of column c have both words, one after the other. */
  pairInColumn(c: number, first: string, second: string): number;
  /** Mean and standard deviation of the logarithm of a cell's words. */
  readonly meanLength: Float64Array;
  readonly spread: Float64Array;
  /** Log of the share of lines of the table that have no number of their own. */
  readonly further: number;
}

/** A table with fewer rows teaches nothing that can be trusted. */
export const FEWEST_ROWS = 3;

export function statisticsOf(
  words: Words,
  columns: readonly Column[],
  rows: readonly DividedRow[],
): TableStatistics | null {
  if (rows.length < FEWEST_ROWS) return null;
  const assigned = assign(words, rows);
  const counts = countWords(words, columns.length, rows);
  return {
    inColumn: (c, i) => logRatio(counts.everywhere, words.ids[i] ?? 0, c, assigned[i] ?? -1),
    opensColumn: (c, i) =>
      logRatio(counts.first, words.ids[i] ?? 0, c, counts.opening[i] === 1 ? (assigned[i] ?? -1) : -1),
    endsColumn: (c, i) =>
      logRatio(counts.last, words.ids[i] ?? 0, c, counts.closing[i] === 1 ? (assigned[i] ?? -1) : -1),
    markLogShare: marksOf(words, columns.length, rows),
    borderLogRatios: borderLogRatiosOf(words, rows, assigned),
    ...skipsOf(words, rows),
    ...wrapsOf(words, columns.length, rows),
    ...emptinessOf(columns.length, rows),
    repeated: repeatedCells(words, columns.length, rows),
    ...wholeCells(words, columns.length, rows),
    pairInColumn: pairsOf(words, rows),
    parted: partedOf(words, assigned, rows),
    orphans: orphansOf(columns, rows),
    lone: loneBodiesOf(words, columns, rows),
    ...lengthsOf(columns.length, rows),
    further: furtherOf(rows),
  };
}

function assign(words: Words, rows: readonly DividedRow[]): Int16Array {
  const column = new Int16Array(words.tokens.length).fill(-1);
  for (const { c, span } of spansOf(rows)) column.fill(c, span.from, span.to);
  return column;
}

interface Counts {
  readonly columns: number;
  /** For word × column: in how many rows it stands there. */
  readonly rows: Int32Array;
  /** For each word: the same over all columns. */
  readonly all: Int32Array;
  readonly total: Float64Array;
}

function newCounts(words: number, columns: number): Counts {
  return {
    columns,
    rows: new Int32Array(words * columns),
    all: new Int32Array(words),
    total: new Float64Array(columns),
  };
}

function count(counts: Counts, id: number, c: number): void {
  addOne(counts.rows, id * counts.columns + c);
  addOne(counts.all, id);
  addOne(counts.total, c);
}

function countWords(
  words: Words,
  columns: number,
  rows: readonly DividedRow[],
): { everywhere: Counts; first: Counts; last: Counts; opening: Uint8Array; closing: Uint8Array } {
  const everywhere = newCounts(words.different, columns);
  const first = newCounts(words.different, columns);
  const last = newCounts(words.different, columns);
  const opening = new Uint8Array(words.tokens.length);
  const closing = new Uint8Array(words.tokens.length);
  // a word counts once a cell: the number of the cell that it was seen in
  const seen = new Int32Array(words.different);
  let cell = 0;
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      cell += 1;
      let start = -1;
      let end = -1;
      for (const span of spans) {
        for (let i = span.from; i < span.to; i++) {
          const id = words.ids[i] ?? 0;
          if (seen[id] === cell) continue;
          seen[id] = cell;
          count(everywhere, id, c);
        }
        if (span.to <= span.from) continue;
        if (start < 0) start = span.from;
        end = span.to - 1;
      }
      if (start < 0) continue;
      opening[start] = 1;
      count(first, words.ids[start] ?? 0, c);
      closing[end] = 1;
      count(last, words.ids[end] ?? 0, c);
    }
  }
  return { everywhere, first, last, opening, closing };
}

/** Rows that what holds for the whole table is worth, against those that have the word. */
const PRIOR_ROWS = 2;

/** Keeps the logarithm of nothing finite: a twentieth of a row. */
const FLOOR = 0.05;

/** @param own the column that the word itself was counted in; -1 for none */
function logRatio(counts: Counts, id: number, c: number, own: number): number {
  const known = counts.all[id] ?? 0;
  if (known === 0 || id === 0) return 0;
  let everything = 0;
  for (let k = 0; k < counts.columns; k++) everything += counts.total[k] ?? 0;
  const all = known - (own >= 0 ? 1 : 0);
  const here = (counts.rows[id * counts.columns + c] ?? 0) - (c === own ? 1 : 0);
  const share = (counts.total[c] ?? 0) / Math.max(1, everything);
  return Math.log((here + PRIOR_ROWS * share + FLOOR) / (all * share + PRIOR_ROWS * share + FLOOR));
}

/** Marks that a cell may end in: a full stop, a semicolon or colon, another or none. */
const MARKS = 3;

function markOf(words: Words, i: number): number {
  if (hasShape(words, i, SHAPE.stop)) return 0;
  return hasShape(words, i, SHAPE.semicolon | SHAPE.colon) ? 1 : 2;
}

/** Cells that an even chance of each mark is worth. */
const MARK_PRIOR = 1;

function marksOf(
  words: Words,
  columns: number,
  rows: readonly DividedRow[],
): (c: number, i: number) => number {
  const counts = new Float64Array(columns * MARKS).fill(MARK_PRIOR / MARKS);
  const own = new Int16Array(words.tokens.length).fill(-1);
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      const end = (spans.findLast((s) => s.to > s.from)?.to ?? 0) - 1;
      if (end < 0) continue;
      addOne(counts, c * MARKS + markOf(words, end));
      own[end] = c;
    }
  }
  return (c, i) => {
    const self = own[i] === c ? 1 : 0;
    let all = -self;
    for (let m = 0; m < MARKS; m++) all += counts[c * MARKS + m] ?? 0;
    return Math.log(((counts[c * MARKS + markOf(words, i)] ?? 0) - self) / all);
  };
}

function emptinessOf(columns: number, all: readonly DividedRow[]): Pick<TableStatistics, 'empty' | 'filled'> {
  // further lines leave the subject out by their nature
  const rows = all.filter((r) => !r.further);
  const empty = new Float64Array(columns);
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries())
      if (!spans.some((s) => s.to > s.from)) empty[c] = (empty[c] ?? 0) + 1;
  }
  const share = empty.map((e) => (e + EMPTY_PRIOR / 2) / (rows.length + EMPTY_PRIOR));
  return { empty: share.map((s) => Math.log(s)), filled: share.map((s) => Math.log(1 - s)) };
}

function repeatedCells(words: Words, columns: number, rows: readonly DividedRow[]): Map<number, number>[] {
  const print = fingerprints(words.keys);
  const counts = Array.from({ length: columns }, () => new Map<number, number>());
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      const whole = spans.filter((s) => s.to > s.from);
      const [span] = whole;
      if (whole.length !== 1 || !span) continue;
      const key = print(span.from, span.to);
      counts[c]?.set(key, (counts[c]?.get(key) ?? 0) + 1);
    }
  }
  for (const map of counts) for (const [key, n] of map) if (n < 2) map.delete(key);
  return counts;
}

/** Which columns hold the very same cell, and how often. */
function wholeCells(
  words: Words,
  columns: number,
  rows: readonly DividedRow[],
): Pick<TableStatistics, 'cellInColumn'> {
  const print = fingerprints(words.keys);
  const counts = new Map<number, Int32Array>();
  const filled = new Float64Array(columns);
  const own = new Map<number, { readonly c: number; readonly to: number }>();
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      const whole = spans.filter((s) => s.to > s.from);
      const [span] = whole;
      if (whole.length !== 1 || !span) continue;
      const key = print(span.from, span.to);
      const list = counts.get(key) ?? new Int32Array(columns);
      counts.set(key, list);
      addOne(list, c);
      addOne(filled, c);
      own.set(span.from, { c, to: span.to });
    }
  }
  const all = filled.reduce((a, b) => a + b, 0);
  const cellInColumn = (c: number, key: number, i: number, j: number): number => {
    const list = counts.get(key);
    if (!list) return 0;
    const self = own.get(i);
    const mine = self?.to === j ? self.c : -1;
    const others = list.reduce((a, b) => a + b, 0) - (mine >= 0 ? 1 : 0);
    if (others <= 0) return 0;
    const share = (filled[c] ?? 0) / all;
    const here = (list[c] ?? 0) - (mine === c ? 1 : 0);
    return Math.log((here + share + FLOOR) / ((others + 1) * share + FLOOR));
  };
  return { cellInColumn };
}

/** Pairs of words in the cells of each column. */
function pairsOf(words: Words, rows: readonly DividedRow[]): TableStatistics['pairInColumn'] {
  let counts: Map<string, number> | null = null;
  // asked for where a page cuts a row only
  const counted = (): Map<string, number> => {
    const pairs = new Map<string, number>();
    for (const { c, span } of spansOf(rows)) {
      for (let i = span.from + 1; i < span.to; i++) {
        const key = pairKey(c, words.keys[i - 1] ?? '', words.keys[i] ?? '');
        pairs.set(key, (pairs.get(key) ?? 0) + 1);
      }
    }
    return pairs;
  };
  return (c, first, second) => {
    counts ??= counted();
    return Math.log1p(Math.min(MOST_PAIRS, counts.get(pairKey(c, first, second)) ?? 0));
  };
}

/** Places that an even chance of a border is worth. */
const PARTED_PRIOR = 0.5;

/** Pairs of words inside rows: how often a border parts them, and how often they stand in one cell. */
function partedOf(
  words: Words,
  assigned: Int16Array,
  rows: readonly DividedRow[],
): TableStatistics['parted'] {
  const borders = new Int32Array(words.differentPairs);
  const insides = new Int32Array(words.differentPairs);
  const seen = new Int8Array(words.tokens.length);
  for (const row of rows) {
    for (let i = row.from + 1; i < row.to; i++) {
      if ((assigned[i] ?? -1) < 0 || (assigned[i - 1] ?? -1) < 0) continue;
      const parts = assigned[i] !== assigned[i - 1];
      addOne(parts ? borders : insides, words.pairs[i] ?? 0);
      seen[i] = parts ? 1 : 2;
    }
  }
  return (i) => {
    // nothing stands before the first word
    if (i === 0) return 0;
    const pair = words.pairs[i] ?? 0;
    const border = (borders[pair] ?? 0) - (seen[i] === 1 ? 1 : 0);
    const inside = (insides[pair] ?? 0) - (seen[i] === 2 ? 1 : 0);
    if (border + inside <= 0) return 0;
    return Math.log((border + PARTED_PRIOR) / (inside + PARTED_PRIOR));
  };
}

function pairKey(c: number, first: string, second: string): string {
  return `${c} ${first} ${second}`;
}

/** Pairs of words that say no more. */
const MOST_PAIRS = 20;

/** Deviation of log words that columns have before any cell is known, and cells it is worth. */
const SPREAD = 0.7;

const SPREAD_PRIOR = 3;

function lengthsOf(
  columns: number,
  rows: readonly DividedRow[],
): Pick<TableStatistics, 'meanLength' | 'spread'> {
  const logs: number[][] = Array.from({ length: columns }, () => []);
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      const n = spans.reduce((sum, s) => sum + s.to - s.from, 0);
      if (n > 0) logs[c]?.push(Math.log(n));
    }
  }
  const meanLength = Float64Array.from(logs, (l) => l.reduce((a, b) => a + b, 0) / Math.max(1, l.length));
  const spread = Float64Array.from(logs, (l, c) => {
    const squares = l.reduce((a, b) => a + (b - (meanLength[c] ?? 0)) ** 2, 0);
    return Math.sqrt((squares + SPREAD_PRIOR * SPREAD * SPREAD) / (l.length + SPREAD_PRIOR));
  });
  return { meanLength, spread };
}

/** Further lines taken as seen in a table that has none. */
const FURTHER_PRIOR = 0.05;

function furtherOf(rows: readonly DividedRow[]): number {
  return Math.log((rows.filter((r) => r.further).length + FURTHER_PRIOR) / rows.length);
}
