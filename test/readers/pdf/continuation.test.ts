import { describe, expect, test } from 'vitest';
import { PageWriter, read, tablesOf } from './support.ts';

const XS = [50, 90, 300, 420, 540];
const HEADING = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'];
type Row = readonly (string | readonly string[])[];

/** A page with a table, the bottom of whose last row is at 700. */
function page(...rows: readonly Row[]): PageWriter {
  const top = 700 - rows.length * 40;
  const ys = [top - 20, top, ...rows.map((_, i) => top + (i + 1) * 40)];
  return new PageWriter().grid(XS, ys).cells(XS, ys, [HEADING, ...rows]);
}

async function continues(above: Row, below: Row): Promise<boolean | undefined> {
  const [, table] = tablesOf(await read(page(above), page(below, ['9', 'Sơ kết', 'Sở Nội vụ', 'Quý IV'])));
  expect(table?.headerRows).toBe(1);
  return table?.continuesAbove;
}

describe('Does the first row of a page carry on the last one of the page before?', () => {
  test('yes: it has no number and begins in the middle of a sentence', async () => {
    const above = [
      '4',
      ['Xây dựng quy trình nội bộ giải quyết', 'thủ tục hành chính của các cơ quan'],
      'Văn phòng',
      'Quý I',
    ];
    expect(await continues(above, ['', 'chuyên môn thuộc tỉnh', '', ''])).toBe(true);
  });

  test('yes: one cell alone goes on with another sentence', async () => {
    const above = [
      '4',
      ['Xây dựng quy trình nội bộ giải quyết', 'thủ tục hành chính.'],
      'Văn phòng',
      'Quý I',
    ];
    expect(await continues(above, ['', 'Báo cáo kết quả hằng quý', '', ''])).toBe(true);
  });

  test('yes: the last word of the table stands alone on its page', async () => {
    const above = [
      '4',
      ['Xây dựng quy trình nội bộ giải quyết', 'thủ tục hành chính của các cơ quan'],
      'Văn phòng',
      'Quý I',
    ];
    const rest = new PageWriter().grid(XS, [60, 80]).cells(XS, [60, 80], [['', 'xã', '', '']]);
    expect(tablesOf(await read(page(above), rest))[1]?.continuesAbove).toBe(true);
  });

  test('yes: only a point of a list goes on, in a table whose rows all have numbers and agencies', async () => {
    const above = ['4', ['Rà soát kho lưu trữ của xã:', '- Kiểm đếm sổ sách;'], 'Văn phòng', 'Quý I'];
    expect(await continues(above, ['', '- Khử trùng giá kệ', '', ''])).toBe(true);
  });

  test('no: there was room for its words in the cell above', async () => {
    const above = ['4', ['Xây dựng quy trình nội bộ giải quyết', 'thủ tục hành chính'], 'Văn phòng', 'Quý I'];
    expect(await continues(above, ['', '', 'Sở Nội vụ', 'Quý II'])).toBe(false);
  });

  test('no: it has a number', async () => {
    expect(
      await continues(['4', 'Rà soát hồ sơ', 'Văn phòng', 'Quý I'], ['5', 'kiểm tra', 'Sở Nội vụ', 'Quý II']),
    ).toBe(false);
  });

  test('yes: its number is the rest of one that the column is too narrow for', async () => {
    const rows = (number: string): Promise<boolean | undefined> => {
      const full = ['Xây dựng quy trình nội bộ giải quyết', 'thủ tục hành chính của các cơ quan'];
      const above = page(['11', 'Mở lớp học', 'Văn phòng', 'Quý I'], ['1', full, 'Văn phòng', 'Quý I']);
      return read(above, page([number, 'chuyên môn thuộc tỉnh', '', ''])).then(
        (document) => tablesOf(document)[1]?.continuesAbove,
      );
    };
    expect(await rows('2')).toBe(true);
    expect(await rows('.1')).toBe(true);
    expect(await rows('5')).toBe(false);
  });

  test('no: a letter stands where the rows have their numbers and points', async () => {
    const rows = ['1', '-', '-', '-'].map((number) => [number, 'Rà soát hồ sơ', 'Văn phòng', 'Quý I']);
    const group = page(['B', 'CHUYỂN ĐỔI SỐ', '', ''], ['-', 'Mua máy quét', 'Văn phòng', 'Quý II']);
    expect(tablesOf(await read(page(...rows), group))[1]?.continuesAbove).toBe(false);
  });

  test('no: a further product of a task has its own agency and deadline', async () => {
    expect(
      await continues(['4', 'Rà soát hồ sơ', 'Văn phòng', 'Quý I'], ['', 'Báo cáo', 'Sở Nội vụ', 'Quý II']),
    ).toBe(false);
  });

  test('no: a point of a list begins something', async () => {
    expect(await continues(['4', 'Chỉ tiêu chung', 'Văn phòng', 'Quý I'], ['', '- Cấp xã', '-', ''])).toBe(
      false,
    );
  });
});

test('Have the parts of a table on several pages the same columns?', async () => {
  const first = page(['1', 'Rà soát', 'Văn phòng', 'Quý I']);
  const second = new PageWriter().grid([50, 90, 540], [100, 120, 140]);
  second.cells(
    [50, 90],
    [100, 120],
    [
      ['II', 'Cải cách thủ tục hành chính'],
      ['III', 'Cải cách tổ chức bộ máy'],
    ],
  );
  const [, table] = tablesOf(await read(first, second));
  expect(table?.columns).toBe(4);
  expect(table?.cells.map((c) => [c.column, c.columnSpan])).toEqual([
    [0, 1],
    [1, 3],
    [0, 1],
    [1, 3],
  ]);
});

test('Which rows are the heading, on the first page and on those that repeat it?', async () => {
  const tables = tablesOf(
    await read(page(['1', 'Rà soát', 'Văn phòng', 'Quý I']), page(['2', 'Kiểm tra', 'Sở Nội vụ', 'Quý II'])),
  );
  expect(tables.map((t) => t.headerRows)).toEqual([1, 1]);
});

test('Is a heading found again whose narrowest cell is cut short there?', async () => {
  const sheet = (heading: Row, row: Row): PageWriter => {
    const ys = [100, 140, 180];
    return new PageWriter().grid(XS, ys).cells(XS, ys, [heading, row]);
  };
  const whole = [['Số', 'thứ', 'tự'], 'Nhiệm vụ', 'Chủ trì', 'Hạn'];
  const cut = [['Số', 'thứ'], 'Nhiệm vụ', 'Chủ trì', 'Hạn'];
  const other = [['Số', 'thứ'], 'Nhiệm vụ', 'Phối hợp', 'Hạn'];
  const rows = async (again: Row): Promise<number | undefined> => {
    const first = sheet(whole, ['1', 'Rà soát', 'Văn phòng', 'Quý I']);
    const next = sheet(again, ['2', 'Kiểm tra', 'Sở Nội vụ', 'Quý II']);
    return tablesOf(await read(first, next))[1]?.headerRows;
  };
  expect(await rows(cut)).toBe(1);
  expect(await rows(other)).toBeUndefined();
});

test('Is a row new whose number stands after a column that a group’s cell fills?', async () => {
  const row = (...cells: readonly Row[]): PageWriter => {
    const ys = [100, 120, 660, 700];
    return new PageWriter().grid(XS, ys).cells(XS, ys, [['Nhóm', 'TT', 'Nhiệm vụ', 'Hạn'], ...cells]);
  };
  const first = row(['Một', '1', 'Sửa kho', 'Quý I'], ['', '2', 'Sửa cổng và tường,', '']);
  const next = ['Hai', '4', 'Sơn cửa', 'Quý I'];
  const begins = async (below: Row): Promise<boolean | undefined> =>
    tablesOf(await read(first, row(below, next)))[1]?.continuesAbove;
  expect(await begins(['', '3', 'e-mail công vụ', ''])).toBe(false);
  expect(await begins(['', '', 'rào của trụ sở', ''])).toBe(true);
});

test('Is what a page break left of a long row one row, though it alone stands on its page?', async () => {
  const rest = new PageWriter().grid(XS, [47, 200]);
  const column = (x: number, lines: readonly (readonly [number, string])[]): void => {
    for (const [y, text] of lines) rest.text(x, y, text);
  };
  column(95, [
    [60, 'vực thủy sản tại các xã'],
    [74, 'và các nội dung liên quan; lấy'],
    [88, 'ý kiến phản biện của các hội'],
    [102, 'trước khi ban hành:'],
    [128, 'a) Lập danh mục các thôn'],
    [142, 'xa trung tâm;'],
    [168, 'b) Sơ kết, rút kinh nghiệm.'],
  ]);
  column(305, [
    [88, 'hoạch; Các'],
    [102, 'phòng, ban,'],
    [116, 'đơn vị'],
  ]);
  column(425, [[102, 'năm']]);
  const full = ['Xây dựng quy trình nội bộ giải quyết', 'thủ tục hành chính của các lĩnh'];
  const [, table] = tablesOf(await read(page(['4', full, 'Phòng Kế', 'Trong']), rest));
  expect(table?.rows).toBe(1);
});

describe('Which cells carry on a merged cell of the page before?', () => {
  test('those whose words go on with it, though their row is a new one', async () => {
    const full = ['Các phòng chuyên môn,', 'trạm y tế các thôn và', 'ban quản lý chợ trung tâm,'];
    const carried = async (words: string, last = full): Promise<readonly number[] | undefined> => {
      const above = page(['3', 'Mở lớp học', 'Văn phòng', 'Quý I'], ['4', 'Họp chợ phiên', last, 'Quý I']);
      const below = page(['5', 'Bán hàng', words, 'Quý II'], ['6', 'Sơ kết', 'Sở Nội vụ', 'Quý IV']);
      return tablesOf(await read(above, below))[1]?.carriedColumns;
    };
    expect(await carried('các thôn')).toEqual([2]);
    expect(await carried('Các thôn')).toBeUndefined();
    expect(
      await carried('Hạ tầng', [
        'Các phòng chuyên môn,',
        'trạm y tế các thôn và',
        'ban quản lý chợ trung tâm-',
      ]),
    ).toEqual([2]);
    // there is room for more below it, and a mark for what the cell above says is a whole cell
    expect(await carried('Hạ tầng', ['Phòng Kinh tế-'])).toBeUndefined();
    expect(await carried('Hạ tầng', ['', '', '-nt-'])).toBeUndefined();
  });

  const rows = [
    ['1', 'Rà soát sổ đăng ký', 'Sở Nội vụ', 'Quý I'],
    ['2', 'Kiểm kê kho giấy', 'Sở Tư pháp', 'Quý II'],
  ];
  const next = (...more: readonly Row[]): PageWriter => page(['3', 'Lập bản đồ số', '', 'Quý III'], ...more);
  const carried = async (...pages: readonly PageWriter[]) =>
    tablesOf(await read(...pages)).map((t) => t.carriedColumns);

  /** The last row's third cell has no line below it. */
  function open(...all: readonly Row[]): PageWriter {
    const ys = [100, 120, ...all.map((_, i) => 700 - (all.length - 1 - i) * 40)];
    const sheet = new PageWriter().cells(XS, ys, [HEADING, ...all]);
    for (const x of XS) sheet.stroke(x, 100, x, 700);
    for (const y of ys.slice(0, -1)) sheet.stroke(50, y, 540, y);
    return sheet.stroke(50, 700, 300, 700).stroke(420, 700, 540, 700);
  }

  test('an empty one below a cell that is left open at the foot of its page', async () => {
    expect(await carried(open(...rows), next())).toEqual([undefined, [2]]);
  });

  test('on the page after that too, where it fills the one between', async () => {
    const between = open(['3', 'Lập bản đồ số', '', 'Quý III']);
    const last = page(['4', 'Tập huấn', '', 'Quý IV'], ['5', 'Sơ kết', 'Sở Y tế', 'Quý IV']);
    expect(await carried(open(...rows), between, last)).toEqual([undefined, [2], [2]]);
  });

  test('none below a closed cell, none that has words of its own', async () => {
    expect(await carried(page(...rows), next())).toEqual([undefined, undefined]);
    const own = page(['3', 'Lập bản đồ số', 'Sở Y tế', 'Quý III']);
    expect(await carried(open(...rows), own)).toEqual([undefined, undefined]);
  });
});
