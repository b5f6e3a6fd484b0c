import { appendFileSync, copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ENGLISH } from '../../src/messages/index.ts';
import { SqlDatabase } from '../../src/plans/archive/engine.ts';
import { readArchive } from '../../src/plans/archive/open.ts';
import { scratchFolder } from '../support/cli.ts';
import { built, planOf, putPlan } from './plans.ts';

// Is an archive as it was before, when a build dies after it has written some of its pages?

const folder = scratchFolder();

/** An archive and its journal, as a build leaves them that is killed in the middle: pages are written, not all of them. */
async function abandoned(name: string): Promise<{ archive: string; before: Buffer }> {
  const plans = join(folder(), `${name}-plans`);
  mkdirSync(plans);
  for (let i = 0; i < 12; i += 1)
    putPlan(plans, `${i}.json`, planOf({ number: `${i}/KH-UBND`, tasks: Array(30).fill('Rà soát thủ tục') }));
  const whole = join(folder(), `${name}-whole.sqlite`);
  await built({ inputs: [plans], archive: whole });
  const before = readFileSync(whole);
  const archive = join(folder(), `${name}.sqlite`);
  const database = new SqlDatabase(whole, 'write');
  try {
    // so few pages are held that the rest goes to the disk before the end
    database.exec(`PRAGMA cache_size = 4; BEGIN; DELETE FROM plan_sections; UPDATE plan_rows SET task = 'Việc khác';
      INSERT INTO plan_rows SELECT id + 500000, ref, kind, number, grp, topic, hex(randomblob(400)), product, indicator,
        target, deadline, note, lead, coordinate, monitor, implement, deliverable, parent, continues, task_key,
        confidence, page, line FROM plan_rows;`);
    copyFileSync(whole, archive);
    copyFileSync(`${whole}-journal`, `${archive}-journal`);
    database.rollBack();
  } finally {
    database.close();
  }
  expect(readFileSync(archive).equals(before)).toBe(false);
  return { archive, before };
}

const counted = (archive: string) =>
  readArchive(archive, ENGLISH, (database) => [
    database.number('SELECT count(*) FROM plan_rows'),
    database.number("SELECT count(*) FROM plan_rows WHERE task = 'Việc khác'"),
    database.all('PRAGMA integrity_check').length,
  ]);

it('by whoever reads it next, byte for byte', async () => {
  const { archive, before } = await abandoned('killed');
  expect(await counted(archive)).toEqual({ ok: true, value: [360, 0, 1] });
  expect(readFileSync(archive).equals(before)).toBe(true);
  expect(existsSync(`${archive}-journal`)).toBe(false);
  expect(existsSync(`${archive}.building`)).toBe(false);
});

it('whatever stands behind the journal that reached the disk', async () => {
  const { archive, before } = await abandoned('torn');
  appendFileSync(`${archive}-journal`, Buffer.alloc(5000, 7));
  expect(await counted(archive)).toMatchObject({ ok: true });
  expect(readFileSync(archive).equals(before)).toBe(true);
});

it('by the next build, which carries on', async () => {
  const { archive } = await abandoned('next');
  const plans = join(folder(), 'more');
  putPlan(plans, 'more.json', planOf({ province: 'Đông Giang', tasks: ['Công khai kết quả'] }));
  expect(await built({ inputs: [plans], archive })).toMatchObject({ added: 1 });
  expect(await counted(archive)).toEqual({ ok: true, value: [361, 0, 1] });
});
