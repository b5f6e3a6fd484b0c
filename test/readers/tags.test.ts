import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readText } from '../../src/readers/text.ts';

const FROM = { file: 'plan.txt', sha256: '0'.repeat(64) };
const lines = (read: typeof readText, text: string): string[] =>
  read(text, FROM).blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));

describe('words in angle brackets', () => {
  it('are words of plain text, tags too', () => {
    expect(lines(readText, 'Mở cửa chợ <br> vào buổi sáng')).toEqual(['Mở cửa chợ <br> vào buổi sáng']);
  });

  it('are tags in Markdown where HTML has such an element, set aside as markup', () => {
    const { blocks, discarded } = readMarkdown('Mở cửa <b>chợ</b> <br> buổi sáng', FROM);
    expect(blocks).toMatchObject([{ text: 'Mở cửa chợ buổi sáng' }]);
    expect(discarded).toMatchObject([{ text: '<b> </b> <br>', reason: 'markup' }]);
  });

  it('are words in Markdown where it has none', () => {
    expect(lines(readMarkdown, 'Giao <Ban quan ly> và <phong kinh te> làm')).toEqual([
      'Giao <Ban quan ly> và <phong kinh te> làm',
    ]);
  });

  it('break the lines of a cell in plain text, and are set aside', () => {
    const { blocks, discarded } = readText('STT\tViệc\tAi\n1\tQuét chợ<br>rửa sạp\tTổ 3', FROM);
    const cell = blocks[0]?.kind === 'table' ? blocks[0].cells[4] : undefined;
    expect(cell?.lines.map((l) => l.text)).toEqual(['Quét chợ', 'rửa sạp']);
    expect(discarded).toMatchObject([{ text: '<br>', reason: 'markup' }]);
  });
});
