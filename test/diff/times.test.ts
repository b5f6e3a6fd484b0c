import { describe, expect, test } from 'vitest';
import { compareTimes, pairTimes, timesSimilarity } from '../../src/diff/times.ts';
import type { Deadline } from '../../src/model/index.ts';
import { deadline } from './plans.ts';

const by = (end: string | null, traits: Partial<Deadline> = {}): Deadline =>
  deadline('due', 'pl/1', { kind: 'by', start: null, end, ...traits });
const within = (start: string | null, end: string, traits: Partial<Deadline> = {}): Deadline =>
  deadline('due', 'pl/1', { start, end, ...traits });
const regular = (traits: Partial<Deadline>): Deadline =>
  deadline('due', 'pl/1', { kind: 'recurring', start: null, end: null, ...traits });

describe('a day', () => {
  test.each<[string, string, string, number, number | null]>([
    ['the same', '2025-03-31', '2025-03-31', 0, null],
    ['later', '2025-03-31', '2025-04-10', 0, 10],
    ['earlier', '2025-03-31', '2025-03-11', 0, -20],
    ['one that moved on with the plan', '2025-03-31', '2026-03-31', 1, null],
    ['one that moved on by more', '2025-03-31', '2026-04-05', 1, 5],
    ['one that moved on by less', '2025-03-31', '2026-03-26', 1, -5],
    ['one that stays while the plan moves on', '2025-12-31', '2025-12-31', 1, null],
    ['the end of February, longer', '2023-02-28', '2024-02-29', 1, null],
    ['the end of February, shorter', '2024-02-29', '2025-02-28', 1, null],
    ['the last day but one of a longer February', '2024-02-28', '2028-02-29', 4, 1],
    ['the end of February two years on', '2024-02-29', '2026-02-28', 1, 365],
    ['the end of February to another day', '2024-02-29', '2025-01-31', 1, -28],
    ['the end of another month', '2024-01-29', '2025-02-28', 1, 30],
  ])('%s', (_, old, now, shift, days) => {
    expect(compareTimes(by(old), by(now), shift)).toEqual(
      days === null ? null : { kind: days < 0 ? 'deadline-earlier' : 'deadline-later', days },
    );
  });
});

describe('a deadline whose last day stays', () => {
  const changed = { kind: 'deadline-changed' };
  test.each<[string, Deadline, Deadline, number, object | null]>([
    [
      'has another first day',
      within('2025-01-01', '2025-06-30'),
      within('2025-04-01', '2025-06-30'),
      0,
      changed,
    ],
    [
      'has a first day that moved on',
      within('2025-01-01', '2025-06-30'),
      within('2026-01-01', '2026-06-30'),
      1,
      null,
    ],
    ['has no first day any more', within('2025-01-01', '2025-06-30'), within(null, '2025-06-30'), 0, changed],
    ['never had one', within(null, '2025-06-30'), within(null, '2025-06-30'), 0, null],
    ['is of another kind', within(null, '2025-06-30'), by('2025-06-30'), 0, changed],
    ['is bound otherwise', by('2025-06-30', { bound: 'before' }), by('2025-06-30'), 0, changed],
  ])('%s', (_, old, now, shift, expected) => {
    expect(compareTimes(old, now, shift)).toEqual(expected);
  });
});

describe('a deadline without a day', () => {
  const after = {
    kind: 'relative',
    offset: { n: 5, unit: 'working-day' },
    after: 'khi nhận đủ phao',
  } as const;
  const words = { kind: 'external', text: 'Theo kế hoạch của Bộ' } as const;
  test.each<[string, Partial<Deadline>, Partial<Deadline>]>([
    ['how often', { every: ['month'] }, { every: ['quarter'] }],
    ['whether also when asked', { adhoc: true }, { adhoc: false }],
    ['on which day', { every: ['month'], day: 25 }, { every: ['month'], day: 20 }],
    ['how long after', after, { ...after, offset: { n: 7, unit: 'working-day' } }],
    ['in which unit', after, { ...after, offset: { n: 5, unit: 'day' } }],
    ['after what', after, { ...after, after: 'khi bàn giao bến' }],
    ['the kind', after, words],
    ["another document's words", words, { ...words, text: 'Theo kế hoạch của Tỉnh ủy' }],
    [
      'words that nobody understood',
      { kind: 'unknown', text: 'Khi có bến' },
      { kind: 'unknown', text: 'Khi có đò' },
    ],
  ])('differs in %s', (_, old, now) => {
    expect(compareTimes(regular(old), regular(now), 0)).toEqual({ kind: 'deadline-changed' });
    expect(compareTimes(regular(old), regular(old), 0)).toBeNull();
  });

  test('says the same in other words', () => {
    const old = regular({ every: ['month'], text: 'Hằng tháng' });
    expect(compareTimes(old, regular({ every: ['month'], text: 'Mỗi tháng một lần' }), 0)).toBeNull();
  });

  test('is no deadline with one', () => {
    const changed = { kind: 'deadline-changed' };
    expect(compareTimes(regular({}), by('2025-06-30'), 0)).toEqual(changed);
    expect(compareTimes(by('2025-06-30'), regular({}), 0)).toEqual(changed);
  });
});

describe('how near the times of two records are', () => {
  const march = by('2025-03-31');
  const june = by('2025-06-30');
  test.each<[string, Deadline[], Deadline[], number]>([
    ['the same', [march, june], [march, june], 1],
    ['one more', [march], [march, june], 0.5],
    ['another day', [march], [june], 0.5],
    ['another kind', [march], [regular({})], 0],
    ['none on one side', [march], [], 0],
    ['none on the other', [], [march], 0],
  ])('%s', (_, old, now, expected) => {
    expect(timesSimilarity(old, now, 0)).toBe(expected);
  });
});

describe('several deadlines of one record', () => {
  const due = (action: string | null, end: string, traits: Partial<Deadline> = {}): Deadline =>
    by(end, { action, text: `${action} ${end}`, ...traits });
  const paired = (old: Deadline[], now: Deadline[]) =>
    pairTimes(old, now, 0).map(([a, b]) => [a ? old.indexOf(a) : null, b ? now.indexOf(b) : null]);

  test('are paired by what is to be done then, whatever the day', () => {
    const old = [due('trình', '2025-03-31'), due('ban hành', '2025-06-30')];
    const now = [due('ban hành', '2025-03-31'), due('trình', '2025-06-30')];
    expect(paired(old, now)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('are paired by their day where none says what is to be done', () => {
    const old = [due(null, '2025-03-31'), due(null, '2025-06-30')];
    const now = [due(null, '2025-06-30'), due(null, '2025-09-30')];
    expect(paired(old, now)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('are paired by their day where one side names the act', () => {
    const old = [due(null, '2025-03-31'), due(null, '2025-06-30')];
    const now = [due('trình', '2025-06-30'), due('ban hành', '2025-09-30')];
    expect(paired(old, now)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('are paired by their kind where days and acts differ', () => {
    const old = [due(null, '2025-03-31'), regular({})];
    const now = [regular({ every: ['month'] }), due(null, '2025-06-30')];
    expect(paired(old, now)).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  test('are paired in their order where nothing tells more; what is left over stands alone', () => {
    expect(paired([due(null, '2025-03-31')], [regular({}), regular({ adhoc: true })])).toEqual([
      [0, 0],
      [null, 1],
    ]);
    expect(paired([due(null, '2025-03-31'), regular({})], [])).toEqual([
      [0, null],
      [1, null],
    ]);
  });
});
