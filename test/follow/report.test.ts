import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/follow/book.ts';
import { emptyLedger } from '../../src/follow/ledger.ts';
import { meets, reportOn } from '../../src/follow/report.ts';
import { reportPeriod } from '../../src/follow/report-periods.ts';
import { followPlan } from '../../src/follow/tasks.ts';
import type { Target } from '../../src/model/index.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { entry } from '../support/entry.ts';
import { placeAt, planOf } from '../support/plan-builder.ts';

const target = (more: Partial<Target>): Target => ({
  id: 'target-1',
  of: 'pl/1',
  text: 'ít nhất 95% hồ sơ đúng hạn',
  subject: 'hồ sơ đúng hạn',
  comparator: '>=',
  value: 95,
  value2: null,
  unit: '%',
  year: 2025,
  baseline: null,
  source: placeAt(20),
  ...more,
});

const PLAN = planOf({
  rows: [
    { task: 'Giữ tỷ lệ hồ sơ đúng hạn', lead: 'Sở Nội vụ', deadline: 'Quý IV/2025' },
    { task: 'Việc của tư pháp', lead: 'Sở Tư pháp' },
  ],
  rest: { targets: [target({})] },
});

function report(said: readonly Partial<LedgerEntry>[]) {
  const followed = followPlan(PLAN);
  const words = (task: string): string => followed.byId.get(task)?.words ?? 'việc đã bỏ';
  const entries = said.map((each) => entry({ words: words(each.task ?? 'pl/1'), ...each }));
  const ledger = { ...emptyLedger('p'), entries };
  const period = reportPeriod('year', 2025);
  if (!period) throw new Error('no period');
  return reportOn(followed, ledger, openBook(ledger, followed), period);
}

describe('a report', () => {
  it('lays what was measured last beside the target', () => {
    const { measures } = report([
      { actual: 90 },
      { actual: 96.5, at: '2025-06-01T00:00:00Z' },
      { actual: 99, at: '2026-01-05T00:00:00Z' },
    ]);
    expect(measures.map(({ actual, met }) => [actual, met])).toEqual([[96.5, true]]);
    expect(report([]).measures.map(({ actual, met }) => [actual, met])).toEqual([[null, null]]);
  });

  it('tells of entries that count for nothing', () => {
    const { notes } = report([{ unit: 'Sở Y tế', state: 'done' }, { task: 'pl/7' }]);
    expect(notes.strangers.map(({ unit }) => unit)).toEqual(['Sở Y tế']);
    expect(notes.unplaced.map(({ why }) => why)).toEqual(['no-task']);
  });

  it.each([
    [96, {}, true],
    [94.9, {}, false],
    [20, { comparator: '>=', value: 20, direction: 'decrease' }, true],
    [-20, { comparator: '>=', value: 20, direction: 'decrease' }, true],
    [5, { comparator: '<=', value: 4 }, false],
    [95, { comparator: '>', value: 95 }, false],
    [3, { comparator: '<', value: 4 }, true],
    [15, { comparator: 'range', value: 10, value2: 20 }, true],
    [25, { comparator: 'range', value: 10, value2: 20 }, false],
    [1, { comparator: 'text', value: null }, null],
  ] as const)('%d against %j: %s', (actual, of, met) => {
    expect(meets(actual, target(of))).toBe(met);
  });
});
