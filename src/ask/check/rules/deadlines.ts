import { type Doubt, readDeadlineCell } from '../../../grammars/deadlines/index.ts';
import type { Deadline } from '../../../model/index.ts';
import { nameOf } from '../../../plans/plan-index.ts';
import { plainKey } from '../../../text/fold.ts';
import { dueDays } from '../../occurrences.ts';
import { type Hit, hit, type Rule, type RuleContext } from '../rule.ts';

/** "Trước ngày 31/01 năm liền kề", "và những năm tiếp theo": outside the plan's period, and meant so. */
const BEYOND = /(?<![a-z])(?:lien ke|nam sau|nam tiep theo|ke tiep|tiep theo|nam truoc)(?![a-z])/;

interface Dated {
  readonly deadline: Deadline;
  readonly row: string;
  readonly days: readonly string[];
}

/** Deadlines of tasks with a day; the body speaks of aims years ahead. */
function datedTasks({ plan, index }: RuleContext): Dated[] {
  return plan.deadlines.flatMap((deadline) => {
    const row = index.rows.get(deadline.of);
    const days = dueDays(deadline);
    if (!row || days.length === 0 || BEYOND.test(plainKey(deadline.text))) return [];
    return [{ deadline, row: nameOf(index, row), days }];
  });
}

const outsidePeriod: Rule = {
  id: 'deadline-outside-period',
  severity: 'warning',
  find: (context) => {
    const { period } = context.plan.document;
    if (!period) return [];
    const { start, end } = period;
    return datedTasks(context).flatMap(({ deadline, row, days }): Hit[] => {
      const day = days.find((each) => each < start || each > end);
      // a period that reaches into the plan's ("2024 - 2026") is no slip
      if (day === undefined || (deadline.start !== null && deadline.start <= end && day > end)) return [];
      const { text, of, source } = deadline;
      return [hit('deadline-outside-period', { row, text, day, start, end }, { of, source })];
    });
  },
};

const beforeIssue: Rule = {
  id: 'deadline-before-issue',
  severity: 'warning',
  find: (context) => {
    const { issuedOn, period } = context.plan.document;
    if (issuedOn === null) return [];
    return datedTasks(context).flatMap(({ deadline, row, days }): Hit[] => {
      const day = days.at(-1) ?? '';
      // days before the whole period are told of already
      if (day >= issuedOn || (period && day < period.start)) return [];
      const { text, of, source } = deadline;
      return [hit('deadline-before-issue', { row, text, day, issued: issuedOn }, { of, source })];
    });
  },
};

const IMPOSSIBLE: ReadonlySet<Doubt> = new Set([
  'no-such-day',
  'no-such-month',
  'no-such-quarter',
  'backward-range',
]);

/** Why a deadline that is not understood is not: its words are read once more. */
function isImpossible({ kind, text }: Deadline, { plan }: RuleContext): boolean {
  if (kind !== 'unknown') return false;
  return readDeadlineCell(text, plan.document.period).some(
    ({ doubt }) => doubt !== undefined && IMPOSSIBLE.has(doubt),
  );
}

/** 31/4, 29/02 of a year without one, tháng 13, quý V, a range that runs backwards. */
const impossibleDay: Rule = {
  id: 'impossible-day',
  severity: 'error',
  find: (context) =>
    context.plan.deadlines
      .filter((deadline) => isImpossible(deadline, context))
      .map(({ text, of, source }) => hit('impossible-day', { text }, { of, source })),
};

const notUnderstood: Rule = {
  id: 'deadline-not-understood',
  severity: 'warning',
  find: (context) =>
    context.plan.deadlines
      .filter((deadline) => deadline.kind === 'unknown' && !isImpossible(deadline, context))
      .map(({ text, of, source }) => hit('deadline-not-understood', { text }, { of, source })),
};

/** Rules about times. */
export const DEADLINE_RULES: readonly Rule[] = [outsidePeriod, beforeIssue, impossibleDay, notUnderstood];
