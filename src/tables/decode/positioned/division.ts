import type { Token } from '../../../source/document.ts';
import type { Cohesion } from '../cohesion.ts';
import { SPACE_WIDTH, widthOf } from '../metrics.ts';
import { type CellsAround, LineContext } from './context.ts';
import { DIVISION_FEATURES } from './division-features.ts';
import { bump } from './features.ts';
import type { Gutter, GutterColumns } from './gutters.ts';
import { type ArcSink, Lattice } from './lattice.ts';
import { distance, isWide, looksLikeGroup, type Space, type TextLine } from './lines.ts';
import { type Vocabulary, vocabularyOf, type WordSense } from './vocabulary.ts';
import { bound, type ColumnKind, roomAfter, SLACK, widthOfWords } from './words.ts';

/**
 * The words of one line divided among the columns: for each gutter the word that the right column begins with.
 * A line's divisions are the paths of a lattice, gutter by gutter.
 */

/** One line of text divided among the columns. */
export interface GridLine {
  readonly line: TextLine;
  /** One entry a column, often empty. */
  readonly cells: readonly (readonly Token[])[];
  /** How sure it is that every word stands in its column, 0 to 1. */
  readonly certainty: number;
  /** The least sure border right of each column's words, 0 to 1. */
  readonly borders: readonly number[];
  /** Index of the page. */
  readonly sheet: number;
}

/** A page's lines and where its columns meet. */
export interface Page {
  readonly lines: readonly TextLine[];
  readonly senses: readonly (readonly WordSense[])[];
  readonly gutters: readonly Gutter[];
  /** How sure the least sure of them is, 0 to 1. */
  readonly certainty: number;
}

/** For each line and gutter, the word that the right column begins with. */
export type Cuts = readonly (readonly number[])[];

const F = DIVISION_FEATURES.index;

/** What is known of the table from the pass before. */
export interface Known {
  readonly cuts: readonly Cuts[];
  readonly positions: readonly LinePositions[];
  /** Width of each column, in thousandths of an em. */
  readonly widths: readonly number[];
  readonly words: Vocabulary;
}

/** For each column of a page, how often its words begin where, and where their middle is. */
export interface LinePositions {
  readonly starts: readonly ReadonlyMap<number, number>[];
  readonly middles: readonly ReadonlyMap<number, number>[];
  readonly lines: readonly number[];
  /** Wide spaces inside a line's words, on average: many where lines are justified. */
  readonly inner: readonly number[];
}

/** What all lines of a table share. */
export interface Setting extends GutterColumns {
  readonly cohesion: Cohesion;
  /** The reader measured where words stand: a column has the same place on all pages. In text, pages are set one by one. */
  readonly rigid: boolean;
}

export function knownFrom(
  pages: readonly Page[],
  cuts: readonly Cuts[],
  grid: readonly GridLine[],
  { rigid }: Setting,
): Known {
  const together = rigid ? linePositionsOf(pages, cuts) : null;
  return {
    cuts,
    positions: pages.map((p, i) => together ?? linePositionsOf([p], [cuts[i] ?? []])),
    widths: widthsOf(pages, cuts),
    words: vocabularyOf(grid),
  };
}

/** Of pages whose columns stand at the same places. */
export function linePositionsOf(pages: readonly Page[], cuts: readonly Cuts[]): LinePositions {
  const columns = (pages[0]?.gutters.length ?? 0) + 1;
  const starts = Array.from({ length: columns }, () => new Map<number, number>());
  const middles = Array.from({ length: columns }, () => new Map<number, number>());
  const lines = new Array<number>(columns).fill(0);
  const inner = new Array<number>(columns).fill(0);
  const all = pages.flatMap((page, p) => page.lines.map((line, l) => [line, cuts[p]?.[l] ?? []] as const));
  for (const [line, own] of all) {
    if (looksLikeGroup(line)) continue;
    const edges = [0, ...own, line.tokens.length];
    for (let c = 0; c < columns; c++) {
      const [from, to] = [edges[c] ?? 0, edges[c + 1] ?? 0];
      if (to <= from) continue;
      lines[c] = (lines[c] ?? 0) + 1;
      const [x, end] = [line.from[from] ?? 0, line.to[to - 1] ?? 0];
      for (let w = from + 1; w < to; w++) if (isWide(line.spaces[w])) inner[c] = (inner[c] ?? 0) + 1;
      count(starts[c], x);
      count(middles[c], Math.floor((x + end) / 2));
    }
  }
  return { starts, middles, lines, inner: inner.map((n, c) => n / ((lines[c] ?? 0) + MORE_LINES)) };
}

function count(map: Map<number, number> | undefined, x: number): void {
  map?.set(x, (map.get(x) ?? 0) + 1);
}

/** A line of a column: its width, and what it would have been with the next word of its cell, in thousandths of an em. */
interface Wrapped {
  readonly own: number;
  /** Infinite where the cell ends, or may end, with the line. */
  readonly more: number;
}

/**
 * The width at which most of a column's lines are broken where text that wraps greedily is: they fit, and the next word would not have.
 * Lines that were given a neighbour's words, or lost their own, are few and outvoted.
 */
export function wrappingWidth(lines: readonly Wrapped[]): number {
  const owns = lines.map((l) => l.own).sort((a, b) => a - b);
  const mores = lines.map((l) => l.more).sort((a, b) => a - b);
  let best = { width: 0, fits: -1 };
  let short = 0;
  for (const [i, width] of owns.entries()) {
    while (short < mores.length && (mores[short] ?? 0) <= width) short += 1;
    // lines as wide as this one at most fit; those that would have taken the next word are broken too early
    const fits = i + 1 + (mores.length - short);
    if (fits >= best.fits) best = { width, fits };
  }
  return best.width;
}

/** How wide each column is. */
function widthsOf(pages: readonly Page[], cuts: readonly Cuts[]): number[] {
  const columns = (pages[0]?.gutters.length ?? 0) + 1;
  const lines: Wrapped[][] = Array.from({ length: columns }, () => []);
  for (const [p, page] of pages.entries()) {
    const own = cuts[p] ?? [];
    for (const [l, line] of page.lines.entries()) {
      if (looksLikeGroup(line)) continue;
      const edges = [0, ...(own[l] ?? []), line.tokens.length];
      for (let c = 0; c < columns; c++) {
        const [from, to] = [edges[c] ?? 0, edges[c + 1] ?? 0];
        if (to <= from) continue;
        const width = widthOfWords(line.tokens.slice(from, to));
        const below = neighbour(page, own, l, 1, c).words[0];
        const goesOn = below !== undefined && /^\p{Ll}/u.test(below.text);
        const more = goesOn ? width + SPACE_WIDTH + widthOf(below.text) : Number.POSITIVE_INFINITY;
        lines[c]?.push({ own: width, more });
      }
    }
  }
  return lines.map(wrappingWidth);
}

/** Spaces this far from a gutter are not looked at. */
const REACH = 14;

function candidatesAt(spaces: readonly Space[], gutter: Gutter): number[] {
  const near: number[] = [];
  let nearest = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const [s, space] of spaces.entries()) {
    const off = distance(space, gutter.from, gutter.to);
    if (off <= REACH) near.push(s);
    if (off < least) {
      least = off;
      nearest = s;
    }
  }
  // a word longer than the reach: the nearest space
  return near.length > 0 ? near : [nearest];
}

/** For each gutter the words that the right column may begin with; the last of them is never left of the gutter before. */
function layersOf(spaces: readonly Space[], gutters: readonly Gutter[]): number[][] {
  const layers: number[][] = [];
  for (const gutter of gutters) {
    const own = candidatesAt(spaces, gutter);
    const least = layers.at(-1)?.at(-1) ?? 0;
    if ((own.at(-1) ?? 0) < least) own.push(least);
    layers.push(own);
  }
  return layers;
}

/** One line while it is being divided. */
interface Place {
  readonly page: Page;
  readonly l: number;
  readonly line: TextLine;
  /** Position past the end of each word, as printed, in thousandths of an em. */
  readonly printed: readonly number[];
  readonly known: Known | null;
  readonly cuts: Cuts;
  readonly positions: LinePositions | undefined;
  readonly setting: Setting;
  /** What the words from each word on say after those above them in their cell; null where nobody asks. */
  readonly context: LineContext | null;
}

/** A line's divisions as a lattice. */
export interface DivisionProblem {
  readonly nodes: number;
  /** The word that the right column begins with, for each node but the first and the last. */
  readonly cutAt: readonly number[];
  /** The gutter of each of them. */
  readonly layerOf: readonly number[];
  readonly arcs: (sink: ArcSink) => void;
}

export function divisionProblem(
  pages: readonly Page[],
  sheet: number,
  l: number,
  known: Known | null,
  setting: Setting,
  cells: CellsAround | null = null,
): DivisionProblem {
  const page = pages[sheet] as Page;
  const line = page.lines[l] as TextLine;
  const place: Place = {
    page,
    l,
    line,
    printed: printedEnds(line.tokens),
    known,
    cuts: known?.cuts[sheet] ?? [],
    positions: known?.positions[sheet],
    setting,
    context: cells && new LineContext(line.tokens, setting.kinds, cells),
  };
  const gutters = page.gutters;
  const layers = layersOf(line.spaces, gutters);
  const cutAt = layers.flat();
  const nodes = cutAt.length + 2;
  const arcs = (sink: ArcSink): void => {
    let before: { node: number; cut: number }[] = [{ node: 0, cut: 0 }];
    let node = 1;
    for (const [g, candidates] of [...layers, [line.tokens.length]].entries()) {
      const next: { node: number; cut: number }[] = [];
      for (const cut of candidates) {
        let reached = false;
        for (const b of before) {
          if (b.cut > cut) continue;
          if (gutters[g]) addBorder(sink, line.spaces[cut], gutters[g]);
          addCell(sink, place, g, b.cut, cut);
          sink.arc(b.node, node);
          reached = true;
        }
        if (reached) next.push({ node, cut });
        node += 1;
      }
      before = next;
    }
  };
  return { nodes, cutAt, layerOf: layers.flatMap((own, g) => own.map(() => g)), arcs };
}

/** Positions off the gutter from which on more says no more. */
const MOST_OFF = 12;

function addBorder(t: ArcSink, space: Space | undefined, gutter: Gutter): void {
  if (!space) return;
  const off = Math.min(MOST_OFF, distance(space, gutter.from, gutter.to));
  t.add(isWide(space) ? F.offWide : F.offSingle, off);
  t.add(isWide(space) ? F.offWide2 : F.offSingle2, Math.max(0, off - 3));
}

/** Room from which on a wider one says no more, in positions. */
const MOST_ROOM = 8;

/** How well words from…to make a line of column c. */
function addCell(t: ArcSink, place: Place, c: number, from: number, to: number): void {
  place.context?.add(t, c, from, to);
  if (from >= to) return;
  const { line, setting, page, l } = place;
  const kind = setting.kinds[c] ?? 'other';
  const space = line.spaces[from];
  const first = line.tokens[from];
  if (!space || !first) return;
  for (let s = from + 1; s < to; s++) {
    const inner = line.spaces[s];
    if (!inner || !isWide(inner)) continue;
    t.add(F.inside);
    t.add(F.insideWidth, Math.min(MOST_ROOM, inner.to - inner.from - 2));
    t.add(F.insideOften, Math.min(1, place.positions?.inner[c] ?? 0));
    t.add(F.insidePhrase, inner.phrase);
  }
  if (kind === 'number') {
    addNumber(t, place, c, from, to);
    return;
  }
  if (from > 0) addOpening(t, line, space, from);
  addSenses(t, page.senses[l] ?? [], line, kind, from, to);
  if (place.known) addKnown(t, place, place.known, c, from, to);
}

function addOpening(t: ArcSink, line: TextLine, space: Space, from: number): void {
  if (isWide(space)) {
    t.add(F.room);
    t.add(F.roomWidth, Math.min(MOST_ROOM, space.to - space.from - 2));
    if (/^\p{Ll}/u.test(line.tokens[from]?.text ?? '')) t.add(F.roomPhrase, space.phrase);
    return;
  }
  t.add(F.single);
  t.add(F.singleBound, space.bound);
  if (/^[“"'‘(]*\p{Lu}/u.test(line.tokens[from]?.text ?? '')) t.add(F.singleCapital);
  if (/[.;]$/.test(line.tokens[from - 1]?.text ?? '')) t.add(F.singleStop);
}

function addSenses(
  t: Pick<ArcSink, 'add'>,
  senses: readonly WordSense[],
  line: TextLine,
  kind: ColumnKind,
  from: number,
  to: number,
): void {
  for (let w = from; w < to; w++) {
    const feature = senseFeature(kind, senses[w], line.tokens[w]);
    if (feature >= 0) t.add(feature);
  }
}

/** The feature of a word in a kind of column; -1 where the word says nothing. */
function senseFeature(kind: ColumnKind, sense: WordSense | undefined, token: Token | undefined): number {
  if (!sense) return -1;
  switch (kind) {
    case 'body':
      return sense.named ? F.namedBody : sense.calendar ? F.calendarBody : -1;
    case 'time':
      return sense.named ? F.namedTime : sense.time ? F.wordTime : F.otherTime;
    case 'value':
      return /\d/.test(token?.text ?? '') ? F.figureValue : F.wordValue;
    case 'prose':
      return sense.calendar ? F.numberProse : sense.named ? F.nameProse : -1;
    default:
      return -1;
  }
}

/** What the language says for words in each column, before any have been counted. */
export function senseVocabulary(
  pages: readonly {
    readonly lines: readonly TextLine[];
    readonly senses: readonly (readonly WordSense[])[];
  }[],
  kinds: readonly ColumnKind[],
  weights: DivisionWeights,
): Vocabulary {
  const senses = new Map<Token, WordSense>();
  for (const page of pages) {
    for (const [l, line] of page.lines.entries()) {
      for (const [w, token] of line.tokens.entries()) {
        const sense = page.senses[l]?.[w];
        if (sense) senses.set(token, sense);
      }
    }
  }
  return (c, token) => {
    const feature = senseFeature(kinds[c] ?? 'other', token && senses.get(token), token);
    return feature < 0 ? 0 : (weights.blind[feature] ?? 0);
  };
}

/** How well words make a row's number: one numeral, and then a capital or room. */
function addNumber(t: ArcSink, { page, line }: Place, c: number, from: number, to: number): void {
  const [first, second] = [line.tokens[from], line.tokens[from + 1]];
  const ends = line.spaces[from + 1]?.from ?? 0;
  const gutter = page.gutters[c]?.from ?? 0;
  const alone = second === undefined || isWide(line.spaces[from + 1]) || /^\p{Lu}/u.test(second.text);
  const numeral = /^(?:\(?(?:[\dIVXLC]+|[A-ZĐ])[\d.]*\)?|[.)]+)$/.test(first?.text ?? '');
  if (!numeral) t.add(F.noNumeral);
  else t.add(ends < gutter || (alone && ends <= gutter + 1) ? F.numeral : F.numeralPast);
  t.add(F.numeralMore, to - from - 1);
}

/** Room at a line's end, in thousandths of an em, from which on the next column's words stand clear of it. */
const CLEAR = 2200;

function addKnown(t: ArcSink, place: Place, known: Known, c: number, from: number, to: number): void {
  const { line, page, l, cuts, positions, setting } = place;
  const [first, last] = [line.tokens[from], line.tokens[to - 1]];
  const wide = isWide(line.spaces[from]);
  const x = line.from[from] ?? 0;
  const middle = Math.floor((x + (line.to[to - 1] ?? 0)) / 2);
  const above = neighbour(page, cuts, l, -1, c);
  const under = neighbour(page, cuts, l, 1, c);
  const own = cuts[l];
  for (let w = from; w < to; w++) t.add(F.words, known.words(c, line.tokens[w], columnOf(own, w)));
  if (c > 0) {
    const beside = above.from === x || under.from === x;
    if (beside) t.add(wide ? F.startBeside : F.startBesideSingle);
    const centred = Math.abs(above.middle - middle) <= 1 || Math.abs(under.middle - middle) <= 1;
    if (centred && !beside) t.add(F.centreBeside);
    t.add(wide ? F.startShare : F.startShareSingle, shareAt(positions, positions?.starts[c], c, x));
    t.add(F.centreShare, shareAt(positions, positions?.middles[c], c, middle));
    // words that go on need something to go on from
    if (/^\p{Ll}/u.test(first?.text ?? '')) {
      if (above === NOBODY) t.add(F.fromNothing);
      else if (/[.;]$/.test(above.words.at(-1)?.text ?? '')) t.add(F.lowerFromEnd);
    }
  }
  t.add(
    F.across,
    bound(setting.cohesion, above.words.at(-1), first) + bound(setting.cohesion, last, under.words[0]),
  );
  const width = known.widths[c] ?? 0;
  const printed = (place.printed[to - 1] ?? 0) - (place.printed[from - 1] ?? -SPACE_WIDTH) - SPACE_WIDTH;
  addFit(t, printed, under.words[0], width);
  if (to < line.tokens.length && !isWide(line.spaces[to]))
    t.add(F.apart, Math.min(3, Math.max(0, width - printed - CLEAR) / 800));
}

/** The column that word t was put into. */
function columnOf(cuts: readonly number[] | undefined, t: number): number {
  let c = 0;
  while (c < (cuts?.length ?? 0) && t >= (cuts?.[c] ?? 0)) c += 1;
  return c;
}

/** What the width of a line says for its being a whole line of a column. */
function addFit(t: ArcSink, own: number, below: Token | undefined, width: number): void {
  if (width === 0) return;
  const over = own - width * 1.02;
  if (over > 0) {
    t.add(F.over, Math.min(4, over / 250));
    return;
  }
  if (!below || !/^\p{Ll}/u.test(below.text)) return;
  const room = roomAfter(own, below.text, width);
  if (room > SLACK) t.add(F.early, Math.min(1.5, room / 1500));
}

/** Share of the column's other lines that stand at this place; one position off counts in part. */
const NEXT = 0.4;
const MORE_LINES = 3;

function shareAt(
  positions: LinePositions | undefined,
  places: ReadonlyMap<number, number> | undefined,
  c: number,
  x: number,
): number {
  if (!positions || !places) return 0;
  const here = (places.get(x) ?? 0) + NEXT * ((places.get(x - 1) ?? 0) + (places.get(x + 1) ?? 0));
  return Math.max(0, (here - 1) / ((positions.lines[c] ?? 0) + MORE_LINES));
}

interface Neighbour {
  readonly words: readonly Token[];
  /** Where they begin, and their middle. */
  readonly from: number;
  readonly middle: number;
}

const NOBODY: Neighbour = { words: [], from: -1, middle: Number.NEGATIVE_INFINITY };

/** The words of column c on the next line up or down that has any, two lines away at most. */
export function neighbour(page: Page, cuts: Cuts, l: number, step: -1 | 1, c: number): Neighbour {
  for (let i = l + step; i >= 0 && i < page.lines.length && Math.abs(i - l) <= 2; i += step) {
    const line = page.lines[i];
    const own = cuts[i] ?? [];
    const from = c === 0 ? 0 : (own[c - 1] ?? 0);
    const to = own[c] ?? line?.tokens.length ?? 0;
    if (!line || to <= from) continue;
    const [x, end] = [line.from[from] ?? 0, line.to[to - 1] ?? 0];
    return { words: line.tokens.slice(from, to), from: x, middle: Math.floor((x + end) / 2) };
  }
  return NOBODY;
}

function printedEnds(tokens: readonly Token[]): number[] {
  let x = 0;
  return tokens.map((t) => {
    const end = x + widthOf(t.text);
    x = end + SPACE_WIDTH;
    return end;
  });
}

/** Weights of the pass that knows nothing of the table, of those that do, and of those over the lines in doubt: before and after rows are known. */
export interface DivisionWeights {
  readonly blind: Float64Array;
  readonly informed: Float64Array;
  readonly refined: Float64Array;
  readonly whole: Float64Array;
}

/**
 * Divides the lines of all pages among the columns, each line by its best path.
 * @returns also the sum of those paths' scores, without lines that look like a group's title
 */
export function divideLines(
  pages: readonly Page[],
  known: Known | null,
  setting: Setting,
  weights: DivisionWeights,
): { readonly grid: GridLine[]; readonly cuts: Cuts[]; readonly score: number } {
  const grid: GridLine[] = [];
  let score = 0;
  const cuts = pages.map((page, sheet) =>
    page.lines.map((line, l) => {
      const one = divideLine(pages, sheet, l, known, setting, known ? weights.informed : weights.blind);
      grid.push(one.line);
      if (!looksLikeGroup(line)) score += one.score;
      return one.cuts;
    }),
  );
  return { grid, cuts, score };
}

/** Divides one line; given the cells around it, with what its words are together with theirs. */
export function divideLine(
  pages: readonly Page[],
  sheet: number,
  l: number,
  known: Known | null,
  setting: Setting,
  weights: Float64Array,
  cells: CellsAround | null = null,
): { readonly line: GridLine; readonly cuts: readonly number[]; readonly score: number } {
  const page = pages[sheet] as Page;
  const line = page.lines[l] as TextLine;
  const problem = divisionProblem(pages, sheet, l, known, setting, cells);
  const lattice = new Lattice(problem.nodes, weights);
  problem.arcs(lattice);
  const best = lattice.best();
  const nodes = best?.arcs.slice(0, -1).map((a) => lattice.to(a)) ?? [];
  const cuts = page.gutters.map((_, g) => problem.cutAt[(nodes[g] ?? 0) - 1] ?? line.tokens.length);
  return {
    cuts,
    score: best?.score ?? 0,
    line: {
      line,
      sheet,
      cells: cellsOf(line, cuts),
      certainty: best ? Math.exp(Math.min(0, best.score - lattice.total())) : 0,
      borders: known ? bordersOf(lattice, problem, nodes) : [],
    },
  };
}

/** A line less sure than this is divided once more, with what its words are in their cells. */
const SURE_LINE = 0.999;

export function isDoubtful({ line, certainty }: GridLine): boolean {
  return certainty < SURE_LINE && !looksLikeGroup(line);
}

/** Divides the lines in doubt once more, each after what now stands above it. */
export function refineLines(
  pages: readonly Page[],
  known: Known,
  setting: Setting,
  weights: DivisionWeights,
  grid: readonly GridLine[],
): { readonly grid: GridLine[]; readonly cuts: Cuts[] } {
  const cuts = known.cuts.map((page) => [...page]);
  let at = 0;
  const refined = pages.flatMap((page, sheet) =>
    page.lines.map((line, l): GridLine => {
      const old = grid[at++] ?? { line, sheet, cells: [], certainty: 0, borders: [] };
      if (!isDoubtful(old)) return old;
      const own = cuts[sheet];
      const cells = { above: (c: number) => neighbour(page, own ?? [], l, -1, c).words, whole: null };
      const one = divideLine(pages, sheet, l, { ...known, cuts }, setting, weights.refined, cells);
      if (own) own[l] = one.cuts;
      return one.line;
    }),
  );
  return { grid: refined, cuts };
}

/** For each border, the probability of its place, whatever node reaches it. */
function bordersOf(lattice: Lattice, problem: DivisionProblem, nodes: readonly number[]): number[] {
  const share = new Float64Array(problem.nodes);
  const marginals = lattice.marginals();
  for (let a = 0; a < lattice.size; a++) bump(share, lattice.to(a), marginals[a]);
  return nodes.map((n) => Math.min(1, share[n] ?? 0));
}

export function cellsOf(line: TextLine, cuts: readonly number[]): Token[][] {
  const edges = [0, ...cuts, line.tokens.length];
  return edges.slice(1).map((to, c) => line.tokens.slice(edges[c], to));
}
