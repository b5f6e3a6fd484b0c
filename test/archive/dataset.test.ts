import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { DATASETS, datasetSchema, exportParquet } from '../../src/archive/parquet.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { scratchFolder } from '../support/cli.ts';
import { built, keyOf, planOf, putPlan } from './plans.ts';

const folder = scratchFolder();
const dataset = (): string => join(folder(), 'dataset');
const plans = [
  planOf({ province: 'An Hải', year: 2024, tasks: ['Số hoá hồ sơ "một cửa"', 'Rà soát, đơn giản hoá'] }),
  planOf({ province: 'Đông Giang', year: 2024, tasks: ['Việc của năm cũ'] }),
  planOf({ province: 'Đông Giang', year: 2025, number: '9/KH-UBND', tasks: ['Việc của năm mới'] }),
];

async function duck(sql: string): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql);
  return reader.getRowObjectsJson();
}

const table = (name: string): string =>
  `read_parquet('${dataset()}/${name}/*/*.parquet', hive_partitioning = true)`;

beforeAll(async () => {
  for (const [i, plan] of plans.entries()) putPlan(join(folder(), 'plans'), `${i}.json`, plan);
  const archive = join(folder(), 'plans.sqlite');
  const [, , followed = plans[0]] = plans;
  writeFileSync(
    join(folder(), 'plans', '2.progress.yaml'),
    `schemaVersion: "1.0"\nplan: ${followed && keyOf(followed)}\nentries:\n` +
      `- {"task":"pl/1","words":"Việc","unit":"Sở Nội vụ","state":"doing","percent":40,"by":"Hà","at":"2025-02-03T08:00:00Z"}\n` +
      `- {"task":"pl/1","words":"Việc","unit":"Sở Nội vụ","state":"done","doneOn":"2025-03-04",` +
      `"evidence":[{"symbol":"12/BC","date":"2025-03-04"}],"by":"Hà","at":"2025-03-05T08:00:00Z"}\n`,
  );
  await built({ inputs: [join(folder(), 'plans')], archive });
  const written = await exportParquet(archive, dataset(), false, ENGLISH);
  if (!written.ok) throw new Error(written.trouble.what);
});

describe('a data set', () => {
  it('is read by DuckDB with the same records', async () => {
    const counts = {
      plans: plans.length,
      tasks: plans.reduce((sum, plan) => sum + plan.rows.length, 0),
      sections: plans.reduce((sum, plan) => sum + plan.sections.length, 0),
      deadlines: plans.reduce((sum, plan) => sum + plan.deadlines.length, 0),
      citations: plans.reduce((sum, plan) => sum + plan.citations.length, 0),
    };
    for (const [name, n] of Object.entries(counts))
      expect(await duck(`SELECT count(*)::INTEGER AS n FROM ${table(name)}`)).toEqual([{ n }]);
  });
  it('keeps words, empty cells and numbers', async () => {
    const [first] = await duck(
      `SELECT plan, task, lead, note, year, deliverable, confidence FROM ${table('tasks')} WHERE id = 'pl/1' AND province = 'An Hải'`,
    );
    const row = plans[0]?.rows[0];
    expect(first).toEqual({
      plan: plans[0] && keyOf(plans[0]),
      task: 'Số hoá hồ sơ "một cửa"',
      lead: row?.lead.map(({ name }) => name).join('; '),
      note: null,
      year: '2024',
      deliverable: true,
      confidence: row?.confidence,
    });
  });
  it('has every statement of the ledgers, in their order', async () => {
    expect(
      await duck(`SELECT task, said, done_on, percent, evidence, year FROM ${table('progress')}`),
    ).toEqual([
      { task: 'pl/1', said: 'doing', done_on: null, percent: 40, evidence: null, year: '2025' },
      {
        task: 'pl/1',
        said: 'done',
        done_on: '2025-03-04',
        percent: null,
        evidence: '[{"symbol":"12/BC","date":"2025-03-04"}]',
        year: '2025',
      },
    ]);
  });
  it('is parted by year', async () => {
    expect(readdirSync(join(dataset(), 'tasks')).sort()).toEqual(['year=2024', 'year=2025']);
    expect(
      await duck(`SELECT year, count(*)::INTEGER AS n FROM ${table('tasks')} GROUP BY year ORDER BY year`),
    ).toEqual([
      { year: '2024', n: 3 },
      { year: '2025', n: 1 },
    ]);
  });
  it('has the columns that its documentation lists', async () => {
    const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'archive.md'), 'utf8');
    for (const { table: name, columns } of datasetSchema())
      expect(page).toContain(`| \`${name}\` | ${columns.map((column) => `\`${column}\``).join(', ')} |`);
    expect(DATASETS.length).toBe(datasetSchema().length);
  });
  it('is not mixed with what a folder holds already', async () => {
    const full = join(folder(), 'full');
    mkdirSync(full);
    writeFileSync(join(full, 'old.parquet'), '');
    expect(await exportParquet(join(folder(), 'plans.sqlite'), full, false, ENGLISH)).toMatchObject({
      trouble: { code: 'folder-not-empty' },
    });
  });
});
