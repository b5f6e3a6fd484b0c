import type { Settled } from '../ask/due-records.ts';
import { combine, isDone, type TaskState } from './states.ts';

/** What a ledger says of a plan's deadlines: those that need nobody any more, and those that were moved. */
export function settledBy(states: readonly TaskState[]): Settled[] {
  const steps = new Map<string, TaskState['steps'][number][]>();
  for (const step of states.flatMap((state) => state.steps)) {
    const key = JSON.stringify([step.deliverable, step.occurrence]);
    steps.set(key, [...(steps.get(key) ?? []), step]);
  }
  return [...steps.values()].flatMap((some): Settled[] => {
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
