import type { Plan } from '../model/index.ts';
import { type PlanView, viewOf } from './view.ts';

/** What every part of a comparison needs to know. */
export interface Context {
  readonly old: PlanView;
  readonly now: PlanView;
  /** Years from OLD's period to NEW's. */
  readonly shift: number;
  readonly threshold: number;
}

/**
 * Two records are taken for the same from this score on. Tuned on pairs of real plans labelled by hand: of one
 * province in two years, and of different provinces in one year.
 */
export const DEFAULT_THRESHOLD = 0.47;

/** @param threshold the score, 0 to 1, from which two records are taken for one another */
export function contextOf(old: Plan, now: Plan, threshold: number): Context {
  return {
    old: viewOf(old),
    now: viewOf(now),
    shift: yearShift(old, now),
    threshold,
  };
}

/** Years from one plan's period to the other's; 0 where the periods are not known or not of one length. */
export function yearShift(old: Plan, now: Plan): number {
  const [a, b] = [old.document.period, now.document.period];
  if (!a || !b) return 0;
  const year = (day: string): number => Number(day.slice(0, 4));
  const length = (period: { start: string; end: string }): number => year(period.end) - year(period.start);
  return length(a) === length(b) ? year(b.start) - year(a.start) : 0;
}
