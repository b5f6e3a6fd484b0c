import { expect, it } from 'vitest';
import { frameOf, textSource } from './frame-plans.ts';

/* Which lines above the table of an appendix are its title? "|" is the end of a line. */

const PLAN = 'KẾ HOẠCH | Dọn kho năm 2026 | I. VIỆC CHUNG | Làm./. | PHỤ LỤC 1';
const TABLE = 'STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian hoàn thành | 1\tDọn kho\tSở Nội vụ\tQuý I';
const WORDS = 'CÁC '.repeat(39).trim();
const NINE = 'ABCDEGHIK'.split('').map((letter) => `DÒNG ${letter}`);

/** The title, and the line that follows it where that isn't the table's. */
const cases: readonly (readonly [lines: string, title: string | null, below?: string])[] = [
  ['VIỆC CỦA KHO', 'VIỆC CỦA KHO'],
  ['Việc của kho', 'Việc của kho'],
  ['Việc của kho.', null, 'Việc của kho.'],
  ['Việc của kho; | của xã', null, 'Việc của kho;'],
  ['VIỆC CỦA KHO | NĂM 2026', 'VIỆC CỦA KHO NĂM 2026'],
  ['VIỆC CỦA KHO | của xã', 'VIỆC CỦA KHO của xã'],
  ['VIỆC CỦA KHO | Của xã', 'VIỆC CỦA KHO', 'Của xã'],
  ['Việc của kho | Của xã', 'Việc của kho', 'Của xã'],
  ['Việc của kho và | Của xã', 'Việc của kho và Của xã'],
  ['Việc của kho năm | 2026', 'Việc của kho năm 2026'],
  ['Việc của kho | năm 2026.', 'Việc của kho', 'năm 2026.'],
  ['Của kho | VIỆC', 'Của kho', 'VIỆC'],
  ['Của kho và | VIỆC', 'Của kho và VIỆC'],
  // points of a list and rows of a table whose heading is missing
  ['VIỆC CỦA KHO | - Việc một', 'VIỆC CỦA KHO', '- Việc một'],
  ['VIỆC CỦA KHO | 1', 'VIỆC CỦA KHO', '1'],
  ['VIỆC CỦA KHO | 1. Việc một', 'VIỆC CỦA KHO', '1. Việc một'],
  // no title is as long
  [NINE.join(' | '), NINE.slice(0, 8).join(' '), 'DÒNG K'],
  [WORDS, WORDS],
  [`${WORDS} CÁC CÁC`, null, `${WORDS} CÁC CÁC`],
  [`${WORDS} | CÁC CÁC`, WORDS, 'CÁC CÁC'],
  ['các '.repeat(25).trim(), 'các '.repeat(25).trim()],
  ['các '.repeat(26).trim(), null, 'các '.repeat(26).trim()],
];
it.each(cases)('%s', (lines, title, below) => {
  const read = frameOf(textSource([PLAN, lines, TABLE].join(' | ').split(' | ').join('\n')));
  const [first] = read.appendices[0]?.blocks ?? [];
  expect(read.appendices).toMatchObject([{ label: 'PHỤ LỤC 1', title }]);
  expect(first?.kind === 'line' ? first.text : undefined).toBe(below);
  expect([read.lost, read.twice]).toEqual([[], []]);
});

it.each([
  ['VIỆC CỦA KHO | (Kèm theo Kế hoạch số 6/KH-UBND) | NĂM 2026', 'VIỆC CỦA KHO NĂM 2026'],
  ['(Kèm theo Kế hoạch | số 6/KH-UBND) VIỆC CỦA KHO', 'VIỆC CỦA KHO'],
])('the remark that says whose it is stands in no title: %s', (lines, title) => {
  const read = frameOf(textSource([PLAN, lines, TABLE].join(' | ').split(' | ').join('\n')));
  expect(read.appendices).toMatchObject([{ title }]);
  expect(read.ledger.discarded.filter((d) => d.reason === 'annex-line').map((d) => d.text)).toEqual([
    '(Kèm theo Kế hoạch số 6/KH-UBND)',
  ]);
});
