import { weekdaysEnd } from './clock.ts';
import { Phrases, type Words } from './lexemes.ts';
import { countAt, monthNumber, quarterNumber, shortYearAt, yearAt } from './numerals.ts';
import type { CalendarUnit, Doubt, Point, Read, Stretch } from './syntax.ts';
import { lastYearAt, namedYear, schoolYear, type Tail, yearAfterName, yearTail } from './years.ts';

/*
 * Units of the calendar as plans write them. Each reader takes the words from lexeme `i` and answers the unit
 * and the lexeme after it, or null; none looks further than a dozen lexemes.
 */

function point(
  unit: CalendarUnit,
  from: number,
  to: number,
  tail: Tail,
  fault: Doubt | null = null,
  day = 0,
): Point {
  const { year, shift } = tail;
  return { unit, day, from, to, year, yearFromLeft: false, shift, part: 'whole', fault };
}

/** A number that counts something is no month, quarter or year: "tháng 1 lần", "06 tháng". */
const COUNTED = new Set('lần cuộc kỳ buổi đợt lớp hội người hồ thủ % giờ h bài tin'.split(' '));

/** Whether the word at `next` makes the number before it a count. */
export function countsSomething(w: Words, next: number): boolean {
  return COUNTED.has(w.key(next));
}

const COMES_AGAIN = new Set(['hàng', 'mỗi', 'từng']);

/** "Tháng 3/2024", "tháng 03 năm 2024", "tháng Chạp", "T12/2024", "T6", "2026-06". */
function month(w: Words, i: number): Read<Point> | null {
  const short = w.key(i) === 't' && abbreviates(w, i);
  if (w.key(i) !== 'tháng' && !short) return isoMonth(w, i);
  const n = monthNumber(w, i + 1);
  if (!n || countsSomething(w, n.next)) return null;
  // "hằng tháng năm 2025" is each month of that year, not May
  if (w.value(i + 1) < 0 && COMES_AGAIN.has(w.key(i - 1))) return null;
  const tail = yearTail(w, n.next);
  if (short && tail.year === null && (n.value < 1 || n.value > 12 || weekdaysEnd(w, i) > i)) return null;
  const fault = n.value < 1 || n.value > 12 ? 'no-such-month' : null;
  return { value: point('month', n.value, n.value, tail, fault), next: tail.next };
}

/** "VT6", "9T6": the letter belongs to what stands right before it. */
function isGluedToWord(w: Words, i: number): boolean {
  return w.glued(i) && (w.isWord(i - 1) || w.value(i - 1) >= 0);
}

/** "T6", "Q2": a letter and its number, neither part of a longer code ("VT6", "T6A", "T1-BNV"). */
function abbreviates(w: Words, i: number): boolean {
  if (w.value(i + 1) < 0 || !w.glued(i + 1) || w.size(i + 1) > 2) return false;
  if (isGluedToWord(w, i) || (w.glued(i) && w.key(i - 1) === '/')) return false;
  const after = i + 2;
  const dashed = ['-', '/'].includes(w.key(after)) && w.glued(after) && w.glued(after + 1);
  if (dashed) return !w.isWord(after + 1) || w.value(after + 2) >= 0;
  return !(w.isWord(after) && w.glued(after));
}

/** "2026-06": year and month as ISO 8601 writes them; "2021-25" is a span of years, "2026-13" no month. */
function isoMonth(w: Words, i: number): Read<Point> | null {
  const year = yearAt(w, i);
  const n = w.value(i + 2);
  if (year === null || w.key(i + 1) !== '-' || !w.glued(i + 1) || !w.glued(i + 2)) return null;
  const cut = w.glued(i + 3) && (w.value(i + 4) >= 0 || w.isWord(i + 3));
  if (w.size(i + 2) !== 2 || lastYearAt(w, i + 2, year) !== null || cut) return null;
  const fault = n < 1 || n > 12 ? 'no-such-month' : null;
  return { value: point('month', n, n, { year, shift: 0, next: i + 3 }, fault), next: i + 3 };
}

/** "12/2028", "3.2024": a month and its year with nothing around. */
function bareMonth(w: Words, i: number): Read<Point> | null {
  const n = w.value(i);
  const sign = w.key(i + 1);
  if (
    n < 1 ||
    n > 12 ||
    w.size(i) > 2 ||
    (sign !== '/' && !(sign === '.' && w.glued(i + 1) && w.glued(i + 2)))
  )
    return null;
  const year = yearAt(w, i + 2);
  const coded = w.glued(i) && w.isWord(i - 1);
  const cut = coded || w.key(i - 1) === '/' || (w.key(i + 3) === '/' && w.glued(i + 3));
  if (year === null || cut) return null;
  return { value: point('month', n, n, { year, shift: 0, next: i + 3 }), next: i + 3 };
}

/** "QII": one word without a space between. */
export const ROMAN_QUARTERS = ['qi', 'qii', 'qiii', 'qiv'];

/** "Quý I/2023", "Quý 1 năm 2023", "quí IV", "Q2/2024", "QIV", "Q2". */
function quarter(w: Words, i: number): Read<Point> | null {
  const roman = ROMAN_QUARTERS.indexOf(w.key(i)) + 1;
  const short = roman > 0 || (w.key(i) === 'q' && w.glued(i + 1));
  if (w.key(i) !== 'quý' && !short) return null;
  const at = w.key(i + 1) === '.' && w.glued(i + 2) ? i + 2 : i + 1;
  const n = roman > 0 ? { value: roman, next: i + 1 } : quarterNumber(w, at);
  if (!n || countsSomething(w, n.next)) return null;
  const tail = yearTail(w, n.next);
  if (short && tail.year === null && (n.value < 1 || n.value > 4 || (roman === 0 && !abbreviates(w, i))))
    return null;
  if (n.value < 1 || n.value > 4)
    return { value: point('quarter', 1, 12, tail, 'no-such-quarter'), next: tail.next };
  return { value: point('quarter', 3 * n.value - 2, 3 * n.value, tail), next: tail.next };
}

const HALVES: readonly [Phrases, 'start' | 'end'][] = [
  [new Phrases('đầu năm | đầu của năm | đầu'), 'start'],
  [new Phrases('cuối năm | cuối của năm | cuối'), 'end'],
];

function monthsOf(from: number, to: number): CalendarUnit {
  if (to - from === 5) return 'half-year';
  return to - from === 2 ? 'quarter' : 'months';
}

/**
 * "6 tháng đầu năm 2024", "06 tháng cuối năm", "nửa đầu năm", "9 tháng đầu năm"; "6 tháng" and "9 tháng" alone
 * are what reports call the first six and nine months (Decree 09/2019/NĐ-CP, article 12).
 */
function partOfYear(w: Words, i: number): Read<Point> | null {
  if (w.key(i) === 'h') return shortHalf(w, i);
  const half = w.key(i) === 'nửa';
  const n = half ? 6 : w.key(i) === 'sáu' ? 6 : w.key(i) === 'chín' ? 9 : w.size(i) <= 2 ? w.value(i) : -1;
  const months = w.key(i + 1) === 'tháng' || (w.key(i + 1) === 't' && w.glued(i + 1));
  if (n < 1 || n > 11 || (!half && !months)) return null;
  const at = half ? i + 1 : i + 2;
  for (const [wording, side] of HALVES) {
    const next = wording.match(w, at);
    if (next < 0 || (half && w.key(next - 1) !== 'năm')) continue;
    const tail = w.key(next - 1) === 'năm' ? yearAfterName(w, next) : yearTail(w, next);
    const [from, to] = side === 'start' ? [1, n] : [13 - n, 12];
    return { value: point(monthsOf(from, to), from, to, tail), next: tail.next };
  }
  if (half || (n !== 6 && n !== 9) || SPAN_GOES_ON.has(w, at)) return null;
  const tail = yearTail(w, at);
  return { value: point(monthsOf(1, n), 1, n, tail), next: tail.next };
}

/** "H1/2026", "H2-2026". */
function shortHalf(w: Words, i: number): Read<Point> | null {
  const n = w.glued(i + 1) && w.size(i + 1) === 1 ? w.value(i + 1) : -1;
  const tail = yearTail(w, i + 2);
  if ((n !== 1 && n !== 2) || tail.year === null || isGluedToWord(w, i)) return null;
  return { value: point('half-year', n === 1 ? 1 : 7, 6 * n, tail), next: tail.next };
}

/** "06 tháng kể từ …" is a length of time, "6 tháng/lần" a frequency. */
const SPAN_GOES_ON = new Phrases(`
  kể từ | từ | sau | tính từ | trước | một lần | / | lần | 1 lần | 01 lần
`);

/** "Năm 2023", "2023" (with `alone`: only where nothing around makes it a number of something else). */
export function year(w: Words, i: number): Read<Point> | null {
  const school = schoolYear(w, i);
  const named = namedYear(w, i) ?? (school && { year: school.year, shift: 0, next: school.next });
  if (named) return { value: point('year', 1, 12, named), next: named.next };
  const y = yearAt(w, i);
  if (y === null || !standsAlone(w, i + 1)) return null;
  return { value: point('year', 1, 12, { year: y, shift: 0, next: i + 1 }), next: i + 1 };
}

const AFTER_YEAR = new Set([
  '',
  ',',
  ';',
  '.',
  ':',
  '-',
  '+',
  '(',
  ')',
  'và',
  'hoặc',
  'đến',
  'tới',
  'trở',
  '/',
  '&',
  '"',
  '”',
  '*',
  '•',
  'theo',
  'chậm',
  'trước',
  'hoàn',
  'phải',
  'đạt',
  'có',
]);

function standsAlone(w: Words, next: number): boolean {
  return AFTER_YEAR.has(w.key(next)) && !(w.key(next) === '.' && w.glued(next + 1) && w.value(next + 1) >= 0);
}

/**
 * "ngày 15/12/2023", "15-12-2023", "15.12.2023", "ngày 5 tháng 9 năm 2024", "15 /12/2023", "2023-12-15"; "15/12" after
 * "ngày".
 */
export function day(w: Words, i: number, bare: boolean): Read<Point> | null {
  const at = w.key(i) === 'ngày' ? i + 1 : i;
  const iso = isoDay(w, at);
  if (iso) return iso;
  const d = w.value(at);
  if (d < 0 || w.size(at) > 2) return null;
  const of = w.key(at + 1) === 'của' ? at + 2 : at + 1;
  if (w.key(of) === 'tháng') {
    const m = monthNumber(w, of + 1);
    return m && !countsSomething(w, m.next) ? dated(w, d, m.value, yearTail(w, m.next)) : null;
  }
  const sign = w.key(at + 1);
  const m = w.value(at + 2);
  if (m < 0 || w.size(at + 2) > 2 || (sign !== '/' && sign !== '-' && sign !== '.')) return null;
  if (w.key(at + 3) === sign && w.value(at + 4) >= 0) {
    const y = yearAt(w, at + 4) ?? (sign === '/' ? shortYearAt(w, at + 4) : null);
    return y === null ? null : dated(w, d, m, { year: y, shift: 0, next: at + 5 });
  }
  if (sign !== '/') return null;
  const tail = at > i || bare || w.key(at + 3) === 'năm' ? yearTail(w, at + 3) : null;
  const plain = d >= 1 && d <= 31 && m >= 1 && m <= 12;
  return tail && plain && !countsSomething(w, at + 3) ? dated(w, d, m, tail) : null;
}

const DATE_SIGNS = new Set('- / .'.split(' '));

/** "2026-06-30", "2026/06/30", "2026-06-30 00:00:00": the year first, as programs and ISO 8601 write it. */
export function isoDay(w: Words, i: number): Read<Point> | null {
  const year = yearAt(w, i);
  const sign = w.key(i + 1);
  if (year === null || !DATE_SIGNS.has(sign) || w.key(i + 3) !== sign) return null;
  for (let j = i + 1; j <= i + 4; j++) if (!w.glued(j)) return null;
  const m = w.value(i + 2);
  const d = w.value(i + 4);
  if (m < 0 || d < 0 || w.size(i + 2) > 2 || w.size(i + 4) > 2) return null;
  // 2026-06-30 has its hour behind a T or a space where a program wrote it
  const hour = w.key(i + 5) === 't' && w.glued(i + 5) ? i + 6 : i + 5;
  const next = w.size(hour) === 2 && w.key(hour + 1) === ':' ? clockEnd(w, hour) : i + 5;
  // "2026-06-01/2026-06-30" is an interval
  const interval = w.key(next) === '/' && yearAt(w, next + 1) !== null;
  return dated(w, d, m, { year, shift: 0, next }, interval);
}

/** After "00:00:00", "00:00:00.000Z". */
function clockEnd(w: Words, i: number): number {
  let j = i + 1;
  while ([':', '.'].includes(w.key(j)) && w.value(j + 1) >= 0 && w.glued(j + 1)) j += 2;
  return w.key(j) === 'z' && w.glued(j) ? j + 1 : j;
}

function dated(w: Words, d: number, m: number, tail: Tail, interval = false): Read<Point> | null {
  if (!interval && w.key(tail.next) === '/' && w.glued(tail.next) && w.key(tail.next + 1) !== 'hàng')
    return null;
  const fault = m < 1 || m > 12 || d < 1 || d > lastDay(m);
  return { value: point('day', m, m, tail, fault ? 'no-such-day' : null, d), next: tail.next };
}

/**
 * Only the day, its month to come: "15" of "15 - 20/3/2024", "từ ngày 15 đến ngày 20 tháng 3".
 * `leads`: what must stand between it and the day that has a month.
 */
export function dayOnly(w: Words, i: number, leads: Phrases): Read<Point> | null {
  const at = w.key(i) === 'ngày' ? i + 1 : i;
  const d = w.value(at);
  if (d < 1 || d > 31 || w.size(at) > 2 || !leads.has(w, at + 1)) return null;
  return { value: point('day', 0, 0, { year: null, shift: 0, next: at + 1 }, null, d), next: at + 1 };
}

/** A day of a month that was read: the 10th of March. */
export function onDay(month: Point, day: number): Point {
  const fault = month.fault ?? (day > lastDay(month.from) ? 'no-such-day' : null);
  return { ...month, unit: 'day', day, fault };
}

/** The last day that a month may have. */
function lastDay(month: number): number {
  return month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

const PARTS: readonly [Phrases, Point['part']][] = [
  [
    new Phrases(`
  đầu | nửa đầu | thượng tuần | những ngày đầu | ngày đầu
`),
    'start',
  ],
  [new Phrases('giữa | trung tuần'), 'middle'],
  [
    new Phrases(`
  cuối | nửa cuối | hạ tuần | tuần cuối | ngày cuối | ngày cuối cùng | ngày làm việc cuối cùng
  | ngày làm việc cuối
`),
    'end',
  ],
];

/** "cuối năm 2024", "đầu Quý II/2024", "trung tuần tháng 3", "cuối năm". */
function partOfUnit(w: Words, i: number): Read<Point> | null {
  for (const [wording, part] of PARTS) {
    const next = wording.match(w, i);
    if (next < 0) continue;
    const of = w.key(next) === 'của' ? next + 1 : next;
    const unit =
      partOfSchoolYear(w, of, part) ?? month(w, of) ?? quarter(w, of) ?? year(w, of) ?? unnamedYear(w, of);
    if (unit) return { value: { ...unit.value, part }, next: unit.next };
  }
  return null;
}

/**
 * Months in which schools open, reach the half of the year, and close. The Minister of Education and Training decides a
 * framework (khung kế hoạch thời gian năm học) for each year: opening on 5 September, the first term until the middle of
 * January, the end before 31 May (Decisions 2551/QĐ-BGDĐT of 4 August 2021, 2269/QĐ-BGDĐT of 2025); each province decides
 * its own days within it. In 2019-2020 schools closed in July.
 */
const OPENING = 9;
const HALF = 1;
const CLOSING = 5;

/**
 * "năm học 2024 - 2025": from September to May. No plan says so, and the days differ by province and year: `vague`.
 */
export function wholeSchoolYear(w: Words, i: number): Read<Stretch> | null {
  const school = schoolYear(w, i);
  if (!school?.whole) return null;
  const at = (n: number, year: number): Point => ({
    ...point('month', n, n, { year, shift: 0, next: school.next }),
    part: 'middle',
  });
  return {
    value: { from: at(OPENING, school.year), to: at(CLOSING, school.year + 1) },
    next: school.next,
  };
}

/** "đầu năm học 2024 - 2025", "cuối năm học 2023-2024". */
function partOfSchoolYear(w: Words, i: number, part: Point['part']): Read<Point> | null {
  const school = wholeSchoolYear(w, i);
  const { from, to } = school?.value ?? {};
  if (!school || !from || !to) return null;
  if (part === 'start') return { value: from, next: school.next };
  return { value: part === 'end' ? to : { ...to, from: HALF, to: HALF }, next: school.next };
}

/** Weeks of a month, the fifth being what is left of it. */
const WEEKS = 5;
const WEEK_DAYS = 7;

/**
 * "tuần 2 tháng 6/2026", "tuần thứ ba của tháng 9", "tuần đầu tháng 7": seven days each, counted from the month's
 * first; whether the calendar's weeks are meant is not said (`vague`).
 */
export function weekOfMonth(w: Words, i: number): Read<Stretch> | null {
  if (w.key(i) !== 'tuần') return null;
  const at = w.key(i + 1) === 'thứ' ? i + 2 : i + 1;
  const n =
    w.key(at) === 'đầu' ? { value: 1, next: w.key(at + 1) === 'tiên' ? at + 2 : at + 1 } : weekNumber(w, at);
  const of = n && (w.key(n.next) === 'của' || w.key(n.next) === '/' ? n.next + 1 : n.next);
  const unit = of ? month(w, of) : null;
  if (!n || !unit) return null;
  if (n.value < 1 || n.value > WEEKS)
    return { value: { from: { ...unit.value, fault: 'no-such-day' }, to: null }, next: unit.next };
  const from: Point = { ...unit.value, unit: 'day', day: WEEK_DAYS * (n.value - 1) + 1, part: 'middle' };
  const to: Point = n.value === WEEKS ? unit.value : { ...from, day: WEEK_DAYS * n.value };
  return { value: { from, to }, next: unit.next };
}

/** "2", "II", "nhất", "hai" … of a week. */
function weekNumber(w: Words, i: number): Read<number> | null {
  return w.key(i) === 'nhất'
    ? { value: 1, next: i + 1 }
    : w.value(i) >= 0
      ? countAt(w, i)
      : quarterNumber(w, i);
}

/** "năm" of "cuối năm", "hết năm": the plan's own year; "cuối năm học" ends another. */
export function unnamedYear(w: Words, i: number): Read<Point> | null {
  if (w.key(i) !== 'năm' || w.key(i + 1) === 'học') return null;
  return { value: point('year', 1, 12, { year: null, shift: 0, next: i + 1 }), next: i + 1 };
}

/** Any unit at `i`. `bareDay`: "15/3" without "ngày" and year counts as a day (after "trước", "đến", in a range). */
export function anyPoint(w: Words, i: number, bareDay: boolean): Read<Point> | null {
  return (
    partOfYear(w, i) ??
    partOfUnit(w, i) ??
    monthOfQuarter(w, i) ??
    quarter(w, i) ??
    month(w, i) ??
    day(w, i, bareDay) ??
    bareMonth(w, i) ??
    year(w, i)
  );
}

/** "tháng cuối quý II/2024", "tháng đầu của Quý I": the quarter's last or first month. */
function monthOfQuarter(w: Words, i: number): Read<Point> | null {
  const which = ['đầu', 'giữa', 'cuối'].indexOf(w.key(i + 1));
  if (w.key(i) !== 'tháng' || which < 0) return null;
  const of = quarter(w, w.key(i + 2) === 'của' ? i + 3 : i + 2);
  if (!of || of.value.fault) return of;
  const n = of.value.from + which;
  return { value: { ...of.value, unit: 'month', from: n, to: n }, next: of.next };
}

/** What is left of a unit in a list or range whose head named it: "III" of "Quý I, III", "9" of "Tháng 3-9". */
export function elliptic(w: Words, i: number, head: Point): Read<Point> | null {
  const goesOn = (next: number): boolean =>
    countsSomething(w, next) ||
    ['tháng', 'ngày', 'tuần', 'quý'].includes(w.key(next)) ||
    (w.key(next) === '.' && next + 1 < w.length && !w.glued(next + 1) && w.value(next - 1) >= 0);
  if (head.unit === 'quarter') {
    const n = quarterNumber(w, i);
    if (!n || n.value < 1 || n.value > 4 || goesOn(n.next)) return null;
    const tail = yearTail(w, n.next);
    return { value: point('quarter', 3 * n.value - 2, 3 * n.value, tail), next: tail.next };
  }
  if (head.unit === 'month') {
    const n = w.size(i) <= 2 ? w.value(i) : -1;
    if (n < 1 || n > 12 || goesOn(i + 1)) return null;
    const tail = yearTail(w, i + 1);
    if (tail.next === i + 1 && w.key(i + 1) === '/') return null;
    return { value: point('month', n, n, tail), next: tail.next };
  }
  if (head.unit === 'day') return day(w, i, true);
  const last = head.unit === 'year' && head.year !== null ? lastYearAt(w, i, head.year) : null;
  return last === null
    ? null
    : { value: point('year', 1, 12, { year: last, shift: 0, next: i + 1 }), next: i + 1 };
}
