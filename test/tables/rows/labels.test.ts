import { describe, expect, it } from 'vitest';
import { lineCountOfLabels, namesColumns } from '../../../src/tables/rows/labels.ts';

describe('a row that names columns', () => {
  it.each([
    ['(1)|(2)|(3)|(4)'],
    ['A|B|1|2|3'],
    ['(A)|(B)|(1)|(2)|(3)'],
    ['a|b|c|d|đ'],
    ['a|b|c|d|e|f|g'],
    ['( 1)|(2 )|(3)|(4)'],
    ['I|II|III|IV'],
    ['|(1)|(2)|(3)'],
    ['1|2|3|4|5|6=4+5'],
    ['1|2|3|4|5|6 = 4 + 5'],
    ['[1]|[2]|[3]'],
    ['i|ii|iii'],
    ['A|B|C|D|E'],
    ['a|b|c|d|e'],
    ['8|9|10|11'.replace('8', '1|2|3|4|5|6|7|8')],
    [' (1) | (2) | (3) '],
  ])('%s', (row) => expect(namesColumns(row.split('|'))).toBe(true));

  it.each([
    ['1|Mở lớp học|2|3'],
    ['1|2'],
    ['1|2|3||'],
    ['x1|2|3'],
    ['1x|2|3'],
    ['A|1|a|I'],
    ['100|101|102'],
    ['1|3|5'],
    ['w|x|y'],
    ['1|2|3|4=a quá dài để là nhãn'],
    ['5|6|7|8'],
    ['1|||'],
    ['1|1|1|1'],
    ['I|Cải cách thể chế||'],
  ])('%s is none', (row) => expect(namesColumns(row.split('|'))).toBe(false));
});

describe('in plain text a row that names columns', () => {
  const lines = (text: string): string[][] => text.split('/').map((line) => line.split(' '));

  it.each([
    ['(1) (2) (3) (4)/1 Mở lớp', 1],
    ['(1)/(2)/(3)/(4)/1/Mở lớp', 4],
    ['A B/1 2/1 Mở lớp', 2],
    ['(1) (2) (3)/Mở lớp', 1],
    ['1 Mở lớp/2 Thi', 0],
    ['1/2/3/4/5', 0],
    ['(1) (2)/Mở lớp', 0],
    ['1 2 3 4/5 Mở lớp', 1],
    ['1 2 3 4/6', 1],
    ['1 2 3 4/5.', 0],
    ['A B C D/5', 1],
    ['(1) (2) (3) (4)/5', 1],
  ])('%s takes %i lines', (text, count) => expect(lineCountOfLabels(lines(text), 4)).toBe(count));

  it('ends where something else than a line stands', () =>
    expect(lineCountOfLabels([['(1)', '(2)'], null, ['(3)', '(4)']], 4)).toBe(0));

  it('is not looked for beyond the columns that there are, however long the line is', () =>
    expect(lineCountOfLabels([Array.from({ length: 300_000 }, () => '(1)')], 4)).toBe(0));
});
