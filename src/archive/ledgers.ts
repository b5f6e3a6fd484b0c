import { openBook } from '../follow/book.ts';
import { emptyLedger, type Ledger } from '../follow/ledger.ts';
import { statesAt, type TaskState } from '../follow/states.ts';
import { followPlan } from '../follow/tasks.ts';
import type { Messages } from '../messages/index.ts';
import { LEDGER_VERSION, LedgerEntry, SpreadSet } from '../model/ledger.ts';
import { planKey } from '../model/plan-key.ts';
import { done, type Result } from '../model/trouble.ts';
import type { ArchiveAddress } from '../plans/archive/address.ts';
import { type SqlDatabase, type SqlRow, textOf } from '../plans/archive/engine.ts';
import { readArchive } from '../plans/archive/open.ts';
import { storedPlans } from '../plans/archive/stored-plans.ts';
import { FIXED_HOLIDAYS } from '../text/calendar.ts';

type Texts = Pick<Messages, 'archive'>;

/**
 * The ledgers of plans, as they stood beside them when the archive was built, by the plans' keys. Several ledgers of one
 * plan are one: whoever asks it has them hold in the order of the days that they speak for.
 * @param key of one plan; null for all that have a ledger
 */
export function storedLedgers(
  archive: string,
  key: string | null,
  messages: Texts,
): Promise<Result<ReadonlyMap<string, Ledger>>> {
  return readArchive(archive, messages, (database) => ledgersIn(database, key));
}

function ledgersIn(database: SqlDatabase, key: string | null): Map<string, Ledger> {
  const sets = new Map<string, Map<string, SpreadSet>>();
  const where = '?1 IS NULL OR plan_key = ?1';
  for (const row of database.all(`SELECT plan_key, sets FROM ledgers WHERE ${where} ORDER BY path`, [key])) {
    const own = sets.get(textOf(row, 'plan_key')) ?? new Map<string, SpreadSet>();
    sets.set(textOf(row, 'plan_key'), own);
    for (const set of SpreadSet.array().parse(JSON.parse(textOf(row, 'sets')))) own.set(set.set, set);
  }
  const entries = new Map<string, LedgerEntry[]>();
  for (const row of database.all(
    `SELECT * FROM ledger_entries WHERE ${where} ORDER BY path, coalesce(place, id)`,
    [key],
  )) {
    const own = entries.get(textOf(row, 'plan_key'));
    if (own) own.push(entryOf(row));
    else entries.set(textOf(row, 'plan_key'), [entryOf(row)]);
  }
  return new Map(
    [...sets].map(([plan, own]) => [
      plan,
      {
        header: { schemaVersion: LEDGER_VERSION, plan, sets: [...own.values()] },
        entries: entries.get(plan) ?? [],
        faults: [],
      },
    ]),
  );
}

/** @throws where somebody else wrote the line, and it is no entry */
function entryOf(row: SqlRow): LedgerEntry {
  const { evidence, extended_to: to } = row;
  return LedgerEntry.parse({
    task: row.task,
    words: row.words ?? '',
    deliverable: row.deliverable,
    unit: row.unit,
    occurrence: row.occurrence,
    state: row.state,
    doneOn: row.done_on,
    product: row.product,
    evidence: typeof evidence === 'string' ? JSON.parse(evidence) : [],
    percent: row.percent,
    actual: row.actual === null ? null : Number(row.actual),
    // version 1 of the tables did not keep the document
    extension: to === null ? null : { to, document: row.extended_by ?? '–', on: row.extended_on },
    reason: row.reason,
    asOf: row.as_of,
    by: row.by,
    at: row.at,
  });
}

/** Where the tasks of one plan of an archive stand. */
export interface StoredWork {
  /** Hash of the plan's source: what answers know a plan by. */
  readonly sha256: string;
  readonly states: readonly TaskState[];
  readonly hasLedger: boolean;
}

/**
 * Where the plans of an archive stand on a day, one at a time, by the ledgers that the archive took in with them.
 * @param which all plans that the address means, or those that have a ledger: the others are not looked at
 * @param asOf the cut-off, ISO 8601
 * @returns a trouble ends them
 */
export async function* storedWork(
  address: ArchiveAddress,
  which: 'all' | 'with-ledger',
  asOf: string,
  messages: Texts,
): AsyncGenerator<Result<StoredWork>> {
  const ledgers = await storedLedgers(address.archive, null, messages);
  if (!ledgers.ok) {
    yield ledgers;
    return;
  }
  if (which === 'with-ledger' && ledgers.value.size === 0) return;
  for await (const plan of plansOf(address, which, ledgers.value, messages)) {
    if (!plan.ok) {
      yield plan;
      return;
    }
    const key = planKey(plan.value);
    const ledger = ledgers.value.get(key);
    if (!ledger && which === 'with-ledger') continue;
    const followed = followPlan(plan.value, { events: [], calendar: FIXED_HOLIDAYS });
    const book = openBook(ledger ?? emptyLedger(key), followed);
    yield done({
      sha256: plan.value.source.sha256,
      states: statesAt(followed, book, asOf),
      hasLedger: ledger !== undefined,
    });
  }
}

/** Plans of an address; of a whole archive only those in force that have a ledger, where no others are asked for. */
async function* plansOf(
  address: ArchiveAddress,
  which: 'all' | 'with-ledger',
  ledgers: ReadonlyMap<string, Ledger>,
  messages: Texts,
): ReturnType<typeof storedPlans> {
  if (which === 'all' || address.key !== null) {
    yield* storedPlans(address);
    return;
  }
  const current = await readArchive(address.archive, messages, (database) =>
    database
      .all(`SELECT key FROM plans WHERE state = 'current' ORDER BY id`)
      .map((row) => textOf(row, 'key')),
  );
  if (!current.ok) {
    yield current;
    return;
  }
  for (const key of current.value)
    if (ledgers.has(key)) yield* storedPlans({ archive: address.archive, key });
}
