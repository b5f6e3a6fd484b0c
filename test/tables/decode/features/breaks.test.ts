import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/readers/text.ts';
import type { SourceLine } from '../../../../src/source/document.ts';
import { mayOpenCell } from '../../../../src/tables/decode/features/breaks.ts';
import { layOut } from '../../../../src/tables/decode/flat/words.ts';

/** The words of the text at which a cell may begin. */
function openings(text: string, units = false): string[] {
  const { blocks } = readText(text, { file: 'table.txt', sha256: '0'.repeat(64) });
  const words = layOut(blocks.filter((b): b is SourceLine => b.kind === 'line'));
  return words.tokens.flatMap((t, i) => (mayOpenCell(words, i, units) ? [t.text] : []));
}

describe('a cell may begin', () => {
  it('with the first word of a line, whatever it is', () => {
    expect(openings('Rà soát kho\nhồ sơ giấy\n(cũ) của xã')).toEqual(['Rà', 'hồ', '(cũ)']);
  });

  it('in the middle of a line with a capital or a number', () => {
    expect(openings('Rà soát kho Sở Nội vụ 85% hồ sơ')).toEqual(['Rà', 'Sở', 'Nội', '85%']);
  });

  it('not with what stands in brackets after the words it explains', () => {
    expect(openings('Chỉ số hài lòng (SIPAS) Từ 85% trở lên')).toEqual(['Chỉ', 'Từ', '85%']);
  });

  it('not with the rest of a symbol that its line tore', () => {
    expect(openings('theo Quyết định số 88/QĐ-\nTTg ngày')).not.toContain('TTg');
    expect(openings('theo Nghị định số 12/2026/N\nĐ-CP của')).not.toContain('Đ-CP');
    expect(openings('tỷ lệ 3/4\nTrong năm')).toContain('Trong');
  });

  it('with a small letter only where the table has a column of units', () => {
    expect(openings('Số sáng kiến sáng kiến 12')).toEqual(['Số', '12']);
    expect(openings('Số hồ sơ hồ sơ 12', true)).toContain('hồ');
  });

  it('not at the dash between two words of a name', () => {
    expect(openings('Đài Phát thanh - truyền hình')).not.toContain('-');
  });
});
