import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHolidays } from '../../src/ask/holidays.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import {
  addMonths,
  addWorkingDays,
  calendarOf,
  daysBetween,
  FIXED_HOLIDAYS,
  isDay,
  isWorkingDay,
  nextWorkingDay,
  workingDaysBetween,
} from '../../src/text/calendar.ts';

const day = fc
  .integer({ min: 0, max: 3650 })
  .map((n) => new Date(Date.UTC(2020, 0, 1) + n * 86_400_000).toISOString().slice(0, 10));

describe('working days', () => {
  it('leave out weekends and the holidays with a fixed date', () => {
    const free = ['2024-03-02', '2024-03-03', '2024-04-30', '2024-05-01', '2024-09-02', '2025-01-01'];
    expect(free.filter((each) => isWorkingDay(each, FIXED_HOLIDAYS))).toEqual([]);
    expect(isWorkingDay('2024-03-01', FIXED_HOLIDAYS)).toBe(true);
  });

  it('count from the day after', () => {
    // Friday 26 April 2024: Monday 29 is the first, 30 April and 1 May are off, Thursday 2 May the second
    expect(addWorkingDays('2024-04-26', 1, FIXED_HOLIDAYS)).toBe('2024-04-29');
    expect(addWorkingDays('2024-04-26', 2, FIXED_HOLIDAYS)).toBe('2024-05-02');
    expect(addWorkingDays('2024-04-26', 7, calendarOf([]))).toBe('2024-05-07');
  });

  it('know the days that a list frees and those that it takes back', () => {
    const calendar = calendarOf(['2024-02-08'], ['2024-02-17']);
    expect(isWorkingDay('2024-02-08', calendar)).toBe(false);
    expect(isWorkingDay('2024-02-17', calendar)).toBe(true);
    expect(nextWorkingDay('2024-02-17', calendar)).toBe('2024-02-17');
    expect(nextWorkingDay('2024-02-18', calendar)).toBe('2024-02-19');
  });

  it('end where the list frees everything', () => {
    const all = Array.from({ length: 900 }, (_, i) =>
      new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10),
    );
    expect(isDay(addWorkingDays('2024-01-01', 3, calendarOf(all)))).toBe(true);
  });

  it('are as many between as were added', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, n) => {
        const to = addWorkingDays(from, n, FIXED_HOLIDAYS);
        expect(workingDaysBetween(from, to, FIXED_HOLIDAYS)).toBe(n);
      }),
    );
  });
});

describe('days of the calendar', () => {
  it('are told from others', () => {
    expect(['2024-02-29', '2023-02-29', '2024-13-01', '2024-1-1', '2024-04-31'].map(isDay)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
  it('keep their date over months, or take the last', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2023-11-15', 3)).toBe('2024-02-15');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
  });
  it('lie as far apart either way', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(a, b) + daysBetween(b, a)).toBe(0);
      }),
    );
  });
});

describe('a list of holidays', () => {
  it('holds days, ranges, days that are worked, and remarks', () => {
    const read = readHolidays(
      '\uFEFF# Tết\r\n2025-01-27..2025-01-29\n2025-04-07 # giỗ Tổ\n+ 2025-02-08\n\n',
      'nghi.txt',
      ENGLISH,
    );
    expect(read).toEqual({
      ok: true,
      value: {
        holidays: new Set(['2025-01-27', '2025-01-28', '2025-01-29', '2025-04-07']),
        worked: new Set(['2025-02-08']),
        yearly: new Set(),
      },
    });
  });
  it.each(['30/4/2025', '2025-02-30', '2025-02-03..2025-02-01', '2024-01-01..2025-01-01', 'x'])(
    'does not hold "%s"',
    (line) => {
      const read = readHolidays(`2025-01-01\n${line}`, 'nghi.txt', ENGLISH);
      expect(read).toMatchObject({
        ok: false,
        trouble: { code: 'bad-holidays', what: 'nghi.txt:2 is no holiday' },
      });
    },
  );
});
