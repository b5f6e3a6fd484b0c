import { skipClock } from './clock.ts';
import { Phrases, type Words } from './lexemes.ts';
import { toFound } from './lists.ts';
import { unnamedYear } from './points.ts';
import { calendarList } from './stretches.ts';
import type { Found, Read, Stretch, Time } from './syntax.ts';

/* Times by which: "trước …", "chậm nhất …", "đến hết …". */

const BEFORE = new Phrases(`
  trước | xong trước | hoàn thành trước | trước thời điểm | đến trước | gửi trước
  | trước thời hạn | trước hạn
`);
const LATEST = new Phrases(`
  chậm nhất | muộn nhất | hạn cuối | hạn chót | hạn cuối cùng | thời hạn cuối cùng | không muộn hơn
  | không chậm hơn | không quá | hạn nộp | thời hạn chậm nhất
`);
const FILLERS = new Set(['là', 'vào', 'trong', 'đến', 'hết', 'cùng', ':', 'tới']);
const UNTIL = new Phrases(`
  đến | đến hết | tới | tới hết | cho đến | cho đến hết | hết | từ nay đến | từ nay đến hết
  | kể từ nay đến | phấn đấu đến | phấn đấu đến hết | xong đến | đến khoảng
`);

/** "Trước hoặc trong tháng 6": what is named is still in time. */
const NOT_AFTER = new Phrases('trước hoặc trong');

/** Bound and the lexeme after its words. */
function boundAt(w: Words, i: number): Read<'by' | 'before'> | null {
  const within = NOT_AFTER.match(w, i);
  if (within >= 0) return { value: 'by', next: within };
  const before = BEFORE.match(w, i);
  if (before >= 0) return { value: 'before', next: before };
  const latest = LATEST.match(w, i);
  if (latest >= 0) {
    let next = latest;
    while (FILLERS.has(w.key(next))) next += 1;
    return w.key(next) === 'trước' ? { value: 'before', next: next + 1 } : { value: 'by', next };
  }
  const until = UNTIL.match(w, i);
  return until < 0 ? null : { value: 'by', next: until };
}

/** "Trước ngày 30/10/2024", "chậm nhất là ngày 15/01/2024", "đến hết năm 2025", "Đến năm 2025". */
export function readBy(w: Words, i: number): Read<Found[]> | null {
  const bound = boundAt(w, i);
  if (!bound) return null;
  const at = skipClock(w, bound.next);
  const ended = w.key(bound.next - 1) === 'hết' ? unnamedYear(w, at) : null;
  const list = calendarList(w, at, true);
  if (list)
    return toFound(w, list, i, {
      form: 'by',
      bare: false,
      time: (stretch) => limitTime(stretch, bound.value),
    });
  if (!ended) return null;
  const time: Time = { kind: 'by', bound: bound.value, limit: ended.value };
  return {
    value: [{ time, first: i, next: ended.next, form: 'by', bare: false, list: i }],
    next: ended.next,
  };
}

function limitTime(stretch: Stretch, bound: 'by' | 'before'): Time {
  const doubt = stretch.from.fault ?? stretch.to?.fault;
  if (doubt) return { kind: 'unknown', doubt };
  // before a stretch of whole units is before the first of them begins
  const opens = bound === 'before' && stretch.from.unit !== 'day';
  return { kind: 'by', bound, limit: opens ? stretch.from : (stretch.to ?? stretch.from) };
}

export const LIMIT_OPENS = [...BEFORE.firstWords, ...LATEST.firstWords, ...UNTIL.firstWords];
