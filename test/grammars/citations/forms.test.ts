import { describe, expect, it } from 'vitest';
import { type FoundCitation, readCitations } from '../../../src/grammars/citations/index.ts';

/* Which references stand in a text? Each form of kind, symbol, date, issuer, part and law, with what only looks like it. */

/** Kind, number or name, date, issuer, part; and the words of the reference where they are not the whole text. */
function line(found: FoundCitation, text: string): string {
  const { type, number, name, issuedOn, issuer, locator } = found;
  const parts = [type, number ?? name, issuedOn, issuer, locator].map((part) => part ?? '-');
  return [...parts, ...(found.text === text ? [] : [`<${found.text}>`])].join(' | ');
}

function check(cases: readonly (readonly [text: string, ...found: string[]])[]): void {
  it.each(cases.map(([text, ...found]) => [text, found] as const))('%s', (text, found) => {
    expect(readCitations(text).map((one) => line(one, text))).toEqual(found);
  });
}

describe('kinds of document by the words before the number', () => {
  check([
    ['Nghị quyết số 12/NQ-HĐND', 'NQ | 12/NQ-HĐND | - | - | -'],
    ['Nghị quyết chuyên đề số 12-NQ/TU', 'NQ | 12-NQ/TU | - | - | -'],
    ['NQ số 12/NQ-HĐND', 'NQ | 12/NQ-HĐND | - | - | -'],
    ['Nghị quyết liên tịch số 12/NQLT-CP', 'NQLT | 12/NQLT-CP | - | - | -'],
    ['Nghị định số 12/2024/NĐ-CP', 'NĐ | 12/2024/NĐ-CP | - | - | -'],
    ['NĐ 12/2024/NĐ-CP', 'NĐ | 12/2024/NĐ-CP | - | - | -'],
    ['Quyết định số 12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['QĐ số 12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Chỉ thị số 12/CT-UBND', 'CT | 12/CT-UBND | - | - | -'],
    ['Thông tư số 12/2024/TT-BNV', 'TT | 12/2024/TT-BNV | - | - | -'],
    ['Thông tư liên tịch số 12/2015/TTLT-BNV-BTC', 'TTLT | 12/2015/TTLT-BNV-BTC | - | - | -'],
    ['Văn bản hợp nhất số 12/VBHN-BNV', 'VBHN | 12/VBHN-BNV | - | - | -'],
    ['Thông báo số 12/TB-UBND', 'TB | 12/TB-UBND | - | - | -'],
    ['Thông báo kết luận số 12-TB/TU', 'TB | 12-TB/TU | - | - | -'],
    ['Thông báo số 12/TBKL-UBND', 'TB | 12/TBKL-UBND | - | - | -'],
    ['Kết luận số 12-KL/TW', 'KL | 12-KL/TW | - | - | -'],
    ['Kết luận thanh tra số 12/KLTTr-STTr', 'KL | 12/KLTTr-STTr | - | - | -'],
    ['Kế hoạch số 12/KH-UBND', 'KH | 12/KH-UBND | - | - | -'],
    ['Kế hoạch hành động số 12/KH-UBND', 'KH | 12/KH-UBND | - | - | -'],
    ['Kế hoạch phối hợp số 12/KHPH-SNV', 'KH | 12/KHPH-SNV | - | - | -'],
    ['Chương trình số 12/CTr-UBND', 'CTr | 12/CTr-UBND | - | - | -'],
    ['Chương trình hành động số 12/CTHĐ-UBND', 'CTr | 12/CTHĐ-UBND | - | - | -'],
    ['Chương trình công tác số 12-CTr/TU', 'CTr | 12-CTr/TU | - | - | -'],
    ['Chương trình phối hợp số 12/CTrPH-SNV', 'CTr | 12/CTrPH-SNV | - | - | -'],
    ['Đề án số 12/ĐA-UBND', 'ĐA | 12/ĐA-UBND | - | - | -'],
    ['Dự án số 12/DA-UBND', 'DA | 12/DA-UBND | - | - | -'],
    ['Phương án số 12/PA-UBND', 'PA | 12/PA-UBND | - | - | -'],
    ['Báo cáo số 12/BC-UBND', 'BC | 12/BC-UBND | - | - | -'],
    ['Báo cáo thẩm định số 12/BCTĐ-STP', 'BC | 12/BCTĐ-STP | - | - | -'],
    ['Tờ trình số 12/TTr-SNV', 'TTr | 12/TTr-SNV | - | - | -'],
    ['Công văn số 12/SNV-CCHC', 'CV | 12/SNV-CCHC | - | - | -'],
    ['Văn bản số 12/SNV-CCHC', 'CV | 12/SNV-CCHC | - | - | -'],
    ['Công văn hỏa tốc số 12/UBND-NC', 'CV | 12/UBND-NC | - | - | -'],
    ['CV 12/UBND-NC', 'CV | 12/UBND-NC | - | - | -'],
    ['Công điện số 12/CĐ-TTg', 'CĐ | 12/CĐ-TTg | - | - | -'],
    ['Hướng dẫn số 12/HD-SNV', 'HD | 12/HD-SNV | - | - | -'],
    ['Văn bản hướng dẫn số 12/HD-SNV', 'HD | 12/HD-SNV | - | - | -'],
    ['Quy chế số 12/QC-UBND', 'QC | 12/QC-UBND | - | - | -'],
    ['Quy chế phối hợp số 12/QCPH-SNV', 'QC | 12/QCPH-SNV | - | - | -'],
    ['Quy định số 12-QĐi/TU', 'QyĐ | 12-QĐi/TU | - | - | -'],
    ['Thông cáo số 12/TC-VP', 'TC | 12/TC-VP | - | - | -'],
    ['Biên bản số 12/BB-SNV', 'BB | 12/BB-SNV | - | - | -'],
    ['Hợp đồng số 12/HĐ-SNV', 'HĐ | 12/HĐ-SNV | - | - | -'],
    ['Giấy mời số 12/GM-UBND', 'GM | 12/GM-UBND | - | - | -'],
  ]);
});

describe('… and by the symbol alone', () => {
  check([
    ['số 12/NQ-HĐND', 'NQ | 12/NQ-HĐND | - | - | -'],
    ['12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['12/VBHN-BNV', 'VBHN | 12/VBHN-BNV | - | - | -'],
    ['12/KLTT-STTr', 'KL | 12/KLTT-STTr | - | - | -'],
    ['12/KHLT-SNV', 'KH | 12/KHLT-SNV | - | - | -'],
    ['12/CTRHĐ-UBND', 'CTr | 12/CTRHĐ-UBND | - | - | -'],
    ['12/CTPH-SNV', 'CTr | 12/CTPH-SNV | - | - | -'],
    ['12/BCTT-HĐND', 'BC | 12/BCTT-HĐND | - | - | -'],
    ['12/HDLT-SNV', 'HD | 12/HDLT-SNV | - | - | -'],
    ['12/QCh-UBND', 'QC | 12/QCh-UBND | - | - | -'],
    ['12-QĐiT/TU', 'QyĐ | 12-QĐiT/TU | - | - | -'],
    ['số 12/UBND-NC', 'CV | 12/UBND-NC | - | - | -'],
    ['12/UBND-NC'],
    ['số 12/UBND', 'CV | 12/UBND | - | - | -'],
    ['10/UBND'],
    ['202/2025/QH15', 'NQ | 202/2025/QH15 | - | - | -'],
    ['123/UBTVQH13', 'NQ | 123/UBTVQH13 | - | - | -'],
    ['Nghị quyết 12/UBND', 'NQ | 12/UBND | - | - | -'],
    ['Đề án 06/CP'],
    ['Dự án 06/CP'],
    ['12/XYZ-ABC'],
    ['12/ab-UBND'],
    ['12./QĐ-UBND'],
    ['A12/QĐ-UBND'],
    ['12/QĐ-UBNDa1b2c3d4e5f6g7h8i9j0k1'],
    ['12-XX/TW'],
  ]);
});

describe('numbers as scans and typing leave them', () => {
  check([
    ['Quyết định số: 12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Quyết định số12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Căn cứ Số12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | - | <Số12/QĐ-UBND>'],
    ['Quyết định s6 12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Quyết định 12/ QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Quyết định 12 /2024/ QĐ-UBND', 'QĐ | 12/2024/QĐ-UBND | - | - | -'],
    ['Quyết định 12/QĐ -UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Quyết định 12/QĐ - UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Quyết định 12/QĐ – UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Quyết định 12/QĐ–UBND', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Quyết định 012/QĐ-UBND', 'QĐ | 012/QĐ-UBND | - | - | -'],
    ['Quyết định 12a/QĐ-UBND', 'QĐ | 12a/QĐ-UBND | - | - | -'],
    ['Quyết định 12đ/QĐ-UBND', 'QĐ | 12đ/QĐ-UBND | - | - | -'],
    ['Quyết định 1.234/QĐ-UBND', 'QĐ | 1.234/QĐ-UBND | - | - | -'],
    ['Quyết định số    /QĐ-UBND'],
    ['Quyết định số …/QĐ-UBND'],
    ['Quyết định 12/1899/QĐ-UBND'],
  ]);
});

describe('lists that share their head', () => {
  check([
    [
      'các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND',
      'QĐ | 12/QĐ-UBND | - | - | - | <Quyết định số 12/QĐ-UBND>',
      'QĐ | 13/QĐ-UBND | - | - | - | <13/QĐ-UBND>',
      'QĐ | 14/QĐ-UBND | - | - | - | <14/QĐ-UBND>',
    ],
    [
      'các Nghị quyết số 12/NQ-CP; số 163/2024/QH15',
      'NQ | 12/NQ-CP | - | - | - | <Nghị quyết số 12/NQ-CP>',
      'NQ | 163/2024/QH15 | - | - | - | <số 163/2024/QH15>',
    ],
    [
      'Chỉ thị số 12/UBND; 13/UBND',
      'CT | 12/UBND | - | - | - | <Chỉ thị số 12/UBND>',
      'CT | 13/UBND | - | - | - | <13/UBND>',
    ],
    [
      'Chỉ thị số 12/UBND hoặc 13/UBND',
      'CT | 12/UBND | - | - | - | <Chỉ thị số 12/UBND>',
      'CT | 13/UBND | - | - | - | <13/UBND>',
    ],
    ['Chỉ thị số 12/UBND. 13/UBND', 'CT | 12/UBND | - | - | - | <Chỉ thị số 12/UBND>'],
  ]);
});

describe('dates', () => {
  check([
    ['Quyết định số 12/QĐ-UBND ngày 15 tháng 7 năm 2021', 'QĐ | 12/QĐ-UBND | 2021-07-15 | - | -'],
    ['Quyết định số 12/QĐ-UBND, ngày 15/7/2021', 'QĐ | 12/QĐ-UBND | 2021-07-15 | - | -'],
    ['Quyết định số 12/QĐ-UBND (15/7/2021)', 'QĐ | 12/QĐ-UBND | 2021-07-15 | - | -'],
    ['Quyết định số 12/QĐ-UBND (ngày 15/7/2021)', 'QĐ | 12/QĐ-UBND | 2021-07-15 | - | -'],
    [
      '(Quyết định số 12/QĐ-UBND ngày 15/7/2021)',
      'QĐ | 12/QĐ-UBND | 2021-07-15 | - | - | <Quyết định số 12/QĐ-UBND ngày 15/7/2021>',
    ],
    ['Quyết định số 12/QĐ-UBND đề ngày 15.7.2021', 'QĐ | 12/QĐ-UBND | 2021-07-15 | - | -'],
    ['Quyết định số 12/QĐ-UBND ngày: 15-7-2021', 'QĐ | 12/QĐ-UBND | 2021-07-15 | - | -'],
    ['Quyết định số 12/QĐ-UBND ngày 31/4/2021', 'QĐ | 12/QĐ-UBND | - | - | -'],
    ['Quyết định số 12/QĐ-UBND ngày 15/7/2021 của UBND tỉnh', 'QĐ | 12/QĐ-UBND | 2021-07-15 | UBND tỉnh | -'],
    ['Quyết định số 12/QĐ-UBND của UBND tỉnh ngày 15/7/2021', 'QĐ | 12/QĐ-UBND | 2021-07-15 | UBND tỉnh | -'],
    ['Quyết định số 12/QĐ-UBND ngày   /  /2021', 'QĐ | 12/QĐ-UBND | - | - | - | <Quyết định số 12/QĐ-UBND>'],
    ['Quyết định số 12/QĐ-UBND ngày 15/7', 'QĐ | 12/QĐ-UBND | - | - | - | <Quyết định số 12/QĐ-UBND>'],
    ['Quyết định số 12/QĐ-UBND ngày 15/7/20212', 'QĐ | 12/QĐ-UBND | - | - | - | <Quyết định số 12/QĐ-UBND>'],
  ]);
});

describe('who issued it', () => {
  check([
    ['Nghị định số 12/2024/NĐ-CP của Chính phủ', 'NĐ | 12/2024/NĐ-CP | - | Chính phủ | -'],
    ['Quyết định số 12/QĐ-TTg của Thủ tướng', 'QĐ | 12/QĐ-TTg | - | Thủ tướng | -'],
    ['Nghị quyết số 12/NQ-HĐND của HĐND tỉnh An Hải', 'NQ | 12/NQ-HĐND | - | HĐND tỉnh An Hải | -'],
    [
      'Nghị quyết số 12/NQ-HĐND của Thường trực HĐND (khóa X) thành phố Nậm Sen',
      'NQ | 12/NQ-HĐND | - | Thường trực HĐND (khóa X) thành phố Nậm Sen | -',
    ],
    [
      'Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh An Hải',
      'QĐ | 12/QĐ-UBND | - | Chủ tịch UBND tỉnh An Hải | -',
    ],
    [
      'Quyết định số 12/QĐ-UBND của UBND tỉnh Ban Hành quy chế',
      'QĐ | 12/QĐ-UBND | - | UBND tỉnh | - | <Quyết định số 12/QĐ-UBND của UBND tỉnh>',
    ],
    [
      'Quyết định số 12/QĐ-UBND của UBND tỉnh Quy Định chức năng',
      'QĐ | 12/QĐ-UBND | - | UBND tỉnh | - | <Quyết định số 12/QĐ-UBND của UBND tỉnh>',
    ],
    [
      'Quyết định số 12/QĐ-UBND của UBND tỉnh quy định',
      'QĐ | 12/QĐ-UBND | - | UBND tỉnh | - | <Quyết định số 12/QĐ-UBND của UBND tỉnh>',
    ],
    ['Quyết định số 12/QĐ-UBND của UBND thành phố Huế', 'QĐ | 12/QĐ-UBND | - | UBND thành phố Huế | -'],
    [
      'Quyết định số 12/QĐ-UBND của UBND xã Cẩm Tú - Hòn Gió',
      'QĐ | 12/QĐ-UBND | - | UBND xã Cẩm Tú - Hòn Gió | -',
    ],
    ['Quyết định số 12/QĐ-UBND của Văn phòng UBND tỉnh', 'QĐ | 12/QĐ-UBND | - | Văn phòng UBND tỉnh | -'],
    ['Quyết định số 12/QĐ-BNV của Bộ trưởng Bộ Nội vụ', 'QĐ | 12/QĐ-BNV | - | Bộ trưởng Bộ Nội vụ | -'],
    ['Thông tư số 12/2024/TT-BNV của Bộ Nội vụ', 'TT | 12/2024/TT-BNV | - | Bộ Nội vụ | -'],
    [
      'Quyết định số 12/QĐ-SNV của Giám đốc Sở Nội vụ tỉnh An Hải',
      'QĐ | 12/QĐ-SNV | - | Giám đốc Sở Nội vụ tỉnh An Hải | -',
    ],
    ['Quyết định số 12/QĐ-SXD của Sở Xây dựng', 'QĐ | 12/QĐ-SXD | - | Sở Xây dựng | -'],
    ['Kết luận số 12-KL/TW của Bộ Chính trị', 'KL | 12-KL/TW | - | Bộ Chính trị | -'],
    [
      'Kết luận số 12-KL/TW của Ban Bí thư Trung ương Đảng khóa XIII',
      'KL | 12-KL/TW | - | Ban Bí thư Trung ương Đảng khóa XIII | -',
    ],
    [
      'Nghị quyết số 12-NQ/TW của Ban Chấp hành Trung ương',
      'NQ | 12-NQ/TW | - | Ban Chấp hành Trung ương | -',
    ],
    [
      'Nghị quyết số 12-NQ/TU của Ban Chấp hành Đảng bộ tỉnh',
      'NQ | 12-NQ/TU | - | Ban Chấp hành Đảng bộ tỉnh | -',
    ],
    ['Nghị quyết số 12-NQ/TU của Tỉnh ủy An Hải', 'NQ | 12-NQ/TU | - | Tỉnh ủy An Hải | -'],
    ['Nghị quyết số 12-NQ/ĐU của Đảng ủy xã Cẩm Tú', 'NQ | 12-NQ/ĐU | - | Đảng ủy xã Cẩm Tú | -'],
    [
      'Nghị quyết số 12/NQ-UBTVQH của Ủy ban Thường vụ Quốc hội',
      'NQ | 12/NQ-UBTVQH | - | Ủy ban Thường vụ Quốc hội | -',
    ],
    ['Nghị quyết số 12/NQ-QH của Quốc hội khóa XV', 'NQ | 12/NQ-QH | - | Quốc hội khóa XV | -'],
    ['Quyết định số 12/QĐ-CTN của Chủ tịch nước', 'QĐ | 12/QĐ-CTN | - | Chủ tịch nước | -'],
    [
      'Quyết định số 12/QĐ-NHNN của Thống đốc Ngân hàng Nhà nước',
      'QĐ | 12/QĐ-NHNN | - | Thống đốc Ngân hàng Nhà nước | -',
    ],
    [
      'Nghị quyết số 12/NQ-HĐTP của Hội đồng Thẩm phán Tòa án nhân dân tối cao',
      'NQ | 12/NQ-HĐTP | - | Hội đồng Thẩm phán Tòa án nhân dân tối cao | -',
    ],
    [
      'Quyết định số 12/QĐ-BCĐ của Trưởng Ban Chỉ đạo cải cách hành chính',
      'QĐ | 12/QĐ-BCĐ | - | Trưởng Ban Chỉ đạo cải cách hành chính | -',
    ],
    [
      'Thông tư liên tịch số 12/TTLT-BNV-BTC của Bộ Nội vụ, Bộ Tài chính và Bộ Tư pháp',
      'TTLT | 12/TTLT-BNV-BTC | - | Bộ Nội vụ, Bộ Tài chính và Bộ Tư pháp | -',
    ],
    [
      'Thông tư liên tịch số 12/TTLT-BNV-BTC do liên Bộ: Nội vụ',
      'TTLT | 12/TTLT-BNV-BTC | - | - | - | <Thông tư liên tịch số 12/TTLT-BNV-BTC>',
    ],
    [
      'Thông tư số 12/TT-BNV của Bộ Nội vụ và Bộ Tài chính',
      'TT | 12/TT-BNV | - | Bộ Nội vụ | - | <Thông tư số 12/TT-BNV của Bộ Nội vụ>',
    ],
    ['Quyết định số 12/QĐ-CT của Công ty cấp nước', 'QĐ | 12/QĐ-CT | - | - | - | <Quyết định số 12/QĐ-CT>'],
    ['Quyết định của UBND tỉnh số 12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | UBND tỉnh | -'],
    ['Quyết định của Giám đốc Công ty số 12/QĐ-CT', 'QĐ | 12/QĐ-CT | - | - | - | <số 12/QĐ-CT>'],
  ]);
});

describe('short mentions', () => {
  check([
    ['Nghị quyết số 76', 'NQ | 76 | - | - | -'],
    ['Nghị quyết 76 của Chính phủ', 'NQ | 76 | - | Chính phủ | -'],
    ['Chỉ thị 23, Kết luận 12', 'CT | 23 | - | - | - | <Chỉ thị 23>', 'KL | 12 | - | - | - | <Kết luận 12>'],
    ['Nghị định 45a về', 'NĐ | 45a | - | - | - | <Nghị định 45a>'],
    ['Thông tư 02 và', 'TT | 02 | - | - | - | <Thông tư 02>'],
    ['nghị quyết số 76'],
    ['Kế hoạch 5 năm'],
    ['Thông báo 02 lần'],
    ['Nghị quyết 76 lần'],
    ['NQ 76'],
    ['Quyết định 12.5'],
    ['Quyết định 12.', 'QĐ | 12 | - | - | - | <Quyết định 12>'],
    ['Quyết định 12)', 'QĐ | 12 | - | - | - | <Quyết định 12>'],
    ['Quyết định 12”', 'QĐ | 12 | - | - | - | <Quyết định 12>'],
    ['Quyết định 12345'],
  ]);
});

describe('the part that is pointed at', () => {
  check([
    [
      'khoản 4 Điều 35 Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | khoản 4 Điều 35 | <Nghị định số 12/2024/NĐ-CP>',
    ],
    [
      'điểm a, khoản 4 Điều 35 của Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | điểm a, khoản 4 Điều 35 | <Nghị định số 12/2024/NĐ-CP>',
    ],
    [
      'điểm đ khoản 2 và khoản 3 Điều 5 Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | điểm đ khoản 2 và khoản 3 Điều 5 | <Nghị định số 12/2024/NĐ-CP>',
    ],
    [
      'Mục III Chương trình số 12/CTr-UBND',
      'CTr | 12/CTr-UBND | - | - | Mục III | <Chương trình số 12/CTr-UBND>',
    ],
    [
      'Phụ lục II kèm theo Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | Phụ lục II | <Nghị định số 12/2024/NĐ-CP>',
    ],
    [
      'tại Phụ lục II Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | Phụ lục II | <Nghị định số 12/2024/NĐ-CP>',
    ],
    ['Điều 5, Nghị định số 12/2024/NĐ-CP', 'NĐ | 12/2024/NĐ-CP | - | - | - | <Nghị định số 12/2024/NĐ-CP>'],
    ['Điều Nghị định số 12/2024/NĐ-CP', 'NĐ | 12/2024/NĐ-CP | - | - | - | <Nghị định số 12/2024/NĐ-CP>'],
    ['Phần IV Quyết định số 12/QĐ-UBND', 'QĐ | 12/QĐ-UBND | - | - | Phần IV | <Quyết định số 12/QĐ-UBND>'],
    [
      'Tiểu mục 2, mục 3 thuộc Kế hoạch số 12/KH-UBND',
      'KH | 12/KH-UBND | - | - | Tiểu mục 2, mục 3 | <Kế hoạch số 12/KH-UBND>',
    ],
    [
      'Điều 5 - 7 Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | Điều 5 - 7 | <Nghị định số 12/2024/NĐ-CP>',
    ],
    [
      'Phụ lục II ban hành kèm theo Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | Phụ lục II | <Nghị định số 12/2024/NĐ-CP>',
    ],
    [
      'Điều 5 ban hành Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | - | <Nghị định số 12/2024/NĐ-CP>',
    ],
    [
      'Điều 5 (sửa đổi) Nghị định số 12/2024/NĐ-CP',
      'NĐ | 12/2024/NĐ-CP | - | - | - | <Nghị định số 12/2024/NĐ-CP>',
    ],
  ]);
});

describe('laws', () => {
  check([
    ['Luật Đất đai', 'Luật | Luật Đất đai | - | - | -'],
    ['luật đất đai', 'Luật | luật đất đai | - | - | -'],
    ['Luật đất đai năm 2024', 'Luật | Luật đất đai | - | - | -'],
    ['Luật Đất đai số 31/2024/QH15', 'Luật | 31/2024/QH15 | - | - | -'],
    ['Luật Đất đai, số 31/2024/QH15', 'Luật | 31/2024/QH15 | - | - | -'],
    ['Luật số 31/2024/QH15', 'Luật | 31/2024/QH15 | - | - | -'],
    ['Luật Đất đai 2024', 'Luật | Luật Đất đai | - | - | -'],
    ['Luật Đất đai ngày 18/01/2024', 'Luật | Luật Đất đai | 2024-01-18 | - | -'],
    [
      'Luật Đất đai ngày 18 tháng 01 năm 2024 của Quốc hội',
      'Luật | Luật Đất đai | 2024-01-18 | Quốc hội | -',
    ],
    ['Bộ luật Dân sự', 'Bộ luật | Bộ luật Dân sự | - | - | -'],
    ['Hiến pháp năm 2013', 'Hiến pháp | Hiến pháp | - | - | -'],
    ['Hiến pháp 2013', 'Hiến pháp | Hiến pháp | - | - | -'],
    [
      'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam',
      'Hiến pháp | Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam | - | - | -',
    ],
    ['Hiến pháp và pháp luật'],
    ['pháp luật về đất đai'],
    ['kỷ luật'],
    ['dự án Luật Đất đai'],
    ['dự thảo Luật Đất đai'],
    ['hệ thống luật'],
    ['Luật sư'],
    ['Luật Bến Bãi được ban hành', 'Luật | Luật Bến Bãi | - | - | - | <Luật Bến Bãi>'],
    [
      'Luật Bến Bãi Ven Biển Của Tỉnh Và Huyện Đảo Xa Bờ Trong Vùng Nước Nội Thủy Lớn',
      'Luật | Luật Bến Bãi Ven Biển Của Tỉnh Và Huyện Đảo Xa Bờ Trong Vùng Nước | - | - | - | <Luật Bến Bãi Ven Biển Của Tỉnh Và Huyện Đảo Xa Bờ Trong Vùng Nước>',
    ],
    ['Luật này'],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Đất đai',
      'Luật | Luật sửa đổi, bổ sung một số điều của Luật Đất đai | - | - | -',
    ],
    [
      'Luật sửa đổi Luật Đất đai, Luật Nhà ở và Luật Kinh doanh bất động sản',
      'Luật | Luật sửa đổi Luật Đất đai, Luật Nhà ở và Luật Kinh doanh bất động sản | - | - | -',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của 11 luật',
      'Luật | Luật sửa đổi, bổ sung một số điều của | - | - | - | <Luật sửa đổi, bổ sung một số điều của>',
    ],
    [
      'các Luật Đất đai, Nhà ở',
      'Luật | Luật Đất đai | - | - | - | <Luật Đất đai>',
      'Luật | Luật Nhà ở | - | - | - | <Nhà ở>',
    ],
    [
      'các Luật: Đất đai; Nhà ở',
      'Luật | Luật Đất đai | - | - | - | <Luật: Đất đai>',
      'Luật | Luật Nhà ở | - | - | - | <Nhà ở>',
    ],
    ['các luật liên quan'],
    [
      'Luật Tổ chức chính quyền địa phương và Luật Nhà ở',
      'Luật | Luật Tổ chức chính quyền địa phương | - | - | - | <Luật Tổ chức chính quyền địa phương>',
      'Luật | Luật Nhà ở | - | - | - | <Luật Nhà ở>',
    ],
    ['khoản 1 Điều 5 Luật Đất đai', 'Luật | Luật Đất đai | - | - | khoản 1 Điều 5 | <Luật Đất đai>'],
  ]);
});

describe('the names of laws that no register has, and chains of them', () => {
  check([
    ['Luật Bến bãi', 'Luật | Luật Bến bãi | - | - | -'],
    [
      'Luật Bến bãi ven biển và các văn bản',
      'Luật | Luật Bến bãi ven biển | - | - | - | <Luật Bến bãi ven biển>',
    ],
    ['Luật Bến bãi và Phao tiêu', 'Luật | Luật Bến bãi và Phao tiêu | - | - | -'],
    ['Luật Bến bãi, phao tiêu', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    ['Luật Bến bãi (sửa đổi)', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    ['Luật Bến bãi ngày 15/3/2024', 'Luật | Luật Bến bãi | 2024-03-15 | - | -'],
    ['Luật Bến bãi 5', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    ['Luật Bến bãi năm 2024', 'Luật | Luật Bến bãi | - | - | -'],
    ['Luật Bến bãi năm 2024 của Quốc hội', 'Luật | Luật Bến bãi | - | Quốc hội | -'],
    ['Luật Bến bãi số 12/2024/QH15 ngày 15/3/2024', 'Luật | 12/2024/QH15 | 2024-03-15 | - | -'],
    ['Luật Bến bãi số 12', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    [
      'Luật Bến bãi Nghị định số 12/2024/NĐ-CP',
      'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>',
      'NĐ | 12/2024/NĐ-CP | - | - | - | <Nghị định số 12/2024/NĐ-CP>',
    ],
    ['Luật Bến bãi Quyết định', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    [
      'Luật Bến bãi Luật Phao tiêu',
      'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>',
      'Luật | Luật Phao tiêu | - | - | - | <Luật Phao tiêu>',
    ],
    [
      'Luật Công nghệ Thông tin Biển',
      'Luật | Luật Công nghệ Thông tin | - | - | - | <Luật Công nghệ Thông tin>',
    ],
    ['Luật Bến bãi của xã', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    ['Luật Bến bãi về phao', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    ['luật bến bãi'],
    ['Luật bến bãi'],
    ['LUẬT BẾN BÃI', 'Luật | LUẬT BẾN BÃI | - | - | -'],
    ['Luật Bến bãi và', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    [
      'Luật Bến bãi và Luật Phao tiêu',
      'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>',
      'Luật | Luật Phao tiêu | - | - | - | <Luật Phao tiêu>',
    ],
    [
      'Luật Bến bãi, Luật Phao tiêu',
      'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>',
      'Luật | Luật Phao tiêu | - | - | - | <Luật Phao tiêu>',
    ],
    ['Bộ luật Bến bãi', 'Bộ luật | Bộ luật Bến bãi | - | - | -'],
    ['Pháp lệnh Bến bãi năm 2024', 'Pháp lệnh | Pháp lệnh Bến bãi | - | - | -'],
    ['Pháp lệnh Ưu đãi người có công', 'Pháp lệnh | Pháp lệnh Ưu đãi người có công | - | - | -'],
    [
      'Pháp lệnh Trợ giúp người có vườn có hiệu lực',
      'Pháp lệnh | Pháp lệnh Trợ giúp người có vườn | - | - | - | <Pháp lệnh Trợ giúp người có vườn>',
    ],
    ['Pháp lệnh số 12/2024/UBTVQH15', 'Pháp lệnh | 12/2024/UBTVQH15 | - | - | -'],
    ['Luật số 12/2024/QH15 ngày 15/3/2024 của Quốc hội', 'Luật | 12/2024/QH15 | 2024-03-15 | Quốc hội | -'],
    ['Luật số 12'],
    ['Luật 2024'],
    ['Luật năm 2024'],
    ['Luật ngày 15/3/2024'],
    ['Luật sửa đổi Luật Bến bãi', 'Luật | Luật sửa đổi Luật Bến bãi | - | - | -'],
    ['Luật sửa đổi, bổ sung Luật Bến bãi', 'Luật | Luật sửa đổi, bổ sung Luật Bến bãi | - | - | -'],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Bến bãi năm 2024',
      'Luật | Luật sửa đổi, bổ sung một số điều của Luật Bến bãi | - | - | -',
    ],
    ['Luật sửa đổi, bổ sung một số điều của Luật Bến bãi số 12/2024/QH15', 'Luật | 12/2024/QH15 | - | - | -'],
    [
      'Luật sửa đổi, bổ sung một số nội dung tại Luật Bến bãi',
      'Luật | Luật sửa đổi, bổ sung một số nội dung tại Luật Bến bãi | - | - | -',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Bến bãi và Luật Phao tiêu',
      'Luật | Luật sửa đổi, bổ sung một số điều của Luật Bến bãi và Luật Phao tiêu | - | - | -',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Bến bãi, Luật Phao tiêu và Luật Đò',
      'Luật | Luật sửa đổi, bổ sung một số điều của Luật Bến bãi, Luật Phao tiêu và Luật Đò | - | - | -',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Bến bãi, Luật Phao tiêu',
      'Luật | Luật sửa đổi, bổ sung một số điều của Luật Bến bãi | - | - | - | <Luật sửa đổi, bổ sung một số điều của Luật Bến bãi>',
      'Luật | Luật Phao tiêu | - | - | - | <Luật Phao tiêu>',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Luật Bến bãi; Luật Phao tiêu, và Luật Đò',
      'Luật | Luật sửa đổi, bổ sung một số điều của Luật Bến bãi; Luật Phao tiêu, và Luật Đò | - | - | -',
    ],
    [
      'Luật sửa đổi, bổ sung một số điều của Bộ luật Bến bãi',
      'Luật | Luật sửa đổi, bổ sung một số điều của Bộ luật Bến bãi | - | - | -',
    ],
    ['các Luật Bến bãi, Phao tiêu', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    ['các Luật Đất đai, Bến bãi', 'Luật | Luật Đất đai | - | - | - | <Luật Đất đai>'],
    [
      'các Luật: Đất đai, Nhà ở và Đầu tư',
      'Luật | Luật Đất đai | - | - | - | <Luật: Đất đai>',
      'Luật | Luật Nhà ở | - | - | - | <Nhà ở>',
      'Luật | Luật Đầu tư | - | - | - | <Đầu tư>',
    ],
    ['Hiến pháp'],
    ['Hiến pháp năm 2013 của nước', 'Hiến pháp | Hiến pháp | - | - | - | <Hiến pháp năm 2013>'],
    ['Hiến pháp ngày 28/11/2013', 'Hiến pháp | Hiến pháp | 2013-11-28 | - | -'],
    [
      'Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam năm 2013',
      'Hiến pháp | Hiến pháp nước Cộng hòa xã hội chủ nghĩa Việt Nam | - | - | -',
    ],
    ['Hiến pháp 2013/5', 'Hiến pháp | Hiến pháp | - | - | - | <Hiến pháp>'],
    ['thi hành pháp luật Luật Bến bãi', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    ['cử nhân luật'],
    ['ngành Luật Bến bãi'],
    ['quy luật'],
    ['văn bản luật'],
  ]);
});

describe('names, issuers and what only looks like one', () => {
  check([
    ['Quyết định của Chính phủ số 12/QĐ-CP', 'QĐ | 12/QĐ-CP | - | Chính phủ | -'],
    ['Nghị quyết của Quốc hội số: 12/2024/QH15', 'NQ | 12/2024/QH15 | - | Quốc hội | -'],
    ['Nghị quyết của Quốc hội và 12/2024/QH15', 'NQ | 12/2024/QH15 | - | - | - | <12/2024/QH15>'],
    [
      'Quyết định của UBND tỉnh ngày 01/02/2024 số 12/QĐ-UBND',
      'QĐ | 12/QĐ-UBND | - | - | - | <số 12/QĐ-UBND>',
    ],
    [
      'Luật Sửa đổi, bổ sung một số điều',
      'Luật | Luật Sửa đổi, bổ sung | - | - | - | <Luật Sửa đổi, bổ sung>',
    ],
    ['Luật Sửa đổi Luật Đất đai', 'Luật | Luật Sửa đổi Luật Đất đai | - | - | -'],
    ['luật Bến bãi'],
    ['Luật bến bãi'],
    ['luật Đất đai', 'Luật | luật Đất đai | - | - | -'],
    [
      'Luật Bến bãi Luật Phao tiêu',
      'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>',
      'Luật | Luật Phao tiêu | - | - | - | <Luật Phao tiêu>',
    ],
    ['Luật Của dân', 'Luật | Luật Của dân | - | - | -'],
    [
      'các Luật: Đầu tư, Đấu thầu và Doanh nghiệp',
      'Luật | Luật Đầu tư | - | - | - | <Luật: Đầu tư>',
      'Luật | Luật Đấu thầu | - | - | - | <Đấu thầu>',
      'Luật | Luật Doanh nghiệp | - | - | - | <Doanh nghiệp>',
    ],
    ['các Luật Đầu tư, Bến bãi', 'Luật | Luật Đầu tư | - | - | - | <Luật Đầu tư>'],
    ['kỷ Luật Đất đai'],
    ['Hiến pháp'],
    ['Căn cứ Hiến pháp', 'Hiến pháp | Hiến pháp | - | - | - | <Hiến pháp>'],
    ['Hiến pháp ngày 28/11/2013', 'Hiến pháp | Hiến pháp | 2013-11-28 | - | -'],
    ['Luật Bến 5', 'Luật | Luật Bến | - | - | - | <Luật Bến>'],
    ['Luật Bến bãi và Bờ kè', 'Luật | Luật Bến bãi và Bờ kè | - | - | -'],
    ['Luật Bến bãi và bờ kè', 'Luật | Luật Bến bãi | - | - | - | <Luật Bến bãi>'],
    ['Kế hoạch 12'],
    ['QĐ 12'],
  ]);
});
