import type { LedgerEntry } from '../../src/model/ledger.ts';

/** A statement of the invented province's interior department; what differs is given. */
export const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  task: 'pl/1',
  words: 'Rà soát quy chế tiếp công dân',
  deliverable: null,
  unit: 'Sở Nội vụ',
  occurrence: null,
  state: 'doing',
  doneOn: null,
  product: null,
  evidence: [],
  percent: null,
  actual: null,
  extension: null,
  reason: null,
  asOf: null,
  by: 'Lan',
  at: '2025-03-10T02:00:00.000Z',
  ...more,
});
