import type { Target } from '../model/index.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Book, Unplaced } from './book.ts';
import { entryDay, type Ledger } from './ledger.ts';
import { periodBefore, type ReportPeriod } from './report-periods.ts';
import { type StepState, statesAt, type TaskState } from './states.ts';
import { type Division, divide, type StatusPart, unitsOf } from './status.ts';
import { share, type Tally, tally } from './tally.ts';
import { type Deliverable, type Followed, type Measure, unitKey } from './tasks.ts';

/** What a periodic report (báo cáo định kỳ) says. */
export interface ProgressReport {
  readonly title: string | null;
  readonly issuer: string | null;
  readonly planNumber: string | null;
  readonly period: ReportPeriod;
  readonly tally: Tally;
  /** Done of all, in hundredths of a per cent. */
  readonly share: number | null;
  /** The report before it in the same year; null for the first. */
  readonly before: {
    readonly period: ReportPeriod;
    readonly tally: Tally;
    readonly share: number | null;
  } | null;
  /** What the parts are parts by. */
  readonly by: Division;
  readonly parts: readonly StatusPart[];
  readonly states: readonly TaskState[];
  readonly lines: readonly ReportLine[];
  readonly overdue: readonly ReportLine[];
  readonly extended: readonly ReportLine[];
  readonly measures: readonly MeasureLine[];
  readonly notes: ReportNotes;
}

/** A line of the appendix: one deliverable, or one occurrence of it, of one unit or of its leads together. */
export interface ReportLine {
  readonly state: TaskState;
  readonly deliverable: Deliverable;
  readonly step: StepState;
}

/** A target, and what was measured last. */
export interface MeasureLine {
  readonly measure: Measure;
  readonly target: Target;
  readonly unit: string | null;
  readonly actual: number | null;
  /** Null where nothing was measured, or the target cannot be held against a number. */
  readonly met: boolean | null;
}

/** What a reader of the report has to know besides. */
export interface ReportNotes {
  /** Entries that the plan has no task for. */
  readonly unplaced: readonly Unplaced[];
  /** Entries of units that lead nothing of the task. */
  readonly strangers: readonly LedgerEntry[];
  readonly conflicts: readonly ReportLine[];
  /** Entries whose task has another id than the one they were written under. */
  readonly moved: number;
  /** Lines of the ledger that could not be read. */
  readonly faults: number;
}

/** The report of a period. Pure: the same plan and ledger give the same report. */
export function reportOn(
  followed: Followed,
  ledger: Ledger,
  book: Book,
  period: ReportPeriod,
  by: Division = 'agency',
): ProgressReport {
  const { plan } = followed;
  const states = statesAt(followed, book, period.to);
  const counts = tally(states);
  const lines = linesOf(followed, states);
  const earlier = periodBefore(period);
  const then = earlier && tally(statesAt(followed, book, earlier.to));
  return {
    title: plan.document.title,
    issuer: plan.document.issuer,
    planNumber: plan.document.number,
    period,
    tally: counts,
    share: share(counts.finished, counts.all),
    before: earlier && then && { period: earlier, tally: then, share: share(then.finished, then.all) },
    by,
    parts: divide(by, states, unitsOf(followed, book)),
    states,
    lines,
    overdue: lines.filter(({ step }) => step.standing === 'overdue'),
    extended: lines.filter(({ step }) => step.extension !== null),
    measures: measuresAt(followed, book, period.to),
    notes: {
      unplaced: book.unplaced,
      strangers: strangersIn(followed, book),
      conflicts: lines.filter(({ step }) => step.conflict.length > 0),
      moved: book.moved,
      faults: ledger.faults.length,
    },
  };
}

/** Every step of every task, in the plan's order. */
export function linesOf(followed: Followed, states: readonly TaskState[]): ReportLine[] {
  return states.flatMap((state) =>
    state.steps.flatMap((step) => {
      const deliverable = followed.deliverables.get(step.deliverable);
      return deliverable ? [{ state, deliverable, step }] : [];
    }),
  );
}

/** Entries on a deliverable by a unit that does not lead it: they count for nothing and are told of. */
export function strangersIn({ byId }: Followed, { entries, sets }: Book): LedgerEntry[] {
  const leaders = new Map<string, ReadonlySet<string> | null>();
  const leadersOf = ({ task, deliverable }: LedgerEntry): ReadonlySet<string> | null => {
    const key = JSON.stringify([task, deliverable]);
    const known = leaders.get(key);
    if (known !== undefined) return known;
    const lines =
      byId.get(task)?.deliverables.filter(({ id }) => deliverable === null || deliverable === id) ?? [];
    const names = lines.flatMap(({ leads }) =>
      leads.flatMap(({ name }) => sets.get(unitKey(name)) ?? [name]),
    );
    // whoever wants to may report on what nobody is named for
    const keys = names.length === 0 ? null : new Set(names.map(unitKey));
    leaders.set(key, keys);
    return keys;
  };
  return entries.filter((entry) => leadersOf(entry)?.has(unitKey(entry.unit)) === false);
}

function measuresAt({ measures }: Followed, book: Book, asOf: string): MeasureLine[] {
  return measures.flatMap((measure) => {
    const known = book
      .measured(measure.id)
      .filter((entry) => entry.actual !== null && entryDay(entry) <= asOf);
    const last = known.at(-1);
    return measure.targets.map((target) => ({
      measure,
      target,
      unit: last?.unit ?? null,
      actual: last?.actual ?? null,
      met: last?.actual === undefined || last.actual === null ? null : meets(last.actual, target),
    }));
  });
}

/** Whether a value reaches a target; null where the target is no number. A target "= 95 %" is reached by more. */
export function meets(actual: number, { comparator, value, value2, direction }: Target): boolean | null {
  if (value === null) return null;
  // a decrease of at least 20 % is told as 20, not as -20
  const size = direction === 'decrease' ? Math.abs(actual) : actual;
  switch (comparator) {
    case '=':
    case '>=':
      return size >= value;
    case '>':
      return size > value;
    case '<=':
      return size <= value;
    case '<':
      return size < value;
    case 'range':
      return value2 === null ? null : size >= value && size <= value2;
    case 'text':
      return null;
  }
}
