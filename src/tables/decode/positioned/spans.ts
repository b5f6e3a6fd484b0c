import { numberParts } from '../../../text/row-numbers.ts';
import { type Band, joinScore, type VerticalAlign, wordsScore } from './bands.ts';
import type { Evidence } from './evidence.ts';
import { featureSet } from './features.ts';
import { type ArcSink, Lattice } from './lattice.ts';
import type { GridLine } from './pages.ts';

/**
 * Cells merged over several rows. Their words stand in the middle of all the rows they cover, so that they come
 * to lie in any one of them, or across the border of two. The ways to cover a column's rows with cells are the
 * paths of a lattice.
 */

/** One line of the table: a row, or a further line of one. */
export interface Part {
  readonly from: number;
  readonly to: number;
  /** Place among the lines of its row: 0 for the row itself. */
  readonly further: number;
  /** How sure the band is. */
  readonly certainty: number;
  /** The parts of its printed number; null for none. */
  readonly number: readonly number[] | null;
  /** For each column, the lines of text whose words are this cell. */
  readonly lines: (readonly number[])[];
  /** For each column, how many parts above holds the cell that covers this one. */
  readonly mergedUp: number[];
}

/** A row's bands: its own, and those of its further lines. */
interface RowBands {
  readonly bands: readonly Band[];
}

function rowsOf(bands: readonly Band[]): (RowBands | null)[] {
  const rows: (RowBands | null)[] = [];
  let open: Band[] | null = null;
  for (const band of bands) {
    // what stands below the table is none of its rows
    if (band.kind === 'tail') continue;
    if (band.kind === 'further' && open) open.push(band);
    else if (band.kind === 'group' || band.kind === 'total') rows.push(null);
    else {
      open = [band];
      rows.push({ bands: open });
    }
  }
  return rows;
}

/** The lines of the table in order; null where a group or total stands between them. */
export function partsOf(
  grid: readonly GridLine[],
  e: Evidence,
  whole: readonly number[],
  bands: readonly Band[],
): (Part | null)[] {
  const n = e.columns.findIndex((c) => c.kind === 'number');
  return rowsOf(bands).flatMap((row): (Part | null)[] => {
    const [first, last] = [row?.bands[0], row?.bands.at(-1)];
    if (!row || !first || !last) return [null];
    const number = grid
      .slice(first.from, last.to)
      .flatMap((l) => l.cells[n] ?? [])
      .map((t) => t.text)
      .join('');
    const shared = (c: number): boolean => whole.includes(c);
    // lines that hold nothing but the end of what all share are no part of their own
    const own = row.bands.filter(
      ({ from, to }, i) =>
        i === 0 || e.columns.some((_, c) => !shared(c) && linesOf(e, c, from, to).length > 0),
    );
    return own.map((band, further): Part => {
      return {
        from: band.from,
        to: band.to,
        further,
        certainty: band.certainty,
        number: further === 0 ? numberParts(number) : null,
        lines: e.columns.map((_, c) => {
          if (!shared(c)) return linesOf(e, c, band.from, band.to);
          return further > 0 ? [] : linesOf(e, c, first.from, last.to);
        }),
        mergedUp: e.columns.map((_, c) => (shared(c) ? further : 0)),
      };
    });
  });
}

function linesOf(e: Evidence, c: number, from: number, to: number): number[] {
  const lines: number[] = [];
  const next = e.columns[c]?.next;
  for (let l = next?.[from] ?? -1; l >= 0 && l < to; l = next?.[l + 1] ?? -1) lines.push(l);
  return lines;
}

export const SPAN_FEATURES = featureSet([
  'words',
  'joined',
  'offOwn',
  'off',
  'merged',
  'mergedFamily',
  'mergedTop',
  'spread',
  'emptied',
  'emptiedRare',
]);
const F = SPAN_FEATURES.index;

/** Share of empty cells from which on an empty cell says nothing for its being covered, and the most it may say. */
const OFTEN_EMPTY = 0.2;
const MOST_EMPTY = 3;
const MOST_ROWS = 12;
/** Rows that the words of one cell may be spread over. */
const MOST_SPREAD = 3;
/** Squares of lines off the middle from which on more says no more. */
const MOST_OFF = 2;

type Parts = readonly (Part | null)[];

/** One column of the table under way. */
export interface SpanSetting {
  readonly e: Evidence;
  readonly parts: Parts;
  readonly c: number;
  readonly align: VerticalAlign;
  /** Whether the column stands left of what the rows are about: it says what they belong to, and leaves none out. */
  readonly sorts?: boolean;
  /** Weights of the bands' features: what words say of a cell's beginning and end. */
  readonly words: Float64Array;
}

/** A cell and the parts first…last that it covers; `first` is -1 for a part that is left empty. */
export interface Cover {
  readonly first: number;
  readonly last: number;
}

export interface SpanProblem {
  readonly nodes: number;
  readonly covers: readonly Cover[];
  readonly arcs: (sink: ArcSink) => void;
}

export function spanProblem(s: SpanSetting): SpanProblem {
  const covers: Cover[] = [];
  const n = s.parts.length;
  const rows = s.parts.filter((p) => p !== null).length;
  const filled = s.parts.filter((p) => p && (p.lines[s.c]?.length ?? 0) > 0).length;
  const rate = (rows - filled + 1) / (rows + 2);
  const rare = s.sorts ? MOST_EMPTY : Math.max(0, Math.min(MOST_EMPTY, Math.log(OFTEN_EMPTY / rate)));
  const arcs = (sink: ArcSink): void => {
    covers.length = 0;
    for (let first = 0; first < n; first++) {
      if (isEmpty(s, first)) {
        covers.push({ first: -1, last: first });
        // where no row is left out, one that nothing covers is as odd as a covered one is likely
        sink.keep();
        if (s.sorts) sink.add(F.emptiedRare, -MOST_EMPTY);
        sink.arc(first, first + 1);
        sink.drop();
      }
      coversFrom(s, first, rare, sink, (last) => {
        covers.push({ first, last });
        sink.arc(first, last + 1);
      });
    }
  };
  return { nodes: n + 1, covers, arcs };
}

function isEmpty({ parts, c }: SpanSetting, k: number): boolean {
  return (parts[k]?.lines[c]?.length ?? 0) === 0;
}

/** The cells that may begin with part `first`. */
function coversFrom(
  s: SpanSetting,
  first: number,
  rare: number,
  t: ArcSink,
  emit: (last: number) => void,
): void {
  const { e, c, parts } = s;
  const column = e.columns[c];
  let i = first;
  while (i < parts.length && i - first < MOST_ROWS && isEmpty(s, i) && samePage(s, first, i)) i += 1;
  if (!column || i >= parts.length || isEmpty(s, i) || !samePage(s, first, i)) return;
  const top = s.align === 'top';
  if (top && i > first) return;
  let joined = 0;
  for (let to = i; to < parts.length && to - i < MOST_SPREAD; to++) {
    if (to > i) {
      const [above, below] = [parts[to - 1]?.lines[c]?.at(-1), parts[to]?.lines[c]?.[0]];
      if (above === undefined || below === undefined || !adjoin(e, above, below)) break;
      joined += joinScore(column, s.words, above, below);
    }
    for (let last = to; last === to || (last - to < MOST_ROWS && isEmpty(s, last)); last++) {
      if (last > first && !samePage(s, first, last)) break;
      coverFeatures(t, s, first, i, to, last, rare);
      t.add(F.joined, joined);
      emit(last);
    }
  }
}

function coverFeatures(
  t: ArcSink,
  s: SpanSetting,
  first: number,
  i: number,
  to: number,
  last: number,
  rare: number,
): void {
  const { e, c, parts } = s;
  const column = e.columns[c];
  if (!column) return;
  const [from, until] = [parts[i]?.lines[c]?.[0] ?? 0, parts[to]?.lines[c]?.at(-1) ?? 0];
  t.add(F.words, wordsScore(column, s.words, from, until));
  if (last === first) {
    if (s.align === 'middle' || (s.sorts && s.align === 'open'))
      t.add(F.offOwn, offMiddle(s, i, to, first, last));
    return;
  }
  t.add(isFamily(parts, first, last) ? F.mergedFamily : F.merged);
  if (s.align === 'top') t.add(F.mergedTop);
  else t.add(F.off, offMiddle(s, i, to, first, last));
  const emptied = last - first - (to - i);
  t.add(F.spread, to - i);
  t.add(F.emptied, emptied);
  t.add(F.emptiedRare, emptied * rare);
}

/** Whether the parts are a row and all the rows that it is broken down into (8, 8.1, 8.2). */
function isFamily(parts: Parts, first: number, last: number): boolean {
  const head = parts[first]?.number ?? null;
  if (head?.length !== 1) return false;
  const below = (k: number): boolean => {
    const own = parts[k]?.number;
    return own != null && own.length === 2 && own[0] === head[0];
  };
  for (let k = first + 1; k <= last; k++) if (!below(k)) return false;
  return !below(last + 1);
}

function samePage({ e, parts }: SpanSetting, first: number, last: number): boolean {
  const [top, bottom] = [parts[first], parts[last]];
  if (!top || !bottom) return false;
  for (let k = first; k <= last; k++) if (!parts[k]) return false;
  return e.sheet[top.from] === e.sheet[bottom.to - 1];
}

/** Whether two lines stand right below one another on a page. */
function adjoin(e: Evidence, above: number, below: number): boolean {
  return e.sheet[above] === e.sheet[below] && (e.y[below] ?? 0) - (e.y[above] ?? 0) <= 1.2;
}

/** Square of the lines that the words of parts i…to stand off the middle of parts first…last. */
function offMiddle({ e, c, parts }: SpanSetting, i: number, to: number, first: number, last: number): number {
  const [top, bottom] = [parts[first]?.from ?? 0, (parts[last]?.to ?? 1) - 1];
  if (e.sheet[top] !== e.sheet[bottom]) return 0;
  const y = (l: number | undefined): number => e.y[l ?? 0] ?? 0;
  const words = y(parts[i]?.lines[c]?.[0]) + y(parts[to]?.lines[c]?.at(-1));
  const off = Math.abs(words - y(top) - y(bottom)) / 2;
  return Math.min(MOST_OFF, off * off);
}

/** Gives the words of merged cells to the first row that they cover; says for each part how sure its cover is. */
export function decodeSpans(s: SpanSetting, weights: Float64Array): Float64Array {
  const problem = spanProblem(s);
  const lattice = new Lattice(problem.nodes, weights);
  problem.arcs(lattice);
  const sure = new Float64Array(s.parts.length).fill(1);
  const best = lattice.best();
  if (!best) return sure;
  const marginals = lattice.marginals();
  for (const a of best.arcs) {
    const cover = problem.covers[a];
    if (!cover) continue;
    const first = cover.first < 0 ? cover.last : cover.first;
    for (let k = first; k <= cover.last; k++) sure[k] = marginals[a] ?? 1;
    if (cover.first >= 0 && cover.last > cover.first) gather(s, cover);
  }
  return sure;
}

function gather({ parts, c }: SpanSetting, { first, last }: Cover): void {
  const home = parts[first];
  if (!home) return;
  const lines = parts.slice(first, last + 1).flatMap((p) => p?.lines[c] ?? []);
  for (let k = first; k <= last; k++) {
    const part = parts[k];
    if (!part) continue;
    part.lines[c] = k === first ? lines : [];
    part.mergedUp[c] = k - first;
  }
}
