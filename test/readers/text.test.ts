import { expect, it } from 'vitest';
import { readText } from '../../src/readers/text.ts';
import { LIMITS } from '../../src/source/limits.ts';

function linesOf(text: string): string[] {
  const { blocks } = readText(text, { file: 'ben-do.txt', sha256: '0'.repeat(64) });
  return blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));
}

it('two cells that touch are two lines, each word where it stands', () => {
  const text = 'Người lái đòPhòng Kinh tế\nTổ bến2 Sơn phao\n';
  expect(linesOf(text)).toEqual(['Người lái đò', 'Phòng Kinh tế', 'Tổ bến', '2 Sơn phao']);
  const { blocks } = readText(text, { file: 'ben-do.txt', sha256: '0'.repeat(64) });
  const words = blocks.flatMap((b) => (b.kind === 'line' ? b.tokens : []));
  expect(words.map((w) => text.slice(w.start, w.end))).toEqual(words.map((w) => w.text));
});

it('two headings in capitals that touch are two lines, and so is what touches a unit in brackets', () => {
  expect(linesOf('BẾN ĐÒCHỦ BẾN')).toEqual(['BẾN ĐÒ', 'CHỦ BẾN']);
  expect(linesOf('Giá vé (nghìn đồng)Quý I')).toEqual(['Giá vé (nghìn đồng)', 'Quý I']);
  expect(linesOf('UBND BẾN ĐÒ')).toEqual(['UBND BẾN ĐÒ']);
});

it('words of fixed-width text keep their places on the line', () => {
  const line = 'Người lái đòPhòng     Kinh tế';
  expect(linesOf(line)).toEqual(['Người lái đòPhòng Kinh tế']);
});

it('a line whose spaces mutool writes as lines of their own is one line, each word where it stands', () => {
  const text = '\fTổ\n \nbến\n \nsông\n\nSơn phao\n\f';
  expect(linesOf(text)).toEqual(['Tổ bến sông', 'Sơn phao']);
  const [line] = readText(text, { file: 'ben-do.txt', sha256: '0'.repeat(64) }).blocks;
  const words = line?.kind === 'line' ? line.tokens : [];
  expect(words.map((w) => [text.slice(w.start, w.end), w.line])).toEqual([
    ['Tổ', 1],
    ['bến', 3],
    ['sông', 5],
  ]);
  expect(line?.kind === 'line' && text.slice(line.start, line.end)).toBe('Tổ\n \nbến\n \nsông');
});

it('a line of one space in text without form feeds is a blank line', () => {
  expect(linesOf('Tổ\n \nbến')).toEqual(['Tổ', 'bến']);
});

it.each([
  [0, []],
  [1, ['text-pages-too-many']],
])(
  'where a text has %i pages more than are told apart, it is told so, and no word is lost',
  (more, codes) => {
    const { most } = LIMITS.textPages;
    const text = Array.from({ length: most + more }, (_, i) => `Chuyến đò thứ ${i + 1}\n`).join('\f');
    const source = readText(text, { file: 'ben-do.txt', sha256: '0'.repeat(64) });
    expect(source.diagnostics.map(({ code }) => code)).toEqual(codes);
    expect(source.pages).toBe(most);
    expect(source.blocks).toHaveLength(most + more);
  },
);

it('a mark of byte order within a word parts nothing, and is none of its letters', () => {
  expect(linesOf('Bến UB\uFEFFND \uFEFF xã\n\uFEFF\nđò')).toEqual(['Bến UBND xã', 'đò']);
});
