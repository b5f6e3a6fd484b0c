import { describe, expect, it } from 'vitest';
import { maskGuarded } from '../../../src/grammars/deadlines/guards.ts';
import { Words } from '../../../src/grammars/deadlines/lexemes.ts';

/* Which words look like a time and are none? Those that are hidden, and whether they cite a document. */

/** The hidden words, runs of them apart by dots. */
function hidden(w: Words): string {
  const runs: string[] = [];
  for (let i = 0; i < w.length; ) {
    let j = i;
    while (w.isMasked(j)) j += 1;
    if (j > i) runs.push(w.slice(i, j));
    i = Math.max(j, i + 1);
  }
  return runs.join(' … ');
}

function check(cases: readonly (readonly [text: string, words: string, cites: boolean])[]): void {
  it.each(cases)('%s', (text, words, cites) => {
    const w = new Words(text);
    expect([maskGuarded(w), hidden(w)]).toEqual([cites, words]);
  });
}

describe('documents by their number', () => {
  check([
    ['Kế hoạch số 15/KH-UBND ngày 05/02/2024', 'số 15/KH-UBND ngày 05/02/2024', true],
    ['Kế hoạch số 15/KH-UBND, ngày 05/02/2024, trước 15/6', 'số 15/KH-UBND, ngày 05/02/2024', true],
    ['Quyết định số 15 ngày 05/02/2024; quý II', 'số 15 ngày 05/02/2024', true],
    ['Quyết định số: 15/QĐ-UBND; quý II', 'số: 15/QĐ-UBND', true],
    ['Nghị định 45/2020/NĐ-CP; quý II', '45/2020/NĐ-CP', true],
    ['Nghị quyết 66.25/2026/NQ-CP; quý II', '66.25/2026/NQ-CP', true],
    [
      'Công văn số 1234/SNV-CCHC ngày 05 tháng 02 năm 2024; quý II',
      'số 1234/SNV-CCHC ngày 05 tháng 02 năm 2024',
      true,
    ],
    ['Chương trình 09-CTr/TU; quý II', '09-CTr/TU', true],
    ['Công văn số    /SNV ngày   /  /2024; quý II', 'số /SNV ngày / /2024', true],
    ['Công văn số …/SNV ngày …/02/2024; quý II', 'số …/SNV ngày …/02/2024', true],
    [
      'Kế hoạch số ......../KH-UBND ngày ..... tháng 02 năm 2024, quý II',
      'số ......../KH-UBND ngày ..... tháng 02 năm 2024',
      true,
    ],
    ['số … của biểu; quý II', '', false],
    [
      'Quyết định 15/QĐ-UBND của Chủ tịch UBND tỉnh ngày 05/02/2024; quý II',
      '15/QĐ-UBND của Chủ tịch UBND tỉnh ngày 05/02/2024',
      true,
    ],
    ['Quyết định 15/QĐ-UBND của Chủ tịch UBND tỉnh trước ngày 15/6', '15/QĐ-UBND', true],
    ['Quyết định số 15/QĐ-UBND năm 2021; quý II', 'số 15/QĐ-UBND năm 2021', true],
    ['15/6 SNV', '', false],
    ['15/6/XYZ; quý II', '', false],
  ]);
});

describe('laws and documents by their date', () => {
  check([
    ['Luật Cán bộ, công chức năm 2008; quý II', 'Luật Cán bộ, công chức năm 2008', true],
    ['Bộ luật Dân sự 2015; quý II', 'Bộ luật Dân sự 2015', true],
    ['Luật Cư trú ngày 13 tháng 11 năm 2020; quý II', 'Luật Cư trú ngày 13 tháng 11 năm 2020', true],
    ['Luật Cư trú; năm 2025', '', false],
    ['Luật Cư trú trong năm 2025', '', false],
    ['Luật Cư trú: năm 2025', '', false],
    ['Pháp lệnh. Năm 2025', '', false],
    ['theo Quyết định ngày 05/3/2024; quý II', 'theo Quyết định ngày 05/3/2024', true],
    ['thực hiện Chỉ thị ngày 05/3/2024 của tỉnh, quý II', 'thực hiện Chỉ thị ngày 05/3/2024', true],
    ['Chỉ thị ngày 05/3/2024', '', false],
    ['Thông báo ngày họp; quý II', '', false],
  ]);
});

describe('comparisons', () => {
  check([
    ['so với năm 2021; quý II', 'so với năm 2021', false],
    ['so với cùng kỳ năm 2023; quý II', 'so với cùng kỳ năm 2023', false],
    ['tính đến ngày 31/12/2023; quý II', 'tính đến ngày 31/12/2023', false],
    ['tính đến hết tháng 6/2024; quý II', 'tính đến hết tháng 6/2024', false],
    ['tính đến 31/12/2023', 'tính đến 31/12/2023', false],
    ['nhiệm kỳ 2021-2026; quý II', 'nhiệm kỳ 2021-2026', false],
    ['khóa 2021 - 2026; quý II', 'khóa 2021 - 2026', false],
    ['tầm nhìn đến năm 2045; quý II', 'tầm nhìn đến năm 2045', false],
    ['số liệu 6 tháng; quý II', 'số liệu 6', false],
    ['bằng năm 2021', 'bằng năm 2021', false],
    ['phiên họp ngày 05/3/2024; quý II', 'phiên họp ngày 05/3/2024', false],
    ['so với trước; quý II', '', false],
  ]);
});

describe('numbers of parts, levels, standards', () => {
  check([
    ['mức độ 3, 4; quý II', 'mức độ 3, 4', false],
    ['khoản 3 Điều 5; quý II', 'khoản 3 Điều 5', false],
    ['Điều 5 2024', 'Điều 5', false],
    ['ISO 9001:2015; quý II', 'ISO 9001:2015', false],
    ['phiên bản 2.1.2024', 'phiên bản 2.1.2024', false],
    ['mẫu số 01/2024', 'mẫu số 01/2024', false],
    ['mẫu số: 01; quý II', 'mẫu số: 01', false],
    ['bước 3-2024', 'bước 3-2024', false],
    ['thời điểm 01/7/2024', '', false],
    ['địa điểm: 8h00 ngày 05/7/2024', '', false],
    ['mục tiêu; quý II', '', false],
    ['tổ 3 tháng 6', 'tổ 3', false],
  ]);
});

describe('telephones and amounts', () => {
  check([
    ['0256.3822.123', '0256.3822.123', false],
    ['0912 345 678', '0912 345 678', false],
    ['1900.1234', '1900.1234', false],
    ['Số máy 0256-3822-123; quý II', '0256-3822-123', false],
    ['19001; quý II', '19001', false],
    ['123.456', '', false],
    ['2.024 triệu đồng; quý II', '2.024', false],
    ['2024 hồ sơ; quý II', '2024', false],
    ['01/02 TTHC; quý II', '01/02', false],
    ['15%; quý II', '15', false],
    ['2.024.000 đồng trong năm 2025', '2.024.000', false],
    ['năm 2024 hồ sơ', '', false],
    ['trước 15/12 đơn vị báo cáo', '', false],
    ['Quý II/2024 tỉnh', '', false],
    ['2024 xã', '2024', false],
  ]);
});

describe('spending', () => {
  check([
    ['chi thường xuyên; quý II', 'chi thường xuyên', false],
    ['kinh phí thường xuyên', 'kinh phí thường xuyên', false],
    ['Kiểm tra thường xuyên', '', false],
  ]);
});
