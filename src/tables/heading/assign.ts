import { addLogs } from '../../text/logs.ts';
import { OTHER, ROLE_ORDER, roleAt } from './wording.ts';

/** The role of one column among all the table's columns. */
export interface Assigned {
  /** Index into `ROLE_ORDER`. */
  readonly role: number;
  /** The posterior probability of this role, all columns decided together. */
  readonly probability: number;
}

const bit = (name: (typeof ROLE_ORDER)[number]): number => 1 << roleAt(name);
const LEAD = bit('lead');
const MONITOR = bit('monitor');
const IMPLEMENT = bit('implement');
const COORDINATE = bit('coordinate');
const TASK = bit('task');
const INDICATOR = bit('indicator');
const TARGET = bit('target');
const PRODUCT = bit('product');
const DEADLINE = bit('deadline');

/**
 * What a set of roles says for itself, whichever columns have them. Reasoned, on the scale of the cues (natural
 * logarithms of odds): each line is what plan tables do.
 */
function setScore(mask: number): number {
  let s = 0;
  const has = (roles: number): boolean => (mask & roles) !== 0;
  // every table of duties or aims has a subject
  if (!has(TASK | INDICATOR)) s -= 3;
  // "Cơ quan thực hiện" beside nobody who leads or watches over it is who leads, however plainly it is named so
  if (has(IMPLEMENT) && !has(LEAD | MONITOR)) s -= 6;
  if (has(COORDINATE) && !has(LEAD | IMPLEMENT)) s -= 2;
  if (has(MONITOR) && !has(LEAD | IMPLEMENT)) s -= 1.5;
  // in a table of aims, beside who watches over an aim stands who reaches it
  if (has(INDICATOR) && has(MONITOR) && has(LEAD) && !has(IMPLEMENT)) s -= 3;
  // what an aim is measured by stands beside the aim, what is delivered beside the duty
  if (has(TARGET) && !has(INDICATOR)) s -= has(PRODUCT) ? 3 : 5;
  if (has(INDICATOR) && !has(TARGET)) s -= 1;
  if (has(TASK) && has(INDICATOR)) s -= has(PRODUCT | DEADLINE) ? 1 : 3;
  return s;
}

/** What every set of roles says for itself, worked out once. */
const SET_SCORES = Float64Array.from({ length: 1 << OTHER }, (_, mask) => setScore(mask));

/** A column has a role for a reason: without any it is "none of these". Reasoned. */
const NAMED = -0.5;
/** A partner or a monitor stands left of the lead in few tables; a product or a lead left of the duty in fewer. */
const OUT_OF_ORDER = -1;
/** Columns that are decided together; what stands right of them is "none of these" unless it is sure alone. */
const MOST_COLUMNS = 24;

/**
 * Decides the roles of all columns at once: each role at most once, "none of these" as often as needed. The
 * probability of each column's role is summed over every assignment (forward–backward over the columns; a state
 * is the set of roles taken so far).
 * @param scores for each column, for each role of `ROLE_ORDER`: natural logarithms of odds against "none of these"
 */
export function assignRoles(scores: readonly Float64Array[]): Assigned[] {
  const columns = Math.min(scores.length, MOST_COLUMNS);
  const sets = 1 << OTHER;
  const step = (mask: number, c: number, r: number): number => {
    const own = scores[c]?.[r] ?? 0;
    if (r === OTHER) return own;
    return own + orderScore(mask, r) + NAMED;
  };
  const candidates = candidatesOf(scores, columns);
  const forward: (Float64Array | null)[] = [];
  let now = new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
  now[0] = 0;
  forward.push(now);
  for (let c = 0; c < columns; c++) {
    const next = new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
    for (let mask = 0; mask < sets; mask++) {
      const here = now[mask] ?? Number.NEGATIVE_INFINITY;
      if (here === Number.NEGATIVE_INFINITY) continue;
      for (const r of candidates[c] ?? []) {
        const to = r === OTHER ? mask : mask | (1 << r);
        if (r !== OTHER && to === mask) continue;
        next[to] = addLogs(next[to] ?? Number.NEGATIVE_INFINITY, here + step(mask, c, r));
      }
    }
    now = next;
    forward.push(now);
  }
  return decide(scores, candidates, forward, step);
}

/** A role this unlikely for a column, by itself or beside the column's likeliest one, is not tried there. */
const UNLIKELY = -1.5;
const FAR_BEHIND = 9;

/** For each column the roles worth trying, "none of these" always among them. */
function candidatesOf(scores: readonly Float64Array[], columns: number): number[][] {
  return Array.from({ length: columns }, (_, c) => {
    const own = scores[c] ?? new Float64Array(0);
    const best = Math.max(...own);
    return ROLE_ORDER.flatMap((_role, r) => {
      const score = own[r] ?? 0;
      return r === OTHER || (score > UNLIKELY && score > best - FAR_BEHIND) ? [r] : [];
    });
  });
}

function orderScore(mask: number, role: number): number {
  const own = 1 << role;
  if (own === LEAD && (mask & (COORDINATE | MONITOR)) !== 0) return OUT_OF_ORDER;
  if ((own === TASK || own === INDICATOR) && (mask & (LEAD | COORDINATE | PRODUCT | TARGET)) !== 0)
    return OUT_OF_ORDER;
  return 0;
}

function decide(
  scores: readonly Float64Array[],
  candidates: readonly (readonly number[])[],
  forward: readonly (Float64Array | null)[],
  step: (mask: number, c: number, r: number) => number,
): Assigned[] {
  const sets = 1 << OTHER;
  let after = SET_SCORES;
  let best = SET_SCORES;
  const marginals: Float64Array[] = [];
  const choices: Int8Array[] = [];
  for (let c = candidates.length - 1; c >= 0; c--) {
    const before = forward[c];
    const alpha = before ?? new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
    const beta = new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
    const top = new Float64Array(sets).fill(Number.NEGATIVE_INFINITY);
    const choice = new Int8Array(sets).fill(OTHER);
    const marginal = new Float64Array(ROLE_ORDER.length).fill(Number.NEGATIVE_INFINITY);
    for (let mask = 0; mask < sets; mask++) {
      const reached = alpha[mask] ?? Number.NEGATIVE_INFINITY;
      if (reached === Number.NEGATIVE_INFINITY) continue;
      for (const r of candidates[c] ?? []) {
        const to = r === OTHER ? mask : mask | (1 << r);
        if (r !== OTHER && to === mask) continue;
        const gain = step(mask, c, r);
        const rest = gain + (after[to] ?? Number.NEGATIVE_INFINITY);
        beta[mask] = addLogs(beta[mask] ?? Number.NEGATIVE_INFINITY, rest);
        marginal[r] = addLogs(marginal[r] ?? Number.NEGATIVE_INFINITY, reached + rest);
        const whole = gain + (best[to] ?? Number.NEGATIVE_INFINITY);
        if (whole > (top[mask] ?? Number.NEGATIVE_INFINITY)) {
          top[mask] = whole;
          choice[mask] = r;
        }
      }
    }
    marginals.unshift(marginal);
    choices.unshift(choice);
    after = beta;
    best = top;
  }
  return follow(scores.length, choices, marginals, after[0] ?? 0);
}

function follow(
  all: number,
  choices: readonly Int8Array[],
  marginals: readonly Float64Array[],
  total: number,
): Assigned[] {
  let mask = 0;
  return Array.from({ length: all }, (_, c) => {
    const role = choices[c]?.[mask] ?? OTHER;
    if (role !== OTHER) mask |= 1 << role;
    const p = Math.exp((marginals[c]?.[role] ?? total) - total);
    return { role, probability: Number.isFinite(p) ? Math.min(1, Math.max(0, p)) : 0 };
  });
}
