import { describe, expect, it } from 'vitest';
import { periodBefore, readReportPeriod, reportPeriod } from '../../src/follow/report-periods.ts';

describe('periods of reports (Decree 09/2019/NĐ-CP, article 12)', () => {
  it.each([
    ['quý I/2026', '2025-12-15', '2026-03-14'],
    ['quy 2/2026', '2026-03-15', '2026-06-14'],
    ['Quý IV năm 2026', '2026-09-15', '2026-12-14'],
    ['2026-Q3', '2026-06-15', '2026-09-14'],
    ['Q1/2026', '2025-12-15', '2026-03-14'],
    ['tháng 1/2026', '2025-12-15', '2026-01-14'],
    ['tháng 12', '2026-11-15', '2026-12-14'],
    ['2026-07', '2026-06-15', '2026-07-14'],
    ['6 tháng đầu năm 2026', '2025-12-15', '2026-06-14'],
    ['06 tháng 2026', '2025-12-15', '2026-06-14'],
    ['9 tháng', '2025-12-15', '2026-09-14'],
    ['năm 2026', '2025-12-15', '2026-12-14'],
    ['2026', '2025-12-15', '2026-12-14'],
  ])('%s has data from %s to %s', (words, from, to) => {
    expect(readReportPeriod(words, 2026)).toMatchObject({ from, to });
  });

  it.each(['', 'quý V/2026', 'quý 0', 'tháng 13/2026', 'tháng 0', '3 tháng', '2026-H2', 'tuần 3', '99999'])(
    'knows no period "%s"',
    (words) => {
      expect(readReportPeriod(words, 2026)).toBeNull();
    },
  );

  it('lays each report beside the one before it in the year', () => {
    const earlier = (kind: Parameters<typeof reportPeriod>[0], n = 1) => {
      const period = reportPeriod(kind, 2026, n);
      const found = period && periodBefore(period);
      return found && [found.kind, found.n];
    };
    expect(earlier('quarter', 1)).toBeNull();
    expect(earlier('quarter', 3)).toEqual(['quarter', 2]);
    expect(earlier('month', 1)).toBeNull();
    expect(earlier('half-year')).toEqual(['quarter', 1]);
    expect(earlier('nine-months')).toEqual(['half-year', 1]);
    expect(earlier('year')).toEqual(['nine-months', 1]);
  });
});
