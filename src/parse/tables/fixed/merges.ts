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

interface Cover {
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

/** Gives the words of merged cells to the first row that they cover. */
export function settleMerges(e: Evidence, habits: Habits, parts: Parts): void {
  const rows = parts.filter((p) => p !== null).length;
  for (const [c] of e.columns.entries()) {
    if (habits.merged[c]) continue;
    const filled = parts.filter((p) => p && (p.lines[c]?.length ?? 0) > 0).length;
    const empty = Math.min(MOST_EMPTY, -Math.log((rows - filled + 1) / (rows + 2)));
    const column = { e, c, parts, top: habits.middle[c] === 0, centred: habits.middle[c] === 1, empty };
    for (let i = 0; i < parts.length; i++) {
      if ((parts[i]?.lines[c]?.length ?? 0) === 0) continue;
      const cover = bestCover(column, i);
      if (cover.last > cover.first) gather(parts, c, cover.first, cover.last);
      i = Math.max(i, cover.last);
    }
  }
}

/** The rows that the cell covers whose words begin in part i. */
function bestCover(column: Column, i: number): Cover {
  const { e, c, parts } = column;
  let best = covered(column, i, i);
  const alone = best.score;
  let gain = 0;
  let joined = 0;
  let apart = 0;
  for (let to = i + 1; to < parts.length && to - i < MOST_SPREAD; to++) {
    const [above, below] = [parts[to - 1]?.lines[c]?.at(-1), parts[to]?.lines[c]?.[0]];
    if (above === undefined || below === undefined || !adjoin(e, above, below)) break;
    const words = e.columns[c];
    joined += (words?.joined[below] ?? 0) - (words?.joined[above] ?? 0);
    apart += (words?.start[below] ?? 0) + (words?.end[above] ?? 0);
    if (!column.top) apart += offMiddle(column, to, to, to, to);
    const cover = covered(column, i, to);
    const own = cover.score + joined - MERGED - alone - apart;
    if (own > gain) {
      gain = own;
      best = cover;
    }
  }
  return best;
}

/** Whether two lines stand right below one another on a page. */
function adjoin(e: Evidence, above: number, below: number): boolean {
  return e.sheet[above] === e.sheet[below] && (e.y[below] ?? 0) - (e.y[above] ?? 0) <= 1.2;
}

/** The parts, those with words i…to among them, whose middle these words stand in best. */
function covered(column: Column, i: number, to: number): Cover {
  const { e, c, parts, empty } = column;
  if (column.top) return { first: i, last: to, score: 0 };
  const page = e.sheet[parts[i]?.from ?? 0];
  const free = (k: number): boolean => {
    const p = parts[k];
    if (!p || (p.lines[c]?.length ?? 0) > 0) return false;
    return e.sheet[p.from] === page && e.sheet[p.to - 1] === page;
  };
  let best: Cover = { first: i, last: to, score: Number.NEGATIVE_INFINITY };
  for (let first = i; first === i || (i - first < MOST_ROWS && free(first)); first--) {
    for (let last = to; last === to || (last - to < MOST_ROWS && free(last)); last++) {
      const more = last - first - (to - i);
      const own = more === 0 && to === i && !column.centred ? 0 : offMiddle(column, i, to, first, last);
      const score = own + more * empty - (more > 0 ? MERGED : 0);
      if (score > best.score) best = { first, last, score };
    }
  }
  return best;
}

/** How well the words of parts i…to stand in the middle of parts first…last. */
function offMiddle({ e, c, parts }: Column, i: number, to: number, first: number, last: number): number {
  const y = (l: number | undefined): number => e.y[l ?? 0] ?? 0;
  const words = y(parts[i]?.lines[c]?.[0]) + y(parts[to]?.lines[c]?.at(-1));
  const rows = y(parts[first]?.from) + y((parts[last]?.to ?? 1) - 1);
  const off = Math.abs(words - rows) / 2;
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
