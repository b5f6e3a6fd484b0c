import { describe, expect, it, test } from 'vitest';
import { hasDeclaredRows, type NumberedRow, seriesBreaks } from '../../../src/tables/rows/series.ts';

/** Rows from "id number", the group being what stands before the number in the id. */
function rows(...ids: readonly (readonly [id: string, number: string])[]): NumberedRow[] {
  return ids.map(([id, number]) => {
    const own = id.replace(/~\d+$/, '').replace('pl/', '');
    const group = /^([A-Z]+)(?:~\d+)?\./.exec(own)?.[1] ?? null;
    const parts = number.split('.');
    const parent = parts.length > 1 ? id.slice(0, id.lastIndexOf('.')) : null;
    return { id, number, group, parent, continues: null };
  });
}

const plain = (...numbers: readonly string[]): NumberedRow[] =>
  rows(...numbers.map((n) => [`pl/${n}`, n] as const));
const breaks = (list: readonly NumberedRow[]): string[] =>
  seriesBreaks(list).map(({ kind, row, from, to }) => `${kind} ${row.id} ${from}-${to}`);

describe('numbers of a table', () => {
  it('run on', () => expect(breaks(plain('1', '2', '3'))).toEqual([]));
  it('leave some out', () => expect(breaks(plain('1', '4', '5'))).toEqual(['gap pl/4 2-3']));
  it('leave the first out', () => expect(breaks(plain('2', '3'))).toEqual(['gap pl/2 1-1']));
  it('come again', () =>
    expect(breaks(rows(['pl/1', '1'], ['pl/2', '2'], ['pl/2~2', '2']))).toEqual(['repeat pl/2~2 2-2']));
  it('out of order are missing where they should stand, and repeat nothing', () =>
    expect(breaks(plain('1', '4', '2', '3'))).toEqual(['gap pl/4 2-3']));
  it('begin again in each group', () =>
    expect(breaks(rows(['pl/I.1', '1'], ['pl/I.2', '2'], ['pl/II.1', '1'], ['pl/II.3', '3']))).toEqual([
      'gap pl/II.3 2-2',
    ]));
  it('begin again in a group whose numeral comes again', () =>
    expect(breaks(rows(['pl/I.1', '1'], ['pl/I.2', '2'], ['pl/I~2.1', '1']))).toEqual([]));
  it('of sub-rows begin again under each row', () =>
    expect(breaks(plain('1', '1.1', '1.2', '2', '2.1', '2.3'))).toEqual(['gap pl/2.3 2.2-2.2']));
  it('that are letters come again', () =>
    expect(breaks(rows(['pl/1', '1'], ['pl/1.a', 'a'], ['pl/1.a~2', 'a']))).toEqual(['repeat pl/1.a~2 a-a']));
});

test('a total may count tasks or lines', () => {
  const list = plain('1', '2', '2.1', '2.2', '3');
  expect(hasDeclaredRows(list, 3)).toBe(true);
  expect(hasDeclaredRows(list, 4)).toBe(true);
  expect(hasDeclaredRows(list, 5)).toBe(false);
});
