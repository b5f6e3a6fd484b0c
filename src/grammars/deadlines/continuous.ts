import { Phrases, type Words } from './lexemes.ts';
import { ADHOC } from './recurrence.ts';
import { FROM, WITHIN } from './spans.ts';
import { calendarList } from './stretches.ts';
import type { Read, Stretch, Time } from './syntax.ts';

/* Times all through: "Thường xuyên trong năm", "Cả năm"; and those with no time at all: "Đột xuất". */

const ALWAYS = new Phrases(`
  thường xuyên | thường xuyên , liên tục | thường xuyên liên tục | thường xuyên và liên tục | liên tục
  | thường xuyên hàng ngày | thường xuyên , hàng ngày | thường xuyên hàng năm
  | thường xuyên , hàng năm | thường niên | hàng ngày | 24 / 7 | 24 / 24
`);
const ALL_YEAR = new Phrases(`
  cả năm | suốt năm | quanh năm | trong suốt năm | trong cả năm | cả giai đoạn | toàn giai đoạn
  | trong cả giai đoạn | trong toàn giai đoạn | trong suốt giai đoạn | trong suốt quá trình
  | trong suốt cả năm | suốt cả năm | cả nhiệm kỳ | các tháng trong năm | tất cả các tháng trong năm
`);
const IN_YEAR = new Phrases(`
  trong năm | cả năm | trong cả năm | trong suốt năm | suốt năm | hàng năm | các năm | trong các năm
  | trong suốt cả năm | các tháng trong năm | trong suốt giai đoạn | trong giai đoạn | quanh năm
  | của năm
`);

/** "Thường xuyên", "Thường xuyên trong năm 2023", "Cả năm", "Thường xuyên, liên tục", "24/7". */
export function readContinuous(w: Words, i: number): Read<Time> | null {
  const always = ALWAYS.match(w, i);
  let next = always >= 0 ? always : ALL_YEAR.match(w, i);
  if (next < 0 || (w.value(i) >= 0 && w.key(next) === '/')) return null;
  const within = restriction(w, next, always >= 0);
  next = within.next;
  const joined = [',', 'và', '/', 'hoặc', '('].includes(w.key(next)) ? next + 1 : next;
  const asked = ADHOC.match(w, joined);
  const end = asked < 0 ? next : asked + (w.key(joined - 1) === '(' && w.key(asked) === ')' ? 1 : 0);
  return {
    value: { kind: 'continuous', within: within.value, open: within.open, adhoc: asked >= 0, until: null },
    next: end,
  };
}

interface Restriction {
  readonly value: Stretch | null;
  /** Only its beginning is written: "… từ Quý II/2024". */
  readonly open: boolean;
  readonly next: number;
}

/** "… trong năm 2023", "…, trong năm", "… từ Quý II/2024", "… (năm 2024)", "… giai đoạn 2021-2025". */
function restriction(w: Words, i: number, prepositions: boolean): Restriction {
  const none: Restriction = { value: null, open: false, next: i };
  // "cả năm 2024": the word "năm" of the wording itself names the year
  if (w.key(i - 1) === 'năm') return restrictedTo(stretchOf(w, i - 1)) ?? none;
  if (w.key(i - 1) === 'đoạn') return restrictedTo(stretchOf(w, i)) ?? none;
  const at = w.key(i) === ',' || w.key(i) === '(' ? i + 1 : i;
  const closing = (next: number): number => (w.key(i) === '(' && w.key(next) === ')' ? next + 1 : next);
  const inYear = IN_YEAR.match(w, at);
  if (inYear >= 0) {
    const read = stretchOf(w, w.key(inYear - 1) === 'năm' ? inYear - 1 : inYear);
    return read
      ? { value: read.value, open: false, next: closing(read.next) }
      : { ...none, next: closing(inYear) };
  }
  if (!prepositions) return none;
  const from = FROM.skip(w, at);
  const lead = WITHIN.skip(w, from);
  // after a comma a quarter or month is a time of its own ("Thường xuyên, Quý IV")
  const read = at > i && lead === at && w.key(at) !== 'năm' ? null : stretchOf(w, lead);
  return read
    ? { value: read.value, open: from > at && read.value.to === null, next: closing(read.next) }
    : none;
}

function restrictedTo(read: Read<Stretch> | null): Restriction | null {
  return read && { value: read.value, open: false, next: read.next };
}

function stretchOf(w: Words, i: number): Read<Stretch> | null {
  const list = calendarList(w, i, false);
  const item = list?.items[0];
  if (!item || item.stretch.from.fault) return null;
  return { value: item.stretch, next: item.next };
}

/** "Đột xuất", "Đột xuất khi có yêu cầu": only when asked. */
export function readAdhoc(w: Words, i: number): Read<Time> | null {
  const next = ADHOC.match(w, i);
  return next < 0
    ? null
    : { value: { kind: 'recurring', every: [], adhoc: true, day: null, within: null, until: null }, next };
}

export const CONTINUOUS_OPENS = [...ALWAYS.firstWords, ...ALL_YEAR.firstWords, '#'];
