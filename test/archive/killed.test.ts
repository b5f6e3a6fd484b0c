import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from '../../src/messages/index.ts';
import { readArchive } from '../../src/plans/archive/open.ts';
import { scratchFolder } from '../support/cli.ts';
import { built, planOf, putPlan } from './plans.ts';

const folder = scratchFolder();
const bin = join(import.meta.dirname, '..', '..', 'bin', 'reform-plan.js');

/** Runs a build and kills it as soon as `isTime` says so; a build that was faster has simply ended. */
async function killed(args: readonly string[], isTime: () => boolean): Promise<void> {
  const child = spawn(process.execPath, [bin, 'archive', 'build', ...args, '-q'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  const watch = setInterval(() => isTime() && child.kill('SIGKILL'), 1);
  await ended;
  clearInterval(watch);
}

async function inForce(archive: string): Promise<readonly number[]> {
  const answer = await readArchive(archive, ENGLISH, (database) => [
    database.number(`SELECT count(*) FROM plans WHERE state = 'current'`) ?? -1,
    database.number('SELECT count(*) FROM plan_rows') ?? -1,
    database.number(`SELECT count(*) FROM words WHERE words MATCH 'viec'`) ?? -1,
    Number(database.all('PRAGMA integrity_check').length === 1),
  ]);
  if (!answer.ok) throw new Error(`${answer.trouble.what}: ${answer.trouble.got}`);
  return answer.value;
}

describe('a build that is killed', () => {
  it('leaves the archive as it was, or as it was to be, and the next one carries on', async () => {
    const plans = join(folder(), 'plans');
    mkdirSync(plans);
    const archive = join(folder(), 'plans.sqlite');
    for (let i = 0; i < 20; i += 1)
      putPlan(
        plans,
        `${i}.json`,
        planOf({ number: `${i}/KH-UBND`, province: `Tỉnh ${i}`, tasks: ['Việc cũ'] }),
      );
    await built({ inputs: [plans], archive });
    const before = await inForce(archive);
    expect(before).toEqual([20, 20, 20, 1]);
    for (let i = 20; i < 60; i += 1)
      putPlan(
        plans,
        `${i}.json`,
        planOf({ number: `${i}/KH-UBND`, province: `Tỉnh ${i}`, tasks: Array(40).fill('Việc mới') }),
      );
    const after = [60, 1620, 1620, 1];
    const moments = [
      () => existsSync(`${archive}.building`),
      () => existsSync(`${archive}-journal`),
      () => existsSync(`${archive}.lock`),
    ];
    for (const isTime of moments) {
      await killed([plans, '-o', archive], isTime);
      expect([before, after]).toContainEqual(await inForce(archive));
    }
    await built({ inputs: [plans], archive });
    expect(await inForce(archive)).toEqual(after);
    expect(readdirSync(folder()).sort()).toEqual(['plans', 'plans.sqlite']);
  });

  it('may leave a journal that never reached the disk, which means nothing', async () => {
    const plans = join(folder(), 'early');
    putPlan(plans, 'a.json', planOf({ tasks: ['Việc cũ'] }));
    const archive = join(folder(), 'early.sqlite');
    await built({ inputs: [plans], archive });
    writeFileSync(`${archive}-journal`, Buffer.alloc(512));
    expect((await inForce(archive))[0]).toBe(1);
    putPlan(plans, 'b.json', planOf({ province: 'Đông Giang', tasks: ['Việc mới'] }));
    expect(await built({ inputs: [plans], archive })).toMatchObject({ plans: 2 });
    rmSync(plans, { recursive: true });
    rmSync(archive);
  });

  it('leaves no archive where there was none', async () => {
    const plans = join(folder(), 'first');
    for (let i = 0; i < 30; i += 1)
      putPlan(plans, `${i}.json`, planOf({ number: `${i}/KH-UBND`, tasks: Array(40).fill('Việc mới') }));
    const archive = join(folder(), 'first.sqlite');
    await killed([plans, '-o', archive], () =>
      readdirSync(folder()).some((name) => name.startsWith('first.sqlite.new-')),
    );
    if (existsSync(archive)) expect((await inForce(archive))[0]).toBe(30);
    expect(await built({ inputs: [plans], archive })).toMatchObject({ plans: 30 });
    expect(readdirSync(folder()).filter((name) => name.startsWith('first.sqlite'))).toEqual(['first.sqlite']);
  });
});
