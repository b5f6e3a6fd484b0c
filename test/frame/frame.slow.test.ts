import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frameOf, textSource } from './frame-plans.ts';

describe('every word of a plan', () => {
  it('is there whatever order the words of plans come in', () => {
    const pieces = [
      'KẾ HOẠCH',
      'QUYẾT ĐỊNH',
      'QUYẾT ĐỊNH:',
      'PHỤ LỤC',
      'PHỤ LỤC II',
      'Phụ lục 1',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. ỦY BAN NHÂN DÂN',
      'CHỦ TỊCH',
      'Lê Văn An',
      'I. MỤC TIÊU',
      'II.',
      'A. PHẦN CHUNG',
      '1. Mục đích',
      '1.1 Rà soát',
      'a) Làm',
      'đ) Xong.',
      '- Việc một;',
      '+ Việc hai',
      '(Ban hành kèm theo Quyết định số 5/QĐ-UBND',
      'ngày 02/01/2024)',
      'Căn cứ Luật số 5 năm 2020;',
      'Sở Nội vụ ban hành Kế hoạch như sau:',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: /KH-UBND',
      'An Hải, ngày 1 tháng 2 năm 2024',
      'Điều 1. Làm ngay.',
      'Điều 9.',
      'Trên đây là Kế hoạch./.',
      'STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian',
      '1 Việc Sở Nội vụ',
      'ỦY BAN NHÂN DÂN',
      'TỈNH AN HẢI',
      'và các phòng',
      'x',
      '.',
      '-',
      '(',
    ];
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { maxLength: 60 }),
        fc.constantFrom('\n', '\n\n', ' \n', '   '),
        (list, gap) => {
          const read = frameOf(textSource(list.join(gap)));
          expect(read.lost).toEqual([]);
          expect(read.twice).toEqual([]);
          expect(new Set(read.sections.map((s) => s.id)).size).toBe(read.sections.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('hostile text comes to an end, and no word is lost', () => {
  it.each([
    ['capitals', 'ỦY BAN NHÂN DÂN TỈNH '.repeat(6000)],
    ['numbers', `Số: ${'1'.repeat(100_000)}/KH`],
    ['kinds', 'QUYẾT ĐỊNH:\n'.repeat(9000)],
    ['bases', `KẾ HOẠCH\n${'Căn cứ Luật A; '.repeat(8000)}`],
    ['subjects', `KẾ HOẠCH\n${'Sở Nội vụ;\n'.repeat(9000)}`],
    ['late numbers', `KẾ HOẠCH\nx\n${'XVIII. ABC\n'.repeat(9000)}`],
    ['brackets', `KẾ HOẠCH\n${'(Ban hành kèm theo\n'.repeat(5000)}`],
    ['foot', `Nơi nhận: ${'TM. A '.repeat(20_000)}`],
    ['appendices', `KẾ HOẠCH\n${'Phụ lục 1\nABC\n'.repeat(5000)}`],
  ])('%s', (_, text) => {
    expect(frameOf(textSource(text)).lost).toEqual([]);
  });
});
