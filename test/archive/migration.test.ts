import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { migrate } from '../../src/archive/schema.ts';
import { searchArchive } from '../../src/archive/search.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { SqlDatabase } from '../../src/plans/archive/engine.ts';
import { readArchive } from '../../src/plans/archive/open.ts';
import { scratchFolder } from '../support/cli.ts';
import { built, keyOf, planOf, putPlan } from './plans.ts';

const folder = scratchFolder();

const SCHEMA = `SELECT type, name, tbl_name FROM sqlite_schema WHERE name NOT LIKE 'words%' AND name NOT LIKE 'plan_words%'
  ORDER BY type, name`;

/** Takes out of an archive what version 2 of the tables added. */
function asVersion1(path: string): void {
  const database = new SqlDatabase(path, 'write');
  const fresh = new SqlDatabase(`${path}-1`, 'create');
  migrate(fresh, 1);
  const view = fresh.get(`SELECT sql FROM sqlite_schema WHERE name = 'progress'`)?.sql;
  database.exec('DROP VIEW progress; DROP TABLE ledgers; DROP INDEX ledger_entries_by_plan');
  for (const column of ['place', 'words', 'product', 'evidence', 'extended_by', 'extended_on', 'as_of'])
    database.exec(`ALTER TABLE ledger_entries DROP COLUMN ${column}`);
  database.exec(`${view}; PRAGMA user_version = 1`);
  const columns = 'SELECT name FROM pragma_table_info(?)';
  for (const table of ['ledger_entries', 'progress'])
    expect(database.all(columns, [table])).toEqual(fresh.all(columns, [table]));
  expect(database.all(SCHEMA)).toEqual(fresh.all(SCHEMA));
  database.close();
  fresh.close();
  rmSync(`${path}-1`);
}

/** An archive of one plan and its ledger, as the first version made it. */
async function oldArchive(name: string): Promise<{ plans: string; archive: string; ledger: string }> {
  const plans = join(folder(), name);
  mkdirSync(plans);
  const plan = planOf({});
  putPlan(plans, 'a.json', plan);
  const ledger = join(plans, 'a.progress.yaml');
  writeFileSync(
    ledger,
    `schemaVersion: "1.0"\nplan: ${keyOf(plan)}\nentries:\n- {"task":"pl/1","words":"Rà soát","unit":"Sở Nội vụ","state":"doing",` +
      `"extension":{"to":"2025-09-30","document":"9/UBND"},"asOf":"2025-02-01","by":"Hà","at":"2025-02-03T08:00:00Z"}\n`,
  );
  const archive = join(folder(), `${name}.sqlite`);
  await built({ inputs: [plans], archive });
  asVersion1(archive);
  return { plans, archive, ledger };
}

async function progress(archive: string): Promise<readonly unknown[]> {
  const told = await readArchive(archive, ENGLISH, (database) =>
    database.all('SELECT task, words, state, extended_to, extended_by, as_of FROM progress'),
  );
  if (!told.ok) throw new Error(told.trouble.what);
  return told.value;
}

const WHOLE = {
  task: 'pl/1',
  words: 'Rà soát',
  state: 'doing',
  extended_to: '2025-09-30',
  extended_by: '9/UBND',
  as_of: '2025-02-01',
};

describe('an archive of the first version', () => {
  it('is not read until it is built again, which is said', async () => {
    const { archive } = await oldArchive('unread');
    expect(await searchArchive(archive, { words: 'rà soát', limit: 5 }, ENGLISH)).toMatchObject({
      ok: false,
      trouble: {
        code: 'other-archive-version',
        got: 'version 1',
        example: expect.stringContaining('archive build'),
      },
    });
  });

  it('gets its ledgers whole by the next build, though no file has changed', async () => {
    const { plans, archive } = await oldArchive('migrated');
    expect(await built({ inputs: [plans], archive })).toMatchObject({
      added: 0,
      changed: 0,
      same: 1,
      plans: 1,
    });
    expect(await progress(archive)).toEqual([WHOLE]);
    const fresh = join(folder(), 'fresh.sqlite');
    await built({ inputs: [plans], archive: fresh });
    const schema = (path: string) => readArchive(path, ENGLISH, (database) => database.all(SCHEMA));
    expect(await schema(archive)).toEqual(await schema(fresh));
  });

  it('keeps what it had of a ledger that this build does not see', async () => {
    const { archive } = await oldArchive('elsewhere');
    const other = join(folder(), 'other');
    mkdirSync(other);
    putPlan(other, 'b.json', planOf({ province: 'Đông Giang' }));
    expect(await built({ inputs: [other], archive })).toMatchObject({ added: 1, plans: 2 });
    expect(await progress(archive)).toEqual([{ ...WHOLE, words: null, extended_by: null, as_of: null }]);
  });

  it('stays as it is where it is copied, and migrates by itself', async () => {
    const { plans, archive } = await oldArchive('copied');
    copyFileSync(archive, `${archive}.copy`);
    await built({ inputs: [plans], archive: `${archive}.copy` });
    expect(await progress(`${archive}.copy`)).toEqual([WHOLE]);
  });
});

it('The views of an archive have the columns that their documentation lists', () => {
  const page = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'archive.md'), 'utf8');
  const database = new SqlDatabase(join(folder(), 'views.sqlite'), 'create');
  migrate(database);
  const views = database
    .all(`SELECT name FROM sqlite_schema WHERE type = 'view'`)
    .map(({ name }) => String(name));
  expect(views).toHaveLength(7);
  for (const view of views) {
    const columns = database.all('SELECT name FROM pragma_table_info(?)', [view]);
    expect(page).toContain(`| \`${view}\` | ${columns.map(({ name }) => `\`${name}\``).join(', ')} |`);
  }
  database.close();
});
