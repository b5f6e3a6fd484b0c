import { describe, expect, it } from 'vitest';
import { countOfTitle, countOfTotal, isTotal, opensTotal } from '../../../src/tables/rows/totals.ts';

const words = (text: string): string[] => text.split(' ');

describe('a line that counts rows', () => {
  it.each([
    ['TỔNG CỘNG: 27 NHIỆM VỤ', 27],
    ['Tổng số: 41 nhiệm vụ', 41],
    ['Tổng số 12', 12],
    ['Tổng cộng 8', 8],
    ['Cộng: 9 chỉ tiêu', 9],
    ['Tổng cộng có 103 công việc', 103],
    ['Tổng số nhiệm vụ: 33', 33],
  ])('%s', (text, count) => {
    expect(isTotal(words(text))).toBe(true);
    expect(countOfTotal(text)).toBe(count);
  });

  it('may add amounts up, and then counts none', () => {
    expect(isTotal(words('Tổng cộng 1.250 triệu đồng'))).toBe(true);
    expect(countOfTotal('Tổng cộng 1.250 triệu đồng')).toBeNull();
  });

  it.each([
    'Tổng số hồ sơ nộp qua mạng 1.200',
    'Tổng hợp 12 báo cáo của các ấp',
    'Cộng tác với 3 hội nghề',
    'Tổng cộng',
    'Tổng cộngg 3',
    'Tạm tổng cộng 3',
    'Nay tổng số: 41 nhiệm vụ',
    `Tổng cộng 3 ${'xã '.repeat(38)}`.trim().concat(' nữa'),
    '',
  ])('is not "%s"', (text) => expect(isTotal(words(text))).toBe(false));
});

it('shows in its first words, where a line is all that is known', () => {
  expect(opensTotal(words('Tổng số: 41 nhiệm vụ'))).toBe(true);
  expect(opensTotal(words('TỔNG CỘNG: 3'))).toBe(true);
  expect(opensTotal(words('Tổng hợp ý kiến'))).toBe(false);
  expect(opensTotal(words('Tổng sốt 3'))).toBe(false);
  expect(opensTotal(words('Có tổng số'))).toBe(false);
  expect(opensTotal(words('Tổng số'))).toBe(true);
});

it('a title may count them too', () => {
  expect(countOfTitle('27 nhiệm vụ trọng tâm của năm')).toBe(27);
  expect(countOfTitle('Danh mục 27 nhiệm vụ')).toBeNull();
  expect(countOfTitle('27 nhiệm vụt')).toBeNull();
  expect(countOfTitle('1234 nhiệm vụ')).toBeNull();
  expect(countOfTitle('12 chỉ tiêu')).toBe(12);
});
