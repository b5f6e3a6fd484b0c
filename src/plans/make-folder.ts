import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder, and those above it that are missing. Node's `recursive` asks without end where a system makes nothing in
 * a folder that is there (Linux's /proc), so each is made by itself. The launcher (bin/code.js) has the same without
 * waiting: it runs before any module of the program is loaded. One test asks both.
 * @param mode rights of what is made
 * @returns the topmost folder that was made, undefined where all were there; throws what the system says
 */
export async function makeFolder(path: string, mode = 0o777): Promise<string | undefined> {
  const missing: string[] = [];
  for (let folder = resolve(path); !(await isThere(folder)); folder = dirname(folder)) missing.push(folder);
  for (const folder of missing.toReversed()) await makeOne(folder, mode);
  // a file stands there: the system says so
  if (missing.length === 0 && !(await isFolder(path))) await mkdir(path);
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

async function isFolder(path: string): Promise<boolean> {
  return (await isThere(path)) && (await stat(path)).isDirectory();
}

/** Whether anything has this path; throws where it may not be looked at. The root of a drive that is missing can't be made. */
async function isThere(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT' && dirname(path) !== path)
      return false;
    throw error;
  }
}
