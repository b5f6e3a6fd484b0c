import { describe, expect, test } from 'vitest';
import { type DueItem, type DueRequest, duePlans } from '../../src/ask/due.ts';
import type { Plan } from '../../src/model/index.ts';
import { FIXED_HOLIDAYS } from '../../src/text/calendar.ts';
import { planOf, type RowWords } from '../support/plan-builder.ts';

const FERRY: RowWords = { task: 'Sơn bến đò', lead: 'Sở Xây dựng', deadline: 'Trước ngày 15/3/2025' };
const PLAN = planOf({ rows: [FERRY] });
const SHA = PLAN.source.sha256;

function asked(plans: readonly Plan[], request: Partial<DueRequest> = {}) {
  const result = duePlans(plans, {
    asOf: '2025-03-01',
    within: { n: 30, unit: 'day' },
    calendar: FIXED_HOLIDAYS,
    ...request,
  });
  if (!result.ok) throw new Error(result.trouble.what);
  return result.value;
}
const items = (plans: readonly Plan[], request: Partial<DueRequest> = {}): DueItem[] =>
  asked(plans, request).groups.flatMap((group) => group.items);
const days = (plans: readonly Plan[], request: Partial<DueRequest> = {}): string[] =>
  items(plans, request).map(({ day }) => day);

describe('the first and the last day that is looked at', () => {
  test.each<[string, Partial<DueRequest>, string[]]>([
    ['today', { asOf: '2025-03-15' }, ['2025-03-15']],
    ['yesterday', { asOf: '2025-03-16' }, []],
    ['yesterday, where what has passed is asked for', { asOf: '2025-03-16', overdue: true }, ['2025-03-15']],
    ['the last day', { within: { n: 14, unit: 'day' } }, ['2025-03-15']],
    ['the day after the last', { within: { n: 13, unit: 'day' } }, []],
    ['the day after the last, with what has passed', { within: { n: 13, unit: 'day' }, overdue: true }, []],
  ])('%s', (_, request, expected) => {
    expect(days([PLAN], request)).toEqual(expected);
  });
});

describe('work that a ledger tells of', () => {
  const news = (over: boolean, due: string | null, more = {}) => ({
    news: { [SHA]: [{ row: 'pl/1', occurrence: null, over, due, ...more }] },
  });
  test.each<[string, Partial<DueRequest>, string[]]>([
    ['is not due once it is over', news(true, null), []],
    ['is due on the day that was granted', news(false, '2025-03-20'), ['2025-03-20']],
    ['is due on its day where none was granted', news(false, null), ['2025-03-15']],
    ['is due whatever is told of another row', news(true, null, { row: 'pl/2' }), ['2025-03-15']],
    ['is due whatever is told of another plan', { news: { other: [] } }, ['2025-03-15']],
    [
      'is due where what is told is of an occurrence',
      news(true, null, { occurrence: '2025-03-15' }),
      ['2025-03-15'],
    ],
  ])('%s', (_, request, expected) => {
    expect(days([PLAN], request)).toEqual(expected);
  });

  test('that recurs is over for one of its days only', () => {
    const plan = planOf({ rows: [{ ...FERRY, deadline: 'Hàng quý' }] });
    const told = { news: { [SHA]: [{ row: 'pl/1', occurrence: '2025-03-31', over: true, due: null }] } };
    expect(days([plan], { within: { n: 1, unit: 'year' } })).toEqual(['2025-03-31']);
    expect(days([plan], { within: { n: 1, unit: 'year' }, ...told })).toEqual(['2025-06-30']);
  });
});

describe('an item', () => {
  const item = (row: RowWords, groups = {}, request: Partial<DueRequest> = {}) =>
    items([planOf({ rows: [{ ...FERRY, ...row }], groups })], request)[0];

  test('has its group by numeral and title, each once', () => {
    expect(item({ group: 'II' }, { II: 'Bến và đò' })?.group).toBe('II. Bến và đò');
    expect(item({ group: 'Bến' }, { Bến: 'Bến' })?.group).toBe('Bến');
    expect(item({})?.group).toBeNull();
  });

  test('has its product where there is one, its words and its kind', () => {
    expect(item({ product: 'Bến mới' })).toMatchObject({
      product: 'Bến mới',
      words: 'Trước ngày 15/3/2025',
      kind: 'by',
      from: 'table',
      number: '1',
      of: 'pl/1',
      file: 'an-hai.txt',
      stamp: '2024-12-20',
    });
    expect(item({})?.product).toBeNull();
  });

  test('has partners only where those who lead are asked for', () => {
    const row = { coordinate: 'Sở Nội vụ' };
    expect(item(row)?.partners).toEqual(['Sở Nội vụ']);
    expect(item(row, {}, { role: 'coordinate' })?.partners).toEqual([]);
  });

  test('is another event for each time of its row', () => {
    const events = items([
      planOf({ rows: [{ ...FERRY, deadline: 'Trước ngày 15/3/2025; Trước ngày 20/3/2025' }] }),
    ]);
    expect(events).toHaveLength(2);
    expect(new Set(events.map(({ event }) => event)).size).toBe(2);
  });

  test('that an indicator sets is called by the indicator', () => {
    const cells = { indicator: 'Bến có mái', deadline: 'x' };
    const plan = { ...PLAN, rows: PLAN.rows.map((row) => ({ ...row, kind: 'indicator' as const, cells })) };
    expect(items([plan])[0]?.task).toBe('Bến có mái');
  });

  test('of a row that is neither task nor indicator is none', () => {
    const plan = { ...PLAN, rows: PLAN.rows.map((row) => ({ ...row, kind: 'other' as const })) };
    expect(items([plan])).toEqual([]);
  });
});

describe('over all plans', () => {
  const late = planOf({ rows: [{ ...FERRY, lead: '', deadline: 'Trước ngày 10/3/2025' }] });
  const early = planOf({ rows: [{ ...FERRY, deadline: 'Trước ngày 05/3/2025' }] });

  test('bodies stand by their names, nobody last, days in their order', () => {
    const { groups, plans, items: count } = asked([PLAN, late, early]);
    expect(groups.map(({ agency, items: all }) => [agency, all.map(({ day }) => day)])).toEqual([
      ['Sở Xây dựng', ['2025-03-05', '2025-03-15']],
      [null, ['2025-03-10']],
    ]);
    expect([plans, count]).toEqual([3, 3]);
  });

  test('what waits for an event is counted, the most first', () => {
    const waiting = (event: string) =>
      planOf({ rows: [{ ...FERRY, deadline: `Sau 02 tháng kể từ khi ${event}` }] });
    const plans = [waiting('có sơn'), waiting('có văn bản'), waiting('có văn bản')];
    expect(asked(plans).waiting).toEqual([
      { event: 'có văn bản', count: 2 },
      { event: 'có sơn', count: 1 },
    ]);
  });

  test('what has no day is counted by its kind', () => {
    const kinds = ['continuous', 'external', 'unknown', 'recurring'] as const;
    const plan = planOf({ rows: kinds.map(() => FERRY) });
    const undated: Plan = {
      ...plan,
      deadlines: plan.deadlines.map((each, i) => ({
        ...each,
        kind: kinds[i] ?? 'by',
        start: null,
        end: null,
      })),
    };
    expect(asked([undated, undated]).undated).toEqual({ continuous: 2, external: 2, unknown: 2, other: 2 });
  });

  test('the last day is told only once all periods have passed', () => {
    const ended = (period: Plan['document']['period']) => planOf({ document: { period } });
    const of = (...plans: Plan[]) => asked(plans).over;
    const y23 = ended({ start: '2023-01-01', end: '2023-12-31' });
    const y24 = ended({ start: '2024-01-01', end: '2024-12-31' });
    expect(of(y24, y23)).toBe('2024-12-31');
    expect(of(y24, ended({ start: '2025-01-01', end: '2025-03-01' }))).toBeNull();
    expect(of(y24, ended({ start: '2025-01-01', end: '2025-02-28' }))).toBe('2025-02-28');
    expect(of(y24, ended(null))).toBeNull();
    expect(of()).toBeNull();
  });
});
