import type { Column } from '../../../model/index.ts';
import { SHAPE } from '../features/shapes.ts';
import {
  BREAK_KINDS,
  breakBefore,
  HEIGHTS,
  hasShape,
  heightClass,
  linesOf,
  MID_LINE,
  SKIPS,
  startsLine,
  type Words,
} from '../flat/words.ts';
import { SPACE_WIDTH } from '../metrics.ts';
import { fingerprints } from './fingerprints.ts';
import { LoneBodies } from './lone.ts';
import type { DividedRow, Span } from './rows.ts';

/**
 * What a table teaches of itself once a pass has divided its rows: how wide its columns are, which words stand
 * where, how its extractor breaks lines between cells. Plain counts and logarithms of ratios, smoothed; what
 * they are worth is learned (decode/weights). A row does not vouch for itself: its own count is left out where
 * words are counted.
 */
export interface TableStatistics {
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
  /** For kind of break × columns skipped: log of how much oftener the kind stands there than at other borders. */
  readonly skips: Float64Array;
  /** The same for the break between a row's last cell and the next row. */
  readonly closings: Float64Array;
  /** Width that a column's lines wrap at, in thousandths of an em; 0 where unknown. */
  readonly width: Float64Array;
  /** The same where nearly all of the column's lines agree with it to a hair; 0 elsewhere. */
  readonly sharp: Float64Array;
  /** Log of the share of a column's lines that end early. */
  readonly early: Float64Array;
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

function* spansOf(
  rows: readonly DividedRow[],
): Generator<{ c: number; span: Span; row: DividedRow; first: boolean }> {
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      let first = true;
      for (const span of spans) {
        if (span.to <= span.from) continue;
        yield { c, span, row, first };
        first = false;
      }
    }
  }
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

/** Place of a kind of break and the heights around it in `borderLogRatios`; height 0 stands for the row's number. */
export function borderIndex(kind: number, before: number, after: number): number {
  return (kind * HEIGHTS + before) * HEIGHTS + after;
}

/** Borders that what holds for all heights is worth, against those seen at these heights. */
const HEIGHT_PRIOR = 4;
/** Wraps and borders of each kind taken as seen before any was. */
const KIND_PRIOR = 0.4;
const MOST_LOG_RATIO = 4;

/**
 * Extractors break lines by how far one cell's last line stands from the next one's first, and that depends on
 * both heights: cells of one line share a line, and so on. The log ratio compares how often a kind of
 * break is a border between cells of such heights with how often it is a wrap inside a cell.
 */
function borderLogRatiosOf(words: Words, rows: readonly DividedRow[], assigned: Int16Array): Float64Array {
  const kinds = BREAK_KINDS + 1;
  const border = new Float64Array(kinds * HEIGHTS * HEIGHTS);
  const overall = new Float64Array(kinds).fill(KIND_PRIOR);
  const perHeights = new Float64Array(HEIGHTS * HEIGHTS);
  for (const row of rows) {
    let before = 0;
    for (const span of inOrder(row)) {
      const after = heightClass(linesOf(words, span.from, span.to));
      if (before > 0 || (!row.further && span.from === row.from)) {
        const kind = breakBefore(words, span.from);
        const at = borderIndex(kind, before, after);
        border[at] = (border[at] ?? 0) + 1;
        if (before > 0) overall[kind] = (overall[kind] ?? 0) + 1;
        perHeights[before * HEIGHTS + after] = (perHeights[before * HEIGHTS + after] ?? 0) + 1;
      }
      before = after;
    }
  }
  const inside = wrapShares(words, rows, assigned);
  const all = overall.reduce((a, b) => a + b, 0);
  const borderLogRatios = new Float64Array(border.length);
  for (let kind = 0; kind < kinds; kind++) {
    for (let h = 0; h < HEIGHTS * HEIGHTS; h++) {
      const at = kind * HEIGHTS * HEIGHTS + h;
      const share =
        ((border[at] ?? 0) + (HEIGHT_PRIOR * (overall[kind] ?? 0)) / all) /
        ((perHeights[h] ?? 0) + HEIGHT_PRIOR);
      const log = Math.log(share / (kind === MID_LINE ? 1 : (inside[kind] ?? 1)));
      borderLogRatios[at] = Math.max(-MOST_LOG_RATIO, Math.min(MOST_LOG_RATIO, log));
    }
  }
  return borderLogRatios;
}

/** How a kind of break goes with columns left empty; Word's text has a blank line for each. */
function skipsOf(words: Words, rows: readonly DividedRow[]): Pick<TableStatistics, 'skips' | 'closings'> {
  const inside = new Float64Array((BREAK_KINDS + 1) * SKIPS);
  const closing = new Float64Array((BREAK_KINDS + 1) * SKIPS);
  for (const row of rows) {
    let skipped = 0;
    let last = -1;
    for (const spans of row.cells) {
      const span = spans.find((s) => s.to > s.from);
      if (!span) skipped = Math.min(SKIPS - 1, skipped + 1);
      else {
        if (spans.length === 1) addOne(inside, breakBefore(words, span.from) * SKIPS + skipped);
        skipped = 0;
        last = spans.at(-1)?.to ?? -1;
      }
    }
    if (last >= 0 && last < words.tokens.length) addOne(closing, breakBefore(words, last) * SKIPS + skipped);
  }
  return { skips: kindRatios(inside), closings: kindRatios(closing) };
}

function addOne(counts: Float64Array | Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

/** For kind × skipped: the kind's share where so many are skipped against its share over all. */
function kindRatios(counts: Float64Array): Float64Array {
  const kinds = BREAK_KINDS + 1;
  const bySkip = new Float64Array(SKIPS);
  const byKind = new Float64Array(kinds).fill(KIND_PRIOR);
  for (let at = 0; at < counts.length; at++) {
    const n = counts[at] ?? 0;
    bySkip[at % SKIPS] = (bySkip[at % SKIPS] ?? 0) + n;
    byKind[Math.floor(at / SKIPS)] = (byKind[Math.floor(at / SKIPS)] ?? 0) + n;
  }
  const all = byKind.reduce((a, b) => a + b, 0);
  return counts.map((n, at) => {
    const share = (byKind[Math.floor(at / SKIPS)] ?? 0) / all;
    const here = (n + HEIGHT_PRIOR * share) / ((bySkip[at % SKIPS] ?? 0) + HEIGHT_PRIOR);
    return Math.max(-MOST_LOG_RATIO, Math.min(MOST_LOG_RATIO, Math.log(here / share)));
  });
}

function* inOrder(row: DividedRow): Generator<Span> {
  for (const spans of row.cells) {
    const span = spans[0];
    if (spans.length === 1 && span && span.to > span.from) yield span;
  }
}

/** Shares of the kinds of line break inside cells. */
function wrapShares(words: Words, rows: readonly DividedRow[], assigned: Int16Array): Float64Array {
  const inside = new Float64Array(BREAK_KINDS).fill(KIND_PRIOR);
  for (const row of rows) {
    if (row.further) continue;
    for (let i = row.from + 1; i < row.to; i++) {
      if (!startsLine(words, i) || assigned[i] !== assigned[i - 1]) continue;
      const kind = words.breakKind[words.line[i] ?? 0] ?? 0;
      inside[kind] = (inside[kind] ?? 0) + 1;
    }
  }
  const all = inside.reduce((a, b) => a + b, 0);
  return inside.map((n) => n / all);
}

/** A line this much under its column's width, next word included, ended early: a paragraph's or an item's last. */
const EARLY = 0.85;

/** A column is as wide as its widest lines that were followed by another line of the same cell. */
function wrapsOf(
  words: Words,
  columns: number,
  rows: readonly DividedRow[],
): Pick<TableStatistics, 'width' | 'sharp' | 'early'> {
  const seen: { line: number; next: number }[][] = Array.from({ length: columns }, () => []);
  for (const { c, span } of spansOf(rows)) {
    const last = words.line[span.to - 1] ?? 0;
    for (let l = words.line[span.from] ?? 0; l < last; l++) {
      const from = Math.max(span.from, words.lineFrom[l] ?? 0);
      const below = words.lineTo[l] ?? 0;
      const line = (words.right[below - 1] ?? 0) - (words.left[from] ?? 0);
      seen[c]?.push({ line, next: (words.right[below] ?? 0) - (words.left[below] ?? 0) });
    }
  }
  const width = Float64Array.from(seen, (lines) => densestEdge(lines.map((l) => l.line)));
  const early = Float64Array.from(seen, (lines, c) => {
    const ended = lines.filter((l) => l.line + l.next < EARLY * (width[c] ?? 0)).length;
    return Math.log((ended + KIND_PRIOR) / (lines.length + HEIGHT_PRIOR));
  });
  const sharp = Float64Array.from(seen, (lines, c) => sharpWidth(lines, width[c] ?? 0));
  return { width, sharp, early };
}

/** Lines that must agree before a width counts as known to a hair, and the share of the column's that must. */
const FEWEST_SHARP = 6;
const SHARP_SHARE = 0.7;

/**
 * The width at which most of the column's lines wrap as they do: no line is wider, and with its next word each would
 * have been. 0 where lines don't agree on one: another font than Times New Roman, breaks set by hand, wrong cells.
 */
function sharpWidth(lines: readonly { line: number; next: number }[], width: number): number {
  if (lines.length < FEWEST_SHARP || width === 0) return 0;
  const edges: { at: number; step: number }[] = [];
  for (const { line, next } of lines)
    edges.push({ at: line, step: 1 }, { at: line + SPACE_WIDTH + next, step: -1 });
  edges.sort((a, b) => a.at - b.at || a.step - b.step);
  let open = 0;
  let most = 0;
  let best = 0;
  for (const [e, { at, step }] of edges.entries()) {
    open += step;
    if (open <= most) continue;
    most = open;
    best = (at + (edges[e + 1]?.at ?? at)) / 2;
  }
  return most >= FEWEST_SHARP && most >= SHARP_SHARE * lines.length ? best : 0;
}

/** Lines of one column end within about one word of its edge, in thousandths of an em. */
const RAGGED = 2600;
const FEWEST_LINES = 3;

/**
 * The right edge that most lines end just before. Lines that were given to the column by mistake are wider
 * or narrower and few, so they do not move it.
 */
function densestEdge(widths: number[]): number {
  if (widths.length < FEWEST_LINES) return 0;
  widths.sort((a, b) => a - b);
  let edge = 0;
  let most = 0;
  for (let high = 0, low = 0; high < widths.length; high++) {
    while ((widths[high] ?? 0) - (widths[low] ?? 0) > RAGGED) low += 1;
    if (high - low + 1 >= most) {
      most = high - low + 1;
      edge = widths[high] ?? 0;
    }
  }
  return most >= FEWEST_LINES ? edge : 0;
}

/** Rows that an even chance is worth. */
const EMPTY_PRIOR = 2;

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

/** The column of those who lead, or -1. */
export function leadOf(columns: readonly Column[]): number {
  return columns.findIndex((c) => c.role === 'lead' || c.role === 'implement');
}

function orphansOf(columns: readonly Column[], all: readonly DividedRow[]): number {
  const lead = leadOf(columns);
  const bodies = columns.flatMap((c, k) => (k > lead && isBody(c) ? [k] : []));
  const rows = all.filter((r) => !r.further);
  const isFilled = (row: DividedRow, c: number): boolean => (row.cells[c] ?? []).some((s) => s.to > s.from);
  const orphans = rows.filter((r) => !isFilled(r, lead) && bodies.some((c) => isFilled(r, c)));
  return Math.log((orphans.length + ORPHAN_PRIOR) / (rows.length + EMPTY_PRIOR));
}

/** Rows without one who leads taken as seen in a table that has none. */
const ORPHAN_PRIOR = 0.1;

/** Whether a column after the one that leads holds bodies. */
export function isBody({ role }: Column): boolean {
  return role === 'coordinate' || role === 'monitor' || role === 'implement';
}

/** Whether column c and the one before it both hold bodies that don't lead. */
export function isSecondOfBodies(columns: readonly Column[], c: number): boolean {
  const [before, own] = [columns[c - 1], columns[c]];
  return (
    before !== undefined && own !== undefined && isBody(before) && isBody(own) && c - 1 > leadOf(columns)
  );
}

function loneBodiesOf(
  words: Words,
  columns: readonly Column[],
  rows: readonly DividedRow[],
): Map<number, LoneBodies> {
  const lone = new Map<number, LoneBodies>();
  for (const c of columns.keys())
    if (isSecondOfBodies(columns, c)) lone.set(c, new LoneBodies(words, c, rows));
  return lone;
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
