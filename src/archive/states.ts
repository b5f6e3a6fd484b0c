import type { PlanState } from './schema.ts';

/** What the state of a plan is told from. */
export interface Candidate {
  readonly id: number;
  readonly key: string;
  readonly uri: string | null;
  /** A file holds it as it is. */
  readonly held: boolean;
  /** The plan that stands by now where this one stood. */
  readonly heir: number | null;
  readonly complete: boolean;
  readonly rows: number;
  readonly issuer: string | null;
  readonly type: string | null;
  /** First and last day of what it plans. */
  readonly period: string | null;
  /** Folded. */
  readonly title: string | null;
  readonly issuedOn: string | null;
}

/** Whether a plan is in force; where another took its place, that plan's id in the archive. */
export interface Standing {
  readonly state: PlanState;
  readonly replacedBy: number | null;
}

/**
 * Share of syllables that the titles of two plans must have in common for the later to replace the earlier. Reasoned:
 * "Kế hoạch cải cách hành chính năm 2025" and the same "của tỉnh An Hải" have three quarters; a plan of the same body and
 * year on communication or inspection has less than half.
 */
const SAME_TITLE = 0.6;

/**
 * What became of plans that share a key or an issuer: one whose file says something else by now is `superseded`, one
 * whose file is gone `withdrawn`; of two files with one number the fuller is in force and the other its `duplicate`; of
 * two plans of one body for one period, under like titles, the earlier is `replaced`.
 */
export function standingsOf(plans: readonly Candidate[]): Map<number, Standing> {
  const standings = new Map<number, Standing>();
  const held = plans.filter((plan) => plan.held);
  const best = new Map<string, Candidate>();
  for (const plan of held) {
    const other = best.get(plan.key);
    if (!other || isFuller(plan, other)) best.set(plan.key, plan);
  }
  for (const plan of plans) {
    const inForce = best.get(plan.key);
    if (!plan.held) {
      const heir = inForce?.id ?? plan.heir;
      standings.set(
        plan.id,
        heir === null ? { state: 'withdrawn', replacedBy: null } : { state: 'superseded', replacedBy: heir },
      );
    } else if (inForce && inForce.id !== plan.id) {
      standings.set(plan.id, { state: 'duplicate', replacedBy: inForce.id });
    } else standings.set(plan.id, { state: 'current', replacedBy: null });
  }
  const current = [...best.values()];
  for (const plan of current) {
    const later = current
      .filter((other) => replaces(other, plan))
      .sort((a, b) => order(b.issuedOn, a.issuedOn))[0];
    if (later) standings.set(plan.id, { state: 'replaced', replacedBy: later.id });
  }
  return standings;
}

function isFuller(a: Candidate, b: Candidate): boolean {
  if (a.complete !== b.complete) return a.complete;
  return a.rows !== b.rows ? a.rows > b.rows : a.id < b.id;
}

function replaces(later: Candidate, earlier: Candidate): boolean {
  if (later.id === earlier.id || later.issuer === null || later.issuer !== earlier.issuer) return false;
  if (later.type !== earlier.type || later.period === null || later.period !== earlier.period) return false;
  if (later.issuedOn === null || earlier.issuedOn === null || later.issuedOn <= earlier.issuedOn)
    return false;
  return jaccard(later.title, earlier.title) >= SAME_TITLE;
}

function jaccard(a: string | null, b: string | null): number {
  const [x, y] = [syllables(a), syllables(b)];
  const common = [...x].filter((word) => y.has(word)).length;
  return common === 0 ? 0 : common / (x.size + y.size - common);
}

function syllables(title: string | null): Set<string> {
  return new Set((title ?? '').split(/[^\p{L}\p{N}]+/u).filter((word) => word !== ''));
}

function order(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}
