import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { dueDays } from '../../src/ask/occurrences.ts';
import { Deadline, Frequency } from '../../src/model/index.ts';
import { ruleOf } from '../../src/writers/recurrence.ts';
import { samplePlan } from '../support/plan.ts';

/** The days that a rule gives from its first day on, by an independent implementation. */
function expand(rule: string, first: string): string[] {
  const days = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(first));
  const all: string[] = [];
  for (let day = days.next(); day && all.length < 1000; day = days.next())
    all.push(day.toString().slice(0, 10));
  return all;
}

function recurring(change: Partial<Deadline>): string[] {
  const [, deadline] = samplePlan().deadlines;
  return dueDays(Deadline.parse({ ...deadline, text: 'Định kỳ', every: [], day: undefined, ...change }));
}

describe('a rule for days that come back', () => {
  const year = { start: '2025-01-01', end: '2025-12-31' };
  const cases: [string, string[], string][] = [
    [
      'ends of quarters',
      recurring({ ...year, every: ['quarter'] }),
      'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1;UNTIL=20251231',
    ],
    ['ends of months', recurring({ ...year, every: ['month'] }), 'FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20251231'],
    [
      'half-years and the year',
      recurring({ ...year, every: ['half-year', 'year'] }),
      'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=-1;UNTIL=20251231',
    ],
    [
      'quarters and nine months over two years',
      recurring({ start: '2025-01-01', end: '2026-12-31', every: ['half-year', 'nine-months'] }),
      'FREQ=MONTHLY;BYMONTH=6,9,12;BYMONTHDAY=-1;UNTIL=20261231',
    ],
    [
      'years',
      recurring({ start: '2021-01-01', end: '2025-12-31', every: ['year'] }),
      'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1;UNTIL=20251231',
    ],
    ['weeks', recurring({ ...year, every: ['week'] }), 'FREQ=WEEKLY;BYDAY=FR;UNTIL=20251226'],
    [
      'a day of each month',
      recurring({ ...year, every: ['month'], day: 20 }),
      'FREQ=MONTHLY;BYMONTHDAY=20;UNTIL=20251220',
    ],
  ];
  it.each(cases)('%s', (_, days, rule) => {
    expect(days.length).toBeGreaterThan(1);
    expect(ruleOf(days)).toBe(rule);
    expect(expand(rule, days[0] ?? '')).toEqual(days);
  });

  it('does not exist for one day, for none, and for days without order in them', () => {
    expect(ruleOf(recurring({ ...year, every: ['month'], day: 30 }))).toBeNull();
    expect(ruleOf([])).toBeNull();
    expect(ruleOf(['2025-03-31'])).toBeNull();
    expect(ruleOf(['2025-03-31', '2025-04-15', '2025-09-01'])).toBeNull();
  });

  it('gives exactly the days it was made from', () => {
    const deadline = fc.record({
      every: fc.uniqueArray(fc.constantFrom(...Frequency.options), { minLength: 1, maxLength: 4 }),
      day: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
      start: fc.constantFrom('2024-01-01', '2025-04-01', '2025-01-15'),
      end: fc.constantFrom('2025-12-31', '2026-06-15', '2028-12-31'),
    });
    fc.assert(
      fc.property(deadline, (change) => {
        const days = recurring(change);
        const rule = ruleOf(days);
        if (rule !== null) expect(expand(rule, days[0] ?? '')).toEqual(days);
      }),
      { numRuns: 500 },
    );
  });

  it('gives exactly the days it was made from, whatever they are', () => {
    const day = fc
      .integer({ min: 0, max: 900 })
      .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 2, maxLength: 4 }), (some) => {
        const days = some.sort();
        const rule = ruleOf(days);
        if (rule !== null) expect(expand(rule, days[0] ?? '')).toEqual(days);
      }),
      { numRuns: 2000 },
    );
  });
});
