import type { Frequency, Offset } from '../../model/index.ts';

/**
 * Why a time is less sure than its words look. The caller reports each.
 * `not-understood`: no form fits; `no-such-day`, `no-such-month`, `no-such-quarter`: written, but not in the
 * calendar (kind `unknown`: nothing is clamped); `ambiguous-year`: a plan of several years and no year
 * written, the first fitting one was taken; `no-year`: no year written and no plan period to take it from;
 * `backward-range`: ends before it begins (kind `unknown`); `vague`: "đầu năm", "giữa tháng 3": the whole
 * unit was taken; `open-end`: only the start is written, the end is the plan's.
 */
export type Doubt =
  | 'not-understood'
  | 'no-such-day'
  | 'no-such-month'
  | 'no-such-quarter'
  | 'ambiguous-year'
  | 'no-year'
  | 'backward-range'
  | 'vague'
  | 'open-end';

/** What a point of the calendar is: "months" are several in a row. */
export type CalendarUnit = 'day' | 'month' | 'quarter' | 'half-year' | 'months' | 'year';

/**
 * A unit of the calendar as written. What is written is certain; a null `year` is for the resolver to imply.
 * Months run from `from` to `to` (a day has one month; 0 where only the day is written and its month
 * stands further on: "15-20/3").
 */
export interface Point {
  readonly unit: CalendarUnit;
  /** 0 for units longer than a day. */
  readonly day: number;
  readonly from: number;
  readonly to: number;
  readonly year: number | null;
  /** The year is that of a neighbour in the same list, to the left ("Quý I/2023, Quý III"). */
  readonly yearFromLeft: boolean;
  /** +1 "năm liền kề", "năm sau"; -1 "năm trước liền kề". */
  readonly shift: -1 | 0 | 1;
  /** "đầu", "giữa", "cuối" before the unit. */
  readonly part: 'whole' | 'start' | 'middle' | 'end';
  readonly fault: Doubt | null;
}

/** From one unit to another; one unit where `to` is null. */
export interface Stretch {
  readonly from: Point;
  readonly to: Point | null;
}

/** What the words say; the plan's period is not in it yet. */
export type Time =
  | { readonly kind: 'in'; readonly within: Stretch }
  | { readonly kind: 'by'; readonly bound: 'by' | 'before'; readonly limit: Point }
  /** `open`: only the beginning is written ("Từ tháng 3/2024"); `until`: the end is ("… đến 2030"). */
  | {
      readonly kind: 'continuous';
      readonly within: Stretch | null;
      readonly open: boolean;
      readonly adhoc: boolean;
      readonly until: Point | null;
    }
  | {
      readonly kind: 'recurring';
      readonly every: readonly Frequency[];
      readonly adhoc: boolean;
      readonly day: number | null;
      readonly within: Stretch | null;
      readonly until: Point | null;
    }
  /** `after`: lexemes `[from, to)` of the event's words. */
  | {
      readonly kind: 'relative';
      readonly offset: Offset | null;
      readonly after: readonly [number, number] | null;
    }
  /** So many days, the written one being the first. */
  | { readonly kind: 'lasting'; readonly from: Point; readonly days: number }
  | { readonly kind: 'external' }
  | { readonly kind: 'unknown'; readonly doubt: Doubt };

/** One time and the lexemes `[first, next)` that say it. */
export interface Found {
  readonly time: Time;
  readonly first: number;
  readonly next: number;
  /** Name of the form that read it. */
  readonly form: string;
  /** No "trong", "trước", "hàng" …: a bare unit, that may as well belong to a title ("Kế hoạch năm 2024"). */
  readonly bare: boolean;
  /** Times of one list ("Quý I, III") share the number of its first lexeme. */
  readonly list: number;
}

/** A value and the lexeme after its words. */
export interface Read<T> {
  readonly value: T;
  readonly next: number;
}
