import { append } from '../../text/append.ts';
import { CONTINUOUS_OPENS, readAdhoc, readContinuous } from './continuous.ts';
import { DAY_OPENS, END_OPENS, readDayOfPeriod, readEndOfEach } from './days-of-period.ts';
import {
  EVENT_OPENS,
  EXTERNAL_OPENS,
  LENGTH_OPENS,
  MEETING_OPENS,
  readAfterLength,
  readEvent,
  readExternal,
  readMeeting,
} from './events.ts';
import { LASTING_OPENS, readLasting } from './lasting.ts';
import type { Words } from './lexemes.ts';
import { LIMIT_OPENS, readBy } from './limits.ts';
import { ADHOC, RECURRING_OPENS, readRecurring, readTimesPer } from './recurrence.ts';
import { FROM_OPENS, IN_OPENS, readFrom, readIn } from './spans.ts';
import type { Found, Read, Time } from './syntax.ts';

/** One way of writing a time. The table of them, in order of precedence, is `FORMS`. */
export interface Form {
  readonly name: string;
  readonly example: string;
  /** Where the form is from. */
  readonly rule: string;
  /** Keys of the words that it may begin with; `#` any number. */
  readonly opens: readonly string[];
  /** Reads it at lexeme `i`; null where it is not there. */
  readonly read: (w: Words, i: number) => Read<Found[]> | null;
}

/** A form that says one time. */
function single(name: string, read: (w: Words, i: number) => Read<Time> | null): Form['read'] {
  return (w, i) => {
    const time = read(w, i);
    return (
      time && {
        value: [{ time: time.value, first: i, next: time.next, form: name, bare: false, list: i }],
        next: time.next,
      }
    );
  };
}

/**
 * Every way of writing a time that is known, in order of precedence: what is more special comes first.
 * Rules: M = the data model's table of kinds; P = seen in provincial plans' tables; R = Decree 09/2019/NĐ-CP on
 * reporting; D = Decree 30/2020/NĐ-CP on the form of dates.
 */
export const FORMS: readonly Form[] = [
  {
    name: 'day-of-period',
    example: 'Trước ngày 05 của tháng liền kề',
    rule: 'R',
    opens: DAY_OPENS,
    read: single('day-of-period', readDayOfPeriod),
  },
  {
    name: 'by',
    example: 'chậm nhất là ngày 15/01/2024',
    rule: 'M, D',
    opens: LIMIT_OPENS,
    read: readBy,
  },
  {
    name: 'times-per',
    example: '02 lần/năm',
    rule: 'P',
    opens: ['#', 'một', 'hai', 'ba', 'bốn'],
    read: single('times-per', readTimesPer),
  },
  {
    name: 'lasting',
    example: '1,5 ngày (bắt đầu từ 13h30 ngày 06/7/2026)',
    rule: 'P',
    opens: LASTING_OPENS,
    read: single('lasting', readLasting),
  },
  {
    name: 'after-length',
    example: '07 ngày làm việc kể từ ngày công bố',
    rule: 'M',
    opens: LENGTH_OPENS,
    read: single('after-length', readAfterLength),
  },
  {
    name: 'continuous',
    example: 'Thường xuyên trong năm',
    rule: 'M',
    opens: CONTINUOUS_OPENS,
    read: single('continuous', readContinuous),
  },
  {
    name: 'recurring',
    example: 'Hàng quý, 6 tháng, năm và đột xuất',
    rule: 'M, R',
    opens: [...RECURRING_OPENS, '#'],
    read: single('recurring', readRecurring),
  },
  {
    name: 'from',
    example: 'Từ tháng 3/2024',
    rule: 'M',
    opens: FROM_OPENS,
    read: readFrom,
  },
  {
    name: 'in',
    example: 'Quý I, III/2024',
    rule: 'M, D',
    opens: IN_OPENS,
    read: readIn,
  },
  {
    name: 'end-of-each',
    example: 'Cuối quý',
    rule: 'P',
    opens: END_OPENS,
    read: single('end-of-each', readEndOfEach),
  },
  {
    name: 'adhoc',
    example: 'Đột xuất khi có yêu cầu',
    rule: 'M',
    opens: ADHOC.firstWords,
    read: single('adhoc', readAdhoc),
  },
  {
    name: 'event',
    example: 'Sau khi có kết quả công bố',
    rule: 'M',
    opens: EVENT_OPENS,
    read: single('event', readEvent),
  },
  {
    name: 'meeting',
    example: 'Kỳ họp giữa năm của Hội đồng nhân dân',
    rule: 'P',
    opens: MEETING_OPENS,
    read: single('meeting', readMeeting),
  },
  {
    name: 'external',
    example: 'Theo lộ trình đã được phê duyệt',
    rule: 'M',
    opens: EXTERNAL_OPENS,
    read: single('external', readExternal),
  },
];

const BY_FIRST_WORD = new Map<string, Form[]>();
for (const form of FORMS) {
  for (const key of new Set(form.opens)) BY_FIRST_WORD.set(key, [...(BY_FIRST_WORD.get(key) ?? []), form]);
}

/**
 * Every time in the words, from left to right; none overlaps another.
 * @param allowed which forms may be read at which lexeme; all by default
 */
export function findTimes(w: Words, allowed: (form: Form, i: number) => boolean = () => true): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < w.length; ) {
    const read = w.isMasked(i) ? null : readAt(w, i, allowed);
    if (read) append(found, read.value);
    i = read ? read.next : i + 1;
  }
  return found;
}

function readAt(w: Words, i: number, allowed: (form: Form, i: number) => boolean): Read<Found[]> | null {
  const forms = BY_FIRST_WORD.get(w.value(i) >= 0 ? '#' : w.key(i));
  if (!forms) return null;
  for (const form of forms) {
    const read = allowed(form, i) ? form.read(w, i) : null;
    if (read && read.next > i) return read;
  }
  return null;
}
