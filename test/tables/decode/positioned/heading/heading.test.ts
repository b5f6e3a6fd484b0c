import { describe, expect, it } from 'vitest';
import { readText } from '../../../../../src/readers/text.ts';
import { fixedHeading } from '../../../../../src/tables/decode/positioned/heading/heading.ts';
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
    [
      'its last word below and right of its column',
      `
                                   Sản phẩm đầu       Cơ quan chủ          Hoàn thành
STT     Nhiệm vụ
                                               ra      trì                 trước`,
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

describe('headings side by side', () => {
  const columnsOf = (text: string): string[] =>
    readText(text, { file: 'kho.txt', sha256: '0'.repeat(64) }).blocks.flatMap((_, i, blocks) => {
      const heading = i === 0 ? fixedHeading(blocks, i) : null;
      return heading === null || heading === 'below' ? [] : heading.columns.map((c) => c.heading);
    });

  it('Do years head columns as known words do?', () => {
    expect(
      columnsOf(`
STT   Tên chỉ tiêu              Đ.vị tính   Năm 2027   2028    Năm 2029
 1    Tỷ lệ sổ sách được quét   %           60         70      80
 2    Số kho có máy hút ẩm      kho         3          5       9
 3    Tỷ lệ hồ sơ có mã vạch    %           10         20      30
`),
    ).toEqual(['STT', 'Tên chỉ tiêu', 'Đ.vị tính', 'Năm 2027', '2028', 'Năm 2029']);
  });

  it('Does a heading in capitals go on over its lines where a known one does?', () => {
    expect(
      columnsOf(`
STT   NHIỆM VỤ                  SẢN PHẨM     CƠ QUAN,       THỜI GIAN
                                             ĐƠN VỊ CHỦ     HOÀN THÀNH
                                             TRÌ
 1    Quét sổ sách cũ           Bản quét     Văn phòng      Quý I/2027
 2    Mua máy hút ẩm            Hợp đồng     Sở Tài chính   Quý II/2027
 3    Dán mã vạch               Nhãn         Thanh tra      Quý III/2027
`),
    ).toEqual(['STT', 'NHIỆM VỤ', 'SẢN PHẨM', 'CƠ QUAN, ĐƠN VỊ CHỦ TRÌ', 'THỜI GIAN HOÀN THÀNH']);
  });

  it('Do words that a line stretched to the edges of its cell has apart head one column?', () => {
    expect(
      columnsOf(`
Số TT   Nhiệm vụ               Cơ     quan    chủ   Phối   hợp   thực   Hoàn    thành   Ghi chú
                               trì    thực   hiện   hiện                trước
  1     Phơi lại sổ sách ẩm    Văn phòng            Các phòng           Quý I/2027
  2     Thay khóa tủ hồ sơ     Phòng Nội vụ         Văn phòng           Quý II/2027
  3     Dán nhãn kệ hồ sơ      Thanh tra            Các phòng           Quý III/2027
`),
    ).toEqual([
      'Số TT',
      'Nhiệm vụ',
      'Cơ quan chủ trì thực hiện',
      'Phối hợp thực hiện',
      'Hoàn thành trước',
      'Ghi chú',
    ]);
  });

  it('Are two words of one known heading one column, though the rows leave the place between them free?', () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `   ${i + 1}    Thay khóa tủ hồ sơ số ${i + 1}   Phòng Nội vụ      Quý II/2027`,
    );
    expect(
      columnsOf(`\nSố TT   Nhiệm vụ                  Đơn vị chủ trì    Hoàn thành\n${rows.join('\n')}\n`),
    ).toEqual(['Số TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Hoàn thành']);
  });

  it('Does a heading that names its year, under a first line of its own, keep both?', () => {
    expect(
      columnsOf(`
                                 CHỈ TIÊU                       DỰ KIẾN
TT     CHỈ SỐ                                 NƠI TRIỂN KHAI
                                 NĂM 2027                       HOÀN THÀNH
 1     Tỷ lệ sổ sách được quét   95%          Phòng Nội vụ      Tháng 6/2027
 2     Tỷ lệ hồ sơ có mã vạch    82%          Văn phòng         Tháng 9/2027
 3     Số kho có máy hút ẩm      7 kho        Thanh tra         Tháng 12/2027
`),
    ).toEqual(['TT', 'CHỈ SỐ', 'CHỈ TIÊU NĂM 2027', 'NƠI TRIỂN KHAI', 'DỰ KIẾN HOÀN THÀNH']);
  });

  it('Is a flattened heading fixed-width text because its stretched lines keep their spaces?', () => {
    expect(
      columnsOf(`Số TT Nhiệm vụ Cơ quan chủ trì Cơ  quan  phối

hợp

Thời  gian  thực

hiện Ghi chú

1 Phơi  lại  sổ  sách

bị  ẩm Văn phòng

Các  phòng  và  các

tổ Quý I/2027
`),
    ).toEqual([]);
  });

  it('Are the last words of two headings one, where the lines above them are left out?', () => {
    const second = `
                                     Phòng chuyên môn    Sản phẩm bàn
No     Nội dung triển khai                                              Thời gian trình
                                         chủ trì              giao
1      Quét sổ sách cũ               Phòng Nội vụ        Bản quét       Quý I/2027
2      Mua máy hút ẩm                Văn phòng           Hợp đồng       Quý II/2027
`;
    const names = [
      'No',
      'Nội dung triển khai',
      'Phòng chuyên môn chủ trì',
      'Sản phẩm bàn giao',
      'Thời gian trình',
    ];
    expect(columnsOf(second)).toEqual(names);
  });

  it('Is a row whose words break off at a conjunction a heading?', () => {
    const below = Array.from(
      { length: 10 },
      () => '     kho lưu, phù hợp với điều kiện      tủ                      của từng xã',
    );
    expect(
      columnsOf(
        `                                         Sở Kế hoạch và Đầu      Nhiệm vụ\n${below.join('\n')}\n`,
      ),
    ).toEqual([]);
  });

  it('Are words in lower case beside the number part of its heading, where other columns reach higher?', () => {
    expect(
      columnsOf(`
                                           Theo
                       Thời
            Kết quả,   gian                dõi,
      Việc                     Cơ quan
TT          sản        hoàn                kiểm
      làm                      chủ trì
            phẩm       thành               tra
1     Đo    Bảng kê    Quý I   Sở Y tế     Thanh tra
      kho
2     Phát  Tờ rơi     Quý II  Sở Nội vụ   Văn phòng
      tờ
`),
    ).toEqual([
      'TT',
      'Việc làm',
      'Kết quả, sản phẩm',
      'Thời gian hoàn thành',
      'Cơ quan chủ trì',
      'Theo dõi, kiểm tra',
    ]);
  });

  it('Does a known heading begin another column after a comma?', () => {
    expect(
      columnsOf(`
TT    Nội dung      Kết quả, Thời gian Cơ quan
      thực hiện     sản phẩm thực hiện chủ trì
1     Đo kho        Bảng kê  Quý I     Sở Y tế
2     Phát tờ rơi   Tờ rơi   Quý II    Sở Nội vụ
`),
    ).toEqual(['TT', 'Nội dung thực hiện', 'Kết quả, sản phẩm', 'Thời gian thực hiện', 'Cơ quan chủ trì']);
  });

  it('Which of three columns do second lines belong to that touch, off their first ones?', () => {
    expect(
      columnsOf(`
        Hạng
                      Kết quả Đơn     vị Cơ quan Cơ quan Đơn       vị
Số TT   mục công                                                      Thời hạn
                      đầu ra  chủ trì    phối hợp giám sát thực hiện
        việc
1       Đo kho        Bảng kê Sở Y tế    Sở Tư    Thanh    Sở Nội     Quý I
                                         pháp     tra      vụ
2       Phát tờ       Tờ rơi  Sở Nội     Sở Tư    Thanh    Sở Y tế    Quý II
        rơi                   vụ         pháp     tra
`),
    ).toEqual([
      'Số TT',
      'Hạng mục công việc',
      'Kết quả đầu ra',
      'Đơn vị chủ trì',
      'Cơ quan phối hợp',
      'Cơ quan giám sát',
      'Đơn vị thực hiện',
      'Thời hạn',
    ]);
  });

  it('Is the second line of a group a heading, with the rows below?', () => {
    expect(
      columnsOf(`
II
      BỘ MÁY
                                                       Trung tâm
      Quán      triệt                                  Cung ứng
      việc     thực                        Kế hoạch,   dịch vụ công
1                       Hằng tuần
      hiện quy chế                         văn bản     và các ban,
      làm việc                                         ngành
2     Đo kho            Quý I              Bảng kê     Sở Nội vụ
`),
    ).toEqual([]);
  });

  it('Is a group between rows a heading because the numbers of its rows stand below its letter?', () => {
    expect(
      columnsOf(`
C    Về công tác chỉ đạo
     Tham gia                Các cơ
                                       Lớp tập
     lễ biểu    Sở Xây       quan, đơn             Quý
1                                      huấn của
     dương      dựng         vị, địa               IV/2027
                                       từng xã
     sáng kiến               phương
2    Phát tờ    Sở Nội vụ    UBND xã   Tờ rơi      Quý I/2027
3    Đo kho     Sở Nội vụ    UBND xã   Bảng kê     Quý I/2027
`),
    ).toEqual([]);
  });

  it('Do the first words of a heading that stand alone on their line belong to it?', () => {
    expect(
      columnsOf(`
     Hạng mục công
TT                       Cơ quan chủ trì   Phối hợp thực hiện   Tiến độ
     việc
1    Quét sổ sách cũ     Văn phòng         Các phòng            Quý I/2027
2    Mua máy hút ẩm      Phòng Nội vụ      Văn phòng            Quý II/2027
`),
    ).toEqual(['TT', 'Hạng mục công việc', 'Cơ quan chủ trì', 'Phối hợp thực hiện', 'Tiến độ']);
  });

  it('in narrow columns, with one space between their words', () => {
    const { rows } = readPositionedText(`
                                         Thời gian
      Việc phải  Đơn     vị  Cơ quan
STT                                      hoàn
      làm xong   chủ trì     phối hợp
                                         thành
 1    Sơn lại    Sở    Nội   Thanh tra   Tháng
      phòng chờ  vụ          tỉnh        5/2027
 2    In tờ      Văn phòng   Sở Tư pháp  Quý II
      hướng dẫn
 3    Lát lối    Sở Xây      Sở Y tế     Tháng
      xe lăn     dựng                    9/2027
`);
    expect(rows.map((row) => row.coordinate)).toEqual(['Thanh tra tỉnh', 'Sở Tư pháp', 'Sở Y tế']);
  });
});

it('Is the lower row of a heading part of it, where a cell above it ends in lower case and it begins with a capital?', () => {
  const { rows } = readPositionedText(`
                                                                 Đơn vị                                         Yêu cầu
ST
                        Nội dung hoạt động                      thực hiện                                      thực hiện
T
                                                     Theo dõi           Đơn vị triển khai           Kết quả đầu ra          Thời hạn
                                                                     Các cơ quan Trung ương                                 Trong năm
1    Chép lại sổ hộ tịch của các thôn cũ.                                                        Sổ hộ tịch
                                                                        đóng trên đảo                                         2027
                                                                      UBND các xã, phường,                                 Trong tháng
2    Treo bảng giá phí ở từng quầy.                                                              Bảng giá
                                                                            đặc khu                                          4/2027
`);
  expect(rows).toHaveLength(2);
  expect(Object.values(rows[0] ?? {})).toContain('Các cơ quan Trung ương đóng trên đảo');
  expect(Object.values(rows[1] ?? {})).toContain('Trong tháng 4/2027');
});

describe('What is no column of a heading side by side?', () => {
  const READ = {
    rows: `
 1     Khơi lại giếng ở bến cũ     03/2027     05/2027     Phòng Thủy lợi      UBND các xã
 2     Đắp lối qua bãi sú          04/2027     09/2027     Phòng Giao thông    UBND các xã
 3     Dựng chòi canh triều        06/2027     10/2027     Phòng Thủy lợi      Trạm khí tượng
`,
    heading: `
                                     Thời gian thực hiện
STT          Việc cần làm                                      Đơn vị đầu mối     Đơn vị tham gia
                                      Từ          Đến`,
  };

  it('a title in capitals above it that two known headings make', () => {
    const title = '\n                   PHÂN CÔNG THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH';
    const { rows } = readPositionedText(title + READ.heading + READ.rows);
    expect(rows[0]).toEqual({
      no: '1',
      task: 'Khơi lại giếng ở bến cũ',
      'other-1': '03/2027',
      'other-2': '05/2027',
      lead: 'Phòng Thủy lợi',
      coordinate: 'UBND các xã',
    });
  });

  it('a line below all its cells, which stand beside each other', () => {
    const { groups, rows } = readPositionedText(`
                                                          Trách nhiệm
            Việc cần làm                                                               Kết quả phải đạt
                                               Chủ trì               Phối hợp
Nhóm nhiệm vụ về giếng nước
                                           Trung tâm Khai
Khơi lại giếng ở bến cũ                                           Phòng Thủy lợi       03 giếng
                                           thác thủy lợi
Đặt bơm ở đầu xóm, treo biển chỉ lối       Phòng Kinh tế          Điện lực khu vực     05 máy bơm
ra giếng
Nhóm nhiệm vụ về lối đi
                                           Phòng Kinh tế,
Đắp lối qua bãi sú                                                UBND các xã          02 lối đi
                                           Hạ tầng
Dựng chòi canh triều, kẻ vạch nước lên     Phòng Thủy lợi         Trạm khí tượng       01 chòi canh
ở chân chòi
`);
    expect(rows.map((row) => row.task)).toEqual([
      'Khơi lại giếng ở bến cũ',
      'Đặt bơm ở đầu xóm, treo biển chỉ lối ra giếng',
      'Đắp lối qua bãi sú',
      'Dựng chòi canh triều, kẻ vạch nước lên ở chân chòi',
    ]);
    expect(groups).toEqual(['Nhóm nhiệm vụ về giếng nước', 'Nhóm nhiệm vụ về lối đi']);
  });

  it('the last word of what stands over several columns in two lines', () => {
    const { rows } = readPositionedText(`
                                                  Kinh phí thực hiện (triệu
                                                            đồng)
TT     Nội dung công việc      Phòng chủ trì                                      Sản phẩm
                                                    Năm        Năm       Năm
                                                    2025       2026      2027
1      Khơi giếng ở bến cũ     Phòng Thủy lợi          60         20        20    Giếng nước
2      Đắp lối qua bãi sú      Phòng Giao thông        15         15        15    Lối đi
3      Dựng chòi canh triều    Phòng Thủy lợi          90         30        30    Chòi canh
`);
    expect(rows.map((row) => [row['other-1'], row['other-2'], row['other-3']])).toEqual([
      ['60', '20', '20'],
      ['15', '15', '15'],
      ['90', '30', '30'],
    ]);
  });
});

function blocksOf(text: string): ReturnType<typeof readText>['blocks'] {
  return readText(text, { file: 'plan.txt', sha256: '0'.repeat(64) }).blocks;
}

describe('a heading of words that nobody knows', () => {
  const OWN_WORDS = `
                                          Vạn chài,                   Đem về
Số     Làm sao                            nhóm hộ         Bữa nào
                                                                      cái gì
1      Đóng bè tre ở bến cũ               Phòng Ngư       12/5/2027   03 bè
2      Thả phao dọc lạch                  Đội Hải đăng    Quý II      40 phao
3      Vá lưới chung của xóm              Phòng Ngư       30/9/2027   Lưới
`;

  it('is told by rows whose numbers run and whose cells stand under its columns', () => {
    const { rows } = readPositionedText(OWN_WORDS);
    expect(rows.map((row) => [row.no, row['other-1'], row.deadline, row['other-2']])).toEqual([
      ['1', 'Phòng Ngư', '12/5/2027', '03 bè'],
      ['2', 'Đội Hải đăng', 'Quý II', '40 phao'],
      ['3', 'Phòng Ngư', '30/9/2027', 'Lưới'],
    ]);
  });

  it('is told by times below it where rows have no numbers', () => {
    const heading = fixedHeading(
      blocksOf(`
Nội dung công tác                  Tổ, hội coi sóc     Ngày xong    Sản phẩm có được
Đóng bè tre ở bến cũ               Tổ Bến Cũ           12/5/2027    03 bè
Thả phao dọc lạch                  Tổ Lạch             Quý II       40 phao
Vá lưới chung của xóm              Tổ Xóm Vạn          30/9/2027    Lưới
`),
      0,
    );
    expect(heading).toMatchObject({ blocks: 1, shown: true });
  });

  it('is none over numbered sentences that run under all of it', () => {
    const blocks = blocksOf(`
Số     Làm sao                            Vạn chài        Bữa nào
1      Đóng bè tre ở bến cũ trước mùa gió và giao cho từng xóm giữ lấy
2      Thả phao dọc lạch từ đầu nguồn cho tới tận cửa sông
3      Vá lưới chung của xóm rồi chia phiên nhau mà dùng cho đều
`);
    expect(fixedHeading(blocks, 0)).toBeNull();
  });
});

it('a heading ends below the row of unknown words that divides one of its columns', () => {
  const text = `
                                              Bộ phận thực hiện
                                                                        Ghi
TT    Nội dung nhiệm vụ        Thời gian      Ngoài   Trên    Trong
                                                                        chú
                                              bến     bãi     kho
1     Đóng bè tre              Tháng 5          x               x
2     Thả phao dọc lạch        Quý II                   x       x
3     Vá lưới chung            Tháng 9          x       x
`;
  const blocks = blocksOf(text);
  const heading = fixedHeading(blocks, 0);
  expect(heading !== 'below' && heading?.columns.map((c) => c.own)).toEqual([
    'TT',
    'Nội dung nhiệm vụ',
    'Thời gian',
    'Ngoài bến',
    'Trên bãi',
    'Trong kho',
    'Ghi chú',
  ]);
});

describe('headings of two rows', () => {
  const columnsOf = (text: string): string[] => {
    const { blocks } = readText(text, { file: 'ao.txt', sha256: '0'.repeat(64) });
    const heading = fixedHeading(blocks, 0);
    return heading === null || heading === 'below' ? [] : heading.columns.map((c) => c.heading);
  };

  it('Do quarters whose numerals stand below their words, and drift off them, stand under one heading?', () => {
    expect(
      columnsOf(`
                                               Cộng dồn tới
TT   Chỉ tiêu về ao cá       Đơn vị    Quý       Quý Quý        Cả     Tổ theo dõi
                                         I         II     III   năm
1    Ao được vét bùn         ao          2         5      7     9      Tổ thủy nông
2    Bờ ao được kè đá        mét         10        20     30    40     Tổ thủy nông
3    Hộ có sổ nuôi cá        hộ          15        30     45    60     Tổ thủy nông
`),
    ).toEqual([
      'TT',
      'Chỉ tiêu về ao cá',
      'Đơn vị',
      'Cộng dồn tới Quý I',
      'Cộng dồn tới Quý II',
      'Cộng dồn tới Quý III',
      'Cộng dồn tới Cả năm',
      'Tổ theo dõi',
    ]);
  });

  it('Are months in figures columns, one of them broken behind its dash?', () => {
    expect(
      columnsOf(`
                                             Tháng thực hiện
TT   Nhiệm vụ                 Chủ trì                      10-      Sản phẩm
                                           1-3  4-6  7-9
                                                           12
1    Vét bùn ao làng          Tổ thủy nông  x                       Ao sạch
2    Kè lại bờ ao phía chợ    Tổ thợ nề          x     x            Bờ kè
3    Thả cá giống vụ đông     Tổ nuôi cá                    x       Cá giống
`),
    ).toEqual([
      'TT',
      'Nhiệm vụ',
      'Chủ trì',
      'Tháng thực hiện 1-3',
      'Tháng thực hiện 4-6',
      'Tháng thực hiện 7-9',
      'Tháng thực hiện 10-12',
      'Sản phẩm',
    ]);
  });

  it('Does money stand over columns that nobody knows, and that end below all others?', () => {
    expect(
      columnsOf(`
                                                             Tiền (triệu
                                                                đồng)
TT   Tổ, đội          Làm gì                    Bao giờ                     Được gì
                                                            Thôn
                                                                    Bản
1    Tổ thủy nông     Vét bùn ao làng           Tháng 3      12      5      03 ao sạch
2    Tổ thợ nề        Kè lại bờ ao phía chợ     Tháng 6      30      10     Bờ kè đá
3    Tổ nuôi cá       Thả cá giống vụ đông      Tháng 9      8       4      Cá giống
`).slice(3),
    ).toEqual(['Bao giờ', 'Tiền (triệu đồng) Thôn', 'Bản', 'Được gì']);
  });

  it('Is a first row that two capitals open under one heading still a row?', () => {
    expect(
      columnsOf(`
TT   Nhiệm vụ                 Sản phẩm      Thời hạn      Chủ trì
                                                          Đội Tổ
1    Vét bùn ao làng          Ao sạch       Tháng 3       thủy nông
2    Kè lại bờ ao phía chợ    Bờ kè         Tháng 6       Tổ thợ nề
3    Thả cá giống vụ đông     Cá giống      Tháng 9       Tổ nuôi cá
`),
    ).toEqual(['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời hạn', 'Chủ trì']);
  });
});
