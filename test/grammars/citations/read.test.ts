import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FoundCitation, readCitations } from '../../../src/grammars/citations/index.ts';

/** What a reference is known by, in one line. */
function line(c: FoundCitation): string {
  return [c.type, c.number ?? c.name, c.issuedOn ?? '-', c.issuer ?? '-', c.locator ?? '-'].join(' | ');
}

function read(text: string): string[] {
  return readCitations(text).map(line);
}

describe('a numbered document', () => {
  const forms: readonly (readonly [string, string])[] = [
    [
      'Nghị quyết số 58/NQ-CP ngày 21 tháng 4 năm 2023 của Chính phủ',
      'NQ | 58/NQ-CP | 2023-04-21 | Chính phủ | -',
    ],
    [
      'Chỉ thị số 31/CT-TTg ngày 07/3/2024 của Thủ tướng Chính phủ về đẩy mạnh',
      'CT | 31/CT-TTg | 2024-03-07 | Thủ tướng Chính phủ | -',
    ],
    [
      'Nghị quyết số 09/NQ-CP của Chính phủ ngày 12 tháng 02 năm 2024',
      'NQ | 09/NQ-CP | 2024-02-12 | Chính phủ | -',
    ],
    [
      'Quyết định 512/QĐ-UBND ngày 01/3/2024 của Ủy ban nhân dân tỉnh Đông Giang phê duyệt',
      'QĐ | 512/QĐ-UBND | 2024-03-01 | Ủy ban nhân dân tỉnh Đông Giang | -',
    ],
    [
      'Quyết định số 9/2023/QĐ-UBND của Ủy ban nhân dân tỉnh Quy định trách nhiệm',
      'QĐ | 9/2023/QĐ-UBND | - | Ủy ban nhân dân tỉnh | -',
    ],
    [
      'Kế hoạch số 7 /KH-UBND ngày 15 /12/2023 của Chủ tịch UBND tỉnh',
      'KH | 7/KH-UBND | 2023-12-15 | Chủ tịch UBND tỉnh | -',
    ],
    ['Quyết định số 45/2016/QĐ- TTg ngày 19/10/2016', 'QĐ | 45/2016/QĐ-TTg | 2016-10-19 | - | -'],
    ['Quyết đinh số 25/QĐ-SNV ngà 01/12/2016', 'QĐ | 25/QĐ-SNV | 2016-12-01 | - | -'],
    ['Công văn số 6958/UBND-KSTT ngày 21/11/2022', 'CV | 6958/UBND-KSTT | 2022-11-21 | - | -'],
    ['gửi kèm số 2775/SNV-CCHC&VTLT', 'CV | 2775/SNV-CCHC&VTLT | - | - | -'],
    ['Nghị quyết số 202/2025/QH15 của Quốc hội', 'NQ | 202/2025/QH15 | - | Quốc hội | -'],
    ['Nghị quyết số 66.25/2026/NQ-CP', 'NQ | 66.25/2026/NQ-CP | - | - | -'],
    [
      'Quyết định của Thủ tướng Chính phủ số 282/QĐ-TTg ngày 12/02/2026',
      'QĐ | 282/QĐ-TTg | 2026-02-12 | Thủ tướng Chính phủ | -',
    ],
    [
      'Thông tư liên tịch số 01/2022/TTLT-BNV-BTC của Bộ Nội vụ và Bộ Tài chính',
      'TTLT | 01/2022/TTLT-BNV-BTC | - | Bộ Nội vụ và Bộ Tài chính | -',
    ],
    ['Quyết định số 8/UBNDNC ngày 18/10/2021', 'QĐ | 8/UBNDNC | 2021-10-18 | - | -'],
  ];
  it.each(forms)('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('a party document', () => {
  it.each([
    [
      'Nghị quyết số 27-NQ/TW ngày 16/5/2023 Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XIII',
      'NQ | 27-NQ/TW | 2023-05-16 | Hội nghị lần thứ bảy Ban Chấp hành Trung ương Đảng khóa XIII | -',
    ],
    ['Chương trình hành động số 09-CTr/TU của Tỉnh ủy', 'CTr | 09-CTr/TU | - | Tỉnh ủy | -'],
    ['Chương trình hành động số 09- CTr/TU;', 'CTr | 09-CTr/TU | - | - | -'],
    ['Quy định số 80-QĐ/TW của Bộ Chính trị', 'QyĐ | 80-QĐ/TW | - | Bộ Chính trị | -'],
    ['Chỉ thị số 16-CT/TU của Ban Thường vụ Tỉnh ủy', 'CT | 16-CT/TU | - | Ban Thường vụ Tỉnh ủy | -'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });
});

describe('a law', () => {
  const forms: readonly (readonly [string, string[]])[] = [
    [
      'Luật Cán bộ, công chức, Luật Viên chức và các văn bản liên quan',
      ['Luật | Luật Cán bộ, công chức | - | - | -', 'Luật | Luật Viên chức | - | - | -'],
    ],
    ['Luật Ban hành văn bản QPPL năm 2015', ['Luật | Luật Ban hành văn bản QPPL | - | - | -']],
    [
      'thi hành Luật ban hành văn bản quy phạm pháp luật, bảo đảm',
      ['Luật | Luật ban hành văn bản quy phạm pháp luật | - | - | -'],
    ],
    [
      'Luật Công nghiệp công nghệ số số 71/2025/QH15 ngày 14/6/2025',
      ['Luật | 71/2025/QH15 | 2025-06-14 | - | -'],
    ],
    ['Luật Nhà văn hóa cơ sở và các văn bản hướng dẫn', ['Luật | Luật Nhà văn hóa cơ sở | - | - | -']],
    [
      'Bộ luật Lao động năm 2019; Pháp lệnh Chi phí tố tụng',
      ['Bộ luật | Bộ luật Lao động | - | - | -', 'Pháp lệnh | Pháp lệnh Chi phí tố tụng | - | - | -'],
    ],
    [
      'các Luật: Đầu tư, Đấu thầu và Doanh nghiệp',
      [
        'Luật | Luật Đầu tư | - | - | -',
        'Luật | Luật Đấu thầu | - | - | -',
        'Luật | Luật Doanh nghiệp | - | - | -',
      ],
    ],
    [
      'Căn cứ Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013',
      ['Hiến pháp | Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam | - | - | -'],
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công và Luật Đấu thầu ngày 29/11/2024',
      ['Luật | Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công và Luật Đấu thầu | 2024-11-29 | - | -'],
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công, Luật Đấu thầu',
      [
        'Luật | Luật sửa đổi, bổ sung một số điều của Luật Đầu tư công | - | - | -',
        'Luật | Luật Đấu thầu | - | - | -',
      ],
    ],
  ];
  it.each(forms)('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('several references', () => {
  it('share the head of their list', () => {
    expect(read('các Nghị quyết số 50/NQ-CP, 163/2024/QH15 và Chỉ thị số 07/CT-TTg')).toEqual([
      'NQ | 50/NQ-CP | - | - | -',
      'NQ | 163/2024/QH15 | - | - | -',
      'CT | 07/CT-TTg | - | - | -',
    ]);
  });
  it('of an amendment are each one', () => {
    const text = 'Nghị quyết số 03/NQ-CP (được sửa đổi, bổ sung tại Nghị quyết số 71/NQ-CP ngày 01/4/2025)';
    expect(readCitations(text).map((c) => c.number)).toEqual(['03/NQ-CP', '71/NQ-CP']);
  });
});

describe('the part that is pointed at', () => {
  it.each([
    ['theo lộ trình tại khoản 4 Điều 35 Nghị định số 60/2021/NĐ-CP', 'khoản 4 Điều 35'],
    ['theo điểm a, khoản 2 Điều 5 của Luật Đầu tư công', 'điểm a, khoản 2 Điều 5'],
    ['các Điều 3, 5 và 7 Nghị định số 10/2024/NĐ-CP', 'Điều 3, 5 và 7'],
    ['Phụ lục III ban hành; Nghị định số 30/2020/NĐ-CP', null],
    ['tại Phụ lục III Nghị định số 30/2020/NĐ-CP', 'Phụ lục III'],
    ['điều kiện của Nghị định số 30/2020/NĐ-CP', null],
  ])('%s', (text, expected) => {
    expect(readCitations(text)[0]?.locator).toBe(expected);
  });
});

describe('no reference', () => {
  it.each([
    'Ban hành kèm theo Quyết định số        /QĐ-UBND ngày     /     /2024',
    'giải quyết 24/7, đạt 45/45 nhiệm vụ, 01/02 TTHC, mức độ 3, 4',
    'TCVN ISO 9001:2015; điện thoại 0255.3822.123',
    'pháp luật, kỷ luật, kỷ cương; luật pháp; văn bản dưới luật',
    'nâng cao nhận thức về Hiến pháp và pháp luật',
    'Kế hoạch 5 năm, thông báo 02 lần, Chương trình 135 và Đề án 06/CP',
    'Quyết định này; Luật này; dự thảo Luật Nhà giáo',
  ])('%s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

describe('any text', () => {
  it('has each reference at its span', () => {
    const words = fc.constantFrom(
      'Nghị quyết',
      'số',
      '76/NQ-CP',
      'ngày',
      '15/7/2021',
      'của',
      'Chính phủ',
      'Luật',
      'Viên chức',
      'và',
      ',',
      'khoản 4',
      'Điều 35',
      '18-NQ/TW',
      '; ',
      'Quyết định',
      '12/',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.boolean(), (list, decomposed) => {
        const text = decomposed ? list.join(' ').normalize('NFD') : list.join(' ');
        const found = readCitations(text);
        for (const c of found) expect(text.slice(c.span.start, c.span.end)).toBe(c.text);
        // in order, none overlapping
        const starts = found.slice(1).map((c) => c.span.start);
        const ends = found.slice(0, -1).map((c) => c.span.end);
        expect(starts.every((start, i) => start >= (ends[i] ?? 0))).toBe(true);
      }),
    );
  });
  it('is read alike in NFC and NFD', () => {
    const text = 'theo khoản 2 Điều 8 Nghị định số 60/2021/NĐ-CP của Chính phủ và Luật Cán bộ, công chức';
    expect(read(text.normalize('NFD')).map((l) => l.normalize('NFC'))).toEqual(read(text));
  });
  it.each([
    'các ',
    '1/AA-',
    'Luật A và ',
    '12-NQ/TW ngày ',
    'khoản 4 Điều 35 ',
    '1.',
    'của UBND tỉnh ',
    'Luật sửa đổi của Luật Đầu tư, ',
  ])('comes to an end: "%s" over and over', (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    expect(Array.isArray(readCitations(text))).toBe(true);
  });
});
