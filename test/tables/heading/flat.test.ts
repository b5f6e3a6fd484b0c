import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/readers/text.ts';
import { flatHeading, opensHeading } from '../../../src/tables/heading/flat.ts';

/** Headings of a commune's table of wells and paths, one line a cell as Word's text has them unless said otherwise. */
function columnsAt(lines: readonly string[], at = 0, introduced = false): string[] | null {
  const { blocks } = readText(lines.join('\n'), { file: 'plan.txt', sha256: '0'.repeat(64) });
  const opening = opensHeading(blocks, at);
  const heading = opening && flatHeading(blocks, at, opening, { inTable: false, introduced });
  return heading ? heading.columns.map((c) => `${c.role}: ${c.heading}`) : null;
}

describe('a heading in plain text', () => {
  it('in capitals is divided where lines end, not at every phrase that could be a heading', () => {
    const lines = [
      'STT',
      'NỘI DUNG CÔNG VIỆC',
      'CƠ QUAN CHỊU TRÁCH NHIỆM',
      'PHỐI HỢP THỰC HIỆN',
      'TIẾN ĐỘ THỰC HIỆN',
    ];
    expect(columnsAt([...lines, '1', 'Khơi giếng'])).toEqual([
      'no: STT',
      'task: NỘI DUNG CÔNG VIỆC',
      'lead: CƠ QUAN CHỊU TRÁCH NHIỆM',
      'coordinate: PHỐI HỢP THỰC HIỆN',
      'deadline: TIẾN ĐỘ THỰC HIỆN',
    ]);
  });

  it('written as a sentence parts two bodies on one line, of which the second is not known', () => {
    const lines = ['Thứ', 'tự', 'Kết quả mang về Mô tả Đơn vị nhận bến Đơn vị góp sức Hạn nộp'];
    expect(columnsAt([...lines, '1', 'Khơi giếng'])?.map((c) => c.replace(/.*: /, ''))).toEqual([
      'Thứ tự',
      'Kết quả mang về',
      'Mô tả',
      'Đơn vị nhận bến',
      'Đơn vị góp sức',
      'Hạn nộp',
    ]);
  });

  it.each([
    ['two syllables in capitals name the first group', 'BẾN BÃI', 4],
    ['an abbreviation with a word is a heading', 'KPI CHUNG', 5],
  ])('above the first row: %s', (_, line, columns) => {
    const lines = ['TT', 'Công việc', 'Phòng chủ trì', 'Thời hạn', line];
    expect(columnsAt([...lines, '1', 'Khơi giếng'])).toHaveLength(columns);
  });

  it('that a sentence introduces ends at the line that makes a table of it, where rows have no marks', () => {
    const lines = ['Nội dung công tác Tổ, xóm đảm', 'đương Ngày xong Sản phẩm mang', 'về'];
    const rows = [
      'Khơi giếng ở bến cũ Xóm Bãi 12/5/2027 03 giếng',
      'Đắp lối qua bãi sú Xóm Vạn Quý II 02 lối',
    ];
    expect(columnsAt([...lines, ...rows], 0, true)).toEqual([
      'task: Nội dung công tác',
      'other-1: Tổ, xóm đảm đương',
      'deadline: Ngày xong',
      'product: Sản phẩm mang về',
    ]);
    expect(columnsAt([...lines, ...rows])).toBeNull();
  });

  it('written as a sentence begins with each capital, whatever its words', () => {
    const lines = ['TT', 'Tổ, xóm Công trình được giao', 'Lượng đá hộc Kết quả cần', 'đạt', 'Xong trước'];
    expect(columnsAt([...lines, '1', 'Khơi giếng'])?.map((c) => c.replace(/.*: /, ''))).toEqual([
      'TT',
      'Tổ, xóm',
      'Công trình được giao',
      'Lượng đá hộc',
      'Kết quả cần đạt',
      'Xong trước',
    ]);
  });

  it('ends above the title of a group that has no numeral', () => {
    const heading = ['STT', 'Tên công việc', 'Đơn vị đầu mối', 'Ngày bắt đầu', 'Ngày kết thúc', 'Điểm'];
    const titles = ['Nhóm 1: Giếng, bến nước', 'KHƠI THÔNG MƯƠNG MÁNG', 'Cải cách thể chế'];
    for (const title of titles)
      expect(columnsAt([...heading, title, '1', 'Khơi giếng'])?.map((c) => c.replace(/.*: /, ''))).toEqual(
        heading,
      );
  });

  it('ends with the line that its last word stands on', () => {
    const lines = [
      'Việc cần làm',
      'Cách làm',
      'Phòng thực hiện',
      'Thời điểm',
      'xong',
      'Khơi giếng ở xóm Chùa',
    ];
    const { blocks } = readText(lines.join('\n'), { file: 'plan.txt', sha256: '0'.repeat(64) });
    const heading = flatHeading(blocks, 0, 'plain', { inTable: false, introduced: true });
    expect(heading?.columns.map((c) => c.heading)).toEqual([...lines.slice(0, 3), 'Thời điểm xong']);
  });

  it('has a column a quarter where a narrow column breaks their names', () => {
    const lines = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Tiến độ', 'Quý I', 'Quý', 'II', 'Quý', 'III', 'Sản phẩm'];
    expect(columnsAt([...lines, '1', 'Khơi giếng'])).toEqual([
      'no: STT',
      'task: Nhiệm vụ',
      'lead: Chủ trì',
      'other-1: Tiến độ Quý I',
      'other-2: Quý II',
      'other-3: Quý III',
      'product: Sản phẩm',
    ]);
  });

  it('sums quarters up in a column of the whole year', () => {
    const lines = ['STT', 'Nhiệm vụ', 'Tiến độ', 'Sản phẩm', 'Quý I', 'Quý II', 'Cả', 'năm'];
    expect(columnsAt([...lines, '1', 'Khơi giếng'])?.map((c) => c.replace(/.*: /, ''))).toEqual([
      'STT',
      'Nhiệm vụ',
      'Tiến độ Quý I',
      'Quý II',
      'Cả năm',
      'Sản phẩm',
    ]);
  });

  it('has a column for each stretch of months that figures name under "Tháng"', () => {
    const lines = ['TT', 'Việc cần làm', 'Tháng khơi giếng', 'Kết quả', '1-4 5-8', '9-', '12'];
    expect(columnsAt([...lines, '1', 'Khơi giếng'])?.map((c) => c.replace(/.*: /, ''))).toEqual([
      'TT',
      'Việc cần làm',
      'Tháng khơi giếng 1-4',
      '5-8',
      '9-12',
      'Kết quả',
    ]);
  });

  it('has a column a quarter where only letters and figures name them', () => {
    const lines = ['TT', 'Hạng mục', 'Đội phụ trách', 'Tiến độ thực hiện', 'Q1', 'Q2', 'Q3', 'Q4'];
    expect(
      columnsAt([...lines, '1', 'Khơi giếng'])
        ?.slice(3)
        .map((c) => c.replace(/.*: /, '')),
    ).toEqual(['Tiến độ thực hiện Q1', 'Q2', 'Q3', 'Q4']);
  });

  it('begins with a number’s heading that a narrow column spells letter by letter', () => {
    const lines = ['Số', 'T', 'T', 'Tên công việc', 'Đơn vị chủ trì', 'Thời hạn', '1', 'Khơi giếng'];
    expect(columnsAt(lines)?.map((c) => c.replace(/:.*/, ''))).toEqual(['no', 'task', 'lead', 'deadline']);
  });

  it('keeps a unit in brackets with the heading over it', () => {
    const lines = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Dự kiến kinh phí', '(triệu đồng)', '1', 'Khơi giếng'];
    expect(columnsAt(lines)?.at(-1)).toBe('other-1: Dự kiến kinh phí (triệu đồng)');
  });

  it('tells a unit before the aim of several years', () => {
    const lines = [
      'TT Tên chỉ tiêu Đơn vị Mục tiêu hằng năm Cơ quan theo dõi',
      '2031 2032 2033',
      '1 Giếng sạch',
    ];
    expect(
      columnsAt(lines)
        ?.slice(2)
        .map((c) => c.replace(/^[^:]*: /, '')),
    ).toEqual(['Đơn vị', 'Mục tiêu hằng năm 2031', '2032', '2033', 'Cơ quan theo dõi']);
  });

  it('in small letters under a title in capitals does not take the title for a column', () => {
    const lines = [
      'BẢNG PHÂN CÔNG VIỆC LÀM ĐƯỜNG',
      'Nhiệm vụ trọng tâm',
      'Sản phẩm',
      'Cơ quan chủ trì',
      'Thời hạn',
      'I. Cầu',
    ];
    expect(columnsAt(lines)).toBeNull();
    expect(columnsAt(lines, 1)?.[0]).toBe('task: Nhiệm vụ trọng tâm');
  });

  it('in capitals under a title in small letters does not take the title for a column', () => {
    const lines = [
      'Bảng việc làm đường năm 2027',
      'STT',
      'VIỆC CẦN LÀM',
      'SẢN PHẨM',
      'CƠ QUAN CHỦ TRÌ',
      'THỜI HẠN',
      '1',
    ];
    expect(columnsAt(lines)).toBeNull();
    expect(columnsAt(lines, 1)?.[0]).toBe('no: STT');
  });

  it('in capitals under a title in capitals begins with its numbers', () => {
    const lines = [
      'CÁC NHIỆM VỤ LÀM ĐƯỜNG NĂM 2027',
      'TT',
      'Việc cần làm',
      'Chủ trì',
      'Thời hạn',
      'I',
      'Cầu',
    ];
    expect(columnsAt(lines)).toBeNull();
    expect(columnsAt(lines, 1)?.[0]).toBe('no: TT');
  });

  it('may name its column of numbers in words that are no usual heading', () => {
    const lines = ['Mã số', 'Hạng mục công việc', 'Đơn vị chủ trì', 'Thời gian', '1', 'Đắp đường'];
    expect(columnsAt(lines)?.[0]).toBe('no: Mã số');
  });

  it('ends above a group that has a letter and no stop, and above columns that are lettered', () => {
    const heading = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian'];
    const roles = ['no: TT', 'task: Nhiệm vụ', 'lead: Đơn vị chủ trì', 'deadline: Thời gian'];
    expect(columnsAt([...heading, 'A', 'ĐƯỜNG THÔN', '1', 'Đắp đường'])).toEqual(roles);
    expect(columnsAt([...heading, '(A)', '(B)', '(1)', '(2)', '1', 'Đắp đường'])).toEqual(roles);
  });

  it('has a column for each of the years that stand side by side', () => {
    const lines = [
      'STT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Năm 2026',
      '2027',
      'Năm 2028',
      'Ghi chú',
      '1',
      'Số giếng',
    ];
    expect(columnsAt(lines)?.map((c) => c.split(': ')[1])).toEqual(lines.slice(0, 7));
  });

  it('takes a general word over what is delivered for no column of aims', () => {
    const lines = ['STT', 'Hoạt động', 'Kế hoạch', 'Đơn vị chủ trì', 'Kết quả', 'Tiến độ', '1', 'Đắp đường'];
    expect(columnsAt(lines)?.map((c) => c.split(':')[0])).toEqual([
      'no',
      'task',
      'product',
      'deadline',
      'lead',
    ]);
  });

  it('keeps "Kế hoạch" as the aim in a table of aims', () => {
    const lines = ['STT', 'Chỉ tiêu', 'Kế hoạch', 'Đơn vị chủ trì', 'Tiến độ', '1', 'Số giếng'];
    expect(columnsAt(lines)?.map((c) => c.split(':')[0])).toEqual([
      'no',
      'indicator',
      'target',
      'lead',
      'deadline',
    ]);
  });

  it('has its numbers though a narrow column wrote them letter under letter', () => {
    const lines = ['M', 'Ã', 'S', 'Ố', 'VIỆC CẦN LÀM', 'SẢN PHẨM', 'CƠ QUAN CHỦ TRÌ', '1', 'Vá đường'];
    expect(columnsAt(lines)).toEqual([
      'no: M Ã S Ố',
      'task: VIỆC CẦN LÀM',
      'product: SẢN PHẨM',
      'lead: CƠ QUAN CHỦ TRÌ',
    ]);
  });

  it('begins its second column in capitals on the line of the first: numbers stand alone', () => {
    const lines = ['SỐ TT VIỆC CẦN LÀM', 'ĐƠN VỊ CHỦ TRÌ', 'THỜI HẠN', 'I. CẦU'];
    expect(columnsAt(lines)?.slice(0, 2)).toEqual(['no: SỐ TT', 'task: VIỆC CẦN LÀM']);
  });

  it('goes on after a comma, and over a line in capitals that ends a known heading', () => {
    const lines = [
      'TT',
      'VIỆC CẦN LÀM',
      'PHỐI HỢP',
      'THỰC HIỆN',
      'ĐƠN VỊ THEO DÕI,',
      'HƯỚNG DẪN',
      '1',
      'Vá đường',
    ];
    expect(columnsAt(lines)).toEqual([
      'no: TT',
      'task: VIỆC CẦN LÀM',
      'coordinate: PHỐI HỢP THỰC HIỆN',
      'monitor: ĐƠN VỊ THEO DÕI, HƯỚNG DẪN',
    ]);
  });

  it('ends above column numbers that a narrow column tore, and above a group behind a dash', () => {
    const lines = ['TT', 'Việc cần làm', 'Người phụ trách', 'Thời gian dự kiến'];
    for (const below of [['(', '1', ')', '(2) (3) (4)'], ['A - CẦU ĐƯỜNG']])
      expect(columnsAt([...lines, ...below])).toHaveLength(4);
  });

  it('ends before a role that it has named, where no number shows the first row', () => {
    const lines = ['Công việc', 'Kết quả đầu ra', 'Đơn vị chủ trì', 'Đơn vị phối hợp', 'Năm hoàn thành'];
    const rows = ['Nâng nền chợ', 'Kế hoạch, văn bản', 'Tổ chợ', 'Tổ đường', 'Năm 2027'];
    expect(columnsAt([...lines, ...rows])).toEqual([
      'task: Công việc',
      'product: Kết quả đầu ra',
      'lead: Đơn vị chủ trì',
      'coordinate: Đơn vị phối hợp',
      'deadline: Năm hoàn thành',
    ]);
  });

  it('may have its upper row in capitals over a lower one that is not', () => {
    const lines = ['VIỆC CẦN LÀM SẢN PHẨM PHÂN CÔNG NHIỆM VỤ THỜI HẠN', 'Chủ trì Phối hợp', 'I. Cầu'];
    expect(columnsAt(lines)?.map((c) => c.split(':')[0])).toEqual([
      'task',
      'product',
      'lead',
      'coordinate',
      'deadline',
    ]);
  });

  it('leaves the field of the first rows, which stands before their number, to the rows', () => {
    const lines = ['Lĩnh vực', 'TT', 'Việc cần làm', 'Đơn vị chủ trì', 'Thời hạn'];
    const roles = ['other-1', 'no', 'task', 'lead', 'deadline'];
    for (const first of [['Cầu phao', '01', 'Kéo cáp'], ['Cầu phao 01 Kéo cáp']])
      expect(columnsAt([...lines, ...first])?.map((c) => c.split(':')[0])).toEqual(roles);
  });

  it('is not begun by the name of a body that begins with the letters of the numbers', () => {
    const { blocks } = readText('TT&DL\nViệc cần làm\nThời hạn', {
      file: 'plan.txt',
      sha256: '0'.repeat(64),
    });
    expect(opensHeading(blocks, 0)).not.toBe('plain');
  });

  it('is divided at the tabs that pdf.js writes between words that stand far apart', () => {
    const lines = ['TT VIỆC CẦN LÀM \tSẢN PHẨM \tCƠ QUAN THAM', 'MƯU', 'THỜI HẠN', 'I. Cầu'];
    expect(columnsAt(lines)).toEqual([
      'no: TT',
      'task: VIỆC CẦN LÀM',
      'product: SẢN PHẨM',
      'lead: CƠ QUAN THAM MƯU',
      'deadline: THỜI HẠN',
    ]);
  });

  it('is no run of points and lists in a cell', () => {
    const lines = ['Nhiệm vụ thường xuyên -', 'Sản phẩm, kết quả -', 'Thời hạn, kế hoạch,', '2'];
    const { blocks } = readText(lines.join('\n'), { file: 'plan.txt', sha256: '0'.repeat(64) });
    expect(flatHeading(blocks, 0, 'plain', { inTable: true, introduced: false })).toBeNull();
  });

  it('never lets the name of one role stand over the columns behind it', () => {
    const lines = [
      'STT',
      'Việc cần làm',
      'Cơ quan tham mưu',
      'Các đơn vị tham gia',
      'Theo dõi, kiểm tra',
      'Thời gian',
      '1',
    ];
    expect(columnsAt(lines)?.slice(2, 5)).toEqual([
      'lead: Cơ quan tham mưu',
      'coordinate: Các đơn vị tham gia',
      'monitor: Theo dõi, kiểm tra',
    ]);
  });
});

describe('a heading goes on in lower case', () => {
  it('on its next line, though both lines are known headings', () => {
    const lines = ['STT', 'Việc cần làm', 'Đơn vị được giao', 'chủ trì', 'Đơn vị được giao', 'phối hợp'];
    expect(columnsAt([...lines, 'Thời hạn', '1', 'Khơi giếng'])).toEqual([
      'no: STT',
      'task: Việc cần làm',
      'lead: Đơn vị được giao chủ trì',
      'coordinate: Đơn vị được giao phối hợp',
      'deadline: Thời hạn',
    ]);
  });

  it('in the middle of its line', () => {
    const lines = ['STT', 'Chỉ tiêu', 'Mức đạt', 'Cơ quan chủ trì theo dõi,', 'đánh giá', '1', 'Số giếng'];
    expect(columnsAt(lines)?.at(-1)).toBe('lead: Cơ quan chủ trì theo dõi, đánh giá');
  });
});

describe('what a line may open a heading with', () => {
  const opening = (line: string) => {
    const { blocks } = readText(line, { file: 'plan.txt', sha256: '0'.repeat(64) });
    return opensHeading(blocks, 0);
  };
  const more = (words: number) => ` ${Array(words).fill('bến').join(' ')}`;

  it('a telling word among its first four', () => {
    expect(['Đơn vị chủ trì', 'Bến thuyền chủ trì'].map((words) => opening(words + more(8)))).toEqual([
      'doubtful',
      'doubtful',
    ]);
    expect(opening(`Bến thuyền neo chủ trì${more(8)}`)).toBeNull();
  });

  it('in at most sixteen words, where no heading is known by the first ones', () => {
    expect([11, 12, 13].map((words) => opening(`Bến thuyền chủ trì${more(words)}`))).toEqual([
      'doubtful',
      'doubtful',
      null,
    ]);
  });

  it('one or two words of at most eight letters, whatever they say', () => {
    expect(['Bến neo', 'Bến thuy', 'Bến thuyề', 'Bến ở xa'].map(opening)).toEqual([
      'doubtful',
      'doubtful',
      null,
      null,
    ]);
  });
});
