import { addLogs, NEVER } from '../../../text/logs.ts';
import { TRAILS } from './words.ts';

/**
 * The table of a search over the divisions of one run of words. A state is a layer, a trail (the height of the last
 * cell read and how many columns were left empty since: kinds of break depend on both), the number of columns done,
 * and a place. Steps go from a state to a later one; a path from the first state to the end is a division, and its
 * gains add up to its score.
 */

/** The row's first line; a further line of which nothing has been read; one under way. */
export const FIRST = 0;
export const FRESH = 1;
export const FURTHER = 2;
export const LAYERS = 3;

export interface Place {
  readonly layer: number;
  readonly trail: number;
  readonly c: number;
  readonly p: number;
}

/** Steps are kept in arrays that grow by doubling and are used again for every row. */
class StepStore {
  from = new Int32Array(1 << 12);
  to = new Int32Array(1 << 12);
  gain = new Float64Array(1 << 12);
  size = 0;

  push(from: number, to: number, gain: number): void {
    if (this.size === this.from.length) this.#grow();
    this.from[this.size] = from;
    this.to[this.size] = to;
    this.gain[this.size] = gain;
    this.size += 1;
  }

  #grow(): void {
    const larger = <T extends Int32Array | Float64Array>(old: T, next: T): T => {
      next.set(old);
      return next;
    };
    const length = this.from.length * 2;
    this.from = larger(this.from, new Int32Array(length));
    this.to = larger(this.to, new Int32Array(length));
    this.gain = larger(this.gain, new Float64Array(length));
  }
}

const store = new StepStore();

export class Lattice {
  readonly best: Float64Array;
  readonly back: Int32Array;
  /** The state after all words and columns. */
  readonly end: number;
  readonly #perTrail: number;
  readonly #perLayer: number;
  readonly #bestAt: Float64Array;
  /** For each layer, number of columns and place the trails that a path leads to, one bit each. */
  readonly #reached: Uint16Array;

  /**
   * @param beam what is this much worse than the best that has read the same words is given up
   * @param keep whether steps are kept, for the posterior
   */
  constructor(
    readonly columns: number,
    readonly places: number,
    readonly layers: number,
    readonly beam: number,
    readonly keep: boolean,
  ) {
    this.#perTrail = (columns + 1) * places;
    this.#perLayer = this.#perTrail * TRAILS;
    this.end = this.#perLayer * layers;
    this.best = new Float64Array(this.end + 1).fill(NEVER);
    this.back = new Int32Array(this.end + 1).fill(-1);
    this.#bestAt = new Float64Array(places).fill(NEVER);
    this.#reached = new Uint16Array(layers * this.#perTrail);
    store.size = 0;
    this.best[0] = 0;
    this.#bestAt[0] = 0;
    this.#reached[0] = 1;
  }

  /** The trails of states that a path leads to, bit `trail` for each: most have none, so that few are looked at. */
  trailsAt(layer: number, c: number, p: number): number {
    return this.#reached[layer * this.#perTrail + c * this.places + p] ?? 0;
  }

  at(layer: number, trail: number, c: number, p: number): number {
    return layer * this.#perLayer + trail * this.#perTrail + c * this.places + p;
  }

  place(state: number): Place {
    const within = state % this.#perLayer;
    return {
      layer: Math.floor(state / this.#perLayer),
      trail: Math.floor(within / this.#perTrail),
      c: Math.floor((within % this.#perTrail) / this.places),
      p: state % this.places,
    };
  }

  /** A number for the cell that a step reads: its column, its places, and whether it stands on the row's first line. */
  cellOf(from: number, to: number): number {
    const row = from < this.#perLayer && to < this.#perLayer ? 0 : 1;
    return (row * this.#perTrail + (from % this.#perTrail)) * this.places + (to % this.places);
  }

  /** Whether a state is still in the search. */
  isOpen(state: number): boolean {
    const best = this.best[state] ?? NEVER;
    return best !== NEVER && best >= this.#floor(state % this.places);
  }

  /** A state that a path leads to for the first time. */
  #reach(state: number): void {
    const within = state % this.#perLayer;
    const layer = (state - within) / this.#perLayer;
    const at = within % this.#perTrail;
    const trail = (within - at) / this.#perTrail;
    const slot = layer * this.#perTrail + at;
    this.#reached[slot] = (this.#reached[slot] ?? 0) | (1 << trail);
  }

  /** At the last place some states have columns left to pass and others have not, so they do not compete. */
  #floor(place: number): number {
    return place === this.places - 1 ? NEVER : (this.#bestAt[place] ?? NEVER) - this.beam;
  }

  /** Whether a step of at most this score to this place may still win. */
  isHopeful(most: number, place: number): boolean {
    return most >= this.#floor(place);
  }

  /** A step from a place to itself with column c left empty, if a path leads there that is still in the search. */
  pass(layer: number, trail: number, next: number, c: number, p: number, gain: number): void {
    // asked of all states at a place, of which few are in the search: no call is made for the others
    const start = layer * this.#perLayer + c * this.places + p;
    const from = start + trail * this.#perTrail;
    if ((this.best[from] ?? NEVER) === NEVER || !this.isOpen(from)) return;
    this.step(from, start + next * this.#perTrail + this.places, gain);
  }

  step(from: number, to: number, gain: number): void {
    const score = (this.best[from] ?? NEVER) + gain;
    if (!(score > NEVER)) return;
    const known = this.best[to] ?? NEVER;
    if (to !== this.end) {
      const place = to % this.places;
      if (score < this.#floor(place)) return;
      if (score > (this.#bestAt[place] ?? NEVER)) this.#bestAt[place] = score;
      if (known === NEVER) this.#reach(to);
    }
    if (score > known) {
      this.best[to] = score;
      this.back[to] = from;
    }
    if (this.keep) store.push(from, to, gain);
  }

  /** The best path's states, from the second on; null where no path leads to the end. */
  bestPath(): number[] | null {
    return (this.best[this.end] ?? NEVER) > NEVER ? this.pathTo(this.end) : null;
  }

  pathTo(end: number): number[] {
    const path: number[] = [];
    for (let s = end; s > 0 || path.length === 0; s = this.back[s] ?? -1) {
      if (s < 0) break;
      path.push(s);
      if ((this.back[s] ?? -1) < 0) break;
    }
    path.reverse();
    return path[0] === 0 ? path.slice(1) : path;
  }

  /** Sums over all paths: needs `keep`. Steps stand in an order in which what leads to a state comes before it. */
  posterior(): Posterior {
    const size = this.best.length;
    const forward = new Float64Array(size).fill(NEVER);
    const backward = new Float64Array(size).fill(NEVER);
    forward[0] = 0;
    backward[this.end] = 0;
    const { from, to, gain } = store;
    const steps = store.size;
    for (let s = 0; s < steps; s++) {
      const t = to[s] ?? 0;
      forward[t] = addLogs(forward[t] ?? NEVER, (forward[from[s] ?? 0] ?? NEVER) + (gain[s] ?? 0));
    }
    for (let s = steps - 1; s >= 0; s--) {
      const f = from[s] ?? 0;
      backward[f] = addLogs(backward[f] ?? NEVER, (backward[to[s] ?? 0] ?? NEVER) + (gain[s] ?? 0));
    }
    return { forward, backward, total: backward[0] ?? NEVER, steps, from, to, gain };
  }

  /** The `n` best paths, the best first: needs `keep`. Each state keeps the `n` best ways to it (Chow and Schwartz 1990). */
  bestPaths(n: number): RankedPath[] {
    const score = new Float64Array(this.best.length * n).fill(NEVER);
    const step = new Int32Array(score.length).fill(-1);
    const rank = new Uint8Array(score.length);
    score[0] = 0;
    const { from, to, gain, size } = store;
    for (let s = 0; s < size; s++) {
      const [source, target] = [(from[s] ?? 0) * n, (to[s] ?? 0) * n];
      for (let k = 0; k < n && (score[source + k] ?? NEVER) > NEVER; k++) {
        const own = (score[source + k] ?? NEVER) + (gain[s] ?? 0);
        let at = n;
        for (; at > 0 && own > (score[target + at - 1] ?? NEVER); at--) {
          if (at === n) continue;
          score[target + at] = score[target + at - 1] ?? NEVER;
          step[target + at] = step[target + at - 1] ?? -1;
          rank[target + at] = rank[target + at - 1] ?? 0;
        }
        if (at === n) break;
        score[target + at] = own;
        step[target + at] = s;
        rank[target + at] = k;
      }
    }
    const paths: RankedPath[] = [];
    for (let k = 0; k < n && (score[this.end * n + k] ?? NEVER) > NEVER; k++) {
      const path: number[] = [];
      let [state, r] = [this.end, k];
      while (state !== 0) {
        path.push(state);
        const slot = state * n + r;
        const s = step[slot] ?? -1;
        if (s < 0) break;
        r = rank[slot] ?? 0;
        state = from[s] ?? 0;
      }
      paths.push({ path: path.reverse(), score: score[this.end * n + k] ?? NEVER });
    }
    return paths;
  }

  /** The best path that takes another step than the best one somewhere, with its score; null where none does. */
  secondBest(best: readonly number[]): { path: number[]; score: number } | null {
    const steps = store.size;
    const { from, to, gain } = store;
    const after = new Float64Array(this.best.length).fill(NEVER);
    const next = new Int32Array(this.best.length).fill(-1);
    after[this.end] = 0;
    const following = new Map<number, number>();
    let previous = 0;
    for (const state of best) {
      following.set(previous, state);
      previous = state;
    }
    let score = NEVER;
    let turn = -1;
    for (let s = steps - 1; s >= 0; s--) {
      const [f, t] = [from[s] ?? 0, to[s] ?? 0];
      const rest = (after[t] ?? NEVER) + (gain[s] ?? 0);
      if (rest > (after[f] ?? NEVER)) {
        after[f] = rest;
        next[f] = t;
      }
    }
    for (let s = 0; s < steps; s++) {
      const [f, t] = [from[s] ?? 0, to[s] ?? 0];
      if (following.get(f) === t) continue;
      const through = (this.best[f] ?? NEVER) + (gain[s] ?? 0) + (after[t] ?? NEVER);
      if (through > score) {
        score = through;
        turn = s;
      }
    }
    if (turn < 0 || score === NEVER) return null;
    const path = this.pathTo(from[turn] ?? 0);
    for (let s = to[turn] ?? -1; s >= 0; s = next[s] ?? -1) path.push(s);
    return { path: path.filter((s) => s !== 0), score };
  }
}

export interface RankedPath {
  /** States from the second on. */
  readonly path: number[];
  readonly score: number;
}

export interface Posterior {
  readonly forward: Float64Array;
  readonly backward: Float64Array;
  /** Logarithm of the sum over all divisions. */
  readonly total: number;
  readonly steps: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly gain: Float64Array;
}
