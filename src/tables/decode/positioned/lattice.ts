import { addLogs, NEVER } from '../../../text/logs.ts';

/**
 * A lattice: nodes in order, arcs from an earlier node to a later one, each with a score. A reading is a path
 * from the first node to the last; its probability is the exponential of its scores' sum over that of all paths.
 */

/**
 * Takes the arcs of a lattice one by one: first an arc's features, then the arc. What was added before `keep` is
 * part of all arcs that follow, until `drop`; one may stand within another.
 */
export interface ArcSink {
  add(feature: number, value?: number): void;
  keep(): void;
  drop(): void;
  arc(from: number, to: number): void;
}

export class Lattice implements ArcSink {
  readonly #weights: Float64Array;
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #score: number[] = [];
  /** Arcs into each node. */
  readonly #into: number[][];
  #below: Float64Array | null = null;
  #sum = 0;
  readonly #kept: number[] = [0];

  constructor(nodes: number, weights: Float64Array) {
    this.#weights = weights;
    this.#into = Array.from({ length: nodes }, () => []);
  }

  add(feature: number, value = 1): void {
    this.#sum += (this.#weights[feature] ?? 0) * value;
  }

  keep(): void {
    this.#kept.push(this.#sum);
  }

  drop(): void {
    this.#kept.pop();
    this.#sum = this.#kept.at(-1) ?? 0;
  }

  arc(from: number, to: number): void {
    this.scored(from, to, this.#sum);
    this.#sum = this.#kept.at(-1) ?? 0;
  }

  /** Adds an arc whose score is known. */
  scored(from: number, to: number, score: number): void {
    this.#into[to]?.push(this.#from.length);
    this.#from.push(from);
    this.#to.push(to);
    this.#score.push(score);
  }

  get size(): number {
    return this.#from.length;
  }

  from(arc: number): number {
    return this.#from[arc] ?? 0;
  }

  to(arc: number): number {
    return this.#to[arc] ?? 0;
  }

  score(arc: number): number {
    return this.#score[arc] ?? NEVER;
  }

  /** Logarithm of the likelihood of all paths from the first node to each. */
  #above(): Float64Array {
    const above = new Float64Array(this.#into.length).fill(NEVER);
    above[0] = 0;
    for (const [node, arcs] of this.#into.entries()) {
      for (const a of arcs) {
        const before = above[this.#from[a] ?? 0] ?? NEVER;
        if (before !== NEVER) above[node] = addLogs(above[node] ?? NEVER, before + (this.#score[a] ?? 0));
      }
    }
    return above;
  }

  #toEnd(): Float64Array {
    if (this.#below) return this.#below;
    const below = new Float64Array(this.#into.length).fill(NEVER);
    below[below.length - 1] = 0;
    for (let node = below.length - 1; node >= 0; node--) {
      const after = below[node] ?? NEVER;
      if (after === NEVER) continue;
      for (const a of this.#into[node] ?? []) {
        const from = this.#from[a] ?? 0;
        below[from] = addLogs(below[from] ?? NEVER, after + (this.#score[a] ?? 0));
      }
    }
    this.#below = below;
    return below;
  }

  /** The best path's arcs, from the first node to the last; null where no path leads there. */
  best(): { readonly arcs: readonly number[]; readonly score: number } | null {
    const last = this.#into.length - 1;
    const best = new Float64Array(last + 1).fill(NEVER);
    const via = new Int32Array(last + 1).fill(-1);
    best[0] = 0;
    for (const [node, arcs] of this.#into.entries()) {
      for (const a of arcs) {
        const score = (best[this.#from[a] ?? 0] ?? NEVER) + (this.#score[a] ?? 0);
        if (score > (best[node] ?? NEVER)) {
          best[node] = score;
          via[node] = a;
        }
      }
    }
    if (best[last] === NEVER) return null;
    const arcs: number[] = [];
    for (let node = last; node > 0; ) {
      const a = via[node] ?? -1;
      if (a < 0) return null;
      arcs.push(a);
      node = this.#from[a] ?? 0;
    }
    return { arcs: arcs.reverse(), score: best[last] ?? NEVER };
  }

  /** Logarithm of the likelihood of all paths. */
  total(): number {
    return this.#above()[this.#into.length - 1] ?? NEVER;
  }

  /** Each arc's probability: the share of all paths that go over it. */
  marginals(): Float64Array {
    const above = this.#above();
    const below = this.#toEnd();
    const all = above[above.length - 1] ?? NEVER;
    return Float64Array.from(this.#from, (from, a) => {
      const sum = (above[from] ?? NEVER) + (this.#score[a] ?? 0) + (below[this.#to[a] ?? 0] ?? NEVER) - all;
      return sum === NEVER || Number.isNaN(sum) ? 0 : Math.exp(Math.min(0, sum));
    });
  }
}
