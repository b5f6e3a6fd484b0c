import { describe, expect, it } from 'vitest';
import { readPositionedText } from './reading.ts';

const TOP = `
STT   Nhiệm vụ                     Cơ quan chủ trì      Cơ quan phối hợp       Thời gian hoàn thành
 I    Cải cách thể chế
 1    Lập danh mục văn bản         Sở Tư pháp           Các sở, ban, ngành     Tháng 3/2027
      hết hiệu lực của tỉnh                             tỉnh
 2    Đăng lịch tiếp dân lên       Thanh tra tỉnh       Văn phòng UBND tỉnh    Hằng tháng
      trang tin của tỉnh
 II   Cải cách thủ tục hành chính
 3    Gắn mã vạch cho hồ sơ        Sở Nội vụ            Sở Khoa học và         Quý II/2027
      lưu kho của các sở                                Công nghệ
 4    Mở quầy trả kết quả buổi     UBND cấp xã          Sở Nội vụ              Trong năm 2027
      tối tại ba xã đảo
`;

const MIDDLE = `
TT    Nhiệm vụ                     Cơ quan chủ trì         Cơ quan phối hợp       Thời gian hoàn thành
      Kiểm đếm kho hồ sơ giấy
                                                           Các sở, ban, ngành
1     của các sở và lập bảng       Sở Nội vụ                                      Tháng 4/2027
                                                           tỉnh
      kê theo năm
      Đo thời gian chờ tại quầy
2     tiếp nhận và đăng số liệu    UBND cấp xã             Sở Nội vụ              Hằng tháng
      lên bảng tin của xã
      Tập huấn cách viết giấy
                                                                                  Trước ngày
3     hẹn dễ hiểu cho cán bộ       Sở Tư pháp              UBND cấp xã
                                                                                  30/6/2027
      tiếp nhận hồ sơ
`;

/** In the third row words run up to the next column, so that no white space says where a cell ends. */
const TOUCHING = `
STT   Nhiệm vụ                     Cơ quan chủ trì      Cơ quan phối hợp       Thời gian hoàn thành
 1    Lập danh mục văn bản         Sở Tư pháp           Các sở, ban, ngành     Tháng 3/2027
      hết hiệu lực của tỉnh                             tỉnh
 2    Đăng lịch tiếp dân lên       Thanh tra tỉnh       Văn phòng UBND tỉnh    Hằng tháng
      trang tin của tỉnh
 3    Gắn mã vạch cho hồ sơ        Sở Nội vụ            Văn phòng Đoàn Hội An  Quý II/2027
      lưu kho của các sở Nội vụ và Sở Khoa học và       Công nghệ số, Bưu điện Quý III/2027
 4    Mở quầy trả kết quả buổi     UBND cấp xã          Sở Nội vụ              Trong năm 2027
      tối tại ba xã đảo
`;

describe('rows of fixed-width text', () => {
  it('cells at the top: each row whole, each word in its column', () => {
    const { rows } = readPositionedText(TOP);
    expect(rows).toHaveLength(4);
    expect(rows[0]).toEqual({
      no: '1',
      task: 'Lập danh mục văn bản hết hiệu lực của tỉnh',
      lead: 'Sở Tư pháp',
      coordinate: 'Các sở, ban, ngành tỉnh',
      deadline: 'Tháng 3/2027',
    });
    expect(rows[2]?.['coordinate']).toBe('Sở Khoa học và Công nghệ');
  });

  it('cells in the middle: the number stands between the lines of its row', () => {
    const { rows } = readPositionedText(MIDDLE);
    expect(rows.map((r) => r['task'])).toEqual([
      'Kiểm đếm kho hồ sơ giấy của các sở và lập bảng kê theo năm',
      'Đo thời gian chờ tại quầy tiếp nhận và đăng số liệu lên bảng tin của xã',
      'Tập huấn cách viết giấy hẹn dễ hiểu cho cán bộ tiếp nhận hồ sơ',
    ]);
    expect(rows.map((r) => r['deadline'])).toEqual(['Tháng 4/2027', 'Hằng tháng', 'Trước ngày 30/6/2027']);
  });

  it('groups stand between the rows, with their titles whole', () => {
    expect(readPositionedText(TOP).groups).toEqual(['I Cải cách thể chế', 'II Cải cách thủ tục hành chính']);
  });

  it('a row cut by a page break and the heading printed again make one row', () => {
    const [before, after] = TOP.split(' 4    Mở');
    const heading = TOP.split('\n')[1] ?? '';
    const cut = `${before} 4    Mở quầy trả kết quả buổi     UBND cấp xã          Sở Nội vụ              Trong năm 2027
\f${heading}
${(after ?? '').split('\n').slice(1).join('\n')}`;
    const { rows, repeated } = readPositionedText(cut);
    expect(rows).toHaveLength(4);
    expect(rows[3]?.['task']).toBe('Mở quầy trả kết quả buổi tối tại ba xã đảo');
    expect(repeated).toEqual(['STT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Thời gian hoàn thành']);
  });

  it.each([TOP, MIDDLE])('no word is lost', (text) => {
    expect(readPositionedText(text).lost).toEqual([]);
  });

  it('every row and every cell says how sure it is', () => {
    for (const row of readPositionedText(MIDDLE).drafts) {
      expect(row.confidence).toBeGreaterThan(0);
      expect(row.confidence).toBeLessThanOrEqual(1);
      expect(row.cellConfidence).toHaveLength(row.cells.length);
      for (const chance of row.cellConfidence ?? []) expect(chance).toBeLessThanOrEqual(1);
    }
  });

  it('a row whose cells touch is the least sure, and so are the cells on both sides of the doubtful border', () => {
    const { drafts } = readPositionedText(TOUCHING);
    const sure = drafts.map(({ confidence }) => confidence);
    expect(sure.indexOf(Math.min(...sure))).toBe(2);
    expect(sure[2]).toBeLessThan(0.5);
    for (const certain of [sure[0], sure[1]]) expect(certain).toBeGreaterThan(0.8);
    const [number, task, lead, , deadline] = drafts[2]?.cellConfidence ?? [];
    for (const doubtful of [task, lead]) {
      expect(doubtful).toBeLessThan(0.8);
      for (const certain of [number, deadline]) expect(certain).toBeGreaterThan(doubtful ?? 1);
    }
  });
});
