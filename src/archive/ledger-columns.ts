import type { LedgerEntry } from '../model/ledger.ts';
import type { SqlValue } from '../plans/archive/engine.ts';

/** The columns of `ledger_entries` that come from an entry, and what each holds. */
export const LEDGER_COLUMNS: readonly (readonly [name: string, value: (entry: LedgerEntry) => SqlValue])[] = [
  ['task', ({ task }) => task],
  ['words', ({ words }) => words],
  ['deliverable', ({ deliverable }) => deliverable],
  ['unit', ({ unit }) => unit],
  ['occurrence', ({ occurrence }) => occurrence],
  ['state', ({ state }) => state],
  ['done_on', ({ doneOn }) => doneOn],
  ['product', ({ product }) => product],
  ['evidence', ({ evidence }) => (evidence.length > 0 ? JSON.stringify(evidence) : null)],
  ['percent', ({ percent }) => percent],
  ['actual', ({ actual }) => actual],
  ['extended_to', ({ extension }) => extension?.to ?? null],
  ['extended_by', ({ extension }) => extension?.document ?? null],
  ['extended_on', ({ extension }) => extension?.on ?? null],
  ['reason', ({ reason }) => reason],
  ['as_of', ({ asOf }) => asOf],
  ['by', ({ by }) => by],
  ['at', ({ at }) => at],
];
