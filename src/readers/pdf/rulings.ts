import { LIMITS } from '../../source/limits.ts';
import type { Segment } from './shapes.ts';

/** A line of a table's frame, put together from the pieces that it was drawn in. */
export type Ruling = Segment;

/** In points. Pieces this near to one another across their direction are one line: a double border, the
 * borders of neighbouring cells. No row of text is as low. */
export const SAME_LINE = 3.5;
/** Pieces this near along their direction go on: dotted borders, the thickness of a crossing line. */
const GOES_ON = 3;
/** Shorter lines bound no cell. */
const SHORTEST = 7;
/** More lines than this on a page are a drawing, not a table; the longest are kept. */
const MOST = LIMITS.pdfRulings.most;

/** All rulings in some segments, level or upright ones. */
export function rulingsOf(segments: readonly Segment[], upright: boolean): Ruling[] {
  const mine = segments.filter((s) => s.upright === upright);
  const rulings = clusters(mine)
    .flatMap(joined)
    .filter((r) => r.to - r.from >= SHORTEST);
  if (rulings.length <= MOST) return rulings;
  return rulings.sort((a, b) => b.to - b.from - (a.to - a.from)).slice(0, MOST);
}

/** Segments by the line that they lie on. */
function clusters(segments: readonly Segment[]): Segment[][] {
  const groups: Segment[][] = [];
  let start = Number.NEGATIVE_INFINITY;
  for (const segment of [...segments].sort((a, b) => a.at - b.at)) {
    const group = groups.at(-1);
    if (group && segment.at - start <= SAME_LINE) group.push(segment);
    else {
      groups.push([segment]);
      start = segment.at;
    }
  }
  return groups;
}

function joined(group: readonly Segment[]): Ruling[] {
  const out: { at: number; from: number; to: number; upright: boolean; weight: number }[] = [];
  for (const { at, from, to, upright } of [...group].sort((a, b) => a.from - b.from)) {
    const weight = Math.max(to - from, 0.01);
    const last = out.at(-1);
    if (last && from - last.to <= GOES_ON) {
      last.at = (last.at * last.weight + at * weight) / (last.weight + weight);
      last.weight += weight;
      last.to = Math.max(last.to, to);
    } else {
      out.push({ at, from, to, upright, weight });
    }
  }
  return out.map(({ at, from, to, upright }) => ({ at, from, to, upright }));
}

export interface Frame {
  readonly level: readonly Ruling[];
  readonly upright: readonly Ruling[];
}

/** Rulings that touch or cross, directly or through others, together: one table each. */
export function framesOf(level: readonly Ruling[], upright: readonly Ruling[]): Frame[] {
  const parent = Array.from({ length: level.length + upright.length }, (_, i) => i);
  const root = (i: number): number => {
    let at = i;
    while (parent[at] !== at) {
      const up = parent[at] ?? at;
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  for (const [i, h] of level.entries()) {
    for (const [j, v] of upright.entries()) {
      if (touch(h, v)) parent[root(i)] = root(level.length + j);
    }
  }
  const frames = new Map<number, { level: Ruling[]; upright: Ruling[] }>();
  const frame = (at: number): { level: Ruling[]; upright: Ruling[] } => {
    const known = frames.get(at) ?? { level: [], upright: [] };
    frames.set(at, known);
    return known;
  };
  for (const [i, h] of level.entries()) frame(root(i)).level.push(h);
  for (const [j, v] of upright.entries()) frame(root(level.length + j)).upright.push(v);
  return withLoneUprights([...frames.values()]);
}

/**
 * Layout: upright lines only, or none but the outer frame besides; they stop where a heading of a group runs
 * across. Those within a frame belong to it, others that stand side by side bound the columns of one table.
 */
function withLoneUprights(frames: readonly Frame[]): Frame[] {
  const out = frames
    .filter((f) => f.level.length > 0)
    .map((f) => ({ level: f.level, upright: [...f.upright] }));
  const sets: { level: Ruling[]; upright: Ruling[] }[] = [];
  const lone = frames.flatMap((f) => (f.level.length === 0 ? f.upright : []));
  for (const ruling of lone.sort((a, b) => b.to - b.from - (a.to - a.from))) {
    const home =
      out.find((f) => f.upright.length > 1 && holds(f, ruling)) ??
      sets.find((s) => s.upright.some((r) => beside(r, ruling)));
    if (home) home.upright.push(ruling);
    else sets.push({ level: [], upright: [ruling] });
  }
  return [...out, ...sets.filter((s) => s.upright.length >= 3)];
}

function holds(frame: Frame, ruling: Ruling): boolean {
  const xs = frame.upright.map((r) => r.at);
  const ys = [...frame.level.map((r) => r.at), ...frame.upright.flatMap((r) => [r.from, r.to])];
  const inX = ruling.at > Math.min(...xs) && ruling.at < Math.max(...xs);
  return inX && ruling.from > Math.min(...ys) - SAME_LINE && ruling.to < Math.max(...ys) + SAME_LINE;
}

function beside(a: Ruling, b: Ruling): boolean {
  return Math.min(a.to, b.to) - Math.max(a.from, b.from) > 0.8 * Math.min(a.to - a.from, b.to - b.from);
}

function touch(h: Ruling, v: Ruling): boolean {
  return (
    v.at >= h.from - SAME_LINE &&
    v.at <= h.to + SAME_LINE &&
    h.at >= v.from - SAME_LINE &&
    h.at <= v.to + SAME_LINE
  );
}
