import {
  BREAK_KINDS,
  breakBefore,
  HEIGHTS,
  heightClass,
  linesOf,
  MID_LINE,
  SKIPS,
  startsLine,
  type Words,
} from '../flat/words.ts';
import type { DividedRow, Span } from './rows.ts';

/** How kinds of line break go with the heights of cells on both sides, and with empty columns. */

export interface SkipRatios {
  /** For kind of break × columns skipped: log of how much oftener the kind stands there than at other borders. */
  readonly skips: Float64Array;
  /** The same for the break between a row's last cell and the next row. */
  readonly closings: Float64Array;
}

/** Place of a kind of break and the heights around it in `borderLogRatios`; height 0 stands for the row's number. */
export function borderIndex(kind: number, before: number, after: number): number {
  return (kind * HEIGHTS + before) * HEIGHTS + after;
}

/** Borders that what holds for all heights is worth, against those seen at these heights. */
export const HEIGHT_PRIOR = 4;

/** Wraps and borders of each kind taken as seen before any was. */
export const KIND_PRIOR = 0.4;

const MOST_LOG_RATIO = 4;

/**
 * Extractors break lines by how far one cell's last line stands from the next one's first, and that depends on
 * both heights: cells of one line share a line, and so on. The log ratio compares how often a kind of
 * break is a border between cells of such heights with how often it is a wrap inside a cell.
 */
export function borderLogRatiosOf(
  words: Words,
  rows: readonly DividedRow[],
  assigned: Int16Array,
): Float64Array {
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
export function skipsOf(words: Words, rows: readonly DividedRow[]): SkipRatios {
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

export function addOne(counts: Float64Array | Int32Array, at: number): void {
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
export function wrapShares(words: Words, rows: readonly DividedRow[], assigned: Int16Array): Float64Array {
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
