import { strToU8, zipSync } from 'fflate';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/readers/index.ts';
import { type SourceDocument, type SourceTable, tokensOf } from '../../src/source/document.ts';

const HEADING = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Thời gian'];
const TREES: WriteSheet = {
  name: 'Phụ lục 1',
  rows: [
    ['CÁC VIỆC VỀ CÔNG VIÊN NĂM 2026', null, null, null],
    [],
    HEADING,
    ['I', 'Công viên Bến Lá', null, null],
    [1, 'Trồng cây\ndọn cỏ', 'Phòng Kinh tế', 'Quý II/2026'],
    [2, 'Sơn lại cổng', null, 'Tháng 9/2026'],
    [],
    [null, 'Người lập', null, 'Trưởng phòng'],
  ],
  merges: [
    { startRow: 0, startCol: 0, endRow: 0, endCol: 3 },
    { startRow: 3, startCol: 1, endRow: 3, endCol: 3 },
    { startRow: 4, startCol: 2, endRow: 5, endCol: 2 },
  ],
};

async function read(...sheets: WriteSheet[]): Promise<SourceDocument> {
  const source = await readSource(await writeXlsx({ sheets }));
  if (!source.ok) throw new Error(JSON.stringify(source.trouble));
  return source.value;
}

function tablesOf(source: SourceDocument): SourceTable[] {
  return source.blocks.filter((b) => b.kind === 'table');
}

const cellsOf = (table: SourceTable | undefined) =>
  table?.cells.map((c) => [c.row, c.column, c.rowSpan, c.columnSpan, c.lines.map((l) => l.text).join('|')]);

describe('a workbook', () => {
  it('has a table on its sheet, with merged cells, and lines over and under it', async () => {
    const source = await read(TREES);
    expect(source.format).toBe('xlsx');
    expect(source.blocks.map((b) => (b.kind === 'line' ? b.text : b.rows))).toEqual([
      'CÁC VIỆC VỀ CÔNG VIÊN NĂM 2026',
      4,
      'Người lập Trưởng phòng',
    ]);
    const cells = cellsOf(tablesOf(source)[0]);
    expect(cells).toContainEqual([1, 1, 1, 3, 'Công viên Bến Lá']);
    expect(cells).toContainEqual([2, 1, 1, 1, 'Trồng cây|dọn cỏ']);
    expect(cells).toContainEqual([2, 2, 2, 1, 'Phòng Kinh tế']);
    expect(cells).toContainEqual([3, 0, 1, 1, '2']);
  });

  it('gives the tables of all its sheets, and says which sheets are hidden', async () => {
    const rows = [HEADING, [1, 'Đếm cây', 'Phòng Kinh tế', 'Quý I']];
    const source = await read(TREES, { name: 'PL2', rows }, { name: 'Nháp', rows, hidden: true });
    expect(tablesOf(source)).toHaveLength(2);
    expect(source.diagnostics).toMatchObject([
      { code: 'hidden-sheet', message: expect.stringContaining('"Nháp"') },
    ]);
  });

  it('places every word by its sheet and cell', async () => {
    const words = (await read(TREES)).blocks.flatMap(tokensOf);
    expect(words.find((w) => w.text === 'Sơn')?.path).toBe('Phụ lục 1!B6');
    for (const [i, word] of words.entries())
      expect(word.start).toBeGreaterThanOrEqual(words[i - 1]?.end ?? 0);
  });
});

describe('a cell reads as it is shown', () => {
  const day = new Date(Date.UTC(2026, 2, 15));
  it.each([
    ['a whole number', 12, undefined, '12'],
    ['the number of a row', 1.1, undefined, '1.1'],
    ['an error of binary fractions', 0.1 + 0.2, undefined, '0.3'],
    ['a share', 0.955, '0.0%', '95.5%'],
    ['a day', day, 'dd/mm/yyyy', '15/03/2026'],
    ['a day as ISO writes it', day, 'yyyy-mm-dd', '2026-03-15'],
    ['a day in the American order', day, 'm/d/yyyy', '15/03/2026'],
    ['a month', day, 'mm/yyyy', '03/2026'],
    ['a month by its English name', day, 'mmm-yy', '03/2026'],
    ['a month with a word', day, '"Tháng "m/yyyy', 'Tháng 3/2026'],
    ['a yes', true, undefined, 'true'],
  ])('%s', async (_, value, numFmt, shown) => {
    const cells = new Map([['1,3', { value, ...(numFmt && { style: { numFmt } }) }]]);
    const source = await read({
      name: 'A',
      rows: [HEADING, ['1', 'Đếm cây', 'Phòng Kinh tế', value]],
      cells,
    });
    expect(cellsOf(tablesOf(source)[0])?.at(-1)?.[4]).toBe(shown);
  });
});

describe('what cannot be read', () => {
  const workbook = '[Content_Types].xml';
  it.each([
    ['damaged', zipSync({ 'xl/workbook.xml': strToU8('<x/>') }), 'damaged'],
    [
      'a bomb',
      zipSync({
        [workbook]: strToU8('<x/>'),
        'xl/workbook.xml': strToU8('<x/>'),
        'xl/a.xml': new Uint8Array(6_000_000),
      }),
      'too-large',
    ],
  ])('%s', async (_, bytes, code) => {
    expect(await readSource(bytes)).toMatchObject({ ok: false, trouble: { code } });
  });

  it('text in a font from before Unicode', async () => {
    const words = 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh n¨m 2025 cña tØnh';
    const bytes = await writeXlsx({ sheets: [{ name: 'A', rows: [[words, words, words]] }] });
    expect(await readSource(bytes)).toMatchObject({ ok: false, trouble: { code: 'not-unicode-text' } });
  });
});

describe('a workbook that asks for more than any plan has', () => {
  const troubleOf = async (sheet: WriteSheet): Promise<string> => {
    const source = await readSource(await writeXlsx({ sheets: [sheet] }));
    return source.ok ? 'none' : source.trouble.code;
  };

  it('is refused where the place of its last cell is far out', async () => {
    const far = new Map([['6000,15000', { value: 'x' }]]);
    const bytes = await writeXlsx({ sheets: [{ name: 'PL', rows: [HEADING], cells: far }] });
    expect(await readSource(bytes)).toMatchObject({ trouble: { code: 'too-large' } });
  });

  it('is refused where its cells show one long text again and again', async () => {
    const long = 'rửa chén '.repeat(3000);
    expect(await troubleOf({ name: 'PL', rows: Array.from({ length: 200 }, () => [long]) })).toBe(
      'too-large',
    );
  });

  it('shows a number as it stands where its format is no format', async () => {
    const cells = new Map([['1,1', { value: 46_000.5, style: { numFmt: `0.${'0'.repeat(200)}` } }]]);
    const source = await read({
      name: 'PL',
      rows: [
        ['STT', 'Số'],
        [1, 46_000.5],
      ],
      cells,
    });
    const shown = source.blocks.flatMap((b) => tokensOf(b).map((t) => t.text));
    expect(shown.join(' ')).toContain('46000.5');
  });
});
