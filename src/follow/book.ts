import type { LedgerEntry } from '../model/ledger.ts';
import { matchKey } from '../text/fold.ts';
import { inOrder, isAboutTheSame, type Ledger } from './ledger.ts';
import { type Followed, foldedOnce, keptWords, type Step, unitKey } from './tasks.ts';

/** An entry that its plan has no task for. */
export interface Unplaced {
  readonly entry: LedgerEntry;
  /** `no-task`: neither its id nor its words are in the plan; `other-words`: the id is, with other words. */
  readonly why: 'no-task' | 'other-words';
}

/** A ledger laid out by what its entries are about. */
export interface Book {
  readonly sets: ReadonlyMap<string, readonly string[]>;
  /** All entries that have a place, in the order in which they hold. */
  readonly entries: readonly LedgerEntry[];
  readonly unplaced: readonly Unplaced[];
  /** Entries whose task now has another id, found by its words. */
  readonly moved: number;
  /** The statements of a unit on a step, those on the whole task among them, in the order in which they hold. */
  statements(deliverable: string, unit: string, step: Step): readonly LedgerEntry[];
  /** What was said last of what an entry is about (`isAboutTheSame`). */
  held(of: LedgerEntry): LedgerEntry | null;
  /** All that the unit of an entry said of its task, in the order in which it holds. */
  said(of: LedgerEntry): readonly LedgerEntry[];
  /** The statements on an indicator or a task's target. */
  measured(id: string): readonly LedgerEntry[];
}

const NOTHING: readonly LedgerEntry[] = [];
const NO_IDS: readonly string[] = [];

/**
 * Lays a ledger out for its plan. An entry belongs to the task of its id where the words agree, else to the only task
 * with its words: a task that was numbered anew in a revised plan is found again. Statements hold in the order of the
 * days that they speak for, those of one day in the order in which they were written.
 */
export function openBook(ledger: Ledger, followed: Followed): Book {
  const { entries, covers, unplaced, moved } = placed(ledger, followed);
  const byKey = onceAsked(() => {
    const lists = new Map<string, LedgerEntry[]>();
    for (const [i, entry] of entries.entries())
      for (const deliverable of covers[i] ?? NO_IDS)
        push(lists, keyOf(deliverable, entry.unit, entry.occurrence), entry);
    return lists;
  });
  const byRow = onceAsked(() => {
    const lists = new Map<string, LedgerEntry[]>();
    for (const entry of entries) push(lists, entry.deliverable ?? entry.task, entry);
    return lists;
  });
  const byUnit = onceAsked(() => byUnitAndTask(entries));
  const said = ({ unit, task }: LedgerEntry): readonly LedgerEntry[] =>
    byUnit().get(unit)?.get(task) ?? NOTHING;
  const sets = new Map(ledger.header.sets.map(({ set, members }) => [unitKey(set), members]));
  return {
    sets,
    entries,
    unplaced,
    moved,
    statements: (deliverable, unit, { occurrence }) =>
      byKey().get(keyOf(deliverable, unit, occurrence)) ?? NOTHING,
    held: (of) => said(of).findLast((entry) => isAboutTheSame(entry, of)) ?? null,
    said,
    measured: (id) => byRow().get(id) ?? NOTHING,
  };
}

interface Placed extends Pick<Book, 'unplaced' | 'moved'> {
  readonly entries: readonly LedgerEntry[];
  /** The deliverables that each entry speaks of, in the order of the entries. */
  readonly covers: readonly (readonly string[])[];
}

/** The entries of a ledger with the ids that their tasks have in the plan as it is now. */
function placed(ledger: Ledger, followed: Followed): Placed {
  const place = placer(followed);
  const unplaced: Unplaced[] = [];
  const entries: LedgerEntry[] = [];
  const covers: (readonly string[])[] = [];
  let moved = 0;
  for (const entry of inOrder(ledger.entries)) {
    const at = place(entry);
    if (typeof at === 'string') {
      unplaced.push({ entry, why: at });
      continue;
    }
    const stays = at.task === entry.task;
    if (!stays) moved += 1;
    entries.push(stays ? entry : { ...entry, task: at.task, deliverable: at.deliverable });
    covers.push(at.covers);
  }
  return { entries, covers, unplaced, moved };
}

function byUnitAndTask(entries: readonly LedgerEntry[]): Map<string, Map<string, LedgerEntry[]>> {
  const lists = new Map<string, Map<string, LedgerEntry[]>>();
  for (const entry of entries) {
    const own = lists.get(entry.unit);
    if (own) push(own, entry.task, entry);
    else lists.set(entry.unit, new Map([[entry.task, [entry]]]));
  }
  return lists;
}

/** What is laid out when it is first asked for: who merges a sheet asks for other things than who reports. */
function onceAsked<V>(make: () => V): () => V {
  let made: { readonly value: V } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function keyOf(deliverable: string, unit: string, occurrence: string | null): string {
  return `${deliverable}\u0000${unitKey(unit)}\u0000${occurrence ?? ''}`;
}

function push<V>(lists: Map<string, V[]>, key: string, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}

/** Where an entry belongs: the task, the deliverable, and the deliverables that it speaks of. */
interface PlaceOf {
  readonly task: string;
  readonly deliverable: string | null;
  readonly covers: readonly string[];
}

function placer(followed: Followed): (entry: LedgerEntry) => PlaceOf | Unplaced['why'] {
  // by words, then by ids: strings that are kept are hashed once, one put together anew would be at every entry
  const known = new Map<string, Map<string, Map<string | null, PlaceOf | Unplaced['why']>>>();
  const byWords = uniqueByWords(followed);
  const place = (entry: LedgerEntry): PlaceOf | Unplaced['why'] => {
    const own = wordsById(followed, entry.task);
    const key = foldedOnce(entry.words);
    if (own !== null && (key === '' || key === own))
      return within(followed, entry.task, entry.deliverable, entry.task);
    const other = byWords.get(key);
    if (other !== undefined) return within(followed, other, entry.deliverable, entry.task);
    return own === null ? 'no-task' : 'other-words';
  };
  return (entry) => {
    const byTask = known.get(entry.words) ?? new Map<string, Map<string | null, PlaceOf | Unplaced['why']>>();
    const byLine = byTask.get(entry.task) ?? new Map<string | null, PlaceOf | Unplaced['why']>();
    const found = byLine.get(entry.deliverable) ?? place(entry);
    known.set(entry.words, byTask.set(entry.task, byLine.set(entry.deliverable, found)));
    return found;
  };
}

function wordsById({ byId, measures }: Followed, id: string): string | null {
  const words = byId.get(id)?.words ?? measures.find((measure) => measure.id === id)?.words;
  return words === undefined ? null : matchKey(keptWords(words));
}

/** Rows by the words that entries keep; words that stand in several rows lead to none. */
function uniqueByWords({ tasks, measures }: Followed): Map<string, string> {
  const found = new Map<string, string | null>();
  const rows = new Map([...tasks, ...measures].map(({ id, words }) => [id, words]));
  for (const [id, words] of rows) {
    const key = matchKey(keptWords(words));
    if (key !== '') found.set(key, found.has(key) ? null : id);
  }
  return new Map([...found].flatMap(([key, id]) => (id === null ? [] : [[key, id] as const])));
}

/** A deliverable keeps its place within the task: "pl/3~2" of a task that is now "pl/4" is "pl/4~2". */
function within(
  followed: Followed,
  task: string,
  deliverable: string | null,
  was: string,
): PlaceOf | 'no-task' {
  const all = followed.byId.get(task)?.deliverables.map(({ id }) => id) ?? [];
  if (deliverable === null) return { task, deliverable, covers: all };
  const now = deliverable.startsWith(was) ? task + deliverable.slice(was.length) : deliverable;
  return all.includes(now) ? { task, deliverable: now, covers: [now] } : 'no-task';
}
