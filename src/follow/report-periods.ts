import { plainKey, squeeze } from '../text/fold.ts';

/** The reports that Decree 09/2019/NĐ-CP (article 12) knows, cumulative within a year but for month and quarter. */
export type ReportKind = 'month' | 'quarter' | 'half-year' | 'nine-months' | 'year';

/** A period that a report is about (kỳ báo cáo). */
export interface ReportPeriod {
  readonly kind: ReportKind;
  readonly year: number;
  /** The month or quarter, from 1; 1 for the others. */
  readonly n: number;
  /** First and last day that its data are taken from: the 15th of the month before it, the 14th of its last month. */
  readonly from: string;
  readonly to: string;
}

/** Months that each kind takes. */
const MONTHS: Readonly<Record<ReportKind, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  'nine-months': 9,
  year: 12,
};
/** How many of each kind there are in a year. */
const TIMES: Readonly<Record<ReportKind, number>> = {
  month: 12,
  quarter: 4,
  'half-year': 1,
  'nine-months': 1,
  year: 1,
};
const FIRST_DAY = '15';
const LAST_DAY = '14';

/**
 * A period with the days of its data (Decree 09/2019/NĐ-CP, article 12): "quý I/2026" is 15/12/2025 to 14/3/2026.
 * @returns null where the year has no such period
 */
export function reportPeriod(kind: ReportKind, year: number, n = 1): ReportPeriod | null {
  if (!Number.isInteger(n) || n < 1 || n > TIMES[kind] || year < 1900 || year > 2200) return null;
  const last = MONTHS[kind] * n;
  return {
    kind,
    year,
    n,
    from: dayOf(year, last - MONTHS[kind], FIRST_DAY),
    to: dayOf(year, last, LAST_DAY),
  };
}

/** Whether a period has no day in common with the time of a plan: mostly a year that was mistyped. */
export function isOutside(
  period: Pick<ReportPeriod, 'from' | 'to'>,
  plan: { start: string; end: string },
): boolean {
  return period.to < plan.start || period.from > plan.end;
}

/** A day of a month counted within the year; 0 is December of the year before. */
function dayOf(year: number, month: number, day: string): string {
  const [y, m] = month === 0 ? [year - 1, 12] : [year, month];
  return `${y}-${String(m).padStart(2, '0')}-${day}`;
}

const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

type Reader = (m: RegExpExecArray) => readonly [ReportKind, string | undefined, string | undefined];

/** Words without diacritics; the year may be left out. */
const FORMS: readonly (readonly [RegExp, Reader])[] = [
  [/^quy ?(iv|i{1,3}|[1-4])(?:[ /-]*(?:nam )?(\d{4}))?$/, (m) => ['quarter', m[2], m[1]]],
  [/^(\d{4})-?q([1-4])$/, (m) => ['quarter', m[1], m[2]]],
  [/^q([1-4])[ /-](\d{4})$/, (m) => ['quarter', m[2], m[1]]],
  [/^thang ?(\d{1,2})(?:[ /-]*(?:nam )?(\d{4}))?$/, (m) => ['month', m[2], m[1]]],
  [/^(\d{1,2})\/(\d{4})$/, (m) => ['month', m[2], m[1]]],
  [/^(\d{4})-(\d{2})$/, (m) => ['month', m[1], m[2]]],
  [/^0?6 thang(?: dau)?(?: nam)?(?:[ /-]*(\d{4}))?$/, (m) => ['half-year', m[1], '1']],
  [/^(\d{4})-?h1$/, (m) => ['half-year', m[1], '1']],
  [/^0?9 thang(?: dau)?(?: nam)?(?:[ /-]*(\d{4}))?$/, (m) => ['nine-months', m[1], '1']],
  [/^(?:(?:ca )?nam )?(\d{4})$/, (m) => ['year', m[1], '1']],
  [/^(?:ca )?nam$/, () => ['year', undefined, '1']],
];

/**
 * A report's period as somebody types it: "quý I/2026", "2026-Q1", "tháng 3/2026", "6 tháng 2026", "9 tháng đầu năm
 * 2026", "năm 2026", with or without diacritics.
 * @param year where none is written
 * @returns null for words that name no period of a report; a second half-year is none: the year's report has it
 */
export function readReportPeriod(words: string, year: number): ReportPeriod | null {
  const text = plainKey(squeeze(words));
  for (const [form, read] of FORMS) {
    const m = form.exec(text);
    if (!m) continue;
    const [kind, written, n = '1'] = read(m);
    return reportPeriod(kind, Number(written ?? year), ROMAN[n] ?? Number(n));
  }
  return null;
}

/** The report of the same year that a report is laid beside: the last one whose data end before its own; null for the first. */
export function periodBefore({ kind, year, n }: ReportPeriod): ReportPeriod | null {
  switch (kind) {
    case 'month':
    case 'quarter':
      return reportPeriod(kind, year, n - 1);
    case 'half-year':
      return reportPeriod('quarter', year, 1);
    case 'nine-months':
      return reportPeriod('half-year', year);
    case 'year':
      return reportPeriod('nine-months', year);
  }
}
