import { apply, type Matrix } from './matrix.ts';
import { boxOf } from './outline.ts';
import type { Box } from './shapes.ts';

/**
 * Where a page shows pictures.
 *
 * A picture is painted into the unit square, which the program has mapped to the picture's place right before
 * (ISO 32000-1, 8.9.3). The library leaves pictures out of the program where it must not decode them, since a scan's
 * take most of the time and of the memory; the emptied place stays in the program:
 *
 *     q  595 0 0 842 0 0 cm  [/Im1 Do]  Q
 *        ^ the square is mapped          ^ and nothing has been painted since
 *
 * So a square that is left without paint is a place of a picture. What else leaves one (a scale set and not used)
 * is a point wide or so.
 */
export class PictureTrace {
  readonly #boxes: Box[] = [];
  /** Whether the unit square of the state in force has been mapped and not yet been painted. */
  #pending = false;
  /** How often something was painted. */
  #paints = 0;
  readonly #outer: { readonly pending: boolean; readonly paints: number }[] = [];

  /** The places found, cut to what is shown. */
  get boxes(): readonly Box[] {
    return this.#boxes;
  }

  /** The square is mapped anew. */
  mapped(): void {
    this.#pending = true;
  }

  /** Something else than a picture is painted. */
  painted(): void {
    this.#pending = false;
    this.#paints += 1;
  }

  /** A picture is painted, of a library that has decoded it. */
  shown(ctm: Matrix, clip: Box): void {
    this.painted();
    this.#note(ctm, clip);
  }

  saved(): void {
    this.#outer.push({ pending: this.#pending, paints: this.#paints });
    this.#pending = false;
  }

  /** The state in force is left: its square and what is shown through it. */
  restored(ctm: Matrix, clip: Box): void {
    this.ended(ctm, clip);
    const outer = this.#outer.pop();
    // a square mapped around another belongs to it: "q A cm q B cm Do Q Q"
    this.#pending = outer?.pending === true && outer.paints === this.#paints;
  }

  /** The program is over, or the state in force is. */
  ended(ctm: Matrix, clip: Box): void {
    if (this.#pending) this.shown(ctm, clip);
  }

  #note(ctm: Matrix, clip: Box): void {
    const corners = [apply(ctm, 0, 0), apply(ctm, 1, 0), apply(ctm, 1, 1), apply(ctm, 0, 1)];
    const whole = boxOf({ points: corners, closed: true, straight: true });
    const seen = {
      x0: Math.max(whole.x0, clip.x0),
      y0: Math.max(whole.y0, clip.y0),
      x1: Math.min(whole.x1, clip.x1),
      y1: Math.min(whole.y1, clip.y1),
    };
    if (seen.x1 - seen.x0 > SMALLEST && seen.y1 - seen.y0 > SMALLEST) this.#boxes.push(seen);
  }
}

/** In points: a strip of a picture may be as low as this; what is smaller is no picture. */
const SMALLEST = 1.5;

/** Cells along each side of the grid on which coverage is counted: one is 6 by 8 points on A4. */
const GRID = 100;

/** What text keeps to itself around its letters, in parts of their size: the room between its lines. */
const LEADING = 0.6;

/**
 * The share of a page that is picture and has no text set over it, from 0 to 1: pictures that overlap count once,
 * and text over a picture (a letterhead's background) takes its lines' room from it.
 * @param text boxes of the page's own lines of text, as shown, and the sizes of their letters
 */
export function openPicture(
  pictures: readonly Box[],
  text: readonly { readonly box: Box; readonly size: number }[],
  width: number,
  height: number,
): number {
  if (pictures.length === 0 || !(width > 0 && height > 0)) return 0;
  const toGrid = (box: Box, margin: number): Box => ({
    x0: ((box.x0 - margin) / width) * GRID,
    y0: ((box.y0 - margin) / height) * GRID,
    x1: ((box.x1 + margin) / width) * GRID,
    y1: ((box.y1 + margin) / height) * GRID,
  });
  const shown = coverage(pictures.map((box) => toGrid(box, 0)));
  const taken = coverage(text.map(({ box, size }) => toGrid(box, size * LEADING)));
  let open = 0;
  for (let i = 0; i < shown.length; i++) if (shown[i] === 1 && taken[i] === 0) open += 1;
  return open / (GRID * GRID);
}

/** 1 for each cell whose centre some box covers. Linear in boxes and cells. */
function coverage(boxes: readonly Box[]): Uint8Array {
  // corners of boxes, summed up along both sides afterwards
  const side = GRID + 1;
  const sums = new Int32Array(side * side);
  const add = (x: number, y: number, n: number): void => {
    sums[y * side + x] = (sums[y * side + x] ?? 0) + n;
  };
  for (const box of boxes) {
    const [x0, x1, y0, y1] = [box.x0, box.x1, box.y0, box.y1].map(nearestEdge);
    if (x0 === undefined || x1 === undefined || y0 === undefined || y1 === undefined) continue;
    if (x1 <= x0 || y1 <= y0) continue;
    add(x0, y0, 1);
    add(x1, y0, -1);
    add(x0, y1, -1);
    add(x1, y1, 1);
  }
  for (let y = 0; y < side; y++)
    for (let x = 1; x < side; x++)
      sums[y * side + x] = (sums[y * side + x] ?? 0) + (sums[y * side + x - 1] ?? 0);
  for (let i = side; i < sums.length; i++) sums[i] = (sums[i] ?? 0) + (sums[i - side] ?? 0);
  const cells = new Uint8Array(GRID * GRID);
  for (let y = 0; y < GRID; y++)
    for (let x = 0; x < GRID; x++) cells[y * GRID + x] = (sums[y * side + x] ?? 0) > 0 ? 1 : 0;
  return cells;
}

/** The first cell whose centre lies beyond a coordinate of the grid; its end for what is no number. */
function nearestEdge(at: number): number {
  return Number.isFinite(at) ? Math.min(Math.max(Math.round(at), 0), GRID) : GRID;
}
