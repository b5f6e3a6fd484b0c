import { DEFAULT_THRESHOLD } from '../diff/context.ts';
import { diffPlans } from '../diff/index.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { openBook } from './book.ts';
import type { Ledger } from './ledger.ts';
import { type Followed, keptWords } from './tasks.ts';

/** A ledger taken over to a revised plan. */
export interface Carried {
  readonly entries: readonly LedgerEntry[];
  /** Entries whose task the new plan does not have. */
  readonly lost: readonly LedgerEntry[];
}

/**
 * Takes the entries of a plan's ledger over to a revised plan, by the pairing that comparing the two gives: what was
 * said, by whom and when stays; task, deliverable and words become those of the new plan. A task that was split or
 * merged takes its entries to its main pair only. Last days of occurrences stay those that were reported.
 */
export function carryLedger(ledger: Ledger, old: Followed, now: Followed): Carried {
  const pairs = new Map<string, string>();
  const { alignment } = diffPlans(old.plan, now.plan, { threshold: DEFAULT_THRESHOLD });
  for (const link of alignment.row) {
    if (!('reason' in link) || link.reason === 'split' || link.reason === 'merged') continue;
    pairs.set(link.old, link.new);
  }
  const entries: LedgerEntry[] = [];
  const lost: LedgerEntry[] = [];
  const { entries: placed, unplaced } = openBook(ledger, old);
  for (const entry of placed) {
    const carried = carry(entry, pairs, now);
    if (carried) entries.push(carried);
    else lost.push(entry);
  }
  return { entries, lost: [...lost, ...unplaced.map(({ entry }) => entry)] };
}

function carry(entry: LedgerEntry, pairs: ReadonlyMap<string, string>, now: Followed): LedgerEntry | null {
  const id = pairs.get(entry.task);
  const task = now.byId.get(id ?? '') ?? now.measures.find((measure) => measure.id === id);
  if (!task) return null;
  const base = { ...entry, task: task.id, words: keptWords(task.words), deliverable: null };
  if (entry.deliverable === null || !('deliverables' in task)) return base;
  const deliverable = pairs.get(entry.deliverable);
  const found = task.deliverables.find((each) => each.id === deliverable);
  if (!found) return task.deliverables.length === 1 ? base : null;
  return { ...base, deliverable: task.deliverables.length > 1 ? found.id : null };
}
