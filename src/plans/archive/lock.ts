import { open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Messages } from '../../messages/index.ts';
import { done, failed, type Result } from '../../model/trouble.ts';

/** The right to change an archive, which one build at a time has. */
export interface BuildLock {
  release(): Promise<void>;
}

/** Takes the lock; that of a build that was killed is taken over. */
export async function takeBuildLock(
  archive: string,
  messages: Pick<Messages, 'archive'>,
): Promise<Result<BuildLock>> {
  const path = buildLockPath(archive);
  const { troubles } = messages.archive;
  for (let attempt = 0; attempt < 2; attempt += 1) {
    const fault = await created(path);
    if (fault === null) {
      // a build that was killed left the engine's own lock behind too
      if (attempt > 0) await rm(`${archive}.lock`, { recursive: true, force: true });
      return done({ release: () => rm(path, { force: true }) });
    }
    if (NO_ROOM.has(fault)) return failed(troubles.full(archive, fault));
    if (fault !== 'EEXIST') return failed(troubles.unusable(archive, fault));
    const builder = await builderOf(archive);
    if (builder?.alive) return failed(troubles.busy(archive, builder.pid));
    await putAside(path);
  }
  return failed(troubles.busy(archive, null));
}

/** What the system says where a disk, or the user's share of it, has no room left. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** @returns null, or the code of what the system objects to */
async function created(path: string): Promise<string | null> {
  try {
    const handle = await open(path, 'wx');
    try {
      await handle.writeFile(`${process.pid} ${hostname()}\n`);
    } catch (error) {
      // a disk may have room for a name and for no more
      await unlink(path);
      throw error;
    } finally {
      await handle.close();
    }
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

/** Removes a dead build's lock. Of two builds that find one, only one renames it: what it renamed it looks at again. */
async function putAside(path: string): Promise<void> {
  const before = await readFile(path, 'utf8').catch(() => null);
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
    // the other was faster, and this is its own
    if ((await readFile(aside, 'utf8')) !== before) await rename(aside, path);
    else await unlink(aside);
  } catch {
    // somebody else put it aside
  }
}

/** Who builds an archive, as the file beside it says. */
export interface Builder {
  readonly pid: number;
  readonly host: string;
  /** Whether it still runs; on another machine that cannot be known, and it is taken to. */
  readonly alive: boolean;
}

/** The file that one build at a time holds. */
export function buildLockPath(path: string): string {
  return `${path}.building`;
}

export async function builderOf(path: string): Promise<Builder | null> {
  const text = await readFile(buildLockPath(path), 'utf8').catch(() => null);
  const m = text === null ? null : /^(\d{1,10}) (\S+)/.exec(text);
  if (!m) return text === null ? null : { pid: 0, host: '', alive: false };
  const [pid, host] = [Number(m[1]), m[2] ?? ''];
  return { pid, host, alive: host !== hostname() || isRunning(pid) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // somebody else's process runs too
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
