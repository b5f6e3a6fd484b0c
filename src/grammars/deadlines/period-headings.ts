import { maskGuarded } from './guards.ts';
import { Phrases, Words } from './lexemes.ts';
import { quarterNumber } from './numerals.ts';
import { calendarList } from './stretches.ts';
import type { Point, Read, Stretch } from './syntax.ts';

/* Headings that name periods: a timetable's "Quý I … Quý IV", "T1 … T12", the years of a table of aims. */

/** The heading of a column and that over it, from which a bare number has its unit: "3" under "Tháng". */
export interface ColumnHeading {
  readonly text: string;
  /** Headings over it, the upper first, joined by a space; '' where there are none. */
  readonly parent: string;
}

/** The period that a heading names. */
export interface HeadingPeriod {
  readonly within: Stretch;
  /** `by` for "Đến năm 2030": the period is the last one, not the only one. */
  readonly bound: 'in' | 'by';
  /** The written year of its last unit, its own or that of the heading over it; null where none is written. */
  readonly year: number | null;
  /** The words of the heading itself that name no time ("Mục tiêu", "Kết quả"): "" where it names a period only. */
  readonly rest: string;
}

const UNTIL = new Phrases('đến | đến hết | tới | hết | đến cuối | trước | từ nay đến | phấn đấu đến');
const LEADS = new Phrases('trong | vào | giai đoạn | trong giai đoạn | thời kỳ');
const UNIT_WORDS = ['tháng', 'quý', 'năm'] as const;
type UnitWord = (typeof UNIT_WORDS)[number];

/** A year of two digits in a heading of years: "KH 26" is none, "'26" and "26" under "Năm" are. */
const CENTURY = 2000;

/**
 * The period that a column's heading names, or null where it names none, or more than one.
 * @param text the heading, as "Quý II", "T3", "6 tháng đầu năm", "Mục tiêu năm 2026", "2026-2027", "3"
 * @param parentText what stands over it, as "Tháng", "Năm 2026", "Thời gian thực hiện (quý)"
 */
export function periodOfHeading(text: string, parentText = ''): HeadingPeriod | null {
  const unit = unitWordOf(parentText);
  const own = periodIn(text) ?? (unit ? numbered(text, unit) : null);
  if (!own) return null;
  const above = parentText === '' ? null : periodIn(parentText);
  return above ? placedIn(own, above) : own;
}

/**
 * The periods of a run of neighbouring headings. Where all of them are bare numbers, their sequence tells the unit:
 * 1 … 12 are months, I … IV quarters.
 */
export function periodsOfHeadings(
  headings: readonly (string | ColumnHeading)[],
): readonly (HeadingPeriod | null)[] {
  const list = headings.map((one) => (typeof one === 'string' ? { text: one, parent: '' } : one));
  const read = list.map(({ text, parent }) => periodOfHeading(text, parent));
  if (read.some((one) => one !== null)) return read;
  const unit = unitOfSequence(list.map(({ text }) => text));
  return unit ? list.map(({ text, parent }) => periodOfHeading(text, `${parent} ${unit}`)) : read;
}

const QUARTERS = 4;
const MONTHS = 12;

/** Four headings that count to four are the quarters, twelve that count to twelve the months. */
function unitOfSequence(texts: readonly string[]): UnitWord | null {
  if (texts.length !== QUARTERS && texts.length !== MONTHS) return null;
  const counts = texts.every((text, k) => {
    const w = new Words(text);
    const read = w.length === 1 ? countingAt(w) : null;
    return read?.value === k + 1;
  });
  if (!counts) return null;
  return texts.length === QUARTERS ? 'quý' : 'tháng';
}

function countingAt(w: Words): Read<number> | null {
  return w.value(0) >= 0 ? { value: w.value(0), next: 1 } : quarterNumber(w, 0);
}

/** The last unit that a heading names without a number: "Thời gian thực hiện (tháng)". */
function unitWordOf(text: string): UnitWord | null {
  const w = new Words(text);
  for (let i = w.length - 1; i >= 0; i--) {
    const unit = UNIT_WORDS.find((word) => word === w.key(i));
    if (unit && w.value(i + 1) < 0) return unit;
  }
  return null;
}

function numbered(text: string, unit: UnitWord): HeadingPeriod | null {
  const w = new Words(text);
  if (unit !== 'năm') return periodIn(`${unit} ${text}`);
  const short = w.length === 1 && w.size(0) === 2 && w.value(0) >= 20;
  return short ? periodIn(`năm ${CENTURY + w.value(0)}`) : null;
}

/** The one period that the words name. */
function periodIn(text: string): HeadingPeriod | null {
  const w = new Words(text);
  maskGuarded(w);
  let found: HeadingPeriod | null = null;
  for (let i = 0; i < w.length; ) {
    const read = w.isMasked(i) ? null : periodAt(w, i);
    if (read && (found || !read.value)) return null;
    if (read?.value) found = { ...read.value, rest: restOf(w, i, read.next) };
    i = read ? read.next : i + 1;
  }
  return found;
}

/** What stands at `i`; a value of null is a time that is not one period. */
function periodAt(w: Words, i: number): Read<HeadingPeriod | null> | null {
  const until = UNTIL.match(w, i);
  const at = until >= 0 ? until : LEADS.skip(w, i);
  const list = calendarList(w, at, false);
  const [item, ...more] = list?.items ?? [];
  if (!list || !item) return null;
  const { from, to } = item.stretch;
  if (more.length > 0 || from.fault || to?.fault) return { value: null, next: list.next };
  return {
    value: {
      within: item.stretch,
      bound: until >= 0 ? 'by' : 'in',
      year: (to ?? from).year,
      rest: '',
    },
    next: list.next,
  };
}

/** The words before and after the period, without signs. */
function restOf(w: Words, from: number, to: number): string {
  const words: string[] = [];
  for (let i = 0; i < w.length; i++) if ((i < from || i >= to) && w.isWord(i)) words.push(w.slice(i, i + 1));
  return words.join(' ');
}

/** "Tháng 2" under "Quý III/2026" has the year from above, "2" under a quarter is its second month's number. */
function placedIn(own: HeadingPeriod, above: HeadingPeriod): HeadingPeriod {
  const { year } = above;
  if (year === null || own.year !== null) return own;
  const dated = (point: Point): Point => (point.year === null ? { ...point, year } : point);
  const { from, to } = own.within;
  return { ...own, year, within: { from: dated(from), to: to && dated(to) } };
}
