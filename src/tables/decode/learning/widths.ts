import type { Words } from '../flat/words.ts';
import { SPACE_WIDTH } from '../metrics.ts';
import { HEIGHT_PRIOR, KIND_PRIOR } from './breaks.ts';
import { type DividedRow, spansOf } from './rows.ts';

/** How wide columns are, by the lines that wrap in them. */

export interface ColumnWidths {
  /** Width that a column's lines wrap at, in thousandths of an em; 0 where unknown. */
  readonly width: Float64Array;
  /** The same where nearly all of the column's lines agree with it to a hair; 0 elsewhere. */
  readonly sharp: Float64Array;
  /** Log of the share of a column's lines that end early. */
  readonly early: Float64Array;
}

/** A line this much under its column's width, next word included, ended early: a paragraph's or an item's last. */
const EARLY = 0.85;

/** A column is as wide as its widest lines that were followed by another line of the same cell. */
export function wrapsOf(words: Words, columns: number, rows: readonly DividedRow[]): ColumnWidths {
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
