import { describe, expect, test } from 'vitest';
import { keyOf, sameMeaning, syllables } from '../../src/diff/words.ts';

describe('texts that differ in looks only', () => {
  test.each([
    ['punctuation and capitals', 'Rà soát, công bố thủ tục;', 'rà soát công bố thủ tục'],
    ['đảm bảo and bảo đảm', 'Đảm bảo đúng hạn', 'Bảo đảm đúng hạn'],
    ['an abbreviated committee', 'UBND cấp xã', 'Ủy ban nhân dân cấp xã'],
    ['the other place of a tone mark', 'Số hóa hồ sơ tại Uỷ ban', 'Số hoá hồ sơ tại Ủy ban'],
    ['i for y', 'Nâng tỉ lệ hồ sơ quí I', 'Nâng tỷ lệ hồ sơ quý I'],
    ['a leading zero', 'trong 05 ngày làm việc', 'trong 5 ngày làm việc'],
    ['a sign for minutes', 'không quá 15’ mỗi lượt', 'không quá 15 phút mỗi lượt'],
    [
      'a citation that gains its date',
      'theo Nghị định số 45/2020/NĐ-CP',
      'theo Nghị định số 45/2020/NĐ-CP ngày 08/4/2020',
    ],
    [
      'several abbreviations',
      'TTHC và CSDL về CBCCVC',
      'thủ tục hành chính và cơ sở dữ liệu về cán bộ, công chức, viên chức',
    ],
    ['another dash', 'giai đoạn 2021 - 2025', 'giai đoạn 2021–2025'],
  ])('%s', (_, old, now) => {
    expect(sameMeaning(old, now, 0)).toBe(true);
  });

  test.each([
    ['a number', 'ít nhất 40 thủ tục', 'ít nhất 60 thủ tục'],
    ['a share for a number', 'đạt 10% số đơn vị', 'đạt 10 số đơn vị'],
    ['a year, in plans of one year', 'kế hoạch năm 2024', 'kế hoạch năm 2025'],
    [
      'the date of a citation',
      'Nghị định số 45/2020/NĐ-CP ngày 08/4/2020',
      'Nghị định số 45/2020/NĐ-CP ngày 09/4/2020',
    ],
    ['another decree', 'Nghị định số 45/2020/NĐ-CP', 'Nghị định số 107/2021/NĐ-CP'],
    ['a word more', 'rà soát thủ tục', 'rà soát thủ tục nội bộ'],
  ])('but not %s', (_, old, now) => {
    expect(sameMeaning(old, now, 0)).toBe(false);
  });

  test('years and days move on with the plan', () => {
    expect(
      sameMeaning('Báo cáo năm 2024 trước ngày 15/12/2024', 'Báo cáo năm 2025 trước ngày 15/12/2025', 1),
    ).toBe(true);
    expect(sameMeaning('giai đoạn 2021-2025, năm 2024', 'giai đoạn 2021-2025, năm 2025', 1)).toBe(true);
    expect(sameMeaning('trước ngày 15/12/2024', 'trước ngày 15/11/2025', 1)).toBe(false);
    expect(sameMeaning('kế hoạch năm 2024', 'kế hoạch năm 2026', 1)).toBe(false);
  });
});

test('a symbol and a date are one word each', () => {
  expect(syllables('Quyết định số 09/2023/QĐ-UBND ngày 05/01/2023 (2021-2025)')).toEqual([
    'quyết',
    'định',
    'số',
    '09/2023/qđ-ubnd',
    'ngày',
    '5/1/2023',
    '2021',
    '2025',
  ]);
});

test('a key is blind to years', () => {
  expect(keyOf('Kế hoạch UBND năm 2024')).toBe(keyOf('Kế hoạch Ủy ban nhân dân, năm 2025'));
});

test.each(['-/'.repeat(50_000), '1/'.repeat(50_000), `${'a'.repeat(100_000)}!`, '’'.repeat(100_000)])(
  'hostile text comes to an end',
  (text) => {
    expect(sameMeaning(text, `${text} x`, 1)).toBe(false);
  },
);
