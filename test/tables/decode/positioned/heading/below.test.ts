import { expect, it } from 'vitest';
import { readText } from '../../../../../src/readers/text.ts';
import type { SourceLine } from '../../../../../src/source/document.ts';
import { headingBands } from '../../../../../src/tables/decode/positioned/heading/bands.ts';
import { firstPage, wordsBelow } from '../../../../../src/tables/decode/positioned/heading/below.ts';

function linesOf(text: string): SourceLine[] {
  const { blocks } = readText(text, { file: 'plan.txt', sha256: '0'.repeat(64) });
  return blocks.flatMap((b) => (b.kind === 'line' ? [b] : []));
}

/** What stands below a heading of three columns. */
function below(rows: string): ReturnType<typeof wordsBelow> {
  const [heading, ...body] = linesOf(`TT    Việc                 Nơi làm\n${rows}`);
  return wordsBelow(heading ? headingBands([heading]) : [], body);
}

it('What do the lines below a heading hold under each of its columns?', () => {
  expect(below('1     Thả phao dọc lạch    Cửa sông\n2     Vá lưới              Bến cũ').cells).toEqual([
    ['1', '2'],
    ['Thả phao dọc lạch', 'Vá lưới'],
    ['Cửa sông', 'Bến cũ'],
  ]);
});

it('Do words fit that stand under one column each, and none where they run across or stand two in one?', () => {
  expect(below('1     Thả phao dọc lạch    Cửa sông').fit).toBe(1);
  expect(below('1     Thả phao dọc lạch từ đầu nguồn').fit).toBe(0.5);
  expect(below('1     Thả    phao          Cửa sông').fit).toBe(0.5);
});

it('Is what stands on the next page left out?', () => {
  expect(firstPage(linesOf('1  Thả phao\n\f2  Vá lưới'))).toHaveLength(1);
});
