import { type CellModel, overflow, wrapScore } from './model.ts';
import { HEIGHTS, heightClass, type Words } from './words.ts';

/** Words `from` (included) to `to` (not included); empty where both are equal. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A run of words divided among the columns: usually one line of the table, more with further lines. */
export interface Division {
  /** One entry a line of the table; in it, one span a column. */
  readonly lines: readonly (readonly Span[])[];
  /** For each line of the table, the share of all divisions' likelihood that agrees with its least sure border. */
  readonly certainty: readonly number[];
}

export interface Task {
  readonly from: number;
  readonly to: number;
  /** For each column the last word before a page break, -1 for none; null on the row's first page. */
  readonly resumed: readonly number[] | null;
  /** The row goes on after a page break, so its cells need not be whole. */
  readonly cut: boolean;
  /** First column of a further line of the same row (a further deliverable), null where there are none; its cost. */
  readonly furtherFrom: number | null;
  readonly furtherCost: number;
  /** Whether to weigh the best division against all others (slower). */
  readonly weigh: boolean;
}

/** More places than this are thinned out to the likeliest, so that the search stays near linear. */
const MOST_PLACES = 240;
/** Words of a row's rest after a page break, up to which a cell may begin with any of them. */
const LONGEST_REST = 120;
/** A span this bad cannot be part of the best division, nor can a longer one in the same column. */
const HOPELESS = -45;

function placesOf(model: CellModel, task: Task): number[] {
  const places: number[] = [];
  // after a page break a cell may go on with any word
  const anywhere = task.resumed !== null && task.to - task.from <= LONGEST_REST;
  for (let i = task.from; i <= task.to; i++) {
    if (anywhere || i === task.from || i === task.to || model.candidates[i] === 1) places.push(i);
  }
  if (places.length <= MOST_PLACES || task.furtherFrom === 0) return places;
  const ranked = places.slice(1, -1).map((i) => {
    let best = Number.NEGATIVE_INFINITY;
    for (const s of model.start) best = Math.max(best, s[i] ?? 0);
    return { i, score: best + (model.apart[i] ?? 0) + (model.end[i] ?? 0) };
  });
  ranked.sort((a, b) => b.score - a.score || a.i - b.i);
  const kept = ranked
    .slice(0, MOST_PLACES - 2)
    .map((r) => r.i)
    .sort((a, b) => a - b);
  return [task.from, ...kept, task.to];
}

const NEVER = Number.NEGATIVE_INFINITY;

function addLogs(a: number, b: number): number {
  if (a === NEVER) return b;
  if (b === NEVER) return a;
  const high = a > b ? a : b;
  const low = a > b ? b : a;
  return high - low > 20 ? high : high + Math.log1p(Math.exp(low - high));
}

/**
 * Score of words i…j as one cell of column c, but for the border before it, for how the cell begins and for
 * what the words say as a whole.
 */
function spanScore(model: CellModel, words: Words, task: Task, c: number, i: number, j: number): number {
  const sums = model.content[c];
  const wraps = model.wraps[c];
  if (!sums || !wraps) return NEVER;
  let score = (sums[j] ?? 0) - (sums[i] ?? 0) + (model.filled[c] ?? 0);
  if (!(task.cut && j === task.to)) score += task.cut ? 0.3 * (model.end[j] ?? 0) : (model.end[j] ?? 0);
  const width = model.width[c] ?? 0;
  const early = model.early[c] ?? 0;
  const first = words.line[i] ?? 0;
  const last = words.line[j - 1] ?? 0;
  if (first === last) return score + overflow(width, (words.right[j - 1] ?? 0) - (words.left[i] ?? 0));
  const from = words.lineTo[first] ?? 0;
  // the sums hold the first line as if it began the line; where the cell begins later, only its part counts
  const shift = words.left[i] ?? 0;
  if (shift > 0) {
    const whole = words.right[from - 1] ?? 0;
    const next = (words.right[from] ?? 0) - (words.left[from] ?? 0);
    score += wrapScore(width, early, whole - shift, next) - wrapScore(width, early, whole, next);
  }
  score += (wraps[last] ?? 0) - (wraps[first] ?? 0);
  return score + overflow(width, words.right[j - 1] ?? 0);
}

/** Places that a cell takes at most where nothing marks the rows: some of its lines, with capitals in them. */
const LONGEST_CELL = 60;
/**
 * Steps that the search of one stretch of words may take before it looks at short cells only. Tables without numbers
 * take some 600 a place, so that three thousand lines are searched in full; text in which everything might be a cell
 * (one letter a line) takes thousands a place, and would take minutes.
 */
const STEPS = 2_000_000;
const STEPS_A_PLACE = 100;
const SHORT_CELL = 16;

/** States this much worse than the best one that has read the same words are given up. */
const BEAM = 16;

/** Layers of states: the row's first line; a further line of which nothing has been read; one under way. */
const FIRST = 0;
const FRESH = 1;
const FURTHER = 2;
const LAYERS = 3;

/**
 * The search's table. A state is a layer, the height of the last cell read (in lines, since breaks between
 * cells depend on it), the number of columns done, and a place.
 */
class Lattice {
  readonly best: Float64Array;
  readonly back: Int32Array;
  /** Every step taken, for weighing: where from, where to, with what gain. */
  readonly #from: number[] = [];
  readonly #to: number[] = [];
  readonly #gain: number[] = [];
  readonly perHeight: number;
  readonly perLayer: number;

  constructor(
    readonly columns: number,
    readonly places: number,
    readonly weigh: boolean,
    readonly layers: number,
  ) {
    this.perHeight = (columns + 1) * places;
    this.perLayer = this.perHeight * HEIGHTS;
    const size = this.perLayer * layers;
    this.best = new Float64Array(size).fill(NEVER);
    this.back = new Int32Array(size).fill(-1);
  }

  at(layer: number, height: number, c: number, p: number): number {
    return layer * this.perLayer + height * this.perHeight + c * this.places + p;
  }

  step(from: number, to: number, gain: number): void {
    const b = (this.best[from] ?? NEVER) + gain;
    if (b === NEVER) return;
    if (b > (this.best[to] ?? NEVER)) {
      this.best[to] = b;
      this.back[to] = from;
    }
    // what is far worse than the best way here does not count
    if (!this.weigh || b < (this.best[to] ?? NEVER) - BEAM) return;
    this.#from.push(from);
    this.#to.push(to);
    this.#gain.push(gain);
  }

  /** For each state on a path, how much of all paths' likelihood takes the step that leads to it. */
  marginals(start: number, ends: readonly number[], path: readonly number[]): Map<number, number> {
    const size = this.best.length;
    const forward = new Float64Array(size).fill(NEVER);
    const backward = new Float64Array(size).fill(NEVER);
    forward[start] = 0;
    for (const end of ends) backward[end] = 0;
    for (let s = 0; s < this.#to.length; s++) {
      const [from, to, gain] = [this.#from[s] ?? 0, this.#to[s] ?? 0, this.#gain[s] ?? 0];
      forward[to] = addLogs(forward[to] ?? NEVER, (forward[from] ?? NEVER) + gain);
    }
    for (let s = this.#to.length - 1; s >= 0; s--) {
      const [from, to, gain] = [this.#from[s] ?? 0, this.#to[s] ?? 0, this.#gain[s] ?? 0];
      backward[from] = addLogs(backward[from] ?? NEVER, (backward[to] ?? NEVER) + gain);
    }
    const total = backward[start] ?? NEVER;
    const steps = new Set(path.map((to) => `${this.back[to]}>${to}`));
    const share = new Map<number, number>();
    for (let s = 0; s < this.#to.length; s++) {
      const [from, to, gain] = [this.#from[s] ?? 0, this.#to[s] ?? 0, this.#gain[s] ?? 0];
      if (!steps.has(`${from}>${to}`)) continue;
      const log = (forward[from] ?? NEVER) + gain + (backward[to] ?? NEVER) - total;
      share.set(to, Math.exp(Math.min(0, log)));
    }
    return share;
  }

  isAbove(state: number, floor: number): boolean {
    return (this.best[state] ?? NEVER) > floor;
  }

  /** The best of all states that have read the words before a place. */
  bestAt(p: number): number {
    let best = NEVER;
    for (let s = p; s < this.best.length; s += this.places) best = Math.max(best, this.best[s] ?? NEVER);
    return best;
  }
}

/**
 * The best division of the words among the columns, each column in its order and any of them empty, found
 * over all divisions at once (a semi-Markov model: what a cell may hold, where cells begin and end, how
 * lines break between cells and inside them).
 */
export function divide(model: CellModel, words: Words, task: Task): Division {
  const places = placesOf(model, task);
  const m = places.length;
  const k = model.columns;
  const lattice = new Lattice(k, m, task.weigh, task.furtherFrom === null ? 1 : LAYERS);
  const start = lattice.at(FIRST, 0, 0, 0);
  lattice.best[start] = 0;
  const longest = task.furtherFrom === 0 ? LONGEST_CELL : MOST_PLACES;
  let left = STEPS + STEPS_A_PLACE * m;
  for (let p = 0; p < m; p++) {
    leaveEmpty(lattice, model, task, p, p < m - 1);
    const floor = lattice.bestAt(p) - BEAM;
    for (let c = 0; c < k; c++) {
      const reach = { floor, places: left > 0 ? longest : SHORT_CELL };
      left -= readCells(lattice, model, words, task, places, c, p, reach);
    }
  }
  return conclude(lattice, places);
}

/** Steps that read nothing: an empty cell, or the beginning of a further line. */
function leaveEmpty(lattice: Lattice, model: CellModel, task: Task, p: number, more: boolean): void {
  const k = model.columns;
  const from = task.furtherFrom;
  for (let h = 0; h < HEIGHTS; h++) {
    for (let c = 0; c < k; c++)
      lattice.step(lattice.at(FIRST, h, c, p), lattice.at(FIRST, h, c + 1, p), emptyScore(model, task, c));
    if (from === null) continue;
    for (let c = 0; c < k; c++)
      lattice.step(lattice.at(FURTHER, h, c, p), lattice.at(FURTHER, h, c + 1, p), model.empty[c] ?? 0);
    if (!more) continue;
    // right after a page break nothing may be left of the line above
    const done = p === 0 && task.resumed ? 0 : k;
    lattice.step(lattice.at(FIRST, h, done, p), lattice.at(FRESH, h, from, p), task.furtherCost);
    lattice.step(lattice.at(FURTHER, h, k, p), lattice.at(FRESH, h, from, p), task.furtherCost);
    for (let c = from; c < k; c++)
      lattice.step(lattice.at(FRESH, h, c, p), lattice.at(FRESH, h, c + 1, p), model.empty[c] ?? 0);
  }
}

/** How far the search looks from a place. */
interface Reach {
  /** States worse than this are given up. */
  readonly floor: number;
  /** Places that a cell may be long. */
  readonly places: number;
}

/** Steps that read the words from place p on as a cell of column c. @returns how many they were */
function readCells(
  lattice: Lattice,
  model: CellModel,
  words: Words,
  task: Task,
  places: readonly number[],
  c: number,
  p: number,
  reach: Reach,
): number {
  const open: number[] = [];
  let first = false;
  for (let layer = FIRST; layer < lattice.layers; layer++) {
    for (let h = 0; h < HEIGHTS; h++) {
      if (!lattice.isAbove(lattice.at(layer, h, c, p), reach.floor)) continue;
      open.push(layer * HEIGHTS + h);
      if (layer === FIRST) first = true;
    }
  }
  if (open.length === 0) return 0;
  const i = places[p] ?? 0;
  const starts = model.start[c]?.[i] ?? 0;
  const before = first ? (task.resumed?.[c] ?? -1) : -1;
  const resumes = before >= 0 ? model.resume(c, before, i) : starts;
  const last = Math.min(places.length - 1, p + reach.places);
  let steps = 0;
  for (let q = p + 1; q <= last; q++) {
    const j = places[q] ?? 0;
    const span = spanScore(model, words, task, c, i, j);
    const whole = model.whole(c, i, j);
    const gain = span + starts + whole;
    // the rest of a time looks like prose
    const resumed = before >= 0 ? span + resumes + Math.max(-0.5, whole) : gain;
    if (gain < HOPELESS && resumed < HOPELESS) break;
    const height = heightClass((words.line[j - 1] ?? 0) - (words.line[i] ?? 0) + 1);
    steps += open.length;
    for (const o of open) {
      const layer = Math.floor(o / HEIGHTS);
      const h = o % HEIGHTS;
      const border = i === task.from ? 0 : model.border(i, h, height);
      const to = lattice.at(layer === FIRST ? FIRST : FURTHER, height, c + 1, q);
      lattice.step(lattice.at(layer, h, c, p), to, (layer === FIRST ? resumed : gain) + border);
    }
  }
  return steps;
}

function emptyScore(model: CellModel, task: Task, c: number): number {
  if (task.resumed) return (task.resumed[c] ?? -1) >= 0 ? -0.7 : -0.3;
  return task.cut ? Math.max(0.75 * (model.empty[c] ?? 0), -3.5) : (model.empty[c] ?? 0);
}

function conclude(lattice: Lattice, places: readonly number[]): Division {
  const last = lattice.places - 1;
  const ends: number[] = [];
  for (const layer of lattice.layers === 1 ? [FIRST] : [FIRST, FURTHER]) {
    for (let h = 0; h < HEIGHTS; h++) ends.push(lattice.at(layer, h, lattice.columns, last));
  }
  const end = ends.reduce((a, b) => ((lattice.best[b] ?? NEVER) > (lattice.best[a] ?? NEVER) ? b : a));
  if ((lattice.best[end] ?? NEVER) === NEVER) return undivided(lattice, places);
  const path: number[] = [];
  for (let s = end; (lattice.back[s] ?? -1) >= 0; s = lattice.back[s] ?? -1) path.push(s);
  path.reverse();
  return trace(lattice, path, places, lattice.weigh ? lattice.marginals(0, ends, path) : new Map());
}

/** No division covers the words (far more of them than any row has): all stay in the first column, in full doubt. */
function undivided({ columns }: Lattice, places: readonly number[]): Division {
  const all = { from: places[0] ?? 0, to: places.at(-1) ?? 0 };
  const rest = Array.from({ length: columns - 1 }, () => ({ from: 0, to: 0 }));
  return { lines: [[all, ...rest]], certainty: [0] };
}

/** The lines and cells of the best path. */
function trace(
  lattice: Lattice,
  path: readonly number[],
  places: readonly number[],
  share: ReadonlyMap<number, number>,
): Division {
  const { columns, perLayer, perHeight } = lattice;
  const blank = (): Span[] => Array.from({ length: columns }, () => ({ from: 0, to: 0 }));
  const place = (state: number): { layer: number; c: number; p: number } => ({
    layer: Math.floor(state / perLayer),
    c: Math.floor((state % perHeight) / lattice.places),
    p: state % lattice.places,
  });
  const lines = [blank()];
  const certainty = [1];
  for (const state of path) {
    const [a, b] = [place(lattice.back[state] ?? 0), place(state)];
    if (b.layer === FRESH && a.layer !== FRESH) {
      // from the end of one line of the table (or of what a page break left of it) into the next
      lines.push(blank());
      certainty.push(1);
    }
    const line = lines.at(-1);
    if (line && b.c === a.c + 1 && b.p > a.p) line[a.c] = { from: places[a.p] ?? 0, to: places[b.p] ?? 0 };
    const at = certainty.length - 1;
    certainty[at] = Math.min(certainty[at] ?? 1, share.get(state) ?? 1);
  }
  return { lines, certainty };
}
