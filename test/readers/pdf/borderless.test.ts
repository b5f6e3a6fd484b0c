import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutsBetween } from '../../../src/readers/pdf/rows.ts';
import type { TextLine } from '../../../src/readers/pdf/text-lines.ts';
import { linesOf, PageWriter, read, rowsOf, tablesOf } from './support.ts';

const XS = [50, 80, 260, 400];
const LEADING = 12;

/** Rows of cells one under the other, without any line drawn and without room between the rows. */
function set(
  page: PageWriter,
  top: number,
  rows: readonly (readonly (readonly string[])[])[],
  middle = false,
  room = 0,
): number {
  let y = top;
  for (const row of rows) {
    const height = Math.max(...row.map((c) => c.length));
    for (const [c, lines] of row.entries()) {
      const shift = middle ? ((height - lines.length) * LEADING) / 2 : 0;
      for (const [i, line] of lines.entries()) page.text(XS[c] ?? 0, y + shift + i * LEADING, line);
    }
    y += height * LEADING + room;
  }
  return y;
}

const HEADING = [['TT'], ['Nhiệm vụ'], ['Cơ quan chủ trì'], ['Thời gian', 'hoàn thành']];
const BODY = [
  [['1'], ['Rà soát quy chế làm việc', 'của cơ quan và đơn vị', 'trực thuộc'], ['Sở Nội vụ'], ['Quý I']],
  [['2'], ['Kiểm tra hồ sơ'], ['Sở Tư pháp và các', 'sở, ban, ngành'], ['Tháng 6']],
  [[], ['Báo cáo kết quả'], ['Sở Tài chính'], ['Tháng 9']],
  [
    ['3'],
    ['Tập huấn cho công chức', 'làm việc ở bộ phận', 'một cửa'],
    ['Văn phòng'],
    ['Thường xuyên', 'trong năm'],
  ],
];
const READ = [
  ['TT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'],
  ['1', 'Rà soát quy chế làm việc của cơ quan và đơn vị trực thuộc', 'Sở Nội vụ', 'Quý I'],
  ['2', 'Kiểm tra hồ sơ', 'Sở Tư pháp và các sở, ban, ngành', 'Tháng 6'],
  ['', 'Báo cáo kết quả', 'Sở Tài chính', 'Tháng 9'],
  ['3', 'Tập huấn cho công chức làm việc ở bộ phận một cửa', 'Văn phòng', 'Thường xuyên trong năm'],
];

describe('Which cells does text without borders form?', () => {
  test('cells begin at the top of their rows, rows follow without room', async () => {
    const page = new PageWriter();
    set(page, 100, [HEADING, ...BODY]);
    const document = await read(page);
    expect(rowsOf(tablesOf(document)[0])).toEqual(READ);
    expect(document.diagnostics).toMatchObject([{ severity: 'info', code: 'table-without-borders' }]);
  });

  test('cells stand about the middle of their rows', async () => {
    const page = new PageWriter();
    set(page, 100, [HEADING, ...BODY], true);
    expect(rowsOf(tablesOf(await read(page))[0])).toEqual(READ);
  });

  test('rows are parted by room', async () => {
    const page = new PageWriter();
    set(page, 100, [HEADING, ...BODY], false, 6);
    expect(rowsOf(tablesOf(await read(page))[0])).toEqual(READ);
  });

  test('rows are parted by level lines, columns by nothing', async () => {
    const page = new PageWriter();
    let y = 100;
    page.stroke(50, y - 10, 500, y - 10);
    for (const row of [HEADING, ...BODY]) {
      y = set(page, y, [row], true, 3);
      page.stroke(50, y - 10, 500, y - 10);
    }
    expect(rowsOf(tablesOf(await read(page))[0])).toEqual(READ);
  });

  test('columns are parted by upright lines, rows by nothing', async () => {
    const page = new PageWriter();
    const end = set(page, 100, [HEADING, ...BODY]);
    for (const x of [...XS, 520]) page.stroke(x - 3, 90, x - 3, end - 8);
    expect(rowsOf(tablesOf(await read(page))[0])).toEqual(READ);
  });

  test('a heading of a group runs across the columns; text around the table stays outside', async () => {
    const page = new PageWriter();
    const long = 'Nhiệm vụ về xây dựng và phát triển chính quyền điện tử, chính quyền số của tỉnh Đông Giang';
    page.text(
      50,
      60,
      'Danh mục nhiệm vụ cải cách hành chính của tỉnh Đông Giang trong năm nay, kèm theo kế hoạch',
    );
    let y = set(page, 100, [HEADING, ...BODY]);
    page.text(50, y, 'II').text(80, y, long);
    y = set(page, y + LEADING, BODY);
    page.text(
      50,
      y + 30,
      'Các cơ quan báo cáo kết quả trước ngày cuối cùng của mỗi quý về cơ quan thường trực để tổng hợp',
    );
    const document = await read(page);
    const rows = rowsOf(tablesOf(document)[0]);
    expect(rows[5]).toEqual(['II', `1x3:${long}`]);
    expect(rows.slice(6)).toEqual(READ.slice(1));
    expect(linesOf(document)).toHaveLength(2);
  });

  test('the columns of all pages count: a page with little text is read with those of the others', async () => {
    const [first, second] = [new PageWriter(), new PageWriter()];
    set(first, 100, [HEADING, ...BODY]);
    set(second, 100, [HEADING, [['4'], ['Sơ kết'], ['Sở Nội vụ'], ['Quý IV']]]);
    const tables = tablesOf(await read(first, second));
    expect(tables.map((t) => t.columns)).toEqual([4, 4]);
    expect(tables[1]?.headerRows).toBe(1);
    expect(rowsOf(tables[1])[1]).toEqual(['4', 'Sơ kết', 'Sở Nội vụ', 'Quý IV']);
  });

  test('words tell their places on one scale for all pages, also on lines that are no table by themselves', async () => {
    const [first, second] = [new PageWriter(), new PageWriter()];
    set(first, 100, [HEADING, ...BODY]);
    second
      .text(50, 100, 'II')
      .text(80, 100, 'Nhiệm vụ về xây dựng và phát triển chính quyền số của tỉnh Đông Giang');
    set(second, 112, [[['9'], ['Sơ kết công tác'], ['Sở Nội vụ'], ['Quý IV']]]);
    const document = await read(first, second);
    const placesOf = (text: string): (number | undefined)[] =>
      document.blocks
        .flatMap((block) => (block.kind === 'line' ? [block] : (block.lines ?? [])))
        .filter((line) => line.text.startsWith(text))
        .flatMap((line) => line.tokens.map((t) => t.columns?.[0]));
    expect(document.blocks.at(-1)).toMatchObject({
      kind: 'line',
      text: '9 Sơ kết công tác Sở Nội vụ Quý IV',
    });
    const [number, task] = placesOf('9 Sơ kết');
    expect(number).toBeDefined();
    expect([number, task]).toEqual(placesOf('1 Rà soát').slice(0, 2));
  });

  test('a heading that every page repeats near its top is no running head', async () => {
    const pages = [1, 2, 3].map((n) => {
      const page = new PageWriter();
      set(page, 60, [
        HEADING,
        [[String(n)], ['Sơ kết công tác'], ['Sở Nội vụ'], ['Quý IV']],
        ...BODY.slice(0, 1),
      ]);
      return page;
    });
    const document = await read(...pages);
    expect(document.discarded).toEqual([]);
    expect(tablesOf(document).map((t) => rowsOf(t)[0])).toEqual([READ[0], READ[0], READ[0]]);
  });

  test('paragraphs, justified or in points, are no table', async () => {
    const page = new PageWriter();
    const words = 'các cơ quan tổ chức thực hiện nghiêm nhiệm vụ được giao và báo cáo đúng hạn về tỉnh'.split(
      ' ',
    );
    let seed = 3;
    for (let i = 0; i < 30; i++) {
      const line: string[] = [];
      while (line.join(' ').length < 78) {
        seed = (seed * 1103515245 + 12345) % 2147483648;
        line.push(words[(seed >> 8) % words.length] ?? '');
      }
      const space = (480 - line.join('').length * 5) / (line.length - 1);
      let x = 50;
      for (const word of line) {
        page.text(x, 100 + i * 14, word);
        x += word.length * 5 + space;
      }
    }
    expect(tablesOf(await read(page))).toEqual([]);
  });
});

function line(x: number, baseline: number, text: string): TextLine {
  const box = { x0: x, y0: baseline - 8, x1: x + text.length * 5, y1: baseline + 2.2 };
  return { words: [{ text, box, baseline, size: 10, bold: false, spaced: true }], box, baseline, size: 10 };
}

test('Are numbered rows told apart whatever the lengths of their cells, without room between them?', () => {
  const lengths = fc.array(
    fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 1, max: 6 })),
    { minLength: 2, maxLength: 12 },
  );
  fc.assert(
    fc.property(lengths, fc.boolean(), (rows, middle) => {
      const columns: TextLine[][] = [[], [], [], []];
      const starts: number[] = [];
      let y = 100;
      for (const [r, cells] of rows.entries()) {
        const height = Math.max(1, ...cells);
        starts.push(y);
        for (const [c, length] of [1, ...cells].entries()) {
          const shift = middle ? ((height - length) * LEADING) / 2 : 0;
          for (let i = 0; i < length; i++) {
            const text = c === 0 ? String(r + 1) : i === 0 ? 'Kiểm' : 'tra';
            columns[c]?.push(line(XS[c] ?? 0, y + shift + i * LEADING, text));
          }
        }
        y += height * LEADING;
      }
      const cuts = cutsBetween(columns, []);
      expect(cuts).toHaveLength(rows.length - 1);
      for (const [i, cut] of cuts.entries())
        expect(Math.abs(cut - ((starts[i + 1] ?? 0) - 9))).toBeLessThan(LEADING / 2);
    }),
    { numRuns: 60, seed: 7 },
  );
});
