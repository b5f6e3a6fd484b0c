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

/** Justified lines: wide spaces stand between the words of a cell as well. */
const JUSTIFIED = `
TT    Nhiệm vụ                     Cơ quan chủ trì      Thời gian hoàn thành      Ghi chú
1     Kiểm đếm kho hồ sơ giấy      Sở Nội vụ            Thường     xuyên   trong
      của các sở                                        năm
2     Đo thời gian chờ tại quầy    UBND cấp xã          Thường     xuyên   trong
      tiếp nhận                                         năm
3     Gắn mã vạch cho hồ sơ lưu    Sở Tư pháp           Thường     xuyên   trong
      kho                                               năm
4     Mở quầy trả kết quả          UBND cấp xã          Trong năm 2027
`;

/** The same where a column is narrow: the ends of its lines stand nearer to the next column than to their own words. */
const STRETCHED = `
TT    Nhiệm vụ         Sản phẩm           Cơ quan chủ trì     Thời gian
1     Kiểm đếm kho     Bảng kê kho        Sở Nội vụ           Tháng 4/2027
      hồ        sơ     hồ sơ
      giấy của sở
2     Gắn mã vạch      Mã vạch trên       Sở Tư pháp          Quý II/2027
      cho  hồ   sơ     từng hồ sơ
      lưu      kho
3     Chuyển hồ sơ     Biên bản giao      UBND cấp xã         Quý III/2027
      lưu kho   hồ
      sơ về    tỉnh
4     Trả hồ sơ lưu    Sổ trả hồ sơ       Sở Tư pháp          Tháng 9/2027
      kho    về sở
      theo hồ   sơ
      đã xin, về sở
5     Báo cáo kho      Báo cáo về sở      Sở Nội vụ           Tháng 10/2027
      lưu,  hồ  sơ
      lưu      kho
      và hồ sơ giấy
`;

/** The words before a column reach so far that one space alone parts them from it. */
const CLOSE = `
TT    Nhiệm vụ                    Cơ quan chủ trì             Cơ quan phối hợp         Thời gian
1     Kiểm đếm kho hồ sơ giấy     Sở Nội vụ                   Các sở, ban, ngành       Tháng 4/2027
      của tỉnh
2     Trả lời người dân gửi hồ    Trung tâm Phục vụ           Thanh tra tỉnh và các    Thường xuyên
      sơ trễ hạn trong tuần       hành chính công; UBND cấp   cơ quan, đơn vị có
                                  huyện; UBND cấp xã          liên quan
3     Đo thời gian chờ tại quầy   UBND cấp xã                 Sở Tư pháp               Quý II/2027
      tiếp nhận
`;

/** Row 2 has two products; the number of row 3 stands on its first line. */
const PRODUCTS = `
TT    Nhiệm vụ                    Sản phẩm                  Cơ quan chủ trì       Thời gian
1     Kiểm đếm kho hồ sơ giấy     Bảng kê kho hồ sơ         Sở Nội vụ             Tháng 4/2027
      của tỉnh
2     Trả lời người dân gửi hồ    Sổ theo dõi thư gửi       Sở Tư pháp            Quý I/2027
      sơ trễ hạn trong tuần       đến tỉnh
                                  Báo cáo số thư trễ hạn    UBND cấp xã           Quý II/2027
                                  trong quý
3     Đo thời gian chờ tại quầy   Bảng số liệu thời gian    Thanh tra tỉnh        Quý III/2027
      tiếp nhận của các xã        chờ theo tuần
`;

/** The same with cells in the middle: the number of row 2 stands below the first line of its task. */
const PRODUCTS_MIDDLE = `
TT    Nhiệm vụ                  Sản phẩm                  Cơ quan chủ trì       Thời gian
      Kiểm đếm kho hồ sơ
                                Bảng kê kho hồ sơ
1     giấy của các sở và                                  Sở Nội vụ             Tháng 4/2027
                                giấy của tỉnh
      lập bảng kê
                                Biên bản giao nhận
                                hồ sơ giữa các sở và      Sở Tư pháp            Quý I/2027
                                kho lưu trữ
      Đo thời gian chờ tại
      quầy tiếp nhận của        Bảng số liệu thời
2                                                         Thanh tra tỉnh        Quý II/2027
      các xã và đăng lên        gian chờ theo tuần
      bảng tin
      Tập huấn viết giấy
3                               Tài liệu tập huấn         UBND cấp xã           Quý III/2027
      hẹn dễ hiểu
`;

/** In the third row words run up to the next column, so that no white space says where a cell ends. */
const TOUCHING = `
STT   Nhiệm vụ                     Cơ quan chủ trì      Cơ quan phối hợp       Thời gian hoàn thành
 1    Lập danh mục văn bản         Sở Tư pháp           Các sở, ban, ngành     Tháng 3/2027
      hết hiệu lực của tỉnh                             tỉnh
 2    Đăng lịch tiếp dân lên       Thanh tra tỉnh       Văn phòng UBND tỉnh    Hằng tháng
      trang tin của tỉnh
 3    Gắn mã vạch cho hồ sơ        Sở Nội vụ            Văn phòng Đoàn Hội An  Quý II và
      lưu kho của các sở Nội vụ và Sở Khoa học và       Công nghệ số, Bưu điện Quý III/2027
 4    Mở quầy trả kết quả buổi     UBND cấp xã          Sở Nội vụ              Trong năm 2027
      tối tại ba xã đảo
`;

/** A column of numbers that one digit fills. */
const NARROW = `
S  Nhiệm vụ                     Cơ quan chủ trì      Thời gian
T
T
8  Lập danh mục văn bản         Sở Tư pháp           Tháng 3/2027
   hết hiệu lực của tỉnh
9  Đăng lịch tiếp dân lên       Thanh tra tỉnh       Hằng tháng
   trang tin của tỉnh
1  Gắn mã vạch cho hồ sơ        Sở Nội vụ            Quý II/2027
0  lưu kho của các sở
1  Mở quầy trả kết quả buổi     UBND cấp xã          Trong năm 2027
1  tối tại ba xã đảo
`;

describe('rows of fixed-width text', () => {
  it('digits of one number stand on two lines of a narrow column', () => {
    expect(readPositionedText(NARROW).rows.map((r) => r['no'])).toEqual(['8', '9', '10', '11']);
  });

  it('digits that continue no numbering are not one number, however narrow their column', () => {
    const alone = NARROW.replace(/^8[^]*(?=^1 {2}Gắn)/m, '').replace(/^1 {2}Mở[^]*/m, '');
    expect(readPositionedText(alone).rows.map((r) => r['no'])).toEqual(['1 0']);
  });

  it('ends of justified lines fill no empty column', () => {
    const { rows } = readPositionedText(JUSTIFIED);
    expect(rows.map((r) => r['deadline'])).toEqual([
      'Thường xuyên trong năm',
      'Thường xuyên trong năm',
      'Thường xuyên trong năm',
      'Trong năm 2027',
    ]);
    expect(rows.map((r) => r['note'])).toEqual(['', '', '', '']);
  });

  it('ends of stretched lines stay in their narrow column', () => {
    const { rows } = readPositionedText(STRETCHED);
    expect(rows.map((r) => r['task'])).toEqual([
      'Kiểm đếm kho hồ sơ giấy của sở',
      'Gắn mã vạch cho hồ sơ lưu kho',
      'Chuyển hồ sơ lưu kho hồ sơ về tỉnh',
      'Trả hồ sơ lưu kho về sở theo hồ sơ đã xin, về sở',
      'Báo cáo kho lưu, hồ sơ lưu kho và hồ sơ giấy',
    ]);
    expect(rows.map((r) => r['product'])).toEqual([
      'Bảng kê kho hồ sơ',
      'Mã vạch trên từng hồ sơ',
      'Biên bản giao',
      'Sổ trả hồ sơ',
      'Báo cáo về sở',
    ]);
  });

  it('words of a body stay with it where one space parts them from the next column', () => {
    const { rows } = readPositionedText(CLOSE);
    expect(rows[1]?.['lead']).toBe('Trung tâm Phục vụ hành chính công; UBND cấp huyện; UBND cấp xã');
    expect(rows[1]?.['coordinate']).toBe('Thanh tra tỉnh và các cơ quan, đơn vị có liên quan');
  });

  it('a further product in the middle of its line belongs to the row above it as well', () => {
    const { rows } = readPositionedText(PRODUCTS_MIDDLE);
    expect(rows.map((r) => [r['no'], r['lead']])).toEqual([
      ['1', 'Sở Nội vụ'],
      ['', 'Sở Tư pháp'],
      ['2', 'Thanh tra tỉnh'],
      ['3', 'UBND cấp xã'],
    ]);
    expect(rows[2]?.['task']).toBe('Đo thời gian chờ tại quầy tiếp nhận của các xã và đăng lên bảng tin');
  });

  it('a further product belongs to the row above it, not to the number below', () => {
    const { rows } = readPositionedText(PRODUCTS);
    expect(rows.map((r) => [r['no'], r['product']])).toEqual([
      ['1', 'Bảng kê kho hồ sơ'],
      ['2', 'Sổ theo dõi thư gửi đến tỉnh'],
      ['', 'Báo cáo số thư trễ hạn trong quý'],
      ['3', 'Bảng số liệu thời gian chờ theo tuần'],
    ]);
    expect(rows[2]?.['task']).toBe('');
  });

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

  it('a title cut by a page break is whole, and the row below begins with its own words', () => {
    const heading = TOP.split('\n')[1] ?? '';
    const cut = TOP.replace('thủ tục hành chính\n', `thủ tục\n\f${heading}\n      hành chính\n`);
    const { groups, rows } = readPositionedText(cut);
    expect(groups).toEqual(['I Cải cách thể chế', 'II Cải cách thủ tục hành chính']);
    expect(rows[2]?.['task']).toBe('Gắn mã vạch cho hồ sơ lưu kho của các sở');
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
    // on the same page, so that its doubt is a little theirs
    for (const certain of [sure[0], sure[1]]) expect(certain).toBeGreaterThan(0.6);
    const [number, task, lead, , deadline] = drafts[2]?.cellConfidence ?? [];
    for (const doubtful of [task, lead]) {
      expect(doubtful).toBeLessThan(0.8);
      for (const certain of [number, deadline]) expect(certain).toBeGreaterThan(doubtful ?? 1);
    }
  });
});
