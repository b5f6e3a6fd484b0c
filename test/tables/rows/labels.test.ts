import { describe, expect, it } from 'vitest';
import { isGroupMarker, namesColumns } from '../../../src/tables/rows/labels.ts';

describe('a row that names columns', () => {
  it.each([
    ['(1)|(2)|(3)|(4)'],
    ['A|B|1|2|3'],
    ['(A)|(B)|(1)|(2)|(3)'],
    ['a|b|c|d|đ'],
    ['I|II|III|IV'],
    ['|(1)|(2)|(3)'],
    ['1|2|3|4|5|6=4+5'],
  ])('%s', (row) => expect(namesColumns(row.split('|'))).toBe(true));

  it.each([['1|Mở lớp học|2|3'], ['5|6|7|8'], ['1|||'], ['1|1|1|1'], ['I|Cải cách thể chế||']])(
    '%s is none',
    (row) => expect(namesColumns(row.split('|'))).toBe(false),
  );
});

it.each([
  ['I', true],
  ['IV.', true],
  ['B', true],
  ['Đ.', true],
  ['1', false],
  ['a', false],
  ['Cải', false],
])('%s marks a group: %s', (text, want) => expect(isGroupMarker(text)).toBe(want));
