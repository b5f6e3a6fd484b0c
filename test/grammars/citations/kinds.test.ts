import { describe, expect, it } from 'vitest';
import { readCitations, resolveCitations } from '../../../src/grammars/citations/index.ts';
import { departmentOfSymbol, issuerOfSymbol } from '../../../src/grammars/citations/issuers.ts';

const types = (text: string): string[] =>
  readCitations(text).map(({ type, number }) => `${type} ${number ?? '-'}`);

describe('the kind of a cited document', () => {
  it.each([
    ['Nghị quyết số 5/NQ-CP', 'NQ 5/NQ-CP'],
    ['Nghị quyết chuyên đề số 5-NQ/TU', 'NQ 5-NQ/TU'],
    ['NQ số 5/NQ-CP', 'NQ 5/NQ-CP'],
    ['Nghị quyết liên tịch số 5/2020/NQLT-CP-UBTWMTTQVN', 'NQLT 5/2020/NQLT-CP-UBTWMTTQVN'],
    ['Nghị định số 5/2020/NĐ-CP', 'NĐ 5/2020/NĐ-CP'],
    ['NĐ số 5/2020/NĐ-CP', 'NĐ 5/2020/NĐ-CP'],
    ['Quyết định số 5/QĐ-TTg', 'QĐ 5/QĐ-TTg'],
    ['QĐ số 5/QĐ-TTg', 'QĐ 5/QĐ-TTg'],
    ['Chỉ thị số 5/CT-TTg', 'CT 5/CT-TTg'],
    ['Thông tư số 5/2020/TT-BNV', 'TT 5/2020/TT-BNV'],
    ['Thông tư liên tịch số 5/2020/TTLT-BNV-BTC', 'TTLT 5/2020/TTLT-BNV-BTC'],
    ['Văn bản hợp nhất số 5/VBHN-BNV', 'VBHN 5/VBHN-BNV'],
    ['Thông báo số 5/TB-UBND', 'TB 5/TB-UBND'],
    ['Thông báo kết luận số 5/TBKL-UBND', 'TB 5/TBKL-UBND'],
    ['Kết luận số 5-KL/TW', 'KL 5-KL/TW'],
    ['Kết luận thanh tra số 5/KL-TTr', 'KL 5/KL-TTr'],
    ['Kế hoạch số 5/KH-UBND', 'KH 5/KH-UBND'],
    ['Kế hoạch phối hợp số 5/KHPH-SNV', 'KH 5/KHPH-SNV'],
    ['Kế hoạch hành động số 5/KH-UBND', 'KH 5/KH-UBND'],
    ['Chương trình số 5/CTr-UBND', 'CTr 5/CTr-UBND'],
    ['Chương trình phối hợp số 5/CTPH-UBND', 'CTr 5/CTPH-UBND'],
    ['Chương trình công tác số 5/CTr-UBND', 'CTr 5/CTr-UBND'],
    ['Đề án số 5/ĐA-UBND', 'ĐA 5/ĐA-UBND'],
    ['Dự án số 5/DA-UBND', 'DA 5/DA-UBND'],
    ['Phương án số 5/PA-UBND', 'PA 5/PA-UBND'],
    ['Báo cáo số 5/BC-UBND', 'BC 5/BC-UBND'],
    ['Báo cáo thẩm định số 5/BCTĐ-STP', 'BC 5/BCTĐ-STP'],
    ['Tờ trình số 5/TTr-SNV', 'TTr 5/TTr-SNV'],
    ['Công văn số 5/UBND-NC', 'CV 5/UBND-NC'],
    ['Văn bản số 5/UBND-NC', 'CV 5/UBND-NC'],
    ['Công điện số 5/CĐ-TTg', 'CĐ 5/CĐ-TTg'],
    ['Hướng dẫn số 5/HD-SNV', 'HD 5/HD-SNV'],
    ['Quy chế phối hợp số 5/QCPH-SNV', 'QC 5/QCPH-SNV'],
    ['Quy định số 5-QyĐ/TU', 'QyĐ 5-QyĐ/TU'],
    ['Thông cáo số 5/TC-UBND', 'TC 5/TC-UBND'],
    ['Biên bản số 5/BB-UBND', 'BB 5/BB-UBND'],
    ['Hợp đồng số 5/HĐ-UBND', 'HĐ 5/HĐ-UBND'],
    ['Giấy mời số 5/GM-UBND', 'GM 5/GM-UBND'],
  ])('%s', (text, want) => {
    expect(types(text)).toEqual([want]);
  });

  it.each([
    ['kèm theo số 5/QĐ-UBND', 'QĐ 5/QĐ-UBND'],
    ['kèm theo số 5/KH-UBND', 'KH 5/KH-UBND'],
    ['kèm theo số 5/TTr-SNV', 'TTr 5/TTr-SNV'],
    ['kèm theo số 5/BC-UBND', 'BC 5/BC-UBND'],
    ['kèm theo số 5/CĐ-TTg', 'CĐ 5/CĐ-TTg'],
    ['kèm theo số 5/VBHN-BNV', 'VBHN 5/VBHN-BNV'],
  ])('is told by the symbol where no word names it: %s', (text, want) => {
    expect(types(text)).toEqual([want]);
  });

  it.each([
    'kế hoạch 5 năm',
    'thông báo 02 lần',
    'báo cáo 6 tháng',
    'chương trình 135',
    'đề án 06'.replace('06', 'lớn'),
    'quyết định đúng 3 việc',
  ])('is none of "%s"', (text) => {
    expect(types(text)).toEqual([]);
  });
});

describe('who may issue a kind', () => {
  const odd = (text: string): string[] =>
    resolveCitations(
      readCitations(text).map((citation) => ({ of: 'r', citation })),
      'An Hải',
    ).oddities.map(({ found }) => found.code);
  it.each([
    ['Nghị quyết số 5/NQ-UBND', true],
    ['Nghị quyết số 5/NQ-TTg', true],
    ['Nghị quyết số 5/NQ-SNV', true],
    ['Nghị quyết số 5/NQ-HĐND', false],
    ['Nghị quyết số 5/NQ-CP', false],
    ['Nghị quyết số 5-NQ/TW', false],
    ['Nghị định số 5/2020/NĐ-UBND', true],
    ['Nghị định số 5/2020/NĐ-CP', false],
    ['Thông tư số 5/2020/TT-UBND', true],
    ['Thông tư số 5/2020/TT-CP', true],
    ['Thông tư số 5/2020/TT-TTg', true],
    ['Thông tư số 5/2020/TT-SNV', true],
    ['Thông tư số 5/2020/TT-HĐND', true],
    ['Thông tư số 5/2020/TT-BNV', false],
    ['Quyết định số 5/QĐ-SNV', false],
  ])('%s: %s', (text, wrong) => {
    expect(odd(text).includes('citation-kind-not-issued')).toBe(wrong);
  });
});

describe('who a symbol stands for', () => {
  it('in the whole country', () => {
    const wanted = {
      CP: 'Chính phủ',
      TTg: 'Thủ tướng Chính phủ',
      CTN: 'Chủ tịch nước',
      TW: 'Trung ương Đảng',
      TU: 'Tỉnh ủy',
      HU: 'Huyện ủy',
      QH15: 'Quốc hội',
      QH: 'Quốc hội',
      UBTVQH15: 'Ủy ban Thường vụ Quốc hội',
      BNV: 'Bộ Nội vụ',
      BTC: 'Bộ Tài chính',
      btc: 'Bộ Tài chính',
    };
    expect(Object.fromEntries(Object.keys(wanted).map((code) => [code, issuerOfSymbol(code)]))).toEqual(
      wanted,
    );
  });

  it('not where it means another body in each province, or none', () => {
    expect(['UBND', 'SNV', 'XQH15', 'QH15X', 'UBTVQHX', ''].map(issuerOfSymbol)).toEqual(Array(6).fill(null));
    expect(issuerOfSymbol(null)).toBeNull();
  });

  it('a department by the first part of its ending', () => {
    expect([departmentOfSymbol('SNV'), departmentOfSymbol('SNV-CCHC'), departmentOfSymbol('snv')]).toEqual(
      Array(3).fill('Sở Nội vụ'),
    );
    expect([departmentOfSymbol('UBND'), departmentOfSymbol(''), departmentOfSymbol(null)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe('the issuer in the key of a document', () => {
  const key = (text: string, province: string | null = 'An Hải') =>
    resolveCitations(
      readCitations(text).map((citation) => ({ of: 'r', citation })),
      province,
    ).citations[0]?.key.split('|')[0];
  it.each([
    ['Nghị quyết số 5-NQ/TU của Tỉnh ủy', 'Tỉnh ủy An Hải'],
    ['Nghị quyết số 5-NQ/TU của Tỉnh ủy Đông Giang', 'Tỉnh ủy Đông Giang'],
    ['Nghị quyết số 5-NQ/TU của Thành ủy Huế', 'Thành ủy Huế'],
    ['Nghị quyết số 5-NQ/TU', 'Tỉnh ủy An Hải'],
    ['Nghị quyết số 5-NQ/HU', 'Huyện ủy'],
    ['Nghị quyết số 5-NQ/HU của Huyện ủy', 'Huyện ủy'],
    ['Nghị quyết số 5-NQ/TW của Bộ Chính trị', 'Trung ương Đảng'],
    ['Quyết định số 5/QĐ-UBND của UBND tỉnh', 'Ủy ban nhân dân tỉnh An Hải'],
    ['Quyết định số 5/QĐ-UBND của Phó Chủ tịch UBND tỉnh', 'Ủy ban nhân dân tỉnh An Hải'],
    ['Quyết định số 5/QĐ-UBND của Uỷ ban nhân dân tỉnh Đông Giang', 'Ủy ban nhân dân tỉnh Đông Giang'],
    ['Nghị quyết số 5/NQ-HĐND của HĐND tỉnh', 'Hội đồng nhân dân tỉnh An Hải'],
    ['Thông tư số 5/2020/TT-BNV của Bộ trưởng Bộ Nội vụ', 'Bộ Nội vụ'],
    ['Quyết định số 5/QĐ-SNV của Giám đốc Sở Nội vụ', 'Sở Nội vụ An Hải'],
    ['Quyết định số 5/QĐ-SNV', 'Sở Nội vụ An Hải'],
    ['Quyết định số 5/QĐ-TTg của Thủ tướng', 'Thủ tướng Chính phủ'],
    ['Quyết định số 5/QĐ-UBND', 'UBND'],
    ['Luật Đất đai năm 2024', 'Quốc hội'],
    ['Pháp lệnh Chi phí tố tụng', 'Ủy ban Thường vụ Quốc hội'],
  ])('%s', (text, want) => {
    expect(key(text)).toBe(want);
  });

  it('has no province where none is known', () => {
    expect(key('Nghị quyết số 5-NQ/TU', null)).toBe('Tỉnh ủy');
    expect(key('Quyết định số 5/QĐ-UBND của UBND tỉnh', null)).toBe('Ủy ban nhân dân tỉnh');
  });
});
