import type { DeadlineNews } from '../ask/due-records.ts';
import type { WorkState } from '../ask/request.ts';
import { combine, isDone, type StepState, type TaskState } from './states.ts';

/** What a ledger says of a plan's deadlines: those that need nobody any more, and those that were moved. */
export function newsOfDeadlines(states: readonly TaskState[]): DeadlineNews[] {
  const steps = new Map<string, TaskState['steps'][number][]>();
  for (const step of states.flatMap((state) => state.steps)) {
    const key = JSON.stringify([step.deliverable, step.occurrence]);
    steps.set(key, [...(steps.get(key) ?? []), step]);
  }
  return [...steps.values()].flatMap((some): DeadlineNews[] => {
    const [first] = some;
    if (!first) return [];
    const standing = combine(some.map((step) => step.standing));
    const over = isDone(standing) || standing === 'stopped';
    // of a set whose members have days of their own the plan's day stands
    const moved = some.length === 1 && first.extension !== null ? first.due : null;
    return over || moved !== null
      ? [{ row: first.deliverable, occurrence: first.occurrence, over, due: moved }]
      : [];
  });
}

/** What a ledger says of a plan's rows: of each deliverable, and of the task as a whole. */
export function progressIn(states: readonly TaskState[]): Record<string, readonly WorkState[]> {
  const rows = new Map<string, StepState[]>();
  for (const { task, steps } of states) {
    for (const id of new Set([task.id, ...steps.map((step) => step.deliverable)]))
      rows.set(
        id,
        steps.filter(({ deliverable }) => deliverable === id || id === task.id),
      );
    // a task's own line may be one of several: then it is asked for by itself
    const own = steps.filter(({ deliverable }) => deliverable === task.id);
    if (own.length > 0) rows.set(task.id, own);
  }
  return Object.fromEntries([...rows].map(([id, steps]) => [id, workStates(steps)]));
}

/** What ledgers say of the rows of several plans, by the hash of each plan's source. */
export function progressOf(
  work: readonly { readonly sha256: string; readonly states: readonly TaskState[] }[],
): Record<string, Record<string, readonly WorkState[]>> {
  return Object.fromEntries(work.map(({ sha256, states }) => [sha256, progressIn(states)]));
}

function workStates(steps: readonly StepState[]): WorkState[] {
  const standing = combine(steps.map((step) => step.standing));
  if (isDone(standing)) return standing === 'done' ? ['done'] : [standing, 'done'];
  if (standing === 'stopped') return [standing];
  const begun = steps.some((step) => step.begun || isDone(step.standing));
  return [standing, begun ? 'doing' : 'not-started'];
}
