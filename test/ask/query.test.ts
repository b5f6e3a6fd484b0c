import { describe, expect, it } from 'vitest';
import { type QueryRow, queryPlans } from '../../src/ask/query.ts';
import type { QueryRequest } from '../../src/ask/request.ts';
import type { Plan } from '../../src/model/index.ts';
import { placeAt, planOf } from '../support/plan-builder.ts';

const PLAN = planOf({
  groups: { I: 'Cải cách thể chế', II: 'Cải cách thủ tục hành chính' },
  rows: [
    {
      number: '1',
      group: 'I',
      topic: 'the-che',
      task: 'Rà soát văn bản còn hiệu lực',
      product: 'Báo cáo',
      lead: 'Sở Tư pháp',
      coordinate: 'Các sở, ban, ngành tỉnh',
      deadline: 'Quý I/2025',
    },
    {
      number: '',
      product: 'Quyết định công bố',
      lead: 'Sở Nội vụ',
      deadline: 'Tháng 9/2025',
      confidence: 0.6,
    },
    {
      number: '2',
      group: 'I',
      topic: 'the-che',
      task: 'Tự kiểm tra văn bản',
      lead: 'Các sở, ban, ngành tỉnh',
      deadline: 'Hàng quý',
    },
    {
      number: '1',
      group: 'II',
      topic: 'tthc',
      task: 'Niêm yết thủ tục',
      lead: 'UBND cấp huyện; Phòng Tổ chức',
      coordinate: 'Sở TT&TT',
      deadline: 'Thường xuyên',
    },
    {
      number: '2',
      group: 'II',
      topic: 'tthc',
      task: 'Cắt giảm thời gian',
      lead: 'các cơ quan có liên quan',
      deadline: 'Trước ngày 15/12/2025',
    },
  ],
});

const NEXT = planOf({
  file: 'dong-giang.txt',
  document: {
    province: 'Đông Giang',
    title: 'Cải cách hành chính năm 2026',
    issuedOn: '2025-12-22',
    period: { start: '2026-01-01', end: '2026-12-31' },
  },
  rows: [{ task: 'Số hóa hồ sơ', lead: 'Sở Khoa học và Công nghệ', deadline: 'Quý II' }],
});

type Ask = Omit<QueryRequest, 'what' | 'asOf'> & Partial<QueryRequest>;

async function ask(request: Ask, plans: readonly Plan[] = [PLAN]) {
  const result = await queryPlans(plans, { what: 'tasks', asOf: '2025-02-10', ...request });
  if (!result.ok) throw new Error(`${result.trouble.code}: ${result.trouble.expected}`);
  return result.value;
}

async function refused(request: Ask, plans: readonly Plan[] = [PLAN]) {
  const result = await queryPlans(plans, { what: 'tasks', asOf: '2025-02-10', ...request });
  return result.ok ? null : result.trouble;
}

const ids = (rows: readonly QueryRow[]): string[] => rows.map((row) => row.id);
const found = async (request: Ask, plans?: readonly Plan[]): Promise<string[]> =>
  ids((await ask(request, plans)).rows);

describe('a body', () => {
  it('is found under its abbreviation, without marks, and in the sets that it belongs to', async () => {
    const all = ['pl/I.1', 'pl/I.1~2', 'pl/I.2'];
    for (const agency of ['Sở Nội vụ', 'SNV', 'so noi vu', 'SỞ NỘI VỤ'])
      expect(await found({ agency })).toEqual(all);
  });
  it('is only itself where that is asked for', async () => {
    expect(await found({ agency: 'Sở Nội vụ', exact: true })).toEqual(['pl/I.1~2']);
  });
  it('is found in one role', async () => {
    expect(await found({ agency: 'Sở Nội vụ', role: 'lead' })).toEqual(['pl/I.1~2', 'pl/I.2']);
    expect(await found({ agency: 'Sở Thông tin và Truyền thông', role: 'coordinate', exact: true })).toEqual([
      'pl/II.1',
    ]);
  });
  it('that is a committee of a place belongs to those of its level', async () => {
    expect(await found({ agency: 'UBND huyện Ba Tiêu' })).toEqual(['pl/II.1']);
    expect(await found({ agency: 'UBND huyện Ba Tiêu', exact: true })).toEqual([]);
    expect(await found({ agency: 'UBND xã Ba Tiêu' })).toEqual([]);
  });
  it('that the register does not know is found by its words', async () => {
    expect(await found({ agency: 'phong to chuc' })).toEqual(['pl/II.1']);
    expect(await found({ agency: 'Phòng Tổ chức', exact: true })).toEqual(['pl/II.1']);
  });
  it('had its sets at the date of the plan', async () => {
    // merged into the department of science on 1 March 2025: no member of the departments of a later plan
    const later = planOf({
      document: { issuedOn: '2025-12-22' },
      rows: [{ task: 'Tự kiểm tra', lead: 'Các sở, ban, ngành tỉnh' }],
    });
    expect(await found({ agency: 'Sở Thông tin và Truyền thông', role: 'lead' })).toEqual(['pl/I.2']);
    expect(await found({ agency: 'Sở Thông tin và Truyền thông', role: 'lead' }, [later])).toEqual([]);
  });
  it('has no rows where the register knows it and no row names it', async () => {
    expect(await ask({ agency: 'Sở Ngoại vụ', exact: true })).toMatchObject({ rows: [], total: 0 });
  });
  it('that nobody knows is said, with what may have been meant', async () => {
    expect(await refused({ agency: 'Phòng Tổ chứt' })).toMatchObject({
      code: 'unknown-agency',
      expected: expect.stringContaining('"Phòng Tổ chức"'),
    });
  });
});

describe('words, topics, groups, numbers, files', () => {
  it('find rows', async () => {
    expect(await found({ text: ['quyet dinh'] })).toEqual(['pl/I.1~2']);
    expect(await found({ text: ['văn bản', 'kiem tra'] })).toEqual(['pl/I.2']);
    expect(await found({ topic: ['tthc'] })).toEqual(['pl/II.1', 'pl/II.2']);
    expect(await found({ topic: ['Cải cách thể chế'] })).toEqual(['pl/I.1', 'pl/I.1~2', 'pl/I.2']);
    expect(await found({ group: 'ii' })).toEqual(['pl/II.1', 'pl/II.2']);
    expect(await found({ group: 'the che' })).toEqual(['pl/I.1', 'pl/I.1~2', 'pl/I.2']);
    expect(await found({ number: ['01.'] })).toEqual(['pl/I.1', 'pl/I.1~2', 'pl/II.1']);
    expect(await found({ file: 'GIANG' }, [PLAN, NEXT])).toEqual(['pl/1']);
  });
  it('find the words of the task for its further lines too', async () => {
    expect(await found({ text: ['rà soát'] })).toEqual(['pl/I.1', 'pl/I.1~2']);
  });
  it.each([
    [{ topic: ['the-ché'] }, 'unknown-topic', 'the-che'],
    [{ group: 'Cải cách thể chết' }, 'unknown-group', 'Cải cách thể chế'],
    [{ columns: ['taks'] }, 'unknown-column', 'task'],
    [{ sort: ['-dew'] }, 'unknown-column', 'due'],
    [{ countBy: 'leed' }, 'unknown-column', 'lead'],
    [{ kind: ['recuring'] }, 'unknown-kind', 'recurring'],
    [{ file: 'an-hai.tx1' }, 'unknown-file', 'an-hai.txt'],
    [{ dueIn: 'quý V/2025' }, 'bad-period', 'quý I/2024'],
    [{ within: 'soon' }, 'bad-length', 'days'],
  ] as const)('that are unknown are said: %j', async (request, code, suggestion) => {
    expect(await refused(request)).toMatchObject({ code, expected: expect.stringContaining(suggestion) });
  });
  it('that mean nothing for the records are refused', async () => {
    expect(await refused({ what: 'sections', agency: 'Sở Nội vụ' })).toMatchObject({
      code: 'filter-not-applicable',
      got: 'agency',
    });
  });
});

describe('time', () => {
  it.each([
    [{ dueIn: 'quý I/2025' }, ['pl/I.1', 'pl/I.2']],
    [{ dueIn: '2025-09' }, ['pl/I.1~2', 'pl/I.2']],
    [{ dueIn: '15/12/2025' }, ['pl/II.2']],
    [{ dueBefore: 'tháng 4/2025' }, ['pl/I.1', 'pl/I.2']],
    [{ dueAfter: '2025-09' }, ['pl/I.2', 'pl/II.2']],
    [{ dueAfter: 'quý I', dueBefore: 'quý IV' }, ['pl/I.1~2', 'pl/I.2']],
    [{ within: '50d' }, ['pl/I.1', 'pl/I.2']],
    [{ within: '10d' }, []],
    [{ overdue: true, asOf: '2025-04-01' }, ['pl/I.1', 'pl/I.2']],
    [{ kind: ['continuous', 'by'] }, ['pl/II.1', 'pl/II.2']],
    [{ kind: ['recurring'], dueIn: 'quý IV/2025' }, ['pl/I.2']],
  ] as const)('%j', async (request, expected) => {
    expect(await found(request)).toEqual(expected);
  });
  it.each([
    ['before it', { dueBefore: '15/12/2025' }, false],
    ['before the next', { dueBefore: '16/12/2025' }, true],
    ['after it', { dueAfter: '15/12/2025' }, false],
    ['after the one before', { dueAfter: '14/12/2025' }, true],
    ['on it', { dueIn: '15/12/2025' }, true],
    ['over, while it lasts', { overdue: true, asOf: '2025-12-15' }, false],
    ['over, on the next', { overdue: true, asOf: '2025-12-16' }, true],
    ['as many days ahead as it is away', { within: '5d', asOf: '2025-12-10' }, true],
    ['one day less ahead', { within: '4d', asOf: '2025-12-10' }, false],
  ] as const)('counts the last day of a deadline itself: due %s', async (_, request, expected) => {
    expect((await found(request)).includes('pl/II.2')).toBe(expected);
  });
  it('shows the days that were asked for, and how far off they are', async () => {
    const [, quarterly] = (await ask({ dueIn: 'quý II', columns: ['due', 'days'] }, [PLAN, PLAN])).rows;
    expect(quarterly?.cells).toEqual({ due: ['2025-06-30'], days: 140 });
  });
});

describe('what is handed out', () => {
  it('has the place of each row', async () => {
    expect((await ask({ number: ['2'], group: 'II' })).rows[0]).toMatchObject({
      file: 'an-hai.txt',
      source: { page: 1, line: 24 },
    });
  });
  it('has the columns that were asked for, in that order', async () => {
    const { columns, rows } = await ask({ columns: ['lead', 'number', 'task'], number: ['1'], limit: 2 });
    expect(columns).toEqual(['lead', 'number', 'task']);
    // a further line of a task is read with the task's number and words
    expect(rows.map((row) => row.cells)).toEqual([
      { lead: ['Sở Tư pháp'], number: '1', task: 'Rà soát văn bản còn hiệu lực' },
      { lead: ['Sở Nội vụ'], number: '1', task: 'Rà soát văn bản còn hiệu lực' },
    ]);
  });
  it('is sorted by columns that need not be shown, rows without a value last', async () => {
    const sorted = async (sort: string[]) => ids((await ask({ sort, columns: ['task'] })).rows);
    expect(await sorted(['due'])).toEqual(['pl/I.1', 'pl/I.2', 'pl/I.1~2', 'pl/II.2', 'pl/II.1']);
    expect((await sorted(['-due'])).at(-1)).toBe('pl/II.1');
    expect(await sorted(['-group', 'number'])).toEqual([
      'pl/II.1',
      'pl/II.2',
      'pl/I.1',
      'pl/I.1~2',
      'pl/I.2',
    ]);
  });
  it('counts all that match, whatever the limit; tasks and their deliverables apart', async () => {
    expect(await ask({ limit: 1 })).toMatchObject({ total: 5, tasks: 4, plans: 1 });
    expect(await ask({}, [PLAN, PLAN])).toMatchObject({ total: 10, tasks: 8, plans: 2 });
  });
  it('is only what is sure enough', async () => {
    expect(await found({ maxConfidence: 0.9 })).toEqual(['pl/I.1~2']);
    expect(await found({ minConfidence: 0.9 })).toHaveLength(4);
  });
});

describe('counting', () => {
  const counts = async (countBy: string) =>
    (await ask({ countBy })).counts?.map(({ value, count, tasks }) => [value, count, tasks]);
  it('counts a row for each of its bodies', async () => {
    expect(await counts('agency')).toEqual([
      ['Các cơ quan có liên quan', 1, 1],
      ['Các sở, ban, ngành tỉnh', 1, 1],
      ['Phòng Tổ chức', 1, 1],
      ['Sở Nội vụ', 1, 1],
      ['Sở Tư pháp', 1, 1],
      ['Ủy ban nhân dân cấp huyện', 1, 1],
    ]);
  });
  it('counts topics, kinds of deadline, months', async () => {
    expect(await counts('topic')).toEqual([
      ['the-che', 3, 2],
      ['tthc', 2, 2],
    ]);
    expect((await counts('deadline'))?.[0]).toEqual(['in', 2, 1]);
    expect((await ask({ countBy: 'due' })).counts?.find(({ value }) => value === '2025-09')).toMatchObject({
      count: 2,
    });
  });
});

describe('other records', () => {
  const plan = planOf({
    rows: [{ task: 'Báo cáo', lead: 'Sở Nội vụ', deadline: 'Quý I; Quý III' }],
    rest: {
      sections: [
        {
          id: 'II.1',
          path: 'II.1',
          marker: '1',
          kind: 'arabic',
          level: 2,
          parent: 'II',
          title: 'Chuyển đổi số',
          text: 'Ký số văn bản.',
          topic: 'so',
          source: placeAt(8),
        },
      ],
      targets: [
        {
          id: 't-1',
          of: 'II.1',
          text: 'trên 80%',
          subject: 'văn bản ký số',
          comparator: '>',
          value: 80,
          value2: null,
          unit: '%',
          year: 2025,
          baseline: null,
          source: placeAt(9),
        },
      ],
      citations: [
        {
          id: 'cit-1',
          of: 'II.1',
          text: 'Nghị quyết số 76/NQ-CP',
          type: 'NQ',
          number: '76/NQ-CP',
          name: null,
          issuedOn: '2021-07-15',
          issuer: 'Chính phủ',
          subject: null,
          locator: null,
          key: 'k',
          source: placeAt(3),
        },
      ],
    },
  });
  it('are deadlines, one a line, with what they bind', async () => {
    const { rows } = await ask(
      { what: 'deadlines', agency: 'Sở Nội vụ', dueAfter: '2025-06', columns: ['due', 'text', 'task'] },
      [plan],
    );
    expect(rows.map((row) => row.cells)).toEqual([{ due: ['2025-09-30'], text: 'Quý III', task: 'Báo cáo' }]);
  });
  it('are sections, targets and citations', async () => {
    expect(
      (await ask({ what: 'sections', text: ['ky so'], columns: ['path', 'topic'] }, [plan])).rows[0]?.cells,
    ).toEqual({ path: 'II.1', topic: 'so' });
    expect(
      (await ask({ what: 'targets', topic: ['so'], columns: ['value', 'unit'] }, [plan])).rows[0]?.cells,
    ).toEqual({ value: 80, unit: '%' });
    expect(
      (await ask({ what: 'citations', number: ['II.1'], columns: ['number'] }, [plan])).rows[0]?.cells,
    ).toEqual({
      number: '76/NQ-CP',
    });
  });
  it('are counted too', async () => {
    expect((await ask({ what: 'citations', countBy: 'type' }, [plan])).counts).toEqual([
      { value: 'NQ', count: 1, tasks: 0 },
    ]);
  });
});
