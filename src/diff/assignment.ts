/** A pair that may be made, and what it is worth. */
export interface Edge {
  readonly row: number;
  readonly column: number;
  /** Above 0; a pair that is worth nothing is left out. */
  readonly weight: number;
}

/**
 * Pairs rows with columns, each at most once, so that the pairs are worth the most together; a row or column
 * may stay single.
 *
 * In: how many rows there are, and the pairs that may be made. Out: the column of each row, or -1.
 *
 * Shortest augmenting paths with potentials over the listed pairs only (Jonker and Volgenant 1987, the last
 * phase, for sparse problems). Each row has a column of its own beside the real ones, which costs nothing and
 * means "single", so every row finds a place and the search for it ends early.
 */
export function assign(rows: number, edges: readonly Edge[]): Int32Array {
  const real = edges.reduce((most, edge) => Math.max(most, edge.column + 1), 0);
  const search = new Search(rows, real, edges);
  for (let row = 0; row < rows; row++) search.place(row);
  return search.columnOf.map((column) => (column < real ? column : -1));
}

/** Read from a typed array, whose every index in use is within it. */
function at(list: Float64Array | Int32Array | Uint8Array, i: number): number {
  return list[i] ?? 0;
}

class Search {
  readonly columnOf: Int32Array;
  /** The neighbours of row r and what they cost stand from `#from[r]` up to `#from[r + 1]`. */
  readonly #from: Int32Array;
  readonly #columns: Int32Array;
  readonly #costs: Float64Array;
  /** The potential of each column. */
  readonly #price: Float64Array;
  readonly #rowOf: Int32Array;
  /** What each row pays for its column. */
  readonly #paid: Float64Array;
  /** Of the search under way: infinite for columns that it has not seen, and the row that offers each. */
  readonly #distance: Float64Array;
  readonly #offer: Int32Array;
  /** Columns whose distance is final: rounding must not change it again, or the chain would bite its tail. */
  readonly #final: Uint8Array;
  readonly #heap = new Heap();
  /** The nearest column that nobody holds, and how far it is. */
  #best = -1;
  #bound = Number.POSITIVE_INFINITY;

  constructor(rows: number, real: number, edges: readonly Edge[]) {
    const columns = real + rows;
    const kept = edges.filter(({ weight }) => weight > 0);
    this.columnOf = new Int32Array(rows).fill(-1);
    this.#from = new Int32Array(rows + 1);
    this.#columns = new Int32Array(kept.length + rows);
    this.#costs = new Float64Array(kept.length + rows);
    this.#price = new Float64Array(columns);
    this.#rowOf = new Int32Array(columns).fill(-1);
    this.#paid = new Float64Array(rows);
    this.#distance = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
    this.#offer = new Int32Array(columns);
    this.#final = new Uint8Array(columns);
    this.#fill(rows, real, kept);
  }

  #fill(rows: number, real: number, edges: readonly Edge[]): void {
    const next = new Int32Array(rows);
    for (const { row } of edges) next[row] = at(next, row) + 1;
    for (let row = 0; row < rows; row++) {
      const begin = at(this.#from, row);
      const end = begin + at(next, row);
      this.#from[row + 1] = end + 1;
      this.#columns[end] = real + row;
      next[row] = begin;
    }
    // the cheapest first: what comes after a pair that is too dear is too dear too
    for (const { row, column, weight } of [...edges].sort(
      (a, b) => b.weight - a.weight || a.column - b.column,
    )) {
      const k = at(next, row);
      this.#columns[k] = column;
      this.#costs[k] = -weight;
      next[row] = k + 1;
    }
  }

  /** Finds the cheapest chain of moves that gives `row` a column, and makes them. */
  place(row: number): void {
    const seen: number[] = [];
    this.#best = -1;
    this.#bound = Number.POSITIVE_INFINITY;
    this.#relax(row, 0, seen);
    for (let column = this.#heap.pop(); column >= 0; column = this.#heap.pop()) {
      const length = at(this.#distance, column);
      if (length >= this.#bound) break;
      if (at(this.#final, column) === 1) continue;
      this.#final[column] = 1;
      const holder = at(this.#rowOf, column);
      this.#relax(holder, length - (at(this.#paid, holder) - at(this.#price, column)), seen);
    }
    this.#heap.clear();
    for (const column of seen) {
      if (at(this.#final, column) === 1) {
        this.#price[column] = at(this.#price, column) + at(this.#distance, column) - this.#bound;
      }
      this.#final[column] = 0;
      this.#distance[column] = Number.POSITIVE_INFINITY;
    }
    this.#move(row, this.#best);
  }

  /**
   * Offers every column that `row` could take, `base` being the length of the chain up to it. A column that nobody
   * holds ends the chain, so none that is farther than the nearest of those is looked at: prices are never above 0.
   */
  #relax(row: number, base: number, seen: number[]): void {
    const [columns, costs, price] = [this.#columns, this.#costs, this.#price];
    const [distance, final, offer, rowOf] = [this.#distance, this.#final, this.#offer, this.#rowOf];
    const end = at(this.#from, row + 1);
    for (let k = at(this.#from, row); k < end; k++) {
      const least = base + at(costs, k);
      if (least >= this.#bound) return;
      const column = at(columns, k);
      const length = least - at(price, column);
      const known = at(distance, column);
      if (length >= this.#bound || length >= known || at(final, column) === 1) continue;
      if (known === Number.POSITIVE_INFINITY) seen.push(column);
      distance[column] = length;
      offer[column] = row;
      if (at(rowOf, column) < 0) {
        this.#bound = length;
        this.#best = column;
      } else this.#heap.push(length, column);
    }
  }

  /** Walks the chain back from its end: each row of it takes the column that it was offered. */
  #move(first: number, end: number): void {
    for (let column = end; ; ) {
      const row = at(this.#offer, column);
      const left = at(this.columnOf, row);
      this.#rowOf[column] = row;
      this.columnOf[row] = column;
      this.#paid[row] = this.#costOf(row, column);
      if (row === first) return;
      column = left;
    }
  }

  #costOf(row: number, column: number): number {
    const end = at(this.#from, row + 1);
    for (let k = at(this.#from, row); k < end; k++)
      if (at(this.#columns, k) === column) return at(this.#costs, k);
    return 0;
  }
}

/** A binary heap of columns, the nearest first; of equals the lower number, so that results never vary. */
class Heap {
  readonly #keys: number[] = [];
  readonly #values: number[] = [];

  clear(): void {
    this.#keys.length = 0;
    this.#values.length = 0;
  }

  push(key: number, value: number): void {
    let i = this.#keys.length;
    this.#keys.push(key);
    this.#values.push(value);
    while (i > 0) {
      const up = (i - 1) >> 1;
      if (!this.#before(i, up)) return;
      this.#swap(i, up);
      i = up;
    }
  }

  /** The nearest column, or -1. */
  pop(): number {
    const top = this.#values[0] ?? -1;
    const key = this.#keys.pop();
    const value = this.#values.pop();
    const size = this.#keys.length;
    if (size === 0 || key === undefined || value === undefined) return top;
    this.#keys[0] = key;
    this.#values[0] = value;
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      if (left >= size) return top;
      const least = left + 1 < size && this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#before(least, i)) return top;
      this.#swap(i, least);
      i = least;
    }
  }

  #before(i: number, j: number): boolean {
    const [a, b] = [this.#keys[i] ?? 0, this.#keys[j] ?? 0];
    return a < b || (a === b && (this.#values[i] ?? 0) < (this.#values[j] ?? 0));
  }

  #swap(i: number, j: number): void {
    const [key, value] = [this.#keys[i] ?? 0, this.#values[i] ?? 0];
    this.#keys[i] = this.#keys[j] ?? 0;
    this.#values[i] = this.#values[j] ?? 0;
    this.#keys[j] = key;
    this.#values[j] = value;
  }
}
