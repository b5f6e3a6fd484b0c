import { append } from '../../text/append.ts';
import { skipClock } from './clock.ts';
import { isBoundary } from './events.ts';
import type { Words } from './lexemes.ts';
import type { Found } from './syntax.ts';

/** A time with the words that say what is to be done by then. */
export interface Part {
  readonly found: Found;
  readonly action: string | null;
  /** Lexemes `[first, next)` of the action and the time together. */
  readonly first: number;
  readonly next: number;
}

/** Words that lead to a time and say nothing of what is to be done: "Hoàn thành", "Tổ chức thực hiện", "Dự kiến". */
const EMPTY_WORDS = new Set(
  `hoàn thành thực hiện xong thời gian hạn dự kiến phấn đấu nhiệm vụ việc khoảng triển khai tổ chức phải được là bắt đầu
  ngày buổi gồm kết thúc trong vào từ đến ngay và các cần sẽ tiến hành độ mốc này đó theo của cụ thể như sau ít nhất tối thiểu
  đảm bảo`.split(/\s+/),
);
/** Empty words that do say something before a colon: "Triển khai: Quý IV". */
const LABELS = ['khai', 'hiện', 'chức', 'thúc'];
const OPENING_SIGNS = new Set('- + * • , ; : . ) ( / " “ ” …'.split(' '));
const CLOSING_SIGNS = new Set(': , ( - ; . / “ " và hoặc'.split(' '));
const CONJUNCTIONS = new Set(['và', 'hoặc', 'rồi', 'đồng', 'sau']);

/** "1.", "a)", "(2)": the marker of a list within the cell. */
function skipMarker(w: Words, from: number, to: number): number {
  const at = w.key(from) === '(' ? from + 1 : from;
  const short = w.size(at) <= 2 && (w.value(at) >= 0 || w.size(at) === 1);
  const sign = w.key(at + 1);
  return at + 1 < to && short && (sign === ')' || (sign === '.' && at === from)) ? at + 2 : from;
}

/** The words of an action without the signs and conjunctions around them; null where nothing is said. */
function trimmed(w: Words, from: number, to: number): [number, number] | null {
  let a = skipMarker(w, from, to);
  let b = to;
  while (a < b && (OPENING_SIGNS.has(w.key(a)) || CONJUNCTIONS.has(w.key(a)))) {
    if (w.key(a) === 'đồng' && w.key(a + 1) === 'thời') a += 1;
    else if (w.key(a) === 'sau' && w.key(a + 1) === 'đó') a += 1;
    else if (w.key(a) === 'sau' || w.key(a) === 'đồng') break;
    a += 1;
  }
  a = skipMarker(w, a, b);
  const closes = w.includes(a, b, '(');
  while (b > a && (CLOSING_SIGNS.has(w.key(b - 1)) || (w.key(b - 1) === ')' && !closes))) b -= 1;
  if (w.key(b) === ':' && !w.includes(a, b, 'gian', 'hạn', 'độ') && w.includes(a, b, ...LABELS))
    return [a, b];
  for (let i = a; i < b; i++) {
    if (w.isMasked(i) || (w.isWord(i) && !EMPTY_WORDS.has(w.key(i)))) return [a, b];
  }
  return null;
}

/** Words after a time that begin so tell about it, not what is to be done. */
const REMARKS = new Set('theo khi của để cho kể tại trên đối nếu trừ bao gồm kèm đúng do'.split(' '));

const PLACES = new Set(['tại', 'ở', 'địa']);

/** Index after the last boundary in `[from, to)`, or `from`. */
function afterBoundary(w: Words, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) if (isBoundary(w, i)) return i + 1;
  return from;
}

function nextBoundary(w: Words, from: number, to: number): number {
  for (let i = from; i < to; i++) if (isBoundary(w, i)) return i;
  return to;
}

/** Where the words before a time begin: behind the last boundary, and behind a remark on the time before. */
function actionStart(w: Words, taken: number, first: number): number {
  const start = afterBoundary(w, taken, first);
  if (start > taken || taken === 0 || !REMARKS.has(w.key(taken))) return start;
  for (let i = first - 1; i > taken; i--) if (w.key(i) === ',') return i + 1;
  return first;
}

/** Words after a time belong to it unless they begin with a conjunction ("… và tổ chức thực hiện" has no time). */
function followingAction(w: Words, from: number, next: Found | undefined): [number, number] | null {
  const to = next?.first ?? w.length;
  const end = nextBoundary(w, from, to);
  // "…, tại trụ sở xã" says where
  if (w.key(from) === ',' && PLACES.has(w.key(from + 1))) return null;
  // "Thường xuyên, báo cáo hàng quý": what stands before the last time is what it is for
  const closing = next !== undefined && (next.next >= w.length || isBoundary(w, next.next));
  if (closing && end === to && w.key(from) === ',') return null;
  const conjunction =
    CONJUNCTIONS.has(w.key(from)) || (w.key(from) === ',' && CONJUNCTIONS.has(w.key(from + 1)));
  // "Thường xuyên (báo cáo trước ngày 30/11)": the parenthesis leads to the next time
  const leads = w.key(from) === '(' && !w.includes(from, end, ')');
  return conjunction || leads || REMARKS.has(w.key(from)) ? null : trimmed(w, from, end);
}

/** Gives each time its action: the words before it in its sentence or bullet, else those after it. */
export function withActions(w: Words, found: readonly Found[]): Part[] {
  const parts: Part[] = [];
  let taken = 0;
  for (let k = 0; k < found.length; ) {
    let last = k;
    while (found[last + 1] && found[last + 1]?.list === found[k]?.list) last += 1;
    const group = found.slice(k, last + 1);
    const head = group[0];
    const tail = group[group.length - 1];
    if (!head || !tail) break;
    const before = trimmed(w, actionStart(w, taken, head.first), head.first);
    const after = before ? null : followingAction(w, tail.next, found[last + 1]);
    // "II" of "Quý I, II" says nothing alone: the whole list is its text
    const whole = group.some((one) => isElliptic(w, one));
    const texts = whole ? group.map((one) => ({ ...one, first: head.first, next: tail.next })) : group;
    append(
      parts,
      texts.map((one) => partOf(w, one, before ?? after, group.length > 1)),
    );
    taken = after ? after[1] : tail.next;
    k = last + 1;
  }
  return parts;
}

function isElliptic(w: Words, { first, next }: Found): boolean {
  const number = w.value(first) >= 0 && skipClock(w, first) === first;
  return (
    (number && w.size(first) <= 2 && !['/', '-', '.', 'tháng'].includes(w.key(first + 1))) ||
    (!number && /^[ivl]+$/.test(w.key(first)) && next > first)
  );
}

function partOf(w: Words, found: Found, action: [number, number] | null, shared: boolean): Part {
  const alone = !action || shared;
  const first = alone ? found.first : Math.min(found.first, action[0]);
  let next = alone ? found.next : Math.max(found.next, action[1]);
  // "Ban hành Kế hoạch (Quý I": the closing parenthesis belongs to what it opened
  if (w.key(next) === ')' && w.includes(first, next, '(')) next += 1;
  return { found, action: action ? w.slice(action[0], action[1]) : null, first, next };
}
