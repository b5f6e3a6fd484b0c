import { describe, expect, test } from 'vitest';
import { diffPlans, type Finding, type PlanDiff } from '../../src/diff/index.ts';
import type { Plan } from '../../src/model/index.ts';
import type { RowWords } from '../support/plan-builder.ts';
import { planOfYear } from './plans.ts';

const TASK: RowWords = {
  number: '1',
  task: 'Mở lớp hướng dẫn sử dụng chữ ký số cho công chức các xã bãi ngang',
  product: 'Hai lớp học, mỗi lớp 50 người',
  lead: 'Sở Thông tin và Truyền thông',
  coordinate: 'Sở Nội vụ',
  deadline: 'Quý I/2025',
};
const OTHER: RowWords = {
  number: '2',
  task: 'Công bố bản đồ các điểm trường sau khi dồn ghép',
  lead: 'Sở Giáo dục và Đào tạo',
};

/** What is told of the first row when some of its cells change. */
function told(change: Partial<RowWords>, before: Partial<RowWords> = {}): Finding[] {
  return findings(
    diffPlans(
      planOfYear(2025, [{ ...TASK, ...before }]),
      planOfYear(2025, [{ ...TASK, ...before, ...change }]),
    ),
  );
}

function findings({ changes }: PlanDiff): Finding[] {
  return changes.filter(({ record }) => record === 'row').flatMap((change) => change.findings);
}

const kinds = (all: readonly Finding[]): string[] => all.map(({ kind, field }) => `${kind} ${field}`);

describe('what changed in a task', () => {
  test.each<[string, Partial<RowWords>, string[]]>([
    ['nothing', {}, []],
    [
      'other words',
      { task: 'Mở lớp hướng dẫn sử dụng chữ ký số cho viên chức các xã bãi ngang' },
      ['reworded task'],
    ],
    ['other looks', { task: `${TASK.task};` }, ['cosmetic task']],
    ['another lead', { lead: 'Sở Tài chính' }, ['lead lead']],
    ['the same lead, abbreviated', { lead: 'Sở TT&TT' }, ['cosmetic lead']],
    ['one partner more', { coordinate: 'Sở Nội vụ; UBND cấp xã' }, ['partners coordinate']],
    ['partners in another order', { coordinate: 'Sở Tư pháp; Sở Nội vụ' }, ['partners coordinate']],
    ['another product', { product: 'Ba lớp học, mỗi lớp 40 người' }, ['product product']],
    ['a day later', { deadline: 'Quý II/2025' }, ['deadline-later deadline']],
    ['a day earlier', { deadline: 'Tháng 02/2025' }, ['deadline-earlier deadline']],
    ['another kind of time', { deadline: 'Thường xuyên trong năm' }, ['deadline-changed deadline']],
    ['the same time in other words', { deadline: 'Trong quý I năm 2025' }, ['cosmetic deadline']],
    ['no time any more', { deadline: '' }, ['deadline-changed deadline']],
  ])('%s', (_, change, expected) => {
    expect(kinds(told(change))).toEqual(expected);
  });

  test('the same bodies in another order are no other bodies', () => {
    const before = { coordinate: 'Sở Nội vụ; Sở Tư pháp' };
    expect(kinds(told({ coordinate: 'Sở Tư pháp; Sở Nội vụ' }, before))).toEqual(['cosmetic coordinate']);
  });

  test('how many days a deadline moved', () => {
    expect(told({ deadline: 'Quý II/2025' })).toMatchObject([
      { days: 91, old: 'Quý I/2025', new: 'Quý II/2025' },
    ]);
  });

  test('a number alone', () => {
    const [old, now] = [planOfYear(2025, [TASK, OTHER]), planOfYear(2025, [{ ...OTHER, number: '1' }])];
    expect(diffPlans(old, now).changes.map(({ kinds: found }) => found)).toEqual([
      ['removed'],
      ['renumbered'],
    ]);
  });
});

describe('from one year to the next', () => {
  const next = (change: Partial<RowWords>): string[] =>
    kinds(findings(diffPlans(planOfYear(2025, [TASK]), planOfYear(2026, [{ ...TASK, ...change }]))));

  test('a deadline that moved on with the plan is the same', () => {
    expect(next({ deadline: 'Quý I/2026', lead: '' })).toEqual(['lead lead', 'cosmetic deadline']);
  });

  test('and one that moved on by more is later', () => {
    expect(next({ deadline: 'Quý III/2026', lead: 'Sở Thông tin và Truyền thông' })).toEqual([
      'deadline-later deadline',
    ]);
  });

  test('a day that stays is no earlier day', () => {
    const before = planOfYear(2025, [{ ...TASK, deadline: 'Đến hết năm 2026' }]);
    const after = planOfYear(2026, [{ ...TASK, deadline: 'Đến hết năm 2026' }]);
    expect(findings(diffPlans(before, after))).toEqual([]);
  });

  test('a body under its new name is the same body', () => {
    // the department was merged on 1 March 2025 (Decree 45/2025/NĐ-CP)
    expect(next({ deadline: 'Quý I/2026', lead: 'Sở Khoa học và Công nghệ' })).toEqual([
      'successor lead',
      'cosmetic deadline',
    ]);
  });

  test('also when the newer plan comes first', () => {
    const now = planOfYear(2026, [{ ...TASK, lead: 'Sở Khoa học và Công nghệ', deadline: '' }]);
    const old = planOfYear(2025, [{ ...TASK, deadline: '' }]);
    expect(kinds(findings(diffPlans(now, old)))).toEqual(['successor lead']);
  });

  test('whatever the dates of the plans, and where they have none', () => {
    const undated = (plan: Plan): Plan => ({
      ...plan,
      document: { ...plan.document, issuedOn: null, period: null, decision: null },
    });
    const old = planOfYear(2024, [{ ...TASK, deadline: '' }]);
    const now = planOfYear(2024, [{ ...TASK, lead: 'Sở Khoa học và Công nghệ', deadline: '' }]);
    expect(kinds(findings(diffPlans(old, now)))).toEqual(['successor lead']);
    expect(kinds(findings(diffPlans(undated(old), undated(now))))).toEqual(['successor lead']);
  });

  test('two bodies that became one that was there', () => {
    const rows = [{ ...TASK, deadline: '', lead: 'Sở Tài chính; Sở Kế hoạch và Đầu tư' }];
    const merged = [{ ...TASK, deadline: '', lead: 'Sở Tài chính' }];
    expect(kinds(findings(diffPlans(planOfYear(2025, rows), planOfYear(2026, merged))))).toEqual([
      'successor lead',
    ]);
  });
});

describe('groups and columns', () => {
  const groups = { I: 'Thể chế', II: 'Thủ tục' };

  test('a task of another group has moved', () => {
    const old = planOfYear(
      2025,
      [
        { ...TASK, group: 'I' },
        { ...OTHER, group: 'II' },
      ],
      {},
      groups,
    );
    const now = planOfYear(
      2025,
      [
        { ...TASK, group: 'II' },
        { ...OTHER, group: 'II' },
      ],
      {},
      groups,
    );
    expect(findings(diffPlans(old, now))).toMatchObject([
      { kind: 'moved', field: 'group', old: 'I. Thể chế', new: 'II. Thủ tục' },
    ]);
  });

  test('a group that got another numeral has not moved its tasks', () => {
    const old = planOfYear(2025, [{ ...TASK, group: 'I' }], {}, { I: 'Thủ tục' });
    const now = planOfYear(2025, [{ ...TASK, group: 'II' }], {}, { I: 'Thể chế', II: 'Thủ tục' });
    expect(findings(diffPlans(old, now))).toEqual([]);
  });

  test("a column that one table does not have is the table's change, not that of each row", () => {
    const old = planOfYear(2025, [TASK]);
    const [table] = old.tables;
    const [row] = old.rows;
    const { product: _, ...cells } = row?.cells ?? {};
    const without = {
      ...old,
      tables: table ? [{ ...table, columns: table.columns.filter(({ role }) => role !== 'product') }] : [],
      rows: row ? [{ ...row, cells }] : [],
    };
    expect(diffPlans(without, old).changes).toMatchObject([{ record: 'table', kinds: ['structure'] }]);
  });
});

describe('tasks that were divided or joined', () => {
  const whole = {
    number: '1',
    task: 'Lập kho ảnh số về các cửa biển của tỉnh và mở cuộc thi vẽ tranh về làng chài cho học sinh các huyện đảo',
  };
  const parts = [
    { number: '1', task: 'Lập kho ảnh số về các cửa biển của tỉnh' },
    { number: '2', task: 'Mở cuộc thi vẽ tranh về làng chài cho học sinh các huyện đảo' },
  ];

  test('one that became two', () => {
    const { alignment, changes } = diffPlans(planOfYear(2025, [whole]), planOfYear(2025, parts));
    expect(alignment.row.map((link) => ('reason' in link ? link.reason : null))).toEqual(
      expect.arrayContaining(['similar', 'split']),
    );
    expect(changes.filter(({ kinds: found }) => found.includes('split'))).toMatchObject([
      { related: ['pl/1'] },
    ]);
  });

  test('two that became one', () => {
    const { changes } = diffPlans(planOfYear(2025, parts), planOfYear(2025, [whole]));
    expect(changes.filter(({ kinds: found }) => found.includes('merged'))).toMatchObject([
      { related: ['pl/1'], new: null },
    ]);
  });

  test('a task that has nothing of the other is just new', () => {
    const { changes } = diffPlans(planOfYear(2025, [whole]), planOfYear(2025, [whole, { ...OTHER }]));
    expect(changes.map(({ kinds: found }) => found)).toEqual([['added']]);
  });
});

test('further deliverables are compared within their task', () => {
  const lines = [
    TASK,
    { number: '', product: 'Sổ tay hướng dẫn ký số', deadline: 'Quý II/2025' },
    { number: '', product: 'Báo cáo kết quả các lớp học', deadline: 'Quý IV/2025' },
  ];
  const [first, second, third] = lines;
  const old = planOfYear(2025, lines);
  const now = planOfYear(2025, [first ?? {}, third ?? {}, { ...second, deadline: 'Quý III/2025' }]);
  const { alignment, changes } = diffPlans(old, now);
  expect(alignment.row).toMatchObject([
    { old: 'pl/1', new: 'pl/1' },
    { old: 'pl/1~3', new: 'pl/1~2' },
    { old: 'pl/1~2', new: 'pl/1~3' },
  ]);
  expect(changes.map(({ kinds: found }) => found)).toEqual([['deadline-later']]);
});
