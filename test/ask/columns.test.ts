import { describe, expect, test } from 'vitest';
import { columnNamed, columnReader, columnsOf, usualColumns } from '../../src/ask/columns.ts';
import { queryPlans } from '../../src/ask/query.ts';
import type { QueryRequest, What } from '../../src/ask/request.ts';
import type { Plan } from '../../src/model/index.ts';
import { placeAt, planOf } from '../support/plan-builder.ts';

const WHATS: readonly What[] = ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations'];

const BASE = planOf({
  groups: { II: 'Bến và đò' },
  rows: [
    {
      number: '7',
      group: 'II',
      topic: 'tthc',
      task: 'Sơn bến đò',
      product: 'Bến mới',
      lead: 'Sở Xây dựng',
      coordinate: 'Sở Nội vụ',
      monitor: 'Sở Tài chính',
      implement: 'UBND cấp xã',
      deadline: 'Hàng quý',
      confidence: 0.8,
    },
  ],
});
const PLAN: Plan = {
  ...BASE,
  rows: BASE.rows.map((row) => ({ ...row, cells: { ...row.cells, note: 'Ưu tiên', 'other-1': 'Nhóm B' } })),
  sections: [
    {
      id: 's-1',
      path: 'I.1',
      marker: '1',
      kind: 'arabic',
      level: 2,
      parent: null,
      title: 'Mục tiêu',
      text: 'Lợp mái 80% bến',
      topic: 'the-che',
      source: placeAt(5),
    },
  ],
  targets: [
    {
      id: 'target-1',
      of: 'I.1',
      text: 'Tăng 5 - 8% bến có mái',
      subject: 'bến có mái',
      comparator: 'range',
      direction: 'increase',
      value: 5,
      value2: 8,
      unit: '%',
      year: 2025,
      baseline: 'năm 2021',
      source: placeAt(6),
    },
  ],
  citations: [
    {
      id: 'cit-1',
      of: 'I.1',
      text: 'khoản 2 Điều 3 Nghị quyết số 76/NQ-CP',
      type: 'NQ',
      number: '76/NQ-CP',
      name: 'Nghị quyết',
      issuedOn: '2021-07-15',
      issuer: 'Chính phủ',
      locator: 'khoản 2 Điều 3',
      subject: 'Chương trình tổng thể',
      key: '76/nq-cp',
      source: placeAt(7),
    },
  ],
};

async function cellsOf(what: What, more: Partial<QueryRequest> = {}, plan = PLAN) {
  const answer = await queryPlans([plan], {
    what,
    asOf: '2025-02-28',
    columns: [...columnsOf(what)],
    ...more,
  });
  if (!answer.ok) throw new Error(answer.trouble.what);
  return answer.value.rows.map(({ cells }) => cells);
}

describe('what stands in the columns', () => {
  const due = ['2025-03-31', '2025-06-30', '2025-09-30', '2025-12-31'];
  const row = {
    number: '7',
    group: 'II',
    groupTitle: 'Bến và đò',
    topic: 'tthc',
    product: 'Bến mới',
    lead: ['Sở Xây dựng'],
    coordinate: ['Sở Nội vụ'],
    monitor: ['Sở Tài chính'],
    implement: ['Ủy ban nhân dân cấp xã'],
    deadline: 'Hàng quý',
    kind: ['recurring'],
    due,
    days: 31,
    note: 'Ưu tiên',
    confidence: 0.8,
    page: 1,
    line: 20,
    file: 'an-hai.txt',
    id: 'pl/II.7',
  };

  test('of a task', async () => {
    expect(await cellsOf('tasks')).toEqual([{ ...row, task: 'Sơn bến đò', from: 'table' }]);
  });

  test('of an indicator, its own words before those of its task', async () => {
    const indicator = (cells: Record<string, string>): Plan => ({
      ...PLAN,
      rows: PLAN.rows.map((each) => ({ ...each, kind: 'indicator', cells: { ...each.cells, ...cells } })),
    });
    const own = indicator({ indicator: 'Bến có mái', target: '80%' });
    expect(await cellsOf('indicators', {}, own)).toEqual([
      { ...row, indicator: 'Bến có mái', target: '80%' },
    ]);
    const [cells] = await cellsOf('indicators', {}, indicator({}));
    expect(cells?.indicator).toBe('Sơn bến đò');
  });

  test('of a deadline', async () => {
    expect(await cellsOf('deadlines')).toEqual([
      {
        file: 'an-hai.txt',
        id: 'due-1',
        of: 'pl/II.7',
        number: '7',
        topic: 'tthc',
        task: 'Sơn bến đò',
        lead: ['Sở Xây dựng'],
        text: 'Hàng quý',
        action: null,
        kind: ['recurring'],
        due,
        days: 31,
        start: '2025-01-01',
        end: '2025-12-31',
        edtf: PLAN.deadlines[0]?.edtf ?? null,
        every: ['quarter'],
        event: null,
        confidence: 0.8,
        page: 1,
        line: 20,
      },
    ]);
  });

  test("of a deadline that a section sets: the section's title for the task", async () => {
    const plan: Plan = { ...PLAN, deadlines: PLAN.deadlines.map((each) => ({ ...each, of: 'I.1' })) };
    const [cells] = await cellsOf('deadlines', {}, plan);
    expect(cells).toMatchObject({ of: 'I.1', task: 'Mục tiêu', number: null, topic: 'the-che', lead: [] });
  });

  test('of a section', async () => {
    expect(await cellsOf('sections')).toEqual([
      {
        file: 'an-hai.txt',
        id: 's-1',
        path: 'I.1',
        level: 2,
        title: 'Mục tiêu',
        text: 'Lợp mái 80% bến',
        topic: 'the-che',
        kind: [],
        due: [],
        days: null,
        page: 1,
        line: 5,
      },
    ]);
  });

  test('of a target', async () => {
    expect(await cellsOf('targets')).toEqual([
      {
        file: 'an-hai.txt',
        id: 'target-1',
        of: 'I.1',
        topic: 'the-che',
        subject: 'bến có mái',
        comparator: 'range',
        direction: 'increase',
        value: 5,
        value2: 8,
        unit: '%',
        year: 2025,
        baseline: 'năm 2021',
        text: 'Tăng 5 - 8% bến có mái',
        page: 1,
        line: 6,
      },
    ]);
  });

  test('of a citation', async () => {
    expect(await cellsOf('citations')).toEqual([
      {
        file: 'an-hai.txt',
        id: 'cit-1',
        of: 'I.1',
        type: 'NQ',
        number: '76/NQ-CP',
        name: 'Nghị quyết',
        issuer: 'Chính phủ',
        issuedOn: '2021-07-15',
        subject: 'Chương trình tổng thể',
        locator: 'khoản 2 Điều 3',
        key: '76/nq-cp',
        text: 'khoản 2 Điều 3 Nghị quyết số 76/NQ-CP',
        page: 1,
        line: 7,
      },
    ]);
  });

  test.each([
    ['2025-02-28', 31],
    ['2025-03-31', 0],
    ['2025-04-01', 90],
    ['2026-01-10', -10],
  ])('days are counted to the next day that it is due, else to the last (%s)', async (asOf, days) => {
    const [cells] = await cellsOf('tasks', { asOf });
    expect(cells?.days).toBe(days);
  });
});

describe('the columns of a screen', () => {
  test.each(WHATS)('are columns of %s', (what) => {
    for (const column of usualColumns(what, 1)) expect(columnsOf(what)).toContain(column);
    expect(usualColumns(what, 1)).not.toContain('file');
    expect(usualColumns(what, 2)).toEqual(['file', ...usualColumns(what, 1)]);
  });
});

describe('a column is named', () => {
  test.each<[What, string, string | null]>([
    ['tasks', 'lead', 'lead'],
    ['tasks', 'other-1', 'other-1'],
    ['indicators', 'other-12', 'other-12'],
    ['sections', 'other-1', null],
    ['tasks', 'other-123', null],
    ['tasks', 'an-other-1', null],
    ['tasks', 'state', 'state'],
    ['deadlines', 'state', 'state'],
    ['sections', 'state', null],
    ['tasks', 'path', null],
    ['tasks', 'mùa nước', null],
  ])('%s: %s', (what, name, id) => {
    expect(columnNamed(what, name)).toBe(id);
    expect(columnReader(what, name) === null).toBe(id === null);
  });

  test('by its heading in either language, with and without diacritics', () => {
    for (const name of ['Nhiệm vụ', 'nhiem vu', 'TASK']) expect(columnNamed('tasks', name)).toBe('task');
  });

  test("a table's own column is read from its cells", async () => {
    expect(await cellsOf('tasks', { columns: ['other-1'] })).toEqual([{ 'other-1': 'Nhóm B' }]);
  });
});
