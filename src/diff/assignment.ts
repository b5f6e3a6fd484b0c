/** A pair that may be made, and what it is worth. */
export interface Edge {
  readonly row: number;
  readonly column: number;
  /** Above 0; a pair that is worth nothing is left out. */
  readonly weight: number;
}

/** Neighbours of one row. */
interface Neighbours {
  readonly columns: number[];
  readonly costs: number[];
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
  const neighbours = neighboursOf(rows, real, edges);
  const columns = real + rows;
  const search: Search = {
    neighbours,
    price: new Float64Array(columns),
    rowOf: new Int32Array(columns).fill(-1),
    columnOf: new Int32Array(rows).fill(-1),
    distance: new Float64Array(columns).fill(Number.POSITIVE_INFINITY),
    from: new Int32Array(columns),
    settled: new Uint8Array(columns),
  };
  for (let row = 0; row < rows; row++) place(search, row);
  return search.columnOf.map((column) => (column < real ? column : -1));
}

function neighboursOf(rows: number, real: number, edges: readonly Edge[]): Neighbours[] {
  const all = Array.from({ length: rows }, (_, row): Neighbours => ({ columns: [real + row], costs: [0] }));
  for (const { row, column, weight } of edges) {
    if (!(weight > 0)) continue;
    all[row]?.columns.push(column);
    all[row]?.costs.push(-weight);
  }
  return all;
}

interface Search {
  readonly neighbours: readonly Neighbours[];
  /** The potential of each column. */
  readonly price: Float64Array;
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
  /** Of the search under way: infinite for columns that it has not seen. */
  readonly distance: Float64Array;
  readonly from: Int32Array;
  /** Columns whose distance is final: rounding must not change it again, or the chain would bite its tail. */
  readonly settled: Uint8Array;
}

/** Finds the cheapest chain of moves that gives `row` a column, and makes them. */
function place(search: Search, row: number): void {
  const { price, rowOf, distance, settled } = search;
  const heap = new Heap();
  const seen: number[] = [];
  relax(search, row, 0, heap, seen);
  let end = -1;
  for (let next = heap.pop(); next; next = heap.pop()) {
    if (settled[next.value] === 1) continue;
    const holder = at(rowOf, next.value);
    if (holder < 0) {
      end = next.value;
      break;
    }
    settled[next.value] = 1;
    const own = costOf(search.neighbours[holder], next.value) - at(price, next.value);
    relax(search, holder, next.key - own, heap, seen);
  }
  const length = at(distance, end);
  for (const column of seen) {
    if (settled[column] === 1) price[column] = at(price, column) + at(distance, column) - length;
    settled[column] = 0;
    distance[column] = Number.POSITIVE_INFINITY;
  }
  move(search, row, end);
}

/** Offers every column that `row` could take, `base` being the length of the chain up to it. */
function relax(search: Search, row: number, base: number, heap: Heap, seen: number[]): void {
  const { price, distance, from, settled } = search;
  const { columns, costs } = search.neighbours[row] ?? { columns: [], costs: [] };
  for (const [k, column] of columns.entries()) {
    const length = base + (costs[k] ?? 0) - at(price, column);
    const known = at(distance, column);
    if (settled[column] === 1 || length >= known) continue;
    if (known === Number.POSITIVE_INFINITY) seen.push(column);
    distance[column] = length;
    from[column] = row;
    heap.push(length, column);
  }
}

/** Walks the chain back from its end: each row of it takes the column that it was offered. */
function move({ from, columnOf, rowOf }: Search, first: number, end: number): void {
  for (let column = end; ; ) {
    const row = at(from, column);
    const left = at(columnOf, row);
    rowOf[column] = row;
    columnOf[row] = column;
    if (row === first) return;
    column = left;
  }
}

function costOf(neighbours: Neighbours | undefined, column: number): number {
  return neighbours?.costs[neighbours.columns.indexOf(column)] ?? 0;
}

function at(list: Float64Array | Int32Array, i: number): number {
  return list[i] ?? -1;
}

/** A binary heap, the smallest key first; of equal keys the smaller value, so that results never vary. */
class Heap {
  readonly #entries: { readonly key: number; readonly value: number }[] = [];

  push(key: number, value: number): void {
    const entries = this.#entries;
    entries.push({ key, value });
    for (let i = entries.length - 1; i > 0; ) {
      const up = (i - 1) >> 1;
      if (!this.#swapIfBefore(i, up)) return;
      i = up;
    }
  }

  pop(): { readonly key: number; readonly value: number } | undefined {
    const entries = this.#entries;
    const [top] = entries;
    const last = entries.pop();
    if (!top || !last || entries.length === 0) return top;
    entries[0] = last;
    for (let i = 0; ; ) {
      const left = 2 * i + 1;
      const least = this.#before(left + 1, left) ? left + 1 : left;
      if (!this.#swapIfBefore(least, i)) return top;
      i = least;
    }
  }

  #before(i: number, j: number): boolean {
    const a = this.#entries[i];
    const b = this.#entries[j];
    if (!a || !b) return false;
    return a.key < b.key || (a.key === b.key && a.value < b.value);
  }

  #swapIfBefore(i: number, j: number): boolean {
    const a = this.#entries[i];
    const b = this.#entries[j];
    if (!a || !b || !this.#before(i, j)) return false;
    this.#entries[i] = b;
    this.#entries[j] = a;
    return true;
  }
}
