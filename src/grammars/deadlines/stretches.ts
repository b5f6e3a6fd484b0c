import { skipClock } from './clock.ts';
import { Phrases, type Words } from './lexemes.ts';
import {
  anyPoint,
  day,
  dayOnly,
  elliptic,
  isoDay,
  onDay,
  unnamedYear,
  weekOfMonth,
  wholeSchoolYear,
} from './points.ts';
import type { Point, Read, Stretch } from './syntax.ts';

/** One unit or range of a list, with the lexemes that say it. */
export interface Item {
  readonly stretch: Stretch;
  readonly first: number;
  readonly next: number;
}

/** "Tháng 3 đến tháng 9", "Quý I - III". */
const TO = new Phrases(`
  - | đến | tới | đến hết | tới hết | cho đến | cho đến hết | đến ngày | - hết
`);
/** "Quý I, III", "tháng 3 và tháng 9", "Quý II; Quý IV". */
export const AND = new Phrases(`
  , | ; | & | + | và | hoặc | , và | ; và | và trong | , trong | ; trong | hoặc trong | và vào | , vào
`);

/** Twelve months, and room for days; keeps reading linear on lists without end. */
const MOST_ITEMS = 24;

/** The second half of a range that began with `from`; null where the sign or word leads to no unit. */
function rangeEnd(w: Words, i: number, from: Point): Read<Point> | null {
  // the interval of ISO 8601: "2026-06-01/2026-06-30"
  const interval = w.key(i) === '/' && from.unit === 'day' ? isoDay(w, i + 1) : null;
  if (interval) return interval;
  const at = TO.match(w, i);
  if (at < 0) return null;
  // in "Quý 2-3/2026" the 3 is a quarter
  const full = quarterFirst(w, at, from) ?? anyPoint(w, at, true);
  // "15 đến ngày 20" of a day whose month is to come still needs a day
  if (from.unit === 'day') return full?.value.unit === 'day' ? full : dayAfterClock(w, at);
  // "Tháng 9 đến 15/10" ends on that day; in "tháng 1-2/3" a dash joins months
  const whole = full && (full.value.unit !== 'day' || w.key(i) !== '-');
  const end = whole ? full : elliptic(w, at, from);
  if (!end || isBullet(w, i, full)) return null;
  return end;
}

/** "… đến 17h00 ngày 05/6/2026". */
function dayAfterClock(w: Words, i: number): Read<Point> | null {
  const at = skipClock(w, i);
  const read = at > i ? anyPoint(w, at, true) : null;
  return read?.value.unit === 'day' ? read : null;
}

/** A bare number after a quarter is a quarter too, though "3/2026" reads as a month. */
function quarterFirst(w: Words, i: number, head: Point | null): Read<Point> | null {
  return head?.unit === 'quarter' && w.value(i) >= 0 ? elliptic(w, i, head) : null;
}

/** A spaced dash between two full units of a bulleted cell begins the next point: "- Quý I - Quý III". */
function isBullet(w: Words, i: number, full: Read<Point> | null): boolean {
  return (
    w.key(i) === '-' && !w.glued(i) && !w.glued(i + 1) && full?.value.unit === 'quarter' && w.key(0) === '-'
  );
}

function stretchAt(w: Words, i: number, head: Point | null, bareDay: boolean): Read<Stretch> | null {
  const named = weekOfMonth(w, i) ?? wholeSchoolYear(w, i);
  if (named) return named;
  const from =
    quarterFirst(w, i, head) ??
    anyPoint(w, i, bareDay || opensDays(w, i)) ??
    (head ? (ellipticOf(w, i, head) ?? wholeYear(w, i, head)) : null);
  if (from) {
    const to = rangeEnd(w, from.next, from.value);
    return { value: { from: from.value, to: to?.value ?? null }, next: to?.next ?? from.next };
  }
  const months = bareMonths(w, i);
  if (months) return months;
  // "15-20/3/2024", "ngày 15 đến ngày 20 tháng 3": the month stands with the second day
  const first = dayOnly(w, i, TO);
  const to = first && rangeEnd(w, first.next, first.value);
  return first && to ? { value: { from: first.value, to: to.value }, next: to.next } : null;
}

/** "6" of "cuối tháng 3, 6": the end of June. */
function ellipticOf(w: Words, i: number, head: Point): Read<Point> | null {
  const read = elliptic(w, i, head);
  return read && { ...read, value: { ...read.value, part: head.part } };
}

/** "15/6" of "hoàn thành 15/6 - 20/6/2024": a day because the one that it leads to is. */
function opensDays(w: Words, i: number): boolean {
  const from = day(w, i, true);
  const to = from ? TO.match(w, from.next) : -1;
  return to >= 0 && (day(w, to, false)?.value.year ?? null) !== null;
}

/** "6-7/2024": months named by their numbers alone. */
function bareMonths(w: Words, i: number): Read<Stretch> | null {
  const n = w.value(i);
  if (n < 1 || n > 12 || w.size(i) > 2 || w.key(i + 1) !== '-') return null;
  const to = anyPoint(w, i + 2, false);
  if (to?.value.unit !== 'month' || w.value(i + 2) < 0) return null;
  return { value: { from: { ...to.value, from: n, to: n }, to: to.value }, next: to.next };
}

/** "năm" that ends the round of reports "Quý I, 6 tháng, 9 tháng, năm". */
function wholeYear(w: Words, i: number, head: Point): Read<Point> | null {
  const round = head.unit === 'half-year' || head.unit === 'months';
  return round ? unnamedYear(w, w.key(i) === 'cả' ? i + 1 : i) : null;
}

/**
 * A list of units and ranges: "Quý I, III/2024", "tháng 3, tháng 9", "2025 - 2026", "ngày 23 và 24/1/2024".
 * Years (and months of days) that are written once for several units are shared out: the words before take
 * those of the words after, one year less where the list runs over New Year.
 */
export function calendarList(w: Words, i: number, bareDay: boolean): { items: Item[]; next: number } | null {
  const days = dayOfMonths(w, i);
  if (days) return days;
  const items: Item[] = [];
  let read = stretchAt(w, i, null, bareDay) ?? leadingDay(w, i);
  for (let at = i; read && items.length < MOST_ITEMS; ) {
    items.push({ stretch: read.value, first: at, next: read.next });
    const head: Point = read.value.to ?? read.value.from;
    at = w.key(read.next) === '/' && head.unit === 'quarter' ? read.next + 1 : AND.match(w, read.next);
    read = at < 0 ? null : (stretchAt(w, at, head, bareDay || head.unit === 'day') ?? leadingDay(w, at));
  }
  const last = items[items.length - 1];
  return last ? { items: shareOut(items), next: last.next } : null;
}

/** What says that several months follow, and what stands between a day and the months that share it. */
const SEVERAL = ['của các', 'các', 'của những', 'những'];
const MONTHS = phrasesOf(SEVERAL.map((words) => `${words} tháng`));
const ANY_MONTH = phrasesOf([...SEVERAL, 'của', ''].map((words) => `${words} tháng`.trim()));
const OF_MONTHS = phrasesOf([...SEVERAL, 'của']);

function phrasesOf(list: readonly string[]): Phrases {
  return new Phrases(list.join(' | '));
}

/** "ngày 10 các tháng 3, 6, 9", "ngày 05 tháng 3, 6 và 9/2026": one day of several months. */
function dayOfMonths(w: Words, i: number): { items: Item[]; next: number } | null {
  const only = dayOnly(w, i, ANY_MONTH);
  if (!only) return null;
  const at = OF_MONTHS.skip(w, only.next);
  const months = leadingMonths(calendarList(w, at, false)?.items ?? []);
  const last = months[months.length - 1];
  if (!last || months.length < 2) return null;
  // "ngày 15 tháng 3, tháng 6" may be a day and a month; "ngày 15 tháng 3, 2 bản" is one and a count
  const bare = months.slice(1).every(({ first }) => w.value(first) >= 0) && ends(w, last.next);
  if (!MONTHS.has(w, only.next) && !bare) return null;
  const items = months.map((item, k) => ({
    ...item,
    first: k === 0 ? i : item.first,
    stretch: { from: onDay(item.stretch.from, only.value.day), to: null },
  }));
  return { items, next: last.next };
}
/** The months that a list begins with: what comes behind them ("…; ngày 28/12") is a time of its own. */
function leadingMonths(items: readonly Item[]): readonly Item[] {
  const other = items.findIndex(({ stretch }) => stretch.from.unit !== 'month' || stretch.to !== null);
  return other < 0 ? items : items.slice(0, other);
}

/** No noun follows that the last number might count. */
const ends = (w: Words, i: number): boolean => !w.isWord(i) || ['hàng', 'mỗi', 'năm'].includes(w.key(i));

/** "23" of "23 và 24/1/2024", "ngày 15, 16 tháng 3", "06, 07, 08/7/2026". */
function leadingDay(w: Words, i: number): Read<Stretch> | null {
  const only = dayOnly(w, i, AND);
  // the number of "T13, …" or "Q.3; …" is no day
  if (!only || (w.glued(i) && (w.isWord(i - 1) || w.key(i - 1) === '.'))) return null;
  let at = AND.match(w, only.next);
  for (let n = 1; n < MOST_DAYS && at >= 0; n++) {
    const next = anyPoint(w, at, true);
    if (next?.value.unit === 'day') return { value: { from: only.value, to: null }, next: only.next };
    const more = next ? null : dayOnly(w, at, AND);
    at = more ? AND.match(w, more.next) : -1;
  }
  return null;
}
/** Days that share one month. */
export const MOST_DAYS = 7;

/**
 * Whether a list that names `first` right before `next` runs over New Year: `next` lies in the year wholly before it, and is nearer
 * in the year after ("Tháng 12 và tháng 1/2026"); what is not is named out of order ("Tháng 11; ngày 20/7/2026"). Reasoned.
 */
function runsOverNewYear(first: Point, next: Point): boolean {
  const isBefore = next.to * 100 + next.day < first.from * 100 + first.day;
  return isBefore && next.from + MONTHS_OF_YEAR - first.to <= first.from - next.to;
}
const MONTHS_OF_YEAR = 12;

function shareOut(items: readonly Item[]): Item[] {
  const points = items.flatMap(({ stretch }) => (stretch.to ? [stretch.from, stretch.to] : [stretch.from]));
  shareLeft(points);
  shareRight(points);
  let k = 0;
  return items.map((item) => {
    const from = points[k++] ?? item.stretch.from;
    const to = item.stretch.to ? (points[k++] ?? item.stretch.to) : null;
    return { ...item, stretch: { from, to } };
  });
}

function shareLeft(points: Point[]): void {
  for (let k = points.length - 2; k >= 0; k--) {
    const here = points[k];
    const after = points[k + 1];
    if (!here || !after) continue;
    let shared = here;
    if (shared.from === 0) shared = { ...shared, from: after.from, to: after.to };
    if (shared.year === null && shared.shift === 0 && after.year !== null && !after.yearFromLeft) {
      shared = { ...shared, year: runsOverNewYear(shared, after) ? after.year - 1 : after.year };
    }
    points[k] = shared;
  }
}

function shareRight(points: Point[]): void {
  for (let k = 1; k < points.length; k++) {
    const before = points[k - 1];
    const here = points[k];
    if (!before || !here || here.year !== null || here.shift !== 0 || before.year === null) continue;
    const year = runsOverNewYear(before, here) ? before.year + 1 : before.year;
    points[k] = { ...here, year, yearFromLeft: true };
  }
}
