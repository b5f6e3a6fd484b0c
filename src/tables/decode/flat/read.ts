import type { SourceLine, Token } from '../../../source/document.ts';
import type { HeadingColumn } from '../../columns.ts';
import type { CellWords, Item, RowDraft } from '../../draft.ts';
import type { Cohesion } from '../cohesion.ts';
import { roomOf } from '../heading-room.ts';
import type { DividedRow, Span } from '../learning/rows.ts';
import { statisticsOf, type TableStatistics } from '../learning/statistics.ts';
import { calibrated } from '../log-linear.ts';
import { wholeWords } from '../positioned/torn.ts';
import { widthOfWords } from '../positioned/words.ts';
import { crossesOf } from './crosses.ts';
import { type CutLine, divideCut, heightsAbove, isSameCell, WIDOW } from './cut-rows.ts';
import { type DividedLine, type Division, divide, type Task, waysToDivide } from './divide.ts';
import { readLined, slotsOf } from './lined.ts';
import {
  numberedRegions,
  onLinesOfTheirOwn,
  partOf,
  type Table,
  unnumberedRegions,
} from './lined-regions.ts';
import type { OwnScores } from './own.ts';
import { type PageRow, pageRooms } from './page-rooms.ts';
import { endOfDivided, pageBreaks, type Region } from './regions.ts';
import { CellScores, factsOf } from './scores.ts';
import { findStarts } from './starts.ts';
import { furtherFrom } from './tasks.ts';
import { type Agreement, type FlatCalibration, type FlatWeights, flatWeights, ninesOf } from './weights.ts';
import { layOut, startsLine, type Words } from './words.ts';

/**
 * Tables whose cells an extractor wrote one after the other: the lines of a row's cells follow each other in column
 * order, borders are gone, and a row that runs over a page starts again at its first column. README.md beside the
 * tables' code says how they are read.
 */

/** Passes: the first knows the language, the next ones also what the table itself teaches. */
const PASSES = 3;
/** Rows less sure than this come with the next best division. */
const DOUBTFUL = 0.9;

export interface Flattened {
  readonly items: readonly Item[];
  /** Words above the first row, and those that are too many to be divided. */
  readonly rest: readonly (readonly Token[])[];
}

/** What a row's confidence is made of; the calibration learns from it. */
export interface RowDoubts {
  /** The division's own posterior. */
  readonly certainty: number;
  readonly agreement: Agreement;
  /** Whether a page break stands among its words. */
  readonly cut: boolean;
  /** Chance of the row's start and of the next one. */
  readonly start: number;
}

/** The chance that a row with these doubts is right. */
export function confidenceOf(
  { certainty, agreement, cut, start }: RowDoubts,
  { whole, cut: over }: FlatCalibration,
): number {
  return calibrated((cut ? over : whole)[agreement], ninesOf(certainty)) * start;
}

/** Is told each row's doubts. */
export type WatchRows = (row: RowDraft, doubts: RowDoubts) => void;

/** @param pageStarts words before which the table's heading is printed again, or a page begins */
export function readFlattened(
  lines: readonly SourceLine[],
  columns: readonly HeadingColumn[],
  pageStarts: ReadonlySet<Token>,
  cohesion: Cohesion,
  watch?: WatchRows,
): Flattened {
  const weights = flatWeights();
  const words = layOut(lines);
  const own = columns.filter((c) => c.role !== 'no');
  const indicators = own.some((c) => c.role === 'indicator');
  const breaks = pageBreaks(words, pageStarts);
  const crosses = crossesOf(words, own);
  const starts = findStarts(words, indicators, weights.starts, crosses?.at ?? null);
  const table: Table = { words, gaps: lines.map((l) => l.gap), breaks, own, cohesion, crosses };
  const found = onLinesOfTheirOwn(table, starts, (barred) =>
    findStarts(words, indicators, weights.starts, barred),
  );
  // a column of numbers that the extractor left out (Word counts its rows itself) is as good as none
  const numbered = own.length < columns.length && found.some((s) => s.kind === 'row');
  const { regions, lined } = numbered
    ? numberedRegions(table, found)
    : unnumberedRegions(
        table,
        found.filter((s) => s.kind === 'group' || s.kind === 'total'),
        weights,
      );
  const end = endOfDivided(regions, words);
  if (end < lines.length) {
    const { items, rest } = readFlattened(lines.slice(0, end), columns, pageStarts, cohesion);
    return { items, rest: [...rest, words.tokens.slice(words.lineFrom[end])] };
  }
  const rows = regions.filter((r) => r.start.kind !== 'group' && r.start.kind !== 'total');
  const facts = factsOf(
    words,
    own,
    cohesion,
    regions.map((r) => r.start.at),
    crosses,
  );
  const known = new Map<Float64Array, OwnScores>();
  let statistics: TableStatistics | null = null;
  const passes: (readonly RegionRows[])[] = [];
  let rooms: ReadonlyMap<number, number> = new Map();
  for (let pass = 0; pass < PASSES; pass++) {
    const values = weights.passes[Math.min(pass, weights.passes.length - 1)] ?? new Float64Array(0);
    const scores = new CellScores(facts, statistics, values, known.get(values));
    known.set(values, scores.own);
    const weigh = pass === PASSES - 1;
    const divided = rows.map(
      (r) => (lined && divideLined(scores, r, table)) || divideRegion(scores, r, own, weigh, rooms),
    );
    passes.push(divided);
    if (weigh) break;
    statistics = statisticsOf(
      words,
      own,
      divided.flatMap((d, i) => dividedRows(d, rows[i])),
    );
    const byRow = new Map(rows.map((r, i) => [r, divided[i]]));
    rooms = pageRooms(
      words,
      breaks,
      regions.map((r) => pageRowOf(r, byRow.get(r))),
    );
  }
  const byRegion = new Map(rows.map((r, i) => [r, lastOf(passes.map((p) => p[i]))]));
  const before = regions[0]?.start.at ?? words.tokens.length;
  // a line of text that is lined is a whole paragraph, and no word of it is torn
  const widths = lined ? null : (statistics?.width ?? null);
  return {
    items: regions.flatMap((r) =>
      itemsOf(r, { words, columns, widths }, byRegion.get(r) ?? null, weights, watch),
    ),
    rest: before > 0 ? [words.tokens.slice(0, before)] : [],
  };
}

/** A region as the last pass read it, and how many passes before read the same. */
interface LastRows extends RegionRows {
  readonly agreement: Agreement;
}

function lastOf(passes: readonly (RegionRows | undefined)[]): LastRows | null {
  const [first, second, last] = passes;
  if (!last) return null;
  const agreement = !isSameDivision(second, last) ? 0 : isSameDivision(first, last) ? 2 : 1;
  return { ...last, agreement };
}

function isSameDivision(a: RegionRows | undefined, b: RegionRows): boolean {
  if (a?.lines.length !== b.lines.length) return false;
  return b.lines.every(({ cells }, l) =>
    cells.every((spans, c) => isSameCell(spans, a.lines[l]?.cells[c] ?? [])),
  );
}

/** The rows of a region as its lines count them, null where they cannot be. */
function divideLined(scores: CellScores, region: Region, table: Table): RegionRows | null {
  if (region.breaks.length > 0 || region.to === region.from) return null;
  const many = region.start.kind === 'block';
  const slots = slotsOf(table, partOf(region, table));
  if (!many && slots.length > MOST_LINES_A_COLUMN * scores.columns) return null;
  // a last row that lost its empty lines is told from one that is not lined by those that others kept
  if (slots.length < scores.columns && !table.gaps.some((gap) => gap > 0)) return null;
  const read = readLined(scores, slots, many ? 'many' : 'one');
  return read && { lines: append([], read.rows), titles: [], other: null };
}

/** A region of more lines than this a column holds further rows without a number. */
const MOST_LINES_A_COLUMN = 2;

/** A line of the table with its cells' runs of words, one a page. */
interface RowLine {
  readonly cells: readonly (readonly Span[])[];
  readonly certainty: number;
  readonly cellCertainty: readonly number[];
}

interface RegionRows {
  readonly lines: readonly RowLine[];
  /** Lines between them that name groups. */
  readonly titles: readonly Span[];
  /** The second-best division of a region of one line. */
  readonly other: { readonly cells: readonly (readonly Span[])[]; readonly probability: number } | null;
}

/** Words of a region that stand on one page. */
interface Run extends Span {
  readonly first: boolean;
  readonly cut: boolean;
}

/** A region as it stands on its pages; a group's title is one cell. */
function pageRowOf({ from, to, start }: Region, rows: RegionRows | undefined): PageRow {
  return { from: start.at, to, lines: rows ? rows.lines.map((l) => l.cells) : [[[{ from, to }]]] };
}

/** @param rooms by the first word of a page the lines that the row which it goes on with may have above */
function divideRegion(
  scores: CellScores,
  region: Region,
  columns: readonly HeadingColumn[],
  weigh: boolean,
  rooms: ReadonlyMap<number, number>,
): RegionRows {
  const unnumbered = region.start.kind === 'block';
  const edges = [region.from, ...region.breaks, region.to];
  const runs = edges
    .slice(1)
    .map((to, s): Run => ({ from: edges[s] ?? 0, to, first: s === 0, cut: s + 2 < edges.length }))
    .filter((run) => run.to > run.from);
  const taskFor = (run: Run, above: CutLine | undefined): Task => ({
    ...taskOf(run, above, unnumbered, columns),
    room: null,
    left: rooms.get(run.to) ?? null,
  });
  // what the passes before teach of widths and words changes little by it, and who stands alone would be told by rows in doubt
  if (weigh && isDividedTogether(runs, unnumbered)) return divideCutRow(scores, runs, taskFor);
  let lines: RowLine[] = [];
  const titles: Span[] = [];
  let other: RegionRows['other'] = null;
  for (const [r, run] of runs.entries()) {
    const division = divideRun(scores, run, runs[r + 1], lines, weigh, taskFor);
    lines = append(lines, division.lines);
    titles.push(...division.titles);
    const only = division.second?.lines.length === 1 ? division.second.lines[0] : undefined;
    if (runs.length === 1 && only)
      other = { cells: only.map((s) => [s]), probability: division.second?.probability ?? 0 };
  }
  return { lines, titles, other: lines.length === 1 && titles.length === 0 ? other : null };
}

/** Divides one run by itself; where a page cuts the row, with no more room above the break than what stands below it says. */
function divideRun(
  scores: CellScores,
  run: Run,
  next: Run | undefined,
  before: readonly RowLine[],
  weigh: boolean,
  taskFor: (run: Run, above: CutLine | undefined) => Task,
): Division {
  const task = taskFor(run, before.at(-1));
  const free = divide(scores, task, weigh);
  if (!next) return free;
  const below = divide(scores, taskFor(next, append(before, free.lines).at(-1)), weigh);
  const room = roomAbove(free, below, scores.facts.words);
  const lower = room === null ? null : divide(scores, { ...task, room }, weigh);
  // what would need a further line to keep within the room says that the room is wrong
  return lower?.lines.length === 1 ? lower : free;
}

/** A row that runs over more pages than this is divided page after page: all of them together would take time for what no plan holds. */
const MOST_RUNS = 12;

/** Rows that nothing marks are divided page after page too: each page holds many of them. */
function isDividedTogether(runs: readonly Run[], unnumbered: boolean): boolean {
  return runs.length > 1 && runs.length <= MOST_RUNS && !unnumbered;
}

function divideCutRow(
  scores: CellScores,
  runs: readonly Run[],
  taskFor: (run: Run, above: CutLine | undefined) => Task,
): RegionRows {
  const divided = divideCut(scores.facts.words, runs, (run, above, n) =>
    waysToDivide(scores, taskFor(run, above), n),
  );
  const lines = divided.best.lines.map(
    ({ cells }, l): RowLine => ({
      cells,
      certainty: divided.certainty,
      cellCertainty: divided.cellCertainty[l] ?? [],
    }),
  );
  const [only] = divided.second?.lines ?? [];
  const other =
    only && divided.second?.lines.length === 1
      ? { cells: only.cells, probability: divided.secondCertainty }
      : null;
  return { lines, titles: [], other: lines.length === 1 ? other : null };
}

function taskOf(
  { from, to, first, cut }: Run,
  above: CutLine | undefined,
  unnumbered: boolean,
  columns: readonly HeadingColumn[],
): Omit<Task, 'left' | 'room'> {
  return {
    from,
    to,
    numbered: !unnumbered && first,
    unnumbered,
    titled: unnumbered,
    furtherFrom: unnumbered ? 0 : furtherFrom(columns),
    cut,
    resumed: above ? above.cells.map((spans) => (spans.at(-1)?.to ?? 0) - 1) : null,
    resumedFrom: above ? above.cells.map((spans) => spans.at(-1)?.from ?? 0) : null,
  };
}

/** @returns the lines that a cell above a page break may have (see `heightsAbove`), where one has more; else null */
function roomAbove(above: Division, below: Division, words: Words): number | null {
  const [line] = above.lines;
  const [rest] = below.lines;
  if (!line || !rest || above.lines.length > 1) return null;
  const { tallest, cut } = heightsAbove(words, { cells: line.cells.map((span) => [span]) }, rest.cells);
  const room = cut + WIDOW;
  return cut > 0 && tallest > room ? room : null;
}

/** The first line after a page break goes on with the last one before it. */
function append(lines: readonly RowLine[], added: readonly DividedLine[]): RowLine[] {
  const fresh = added.map((l) => ({
    cells: l.cells.map((span) => (span.to > span.from ? [span] : [])),
    certainty: l.certainty,
    cellCertainty: l.cellCertainty,
  }));
  const last = lines.at(-1);
  const [first, ...more] = fresh;
  if (!last || !first) return [...lines, ...fresh];
  const joined = {
    cells: last.cells.map((spans, c) => [...spans, ...(first.cells[c] ?? [])]),
    certainty: last.certainty * first.certainty,
    cellCertainty: last.cellCertainty.map((p, c) => p * (first.cellCertainty[c] ?? 1)),
  };
  return [...lines.slice(0, -1), joined, ...more];
}

function dividedRows({ lines }: RegionRows, region: Region | undefined): DividedRow[] {
  if (!region) return [];
  return lines.map((l, i) =>
    region.start.kind === 'block'
      ? { ...extentOf(l.cells, region), further: false, cells: l.cells }
      : { from: region.from, to: region.to, further: i > 0, cells: l.cells },
  );
}

/** The words of one row among those of a block. */
function extentOf(cells: readonly (readonly Span[])[], { from, to }: Region): Span {
  const filled = cells.flat();
  return filled.length === 0
    ? { from, to: from }
    : { from: Math.min(to, ...filled.map((s) => s.from)), to: Math.max(from, ...filled.map((s) => s.to)) };
}

/** What rows are written from: the words, the table's columns, and how wide those are, null where no line of theirs wraps. */
interface Writing {
  readonly words: Words;
  readonly columns: readonly HeadingColumn[];
  readonly widths: ArrayLike<number> | null;
}

function itemsOf(
  region: Region,
  writing: Writing,
  divided: LastRows | null,
  weights: FlatWeights,
  watch: WatchRows | undefined,
): Item[] {
  const { start } = region;
  const { words, columns } = writing;
  const head = words.tokens.slice(start.at, region.from);
  const body = words.tokens.slice(region.from, region.to);
  if (start.kind === 'group') return [{ kind: 'group', marker: head, title: body }];
  if (start.kind === 'total') return [{ kind: 'total', tokens: body }];
  if (!divided || divided.lines.length === 0) return [emptyRow(head, columns, start.certainty)];
  const dash = start.kind === 'dash';
  const { lines, titles } = divided;
  const rows = lines.map((line, i) => {
    const number = i === 0 && !dash ? head : [];
    const doubts: RowDoubts = {
      certainty: line.certainty,
      agreement: divided.agreement,
      cut: isCut(line, region),
      // between rows that nothing marks only the edges of the region are in doubt
      start: start.kind !== 'block' || i === 0 || i + 1 === lines.length ? start.certainty : 1,
    };
    const own = i === 0 && dash ? withDash(line, start.at) : line;
    const row = rowOf(number, own, divided, writing, doubts, weights);
    watch?.(row, doubts);
    return row;
  });
  return titles.length === 0 ? rows : withTitles(rows, lines, titles, words);
}

/** Whether a page break stands among a line's words. */
function isCut({ cells }: RowLine, region: Region): boolean {
  const { from, to } = extentOf(cells, region);
  return region.breaks.some((at) => at > from && at < to);
}

/** The rows with the titles of groups before the first row that stands below each. */
function withTitles(
  rows: readonly RowDraft[],
  lines: readonly RowLine[],
  titles: readonly Span[],
  words: Words,
): Item[] {
  let next = 0;
  const above = (at: number): Item[] => {
    const first = next;
    while ((titles[next]?.from ?? Number.POSITIVE_INFINITY) < at) next += 1;
    return titles
      .slice(first, next)
      .map(({ from, to }) => ({ kind: 'group', marker: [], title: words.tokens.slice(from, to) }));
  };
  return rows.flatMap((row, i) => {
    const starts = (lines[i]?.cells ?? []).flatMap((spans) => spans.map((s) => s.from));
    return [...above(Math.max(0, ...starts)), row];
  });
}

/** A dash in place of a number stays with the words that it stands before, which after a page break are not the first column's. */
function withDash(line: RowLine, at: number): RowLine {
  const starts = line.cells.map((spans) => spans[0]?.from ?? Number.POSITIVE_INFINITY);
  const next = Math.min(...starts);
  const cells = line.cells.map((spans, c) =>
    starts[c] === next ? spans.map((s, k) => (k === 0 ? { from: at, to: s.to } : s)) : spans,
  );
  return { ...line, cells };
}

/** What is left of a row's chance where nothing stands beside its number: no plan was seen that says nothing of a task. Reasoned. */
const NOTHING_SAID = 0.5;

function emptyRow(number: readonly Token[], columns: readonly HeadingColumn[], start: number): RowDraft {
  const confidence = start * NOTHING_SAID;
  return { kind: 'row', number, cells: columns.map(() => []), mergedUp: columns.map(() => 0), confidence };
}

function rowOf(
  number: readonly Token[],
  line: RowLine,
  { other }: RegionRows,
  writing: Writing,
  doubts: RowDoubts,
  { calibration }: FlatWeights,
): RowDraft {
  const { columns } = writing;
  const { start } = doubts;
  const confidence = confidenceOf(doubts, calibration);
  const row: RowDraft = {
    kind: 'row',
    number,
    cells: overColumns(columns, (c) => (line.cells[c] ?? []).map((s) => written(writing, s, c)), []),
    mergedUp: columns.map(() => 0),
    confidence,
    cellConfidence: overColumns(columns, (c) => (line.cellCertainty[c] ?? 1) * start, 1),
  };
  if (confidence >= DOUBTFUL || !other) return row;
  const cells = overColumns(
    columns,
    (c): CellWords => (other.cells[c] ?? []).filter((s) => s.to > s.from).map((s) => written(writing, s, c)),
    [],
  );
  return { ...row, alternatives: [{ cells, probability: other.probability * start }] };
}

/** A cell's words, those that a column too narrow for them broke over lines joined. */
function written({ words, columns, widths }: Writing, { from, to }: Span, c: number): readonly Token[] {
  const whole = words.tokens.slice(from, to);
  if (widths === null || words.line[from] === words.line[to - 1]) return whole;
  const lines: Token[][] = [];
  for (const [k, token] of whole.entries()) {
    if (k === 0 || startsLine(words, from + k)) lines.push([]);
    lines.at(-1)?.push(token);
  }
  const widest = Math.max(...lines.map(widthOfWords));
  const own = columns.filter((column) => column.role !== 'no')[c];
  return wholeWords(lines, Math.max(widest, widths[c] ?? 0, roomOf(own))).flat();
}

/** One entry a column of the table; `of` counts the columns but for the number's. */
function overColumns<T>(columns: readonly HeadingColumn[], of: (c: number) => T, forNumber: T): T[] {
  let next = 0;
  return columns.map((column) => {
    if (column.role === 'no') return forNumber;
    next += 1;
    return of(next - 1);
  });
}
