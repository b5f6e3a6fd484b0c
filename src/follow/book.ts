import type { LedgerEntry } from '../model/ledger.ts';
import { matchKey } from '../text/fold.ts';
import { entryKey, inOrder, type Ledger } from './ledger.ts';
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
  /** What was said last with the key of an entry (`entryKey`). */
  held(of: LedgerEntry): LedgerEntry | null;
  /** The statements on an indicator or a task's target. */
  measured(id: string): readonly LedgerEntry[];
}

const NOTHING: readonly LedgerEntry[] = [];

/**
 * Lays a ledger out for its plan. An entry belongs to the task of its id where the words agree, else to the only task
 * with its words: a task that was numbered anew in a revised plan is found again. Statements hold in the order of the
 * days that they speak for, those of one day in the order in which they were written.
 */
export function openBook(ledger: Ledger, followed: Followed): Book {
  const place = placer(followed);
  const unplaced: Unplaced[] = [];
  const entries: LedgerEntry[] = [];
  let moved = 0;
  const byKey = new Map<string, LedgerEntry[]>();
  const byRow = new Map<string, LedgerEntry[]>();
  const last = new Map<string, LedgerEntry>();
  for (const entry of inOrder(ledger.entries)) {
    const at = place(entry);
    if (typeof at === 'string') {
      unplaced.push({ entry, why: at });
      continue;
    }
    if (at.task !== entry.task) moved += 1;
    const placed = at.task === entry.task ? entry : { ...entry, ...at };
    entries.push(placed);
    last.set(entryKey(placed), placed);
    push(byRow, placed.deliverable ?? placed.task, placed);
    for (const deliverable of at.covers)
      push(byKey, keyOf(deliverable, entry.unit, entry.occurrence), placed);
  }
  const sets = new Map(ledger.header.sets.map(({ set, members }) => [unitKey(set), members]));
  return {
    sets,
    entries,
    unplaced,
    moved,
    statements: (deliverable, unit, { occurrence }) =>
      byKey.get(keyOf(deliverable, unit, occurrence)) ?? NOTHING,
    held: (of) => last.get(entryKey(of)) ?? null,
    measured: (id) => byRow.get(id) ?? NOTHING,
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
  const known = new Map<string, PlaceOf | Unplaced['why']>();
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
    const key = `${entry.task}\u0000${entry.deliverable ?? ''}\u0000${entry.words}`;
    const found = known.get(key) ?? place(entry);
    known.set(key, found);
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
