import { describe, expect, it } from 'vitest';
import { readDayFrom, readPeriod } from '../../src/ask/periods.ts';

/** A Wednesday in the second quarter. */
const TODAY = '2031-05-14';

describe('a period as people say it', () => {
  const cases: [string, string, string][] = [
    ['hôm nay', '2031-05-14', '2031-05-14'],
    ['ngày mai', '2031-05-15', '2031-05-15'],
    ['tuần này', '2031-05-12', '2031-05-18'],
    ['tuần sau', '2031-05-19', '2031-05-25'],
    ['tháng này', '2031-05-01', '2031-05-31'],
    ['thang toi', '2031-06-01', '2031-06-30'],
    ['tháng trước', '2031-04-01', '2031-04-30'],
    ['Quý này', '2031-04-01', '2031-06-30'],
    ['quý sau', '2031-07-01', '2031-09-30'],
    ['6 tháng này', '2031-01-01', '2031-06-30'],
    ['năm ngoái', '2030-01-01', '2030-12-31'],
    ['next month', '2031-06-01', '2031-06-30'],
    ['this quarter', '2031-04-01', '2031-06-30'],
    ['30 ngày', '2031-05-14', '2031-06-13'],
    ['30 ngày tới', '2031-05-14', '2031-06-13'],
    ['next 2 weeks', '2031-05-14', '2031-05-28'],
    ['30d', '2031-05-14', '2031-06-13'],
    ['quý I', '2031-01-01', '2031-03-31'],
    ['quy II/2032', '2032-04-01', '2032-06-30'],
    ['tháng 3', '2031-03-01', '2031-03-31'],
    ['6 tháng đầu năm 2032', '2032-01-01', '2032-06-30'],
    ['2031-Q3', '2031-07-01', '2031-09-30'],
    ['2031-02', '2031-02-01', '2031-02-28'],
  ];
  it.each(cases)('%s', (words, start, end) => {
    expect(readPeriod(words, TODAY)).toEqual({ start, end });
  });

  it('goes over the end of a year', () => {
    expect(readPeriod('quý sau', '2031-12-31')).toEqual({ start: '2032-01-01', end: '2032-03-31' });
    expect(readPeriod('tuần này', '2032-01-01')).toEqual({ start: '2031-12-29', end: '2032-01-04' });
  });

  it('is nothing else', () => {
    for (const words of ['', 'sớm', 'quý V', 'tháng 13', '2031-02-30', 'này tháng', '30 mùa'])
      expect(readPeriod(words, TODAY), words).toBeNull();
  });
});

it('a day is a period of one', () => {
  expect(readDayFrom('hôm qua', TODAY)).toBe('2031-05-13');
  expect(readDayFrom('tuần này', TODAY)).toBeNull();
});
