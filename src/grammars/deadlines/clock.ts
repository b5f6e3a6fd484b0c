import type { Words } from './words.ts';

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
    const hour = w.value(j) >= 0 && (HOURS.has(w.key(j + 1)) || MINUTES.has(w.key(j + 1)));
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
