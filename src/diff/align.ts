import type { LinkReason } from '../model/diff.ts';
import { assign, type Edge } from './assignment.ts';
import { type Bag, coverage } from './similarity.ts';

/** A record as the alignment sees it. */
export interface Item {
  readonly id: string;
  /** All that is said in it, ids and places left out: equal only where the records are. */
  readonly content: string;
  /** Its text folded, with what it stands under; "" where it has no words. */
  readonly place: string;
  /** Its text folded; "" where it has no words. */
  readonly text: string;
  readonly bag: Bag;
}

/** A pair by indexes into the two lists. */
export interface Pair {
  readonly old: number;
  readonly new: number;
  readonly reason: LinkReason;
  readonly score: number;
}

/** 0..1: how sure it is that two items are the same, 1 where nothing tells them apart. */
export type Scorer = (old: number, now: number) => number;

/** Texts of fewer letters than this ("Tổ chức thực hiện") say too little to be a pair wherever they stand. */
const TELLING = 30;
/** Candidates that are looked at closely for each item. */
const CANDIDATES = 24;
/** What nearness in the list counts where nothing else tells two candidates apart. */
const NEARNESS = 1e-6;

/**
 * Finds the records of two plans that are the same: those that nothing tells apart first, then texts that stand
 * once in each plan, then the pairing of the rest that scores highest together, none of it under `threshold`.
 */
export function align(old: readonly Item[], now: readonly Item[], score: Scorer, threshold: number): Pair[] {
  const pairing = new Pairing(old, now);
  pairing.linkUnique(
    (item) => `${item.id}\u0000${item.content}`,
    () => 1,
    'identical',
  );
  pairing.linkUnique((item) => item.place, score, 'same-text');
  pairing.linkUnique((item) => (item.text.length < TELLING ? '' : item.text), score, 'same-text');
  pairing.linkBest(score, threshold);
  pairing.linkUnique(
    (item) => (item.text === '' ? item.id : ''),
    () => 1,
    'same-place',
  );
  return pairing.pairs;
}

class Pairing {
  readonly pairs: Pair[] = [];
  readonly #old: readonly Item[];
  readonly #now: readonly Item[];
  readonly #freeOld: Set<number>;
  readonly #freeNew: Set<number>;

  constructor(old: readonly Item[], now: readonly Item[]) {
    this.#old = old;
    this.#now = now;
    this.#freeOld = new Set(old.keys());
    this.#freeNew = new Set(now.keys());
  }

  #link(pair: Pair): void {
    this.pairs.push(pair);
    this.#freeOld.delete(pair.old);
    this.#freeNew.delete(pair.new);
  }

  /** Links what has a key that stands once on each side; "" is no key. */
  linkUnique(key: (item: Item) => string, score: Scorer, reason: LinkReason): void {
    const left = once(this.#old, this.#freeOld, key);
    const right = once(this.#now, this.#freeNew, key);
    for (const [text, i] of left) {
      const j = right.get(text);
      if (i >= 0 && j !== undefined && j >= 0) this.#link({ old: i, new: j, reason, score: score(i, j) });
    }
  }

  /** Links the rest by the assignment whose scores stand highest above the threshold together. */
  linkBest(score: Scorer, threshold: number): void {
    const rows = [...this.#freeOld];
    const columns = [...this.#freeNew];
    const found = candidates(
      rows.map((i) => this.#old[i]?.bag),
      columns.map((j) => this.#now[j]?.bag),
    );
    const edges: (Edge & { readonly score: number })[] = [];
    for (const [row, column] of found) {
      const [i, j] = [rows[row] ?? 0, columns[column] ?? 0];
      const value = score(i, j);
      if (value < threshold) continue;
      // one sure pair is worth more than two doubtful ones; of equals, those that stand at the same place
      const weight = value - threshold + 0.01 - NEARNESS * Math.min(1, Math.abs(i - j) / 10_000);
      edges.push({ row, column, weight, score: value });
    }
    const chosen = assign(rows.length, edges);
    for (const edge of edges) {
      if (chosen[edge.row] !== edge.column) continue;
      this.#link({
        old: rows[edge.row] ?? 0,
        new: columns[edge.column] ?? 0,
        reason: 'similar',
        score: edge.score,
      });
    }
  }
}

/** The index of each key's only item, -1 where there are several. */
function once(
  items: readonly Item[],
  free: ReadonlySet<number>,
  key: (item: Item) => string,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const i of free) {
    const item = items[i];
    const text = item ? key(item) : '';
    if (text !== '') found.set(text, found.has(text) ? -1 : i);
  }
  return found;
}

/** Pairs worth a closer look: for each bag on either side those that share the most with it. */
function candidates(
  left: readonly (Bag | undefined)[],
  right: readonly (Bag | undefined)[],
): [number, number][] {
  const found = new Set<number>();
  const [ofLeft, ofRight] = [new Index(left), new Index(right)];
  for (const [i, bag] of left.entries()) {
    if (bag) for (const j of ofRight.nearest(bag, i)) found.add(i * right.length + j);
  }
  for (const [j, bag] of right.entries()) {
    if (bag) for (const i of ofLeft.nearest(bag, j)) found.add(i * right.length + j);
  }
  return [...found].map((key) => [Math.floor(key / right.length), key % right.length]);
}

/** A feature that more of the texts hold than this share of them leads to none, where there are many. */
const COMMON = 0.3;
const MANY = 80;
/** Candidates that share less than this part of what the best one shares are not looked at. */
const FAR_BEHIND = 0.25;

/** Which bags hold a feature, and with what weight: for feature f the places from `#from[f]` up to `#from[f + 1]`. */
class Index {
  readonly #totals: Float64Array;
  readonly #from: Int32Array;
  readonly #holders: Int32Array;
  readonly #weights: Float64Array;
  readonly #sums: Float64Array;

  constructor(bags: readonly (Bag | undefined)[]) {
    this.#totals = Float64Array.from(bags, (bag) => bag?.total ?? 0);
    this.#sums = new Float64Array(bags.length);
    const features = bags.reduce((most, bag) => Math.max(most, (bag?.ids.at(-1) ?? -1) + 1), 0);
    const from = new Int32Array(features + 2);
    for (const bag of bags) for (const id of bag?.ids ?? []) from[id + 2] = (from[id + 2] ?? 0) + 1;
    for (let f = 2; f < from.length; f++) from[f] = (from[f] ?? 0) + (from[f - 1] ?? 0);
    this.#holders = new Int32Array(from.at(-1) ?? 0);
    this.#weights = new Float64Array(this.#holders.length);
    for (const [j, bag] of bags.entries()) {
      for (let k = 0; k < (bag?.ids.length ?? 0); k++) {
        const next = (bag?.ids[k] ?? 0) + 1;
        const at = from[next] ?? 0;
        this.#holders[at] = j;
        this.#weights[at] = bag?.weights[k] ?? 0;
        from[next] = at + 1;
      }
    }
    this.#from = from;
  }

  /** The bags that share the most with a bag, itself at place `i` of its own list: of equals the nearest place. */
  nearest(bag: Bag, i: number): number[] {
    const rare = this.#touch(bag, this.#totals.length > MANY ? this.#totals.length * COMMON : Infinity);
    const touched = rare.length > 0 ? rare : this.#touch(bag, Infinity);
    const ranked = touched.map((j) => ({
      j,
      value: (this.#sums[j] ?? 0) / (bag.total + (this.#totals[j] ?? 0)),
    }));
    for (const j of touched) this.#sums[j] = 0;
    const best = ranked.reduce((most, { value }) => Math.max(most, value), 0);
    return ranked
      .filter(({ value }) => value >= best * FAR_BEHIND)
      .sort((a, b) => b.value - a.value || Math.abs(a.j - i) - Math.abs(b.j - i) || a.j - b.j)
      .slice(0, CANDIDATES)
      .map(({ j }) => j);
  }

  /** Sums up what each bag shares; returns those that share anything, by features that no more than `most` hold. */
  #touch(bag: Bag, most: number): number[] {
    const sums = this.#sums;
    const touched: number[] = [];
    for (let k = 0; k < bag.ids.length; k++) {
      const id = bag.ids[k] ?? 0;
      const end = this.#from[id + 1] ?? 0;
      const begin = this.#from[id] ?? 0;
      if (end - begin > most) continue;
      const weight = bag.weights[k] ?? 0;
      for (let n = begin; n < end; n++) {
        const j = this.#holders[n] ?? 0;
        if (sums[j] === 0) touched.push(j);
        sums[j] = (sums[j] ?? 0) + Math.min(weight, this.#weights[n] ?? 0);
      }
    }
    return touched;
  }
}

/** A record that has its pair. */
export interface Whole {
  readonly bag: Bag;
  readonly partner: Bag;
}

/** A record that has no pair of its own, but whose words stand in one that has. */
export interface Offspring {
  readonly single: number;
  /** The record that it came out of, or went into. */
  readonly whole: number;
  readonly score: number;
}

/** How much more of the whole the two parts cover together than its pair alone. */
const MORE = 0.12;

/**
 * Records of one side without a pair that are parts of a record of the other side, which has another pair:
 * one task became two, or two became one.
 * @param singles bags of the side where records are left over
 * @param wholes those of the other side that have a pair
 * @param needs how much of a record must stand in the other, 0 to 1; more than 1 where it cannot be a part of it
 */
export function offspring(
  singles: ReadonlyMap<number, Bag>,
  wholes: ReadonlyMap<number, Whole>,
  needs: (single: number, whole: number) => number,
): Offspring[] {
  const found: Offspring[] = [];
  for (const [single, bag] of singles) {
    let best: Offspring | null = null;
    for (const [whole, { bag: all, partner }] of wholes) {
      const least = needs(single, whole);
      if (least > 1) continue;
      const within = coverage(bag, all);
      if (within < least) continue;
      const both = coverage(all, partner, bag);
      if (both - coverage(all, partner) < MORE) continue;
      const score = (within + both) / 2;
      if (!best || score > best.score) best = { single, whole, score };
    }
    if (best) found.push(best);
  }
  return found;
}
