import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those above it that are missing. Node's `recursive` asks without end where a system makes nothing in
 * a folder that is there (Linux's /proc), so each is made by itself.
 * @param mode rights of what is made
 * @returns the topmost folder that was made, undefined where all were there; throws what the system says
 */
export async function makeFolder(path: string, mode = 0o777): Promise<string | undefined> {
  const missing: string[] = [];
  for (let folder = resolve(path); !(await isFolder(folder)); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.toReversed()) await makeOne(folder, mode);
  return missing.at(-1);
}

async function makeOne(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    // another run may have made it in the meantime
    if (!(await isFolder(folder))) throw error;
  }
}

/** Throws where something stands there that is no folder, or may not be looked at. */
async function isFolder(path: string): Promise<boolean> {
  try {
    if ((await stat(path)).isDirectory()) return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && dirname(path) !== path)
      return false;
    throw error;
  }
  // what the system says of a folder that is asked for where a file stands
  await mkdir(path);
  return true;
}
