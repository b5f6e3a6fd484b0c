import { describe, expect, it } from 'vitest';
import { readPositionedText } from './reading.ts';

const HEADING = 'TT    Nhiệm vụ                Cơ quan chủ trì       Thời gian hoàn thành';

/** Groups whose titles stand in the narrow column of tasks, their markers in the middle of the lines. */
const IN_THE_MIDDLE = `${HEADING}
I     Sắp xếp bộ máy
1     Kiểm đếm kho hồ sơ      Sở Nội vụ             Tháng 4/2027
      giấy của các sở
2     Đo thời gian chờ tại    UBND cấp xã           Hằng tháng
      quầy tiếp nhận
      Công tác chỉ đạo,
      điều hành và tuyên
II
      truyền về thủ tục ở
      các xã đảo
3     Tập huấn cách viết      Sở Tư pháp            Quý III/2027
      giấy hẹn dễ hiểu
`;

/** The same with letters, one of them alone on its line. */
const LETTERED = `${HEADING}
A     Sắp xếp bộ máy
1     Kiểm đếm kho hồ sơ      Sở Nội vụ             Tháng 4/2027
      giấy của các sở
B     Thủ tục hành chính
2     Đo thời gian chờ tại    UBND cấp xã           Hằng tháng
      quầy tiếp nhận
      Xây dựng chính quyền
C
      điện tử ở xã đảo
3     Tập huấn cách viết      Sở Tư pháp            Quý III/2027
      giấy hẹn dễ hiểu
`;

describe('titles of groups in the column of tasks', () => {
  it('Are the lines above a marker in the middle of its title a row of their own?', () => {
    const { groups, rows } = readPositionedText(IN_THE_MIDDLE);
    expect(rows.map((r) => r['no'])).toEqual(['1', '2', '3']);
    expect(groups).toEqual([
      'I Sắp xếp bộ máy',
      'II Công tác chỉ đạo, điều hành và tuyên truyền về thủ tục ở các xã đảo',
    ]);
  });

  it('Does a letter alone on its line mark a group where letters before it do?', () => {
    const { groups, rows } = readPositionedText(LETTERED);
    expect(rows.map((r) => r['no'])).toEqual(['1', '2', '3']);
    expect(groups).toEqual([
      'A Sắp xếp bộ máy',
      'B Thủ tục hành chính',
      'C Xây dựng chính quyền điện tử ở xã đảo',
    ]);
  });
});
