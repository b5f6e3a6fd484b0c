import { createHash, randomUUID } from 'node:crypto';
import { chmod, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';

const MIB = 1024 ** 2;
/** Bytes that all entries take together: some 2,000 plans of 40 tasks. The ones used longest ago make room. */
export const CACHE_LIMIT = 256 * MIB;
/** Entries stand in so many folders, each with its share of the limit: making room looks through one of them only. */
const SHELVES = 16;
/** An entry that was used is marked at most so often: when it was used last need not be known to the minute. */
const MARKED_EVERY_MS = 3_600_000;
/** What a run wrote but did not finish is taken away after this time; no run takes as long over one file. */
const ABANDONED_MS = 3_600_000;
/** The first word of every entry, with the version of how entries are written. */
const MARK = 'reform-plan-parsed-1';

/** Entries by key in a folder that several runs may share. Nothing that goes wrong with it is an error of the run. */
export class CacheStore {
  readonly #folder: string;
  readonly #limit: number;

  /** @param limit in bytes, for all entries together */
  constructor(folder: string, limit = CACHE_LIMIT) {
    this.#folder = folder;
    this.#limit = limit;
  }

  /**
   * What was kept under a key.
   * @param key hexadecimal
   * @returns null where there is nothing, or it cannot be read, or is damaged
   */
  async get(key: string): Promise<string | null> {
    const path = this.#path(key);
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) return null;
    const body = bodyOf(bytes);
    if (body !== null) await markUsed(path);
    return body;
  }

  /**
   * Keeps text under a key. Whoever reads at the same time finds the old entry or the new one, never a part.
   * @param key hexadecimal
   */
  async put(key: string, body: string): Promise<void> {
    const bytes = Buffer.from(`${MARK} ${digest(body)}\n${body}`);
    if (bytes.length > this.#limit / SHELVES) return;
    const path = this.#path(key);
    const shelf = this.#shelf(key);
    const unfinished = `${path}.${randomUUID()}`;
    try {
      // documents may be confidential: what was read of them is for their reader alone
      if ((await makeFolder(shelf, 0o700)) !== undefined) await chmod(this.#folder, 0o700);
      await written(unfinished, bytes);
      await rename(unfinished, path);
    } catch {
      // no room, no right to write: the next run parses anew
      await rm(unfinished, { force: true }).catch(() => undefined);
      return;
    }
    await makeRoom(shelf, this.#limit / SHELVES);
  }

  #shelf(key: string): string {
    return join(this.#folder, key.slice(0, 1));
  }

  #path(key: string): string {
    return join(this.#shelf(key), key);
  }
}

async function written(path: string, bytes: Buffer): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
  } finally {
    await handle.close();
  }
}

/** The text of an entry; null where it is not as it was written. */
function bodyOf(bytes: Buffer): string | null {
  const end = bytes.indexOf(0x0a);
  const [mark, sum] = bytes.toString('latin1', 0, Math.max(0, end)).split(' ');
  if (mark !== MARK) return null;
  const body = bytes.toString('utf8', end + 1);
  return sum === digest(body) ? body : null;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function markUsed(path: string): Promise<void> {
  try {
    const now = Date.now();
    const { mtimeMs } = await stat(path);
    if (now - mtimeMs > MARKED_EVERY_MS) await utimes(path, now / 1000, now / 1000);
  } catch {
    // gone by now, or another's
  }
}

/** Takes the entries away that were used longest ago, until the others take no more than their share. */
async function makeRoom(shelf: string, share: number): Promise<void> {
  const names = await readdir(shelf).catch(() => []);
  const found = await Promise.all(
    names.map(async (name) => {
      const path = join(shelf, name);
      const about = await stat(path).catch(() => null);
      return { path, size: about?.size ?? 0, used: about?.mtimeMs ?? 0, unfinished: name.includes('.') };
    }),
  );
  const now = Date.now();
  let taken = 0;
  for (const entry of found.sort((a, b) => b.used - a.used)) {
    const abandoned = entry.unfinished && now - entry.used > ABANDONED_MS;
    if (!entry.unfinished) taken += entry.size;
    if (abandoned || (!entry.unfinished && taken > share))
      await rm(entry.path, { force: true }).catch(() => undefined);
  }
}
