import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addLogs } from '../../src/text/logs.ts';

test('logarithms add as their numbers do', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
      (a, b) => {
        expect(addLogs(Math.log(a), Math.log(b))).toBeCloseTo(Math.log(a + b), 6);
      },
    ),
  );
  expect(addLogs(Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY)).toBe(Number.NEGATIVE_INFINITY);
});
