import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { layout, tableText } from '../../src/writers/table.ts';
import { widthOf, wrap } from '../../src/writers/wrap.ts';

const TASK = 'Rà soát, đơn giản hóa thủ tục hành chính thuộc phạm vi quản lý của tỉnh';

describe('wrapped text', () => {
  it('is broken between syllables', () => {
    expect(wrap(TASK, 20)).toEqual([
      'Rà soát, đơn giản',
      'hóa thủ tục hành',
      'chính thuộc phạm vi',
      'quản lý của tỉnh',
    ]);
  });
  it('is broken after the signs of a number that is too long', () => {
    expect(wrap('số 1234/2024/QĐ-UBND', 10)).toEqual(['số', '1234/2024/', 'QĐ-UBND']);
  });
  it('never loses a mark from its letter', () => {
    expect(wrap('đường'.normalize('NFD'), 2).map((line) => line.normalize('NFC'))).toEqual(['đư', 'ờn', 'g']);
  });
  it('fits, and keeps every letter in order', () => {
    const words = fc.array(
      fc.constantFrom('thủ', 'tục', '76/NQ-CP', 'Ủy', 'ban', '一二三', 'x'.repeat(30), 'đ'.normalize('NFD')),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (list, width) => {
        const lines = wrap(list.join(' '), width);
        for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
      }),
    );
  });
  it('is measured as a terminal does', () => {
    for (const text of [TASK, TASK.normalize('NFD'), '一二', '“trích” – Ỷ'])
      expect(widthOf(text)).toBe(stringWidth(text));
  });
});

describe('a table', () => {
  const columns = [{ heading: 'TT' }, { heading: 'Nhiệm vụ' }, { heading: 'Số', align: 'right' as const }];
  const rows = [
    ['1', TASK, '12'],
    ['2', 'Ngắn', '3'],
  ];
  const width = (text: string) => Math.max(...text.split('\n').map((line) => stringWidth(line)));

  it('is no wider than what stands in it', async () => {
    const text = await tableText(columns, rows, { width: 200 });
    expect(width(text)).toBe(stringWidth(TASK) + 2 + 2 + 10);
    expect(text).toContain(`│ 1  │ ${TASK} │ 12 │`);
    expect(text).toContain('│  3 │');
  });
  it('fits the terminal, and keeps its numbers whole', async () => {
    for (const terminal of [30, 45, 60]) {
      const text = await tableText(columns, rows, { width: terminal });
      expect(width(text)).toBeLessThanOrEqual(terminal);
      expect(text).toContain('│ 12 │');
      expect(text.replaceAll(/[│\n]/g, ' ').replaceAll(/ +/g, ' ')).toContain('soát,');
    }
  });
  it('has a rule between rows and none within them', async () => {
    const lines = (await tableText(columns, rows, { width: 40 })).split('\n');
    expect(lines.filter((line) => line.startsWith('├'))).toHaveLength(2);
    expect([lines[0]?.[0], lines.at(-1)?.[0]]).toEqual(['┌', '└']);
    expect(new Set(lines.map((line) => stringWidth(line))).size).toBe(1);
  });
  it('has a heading even without rows', async () => {
    expect((await tableText(columns, [], { width: 40 })).split('\n')).toHaveLength(3);
  });
  it('lets no control character through', async () => {
    expect(await tableText([{ heading: 'a' }], [['\u001b[31mđỏ\u0007']], { width: 40 })).not.toMatch(
      /[\u001b\u0007]/,
    );
  });
  it('is laid out within any width, each column with room', () => {
    const text = fc.array(fc.constantFrom('a', 'thủ tục', '76/NQ-CP', TASK, ''), {
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.integer({ min: 20, max: 160 }), (cells, terminal) => {
        const widths = layout(['TT', 'Nhiệm vụ', 'Chủ trì', 'Hạn'], cells, terminal);
        expect(Math.min(...widths)).toBeGreaterThanOrEqual(1);
        expect(widths.reduce((sum, each) => sum + each + 3, 1)).toBeLessThanOrEqual(terminal);
      }),
    );
  });
});
