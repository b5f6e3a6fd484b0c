import { expect, it } from 'vitest';
import {
  columnPeriods,
  isFrequency,
  isNextPeriod,
  isPeriodWord,
  namedMonths,
  namedPeriod,
} from '../../../src/tables/heading/periods.ts';

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
  ['Quý III', 'Cả năm', true],
  ['T12', 'Toàn năm', true],
  ['Cả năm', 'Quý I', false],
  ['2031', 'Cả năm', false],
  ['2031', '2033', false],
  ['Quý I', 'T4', false],
  ['Kế hoạch 2031', '2032', false],
])('"%s", "%s" are two periods of one series: %s', (one, next, follows) => {
  expect(isNextPeriod(namedPeriod(one), namedPeriod(next))).toBe(follows);
});

it('two years are no one period', () => expect(namedPeriod('2031 2032')).toBeNull());

it('a heading is a period and nothing else, or not', () => {
  expect(['Năm 2027', '2028', 'Quý I', 'T3', 'Tháng 4'].filter((text) => !isPeriodWord(text))).toEqual([]);
  expect(['Kết quả năm 2027', 'Quý', '3', 'Thời gian', ''].filter(isPeriodWord)).toEqual([]);
});

it('a heading says how often and nothing else, or not', () => {
  expect(['Hằng quý', 'Thường xuyên', 'Hằng năm'].filter((text) => !isFrequency(text))).toEqual([]);
  expect(['Quý I', 'Hằng quý, quý I', 'Báo cáo', ''].filter(isFrequency)).toEqual([]);
});

it('periods are counted in months, those without a year from its beginning', () => {
  expect(namedPeriod('Quý II')).toMatchObject({ first: 4, next: 7 });
  expect(namedPeriod('2027')).toMatchObject({ first: 2027 * 12 + 1, next: 2028 * 12 + 1 });
  expect(isNextPeriod(null, namedPeriod('T1'))).toBe(false);
  expect(isNextPeriod(namedPeriod('T1'), null)).toBe(false);
});

it('of several columns each stands for its own', () => {
  const columns = ['Nhiệm vụ', 'Quý I', 'Quý II'].map((text) => ({ text, parent: '' }));
  expect(columnPeriods(columns, YEAR)).toEqual([
    null,
    { start: '2026-01-01', end: '2026-03-31' },
    { start: '2026-04-01', end: '2026-06-30' },
  ]);
});

it.each([
  ['1-3', '4-6', true],
  ['7 – 9', '10- 12', true],
  ['1-3', '5-6', false],
  ['1-3', '4-13', false],
  ['3-1', '4-6', false],
])('"%s", "%s" are months one after the other: %s', (one, next, follows) => {
  expect(isNextPeriod(namedMonths(one), namedMonths(next))).toBe(follows);
});
