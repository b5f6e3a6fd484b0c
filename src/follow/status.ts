import type { Book } from './book.ts';
import { partiesOf, statesByUnit, type TaskState } from './states.ts';
import { type Tally, tally } from './tally.ts';
import { type Followed, unitKey } from './tasks.ts';

/** What a status can be divided by. */
export const DIVISIONS = ['agency', 'group', 'topic', 'monitor'] as const;
export type Division = (typeof DIVISIONS)[number];

/** A part of the plan, and how it stands. */
export interface StatusPart {
  /** The body, the group's title, the topic; null for tasks that have none. */
  readonly of: string | null;
  readonly tally: Tally;
  readonly states: readonly TaskState[];
}

/** The names under which a plan's tasks are reported: its leads, of sets that are spread the members. */
export function unitsOf(followed: Followed, book: Pick<Book, 'sets'>): string[] {
  const names = new Map<string, string>();
  for (const deliverable of followed.deliverables.values()) {
    for (const name of partiesOf(deliverable, book).flat()) {
      if (!names.has(unitKey(name))) names.set(unitKey(name), name);
    }
  }
  return [...names.values()];
}

/** The standing of the tasks, divided. By agency a task stands under each that leads it, with its own part of it. */
export function divide(by: Division, states: readonly TaskState[], units: readonly string[]): StatusPart[] {
  const part = (of: string | null, some: readonly TaskState[]): StatusPart => ({
    of,
    tally: tally(some),
    states: some,
  });
  if (by === 'agency') {
    const byUnit = statesByUnit(states);
    const led = units.map((unit) => part(unit, byUnit.get(unitKey(unit)) ?? []));
    const nobody = states.filter(({ steps }) => steps.every((step) => step.units.length === 0));
    return nobody.length > 0 ? [...led, part(null, nobody)] : led;
  }
  const parts = new Map<string | null, TaskState[]>();
  for (const state of states) {
    for (const name of namesOf(by, state)) parts.set(name, [...(parts.get(name) ?? []), state]);
  }
  return [...parts].map(([of, some]) => part(of, some));
}

function namesOf(by: Exclude<Division, 'agency'>, { task }: TaskState): (string | null)[] {
  if (by === 'group') return [task.group];
  if (by === 'topic') return [task.topic];
  return task.monitor.length > 0 ? task.monitor.map(({ name }) => name) : [null];
}
