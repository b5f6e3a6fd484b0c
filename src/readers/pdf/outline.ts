import { apply, type Matrix } from './matrix.ts';
import type { Box, Segment } from './shapes.ts';

/**
 * The straight lines in a path. Word draws a border as a thin filled rectangle, LibreOffice as a stroke or a
 * filled outline, browsers as one rectangle for each side of each cell: all come out as segments.
 */

/** A filled shape this thin is a line: Word's widest border is 6 points, those of plans have 0.5 to 1.5. */
const THIN = 4;
/** How far a line may lean (points over its length) and still be level or upright. */
const LEAN = 1;

/** The points that the pen goes through without being lifted, in points of the page. */
export interface Subpath {
  readonly points: readonly (readonly [number, number])[];
  readonly closed: boolean;
  /** Without curves. */
  readonly straight: boolean;
}

/** Path data of the library: 0 move, 1 line, 2 curve, 3 close, each followed by its coordinates. */
export function subpaths(data: ArrayLike<number>, m: Matrix): Subpath[] {
  const found: Subpath[] = [];
  let points: [number, number][] = [];
  let straight = true;
  const finish = (closed: boolean): void => {
    if (points.length > 1) found.push({ points, closed, straight });
    const [first] = points;
    points = closed && first ? [first] : [];
    straight = true;
  };
  for (let i = 0; i < data.length; ) {
    const op = data[i];
    const at = (k: number): [number, number] => apply(m, data[i + k] ?? 0, data[i + k + 1] ?? 0);
    if (op === 0) {
      finish(false);
      points = [at(1)];
      i += 3;
    } else if (op === 1) {
      points.push(at(1));
      i += 3;
    } else if (op === 2) {
      straight = false;
      points.push(at(5));
      i += 7;
    } else {
      if (op === 3) finish(true);
      i += 1;
    }
  }
  finish(false);
  return found;
}

/** The box around a subpath. */
export function boxOf(path: Subpath): Box {
  let [x0, y0, x1, y1] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of path.points) {
    x0 = Math.min(x0, x);
    y0 = Math.min(y0, y);
    x1 = Math.max(x1, x);
    y1 = Math.max(y1, y);
  }
  return { x0, y0, x1, y1 };
}

/** The lines that stroking the path draws. */
export function strokedSegments(paths: readonly Subpath[]): Segment[] {
  const found: Segment[] = [];
  for (const path of paths) {
    if (!path.straight) continue;
    const ends = path.closed ? [...path.points, ...path.points.slice(0, 1)] : path.points;
    for (const [i, to] of ends.entries()) {
      const from = ends[i - 1];
      const segment = from && segmentOf(from, to);
      if (segment) found.push(segment);
    }
  }
  return found;
}

function segmentOf(from: readonly [number, number], to: readonly [number, number]): Segment | null {
  const dx = Math.abs(to[0] - from[0]);
  const dy = Math.abs(to[1] - from[1]);
  if (Math.min(dx, dy) > LEAN || Math.max(dx, dy) === 0) return null;
  const upright = dy > dx;
  const [a, b] = upright ? [from[1], to[1]] : [from[0], to[0]];
  const at = upright ? (from[0] + to[0]) / 2 : (from[1] + to[1]) / 2;
  return { upright, at, from: Math.min(a, b), to: Math.max(a, b) };
}

/** The lines that filling the path draws: thin shapes, and frames made of one rectangle within another. */
export function filledSegments(paths: readonly Subpath[]): Segment[] {
  const boxes = paths.filter((p) => p.straight && p.points.length >= 2).map(boxOf);
  const [outer, inner] = boxes;
  if (boxes.length === 2 && outer && inner) {
    const frame = frameSegments(outer, inner) ?? frameSegments(inner, outer);
    if (frame) return frame;
  }
  return boxes.flatMap(thinSegments);
}

function thinSegments(box: Box): Segment[] {
  const width = box.x1 - box.x0;
  const height = box.y1 - box.y0;
  if (Math.min(width, height) > THIN) return [];
  const level: Segment = { upright: false, at: (box.y0 + box.y1) / 2, from: box.x0, to: box.x1 };
  const upright: Segment = { upright: true, at: (box.x0 + box.x1) / 2, from: box.y0, to: box.y1 };
  // the small squares where Word's borders meet, and the dots of a dotted border, belong to both
  if (Math.max(width, height) <= THIN) return [level, upright];
  return [width > height ? level : upright];
}

/** Layout: a border drawn as the ring between two rectangles. */
function frameSegments(outer: Box, inner: Box): Segment[] | null {
  const margins = [inner.x0 - outer.x0, inner.y0 - outer.y0, outer.x1 - inner.x1, outer.y1 - inner.y1];
  if (margins.some((m) => m < 0 || m > THIN) || inner.x1 - inner.x0 <= THIN || inner.y1 - inner.y0 <= THIN)
    return null;
  const [x0, y0, x1, y1] = [
    (outer.x0 + inner.x0) / 2,
    (outer.y0 + inner.y0) / 2,
    (outer.x1 + inner.x1) / 2,
    (outer.y1 + inner.y1) / 2,
  ];
  return [
    { upright: false, at: y0, from: x0, to: x1 },
    { upright: false, at: y1, from: x0, to: x1 },
    { upright: true, at: x0, from: y0, to: y1 },
    { upright: true, at: x1, from: y0, to: y1 },
  ];
}

/** What of a segment is not clipped away. */
export function clipped(segment: Segment, clip: Box): Segment | null {
  const [low, high, from, to] = segment.upright
    ? [clip.x0, clip.x1, Math.max(segment.from, clip.y0), Math.min(segment.to, clip.y1)]
    : [clip.y0, clip.y1, Math.max(segment.from, clip.x0), Math.min(segment.to, clip.x1)];
  if (segment.at < low - THIN || segment.at > high + THIN || from > to) return null;
  return { ...segment, from, to };
}
