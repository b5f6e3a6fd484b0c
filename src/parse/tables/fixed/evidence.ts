import type { Token } from '../../../source/document.ts';
import type { HeadingColumn } from '../columns.ts';
import type { Cohesion } from '../flat/cohesion.ts';
import { SPACE_WIDTH, widthOf } from '../flat/metrics.ts';
import { cellEnds } from '../flat/model.ts';
import type { GridLine } from './cells.ts';
import { opensCell } from './language.ts';
import { bound, keyOf, widthOfWords } from './words.ts';

/**
 * What the words of each column say about where rows begin and end. All figures are natural logarithms of
 * likelihood ratios, so they add.
 */
export interface Evidence {
  readonly lines: number;
  readonly columns: readonly ColumnEvidence[];
  /** Estimated height of each line on its page, in lines of text. */
  readonly y: Float64Array;
  /** Page of each line. */
  readonly sheet: Int32Array;
}

export interface ColumnEvidence {
  readonly role: HeadingColumn['role'];
  /** For each line, the first at or below it, and the last at or above it, on which the column has words; -1 for none. */
  readonly next: Int32Array;
  readonly last: Int32Array;
  /** What the first words of a cell that begins on this line say, and its last words. */
  readonly start: Float64Array;
  readonly end: Float64Array;
  /** Sum, over the lines up to this one, of what going on from the line before says. */
  readonly joined: Float64Array;
}

/** Share of a column's lines that may be wider than it is taken to be: words put into the wrong column. */
const TOO_WIDE = 0.03;

function columnWidth(lines: readonly GridLine[], c: number): number {
  const widths = lines.flatMap((l) =>
    (l.cells[c]?.length ?? 0) > 0 ? [widthOfWords(l.cells[c] ?? [])] : [],
  );
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * (1 - TOO_WIDE))] ?? widths.at(-1) ?? 0;
}

/**
 * Heights of the lines on their pages. Lines of one cell stand one line apart; a centred cell beside it may
 * stand half a line lower, and then its lines are printed in between.
 */
function heights(lines: readonly GridLine[], columns: number): Float64Array {
  const y = new Float64Array(lines.length);
  let above: (number | null)[] = [];
  for (const [l, { line, cells, sheet }] of lines.entries()) {
    const opens = l === 0 || lines[l - 1]?.sheet !== sheet;
    if (opens) above = Array.from({ length: columns }, () => null);
    let at = opens ? 0 : (y[l - 1] ?? 0) + 0.5 + Math.min(2, line.gap) * 0.7;
    for (const [c, own] of cells.entries()) {
      const before = above[c];
      if (own.length > 0 && before !== null && before !== undefined) at = Math.max(at, before + 1);
    }
    y[l] = at;
    for (const [c, own] of cells.entries()) if (own.length > 0) above[c] = at;
  }
  return y;
}

/** Most that the words at one border of a column may say against it: a merged cell may run across it. */
const MOST_AGAINST = -5;

/** A line that begins with a capital, after words that it does not belong to. */
const OPENS = 0.5;

/** What it says that a cell goes on from one line to the next. */
function joins(
  above: readonly Token[],
  below: readonly Token[],
  width: number,
  rise: number,
  cohesion: Cohesion,
): number {
  const c = bound(cohesion, above.at(-1), below[0]);
  let score = c === 0 ? -0.2 : 0.8 * c;
  const room = width - (widthOfWords(above) + SPACE_WIDTH + widthOf(below[0]?.text ?? ''));
  // the next word would have fitted: the line was broken for another reason
  score += room <= 300 ? 0.5 : -Math.min(3, 0.3 + room / 1500);
  if (rise > 1.2) score -= Math.min(6, 3 * (rise - 1));
  if (/^\p{Lu}/u.test(below[0]?.text ?? '') && c === 0) score -= OPENS;
  return score;
}

export function evidenceOf(
  lines: readonly GridLine[],
  columns: readonly HeadingColumn[],
  cohesion: Cohesion,
): Evidence {
  const y = heights(lines, columns.length);
  const sheet = Int32Array.from(lines, (l) => l.sheet);
  return {
    lines: lines.length,
    y,
    sheet,
    columns: columns.map((column, c) => columnEvidence(lines, column, c, y, cohesion)),
  };
}

/** Height of the last line of each page. */
function pageEnds(lines: readonly GridLine[], y: Float64Array): Map<number, number> {
  return new Map(lines.map((l, i) => [l.sheet, y[i] ?? 0]));
}

/** Slack at a page's foot: a cell whose lines stand between those of its neighbours may end half a line higher. */
const FOOT = 0.6;

/** How far a line stands below the one before it; a cell that goes on overleaf fills its page to the foot. */
function riseOf(
  lines: readonly GridLine[],
  ends: ReadonlyMap<number, number>,
  y: Float64Array,
  before: number,
  l: number,
): number {
  const [left, right] = [lines[before]?.sheet ?? 0, lines[l]?.sheet ?? 0];
  if (left === right) return (y[l] ?? 0) - (y[before] ?? 0);
  return 1 + Math.max(0, (ends.get(left) ?? 0) - (y[before] ?? 0) - FOOT);
}

function columnEvidence(
  lines: readonly GridLine[],
  column: HeadingColumn,
  c: number,
  y: Float64Array,
  cohesion: Cohesion,
): ColumnEvidence {
  const n = lines.length;
  const evidence: ColumnEvidence = {
    role: column.role,
    next: new Int32Array(n).fill(-1),
    last: new Int32Array(n).fill(-1),
    start: new Float64Array(n),
    end: new Float64Array(n),
    joined: new Float64Array(n),
  };
  const width = columnWidth(lines, c);
  const ends = pageEnds(lines, y);
  let before = -1;
  let sum = 0;
  for (let l = 0; l < n; l++) {
    const own = lines[l]?.cells[c] ?? [];
    if (own.length > 0) {
      const above = before < 0 ? null : (lines[before]?.cells[c] ?? []);
      const rise = before >= 0 ? riseOf(lines, ends, y, before, l) : 0;
      if (above) sum += joins(above, own, width, rise, cohesion);
      const cut = above ? bound(cohesion, above.at(-1), own[0]) : 0;
      evidence.start[l] = Math.max(MOST_AGAINST, opensCell(column.role, own[0]?.text ?? '') - 0.8 * cut);
      evidence.end[l] = Math.max(MOST_AGAINST, cellEnds(own.at(-1)?.text ?? '', keyOf(own.at(-1))));
      before = l;
    }
    evidence.last[l] = before;
    evidence.joined[l] = sum;
  }
  for (let l = n - 1, after = -1; l >= 0; l--) {
    if ((lines[l]?.cells[c]?.length ?? 0) > 0) after = l;
    evidence.next[l] = after;
  }
  return evidence;
}
