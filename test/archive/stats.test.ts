import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { aimsOf, copiesIn, type Grouping, missingTasks, tallyArchive } from '../../src/archive/stats.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/index.ts';
import type { Result } from '../../src/model/trouble.ts';
import { runCli, scratchFolder } from '../support/cli.ts';
import { built, keyOf, planOf, putPlan } from './plans.ts';

const folder = scratchFolder();
const archive = (): string => join(folder(), 'plans.sqlite');

const COMMON = 'Công khai kết quả chấm điểm cải cách hành chính trên cổng thông tin của tỉnh';
const SHARED = [
  'Khảo sát mức độ hài lòng ở cấp xã',
  'Sắp xếp lại kho hồ sơ giấy',
  'Bồi dưỡng người làm ở bộ phận một cửa',
  'Đo thời gian chờ tại quầy',
  'Rút gọn biểu mẫu đăng ký',
];

function aiming(plan: Plan, value: number): Plan {
  const [section] = plan.sections;
  if (!section) throw new Error('the sample has a section');
  const text = `Tối thiểu ${value}% hồ sơ nộp trên mạng`;
  return {
    ...plan,
    targets: [
      {
        id: 't1',
        of: section.id,
        text,
        subject: 'hồ sơ nộp trên mạng',
        comparator: '>=',
        value,
        value2: null,
        unit: '%',
        year: null,
        baseline: null,
        source: section.source,
      },
    ],
  };
}

const LACKING = aiming(
  planOf({ province: 'Cao Bằng', year: 2025, tasks: ['Mở điểm tiếp nhận lưu động'] }),
  40,
);
const PLANS = [
  LACKING,
  aiming(planOf({ province: 'Bình Thuận', year: 2025, tasks: [`${COMMON} năm 2025`, ...SHARED] }), 55),
  aiming(planOf({ province: 'Lâm Đồng', year: 2025, tasks: [`${COMMON} trong quý III`, ...SHARED] }), 60),
  aiming(planOf({ province: 'Lâm Đồng', year: 2026, issuedOn: '2025-12-20', tasks: [COMMON] }), 80),
];

beforeAll(async () => {
  for (const [i, plan] of PLANS.entries()) putPlan(join(folder(), 'plans'), `${i}.json`, plan);
  await built({ inputs: [join(folder(), 'plans')], archive: archive() });
});

async function value<T>(result: Promise<Result<T>>): Promise<T> {
  const given = await result;
  if (!given.ok) throw new Error(given.trouble.what);
  return given.value;
}

describe('tasks in numbers', () => {
  const by = async (grouping: Grouping, filter = {}) => {
    const [[, tallies] = ['', []]] = await value(tallyArchive(archive(), [grouping], filter, ENGLISH));
    return tallies;
  };

  it('are counted by year, and by province as it was', async () => {
    expect((await by('year')).map(({ value: year, plans, tasks }) => [year, plans, tasks])).toEqual([
      ['2025', 3, 13],
      ['2026', 1, 1],
    ]);
    expect((await by('province')).map(({ value: name, tasks }) => [name, tasks])).toEqual([
      ['Lâm Đồng', 7],
      ['Bình Thuận', 6],
      ['Cao Bằng', 1],
    ]);
  });
  it('are counted by province as it is now', async () => {
    expect((await by('now')).map(({ value: name, plans, tasks }) => [name, plans, tasks])).toEqual([
      ['Lâm Đồng', 3, 13],
      ['Cao Bằng', 1, 1],
    ]);
  });
  it('have shares, from 0 to 1', async () => {
    for (const { dated, product, oneLead } of await by('topic'))
      for (const share of [dated, product, oneLead]) expect(share >= 0 && share <= 1).toBe(true);
  });
  it('are those of the plans that were asked for', async () => {
    expect(await by('level', { from: 2026 })).toMatchObject([{ value: 'province', plans: 1, tasks: 1 }]);
  });
});

describe('targets of a subject', () => {
  it('are told by year and province', async () => {
    const aims = await value(aimsOf(archive(), 'ho so nop tren mang', {}, ENGLISH));
    expect(aims.map(({ year, province, value: least }) => [year, province, least])).toEqual([
      [2025, 'Bình Thuận', 55],
      [2025, 'Cao Bằng', 40],
      [2025, 'Lâm Đồng', 60],
      [2026, 'Lâm Đồng', 80],
    ]);
  });
});

describe('a task that other plans have', () => {
  it('is told in whatever words, with how many have it', async () => {
    const { peers, tasks } = await value(missingTasks(archive(), keyOf(LACKING), 0.5, ENGLISH));
    expect(peers).toBe(2);
    expect(tasks.find(({ task }) => task.startsWith(COMMON))).toMatchObject({ have: 2, share: 1 });
    expect(tasks).toHaveLength(1 + SHARED.length);
  });
  it('is none of those that the plan has itself', async () => {
    const [, coastal] = PLANS;
    const { tasks } = await value(missingTasks(archive(), coastal ? keyOf(coastal) : '', 0.5, ENGLISH));
    expect(tasks.map(({ task }) => task)).toEqual(['Mở điểm tiếp nhận lưu động']);
  });
});

describe('copies', () => {
  it('are plans most of whose tasks stand in another', async () => {
    const copies = await value(copiesIn(archive(), 0.8, {}, ENGLISH));
    expect(copies).toMatchObject([{ common: 5, share: 5 / 6 }]);
  });
});

describe('the page', () => {
  it('stands alone, with a chart for each table, and says nothing that HTML would take for its own', async () => {
    const ran = runCli(['archive', 'stats', 'plans.sqlite', '-o', 'out.html', '--lang', 'vi'], folder());
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    const page = readFileSync(join(folder(), 'out.html'), 'utf8');
    expect(page.match(/<svg/g)).toHaveLength(6);
    expect(page).toContain('Nhiệm vụ theo tỉnh hiện nay');
    expect(page).not.toMatch(/<script|src=|href=|@import|url\(/);
  });
});
