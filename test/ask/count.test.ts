import { describe, expect, test } from 'vitest';
import { countRows } from '../../src/ask/count.ts';
import type { CellValue } from '../../src/ask/request.ts';

/** Records with one column, the tasks that they belong to beside them. */
function records(...values: (readonly [value: CellValue, task?: string])[]) {
  return values.map(([value, task = null]) => ({ cells: { lead: value, due: value }, task }));
}

describe('What is counted?', () => {
  test('each value, the most frequent first', () => {
    const rows = records(['Sở Y tế'], ['Sở Nội vụ'], ['Sở Nội vụ']);
    expect(countRows(rows, 'lead')).toEqual([
      { value: 'Sở Nội vụ', count: 2, tasks: 0 },
      { value: 'Sở Y tế', count: 1, tasks: 0 },
    ]);
  });

  test('a record once for each of its values, and once for a value that it has twice', () => {
    const rows = records([['Sở Y tế', 'Sở Nội vụ']], [['Sở Y tế', 'Sở Y tế']]);
    expect(countRows(rows, 'lead')).toEqual([
      { value: 'Sở Y tế', count: 2, tasks: 0 },
      { value: 'Sở Nội vụ', count: 1, tasks: 0 },
    ]);
  });

  test('deliverables, and beside them the tasks that they belong to', () => {
    const rows = records(['Sở Y tế', 'pl/1'], ['Sở Y tế', 'pl/1'], ['Sở Y tế', 'pl/2']);
    expect(countRows(rows, 'lead')).toEqual([{ value: 'Sở Y tế', count: 3, tasks: 2 }]);
  });

  test('records without a value, however they have none', () => {
    const rows = [...records([null], [''], [[]]), { cells: {}, task: null }];
    expect(countRows(rows, 'lead')).toEqual([{ value: null, count: 4, tasks: 0 }]);
  });

  test('days by their months, and records without a day', () => {
    const rows = records(['2024-03-31'], ['2024-03-01'], ['2024-04-01'], [null], [['']]);
    expect(countRows(rows, 'due')).toEqual([
      { value: '2024-03', count: 2, tasks: 0 },
      { value: null, count: 2, tasks: 0 },
      { value: '2024-04', count: 1, tasks: 0 },
    ]);
  });

  test('days whole in another column', () => {
    expect(countRows(records(['2024-03-31']), 'lead')).toEqual([{ value: '2024-03-31', count: 1, tasks: 0 }]);
  });
});

describe('In which order stand values that are as frequent?', () => {
  test.each([[['b', 'a', 'c']], [['c', 'b', 'a']], [['a', 'c', 'b']]])(
    'by their words, whichever came first (%j)',
    (values) => {
      const counted = countRows(records(...values.map((value) => [value] as const)), 'lead');
      expect(counted.map(({ value }) => value)).toEqual(['a', 'b', 'c']);
    },
  );

  test.each([[['a', null, 'b']], [[null, 'b', 'a']], [['b', 'a', null]]])(
    'no value last, whichever came first (%j)',
    (values) => {
      const counted = countRows(records(...values.map((value) => [value] as const)), 'lead');
      expect(counted.map(({ value }) => value)).toEqual(['a', 'b', null]);
    },
  );
});
