import { addLogs, NEVER } from '../../text/logs.ts';
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
  const step = (mask: number, c: number, r: number): number => {
    const own = scores[c]?.[r] ?? 0;
    if (r === OTHER) return own;
    return own + orderScore(mask, r) + NAMED;
  };
  const candidates = candidatesOf(scores, columns);
  const forward: Reached[] = [{ masks: Int32Array.of(0), likelihood: Float64Array.of(0) }];
  for (let c = 0; c < columns; c++) {
    const { masks, likelihood } = forward[c] ?? NOTHING;
    const next = reachedFrom(masks, candidates[c] ?? []);
    for (let i = 0; i < masks.length; i++) {
      const mask = masks[i] ?? 0;
      const here = likelihood[i] ?? NEVER;
      if (here === NEVER) continue;
      for (const r of candidates[c] ?? []) {
        const to = taking(mask, r);
        if (r !== OTHER && to === mask) continue;
        const at = PLACES[to] ?? 0;
        next.likelihood[at] = addLogs(next.likelihood[at] ?? NEVER, here + step(mask, c, r));
      }
    }
    forward.push(next);
  }
  return decide(scores, candidates, forward, step);
}

/** The sets of roles that the columns before one may have taken, in order, and how likely each is. */
interface Reached {
  readonly masks: Int32Array;
  /** For each of these sets. */
  readonly likelihood: Float64Array;
}

const NOTHING: Reached = { masks: new Int32Array(0), likelihood: new Float64Array(0) };

/** Where a set of roles stands among those reached; good for the column it was written for (see `place`). */
const PLACES = new Int32Array(1 << OTHER);
/** In place of a place: the set is among those reached, which are not in order yet. */
const FOUND = -1;

function place(masks: Int32Array): void {
  for (let i = 0; i < masks.length; i++) PLACES[masks[i] ?? 0] = i;
}

function taking(mask: number, role: number): number {
  return role === OTHER ? mask : mask | (1 << role);
}

/** The sets that one column more leads to, nothing known of them yet; their places are written down. */
function reachedFrom(masks: Int32Array, candidates: readonly number[]): Reached {
  const reached: number[] = [];
  for (const mask of masks) {
    for (const r of candidates) {
      const to = taking(mask, r);
      if ((r !== OTHER && to === mask) || PLACES[to] === FOUND) continue;
      PLACES[to] = FOUND;
      reached.push(to);
    }
  }
  const sorted = Int32Array.from(reached).sort();
  place(sorted);
  return { masks: sorted, likelihood: new Float64Array(sorted.length).fill(NEVER) };
}

/** A role this unlikely for a column, by itself or beside the column's likeliest one, is not tried there. */
const UNLIKELY = -1.5;
const FAR_BEHIND = 9;

/** The roles of columns that hold bodies. */
const BODY_ROLES: ReadonlySet<number> = new Set(
  (['lead', 'coordinate', 'monitor', 'implement'] as const).map(roleAt),
);

/** For each column the roles worth trying, "none of these" always among them. */
function candidatesOf(scores: readonly Float64Array[], columns: number): number[][] {
  return Array.from({ length: columns }, (_, c) => {
    const own = scores[c] ?? new Float64Array(0);
    const best = Math.max(...own);
    return ROLE_ORDER.flatMap((_role, r) => {
      const score = own[r] ?? 0;
      // who does something is said or seen; only the subject of a table is told by what the other columns are
      const least = BODY_ROLES.has(r) ? 0 : UNLIKELY;
      return r === OTHER || (score > least && score > best - FAR_BEHIND) ? [r] : [];
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

/** The likeliest way on from each set of roles that the columns before one may have taken. */
interface Choices {
  readonly masks: Int32Array;
  readonly roles: Int8Array;
}

function decide(
  scores: readonly Float64Array[],
  candidates: readonly (readonly number[])[],
  forward: readonly Reached[],
  step: (mask: number, c: number, r: number) => number,
): Assigned[] {
  const last = forward.at(-1) ?? NOTHING;
  let after = Float64Array.from(last.masks, (mask) => SET_SCORES[mask] ?? 0);
  let best = after;
  const marginals: Float64Array[] = [];
  const choices: Choices[] = [];
  for (let c = candidates.length - 1; c >= 0; c--) {
    place((forward[c + 1] ?? NOTHING).masks);
    const { masks, likelihood } = forward[c] ?? NOTHING;
    const beta = new Float64Array(masks.length).fill(NEVER);
    const top = new Float64Array(masks.length).fill(NEVER);
    const roles = new Int8Array(masks.length).fill(OTHER);
    const marginal = new Float64Array(ROLE_ORDER.length).fill(NEVER);
    for (let i = 0; i < masks.length; i++) {
      const mask = masks[i] ?? 0;
      const reached = likelihood[i] ?? NEVER;
      if (reached === NEVER) continue;
      for (const r of candidates[c] ?? []) {
        const to = taking(mask, r);
        if (r !== OTHER && to === mask) continue;
        const at = PLACES[to] ?? 0;
        const gain = step(mask, c, r);
        const rest = gain + (after[at] ?? NEVER);
        beta[i] = addLogs(beta[i] ?? NEVER, rest);
        marginal[r] = addLogs(marginal[r] ?? NEVER, reached + rest);
        const whole = gain + (best[at] ?? NEVER);
        if (whole > (top[i] ?? NEVER)) {
          top[i] = whole;
          roles[i] = r;
        }
      }
    }
    marginals.unshift(marginal);
    choices.unshift({ masks, roles });
    after = beta;
    best = top;
  }
  // before the first column there is one set, that of no role
  return follow(scores.length, choices, marginals, after[0] ?? 0);
}

function follow(
  all: number,
  choices: readonly Choices[],
  marginals: readonly Float64Array[],
  total: number,
): Assigned[] {
  let mask = 0;
  return Array.from({ length: all }, (_, c) => {
    const own = choices[c];
    const role = own?.roles[own.masks.indexOf(mask)] ?? OTHER;
    if (role !== OTHER) mask |= 1 << role;
    const p = Math.exp((marginals[c]?.[role] ?? total) - total);
    return { role, probability: Number.isFinite(p) ? Math.min(1, Math.max(0, p)) : 0 };
  });
}
