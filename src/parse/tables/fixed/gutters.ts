import type { SourceLine } from '../../../source/document.ts';
import type { Cohesion } from '../flat/cohesion.ts';
import type { Band } from './bands.ts';
import { bound } from './words.ts';

/**
 * Where one column ends and the next begins on a page. Pages are set one by one, so positions differ from
 * page to page; within a page a cell may stand a few positions off its column where the text before it is wide.
 */

/** Positions at which the right column may begin. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** White space of a line before a word: from the end of the word before (or far left) to its start (or far right). */
export interface Space {
  readonly from: number;
  readonly to: number;
  /** What it costs to part the line here, by the words on both sides alone. */
  readonly price: number;
}

const FAR = 100_000;
/** A space as between words, more where the words belong together, less where a capital follows. */
const SINGLE = 0.5;
const TIED = 0.7;
const CAPITAL = 0.3;

export function spacesOf(line: SourceLine, cohesion: Cohesion): Space[] {
  const spaces: Space[] = [];
  let end = -FAR;
  for (const [i, t] of line.tokens.entries()) {
    const [from, to] = [end, t.start - line.start];
    end = t.end - line.start;
    if (to - from > 1) {
      spaces.push({ from, to, price: 0 });
      continue;
    }
    const opens = /^[“"'‘(]*\p{Lu}/u.test(t.text) ? CAPITAL : 0;
    spaces.push({ from, to, price: SINGLE + TIED * bound(cohesion, line.tokens[i - 1], t) - opens });
  }
  spaces.push({ from: end, to: FAR, price: 0 });
  return spaces;
}

/** How far positions from…to are from parting a line at this space; 0 where the next word may begin there or right of it. */
export function distance(space: Space, from: number, to = from): number {
  return Math.max(0, space.from + 1 - to, from - space.to);
}

/** Whether a space is wider than between two words of a sentence. */
export function isWide(space: Space): boolean {
  return space.to - space.from > 1;
}

/** Cost of each position that a line's next space is off the gutter, and the most that one line may say. */
const STEP = 0.5;
const MOST = 4;
/** What it is worth that a run of words begins exactly where the column would. */
const STARTS = 0.3;

/** For each position, what it costs over all lines to part them there. */
function costs(lines: readonly (readonly Space[])[], low: number, high: number): Float64Array {
  const sum = new Float64Array(Math.max(0, high - low + 1));
  for (const spaces of lines) {
    const near = spaces.filter((s) => distance(s, low, high) * STEP < MOST);
    for (let x = low; x <= high; x++) {
      let least = MOST;
      for (const s of near) {
        const off = distance(s, x);
        const starts = off === 0 && s.to === x && isWide(s) ? STARTS : 0;
        least = Math.min(least, STEP * off + s.price - starts);
      }
      sum[x - low] = (sum[x - low] ?? 0) + least;
    }
  }
  return sum;
}

/** Positions about as good as the best one. */
const SLACK = 0.5;

interface Range {
  readonly low: number;
  readonly high: number;
  readonly expected: number;
  /** What each position off the expected one costs. */
  readonly cost: number;
}

function bestGutter(lines: readonly (readonly Space[])[], range: Range): Gutter {
  const [low, high] = [Math.ceil(range.low), Math.floor(range.high)];
  if (high < low) return { from: range.expected, to: range.expected };
  const sum = costs(lines, low, high);
  const at = (x: number): number => (sum[x - low] ?? FAR) + range.cost * Math.abs(x - range.expected);
  let best = low;
  for (let x = low; x <= high; x++) if (at(x) < at(best)) best = x;
  let [from, to] = [best, best];
  while (from > low && at(from - 1) <= at(best) + SLACK) from -= 1;
  while (to < high && at(to + 1) <= at(best) + SLACK) to += 1;
  return { from, to };
}

/** Positions beyond the headings' own that are looked at: headings drift as cells do. */
const DRIFT = 2;
const UNDER = 0.03;

/** The gutters left of each column but the first, on a page where the headings are printed. */
export function guttersUnder(bands: readonly Band[], lines: readonly (readonly Space[])[]): Gutter[] {
  const gutters: Gutter[] = [];
  for (let c = 1; c < bands.length; c++) {
    const [left, right] = [bands[c - 1], bands[c]];
    if (!left || !right) continue;
    const low = Math.max(
      Math.min(left.to - DRIFT, right.from),
      (left.from + left.to) / 2,
      gutters.at(-1)?.to ?? 0,
    );
    const high = Math.min(Math.max(right.from + DRIFT, left.to), (right.from + right.to) / 2);
    gutters.push(bestGutter(lines, { low, high, expected: right.from, cost: UNDER }));
  }
  return gutters;
}

/** How far a page without printed headings may be set off the last one with them, and one gutter from the others. */
const SHIFT = 12;
const REACH = 7;
const ALONE = 0.2;

/** The gutters on a page where no headings are printed, from those of the last page that has them. */
export function guttersLike(model: readonly Gutter[], lines: readonly (readonly Space[])[]): Gutter[] {
  const total = (shift: number): number => {
    let sum = Math.abs(shift) * ALONE;
    for (const g of model) {
      const c = costs(lines, g.from + shift, g.to + shift);
      sum += c.length > 0 ? Math.min(...c) : 0;
    }
    return sum;
  };
  let shift = 0;
  let best = total(0);
  for (let s = -SHIFT; s <= SHIFT; s++) {
    const sum = total(s);
    if (sum < best) [best, shift] = [sum, s];
  }
  const gutters: Gutter[] = [];
  for (const [i, g] of model.entries()) {
    const [left, right] = [model[i - 1], model[i + 1]];
    const low = Math.max(
      g.from + shift - REACH,
      left ? (left.to + g.from) / 2 + shift : 0,
      gutters.at(-1)?.to ?? 0,
    );
    const high = Math.min(g.to + shift + REACH, right ? (g.to + right.from) / 2 + shift : FAR);
    gutters.push(
      bestGutter(lines, { low, high, expected: Math.round((g.from + g.to) / 2) + shift, cost: ALONE }),
    );
  }
  return gutters;
}
