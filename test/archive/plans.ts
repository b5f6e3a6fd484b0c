import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type BuildReport, type BuildRequest, buildArchive } from '../../src/archive/build.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import type { Plan, Row } from '../../src/model/index.ts';
import { planKey } from '../../src/model/plan-key.ts';
import { samplePlan } from '../support/plan.ts';

/** What a test says of a plan; the rest is that of the sample. */
export interface Said {
  readonly province?: string;
  readonly year?: number;
  readonly number?: string | null;
  readonly issuedOn?: string;
  readonly title?: string;
  readonly tasks?: readonly string[];
}

/** A plan of one province and year with the tasks that a test is about. */
export function planOf(said: Said): Plan {
  const {
    province = 'An Hải',
    year = 2025,
    number = '218/KH-UBND',
    tasks = ['Rà soát quy trình nội bộ'],
  } = said;
  const plan = samplePlan();
  const key = province
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036F]/g, '')
    .replace(/đ/g, 'd')
    .replace(/ /g, '-');
  const [first] = plan.rows;
  if (!first) throw new Error('the sample has rows');
  const rows = tasks.map((task, i): Row => {
    const id = `pl/${i + 1}`;
    return {
      ...first,
      id,
      number: String(i + 1),
      parent: null,
      continues: null,
      inherited: {},
      deadlines: [],
      cells: { ...first.cells, task },
    };
  });
  return {
    ...plan,
    source: { ...plan.source, file: `${key}-${year}.txt`, sha256: `${key.length}${year}`.padEnd(64, 'c') },
    document: {
      ...plan.document,
      uri: number === null ? null : `vn/${key}/kh/${year - 1}/${number.toLowerCase().replace('/', '-')}`,
      number,
      province,
      issuer: `Ủy ban nhân dân tỉnh ${province}`,
      title: said.title ?? `Cải cách hành chính năm ${year} của tỉnh ${province}`,
      issuedOn: said.issuedOn ?? `${year - 1}-12-20`,
      period: { start: `${year}-01-01`, end: `${year}-12-31` },
    },
    rows,
    deadlines: plan.deadlines
      .filter((deadline) => deadline.of === 'pl/1')
      .map((deadline) => ({ ...deadline })),
    targets: [],
  };
}

export const keyOf = planKey;

export function putPlan(folder: string, name: string, plan: Plan): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(plan));
  return path;
}

/** Builds, and expects that this is possible. */
export async function built(request: BuildRequest): Promise<BuildReport> {
  const report = await buildArchive({ jobs: 1, ...request }, ENGLISH);
  if (!report.ok) throw new Error(`${report.trouble.what}: ${report.trouble.got}`);
  return report.value;
}
