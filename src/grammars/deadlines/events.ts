import type { Offset } from '../../model/index.ts';
import { Phrases, type Words } from './lexemes.ts';
import { readBy } from './limits.ts';
import { countAt } from './numerals.ts';
import { anyPoint } from './points.ts';
import type { Found, Read, Time } from './syntax.ts';

/* Times that hang on something else: an event ("Sau khi có …") or another document ("Theo Kế hoạch …"). */

const LEAD = new Phrases(`
  trong vòng | trong thời hạn | trong thời gian | trong | sau | sau thời gian | ngay sau | chậm nhất
  | chậm nhất là | chậm nhất sau | chậm nhất là sau | chậm nhất trong | chậm nhất trong vòng
  | chậm nhất là trong | muộn nhất | muộn nhất là | muộn nhất sau | không quá | không quá thời hạn
  | tối đa | tối đa không quá | thời hạn | thời gian | trước | trước ít nhất | chậm nhất trước
  | chậm nhất là trước | trong thời hạn không quá | trong thời hạn chậm nhất
  | trong thời gian không quá | trong thời gian tối đa | trong thời hạn tối đa | trong tối đa
  | trong vòng tối đa | trong vòng không quá
`);
const AFTER = new Phrases(`
  kể từ ngày | kể từ khi | kể từ | kể từ thời điểm | kể từ lúc | tính từ ngày | tính từ khi | tính từ
  | từ ngày | từ khi | từ thời điểm | sau khi | sau ngày | sau | khi | ngay sau khi
  | tính từ thời điểm | từ lúc
`);
const BEFORE = new Phrases('trước khi | trước ngày | trước | so với | so với ngày');

const UNITS: ReadonlyMap<string, Offset['unit']> = new Map([
  ['ngày', 'day'],
  ['tuần', 'week'],
  ['tháng', 'month'],
  ['năm', 'year'],
]);

/** "07 ngày làm việc", "02 tháng", "1 tuần": a length of time. */
function length(w: Words, i: number): Read<Offset> | null {
  const n = countAt(w, i);
  const unit = n && UNITS.get(w.key(n.next));
  if (!n || !unit) return null;
  if (unit === 'day' && w.key(n.next + 1) === 'làm' && w.key(n.next + 2) === 'việc') {
    return { value: { n: n.value, unit: 'working-day' }, next: n.next + 3 };
  }
  return { value: { n: n.value, unit }, next: n.next + 1 };
}

/**
 * "07 ngày làm việc kể từ ngày …", "Sau 03 tháng kể từ khi …", "trong vòng 05 ngày làm việc". Before an event
 * ("trước 07 ngày so với ngày khai mạc") there is no offset: the model only counts forward.
 */
export function readAfterLength(w: Words, i: number): Read<Time> | null {
  const at = LEAD.match(w, i);
  const hours = at < 0 ? null : countAt(w, at);
  if (hours && w.key(hours.next) === 'giờ') {
    // the model's shortest unit is the day: the hours stay in the words
    return {
      value: { kind: 'relative', offset: null, after: [i, eventEnd(w, hours.next)] },
      next: eventEnd(w, hours.next),
    };
  }
  const span = length(w, at < 0 ? i : at);
  if (!span || ['đầu', 'cuối'].includes(w.key(span.next))) return null;
  const backward = at >= 0 && w.key(at - 1) === 'trước';
  const comma = w.key(span.next) === ',' ? span.next + 1 : span.next;
  const event = AFTER.match(w, comma);
  if (event >= 0 && !backward) {
    const end = eventEnd(w, event);
    return {
      value: { kind: 'relative', offset: span.value, after: event < end ? [event, end] : null },
      next: end,
    };
  }
  const before = BEFORE.match(w, span.next);
  // "báo cáo 6 tháng trước ngày 15/6" is due by that day, "10 ngày trước ngày 15/6" is so long before it
  const named = anyPoint(w, span.next + 1, true) !== null && !SHORT_UNITS.has(span.value.unit);
  if (backward || (before >= 0 && !named)) {
    const end = eventEnd(w, span.next);
    return { value: { kind: 'relative', offset: null, after: [i, end] }, next: end };
  }
  // "trong 6 tháng", "trước 30 ngày": without an event only the clear leads are a length of time
  const weak = WEAK_LEADS.has(w.key(at - 1)) && span.value.unit !== 'working-day';
  if (at < 0 || weak) return null;
  return { value: { kind: 'relative', offset: span.value, after: null }, next: span.next };
}
const SHORT_UNITS = new Set<Offset['unit']>(['day', 'working-day', 'week']);
const WEAK_LEADS = new Set(['trong', 'trước']);

const EVENT = new Phrases(`
  sau khi | ngay sau khi | ngay khi | khi | kể từ khi | kể từ ngày | kể từ thời điểm | từ khi
  | ngay sau ngày | sau ngày | ngay sau | chỉ khi | trong trường hợp | từ ngày | kể từ | tính từ ngày
  | sau thời điểm | trước khi
`);

/** Events with which something begins that may have a written end. */
const BEGINNINGS = new Set(['từ', 'kể', 'tính']);
const UNTIL = new Set(['đến', 'tới']);

/**
 * The written end of what an event begins: "từ ngày ký đến 30/6/2024". A year binds only with "đến hết": "từ ngày ban hành
 * Chiến lược đến năm 2030" has it in the name of the document.
 */
function limitWithin(w: Words, from: number, to: number): Read<Time> | null {
  for (let j = from + 1; j < to; j++) {
    const read = UNTIL.has(w.key(j)) ? (readBy(w, j)?.value ?? []) : [];
    const [limit, ...more] = read.filter(({ next }) => next <= to);
    if (!limit || more.length > 0 || limit.time.kind === 'recurring') continue;
    const year = limit.time.kind === 'by' && limit.time.limit.unit === 'year';
    if (!year || w.key(j + 1) === 'hết') return { value: limit.time, next: limit.next };
  }
  return null;
}

/** "Sau khi có …", "ngay sau khi …", "khi có yêu cầu": an event and no length of time. */
export function readEvent(w: Words, i: number): Read<Time> | null {
  const at = EVENT.match(w, i);
  if (at < 0) return null;
  const end = eventEnd(w, at);
  const limit = BEGINNINGS.has(w.key(i)) ? limitWithin(w, at, end) : null;
  if (limit) return limit;
  const from = w.key(i) === 'trước' ? i : at;
  return at < end ? { value: { kind: 'relative', offset: null, after: [from, end] }, next: end } : null;
}

const MEETING = new Phrases(`
  kỳ họp | các kỳ họp | tại kỳ họp | tại các kỳ họp | trong kỳ họp | trong các kỳ họp | vào kỳ họp
  | phiên họp | tại phiên họp
`);

const POINTERS = new Set(['đó', 'đây', 'này', 'nữa']);

/** "Kỳ họp giữa năm của HĐND", "Sau Đại hội", "Trước kỳ họp": an event named by a noun; only at a part's beginning. */
export function readMeeting(w: Words, i: number): Read<Time> | null {
  // "sau đó", "trước đây": what was told before, no event
  if (POINTERS.has(w.key(i + 1))) return null;
  const led = w.key(i) === 'sau' || w.key(i) === 'trước' || w.key(i) === 'trong';
  const noun = led
    ? MEETING.has(w, i + 1) || (w.key(i) !== 'trong' && beginsPart(w, i) && w.isWord(i + 1))
    : MEETING.has(w, i) && beginsPart(w, i);
  if (!noun) return null;
  const end = eventEnd(w, i + 1);
  const from = w.key(i) === 'sau' ? i + 1 : i;
  return { value: { kind: 'relative', offset: null, after: [from, end] }, next: end };
}

const EXTERNAL = new Phrases(`
  theo | tùy theo | tuỳ | tùy | căn cứ | trong thời hạn quy định | trong thời gian quy định
  | đúng thời hạn quy định | đúng thời gian quy định | đúng thời hạn | đúng tiến độ | đúng lộ trình
  | đúng quy định | đúng kế hoạch | bảo đảm tiến độ | đảm bảo tiến độ | thời gian do | thời hạn do
  | phù hợp với
`);

/** "Theo Kế hoạch ban hành tại Quyết định số …", "Theo lộ trình …", "Đúng tiến độ": another document decides. */
export function readExternal(w: Words, i: number): Read<Time> | null {
  const at = EXTERNAL.match(w, i);
  // "theo dõi" is to watch over something
  if (at < 0 || w.key(at) === 'dõi') return null;
  return { value: { kind: 'external' }, next: eventEnd(w, at) };
}

/** Signs that part one time of a cell from the next; a dash or plus with space around it is a bullet. */
export function isBoundary(w: Words, i: number): boolean {
  switch (w.key(i)) {
    case ';':
    case '•':
      return true;
    case '.':
      return !w.glued(i + 1) && !ABBREVIATIONS.has(w.key(i - 1));
    case '-':
    case '+':
    case '*':
      return !w.glued(i) && !w.glued(i + 1);
    default:
      return false;
  }
}
const ABBREVIATIONS = new Set('tp tx tt q ths ts gs pgs st v'.split(' '));

/** Nothing but a sign or "và" stands before `i`. */
export function beginsPart(w: Words, i: number): boolean {
  return i === 0 || isBoundary(w, i - 1) || [',', ':', '(', 'và', 'hoặc', '-', '+'].includes(w.key(i - 1));
}

/**
 * Where the words of an event or document end: at a boundary, at the closing of a parenthesis opened before,
 * or where after a comma or "và" a time stands that says so itself ("…, chậm nhất 15/12/2024").
 */
function eventEnd(w: Words, i: number): number {
  let depth = 0;
  let j = i;
  for (; j < w.length; j++) {
    const key = w.key(j);
    if (key === '(') depth += 1;
    else if (key === ')' && --depth < 0) break;
    if (isBoundary(w, j) || isColon(w, j)) break;
    if ((key === ',' || key === 'và') && strongTime(w, j + 1)) break;
    if (LIMITS.has(key) && j > i && strongTime(w, j)) break;
  }
  return j;
}

/** "Khi có yêu cầu: nộp hồ sơ": what follows is to be done then; "16:30" is an hour. */
function isColon(w: Words, i: number): boolean {
  return w.key(i) === ':' && !(w.glued(i + 1) && w.value(i + 1) >= 0);
}

/** These begin a limit wherever they stand: "theo quy định trước ngày 15/12". */
const LIMITS = new Set(['trước', 'chậm', 'muộn']);
const STRONG = new Phrases(`
  trước | trước ngày | chậm nhất | chậm nhất là | muộn nhất | trong | vào | hoàn thành trước
  | hoàn thành trong | hoàn thành | xong trước | xong trong | đến | đến hết | chậm nhất trong
  | chậm nhất vào | chậm nhất đến
`);
const SELF_EVIDENT = new Phrases(`
  thường xuyên | định kỳ hàng | hàng quý | hàng tháng | hàng năm | quý
`);

/** A preposition of time and a unit, or a unit that needs none. */
export function strongTime(w: Words, i: number): boolean {
  const at = STRONG.match(w, i);
  if (at >= 0) return anyPoint(w, at, true) !== null;
  if (SELF_EVIDENT.has(w, i)) return w.key(i) !== 'quý' || anyPoint(w, i, false) !== null;
  return w.key(i) === 'tháng' && anyPoint(w, i, false) !== null;
}

/** A found external that only says how sure a time beside it is ("Định kỳ theo quy định"). */
export function isQualifier(w: Words, found: Found, before: Found): boolean {
  if (found.time.kind !== 'external' && found.time.kind !== 'relative') return false;
  if (before.time.kind === 'relative' || before.time.kind === 'external') return false;
  const gap = found.first - before.next;
  if (gap === 0) return true;
  return found.time.kind === 'external' && gap === 1 && [',', '('].includes(w.key(before.next));
}

export const LENGTH_OPENS = [...LEAD.firstWords, '#', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'mười'];
export const EVENT_OPENS = EVENT.firstWords;
export const MEETING_OPENS = ['sau', 'trước', 'trong', ...MEETING.firstWords];
export const EXTERNAL_OPENS = EXTERNAL.firstWords;
