import { describe, expect, it } from 'vitest';
import { gridHeading, headingOfRows } from '../../../src/tables/heading/grid.ts';
import { drawnTable } from '../support.ts';

const ROW = ['1', 'Lắp máy lấy số ở phường Cầu Mới', 'UBND phường', 'Quý II'];

describe('how many rows of a table are its heading', () => {
  it.each([
    ['one, in words that no list knows', 1, [['Mục', 'Điều phải xong', 'Ai lo', 'Bao giờ'], ROW]],
    [
      'two, where upper cells stand over lower ones',
      2,
      [
        ['STT', 'Nhiệm vụ', 'Phân công', 'Phân công'],
        ['', '', 'Chủ trì', 'Phối hợp'],
        ['1', 'Mở lớp chữ ký số', 'Sở Nội vụ', 'Sở Y tế'],
      ],
    ],
    [
      'none, where the first row is a task',
      0,
      [ROW, ['2', 'Công khai kết quả chấm điểm xã', 'Sở Nội vụ', 'Quý III']],
    ],
    [
      'one, above a group',
      1,
      [['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'], ['I', 'Cải cách thể chế', '', ''], ROW],
    ],
    [
      'two, where words that no list knows stand under an upper cell alone',
      2,
      [
        ['STT', 'Nhiệm vụ cụ thể', 'Thời gian thực hiện', 'Thời gian thực hiện', 'Đơn vị đầu mối'],
        ['', '', 'Khởi động', 'Xong', ''],
        ['A', 'Nhiệm vụ thường xuyên', '', '', ''],
        ['1', 'Lắp máy lấy số ở phường Cầu Mới', '01/2027', '6/2027', 'UBND phường'],
      ],
    ],
    [
      'one, where a time stands in one of the columns of an upper cell',
      1,
      [
        ['STT', 'Nhiệm vụ cụ thể', 'Thời gian thực hiện', 'Thời gian thực hiện', 'Đơn vị đầu mối'],
        ['', '', 'Sau mùa lũ', '', ''],
        ['1', 'Lắp máy lấy số ở phường Cầu Mới', '01/2027', '6/2027', 'UBND phường'],
      ],
    ],
  ])('%s', (_, rows, cells) => expect(gridHeading(drawnTable(cells)).rows).toBe(rows));
});

it('a title in one cell over the heading is no heading', () => {
  const table = drawnTable([
    [{ text: 'BẢNG VIỆC CỦA PHƯỜNG', across: 4 }],
    ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'],
    ROW,
    ['2', 'Dán sơ đồ chỗ ngồi', 'Văn phòng', 'Tháng 5'],
  ]);
  const heading = gridHeading(table);
  expect(heading.captionRows).toBe(1);
  expect(heading.caption.map((t) => t.text).join(' ')).toBe('BẢNG VIỆC CỦA PHƯỜNG');
  expect(heading.drafts.map((d) => d.own.map((t) => t.text).join(' '))).toEqual([
    'STT',
    'Nhiệm vụ',
    'Chủ trì',
    'Thời hạn',
  ]);
});

it('years under a heading of time are its lower level', () => {
  const table = drawnTable([
    [
      { text: 'STT', down: 2 },
      { text: 'Nhiệm vụ', down: 2 },
      { text: 'Thời gian thực hiện', across: 3 },
    ],
    ['2026', '2027', '2028'],
    ['1', 'Số hóa sổ bộ cũ', 'x', 'x', ''],
  ]);
  expect(gridHeading(table).rows).toBe(2);
});

it('a word that stands over one column and names another again is in one place', () => {
  const heading = gridHeading(
    drawnTable([
      ['STT', '', ''],
      ['STT', 'Việc', ''],
    ]),
  );
  const words = [...heading.drafts.flatMap((d) => [...d.upper, ...d.own]), ...heading.copies.flat()];
  expect(words.map((w) => w.text)).toEqual(['STT', 'STT', 'Việc']);
  expect(new Set(words).size).toBe(words.length);
});

it('counts the columns that some role is known by', () => {
  const known = (...cells: string[]) => gridHeading(drawnTable([cells, ROW])).known;
  expect(known('STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn')).toBe(4);
  expect(known('STT', 'Nhiệm vụ', 'Xanh', 'Đỏ')).toBe(2);
});

it('a cell that says that it reaches below the table ends with it', () => {
  const table = drawnTable([
    [{ text: 'STT', down: 5 }, 'Nhiệm vụ', 'Chủ trì'],
    ['Tên', 'Sở'],
  ]);
  expect(table.rows).toBe(2);
  expect(gridHeading(table).drafts.map(({ own }) => own.map((t) => t.text).join(' '))).toEqual([
    'STT',
    'Tên',
    'Sở',
  ]);
});

describe('headings of two levels that are written into one row', () => {
  const upper = (cells: readonly string[]) =>
    gridHeading(drawnTable([[...cells], ROW])).drafts.map(({ own, upper: over }) =>
      [over, own].map((tokens) => tokens.map((t) => t.text).join(' ')),
    );

  it('are told by the words that neighbours share', () => {
    expect(upper(['STT', 'Nhiệm vụ', 'Phân công - Chủ trì', 'Phân công - Phối hợp'])).toEqual([
      ['', 'STT'],
      ['', 'Nhiệm vụ'],
      ['Phân công -', 'Chủ trì'],
      ['Phân công -', 'Phối hợp'],
    ]);
  });

  it('a stroke in one heading alone is a stroke', () => {
    expect(upper(['STT', 'Nhiệm vụ - công việc', 'Chủ trì', 'Thời hạn']).map(([over]) => over)).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});

/** What stands over each column where the first rows of a table are its heading: "upper > own". */
function over(rows: number, ...cells: Parameters<typeof drawnTable>[0]): string[] {
  return headingOfRows(drawnTable(cells), rows).map(({ own, upper }) =>
    [upper, own]
      .map((tokens) => tokens.map((t) => t.text).join(' '))
      .filter((words) => words !== '')
      .join(' > '),
  );
}

describe('What stands over a column?', () => {
  it('the lowest cell with words, under those above it', () => {
    expect(over(3, ['Việc', 'Giao'], ['', 'Bến'], ['', 'Tổ'])).toEqual(['Việc', 'Giao Bến > Tổ']);
  });

  it('a cell over several columns in each of them', () => {
    expect(over(2, ['Việc', { text: 'Giao', across: 2 }], ['', 'Bến', 'Tổ'])).toEqual([
      'Việc',
      'Giao > Bến',
      'Giao > Tổ',
    ]);
  });

  it('a cell written once, left of the columns that it stands over too', () => {
    expect(over(2, ['Việc', 'Giao', '', ''], ['', 'Bến', 'Tổ', 'Xã'])).toEqual([
      'Việc',
      'Giao > Bến',
      'Giao > Tổ',
      'Giao > Xã',
    ]);
  });

  it('none from the left where a column between has no words below, or is the last row', () => {
    expect(over(2, ['Việc', '', ''], ['', 'Bến', 'Tổ'])).toEqual(['Việc', 'Bến', 'Tổ']);
    expect(over(1, ['Việc', 'Giao', ''], ['', 'Bến', 'Tổ'])).toEqual(['Việc', 'Giao', '']);
  });

  it('nothing in a column whose cells are missing', () => {
    expect(over(2, ['Việc', 'Giao'], ['', 'Bến', 'Tổ'])).toEqual(['Việc', 'Giao > Bến', 'Giao > Tổ']);
    expect(over(1, ['Việc'], ['', 'Bến'])).toEqual(['Việc', '']);
  });

  it('words that it says itself only once', () => {
    expect(over(2, ['Việc', 'Giao'], ['Việc', 'Bến'])).toEqual(['Việc', 'Giao > Bến']);
  });
});

describe('Which cells of a heading are copies of others?', () => {
  const copies = (...cells: Parameters<typeof drawnTable>[0]): string[] =>
    gridHeading(drawnTable([...cells, ROW])).copies.map((tokens) => tokens.map((t) => t.text).join(' '));

  it('those over a cell that says the same', () => {
    expect(
      copies(['STT', 'Nhiệm vụ', 'Phân công', 'Phân công'], ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp']),
    ).toEqual(['STT', 'Nhiệm vụ']);
  });

  it('none that covers both rows itself', () => {
    expect(
      copies(
        [{ text: 'STT', down: 2 }, 'Nhiệm vụ', { text: 'Phân công', across: 2 }],
        ['Nhiệm vụ', 'Chủ trì', 'Phối hợp'],
      ),
    ).toEqual(['Nhiệm vụ']);
  });
});

describe('How many rows are the title above a heading?', () => {
  const HEADING = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'];
  const titles = (...cells: Parameters<typeof drawnTable>[0]): number =>
    gridHeading(drawnTable(cells)).captionRows;
  const whole = (text: string) => [{ text, across: 4 }];

  it('up to two', () => {
    expect(titles(whole('BẢNG VIỆC'), whole('Của bến'), HEADING, ROW)).toBe(2);
    expect(titles(whole('BẢNG VIỆC'), whole('Của bến'), whole('Năm nay'), HEADING, ROW)).toBe(0);
  });

  it('also where each column holds it', () => {
    expect(titles(Array(4).fill('BẢNG VIỆC'), HEADING, ROW)).toBe(1);
  });

  it('none that is numbered, that no heading follows, or that no row does', () => {
    expect(titles(whole('I. Bến bãi'), HEADING, ROW)).toBe(0);
    expect(titles(whole('BẢNG VIỆC'), ROW, ROW)).toBe(0);
    expect(titles(whole('BẢNG VIỆC'), HEADING)).toBe(0);
  });
});

describe('Is a first row one of the data?', () => {
  const rows = (...first: string[]): number => gridHeading(drawnTable([first, ROW])).rows;
  const words = (count: number): string => Array(count).fill('bến').join(' ');

  it('one that begins with a number is, where a cell has more than three words', () => {
    expect([rows('1', words(3), 'Chủ trì'), rows('1', words(4), 'Chủ trì')]).toEqual([1, 0]);
  });

  it('one with a cell of more than twenty-four words is', () => {
    expect([24, 25].map((count) => rows('STT', words(count), 'Chủ trì', 'Thời hạn'))).toEqual([1, 0]);
  });
});

it('How many rows does a heading have at most? Four below its title', () => {
  const level = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời hạn'];
  const cells = [...Array(5).fill(level), ROW];
  expect(gridHeading(drawnTable(cells, { headerRows: 4 })).rows).toBe(4);
  expect(gridHeading(drawnTable(cells, { headerRows: 5 })).rows).toBeLessThan(5);
});

it('Which share of the words is told? That of those that cues explain', () => {
  const told = (...cells: string[]) => gridHeading(drawnTable([cells, ROW])).told;
  expect(told('STT', 'Nhiệm vụ', 'Xanh')).toBe(3 / 4);
  expect(told('', '', '')).toBe(0);
});
