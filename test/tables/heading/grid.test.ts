import { describe, expect, it } from 'vitest';
import { gridHeading } from '../../../src/tables/heading/grid.ts';
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
