import { expect, it } from 'vitest';
import { romanValue } from '../../src/text/numerals.ts';

it.each([
  ['I', 1],
  ['IV', 4],
  ['VIII', 8],
  ['IX', 9],
  ['XIV', 14],
  ['XXXIX', 39],
])('%s counts %i', (text, value) => expect(romanValue(text)).toBe(value));

it.each(['', 'IIII', 'VX', 'XL', 'iv', 'IV.', 'A'])('"%s" is no numeral of a plan', (text) =>
  expect(romanValue(text)).toBeNull(),
);
