import type { Period } from '../../../model/index.ts';
import { matchKey } from '../../../source/fold.ts';
import { deadlineLikeness, readDeadlineCell } from '../../deadlines/index.ts';

/** The stretch of time that a column stands for ("Quý I", "Tháng 3", "Năm 2027", "Đến năm 2030"), as ISO days. */
export interface ColumnPeriod {
  readonly start: string | null;
  readonly end: string;
}

/** Longest heading, in words, that names a period and nothing else. */
const MOST_WORDS = 6;
/** Words of a heading that count as a time's. Reasoned: all of them but a light one. */
const ALL_TIME = 0.6;
/** Units that stand over bare numbers: "Quý" over "I | II", "Tháng" over "1 | 2". */
const UNIT = /(?:^|\s)(quý|tháng|năm|tuần)$/;
const BARE = /^(?:\d{1,2}|[ivx]{1,4})$/;

/**
 * The period that a column stands for.
 * @param own words of its lowest heading cell
 * @param upper words of the headings above it
 * @param period the plan's, for years that are not written
 * @returns null where the heading names no period
 */
export function periodOfHeading(own: string, upper: string, period: Period | null): ColumnPeriod | null {
  const key = matchKey(own).replace(/[()]/g, '').trim();
  if (key === '' || key.split(' ').length > MOST_WORDS) return null;
  const unit = BARE.test(key) ? UNIT.exec(matchKey(upper))?.[1] : undefined;
  const text = unit === undefined ? own : `${unit} ${own}`;
  return read(text, period);
}

function read(text: string, period: Period | null): ColumnPeriod | null {
  // "T3", "Q1": the letter stands for the word
  const written = text
    .replace(/[()]/g, ' ')
    .trim()
    .replace(/^T\s?(\d{1,2})(?=\D|$)/, 'Tháng $1')
    .replace(/^Q\.?\s?(\d|I{1,3}V?|IV)(?=\W|$)/, 'Quý $1');
  if (deadlineLikeness(written.split(/\s+/)) < ALL_TIME) return null;
  const times = readDeadlineCell(written, period);
  const [time] = times;
  if (times.length !== 1 || !time || time.end === null) return null;
  if (time.kind === 'in') return { start: time.start, end: time.end };
  return time.kind === 'by' ? { start: null, end: time.end } : null;
}
