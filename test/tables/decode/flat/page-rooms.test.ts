import { describe, expect, it } from 'vitest';
import { type PageRow, pageRooms } from '../../../../src/tables/decode/flat/page-rooms.ts';
import { laidOut } from './support.ts';

/** One word a line; each row is one cell of so many lines. */
function roomsOf(heights: readonly number[], breaks: readonly number[]): Record<number, number> {
  const words = laidOut(heights.flatMap((n, r) => Array.from({ length: n }, () => `chữ${r}`)).join('\n'));
  let at = 0;
  const rows = heights.map((n): PageRow => {
    const from = at;
    at += n;
    return { from, to: at, lines: [[[{ from, to: at }], []]] };
  });
  return Object.fromEntries(pageRooms(words, breaks, rows));
}

describe('the room above a page break', () => {
  it('is what the other rows leave of a full page, and a line more', () =>
    // pages of ten lines after a first one of six; all but the last end in a row that is cut
    expect(roomsOf([4, 4, 3, 8, 6, 6, 9, 4], [6, 16, 26, 36])).toEqual({ 16: 6, 26: 2, 36: 6 }));

  it('is not known of the first page, whose title and heading take lines as well', () =>
    expect(roomsOf([4, 4, 3, 8, 6, 6, 9, 4], [6, 16, 26, 36])).not.toHaveProperty('6'));

  it.each([
    ['few pages end in a cut row', [4, 4, 3, 8, 6], [6, 16]],
    ['such pages hold different numbers of lines', [4, 9, 9, 20, 9, 9, 20], [6, 12, 30, 34, 60]],
  ])('is not known where %s', (_, heights, breaks) => expect(roomsOf(heights, breaks)).toEqual({}));

  it('counts each line of a row that has several as its own', () => {
    const words = laidOut(Array.from({ length: 44 }, (_, i) => `chữ${i}`).join('\n'));
    const cell = (from: number, to: number): PageRow['lines'][number] => [[{ from, to }], []];
    const rows: PageRow[] = [
      { from: 0, to: 8, lines: [cell(0, 8)] },
      { from: 8, to: 20, lines: [cell(8, 11), cell(11, 20)] },
      { from: 20, to: 30, lines: [cell(20, 30)] },
      { from: 30, to: 44, lines: [cell(30, 44)] },
    ];
    expect(pageRooms(words, [6, 16, 26, 36], rows).get(16)).toBe(9);
  });
});
