import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/readers/pages.ts';
import type { RawLine } from '../../src/source/lines.ts';

/** Lines that open a page, and lines that only number one. */
function pages(text: string): { openers: string[]; numbers: string[] } {
  let start = 0;
  const lines = text.split('\n').map((raw, i): RawLine => {
    const line = { raw, start, number: i + 1, afterFormFeed: false };
    start += raw.length + 1;
    return line;
  });
  const { openers, pageNumbers } = paginate(lines);
  const said = (at: ReadonlySet<number>): string[] =>
    [...at].sort((a, b) => a - b).map((i) => lines[i]?.raw ?? '');
  return { openers: said(openers), numbers: said(pageNumbers) };
}

describe('pages that end in "-- 1 of 3 --"', () => {
  it('begin below it, with their own number above their words', () => {
    const text =
      'KẾ HOẠCH\nI. MỤC TIÊU\n\n-- 1 of 3 --\n\n2\nII. NHIỆM VỤ\n\n-- 2 of 3 --\n\n3\nPHỤ LỤC\n\n-- 3 of 3 --\n';
    expect(pages(text)).toEqual({
      openers: ['2', '3'],
      numbers: ['-- 1 of 3 --', '2', '-- 2 of 3 --', '3', '-- 3 of 3 --'],
    });
  });

  it.each([
    ['out of order', 'Mở đầu\n-- 2 of 3 --\nThân bài\n-- 1 of 3 --\nKết'],
    ['of different counts', 'Mở đầu\n-- 1 of 3 --\nThân bài\n-- 2 of 4 --\nKết'],
  ])('are none where they stand %s', (_, text) => expect(pages(text)).toEqual({ openers: [], numbers: [] }));
});
