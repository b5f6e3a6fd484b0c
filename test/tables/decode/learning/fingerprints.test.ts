import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fingerprints } from '../../../../src/tables/decode/learning/fingerprints.ts';

test('the same words have the same fingerprint wherever they stand', () => {
  const words = fc.array(fc.constantFrom('họp', 'dân', 'bến', 'thóc'), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, words, words, (run, before, between) => {
      const print = fingerprints([...before, ...run, ...between, ...run]);
      const [a, b] = [before.length, before.length + run.length + between.length];
      expect(print(a, a + run.length)).toBe(print(b, b + run.length));
    }),
  );
});

test('other words have another', () => {
  const print = fingerprints(['họp', 'dân', 'họp', 'thôn', 'dân', 'họp']);
  expect(print(0, 2)).not.toBe(print(2, 4));
  expect(print(0, 2)).not.toBe(print(4, 6));
});
