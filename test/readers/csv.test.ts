import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Delimiter, delimiterOf, readCsv, records } from '../../src/readers/csv.ts';
import { detectText } from '../../src/readers/detect.ts';
import { tokensOf } from '../../src/source/document.ts';

const FROM = { file: 'plan.csv', sha256: '0'.repeat(64) };
const HEADING = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'];
const ROWS = [
  ['1', 'Trồng cây, dọn cỏ ở công viên Bến Lá', 'Phòng Kinh tế', 'Quý II/2026'],
  ['2', 'Sơn lại "cổng chào" của phường', 'UBND phường Đồi Thông', 'Tháng 9/2026'],
];

const quoted = (cell: string, by: string): string =>
  cell.includes(by) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
const written = (rows: readonly (readonly string[])[], by: string, end = '\r\n'): string =>
  rows.map((row) => row.map((cell) => quoted(cell, by)).join(by)).join(end) + end;

/** Lines as strings, tables as rows of strings; the lines of a cell are joined by a bar. */
function shapes(text: string): (string | string[][])[] {
  return readCsv(text, FROM).blocks.map((block) => {
    if (block.kind === 'line') return block.text;
    const rows: string[][] = Array.from({ length: block.rows }, () => []);
    for (const c of block.cells) rows[c.row]?.push(c.lines.map((l) => l.text).join('|'));
    return rows;
  });
}

describe('a file of values', () => {
  it.each([';', ',', '\t'])('set apart by %j is told by its content and read as a table', (by) => {
    const text = written([HEADING, ...ROWS], by);
    expect(detectText(text)).toBe('csv');
    expect(shapes(text)).toEqual([[HEADING, ...ROWS]]);
  });

  it('may name its delimiter on a first line, which is no word of the plan', () => {
    const text = `sep=;\r\n${written([HEADING, ...ROWS], ';')}`;
    expect(delimiterOf(text)).toBe(';');
    expect(shapes(text)).toEqual([[HEADING, ...ROWS]]);
    expect(readCsv(text, FROM).discarded).toMatchObject([{ text: 'sep=;', reason: 'markup' }]);
  });

  it('may have lines inside a cell; each knows its line in the file', () => {
    const text = written(
      [HEADING, ['1', 'Trồng cây\ndọn cỏ', 'Phòng Kinh tế', 'Quý II'], ROWS[1] ?? []],
      ';',
      '\n',
    );
    expect(shapes(text)).toMatchObject([[HEADING, ['1', 'Trồng cây|dọn cỏ', 'Phòng Kinh tế', 'Quý II'], {}]]);
    const words = readCsv(text, FROM).blocks.flatMap(tokensOf);
    expect(words.find((w) => w.text === 'dọn')?.line).toBe(3);
    expect(words.find((w) => w.text === '2')?.line).toBe(4);
  });

  it('keeps what stands over and under its tables as lines, and may have several', () => {
    const blank = ['', '', '', ''];
    const text = written(
      [
        ['ỦY BAN NHÂN DÂN HUYỆN AN LỘC', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', ''],
        ['PHỤ LỤC 1', '', '', ''],
        blank,
        HEADING,
        ['I', 'Công viên', '', ''],
        ...ROWS,
        blank,
        ['PHỤ LỤC 2', '', '', ''],
        HEADING,
        ROWS[0] ?? [],
        blank,
        ['', 'Người lập', '', 'Trưởng phòng'],
      ],
      ';',
    );
    expect(shapes(text)).toEqual([
      'ỦY BAN NHÂN DÂN HUYỆN AN LỘC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'PHỤ LỤC 1',
      [HEADING, ['I', 'Công viên', '', ''], ...ROWS],
      'PHỤ LỤC 2',
      [HEADING, ROWS[0]],
      'Người lập Trưởng phòng',
    ]);
  });

  it('goes on after a blank row', () => {
    const text = written([HEADING, ROWS[0] ?? [], ['', '', '', ''], ROWS[1] ?? []], ';');
    expect(shapes(text)).toEqual([[HEADING, ROWS[0], ['', '', '', ''], ROWS[1]]]);
  });
});

describe('what is no file of values', () => {
  it.each([
    [
      'prose with commas',
      'Rà soát, sửa đổi, bổ sung quy chế, nội quy.\nHọp dân, ghi biên bản, trả lời, lưu hồ sơ.',
    ],
    ['recipients', 'Nơi nhận:\n- Các phòng, ban;\n- Các xã;\n- Trang tin, đài;\n- Lưu: VT.'],
    ['pages', written([HEADING, ...ROWS], '\t').replace('2', '\f2')],
    ['a single line', 'một;hai;ba;bốn'],
  ])('%s', (_, text) => expect(detectText(text)).toBe('text'));
});

describe('records', () => {
  it('are those that were written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'Đ', ' ', '"', ';', ',', '\n', '1'), maxLength: 8 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom<Delimiter>(';', ','), (rows, by) => {
        const all = (c: string): string => `"${c.replaceAll('"', '""')}"`;
        const text = rows.map((row) => row.map(all).join(by)).join('\n');
        const read = [...records(text, by)].map(({ fields }) =>
          fields.map((f) => f.raw.replaceAll('""', '"')),
        );
        expect(read).toEqual(rows);
      }),
      { seed: 20_260_101 },
    );
  });

  it('lose no character, however the quotes stand', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ';', '\n', ' '), maxLength: 60 });
    fc.assert(
      fc.property(text, (t) => {
        const kept = [...records(t, ';')].flatMap(({ fields }) => fields.map((f) => f.raw)).join('');
        const letters = (s: string): string => s.replace(/[^a]/g, '');
        expect(letters(kept)).toBe(letters(t));
      }),
      { seed: 20_260_101 },
    );
  });

  it('that are too wide for any table are lines, and too many cells are said', () => {
    const wide = `a${','.repeat(300)}b`;
    expect(shapes(`${wide}\n${wide}\n${wide}`)).toEqual(['a b', 'a b', 'a b']);
    const many = `a,b${','.repeat(190)}c\n`.repeat(6000);
    const read = readCsv(many, FROM);
    expect(read.diagnostics).toMatchObject([{ code: 'table-too-large' }]);
    expect(read.blocks.flatMap(tokensOf)).toHaveLength(18_000);
  });
});
