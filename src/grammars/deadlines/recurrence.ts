import { dayInPeriod } from './days-of-period.ts';
import { beginsPart } from './events.ts';
import { Phrases, type Words } from './lexemes.ts';
import { countAt, yearAt } from './numerals.ts';
import { type Beat, recurring, stretchWithin } from './periods.ts';
import { anyPoint } from './points.ts';
import type { Read, Time } from './syntax.ts';

/* Times that come again: "Định kỳ hàng quý, 6 tháng, năm và đột xuất", "trước ngày 20 hằng tháng". */

const EVERY = new Phrases(`
  hàng | mỗi | từng | theo | cuối mỗi | cuối hàng | đầu mỗi | đầu hàng | theo từng | các
`);
const PERIODIC = new Phrases('định kỳ | theo định kỳ | thường kỳ');
const ALSO = new Phrases(', | ; | và | hoặc | / | - | , và | , hoặc | hay | & | +');
/** Words for what is done whenever it is needed (đột xuất). */
export const ADHOC = new Phrases(`
  đột xuất | báo cáo đột xuất | khi có yêu cầu đột xuất | theo yêu cầu đột xuất
  | đột xuất theo yêu cầu | đột xuất khi có yêu cầu | đột xuất khi cần thiết | đột xuất khi cần
  | đột xuất ( nếu có ) | đột xuất ( khi có yêu cầu )
`);
const WHEN_ASKED = new Phrases('khi có yêu cầu | theo yêu cầu | khi cần thiết | khi được yêu cầu');

/** "tháng", "06 tháng", "quý", "cuối năm", "cả năm": one period at `i`. `first`: nothing of the list before it. */
function beat(w: Words, i: number, first: boolean): Read<Beat> | null {
  const at = !first && ['cả', 'cuối', 'tổng'].includes(w.key(i)) ? i + 1 : i;
  switch (w.key(at)) {
    case 'ngày':
      return w.value(at + 1) < 0 ? { value: 'day', next: at + 1 } : null;
    case 'tuần':
      return { value: 'week', next: at + 1 };
    case 'tháng':
      return anyPoint(w, at, false) ? null : { value: 'month', next: at + 1 };
    case 'quý':
      return anyPoint(w, at, false) ? null : { value: 'quarter', next: at + 1 };
    case 'năm':
      return first && yearAt(w, at + 1) !== null && !comesAgain(w, at)
        ? null
        : { value: 'year', next: at + 1 };
    case 'nửa':
      return w.key(at + 1) === 'năm' ? { value: 'half-year', next: at + 2 } : null;
  }
  return first || at === i ? lengthBeat(w, i) : null;
}

/** "Hàng năm 2024": each year within 2024; "các năm 2024, 2025" lists years. */
function comesAgain(w: Words, i: number): boolean {
  return ['hàng', 'mỗi'].includes(w.key(i - 1)) && stretchWithin(w, i + 1) !== null;
}

const MONTHS: ReadonlyMap<number, Beat> = new Map([
  [1, 'month'],
  [3, 'quarter'],
  [6, 'half-year'],
  [9, 'nine-months'],
  [12, 'year'],
]);

/** "6 tháng", "01 năm", "2 tuần": a length that recurs. */
function lengthBeat(w: Words, i: number): Read<Beat> | null {
  const n = countAt(w, i);
  if (!n || n.next > i + 1) return null;
  const unit = w.key(n.next);
  if (unit === 'tháng') {
    if (['đầu', 'cuối'].includes(w.key(n.next + 1))) return null;
    return { value: MONTHS.get(n.value) ?? 'other', next: n.next + 1 };
  }
  const one: Beat | null =
    unit === 'tuần' ? 'week' : unit === 'quý' ? 'quarter' : unit === 'năm' ? 'year' : null;
  return one && { value: n.value === 1 ? one : 'other', next: n.next + 1 };
}

/** More periods than there are: a longer list is no list of periods. */
const MOST_BEATS = 8;

interface Beats {
  readonly every: Beat[];
  readonly adhoc: boolean;
  readonly next: number;
}

/** "[hàng] quý, 6 tháng, năm và đột xuất": as far as it goes. */
function beats(w: Words, i: number): Beats | null {
  const every: Beat[] = [];
  let adhoc = false;
  let next = i;
  let at = i;
  while (every.length < MOST_BEATS) {
    const asked = ADHOC.match(w, at);
    if (asked >= 0 && every.length > 0) {
      adhoc = true;
      next = asked;
    } else {
      const read = beat(w, every.length > 0 ? everyOf(w, at) : at, every.length === 0);
      if (!read || isCountOf(w, read.next)) break;
      every.push(read.value);
      next = read.next;
    }
    const joined = ALSO.match(w, next);
    if (joined < 0) break;
    at = joined;
  }
  if (every.length === 0) return null;
  const asked = whenAsked(w, next);
  return { every, adhoc: adhoc || asked > next, next: asked };
}

function everyOf(w: Words, i: number): number {
  return EVERY.skip(w, PERIODIC.skip(w, i));
}

/** "năm ngày" is a length, "hằng năm ngày 15/3" a day of each year. */
function isCountOf(w: Words, next: number): boolean {
  return (
    w.key(next - 1) === 'năm' && ['ngày', 'tháng', 'tuần'].includes(w.key(next)) && w.value(next + 1) < 0
  );
}

/** "… và khi có yêu cầu": also when asked. */
function whenAsked(w: Words, i: number): number {
  const at = ALSO.match(w, i);
  const next = at < 0 ? -1 : WHEN_ASKED.match(w, at);
  return next < 0 ? i : next;
}

const ONCE = new Phrases('lần | cuộc | kỳ | đợt | buổi | lớp | hội nghị');

/** "02 lần", "một lần", "ít nhất 01 lần" after "mỗi quý": swallowed. */
function timesTail(w: Words, i: number): number {
  const least = LEAST.skip(w, w.key(i) === '/' ? i + 1 : i);
  const n = countAt(w, least);
  if (n) return ONCE.has(w, n.next) ? ONCE.skip(w, n.next) : i;
  return w.key(i) === '/' && w.key(i + 1) === 'lần' ? i + 2 : i;
}
const LEAST = new Phrases('ít nhất | tối thiểu');

/** A period that holds so many times: twice a year is every half-year. */
function partOf(beat: Beat, times: number): Beat {
  if (beat !== 'year') return beat;
  return times === 2 ? 'half-year' : times === 4 ? 'quarter' : beat;
}

/** "Mỗi năm 02 lần": one period and how often within it. */
function withinPeriod(w: Words, every: readonly Beat[], i: number): readonly Beat[] {
  const [only, ...more] = every;
  const n = countAt(w, LEAST.skip(w, i));
  return only && more.length === 0 && n && ONCE.has(w, n.next) ? [partOf(only, n.value)] : every;
}

/** "Định kỳ hàng quý", "Hàng quý, 6 tháng, năm và đột xuất", "Tháng, quý, 6 tháng", "6 tháng/lần". */
export function readRecurring(w: Words, i: number): Read<Time> | null {
  const periodic = PERIODIC.skip(w, i);
  const every = EVERY.skip(w, periodic);
  const list = beats(w, every);
  if (list) {
    const counted = timesTail(w, list.next);
    const led = every > i && !(w.key(every - 1) === 'theo' && list.every[0] === 'day');
    const goesOn = w.key(every - 1) === 'các' && ['tiếp', 'còn', 'sau'].includes(w.key(list.next));
    if (goesOn) return null;
    if (led || counted > list.next || (list.every.length > 1 && list.every[0] !== 'day')) {
      const within = stretchWithin(w, list.next);
      const limit = dayInPeriod(w, within?.next ?? counted, list.every.includes('year'));
      return {
        value: recurring(
          withinPeriod(w, list.every, list.next),
          list.adhoc,
          limit.value,
          within?.value ?? null,
        ),
        next: limit.next,
      };
    }
  }
  if (periodic === i || !beginsPart(w, i)) return null;
  // "Định kỳ theo quy định", "Định kỳ, đột xuất": recurs, but how often is not said
  const adhoc = ADHOC.match(w, ALSO.skip(w, periodic));
  const asked = adhoc >= 0 ? adhoc : whenAsked(w, periodic);
  return { value: recurring([], asked > periodic, null, null), next: asked };
}

/** "02 lần/năm", "01 lần mỗi quý", "01 cuộc/tháng", "1 tháng 1 lần". */
export function readTimesPer(w: Words, i: number): Read<Time> | null {
  const n = countAt(w, i);
  if (!n) return null;
  const length = lengthBeat(w, i);
  if (length) {
    const next = timesTail(w, length.next);
    const every = withinPeriod(w, [length.value], length.next);
    return next > length.next ? { value: recurring(every, false, null, null), next } : null;
  }
  const once = ONCE.match(w, n.next);
  if (once < 0) return null;
  const per = w.key(once) === '/' || w.key(once) === 'trong' ? once + 1 : EVERY.match(w, once);
  const read = per < 0 ? null : beat(w, w.value(per) === 1 ? per + 1 : per, true);
  if (!read) return null;
  return { value: recurring([partOf(read.value, n.value)], false, null, null), next: read.next };
}

/** First words of everything here. */
export const RECURRING_OPENS = [...EVERY.firstWords, ...PERIODIC.firstWords, 'tháng', 'quý', 'tuần', 'năm'];
