import type { Segment } from '../shapes.ts';

/** A page as a picture: four bytes a pixel (red, green, blue, opacity), rows from the top. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Part of a picture, in pixels. */
export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A ruling line of a table has at least this length, in points: no stroke of a letter has. */
const LEVEL = 30;
const UPRIGHT = 22;
/** In points: thicker shapes are bars, pictures, the heads of bold letters. */
const THICKNESS = 2.5;
/** Pixels that a scanner may leave out of a line. */
const BREAK = 2;

/** Pixels of one row or column that make a piece of a line. */
interface Run {
  readonly upright: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Takes the ruling lines out of the picture of a scanned page: they confuse the recognition of letters. The picture
 * itself is changed, since a copy of it would be another 35 MB.
 * @param scale pixels a point
 * @returns the lines, in points
 */
export function takeLines(bitmap: Bitmap, scale: number): Segment[] {
  const ink = inkOf(bitmap);
  const runs = [...runsOf(ink, bitmap, false, scale), ...runsOf(ink, bitmap, true, scale)];
  const segments = runs.map(({ upright, at, from, to }) => ({
    upright,
    at: (at + 0.5) / scale,
    from: from / scale,
    to: to / scale,
  }));
  erase(bitmap, runs);
  return segments;
}

/** 1 for each dark pixel. */
function inkOf({ data, width, height }: Bitmap): Uint8Array {
  const grey = new Uint8Array(width * height);
  const histogram = new Uint32Array(256);
  for (let i = 0; i < grey.length; i++) {
    const at = i * 4;
    const value = ((data[at] ?? 0) * 299 + (data[at + 1] ?? 0) * 587 + (data[at + 2] ?? 0) * 114) / 1000;
    grey[i] = value;
    histogram[Math.floor(value)] = (histogram[Math.floor(value)] ?? 0) + 1;
  }
  const limit = Math.min(threshold(histogram, grey.length), LIGHTEST);
  for (let i = 0; i < grey.length; i++) grey[i] = (grey[i] ?? 255) <= limit ? 1 : 0;
  return grey;
}

/** Nothing lighter is ink, even on an empty page. */
const LIGHTEST = 190;

/** The grey value that parts ink from paper best (N. Otsu, A threshold selection method from gray-level histograms, 1979). */
function threshold(histogram: Uint32Array, pixels: number): number {
  let sum = 0;
  for (let v = 0; v < 256; v++) sum += v * (histogram[v] ?? 0);
  let [dark, darkSum, best, most] = [0, 0, 0, -1];
  for (let v = 0; v < 256; v++) {
    dark += histogram[v] ?? 0;
    darkSum += v * (histogram[v] ?? 0);
    const light = pixels - dark;
    if (dark === 0 || light === 0) continue;
    const between = dark * light * (darkSum / dark - (sum - darkSum) / light) ** 2;
    if (between > most) [best, most] = [v, between];
  }
  return best;
}

/** Long thin runs of ink, along the rows or along the columns. */
function runsOf(ink: Uint8Array, { width, height }: Bitmap, upright: boolean, scale: number): Run[] {
  const [across, along] = upright ? [width, height] : [height, width];
  const [stepAcross, stepAlong] = upright ? [1, width] : [width, 1];
  const shortest = (upright ? UPRIGHT : LEVEL) * scale;
  const thickest = Math.max(2, THICKNESS * scale);
  const runs: Run[] = [];
  for (let at = 0; at < across; at++) {
    let from = -1;
    let last = -1;
    for (let i = 0; i <= along; i++) {
      const dark = i < along && ink[at * stepAcross + i * stepAlong] === 1;
      if (dark) {
        if (from < 0) from = i;
        last = i;
      } else if (from >= 0 && (i - last > BREAK || i === along)) {
        if (last - from >= shortest && thin(at, from, last)) runs.push({ upright, at, from, to: last + 1 });
        from = -1;
      }
    }
  }
  return runs;

  /** Whether most of a run has paper on both sides of it, near enough. */
  function thin(at: number, from: number, to: number): boolean {
    const samples = 9;
    let narrow = 0;
    for (let s = 0; s < samples; s++) {
      const i = Math.round(from + ((to - from) * (s + 0.5)) / samples);
      const before = reach(at, i, -1);
      if (before + reach(at, i, 1) < thickest) narrow += 1;
    }
    return narrow * 2 > samples;
  }

  /** Pixels of ink on one side of a run. */
  function reach(at: number, i: number, step: 1 | -1): number {
    let n = 0;
    while (n < thickest) {
      const next = at + step * (n + 1);
      if (next < 0 || next >= across || ink[next * stepAcross + i * stepAlong] !== 1) break;
      n += 1;
    }
    return n;
  }
}

/** Puts paper where lines were, and where their edges were softened. */
function erase({ data, width, height }: Bitmap, runs: readonly Run[]): void {
  for (const { upright, at, from, to } of runs) {
    for (let beside = at - 1; beside <= at + 1; beside++) {
      if (beside < 0 || beside >= (upright ? width : height)) continue;
      for (let i = from; i < to; i++) {
        const pixel = upright ? i * width + beside : beside * width + i;
        data.fill(255, pixel * 4, pixel * 4 + 4);
      }
    }
  }
}

/** A pixel not lighter is ink where single marks are looked for. */
const MARK_INK = 150;

/**
 * The smallest part of an area of a picture that holds all its ink, null where there is none.
 */
export function inkWithin({ data, width, height }: Bitmap, area: Area): Area | null {
  const [right, bottom] = [Math.min(width, area.left + area.width), Math.min(height, area.top + area.height)];
  let [x0, y0, x1, y1] = [right, bottom, -1, -1];
  for (let y = Math.max(0, area.top); y < bottom; y++) {
    for (let x = Math.max(0, area.left); x < right; x++) {
      if ((data[(y * width + x) * 4 + 1] ?? 255) > MARK_INK) continue;
      x0 = Math.min(x0, x);
      x1 = Math.max(x1, x);
      y0 = Math.min(y0, y);
      y1 = y;
    }
  }
  return x1 < 0 ? null : { left: x0, top: y0, width: x1 - x0 + 1, height: y1 - y0 + 1 };
}
