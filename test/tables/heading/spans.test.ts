import { describe, expect, it } from 'vitest';
import { timesInOrder } from '../../../src/tables/heading/spans.ts';

const YEAR = { start: '2026-01-01', end: '2026-12-31' };
const inOrder = (left: string[], right: string[]) => timesInOrder(left, right, YEAR);

describe('two columns of times run from a start to an end', () => {
  it.each<[string, string[], string[], boolean]>([
    ['where each row does', ['Quý I', 'Tháng 2'], ['Quý II', 'Tháng 9'], true],
    [
      'also where some begin and end together',
      ['Quý I', 'Quý I', 'Tháng 2'],
      ['Quý I', 'Quý II', 'Tháng 9'],
      true,
    ],
    ['not where as many do as do not', ['Quý I', 'Tháng 2'], ['Quý I', 'Tháng 9'], false],
    ['not where one runs back', ['Quý I', 'Tháng 2', 'Quý IV'], ['Quý II', 'Tháng 9', 'Quý III'], false],
    ['not where one begins later and ends sooner', ['Năm 2026', 'Tháng 2'], ['Quý II', 'Tháng 9'], false],
    ['not where one begins later and ends later', ['Quý I', 'Tháng 2'], ['Quý II', 'Năm 2026'], false],
    [
      'whatever stands in one column alone',
      ['Quý I', '', 'Tháng 2', 'Quý I'],
      ['Quý II', 'Quý I', 'Tháng 9', ''],
      true,
    ],
    ['not where one row is all', ['Quý I'], ['Quý II'], false],
    ['not where a cell is no time', ['Quý I', 'Tháng 2', 'Sở Y tế'], ['Quý II', 'Tháng 9', 'Quý I'], false],
    [
      'not where one goes on all year',
      ['Quý I', 'Thường xuyên trong năm 2026'],
      ['Quý II', 'Quý III'],
      false,
    ],
    ['not where a cell holds two times', ['Quý I', 'Tháng 2, tháng 5'], ['Quý II', 'Tháng 9'], false],
    ['not where they do not stand row by row', ['Quý I', 'Tháng 2'], ['Quý II', 'Tháng 9', 'Quý IV'], false],
    [
      'with limits as with periods',
      ['Trước ngày 15/2', 'Trước ngày 1/3'],
      ['Trước ngày 30/6', 'Quý II'],
      true,
    ],
  ])('%s', (_, left, right, want) => {
    expect(inOrder(left, right)).toBe(want);
  });
});
