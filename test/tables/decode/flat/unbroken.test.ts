import { describe, expect, it } from 'vitest';

import { goesOn } from '../../../../src/tables/decode/flat/unbroken.ts';
import { laidOut } from './support.ts';

/** Places of a row ("|" is taken out) where a border is out of the question. */
function unbroken(text: string): string[] {
  const words = laidOut(text);
  return words.tokens.flatMap((token, i) => (i > 0 && goesOn(words, i) ? [token.text] : []));
}

describe('Where between two words can no cell begin?', () => {
  it.each([
    ['Tháng 3 - 5 Tổ chức', ['-', '5']],
    ['Quý 1 – 2 Rà soát', ['–', '2']],
    ['giai đoạn 2021 - 2025 Báo cáo', ['-', '2025']],
  ])('inside a stretch of time: %s', (text, places) => {
    expect(unbroken(text)).toEqual(places);
  });

  it.each(['40 - 45', 'Mức 3 - 5', 'Tháng 5 - 3', '2025 - 2021', 'Tháng 3 - Sở Y tế'])(
    'anywhere in "%s", whose dash may stand for an empty cell',
    (text) => {
      expect(unbroken(text)).toEqual([]);
    },
  );

  it.each([
    ['Từ 03/02/2\n027 Đến', ['027']],
    ['06/\n2027 Sở Y tế', ['2027']],
  ])('inside a date that its line tore: %j', (text, places) => {
    expect(unbroken(text)).toEqual(places);
  });

  it('between two amounts that would make a year', () => {
    expect(unbroken('15 20\n22 25')).toEqual([]);
  });

  it('before a day of the week', () => {
    expect(unbroken('vào chiều thứ Sáu, Hằng tuần')).toEqual(['Sáu,']);
    expect(unbroken('nhóm thứ Nhất Năm 2027')).toEqual([]);
  });

  it.each([
    ['tại xã Tràm Chẹt Phòng Nội vụ', ['Tràm', 'Chẹt']],
    ['của huyện Giồng Mây Thượng Phòng Nội vụ', ['Giồng', 'Mây', 'Thượng']],
  ])('inside the name of a place: %s', (text, places) => {
    expect(unbroken(text)).toEqual(places);
  });

  it.each([
    'các xã Tràm Chẹt',
    'cấp xã Cổng Dịch vụ công',
    'UBND xã Báo cáo kết quả',
    'UBND xã Phòng Nội vụ',
    'Chủ tịch UBND xã Quý IV',
    'Công chức xã Lò Thị Mây',
    'Xã Tràm Chẹt',
  ])('anywhere in "%s", where another cell may begin', (text) => {
    expect(unbroken(text)).toEqual([]);
  });
});
