import { rmSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

/** Files that stand only while something is written, with their opening: drafts and locks. A run that is stopped takes them away. */
const drafts = new Map<string, Promise<unknown>>();
const STOPS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes a file that is not there yet and goes with the run if that is stopped before {@link dropDraft}. Only while
 * there is one is a signal caught: at all other times it ends the process at once, whatever it does. It is caught
 * from before the file is there, since another thread makes the file while signals come in.
 *
 * @param mode permissions of the file, before the user's mask
 * @throws what the system objects to, with its `code`: `EEXIST` where the file is there already
 */
export async function openDraft(path: string, mode = 0o666): Promise<FileHandle> {
  if (drafts.size === 0) for (const signal of STOPS) process.once(signal, stop);
  const opening = open(path, 'wx', mode);
  drafts.set(path, opening);
  try {
    return await opening;
  } catch (error) {
    dropDraft(path);
    throw error;
  }
}

/** The same for a file, or a folder, that something else makes; it need not be there yet. */
export function draftAt(path: string): void {
  if (drafts.size === 0) for (const signal of STOPS) process.once(signal, stop);
  drafts.set(path, Promise.resolve());
}

/** The file is in its place, or gone: a signal no longer touches it. */
export function dropDraft(path: string): void {
  if (drafts.delete(path) && drafts.size === 0) for (const signal of STOPS) process.off(signal, stop);
}

/** Takes away what is half written, then lets the signal do what it would have done. */
async function stop(signal: NodeJS.Signals): Promise<void> {
  const made = await Promise.allSettled([...drafts].map(async ([path, opening]) => opening.then(() => path)));
  for (const each of made)
    if (each.status === 'fulfilled') rmSync(each.value, { force: true, recursive: true });
  drafts.clear();
  for (const each of STOPS) process.off(each, stop);
  process.kill(process.pid, signal);
}
