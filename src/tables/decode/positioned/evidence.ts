import type { Token } from '../../../source/document.ts';
import type { Cohesion } from '../cohesion.ts';
import type { GridLine } from './pages.ts';
import {
  bound,
  CLOSINGS,
  type ColumnKind,
  closingOf,
  OPENINGS,
  openingOf,
  roomAfter,
  SLACK,
  widthOfWords,
} from './words.ts';

/** What the words of each column say about where rows begin and end, gathered once for all ways to part the lines. */
export interface Evidence {
  readonly lines: number;
  readonly columns: readonly ColumnEvidence[];
  /** Estimated height of each line on its page, in lines of text. */
  readonly y: Float64Array;
  /** Page of each line, and blank lines above it. */
  readonly sheet: Int32Array;
  readonly gap: Int32Array;
}

/** What it says that a cell goes on from one line to the next. */
export const JOINS = [
  'bound',
  'loose',
  'full',
  'room',
  'rise',
  'capital',
  'dash',
  'afterStop',
  'capitalAfterPlain',
  'governed',
  'overleaf',
] as const;

export interface ColumnEvidence {
  readonly kind: ColumnKind;
  /** In thousandths of an em. */
  readonly width: number;
  /** For each line, the first at or below it, and the last at or above it, on which the column has words; -1 for none. */
  readonly next: Int32Array;
  readonly last: Int32Array;
  /** Index in `OPENINGS` of the line's first word, in `CLOSINGS` of its last. */
  readonly opening: Uint8Array;
  readonly closing: Uint8Array;
  /** How strongly the line's first word follows the last of the line above in this column, 0 to 3. */
  readonly tied: Float64Array;
  /** For each of `JOINS`, the sum over the lines up to each. */
  readonly joined: readonly Float64Array[];
}

/** Share of a column's lines that may be wider than it is taken to be: words put into the wrong column. */
const TOO_WIDE = 0.03;

function columnWidth(grid: readonly GridLine[], c: number): number {
  const widths = grid.flatMap((l) => ((l.cells[c]?.length ?? 0) > 0 ? [widthOfWords(l.cells[c] ?? [])] : []));
  widths.sort((a, b) => a - b);
  return widths[Math.floor(widths.length * (1 - TOO_WIDE))] ?? widths.at(-1) ?? 0;
}

/** Lines of neighbouring cells that stand half a line apart; a blank line printed between two. */
const HALF = 0.5;
const BLANK = 0.7;
const MOST_BLANK = 2;

/**
 * Heights of the lines on their pages. Lines of one cell stand one line apart; a centred cell beside it may
 * stand half a line lower, and then its lines are printed in between.
 */
function heights(grid: readonly GridLine[], columns: number): Float64Array {
  const y = new Float64Array(grid.length);
  let above: (number | null)[] = [];
  for (const [l, { line, cells, sheet }] of grid.entries()) {
    const opens = l === 0 || grid[l - 1]?.sheet !== sheet;
    if (opens) above = Array.from({ length: columns }, () => null);
    let at = opens ? 0 : (y[l - 1] ?? 0) + HALF + Math.min(MOST_BLANK, line.gap) * BLANK;
    for (const [c, own] of cells.entries()) {
      const before = above[c];
      if (own.length > 0 && before !== null && before !== undefined) at = Math.max(at, before + 1);
    }
    y[l] = at;
    for (const [c, own] of cells.entries()) if (own.length > 0) above[c] = at;
  }
  return y;
}

export function evidenceOf(
  grid: readonly GridLine[],
  kinds: readonly ColumnKind[],
  cohesion: Cohesion,
): Evidence {
  const y = heights(grid, kinds.length);
  return {
    lines: grid.length,
    y,
    sheet: Int32Array.from(grid, (l) => l.sheet),
    gap: Int32Array.from(grid, (l) => Math.min(MOST_BLANK, l.line.gap)),
    columns: kinds.map((kind, c) => columnEvidence(grid, kind, c, y, cohesion)),
  };
}

/** Slack at a page's foot: a cell whose lines stand between those of its neighbours may end half a line higher. */
const FOOT = 0.6;

/** How far a line stands below the one before it; a cell that goes on overleaf fills its page to the foot. */
function riseOf(
  grid: readonly GridLine[],
  ends: ReadonlyMap<number, number>,
  y: Float64Array,
  before: number,
  l: number,
): number {
  const [left, right] = [grid[before]?.sheet ?? 0, grid[l]?.sheet ?? 0];
  if (left === right) return (y[l] ?? 0) - (y[before] ?? 0);
  return 1 + Math.max(0, (ends.get(left) ?? 0) - (y[before] ?? 0) - FOOT);
}

/** What room at a line's end is measured in, in thousandths of an em, and the most it says. */
const ROOM_UNIT = 1500;
const MOST_ROOM = 3;
/** Lines apart from which on two lines don't follow one another. */
const APART = 1.2;
const MOST_RISE = 3;

type Joins = Record<(typeof JOINS)[number], number>;

function joinsOf(
  above: readonly Token[],
  below: readonly Token[],
  width: number,
  rise: number,
  overleaf: boolean,
  tied: number,
): Joins {
  const first = below[0];
  const opening = openingOf(first?.text ?? '');
  const last = above.at(-1);
  const closing = last ? closingOf(last) : 'plain';
  const room = roomAfter(widthOfWords(above), first?.text ?? '', width);
  const capital = opening === 'capital' && tied === 0;
  return {
    bound: tied,
    loose: tied === 0 ? 1 : 0,
    // the next word would not have fitted: the line was broken for that
    full: room <= SLACK ? 1 : 0,
    room: room > SLACK ? Math.min(MOST_ROOM, room / ROOM_UNIT) : 0,
    rise: rise > APART ? Math.min(MOST_RISE, rise - 1) : 0,
    capital: capital ? 1 : 0,
    dash: opening === 'dash' ? 1 : 0,
    afterStop: closing === 'stop' ? 1 : 0,
    capitalAfterPlain: capital && (closing === 'plain' || closing === 'figure') ? 1 : 0,
    governed: closing === 'govern' || closing === 'comma' || closing === 'open' ? 1 : 0,
    overleaf: overleaf ? 1 : 0,
  };
}

function columnEvidence(
  grid: readonly GridLine[],
  kind: ColumnKind,
  c: number,
  y: Float64Array,
  cohesion: Cohesion,
): ColumnEvidence {
  const n = grid.length;
  const width = columnWidth(grid, c);
  const evidence: ColumnEvidence = {
    kind,
    width,
    next: new Int32Array(n).fill(-1),
    last: new Int32Array(n).fill(-1),
    opening: new Uint8Array(n),
    closing: new Uint8Array(n),
    tied: new Float64Array(n),
    joined: JOINS.map(() => new Float64Array(n)),
  };
  const ends = new Map(grid.map((l, i) => [l.sheet, y[i] ?? 0]));
  const sums = JOINS.map(() => 0);
  let before = -1;
  for (let l = 0; l < n; l++) {
    const own = grid[l]?.cells[c] ?? [];
    const last = own.at(-1);
    if (last) {
      if (before >= 0) {
        const above = grid[before]?.cells[c] ?? [];
        const tied = bound(cohesion, above.at(-1), own[0]);
        const overleaf = grid[before]?.sheet !== grid[l]?.sheet;
        const joins = joinsOf(above, own, width, riseOf(grid, ends, y, before, l), overleaf, tied);
        for (const [j, name] of JOINS.entries()) sums[j] = (sums[j] ?? 0) + joins[name];
        evidence.tied[l] = tied;
      }
      evidence.opening[l] = OPENINGS.indexOf(openingOf(own[0]?.text ?? ''));
      evidence.closing[l] = CLOSINGS.indexOf(closingOf(last));
      before = l;
    }
    evidence.last[l] = before;
    for (const [j, sum] of sums.entries()) {
      const joined = evidence.joined[j];
      if (joined) joined[l] = sum;
    }
  }
  for (let l = n - 1, after = -1; l >= 0; l--) {
    if ((grid[l]?.cells[c]?.length ?? 0) > 0) after = l;
    evidence.next[l] = after;
  }
  return evidence;
}
