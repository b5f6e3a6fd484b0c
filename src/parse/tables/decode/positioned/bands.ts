import type { Anchors } from './anchors.ts';
import { type ColumnEvidence, type Evidence, JOINS } from './evidence.ts';
import { bump, featureSet } from './features.ts';
import { type ArcSink, Lattice } from './lattice.ts';
import { CLOSINGS, COLUMN_KINDS, type ColumnKind, OPENINGS } from './words.ts';

/**
 * Which lines make a row: rows are disjoint bands of lines. All ways to part a table's lines into rows, further
 * lines of rows, groups and totals are the paths of one lattice (a semi-Markov model: an arc is a whole band).
 */

export type BandKind = 'row' | 'head' | 'further' | 'group' | 'total' | 'tail';

/** How a column's cells stand in their rows: not known yet, at the top, or in the middle. */
export const HABITS = ['open', 'top', 'middle'] as const;
export type Habit = (typeof HABITS)[number];

const BOUNDARY = [
  ...OPENINGS.map((o) => `start-${o}` as const),
  ...CLOSINGS.map((o) => `end-${o}` as const),
  'tied',
  'empty',
] as const;
const JOINED = JOINS.map((j) => `join-${j}` as const);
const STANDING = ['off', 'off2', 'away'] as const;

const columnNames = COLUMN_KINDS.flatMap((k) =>
  [...BOUNDARY, ...JOINED].map((name) => `${k}-${name}` as const),
);
const standingNames = (['number', 'words'] as const).flatMap((k) =>
  HABITS.flatMap((h) =>
    (['top', 'middle'] as const).flatMap((w) => STANDING.map((s) => `${k}-${h}-${w}-${s}` as const)),
  ),
);

export const BAND_FEATURES = featureSet([
  ...columnNames,
  ...standingNames,
  // a row that a page break cuts: words that begin late on its first page, words only overleaf
  'cut',
  'cutLate',
  'cutOverleaf',
  'cutLateTop',
  'cutOverleafTop',
  'cutAtFoot',
  // kinds of band
  'row',
  'rowUnnumbered',
  'rowDash',
  'head',
  'further',
  'furtherTied',
  'furtherCapital',
  'furtherUnnumbered',
  // the whole band
  'blankInside',
  'blankAbove',
  'riseAbove',
  'lowerStarts',
  'columnsBegun',
  'columnsLate',
  'numberOnFirst',
  'numberOnLast',
  // a group's title
  'group',
  'groupLines',
  'groupOutside',
  'groupLower',
  'groupOff',
  'groupTied',
  'total',
  'totalLines',
  // what stands below the table
  'tail',
  'tailLines',
  'tailAcross',
  'tailAlone',
  'tailRows',
  'tailLabel',
  'tailBlank',
]);
const F = BAND_FEATURES.index;

/** Where each kind of column's features begin, in the order of `BOUNDARY` and `JOINED`. */
const KIND_SIZE = BOUNDARY.length + JOINED.length;
const START = 0;
const END = OPENINGS.length;
const TIED = END + CLOSINGS.length;
const EMPTY = TIED + 1;
const JOIN = EMPTY + 1;
const kindBase: Readonly<Record<ColumnKind, number>> = Object.fromEntries(
  COLUMN_KINDS.map((k, i) => [k, i * KIND_SIZE]),
) as Record<ColumnKind, number>;
const STANDING_BASE = columnNames.length;

/** Lines that one row may have, and a group's title. */
const MOST_LINES = 90;
const MOST_TITLE = 4;

/** One table's lines on their way to rows. */
export interface BandSetting {
  readonly e: Evidence;
  readonly anchors: Anchors;
  readonly habits: readonly Habit[];
  /** Columns of the number and of whatever is merged over further lines, and the others. */
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  /** For each line, whether its words may be a group's title, and how many stand right of the title's column. */
  readonly outside: Int32Array;
  /** For each line, whether it runs across the columns, and whether its first words open what follows a table. */
  readonly across: Uint8Array;
  readonly label: Uint8Array;
  /** Further lines of a row are looked for. */
  readonly further: boolean;
  /** The column that a group's title begins in: right of the number's. */
  readonly title: number;
}

/** A band that an arc of the lattice stands for. */
export interface BandArc {
  readonly kind: BandKind;
  readonly from: number;
  readonly to: number;
}

/** Between bands: the row is complete, or goes on with further lines and has or has not got its number yet. */
const STATES = 3;
const CLOSED = 0;
const WITHOUT = 1;
const WITH = 2;

/** The lattice of a table's bands. */
export interface BandProblem {
  readonly nodes: number;
  readonly bands: readonly BandArc[];
  readonly arcs: (sink: ArcSink) => void;
}

export function bandProblem(s: BandSetting): BandProblem {
  const bands: BandArc[] = [];
  const n = s.e.lines;
  const node = (line: number, state: number): number => (line === 0 ? 0 : (line - 1) * STATES + state + 1);
  const arcs = (sink: ArcSink): void => {
    bands.length = 0;
    const emit = (band: BandArc, from: number, to: number, v: Float64Array): void => {
      bands.push(band);
      sink.arc(from, to, v);
    };
    for (let a = 0; a < n; a++) {
      if (s.anchors.glued[a]) continue;
      if (a > 0 && n - a <= MOST_TAIL)
        emit({ kind: 'tail', from: a, to: n }, node(a, CLOSED), node(n, CLOSED), tailFeatures(s, a));
      titleArcs(s, a, (band, v) => emit(band, node(a, CLOSED), node(band.to, CLOSED), v));
      rowArcs(s, a, (band, numbers, v) => {
        const { kind, to } = band;
        if (kind === 'row') emit(band, node(a, CLOSED), node(to, CLOSED), v);
        else if (kind === 'head') emit(band, node(a, CLOSED), node(to, numbers > 0 ? WITH : WITHOUT), v);
        else if (a > 0) furtherArcs(band, numbers, v, emit, node);
      });
    }
  };
  return { nodes: n === 0 ? 1 : (n - 1) * STATES + CLOSED + 2, bands, arcs };
}

function furtherArcs(
  band: BandArc,
  numbers: number,
  v: Float64Array,
  emit: (band: BandArc, from: number, to: number, v: Float64Array) => void,
  node: (line: number, state: number) => number,
): void {
  const { from, to } = band;
  if (numbers === 0) {
    emit(band, node(from, WITH), node(to, WITH), v);
    emit(band, node(from, WITH), node(to, CLOSED), v);
    emit(band, node(from, WITHOUT), node(to, WITHOUT), v);
  } else {
    emit(band, node(from, WITHOUT), node(to, WITH), v);
    emit(band, node(from, WITHOUT), node(to, CLOSED), v);
  }
}

/** What stands below a table: notes, a signature. No more lines than this are taken for it. */
const MOST_TAIL = 24;

function tailFeatures(s: BandSetting, a: number): Float64Array {
  const { e } = s;
  const v = new Float64Array(BAND_FEATURES.names.length);
  bump(v, F.tail);
  bump(v, F.tailLines, e.lines - a);
  bump(v, F.tailLabel, s.label[a]);
  bump(v, F.tailBlank, e.gap[a]);
  for (let l = a; l < e.lines; l++) {
    bump(v, F.tailAcross, s.across[l]);
    const filled = e.columns.filter((c) => c.next[l] === l).length;
    if (filled === 1) bump(v, F.tailAlone);
    if (s.anchors.kinds[l] !== null) bump(v, F.tailRows);
  }
  boundary(v, s, a, e.columns.keys());
  return v;
}

type EmitTitle = (band: BandArc, v: Float64Array) => void;

/** Groups and totals that may begin at line a. */
function titleArcs(s: BandSetting, a: number, emit: EmitTitle): void {
  const { kinds } = s.anchors;
  const special = kinds.slice(a, a + MOST_TITLE).findIndex((k) => k !== null);
  const kind = kinds[a + special];
  if (special < 0 || (kind !== 'group' && kind !== 'total')) return;
  for (let to = a + special + 1; to <= Math.min(s.e.lines, a + MOST_TITLE); to++) {
    if (to > a + special + 1 && kinds[to - 1] !== null) break;
    if (s.e.sheet[a] !== s.e.sheet[to - 1]) break;
    if (s.anchors.glued[to]) continue;
    emit({ kind, from: a, to }, titleFeatures(s, kind, a, a + special, to));
  }
}

function titleFeatures(
  s: BandSetting,
  kind: 'group' | 'total',
  a: number,
  at: number,
  to: number,
): Float64Array {
  const v = new Float64Array(BAND_FEATURES.names.length);
  boundary(v, s, a, s.e.columns.keys());
  if (kind === 'total') {
    bump(v, F.total);
    bump(v, F.totalLines, to - a - 1);
    return v;
  }
  bump(v, F.group);
  bump(v, F.groupLines, to - a - 1);
  for (let l = a; l < to; l++) bump(v, F.groupOutside, Math.min(3, s.outside[l] ?? 0));
  bump(v, F.groupOff, Math.abs((s.e.y[at] ?? 0) - ((s.e.y[a] ?? 0) + (s.e.y[to - 1] ?? 0)) / 2));
  const title = s.e.columns[s.title];
  const first = title?.next[a] ?? -1;
  if (first >= 0 && first < to && OPENINGS[title?.opening[first] ?? 0] === 'lower') bump(v, F.groupLower);
  for (let l = a + 1; l < to; l++) bump(v, F.groupTied, title?.tied[l] ?? 0);
  return v;
}

type EmitRow = (band: BandArc, numbers: number, v: Float64Array) => void;

/** Rows and further lines of rows that may begin at line a. */
function rowArcs(s: BandSetting, a: number, emit: EmitRow): void {
  const { e, anchors } = s;
  const begins = s.further && mayBegin(s, a);
  const v = new Float64Array(BAND_FEATURES.names.length);
  let numbers = 0;
  let dash = false;
  for (let b = a; b < e.lines && b - a < MOST_LINES; b++) {
    const kind = anchors.kinds[b];
    if (kind === 'group' || kind === 'total') break;
    if (kind === 'row' || kind === 'dash') numbers += 1;
    if (kind === 'dash') dash = true;
    if (numbers > 1) break;
    if (anchors.glued[b + 1]) continue;
    v.fill(0);
    boundary(v, s, a, e.columns.keys());
    for (const c of s.parts) cell(v, s, c, a, b);
    band(v, s, a, b);
    const shared = v.slice();
    for (const c of s.whole) cell(v, s, c, a, b);
    bump(v, F.row);
    if (numbers === 0) bump(v, F.rowUnnumbered);
    if (dash) bump(v, F.rowDash);
    if (anchors.kinds[a] === 'row') bump(v, F.numberOnFirst);
    else if (b > a && kind === 'row') bump(v, F.numberOnLast);
    emit({ kind: 'row', from: a, to: b + 1 }, numbers, v);
    if (!s.further || dash) continue;
    if (b + 1 < e.lines && mayBegin(s, b + 1)) {
      v.set(shared);
      for (const c of s.whole) joins(v, s, c, a, b);
      bump(v, F.head);
      emit({ kind: 'head', from: a, to: b + 1 }, numbers, v);
    }
    if (begins) {
      v.fill(0);
      furtherFeatures(v, s, a, b, numbers);
      emit({ kind: 'further', from: a, to: b + 1 }, numbers, v);
    }
  }
}

function furtherFeatures(v: Float64Array, s: BandSetting, a: number, b: number, numbers: number): void {
  boundary(v, s, a, s.parts);
  for (const c of s.parts) cell(v, s, c, a, b);
  band(v, s, a, b);
  bump(v, F.further);
  if (numbers === 0) bump(v, F.furtherUnnumbered);
  for (const c of s.whole) {
    joins(v, s, c, a, b);
    const column = s.e.columns[c];
    const first = column?.next[a] ?? -1;
    if (!column || first < 0 || first > b) continue;
    bump(v, F.furtherTied, column.tied[first]);
    if (OPENINGS[column.opening[first] ?? 0] === 'capital') bump(v, F.furtherCapital);
  }
}

/** Lines above a border in which the words before it end. */
const NEARBY = 3;
/** Lines below its start on which a further line's cells may begin: where they are centred, that is late. */
const BEGINS_WITHIN = 6;

/** Whether a further line of a row may begin here: cells of two columns at least begin anew nearby. */
function mayBegin(s: BandSetting, l: number): boolean {
  let begun = 0;
  for (const c of s.parts) {
    const column = s.e.columns[c];
    const first = column?.next[l] ?? -1;
    if (first >= l && first <= l + BEGINS_WITHIN && OPENINGS[column?.opening[first] ?? 0] !== 'lower') begun += 1;
  }
  return begun >= 2;
}

/** What the words last above line a and first below say for a border between rows there. */
function boundary(v: Float64Array, s: BandSetting, a: number, columns: Iterable<number>): void {
  const { e } = s;
  if (a > 0) {
    bump(v, F.blankAbove, e.gap[a]);
    if (e.sheet[a] === e.sheet[a - 1]) bump(v, F.riseAbove, Math.min(2, (e.y[a] ?? 0) - (e.y[a - 1] ?? 0)));
  }
  for (const c of columns) {
    const column = e.columns[c];
    if (!column || a === 0) continue;
    const last = column.last[a - 1] ?? -1;
    // words farther up belong to a row that has ended before
    if (last >= 0 && last >= a - NEARBY - 1)
      bump(v, kindBase[column.kind] + END + (column.closing[last] ?? 0));
  }
}

/** How well the words of column c in lines a…b make one whole cell. */
function cell(v: Float64Array, s: BandSetting, c: number, a: number, b: number): void {
  const column = s.e.columns[c];
  if (!column) return;
  const base = kindBase[column.kind];
  const first = column.next[a] ?? -1;
  if (first < 0 || first > b) {
    bump(v, base + EMPTY);
    return;
  }
  const last = column.last[b] ?? first;
  bump(v, base + START + (column.opening[first] ?? 0));
  bump(v, base + TIED, column.tied[first]);
  addJoins(v, base, column, first, last);
  standing(v, s, c, a, b, first, last);
}

function joins(v: Float64Array, s: BandSetting, c: number, a: number, b: number): void {
  const column = s.e.columns[c];
  const first = column?.next[a] ?? -1;
  if (!column || first < 0 || first > b) return;
  addJoins(v, kindBase[column.kind], column, first, column.last[b] ?? first);
}

function addJoins(v: Float64Array, base: number, column: ColumnEvidence, first: number, last: number): void {
  if (last === first) return;
  for (let j = 0; j < JOINS.length; j++) {
    const sum = column.joined[j];
    bump(v, base + JOIN + j, (sum?.[last] ?? 0) - (sum?.[first] ?? 0));
  }
}

/** Lines off its place from which on more says little more; lines off that are no matter of rounding. */
const MOST_OFF = 6;
const AWAY = 0.8;

function standing(
  v: Float64Array,
  s: BandSetting,
  c: number,
  a: number,
  b: number,
  first: number,
  last: number,
): void {
  const { e } = s;
  const y = (l: number): number => e.y[l] ?? 0;
  const habit = s.habits[c] ?? 'open';
  if (e.sheet[a] !== e.sheet[b]) {
    const overleaf = e.sheet[first] !== e.sheet[a];
    if (overleaf) bump(v, habit === 'top' ? F.cutOverleafTop : F.cutOverleaf);
    else bump(v, habit === 'top' ? F.cutLateTop : F.cutLate, Math.min(MOST_OFF, y(first) - y(a)));
    return;
  }
  const top = Math.min(MOST_OFF, y(first) - y(a));
  const middle = Math.min(MOST_OFF, Math.abs((y(first) + y(last) - y(a) - y(b)) / 2));
  const kind = e.columns[c]?.kind === 'number' ? 0 : 1;
  const base = STANDING_BASE + (kind * HABITS.length + HABITS.indexOf(habit)) * 2 * STANDING.length;
  for (const [i, off] of [top, middle].entries()) {
    const at = base + i * STANDING.length;
    bump(v, at, off);
    bump(v, at + 1, Math.min(4, off * off));
    if (off > AWAY) bump(v, at + 2);
  }
}

/** What the band as a whole says. */
function band(v: Float64Array, s: BandSetting, a: number, b: number): void {
  const { e } = s;
  for (let l = a + 1; l <= b; l++) bump(v, F.blankInside, e.gap[l]);
  if (e.sheet[a] !== e.sheet[b]) {
    bump(v, F.cut, (e.sheet[b] ?? 0) - (e.sheet[a] ?? 0));
    if (e.sheet[a] !== e.sheet[a + 1]) bump(v, F.cutAtFoot);
  }
  for (const c of s.parts) {
    const column = e.columns[c];
    const first = column?.next[a] ?? -1;
    if (!column || first < 0 || first > b) continue;
    if (OPENINGS[column.opening[first] ?? 0] === 'lower') bump(v, F.lowerStarts);
    bump(v, (e.y[first] ?? 0) - (e.y[a] ?? 0) < AWAY ? F.columnsBegun : F.columnsLate);
  }
}

/** What the words of lines first…last, as one whole cell of a column, weigh: where they begin, end, and go on. */
export function wordsScore(
  column: ColumnEvidence,
  weights: Float64Array,
  first: number,
  last: number,
): number {
  const base = kindBase[column.kind];
  return (
    (weights[base + START + (column.opening[first] ?? 0)] ?? 0) +
    (weights[base + END + (column.closing[last] ?? 0)] ?? 0) +
    (weights[base + TIED] ?? 0) * (column.tied[first] ?? 0)
  );
}

/** What it weighs that a column's words go on from line `first` to line `last`. */
export function joinScore(
  column: ColumnEvidence,
  weights: Float64Array,
  first: number,
  last: number,
): number {
  const base = kindBase[column.kind] + JOIN;
  let score = 0;
  for (let j = 0; j < JOINS.length; j++) {
    const sum = column.joined[j];
    score += (weights[base + j] ?? 0) * ((sum?.[last] ?? 0) - (sum?.[first] ?? 0));
  }
  return score;
}

/** A band of the best parting, and how sure it is. */
export interface Band extends BandArc {
  /** Share of all partings that have this band, 0 to 1. */
  readonly certainty: number;
}

/** The best way to part all lines. */
export function bestBands(problem: BandProblem, weights: Float64Array): Band[] {
  const lattice = new Lattice(problem.nodes, weights);
  problem.arcs(lattice);
  const best = lattice.best();
  if (!best) return [];
  const marginals = lattice.marginals();
  return best.arcs.flatMap((a) => {
    const band = problem.bands[a];
    return band ? [{ ...band, certainty: marginals[a] ?? 0 }] : [];
  });
}
