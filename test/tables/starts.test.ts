import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bestNumbering, type Candidate, findStarts, numeral } from '../../src/tables/flat/starts.ts';
import { layOut } from '../../src/tables/flat/words.ts';
import { textSource } from './support.ts';

/** The starts of a table's lines as "kind first-word". */
function starts(text: string, dashes = false): string[] {
  const lines = textSource(text).blocks.flatMap((b) => (b.kind === 'line' ? [b] : []));
  const words = layOut(lines);
  return findStarts(words, dashes).map((s) => `${s.kind} ${words.tokens[s.at]?.text}`);
}

describe('rows begin where the numbering fits the whole table', () => {
  it('numbers, groups and the total', () => {
    const text =
      'I.\nCẢI CÁCH THỂ CHẾ\n1\nRà soát\n2\nLắp máy\nII.\nBỘ MÁY\n3\nSắp xếp\nTỔNG CỘNG: 3 NHIỆM VỤ';
    expect(starts(text)).toEqual(['group I.', 'row 1', 'row 2', 'group II.', 'row 3', 'total TỔNG']);
  });

  it('numbers that begin again under each group', () => {
    expect(starts('I\nThể chế\n1\nRà soát\n2\nLắp máy\nII\nBộ máy\n1\nSắp xếp\n2\nĐo')).toEqual([
      'group I',
      'row 1',
      'row 2',
      'group II',
      'row 1',
      'row 2',
    ]);
  });

  it('numbers of two levels', () => {
    expect(starts('9\nRà soát\n10\nMua sắm\n10.1\nMáy in\n10.2\nMáy quét\n11\nĐo')).toEqual([
      'row 9',
      'row 10',
      'row 10.1',
      'row 10.2',
      'row 11',
    ]);
  });

  it('a number that is missing', () => {
    expect(starts('1\nRà soát\n2\nLắp máy\n4\nĐo\n5\nBáo cáo')).toEqual(['row 1', 'row 2', 'row 4', 'row 5']);
  });

  it('not where a line begins with a number by accident', () => {
    const text =
      '1\nRà soát thủ tục năm\n2026 trên địa bàn xã\n2\nCung cấp dịch vụ công mức độ\n3 của xã\n3\nĐo';
    expect(starts(text)).toEqual(['row 1', 'row 2', 'row 3']);
  });

  it('not where a page number stands between', () => {
    expect(starts('1\nRà soát\n2\nLắp máy\n17\nĐo\n3\nBáo cáo')).toEqual(['row 1', 'row 2', 'row 3']);
  });

  it('as many as there are', () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `${i + 1}\nRà soát`).join('\n');
    expect(starts(text)).toHaveLength(10_000);
  });
});

it('lines with a dash in place of a number begin rows only where the table breaks its rows down by dashes', () => {
  const text = '1\nHồ sơ đúng hạn\n- Tại xã\n98%\n- Tại thôn\n90%\n2\nHài lòng';
  expect(starts(text, true)).toEqual(['row 1', 'dash -', 'dash -', 'row 2']);
  expect(starts(text)).toEqual(['row 1', 'row 2']);
});

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
