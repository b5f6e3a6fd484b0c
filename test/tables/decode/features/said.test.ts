import { expect, test } from 'vitest';
import type { Column } from '../../../../src/model/index.ts';
import { headingPairs, says } from '../../../../src/tables/decode/features/said.ts';
import { wordKey } from '../../../../src/text/fold.ts';

const columns: Column[] = [
  { role: 'lead', heading: 'Cơ quan chủ trì' },
  { role: 'monitor', heading: 'Cơ quan theo dõi' },
];
const keys = 'Trạm bơm theo dõi cơ quan'.split(' ').map(wordKey);

test('a cell says its own heading again where a pair of its words stands in no other heading', () => {
  const [lead, monitor] = headingPairs(keys, columns);
  expect(says(monitor, 0, 4)).toBe(true);
  expect(says(lead, 0, 4)).toBe(false);
});

test('a pair that stands in several headings, or is cut by the end of the cell, says nothing', () => {
  const [lead, monitor] = headingPairs(keys, columns);
  expect([says(lead, 4, 6), says(monitor, 4, 6), says(monitor, 0, 3)]).toEqual([false, false, false]);
});
