import { expect, test } from 'vitest';
import { assign, type Edge } from '../../src/diff/assignment.ts';

test.each([
  ['every pair is worth the same', 1000, () => 1],
  [
    'every pair is worth something else',
    1000,
    (row: number, column: number) => 1 + ((row * 7919 + column * 104_729) % 1000) / 1000,
  ],
  ['all rows want the same few columns', 48, (row: number, column: number) => 2 - column / 1000 + row / 1e6],
])('1,000 by 1,000, as many pairs as there can be: %s', (_, listed, weight) => {
  const size = 1000;
  const edges: Edge[] = [];
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < listed; column++) edges.push({ row, column, weight: weight(row, column) });
  }
  const chosen = assign(size, edges);
  expect([...chosen].filter((column) => column >= 0)).toHaveLength(listed);
});
