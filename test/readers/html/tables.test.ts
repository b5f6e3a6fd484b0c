import { describe, expect, it } from 'vitest';
import { BUDGET } from '../../../src/readers/budget.ts';
import { draw, onlyTable, textLines } from '../docx/support.ts';
import { read } from './support.ts';

const grid = (html: string): string[][] => draw(onlyTable(read(html)));

describe('tables of a page', () => {
  it('places cells after those that reach down from above', () => {
    const page =
      '<table><tr><th rowspan=2>TT<th rowspan=2>Chỉ tiêu<th colspan=2>Trách nhiệm<tr><th>Theo dõi<th>Thực hiện' +
      '<tr><td>1<td>Đúng hạn<td rowspan=2>Sở Nội vụ<td>Các sở<tr><td>2<td>Trực tuyến<td>UBND cấp xã</table>';
    expect(grid(page)).toEqual([
      ['TT', 'Chỉ tiêu', 'Trách nhiệm', '<'],
      ['^', '^', 'Theo dõi', 'Thực hiện'],
      ['1', 'Đúng hạn', 'Sở Nội vụ', 'Các sở'],
      ['2', 'Trực tuyến', '^', 'UBND cấp xã'],
    ]);
    expect(onlyTable(read(page)).headerRows).toBe(2);
  });

  it('numbers rows by lists whose items say nothing else', () => {
    const row = (n: number) => `<tr><td><ol start="${n}"><li><p></p></li></ol><td>Việc ${n}`;
    expect(grid(`<table>${row(1)}${row(2)}</table>`)).toEqual([
      ['1.', 'Việc 1'],
      ['2.', 'Việc 2'],
    ]);
  });

  it('lets a row span of 0 reach to the end of its group of rows, and no other beyond it', () => {
    const page =
      '<table><tbody><tr><td rowspan=0>I<td>A<tr><td>B</tbody><tbody><tr><td rowspan=9>II<td>C<tr><td>D</tbody></table>';
    expect(grid(page)).toEqual([
      ['I', 'A'],
      ['^', 'B'],
      ['II', 'C'],
      ['^', 'D'],
    ]);
    expect(read(page).diagnostics.map((d) => d.code)).toEqual(['table-cells-overlap']);
  });

  it('puts the foot last and counts the rows of the head', () => {
    const page =
      '<table><thead><tr><td>TT<td>Nhiệm vụ</thead><tfoot><tr><td>Tổng<td>1</tfoot><tbody><tr><td>1<td>Rà soát</tbody></table>';
    expect(grid(page)).toEqual([
      ['TT', 'Nhiệm vụ'],
      ['1', 'Rà soát'],
      ['Tổng', '1'],
    ]);
    expect(onlyTable(read(page)).headerRows).toBe(1);
  });

  it('cuts a cell where another begins', () => {
    const page = '<table><tr><td>a<td rowspan=2>b<td>c<tr><td colspan=3>dài<td>sau</table>';
    expect(grid(page)).toEqual([
      ['a', 'b', 'c'],
      ['dài', '^', 'sau'],
    ]);
  });

  it('has no columns that no cell begins at', () => {
    const page =
      '<table><colgroup><col><col><col></colgroup><tr><td>TT<td>Nhiệm vụ<td>Chủ trì<tr><td colspan=100>I. Thể chế</table>';
    expect(grid(page)).toEqual([
      ['TT', 'Nhiệm vụ', 'Chủ trì'],
      ['I. Thể chế', '<', '<'],
    ]);
  });

  it('gives the lines of a cell: paragraphs, breaks, list items, nested tables', () => {
    const page =
      '<table><tr><td>1<td><p>- Kế hoạch;</p>- Báo cáo<br>quý<ul><li>tháng</ul><td><table><tr><td>Quý I<td>Quý II<tr><td>x<td>y</table><tr><td>2<td><td></table>';
    expect(grid(page)).toEqual([
      ['1', '- Kế hoạch; / - Báo cáo / quý / - tháng', 'Quý I / Quý II / x / y'],
      ['2', '', ''],
    ]);
  });

  it('gives the caption before the table, and hidden rows not at all', () => {
    const page =
      '<table><caption>DANH MỤC NHIỆM VỤ</caption><tr><td>1<td>A<tr style="display:none"><td>x<td>y<tr><td>2<td>B</table>';
    const source = read(page);
    expect(textLines(source)).toEqual(['DANH MỤC NHIỆM VỤ']);
    expect(draw(onlyTable(source))).toEqual([
      ['1', 'A'],
      ['2', 'B'],
    ]);
    expect(source.discarded.map((d) => d.text)).toEqual(['x y']);
  });

  it('gives tables that only arrange text as lines, column by column', () => {
    const letterhead =
      '<table><tr><td>UBND TỈNH AN HẢI<td>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc' +
      '<tr><td>Số: 5/KH-UBND<td>An Hải, ngày 05 tháng 01 năm 2026</table>';
    const frame =
      '<table role=presentation><tr><td><p>KẾ HOẠCH<table border=1><tr><td>1<td>A<tr><td>2<td>B</table></table>';
    const source = read(letterhead + frame);
    expect(textLines(source)).toEqual([
      'UBND TỈNH AN HẢI',
      'Số: 5/KH-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'An Hải, ngày 05 tháng 01 năm 2026',
      'KẾ HOẠCH',
    ]);
    expect(draw(onlyTable(source))).toEqual([
      ['1', 'A'],
      ['2', 'B'],
    ]);
  });

  it('keeps a triangle of cells that all reach to the end as ranges', () => {
    const rows = Array.from({ length: 150 }, (_, i) => `<tr><td rowspan=65534>${i}`).join('');
    const table = onlyTable(read(`<table border=1>${rows}</table>`));
    expect([table.rows, table.columns]).toEqual([150, 150]);
    expect(table.cells.filter((c) => c.lines.length > 0)).toHaveLength(150);
  });

  it.each([
    ['rows that a wide one makes long', `<tr>${'<td>Cột'.repeat(1000)}${'<tr><td>1<td>Sửa'.repeat(1500)}`],
    ['a triangle of thousands', '<tr><td rowspan=65534>Nhóm'.repeat(3000)],
  ])('keeps the words of a table of more slots than any plan has, and reads the rest: %s', (_, rows) => {
    const source = read(`<table border=1>${rows}</table><p>Hết bảng`);
    expect(source.blocks).toMatchObject([{ text: 'Hết bảng' }]);
    expect(source.discarded.map((d) => d.text.split(' ').length)).toEqual([rows.match(/<td/g)?.length]);
    expect(source.diagnostics).toMatchObject([{ code: 'table-too-large' }]);
  });

  it('keeps the words of tables beyond those that are read, and reads the lines between them', () => {
    const one = '<table border=1><tr><td>1<td>Sơn cột cờ<tr><td>2<td>Kẻ vạch</table><p>Hết bảng';
    const source = read(one.repeat(BUDGET.tables + 2));
    expect(source.blocks.filter((b) => b.kind === 'table')).toHaveLength(BUDGET.tables);
    expect(source.blocks.filter((b) => b.kind === 'line')).toHaveLength(BUDGET.tables + 2);
    expect(source.discarded.map((d) => d.text)).toEqual(Array(2).fill('1 Sơn cột cờ 2 Kẻ vạch'));
    expect(source.diagnostics).toMatchObject([
      { code: 'document-too-long', fields: { tables: 2, words: 14 } },
    ]);
  });

  it('lets columns fall away that only absurd spans make', () => {
    const page = `<table border=1>${'<tr><td colspan=1000 rowspan=65534>A<td>B<td colspan=1000>C'.repeat(50)}</table>`;
    expect(onlyTable(read(page)).rows).toBe(50);
  });
});
