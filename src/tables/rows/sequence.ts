import { NEVER } from '../../text/logs.ts';
import { romanValue } from '../../text/numerals.ts';
import { numberParts } from '../../text/row-numbers.ts';

/**
 * Which of the numerals that stand where a row or a group may begin are its number: not one by one, but by the
 * numbering that fits the whole table best. One that stands there by accident ("2025 trên địa bàn tỉnh", "3, 4 của …")
 * does not fit between its neighbours, or costs more than it explains.
 */
export interface Candidate {
  readonly at: number;
  readonly kind: 'row' | 'group';
  /** Group: [roman]; row: the number's parts. */
  readonly parts: readonly number[];
  /** How much the place looks like a start, by itself. */
  readonly evidence: number;
}

/** Larger numbers count something else. */
const MOST_NUMBER = 20_000;

interface State {
  readonly score: number;
  readonly candidate: Candidate | null;
  readonly before: State | null;
  readonly group: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** Right after a group's heading: rows may begin at 1 again. */
  readonly fresh: boolean;
}

const LINK = 4;
const GAP = 3;
const REPEAT = 7;

const ORIGIN: State = {
  score: 0,
  candidate: null,
  before: null,
  group: 0,
  first: 0,
  second: 0,
  third: 0,
  fresh: true,
};

/**
 * The best states so far, by what may follow them, so that each candidate looks at a handful only and the
 * search stays linear.
 */
class States {
  readonly #byNumber = new Map<string, State>();
  readonly #byFirst = new Map<number, State>();
  readonly #byGroup = new Map<number, State>();
  #fresh: State = ORIGIN;
  #best: State = ORIGIN;

  add(state: State): void {
    this.#keep(this.#byNumber, `${state.first}.${state.second}.${state.third}`, state);
    this.#keep(this.#byFirst, state.first, state);
    this.#keep(this.#byGroup, state.group, state);
    if (state.fresh && (!this.#fresh.candidate || state.score >= this.#fresh.score)) this.#fresh = state;
    if (state.score >= this.#best.score) this.#best = state;
  }

  #keep<K>(map: Map<K, State>, key: K, state: State): void {
    const old = map.get(key);
    if (!old || state.score >= old.score) map.set(key, state);
  }

  number(first: number, second: number, third: number): State | undefined {
    return this.#byNumber.get(`${first}.${second}.${third}`);
  }

  first(n: number): State | undefined {
    return this.#byFirst.get(n);
  }

  group(n: number): State | undefined {
    return n === 0 ? (this.#byGroup.get(0) ?? ORIGIN) : this.#byGroup.get(n);
  }

  get fresh(): State {
    return this.#fresh;
  }

  get best(): State {
    return this.#best;
  }
}

function follow(c: Candidate, before: State, cost: number): State {
  const score = before.score + c.evidence + LINK - cost;
  const base = { score, candidate: c, before };
  if (c.kind === 'group')
    return { ...base, group: c.parts[0] ?? 0, first: before.first, second: 0, third: 0, fresh: true };
  const [first = 0, second = 0, third = 0] = c.parts;
  return { ...base, group: before.group, first, second, third, fresh: false };
}

function better(a: State | null, b: State): State {
  return a === null || b.score > a.score ? b : a;
}

function bestFollower(c: Candidate, states: States): State | null {
  let best: State | null = null;
  const offer = (before: State | undefined, cost: number): void => {
    if (before) best = better(best, follow(c, before, cost));
  };
  if (c.kind === 'group') {
    const n = c.parts[0] ?? 0;
    offer(states.group(n - 1), 0);
    for (let skip = 2; skip <= 4 && n - skip >= 0; skip++) offer(states.group(n - skip), GAP * (skip - 1));
    offer(states.best, n === 1 ? REPEAT : REPEAT + 2);
    return best;
  }
  const [first = 0, second = 0, third = 0] = c.parts;
  if (third > 0) {
    offer(states.number(first, second, third - 1), 0);
    if (third === 1) offer(states.number(first, second, 0), 0);
    return best;
  }
  if (second > 0) {
    if (second === 1) offer(states.number(first, 0, 0), 0);
    offer(states.number(first, second - 1, 0), 0);
    for (let k = 1; k < 8; k++) offer(states.number(first, second - 1, k), 0);
    offer(states.number(first, second - 2, 0), GAP);
    // the parent's own line may be missing ("1.1" right after a group)
    if (second === 1) offer(states.first(first - 1), 1);
    return best;
  }
  offer(states.first(first - 1), 0);
  if (first === 1) offer(states.fresh, 0);
  if (first === 1) offer(states.best, REPEAT);
  offer(states.number(first, 0, 0), REPEAT);
  for (let skip = 2; skip <= 4 && first - skip >= 0; skip++)
    offer(states.first(first - skip), GAP * (skip - 1));
  // the file begins in the middle of a table
  if (states.best.candidate === null && first > 1) offer(ORIGIN, GAP * 2);
  return best;
}

/** The candidates that make the best numbering together; linear in their number. */
export function bestNumbering(candidates: Iterable<Candidate>): Candidate[] {
  const states = new States();
  let best: State = ORIGIN;
  for (const c of candidates) {
    const state = bestFollower(c, states);
    if (!state || state.score === NEVER) continue;
    states.add(state);
    if (state.score >= best.score) best = state;
  }
  const chosen: Candidate[] = [];
  for (let s: State | null = best; s?.candidate; s = s.before) chosen.push(s.candidate);
  return chosen.reverse();
}

/** A numeral as a candidate, with evidence of its own; null where the text is no numeral. */
export function numeral(text: string, at: number, evidence: number): Candidate | null {
  const parts = numberParts(text);
  if (parts)
    return parts.length > 3 || (parts[0] ?? 0) > MOST_NUMBER ? null : { at, kind: 'row', parts, evidence };
  const roman = romanValue(text.replace(/[.)]$/, ''));
  return roman ? { at, kind: 'group', parts: [roman], evidence } : null;
}
