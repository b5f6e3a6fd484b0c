import { describe, expect, it } from 'vitest';
import { readDay, readWindow } from '../../src/ask/windows.ts';
import { after, FIXED_HOLIDAYS, readLength } from '../../src/text/calendar.ts';

describe('a period as somebody types it', () => {
  it.each([
    ['2024-03-15', '2024-03-15', '2024-03-15'],
    ['15/3/2024', '2024-03-15', '2024-03-15'],
    ['ngày 5 tháng 9 năm 2024', '2024-09-05', '2024-09-05'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['tháng 2/2024', '2024-02-01', '2024-02-29'],
    ['thang 2/2024', '2024-02-01', '2024-02-29'],
    ['quý I/2024', '2024-01-01', '2024-03-31'],
    ['quy 4/2024', '2024-10-01', '2024-12-31'],
    ['Quý II năm 2024', '2024-04-01', '2024-06-30'],
    ['Q3/2024', '2024-07-01', '2024-09-30'],
    ['2024-Q3', '2024-07-01', '2024-09-30'],
    ['H2/2024', '2024-07-01', '2024-12-31'],
    ['6 tháng đầu năm 2024', '2024-01-01', '2024-06-30'],
    ['nửa cuối năm 2024', '2024-07-01', '2024-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['quý II', '2025-04-01', '2025-06-30'],
    ['tháng 12', '2025-12-01', '2025-12-31'],
    ['q3 2024', '2024-07-01', '2024-09-30'],
    ['Q3-2024', '2024-07-01', '2024-09-30'],
    ['2024q3', '2024-07-01', '2024-09-30'],
    ['h1/2024', '2024-01-01', '2024-06-30'],
    ['1900', '1900-01-01', '1900-12-31'],
    ['2200', '2200-01-01', '2200-12-31'],
    ['  Tháng   2  ', '2025-02-01', '2025-02-28'],
    ['nua dau nam 2024', '2024-01-01', '2024-06-30'],
    ['trong thang 5', '2025-05-01', '2025-05-31'],
  ])('%s', (words, start, end) => {
    expect(readWindow(words, 2025)).toEqual({ start, end });
  });

  it.each([
    '2024-02-30',
    '31/4/2024',
    '13/2024',
    'quý V/2024',
    '2024-Q5',
    '2024-H3',
    'trước ngày 3/4/2024',
    'hôm nay',
    '1899',
    '2201',
    '2024-00',
    '2024-13',
    '2024/03/15',
    '2024.3.15',
    '2024-Q1 và 2024-Q2',
    'xQ1/2024',
    'Q1/2024x',
    'đến tháng 3',
    'quý I, quý III',
    'trình dự thảo trong quý I',
    'thường xuyên',
    'hằng tháng',
    '',
  ])('"%s" is none', (words) => {
    expect(readWindow(words, 2025)).toBeNull();
  });

  it('is a day only where it is one', () => {
    expect(readDay('3/4/2024', 2025)).toBe('2024-04-03');
    expect(readDay('tháng 4/2024', 2025)).toBeNull();
  });
});

describe('a length of time', () => {
  it.each([
    ['30d', '2024-03-31'],
    ['2w', '2024-03-15'],
    ['1m', '2024-04-01'],
    ['1y', '2025-03-01'],
    // Friday 1 March: five working days end on Friday 8
    ['5wd', '2024-03-08'],
  ])('%s from 1 March 2024', (text, day) => {
    const length = readLength(text);
    expect(length && after('2024-03-01', length, FIXED_HOLIDAYS)).toBe(day);
  });

  it('is nothing else', () => {
    expect(['30', 'd', '-3d', '3 mùa'].map(readLength)).toEqual([null, null, null, null]);
  });
});
