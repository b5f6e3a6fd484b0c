import { bump, featureSet } from './features.ts';
import type { Gutter, GutterRange } from './gutter-ranges.ts';
import { contentOf, type Parts, partsOf, sameBreaks } from './gutter-words.ts';
import { type ArcSink, Lattice } from './lattice.ts';
import { isWide, type Space, type TextLine } from './lines.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * Where one column ends and the next begins on a page. Pages are set one by one, so positions differ from page
 * to page; within a page a cell may stand a few positions off its column where the text before it is wide.
 * All gutters of a page are placed at once: a path through the positions, left to right.
 */

export const GUTTER_FEATURES = featureSet([
  // lines that have here: room, the start of a run after room, a space as between words (before a capital, or not),
  // the middle of a word one position or more from a space; lines that begin right of here or end left of it
  'room',
  'starts',
  'capital',
  'single',
  'near',
  'inside',
  // words left of here that reach past it, with one space after them, and how far: they push the right column's
  'pushed',
  'pushedBy',
  'before',
  'after',
  // the position against the page's printed heading, and against the page before
  'offHeading',
  'offHeading2',
  'offPage',
  'narrower',
  'wider',
  // positions that the longest line of a column's heading is longer than the column
  'slim',
  // wide spaces between runs of words that no gutter explains; a column without words
  'unexplained',
  'empty',
  'emptyNote',
  // lines of a column without words that would have some were it as full as elsewhere in the table
  'missing',
  // words that stand left or right of here against where such words stand elsewhere
  'words',
  // runs of words that are likelier to be two cells with one space between them, parted here, than to be one; and less likely
  'parted',
  'torn',
]);

const F = GUTTER_FEATURES.index;

/** What columns of other widths than on most pages cost where they are taken to be as wide as there. Reasoned: beyond what one line can outweigh. */
const STEADY = 3;

/** The weights for pages whose columns are taken to be as wide as on most pages. */
export function withSteadyWidths(weights: Float64Array): Float64Array {
  const own = Float64Array.from(weights);
  for (const f of [F.narrower, F.wider, F.empty]) own[f] = STEADY * (own[f] ?? 0);
  return own;
}

/** Wider pages than this are looked at up to here. */
const WIDEST = 400;

/** Lines from which on more lines say no more. */
const ENOUGH_LINES = 30;

/** Lines from which on a column without words is strange: two or three rows. */
const FULL_LINES = 12;

interface Profile {
  readonly width: number;
  /** One vector a position. */
  readonly at: readonly Float64Array[];
  readonly unexplained: (left: number, right: number) => number;
  /** Words that begin before each position. */
  readonly begun: Int32Array;
  /** What a line counts for. */
  readonly scale: number;
  /** What it counts for that a column has no words: less on a page of few lines. */
  readonly filled: number;
  readonly lines: number;
}

/** All there is to know of a page's gutters, as a lattice of positions. */
export interface GutterProblem {
  readonly nodes: number;
  /** Gutter and position of each node but the first and the last. */
  readonly places: readonly { readonly gutter: number; readonly x: number }[];
  readonly arcs: (sink: ArcSink) => void;
}

export function gutterProblem(
  lines: readonly TextLine[],
  ranges: readonly GutterRange[],
  words: Vocabulary,
): GutterProblem {
  const profile = profileOf(lines, ranges);
  const content = contentOf(lines, ranges.length, profile, words);
  const parts = partsOf(lines, ranges.length, profile, words);
  const places: { gutter: number; x: number }[] = [];
  const first: number[] = [];
  for (const [gutter, range] of ranges.entries()) {
    first.push(places.length);
    const low = Math.max(0, Math.ceil(range.low));
    const high = Math.min(profile.width, Math.max(low, Math.floor(range.high)));
    for (let x = Math.min(low, high); x <= high; x++) places.push({ gutter, x });
  }
  first.push(places.length);
  const nodes = places.length + 2;
  const own = places.map(({ gutter, x }) => ownFeatures(ranges, { content, parts }, gutter, x));
  const arcs = (sink: ArcSink): void => {
    for (let p = 0; p < places.length; p++) {
      const place = places[p];
      const base = own[p];
      if (!place || !base) continue;
      if (place.gutter === 0) {
        addAll(sink, base);
        addAll(sink, profile.at[place.x]);
        addBetween(sink, profile, ranges, 0, 0, place.x);
        sink.arc(0, p + 1);
        continue;
      }
      addAll(sink, base);
      sink.keep();
      for (let q = first[place.gutter - 1] ?? 0; q < (first[place.gutter] ?? 0); q++) {
        const left = places[q];
        if (!left || left.x >= place.x) continue;
        addBetween(sink, profile, ranges, place.gutter, left.x, place.x);
        // with no word between them, both stand in the same white space, which counts once
        if (begunBetween(profile, left.x, place.x) > 0) addAll(sink, profile.at[place.x]);
        // two gutters that part a run before the same word: what it says counts once
        const twice = sameBreaks(parts[place.gutter], left.x, place.x);
        if (twice > 0) sink.add(F.parted, -twice);
        sink.arc(q + 1, p + 1);
      }
      sink.drop();
    }
    const last = ranges.length - 1;
    for (let p = first[last] ?? 0; p < places.length; p++) {
      const x = places[p]?.x ?? 0;
      addInside(sink, profile, x, profile.width + 1, ranges[last] ?? null);
      sink.arc(p + 1, nodes - 1);
    }
  };
  return { nodes, places, arcs };
}

function profileOf(lines: readonly TextLine[], ranges: readonly GutterRange[]): Profile {
  const longest = lines.reduce((n, l) => Math.max(n, l.to.at(-1) ?? 0), 0);
  const width = Math.min(WIDEST, Math.max(longest, ...ranges.map((r) => Math.ceil(r.high))) + 2);
  const scale = Math.min(1, ENOUGH_LINES / Math.max(1, lines.length));
  const filled = Math.min(1, lines.length / FULL_LINES);
  const at = Array.from({ length: width + 1 }, () => new Float64Array(F.after + 1));
  for (const line of lines) addLine(line, at, width, scale);
  return {
    width,
    at,
    unexplained: unexplainedIn(lines, width),
    begun: begunIn(lines, width),
    scale,
    filled,
    lines: lines.length,
  };
}

/** Positions by which words that fill their cell push those of the next: text is wider in characters than on the page by no more. */
const MOST_PUSH = 4;

function addLine(line: TextLine, at: readonly Float64Array[], width: number, scale: number): void {
  const { spaces, tokens } = line;
  let s = 0;
  const put = (x: number, feature: number, value = scale): void => {
    const own = at[x];
    if (own) bump(own, feature, value);
  };
  for (let x = 0; x <= width; x++) {
    while (s < spaces.length - 1 && x > (spaces[s]?.to ?? 0)) s += 1;
    const space = spaces[s] as Space;
    const off = Math.max(0, space.from + 1 - x);
    if (s === 0) put(x, x === space.to ? F.starts : F.before);
    else if (s === tokens.length && off === 0) put(x, F.after);
    else if (off > 0 && off <= MOST_PUSH && !isWide(space)) {
      put(x, F.pushed);
      put(x, F.pushedBy, off * scale);
    } else if (off > 0) put(x, Math.min(off, x - (spaces[s - 1]?.to ?? 0)) <= 1 ? F.near : F.inside);
    else if (isWide(space)) {
      put(x, F.room);
      if (x === space.to) put(x, F.starts);
    } else put(x, /^[“"'‘(]*\p{Lu}/u.test(tokens[s]?.text ?? '') ? F.capital : F.single);
  }
}

/** Wide spaces between two runs of words count as hit by a gutter this near. */
const NEAR = 2;

/** For two neighbouring gutters: wide spaces between runs of words that lie between them. */
function unexplainedIn(lines: readonly TextLine[], width: number): Profile['unexplained'] {
  const wide = width + 2;
  const sums = new Int32Array(wide * wide);
  for (const { spaces } of lines) {
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

function begunIn(lines: readonly TextLine[], width: number): Int32Array {
  const sums = new Int32Array(width + 2);
  for (const { from } of lines) {
    for (const x of from) {
      const at = Math.min(width, x) + 1;
      sums[at] = (sums[at] ?? 0) + 1;
    }
  }
  for (let x = 1; x < sums.length; x++) sums[x] = (sums[x] ?? 0) + (sums[x - 1] ?? 0);
  return sums;
}

function ownFeatures(
  ranges: readonly GutterRange[],
  { content, parts }: { readonly content: readonly Float64Array[]; readonly parts: readonly Parts[] },
  gutter: number,
  x: number,
): Float64Array {
  const vector = new Float64Array(GUTTER_FEATURES.names.length);
  const range = ranges[gutter];
  if (!range) return vector;
  const off = Math.max(0, range.between.from - x, x - range.between.to);
  if (range.printed) {
    bump(vector, F.offHeading, off);
    bump(vector, F.offHeading2, Math.max(0, off - 3));
  } else bump(vector, F.offPage, off);
  bump(vector, F.words, content[gutter]?.[x] ?? 0);
  bump(vector, F.parted, parts[gutter]?.parted[x] ?? 0);
  bump(vector, F.torn, parts[gutter]?.torn[x] ?? 0);
  return vector;
}

function addAll(t: ArcSink, features: Float64Array | undefined): void {
  if (!features) return;
  for (let i = 0; i < features.length; i++) {
    const value = features[i] ?? 0;
    if (value !== 0) t.add(i, value);
  }
}

function addBetween(
  t: ArcSink,
  profile: Profile,
  ranges: readonly GutterRange[],
  gutter: number,
  left: number,
  x: number,
): void {
  const range = ranges[gutter];
  const before = ranges[gutter - 1];
  // the room of a column without words is lost on its page
  if (range && before && begunBetween(profile, left, x) > 0)
    t.add(F.slim, Math.max(0, range.longest - (x - left)));
  if (range && before && !range.printed) {
    const off = x - left - (range.expected - before.expected);
    if (off > 0) t.add(F.wider, Math.max(0, off - 1));
    // the room of a column without words is lost on its page
    else if (gutter === 0 || begunBetween(profile, left, x) > 0) t.add(F.narrower, -off);
  }
  addInside(t, profile, left, x, gutter === 0 ? null : (before ?? null));
}

function addInside(
  t: ArcSink,
  profile: Profile,
  left: number,
  right: number,
  column: GutterRange | null,
): void {
  t.add(F.unexplained, profile.scale * profile.unexplained(left, right));
  if (column === null) return;
  if (begunBetween(profile, left, right) > 0 || column.filled === 0) return;
  t.add(column.kind === 'other' ? F.emptyNote : F.empty, profile.filled);
  t.add(F.missing, Math.min(MOST_MISSING, (column.filled ?? 0) * profile.lines));
}

/** Missing lines from which on more say no more: those of one row come together. */
const MOST_MISSING = 12;

/** Words that begin between two positions. */
function begunBetween({ begun }: Profile, left: number, right: number): number {
  const last = begun.length - 1;
  return (begun[Math.min(right, last)] ?? 0) - (begun[Math.min(left, last)] ?? 0);
}

/** Positions at least this share as likely as the best one are the gutter. */
const AS_GOOD = 0.2;

/** The best places for all gutters of a page at once, and how sure the least sure of them is. */
export function placeGutters(
  problem: GutterProblem,
  weights: Float64Array,
  gutters: number,
): { readonly gutters: Gutter[]; readonly certainty: number } {
  const lattice = new Lattice(problem.nodes, weights);
  problem.arcs(lattice);
  const best = lattice.best();
  if (!best) return { gutters: [], certainty: 0 };
  const marginals = lattice.marginals();
  const share = new Float64Array(problem.nodes);
  for (let a = 0; a < lattice.size; a++) bump(share, lattice.to(a), marginals[a]);
  const chosen = best.arcs.slice(0, gutters).map((a) => lattice.to(a));
  let certainty = 1;
  const placed = chosen.map((node) => {
    const { gutter = 0, x = 0 } = problem.places[node - 1] ?? {};
    const least = (share[node] ?? 0) * AS_GOOD;
    let [from, to] = [node, node];
    const same = (n: number): boolean => problem.places[n - 1]?.gutter === gutter && (share[n] ?? 0) >= least;
    while (same(from - 1)) from -= 1;
    while (same(to + 1)) to += 1;
    let near = 0;
    for (let n = from - 1; n <= to + 1; n++)
      if (problem.places[n - 1]?.gutter === gutter) near += share[n] ?? 0;
    certainty = Math.min(certainty, near);
    return { from: problem.places[from - 1]?.x ?? x, to: problem.places[to - 1]?.x ?? x };
  });
  return { gutters: placed, certainty: Math.min(1, certainty) };
}
