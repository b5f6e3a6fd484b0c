import { skipClock } from './clock.ts';
import { beginsPart, isBoundary } from './events.ts';
import { Phrases, type Words } from './lexemes.ts';
import { toFound } from './lists.ts';
import { anyPoint, unnamedYear } from './points.ts';
import { calendarList } from './stretches.ts';
import type { Found, Read, Stretch, Time } from './syntax.ts';

/* Times within which: "Quý I/2024", "Từ tháng 3 đến tháng 9", "Trong năm". */

/** Words that a span begins with. */
export const FROM = new Phrases(`
  từ | kể từ | bắt đầu từ | trong khoảng từ | trong thời gian từ | từ ngày | kể từ ngày | thời gian từ
  | sau | sau ngày
`);
const ONWARDS = new Phrases(`
  trở đi | và những năm tiếp theo | và các quý tiếp theo | và các tháng tiếp theo | và các năm tiếp theo | và các năm sau | và những năm sau
  | , các năm tiếp theo | và năm tiếp theo | trở về sau | và các năm kế tiếp
  | và thường xuyên hàng năm
`);

/** "Từ tháng 3 đến tháng 9/2026" (a range), "Từ tháng 3/2024" (open), "2025 và những năm tiếp theo" (open). */
export function readFrom(w: Words, i: number): Read<Found[]> | null {
  const from = FROM.match(w, i);
  const at = skipClock(w, from < 0 ? i : w.key(from - 1) === 'ngày' ? from - 1 : from);
  const list = calendarList(w, at, from >= 0);
  const item = list?.items[0];
  if (!list || !item) return null;
  const onwards = ONWARDS.match(w, list.next);
  if (onwards < 0 && from < 0) return null;
  // "sau ngày 01/7" begins that day; "sau năm 2025" is an event like any other
  if (w.key(i) === 'sau' && item.stretch.from.unit !== 'day') return null;
  // "Từ 20 giờ 15 - 20 giờ 45 ngày 23/1": the range is one of hours
  const hours = from >= 0 && w.includes(from, at, '-', 'đến');
  if ((item.stretch.to && onwards < 0) || hours) return spans(w, list, i, false);
  if (item.stretch.from.fault) return spans(w, list, i, false);
  const next = onwards < 0 ? item.next : onwards;
  const time: Time = { kind: 'continuous', within: item.stretch, open: true, adhoc: false, until: null };
  return { value: [{ time, first: i, next, form: 'from', bare: false, list: i }], next };
}

type List = NonNullable<ReturnType<typeof calendarList>>;

function spans(w: Words, list: List, i: number, bare: boolean, finished = false): Read<Found[]> {
  return toFound(w, list, i, { form: 'in', bare, time: (stretch) => spanTime(stretch, finished) });
}

/** `finished`: after "hoàn thành", "xong" a day is the last one. */
function spanTime(within: Stretch, finished: boolean): Time {
  const fault = within.from.fault ?? within.to?.fault;
  if (fault) return { kind: 'unknown', doubt: fault };
  const last = within.to === null && (within.from.part === 'end' || (finished && within.from.unit === 'day'));
  return last ? { kind: 'by', bound: 'by', limit: within.from } : { kind: 'in', within };
}

/** Words that put a whole stretch of time after them: "trong quý I". */
export const WITHIN = new Phrases(`
  trong | vào | lúc | vào lúc | trong khoảng | vào khoảng | trong các | vào các | các | ngay trong | trong thời gian
  | trong giai đoạn | giai đoạn | trong cả giai đoạn | khoảng | trong phạm vi | ngay từ | trong nội
`);
const FINISHED = new Phrases(`
  hoàn thành | xong | hoàn thành xong | hoàn thành trong | xong trong | hoàn thành vào
  | hoàn thành ngay trong | phải hoàn thành | dự kiến | dự kiến trong | dự kiến hoàn thành
  | dự kiến hoàn thành trong | hoàn thành các | kết thúc trong | xong vào
`);

/** "Trong năm 2023", "Quý I, III/2024", "Tháng 12/2023", "2025 - 2026", "Giai đoạn 2021-2025", "12/2028". */
export function readIn(w: Words, i: number): Read<Found[]> | null {
  const finished = FINISHED.match(w, i);
  const within = WITHIN.match(w, finished < 0 ? i : finished);
  const at = skipClock(w, within >= 0 ? within : finished >= 0 ? finished : i);
  const bare = at === i && w.key(i) !== 'ngày';
  if (bare && w.value(i) >= 0 && (w.value(i - 1) >= 0 || w.key(i - 1) === '/')) return null;
  // "thứ Hai", "buổi sáng" lead to a day and to nothing else
  const led = finished >= 0 || within >= 0 || at === i;
  const list = calendarList(w, at, (bare || !led) && beginsPart(w, i) && onlyDays(w, at));
  if (list && !led && list.items[0]?.stretch.from.unit !== 'day') return null;
  if (list) return spans(w, list, i, bare, finished >= 0);
  // "Trong năm", "Xong trong năm": the plan's own year
  const year = within >= 0 && ['trong', 'vào'].includes(w.key(within - 1)) ? unnamedYear(w, within) : null;
  if (!year) return null;
  const item = { stretch: { from: year.value, to: null }, first: i, next: year.next };
  return spans(w, { items: [item], next: year.next }, i, false);
}

/** "15/3; 15/6; 15/9" and nothing else. */
function onlyDays(w: Words, i: number): boolean {
  const point = anyPoint(w, i, true);
  if (point?.value.unit !== 'day') return false;
  return (
    point.next >= w.length ||
    isBoundary(w, point.next) ||
    [',', 'và', '-', '(', ')', ':'].includes(w.key(point.next))
  );
}

/** First words of units themselves. */
const UNIT_OPENS =
  'quý q qi qii qiii qiv h tháng t ngày năm # nửa sáu chín đầu giữa cuối trung thượng hạ tuần những buổi sáng chiều thứ chủ'.split(
    ' ',
  );
export const FROM_OPENS = [...FROM.firstWords, ...UNIT_OPENS];
export const IN_OPENS = [...WITHIN.firstWords, ...FINISHED.firstWords, ...UNIT_OPENS];
