import { describe, expect, test } from 'vitest';
import type { CellValue } from '../../src/ask/request.ts';
import { byDictionary, sortRows } from '../../src/ask/sort.ts';

const rows = (values: readonly CellValue[]) => values.map((value, at) => ({ cells: { value, at } }));

/** The values of a column in their order. */
function sorted(values: readonly CellValue[], down = false): CellValue[] {
  return sortRows(rows(values), [{ column: 'value', down }]).map(({ cells }) => cells.value);
}

describe('In which order do values stand?', () => {
  test.each<[string, CellValue[], CellValue[]]>([
    ['numbers by their value', [10, 9, 1.5], [1.5, 9, 10]],
    ['numbers under 0 too', [1, -2, -10], [-10, -2, 1]],
    ['numbers within words by their value', ['10.2', '9', '10.1'], ['9', '10.1', '10.2']],
    [
      'letters as a Vietnamese dictionary has them',
      ['Đà', 'Em', 'Dạ', 'Ăn', 'Ân', 'An'],
      ['An', 'Ăn', 'Ân', 'Dạ', 'Đà', 'Em'],
    ],
    ['a number beside words as its digits', ['b', 10, '9'], ['9', 10, 'b']],
    [
      'lists by their first value',
      [
        ['b', 'a'],
        ['a', 'z'],
      ],
      [
        ['a', 'z'],
        ['b', 'a'],
      ],
    ],
  ])('%s', (_, values, order) => {
    expect(sorted(values)).toEqual(order);
    expect(sorted(values, true)).toEqual([...order].reverse());
  });

  test.each([false, true])('no value last, whichever way (down: %s)', (down) => {
    const none: CellValue[] = [null, '', []];
    for (const nothing of none) {
      expect(sorted([nothing, 'a'], down)).toEqual(['a', nothing]);
      expect(sorted(['a', nothing], down)).toEqual(['a', nothing]);
    }
  });
});

describe('What stands first of two that are alike?', () => {
  test('the one that stood first', () => {
    const order = sortRows(rows(['b', null, 'a', 'b', null, 'a']), [{ column: 'value', down: false }]);
    expect(order.map(({ cells }) => cells.at)).toEqual([2, 5, 0, 3, 1, 4]);
  });

  test('what the next column says', () => {
    const order = sortRows(rows(['b', 'a', 'b', null, null]), [
      { column: 'value', down: false },
      { column: 'at', down: true },
    ]);
    expect(order.map(({ cells }) => cells.at)).toEqual([1, 2, 0, 4, 3]);
  });
});

test('Without a column the rows stay as they are', () => {
  const given = rows(['b', 'a']);
  expect(sortRows(given, [])).toBe(given);
});

test('What is compared again is compared in the same way', () => {
  expect([byDictionary('9', '10'), byDictionary('9', '10')]).toEqual([-1, -1]);
});
