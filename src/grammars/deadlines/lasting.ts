import { isAfternoon, skipClock } from './clock.ts';
import { countAt } from './numerals.ts';
import { day } from './points.ts';
import type { Read, Time } from './syntax.ts';
import { Phrases, type Words } from './words.ts';

/* So many days from a written one: "1,5 ngày (bắt đầu từ 13h30 thứ Hai ngày 06/7/2026)". */

const LEAD = new Phrases(`
  trong | trong vòng | trong thời gian | thời gian | tổng thời gian | dự kiến | diễn ra trong
`);
/** The first day counts; after "kể từ" the count begins the day after, which the form of events reads. */
const FROM = new Phrases(`
  từ | bắt đầu từ | bắt đầu | bắt đầu vào | khởi hành từ | dự kiến từ | dự kiến bắt đầu từ | khai mạc | vào
`);
const UNIT_DAYS: ReadonlyMap<string, number> = new Map([
  ['ngày', 1],
  ['tuần', 7],
]);
/** Half a day, which an afternoon's beginning leaves of the first. */
const HALF_DAY = 0.5;
/** A stay of more days than a year is no length of a meeting or an inspection. */
const MOST_DAYS = 366;

/** "02", "1,5", "nửa", "hai": a number of days or weeks, as days. */
function daysAt(w: Words, i: number): Read<number> | null {
  const half = w.key(i) === 'nửa';
  const n = half ? { value: HALF_DAY, next: i + 1 } : countAt(w, i);
  if (!n) return null;
  const decimal = [',', '.'].includes(w.key(n.next)) && w.glued(n.next) && w.value(n.next + 1) === 5;
  const next = decimal ? n.next + 2 : n.next;
  const unit = UNIT_DAYS.get(w.key(next));
  const days = unit === undefined ? 0 : (n.value + (decimal ? HALF_DAY : 0)) * unit;
  return days > 0 && days <= MOST_DAYS ? { value: days, next: next + 1 } : null;
}

/** "02 ngày, từ ngày 06/7/2026", "1,5 ngày (bắt đầu từ 13h30 thứ Hai ngày 06/7/2026)", "01 tuần từ 15/3". */
export function readLasting(w: Words, i: number): Read<Time> | null {
  const days = daysAt(w, LEAD.skip(w, i));
  if (!days) return null;
  const sign = [',', '(', ':', ';'].includes(w.key(days.next));
  const at = sign ? days.next + 1 : days.next;
  const from = FROM.skip(w, at);
  if (from === at && w.key(at) !== 'ngày' && !sign) return null;
  const date = skipClock(w, w.key(from - 1) === 'ngày' ? from - 1 : from);
  const first = day(w, date, true);
  if (!first || first.value.fault) return null;
  // "(từ ngày 06/7 đến ngày 08/7/2026)": the range itself is written
  if (['đến', '-', 'và', ',', '&'].includes(w.key(first.next)) && day(w, first.next + 1, true)) return null;
  const late = isAfternoon(w, from, date) ? HALF_DAY : 0;
  const closes = w.key(days.next) === '(' && w.key(first.next) === ')';
  return {
    value: { kind: 'lasting', from: first.value, days: Math.ceil(days.value + late) },
    next: closes ? first.next + 1 : first.next,
  };
}

export const LASTING_OPENS = [
  ...LEAD.firstWords,
  ...'# nửa một hai ba bốn năm sáu bảy tám chín mười'.split(' '),
];
