import { withDutyRows } from '../ask/duties.ts';
import { type Dating, dueDays, NO_EVENTS } from '../ask/occurrences.ts';
import type { Agency, Deadline, Plan, Row, Target, Topic } from '../model/index.ts';
import {
  bodiesOf,
  cellOf,
  deliverablesOf,
  groupOf,
  indexPlan,
  nameOf,
  type PlanIndex,
  taskOf,
} from '../plans/plan-index.ts';
import { matchKey, squeeze } from '../text/fold.ts';
import { remembered } from '../text/remembered.ts';

/** A task as it is followed: what the plan numbers, with the deliverables that stand under it. */
export interface Task {
  readonly id: string;
  /** As an official would cite it: its number, with its group's where numbers begin anew in each ("III.5"). */
  readonly name: string;
  readonly words: string;
  readonly topic: Topic | null;
  /** The title of its group, or the group's marker. */
  readonly group: string | null;
  readonly monitor: readonly Agency[];
  readonly coordinate: readonly Agency[];
  readonly deliverables: readonly Deliverable[];
}

/** One product of a task (sản phẩm, kết quả), with who answers for it and until when. */
export interface Deliverable {
  readonly id: string;
  readonly task: string;
  /** The words of its own line where it is a part of the task; else "". */
  readonly part: string;
  readonly product: string;
  /** Who leads; where nobody does, who carries it out. */
  readonly leads: readonly Agency[];
  /** The deadline as the plan words it. */
  readonly deadline: string;
  readonly steps: readonly Step[];
}

/** What has to be done by one day: the deliverable itself, or one occurrence of it. */
export interface Step {
  /** The last day of the occurrence (ISO 8601), for recurring work; null for work that is done once. */
  readonly occurrence: string | null;
  /** The last day; null where the plan sets none: all through, decided elsewhere, hanging on an event. */
  readonly due: string | null;
}

/** What is measured (chỉ tiêu): an indicator row, or a task's own target. */
export interface Measure {
  /** Id of the row that an entry names. */
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly leads: readonly Agency[];
  readonly targets: readonly Target[];
}

/** A plan laid out for being followed. */
export interface Followed {
  readonly plan: Plan;
  readonly tasks: readonly Task[];
  readonly measures: readonly Measure[];
  /** Tasks by their own id and by those of their deliverables. */
  readonly byId: ReadonlyMap<string, Task>;
  readonly deliverables: ReadonlyMap<string, Deliverable>;
}

/**
 * The tasks of a plan (nhiệm vụ được đánh số), each with its deliverables; where no table lists tasks, what its
 * sections tell somebody to do.
 * @param dating events whose day is known, so that deadlines which run from them have one
 */
export function followPlan(parsed: Plan, dating: Dating = NO_EVENTS): Followed {
  const plan = withDutyRows(parsed);
  const index = indexPlan(plan);
  const lines = new Map<string, Row[]>();
  for (const row of deliverablesOf(plan)) {
    const head = taskOf(index, row).id;
    lines.set(head, [...(lines.get(head) ?? []), row]);
  }
  const heads = plan.rows.filter((row) => row.kind === 'task' && taskOf(index, row) === row);
  const tasks = heads.map((head) => taskFrom(index, head, lines.get(head.id) ?? [head], dating));
  const byId = new Map<string, Task>();
  for (const task of tasks) {
    for (const { id } of task.deliverables) byId.set(id, task);
    byId.set(task.id, task);
  }
  const deliverables = new Map(
    tasks.flatMap((task) => task.deliverables.map((each) => [each.id, each] as const)),
  );
  return { plan, tasks, measures: measuresOf(index), byId, deliverables };
}

function taskFrom(index: PlanIndex, head: Row, lines: readonly Row[], dating: Dating): Task {
  const group = groupOf(index, head);
  return {
    id: head.id,
    name: nameOf(index, head),
    words: wordsOf(index, head),
    topic: head.topic,
    group: group ? `${group.marker}. ${group.title}` : head.group,
    monitor: head.monitor,
    coordinate: head.coordinate,
    deliverables: lines.map((row) => deliverableFrom(index, head, row, dating)),
  };
}

function deliverableFrom(index: PlanIndex, head: Row, row: Row, dating: Dating): Deliverable {
  const own = row.parent === null ? '' : cellOf(index, row, 'task');
  return {
    id: row.id,
    task: head.id,
    part: row === head || own === cellOf(index, head, 'task') ? '' : own,
    product: cellOf(index, row, 'product'),
    leads: leadsOf(index, row, head),
    deadline: cellOf(index, row, 'deadline'),
    steps: stepsOf(index.deadlines.get(row.id) ?? [], dating),
  };
}

/** Of a part without bodies of its own those of the task that it is a part of. */
function leadsOf(index: PlanIndex, row: Row, head: Row): readonly Agency[] {
  const own = bodiesOf(index, row, 'lead');
  return [own, row.implement, head.lead, head.implement].find((bodies) => bodies.length > 0) ?? [];
}

/**
 * Each occurrence of recurring work, and the last of the days that are set once. Weekly work has no steps: nobody reports
 * week by week, so it is followed as work that goes on all through.
 */
function stepsOf(deadlines: readonly Deadline[], dating: Dating): Step[] {
  const days = (some: readonly Deadline[]): string[] =>
    [...new Set(some.flatMap((deadline) => dueDays(deadline, dating)))].sort();
  const once = days(deadlines.filter(({ kind }) => kind !== 'recurring')).at(-1) ?? null;
  const recurring = deadlines.filter(({ kind, every }) => kind === 'recurring' && !every.includes('week'));
  const steps = days(recurring).map((day) => ({ occurrence: day, due: day }));
  return once !== null || steps.length === 0 ? [{ occurrence: null, due: once }, ...steps] : steps;
}

function wordsOf(index: PlanIndex, row: Row): string {
  return cellOf(index, row, 'task') || cellOf(index, row, 'indicator');
}

function measuresOf(index: PlanIndex): Measure[] {
  const targets = new Map<string, Target[]>();
  for (const target of index.plan.targets)
    targets.set(target.of, [...(targets.get(target.of) ?? []), target]);
  return index.plan.rows.flatMap((row): Measure[] => {
    const own = targets.get(row.id) ?? [];
    if (own.length === 0 || row.kind === 'other') return [];
    const words = cellOf(index, row, 'indicator') || wordsOf(index, row);
    return [{ id: row.id, name: nameOf(index, row), words, leads: leadsOf(index, row, row), targets: own }];
  });
}

/** Characters of a task's words that an entry keeps: enough to tell it from every other of its plan. */
const KEPT_WORDS = 160;

/** The words of a task that an entry keeps. */
export function keptWords(words: string): string {
  return keptOf(words);
}

/** Texts come back with every statement, the same few thousand: what is made of each is kept. */
const MEMORY = { most: 50_000 };
const keyOf = remembered(matchKey, MEMORY);
const keptOf = remembered((words) => {
  const text = squeeze(words);
  return text.length <= KEPT_WORDS ? text : text.slice(0, KEPT_WORDS).toWellFormed().trim();
}, MEMORY);

/** What a unit is known by: its name in one form. */
export function unitKey(name: string): string {
  return foldedOnce(name);
}

/** A text in the form that it is compared in. */
export function foldedOnce(text: string): string {
  return keyOf(text);
}
