import { constants, openSync, type Stats } from 'node:fs';
import { type FileHandle, open, stat } from 'node:fs/promises';
import { inEveryLanguage, type Messages } from '../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { messageOf } from '../text/thrown.ts';

/** Bytes that arrive in pieces: a stream. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * The content of a file.
 * @param path also a named pipe or a device: those are read up to the limit
 * @param limit the most bytes to take
 * @returns the bytes, or why there are none: missing, a folder, unreadable, too large
 */
export async function readBytes(path: string, limit: number): Promise<Result<Uint8Array>> {
  let handle: FileHandle | undefined;
  try {
    if (process.platform === 'linux' && (await stat(path)).isFIFO()) return await fromPipe(path, limit);
    handle = await open(path, 'r');
    const about = await handle.stat();
    if (about.isDirectory()) return failed(isFolder());
    if (about.isFile() && about.size > limit)
      return failed(tooLarge(limit, (found) => found.size(size(about.size))));
    if (about.isFile() && about.size > 0) return await wholeFile(handle, about);
    return await collect(handle.createReadStream({ autoClose: false }), limit);
  } catch (error) {
    return failed(systemTrouble(error));
  } finally {
    await handle?.close();
  }
}

/**
 * What is written into a named pipe. Opened like a file it keeps a thread until somebody writes: such a thread cannot be
 * ended, and so neither can the program, which may have been told how long to wait. Linux opens it at once where it is
 * asked not to wait, and tells the end of a writer from there not having been one yet (`pipe_poll` of its source).
 */
async function fromPipe(path: string, limit: number): Promise<Result<Uint8Array>> {
  const { Socket } = await import('node:net');
  const pipe = new Socket({ fd: openSync(path, constants.O_RDONLY | constants.O_NONBLOCK), readable: true });
  try {
    return await collect(pipe, limit);
  } finally {
    pipe.destroy();
  }
}

/** A file as it was when it was opened: no more of it is read than it had then, and it must not change meanwhile. */
async function wholeFile(handle: FileHandle, before: Stats): Promise<Result<Uint8Array>> {
  const bytes = Buffer.alloc(before.size);
  let read = 0;
  while (read < bytes.length) {
    const { bytesRead } = await handle.read(bytes, read, bytes.length - read, read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  const after = await handle.stat();
  return after.size === before.size && after.mtimeMs === before.mtimeMs && read === before.size
    ? done(bytes)
    : failed(changing(before.size, after.size));
}

/** All bytes of a stream, up to a limit. */
export async function collect(pieces: Pieces, limit: number): Promise<Result<Uint8Array>> {
  const parts: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const piece of pieces) {
      total += piece.length;
      if (total > limit) return failed(tooLarge(limit, (found) => found.moreThan(size(limit))));
      parts.push(piece);
    }
  } catch (error) {
    return failed(systemTrouble(error));
  }
  return done(Buffer.concat(parts));
}

/** A size as people write it: `64 MiB`. */
export function size(bytes: number): string {
  if (bytes < 1024) return `${bytes} bytes`;
  const [unit, name] = bytes < 1024 ** 2 ? [1024, 'KiB'] : [1024 ** 2, 'MiB'];
  return `${Math.round((bytes / unit) * 10) / 10} ${name}`;
}

const UNITS: Record<string, number> = { '': 1, K: 1024, M: 1024 ** 2, G: 1024 ** 3 };

/** A size from how people write it (`256M`, `1.5 GiB`, `4096`), or null where it is none. */
export function parseSize(text: string): number | null {
  const m = /^(\d{1,12}(?:\.\d{1,3})?)\s?([KMG]?)(?:i?B)?$/i.exec(text.trim());
  const unit = UNITS[(m?.[2] ?? '').toUpperCase()];
  const bytes = m && unit ? Math.floor(Number(m[1]) * unit) : 0;
  return bytes > 0 ? bytes : null;
}

/** @param got what was found instead */
export function tooLarge(limit: number, got: (found: Messages['unreadable']['found']) => string): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.tooLarge(size(limit), got(unreadable.found)));
}

function changing(before: number, after: number): Trouble {
  return inEveryLanguage(({ unreadable }) =>
    unreadable.changing(unreadable.found.grew(size(before), size(after))),
  );
}

function isFolder(): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.isFolder());
}

/** Names of the operating system's errors for a file that is not there, and what is missing. */
const MISSING: ReadonlyMap<string, 'file' | 'path' | 'name'> = new Map([
  ['ENOENT', 'file'],
  ['ENOTDIR', 'path'],
  ['ENAMETOOLONG', 'name'],
]);

/** What the operating system said, as a trouble. */
export function systemTrouble(error: unknown): Trouble {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const missing = MISSING.get(code);
  if (code === 'EISDIR') return isFolder();
  if (missing) return inEveryLanguage(({ unreadable }) => unreadable.missing(missing));
  const said = messageOf(error);
  const forbidden = code === 'EACCES' || code === 'EPERM';
  return inEveryLanguage(({ unreadable }) => unreadable.closed(forbidden ? null : said));
}
