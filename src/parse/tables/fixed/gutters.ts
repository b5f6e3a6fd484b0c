import type { Role } from '../../../model/index.ts';
import type { SourceLine, Token } from '../../../source/document.ts';
import type { Cohesion } from '../flat/cohesion.ts';
import { numberParts } from '../numbers.ts';
import type { Band } from './bands.ts';
import { piecesOf } from './pieces.ts';
import type { Vocabulary } from './vocabulary.ts';
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
const SINGLE = 1.2;
const TIED = 1.1;
/** What two rare words that follow one another are bound by where this is the only place that they do. */
const ONCE = 0.9;
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
    spaces.push({
      from,
      to,
      price: SINGLE + TIED * Math.max(0, bound(cohesion, line.tokens[i - 1], t) - ONCE) - opens,
    });
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

/** A page's lines, those left out that stand in no columns. */
export interface Setting {
  readonly lines: readonly SourceLine[];
  readonly spaces: readonly (readonly Space[])[];
}

/** Cost of each position that a line's next space is off the gutter, and the most that one line may say. */
const STEP = 0.6;
const MOST = 3;
/** What a space as between words is worth where a gutter needs one: few other positions have one on every line. */
const HIT = 1.5;
/** What it is worth that a run of words begins exactly where the column would. */
const STARTS = 0.5;
/** Wider pages than this are looked at up to here. */
const WIDEST = 400;

/** For each position, what it costs over all lines to part them there. */
function costs({ spaces: lines }: Setting, width: number): Float64Array {
  const sum = new Float64Array(width + 1);
  const own = new Float64Array(width + 1);
  for (const spaces of lines) {
    own.fill(MOST);
    for (const s of spaces) {
      const base = isWide(s) ? 0 : s.price - HIT;
      const reach = Math.ceil((MOST - base) / STEP);
      const to = Math.min(width, s.to + reach);
      for (let x = Math.max(0, s.from + 1 - reach); x <= to; x++) {
        const off = distance(s, x);
        const starts = off === 0 && s.to === x && isWide(s) ? STARTS : 0;
        const cost = STEP * off + base - starts;
        if (cost < (own[x] ?? 0)) own[x] = cost;
      }
    }
    for (let x = 0; x <= width; x++) sum[x] = (sum[x] ?? 0) + (own[x] ?? 0);
  }
  return sum;
}

/** Wide spaces between two runs of words count as hit by a gutter this near. */
const NEAR = 2;

/** For two neighbouring gutters: wide spaces between runs of words that lie between them, so that no column explains them. */
function unexplained({ spaces: lines }: Setting, width: number): (left: number, right: number) => number {
  const wide = width + 2;
  const sums = new Int32Array(wide * wide);
  for (const spaces of lines) {
    for (const s of spaces.slice(1, -1)) {
      const [from, to] = [s.from - NEAR, s.to + NEAR];
      if (!isWide(s) || from < 0 || to > width) continue;
      const at = from * wide + to;
      sums[at] = (sums[at] ?? 0) + 1;
    }
  }
  // sums[l, r]: spaces that begin at l or right of it and end at r or left of it
  for (let l = width; l >= 0; l--) {
    for (let r = 0; r <= width; r++) {
      const at = l * wide + r;
      const before = (sums[at + wide] ?? 0) + (r > 0 ? (sums[at - 1] ?? 0) - (sums[at + wide - 1] ?? 0) : 0);
      sums[at] = (sums[at] ?? 0) + before;
    }
  }
  return (left, right) =>
    left > width || right < 1 ? 0 : (sums[Math.max(0, left) * wide + Math.min(width, right - 1)] ?? 0);
}

/** Words that begin before each position. */
function wordsBefore({ spaces: lines }: Setting, width: number): Int32Array {
  const sums = new Int32Array(width + 2);
  for (const s of lines.flatMap((spaces) => spaces.slice(0, -1))) {
    const at = Math.min(width, s.to) + 1;
    sums[at] = (sums[at] ?? 0) + 1;
  }
  for (let x = 1; x < sums.length; x++) sums[x] = (sums[x] ?? 0) + (sums[x - 1] ?? 0);
  return sums;
}

/** Chance that a run's words say nothing of its column. */
const DOUBT = 0.05;
const BY_WORDS = 0.7;

/** For each gutter and position, what the words of the runs left and right of it say against it. */
function contentCosts(page: Setting, gutters: number, width: number, words: Vocabulary): Float64Array[] {
  const sums = Array.from({ length: gutters }, () => new Float64Array(width + 2));
  const add = (sum: Float64Array, from: number, cost: number): void => {
    const at = Math.max(0, Math.min(width + 1, from));
    sum[at] = (sum[at] ?? 0) + cost;
  };
  for (const line of page.lines) {
    for (const run of piecesOf(line)) {
      const shares = sharesOf(run.tokens, gutters + 1, words);
      let left = 0;
      for (const [g, sum] of sums.entries()) {
        left += shares[g] ?? 0;
        const [asRight, asLeft] = [-Math.log(1 - left + DOUBT), -Math.log(left + DOUBT)].map(
          (c) => c * BY_WORDS,
        );
        // up to its first position the run is right of the gutter, past its end it is left of it
        add(sum, 0, asRight ?? 0);
        add(sum, run.from + 1, Math.min(asLeft ?? 0, asRight ?? 0) - (asRight ?? 0));
        add(sum, run.to, (asLeft ?? 0) - Math.min(asLeft ?? 0, asRight ?? 0));
      }
    }
  }
  for (const sum of sums) for (let x = 1; x < sum.length; x++) sum[x] = (sum[x] ?? 0) + (sum[x - 1] ?? 0);
  return sums;
}

/** How likely the words are to stand in each column. */
function sharesOf(tokens: readonly Token[], columns: number, words: Vocabulary): number[] {
  const scores = Array.from({ length: columns }, (_, c) => tokens.reduce((s, t) => s + words(c, t, -1), 0));
  const top = Math.max(...scores);
  const shares = scores.map((s) => Math.exp(s - top));
  const all = shares.reduce((a, b) => a + b, 0);
  return shares.map((s) => s / all);
}

/** Where a gutter may be. */
interface Range {
  readonly low: number;
  readonly high: number;
  readonly expected: number;
  /** Positions as good as the expected one. */
  readonly between: Gutter;
  /** What it costs that the column right of it is empty on the whole page. */
  readonly empty: number;
}

/** What each position off the expected one costs, and off the expected distance from the gutter before. */
interface Expectation {
  readonly place: number;
  readonly narrower: number;
  readonly wider: number;
}

/** Columns are set as wide as their text on the page: often narrower than elsewhere, seldom wider. */
function stepCost(expect: Expectation, off: number): number {
  return off > 0 ? expect.wider * Math.max(0, off - 1) : -expect.narrower * off;
}

const UNEXPLAINED = 1;
/** Share of its expected width that a column has at least. */
const NARROWEST = 0.4;
/** Positions about as good as the best one. */
const SLACK = 0.5;

interface Step {
  readonly x: number;
  readonly score: number;
  readonly before: Step | null;
}

/** The best places for all gutters of a page at once. */
function placeGutters(
  page: Setting,
  ranges: readonly Range[],
  expect: Expectation,
  words: Vocabulary,
): Gutter[] {
  const longest = page.lines.reduce((n, l) => Math.max(n, l.raw.length), 0);
  const width = Math.min(WIDEST, Math.max(longest, ...ranges.map((r) => Math.ceil(r.high))) + 2);
  const cost = costs(page, width);
  const content = contentCosts(page, ranges.length, width, words);
  const between = unexplained(page, width);
  const begun = wordsBefore(page, width);
  const inside = (g: number, from: number, to: number): number => {
    const none = (begun[Math.min(to, width + 1)] ?? 0) === (begun[Math.min(from, width + 1)] ?? 0);
    return UNEXPLAINED * between(from, to) + (none ? (ranges[g]?.empty ?? 0) : 0);
  };
  let steps: Step[] = [{ x: 0, score: 0, before: null }];
  for (const [g, range] of ranges.entries()) {
    const apart = range.expected - (ranges[g - 1]?.expected ?? range.expected);
    const next: Step[] = [];
    const low = Math.max(0, Math.ceil(range.low));
    for (let x = low; x <= Math.max(low, Math.floor(range.high)); x++) {
      const own =
        (cost[x] ?? 0) +
        (content[g]?.[x] ?? 0) +
        expect.place * Math.max(0, range.between.from - x, x - range.between.to);
      let best: Step | null = null;
      for (const step of steps) {
        if (step.x + (g === 0 ? 0 : NARROWEST * Math.max(apart, 6)) > x) continue;
        const off = g === 0 ? 0 : stepCost(expect, x - step.x - apart);
        const score = step.score + own + off + inside(g - 1, step.x, x);
        if (!best || score < best.score) best = { x, score, before: step };
      }
      if (best) next.push(best);
    }
    if (next.length > 0) steps = next;
  }
  const ends = steps.map((s) => ({ step: s, score: s.score + inside(ranges.length - 1, s.x, width + 1) }));
  const chosen: number[] = [];
  for (let s: Step | null = ends.reduce((a, b) => (b.score < a.score ? b : a)).step; s?.before; s = s.before)
    chosen.unshift(s.x);
  return chosen.map((x, g) => {
    const [left, right] = [chosen[g - 1] ?? 0, chosen[g + 1] ?? width];
    return widen(x, cost, (left + x) / 2, (x + right) / 2);
  });
}

function widen(x: number, cost: Float64Array, low: number, high: number): Gutter {
  const most = (cost[x] ?? 0) + SLACK;
  let [from, to] = [x, x];
  while (from - 1 > low && (cost[from - 1] ?? most + 1) <= most) from -= 1;
  while (to + 1 < high && (cost[to + 1] ?? most + 1) <= most) to += 1;
  return { from, to };
}

function middle(band: Band): number {
  return (band.from + band.to) / 2;
}

/** Past the end of the rows' numbers, which begin left of `limit`. */
function numbersEnd(lines: readonly SourceLine[], limit: number): number {
  const ends = lines.flatMap((line) => {
    const [first, second] = line.tokens;
    if (!first || !numberParts(first.text)) return [];
    if (second && second.start - first.end < 2 && !/^\p{Lu}/u.test(second.text)) return [];
    return first.start - line.start < limit ? [first.end - line.start] : [];
  });
  return ends.sort((a, b) => a - b)[Math.floor(ends.length * 0.95)] ?? 0;
}

/** Nearly every page has words in each column; notes are rare. */
const NO_WORDS = 8;
const NO_NOTES = 2;

function emptyCost(role: Role | undefined): number {
  if (role === undefined || role === 'note') return 0;
  return role.startsWith('other-') ? NO_NOTES : NO_WORDS;
}

/** Positions beyond the headings' own that are looked at: headings drift as cells do. */
const DRIFT = 8;
const UNDER: Expectation = { place: 1, narrower: 0, wider: 0 };

/** The gutters left of each column but the first, on a page where the headings are printed. */
export function guttersUnder(
  bands: readonly Band[],
  page: Setting,
  roles: readonly Role[],
  words: Vocabulary,
): Gutter[] {
  const numbers = numbersEnd(page.lines, bands[0]?.to ?? 0);
  const ranges = bands.slice(1).flatMap((right, i) => {
    const left = bands[i];
    if (!left) return [];
    const least = i === 0 ? numbers + 1 : 0;
    const between = { from: Math.min(left.to, right.from), to: right.from };
    const low = Math.max(between.from - DRIFT, middle(left), least);
    const high = Math.max(low, Math.min(between.to + DRIFT, right.to));
    return [{ low, high, expected: right.from, between, empty: emptyCost(roles[i + 1]) }];
  });
  return placeGutters(page, ranges, UNDER, words);
}

/** How far a gutter may be from where it is on the last page with printed headings. */
const REACH = 15;
const ALONE: Expectation = { place: 0.05, narrower: 0.25, wider: 0.6 };

/** The gutters on a page where no headings are printed, from those of the last page that has them. */
export function guttersLike(
  model: readonly Gutter[],
  page: Setting,
  roles: readonly Role[],
  words: Vocabulary,
): Gutter[] {
  const numbers = numbersEnd(page.lines, model[0]?.from ?? 0);
  const ranges = model.map((g, i) => {
    const expected = Math.round((g.from + g.to) / 2);
    const low = Math.max(expected - REACH, i === 0 ? numbers + 1 : 0);
    const between = { from: expected, to: expected };
    return { low, high: expected + REACH, expected, between, empty: emptyCost(roles[i + 1]) };
  });
  return placeGutters(page, ranges, ALONE, words);
}
