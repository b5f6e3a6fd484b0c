import { expect, it } from 'vitest';
import { columnPeriods, isNextPeriod, namedPeriod } from '../../../src/tables/heading/periods.ts';

const YEAR = { start: '2026-01-01', end: '2026-12-31' };

it.each([
  ['Quý II', '', '2026-04-01', '2026-06-30'],
  ['Q3', '', '2026-07-01', '2026-09-30'],
  ['IV', 'Tiến độ theo quý', '2026-10-01', '2026-12-31'],
  ['T5', '', '2026-05-01', '2026-05-31'],
  ['11', 'Tháng', '2026-11-01', '2026-11-30'],
  ['Năm 2028', '', '2028-01-01', '2028-12-31'],
  ['2029', 'Lộ trình', '2029-01-01', '2029-12-31'],
  ['Đến năm 2030', '', null, '2030-12-31'],
])('the column "%s" under "%s" stands for %s to %s', (own, upper, start, end) => {
  expect(columnPeriods([{ text: own, parent: upper }], YEAR)).toEqual([{ start, end }]);
});

it.each(['Nhiệm vụ', 'Thời gian', 'Kết quả năm 2025', ''])('"%s" stands for no period', (own) => {
  expect(columnPeriods([{ text: own, parent: '' }], YEAR)).toEqual([null]);
});

it.each([
  ['2031', '2032', true],
  ['Quý I', 'Quý II', true],
  ['T3', 'Tháng 4', true],
  ['2031', '2033', false],
  ['Quý I', 'T4', false],
  ['Kế hoạch 2031', '2032', false],
])('"%s", "%s" are two periods of one series: %s', (one, next, follows) => {
  expect(isNextPeriod(namedPeriod(one), namedPeriod(next))).toBe(follows);
});

it('two years are no one period', () => expect(namedPeriod('2031 2032')).toBeNull());
