import { LIMITS } from '../../../source/limits.ts';
import type { Anchors } from './anchors.ts';
import { type ColumnEvidence, type Evidence, JOINS } from './evidence.ts';
import { featureSet } from './features.ts';
import { type ArcSink, Lattice } from './lattice.ts';
import { CLOSINGS, COLUMN_KINDS, type ColumnKind, OPENINGS } from './words.ts';

/**
 * Which lines make a row: rows are disjoint bands of lines. All ways to part a table's lines into rows, further
 * lines of rows, groups and totals are the paths of one lattice (a semi-Markov model: an arc is a whole band).
 */

export type BandKind = 'row' | 'head' | 'further' | 'group' | 'total' | 'tail';

/** How the cells of a column stand in their rows (vertical alignment): not known yet, at the top, or in the middle. */
export const VERTICAL_ALIGNS = ['open', 'top', 'middle'] as const;
export type VerticalAlign = (typeof VERTICAL_ALIGNS)[number];

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
  VERTICAL_ALIGNS.flatMap((h) =>
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
  // number and task begin together on its first line, as those of a row do and those merged over several lines seldom
  'furtherAsRow',
  // the whole band
  'blankInside',
  'blankAbove',
  'blankRuleInside',
  'blankRuleNone',
  'riseAbove',
  'lowerStarts',
  'columnsBegun',
  'columnsLate',
  'numberOnFirst',
  'numberOnLast',
  // a group's title
  'group',
  'groupLines',
  'groupWrapped',
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

/** Lines that one row may have, and a group's title: in the column of tasks a long one takes many. */
export const MOST_LINES = 90;
const MOST_TITLE = 9;

/**
 * How a title's line goes on from its lines above: its first word would not have fitted there, or would have; or it has no words,
 * only the marker, which stands in the middle of the title's lines.
 */
export type TitleWrap = 'wrapped' | 'broken' | 'marker';

/** One table's lines on their way to rows. */
export interface BandSetting {
  readonly e: Evidence;
  readonly anchors: Anchors;
  readonly aligns: readonly VerticalAlign[];
  /** Blank lines are printed between rows. */
  readonly blanks: boolean;
  /** Columns of the number and of whatever is merged over further lines, and the others. */
  readonly whole: readonly number[];
  readonly parts: readonly number[];
  /** 1 for each line that crosses under columns of periods stand on, which only rows have. */
  readonly crossed?: Uint8Array;
  /** For each line, whether its words may be a group's title, and how many stand right of the title's column. */
  readonly outside: Int32Array;
  /** For each line, whether it runs across the columns, and whether its first words open what follows a table. */
  readonly across: Uint8Array;
  readonly label: Uint8Array;
  /** For each line that may be one of a title in several, how it goes on from the one above. */
  readonly wraps: readonly TitleWrap[];
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

/**
 * How many lines a row of a table may have: as many as rows take, unless the table has so many lines without a number that
 * the ways to cut them into such rows are too many.
 */
export function longestBand({ kinds, glued }: Anchors, lines: number): number {
  let bands = 0;
  // lines that a row may take from each line on; going up, so that each is told by the one below
  let [first, second] = [lines, lines];
  for (let l = lines - 1; l >= 0; l--) {
    const kind = kinds[l];
    if (kind === 'group' || kind === 'total') [first, second] = [l, l];
    else if (kind === 'row' || kind === 'dash') [first, second] = [l, first];
    if (!glued[l]) bands += Math.min(second - l, MOST_LINES);
  }
  const most = LIMITS.textBands.most;
  return bands <= most ? MOST_LINES : Math.max(SHORTEST_BAND, Math.floor((MOST_LINES * most) / bands));
}

/** Lines that a row may have in a table of any length. Reasoned: those of most rows. */
const SHORTEST_BAND = 8;

/** The lattice of a table's bands. */
export interface BandProblem {
  readonly nodes: number;
  readonly bands: readonly BandArc[];
  readonly arcs: (sink: ArcSink) => void;
}

export function bandProblem(s: BandSetting): BandProblem {
  const bands: BandArc[] = [];
  const n = s.e.lines;
  const longest = longestBand(s.anchors, n);
  const arcs = (sink: ArcSink): void => {
    bands.length = 0;
    const t: BandSink = {
      add: (feature, value) => sink.add(feature, value),
      keep: () => sink.keep(),
      drop: () => sink.drop(),
      band: (band, from, to) => {
        bands.push(band);
        sink.arc(nodeAt(band.from, from), nodeAt(band.to, to));
      },
    };
    for (let a = 0; a < n; a++) {
      if (s.anchors.glued[a]) continue;
      t.keep();
      boundary(t, s, a, s.e.columns.keys());
      t.keep();
      if (a > 0 && n - a <= MOST_TAIL) tailArc(t, s, a);
      titleArcs(t, s, a);
      rowArcs(t, s, a, longest);
      t.drop();
      t.drop();
      if (a > 0 && s.further && mayBegin(s, a)) furtherArcs(t, s, a, longest);
    }
  };
  return { nodes: n === 0 ? 1 : nodeAt(n, CLOSED) + 1, bands, arcs };
}

function nodeAt(line: number, state: number): number {
  return line === 0 ? 0 : (line - 1) * STATES + state + 1;
}

/** Takes a table's bands: first a band's features, then the band with the states before and after it. */
interface BandSink {
  add(feature: number, value?: number): void;
  keep(): void;
  drop(): void;
  band(band: BandArc, from: number, to: number): void;
}

/** What stands below a table: notes, a signature. No more lines than this are taken for it. */
const MOST_TAIL = 24;

function tailArc(t: BandSink, s: BandSetting, a: number): void {
  const { e } = s;
  // nothing below a table marks a period
  if (s.crossed?.includes(1, a)) return;
  t.add(F.tail);
  t.add(F.tailLines, e.lines - a);
  t.add(F.tailLabel, s.label[a]);
  t.add(F.tailBlank, e.gap[a]);
  for (let l = a; l < e.lines; l++) {
    t.add(F.tailAcross, s.across[l]);
    const filled = e.columns.filter((c) => c.next[l] === l).length;
    if (filled === 1) t.add(F.tailAlone);
    if (s.anchors.kinds[l] !== null) t.add(F.tailRows);
  }
  t.band({ kind: 'tail', from: a, to: e.lines }, CLOSED, CLOSED);
}

/** Groups and totals that may begin at line a. */
function titleArcs(t: BandSink, s: BandSetting, a: number): void {
  const { kinds } = s.anchors;
  const special = kinds.slice(a, a + MOST_TITLE).findIndex((k) => k !== null);
  const kind = kinds[a + special];
  if (special < 0 || (kind !== 'group' && kind !== 'total')) return;
  // the words above a total are a row's: it opens with its own
  if (kind === 'total' && special > 0) return;
  // a title without a marker is told by its words, which are all on its line
  const bare = s.anchors.bare?.[a + special] === true;
  if (bare && special > 0) return;
  for (let to = a + special + 1; to <= Math.min(s.e.lines, a + MOST_TITLE); to++) {
    if (to > a + special + 1 && (bare || kinds[to - 1] !== null)) break;
    if (isCutByPage(s, a, to)) break;
    if (s.anchors.glued[to]) continue;
    titleFeatures(t, s, kind, a, a + special, to);
    t.band({ kind, from: a, to }, CLOSED, CLOSED);
  }
}

/** Whether a page ends between lines of a title, and what follows does not go on with it. */
function isCutByPage(s: BandSetting, a: number, to: number): boolean {
  for (let l = a + 1; l < to; l++)
    if (s.e.sheet[l] !== s.e.sheet[l - 1] && !goesOnOverleaf(s, l)) return true;
  return false;
}

/** Whether a page's first line is the rest of a title that the page before breaks off: words in lower case in its column alone. */
function goesOnOverleaf(s: BandSetting, l: number): boolean {
  const title = s.e.columns[s.title];
  if (title?.next[l] !== l || OPENINGS[title.opening[l] ?? 0] !== 'lower') return false;
  return s.e.columns.every((column, c) => c === s.title || column.next[l] !== l);
}

function titleFeatures(
  t: BandSink,
  s: BandSetting,
  kind: 'group' | 'total',
  a: number,
  at: number,
  to: number,
): void {
  if (kind === 'total') {
    t.add(F.total);
    t.add(F.totalLines, to - a - 1);
    return;
  }
  t.add(F.group);
  for (let l = a + 1; l < to; l++) {
    if (s.wraps[l] === 'broken') t.add(F.groupLines);
    else if (s.wraps[l] === 'wrapped') t.add(F.groupWrapped);
  }
  for (let l = a; l < to; l++) t.add(F.groupOutside, Math.min(3, s.outside[l] ?? 0));
  // the marker of a title that a page cuts is in the middle of neither part
  if (s.e.sheet[a] === s.e.sheet[to - 1])
    t.add(F.groupOff, Math.abs((s.e.y[at] ?? 0) - ((s.e.y[a] ?? 0) + (s.e.y[to - 1] ?? 0)) / 2));
  const title = s.e.columns[s.title];
  const first = title?.next[a] ?? -1;
  if (first >= 0 && first < to && OPENINGS[title?.opening[first] ?? 0] === 'lower') t.add(F.groupLower);
  for (let l = a + 1; l < to; l++) t.add(F.groupTied, title?.tied[l] ?? 0);
}

/** The last line of each band that may begin at line a, with how many numbers it holds and whether one is a dash. */
function* endsFrom(
  s: BandSetting,
  a: number,
  longest: number,
): Generator<{ b: number; numbers: number; dash: boolean }> {
  const { e, anchors } = s;
  let numbers = 0;
  let dash = false;
  for (let b = a; b < e.lines && b - a < longest; b++) {
    const kind = anchors.kinds[b];
    if (kind === 'group' || kind === 'total') return;
    if (kind === 'row' || kind === 'dash') numbers += 1;
    if (kind === 'dash') dash = true;
    if (numbers > 1) return;
    if (!anchors.glued[b + 1]) yield { b, numbers, dash };
  }
}

/** Rows that may begin at line a: whole ones, and heads of rows that go on with further lines. */
function rowArcs(t: BandSink, s: BandSetting, a: number, longest: number): void {
  const { kinds } = s.anchors;
  for (const { b, numbers, dash } of endsFrom(s, a, longest)) {
    t.keep();
    for (const c of s.parts) cell(t, s, c, a, b);
    band(t, s, a, b);
    t.keep();
    for (const c of s.whole) cell(t, s, c, a, b);
    t.add(F.row);
    if (numbers === 0) t.add(F.rowUnnumbered);
    if (dash) t.add(F.rowDash);
    if (kinds[a] === 'row') t.add(F.numberOnFirst);
    else if (b > a && kinds[b] === 'row') t.add(F.numberOnLast);
    t.band({ kind: 'row', from: a, to: b + 1 }, CLOSED, CLOSED);
    if (s.further && !dash && b + 1 < s.e.lines && mayBegin(s, b + 1)) {
      for (const c of s.whole) joins(t, s, c, a, b);
      t.add(F.head);
      t.band({ kind: 'head', from: a, to: b + 1 }, CLOSED, numbers > 0 ? WITH : WITHOUT);
    }
    t.drop();
    t.drop();
  }
}

/** Further lines of a row that may begin at line a. */
function furtherArcs(t: BandSink, s: BandSetting, a: number, longest: number): void {
  for (const { b, numbers, dash } of endsFrom(s, a, longest)) {
    if (dash) return;
    t.keep();
    furtherFeatures(t, s, a, b, numbers);
    t.keep();
    const own = { kind: 'further' as const, from: a, to: b + 1 };
    if (numbers === 0) {
      t.band(own, WITH, WITH);
      t.band(own, WITH, CLOSED);
      t.band(own, WITHOUT, WITHOUT);
    } else {
      t.band(own, WITHOUT, WITH);
      t.band(own, WITHOUT, CLOSED);
    }
    t.drop();
    t.drop();
  }
}

function furtherFeatures(t: BandSink, s: BandSetting, a: number, b: number, numbers: number): void {
  boundary(t, s, a, s.parts);
  for (const c of s.parts) cell(t, s, c, a, b);
  band(t, s, a, b);
  t.add(F.further);
  if (numbers === 0) t.add(F.furtherUnnumbered);
  else if (beginsAsRow(s, a)) t.add(F.furtherAsRow);
  for (const c of s.whole) {
    joins(t, s, c, a, b);
    const column = s.e.columns[c];
    const first = column?.next[a] ?? -1;
    if (!column || first < 0 || first > b) continue;
    t.add(F.furtherTied, column.tied[first]);
    if (OPENINGS[column.opening[first] ?? 0] === 'capital') t.add(F.furtherCapital);
  }
}

/**
 * Whether whatever is merged over further lines begins on line a, as the words of a row of its own do: with the number, or with
 * a second line below. Words in the middle of several rows begin there only by chance.
 */
function beginsAsRow(s: BandSetting, a: number): boolean {
  return s.whole.every((c) => {
    const column = s.e.columns[c];
    if (column?.kind === 'number') return true;
    const opens = column?.next[a] === a && OPENINGS[column.opening[a] ?? 0] === 'capital';
    return opens && (s.anchors.kinds[a] === 'row' || column.next[a + 1] === a + 1);
  });
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
    if (first >= l && first <= l + BEGINS_WITHIN && OPENINGS[column?.opening[first] ?? 0] !== 'lower')
      begun += 1;
  }
  return begun >= 2;
}

/** What the words last above line a and first below say for a border between rows there. */
function boundary(t: BandSink, s: BandSetting, a: number, columns: Iterable<number>): void {
  const { e } = s;
  if (a > 0) {
    t.add(F.blankAbove, e.gap[a]);
    if (s.blanks && e.gap[a] === 0 && e.sheet[a] === e.sheet[a - 1]) t.add(F.blankRuleNone);
    if (e.sheet[a] === e.sheet[a - 1]) t.add(F.riseAbove, Math.min(2, (e.y[a] ?? 0) - (e.y[a - 1] ?? 0)));
  }
  for (const c of columns) {
    const column = e.columns[c];
    if (!column || a === 0) continue;
    const last = column.last[a - 1] ?? -1;
    // words farther up belong to a row that has ended before
    if (last >= 0 && last >= a - NEARBY - 1) t.add(kindBase[column.kind] + END + (column.closing[last] ?? 0));
  }
}

/** How well the words of column c in lines a…b make one whole cell. */
function cell(t: BandSink, s: BandSetting, c: number, a: number, b: number): void {
  const column = s.e.columns[c];
  if (!column) return;
  const base = kindBase[column.kind];
  const first = column.next[a] ?? -1;
  if (first < 0 || first > b) {
    t.add(base + EMPTY);
    return;
  }
  const last = column.last[b] ?? first;
  t.add(base + START + (column.opening[first] ?? 0));
  t.add(base + TIED, column.tied[first]);
  addJoins(t, base, column, first, last);
  standing(t, s, c, a, b, first, last);
}

function joins(t: BandSink, s: BandSetting, c: number, a: number, b: number): void {
  const column = s.e.columns[c];
  const first = column?.next[a] ?? -1;
  if (!column || first < 0 || first > b) return;
  addJoins(t, kindBase[column.kind], column, first, column.last[b] ?? first);
}

function addJoins(t: BandSink, base: number, column: ColumnEvidence, first: number, last: number): void {
  if (last === first) return;
  for (let j = 0; j < JOINS.length; j++) {
    const sum = column.joined[j];
    t.add(base + JOIN + j, (sum?.[last] ?? 0) - (sum?.[first] ?? 0));
  }
}

/** Lines off its place from which on more says little more; lines off that are no matter of rounding. */
const MOST_OFF = 6;
const AWAY = 0.8;

function standing(
  t: BandSink,
  s: BandSetting,
  c: number,
  a: number,
  b: number,
  first: number,
  last: number,
): void {
  const { e } = s;
  const y = (l: number): number => e.y[l] ?? 0;
  const align = s.aligns[c] ?? 'open';
  if (e.sheet[a] !== e.sheet[b]) {
    const overleaf = e.sheet[first] !== e.sheet[a];
    if (overleaf) t.add(align === 'top' ? F.cutOverleafTop : F.cutOverleaf);
    else t.add(align === 'top' ? F.cutLateTop : F.cutLate, Math.min(MOST_OFF, y(first) - y(a)));
    return;
  }
  const top = Math.min(MOST_OFF, y(first) - y(a));
  const middle = Math.min(MOST_OFF, Math.abs((y(first) + y(last) - y(a) - y(b)) / 2));
  const kind = e.columns[c]?.kind === 'number' ? 0 : 1;
  const base =
    STANDING_BASE + (kind * VERTICAL_ALIGNS.length + VERTICAL_ALIGNS.indexOf(align)) * 2 * STANDING.length;
  for (const [i, off] of [top, middle].entries()) {
    const at = base + i * STANDING.length;
    t.add(at, off);
    t.add(at + 1, Math.min(4, off * off));
    if (off > AWAY) t.add(at + 2);
  }
}

/** What the band as a whole says. */
function band(t: BandSink, s: BandSetting, a: number, b: number): void {
  const { e } = s;
  for (let l = a + 1; l <= b; l++) t.add(s.blanks ? F.blankRuleInside : F.blankInside, e.gap[l]);
  if (e.sheet[a] !== e.sheet[b]) {
    t.add(F.cut, (e.sheet[b] ?? 0) - (e.sheet[a] ?? 0));
    if (e.sheet[a] !== e.sheet[a + 1]) t.add(F.cutAtFoot);
  }
  for (const c of s.parts) {
    const column = e.columns[c];
    const first = column?.next[a] ?? -1;
    if (!column || first < 0 || first > b) continue;
    if (OPENINGS[column.opening[first] ?? 0] === 'lower') t.add(F.lowerStarts);
    t.add((e.y[first] ?? 0) - (e.y[a] ?? 0) < AWAY ? F.columnsBegun : F.columnsLate);
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
