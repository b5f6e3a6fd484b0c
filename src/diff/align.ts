import { assign, type Edge } from './assignment.ts';
import type { LinkReason } from './model.ts';
import type { Bag } from './similarity.ts';

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
  pairing.linkUnique((item) => `${item.id}\u0000${item.content}`, () => 1, 'identical');
  pairing.linkUnique((item) => item.place, score, 'same-text');
  pairing.linkUnique((item) => (item.text.length < TELLING ? '' : item.text), score, 'same-text');
  pairing.linkBest(score, threshold);
  pairing.linkUnique((item) => (item.text === '' ? item.id : ''), () => 1, 'same-place');
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
      this.#link({ old: rows[edge.row] ?? 0, new: columns[edge.column] ?? 0, reason: 'similar', score: edge.score });
    }
  }
}

/** The index of each key's only item, -1 where there are several. */
function once(items: readonly Item[], free: ReadonlySet<number>, key: (item: Item) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const i of free) {
    const item = items[i];
    const text = item ? key(item) : '';
    if (text !== '') found.set(text, found.has(text) ? -1 : i);
  }
  return found;
}

/** Pairs worth a closer look: for each bag on either side those that share the most with it. */
function candidates(left: readonly (Bag | undefined)[], right: readonly (Bag | undefined)[]): [number, number][] {
  const found = new Map<number, [number, number]>();
  const look = (from: typeof left, into: typeof right, pair: (i: number, j: number) => [number, number]): void => {
    const index = indexOf(into);
    for (const [i, bag] of from.entries()) {
      if (!bag) continue;
      for (const j of nearest(bag, i, index, into)) {
        const [row, column] = pair(i, j);
        found.set(row * right.length + column, [row, column]);
      }
    }
  };
  look(left, right, (i, j) => [i, j]);
  look(right, left, (i, j) => [j, i]);
  return [...found.values()];
}

/** Which bags hold a feature, and with what weight. */
type Index = ReadonlyMap<number, readonly (readonly [number, number])[]>;

function indexOf(bags: readonly (Bag | undefined)[]): Index {
  const index = new Map<number, [number, number][]>();
  for (const [j, bag] of bags.entries()) {
    for (const [k, id] of bag?.ids.entries() ?? []) {
      const list = index.get(id) ?? [];
      list.push([j, bag?.weights[k] ?? 0]);
      index.set(id, list);
    }
  }
  return index;
}

function nearest(bag: Bag, i: number, index: Index, bags: readonly (Bag | undefined)[]): number[] {
  const sums = new Map<number, number>();
  for (const [k, id] of bag.ids.entries()) {
    const weight = bag.weights[k] ?? 0;
    for (const [j, other] of index.get(id) ?? []) sums.set(j, (sums.get(j) ?? 0) + Math.min(weight, other));
  }
  const ranked = [...sums].map(([j, sum]) => ({ j, value: sum / (bag.total + (bags[j]?.total ?? 0)) }));
  ranked.sort((a, b) => b.value - a.value || Math.abs(a.j - i) - Math.abs(b.j - i) || a.j - b.j);
  return ranked.slice(0, CANDIDATES).map(({ j }) => j);
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

/** How much of a single record's words stand in the other one, before one speaks of a split. */
const CONTAINED = 0.6;
/** How much more of the whole the two parts cover together than its pair alone. */
const MORE = 0.12;

/**
 * Records of one side without a pair that are parts of a record of the other side, which has another pair:
 * one task became two, or two became one.
 * @param singles bags of the side where records are left over
 * @param wholes those of the other side that have a pair
 * @param fits whether two records are of one kind at all
 */
export function offspring(
  singles: ReadonlyMap<number, Bag>,
  wholes: ReadonlyMap<number, Whole>,
  fits: (single: number, whole: number) => boolean,
): Offspring[] {
  const found: Offspring[] = [];
  for (const [single, bag] of singles) {
    let best: Offspring | null = null;
    for (const [whole, { bag: all, partner }] of wholes) {
      if (!fits(single, whole)) continue;
      const within = covered(bag, [all]);
      if (within < CONTAINED) continue;
      const gain = covered(all, [partner, bag]) - covered(all, [partner]);
      if (gain < MORE) continue;
      const score = within * 0.5 + covered(all, [partner, bag]) * 0.5;
      if (!best || score > best.score) best = { single, whole, score };
    }
    if (best) found.push(best);
  }
  return found;
}

/** 0..1: the weight of a bag's features that stand in any of the others. */
function covered(bag: Bag, by: readonly Bag[]): number {
  if (bag.total === 0) return 0;
  const ids = new Set(by.flatMap((each) => [...each.ids]));
  let sum = 0;
  for (const [k, id] of bag.ids.entries()) if (ids.has(id)) sum += bag.weights[k] ?? 0;
  return sum / bag.total;
}

