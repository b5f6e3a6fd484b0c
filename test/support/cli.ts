import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll } from 'vitest';
import { run } from '../../src/cli/program.ts';

const bin = join(import.meta.dirname, '..', '..', 'bin', 'reform-plan.js');

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command in `cwd` as a process of its own, without colour unless the environment asks for it. */
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

/** What a command wrote. */
class Written extends Writable {
  readonly #pieces: Buffer[] = [];

  override _write(piece: Buffer, _: BufferEncoding, done: () => void): void {
    this.#pieces.push(piece);
    done();
  }

  get text(): string {
    return Buffer.concat(this.#pieces).toString('utf8');
  }
}

/**
 * Runs the command in this process, with streams of its own: for all that asks nothing of a process. A command that
 * throws what nobody foresaw fails the test.
 */
export async function runHere(
  args: readonly string[],
  cwd: string,
  input: string | Uint8Array = '',
  env = {},
): Promise<Ran> {
  const [stdout, stderr] = [new Written(), new Written()];
  const before = process.cwd();
  process.chdir(cwd);
  try {
    const status = await run(args, {
      stdin: Readable.from(input.length > 0 ? [Buffer.from(input)] : []),
      stdout,
      stderr,
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
    });
    return { status, stdout: stdout.text, stderr: stderr.text };
  } finally {
    process.chdir(before);
  }
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
