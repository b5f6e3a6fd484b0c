import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';

const bin = join(import.meta.dirname, '..', '..', 'bin', 'reform-plan.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in `cwd`, without colour unless the environment asks for it. */
export function runCli(args: readonly string[], cwd: string, input: string | Uint8Array = '', env = {}): Ran {
  const ran: SpawnSyncReturns<string> = spawnSync(process.execPath, [bin, ...args], {
    cwd,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
  });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** A shell line, in which `reform-plan` is the built command. */
export function runShell(line: string, cwd: string): Ran {
  const command = line.replaceAll('reform-plan', `"${process.execPath}" "${bin}"`);
  const ran = spawnSync('bash', ['-c', command], { cwd, input: '', encoding: 'utf8', maxBuffer: 1 << 28 });
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr };
}

/** A folder for the tests of one file, gone afterwards. */
export function scratchFolder(): () => string {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'reform-plan-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  return () => folder;
}
