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

/** What is chosen among numerals in reading order; "?n" says how little a place looks like a start. */
function chosen(text: string): string {
  const all = text.split(' ').map((word, at) => {
    const [number = '', doubt] = word.split('?');
    const one = numeral(number, at, doubt === undefined ? 0 : -Number(doubt));
    if (!one) throw new Error(`${word} is no numeral`);
    return one;
  });
  const words = text.split(' ').map((word) => word.split('?')[0]);
  return bestNumbering(all)
    .map(({ at }) => words[at])
    .join(' ');
}

describe('of the numerals of a table', () => {
  test.each([
    ['all count on', '1 2 3 4 5', '1 2 3 4 5'],
    ['one by accident among them', '1 2 2025 3 4', '1 2 3 4'],
    [
      'one by accident that repeats a number, where its place looks less like a start',
      '1 2 3 2?2 4',
      '1 2 3 4',
    ],
    ['two readings of one number', '1 2 3?3 3 4', '1 2 3 4'],
    ['one number left out', '1 2 4 5', '1 2 4 5'],
    ['two left out', '1 2 5 6', '1 2 5 6'],
    ['three left out, and enough that follows', '1 2 6 7 8', '1 2 6 7 8'],
    ['three left out, and too little that follows', '1 2 6 7', '1 2'],
    ['four left out: what follows is counted elsewhere', '1 2 3 8', '1 2 3'],
    ['a far numeral alone', '1 2 30 3', '1 2 3'],
    ['the middle of a table', '7 8 9', '7 8 9'],
    ['groups with rows that run on', 'I 1 2 II 3 4', 'I 1 2 II 3 4'],
    ['groups with rows that begin again', 'I 1 2 II 1 2', 'I 1 2 II 1 2'],
    ['a group left out', 'I 1 2 III 3', 'I 1 2 III 3'],
    ['a numeral of a group by accident', 'I 1 2 IX?2 3', 'I 1 2 3'],
    ['numbers within numbers', '1 1.1 1.2 2 2.1', '1 1.1 1.2 2 2.1'],
    ['numbers within numbers right under a group', 'I 1.1 1.2 II 2.1 2.2', 'I 1.1 1.2 II 2.1 2.2'],
    ['numbers within numbers, one left out', '1 1.1 1.3 2', '1 1.1 1.3 2'],
    ['numbers three deep', '1 1.1 1.1.1 1.1.2 1.2 2', '1 1.1 1.1.1 1.1.2 1.2 2'],
    ['a decimal by accident', '1 2 2.5?1 3', '1 2 3'],
    ['numbers that begin again without a group', '1 2 3 4 5 6 1 2 3 4', '1 2 3 4 5 6 1 2 3 4'],
    ['a number printed twice in a long series', '1 2 3 3 4 5 6', '1 2 3 4 5 6'],
    ['places that look like no start at all', '1?9 2?9', ''],
    ['no numeral that costs more than it explains', '1 2 3 4?8 5', '1 2 3 5'],
  ])('%s', (_, text, want) => {
    expect(chosen(text)).toBe(want);
  });

  test('a whole series is chosen, however many accidents stand among it', () => {
    const accident = fc.constantFrom('2025?1', '97?2', '500?1', '1.9?3', '45.7?2');
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 30 }),
        fc.array(accident, { maxLength: 20 }),
        fc.nat(),
        (rows, accidents, seed) => {
          const words = Array.from({ length: rows }, (__, i) => String(i + 1));
          for (const [i, word] of accidents.entries())
            words.splice(((seed % 97) + i * 7) % (words.length + 1), 0, word);
          const found = chosen(words.join(' ')).split(' ');
          for (let n = 1; n <= rows; n++) expect(found).toContain(String(n));
        },
      ),
      { numRuns: 60 },
    );
  });

  test('nothing is chosen of nothing', () => {
    expect(bestNumbering([])).toEqual([]);
  });

  test('numbers above any table are none', () => {
    expect(numeral('20000', 0, 0)).toMatchObject({ parts: [20_000] });
    expect(numeral('20001', 0, 0)).toBeNull();
    expect(numeral('1.2.3', 4, -1)).toEqual({ at: 4, kind: 'row', parts: [1, 2, 3], evidence: -1 });
    expect(numeral('1.2.3.4', 0, 0)).toBeNull();
    expect(numeral('II)', 2, 1)).toEqual({ at: 2, kind: 'group', parts: [2], evidence: 1 });
  });
});
