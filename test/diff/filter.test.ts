import { describe, expect, test } from 'vitest';
import {
  CHANGE_KINDS,
  type Change,
  countKinds,
  diffPlans,
  onlyKinds,
  onlyRecords,
  readKinds,
} from '../../src/diff/index.ts';
import { messagesIn } from '../../src/messages/index.ts';
import { planOfYear } from './plans.ts';

const FERRY = { number: '1', task: 'Sơn lại các bến đò ngang của huyện đảo', lead: 'Sở Xây dựng' };
const BOOKS = { number: '2', task: 'Mở tủ sách lưu động cho các làng chài', deadline: 'Quý I/2025' };
const diff = diffPlans(
  planOfYear(2025, [FERRY, BOOKS]),
  planOfYear(
    2025,
    [
      { ...FERRY, lead: 'Sở Tài chính', task: 'Sơn lại các bến đò dọc của huyện đảo' },
      { ...BOOKS, deadline: 'Quý II/2025' },
    ],
    { document: { ...planOfYear(2025, []).document, number: '99/KH-UBND' } },
  ),
);
const idOf = (change: Change): string | null => (change.record === 'document' ? 'header' : change.new);

describe('kinds by their names', () => {
  const read = (...names: string[]) => readKinds(names, messagesIn('en'));
  test.each([
    ['added,moved', 'added,moved'],
    ['deadline', 'deadline-earlier,deadline-later,deadline-changed'],
    ['agencies', 'lead,partners,successor'],
    ['targets', 'raised,lowered,new,dropped,target-changed'],
    ['lead,agencies', 'lead,partners,successor'],
  ])('%s', (names, kinds) => {
    const found = read(...names.split(','));
    expect(found.ok && [...found.value].join()).toBe(kinds);
  });

  test('one that is none is told with the nearest that is', () => {
    const trouble = JSON.stringify(read('added', 'sucessor'));
    expect(trouble).toContain('sucessor');
    expect(trouble).toContain('successor');
  });

  test('what every object has is no kind', () => {
    expect(JSON.stringify(read('constructor'))).toContain('constructor');
    expect(read('constructor').ok).toBe(false);
  });
});

test('of all changes only those of some kinds are left, without their other findings', () => {
  const { changes } = onlyKinds(diff, new Set(['lead', 'deadline-later'] as const));
  expect(
    changes.map((change) => [idOf(change), change.kinds, change.findings.map(({ kind }) => kind)]),
  ).toEqual([
    ['pl/1', ['lead'], ['lead']],
    ['pl/2', ['deadline-later'], ['deadline-later']],
  ]);
});

test('of all changes only those of some records are left, by their id in either plan', () => {
  const left = (old: string | null, now: string | null) =>
    onlyRecords(diff, { old: (id) => id === old, new: (id) => id === now }).changes.map(idOf);
  expect(left('pl/1', null)).toEqual(['pl/1']);
  expect(left(null, 'pl/2')).toEqual(['pl/2']);
  expect(left(null, null)).toEqual([]);
});

test('the header is no record, whichever are asked for', () => {
  const { changes } = onlyRecords(diff, { old: () => true, new: () => true });
  expect(changes.map(idOf)).toEqual(['pl/1', 'pl/2']);
});

test('a record that one plan has is found in that plan alone', () => {
  const gone = diffPlans(planOfYear(2025, [FERRY, BOOKS]), planOfYear(2025, [FERRY]));
  const all = { old: () => true, new: () => true };
  const none = { old: () => false, new: () => false };
  expect(onlyRecords(gone, { ...none, old: all.old }).changes).toHaveLength(1);
  expect(onlyRecords(gone, { ...none, new: all.new }).changes).toHaveLength(0);
  const come = diffPlans(planOfYear(2025, [FERRY]), planOfYear(2025, [FERRY, BOOKS]));
  expect(onlyRecords(come, { ...none, old: all.old }).changes).toHaveLength(0);
  expect(onlyRecords(come, { ...none, new: all.new }).changes).toHaveLength(1);
});

test('records are counted by the kinds of their changes, in the order of the kinds', () => {
  const counts = [...countKinds(diff.changes)];
  expect(counts).toEqual([
    ['reworded', 1],
    ['lead', 1],
    ['deadline-later', 1],
    ['header', 1],
  ]);
  const order = counts.map(([kind]) => CHANGE_KINDS.indexOf(kind));
  expect(order).toEqual([...order].sort((a, b) => a - b));
});
