import type { SourceLine, Token } from '../../../source/document.ts';
import type { Cohesion } from '../flat/cohesion.ts';
import { SPACE_WIDTH, widthOf } from '../flat/metrics.ts';
import { distance, type Gutter, isWide, type Space } from './gutters.ts';
import { looksLikeGroup } from './pieces.ts';
import { type Vocabulary, vocabularyOf, withPrior } from './vocabulary.ts';
import { bound, widthOfWords } from './words.ts';

/** One line of text divided among the columns. */
export interface GridLine {
  readonly line: SourceLine;
  /** One entry a column, often empty. */
  readonly cells: readonly (readonly Token[])[];
  /** How sure it is that every word stands in its column, 0 to 1. */
  readonly certainty: number;
  /** Index of the page. */
  readonly sheet: number;
}

/** A page's lines and where its columns meet. */
export interface Page {
  readonly lines: readonly SourceLine[];
  readonly spaces: readonly (readonly Space[])[];
  readonly gutters: readonly Gutter[];
}

/** For each line and gutter, the word that the right column begins with. */
type Cuts = readonly (readonly number[])[];

/** What is known from the pass before. */
interface Known {
  readonly cuts: readonly Cuts[];
  /** For each page and gutter, how often the right column's words begin where. */
  readonly starts: readonly (readonly ReadonlyMap<number, number>[])[];
  /** Width of each column, in thousandths of an em. */
  readonly widths: readonly number[];
  readonly words: Vocabulary;
}

/** Divides the lines of all pages among the columns. */
export function divideLines(
  pages: readonly Page[],
  numbered: boolean,
  prior: Vocabulary,
  cohesion: Cohesion,
  passes: number,
): GridLine[] {
  let known: Known | null = null;
  let grid: GridLine[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const cuts: Cuts[] = [];
    grid = [];
    for (const [sheet, page] of pages.entries()) {
      const before = { known, cuts: known?.cuts[sheet] ?? [], starts: known?.starts[sheet] ?? [] };
      const own = page.lines.map((line, l) =>
        divideLine({
          page,
          l,
          tokens: line.tokens,
          printed: printedEnds(line.tokens),
          cohesion,
          numbered,
          ...before,
        }),
      );
      cuts.push(own.map((d) => d.cuts));
      for (const [l, line] of page.lines.entries()) grid.push(gridLine(line, sheet, own[l]));
    }
    known = {
      cuts,
      starts: pages.map((p, i) => startsOf(p, cuts[i] ?? [])),
      widths: widthsOf(pages, cuts),
      words: withPrior(prior, vocabularyOf(grid)),
    };
  }
  return grid;
}

function gridLine(line: SourceLine, sheet: number, division: Division | undefined): GridLine {
  const edges = [0, ...(division?.cuts ?? []), line.tokens.length];
  return {
    line,
    sheet,
    cells: edges.slice(1).map((to, c) => line.tokens.slice(edges[c], to)),
    certainty: division?.certainty ?? 1,
  };
}

function startsOf(page: Page, cuts: Cuts): ReadonlyMap<number, number>[] {
  return page.gutters.map((_, g) => {
    const starts = new Map<number, number>();
    for (const [l, own] of cuts.entries()) {
      const at = own[g] ?? 0;
      const space = page.spaces[l]?.[at];
      if (!space || at >= (own[g + 1] ?? page.lines[l]?.tokens.length ?? 0)) continue;
      starts.set(space.to, (starts.get(space.to) ?? 0) + 1);
    }
    return starts;
  });
}

/** Share of a column's lines that may be wider than it is taken to be: words put into the wrong column. */
const TOO_WIDE = 0.02;
/** In columns of many lines, so many that nearly reach the same width show where lines are broken. */
const WALL = 5;
const NEARLY = 0.95;
const STRAY = 0.03;

function widest(widths: number[]): number {
  widths.sort((a, b) => b - a);
  for (let i = 0, j = 0; i < widths.length * STRAY; i++) {
    const width = widths[i] ?? 0;
    while (j < widths.length && (widths[j] ?? 0) >= width * NEARLY) j += 1;
    if (j - i >= WALL) return width;
  }
  return widths[Math.floor(widths.length * TOO_WIDE)] ?? 0;
}

/** Lines that stand clear of their neighbours, from which on a column's width is taken from them alone. */
const ENOUGH = 6;

/** How wide each column is: as its widest lines that stand clear of the columns beside them. */
function widthsOf(pages: readonly Page[], cuts: readonly Cuts[]): number[] {
  const columns = (pages[0]?.gutters.length ?? 0) + 1;
  return Array.from({ length: columns }, (_, c) => {
    const clear: number[] = [];
    const all: number[] = [];
    for (const [p, page] of pages.entries()) {
      for (const [l, line] of page.lines.entries()) {
        if (looksLikeGroup(line)) continue;
        const edges = [0, ...(cuts[p]?.[l] ?? []), line.tokens.length];
        const [from, to] = [edges[c] ?? 0, edges[c + 1] ?? 0];
        if (to <= from) continue;
        const width = widthOfWords(line.tokens.slice(from, to));
        const spaces = page.spaces[l] ?? [];
        all.push(width);
        if ([from, to].every((s) => isClear(spaces[s]))) clear.push(width);
      }
    }
    return widest(clear.length >= ENOUGH ? clear : all);
  });
}

function isClear(space: Space | undefined): boolean {
  return space !== undefined && isWide(space);
}

/** One line while it is being divided. */
interface Place {
  readonly page: Page;
  readonly l: number;
  readonly tokens: readonly Token[];
  /** Position past the end of each word, as printed, in thousandths of an em. */
  readonly printed: readonly number[];
  readonly known: Known | null;
  readonly cuts: Cuts;
  readonly starts: readonly ReadonlyMap<number, number>[];
  readonly cohesion: Cohesion;
  /** The first column holds numbers. */
  readonly numbered: boolean;
}

interface Division {
  readonly cuts: readonly number[];
  /** Share of this division in the likelihood of all. */
  readonly certainty: number;
}

/** Spaces this far from a gutter are not looked at. */
const REACH = 14;

function candidatesAt(spaces: readonly Space[], gutter: Gutter): number[] {
  const off = spaces.map((s) => distance(s, gutter.from, gutter.to));
  const near = spaces.flatMap((_, s) => ((off[s] ?? 0) <= REACH ? [s] : []));
  // a word longer than the reach: the nearest space
  return near.length > 0 ? near : [off.indexOf(Math.min(...off))];
}

interface State {
  readonly cut: number;
  readonly score: number;
  /** Sum over all divisions up to here. */
  readonly all: number;
  readonly before: State | null;
}

/** The best division of a line among the columns, over all divisions at once. */
function divideLine(place: Place): Division {
  const spaces = place.page.spaces[place.l] ?? [];
  let states: State[] = [{ cut: 0, score: 0, all: 0, before: null }];
  const gutters = place.page.gutters;
  for (let g = 0; g <= gutters.length; g++) {
    const gutter = gutters[g];
    const next: State[] = [];
    for (const cut of gutter ? candidatesAt(spaces, gutter) : [place.tokens.length]) {
      const own = gutter ? offScore(spaces[cut], gutter) : 0;
      let best: State | null = null;
      let all = Number.NEGATIVE_INFINITY;
      for (const state of states) {
        if (state.cut > cut) continue;
        const gain = own + cellScore(place, g, state.cut, cut);
        all = addLogs(all, state.all + gain);
        if (!best || state.score + gain > best.score)
          best = { cut, score: state.score + gain, all: 0, before: state };
      }
      if (best) next.push({ ...best, all });
    }
    // no candidate right of the last cut: the column is empty
    states = next.length > 0 ? next : states.map((s) => ({ ...s, before: s }));
  }
  const end = states[0];
  const cuts: number[] = [];
  for (let s = end?.before ?? null; s?.before; s = s.before) cuts.unshift(s.cut);
  return { cuts, certainty: end ? Math.exp(Math.min(0, end.score - end.all)) : 1 };
}

function addLogs(a: number, b: number): number {
  const [high, low] = a > b ? [a, b] : [b, a];
  return low === Number.NEGATIVE_INFINITY ? high : high + Math.log1p(Math.exp(low - high));
}

/** Cost of each position off the gutter. */
const OFF = 0.55;
/** Words close together are set as one run, one space apart, wherever that leads. */
const OFF_IN_RUN = 0.28;

function offScore(space: Space | undefined, gutter: Gutter): number {
  if (!space) return 0;
  return -distance(space, gutter.from, gutter.to) * (isWide(space) ? OFF : OFF_IN_RUN);
}

/** What a wide space is worth, which a cell seldom has inside. */
const WIDE = 1.2;
const ACROSS = 0.5;
/** What beginning where the column's other lines do is worth, and where the line next to it does. */
const ALIGNED = 1;
const IN_LINE = 1.2;
/** Share of that for words that one space sets apart: their place comes from the words before them. */
const IN_RUN = 0.5;
const GOES_ON_FROM_NOTHING = 2;

/** How well words from…to make a line of column c. */
function cellScore(place: Place, c: number, from: number, to: number): number {
  if (from >= to) return 0;
  if (c === 0 && place.numbered) return numberScore(place, to);
  const { page, l, tokens, known, cohesion, cuts } = place;
  const space = page.spaces[l]?.[from];
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!space || !first) return 0;
  let score =
    from === 0 ? 0 : isWide(space) ? WIDE + Math.min(1.3, 0.25 * (space.to - space.from - 2)) : -space.price;
  if (!known) return score;
  const above = neighbour(page, cuts, l, -1, c);
  const under = neighbour(page, cuts, l, 1, c);
  if (c > 0) {
    const aligned = above.from === space.to || under.from === space.to ? IN_LINE : 0;
    score += (aligned + alignedAt(place.starts[c - 1], space.to)) * (isWide(space) ? 1 : IN_RUN);
    // words that go on need something to go on from
    if (above === NOBODY && /^\p{Ll}/u.test(first.text)) score -= GOES_ON_FROM_NOTHING;
  }
  score += ACROSS * (bound(cohesion, above.words.at(-1), first) + bound(cohesion, last, under.words[0]));
  for (let t = from; t < to; t++) score += known.words(c, tokens[t], columnOf(cuts[l], t));
  const own = (place.printed[to - 1] ?? 0) - (place.printed[from - 1] ?? -SPACE_WIDTH) - SPACE_WIDTH;
  const width = known.widths[c] ?? 0;
  const touches = to < tokens.length && !isClear(page.spaces[l]?.[to]);
  return score + fits(own, under.words[0], width) - (touches ? apart(width - own) : 0);
}

/** What a row's number that stands left of its column's end is worth, and what other words there cost. */
const NUMBER = 2;
const NO_NUMBER = -1.5;

/** How well the first words of a line make its number: one numeral, and then a capital or room. */
function numberScore({ page, l, tokens }: Place, to: number): number {
  const [first, second] = [tokens[0], tokens[1]];
  const ends = page.spaces[l]?.[1]?.from ?? 0;
  const gutter = page.gutters[0]?.from ?? 0;
  const alone = second === undefined || isClear(page.spaces[l]?.[1]) || /^\p{Lu}/u.test(second.text);
  const numeral = /^\(?[\dIVXLC]+[\d.]*\)?$/.test(first?.text ?? '');
  const score = numeral && (ends < gutter || (alone && ends <= gutter + 1)) ? NUMBER : NO_NUMBER;
  return score + NO_NUMBER * (to - 1);
}

/** The column that word t was put into. */
function columnOf(cuts: readonly number[] | undefined, t: number): number {
  let c = 0;
  while (c < (cuts?.length ?? 0) && t >= (cuts?.[c] ?? 0)) c += 1;
  return c;
}

/** Room at a line's end, in thousandths of an em, from which on the next column's words stand clear of it. */
const CLEAR = 2200;

/** What it costs that a line with so much room at its end is followed by the next column's words after one space. */
function apart(room: number): number {
  return Math.min(3, Math.max(0, room - CLEAR) / 800);
}

/** What the width of a line says for its being a whole line of a column. */
function fits(own: number, below: Token | undefined, width: number): number {
  if (width === 0) return 0;
  const over = own - width * 1.02;
  if (over > 0) return -Math.min(4, over / 250);
  if (!below || !/^\p{Ll}/u.test(below.text)) return 0;
  const room = width - own - SPACE_WIDTH - widthOf(below.text);
  return room > 300 ? -Math.min(1.5, room / 1500) : 0;
}

/** What it says that words begin at this position, from how many others of the column do. */
function alignedAt(starts: ReadonlyMap<number, number> | undefined, x: number): number {
  if (!starts) return 0;
  let all = 0;
  for (const n of starts.values()) all += n;
  const here = (starts.get(x) ?? 0) + 0.4 * ((starts.get(x - 1) ?? 0) + (starts.get(x + 1) ?? 0));
  return ALIGNED * Math.max(0, (here - 1) / (all + 3));
}

interface Neighbour {
  readonly words: readonly Token[];
  /** Character position of the first. */
  readonly from: number;
}

const NOBODY: Neighbour = { words: [], from: -1 };

/** The words of column c on the next line up or down that has any, two lines away at most. */
function neighbour(page: Page, cuts: Cuts, l: number, step: -1 | 1, c: number): Neighbour {
  for (let i = l + step; i >= 0 && i < page.lines.length && Math.abs(i - l) <= 2; i += step) {
    const line = page.lines[i];
    const own = cuts[i] ?? [];
    const from = c === 0 ? 0 : (own[c - 1] ?? 0);
    const words = line?.tokens.slice(from, own[c] ?? line.tokens.length) ?? [];
    if (line && words[0]) return { words, from: words[0].start - line.start };
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
