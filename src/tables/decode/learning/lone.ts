import type { LoneRatios } from '../features/lone.ts';
import type { Words } from '../flat/words.ts';
import { fingerprints } from './fingerprints.ts';
import type { DividedRow, Span } from './rows.ts';

/** Rows that what holds for all such rows is worth. */
const PRIOR = 1;
/** A row so many rows away counts for half as much as its neighbour. */
const NEAR = 4;
/** Rows further away than this say nothing of what is near. */
const FARTHEST = 16;
/** What a row so many rows away counts for. */
const WORTH = Float64Array.from({ length: FARTHEST + 1 }, (_, away) => 0.5 ** (away / NEAR));

/** Which of the two columns a row fills: none or both, the first alone, the second alone. */
const NOT_LONE = -1;
type Side = 0 | 1;

/** What a lone body is known by: what is counted of each. */
interface Keys {
  readonly cell: number;
  readonly opening: number;
  readonly lead: number;
  readonly cellAndLead: number;
}

type Counts = Map<number, [first: number, second: number]>;

/** Rows that leave one of two neighbouring columns of bodies empty, as a pass before divided them. */
export class LoneBodies {
  readonly #words: Words;
  readonly #print: (from: number, to: number) => number;
  /** For each word its row, -1 for none; for each row what it fills, and its cells' fingerprints, 0 where empty. */
  readonly #rowOf: Int32Array;
  readonly #sides: Int8Array;
  readonly #keys = new Map<number, Keys>();
  readonly #prints: readonly [Int32Array, Int32Array];
  readonly #all: [number, number] = [0, 0];
  readonly #counts: Readonly<Record<keyof Keys, Counts>> = {
    cell: new Map(),
    opening: new Map(),
    lead: new Map(),
    cellAndLead: new Map(),
  };
  readonly #ratios: LoneRatios = {
    overall: 0,
    cell: 0,
    opening: 0,
    lead: 0,
    cellAndLead: 0,
    near: 0,
    nearCell: 0,
  };

  /** @param c the second column; the first stands right before it */
  constructor(words: Words, c: number, rows: readonly DividedRow[]) {
    this.#words = words;
    this.#print = fingerprints(words.keys);
    this.#rowOf = new Int32Array(words.tokens.length).fill(-1);
    this.#sides = new Int8Array(rows.length).fill(NOT_LONE);
    this.#prints = [new Int32Array(rows.length), new Int32Array(rows.length)];
    for (const [r, { cells }] of rows.entries()) {
      for (const spans of cells) for (const s of spans) this.#rowOf.fill(r, s.from, s.to);
      this.#see(r, wholeCell(cells[c - 1]), wholeCell(cells[c]));
    }
  }

  #see(r: number, first: Span | null, second: Span | null): void {
    if (first) this.#prints[0][r] = this.#print(first.from, first.to);
    if (second) this.#prints[1][r] = this.#print(second.from, second.to);
    const span = first ?? second;
    if (!span || (first && second)) return;
    const side: Side = first ? 0 : 1;
    const keys = this.#keysOf(span.from, span.to);
    this.#sides[r] = side;
    this.#keys.set(r, keys);
    this.#all[side] += 1;
    for (const name of NAMES) addOne(this.#counts[name], keys[name], side);
  }

  #keysOf(i: number, j: number): Keys {
    const cell = this.#print(i, j);
    // the two words before are the last of the one who leads
    const lead = this.#words.pairs[i - 1] ?? 0;
    return { cell, lead, opening: this.#words.ids[i] ?? 0, cellAndLead: (Math.imul(cell, 31) + lead) | 0 };
  }

  /** What the table's other rows say of words i…j as the only body of both columns; read before the next call. */
  ratios(i: number, j: number): LoneRatios {
    const row = this.#rowOf[i] ?? -1;
    const own = this.#keys.get(row) ?? null;
    const side = this.#sides[row] ?? NOT_LONE;
    const keys = this.#keysOf(i, j);
    const first = this.#all[0] - (side === 0 ? 1 : 0);
    const second = this.#all[1] - (side === 1 ? 1 : 0);
    const share = (second + PRIOR) / (first + second + 2 * PRIOR);
    const ratio = (a: number, b: number): number => Math.log((b + PRIOR * share) / (a + PRIOR * (1 - share)));
    for (const name of NAMES) {
      const known = this.#counts[name].get(keys[name]);
      const self = own?.[name] === keys[name] ? side : NOT_LONE;
      const [a, b] = [(known?.[0] ?? 0) - (self === 0 ? 1 : 0), (known?.[1] ?? 0) - (self === 1 ? 1 : 0)];
      this.#ratios[name] = a + b > 0 ? ratio(a, b) : 0;
    }
    this.#ratios.overall = Math.log(share / (1 - share));
    this.#near(row, keys.cell, ratio);
    return this.#ratios;
  }

  #near(row: number, cell: number, ratio: (a: number, b: number) => number): void {
    const lone: [number, number] = [0, 0];
    const same: [number, number] = [0, 0];
    const [firsts, seconds] = this.#prints;
    const last = row < 0 ? -1 : Math.min(this.#sides.length - 1, row + FARTHEST);
    for (let r = Math.max(0, row - FARTHEST); r <= last; r++) {
      if (r === row) continue;
      const worth = WORTH[Math.abs(r - row)] ?? 0;
      const side = this.#sides[r];
      if (side === 0 || side === 1) lone[side] += worth;
      if (firsts[r] === cell) same[0] += worth;
      if (seconds[r] === cell) same[1] += worth;
    }
    this.#ratios.near = ratio(lone[0], lone[1]);
    this.#ratios.nearCell = ratio(same[0], same[1]);
  }
}

const NAMES = ['cell', 'opening', 'lead', 'cellAndLead'] as const;

/** A cell's words where they stand on one page; null where it is empty. */
function wholeCell(spans: readonly Span[] = []): Span | null {
  const filled = spans.filter((s) => s.to > s.from);
  return filled[0] ?? null;
}

function addOne(counts: Counts, key: number, side: Side): void {
  const known = counts.get(key) ?? [0, 0];
  known[side] += 1;
  counts.set(key, known);
}
