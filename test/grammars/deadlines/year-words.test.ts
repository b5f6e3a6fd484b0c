import { describe, expect, test } from 'vitest';
import { readDeadlineCell } from '../../../src/grammars/deadlines/index.ts';
import { Words } from '../../../src/grammars/deadlines/lexemes.ts';
import { recurring, stretchWithin } from '../../../src/grammars/deadlines/periods.ts';
import { namedYear, schoolYear, yearAfterName, yearTail } from '../../../src/grammars/deadlines/years.ts';
import { PLAN_2024 } from './period.ts';

const NONE = { year: null, shift: 0, next: 0 };

/** Kind, first and last day and the words of each deadline of a cell. */
function read(cell: string) {
  return readDeadlineCell(cell, PLAN_2024).map(({ kind, start, end, text }) => [kind, start, end, text]);
}

describe('Which year stands behind a month or a quarter?', () => {
  test.each([
    ['2024', 2024, 1],
    ['/2024', 2024, 2],
    ['- 2024', 2024, 2],
    ['năm 2024', 2024, 2],
    ['/ năm 2024', 2024, 3],
    [', năm 2023', 2023, 3],
    ['(2024)', 2024, 3],
    ['(năm 2024)', 2024, 4],
    ['của năm 2023', 2023, 3],
    ['trong năm 2023', 2023, 3],
    ['thuộc năm 2023', 2023, 3],
  ])('"%s" is written', (words, year, next) => {
    expect(yearTail(new Words(words), 0)).toEqual({ year, shift: 0, next });
  });

  test.each([
    ['năm nay', 0, 2],
    ['năm hiện hành', 0, 3],
    ['năm kế hoạch', 0, 3],
    ['năm báo cáo', 0, 3],
    ['năm này', 0, 2],
    ['năm đó', 0, 2],
    ['của năm nay', 0, 3],
    ['năm sau', 1, 2],
    ['năm liền kề', 1, 3],
    ['năm trước', -1, 2],
    ['năm ngoái', -1, 2],
  ])('"%s" counts from the year of the plan', (words, shift, next) => {
    expect(yearTail(new Words(words), 0)).toEqual({ year: null, shift, next });
  });

  test.each([
    ['(2024', 'a bracket that stays open'],
    ['(của', 'a bracket without a year'],
    ['[2024]', 'another bracket'],
    ['/năm sau', 'a year that is not written, after a slash'],
    [', năm sau', 'a year that is not written, after a comma'],
    ['năm', 'no year'],
    ['năm trước ngày 15/12', 'a limit that the word after it begins'],
    ['năm sau khi ban hành', 'an event that the word after it begins'],
    ['năm sau 3 ngày', 'a length of time'],
  ])('"%s" is none: %s', (words) => {
    expect(yearTail(new Words(words), 0)).toEqual(NONE);
  });

  test('in a cell', () => {
    expect(read('Quý I (2024)')).toEqual([['in', '2024-01-01', '2024-03-31', 'Quý I (2024)']]);
    expect(read('Quý I (năm 2023)')).toEqual([['in', '2023-01-01', '2023-03-31', 'Quý I (năm 2023)']]);
    expect(read('Tháng 6 năm hiện hành')).toEqual([
      ['in', '2024-06-01', '2024-06-30', 'Tháng 6 năm hiện hành'],
    ]);
  });
});

describe('Which year does the word "năm" name?', () => {
  test('none without it', () => {
    expect(namedYear(new Words('quý sau'), 0)).toBeNull();
  });

  test.each([
    ['năm 2023', { year: 2023, shift: 0, next: 2 }],
    ['năm sau', { year: null, shift: 1, next: 2 }],
    ['năm 3', { year: null, shift: 0, next: 1 }],
  ])('"đầu %s"', (words, tail) => {
    expect(yearAfterName(new Words(words), 1)).toEqual(tail);
  });
});

describe('Where does a school year (năm học) end?', () => {
  test.each([
    ['năm học 2024 - 2025', true, 5],
    ['năm học 2024 – 2025', true, 5],
    ['năm học 2024/2025', true, 5],
    ['năm học 2024-25', true, 5],
    ['năm học 2024', false, 3],
    ['năm học 2024 - 2026', false, 3],
    ['năm học 2024 2025', false, 3],
    ['năm học 2024, 2025', false, 3],
  ])('"%s"', (words, whole, next) => {
    expect(schoolYear(new Words(words), 0)).toEqual({ year: 2024, whole, next });
  });

  test.each(['năm học tới', 'năm 2024 - 2025', 'khóa học 2024 - 2025'])('nowhere: "%s"', (words) => {
    expect(schoolYear(new Words(words), 0)).toBeNull();
  });

  test.each([
    ['Năm học 2023 - 2024', 'in', '2023-09-01', '2024-05-31'],
    ['Trong năm học 2023-2024', 'in', '2023-09-01', '2024-05-31'],
    ['Đầu năm học 2024 - 2025', 'in', '2024-09-01', '2024-09-30'],
    ['Giữa năm học 2023 - 2024', 'in', '2024-01-01', '2024-01-31'],
    ['Cuối năm học 2023 - 2024', 'by', null, '2024-05-31'],
    ['Đến hết năm học 2023 - 2024', 'by', null, '2024-05-31'],
    ['Trước năm học 2024 - 2025', 'by', null, '2024-08-31'],
    ['Năm học 2024', 'in', '2024-01-01', '2024-12-31'],
  ])('in a cell: "%s"', (cell, kind, start, end) => {
    expect(read(cell)).toEqual([[kind, start, end, cell]]);
  });

  test('between two years the days are vague', () => {
    expect(readDeadlineCell('Năm học 2023 - 2024', PLAN_2024)).toMatchObject([{ doubt: 'vague' }]);
  });
});

describe('What is a recurrence restricted to?', () => {
  test.each([
    ['quý năm 2023', 1, 3],
    ['quý trong năm 2023', 1, 4],
    ['hằng năm 2023', 2, 3],
  ])('"%s", read up to word %i', (words, from, next) => {
    expect(stretchWithin(new Words(words), from)).toMatchObject({
      value: { from: { year: 2023 }, to: null },
      next,
    });
  });

  test.each([
    ['Hằng ngày trong quý II', 'continuous', '2024-04-01', '2024-06-30'],
    ['Hằng tuần trong tháng 6 và tháng 7', 'recurring', '2024-01-01', '2024-12-31'],
    ['Hằng tháng trong quý II', 'recurring', '2024-04-01', '2024-06-30'],
    ['Hằng tuần trong tháng 3 - 5', 'recurring', '2024-03-01', '2024-05-31'],
    ['Hằng tuần trong 6 tháng đầu năm', 'recurring', '2024-01-01', '2024-06-30'],
    ['Ngày 15 hằng tháng trong quý III', 'recurring', '2024-07-01', '2024-09-30'],
    ['Định kỳ hằng tháng trong năm', 'recurring', '2024-01-01', '2024-12-31'],
    ['Hằng quý trong năm 2025', 'recurring', '2025-01-01', '2025-12-31'],
  ])('in a cell: "%s"', (cell, kind, start, end) => {
    expect(read(cell)[0]?.slice(0, 3)).toEqual([kind, start, end]);
  });

  test('one unit is part of its words, several are times of their own, and so is one that there is not', () => {
    const words = (cell: string) => read(cell).map(([kind, , , text]) => [kind, text]);
    expect(words('Hằng tháng trong quý II')).toEqual([['recurring', 'Hằng tháng trong quý II']]);
    expect(words('Hằng tuần trong tháng 6 và tháng 7').map(([kind]) => kind)).toEqual([
      'recurring',
      'in',
      'in',
    ]);
    expect(words('Hằng tháng trong quý V').map(([kind]) => kind)).toEqual(['recurring', 'unknown']);
  });

  test.each([
    ['quý năm sau', 1],
    ['quý 2023', 1],
    ['quý của 2023', 1],
  ])('"%s": none', (words, from) => {
    expect(stretchWithin(new Words(words), from)).toBeNull();
  });
});

describe('How often does it come again?', () => {
  test('every day is all through', () => {
    const within = null;
    const through = { kind: 'continuous', within, open: false, adhoc: false, until: null };
    expect(recurring(['day'], false, null, null)).toEqual(through);
    expect(recurring(['day', 'day'], true, null, null)).toEqual({ ...through, adhoc: true });
  });

  test.each([
    [
      ['week', 'month'],
      ['week', 'month'],
    ],
    [['week', 'week'], ['week']],
    [['day', 'week'], ['week']],
    [['other', 'month'], ['month']],
    [['day', 'other'], []],
    [[], []],
  ] as const)('%j are %j', (beats, every) => {
    expect(recurring(beats, false, 5, null)).toEqual({
      kind: 'recurring',
      every,
      adhoc: false,
      day: 5,
      within: null,
      until: null,
    });
  });
});

describe('What comes again each year?', () => {
  const yearly = (cell: string) =>
    readDeadlineCell(cell, PLAN_2024).map((found) => [
      found.kind,
      found.every,
      found.day ?? null,
      found.text,
    ]);

  test.each([
    ['Tháng 12 hằng năm', null],
    ['Tháng 12, hằng năm', null],
    ['Ngày 15/12 hằng năm', 15],
    ['Tháng 6, tháng 12 hàng năm', null],
    ['Ngày 20 tháng 6 và ngày 20 tháng 12 mỗi năm', null],
  ])('%s', (cell, day) => {
    expect(yearly(cell)).toEqual([['recurring', ['year'], day, cell]]);
  });

  test('what stands in a list without a year of its own', () => {
    expect(yearly('Tháng 6/2024, tháng 12 hàng năm')).toEqual([
      ['in', [], null, 'Tháng 6/2024'],
      ['recurring', ['year'], null, 'tháng 12 hàng năm'],
    ]);
  });

  test('nothing with a year', () => {
    expect(yearly('Tháng 3 năm 2024 hàng năm').map(([kind]) => kind)).toEqual(['in', 'recurring']);
  });

  test('not what is counted: "các năm 2024"', () => {
    expect(yearly('Tháng 6 các năm 2024')[0]?.[0]).toBe('in');
  });
});
