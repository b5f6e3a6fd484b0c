import type { Letter } from './letters.ts';
import type { Segment } from './shapes.ts';

/** Words that a thin line strikes out, and the lines that do it. */

/** Where such a line runs, above the baseline, in parts of the size: through the middle of small letters. */
const LOWEST = 0.12;
const HIGHEST = 0.5;
/** A line strikes words out where it ends with them to within this part of their size. */
const OVERHANG = 0.5;
/** … and this part of its length lies on letters, the spaces between words being the rest. */
const ON_LETTERS = 0.55;

export interface Struck {
  readonly letters: ReadonlySet<Letter>;
  readonly lines: ReadonlySet<Segment>;
}

/** @param segments lines in the view of the letters */
export function struckOut(letters: readonly Letter[], segments: readonly Segment[]): Struck {
  const struck = new Set<Letter>();
  const lines = new Set<Segment>();
  const sorted = [...letters].sort((a, b) => a.baseline - b.baseline);
  const tallest = letters.reduce((most, l) => Math.max(most, l.size), 0);
  for (const segment of segments) {
    if (segment.upright) continue;
    const hit: Letter[] = [];
    for (let i = firstBelow(sorted, segment.at); i < sorted.length; i++) {
      const letter = sorted[i];
      if (!letter || letter.baseline - segment.at > tallest * HIGHEST) break;
      if (runsThrough(segment, letter)) hit.push(letter);
    }
    if (!endsWith(segment, hit)) continue;
    lines.add(segment);
    for (const letter of hit) struck.add(letter);
  }
  return { letters: struck, lines };
}

/** Index of the first letter whose baseline is not above `y`. */
function firstBelow(sorted: readonly Letter[], y: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.baseline ?? 0) < y) low = middle + 1;
    else high = middle;
  }
  return low;
}

function runsThrough({ at, from, to }: Segment, { baseline, size, x0, x1 }: Letter): boolean {
  const height = (baseline - at) / size;
  const middle = (x0 + x1) / 2;
  return height >= LOWEST && height <= HIGHEST && middle >= from && middle <= to;
}

/** The line is as long as what it runs through: a border is longer, the bar of a letter shorter. */
function endsWith({ from, to }: Segment, letters: readonly Letter[]): boolean {
  const [first] = letters;
  if (!first) return false;
  const slack = first.size * OVERHANG;
  const left = letters.reduce((least, l) => Math.min(least, l.x0), Infinity);
  const right = letters.reduce((most, l) => Math.max(most, l.x1), -Infinity);
  const inked = letters.reduce((sum, l) => sum + l.x1 - l.x0, 0);
  return left - from <= slack && to - right <= slack && inked >= ON_LETTERS * (to - from);
}
