import { describe, expect, test } from 'vitest';
import { readHolidays } from '../../src/ask/holidays.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { after } from '../../src/text/calendar.ts';

/** The working day after Tuesday 4 March 2025, by a list of days off. */
const next = (list: string): string => {
  const found = readHolidays(list, 'nghi.txt', ENGLISH);
  return found.ok ? after('2025-03-04', { n: 1, unit: 'working-day' }, found.value) : found.trouble.code;
};

describe('days off', () => {
  test.each([
    ['none', '', '2025-03-05'],
    ['one', '2025-03-05', '2025-03-06'],
    ['a range', '2025-03-05..2025-03-06', '2025-03-07'],
    ['a range with room around its sign', '2025-03-05 .. 2025-03-06', '2025-03-07'],
    ['a range of one day', '2025-03-05..2025-03-05', '2025-03-06'],
    ['several lines', '2025-03-05\n2025-03-06\r\n2025-03-07', '2025-03-10'],
    ['a Saturday that is worked', '2025-03-05..2025-03-07\n+2025-03-08', '2025-03-08'],
    [
      'a Saturday that is worked, with room after its sign',
      '2025-03-05..2025-03-07\n+ 2025-03-08',
      '2025-03-08',
    ],
    ['words beside a day', '2025-03-05 # giỗ làng', '2025-03-06'],
    ['words alone and empty lines', '# ngày nghỉ của bến\n\n  \n2025-03-05', '2025-03-06'],
    ["a text editor's mark at the beginning", '\uFEFF2025-03-05', '2025-03-06'],
    ['sixty days after the first', '2025-03-05..2025-05-04', '2025-05-05'],
  ])('%s', (_, list, day) => {
    expect(next(list)).toBe(day);
  });

  test.each([
    ['no day of the calendar', '2025-02-30'],
    ['another way to write a day', '5/3/2025'],
    ['a range whose end is before its beginning', '2025-03-06..2025-03-05'],
    ['a range of more than sixty days', '2025-03-05..2025-05-05'],
    ['a range of three ends', '2025-03-05..2025-03-06..2025-03-07'],
    ['a range without an end', '2025-03-05..'],
    ['a range without a beginning', '..2025-03-05'],
  ])('are refused: %s', (_, line) => {
    expect(next(line)).toBe('bad-holidays');
  });

  test('that are refused are told with their file, line and words', () => {
    const found = readHolidays('2025-03-05\n# x\nmùa lũ # y', 'nghi.txt', ENGLISH);
    const said = JSON.stringify(found);
    for (const word of ['nghi.txt', '3', 'mùa lũ']) expect(said).toContain(word);
    expect(said).not.toContain('# y');
  });
});
