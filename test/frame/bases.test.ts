import { describe, expect, it } from 'vitest';
import { opensBasis, readPreamble } from '../../src/frame/bases.ts';
import { linesOf } from './frame-plans.ts';

function read(text: string): { bases: string[]; opening: string[] } {
  const { bases, opening } = readPreamble(linesOf(text), 'basis');
  return { bases: bases.map((b) => b.text), opening: opening.map((p) => p.map((t) => t.text).join(' ')) };
}

const OPENING = 'Ủy ban nhân dân tỉnh An Hải ban hành Kế hoạch cải cách hành chính năm 2024, như sau:';

describe('bases', () => {
  it('one to a paragraph, whatever documents it lists', () => {
    const text = `Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015; Luật sửa đổi\nnăm 2019;\nCăn cứ Chỉ thị số 16/CT-TTg ngày 04/5/2017 của Thủ tướng Chính phủ\nđẩy mạnh cải cách;\nTheo đề nghị của Giám đốc Sở Nội vụ.\n${OPENING}\n`;
    expect(read(text)).toEqual({
      bases: [
        'Căn cứ Luật Ngân sách nhà nước ngày 25 tháng 6 năm 2015; Luật sửa đổi năm 2019;',
        'Căn cứ Chỉ thị số 16/CT-TTg ngày 04/5/2017 của Thủ tướng Chính phủ đẩy mạnh cải cách;',
        'Theo đề nghị của Giám đốc Sở Nội vụ.',
      ],
      opening: [OPENING],
    });
  });

  it.each([
    [
      'after a semicolon',
      'Thực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2024 của UBND tỉnh;',
      'Sở Ngoại vụ xây dựng Kế hoạch năm 2024 như sau:',
    ],
    [
      'after a comma',
      'Thực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2024 của UBND tỉnh,',
      'Sở Ngoại vụ xây dựng Kế hoạch năm 2024 như sau:',
    ],
    [
      'after a full stop',
      'Thực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2024 của UBND tỉnh.',
      'Sở Xây dựng ban hành kế hoạch của Sở, cụ thể như sau:',
    ],
    [
      'spoken by its chairman',
      'Thực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2024 của UBND tỉnh;',
      'Chủ tịch Ủy ban nhân dân tỉnh ban hành Kế hoạch, như sau:',
    ],
  ])('end in mid-line where the issuer begins to speak: %s', (_, basis, opening) => {
    expect(read(`${basis} ${opening}`)).toEqual({ bases: [basis], opening: [opening] });
  });

  it('are not cut at a body that issues something else', () => {
    const text =
      'Thực hiện Quyết định số 5/QĐ-UBND ngày 02/01/2024; Sở Kế hoạch và Đầu tư ban hành quy định riêng.';
    expect(read(text)).toEqual({ bases: [text], opening: [] });
  });

  it('are not cut at a body that a document is of', () => {
    const basis =
      'Căn cứ Kế hoạch số 8/KH-UBND ngày 02/01/2024 của Ủy ban nhân dân tỉnh ban hành Kế hoạch cải cách hành chính;';
    expect(read(`${basis}\n`)).toEqual({ bases: [basis], opening: [] });
  });

  it('written with dashes are bases all the same', () => {
    expect(read('- Căn cứ Luật số 1 năm 2015;\n- Căn cứ Luật số 2 năm 2019;\n').bases).toHaveLength(2);
  });

  it('an opening without a body stays whole', () => {
    expect(
      read('Nhằm nâng cao chất lượng phục vụ trong năm 2024.\nNội dung cụ thể như sau:\n').bases,
    ).toEqual([]);
  });

  it.each<[string, string[], string[]]>([
    ['Căn cứ Luật Lưu trữ; Căn cứ Luật Giá;', ['Căn cứ Luật Lưu trữ;', 'Căn cứ Luật Giá;'], []],
    ['Căn cứ Luật Lưu trữ; căn cứ Luật Giá;', ['Căn cứ Luật Lưu trữ; căn cứ Luật Giá;'], []],
    ['Căn cứ Luật Lưu trữ, | Căn cứ Luật Giá,', ['Căn cứ Luật Lưu trữ,', 'Căn cứ Luật Giá,'], []],
    ['Căn cứ Luật Lưu trữ, | Xét đề nghị của Phòng;', ['Căn cứ Luật Lưu trữ,', 'Xét đề nghị của Phòng;'], []],
    ['Căn cứ Luật Lưu trữ, | Luật Giá;', ['Căn cứ Luật Lưu trữ, Luật Giá;'], []],
    ['Căn cứ Luật Lưu trữ; | luật khác;', ['Căn cứ Luật Lưu trữ; luật khác;'], []],
    ['Căn cứ Luật Lưu trữ; | Dọn kho.', ['Căn cứ Luật Lưu trữ; Dọn kho.'], []],
    ['Căn cứ Luật Lưu trữ. | Dọn kho là cần.', ['Căn cứ Luật Lưu trữ.'], ['Dọn kho là cần.']],
    ['Căn cứ Luật Lưu trữ: | Dọn kho.', ['Căn cứ Luật Lưu trữ:'], ['Dọn kho.']],
    ['Căn cứ Luật Giá, Sở Nội vụ ban hành Kế hoạch:', ['Căn cứ Luật Giá,'], ['Sở Nội vụ ban hành Kế hoạch:']],
    ['Để dọn kho, | Sở Nội vụ ban hành Kế hoạch:', [], ['Để dọn kho, Sở Nội vụ ban hành Kế hoạch:']],
    ['Để dọn kho. Sở Nội vụ ban hành Kế hoạch:', [], ['Để dọn kho.', 'Sở Nội vụ ban hành Kế hoạch:']],
    ['Để dọn kho; Sở Nội vụ ban hành Kế hoạch:', [], ['Để dọn kho;', 'Sở Nội vụ ban hành Kế hoạch:']],
    [
      'Để dọn kho, | Căn cứ Luật Giá; | Sở Nội vụ ban hành Kế hoạch:',
      ['Căn cứ Luật Giá;'],
      ['Để dọn kho,', 'Sở Nội vụ ban hành Kế hoạch:'],
    ],
    [
      'Cần dọn kho. Cơ quan Thanh tra ban hành Kế hoạch:',
      [],
      ['Cần dọn kho.', 'Cơ quan Thanh tra ban hành Kế hoạch:'],
    ],
    ['Sở Nội vụ họp. | Sở Y tế ban hành Kế hoạch:', [], ['Sở Nội vụ họp.', 'Sở Y tế ban hành Kế hoạch:']],
    ['Cần dọn kho. Sở Nội vụ ban hành Quy chế:', [], ['Cần dọn kho. Sở Nội vụ ban hành Quy chế:']],
    ['', [], []],
  ])('are told from what opens the text: %s', (text, bases, opening) => {
    expect(read(text.split(' | ').join('\n'))).toEqual({ bases, opening });
  });

  it('have the place where they stand', () => {
    const [first, second] = readPreamble(
      linesOf('Căn cứ Luật số 1 năm 2015;\nCăn cứ Luật số 2\nnăm 2019;\n'),
      'basis',
    ).bases;
    expect(first?.source).toMatchObject({ line: 1, endLine: 1 });
    expect(second?.source).toMatchObject({ line: 2, endLine: 3 });
  });

  it.each([
    ['Thực hiện công tác cải cách hành chính năm 2024', false],
    ['Thực hiện Nghị quyết số 30/NQ-CP ngày 02/3/2021', true],
    ['Triển khai thực hiện Kế hoạch số 5/KH-UBND', true],
    ['căn cứ vào tình hình', false],
  ])('a title is none: %s', (text, basis) => {
    expect(opensBasis(text)).toBe(basis);
  });
});
