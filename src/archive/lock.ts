import { open, readFile, rename, rm, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Messages } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { builderOf, buildLockPath } from '../plans/archive/open.ts';

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
    if (fault !== 'EEXIST') return failed(troubles.unusable(archive, fault));
    const builder = await builderOf(archive);
    if (builder?.alive) return failed(troubles.busy(archive, builder.pid));
    await putAside(path);
  }
  return failed(troubles.busy(archive, null));
}

/** @returns null, or the code of what the system objects to */
async function created(path: string): Promise<string | null> {
  try {
    const handle = await open(path, 'wx');
    await handle.writeFile(`${process.pid} ${hostname()}\n`);
    await handle.close();
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
