import type { Deadline, Period } from '../../model/index.ts';
import { addDays } from '../../text/days.ts';
import { boundaryEdtf, dayFault, unitEdtf, unitPeriod } from './calendar.ts';
import type { Words } from './lexemes.ts';
import type { Doubt, Point, Stretch, Time } from './syntax.ts';

/** What a time comes to once the plan's period is known. */
export type Resolved = Omit<Deadline, 'id' | 'of' | 'source' | 'text' | 'action'> & { doubt?: Doubt };

type Inferred = Deadline['inferred'];

/** What the words around a time lend it. */
export interface Setting {
  readonly period: Period | null;
  /** A year written for another time of the same cell: the better guess in a plan of several years. */
  readonly nearbyYear: number | null;
}

const blank = (): Omit<Resolved, 'kind'> => ({
  start: null,
  end: null,
  edtf: null,
  every: [],
  adhoc: false,
  offset: null,
  after: null,
  inferred: [],
});

interface Dated {
  readonly point: Point;
  readonly year: number;
  readonly implied: boolean;
  readonly doubt: Doubt | null;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

/**
 * The year of a unit. A written one is certain. One that is not written comes from the plan's period: the
 * only year in which the unit falls within the period, else the year written beside it in the cell, else the
 * first year of the period (`ambiguous-year`: a bare "Quý I" in a plan of five years).
 */
function dateOf(point: Point, { period, nearbyYear }: Setting): Dated | Doubt {
  if (point.fault) return point.fault;
  const vague = point.part === 'start' || point.part === 'middle' ? 'vague' : null;
  if (point.year !== null)
    return checked({ point, year: point.year, implied: point.yearFromLeft, doubt: vague });
  if (!period)
    return nearbyYear === null
      ? 'no-year'
      : checked({ point, year: nearbyYear + point.shift, implied: true, doubt: vague });
  const first = yearOf(period.start);
  const last = yearOf(period.end);
  const several = last > first;
  if (point.shift !== 0) {
    const base = nearbyYear ?? (point.shift > 0 && !several ? last : first);
    return checked({
      point,
      year: base + point.shift,
      implied: true,
      doubt: several && nearbyYear === null ? 'ambiguous-year' : vague,
    });
  }
  const fitting: number[] = [];
  for (let year = first; year <= last && fitting.length < 2; year++) {
    const unit = unitPeriod(point, year);
    if (unit.start <= period.end && unit.end >= period.start) fitting.push(year);
  }
  const only = fitting.length === 1 ? fitting[0] : undefined;
  if (only !== undefined) return checked({ point, year: only, implied: true, doubt: vague });
  if (nearbyYear !== null) return checked({ point, year: nearbyYear, implied: true, doubt: vague });
  return checked({
    point,
    year: fitting[0] ?? first,
    implied: true,
    doubt: several ? 'ambiguous-year' : vague,
  });
}

function checked(dated: Dated): Dated | Doubt {
  return dayFault(dated.point, dated.year) ?? dated;
}

function unknown(doubt: Doubt): Resolved {
  return { kind: 'unknown', ...blank(), doubt };
}

const withDoubt = (resolved: Resolved, doubt: Doubt | null | undefined): Resolved =>
  doubt ? { ...resolved, doubt } : resolved;

/** Both ends of a stretch with their years; a range that runs over New Year goes on in the next. */
function ends(stretch: Stretch, setting: Setting): { from: Dated; to: Dated | null } | Doubt {
  const from = dateOf(stretch.from, setting);
  if (typeof from === 'string') return from;
  if (!stretch.to) return { from, to: null };
  const to = dateOf(stretch.to, setting);
  if (typeof to === 'string') return to;
  const backward = unitPeriod(to.point, to.year).end < unitPeriod(from.point, from.year).start;
  if (!backward) return { from, to };
  if (!to.implied) return 'backward-range';
  const next = checked({ ...to, year: to.year + 1 });
  return typeof next === 'string' ? next : { from, to: next };
}

/** "Trong năm" in a plan of several years: which one is not said, so no day before the last is a limit. */
function wholePlan({ start, end }: Period): Resolved {
  const edtf = `${start.slice(0, 4)}/${end.slice(0, 4)}`;
  return { kind: 'in', ...blank(), start, end, edtf, inferred: ['period'], doubt: 'ambiguous-year' };
}

function resolveIn(stretch: Stretch, setting: Setting): Resolved {
  const both = ends(stretch, setting);
  if (both === 'no-year') return { kind: 'in', ...blank(), doubt: 'no-year' };
  if (typeof both === 'string') return unknown(both);
  const { from, to } = both;
  const last = to ?? from;
  if (stretch.from.unit === 'year' && !to && from.doubt === 'ambiguous-year' && setting.period)
    return wholePlan(setting.period);
  const inferred: Inferred = from.implied || last.implied ? ['year'] : [];
  const { start } = unitPeriod(from.point, from.year);
  const { end } = unitPeriod(last.point, last.year);
  const edtf = to
    ? `${boundaryEdtf(from.point, from.year, 'start')}/${boundaryEdtf(to.point, to.year, 'end')}`
    : unitEdtf(from.point, from.year);
  return withDoubt({ kind: 'in', ...blank(), start, end, edtf, inferred }, from.doubt ?? last.doubt);
}

/**
 * `end` is the last day of the unit named; "trước ngày 30/10" keeps the written day and says `before`; before
 * a longer unit ("trước tháng 6/2026") the last day is the one before the unit begins, and the bound is `by`.
 */
function resolveBy(limit: Point, bound: 'by' | 'before', setting: Setting): Resolved {
  const dated = dateOf(limit, setting);
  if (dated === 'no-year') return { kind: 'by', ...blank(), bound, doubt: 'no-year' };
  if (typeof dated === 'string') return unknown(dated);
  const unit = unitPeriod(dated.point, dated.year);
  const inferred: Inferred = dated.implied ? ['year'] : [];
  const whole = limit.unit !== 'day' && limit.part !== 'end';
  if (bound === 'before' && whole) {
    const end = addDays(unit.start, -1);
    return withDoubt({ kind: 'by', ...blank(), end, edtf: `../${end}`, bound: 'by', inferred }, dated.doubt);
  }
  const edtf = `../${limit.part === 'end' ? unit.end : boundaryEdtf(dated.point, dated.year, 'end')}`;
  return withDoubt({ kind: 'by', ...blank(), end: unit.end, edtf, bound, inferred }, dated.doubt);
}

/** The written day and those that follow it. */
function resolveLasting(first: Point, days: number, setting: Setting): Resolved {
  const read = resolveIn({ from: first, to: null }, setting);
  if (read.start === null || days === 1) return read;
  const end = addDays(read.start, days - 1);
  return { ...read, end, edtf: `${read.start}/${end}` };
}

type GoesOn = Pick<Extract<Time, { kind: 'continuous' }>, 'within' | 'open' | 'until'>;
type Span = Pick<Resolved, 'start' | 'end' | 'inferred' | 'doubt'>;

/** The plan's period, or the part of it that the words name. */
function span({ within, open, until }: GoesOn, setting: Setting): Span {
  const named = within ? resolveIn(within, setting) : null;
  const limit = until ? resolveBy(until, 'by', setting) : null;
  const doubt = named?.doubt ?? limit?.doubt;
  const written = named !== null && named.start !== null;
  const start = written ? named.start : (setting.period?.start ?? null);
  let end = limit?.end ?? (written && !open ? named.end : (setting.period?.end ?? null));
  if (start !== null && end !== null && end < start) end = null;
  const fromPlan = setting.period !== null && (!written || (open && limit === null && end !== null));
  const inferred: Inferred = [
    ...new Set([
      ...(named?.inferred ?? []),
      ...(limit?.inferred ?? []),
      ...(fromPlan ? (['period'] as const) : []),
    ]),
  ];
  return { start, end, inferred, ...(doubt ? { doubt } : {}) };
}

/** Normalises one time. `w` gives the event's words. */
export function resolve(time: Time, w: Words, setting: Setting): Resolved {
  switch (time.kind) {
    case 'in':
      return resolveIn(time.within, setting);
    case 'by':
      return resolveBy(time.limit, time.bound, setting);
    case 'continuous':
      return { kind: 'continuous', ...blank(), ...span(time, setting), adhoc: time.adhoc };
    case 'recurring': {
      const day = time.day === null ? {} : { day: time.day };
      return {
        kind: 'recurring',
        ...blank(),
        ...span({ ...time, open: false }, setting),
        every: [...time.every],
        adhoc: time.adhoc,
        ...day,
      };
    }
    case 'relative': {
      const after = time.after ? w.slice(...time.after).replace(/[\s,:;.]+$/, '') : null;
      return { kind: 'relative', ...blank(), offset: time.offset, after: after === '' ? null : after };
    }
    case 'lasting':
      return resolveLasting(time.from, time.days, setting);
    case 'external':
      return { kind: 'external', ...blank() };
    case 'unknown':
      return unknown(time.doubt);
  }
}
