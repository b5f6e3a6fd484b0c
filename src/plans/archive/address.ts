import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { HEADER_LENGTH, isSqlite } from './format.ts';

/** An archive, or one plan of it (`plans.sqlite:vn/an-hai/kh/2024/218-kh-ubnd`). */
export interface ArchiveAddress {
  readonly archive: string;
  /** A key, or enough of it to be the only one; with `@2` its second version. */
  readonly key: string | null;
}

/** What a path means where an archive may be meant: the file itself, or what stands before a colon; null for no archive. */
export function archiveAt(path: string): ArchiveAddress | null {
  const whole = headOf(path);
  if (whole !== null) return isSqlite(whole) ? { archive: path, key: null } : null;
  // a drive's letter stands before a colon too, and is no archive
  for (let at = path.indexOf(':'); at > 0; at = path.indexOf(':', at + 1)) {
    const bytes = headOf(path.slice(0, at));
    if (bytes && isSqlite(bytes)) return { archive: path.slice(0, at), key: path.slice(at + 1) };
  }
  return null;
}

/**
 * The first bytes of a file; null where there is none. A named pipe is not looked into: what is read of it is gone. Asked
 * of every file of a folder: calls that wait for nobody take a tenth of the time of those that are waited for.
 */
function headOf(path: string): Buffer | null {
  const about = lookedAt(path);
  if (!about?.isFile()) return about && Buffer.alloc(0);
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const head = Buffer.alloc(HEADER_LENGTH);
    return head.subarray(0, readSync(file, head, 0, HEADER_LENGTH, 0));
  } catch {
    return Buffer.alloc(0);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function lookedAt(path: string): Stats | null {
  try {
    return statSync(path);
  } catch {
    // not there, or out of reach, or no path at all
    return null;
  }
}
