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
  /** For each column, the lines of text whose words are this cell. */
  readonly lines: (readonly number[])[];
  /** For each column, how many parts above holds the cell that covers this one. */
  readonly mergedUp: number[];
}

/** The lines of the table in order; null where a group or total stands between them. */
export function partsOf(e: Evidence, habits: Habits, segments: readonly Segment[]): (Part | null)[] {
  return segments.flatMap((segment): (Part | null)[] => {
    if (segment.kind !== 'row') return [null];
    const starts = [segment.from, ...segment.further, segment.to];
    return starts.slice(1).map((to, further): Part => {
      const from = starts[further] ?? 0;
      const whole = habits.merged.map((merged) => merged && further > 0);
      return {
        from,
        to,
        further,
        segment,
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

/** What it costs to take a cell for merged, and how much emptiness can say for it. */
const MERGED = 2.5;
const MOST_EMPTY = 3;
const MOST_ROWS = 12;
/** A line that may not open a cell, right below the words of the cell above. */
const GOES_ON = -2.5;

/** Gives the words of merged cells to the first row that they cover. */
export function settleMerges(e: Evidence, habits: Habits, parts: readonly (Part | null)[]): void {
  for (const [c] of e.columns.entries()) {
    if (habits.merged[c]) continue;
    const filled = parts.filter((p) => p && (p.lines[c]?.length ?? 0) > 0).length;
    const rows = parts.filter((p) => p !== null).length;
    const empty = Math.min(MOST_EMPTY, -Math.log((rows - filled + 1) / (rows + 2)));
    for (let i = 0; i < parts.length; i++) {
      const to = blockEnd(e, parts, c, i);
      if (to < 0) continue;
      const [first, last] = habits.middle[c] === 0 ? [i, to] : covered(e, habits, parts, c, i, to, empty);
      if (last > first) gather(parts, c, first, last);
      i = Math.max(i, last);
    }
  }
}

/** The last part that the words which begin in part i run on into; -1 where the cell is empty. */
function blockEnd(e: Evidence, parts: readonly (Part | null)[], c: number, i: number): number {
  let last = parts[i]?.lines[c]?.at(-1);
  if (last === undefined) return -1;
  let end = i;
  for (let k = i + 1; k < parts.length; k++) {
    const first = parts[k]?.lines[c]?.[0];
    const opens = first === undefined ? 0 : (e.columns[c]?.start[first] ?? 0);
    if (first === undefined || opens > GOES_ON || e.sheet[first] !== e.sheet[last]) break;
    if ((e.y[first] ?? 0) - (e.y[last] ?? 0) > 1.2) break;
    last = parts[k]?.lines[c]?.at(-1) ?? last;
    end = k;
  }
  return end;
}

/** The parts whose middle the words of parts i…to stand in. */
function covered(
  e: Evidence,
  habits: Habits,
  parts: readonly (Part | null)[],
  c: number,
  i: number,
  to: number,
  empty: number,
): [number, number] {
  const page = e.sheet[parts[i]?.from ?? 0];
  const joins = (k: number): boolean => {
    const p = parts[k];
    return (
      p != null && (p.lines[c]?.length ?? 0) === 0 && e.sheet[p.from] === page && e.sheet[p.to - 1] === page
    );
  };
  let best: [number, number] = [i, to];
  let top = Number.NEGATIVE_INFINITY;
  for (let first = i; first === i || (i - first < MOST_ROWS && joins(first)); first--) {
    for (let last = to; last === to || (last - to < MOST_ROWS && joins(last)); last++) {
      const rows = last - first - (to - i);
      const own =
        rows === 0 && to === i && habits.middle[c] !== 1 ? 0 : offMiddle(e, parts, c, i, to, first, last);
      const score = own + rows * empty - (rows > 0 ? MERGED : 0);
      if (score > top) {
        top = score;
        best = [first, last];
      }
    }
  }
  return best;
}

/** How well the words of parts i…to stand in the middle of parts first…last. */
function offMiddle(
  e: Evidence,
  parts: readonly (Part | null)[],
  c: number,
  i: number,
  to: number,
  first: number,
  last: number,
): number {
  const y = (l: number | undefined): number => e.y[l ?? 0] ?? 0;
  const words = y(parts[i]?.lines[c]?.[0]) + y(parts[to]?.lines[c]?.at(-1));
  const rows = y(parts[first]?.from) + y((parts[last]?.to ?? 1) - 1);
  const off = Math.abs(words - rows) / 2;
  return -Math.min(5, 3 * off * off);
}

function gather(parts: readonly (Part | null)[], c: number, first: number, last: number): void {
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
