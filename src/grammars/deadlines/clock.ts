import { Phrases, type Words } from './lexemes.ts';

const HOURS = new Set(['giờ', 'h', 'g', ':']);
/** Minutes may be followed by their sign: "13h30’". */
const MINUTES = new Set(['phút', 'p', 'ph', "'", '’', '‘', '′', '`']);
const PARTS_OF_DAY = new Set(['buổi', 'sáng', 'chiều', 'tối']);

/** A number that ends a time of day: the "00" of "17 giờ 00 ngày 15/3". */
function isMinutes(w: Words, i: number): boolean {
  const dated = w.key(i + 1) === '/' || w.key(i + 1) === 'tháng';
  return w.value(i) >= 0 && w.size(i) <= 2 && HOURS.has(w.key(i - 1)) && !dated;
}

/** Whether the hours of `[from, to)` are those of an afternoon: "13h30", "14 giờ", "chiều thứ Hai". */
export function isAfternoon(w: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (w.key(i) === 'chiều' || w.key(i) === 'tối') return true;
    if (w.value(i) >= NOON && w.value(i) < DAY && HOURS.has(w.key(i + 1))) return true;
  }
  return false;
}
const NOON = 12;
const DAY = 24;

/**
 * Index after a time of day and a weekday ("17 giờ 00 phút,", "17h00", "chiều thứ Sáu,"), `i` itself where there
 * is none. The model counts in days; the hour stays in the words.
 */
export function skipClock(w: Words, i: number): number {
  let j = i;
  for (let step = 0; step < 12; step++) {
    const hour = w.value(j) >= 0 && w.size(j) <= 2 && (HOURS.has(w.key(j + 1)) || MINUTES.has(w.key(j + 1)));
    const onward = w.value(j + 1) >= 0 && HOURS.has(w.key(j + 2));
    if (hour) j += 2;
    else if (j > i && isMinutes(w, j)) j += 1;
    else if (
      j > i &&
      (w.key(j) === ',' || MINUTES.has(w.key(j)) || (['-', 'đến'].includes(w.key(j)) && onward))
    )
      j += 1;
    else if (PARTS_OF_DAY.has(w.key(j))) j += 1;
    else if (w.key(j) === 'thứ' || (w.key(j) === 'chủ' && w.key(j + 1) === 'nhật')) j += 2;
    else break;
  }
  return j;
}

/** What makes days of the week of "T2, T4": they come again each week. */
export const WEEKLY = new Phrases(`
  hàng tuần | mỗi tuần | của tuần | trong tuần | từng tuần | của mỗi tuần | các tuần
`);
const BETWEEN_WEEKDAYS = new Set([',', 'và', '-', 'đến', '&', '/']);
/** Monday and Saturday, as "T2" and "T7" number them. */
const FIRST_WEEKDAY = 2;
const LAST_WEEKDAY = 7;

/**
 * Index after "T6", "T2, T4 và T6", "T2 - T6" where "hằng tuần" follows: days of the week, which are written like
 * months; `i` itself where there are none.
 */
export function weekdaysEnd(w: Words, i: number): number {
  let j = i;
  for (let n = FIRST_WEEKDAY; n <= LAST_WEEKDAY && isWeekday(w, j); n++) {
    if (WEEKLY.has(w, j + 2)) return j + 2;
    if (!BETWEEN_WEEKDAYS.has(w.key(j + 2))) return i;
    j += 3;
  }
  return i;
}

function isWeekday(w: Words, i: number): boolean {
  return w.key(i) === 't' && w.value(i + 1) >= FIRST_WEEKDAY && w.value(i + 1) <= LAST_WEEKDAY;
}
