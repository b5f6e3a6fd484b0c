import { open, stat } from 'node:fs/promises';
import { HEADER_LENGTH, isSqlite } from './format.ts';

/** An archive, or one plan of it (`plans.sqlite:vn/an-hai/kh/2024/218-kh-ubnd`). */
export interface ArchiveAddress {
  readonly archive: string;
  /** A key, or enough of it to be the only one; with `@2` its second version. */
  readonly key: string | null;
}

/** What a path means where an archive may be meant: the file itself, or what stands before a colon; null for no archive. */
export async function archiveAt(path: string): Promise<ArchiveAddress | null> {
  const whole = await headOf(path);
  if (whole !== null) return isSqlite(whole) ? { archive: path, key: null } : null;
  // a drive's letter stands before a colon too, and is no archive
  for (let at = path.indexOf(':'); at > 0; at = path.indexOf(':', at + 1)) {
    const bytes = await headOf(path.slice(0, at));
    if (bytes && isSqlite(bytes)) return { archive: path.slice(0, at), key: path.slice(at + 1) };
  }
  return null;
}

/** The first bytes of a file; null where there is none. A named pipe is not looked into: what is read of it is gone. */
async function headOf(path: string): Promise<Buffer | null> {
  const about = await stat(path).catch(() => null);
  if (!about?.isFile()) return about && Buffer.alloc(0);
  const handle = await open(path, 'r').catch(() => null);
  if (!handle) return Buffer.alloc(0);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_LENGTH), 0, HEADER_LENGTH, 0);
    return buffer.subarray(0, bytesRead);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await handle.close();
  }
}
