import { skipClock } from './clock.ts';
import { beginsPart, isBoundary, isQualifier } from './events.ts';
import type { Words } from './lexemes.ts';
import type { Found, Time } from './syntax.ts';

/*
 * Second look at what the forms found, one rule a function: a time may prove to be part of a title, a remark on
 * the time beside it, or one half of it.
 */

const between = (a: Found, b: Found): number => b.first - a.next;

/** "Kế hoạch năm 2024: Tháng 01", "Báo cáo quý I: trước 15/3": a bare unit within a title, a time of its own beside. */
function dropTitles(w: Words, found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (let k = found.length - 1; k >= 0; k--) {
    const here = found[k];
    if (here && !isInTitle(w, here, found[k - 1], found[k + 1], kept[0])) kept.unshift(here);
  }
  return kept;
}

/** `kept`: the first time behind it that is in no title. */
function isInTitle(w: Words, here: Found, before?: Found, next?: Found, kept?: Found): boolean {
  if (!here.bare || beginsPart(w, here.first) || before?.list === here.list) return false;
  if (next && next.list !== here.list && samePart(w, here.next, next.first))
    return next !== kept || !isBeside(w, here, next);
  return (
    before !== undefined &&
    here.time.kind === 'in' &&
    here.time.within.from.unit === 'year' &&
    samePart(w, before.next, here.first)
  );
}

/** "Ban hành quý I, triển khai quý II": two units of a kind, joined as their words are, are each the time of its own. */
function isBeside(w: Words, a: Found, b: Found): boolean {
  return (
    b.bare &&
    [',', 'và'].includes(w.key(a.next)) &&
    a.time.kind === 'in' &&
    b.time.kind === 'in' &&
    a.time.within.from.unit === b.time.within.from.unit
  );
}

/** No boundary between: both stand in one sentence or bullet of the cell. */
function samePart(w: Words, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isBoundary(w, i)) return false;
  return true;
}

/** "Định kỳ theo quy định": the second says nothing of its own. */
function dropQualifiers(w: Words, found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const here of found) {
    const before = kept[kept.length - 1];
    if (before && isQualifier(w, here, before)) kept[kept.length - 1] = { ...before, next: here.next };
    else kept.push(here);
  }
  return kept;
}

/** "Báo cáo theo quy định trước ngày 15/12": the document belongs to what is to be done by then. */
function dropLeadingDocuments(found: readonly Found[]): Found[] {
  return found.filter((here, k) => {
    const next = found[k + 1];
    return !(
      here.time.kind === 'external' &&
      next &&
      between(here, next) === 0 &&
      next.time.kind !== 'external'
    );
  });
}

const JOINTS = new Set(', và hoặc / ; - + & ( :'.split(' '));

/** Only commas and "và" between two times. */
function joined(w: Words, a: Found, b: Found): boolean {
  for (let i = a.next; i < b.first; i++) if (!JOINTS.has(w.key(i))) return false;
  return between(a, b) <= 2;
}

const withAdhoc = (time: Time): Time =>
  time.kind === 'recurring' || time.kind === 'continuous' ? { ...time, adhoc: true } : time;

/**
 * "Thường xuyên, đột xuất", "Định kỳ và đột xuất": "whenever asked" is a trait of the time beside it.
 * "Thường xuyên, định kỳ": a recurrence without a period adds nothing to "all through".
 */
function mergeNeighbours(w: Words, found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const here of found) {
    const before = kept[kept.length - 1];
    const empty = here.time.kind === 'recurring' && here.time.every.length === 0 && here.time.day === null;
    const takes =
      before &&
      (before.time.kind === 'recurring' || before.time.kind === 'continuous') &&
      joined(w, before, here);
    if (before && takes && empty && here.time.kind === 'recurring') {
      const time = here.time.adhoc ? withAdhoc(before.time) : before.time;
      kept[kept.length - 1] = { ...before, time, next: here.next };
    } else if (before && repeats(before.time, here.time) && joined(w, before, here)) {
      kept[kept.length - 1] = { ...before, time: repeated(before.time, here.time), next: here.next };
    } else kept.push(here);
  }
  return kept;
}

/** "cập nhật hằng quý đến 2030", "Thường xuyên đến hết năm 2025": the limit ends what goes on. */
function mergeLimits(found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const here of found) {
    const before = kept[kept.length - 1];
    const goesOn =
      before && (before.time.kind === 'recurring' || before.time.kind === 'continuous') ? before.time : null;
    if (
      before &&
      goesOn &&
      here.time.kind === 'by' &&
      here.time.bound === 'by' &&
      between(before, here) === 0
    ) {
      kept[kept.length - 1] = { ...before, time: { ...goesOn, until: here.time.limit }, next: here.next };
    } else kept.push(here);
  }
  return kept;
}

const width = (time: Time): number => (time.kind === 'in' ? time.within.from.to - time.within.from.from : -1);

/** "Quý III (tháng 9)", "Năm 2024 (Quý III)": the parenthesis and what it stands behind are one time, the shorter. */
function mergeParentheses(w: Words, found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const here of found) {
    const before = kept[kept.length - 1];
    const enclosed =
      before && between(before, here) === 1 && w.key(before.next) === '(' && w.key(here.next) === ')';
    const one = enclosed ? narrower(before.time, here.time) : null;
    if (before && one) kept[kept.length - 1] = { ...before, time: one, next: here.next + 1 };
    else kept.push(here);
  }
  return kept;
}

/** The shorter of two units where one lies within the other. */
function narrower(a: Time, b: Time): Time | null {
  if (a.kind !== 'in' || b.kind !== 'in' || a.within.to || b.within.to) return null;
  const [long, short] =
    width(a) >= width(b) ? [a.within.from, b.within.from] : [b.within.from, a.within.from];
  const inside = short.from >= long.from && short.to <= long.to && long.unit !== short.unit;
  const years = long.year === null || short.year === null || long.year === short.year;
  return inside && years
    ? { kind: 'in', within: { from: { ...short, year: short.year ?? long.year }, to: null } }
    : null;
}

/** "Hằng năm (tháng 11)", "Hằng năm, Quý IV": the unit says when in each year; only the words keep it. */
export function mergeYearly(w: Words, found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const here of found) {
    const before = kept[kept.length - 1];
    const yearly =
      before?.time.kind === 'recurring' && before.time.every.length === 1 && before.time.every[0] === 'year';
    const unit =
      here.time.kind === 'in' && here.time.within.from.year === null && here.time.within.from.unit !== 'year';
    if (before && yearly && unit && between(before, here) <= 1 && joined(w, before, here)) {
      const closing = w.key(before.next) === '(' && w.key(here.next) === ')' ? 1 : 0;
      kept[kept.length - 1] = { ...before, next: here.next + closing };
    } else kept.push(here);
  }
  return kept;
}

/** "trước 15/6 (6 tháng)": the parenthesis names the report, not another time. */
function dropNamedReports(w: Words, found: readonly Found[]): Found[] {
  const kept: Found[] = [];
  for (const here of found) {
    const before = kept[kept.length - 1];
    const enclosed =
      before && between(before, here) === 1 && w.key(before.next) === '(' && w.key(here.next) === ')';
    if (before?.time.kind === 'by' && enclosed && here.bare)
      kept[kept.length - 1] = { ...before, next: here.next + 1 };
    else kept.push(here);
  }
  return kept;
}

/** Whether `b` only says again what `a` says: "Liên tục, thường xuyên", "Hàng quý (cuối quý)". */
function repeats(a: Time, b: Time): boolean {
  if (a.kind === 'continuous')
    return b.kind === 'continuous' && b.within === null && b.until === null && !b.adhoc;
  if (a.kind !== 'recurring' || b.kind !== 'recurring' || b.every.length === 0) return false;
  return (
    b.every.every((period) => a.every.includes(period)) &&
    (b.day === null || a.day === null || a.day === b.day)
  );
}

function repeated(a: Time, b: Time): Time {
  return a.kind === 'recurring' && b.kind === 'recurring'
    ? { ...a, day: a.day ?? b.day, adhoc: a.adhoc || b.adhoc }
    : a;
}

const OUTLOOK = new Set(['định', 'hướng', 'tầm', 'nhìn', 'đến', 'năm', 'và', ',', '-']);
/** Lexemes of ", định hướng đến năm 2030". */
const OUTLOOK_WORDS = 8;
const WEEKDAY_WORDS = 5;

/** Index after ", định hướng đến năm 2030": how far the programme looks, which binds nobody. */
function outlookEnd(w: Words, i: number): number {
  let named = false;
  for (let j = i; j < i + OUTLOOK_WORDS && j < w.length; j++) {
    const key = w.writtenKey(j);
    if (w.list[j]?.value !== -1) return named ? j + 1 : i;
    if (!OUTLOOK.has(key)) return i;
    named ||= key === 'hướng' || key === 'nhìn';
  }
  return i;
}

/** Index after "(thứ Tư)", "(sáng thứ Hai)", ", thứ Tư": the day of the week of a date. */
function weekdayEnd(w: Words, i: number): number {
  if (w.key(i) !== '(' && w.key(i) !== ',') return i;
  const end = skipClock(w, i + 1);
  const named = w.includes(i + 1, end, 'thứ', 'chủ') && end <= i + WEEKDAY_WORDS;
  if (!named) return i;
  if (w.key(i) === ',') return w.key(end - 1) === ',' ? end - 1 : end;
  return w.key(end) === ')' ? end + 1 : i;
}

/** The words that go with a time and say no other are part of its words. */
function withCompanions(w: Words, found: readonly Found[]): Found[] {
  return found.map((here, k) => {
    const next = outlookEnd(w, weekdayEnd(w, here.next));
    const after = found[k + 1];
    return next > here.next && (!after || next <= after.first) ? { ...here, next } : here;
  });
}

/** All rules, in order. */
export function refine(w: Words, read: readonly Found[]): Found[] {
  const found = withCompanions(w, read);
  const titled = dropTitles(w, found);
  const merged = mergeNeighbours(
    w,
    mergeLimits(mergeYearly(w, dropNamedReports(w, mergeParentheses(w, titled)))),
  );
  return dropQualifiers(w, dropLeadingDocuments(merged));
}
