import type { Period } from '../../model/index.ts';
import { addDays } from '../../text/days.ts';
import { unitPeriod } from './calendar.ts';
import { isBoundary } from './events.ts';
import { findTimes } from './forms.ts';
import { Phrases, type Words } from './lexemes.ts';
import { mergeYearly, refine } from './refine.ts';
import type { Found, Point, Read } from './syntax.ts';
import { isOfName } from './titles.ts';

/*
 * The body's sentences tell many times that bind nobody: what happened last year, the year in a plan's title,
 * work that goes on "thường xuyên". Each form of the table is taken from a sentence only on its own condition.
 */

/** A limit that passed longer before the plan's first day than this is history (plans come out a quarter ahead). */
const HISTORY_DAYS = 92;

/** Lexemes from the beginning of the sentence that `i` stands in. */
function sentenceStart(w: Words, i: number): number {
  for (let j = i - 1; j >= 0 && j > i - 200; j--) if (isBoundary(w, j) || w.key(j) === ':') return j + 1;
  return Math.max(0, i - 200);
}

const MARKERS = new Set('- + * • ( ) . " “'.split(' '));

/** Nothing but a list marker stands before `i` in its sentence. */
function opensSentence(w: Words, i: number): boolean {
  let j = sentenceStart(w, i);
  while (j < i && (MARKERS.has(w.key(j)) || (w.size(j) <= 2 && [')', '.'].includes(w.key(j + 1))))) j += 1;
  return j >= i;
}

/** "mức độ hoàn thành nhiệm vụ" rates, "đã hoàn thành" tells: neither orders. */
const NOT_ORDERED = new Set(['độ', 'đã']);

/** One of the words stands in the same sentence before `i`, at most `within` lexemes off. */
function precededBy(w: Words, i: number, phrases: Phrases, within: number): boolean {
  const from = Math.max(sentenceStart(w, i), i - within);
  for (let j = from; j < i; j++) if (phrases.has(w, j) && !NOT_ORDERED.has(w.key(j - 1))) return true;
  return false;
}

function limitOf({ time }: Found): Point | null {
  switch (time.kind) {
    case 'by':
      return time.limit;
    case 'in':
      return time.within.to ?? time.within.from;
    case 'lasting':
      return time.from;
    default:
      return null;
  }
}

function isHistory(found: Found, period: Period | null): boolean {
  const limit = limitOf(found);
  if (!limit || limit.year === null || !period) return false;
  const { end } = unitPeriod(limit, limit.year);
  return end < (limit.unit === 'year' ? period.start : addDays(period.start, -HISTORY_DAYS));
}

const DONE_ALREADY = new Phrases(`
  đã | đối với các | đối với những | được ban hành | có hiệu lực | phát sinh | được cấp | tiếp nhận
  | tuyển dụng
`);
const NOT_A_LIMIT = new Set(['tính', 'hướng', 'nhìn', 'kéo', 'dài', 'đoạn', 'liệu', 'nhật']);

/** "trước ngày 15/01/2023", "Đến năm 2025": not the day up to which figures count, nor a condition on the past. */
function byBinds(w: Words, found: Found): boolean {
  return !NOT_A_LIMIT.has(w.key(found.first - 1)) && !precededBy(w, found.first, DONE_ALREADY, 4);
}

const DOING = new Phrases(`
  hoàn thành | xong | ban hành | tổ chức | báo cáo | gửi | trình | tham mưu | triển khai | thực hiện
  | phấn đấu | xây dựng | công bố | phê duyệt
`);
const COMPLETING = new Phrases('hoàn thành | xong | dự kiến | phấn đấu');
const BINDING_LEADS = new Set(['trong', 'vào', 'lúc', 'hoàn', 'xong', 'dự', 'kết', 'phải', 'ngay']);

/** "ban hành trong tháng 01/2024", "Hoàn thành trong năm 2024", "Trong năm 2024, …". */
function inBinds(w: Words, found: Found): boolean {
  if (followsColon(w, found) || fromDayToDay(w, found)) return true;
  // what leads to the first time of a list leads to all of them: "trong quý II và quý IV"
  if (!BINDING_LEADS.has(w.key(found.list)) || found.time.kind !== 'in') return false;
  if (w.includes(found.list, found.next, 'giai', 'các')) return false;
  const year = found.time.within.from.unit === 'year';
  if (!year) return opensSentence(w, found.list) || precededBy(w, found.next, DOING, 40);
  const named = found.time.within.from.year !== null;
  return (
    named &&
    ((opensSentence(w, found.first) && w.key(found.next) === ',') ||
      precededBy(w, found.next, COMPLETING, 25))
  );
}

/** "Khai mạc: 08h00 ngày 12/5/2026": a written day right behind a colon is when. */
function followsColon(w: Words, { time, list }: Found): boolean {
  const within = time.kind === 'in' || time.kind === 'continuous' ? time.within : null;
  return w.key(list - 1) === ':' && within?.from.unit === 'day' && (within.to ?? within.from).year !== null;
}

/** "Từ ngày 02/6/2026 đến ngày 05/6/2026 tổ chức …". */
function fromDayToDay(w: Words, { time, first, next }: Found): boolean {
  if (time.kind !== 'in' || time.within.from.unit !== 'day' || !time.within.to) return false;
  return time.within.to.year !== null && (opensSentence(w, first) || precededBy(w, next, DOING, 40));
}

const REPORTING = new Phrases(`
  báo cáo | công khai | rà soát | giao ban | sơ kết | kiểm tra | đánh giá
`);
const PERIODIC = new Phrases('định kỳ');

/** "định kỳ hàng quý", "Hằng năm, …", "báo cáo quý, 6 tháng, năm"; not "ngân sách hàng năm". */
function recurringBinds(w: Words, found: Found): boolean {
  if (found.time.kind !== 'recurring') return false;
  if (found.time.day !== null) return true;
  // "mỗi năm tăng tối thiểu 20%" is a target
  if (found.time.every.length === 0 || ['tăng', 'giảm'].includes(w.key(found.next))) return false;
  if (opensSentence(w, found.first) || found.time.every.length > 1) return true;
  // "danh sách công khai định kỳ hằng tháng của Văn phòng": part of a name
  if (w.key(found.next) === 'của') return false;
  for (let i = found.first; i < found.next; i++) if (PERIODIC.has(w, i)) return true;
  const onlyYear = found.time.every[0] === 'year';
  return !onlyYear && w.key(found.first) !== 'các' && precededBy(w, found.first, REPORTING, 12);
}

const URGENT = new Set(['chậm', 'muộn', 'không', 'tối']);
const WITHIN = new Phrases('trong vòng | trong thời hạn | thời hạn | ngay sau');

/** "trong vòng 05 ngày làm việc kể từ khi …"; not "sau 05 năm thực hiện". */
function lengthBinds(w: Words, found: Found): boolean {
  if (found.time.kind !== 'relative' || !found.time.offset) return false;
  return found.time.after !== null || URGENT.has(w.key(found.first)) || WITHIN.has(w, found.first);
}

const CONDITIONS: ReadonlyMap<string, (w: Words, found: Found) => boolean> = new Map([
  ['by', byBinds],
  ['in', inBinds],
  ['from', followsColon],
  ['lasting', () => true],
  ['day-of-period', recurringBinds],
  ['end-of-each', recurringBinds],
  ['yearly', () => true],
  ['times-per', recurringBinds],
  ['recurring', recurringBinds],
  ['after-length', lengthBinds],
]);

const LABELS = new Phrases(`
  thời gian hoàn thành | thời gian thực hiện | thời hạn hoàn thành | thời hạn | thời gian | tiến độ
  | tiến độ thực hiện | thời hạn thực hiện | thời gian báo cáo | thời gian gửi | thời gian triển khai
`);

/** "Thời gian kiểm tra", "Thời gian, địa điểm tổ chức": the head of a label whose other words may be any. */
const LABEL_HEADS = new Phrases('thời gian | thời hạn | thời điểm | tiến độ | hạn');
const LABEL_WORDS = 12;

/** How a stretch of words is labelled. */
const UNLABELLED = 0;
/** The words are those of a deadline cell. */
const WHOLE_CELL = 1;
/** Only a date is taken: "Thời gian làm việc: …" may tell office hours. */
const DATES_ONLY = 2;

/** Lexemes that stand behind "Thời gian thực hiện:", by the kind of label. */
function labelled(w: Words): Uint8Array {
  const marks = new Uint8Array(w.length);
  for (let i = 0; i < w.length; i++) {
    const label = labelAt(w, i);
    if (!label) continue;
    let j = label.next;
    for (; j < w.length && !isBoundary(w, j); j++) marks[j] = label.value;
    i = j;
  }
  return marks;
}

function labelAt(w: Words, i: number): Read<number> | null {
  const known = LABELS.match(w, i);
  if (known >= 0 && w.key(known) === ':') return { value: WHOLE_CELL, next: known + 1 };
  const head = LABEL_HEADS.match(w, i);
  for (let j = head; head >= 0 && j < head + LABEL_WORDS && !isBoundary(w, j); j++)
    if (w.key(j) === ':') return { value: DATES_ONLY, next: j + 1 };
  return null;
}

const DATED = new Set(['by', 'in', 'from', 'lasting']);

/** The times of a body's text that bind somebody, in order. */
export function findBodyTimes(w: Words, period: Period | null): Found[] {
  const marks = labelled(w);
  const found = findTimes(w, (form, i) => marks[i] === WHOLE_CELL || CONDITIONS.has(form.name));
  const binding = mergeYearly(w, found).filter((one) => {
    const label = marks[one.first] ?? UNLABELLED;
    if (label === WHOLE_CELL) return true;
    if (label === DATES_ONLY && DATED.has(one.form)) return !isHistory(one, period);
    if (isOfName(w, one)) return false;
    return (CONDITIONS.get(one.form)?.(w, one) ?? false) && !isHistory(one, period);
  });
  return refine(w, binding);
}
