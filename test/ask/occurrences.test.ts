import { describe, expect, it } from 'vitest';
import { dueDays } from '../../src/ask/occurrences.ts';
import type { Frequency } from '../../src/model/index.ts';
import { calendarOf, FIXED_HOLIDAYS } from '../../src/text/calendar.ts';
import { planOf } from '../support/plan-builder.ts';

/** The days of a deadline cell of a plan for 2025. */
function days(
  cell: string,
  events: { words: string; day: string }[] = [],
  calendar = FIXED_HOLIDAYS,
): string[] {
  const plan = planOf({ rows: [{ task: 'Rà soát', deadline: cell }] });
  return plan.deadlines.flatMap((deadline) => dueDays(deadline, { events, calendar }));
}

describe('the days of a deadline', () => {
  it.each([
    ['Quý I/2025', ['2025-03-31']],
    ['Trước ngày 30/10/2025', ['2025-10-30']],
    ['Hàng quý', ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']],
    ['Hàng quý, 6 tháng, năm và đột xuất', ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31']],
    ['6 tháng, năm', ['2025-06-30', '2025-12-31']],
    ['Hàng năm, trước 15/12', ['2025-12-15']],
    ['Thường xuyên', []],
    ['Theo lộ trình đã được phê duyệt', []],
    ['Định kỳ theo quy định', []],
  ])('%s', (cell, expected) => {
    expect(days(cell)).toEqual(expected);
  });

  it('of a month lie in it, of the month that follows in that one', () => {
    expect(days('Trước ngày 20 hằng tháng').slice(0, 2)).toEqual(['2025-01-20', '2025-02-20']);
    const following = days('Trước ngày 05 của tháng liền kề');
    expect([following[0], following.at(-1), following.length]).toEqual(['2025-02-05', '2026-01-05', 12]);
  });

  it('of a year stand in the month that is written beside the day', () => {
    expect(days('Trước ngày 10/7 hằng năm')).toEqual(['2025-07-10']);
    expect(days('Trước ngày 05 tháng 11 hằng năm')).toEqual(['2025-11-05']);
  });

  it('are no later than the month has days', () => {
    expect(days('Trước ngày 31 hằng tháng').slice(0, 4)).toEqual([
      '2025-01-31',
      '2025-02-28',
      '2025-03-31',
      '2025-04-30',
    ]);
  });

  it('lie within the time that the deadline runs', () => {
    const between = (start: string | null, end: string | null, every: Frequency[]) => {
      const [deadline] = planOf({ rows: [{ task: 'Rà soát', deadline: 'Hàng quý' }] }).deadlines;
      return deadline ? dueDays({ ...deadline, start, end, every }) : [];
    };
    expect(between('2025-02-10', '2025-08-15', ['quarter'])).toEqual(['2025-03-31', '2025-06-30']);
    expect(between('2025-02-10', '2025-09-15', ['nine-months'])).toEqual(['2025-09-15']);
    expect(between('2025-02-28', '2025-03-01', ['month'])).toEqual(['2025-02-28', '2025-03-01']);
    expect(between('2024-11-01', '2025-01-31', ['month'])).toEqual([
      '2024-11-30',
      '2024-12-31',
      '2025-01-31',
    ]);
    expect(between('2025-01-03', '2025-01-10', ['week'])).toEqual(['2025-01-03', '2025-01-10']);
    expect(between('2025-01-04', '2025-01-09', ['week'])).toEqual([]);
    expect(between('2025-01-01', '2025-12-31', ['half-year', 'quarter'])).toHaveLength(4);
    expect(between(null, '2025-12-31', ['year'])).toEqual([]);
    expect(between('2025-01-01', null, ['year'])).toEqual([]);
  });

  it('of a week are its Fridays', () => {
    const fridays = days('Hàng tuần');
    expect([fridays[0], fridays.at(-1), fridays.length]).toEqual(['2025-01-03', '2025-12-26', 52]);
  });
});

describe('a deadline that runs from an event', () => {
  const guidance = { words: 'co van ban huong dan', day: '2025-03-03' };

  it('has no day until the day of the event is known', () => {
    expect(days('Sau 02 tháng kể từ khi có văn bản hướng dẫn')).toEqual([]);
    expect(days('Sau 02 tháng kể từ khi có văn bản hướng dẫn', [guidance])).toEqual(['2025-05-03']);
  });
  it('counts working days by the calendar', () => {
    const cell = '07 ngày làm việc kể từ ngày có văn bản hướng dẫn';
    expect(days(cell, [guidance])).toEqual(['2025-03-12']);
    expect(days(cell, [guidance], calendarOf(['2025-03-04']))).toEqual(['2025-03-13']);
  });
  it('is not touched by another event', () => {
    expect(
      days('Sau 02 tháng kể từ khi có văn bản hướng dẫn', [{ words: 'nhận đủ hồ sơ', day: '2025-03-03' }]),
    ).toEqual([]);
  });
  it('falls on the day of the event where no length is written', () => {
    expect(days('Sau khi có văn bản hướng dẫn', [guidance])).toEqual(['2025-03-03']);
  });
});
