import { NEVER } from '../../../text/logs.ts';
import type { Span } from '../learning/rows.ts';
import { FIRST, FRESH, FURTHER, LAYERS, Lattice, type Posterior } from './lattice.ts';
import { type CellScores, type Cut, type LineWidths, noLines, wrapLine } from './scores.ts';
import { titleGain } from './titles.ts';
import {
  heightClass,
  linesOf,
  skipOne,
  skippedOf,
  startsLine,
  TRAILS,
  trailOf,
  type Words,
} from './words.ts';

/** A run of words to be divided among the columns. */
export interface Task extends Cut {
  readonly from: number;
  readonly to: number;
  /** A number or marker stands right before the first word, and belongs to the row. */
  readonly numbered: boolean;
  /** First column that a further line of the row may begin at (a further deliverable), null where there are none. */
  readonly furtherFrom: number | null;
  /** Rows have no numbers: further lines are rows. */
  readonly unnumbered: boolean;
  /** Lines among the rows may name groups. */
  readonly titled?: boolean;
  /** Lines that a cell has at most, where a page cuts the row; null where nothing is known of that. */
  readonly room: number | null;
  /** Lines that the page has room for above the break that cuts the row, by what its other rows take: more of them are dear; null where it is not known. */
  readonly left: number | null;
}

/** One line of the table: a span a column. */
export interface DividedLine {
  readonly cells: readonly Span[];
  /** The chance that all of its borders are right, by the model's posterior. */
  readonly certainty: number;
  /** The same for each cell. */
  readonly cellCertainty: readonly number[];
}

export interface Division {
  readonly lines: readonly DividedLine[];
  /** Lines between them that name groups, in order. */
  readonly titles: readonly Span[];
  /** The second-best division of the same words, with its probability. */
  readonly second: { readonly lines: readonly (readonly Span[])[]; readonly probability: number } | null;
}

/** More places than this are thinned out to the likeliest, so that the search stays near linear. */
const MOST_PLACES = 240;
/** Words of a row's rest after a page break, up to which a cell may begin with any of them. */
const LONGEST_REST = 120;
/**
 * States this much worse than the best that has read the same words are given up. Narrower beams (15) lost the true division of
 * whole tables, once what these taught weighed in: rows of realistic tables right 0.67 with 15, 0.83 with 30.
 */
const BEAM = 30;
/** The same where only the best division is wanted. */
const NARROW_BEAM = 9;

export function placesOf(scores: CellScores, task: Task): number[] {
  const places: number[] = [];
  // after a page break a cell may go on with any word
  const anywhere = task.resumed !== null && task.to - task.from <= LONGEST_REST;
  for (let i = task.from; i <= task.to; i++)
    if (anywhere || i === task.from || i === task.to || scores.facts.opens[i] === 1) places.push(i);
  if (places.length <= MOST_PLACES || task.unnumbered) return places;
  const ranked = places.slice(1, -1).map((i) => {
    let best = NEVER;
    for (let c = 0; c < scores.columns; c++)
      best = Math.max(best, scores.start(c, i) + scores.border(c, i, trailOf(1, 0), 1));
    return { i, best };
  });
  ranked.sort((a, b) => b.best - a.best || a.i - b.i);
  const kept = ranked.slice(0, MOST_PLACES - 2).map((r) => r.i);
  return [task.from, ...kept.sort((a, b) => a - b), task.to];
}

/**
 * The same after a page break, where a cell that goes on has all columns before it empty, and each of those is dear: what
 * reads no word yet is far behind what has to skip nothing. Such runs are short.
 */
const RESUMED_BEAM = 60;

/** Fills the search's table for a run of words. */
export function search(
  scores: CellScores,
  task: Task,
  places: readonly number[],
  keep: boolean,
  beam = keep ? BEAM : NARROW_BEAM,
): Lattice {
  const { words } = scores.facts;
  const lattice = new Lattice(
    scores.columns,
    places.length,
    task.furtherFrom === null ? 1 : LAYERS,
    task.resumed ? RESUMED_BEAM : beam,
    keep,
  );
  const blank = blankCells(scores, task);
  for (let p = 0; p < places.length; p++) {
    leaveEmpty(lattice, scores, task, blank, p, p < places.length - 1);
    if (task.titled === true) readTitle(lattice, scores, task, places, p);
    for (let c = 0; c < scores.columns; c++) readCells(lattice, scores, words, task, places, c, p);
  }
  close(lattice, scores, task);
  return lattice;
}

/** Steps from all words and columns done to the end. */
function close(lattice: Lattice, scores: CellScores, task: Task): void {
  for (const layer of lattice.layers === 1 ? [FIRST] : [FIRST, FURTHER]) {
    for (let trail = 0; trail < TRAILS; trail++) {
      const gain = hasClosing(task) ? scores.closing(task.to, trail) : 0;
      lattice.step(lattice.at(layer, trail, lattice.columns, lattice.places - 1), lattice.end, gain);
    }
  }
}

/** Where a page cuts the row, the break is not the row's. */
export function hasClosing(task: Task): boolean {
  return !task.cut;
}

/** A row that has a number says at least what is to be done, or measured; no plan was seen where it does not. */
function mustBeFilled(scores: CellScores, task: Task, c: number): boolean {
  const role = scores.facts.columns[c]?.role;
  return task.numbered && !task.cut && (role === 'task' || role === 'indicator');
}

interface Blank {
  readonly first: Float64Array;
  readonly further: Float64Array;
}

function blankCells(scores: CellScores, task: Task): Blank {
  const each = (further: boolean): Float64Array =>
    Float64Array.from({ length: scores.columns }, (_, c) =>
      !further && mustBeFilled(scores, task, c) ? NEVER : scores.empty(c, task, further),
    );
  // rows without numbers are whole rows, with what whole rows leave empty
  return { first: each(false), further: task.unnumbered ? each(false) : each(true) };
}

/** Steps that read nothing: an empty cell, or the beginning of a further line. */
function leaveEmpty(
  lattice: Lattice,
  scores: CellScores,
  task: Task,
  blank: Blank,
  p: number,
  more: boolean,
): void {
  const k = scores.columns;
  const from = task.furtherFrom;
  let trails = 0;
  for (let c = 0; c < k; c++)
    trails |= lattice.trailsAt(FIRST, c, p) | (from === null ? 0 : lattice.trailsAt(FURTHER, c, p));
  for (let t = 0; t < TRAILS; t++) {
    if ((trails & (1 << t)) === 0) continue;
    const next = skipOne(t);
    trails |= 1 << next;
    for (let c = 0; c < k; c++) lattice.pass(FIRST, t, next, c, p, blank.first[c] ?? 0);
    if (from === null) continue;
    for (let c = from; c < k; c++) lattice.pass(FURTHER, t, next, c, p, blank.further[c] ?? 0);
  }
  if (from === null || !more) return;
  // right after a page break nothing may be left of the line above
  const bare = p === 0 && task.resumed !== null;
  const cost = scores.further(task.unnumbered, bare);
  const done = lattice.trailsAt(FIRST, k, p) | (p > 0 ? lattice.trailsAt(FURTHER, k, p) : 0);
  for (let t = 0; t < TRAILS; t++) {
    if ((done & (1 << t)) === 0) continue;
    const fresh = lattice.at(FRESH, t, from, p);
    stepOn(lattice, lattice.at(FIRST, t, k, p), fresh, cost);
    if (p > 0) stepOn(lattice, lattice.at(FURTHER, t, k, p), fresh, cost);
  }
  for (let c = from; c < k; c++) {
    const left = lattice.trailsAt(FRESH, c, p);
    for (let t = 0; t < TRAILS; t++)
      if ((left & (1 << t)) !== 0) lattice.pass(FRESH, t, skipOne(t), c, p, blank.further[c] ?? 0);
  }
}

/** A step that reads a whole line, before the first column of a row, as the title of a group. */
function readTitle(
  lattice: Lattice,
  scores: CellScores,
  task: Task,
  places: readonly number[],
  p: number,
): void {
  const { words } = scores.facts;
  const from = places[p] ?? 0;
  if (!startsLine(words, from)) return;
  const end = words.lineTo[words.line[from] ?? 0] ?? from;
  let q = p;
  while ((places[q] ?? end) < end) q += 1;
  if (places[q] !== end || q >= places.length - 1) return;
  const gain = titleGain(scores, { from, to: places[q] ?? from });
  const below = trailOf(1, 0);
  // what goes on after a page break is the row above, and only what is left of it stands before a title
  for (const layer of task.resumed === null ? [FIRST, FRESH] : [FRESH])
    for (let t = 0; t < TRAILS; t++)
      stepOn(lattice, lattice.at(layer, t, 0, p), lattice.at(layer, below, 0, q), gain);
}

function stepOn(lattice: Lattice, from: number, to: number, gain: number): void {
  if (lattice.isOpen(from)) lattice.step(from, to, gain);
}

/** Places further on than this make no cell. */
const LONGEST_CELL = 400;
/**
 * Lines that a cell has at most in rows that nothing marks, where any word may begin any cell: two full pages, which no
 * cell of a table that has no numbers was seen to take.
 */
const MOST_UNMARKED_LINES = 120;
/**
 * What each line of a cell costs that the page has no room for, as a logarithm. Reasoned: a row above that was read a line too tall does
 * not forbid the true division, and a cell that takes in the next one has many lines too many.
 */
const SPILT = 3;
/** What a body alone in two columns is worth at most, by its weights, as a logarithm; most such cells are out of the search even so. */
const MOST_LONE = 8;
/** Places that may be hopeless one after another before a cell is given up: prose after a time stays hopeless. */
const MOST_HOPELESS = 8;

const widths: LineWidths = { widest: 0, least: 0 };

/** Steps that read the words from place p on as a cell of column c. */
function readCells(
  lattice: Lattice,
  scores: CellScores,
  words: Words,
  task: Task,
  places: readonly number[],
  c: number,
  p: number,
): void {
  const i = places[p] ?? 0;
  const opened = openAt(lattice, scores, c, p, task, i);
  if (opened === 0) return;
  const starts = scores.start(c, i);
  const before = task.resumed?.[c] ?? -1;
  const resumes = before >= 0 ? scores.resume(c, task, i) : starts;
  const most = open.top + (i > task.from || task.numbered ? scores.mostBorder(c, i) : 0);
  const likeliest = Math.max(starts, resumes);
  noLines(widths);
  let line = words.line[i] ?? 0;
  let hopeless = 0;
  const last = Math.min(places.length - 1, p + LONGEST_CELL);
  const mostLines = task.room ?? (task.unnumbered ? MOST_UNMARKED_LINES : Number.POSITIVE_INFINITY);
  for (let q = p + 1; q <= last; q++) {
    const j = places[q] ?? 0;
    const tall = linesOf(words, i, j);
    if (tall > mostLines) break;
    const end = words.line[j - 1] ?? 0;
    for (; line < end; line++) wrapLine(words, i, line, widths);
    const spilt = task.left === null ? 0 : SPILT * Math.max(0, tall - task.left);
    const inner = scores.inner(c, i, j, task.cut && j === task.to, widths) - spilt;
    const mayWin = !open.lone || lattice.isHopeful(most + inner + likeliest + MOST_LONE, q);
    const lone = open.lone && mayWin ? scores.lone(c, i, j) : 0;
    if (!mayWin || !lattice.isHopeful(most + inner + likeliest + Math.max(0, lone), q)) {
      hopeless += 1;
      if (hopeless > MOST_HOPELESS) break;
      continue;
    }
    hopeless = 0;
    const height = heightClass(tall);
    for (let o = 0; o < opened; o++) {
      const layer = open.layer[o] ?? FIRST;
      const to = lattice.at(layer === FIRST ? FIRST : FURTHER, trailOf(height, 0), c + 1, q);
      const border = open.border[o] === 1 ? scores.border(c, i, open.trail[o] ?? 0, height) : 0;
      const alone = open.alone[o] === 1 ? lone : 0;
      lattice.step(open.state[o] ?? 0, to, inner + (layer === FIRST ? resumes : starts) + border + alone);
    }
  }
}

/** The states that a cell may be read from; reused from cell to cell. */
const open = {
  state: new Int32Array(LAYERS * TRAILS),
  layer: new Uint8Array(LAYERS * TRAILS),
  trail: new Uint8Array(LAYERS * TRAILS),
  border: new Uint8Array(LAYERS * TRAILS),
  /** Whether the cell is a body alone in two columns, and whether it is for some of them. */
  alone: new Uint8Array(LAYERS * TRAILS),
  lone: false,
  /** The best score among them. */
  top: NEVER,
};

/** @returns how many states before column c are still in the search at place p, which is word i; they stand in `open` */
function openAt(lattice: Lattice, scores: CellScores, c: number, p: number, task: Task, i: number): number {
  let n = 0;
  open.top = NEVER;
  open.lone = false;
  for (let layer = FIRST; layer < lattice.layers; layer++) {
    const trails = lattice.trailsAt(layer, c, p);
    if (trails === 0) continue;
    const border = hasBorder(task, i, layer) ? 1 : 0;
    for (let t = 0; t < TRAILS; t++) {
      if ((trails & (1 << t)) === 0) continue;
      const state = lattice.at(layer, t, c, p);
      if (!lattice.isOpen(state)) continue;
      open.state[n] = state;
      open.layer[n] = layer;
      open.trail[n] = t;
      open.border[n] = border;
      const alone = hasLone(scores, task, c, layer, t);
      open.alone[n] = alone ? 1 : 0;
      open.lone ||= alone;
      n += 1;
      open.top = Math.max(open.top, lattice.best[state] ?? NEVER);
    }
  }
  return n;
}

/** Whether a cell is a body alone in two columns; after a page break an empty cell is no sign of it. */
export function hasLone(scores: CellScores, task: Task, c: number, layer: number, trail: number): boolean {
  return (task.resumed === null || layer !== FIRST) && scores.isLone(c, skippedOf(trail));
}

/** The first word of a run has a border before it only where it parts the cell from the row's number. */
export function hasBorder(task: Task, i: number, layer: number): boolean {
  return i > task.from || (task.numbered && layer === FIRST);
}

export function divide(scores: CellScores, task: Task, weigh: boolean): Division {
  const places = placesOf(scores, task);
  const lattice = search(scores, task, places, weigh);
  const path = lattice.bestPath();
  if (!path) return undivided(scores.columns, task);
  const { lines, titles } = trace(lattice, path, places);
  if (!weigh) return { lines: lines.map((l) => sure(l.cells)), titles, second: null };
  const posterior = lattice.posterior();
  const shareOf = cellShares(lattice, path, posterior);
  const { forward, backward, total } = posterior;
  const divided = lines.map((line): DividedLine => {
    const [a, b] = [line.first, line.last];
    // along the best path, the best scores are its sums
    const own = (lattice.best[b] ?? NEVER) - (lattice.best[a] ?? NEVER);
    const log = (forward[a] ?? NEVER) + own + (backward[b] ?? NEVER) - total;
    return {
      cells: line.cells,
      // where places were left out of the search, the sum over divisions says nothing
      certainty: task.unnumbered || places.length < MOST_PLACES ? Math.exp(Math.min(0, log)) : 0,
      cellCertainty: line.steps.map((s) => (s === null ? 1 : (shareOf.get(s) ?? 1))),
    };
  });
  const other = lattice.secondBest(path);
  const second = other && {
    lines: trace(lattice, other.path, places).lines.map((l) => l.cells),
    probability: Math.exp(Math.min(0, other.score - total)),
  };
  return { lines: divided, titles, second };
}

/** One of several divisions of the same words. */
export interface Way {
  readonly lines: readonly (readonly Span[])[];
  /** Its score, as a logarithm: comparable between divisions of the same words, whatever stands above a page break. */
  readonly score: number;
}

export interface Ways {
  /** The best first; at least one. */
  readonly ways: readonly Way[];
  /** The logarithm of the sum over all divisions. */
  readonly total: number;
}

/** The `n` best divisions of a run of words. */
export function waysToDivide(scores: CellScores, task: Task, n: number): Ways {
  const places = placesOf(scores, task);
  const lattice = search(scores, task, places, true);
  const ways = lattice
    .bestPaths(n)
    .map(
      ({ path, score }): Way => ({ lines: trace(lattice, path, places).lines.map((l) => l.cells), score }),
    );
  if (ways.length > 0) return { ways, total: lattice.posterior().total };
  const { lines } = undivided(scores.columns, task);
  return { ways: [{ lines: lines.map((l) => l.cells), score: HOPELESS }], total: HOPELESS };
}

/** What words are worth that no division covers: less than any division. */
const HOPELESS = -1000;

function sure(cells: readonly Span[]): DividedLine {
  return { cells, certainty: 1, cellCertainty: cells.map(() => 1) };
}

/** No division covers the words (far more of them than any row has): all stay in the first column, in full doubt. */
function undivided(columns: number, { from, to }: Task): Division {
  const rest = Array.from({ length: columns - 1 }, () => ({ from: 0, to: 0 }));
  const cells = [{ from, to }, ...rest];
  return { lines: [{ cells, certainty: 0, cellCertainty: cells.map(() => 0) }], titles: [], second: null };
}

interface Traced {
  readonly cells: Span[];
  /** For each column the state that its cell led to. */
  readonly steps: (number | null)[];
  /** The first state of the line and its last. */
  readonly first: number;
  last: number;
}

/** The lines and cells of a path, and the titles between them. */
function trace(
  lattice: Lattice,
  path: readonly number[],
  places: readonly number[],
): { readonly lines: Traced[]; readonly titles: Span[] } {
  const titles: Span[] = [];
  const open = (first: number): Traced => ({
    cells: Array.from({ length: lattice.columns }, () => ({ from: 0, to: 0 })),
    steps: new Array<number | null>(lattice.columns).fill(null),
    first,
    last: first,
  });
  let line = open(0);
  const lines = [line];
  let before = lattice.place(0);
  for (const state of path) {
    if (state === lattice.end) {
      line.last = state;
      break;
    }
    const after = lattice.place(state);
    if (after.layer === FRESH && before.layer !== FRESH) {
      line = open(state);
      lines.push(line);
    } else if (after.c === before.c) {
      titles.push({ from: places[before.p] ?? 0, to: places[after.p] ?? 0 });
    } else {
      if (after.p > before.p)
        line.cells[before.c] = { from: places[before.p] ?? 0, to: places[after.p] ?? 0 };
      line.steps[before.c] = state;
      line.last = state;
    }
    before = after;
  }
  return { lines, titles };
}

/** For the state that each step of a path leads to: the chance of that cell, whatever stands around it. */
function cellShares(lattice: Lattice, path: readonly number[], posterior: Posterior): Map<number, number> {
  const wanted = new Map<number, number>();
  let before = 0;
  const inside = path.filter((s) => s !== lattice.end);
  for (const state of inside) {
    wanted.set(lattice.cellOf(before, state), 0);
    before = state;
  }
  const { forward, backward, total, from, to, gain } = posterior;
  for (let s = 0; s < posterior.steps; s++) {
    const [f, t] = [from[s] ?? 0, to[s] ?? 0];
    if (t === lattice.end) continue;
    const key = lattice.cellOf(f, t);
    const sum = wanted.get(key);
    if (sum === undefined) continue;
    const log = (forward[f] ?? NEVER) + (gain[s] ?? 0) + (backward[t] ?? NEVER) - total;
    wanted.set(key, sum + Math.exp(Math.min(0, log)));
  }
  const shares = new Map<number, number>();
  before = 0;
  for (const state of inside) {
    shares.set(state, Math.min(1, wanted.get(lattice.cellOf(before, state)) ?? 1));
    before = state;
  }
  return shares;
}
