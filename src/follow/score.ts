import { ScoreCount, type ScoreCriterion, type ScoreFormula, type ScoreRules } from '../model/score-rules.ts';
import { isDone, type Standing, type TaskState } from './states.ts';
import { type Tally, tally } from './tally.ts';

/** Counts that the user gives for a criterion, or its points. */
export type Given = { readonly points: number } | { readonly counts: Partial<Record<ScoreCount, number>> };

/** One criterion scored. */
export interface CriterionScore {
  readonly criterion: ScoreCriterion;
  /** Null where the tool cannot know it and nobody gave it. */
  readonly points: number | null;
  /** What was divided by what; null where nothing was counted. */
  readonly numerator: number | null;
  readonly denominator: number | null;
  /** A second share that the rule asks about. */
  readonly shownToo: number | null;
  /** Points that one more finished task would add; null where that cannot be said. */
  readonly oneMore: number | null;
  /** How many more tasks have to be finished before the points change; null where no number changes them. */
  readonly untilMore: number | null;
  /** Tasks that count, and those that do not yet. */
  readonly counted: readonly TaskState[];
  readonly open: readonly TaskState[];
}

/** A plan's score by its rules (chấm điểm): each criterion, and the sum of those that are known. */
export interface Score {
  readonly rules: ScoreRules;
  readonly criteria: readonly CriterionScore[];
  /** Of the criteria that are known. */
  readonly points: number;
  readonly maximum: number;
  /** How much of the maximum is known. */
  readonly known: number;
}

type Counts = Readonly<Record<ScoreCount, number>>;

/**
 * Scores a plan by rules (chấm điểm theo bộ tiêu chí).
 * @param given by the id of a criterion, for those that a plan and its ledger cannot tell
 */
export function score(
  rules: ScoreRules,
  states: readonly TaskState[],
  given: ReadonlyMap<string, Given> = new Map(),
): Score {
  const criteria = rules.criteria.map((criterion) =>
    scored(criterion, states, given.get(criterion.id), rules.decimals),
  );
  const known = criteria.filter(({ points }) => points !== null);
  return {
    rules,
    criteria,
    points: rounded(
      known.reduce((sum, { points }) => sum + (points ?? 0), 0),
      rules.decimals,
    ),
    maximum: rounded(
      criteria.reduce((sum, { criterion }) => sum + criterion.maximum, 0),
      rules.decimals,
    ),
    known: rounded(
      known.reduce((sum, { criterion }) => sum + criterion.maximum, 0),
      rules.decimals,
    ),
  };
}

function scored(
  criterion: ScoreCriterion,
  states: readonly TaskState[],
  given: Given | undefined,
  decimals: number,
): CriterionScore {
  const unknown = {
    criterion,
    points: null,
    numerator: null,
    denominator: null,
    shownToo: null,
    oneMore: null,
    untilMore: null,
    counted: [],
    open: [],
  };
  if (given && 'points' in given)
    return { ...unknown, points: rounded(Math.min(given.points, criterion.maximum), decimals) };
  const counts = given
    ? complete(given.counts)
    : criterion.counts === 'plan'
      ? countsOf(tally(states))
      : null;
  const { formula } = criterion;
  if (counts === null || formula.kind === 'whole') return unknown;
  const points = (of: Counts): number =>
    rounded(Math.min(pointsOf(formula, of, criterion.maximum), criterion.maximum), decimals);
  const now = points(counts);
  const own = given ? [] : states;
  const counted = own.filter(({ standing }) => isCounted(formula, standing));
  return {
    criterion,
    points: now,
    numerator: sumOf(formula.of, counts),
    denominator: counts[formula.over],
    shownToo: formula.kind === 'steps' && formula.shownToo ? sumOf(formula.shownToo, counts) : null,
    ...gain(counts, points),
    counted,
    open: own.filter((state) => !counted.includes(state)),
  };
}

/** What finishing tasks would bring: one more, and how many until the points move. */
function gain(
  counts: Counts,
  points: (counts: Counts) => number,
): Pick<CriterionScore, 'oneMore' | 'untilMore'> {
  const left = counts.all - counts.finished;
  const now = points(counts);
  if (left <= 0) return { oneMore: null, untilMore: null };
  const more = (n: number): number =>
    points({ ...counts, finished: counts.finished + n, 'on-time': counts['on-time'] + n });
  const oneMore = Math.round((more(1) - now) * 10_000) / 10_000;
  for (let n = 1; n <= left; n += 1) if (more(n) > now) return { oneMore, untilMore: n };
  return { oneMore, untilMore: null };
}

function isCounted(formula: Exclude<ScoreFormula, { kind: 'whole' }>, standing: Standing): boolean {
  if ((formula.of.finished ?? 0) > 0) return isDone(standing);
  const counts: readonly ScoreCount[] = ['on-time', 'late', 'done', 'overdue', 'stopped'];
  return counts.some((count) => count === standing && (formula.of[count] ?? 0) > 0);
}

function pointsOf(
  formula: Exclude<ScoreFormula, { kind: 'whole' }>,
  counts: Counts,
  maximum: number,
): number {
  const whole = counts[formula.over];
  if (whole === 0) return formula.nothing === 'maximum' ? maximum : 0;
  const part = sumOf(formula.of, counts);
  if (formula.kind === 'linear')
    return part / whole < formula.zeroBelow ? 0 : (formula.factor * part) / whole;
  return (
    formula.steps.toSorted((a, b) => b.from - a.from).find(({ from }) => part >= from * whole)?.points ?? 0
  );
}

function sumOf(weights: Partial<Record<ScoreCount, number>>, counts: Counts): number {
  return ScoreCount.options.reduce((sum, count) => sum + (weights[count] ?? 0) * counts[count], 0);
}

function countsOf(of: Tally): Counts {
  const { all, finished, late, done, partly, overdue, stopped } = of;
  return { all, finished, 'on-time': of['on-time'], late, done, partly, overdue, stopped };
}

/** What the user left out is 0; what is finished is what is on time, late, or done. */
function complete(counts: Partial<Record<ScoreCount, number>>): Counts {
  const { all = 0, late = 0, done = 0, partly = 0, overdue = 0, stopped = 0 } = counts;
  const onTime = counts['on-time'] ?? 0;
  return {
    all,
    finished: counts.finished ?? onTime + late + done,
    'on-time': onTime,
    late,
    done,
    partly,
    overdue,
    stopped,
  };
}

/** Half up, without the dust of binary fractions. */
function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale + 1e-9) / scale;
}
