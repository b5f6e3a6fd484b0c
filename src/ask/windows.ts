import { readDeadlineCell } from '../grammars/deadlines/index.ts';
import type { Period } from '../model/index.ts';
import { isDay } from '../text/calendar.ts';
import { daysInMonth, isoDay } from '../text/days.ts';
import { plainKey, squeeze } from '../text/fold.ts';

/** Names of the calendar's units as somebody types them who has no Vietnamese keyboard. */
const TYPED: Readonly<Record<string, string>> = {
  ngay: 'ngày',
  thang: 'tháng',
  quy: 'quý',
  nam: 'năm',
  dau: 'đầu',
  cuoi: 'cuối',
  nua: 'nửa',
  trong: 'trong',
};

/**
 * A day, month, quarter, half-year or year that a person or a program writes: ISO 8601 (`2024-03-15`, `2024-03`,
 * `2024`), `2024-Q1`, `Q1/2024`, `2024-H1`, `H1/2024`, or as plans write it ("15/3/2024", "tháng 3/2024",
 * "quý I/2024", "6 tháng đầu năm 2024"), with or without diacritics. Where no year is written it is `year`.
 * @returns first and last day, or null where the words are none of these
 */
export function readWindow(words: string, year: number): Period | null {
  const text = squeeze(words);
  return readIso(text) ?? readShort(text) ?? readVietnamese(text, year);
}

function readIso(text: string): Period | null {
  if (isDay(text)) return { start: text, end: text };
  const m = /^(\d{4})(?:-(\d{2}))?$/.exec(text);
  if (!m) return null;
  const year = Number(m[1]);
  if (m[2] === undefined) return year >= 1900 && year <= 2200 ? months(year, 1, 12) : null;
  const month = Number(m[2]);
  return month >= 1 && month <= 12 ? months(year, month, month) : null;
}

/** `2024-Q1`, `Q1/2024`, `Q1 2024`, and the same with H for half-years. */
function readShort(text: string): Period | null {
  const m = /^(?:(\d{4})-?([QH])([1-4])|([QH])([1-4])[/ -](\d{4}))$/i.exec(text);
  if (!m) return null;
  const year = Number(m[1] ?? m[6]);
  const n = Number(m[3] ?? m[5]);
  const half = (m[2] ?? m[4] ?? '').toUpperCase() === 'H';
  if (half) return n <= 2 ? months(year, 6 * n - 5, 6 * n) : null;
  return months(year, 3 * n - 2, 3 * n);
}

/** By the grammar that reads plans' own deadlines. */
function readVietnamese(text: string, year: number): Period | null {
  // a day that ISO 8601 would write, and that is not in the calendar, is no year with something after it
  if (/^\d{4}[-/.]/.test(text)) return null;
  const typed = text
    .split(' ')
    .map((word) => (plainKey(word) === word.toLowerCase() ? (TYPED[word.toLowerCase()] ?? word) : word))
    .join(' ');
  const [only, ...more] = readDeadlineCell(typed, months(year, 1, 12));
  if (!only || more.length > 0 || only.doubt !== undefined || only.action !== null) return null;
  if (only.kind !== 'in' && only.kind !== 'by') return null;
  // "đến tháng 3" is a limit, no period
  if (only.kind === 'by' && only.end !== null && /^(?:ngày )?\d/i.test(typed))
    return { start: only.end, end: only.end };
  return only.kind === 'in' && only.start !== null && only.end !== null
    ? { start: only.start, end: only.end }
    : null;
}

function months(year: number, from: number, to: number): Period {
  return { start: isoDay(year, from, 1), end: isoDay(year, to, daysInMonth(year, to)) };
}

/** A day that a person writes: ISO, or as plans do ("15/3/2024"); null for anything that is not one day. */
export function readDay(words: string, year: number): string | null {
  const window = readWindow(words, year);
  return window !== null && window.start === window.end ? window.start : null;
}
