import { open } from 'node:fs/promises';
import { detectBytes } from '../readers/detect.ts';
import type { Skipped } from '../source/skipped.ts';
import { isPlanFile } from './plan-file.ts';

/**
 * Files that programs leave behind and nobody means: Word's lock (`~$plan.docx`), LibreOffice's (`.~lock.plan.docx#`),
 * hidden files, and what Windows and macOS keep beside documents.
 */
export function isLeftBehind(name: string): boolean {
  return /^(?:\.|~\$|~WRL\d+\.tmp$)|^(?:thumbs\.db|desktop\.ini|icon\r)$/i.test(name);
}

/** As much of a file as tells its kind. */
const HEAD = 65_536;

/** Why a file with a name that no document has is not read. */
export async function skippedFile(path: string): Promise<Skipped> {
  const head = await headOf(path);
  if (isPlanFile(head.toString('utf8'))) return { path, reason: 'plan-file', kind: null };
  const kind = detectBytes(head);
  return { path, reason: 'unknown-kind', kind: kind.ok ? null : kind.trouble.got };
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path, 'r').catch(() => null);
  try {
    const { buffer, bytesRead } = (await handle?.read(Buffer.alloc(HEAD), 0, HEAD, 0)) ?? {
      buffer: Buffer.alloc(0),
      bytesRead: 0,
    };
    return buffer.subarray(0, bytesRead);
  } catch {
    return Buffer.alloc(0);
  } finally {
    await handle?.close();
  }
}
