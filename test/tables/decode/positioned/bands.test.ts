import { expect, test } from 'vitest';
import { LIMITS } from '../../../../src/source/limits.ts';
import type { Anchors } from '../../../../src/tables/decode/positioned/anchors.ts';
import { longestBand, MOST_LINES } from '../../../../src/tables/decode/positioned/bands.ts';

function anchors(kinds: Anchors['kinds']): Anchors {
  return { kinds, glued: kinds.map(() => false) };
}

/** As many lines, of which every `every`-th has a row's number. */
const numbered = (lines: number, every: number): Anchors =>
  anchors(Array.from({ length: lines }, (_, l) => (l % every === 0 ? 'row' : null)));

test.each([
  ['a thousand lines without a number', anchors(Array.from({ length: 1000 }, () => null)), MOST_LINES],
  ['thirty thousand lines in numbered rows of two', numbered(30_000, 2), MOST_LINES],
])('May a row have all lines that rows take in a table of %s?', (_, own, lines) => {
  expect(longestBand(own, own.kinds.length)).toBe(lines);
});

test('May a row have fewer lines where the lines that nothing numbers are many?', () => {
  const lines = 5000;
  const longest = longestBand(anchors(Array.from({ length: lines }, () => null)), lines);
  expect(longest * lines).toBeGreaterThan(LIMITS.textBands.most * 0.9);
  expect(longest * lines).toBeLessThan(LIMITS.textBands.most * 1.1);
});
