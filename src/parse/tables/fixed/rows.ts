import type { Anchors } from './anchors.ts';
import type { Evidence } from './evidence.ts';

/**
 * Which lines of fixed-width text make a row: the best of all ways to part the table's lines into rows and
 * groups, each with one number. Where cells stand at the top a row begins on its number's line; where they
 * are centred the number stands in its middle.
 */
export interface Segment {
  readonly kind: 'row' | 'group' | 'total';
  /** First line, and one past the last. */
  readonly from: number;
  readonly to: number;
  /** Where the further lines of the row begin (a task with several deliverables). */
  readonly further: readonly number[];
  /** Share of this segment in the likelihood of all ways to part the lines. */
  readonly certainty: number;
}

/** What is known of the table as a whole: how each column stands in its rows, how often it is empty. */
export interface Habits {
  /** 0: at the top, 1: in the middle, 0.5: not known yet. */
  readonly middle: readonly number[];
  readonly empty: readonly number[];
  /** Columns merged over the further lines of a row. */
  readonly merged: readonly boolean[];
  /** What a further line of a row costs. */
  readonly further: number;
  /** What a row without a number costs. */
  readonly unnumbered: number;
}

const NEVER = Number.NEGATIVE_INFINITY;
/** Lines that one row may have, and a group's title. */
const MOST_LINES = 90;
const MOST_TITLE = 3;
const SPREAD = 0.38;
const MOST_OFF = 3.5;
const CROSSES = -0.5;

function offBy(d: number): number {
  return -Math.min(MOST_OFF, (d * d) / (2 * SPREAD * SPREAD));
}

/** How well the words of column c in lines a…b make one whole cell. */
export function cellScore(e: Evidence, habits: Habits, c: number, a: number, b: number): number {
  const column = e.columns[c];
  if (!column) return 0;
  const first = column.next[a] ?? -1;
  if (first < 0 || first > b) return habits.empty[c] ?? 0;
  const last = column.last[b] ?? first;
  let score =
    (column.start[first] ?? 0) +
    (column.end[last] ?? 0) +
    (column.joined[last] ?? 0) -
    (column.joined[first] ?? 0);
  score += alignment(e, habits.middle[c] ?? 0.5, a, b, first, last);
  return score;
}

function alignment(e: Evidence, middle: number, a: number, b: number, first: number, last: number): number {
  const y = (l: number): number => e.y[l] ?? 0;
  if (e.sheet[a] !== e.sheet[b]) {
    // a row that a page break cuts begins at the top of what is left of the page
    const late = middle === 0 ? 2.5 : 1.2;
    return e.sheet[first] === e.sheet[a] ? -Math.min(late + 1, late * (y(first) - y(a))) : -late;
  }
  const top = offBy(y(first) - y(a));
  const centre = offBy((y(first) + y(last) - y(a) - y(b)) / 2);
  if (middle === 0) return top;
  return middle === 1 ? centre : Math.max(top, centre) - 0.3;
}

interface Search {
  readonly e: Evidence;
  readonly habits: Habits;
  readonly anchors: Anchors;
  /** Columns of the number and of whatever is merged over further lines, and the others. */
  readonly whole: readonly number[];
  readonly parts: readonly number[];
}

function sumOver(s: Search, columns: readonly number[], a: number, b: number): number {
  let score = 0;
  for (const c of columns) score += cellScore(s.e, s.habits, c, a, b);
  return score;
}

function addLogs(a: number, b: number): number {
  if (a === NEVER) return b;
  if (b === NEVER) return a;
  const [high, low] = a > b ? [a, b] : [b, a];
  return high - low > 30 ? high : high + Math.log1p(Math.exp(low - high));
}

/** One row's lines parted into its further lines. */
interface Parting {
  readonly score: number;
  /** Sum over all ways to part them. */
  readonly all: number;
  readonly starts: readonly number[];
}

/** For a row that begins at line a: the best parting of lines a…b, for each b. */
function partings(s: Search, a: number, end: number): Parting[] {
  const found: Parting[] = [];
  for (let b = a; b < end; b++) {
    const plain = sumOver(s, s.parts, a, b);
    let best: Parting = { score: plain, all: plain, starts: [] };
    let all = plain;
    if (s.habits.further > NEVER) {
      for (let m = a + 1; m <= b; m++) {
        const before = found[m - 1 - a];
        if (!before || !mayBegin(s, m)) continue;
        const own = sumOver(s, s.parts, m, b) + s.habits.further;
        all = addLogs(all, before.all + own);
        if (before.score + own > best.score)
          best = { score: before.score + own, all: 0, starts: [...before.starts, m] };
      }
    }
    found.push({ ...best, all });
  }
  return found;
}

/** Whether a further line of a row may begin here: cells of two columns at least begin anew nearby. */
function mayBegin(s: Search, l: number): boolean {
  let begun = 0;
  for (const c of s.parts) {
    const first = s.e.columns[c]?.next[l] ?? -1;
    if (first >= l && first <= l + 3 && (s.e.columns[c]?.start[first] ?? 0) > -1) begun += 1;
  }
  return begun >= 2;
}

interface Option {
  readonly to: number;
  readonly score: number;
  readonly all: number;
  readonly kind: Segment['kind'];
  readonly starts: readonly number[];
}

/** All segments that may begin at line a. */
function optionsAt(s: Search, a: number): Option[] {
  const options: Option[] = [];
  const { anchors, e } = s;
  const special = anchors.slice(a, a + MOST_TITLE).findIndex((k) => k === 'group' || k === 'total');
  if (special >= 0 && anchors.slice(a, a + special).every((k) => k === null)) {
    const kind = anchors[a + special] === 'total' ? 'total' : 'group';
    for (let to = a + special + 1; to <= Math.min(e.lines, a + MOST_TITLE); to++) {
      if (to > a + special + 1 && anchors[to - 1] !== null) break;
      const cost = titleCost(s, a, to);
      options.push({ to, score: cost, all: cost, kind, starts: [] });
    }
  }
  let end = a;
  let numbers = 0;
  while (end < e.lines && end - a < MOST_LINES) {
    const kind = anchors[end];
    if (kind === 'group' || kind === 'total') break;
    if (kind === 'row' || kind === 'dash') numbers += 1;
    if (numbers > 1) break;
    end += 1;
  }
  numbers = 0;
  for (const [i, parting] of partings(s, a, end).entries()) {
    const b = a + i;
    if (anchors[b] === 'row' || anchors[b] === 'dash') numbers += 1;
    let own = sumOver(s, s.whole, a, b);
    if (numbers === 0) own += s.habits.unnumbered;
    if (e.sheet[a] !== e.sheet[b]) own += CROSSES * ((e.sheet[b] ?? 0) - (e.sheet[a] ?? 0));
    options.push({
      to: b + 1,
      score: parting.score + own,
      all: parting.all + own,
      kind: 'row',
      starts: parting.starts,
    });
  }
  return options;
}

/** A title of several lines stands in none of the columns to the right. */
function titleCost(s: Search, a: number, to: number): number {
  let cost = 2;
  for (let l = a; l < to; l++) {
    if (s.anchors[l] !== null) continue;
    cost -= 3;
    for (const c of s.parts) if (s.e.columns[c]?.next[l] === l) cost -= 2;
  }
  return cost;
}

/** Parts all lines of the table. */
export function partRows(e: Evidence, anchors: Anchors, habits: Habits): Segment[] {
  const all = e.columns.map((_, c) => c);
  const s: Search = {
    e,
    anchors,
    habits,
    whole: all.filter((c) => habits.merged[c]),
    parts: all.filter((c) => !habits.merged[c]),
  };
  const n = e.lines;
  const options = Array.from({ length: n }, (_, a) => optionsAt(s, a));
  // best way to part the lines from a on, and the sum over all ways; the same from the top
  const best = new Float64Array(n + 1).fill(NEVER);
  const below = new Float64Array(n + 1).fill(NEVER);
  const above = new Float64Array(n + 1).fill(NEVER);
  const choice: (Option | null)[] = new Array<Option | null>(n).fill(null);
  best[n] = 0;
  below[n] = 0;
  above[0] = 0;
  for (let a = n - 1; a >= 0; a--) {
    for (const o of options[a] ?? []) {
      const score = o.score + (best[o.to] ?? NEVER);
      if (score > (best[a] ?? NEVER)) {
        best[a] = score;
        choice[a] = o;
      }
      below[a] = addLogs(below[a] ?? NEVER, o.all + (below[o.to] ?? NEVER));
    }
  }
  for (let a = 0; a < n; a++) {
    if (above[a] === NEVER) continue;
    for (const o of options[a] ?? [])
      above[o.to] = addLogs(above[o.to] ?? NEVER, (above[a] ?? NEVER) + o.all);
  }
  const segments: Segment[] = [];
  for (let a = 0; a < n; ) {
    const o = choice[a];
    if (!o) break;
    const share = (above[a] ?? 0) + o.score + (below[o.to] ?? 0) - (below[0] ?? 0);
    segments.push({
      kind: o.kind,
      from: a,
      to: o.to,
      further: o.starts,
      certainty: Math.exp(Math.min(0, share)),
    });
    a = o.to;
  }
  return segments;
}
