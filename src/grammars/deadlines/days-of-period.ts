import { skipClock, WEEKLY, weekdaysEnd } from './clock.ts';
import { Phrases, type Words } from './lexemes.ts';
import { yearAt } from './numerals.ts';
import { recurring, stretchWithin } from './periods.ts';
import { anyPoint, day as dayPoint } from './points.ts';
import { AND, MOST_DAYS } from './stretches.ts';
import type { Read, Time } from './syntax.ts';

/* Days that come again: "Trước ngày 05 của tháng liền kề", "ngày 15 tháng cuối quý". */

const LIMIT = new Phrases(`
  trước | chậm nhất | chậm nhất là | chậm nhất vào | muộn nhất | vào | trước hoặc trong | xong trước
  | hoàn thành trước | gửi trước | đến | từ
`);

/** "hàng tháng, trước ngày 25", "hàng quý (trước ngày 15 của tháng cuối quý)", "hàng năm, trước 15/12". */
export function dayInPeriod(w: Words, i: number, yearly: boolean): Read<number | null> {
  const open = ['(', ',', ':', ';'].includes(w.key(i)) ? i + 1 : i;
  const at = LIMIT.skip(w, open);
  const named = w.key(at) === 'ngày';
  if (!named && at === open) return { value: null, next: i };
  const full = dayPoint(w, at, true);
  // of a week, a month or a quarter "28/12" is no day: it is a time of its own
  if (full)
    return yearly && full.value.year === null && full.value.fault === null
      ? closed(w, i, full.value.day, full.next)
      : { value: null, next: i };
  const d = lastDay(w, at);
  if (!d) return { value: null, next: i };
  const month = ofMonth(w, d.next);
  return closed(w, i, d.value, month < 0 ? d.next : month);
}

function closed(w: Words, i: number, day: number, next: number): Read<number | null> {
  return { value: day, next: w.key(i) === '(' && w.key(next) === ')' ? next + 1 : next };
}

/** "20"; "25" of "từ ngày 20 đến ngày 25": the last day is the limit. */
function lastDay(w: Words, i: number): Read<number> | null {
  const d = dayNumber(w, i);
  const last = d && ['đến', '-'].includes(w.key(d.next)) ? dayNumber(w, d.next + 1) : null;
  return last ?? d;
}

/** The day of each month, as `lastDay`; null for several ("ngày 1 và ngày 15", "ngày 05, 15 và 25"): only the words keep them. */
function daysOf(w: Words, i: number): Read<number | null> | null {
  let days: Read<number | null> | null = lastDay(w, i);
  let at = days ? AND.match(w, days.next) : -1;
  for (let n = 1; n < MOST_DAYS && at >= 0; n++) {
    const more = dayNumber(w, at);
    if (!more) break;
    days = { value: null, next: more.next };
    at = AND.match(w, more.next);
  }
  return days;
}

function dayNumber(w: Words, i: number): Read<number> | null {
  const at = w.key(i) === 'ngày' ? i + 1 : i;
  const d = w.value(at);
  const counts = LENGTHS.has(w.key(at + 1));
  return d >= 1 && d <= 31 && w.size(at) <= 2 && !counts ? { value: d, next: at + 1 } : null;
}
/** "trước 15 ngày" is a length of time. */
const LENGTHS = new Set(['ngày', 'giờ', 'tuần', '%', '/']);

/** Months that come again; those with "quý" make the recurrence quarterly. */
const OF_MONTH = new Phrases(`
  tháng liền kề | tháng sau | tháng sau liền kề | tháng liền kề sau | tháng kế tiếp | tháng tiếp theo
  | hàng tháng | mỗi tháng | từng tháng | trong tháng | các tháng | hàng quý | mỗi quý
  | tháng cuối quý | tháng cuối của quý | tháng cuối cùng của quý | tháng cuối cùng quý | tháng cuối mỗi quý
  | tháng cuối hàng quý | tháng cuối cùng mỗi quý | tháng cuối của mỗi quý | tháng cuối cùng hàng quý
  | tháng đầu quý | tháng đầu quý sau | tháng đầu của quý sau | tháng đầu tiên của quý sau
  | tháng cuối cùng trong quý | tháng cuối trong quý | tháng cuối kỳ | tháng cuối kỳ báo cáo | tháng cuối của kỳ báo cáo
  | tháng đầu quý tiếp theo | tháng đầu của quý tiếp theo | tháng đầu tiên quý sau
`);

/** Index after "[của] tháng liền kề" and the like; -1 where none stands or a numbered month follows. */
function ofMonth(w: Words, i: number): number {
  const of = w.key(i) === 'của' ? i + 1 : i;
  const next = OF_MONTH.match(w, of);
  if (next >= 0) return w.value(next) >= 0 || anyPoint(w, next - 1, false) ? -1 : next;
  const bare = of > i && w.key(of) === 'tháng' && !anyPoint(w, of, false);
  return bare && !['đầu', 'cuối', 'giữa'].includes(w.key(of + 1)) ? of + 1 : -1;
}

/** As `ofMonth`, also behind a comma or in brackets: "ngày 15 (hằng tháng)". */
function ofMonthBeside(w: Words, i: number): number {
  const own = ofMonth(w, w.key(i) === ',' ? i + 1 : i);
  if (own >= 0 || w.key(i) !== '(') return own;
  const inside = ofMonth(w, i + 1);
  return inside >= 0 && w.key(inside) === ')' ? inside + 1 : -1;
}

/**
 * "Trước ngày 05 của tháng liền kề", "ngày 15 tháng cuối quý", "trước ngày 20 hằng tháng", and "trước ngày
 * 15/12 hằng năm", whose month only the words keep.
 */
export function readDayOfPeriod(w: Words, i: number): Read<Time> | null {
  const at = LIMIT.skip(w, i);
  const full = dayPoint(w, at, true);
  if (full) {
    const yearly =
      full.value.year === null &&
      full.value.fault === null &&
      ['hàng', 'mỗi', 'các'].includes(w.key(full.next)) &&
      w.key(full.next + 1) === 'năm';
    if (!yearly || yearAt(w, full.next + 2) !== null) return null;
    return { value: recurring(['year'], false, full.value.day, null), next: full.next + 2 };
  }
  const clock = skipClock(w, at);
  const day = w.key(clock) === 'ngày' ? skipClock(w, clock + 1) : clock;
  const weekday = weekdaysEnd(w, day);
  if (weekday > at && WEEKLY.has(w, weekday)) {
    return { value: recurring(['week'], false, null, null), next: WEEKLY.skip(w, weekday) };
  }
  const d = daysOf(w, at);
  const next = d ? ofMonthBeside(w, d.next) : -1;
  if (!d || next < 0) return null;
  const quarterly = w.includes(d.next, next, 'quý');
  const within = stretchWithin(w, next);
  return {
    value: recurring([quarterly ? 'quarter' : 'month'], false, d.value, within?.value ?? null),
    next: within?.next ?? next,
  };
}

const END = new Phrases(`
  cuối | vào cuối | vào ngày cuối | vào ngày cuối cùng | vào ngày làm việc cuối cùng | vào ngày làm việc cuối | ngày cuối | ngày cuối cùng | ngày làm việc cuối cùng | ngày làm việc cuối | tháng đầu | tháng cuối
  | trong tháng đầu | trong tháng cuối | tháng đầu tiên | tháng cuối cùng
`);

/** "cuối quý", "cuối tháng" without a number: each quarter's, each month's end. */
export function readEndOfEach(w: Words, i: number): Read<Time> | null {
  const end = END.match(w, i);
  if (end < 0 || anyPoint(w, i, false)) return null;
  const named = w.key(end) === 'của' ? end + 1 : end;
  const of = ['mỗi', 'hàng', 'từng', 'các'].includes(w.key(named)) ? named + 1 : named;
  const unit = w.key(of) === 'quý' ? 'quarter' : w.key(of) === 'tháng' ? 'month' : null;
  return unit && { value: recurring([unit], false, null, null), next: of + 1 };
}

export const DAY_OPENS = [...LIMIT.firstWords, 'ngày', 'thứ', 'chủ', 'sáng', 'chiều', 't'];
export const END_OPENS = END.firstWords;
