import { expect, it } from 'vitest';
import { cohesionOf } from '../../../src/tables/decode/cohesion.ts';
import { textSource } from '../support.ts';

const lines = textSource('bến đò mới\nbến đò cũ\nbến đò ngang\nthuyền chở muối').blocks.flatMap((b) =>
  b.kind === 'line' ? [b] : [],
);
const cohesion = cohesionOf(lines);

it('words that follow each other again and again belong together', () => {
  expect(cohesion('bến', 'đò')).toBeGreaterThan(cohesion('thuyền', 'chở'));
  expect(cohesion('đò', 'thuyền')).toBe(0);
});

it('a place does not vouch for itself', () => {
  expect(cohesion('thuyền', 'chở')).toBeGreaterThan(0);
  expect(cohesion('thuyền', 'chở', 1)).toBe(0);
  expect(cohesion('bến', 'đò', 1)).toBeGreaterThan(0);
});
