import { expect, it } from 'vitest';
import { type FoundTarget, targetFromCell } from '../../../src/grammars/targets/index.ts';

/* Which aims does a cell set beside its unit and its indicator? */

/** One line a target, and its words where they are not the whole cell. */
function line(target: FoundTarget, cell: string): string {
  const { comparator, value, value2, unit, direction, subject, year, baseline, text } = target;
  const amount =
    comparator === 'text'
      ? [comparator]
      : [value2 === null ? `${comparator} ${value}` : `${value}..${value2}`];
  const parts = [[...amount, unit, direction].filter((part) => part).join(' '), subject, year, baseline];
  return [...parts.map((part) => part ?? '-'), ...(text === cell ? [] : [`<${text}>`])].join(' | ');
}

const cells: readonly (readonly [cell: string, unit: string | null, subject: string, targets: string[]])[] = [
  ['70', '%', 'Tỷ lệ bến', ['= 70 % | Tỷ lệ bến | 2025 | -']],
  ['70%', null, 'Bến', ['= 70 % | Bến | 2025 | -']],
  ['≥ 95', null, 'Tỷ lệ bến có mái che', ['>= 95 % | Tỷ lệ bến có mái che | 2025 | -']],
  ['95', null, 'Tỷ lệ bến có mái che', ['= 95 % | Tỷ lệ bến có mái che | 2025 | -']],
  ['95', null, '- Tỷ lệ bến', ['= 95 % | - Tỷ lệ bến | 2025 | -']],
  ['95', null, 'Số bến (đơn vị tính: điểm)', ['= 95 điểm | Số bến (đơn vị tính: điểm) | 2025 | -']],
  ['95', null, 'Số bến (phút)', ['= 95 phút | Số bến (phút) | 2025 | -']],
  ['95', null, 'Số bến', ['= 95 | Số bến | 2025 | -']],
  ['Tối thiểu 95', '%', 'Bến', ['>= 95 % | Bến | 2025 | -']],
  ['95 trở lên', '%', 'Bến', ['>= 95 % | Bến | 2025 | -']],
  ['95+', '%', 'Bến', ['>= 95 % | Bến | 2025 | -']],
  ['95 trở xuống', '%', 'Bến', ['<= 95 % | Bến | 2025 | -']],
  ['Trên 90%', '%', 'Bến', ['> 90 % | Bến | 2025 | -']],
  ['80 - 90', '%', 'Bến', ['80..90 % | Bến | 2025 | -']],
  ['80 đến 90', '%', 'Bến', ['80..90 % | Bến | 2025 | -']],
  ['Đạt 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Phấn đấu đạt 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Khoảng 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Gần 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Xấp xỉ 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Ước đạt 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Phấn đấu đạt khoảng 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Bình quân 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['~ 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['≈ 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Trên dưới 95', '%', 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Trên dưới 95%', null, 'Bến', ['= 95 % | Bến | 2025 | -']],
  ['Khoảng 80 - 90', '%', 'Bến', ['80..90 % | Bến | 2025 | -']],
  ['Trên khoảng 95', '%', 'Bến', ['> 95 % | Bến | 2025 | -']],
  ['Khoảng 20 xã', null, 'Xã đạt chuẩn', ['= 20 xã | Xã đạt chuẩn | 2025 | -']],
  ['Theo 95', '%', 'Bến', ['text | Bến | 2025 | -']],
  ['20/63', null, 'Chỉ số an toàn', ['<= 20 hạng | Chỉ số an toàn | 2025 | -']],
  ['20/63', 'Hạng', 'Chỉ số an toàn', ['<= 20 hạng | Chỉ số an toàn | 2025 | -']],
  ['20/63', 'Xã', 'Xã đạt chuẩn', ['= 20 xã | Xã đạt chuẩn | 2025 | -']],
  ['20', null, 'Thứ hạng chỉ số an toàn', ['<= 20 hạng | Thứ hạng chỉ số an toàn | 2025 | -']],
  ['20', null, 'Xếp hạng chỉ số', ['<= 20 hạng | Xếp hạng chỉ số | 2025 | -']],
  ['≥ 20', null, 'Vị trí chỉ số', ['>= 20 hạng | Vị trí chỉ số | 2025 | -']],
  ['Giảm 10', '%', 'Đò', ['= 10 % decrease | Đò | 2025 | -']],
  ['Tăng 10', 'Đò', 'Đò', ['= 10 đò increase | Đò | 2025 | -']],
  ['20 xã', null, 'Xã đạt chuẩn', ['= 20 xã | Xã đạt chuẩn | 2025 | -']],
  ['12 cuộc', null, 'Kiểm tra', ['= 12 cuộc | Kiểm tra | 2025 | -']],
  ['15 phút/hồ sơ', null, 'Thời gian', ['= 15 phút/hồ sơ | Thời gian | 2025 | -']],
  ['1.250 lượt khách', null, 'Khách', ['= 1250 lượt khách | Khách | 2025 | -']],
  ['Đạt 12,5 sải', null, 'Sâu', ['= 12.5 sải | Sâu | 2025 | -']],
  ['Nhóm Tốt', null, 'Xếp loại', ['text | Xếp loại | 2025 | -']],
  ['-', '%', 'Bến', []],
  ['  ', '%', 'Bến', []],
  ['…', '%', 'Bến', []],
  ['n/a', '%', 'Bến', ['text | Bến | 2025 | -']],
  ['95% (cũ 60%)', '%', 'Bến', ['= 95 % | Bến | 2025 | - | <95%>']],
  ['Tăng 10% so với năm 2024', null, 'Đò', ['= 10 % increase | Đò | 2025 | năm 2024']],
  ['Giữ vững như năm 2024', null, 'Đò', ['text | Đò | 2025 | -']],
  ['Cao hơn so với năm 2024', null, 'Đò', ['text | Đò | 2025 | năm 2024']],
  [
    'Cấp tỉnh 30%, cấp xã 20%',
    null,
    'Bến',
    ['= 30 % | Bến: Cấp tỉnh | 2025 | - | <Cấp tỉnh 30%>', '= 20 % | Bến: cấp xã | 2025 | - | <cấp xã 20%>'],
  ],
  ['70', 'Tỷ lệ (%)', 'Bến', ['= 70 % | Bến | 2025 | -']],
  ['70', '(TTHC)', 'Thủ tục', ['= 70 TTHC | Thủ tục | 2025 | -']],
  ['70', 'Xã', 'Xã', ['= 70 xã | Xã | 2025 | -']],
  ['70', 'phần trăm', 'Bến', ['= 70 % | Bến | 2025 | -']],
  ['70', '12', 'Bến', ['= 70 | Bến | 2025 | -']],
  ['70', ' Điểm: ', 'Bến', ['= 70 điểm | Bến | 2025 | -']],
  ['1.250', 'Đồng', 'Phí', ['= 1250 đồng | Phí | 2025 | -']],
  ['98,5', '%', 'Bến', ['= 98.5 % | Bến | 2025 | -']],
  ['95', '%', '', ['= 95 % | - | 2025 | -']],
  ['Năm 2026: 95%', '%', 'Bến', ['= 95 % | Bến | 2026 | -']],
  ['95 96', '%', 'Bến', ['text | Bến | 2025 | -']],
];
it.each(cells)('%s, unit %s, of %s', (cell, unit, subject, targets) => {
  expect(targetFromCell(cell, { unit, year: 2025, subject }).map((target) => line(target, cell))).toEqual(
    targets,
  );
});
