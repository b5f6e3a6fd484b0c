import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assign, type Edge } from '../../src/diff/assignment.ts';

const worth = (edges: readonly Edge[], columns: Int32Array): number =>
  edges.reduce((sum, { row, column, weight }) => sum + (columns[row] === column ? weight : 0), 0);

/** The best that any choice of pairs is worth, tried one by one. */
function bestByTrying(rows: number, edges: readonly Edge[], row = 0, taken = new Set<number>()): number {
  if (row === rows) return 0;
  let best = bestByTrying(rows, edges, row + 1, taken);
  for (const edge of edges.filter((each) => each.row === row && !taken.has(each.column))) {
    best = Math.max(best, edge.weight + bestByTrying(rows, edges, row + 1, new Set(taken).add(edge.column)));
  }
  return best;
}

const problem = fc.integer({ min: 1, max: 6 }).chain((rows) =>
  fc.record({
    rows: fc.constant(rows),
    edges: fc.uniqueArray(
      fc.record({
        row: fc.integer({ min: 0, max: rows - 1 }),
        column: fc.integer({ min: 0, max: 5 }),
        weight: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.double({ min: 0.01, max: 4, noNaN: true })),
      }),
      { maxLength: 20, selector: ({ row, column }) => `${row},${column}` },
    ),
  }),
);

test('no choice of pairs is worth more', () => {
  fc.assert(
    fc.property(problem, ({ rows, edges }) => {
      expect(worth(edges, assign(rows, edges))).toBeCloseTo(bestByTrying(rows, edges), 9);
    }),
    { numRuns: 400 },
  );
});

test('each column goes to one row, over listed pairs only', () => {
  fc.assert(
    fc.property(problem, ({ rows, edges }) => {
      const chosen = assign(rows, edges);
      const taken = [...chosen].filter((column) => column >= 0);
      expect(new Set(taken).size).toBe(taken.length);
      for (const [row, column] of chosen.entries()) {
        if (column >= 0) expect(edges.some((edge) => edge.row === row && edge.column === column)).toBe(true);
      }
    }),
  );
});

test('what is worth nothing is left single', () => {
  expect([
    ...assign(2, [
      { row: 0, column: 0, weight: 0 },
      { row: 1, column: 0, weight: -1 },
    ]),
  ]).toEqual([-1, -1]);
});

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
