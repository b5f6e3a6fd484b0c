import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  COMMUNE,
  DECISION,
  DEPARTMENT,
  frameOf,
  MINISTRY,
  markdownSource,
  TOWN,
  textSource,
} from './frame-plans.ts';

const PLANS = { DEPARTMENT, COMMUNE, DECISION, MINISTRY };

describe('every word of a plan', () => {
  it.each(Object.entries(PLANS))('stands in one place: %s', (_, text) => {
    const read = frameOf(textSource(text));
    expect(read.lost).toEqual([]);
    expect(read.twice).toEqual([]);
  });

  it('stands in one place: Markdown with letterhead and foot in tables', () => {
    const read = frameOf(markdownSource(TOWN));
    expect(read.lost).toEqual([]);
    expect(read.twice).toEqual([]);
  });

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

describe('a text that is no plan', () => {
  it('is said to be none, and kept as text', () => {
    const read = frameOf(textSource('Giấy mời họp\n\nMời các anh chị đến phòng họp số 2.\n'));
    expect(read.document.type).toBeNull();
    expect(read.codes).toContain('no-plan-recognised');
    expect(read.document.opening).toContain('Mời các anh chị');
    expect(read.lost).toEqual([]);
  });

  it.each(['', ' \n \n', 'x', 'KẾ HOẠCH', 'PHỤ LỤC', 'Nơi nhận:'])('is no reason to fail: %j', (text) => {
    expect(() => frameOf(textSource(text))).not.toThrow();
  });

  it('is divided at its sections where it has some', () => {
    const read = frameOf(textSource('BÁO CÁO\nTình hình quý I\n\nI. KẾT QUẢ\nTốt.\n\nII. TỒN TẠI\nÍt.\n'));
    expect(read.sections.map((s) => s.path)).toEqual(['I', 'II']);
    expect(read.codes).toContain('no-plan-recognised');
  });
});

describe('appendices that the text announces', () => {
  it.each([
    ['none in the file', DEPARTMENT, ['appendix-missing']],
    ['another number in the file', DECISION, ['section-number-gap', 'appendix-missing']],
    ['there', COMMUNE, []],
  ])('%s', (_, text, codes) => {
    expect(frameOf(textSource(text)).codes).toEqual(codes);
  });

  it('are not those of another document', () => {
    const read = frameOf(
      textSource(
        'KẾ HOẠCH\nCải cách hành chính năm 2024\nI. VIỆC\nLàm theo Phụ lục II ban hành kèm theo Nghị định số 30/2020/NĐ-CP.\n',
      ),
    );
    expect(read.codes).toEqual([]);
  });
});

describe('a decision without its foot', () => {
  it('is reported, and what follows the lost page is kept', () => {
    const cut = DECISION.replace(/KT\. CHỦ TỊCH\n[\s\S]*?- Lưu: VT, NC\.\n/, '');
    const read = frameOf(textSource(cut));
    expect(read.codes).toContain('decision-foot-missing');
    expect(read.document.decision?.articles).toHaveLength(3);
    expect(read.document.recipients).toEqual([]);
    expect(read.lost).toEqual([]);
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
