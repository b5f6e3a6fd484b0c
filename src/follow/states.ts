import type { Agency } from '../model/index.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Book } from './book.ts';
import { entryDay } from './ledger.ts';
import { type Deliverable, type Followed, type Step, type Task, unitKey } from './tasks.ts';

/**
 * Where a task stands on a day (tình trạng tại ngày chốt số liệu). Every task has one:
 * - `on-time`: hoàn thành đúng hạn; `late`: hoàn thành trễ hạn, or done on a day that nobody told;
 * - `done`: done, and the plan set no day;
 * - `overdue`: quá hạn; `in-time`: còn trong hạn; `no-day`: not done, and no day is set (never overdue);
 * - `stopped`: dừng.
 */
export const STANDINGS = ['on-time', 'late', 'done', 'overdue', 'in-time', 'no-day', 'stopped'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whether the work is over and delivered, in time or not; stopped work is not. */
export function isDone(standing: Standing): boolean {
  return standing === 'on-time' || standing === 'late' || standing === 'done';
}

/** A day later than the plan's, and what grants it. */
export interface Granted {
  readonly unit: string;
  readonly to: string;
  readonly document: string;
}

/** Where one unit, or the leads of a deliverable together, stand with one step. */
export interface StepState {
  readonly deliverable: string;
  readonly occurrence: string | null;
  /** A member of a set that is followed member by member; else the leads, together. */
  readonly units: readonly string[];
  readonly standing: Standing;
  /** The last day after extensions. */
  readonly due: string | null;
  readonly doneOn: string | null;
  /** Something was done, though not all: under way, or a share of it. */
  readonly begun: boolean;
  readonly extension: Granted | null;
  /** Leads of one deliverable that say different things. */
  readonly conflict: readonly LedgerEntry[];
  /** The statements that hold. */
  readonly said: readonly LedgerEntry[];
}

/** Where a task stands, and why. */
export interface TaskState {
  readonly task: Task;
  readonly standing: Standing;
  /** Done without a day that anybody told, though one was set: counted as late. */
  readonly undated: boolean;
  /** Not done, but begun, or some of its deliverables are done. */
  readonly partly: boolean;
  /** The day of the last deliverable, where the task is done. */
  readonly doneOn: string | null;
  /** The last day that is still to come or was missed; of a task that is done its last day. */
  readonly due: string | null;
  readonly steps: readonly StepState[];
}

/**
 * Where each task stands on a day.
 * @param asOf the cut-off, ISO 8601: what happened on that day still counts
 */
export function statesAt(followed: Followed, book: Book, asOf: string): TaskState[] {
  return followed.tasks.map((task) => taskState(task, stepStates(task, book, asOf)));
}

/**
 * Where each unit (by `unitKey`) stands with the tasks that it leads, alone or with others: of a set that is followed
 * member by member only its own part counts.
 */
export function statesByUnit(states: readonly TaskState[]): Map<string, TaskState[]> {
  const found = new Map<string, TaskState[]>();
  for (const { task, steps } of states) {
    const own = new Map<string, StepState[]>();
    for (const step of steps) {
      for (const key of new Set(step.units.map(unitKey))) {
        const list = own.get(key);
        if (list) list.push(step);
        else own.set(key, [step]);
      }
    }
    for (const [key, some] of own) {
      const list = found.get(key);
      if (list) list.push(taskState(task, some));
      else found.set(key, [taskState(task, some)]);
    }
  }
  return found;
}

/** The standing of a whole from those of its parts: done when all are, late when one is, overdue when one is. */
export function combine(parts: readonly Standing[]): Standing {
  const open = parts.filter((standing) => !isDone(standing));
  const find = (order: readonly Standing[], among: readonly Standing[]): Standing =>
    order.find((standing) => among.includes(standing)) ?? 'no-day';
  if (open.length > 0) return find(['overdue', 'in-time', 'no-day', 'stopped'], open);
  return find(['late', 'on-time', 'done'], parts);
}

function taskState(task: Task, steps: readonly StepState[]): TaskState {
  const standing = combine(steps.map((step) => step.standing));
  const finished = isDone(standing);
  const begun = steps.some((step) => step.begun || isDone(step.standing));
  return {
    task,
    standing,
    undated: finished && steps.some((step) => step.standing === 'late' && step.doneOn === null),
    partly: !finished && standing !== 'stopped' && begun,
    doneOn: finished ? last(steps.map((step) => step.doneOn)) : null,
    due: finished ? last(steps.map((step) => step.due)) : nextDue(steps),
    steps,
  };
}

function last(days: readonly (string | null)[]): string | null {
  return days.reduce((most, day) => (day !== null && (most === null || day > most) ? day : most), null);
}

function nextDue(steps: readonly StepState[]): string | null {
  const open = steps.filter(({ standing }) => standing === 'overdue' || standing === 'in-time');
  return open
    .map(({ due }) => due)
    .reduce((least, day) => (day !== null && (least === null || day < least) ? day : least), null);
}

function stepStates(task: Task, book: Book, asOf: string): StepState[] {
  return task.deliverables.flatMap((deliverable) =>
    partiesOf(deliverable, book).flatMap((units) =>
      deliverable.steps.map((step) => stepState(deliverable, step, units, book, asOf)),
    ),
  );
}

/** Who has to deliver: every member of a set that is spread, and the other leads together. */
export function partiesOf({ leads }: Pick<Deliverable, 'leads'>, { sets }: Pick<Book, 'sets'>): string[][] {
  const together = leads.filter(({ name }) => !sets.has(unitKey(name)));
  const members = leads.flatMap(({ name }) => sets.get(unitKey(name)) ?? []);
  const alone = [...new Set(members)].filter(
    (member) => !together.some(({ name }) => unitKey(name) === unitKey(member)),
  );
  const parties = alone.map((member) => [member]);
  return together.length > 0 || parties.length === 0
    ? [together.map(({ name }: Agency) => name), ...parties]
    : parties;
}

function stepState(
  deliverable: Deliverable,
  step: Step,
  units: readonly string[],
  book: Book,
  asOf: string,
): StepState {
  const reports = (units.length > 0 ? units : [NOBODY]).map((unit) =>
    book.statements(deliverable.id, unit, step),
  );
  const said = reports.flatMap((all) => all.findLast((entry) => isKnown(entry, asOf)) ?? []);
  const extension = latestExtension(reports.flat(), asOf);
  const due = step.due !== null && extension && extension.to > step.due ? extension.to : step.due;
  const finished = said.length > 0 && said.every((entry) => isDoneBy(entry, asOf));
  const doneOn =
    finished && said.every((entry) => entry.doneOn !== null) ? last(said.map((entry) => entry.doneOn)) : null;
  const stopped = said.length > 0 && said.every(({ state }) => state === 'stopped');
  const states = new Set(said.map(({ state }) => state));
  return {
    deliverable: deliverable.id,
    occurrence: step.occurrence,
    units,
    standing: judge({ finished, stopped, doneOn, due, asOf }),
    due,
    doneOn,
    begun: said.some(
      (entry) => entry.state === 'doing' || entry.state === 'done' || (entry.percent ?? 0) > 0,
    ),
    extension: due === step.due ? null : extension,
    conflict: states.size > 1 && states.has('done') ? said : [],
    said,
  };
}

/** The unit of tasks that name nobody. */
export const NOBODY = '–';

interface Facts {
  readonly finished: boolean;
  readonly stopped: boolean;
  readonly doneOn: string | null;
  readonly due: string | null;
  readonly asOf: string;
}

function judge({ finished, stopped, doneOn, due, asOf }: Facts): Standing {
  if (finished) {
    if (due === null) return 'done';
    return doneOn !== null && doneOn <= due ? 'on-time' : 'late';
  }
  if (stopped) return 'stopped';
  if (due === null) return 'no-day';
  return asOf > due ? 'overdue' : 'in-time';
}

/** What was said of a later day is not known yet; a day on which something was done is a fact about that day, whenever it was told. */
function isKnown(entry: LedgerEntry, asOf: string): boolean {
  return entryDay(entry) <= asOf || (entry.state === 'done' && entry.doneOn !== null && entry.doneOn <= asOf);
}

function isDoneBy({ state, doneOn }: LedgerEntry, asOf: string): boolean {
  return state === 'done' && (doneOn === null || doneOn <= asOf);
}

/** The extension that holds: the one told last of those that were granted by the day, whenever they were told. */
function latestExtension(entries: readonly LedgerEntry[], asOf: string): Granted | null {
  const granted = entries.flatMap((entry) => {
    const { unit, extension } = entry;
    const holds = extension !== null && (extension.on ?? entryDay(entry)) <= asOf;
    return holds ? [{ unit, to: extension.to, document: extension.document }] : [];
  });
  return granted.at(-1) ?? null;
}
