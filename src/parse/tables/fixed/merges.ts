import { numberParts } from '../numbers.ts';
import type { GridLine } from './cells.ts';
import type { Evidence } from './evidence.ts';
import type { Habits, Segment } from './rows.ts';

/**
 * Cells merged over several rows. Their words stand in the middle of all the rows they cover, so that they
 * come to lie in any one of them, or across the border of two.
 */

/** One line of the table: a row, or a further line of one. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** Place among the lines of its row: 0 for the row itself. */
  readonly further: number;
  readonly segment: Segment;
  /** The parts of its printed number; null for none. */
  readonly number: readonly number[] | null;
  /** For each column, the lines of text whose words are this cell. */
  readonly lines: (readonly number[])[];
  /** For each column, how many parts above holds the cell that covers this one. */
  readonly mergedUp: number[];
}

/** The lines of the table in order; null where a group or total stands between them. */
export function partsOf(
  lines: readonly GridLine[],
  e: Evidence,
  habits: Habits,
  segments: readonly Segment[],
): (Part | null)[] {
  return segments.flatMap((segment): (Part | null)[] => {
    if (segment.kind !== 'row') return [null];
    const starts = [segment.from, ...segment.further, segment.to];
    const number = lines.slice(segment.from, segment.to).flatMap((l) => l.cells[0] ?? [])[0];
    return starts.slice(1).map((to, further): Part => {
      const from = starts[further] ?? 0;
      const whole = habits.merged.map((merged) => merged && further > 0);
      return {
        from,
        to,
        further,
        segment,
        number: further === 0 && number ? numberParts(number.text) : null,
        lines: e.columns.map((_, c) => {
          if (whole[c]) return [];
          return habits.merged[c] ? linesOf(e, c, segment.from, segment.to) : linesOf(e, c, from, to);
        }),
        mergedUp: whole.map((w) => (w ? further : 0)),
      };
    });
  });
}

function linesOf(e: Evidence, c: number, from: number, to: number): number[] {
  const lines: number[] = [];
  const next = e.columns[c]?.next;
  for (let l = next?.[from] ?? -1; l >= 0 && l < to; l = next?.[l + 1] ?? -1) lines.push(l);
  return lines;
}

/** What it costs to take a cell for merged; less over a row and all the rows that it is broken down into (8, 8.1, 8.2). */
const MERGED = 2.5;
const MERGED_OVER_FAMILY = 0.8;
/** How much one empty cell may say for its being covered, and the share of empty cells from which on it says nothing. */
const MOST_EMPTY = 3;
const OFTEN_EMPTY = 0.2;
const MOST_ROWS = 12;
/** Rows that the words of one cell may be spread over. */
const MOST_SPREAD = 3;

type Parts = readonly (Part | null)[];

/** One column of the table under way. */
interface Column {
  readonly e: Evidence;
  readonly c: number;
  readonly parts: Parts;
  /** Its cells stand at the top, so that nothing can be told from where words stand. */
  readonly top: boolean;
  /** They are known to stand in the middle. */
  readonly centred: boolean;
  /** What an empty cell says for its being covered by another. */
  readonly empty: number;
}

/** A cell and the parts first…last that it covers. */
interface Cover {
  readonly first: number;
  readonly last: number;
}

interface State {
  readonly score: number;
  readonly cover: Cover | null;
  readonly next: number;
}

/** Gives the words of merged cells to the first row that they cover. */
export function settleMerges(e: Evidence, habits: Habits, parts: Parts): void {
  const rows = parts.filter((p) => p !== null).length;
  for (const [c] of e.columns.entries()) {
    if (habits.merged[c]) continue;
    const filled = parts.filter((p) => p && (p.lines[c]?.length ?? 0) > 0).length;
    const rate = (rows - filled + 1) / (rows + 2);
    const empty = Math.max(0, Math.min(MOST_EMPTY, Math.log(OFTEN_EMPTY / rate)));
    const column = { e, c, parts, top: habits.middle[c] === 0, centred: habits.middle[c] === 1, empty };
    for (const { first, last } of bestCovers(column)) if (last > first) gather(parts, c, first, last);
  }
}

/** The best way to cover a column's parts with cells. */
function bestCovers(column: Column): Cover[] {
  const n = column.parts.length;
  const best: State[] = new Array<State>(n + 1);
  best[n] = { score: 0, cover: null, next: n };
  for (let first = n - 1; first >= 0; first--) {
    let state: State = { score: Number.NEGATIVE_INFINITY, cover: null, next: first + 1 };
    if (isEmpty(column, first)) state = { ...state, score: best[first + 1]?.score ?? 0 };
    for (const { last, score } of coversFrom(column, first)) {
      const all = score + (best[last + 1]?.score ?? 0);
      if (all > state.score) state = { score: all, cover: { first, last }, next: last + 1 };
    }
    best[first] = state;
  }
  const covers: Cover[] = [];
  for (let at = 0; at < n; at = best[at]?.next ?? n) {
    const cover = best[at]?.cover;
    if (cover) covers.push(cover);
  }
  return covers;
}

function isEmpty({ parts, c }: Column, k: number): boolean {
  return (parts[k]?.lines[c]?.length ?? 0) === 0;
}

/** The cells that may begin with part `first`, and how well they stand. */
function coversFrom(column: Column, first: number): { last: number; score: number }[] {
  const { e, c, parts } = column;
  const found: { last: number; score: number }[] = [];
  let i = first;
  while (i < parts.length && i - first < MOST_ROWS && isEmpty(column, i) && samePage(column, first, i))
    i += 1;
  if (isEmpty(column, i) || i >= parts.length) return found;
  let joined = 0;
  for (let to = i; to < parts.length && to - i < MOST_SPREAD; to++) {
    if (to > i) {
      const [above, below] = [parts[to - 1]?.lines[c]?.at(-1), parts[to]?.lines[c]?.[0]];
      if (above === undefined || below === undefined || !adjoin(e, above, below)) break;
      const words = e.columns[c];
      joined += (words?.joined[below] ?? 0) - (words?.joined[above] ?? 0);
    }
    for (let last = to; last === to || (last - to < MOST_ROWS && isEmpty(column, last)); last++) {
      if (last > first && !samePage(column, first, last)) break;
      found.push({ last, score: joined + coverScore(column, first, i, to, last) });
      if (column.top) break;
    }
  }
  return found;
}

/** How well parts first…last are covered by one cell, whose words are those of parts i…to. */
function coverScore(column: Column, first: number, i: number, to: number, last: number): number {
  const { e, c, parts } = column;
  const words = e.columns[c];
  const [from, until] = [parts[i]?.lines[c]?.[0] ?? 0, parts[to]?.lines[c]?.at(-1) ?? 0];
  const opens = (words?.start[from] ?? 0) + (words?.end[until] ?? 0);
  if (last === first) return opens + (column.centred ? offMiddle(column, i, to, first, last) : 0);
  if (column.top && first < i) return Number.NEGATIVE_INFINITY;
  const cost = isFamily(parts, first, last) ? MERGED_OVER_FAMILY : MERGED;
  const off = column.top ? 0 : offMiddle(column, i, to, first, last);
  return opens + off - cost + (last - first - (to - i)) * column.empty;
}

/** Whether the parts are a row and all the rows that it is broken down into. */
function isFamily(parts: Parts, first: number, last: number): boolean {
  const head = parts[first]?.number ?? null;
  if (head?.length !== 1) return false;
  const below = (k: number): boolean => {
    const own = parts[k]?.number;
    return own != null && own.length === 2 && own[0] === head[0];
  };
  for (let k = first + 1; k <= last; k++) if (!below(k)) return false;
  return !below(last + 1);
}

function samePage({ e, parts }: Column, first: number, last: number): boolean {
  const [top, bottom] = [parts[first], parts[last]];
  if (!top || !bottom) return false;
  for (let k = first; k <= last; k++) if (!parts[k]) return false;
  return e.sheet[top.from] === e.sheet[bottom.to - 1];
}

/** Whether two lines stand right below one another on a page. */
function adjoin(e: Evidence, above: number, below: number): boolean {
  return e.sheet[above] === e.sheet[below] && (e.y[below] ?? 0) - (e.y[above] ?? 0) <= 1.2;
}

/** How well the words of parts i…to stand in the middle of parts first…last. */
function offMiddle({ e, c, parts }: Column, i: number, to: number, first: number, last: number): number {
  const [top, bottom] = [parts[first]?.from ?? 0, (parts[last]?.to ?? 1) - 1];
  if (e.sheet[top] !== e.sheet[bottom]) return 0;
  const y = (l: number | undefined): number => e.y[l ?? 0] ?? 0;
  const words = y(parts[i]?.lines[c]?.[0]) + y(parts[to]?.lines[c]?.at(-1));
  const off = Math.abs(words - y(top) - y(bottom)) / 2;
  return -Math.min(5, 3 * off * off);
}

function gather(parts: Parts, c: number, first: number, last: number): void {
  const home = parts[first];
  if (!home) return;
  const lines = parts.slice(first, last + 1).flatMap((p) => p?.lines[c] ?? []);
  for (let k = first; k <= last; k++) {
    const part = parts[k];
    if (!part) continue;
    part.lines[c] = k === first ? lines : [];
    part.mergedUp[c] = k - first;
  }
}
