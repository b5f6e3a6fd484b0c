import { describe, expect, it } from 'vitest';
import { appendix, planOf } from '../../support.ts';

const HEADING = `                                                                            Lộ trình thực hiện
STT   Nhiệm vụ                        Cơ quan chủ trì      Sản phẩm
                                                                        Quý I    Quý II Quý III Quý IV`;
const plan = planOf(
  appendix(`${HEADING}
1     Nạo vét luồng vào bến cá        Phòng Kinh tế        Biên bản        x
2     Kẻ lại biển báo ở bến           Công an xã           06 biển                         x
3     Tập huấn sơ cứu                 Trạm Y tế            02 lớp          x       x       x      x
4     Lập sổ theo dõi tàu             Công an xã           Sổ theo dõi             x              x
`),
);

describe('crosses in placed text', () => {
  it('stand under the periods that they are below', () => {
    const marks = plan.rows.map((r) => [1, 2, 3, 4].filter((q) => r.cells[`other-${q}`] === 'x'));
    expect(marks).toEqual([[1], [3], [1, 2, 3, 4], [2, 4]]);
  });

  it('stand in no other column', () => {
    expect(plan.rows.map((r) => r.cells['product'])).toEqual([
      'Biên bản',
      '06 biển',
      '02 lớp',
      'Sổ theo dõi',
    ]);
  });
});

describe('a heading over periods', () => {
  it('stands over all of them, one space apart as they are', () => {
    expect(plan.tables[0]?.columns.map((c) => c.heading).slice(4)).toEqual(
      ['I', 'II', 'III', 'IV'].map((q) => `Lộ trình thực hiện Quý ${q}`),
    );
  });
});

describe('titles without a marker', () => {
  it('are groups among rows without numbers', () => {
    const bare = planOf(
      appendix(`Nhiệm vụ                        Cơ quan chủ trì      Sản phẩm         Thời gian
Cải cách thể chế
Soát quy ước của sáu thôn       Phòng Tư pháp        Báo cáo          Quý I
Sửa quy chế neo đậu             Phòng Kinh tế        Quy chế          Quý II
Chuyển đổi số
Gắn mã cho tàu cá               Công an xã           Danh sách        Quý III
Mở lớp tin học cho ngư dân      Phòng Kinh tế        02 lớp           Quý IV
`),
    );
    expect(bare.tables[0]?.groups.map((g) => g.title)).toEqual(['Cải cách thể chế', 'Chuyển đổi số']);
    expect(bare.rows.map((r) => r.cells['product'])).toEqual(['Báo cáo', 'Quy chế', 'Danh sách', '02 lớp']);
  });
});
