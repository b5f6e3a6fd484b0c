import { deadlineEnd, deadlineStart, rolesScore } from '../../../grammars/deadlines/index.ts';
import { addLogs } from '../../../text/logs.ts';
import { letteredPlaces } from '../../rows/groups.ts';
import { opensPoint } from '../../rows/points.ts';
import { numeral } from '../../rows/sequence.ts';
import { opensTotal } from '../../rows/totals.ts';
import { SHAPE } from '../features/shapes.ts';
import {
  LINK,
  type LinkName,
  type NumberAt,
  PLACE,
  placeFeatures,
  type StartKind,
  TIME_ENDS,
} from '../features/starts.ts';
import { dot, ParameterSpace } from '../log-linear.ts';
import type { Start } from './start.ts';
import { unmarkedTitles } from './unmarked-titles.ts';
import { hasShape, startsLine, type Words } from './words.ts';

/**
 * Where the rows of a flattened table begin: not line by line, but by the numbering that fits the whole table
 * best. A line that begins with a number by accident ("2025 trên địa bàn tỉnh", "3, 4 của …") does not fit between
 * its neighbours, or costs more than it explains. In a narrow column a number is torn over lines ("1." / "1",
 * "1" / "4"): its pieces are put together where the numbering asks for it.
 */

/** The weights of row starts: what a place says, and what it says after the start before it. */
export const START_SPACE = new ParameterSpace([PLACE, LINK]);

export interface StartWeights {
  readonly place: Record<StartKind, Float64Array>;
  readonly link: Record<LinkName, number>;
}

export function startWeights(values: Float64Array): StartWeights {
  const place = (kind: StartKind): Float64Array => START_SPACE.combine(values, PLACE, ['all', kind]);
  const links = START_SPACE.combine(values, LINK, ['all']);
  return {
    place: { row: place('row'), group: place('group'), letter: place('letter'), dash: place('dash') },
    link: Object.fromEntries(LINK.features.map((name, f) => [name, links[f] ?? 0])) as Record<
      LinkName,
      number
    >,
  };
}

/** Pieces that a narrow column tears a number into. */
const MOST_PIECES = 5;
const LONGEST_NUMBER = 9;

const PIECE = /^[\dIVX.()]{1,6}$/;

/** What the text of a number or marker may mean. */
export function readNumber(text: string): { kind: StartKind; parts: readonly number[] } | null {
  const found = numeral(text.replace(/[:/-]+$/, ''), 0, 0);
  return found && { kind: found.kind, parts: found.parts };
}

/** The letters that mark groups, by the word that each is, with their order ("A. VIỆC CHUNG" … "B. VIỆC RIÊNG"). */
function lettersOf(words: Words): Map<number, number> {
  const heads = [...words.lineFrom].map((from) =>
    hasShape(words, from + 1, SHAPE.capital) ? (words.tokens[from]?.text ?? null) : null,
  );
  return new Map(letteredPlaces(heads).map((line, k) => [words.lineFrom[line] ?? 0, k + 1]));
}

/** All candidates in reading order; several may begin at one place, of more pieces or other kinds. */
export function candidatesOf(
  words: Words,
  indicators: boolean,
  crosses: Uint8Array | null = null,
): NumberAt[] {
  const found: NumberAt[] = [];
  const letters = lettersOf(words);
  const n = words.tokens.length;
  for (let at = 0; at < n; at++) {
    if (hasShape(words, at, SHAPE.dash)) {
      if (
        opensPoint(words.tokens.slice(at, at + 2)) &&
        (indicators || followsTime(words, at) || isOwnCell(words, at))
      )
        found.push({ at, to: at + 1, kind: 'dash', parts: [] });
      continue;
    }
    if (crosses?.[at] === 1) continue;
    if (!startsLine(words, at) || (words.tokens[at]?.text.length ?? 0) > LONGEST_NUMBER) continue;
    const letter = letters.get(at);
    if (letter !== undefined) found.push({ at, to: at + 1, kind: 'letter', parts: [letter] });
    for (const number of piecesFrom(words, at, crosses)) found.push(number);
  }
  return found;
}

/** Words that a cell of times before a dash is looked for in, and how much like a time they must be. */
const MOST_TIME_WORDS = 12;
const LIKE_TIME = 0.6;
/** The least that the first word of a cell of times looks like one ("Ban hành" does by less). */
const OPENS_TIME = 0.5;

/**
 * Whether a line begins right after a cell of times, where that is the last of a row. A dash there begins a row of a
 * table of tasks, in which most other dashes list what one cell holds: a time inside a sentence ("… năm 2026") begins
 * without a capital, one of a list stands after a colon or a dash of its own.
 */
function followsTime(words: Words, at: number): boolean {
  if (at === 0 || !startsLine(words, at) || deadlineEnd(words.times, at - 1) <= TIME_ENDS) return false;
  for (let k = at - 1; k >= Math.max(0, at - MOST_TIME_WORDS); k--) {
    // a number begins a cell only where it begins a line; elsewhere it is the day of a month or the like
    const opens =
      hasShape(words, k, SHAPE.capital) || (startsLine(words, k) && hasShape(words, k, SHAPE.digit));
    if (!opens || deadlineStart(words.times, k) < OPENS_TIME) continue;
    const listed = k > 0 && hasShape(words, k - 1, SHAPE.colon | SHAPE.dash);
    if (!listed && rolesScore(words.times, k, at) > LIKE_TIME) return true;
  }
  return false;
}

/**
 * Whether a dash is a cell of its own in the column of numbers: alone on its line, above what begins a task. A dash of a list stands
 * on the line of its words, one that fills an empty cell above the next cell of its row.
 */
function isOwnCell(words: Words, at: number): boolean {
  return startsLine(words, at) && startsLine(words, at + 1) && hasShape(words, at + 1, SHAPE.taskHead);
}

/** The numbers that begin at a word: as it stands, and put together with the pieces after it. */
function piecesFrom(words: Words, at: number, crosses: Uint8Array | null): NumberAt[] {
  const found: NumberAt[] = [];
  let text = '';
  const last = Math.min(words.tokens.length, at + MOST_PIECES);
  for (let to = at + 1; to <= last; to++) {
    const piece = words.tokens[to - 1]?.text ?? '';
    if (to > at + 1 && (!PIECE.test(piece) || crosses?.[to - 1] === 1)) break;
    text += piece;
    if (text.length > LONGEST_NUMBER) break;
    const number = readNumber(text);
    if (number) found.push({ at, to, ...number });
  }
  return found;
}

export interface State {
  readonly score: number;
  readonly candidate: NumberAt | null;
  readonly link: LinkName | null;
  readonly before: State | null;
  readonly group: number;
  readonly letter: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** Right after a group's heading: rows may begin at 1 again. */
  readonly fresh: boolean;
  readonly dashed: boolean;
}

const ORIGIN: State = {
  score: 0,
  candidate: null,
  link: null,
  before: null,
  group: 0,
  letter: 0,
  first: 0,
  second: 0,
  third: 0,
  fresh: true,
  dashed: false,
};

/** Numbers that a numbering may leave out. */
const MOST_SKIPPED = 4;
/** Sub-numbers that are looked back for where one is followed by a sub-number of the level above. */
const MOST_SUB = 12;
/** Pieces of numbers that overlap a state, so that so many best states a key are kept. */
const KEPT = 3;

/**
 * The best states so far, by what may follow them, so that each candidate looks at a handful only and the
 * search stays linear.
 */
class States {
  readonly #byNumber = new Map<string, State[]>();
  readonly #byFirst = new Map<number, State[]>();
  readonly #byGroup = new Map<number, State[]>();
  readonly #byLetter = new Map<number, State[]>();
  readonly #fresh: State[] = [ORIGIN];
  readonly #best: State[] = [ORIGIN];
  readonly #dashed: State[] = [];

  add(state: State): void {
    keep(this.#listOf(this.#byNumber, `${state.first}.${state.second}.${state.third}`), state);
    keep(this.#listOf(this.#byFirst, state.first), state);
    keep(this.#listOf(this.#byGroup, state.group), state);
    keep(this.#listOf(this.#byLetter, state.letter), state);
    if (state.fresh) keep(this.#fresh, state);
    if (state.dashed) keep(this.#dashed, state);
    keep(this.#best, state);
  }

  #listOf<K>(map: Map<K, State[]>, key: K): State[] {
    const known = map.get(key);
    if (known) return known;
    const list: State[] = [];
    map.set(key, list);
    return list;
  }

  number(first: number, second: number, third: number, at: number): State | undefined {
    return lastBefore(this.#byNumber.get(`${first}.${second}.${third}`), at);
  }

  first(n: number, at: number): State | undefined {
    return lastBefore(this.#byFirst.get(n), at) ?? (n === 0 ? ORIGIN : undefined);
  }

  group(n: number, at: number): State | undefined {
    return lastBefore(this.#byGroup.get(n), at) ?? (n === 0 ? ORIGIN : undefined);
  }

  letter(n: number, at: number): State | undefined {
    return lastBefore(this.#byLetter.get(n), at) ?? (n === 0 ? ORIGIN : undefined);
  }

  fresh(at: number): State | undefined {
    return lastBefore(this.#fresh, at);
  }

  /** A line under a dash: the second may bear out a first that is worth less than none by itself. */
  dashed(at: number): State | undefined {
    return lastBefore(this.#dashed, at);
  }

  best(at: number): State | undefined {
    return lastBefore(this.#best, at);
  }
}

/** Keeps the best few, best first. */
function keep(list: State[], state: State): void {
  let i = list.length;
  while (i > 0 && (list[i - 1]?.score ?? 0) <= state.score) i -= 1;
  list.splice(i, 0, state);
  if (list.length > KEPT) list.pop();
}

/** The best state whose number ends before the place. */
function lastBefore(list: readonly State[] | undefined, at: number): State | undefined {
  return list?.find((s) => (s.candidate?.to ?? 0) <= at);
}

/** The state after a candidate that follows `before` by a link. */
export function follow(
  c: NumberAt,
  evidence: number,
  before: State,
  link: LinkName,
  weights: StartWeights,
): State {
  const base = {
    ...before,
    score: before.score + evidence + weights.link[link],
    candidate: c,
    before,
    link,
    dashed: false,
  };
  if (c.kind === 'dash') return { ...base, dashed: true };
  if (c.kind === 'letter')
    return { ...base, letter: c.parts[0] ?? 0, group: 0, second: 0, third: 0, fresh: true };
  if (c.kind === 'group') return { ...base, group: c.parts[0] ?? 0, second: 0, third: 0, fresh: true };
  const [first = 0, second = 0, third = 0] = c.parts;
  return { ...base, first, second, third, fresh: false };
}

/** How a candidate may follow a state, if at all: the links of the numbering, the closest first. */
export function linksFrom(c: NumberAt, s: State): LinkName[] {
  const [first = 0, second = 0, third = 0] = c.parts;
  if (c.kind === 'dash') return s.candidate === null ? [] : [s.dashed ? 'dashAfterDash' : 'dash'];
  if (c.kind === 'letter') {
    if (first === s.letter + 1) return [first === 1 ? 'letterFirst' : 'letterNext'];
    return first > s.letter && first - s.letter <= MOST_SKIPPED ? ['letterGap'] : [];
  }
  if (c.kind === 'group') {
    if (first === s.group + 1) return [first === 1 ? 'groupFirst' : 'groupNext'];
    if (first > s.group && first - s.group <= MOST_SKIPPED) return ['groupGap'];
    return ['groupRestart'];
  }
  if (third > 0) {
    const same = first === s.first && second === s.second;
    if (same && third === s.third + 1) return [third === 1 ? 'firstChild' : 'nextChild'];
    return same && third > s.third && third - s.third <= 2 ? ['childGap'] : [];
  }
  if (second > 0) {
    if (first === s.first && second === s.second + 1) return [second === 1 ? 'firstChild' : 'nextChild'];
    if (first === s.first && second > s.second && second - s.second <= 2) return ['childGap'];
    if (second === 1 && first === s.first + 1) return ['orphanChild'];
    return [];
  }
  const links: LinkName[] = [];
  if (s.candidate === null) links.push(first === 1 ? 'begins' : 'beginsLate');
  else if (first === s.first + 1) links.push('next');
  if (first === 1 && s.fresh && s.candidate !== null) links.push('restartInGroup');
  if (first === 1 && !s.fresh) links.push('restart');
  if (first === s.first && s.second === 0 && s.candidate !== null) links.push('repeat');
  const skipped = first - s.first - 1;
  if (skipped > 0 && skipped < MOST_SKIPPED && s.candidate !== null)
    links.push(skipped === 1 ? 'gap' : 'wideGap');
  return links;
}

/** The states that a candidate may follow. */
function statesBefore(c: NumberAt, states: States): Set<State> {
  const { at } = c;
  const found = new Set<State>();
  const offer = (state: State | undefined): void => {
    if (state) found.add(state);
  };
  const [first = 0, second = 0, third = 0] = c.parts;
  offer(states.best(at));
  if (c.kind === 'dash') offer(states.dashed(at));
  if (c.kind === 'letter')
    for (let k = 1; k <= MOST_SKIPPED; k++) if (first >= k) offer(states.letter(first - k, at));
  if (c.kind === 'group')
    for (let k = 1; k <= MOST_SKIPPED; k++) if (first >= k) offer(states.group(first - k, at));
  if (c.kind !== 'row') return found;
  if (third > 0) {
    for (let k = 1; k <= 2; k++) if (third >= k) offer(states.number(first, second, third - k, at));
  } else if (second > 0) {
    for (let k = 0; k <= MOST_SUB; k++) offer(states.number(first, second - 1, k, at));
    if (second > 1) offer(states.number(first, second - 2, 0, at));
    if (second === 1) offer(states.first(first - 1, at));
  } else {
    for (let k = 0; k <= MOST_SKIPPED; k++) if (first >= k) offer(states.first(first - k, at));
    offer(states.number(first, 0, 0, at));
    offer(states.fresh(at));
    offer(ORIGIN);
  }
  return found;
}

/** How an amount follows a row's number by accident, and what that costs among aims, whose cells are amounts. Reasoned: as much as a place that begins with a number is worth. */
const AMOUNT_LINKS: ReadonlySet<LinkName> = new Set<LinkName>(['gap', 'wideGap', 'restart', 'repeat']);
const AMOUNT = 4;

const vector = new Float64Array(PLACE.features.length);

/** A step of the numbering that was looked at: from the best way to one number to another number. */
export interface Edge {
  readonly from: State;
  readonly to: State;
  readonly link: LinkName;
  readonly gain: number;
}

/** All numberings that were looked at, as steps between states; one state a candidate. */
export interface Numberings {
  /** In an order in which what leads to a state comes before it. */
  readonly edges: readonly Edge[];
  /** The last state of the best numbering. */
  readonly best: State;
}

/** Every step that a number may be part of; linear in the number of candidates. */
export function numberingsOf(
  words: Words,
  candidates: readonly NumberAt[],
  indicators: boolean,
  weights: StartWeights,
): Numberings {
  const states = new States();
  const edges: Edge[] = [];
  let best: State = ORIGIN;
  for (const c of candidates) {
    placeFeatures(words, c, indicators, vector);
    const evidence = dot(weights.place[c.kind], vector);
    const ways: State[] = [];
    for (const before of statesBefore(c, states)) {
      const own = linksFrom(c, before).map((link) => {
        const dear = indicators && c.kind === 'row' && AMOUNT_LINKS.has(link) ? AMOUNT : 0;
        return follow(c, evidence - dear, before, link, weights);
      });
      const way = bestOf(own);
      if (way) ways.push(way);
    }
    const own = bestOf(ways);
    if (!own) continue;
    for (const { before, link, score } of ways)
      if (before && link) edges.push({ from: before, to: own, link, gain: score - before.score });
    states.add(own);
    if (own.score >= best.score) best = own;
  }
  return { edges, best };
}

function bestOf(states: readonly State[]): State | null {
  return states.reduce<State | null>((a, b) => (a === null || b.score > a.score ? b : a), null);
}

/** The states of the best numbering, in order. */
export function chainOf({ best }: Numberings): State[] {
  const chain: State[] = [];
  for (let s: State | null = best; s?.candidate; s = s.before) chain.push(s);
  return chain.reverse();
}

/** Sums over all numberings that were looked at; a numbering may end with any state. */
export interface Sums {
  readonly forward: ReadonlyMap<State, number>;
  readonly backward: ReadonlyMap<State, number>;
  /** Logarithm of the sum over all. */
  readonly total: number;
}

export function sumsOf({ edges }: Numberings): Sums {
  const never = Number.NEGATIVE_INFINITY;
  const forward = new Map<State, number>([[ORIGIN, 0]]);
  for (const { from, to, gain } of edges)
    forward.set(to, addLogs(forward.get(to) ?? never, (forward.get(from) ?? never) + gain));
  const backward = new Map<State, number>();
  for (let e = edges.length - 1; e >= 0; e--) {
    const edge = edges[e];
    if (!edge) continue;
    const after = (backward.get(edge.to) ?? 0) + edge.gain;
    backward.set(edge.from, addLogs(backward.get(edge.from) ?? 0, after));
  }
  return { forward, backward, total: backward.get(ORIGIN) ?? 0 };
}

/** For each state of the best numbering the chance that it is right and that the next one, or the end, follows it. */
export function certaintyOf(chain: readonly State[], { forward, backward, total }: Sums): number[] {
  return chain.map((state, k) => {
    const next = chain[k + 1];
    const here = forward.get(state) ?? 0;
    const log = next ? here + next.score - state.score + (backward.get(next) ?? 0) : here;
    return Math.exp(Math.min(0, log - total));
  });
}

function totals(words: Words): Start[] {
  const found: Start[] = [];
  for (const at of words.lineFrom)
    if (opensTotal(words.tokens.slice(at, at + 2).map((t) => t.text)))
      found.push({ kind: 'total', at, to: at, certainty: 1 });
  return found;
}

/**
 * Row, group and total starts in reading order.
 * @param crosses 1 for each word that marks a period, and is no numeral
 */
export function findStarts(
  words: Words,
  indicators: boolean,
  weights: StartWeights,
  crosses: Uint8Array | null = null,
): Start[] {
  const candidates = candidatesOf(words, indicators, crosses);
  const numberings = numberingsOf(words, candidates, indicators, weights);
  const chain = chainOf(numberings);
  const certainty = certaintyOf(chain, sumsOf(numberings));
  const starts = totals(words);
  for (const [k, { candidate }] of chain.entries()) {
    if (!candidate) continue;
    const { at, to, kind } = candidate;
    starts.push({ kind: kind === 'letter' ? 'group' : kind, at, to, certainty: certainty[k] ?? 1 });
  }
  starts.sort((a, b) => a.at - b.at);
  return [...starts, ...unmarkedTitles(words, starts)].sort((a, b) => a.at - b.at);
}
