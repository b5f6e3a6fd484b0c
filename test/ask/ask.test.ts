import { describe, expect, it } from 'vitest';
import { askPlan, listsFor } from '../../src/ask/ask.ts';
import { queryPlans } from '../../src/ask/query.ts';
import { type QueryRequest, WHATS } from '../../src/ask/request.ts';
import type { Plan } from '../../src/model/index.ts';
import { citation, section, target } from '../diff/plans.ts';
import { planOf } from '../support/plan-builder.ts';

const PLAN = planOf({
  groups: { I: 'Việc trên bến' },
  rows: [
    { number: '1', group: 'I', task: 'Sơn phao tiêu', lead: 'Sở Nội vụ', deadline: 'Quý I/2025' },
    { number: '2', group: 'I', task: 'Kẻ vạch bến', lead: 'Sở Nội vụ', deadline: 'Quý II/2025' },
    { number: '3', group: 'I', task: 'Tỷ lệ bến có phao', kind: 'indicator', deadline: 'Năm 2025' },
  ],
  rest: {
    sections: [section('II', 'Sở Tư pháp đăng nội quy bến trong quý III')],
    targets: [target('II', 'Tối thiểu 70% bến có nội quy', 70)],
    citations: [citation('cit-1', 'II', '76/NQ-CP')],
  },
});
const RECORDS = [
  'bases',
  'tables',
  'rows',
  'sections',
  'deadlines',
  'targets',
  'citations',
  'discarded',
] as const;

/** A plan of which only some lists were read. */
function only(lists: ReadonlySet<string>): Plan {
  const emptied = Object.fromEntries(RECORDS.filter((list) => !lists.has(list)).map((list) => [list, []]));
  return { ...PLAN, ...emptied };
}

describe('the lists that an answer is taken from', () => {
  it.each(WHATS)('are enough for %s', async (what) => {
    const request: QueryRequest = { what, asOf: '2025-02-10', sections: true };
    const whole = await queryPlans([PLAN], request);
    expect(whole.ok && whole.value.total).toBeGreaterThan(0);
    expect(await queryPlans([only(listsFor(what))], request)).toEqual(whole);
  });

  it.each(WHATS)('are no more than the records asked for and where they stand, for %s', (what) => {
    const related = new Set(['tables', 'rows', 'sections', 'deadlines', what]);
    expect([...listsFor(what)].filter((list) => !related.has(list))).toEqual([]);
  });
});

describe('a question that is given as data', () => {
  const leads = async (request: QueryRequest) => {
    const { rows } = await askPlan(PLAN, request);
    return rows.length;
  };

  it('is asked anew for each plan, and is another one when it differs', async () => {
    const request: QueryRequest = {
      what: 'tasks',
      asOf: '2025-02-10',
      agency: 'Sở Nội vụ',
      role: 'lead',
      exact: true,
    };
    const count = await leads(request);
    expect(count).toBe(2);
    expect(await leads(request)).toBe(count);
    expect(await leads({ ...request, number: ['1'] })).toBe(1);
  });

  it('must have been understood before', async () => {
    await expect(askPlan(PLAN, { what: 'tasks', asOf: '2025-02-10', dueIn: 'mai kia' })).rejects.toThrow(
      'mai kia',
    );
  });
});
