import { describe, expect, it } from 'vitest';
import { paginate } from '../../src/readers/pages.ts';
import { splitRawLines } from '../../src/source/lines.ts';

/** Lines that open a page, and lines that only number one. */
function pages(text: string): { openers: string[]; numbers: string[] } {
  const lines = splitRawLines(text);
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

describe('page numbers below the text', () => {
  it('stand last on pages that a form feed parts', () => {
    const text =
      'KẾ HOẠCH\nTrang đầu\n\fI. MỤC TIÊU\nđến năm 2027\n2\n\fII. NHIỆM VỤ\nrà soát\n3\n\fPHỤ LỤC\n4';
    expect(pages(text)).toEqual({
      openers: ['I. MỤC TIÊU', 'II. NHIỆM VỤ', 'PHỤ LỤC'],
      numbers: ['2', '3', '4'],
    });
  });

  it('stand right above the line with one space that begins the next page', () => {
    const text =
      'KẾ HOẠCH \n\nTrang đầu\n\n2\n I. MỤC TIÊU \n\nđến năm 2027\n\n3\n II. NHIỆM VỤ \n\nrà soát\n\n4\n PHỤ LỤC \n\nmẫu biểu';
    expect(pages(text)).toEqual({
      openers: [' I. MỤC TIÊU ', ' II. NHIỆM VỤ ', ' PHỤ LỤC '],
      numbers: ['2', '3', '4'],
    });
  });

  it('are no numbers of rows: those end in a space where their cell follows', () => {
    const text = 'TT Việc\n\n1 \n Rà soát \n\nthủ tục\n\n2 \n Niêm yết \n\nthủ tục\n\n3 \n Đo lường';
    expect(pages(text).numbers).toEqual([]);
  });

  it('leave a row its number that stands first on such a page', () => {
    const text = 'TT Việc\n1\nRà soát\n2\n\f2\nNiêm yết\n3\n\f3\nĐo lường\n4\n';
    expect(pages(text)).toEqual({ openers: ['2', '3'], numbers: ['2', '3', '4'] });
  });

  it('are none where one row alone ends its page with its number', () => {
    const text = 'TT Việc\n1 Rà soát\n2\n\fNiêm yết\nthủ tục\n\fĐo lường\n';
    expect(pages(text).numbers).toEqual([]);
  });
});

describe('numbers above the text of pages that jump from page to page', () => {
  /** One page each: the number above it, or none. */
  const numbersOf = (numbers: readonly (number | null)[]): string[] =>
    pages(
      numbers
        .map((n, i) => `${n === null ? '' : `${n}\n`}Lập sổ thứ ${'abcdefghij'[i]}\nlàng nghề`)
        .join('\n\f'),
    ).numbers;

  it('are those of rows that happen to begin them', () =>
    expect(numbersOf([null, null, 2, null, 4, 5, 7, 9, null, 11])).toEqual([]));

  it.each([
    ['many follow one another', [null, 5, null, 2, null, 6, 7, 8, 9, null], ['6', '7', '8', '9']],
    ['they count on from the second page', [null, 2, 3, null, null, 4, 9, 7, null, 2], ['2', '3', '4']],
  ])('are those of pages where %s', (_, numbers, kept) => expect(numbersOf(numbers)).toEqual(kept));
});

describe('lines that begin with one space', () => {
  it('open pages where some lines stand between them', () => {
    const page = ' Trang\nmột\nhai\nba\nbốn\n';
    expect(pages(`KẾ HOẠCH\nmở đầu\nmột\nhai\n${page.repeat(3)}`).openers).toHaveLength(3);
  });

  it('open none where the numbers of a table stand one space in', () => {
    const rows = Array.from({ length: 9 }, (_, i) => ` ${i + 1}   Thay biển tên đường   Phòng Kinh tế\n`);
    expect(pages(`STT  Nhiệm vụ   Chủ trì\n${rows.join('')}`).openers).toEqual([]);
  });
});
