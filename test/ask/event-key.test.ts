import { describe, expect, test } from 'vitest';
import { eventKey, stampOf } from '../../src/ask/event-key.ts';
import type { Plan } from '../../src/model/index.ts';
import { indexPlan } from '../../src/plans/plan-index.ts';
import { planOf, type RowWords } from '../support/plan-builder.ts';

const FERRY: RowWords = {
  task: 'Sơn bến đò',
  product: 'Bến mới',
  lead: 'Sở Xây dựng',
  deadline: 'Quý I/2025',
};
const planWith = (row: RowWords, document: Partial<Plan['document']> = {}, file = 'an-hai.txt'): Plan =>
  planOf({ rows: [row], document, file });

function keyOf(plan: Plan, nth = 1, traits: { action?: string } = {}): string {
  const [deadline] = plan.deadlines;
  const [row] = plan.rows;
  if (!deadline || !row) throw new Error('the plan has a row with a time');
  return eventKey(indexPlan(plan), { ...deadline, ...traits }, row, nth);
}
const KEY = keyOf(planWith(FERRY));

describe('what a time is known by in calendars', () => {
  test('is of 32 hexadecimal digits', () => {
    expect(KEY).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each<[string, RowWords, Partial<Plan['document']>]>([
    ['another day', { ...FERRY, deadline: 'Quý II/2025' }, {}],
    ['another number of the row', { ...FERRY, number: '7' }, {}],
    ['capitals and diacritics', { ...FERRY, task: 'SƠN BẾN ĐÒ' }, {}],
    ["the plan's number and day of issue", FERRY, { number: '9/KH-UBND', issuedOn: '2025-01-09' }],
  ])('stays with %s', (_, row, document) => {
    expect(keyOf(planWith(row, document))).toBe(KEY);
  });

  test.each<[string, RowWords, Partial<Plan['document']>]>([
    ['task', { ...FERRY, task: 'Sơn bến phà' }, {}],
    ['product', { ...FERRY, product: 'Bến sửa' }, {}],
    ['leading body', { ...FERRY, lead: 'Sở Nội vụ' }, {}],
    ['one leading body more', { ...FERRY, lead: 'Sở Xây dựng; Sở Nội vụ' }, {}],
    ['issuer of the plan', FERRY, { issuer: 'Ủy ban nhân dân tỉnh An Sơn' }],
    ['type of the plan', FERRY, { type: 'CTr' }],
    ['title of the plan', FERRY, { title: 'Đổi mới bến đò' }],
    ['first day of the plan', FERRY, { period: { start: '2025-02-01', end: '2025-12-31' } }],
    ['last day of the plan', FERRY, { period: { start: '2025-01-01', end: '2025-11-30' } }],
    ['URI of the plan', FERRY, { uri: '/vn/an-hai/2025/218' }],
  ])('is another with another %s', (_, row, document) => {
    expect(keyOf(planWith(row, document))).not.toBe(KEY);
  });

  test('is another with another action, and for the second time of a row', () => {
    const plan = planWith(FERRY);
    expect(new Set([KEY, keyOf(plan, 2), keyOf(plan, 1, { action: 'Trình' })]).size).toBe(3);
  });

  test('knows a plan by its URI before its title, and without both by its bytes', () => {
    const named = { uri: '/vn/an-hai/2025/218' };
    expect(keyOf(planWith(FERRY, { ...named, title: 'Đổi mới bến đò' }))).toBe(keyOf(planWith(FERRY, named)));
    const bytes = (sha256: string): string => {
      const plan = planWith(FERRY, { title: null });
      return keyOf({ ...plan, source: { ...plan.source, sha256 } });
    };
    expect(bytes('1'.repeat(64))).not.toBe(bytes('2'.repeat(64)));
  });

  test('is that of a path where a section sets the time', () => {
    const plan = planWith(FERRY);
    const index = indexPlan(plan);
    const key = (of: string) =>
      plan.deadlines.map((each) => eventKey(index, { ...each, of }, null, 1)).join();
    expect(key('I.1')).not.toBe(key('I.2'));
    expect(key('I.1')).not.toBe(KEY);
  });
});

describe("the day that a plan's events were made known", () => {
  const decision: Plan['document']['decision'] = {
    type: 'QĐ',
    typeName: 'Quyết định',
    number: null,
    title: null,
    issuer: null,
    issuedOn: '2024-12-18',
    signer: null,
    articles: [],
  };
  const stamp = (document: Partial<Plan['document']>, more: Partial<Plan> = {}) =>
    stampOf({ ...planOf({ document }), ...more });

  test.each<[string, Partial<Plan['document']>, string]>([
    ['its day of issue', { decision }, '2024-12-20'],
    ["its decision's", { issuedOn: null, decision }, '2024-12-18'],
    ['the first day of its period', { issuedOn: null }, '2025-01-01'],
    ['a day long ago where it has none', { issuedOn: null, period: null }, '2000-01-01'],
  ])('%s', (_, document, day) => {
    expect(stamp(document)).toBe(day);
  });
});
