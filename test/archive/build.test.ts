import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildArchive } from '../../src/archive/build.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { SqlDatabase } from '../../src/plans/archive/engine.ts';
import { VIEWS } from '../../src/plans/archive/format.ts';
import { readArchive } from '../../src/plans/archive/open.ts';
import { streamPlans } from '../../src/plans/plan-stream.ts';
import { scratchFolder } from '../support/cli.ts';
import { built, keyOf, planOf, putPlan } from './plans.ts';

const folder = scratchFolder();
let n = 0;

/** A folder of plans and an archive beside it, anew for each test. */
function place(): { plans: string; archive: string } {
  n += 1;
  const plans = join(folder(), `plans-${n}`);
  mkdirSync(plans);
  return { plans, archive: join(folder(), `${n}.sqlite`) };
}

async function rows(archive: string, sql: string): Promise<readonly unknown[]> {
  const found = await readArchive(archive, ENGLISH, (database) => database.all(sql));
  if (!found.ok) throw new Error(found.trouble.what);
  return found.value;
}

const states = (archive: string) =>
  rows(archive, 'SELECT key, version, state, replaced_by FROM plans ORDER BY id');

describe('an archive', () => {
  it('gives its plans back as they were put in', async () => {
    const { plans, archive } = place();
    const plan = planOf({ tasks: ['Số hoá hồ sơ', 'Đơn giản hoá biểu mẫu'] });
    putPlan(plans, 'a.json', plan);
    await built({ inputs: [plans], archive });
    const given = [];
    for await (const one of streamPlans(archive)) given.push(one);
    expect(given).toEqual([{ ok: true, value: plan }]);
  });

  it('has a table for each record, and views for what people ask', async () => {
    const { plans, archive } = place();
    const plan = planOf({});
    putPlan(plans, 'a.json', plan);
    await built({ inputs: [plans], archive });
    const key = keyOf(plan);
    expect(await rows(archive, 'SELECT plan, id, task FROM tasks')).toEqual([
      { plan: key, id: 'pl/1', task: 'Rà soát quy trình nội bộ' },
    ]);
    for (const view of ['deliverables', 'due', 'agencies', 'citations'])
      expect(await rows(archive, `SELECT DISTINCT plan FROM ${view}`)).toEqual([{ plan: key }]);
  });

  it('reads again only what has changed', async () => {
    const { plans, archive } = place();
    for (const province of ['An Hải', 'Đông Giang', 'Sông Rây'])
      putPlan(plans, `${province}.json`, planOf({ province }));
    expect(await built({ inputs: [plans], archive })).toMatchObject({ added: 3, same: 0 });
    expect(await built({ inputs: [plans], archive })).toMatchObject({ added: 0, same: 3, plans: 3 });
    const touched = join(plans, 'An Hải.json');
    utimesSync(touched, new Date(), new Date(1_700_000_000_000));
    putPlan(plans, 'Sông Rây.json', planOf({ province: 'Sông Rây', tasks: ['Việc mới'] }));
    const read: string[] = [];
    const report = await built({ inputs: [plans], archive, onSurvey: (files) => read.push(`${files}`) });
    expect(report).toMatchObject({ added: 0, changed: 1, same: 2 });
    expect(read).toEqual(['2']);
  });

  it('keeps the versions of a plan that changed', async () => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({ tasks: ['Việc cũ'] }));
    await built({ inputs: [plans], archive });
    const plan = planOf({ tasks: ['Việc mới'] });
    putPlan(plans, 'a.json', plan);
    await built({ inputs: [plans], archive });
    expect(await states(archive)).toEqual([
      { key: keyOf(plan), version: 1, state: 'superseded', replaced_by: 2 },
      { key: keyOf(plan), version: 2, state: 'current', replaced_by: null },
    ]);
    const tasks = [];
    for await (const one of streamPlans(`${archive}:${keyOf(plan)}@1`))
      tasks.push(one.ok && one.value.rows[0]?.cells.task);
    expect(tasks).toEqual(['Việc cũ']);
  });

  it('marks a plan whose file is gone, and takes it back when the file is', async () => {
    const { plans, archive } = place();
    const path = putPlan(plans, 'a.json', planOf({}));
    putPlan(plans, 'b.json', planOf({ province: 'Đông Giang' }));
    await built({ inputs: [plans], archive });
    const bytes = readFileSync(path);
    rmSync(path);
    expect(await built({ inputs: [plans], archive })).toMatchObject({ gone: 1, plans: 1 });
    expect(await states(archive)).toMatchObject([{ state: 'withdrawn' }, { state: 'current' }]);
    writeFileSync(path, bytes);
    expect(await built({ inputs: [plans], archive })).toMatchObject({ added: 0, plans: 2 });
  });

  it('marks nothing where a whole folder looks empty, as one that is not mounted does', async () => {
    const { plans, archive } = place();
    const path = putPlan(plans, 'a.json', planOf({}));
    await built({ inputs: [plans], archive });
    rmSync(path);
    const report = await built({ inputs: [plans], archive });
    expect(report).toMatchObject({ gone: 0, plans: 1, troubles: [{ code: 'no-documents' }] });
  });

  it('takes a file that was moved for the same plan', async () => {
    const { plans, archive } = place();
    const plan = planOf({});
    const path = putPlan(plans, 'a.json', plan);
    await built({ inputs: [plans], archive });
    rmSync(path);
    putPlan(plans, '2025/renamed.json', plan);
    await built({ inputs: [plans], archive });
    expect(await states(archive)).toMatchObject([{ version: 1, state: 'current' }]);
  });

  it('marks the earlier of two plans of one body for one year as replaced, and leaves a plan on something else', async () => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({ number: '218/KH-UBND', issuedOn: '2024-12-20' }));
    putPlan(plans, 'b.json', planOf({ number: '31/KH-UBND', issuedOn: '2025-02-11' }));
    putPlan(
      plans,
      'c.json',
      planOf({ number: '40/KH-UBND', issuedOn: '2025-03-01', title: 'Tuyên truyền, phổ biến pháp luật' }),
    );
    expect(await built({ inputs: [plans], archive })).toMatchObject({ replaced: 1, plans: 2 });
    expect(await states(archive)).toMatchObject([
      { state: 'replaced', replaced_by: 2 },
      { state: 'current' },
      { state: 'current' },
    ]);
  });

  it('holds what a ledger says last of each task', async () => {
    const { plans, archive } = place();
    const plan = planOf({});
    putPlan(plans, 'a.json', plan);
    const entry = (state: string): string =>
      `  - { task: pl/1, words: Rà soát, unit: so-noi-vu, state: ${state}, by: ha, at: 2025-02-01T08:00:00Z }\n`;
    writeFileSync(
      join(plans, 'a.progress.yaml'),
      `schemaVersion: "1.0"\nplan: ${keyOf(plan)}\nentries:\n${entry('doing')}${entry('done')}  - { task: pl/2, sta`,
    );
    writeFileSync(join(plans, 'b.progress.yaml'), 'entries: 7\n');
    const report = await built({ inputs: [plans], archive });
    expect(report.troubles).toMatchObject([{ code: 'bad-ledger' }, { code: 'not-a-ledger' }]);
    expect(await rows(archive, 'SELECT plan, task, state FROM progress')).toEqual([
      { plan: keyOf(plan), task: 'pl/1', state: 'done' },
    ]);
  });

  it('says what could not be read, and keeps what it had of it', async () => {
    const { plans, archive } = place();
    const path = putPlan(plans, 'a.json', planOf({}));
    await built({ inputs: [plans], archive });
    writeFileSync(path, '{"schemaVersion": "1.0", ');
    const report = await built({ inputs: [plans], archive });
    expect(report).toMatchObject({ plans: 1, troubles: [{ code: expect.any(String) }] });
    expect(await states(archive)).toMatchObject([{ state: 'current' }]);
  });
});

describe('a build', () => {
  const trouble = async (inputs: string[], archive: string) => {
    const report = await buildArchive({ inputs, archive, jobs: 1 }, ENGLISH);
    return report.ok ? null : report.trouble;
  };

  it('waits for no other: of two at a time one is refused', async () => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({}));
    writeFileSync(`${archive}.building`, `${process.pid} ${hostname()}\n`);
    expect(await trouble([plans], archive)).toMatchObject({
      code: 'archive-busy',
      got: expect.stringContaining(String(process.pid)),
    });
    expect(existsSync(archive)).toBe(false);
  });

  it('leaves a file that changes meanwhile for the next one', async () => {
    const { plans, archive } = place();
    const path = putPlan(plans, 'a.json', planOf({ tasks: ['Rà soát bến cá'] }));
    await built({ inputs: [plans], archive });
    putPlan(plans, 'a.json', planOf({ tasks: ['Rà soát bến cá và chợ'] }));
    putPlan(plans, 'b.json', planOf({ province: 'Đông Giang' }));
    const during = await built({
      inputs: [plans],
      archive,
      onSurvey: () => putPlan(plans, 'a.json', planOf({ tasks: ['Rà soát bến cá, chợ và kho lạnh'] })),
    });
    expect(during).toMatchObject({
      added: 1,
      changed: 0,
      troubles: [{ code: 'changed-while-read', what: expect.stringContaining(path) }],
    });
    expect(await built({ inputs: [plans], archive })).toMatchObject({ changed: 1, troubles: [] });
  });

  it('leaves a folder that loses a file meanwhile as it finds it', async () => {
    const { plans, archive } = place();
    const path = putPlan(plans, 'a.json', planOf({}));
    putPlan(plans, 'b.json', planOf({ province: 'Đông Giang' }));
    const during = await built({ inputs: [plans], archive, onSurvey: () => rmSync(path) });
    expect(during).toMatchObject({ added: 1, plans: 1, troubles: [{ code: expect.any(String) }] });
  });

  it('takes over from one that died', async () => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({}));
    await built({ inputs: [plans], archive });
    writeFileSync(`${archive}.building`, `999999999 ${hostname()}\n`);
    mkdirSync(`${archive}.lock`);
    putPlan(plans, 'b.json', planOf({ province: 'Đông Giang' }));
    expect(await built({ inputs: [plans], archive })).toMatchObject({ added: 1, plans: 2 });
    expect(existsSync(`${archive}.building`)).toBe(false);
  });

  it('does not touch a file that is something else, whatever kind', async () => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({}));
    writeFileSync(archive, 'my notes');
    expect(await trouble([plans], archive)).toMatchObject({ code: 'not-an-archive' });
    expect(readFileSync(archive, 'utf8')).toBe('my notes');
    const other = join(folder(), 'other.sqlite');
    const database = new SqlDatabase(other, 'create');
    database.exec('CREATE TABLE shopping (what TEXT)');
    database.close();
    expect(await trouble([plans], other)).toMatchObject({ code: 'not-an-archive' });
  });

  it('refuses an archive of a version to come', async () => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({}));
    await built({ inputs: [plans], archive });
    const database = new SqlDatabase(archive, 'write');
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(await trouble([plans], archive)).toMatchObject({
      code: 'other-archive-version',
      got: 'version 99',
    });
  });

  it.each([
    [
      'a view by the name of a table',
      'ALTER TABLE sources RENAME TO s; CREATE VIEW sources AS SELECT * FROM s',
    ],
    ['a trigger', 'CREATE TRIGGER t AFTER INSERT ON sources BEGIN DELETE FROM sources; END'],
  ])('does not ask an archive that has %s', async (_, sql) => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({}));
    await built({ inputs: [plans], archive });
    const database = new SqlDatabase(archive, 'write');
    database.exec(sql);
    database.close();
    expect(await trouble([plans], archive)).toMatchObject({ code: 'archive-damaged' });
  });

  it('has the views that a reader takes for its own, and no others', async () => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({}));
    await built({ inputs: [plans], archive });
    const views = await rows(archive, "SELECT name FROM sqlite_master WHERE type = 'view' ORDER BY name");
    expect(views).toEqual([...VIEWS].sort().map((name) => ({ name })));
  });

  it('says where an archive is damaged', async () => {
    const { plans, archive } = place();
    putPlan(plans, 'a.json', planOf({}));
    await built({ inputs: [plans], archive });
    truncateSync(archive, 20_000);
    expect(await trouble([plans, folder()], archive)).toMatchObject({ code: 'archive-damaged' });
  });

  it.skipIf(process.getuid?.() === 0)('says where it may not write', async () => {
    const { plans } = place();
    putPlan(plans, 'a.json', planOf({}));
    const closed = join(folder(), 'closed');
    mkdirSync(closed);
    chmodSync(closed, 0o500);
    expect(await trouble([plans], join(closed, 'x.sqlite'))).toMatchObject({ code: 'archive-not-writable' });
  });
});
