import { describe, expect, it } from 'vitest';
import { compileFilters } from '../../src/ask/compile-filters.ts';
import { askDue, DueCollector, type DueRequest } from '../../src/ask/due.ts';
import { recordsAsked } from '../../src/ask/filters.ts';
import { queryPlans } from '../../src/ask/query.ts';
import type { FilterRequest } from '../../src/ask/request.ts';
import { diffPlans, onlyRecords } from '../../src/diff/index.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { FIXED_HOLIDAYS } from '../../src/text/calendar.ts';
import { fromCsv } from '../../src/writers/csv.ts';
import { exportPlans } from '../../src/writers/export.ts';
import { planOf } from '../support/plan-builder.ts';

const NOW = '2025-03-01';
const PLAN = planOf({
  groups: { I: 'Cải cách thể chế', II: 'Cải cách thủ tục hành chính' },
  rows: [
    {
      number: '1',
      group: 'I',
      topic: 'the-che',
      task: 'Sửa quy chế bến thuyền',
      lead: 'Sở Nội vụ',
      deadline: 'Tháng 3/2025',
    },
    {
      number: '2',
      group: 'II',
      topic: 'tthc',
      task: 'Đo thời gian chờ ở quầy',
      lead: 'Sở Tài chính',
      coordinate: 'Sở Nội vụ',
      deadline: 'Quý II/2025',
      confidence: 0.7,
    },
    {
      number: '3',
      group: 'II',
      topic: 'tthc',
      task: 'Cắt bớt giấy tờ ở quầy',
      lead: 'Sở Tư pháp',
      deadline: 'Trước ngày 20/3/2025',
    },
  ],
});
const CHECKED = {
  ...PLAN,
  rows: PLAN.rows.map((row, i) => (i === 2 ? { ...row, checked: { by: 'Mai', at: '2025-01-02' } } : row)),
};

/** Numbers of the tasks that each command gives for the same filters. */
async function everywhere(filters: Partial<FilterRequest>): Promise<Record<string, string[]>> {
  const request: FilterRequest = { asOf: NOW, ...filters };
  const asked = await queryPlans([CHECKED], { what: 'tasks', columns: ['number'], ...request });
  const exported = await exportPlans(
    [CHECKED],
    { format: 'csv', language: 'en', columns: ['number'], filters: request },
    ENGLISH,
  );
  const table = exported.ok ? fromCsv(String(exported.value.content)) : exported;
  return {
    query: asked.ok ? asked.value.rows.map(({ cells }) => String(cells.number)) : [asked.trouble.code],
    export: table.ok ? table.value.slice(1).map(([number = '']) => number) : [table.trouble.code],
  };
}

describe('the same filters give the same tasks in query and export', () => {
  const cases: [string, Partial<FilterRequest>, string[]][] = [
    ['a body in any role', { agency: 'so noi vu' }, ['1', '2']],
    ['a body in one role', { agency: 'Sở Nội vụ', role: 'lead' }, ['1']],
    ['a topic', { topic: ['tthc'] }, ['2', '3']],
    ['a group', { group: 'II' }, ['2', '3']],
    ['numbers', { number: ['1', '3'] }, ['1', '3']],
    ['words', { text: ['o quay'] }, ['2', '3']],
    ['this month', { dueIn: 'tháng này' }, ['1', '3']],
    ['next quarter', { dueIn: 'quý sau' }, ['2']],
    ['before the second quarter', { dueBefore: 'quý II' }, ['1', '3']],
    ['a length of time', { within: '3 tuần' }, ['3']],
    ['doubt', { maxConfidence: 0.9 }, ['2']],
    ['rows that were looked at', { checked: true }, ['3']],
    ['rows that were not', { checked: false }, ['1', '2']],
    ['several at once', { group: 'II', dueIn: 'tháng này' }, ['3']],
  ];
  it.each(cases)('%s', async (_, filters, numbers) => {
    expect(await everywhere(filters)).toEqual({ query: numbers, export: numbers });
  });

  it('and refuse the same names', async () => {
    expect(await everywhere({ group: 'XX' })).toEqual({
      query: ['unknown-group'],
      export: ['unknown-group'],
    });
    expect(await everywhere({ dueIn: 'mùa nước nổi' })).toEqual({
      query: ['bad-period'],
      export: ['bad-period'],
    });
  });
});

describe('in due', () => {
  const request: DueRequest = { asOf: NOW, within: { n: 60, unit: 'day' }, calendar: FIXED_HOLIDAYS };
  const tasks = async (filters: Partial<FilterRequest>, asOf = NOW) => {
    const asked = { ...request, asOf, filters: { asOf, ...filters } };
    const compiled = await compileFilters(asked.filters, ENGLISH);
    const collector = new DueCollector(asked, ENGLISH, compiled.ok ? compiled.value : null);
    collector.add(await askDue(CHECKED, asked));
    const result = collector.end();
    if (!result.ok) return result.trouble.code;
    const items = result.value.groups.flatMap(({ items: all }) => all);
    return { tasks: items.map(({ number, group }) => `${number} ${group}`), over: result.value.over };
  };

  it('they choose among what falls due, which names its group', async () => {
    expect(await tasks({ topic: ['tthc'] })).toEqual({
      tasks: ['3 II. Cải cách thủ tục hành chính'],
      over: null,
    });
    expect(await tasks({ group: 'XX' })).toBe('unknown-group');
  });

  it('a plan whose period is over says so', async () => {
    expect(await tasks({}, '2027-01-05')).toEqual({ tasks: [], over: '2025-12-31' });
  });
});

it('in diff they keep what differs in records of either plan', async () => {
  const now = planOf({
    groups: { I: 'Cải cách thể chế', II: 'Cải cách thủ tục hành chính' },
    rows: [
      {
        number: '1',
        group: 'I',
        topic: 'the-che',
        task: 'Sửa quy chế bến thuyền',
        lead: 'Sở Nội vụ',
        deadline: 'Tháng 4/2025',
      },
      {
        number: '2',
        group: 'II',
        topic: 'tthc',
        task: 'Đo thời gian chờ ở quầy',
        lead: 'Sở Y tế',
        deadline: 'Quý II/2025',
      },
    ],
  });
  const records = await recordsAsked([PLAN, now], { asOf: NOW, agency: 'Sở Y tế' }, ENGLISH);
  const [old, later] = records.ok ? records.value : [];
  if (!old || !later) throw new Error('both plans are asked');
  const changes = onlyRecords(diffPlans(PLAN, now), { old, new: later }).changes;
  expect(changes.map((change) => ('new' in change ? change.new : 'document'))).toEqual(['pl/II.2']);
});
