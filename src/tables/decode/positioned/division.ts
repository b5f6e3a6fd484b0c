import type { Token } from '../../../source/document.ts';
import { SPACE_WIDTH, widthOf } from '../metrics.ts';
import { type CellsAround, LineContext } from './context.ts';
import { DIVISION_FEATURES } from './division-features.ts';
import { bump } from './features.ts';
import type { Gutter } from './gutter-ranges.ts';
import { type ArcSink, Lattice } from './lattice.ts';
import { linePositionsOf, shareAt, widthsOf } from './line-positions.ts';
import { addNumber, addSenses } from './line-senses.ts';
import { distance, isWide, looksLikeGroup, type Space, type TextLine } from './lines.ts';
import {
  type Cuts,
  type DivisionWeights,
  type GridLine,
  type Known,
  NOBODY,
  neighbour,
  type Page,
  type Place,
  type Setting,
} from './pages.ts';
import { vocabularyOf } from './vocabulary.ts';
import { bound, roomAfter, SLACK } from './words.ts';

/**
 * The words of one line divided among the columns: for each gutter the word that the right column begins with.
 * A line's divisions are the paths of a lattice, gutter by gutter.
 */

const F = DIVISION_FEATURES.index;

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

function printedEnds(tokens: readonly Token[]): number[] {
  let x = 0;
  return tokens.map((t) => {
    const end = x + widthOf(t.text);
    x = end + SPACE_WIDTH;
    return end;
  });
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
