import { describe, expect, it } from 'vitest';
import { readPositionedText } from '../reading.ts';

/** The rows of one table, under headings that are set differently. */
const ROWS = `
 1      Chép lại sổ hộ tịch của    Sổ hộ tịch         UBND cấp xã          Tháng 5/2027
        các thôn cũ
 2      Treo bảng giá phí ở từng   Bảng giá           Sở Tài chính         Quý II/2027
        quầy giao dịch
 3      Ghi âm buổi đối thoại      Băng ghi âm        Thanh tra tỉnh       Hằng quý
        với người dân
`;

const FIRST = {
  no: '1',
  task: 'Chép lại sổ hộ tịch của các thôn cũ',
  product: 'Sổ hộ tịch',
  lead: 'UBND cấp xã',
  deadline: 'Tháng 5/2027',
};

describe('a heading keeps its table however its lines stand', () => {
  it.each([
    [
      'the number alone at the margin, a line below the others',
      `
        Nội dung thực              Sản phẩm           Cơ quan chủ          Hoàn thành
Số TT
        hiện                                          trì                  trước`,
    ],
    [
      'the number over two lines, with a stop behind it',
      `
                                                                           Tiến độ
T       Nội dung                   Sản phẩm           Cơ quan
                                                                           hoàn
T.      thực hiện                  bàn giao           chủ trì
                                                                           thành`,
    ],
    [
      'the number spelled in a column of one letter',
      `
Th
                                                      Cơ quan              Thời hạn
ứ       Nhiệm vụ                   Sản phẩm
                                                      chủ trì              hoàn thành
tự`,
    ],
  ])('%s', (_, heading) => {
    const { rows } = readPositionedText(heading + ROWS);
    expect(rows).toHaveLength(3);
    expect(rows[0]).toEqual(FIRST);
  });

  it('without a column of numbers, by its words alone', () => {
    const { rows } = readPositionedText(`
 Tên công việc             Sản phẩm           Cơ quan chủ          Hoàn thành
                           hoàn thành         trì                  trước
 Chép lại sổ hộ tịch của   Sổ hộ tịch         UBND cấp xã          Tháng 5/2027
 các thôn cũ
 Treo bảng giá phí ở từng  Bảng giá           Sở Tài chính         Quý II/2027
 quầy giao dịch
 Ghi âm buổi đối thoại     Băng ghi âm        Thanh tra tỉnh       Hằng quý
 với người dân
`);
    expect(rows.map((row) => row.product)).toEqual(['Sổ hộ tịch', 'Bảng giá', 'Băng ghi âm']);
  });
});
