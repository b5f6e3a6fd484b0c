import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/readers/text.ts';
import { areTold, flatHeading, opensHeading } from '../../../src/tables/heading/flat.ts';
import { type How, headingTold } from './told.ts';

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

/** The columns of a heading whose lines are parted by strokes, with how many lines it takes. */
const told = (lines: string, how?: How): string => headingTold(lines.split(' / '), how);

describe('What is the first thing below a heading?', () => {
  // words that nobody knows are its last column only where the first row shows its end
  const ends = (line: string): boolean =>
    told(`TT / Việc / Chủ trì / Chỗ xanh / ${line} / Kéo cáp`).startsWith('4');

  it.each(['1', '1.', '01', '(1)', '1)', '1.1', 'I', 'IV', 'A', 'A.', 'Đ.', 'a)', '(a)', 'A Cầu', 'A - Cầu'])(
    '%s',
    (line) => expect(ends(line)).toBe(true),
  );
  it.each(['2', 'B', 'IA', '1a', 'A cầu', 'B Cầu'])('not %s', (line) => expect(ends(line)).toBe(false));

  it('a number in brackets that a narrow column tore in up to three pieces', () => {
    expect(['( / 1 / )', '(1 / )', '( / 1 / x'].map(ends)).toEqual([true, true, true]);
    expect(['( / x', '( / ( / 1)'].map(ends)).toEqual([false, false]);
  });
});

it('How many lines does a heading run over? Thirty-six', () => {
  // units in brackets are no columns; words that nobody knows are one only where the first row shows the end
  const units = (lines: number) =>
    Array(lines - 6)
      .fill('(đồng)')
      .join(' / ');
  const last = (lines: number) =>
    told(`TT / Việc / ${units(lines)} / Chủ trì / Phối hợp / Thời gian hoàn thành / Xanh / 1`)
      .split(' | ')
      .at(-1);
  expect([35, 36, 37].map(last)).toEqual(['other Xanh', 'other Xanh', 'deadline Thời gian hoàn thành']);
});

describe('Is a line above a heading its title?', () => {
  it.each([
    ['one of four words in other letters is', 'BẢNG VIỆC XÃ TA / Việc cần làm / Chủ trì / Hạn / 1', 'none'],
    [
      'one of three may be a column',
      'BẢNG VIỆC XÃ / Việc cần làm / Chủ trì / Hạn / 1',
      '4 doubtful: no BẢNG VIỆC XÃ | task Việc cần làm | lead Chủ trì | deadline Hạn',
    ],
    ['one of four above the numbers is', 'NHIỆM VỤ LÀM ĐƯỜNG / STT / VIỆC / CHỦ TRÌ / 1', 'none'],
    ['also where a narrow column spells them', 'NHIỆM VỤ LÀM ĐƯỜNG / ST / T / VIỆC / CHỦ TRÌ / 1', 'none'],
  ])('%s', (_, lines, want) => expect(told(lines)).toBe(want));
});

describe('Is a line below a heading the title of a group?', () => {
  const last = (line: string, heading = 'TT / Việc / Chủ trì / Hạn'): string =>
    told(`${heading} / ${line} / 1 / Kéo cáp`).replace(/.*\| /, '');

  it('one in capitals of two syllables or more is', () => {
    expect(['BẾN BÃI', 'BẾN BÃI CHUNG'].map((line) => last(line))).toEqual(['deadline Hạn', 'deadline Hạn']);
    expect(['BẾN', 'KPI CHUNG', 'B BÃI', 'Bến bãi'].map((line) => last(line))).toEqual([
      'other BẾN',
      'other KPI CHUNG',
      'other B BÃI',
      'other Bến bãi',
    ]);
  });

  it('none where the heading has a line of two words in capitals itself', () => {
    expect(last('BẾN BÃI', 'TT / VIỆC CẦN LÀM / Chủ trì / Hạn')).toBe('other BẾN BÃI');
    expect(last('BẾN BÃI', 'TT / Việc / KPI / Chủ trì / Hạn')).toBe('deadline Hạn');
  });

  it('one that is counted is, and a content of reform of up to three lines', () => {
    const titles = ['Nhóm 1: Bến', 'Thể chế', 'Cải cách / thể chế', 'Cải / cách / thể chế'];
    expect(titles.map((line) => last(line))).toEqual(titles.map(() => 'deadline Hạn'));
    expect(last('Cải / cách / thể / chế')).toBe('other Cải cách');
  });
});

describe('Where the field of the first rows stands before their number', () => {
  const columns = 'other Lĩnh vực | no TT | task Việc | lead Chủ trì | deadline Hạn';
  const under = (lines: string): string => told(`Lĩnh vực / TT / Việc / Chủ trì / Hạn / ${lines} / Kéo cáp`);

  it.each(['Cầu phao / 1', 'Cầu phao / bến / 1', 'Cầu phao / bến / ở xa / 1', 'Cải cách / thể chế / 1'])(
    'it takes up to three lines: %s',
    (lines) => expect(under(lines)).toBe(`5 doubtful: ${columns}`),
  );

  it('four are one too many', () => {
    expect(under('Cầu phao / bến / ở xa / cuối sông / 1')).toBe(`6 doubtful: ${columns} | other Cầu phao`);
  });

  it.each(['Cầu phao 1', 'Cầu phao 01', 'Cầu phao 1. Kéo'])('it may stand on their line: %s', (line) =>
    expect(under(line)).toBe(`5 doubtful: ${columns}`),
  );
  it.each(['cầu phao 1', 'Cầu phao 2', 'Cầu phao 1a'])('but not %s', (line) =>
    expect(under(line)).toBe('none (doubtful)'),
  );
});

describe('When is what a doubtful line opens a heading?', () => {
  it.each([
    ['with three known columns', 'Phòng phụ trách / Việc cần làm / Thời hạn / 1', true],
    ['not with two', 'Phòng phụ trách / Việc cần làm / 1', false],
    [
      'where six words in ten are known',
      'Phòng phụ trách / Việc cần làm / Xanh đỏ tím vàng lam / Thời hạn / 1',
      true,
    ],
    ['not with fewer', 'Phòng phụ trách / Việc cần làm / Xanh đỏ tím vàng lam lục / Thời hạn / 1', false],
    ['not where a line is a sentence', 'Phòng phụ trách / Việc cần làm: / Thời hạn / 1', false],
    ['not where no row shows its end', 'Phòng phụ trách / Việc cần làm / Thời hạn / Kéo cáp', false],
    ['not without a body or a time', 'Bến xa / Việc cần làm / Sản phẩm / Ghi chú / 1', false],
  ])('%s', (_, lines, is) => expect(told(lines).startsWith('none')).toBe(!is));

  it('where a sentence introduces it', () => {
    const lines = 'Phòng phụ trách / Việc cần làm / Thời hạn / Kéo cáp';
    expect(told(lines, { introduced: true })).toBe(
      '3 doubtful: lead Phòng phụ trách | task Việc cần làm | deadline Thời hạn',
    );
  });
});

describe('Which words among the rows of a table are a heading again?', () => {
  it.each([
    ['those of which telling words are six in ten', 'TT / Việc / Chủ trì / Chỗ xanh / 1', true],
    ['none of which fewer are', 'TT / Việc / Chủ trì / Chỗ xanh đỏ / 1', false],
    ['none that end in a comma', 'TT / Việc / Chủ trì / Thời hạn, / 1', false],
    ['none that end in a semicolon', 'TT / Việc / Chủ trì / Thời hạn; / 1', false],
    ['none that hold the dash of a point', 'TT / Việc / – / Chủ trì / Thời hạn / 1', false],
    ['none that hold another sign of a point', 'TT / Việc / + / Chủ trì / Thời hạn / 1', false],
  ])('%s', (_, lines, is) => expect(told(lines, { inTable: true }).startsWith('none')).toBe(!is));
});

it('Which columns that stand side by side are told? Those of which two words in five tell', () => {
  const column = (heading: string) => ({
    role: 'other-1' as const,
    heading,
    tokens: heading.split(' ').map((text) => ({ text, start: 0, end: 0, line: 1, page: 1 })),
  });
  const are = (...headings: string[]): boolean => areTold(headings.map(column));
  expect([are('Chủ trì', 'Xanh đỏ tím'), are('Chủ trì', 'Xanh đỏ tím vàng')]).toEqual([true, false]);
});

describe('What is a first column that nobody knows, right above the first row? The numbers', () => {
  it('and the columns behind it are numbered anew', () => {
    const { blocks } = readText('Xanh\nViệc cần làm\nChủ trì\nThời hạn\nĐỏ\nTím\n1', {
      file: 'a.txt',
      sha256: '0',
    });
    const heading = flatHeading(blocks, 0, 'plain', { inTable: false, introduced: false });
    expect(heading?.columns.map(({ role }) => role)).toEqual([
      'no',
      'task',
      'lead',
      'deadline',
      'other-1',
      'other-2',
    ]);
    expect(heading?.columns[0]?.evidence).toBe('contents');
  });

  it('unless numbers stand elsewhere', () => {
    expect(told('Cầu / TT / Việc / Chủ trì / Hạn / 1')).toBe(
      '5 doubtful: other Cầu | no TT | task Việc | lead Chủ trì | deadline Hạn',
    );
  });
});

describe('What may open a heading?', () => {
  it.each([
    ['a sign, and what stands below it', '- / STT / Việc / Chủ trì / Hạn / 1', '5: no STT'],
    ['words that a space and a tab part', 'STT \t Việc / Chủ trì / Hạn / 1', '3: no STT'],
    ['no columns that a tab parts', 'STT\tViệc / Chủ trì / Hạn / 1', 'none'],
    ['no columns that a pipe parts', 'STT | Việc / Chủ trì / Hạn / 1', 'none'],
    [
      'letters of a torn heading, a line each',
      'S / ố / t / h / ứ / t / ự / Việc / Chủ trì / Hạn / 1',
      '10 doubtful: no S ố t h ứ t ự',
    ],
    ['surely one that is called the numbers', 'Mã số / Việc / Chủ trì / Hạn / 1', '4: no Mã số'],
  ])('%s', (_, lines, want) => expect(told(lines).split(' | ')[0]).toBe(want));
});

describe('Which brackets belong to the last column? Those of up to eight words', () => {
  it.each([
    [8, 'note Ghi chú (cột cột cột cột cột cột cột cột)'],
    [9, 'note Ghi chú'],
  ])('%s', (words, want) => {
    const lines = `TT / Việc / Chủ trì / Ghi chú / (${Array(words).fill('cột').join(' ')}) / Nạo vét kênh`;
    expect(told(lines, { introduced: true }).split(' | ').at(-1)).toBe(want);
  });
});

describe('Does a sentence of the heading introduce what stands below it?', () => {
  it.each(['Hạn xong: / 1', 'Hạn xong sau đây: / 1'])('then it is none: %s', (lines) =>
    expect(told(`STT / Việc / Chủ trì / Giao cho ai làm việc này: / ${lines}`)).toBe('none (plain)'),
  );
});

it('How many lines may stand between a heading and the first row? Six', () => {
  const heading = 'TT / Việc cần làm / Đơn vị chủ trì / Thời hạn';
  const between = (lines: number) => told(`${heading} / ${Array(lines).fill('nước lên').join(' / ')} / 1`);
  expect([5, 6, 7].map((lines) => between(lines)[0])).toEqual(['4', '4', '3']);
});
