import type { Bitmap } from './bitmap.ts';

/** Nothing lighter is taken for ink here, of 255. */
const INK = 150;
/** In points: pixels are summed up in strips of this width, about the thickness of a stem of a letter. */
const STRIP = 1.5;

/**
 * Whether lines of text run level on a picture whose ruling lines have been taken out. Rows of ink between rows of
 * paper make the sums along level lines rise and fall by far more than the sums across them.
 * @param scale pixels a point
 */
export function isLevel({ data, width, height }: Bitmap, scale: number): boolean {
  const strip = Math.max(1, Math.round(STRIP * scale));
  const rows = new Float64Array(Math.ceil(height / strip));
  const columns = new Float64Array(Math.ceil(width / strip));
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / strip);
    for (let x = 0; x < width; x++) {
      if ((data[(y * width + x) * 4 + 1] ?? 255) > INK) continue;
      const column = Math.floor(x / strip);
      rows[row] = (rows[row] ?? 0) + 1;
      columns[column] = (columns[column] ?? 0) + 1;
    }
  }
  return roughness(rows) >= roughness(columns);
}

/** The mean square step from a sum to the next, in parts of the square of their mean. */
function roughness(sums: Float64Array): number {
  let [total, steps] = [0, 0];
  for (const [i, sum] of sums.entries()) {
    total += sum;
    if (i > 0) steps += (sum - (sums[i - 1] ?? 0)) ** 2;
  }
  const mean = total / sums.length;
  return mean > 0 ? steps / sums.length / mean ** 2 : 0;
}
