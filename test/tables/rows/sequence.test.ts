import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bestNumbering, type Candidate, numeral } from '../../../src/tables/rows/sequence.ts';

describe('a numeral', () => {
  it.each([
    ['3', 'row', [3]],
    ['3.', 'row', [3]],
    ['10.2', 'row', [10, 2]],
    ['(4)', 'row', [4]],
    ['IV.', 'group', [4]],
  ])('%s', (text, kind, parts) => {
    expect(numeral(text, 0, 0)).toMatchObject({ kind, parts });
  });

  it.each(['', 'Rà', '1.1.1.1.1', '98%', '15/12/2026', '123456', 'IIII', '…'])('is not "%s"', (text) => {
    expect(numeral(text, 0, 0)).toBeNull();
  });
});

test('the best numbering is some of the candidates, in their order', () => {
  const candidate = fc.record({
    kind: fc.constantFrom('row' as const, 'group' as const),
    parts: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 3 }),
    evidence: fc.integer({ min: -6, max: 4 }),
  });
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 60 }), (list) => {
      const all: Candidate[] = list.map((c, at) => ({ ...c, at }));
      const chosen = bestNumbering(all);
      expect(chosen.every((c, i) => all.includes(c) && (i === 0 || c.at > (chosen[i - 1]?.at ?? -1)))).toBe(
        true,
      );
    }),
  );
});
