import { describe, expect, it } from 'vitest';

import { countedThings } from '../../../../src/tables/decode/flat/counted.ts';
import { column, flattenedPlan } from './plans.ts';
import { laidOut } from './support.ts';

describe('Which words of a row count things, which no body does?', () => {
  const counts = (text: string) => countedThings(laidOut(text)).at(-1);

  it.each(['40 buổi', '95% hồ sơ', '8.300 người', '100%', '20 lớp/năm', 'Tổ Chế độ 06 bộ'])(
    'those of "%s"',
    (text) => {
      expect(counts(text)).toBe(1);
    },
  );

  it.each([
    '12 xã, phường',
    '08 phòng chuyên môn',
    '03 đồng chí',
    'Trạm kiểm lâm vùng 3 phối hợp',
    '15 ngày làm việc',
    'Bệnh viện 115',
    '06/2027',
    '2027 hoàn thành',
    'Khu vực 2 Tràm Chẹt',
  ])('none of "%s"', (text) => {
    expect(counts(text)).toBe(0);
  });
});

describe('products that are counted, after bodies in flattened text', () => {
  const plan = flattenedPlan(`TT Nội dung Thời gian Tổ thực hiện Tổ phối hợp Kết quả
1 Dán mã vạch lên giá hồ sơ Tháng 3 Tổ Lưu trữ 420 kệ
2 Tập huấn sắp xếp kho Quý II Tổ Lưu trữ Tổ Văn thư 02 buổi
3 Quét sổ bộ cũ từ trước năm 1990 Cả năm Tổ Số hóa Tổ Lưu trữ 95% trang
4 Soạn hướng dẫn tra cứu tại quầy Quý IV Tổ Văn thư Sổ tay
`);

  it('stand in their own column, whether or not anyone takes part', () => {
    expect(column(plan, 'product')).toEqual(['420 kệ', '02 buổi', '95% trang', 'Sổ tay']);
    expect(column(plan, 'lead')).toEqual(['Tổ Lưu trữ', 'Tổ Lưu trữ', 'Tổ Số hóa', 'Tổ Văn thư']);
    expect(column(plan, 'coordinate').slice(1, 3)).toEqual(['Tổ Văn thư', 'Tổ Lưu trữ']);
  });
});
