import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyLedger, entryLine, headerText, readLedger } from '../../src/follow/ledger.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { entry } from '../support/entry.ts';

const HEADER = 'schemaVersion: "1.0"\nplan: vn/an-hai/kh/2025/218-kh-ubnd\nentries:\n';

function read(text: string) {
  const ledger = readLedger(text, 'plan.progress.yaml');
  if (!ledger.ok) throw new Error(ledger.trouble.got);
  return ledger.value;
}

const days = fc
  .integer({ min: 0, max: 400 })
  .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
const texts = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const entries = fc.record({
  task: texts,
  words: texts,
  deliverable: fc.option(texts),
  unit: texts,
  occurrence: fc.option(days),
  state: fc.constantFrom('not-started', 'doing', 'done', 'stopped'),
  doneOn: fc.option(days),
  product: fc.option(texts),
  evidence: fc.array(fc.record({ symbol: texts, date: fc.option(days) }), { maxLength: 2 }),
  percent: fc.option(fc.integer({ min: 0, max: 100 })),
  actual: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0)),
  extension: fc.option(fc.record({ to: days, document: texts, on: fc.option(days) })),
  reason: fc.option(texts),
  asOf: fc.option(days),
  by: texts,
  at: days.map((day) => `${day}T08:00:00Z`),
}) satisfies fc.Arbitrary<LedgerEntry>;

describe('a ledger as text', () => {
  it('gives back whatever entries were written', () => {
    fc.assert(
      fc.property(fc.array(entries, { maxLength: 5 }), fc.string({ minLength: 1 }), (list, plan) => {
        const { header } = emptyLedger(plan);
        const text = headerText(header) + list.map(entryLine).join('');
        expect(read(text)).toEqual({ header, entries: list, faults: [] });
      }),
    );
  });

  it('holds everything before the point at which it was cut off', () => {
    const list = [entry(), entry({ task: 'pl/2' }), entry({ task: 'pl/3' })];
    const whole = HEADER + list.map(entryLine).join('');
    const lines = list.map(entryLine);
    for (let end = HEADER.length; end <= whole.length; end += 1) {
      const { entries: kept, faults } = read(whole.slice(0, end));
      let complete = 0;
      // an entry is whole once its closing brace is there
      for (let n = 1; n <= list.length; n += 1)
        if (end >= HEADER.length + lines.slice(0, n).join('').length - 1) complete = n;
      expect(kept).toEqual(list.slice(0, complete));
      expect(faults.length).toBeLessThanOrEqual(1);
    }
  });

  it('says which lines are no entries and reads the others', () => {
    const text = `${HEADER}${entryLine(entry())}- nonsense\n${entryLine(entry({ task: 'pl/2' }))}- {"task":"pl/3"}\n`;
    const { entries: kept, faults } = read(text);
    expect(kept.map(({ task }) => task)).toEqual(['pl/1', 'pl/2']);
    expect(faults.map(({ line }) => line)).toEqual([5, 7]);
  });

  it('reads entries that a person laid out over several lines, with comments', () => {
    const text = `${HEADER}
# ghi tay
- task: pl/1
  words: Rà soát quy chế tiếp công dân
  unit: Sở Nội vụ
  state: done
  doneOn: 2025-03-10
  evidence:
    - { symbol: 12/BC-SNV, date: 2025-03-11 }
  by: Lan
  at: 2025-03-12T01:00:00Z
`;
    expect(read(text).entries).toEqual([
      entry({
        state: 'done',
        doneOn: '2025-03-10',
        evidence: [{ symbol: '12/BC-SNV', date: '2025-03-11' }],
        at: '2025-03-12T01:00:00Z',
      }),
    ]);
  });

  it('refuses a text that is no ledger, and says why', () => {
    for (const text of [
      '',
      'hello',
      'schemaVersion: "9"\nplan: a\nentries:\n',
      '[1, 2',
      'plan: a\nentries:\n',
    ]) {
      const ledger = readLedger(text, 'a.yaml');
      expect(ledger.ok ? 'read' : ledger.trouble.code).toBe('not-a-ledger');
    }
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (noise) => {
        readLedger(noise, 'a.yaml');
        readLedger(HEADER + noise, 'a.yaml');
      }),
    );
  });
});
