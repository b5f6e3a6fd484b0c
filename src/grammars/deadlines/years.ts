import { Phrases, type Words } from './lexemes.ts';
import { shortYearAt, yearAt } from './numerals.ts';

/* Which year belongs to a month, a quarter, a day: "/2024", " năm 2024", "năm liền kề". */

/** The year of a point, or how many years after the plan's it is; and the word after it. */
export interface Tail {
  readonly year: number | null;
  readonly shift: -1 | 0 | 1;
  readonly next: number;
}

const NEXT_YEAR = new Phrases(`
  liền kề | liền kề sau | sau liền kề | sau | tới | kế tiếp | tiếp theo | kế sau
`);
const LAST_YEAR = new Phrases('liền kề trước | trước liền kề | trước | ngoái');
const THIS_YEAR = new Phrases('nay | hiện hành | kế hoạch | đó | này | báo cáo');
const OF = new Phrases('của | trong | thuộc');

/** "báo cáo năm trước ngày 15/12", "năm sau khi …": the word after "năm" belongs to what follows. */
const BEGINS_LIMIT = new Set(['ngày', 'tháng', 'quý', 'khi', 'kỳ', 'thời', 'hạn', 'đó']);

/** Which year "năm …" at `i` names, without looking at anything before it. */
export function namedYear(w: Words, i: number): Tail | null {
  if (w.key(i) !== 'năm') return null;
  const year = yearAt(w, i + 1);
  if (year !== null) return { year, shift: 0, next: i + 2 };
  for (const [names, shift] of [
    [LAST_YEAR, -1],
    [NEXT_YEAR, 1],
    [THIS_YEAR, 0],
  ] as const) {
    const next = names.match(w, i + 1);
    if (next >= 0 && !BEGINS_LIMIT.has(w.key(next)) && w.value(next) < 0) return { year: null, shift, next };
  }
  return null;
}

/** The year after a month, quarter or part of a year: "/2024", "-2024", " năm 2024", " 2024", ", năm 2024". */
export function yearTail(w: Words, i: number): Tail {
  const key = w.key(i);
  if (key === '/' || key === '-' || (key === '.' && w.glued(i + 1))) {
    const year = yearAt(w, i + 1) ?? (key === '/' ? shortYearAt(w, i + 1) : null);
    if (year !== null) return { year, shift: 0, next: i + 2 };
  }
  const bare = yearAt(w, i);
  if (bare !== null) return { year: bare, shift: 0, next: i + 1 };
  if (key === '/' || key === '(') {
    const named = namedYear(w, i + 1);
    const year = named?.year ?? (key === '(' ? yearAt(w, i + 1) : null);
    const next = named?.next ?? i + 2;
    if (year !== null && (key === '/' || w.key(next) === ')'))
      return { year, shift: 0, next: key === '(' ? next + 1 : next };
  }
  const named = namedYear(w, key === ',' ? i + 1 : OF.skip(w, i));
  // after a comma only a written year belongs to what stands before it
  return named && (key !== ',' || named.year !== null) ? named : { year: null, shift: 0, next: i };
}

/** The year right after the word "năm" that belongs to "đầu năm": "2024", "sau", "nay". */
export function yearAfterName(w: Words, next: number): Tail {
  return namedYear(w, next - 1) ?? { year: null, shift: 0, next };
}

/** A school year: the year it begins in, and whether the one it ends in is written with it. */
export interface SchoolYear {
  readonly year: number;
  readonly whole: boolean;
  readonly next: number;
}

/** The years of "năm học 2024", "năm học 2024 - 2025", "năm học 2024-25"; null where none is written. */
export function schoolYear(w: Words, i: number): SchoolYear | null {
  if (w.key(i) !== 'năm' || w.key(i + 1) !== 'học') return null;
  const year = yearAt(w, i + 2);
  if (year === null) return null;
  const second = ['-', '/'].includes(w.key(i + 3)) ? (yearAt(w, i + 4) ?? shortYearAt(w, i + 4)) : null;
  const whole = second === year + 1;
  return { year, whole, next: whole ? i + 5 : i + 3 };
}

/** "25" of "2021-25": the last year of several, of which only the end is written. */
export function lastYearAt(w: Words, i: number, first: number): number | null {
  const year = w.key(i - 1) === '-' && w.glued(i - 1) ? shortYearAt(w, i) : null;
  return year !== null && year > first ? year : null;
}
