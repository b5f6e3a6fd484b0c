import { describe, expect, it } from 'vitest';
import { readDeadlineCell } from '../../../src/grammars/deadlines/index.ts';
import { PLAN_2021_2025, PLAN_2024 } from './period.ts';

describe('a year that is not written', () => {
  it('comes from the plan and says so', () => {
    expect(readDeadlineCell('Quý I', PLAN_2024)[0]).toMatchObject({
      start: '2024-01-01',
      inferred: ['year'],
    });
    expect(readDeadlineCell('Quý I/2024', PLAN_2024)[0]).toMatchObject({ start: '2024-01-01', inferred: [] });
    expect(readDeadlineCell('Thường xuyên', PLAN_2024)[0]).toMatchObject({ inferred: ['period'] });
  });

  it('is shared out within a list, back over New Year', () => {
    const starts = readDeadlineCell('Tháng 11, tháng 12 và tháng 01/2024', PLAN_2024).map((d) => d.start);
    expect(starts).toEqual(['2023-11-01', '2023-12-01', '2024-01-01']);
  });

  it('is that of the whole list where New Year is further off than what is named out of order', () => {
    const starts = (cell: string) => readDeadlineCell(cell, PLAN_2024).map((d) => d.start);
    expect(starts('Tháng 11; ngày 20/7/2024')).toEqual(['2024-11-01', '2024-07-20']);
    expect(starts('Ngày 25/7 và ngày 10/7/2024')).toEqual(['2024-07-25', '2024-07-10']);
    expect(starts('Quý III/2024, quý I')).toEqual(['2024-07-01', '2025-01-01']);
    // as far one way as the other
    expect(starts('Tháng 12, tháng 6/2024')).toEqual(['2023-12-01', '2024-06-01']);
    expect(starts('Tháng 12, tháng 7/2024')).toEqual(['2024-12-01', '2024-07-01']);
  });

  it('goes on into the next year to the right of a written one', () => {
    const read = readDeadlineCell('Quý IV/2024, Quý I', PLAN_2024);
    expect(read[1]).toMatchObject({ start: '2025-01-01', inferred: ['year'] });
  });

  it('is the only one in which the month falls within the period', () => {
    const schoolYear = { start: '2025-07-01', end: '2026-06-30' };
    expect(readDeadlineCell('Tháng 9', schoolYear)[0]).toMatchObject({
      start: '2025-09-01',
      inferred: ['year'],
    });
    expect(readDeadlineCell('Tháng 3', schoolYear)[0]).toMatchObject({
      start: '2026-03-01',
      inferred: ['year'],
    });
    expect(readDeadlineCell('Tháng 3', schoolYear)[0]).not.toHaveProperty('doubt');
  });

  it('is the first of a plan of several years, with a doubt', () => {
    expect(readDeadlineCell('Quý I', PLAN_2021_2025)[0]).toMatchObject({
      start: '2021-01-01',
      doubt: 'ambiguous-year',
    });
    expect(readDeadlineCell('Trong năm', PLAN_2021_2025)[0]).toMatchObject({
      start: '2021-01-01',
      end: '2025-12-31',
      doubt: 'ambiguous-year',
    });
  });

  it('is that of the time beside it before it is a guess', () => {
    const read = readDeadlineCell('Năm 2022; báo cáo trước 30/11', PLAN_2021_2025);
    expect(read[1]).toMatchObject({ kind: 'by', end: '2022-11-30', inferred: ['year'] });
    expect(read[1]).not.toHaveProperty('doubt');
  });

  it('stays open where there is no plan to ask', () => {
    expect(readDeadlineCell('Quý I', null)[0]).toMatchObject({
      kind: 'in',
      start: null,
      edtf: null,
      inferred: [],
      doubt: 'no-year',
    });
    expect(readDeadlineCell('Thường xuyên', null)[0]).toMatchObject({
      kind: 'continuous',
      start: null,
      end: null,
      inferred: [],
    });
  });
});
