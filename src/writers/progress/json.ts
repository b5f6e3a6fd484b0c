import type { ProgressReport, ReportLine } from '../../follow/report.ts';
import type { Score } from '../../follow/score.ts';
import type { TaskState } from '../../follow/states.ts';
import type { StatusPart } from '../../follow/status.ts';

/** A report as data: what programs read. Days are ISO 8601, shares are per cent. */
export function reportData(report: ProgressReport): unknown {
  const { title, issuer, planNumber, period, tally, before, parts, lines, measures, notes } = report;
  return {
    plan: { title, issuer, number: planNumber },
    period,
    tally,
    share: perCent(report.share),
    before: before && { period: before.period, tally: before.tally, share: perCent(before.share) },
    parts: parts.map(({ of, tally: counts }) => ({ of, tally: counts })),
    lines: lines.map(lineData),
    measures: measures.map(({ measure, target, unit, actual, met }) => ({
      id: measure.id,
      words: measure.words,
      target: target.text,
      unit,
      actual,
      met,
    })),
    notes: {
      unplaced: notes.unplaced.map(({ entry, why }) => ({ why, entry })),
      strangers: notes.strangers,
      conflicts: notes.conflicts.map(({ state, step }) => ({ task: state.task.id, entries: step.conflict })),
      moved: notes.moved,
      faults: notes.faults,
    },
  };
}

function perCent(hundredths: number | null): number | null {
  return hundredths === null ? null : hundredths / 100;
}

/** A line of a report as data: one step of one deliverable, days in ISO 8601. */
export function lineData({ state, deliverable, step }: ReportLine): Record<string, unknown> {
  return {
    task: state.task.id,
    number: state.task.name,
    words: state.task.words,
    deliverable: deliverable.id,
    occurrence: step.occurrence,
    product: deliverable.product,
    units: step.units,
    standing: step.standing,
    due: step.due,
    doneOn: step.doneOn,
    extension: step.extension,
    evidence: step.said.flatMap(({ evidence }) => evidence),
    reason: step.said.flatMap(({ reason }) => reason ?? []),
  };
}

/** A status as data: the sums of its parts where it is divided, else a record a task. */
export function statusData(states: readonly TaskState[], parts: readonly StatusPart[] | null): unknown {
  if (parts) return parts.map(({ of, tally }) => ({ of, ...tally }));
  return states.map(({ task, standing, due, doneOn, undated, partly, steps }) => ({
    task: task.id,
    number: task.name,
    words: task.words,
    units: [...new Set(steps.flatMap(({ units }) => units))],
    standing,
    due,
    doneOn,
    undated,
    partly,
  }));
}

/** A score as data, in points; null stands for what a plan and its ledger cannot tell. */
export function scoreData({ rules, criteria, points, known, maximum }: Score): unknown {
  return {
    rules: rules.id,
    documents: rules.documents,
    points,
    known,
    maximum,
    criteria: criteria.map((each) => ({
      id: each.criterion.id,
      maximum: each.criterion.maximum,
      points: each.points,
      numerator: each.numerator,
      denominator: each.denominator,
      shownToo: each.shownToo,
      oneMore: each.oneMore,
      untilMore: each.untilMore,
      counted: each.counted.map(({ task }) => task.id),
      open: each.open.map(({ task }) => task.id),
    })),
  };
}
