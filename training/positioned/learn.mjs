// Learning of log-linear weights on lattices: conditional likelihood of the readings that are right among all,
// by stochastic gradient with a step of its own for each weight (AdaGrad). Deterministic.
import { Lattice } from '../../build/tables/decode/positioned/lattice.js';

export class Learner {
  constructor(names, { rate = 0.15, keep = 1e-4, start = {} } = {}) {
    this.names = names;
    this.rate = rate;
    this.keep = keep;
    this.weights = Float64Array.from(names, (n) => start[n] ?? 0);
    this.squares = new Float64Array(names.length).fill(1e-2);
    this.sum = new Float64Array(names.length);
    this.steps = 0;
  }

  /**
   * One step on one lattice.
   * @param problem { nodes, arcs }
   * @param right (arc, from, to) => whether a right reading may go over the arc
   * @returns loss, or null where no reading of the lattice is right
   */
  step(problem, right, scale = 1) {
    const all = new Lattice(problem.nodes, this.weights);
    problem.arcs(all);
    const some = new Lattice(problem.nodes, this.weights);
    const map = [];
    for (let a = 0; a < all.size; a++) {
      if (!right(a, all.from(a), all.to(a))) continue;
      map.push(a);
      some.scored(all.from(a), all.to(a), all.score(a));
    }
    const good = some.total();
    if (good === Number.NEGATIVE_INFINITY) return null;
    const difference = new Float64Array(all.size);
    const every = all.marginals();
    for (let a = 0; a < every.length; a++) difference[a] = -every[a];
    const own = some.marginals();
    for (let i = 0; i < own.length; i++) difference[map[i]] += own[i];
    const gradient = new Float64Array(this.weights.length);
    problem.arcs(new Gradient(gradient, difference));
    this.apply(gradient, scale);
    return all.total() - good;
  }

  apply(gradient, scale = 1) {
    for (let i = 0; i < gradient.length; i++) {
      const g = scale * gradient[i] - this.keep * this.weights[i];
      if (g === 0) continue;
      this.squares[i] += g * g;
      this.weights[i] += (this.rate * g) / Math.sqrt(this.squares[i]);
    }
    this.steps += 1;
    for (let i = 0; i < this.sum.length; i++) this.sum[i] += this.weights[i];
  }

  /** The mean of the weights since the last call: steadier than the last ones. */
  average() {
    if (this.steps > 0) for (let i = 0; i < this.sum.length; i++) this.weights[i] = this.sum[i] / this.steps;
    this.sum.fill(0);
    this.steps = 0;
  }

  forget() {
    this.sum.fill(0);
    this.steps = 0;
  }

  table() {
    return Object.fromEntries(
      this.names.map((n, i) => [n, Number(this.weights[i].toFixed(4))]).filter(([, w]) => w !== 0),
    );
  }
}

/** Adds each arc's features to the gradient, times what the arc's probability lacks. */
class Gradient {
  constructor(gradient, difference) {
    this.gradient = gradient;
    this.difference = difference;
    this.at = [];
    this.values = [];
    this.marks = [0];
    this.arcs = 0;
  }

  add(feature, value = 1) {
    if (value === 0) return;
    this.at.push(feature);
    this.values.push(value);
  }

  keep() {
    this.marks.push(this.at.length);
  }

  drop() {
    this.marks.pop();
    this.#back();
  }

  arc() {
    const d = this.difference[this.arcs++];
    if (Math.abs(d) > 1e-7)
      for (let i = 0; i < this.at.length; i++) this.gradient[this.at[i]] += d * this.values[i];
    this.#back();
  }

  #back() {
    this.at.length = this.marks[this.marks.length - 1];
    this.values.length = this.at.length;
  }
}
