import { z } from 'zod';
import { IsoDate } from './place.ts';

/** What of the tasks a criterion counts; `given` counts are not in a plan and come from the user. */
export const ScoreCount = z.enum([
  'all',
  'finished',
  'on-time',
  'late',
  'done',
  'partly',
  'overdue',
  'stopped',
]);
export type ScoreCount = z.infer<typeof ScoreCount>;

/** A share of the tasks: the weighted sum of counts over another count. */
const Share = {
  /** What is added up, each with its weight: `{ finished: 1, partly: 0.5 }`. */
  of: z.partialRecord(ScoreCount, z.number().min(0)),
  over: ScoreCount.default('all'),
  /** What is scored where there is nothing to do: the maximum, or nothing. */
  nothing: z.enum(['maximum', 'zero']).default('zero'),
};

/** How a criterion turns a share into points. */
export const ScoreFormula = z.discriminatedUnion('kind', [
  /** Points grow with the share: `factor × share`, nothing under `zeroBelow`. */
  z.strictObject({
    kind: z.literal('linear'),
    factor: z.number().positive(),
    zeroBelow: z.number().min(0).max(1).default(0),
    ...Share,
  }),
  /** The first step whose `from` the share reaches; nothing below the last. */
  z.strictObject({
    kind: z.literal('steps'),
    steps: z.array(z.strictObject({ from: z.number().min(0).max(1), points: z.number().min(0) })).min(1),
    /** A second share that the rule asks about too, and that is shown beside the first. */
    shownToo: z.partialRecord(ScoreCount, z.number().min(0)).optional(),
    ...Share,
  }),
  /** All or nothing, on facts that stand in no plan. */
  z.strictObject({ kind: z.literal('whole') }),
]);
export type ScoreFormula = z.infer<typeof ScoreFormula>;

/** One criterion (tiêu chí thành phần). */
export const ScoreCriterion = z.strictObject({
  id: z.string().min(1),
  title: z.strictObject({ vi: z.string().min(1), en: z.string().min(1) }),
  /** Points at most. */
  maximum: z.number().positive(),
  /** Where the counts come from: the followed plan, or numbers that the user gives. */
  counts: z.enum(['plan', 'given']),
  /** Why the plan and its ledger cannot tell; only where `counts` is `given`. */
  unknown: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  /** Who scores it, where that is not the body whose plan it is. */
  scoredBy: z.string().optional(),
  formula: ScoreFormula,
});
export type ScoreCriterion = z.infer<typeof ScoreCriterion>;

/** Rules of one issuer and year (bộ tiêu chí chấm điểm). */
export const ScoreRules = z.strictObject({
  schemaVersion: z.literal('1.0'),
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: z.strictObject({ vi: z.string(), en: z.string() }),
  issuer: z.string(),
  /** The documents that set the rules. */
  documents: z.array(z.strictObject({ symbol: z.string(), date: IsoDate })).min(1),
  /** Points are rounded to so many places. */
  decimals: z.int().min(0).max(4).default(2),
  note: z.strictObject({ vi: z.string(), en: z.string() }).optional(),
  criteria: z.array(ScoreCriterion).min(1),
});
export type ScoreRules = z.infer<typeof ScoreRules>;
