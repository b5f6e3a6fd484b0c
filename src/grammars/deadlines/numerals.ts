import type { Read } from './syntax.ts';
import type { Words } from './words.ts';

/** Numbers in words up to ten, as in "hai tuần", "05 (năm) ngày". */
const IN_WORDS: ReadonlyMap<string, number> = new Map(
  ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'].map((word, i) => [word, i + 1]),
);

/** Months that have names of their own: "tháng Giêng", "tháng Tư", "tháng Chạp". */
const MONTH_NAMES: ReadonlyMap<string, number> = new Map([
  ['giêng', 1],
  ['một', 1],
  ['hai', 2],
  ['ba', 3],
  ['tư', 4],
  ['bốn', 4],
  ['năm', 5],
  ['sáu', 6],
  ['bảy', 7],
  ['bẩy', 7],
  ['tám', 8],
  ['chín', 9],
  ['mười', 10],
  ['chạp', 12],
]);

/** Roman one to four as OCR leaves them too: "l", "Il", "lV" (small L for capital I). */
const ROMAN = /^(?:[il]{1,3}|[il]v|v)$/;

/** Years that a plan may speak of. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** A year of four digits at `i`, or null. */
export function yearAt(w: Words, i: number): number | null {
  const value = w.value(i);
  return w.size(i) === 4 && value >= FIRST_YEAR && value <= LAST_YEAR ? value : null;
}

/** A year of two digits right after its slash: "tháng 12/23". */
export function shortYearAt(w: Words, i: number): number | null {
  const value = w.value(i);
  return w.size(i) === 2 && w.glued(i) && value >= 20 && value <= 49 && w.key(i + 1) !== '/'
    ? 2000 + value
    : null;
}

/** "I" … "IV", "1" … "4", "một" … "tư"; 5 and over for a quarter that there is not. */
export function quarterNumber(w: Words, i: number): Read<number> | null {
  const value = w.value(i);
  if (value >= 0 && w.size(i) <= 2) {
    // OCR: "1I", "1V"
    if (value === 1 && w.glued(i + 1) && /^(?:[il]{1,2}|v)$/.test(w.key(i + 1))) {
      return { value: w.key(i + 1) === 'v' ? 4 : 1 + w.size(i + 1), next: i + 2 };
    }
    return { value, next: i + 1 };
  }
  const key = w.key(i);
  if (ROMAN.test(key)) {
    const n = key === 'v' ? 5 : key.endsWith('v') ? 4 : key.length;
    return { value: n, next: i + 1 };
  }
  const n = key === 'tư' ? 4 : (IN_WORDS.get(key) ?? 0);
  return n >= 1 && n <= 4 ? { value: n, next: i + 1 } : null;
}

/** Number of a month in digits or by name. */
export function monthNumber(w: Words, i: number): Read<number> | null {
  if (w.value(i) >= 0) return w.size(i) <= 2 ? { value: w.value(i), next: i + 1 } : null;
  const n = MONTH_NAMES.get(w.key(i));
  if (n === undefined) return null;
  // "tháng Năm 2024" is May; "tháng năm" of "hàng tháng, năm" never comes here: a comma is between
  const unit = n === 10 ? (IN_WORDS.get(w.key(i + 1)) ?? (w.key(i + 1) === 'mốt' ? 1 : 0)) : 0;
  return unit === 1 || unit === 2 ? { value: 10 + unit, next: i + 2 } : { value: n, next: i + 1 };
}

/** A count in digits or words, with the words repeated in parentheses: "05 (năm)", "ba". */
export function countAt(w: Words, i: number): Read<number> | null {
  if (w.value(i) >= 0) {
    if (w.size(i) > 4) return null;
    const repeated = w.key(i + 1) === '(' && IN_WORDS.has(w.key(i + 2)) && w.key(i + 3) === ')';
    return { value: w.value(i), next: repeated ? i + 4 : i + 1 };
  }
  const n = IN_WORDS.get(w.key(i));
  return n === undefined ? null : { value: n, next: i + 1 };
}
