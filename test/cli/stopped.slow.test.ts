import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../support/cli.ts';

const root = join(import.meta.dirname, '..', '..');
const plan = join(root, 'fixtures', 'commune-2026', 'plan.txt');
const scratch = scratchFolder();

/** Waits for what another process does; the runner's own limit ends a wait in vain. */
async function until<T>(ask: () => T | undefined): Promise<T> {
  for (;;) {
    const answer = ask();
    if (answer !== undefined) return answer;
    await setTimeout(20);
  }
}

describe.skipIf(process.platform === 'win32')('a run that is stopped while it writes', () => {
  it.each(['SIGINT', 'SIGTERM'] as const)(
    '%s leaves nothing of an archive that is not yet one',
    async (signal) => {
      const folder = join(scratch(), `archive-${signal}`);
      mkdirSync(folder);
      const output = join(folder, 'plans.sqlite');
      const args = ['archive', 'build', join(root, 'fixtures'), '-o', output, '--jobs', '1'];
      const child = spawn(process.execPath, [join(root, 'bin', 'reform-plan.js'), ...args], {
        stdio: 'ignore',
      });
      const ended = new Promise<NodeJS.Signals | null>((resolve) => {
        child.on('exit', (_, by) => resolve(by));
      });
      await until(() => readdirSync(folder).find((name) => name.includes('.new-')));
      child.kill(signal);
      expect(await ended).toBe(signal);
      expect(readdirSync(folder)).toEqual([]);
    },
  );

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves nothing half written', async (signal) => {
    const folder = join(scratch(), signal);
    mkdirSync(folder);
    // a named pipe that nobody fills holds the run back after its first plan was written
    const pipe = join(folder, 'late.txt');
    spawnSync('mkfifo', [pipe]);
    const output = join(folder, 'all.ndjson');
    const args = [join(root, 'bin', 'reform-plan.js'), 'parse', plan, pipe, '-o', output, '--jobs', '1'];
    const child = spawn(process.execPath, args, { stdio: 'ignore' });
    const ended = new Promise<NodeJS.Signals | null>((resolve) => {
      child.on('exit', (_, by) => resolve(by));
    });
    await until(() => readdirSync(folder).find((name) => name.endsWith('.tmp')));
    child.kill(signal);
    // a thread that waits for the pipe goes on once somebody has opened it
    const writer = await open(pipe, 'r+');
    expect(await ended).toBe(signal);
    await writer.close();
    expect(readdirSync(folder)).toEqual(['late.txt']);
    expect(existsSync(output)).toBe(false);
  });
});
