import { matchAt } from '../../text/text-view.ts';

/**
 * The day that a document is dated, after its number or its issuer:
 * "ngày 15 tháng 7 năm 2021", "ngày 15/7/2021", "ngày 15 /12/2023" (OCR), "ngà 01/12/2016" (typing), "(15/7/2021)".
 * Written on text without diacritics. A blank date ("ngày    /    /2022") is none.
 */
const DATE =
  / {0,2},? {0,2}\(?(?:(?:de )?(?:ngay|nga|ngay:) {0,2}|(?<=\())(\d{1,2}) {0,2}(?:thang|[/.-]) {0,2}(\d{1,2}) {0,2}(?:nam|[/.-]) {0,2}((?:19|20)\d{2})(?!\d)\)?/y;

/** A date of issue and where it stands. */
export interface FoundDate {
  /** ISO 8601; null where there is no such day. */
  readonly date: string | null;
  readonly end: number;
}

/** The date that stands right at `offset`, or null where none does. */
export function readDate(plain: string, offset: number): FoundDate | null {
  const m = matchAt(DATE, plain, offset);
  if (!m) return null;
  const [day, month, year] = [Number(m[1]), Number(m[2]), Number(m[3])];
  const opened = m[0].includes('(');
  const end = offset + m[0].length - (m[0].endsWith(')') && !opened ? 1 : 0);
  return { date: isoDate(year, month, day), end };
}

function isoDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : null;
}
