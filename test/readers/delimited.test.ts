import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readText } from '../../src/readers/text.ts';
import { tokensOf } from '../../src/source/document.ts';

const FROM = { file: 'plan.txt', sha256: '0'.repeat(64) };

function shapes(text: string, read = readText): (string | string[][])[] {
  return read(text, FROM).blocks.map((block) => {
    if (block.kind === 'line') return block.text;
    const rows: string[][] = Array.from({ length: block.rows }, () => []);
    for (const c of block.cells) rows[c.row]?.push(c.lines.map((l) => l.text).join('|'));
    return rows;
  });
}

const TABLE = [
  ['STT', 'Nhiệm vụ', 'Chủ trì'],
  ['1', 'Vá đường đê', 'Phòng Kinh tế'],
  ['2', 'Nạo vét mương', 'UBND xã'],
];

describe('a table whose cells are set apart by bars', () => {
  it.each([
    [
      'without bars at its ends',
      'STT | Nhiệm vụ | Chủ trì\n1 | Vá đường đê | Phòng Kinh tế\n2 | Nạo vét mương | UBND xã',
    ],
    [
      'with a rule',
      'STT | Nhiệm vụ | Chủ trì\n--- | --- | ---\n1 | Vá đường đê | Phòng Kinh tế\n2 | Nạo vét mương | UBND xã',
    ],
    [
      'as Markdown',
      '| STT | Nhiệm vụ | Chủ trì |\n|---|:---:|---|\n| 1 | Vá đường đê | Phòng Kinh tế |\n| 2 | Nạo vét mương | UBND xã |',
    ],
    [
      'with blank lines',
      'STT | Nhiệm vụ | Chủ trì\n\n1 | Vá đường đê | Phòng Kinh tế\n\n2 | Nạo vét mương | UBND xã',
    ],
    [
      'as a database prints it',
      ' STT | Nhiệm vụ      | Chủ trì\n-----+---------------+---------\n 1   | Vá đường đê   | Phòng Kinh tế\n 2   | Nạo vét mương | UBND xã',
    ],
    [
      'in a frame of signs',
      '+-----+---------------+---------------+\n| STT | Nhiệm vụ      | Chủ trì       |\n+-----+---------------+---------------+\n| 1   | Vá đường đê   | Phòng Kinh tế |\n| 2   | Nạo vét mương | UBND xã       |\n+-----+---------------+---------------+',
    ],
    [
      'in a drawn frame',
      '┌─────┬───────────────┬───────────────┐\n│ STT │ Nhiệm vụ      │ Chủ trì       │\n├─────┼───────────────┼───────────────┤\n│ 1   │ Vá đường đê   │ Phòng Kinh tế │\n│ 2   │ Nạo vét mương │ UBND xã       │\n└─────┴───────────────┴───────────────┘',
    ],
  ])('%s', (_, text) => {
    expect(shapes(`Việc của xã:\n${text}\nHết.`)).toEqual(['Việc của xã:', TABLE, 'Hết.']);
  });

  it('may have rows of several lines where a rule stands under each', () => {
    const rule = '+----+---------+-------+';
    const text = [
      rule,
      '| TT | Việc    | Ai    |',
      rule,
      '| 1  | Vá      | Phòng |',
      '|    | đường   | KT    |',
      rule,
      '| 2  | Nạo vét | UBND  |',
      rule,
    ];
    expect(shapes(text.join('\n'))).toEqual([
      [
        ['TT', 'Việc', 'Ai'],
        ['1', 'Vá|đường', 'Phòng|KT'],
        ['2', 'Nạo vét', 'UBND'],
      ],
    ]);
  });

  it('gives its rules up as such', () => {
    const { discarded } = readText('a | b\n--|--\n1 | 2', FROM);
    expect(discarded).toMatchObject([{ text: '--|--', reason: 'rule' }]);
  });

  it.each([
    ['one line', 'Trạm A | Trạm B | Trạm C\nHết.'],
    ['two cells without a rule', 'Trái | Phải\nTrên | Dưới'],
    ['lines of other widths', 'a | b | c\nd | e | f | g'],
  ])('is not %s', (_, text) => expect(shapes(text)).toEqual(text.split('\n')));

  it('reads alike in Markdown', () => {
    const text = 'STT | Nhiệm vụ | Chủ trì\n1 | Vá đường đê | Phòng Kinh tế\n2 | Nạo vét mương | UBND xã';
    expect(shapes(text, readMarkdown)).toEqual([TABLE]);
  });
});

describe('a heading of hundreds of columns over many short rows', () => {
  it('is read in bounded memory: rows beyond are a table of their own or lines', () => {
    const head = Array.from({ length: 199 }, (_, i) => `c${i}`).join('\t');
    const text = `${head}\n${'1\ta\tb\n'.repeat(60_000)}`;
    const source = readText(text, FROM);
    expect(source.diagnostics).toMatchObject([{ code: 'document-too-long' }, { code: 'table-too-large' }]);
    const read = source.blocks.reduce((n, b) => n + tokensOf(b).length, 0);
    const left = source.discarded.reduce((n, d) => n + d.text.split(' ').length, 0);
    expect(read + left).toBe(199 + 180_000);
  });
});
