import type { Column } from '../../model/index.ts';
import type { Span } from './divide.ts';
import {
  breakIndex,
  fingerprints,
  firstGuess,
  type Learned,
  MOST_FOR_EARLY_BREAK,
  type WordCounts,
} from './model.ts';
import { BREAK_KINDS, breakBefore, HEIGHTS, heightClass, MID_LINE, startsLine, type Words } from './words.ts';

/** A row as one pass divided it: the runs of words of each column (several where it runs over a page). */
export interface DividedRow {
  readonly from: number;
  readonly to: number;
  /** Not the first line of its number. */
  readonly further: boolean;
  readonly cells: readonly (readonly Span[])[];
}

/** What the divisions of one pass teach of the table. */
export function learn(words: Words, columns: readonly Column[], rows: readonly DividedRow[]): Learned {
  const guess = firstGuess(columns);
  if (rows.length < 3) return guess;
  const assigned = assign(words, rows);
  return {
    ...guess,
    word: countWords(words, columns.length, rows),
    assigned,
    breaks: learnBreaks(words, rows, assigned),
    ...learnWraps(words, columns.length, rows),
    ...learnEmptiness(guess, rows),
    repeated: repeatedCells(words, columns.length, rows),
    further: learnFurther(rows),
  };
}

function* spansOf(rows: readonly DividedRow[]): Generator<{ c: number; span: Span; row: DividedRow }> {
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      for (const span of spans) if (span.to > span.from) yield { c, span, row };
    }
  }
}

function assign(words: Words, rows: readonly DividedRow[]): Int16Array {
  const column = new Int16Array(words.tokens.length).fill(-1);
  for (const { c, span } of spansOf(rows)) column.fill(c, span.from, span.to);
  return column;
}

function countWords(words: Words, columns: number, rows: readonly DividedRow[]): WordCounts {
  const counts = new Map<string, Int32Array>();
  const total = new Float64Array(columns);
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      const seen = new Set<string>();
      for (const span of spans) for (let i = span.from; i < span.to; i++) seen.add(words.keys[i] ?? '');
      total[c] = (total[c] ?? 0) + seen.size;
      for (const key of seen) {
        let list = counts.get(key);
        if (!list) {
          list = new Int32Array(columns);
          counts.set(key, list);
        }
        list[c] = (list[c] ?? 0) + 1;
      }
    }
  }
  return { rows: counts, total };
}

function clamp(x: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, x));
}

/** Borders that a height's own statistics are worth, before what holds for all heights counts less. */
const HEIGHT_PRIOR = 4;

/**
 * How often each kind of break is a border between cells of such heights, against how often it is inside a
 * cell; for borders in the middle of a line, against a share of the capitals that stand there.
 */
function learnBreaks(words: Words, rows: readonly DividedRow[], assigned: Int16Array): Float64Array {
  const kinds = BREAK_KINDS + 1;
  const border = new Float64Array(kinds * HEIGHTS * HEIGHTS);
  const overall = new Float64Array(kinds).fill(0.3);
  const perHeights = new Float64Array(HEIGHTS * HEIGHTS);
  for (const row of rows) {
    let before = 0;
    for (const span of inOrder(row)) {
      const after = heightOf(words, span);
      if (before > 0 && span.from > row.from) {
        const kind = breakBefore(words, span.from);
        const at = breakIndex(kind, before, after);
        border[at] = (border[at] ?? 0) + 1;
        overall[kind] = (overall[kind] ?? 0) + 1;
        perHeights[before * HEIGHTS + after] = (perHeights[before * HEIGHTS + after] ?? 0) + 1;
      }
      before = after;
    }
  }
  const inside = insideBreaks(words, rows, assigned);
  const all = overall.reduce((a, b) => a + b, 0);
  const table = new Float64Array(border.length);
  for (let kind = 0; kind < kinds; kind++) {
    for (let h = 0; h < HEIGHTS * HEIGHTS; h++) {
      const at = kind * HEIGHTS * HEIGHTS + h;
      const share =
        ((border[at] ?? 0) + (HEIGHT_PRIOR * (overall[kind] ?? 0)) / all) /
        ((perHeights[h] ?? 0) + HEIGHT_PRIOR);
      table[at] =
        kind === MID_LINE
          ? clamp(Math.log(share) - 0.9, -5, -0.5)
          : clamp(Math.log(share / (inside[kind] ?? 1)), -3.5, 3.5);
    }
  }
  return table;
}

function* inOrder(row: DividedRow): Generator<Span> {
  for (const spans of row.cells) {
    const span = spans[0];
    if (spans.length === 1 && span && span.to > span.from) yield span;
  }
}

function heightOf(words: Words, span: Span): number {
  return heightClass((words.line[span.to - 1] ?? 0) - (words.line[span.from] ?? 0) + 1);
}

/** Shares of the kinds of line break inside cells. */
function insideBreaks(words: Words, rows: readonly DividedRow[], assigned: Int16Array): Float64Array {
  const inside = new Float64Array(BREAK_KINDS).fill(0.4);
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

/** A column is as wide as its widest lines that were followed by another line of the same cell. */
function learnWraps(
  words: Words,
  columns: number,
  rows: readonly DividedRow[],
): Pick<Learned, 'width' | 'early'> {
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
    const ended = lines.filter((l) => l.line + l.next < 0.85 * (width[c] ?? 0)).length;
    return clamp(Math.log((ended + 0.4) / (lines.length + 4)) + 0.3, MOST_FOR_EARLY_BREAK, -0.3);
  });
  return { width, early };
}

/** Lines of one column end within about one word of its edge, in thousandths of an em. */
const RAGGED = 2600;

/**
 * The right edge that most lines end just before. Lines that were given to the column by mistake are wider
 * or narrower and few, so they do not move it.
 */
function densestEdge(widths: number[]): number {
  if (widths.length < 3) return 0;
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
  return most >= 3 ? edge : 0;
}

function learnEmptiness(guess: Learned, all: readonly DividedRow[]): Pick<Learned, 'empty' | 'filled'> {
  // further lines leave the subject out by their nature
  const rows = all.filter((r) => !r.further);
  const n = rows.length;
  const empty = new Float64Array(guess.empty.length);
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries())
      if (!spans.some((s) => s.to > s.from)) empty[c] = (empty[c] ?? 0) + 1;
  }
  // the language's guess counts for four rows
  const prior = guess.empty.map((e) => Math.exp(e));
  const share = empty.map((e, c) => (e + 4 * Math.min(0.9, prior[c] ?? 0)) / (n + 4));
  return {
    empty: share.map((s, c) =>
      (guess.empty[c] ?? 0) < -5 ? (guess.empty[c] ?? 0) : Math.max(-5, Math.log(s)),
    ),
    filled: share.map((s) => Math.max(-5, Math.log(1 - s))),
  };
}

function repeatedCells(words: Words, columns: number, rows: readonly DividedRow[]): Map<number, number>[] {
  const print = fingerprints(words);
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

/** How often a numbered row of this table has further lines, as the cost of one more. */
function learnFurther(rows: readonly DividedRow[]): number {
  const further = rows.filter((r) => r.further).length;
  return clamp(Math.log((further + 0.02) / rows.length) - 1, -9, -2);
}
