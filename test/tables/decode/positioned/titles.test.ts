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

const ROWS = [
  `1     Vớt bèo ở bến đò        Phòng Kinh tế         Tháng 4/2031
      trước mùa nước nổi`,
  `2     Kẻ vạch lối lên phà     UBND các xã           Hằng tháng`,
  `3     Dạy lái đò gọi cứu hộ   Trạm Bờ Nam           Quý III/2031
      bằng điện thoại`,
  `4     Sơn lại cọc tiêu        Trạm Bờ Nam           Quý IV/2031`,
];
const titled = (first: string, second: string): string =>
  [HEADING, first, ROWS[0], ROWS[1], second, ROWS[2], ROWS[3]].join('\n');

/** A column of fields before that of tasks: one cell stands for several rows. */
const FIELDS = `TT    Lĩnh vực        Nhiệm vụ                Cơ quan chủ trì       Thời gian hoàn thành
1                     Vớt bèo ở bến đò        Phòng Kinh tế         Tháng 4/2031
      THỂ CHẾ
2                     Kẻ vạch lối lên phà     UBND các xã           Hằng tháng
3                     Dạy lái đò gọi cứu hộ   Trạm Bờ Nam           Quý III/2031
      BỘ MÁY
4                     Sơn lại cọc tiêu        Trạm Bờ Nam           Quý IV/2031`;

describe('titles without a marker among numbered rows', () => {
  it.each([
    ['are merged over the column of numbers too', 'Việc ở bến đò', 'Việc trên sông'],
    ['are in capitals where rows are not', '      VIỆC Ở BẾN ĐÒ', '      VIỆC TRÊN SÔNG'],
    ['name contents of reform', '      Cải cách thể chế', '      Cải cách tài chính công'],
  ])('%s', (_, first, second) => {
    const { groups, rows } = readPositionedText(titled(first, second));
    expect(groups).toEqual([first.trim(), second.trim()]);
    expect(rows.map((r) => r['task'])).toEqual([
      'Vớt bèo ở bến đò trước mùa nước nổi',
      'Kẻ vạch lối lên phà',
      'Dạy lái đò gọi cứu hộ bằng điện thoại',
      'Sơn lại cọc tiêu',
    ]);
  });

  it('Is one line that names a content a title?', () => {
    const { groups } = readPositionedText(titled('      Cải cách thể chế', ''));
    expect(groups).toEqual([]);
  });

  it('Is the second line of a title that has a marker one of its own?', () => {
    const { groups } = readPositionedText(
      titled('A     VIỆC Ở CÁC BẾN ĐÒ\n      NGANG TRÊN SÔNG LỚN', 'B     VIỆC TRÊN SÔNG'),
    );
    expect(groups).toEqual(['A VIỆC Ở CÁC BẾN ĐÒ NGANG TRÊN SÔNG LỚN', 'B VIỆC TRÊN SÔNG']);
  });

  it('Is a cell that stands for several rows a title?', () => {
    const { groups, rows } = readPositionedText(FIELDS);
    expect(groups).toEqual([]);
    expect(rows.map((r) => r['no'])).toEqual(['1', '2', '3', '4']);
  });
});
