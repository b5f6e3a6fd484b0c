import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CacheStore } from '../../../src/plans/cache/store.ts';
import { scratchFolder } from '../../support/cli.ts';

const scratch = scratchFolder();
const key = (n: number, shelf = 'a') => `${shelf}${n.toString(16).padStart(63, '0')}`;
const fileOf = (folder: string, of: string) => join(folder, of.slice(0, 1), of);

let folders = 0;
function emptyFolder(): string {
  folders += 1;
  return join(scratch(), `kept-${folders}`);
}

describe('what is kept', () => {
  it('comes back as it was put in, for its owner alone', async () => {
    const folder = emptyFolder();
    await new CacheStore(folder).put(key(1), 'rà soát\nhồ sơ');
    expect(await new CacheStore(folder).get(key(1))).toBe('rà soát\nhồ sơ');
    expect(await new CacheStore(folder).get(key(2))).toBeNull();
    if (process.platform !== 'win32') {
      expect(statSync(fileOf(folder, key(1))).mode & 0o077).toBe(0);
      expect(statSync(folder).mode & 0o077).toBe(0);
    }
  });

  it.each([
    ['cut off', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['changed in one letter', (bytes: Buffer) => Buffer.from(bytes.toString().replace('hồ sơ', 'hồ sợ'))],
    ['empty', () => Buffer.alloc(0)],
    ['of another version', (bytes: Buffer) => Buffer.from(bytes.toString().replace(/-1 /, '-0 '))],
  ])('does not come back where its file is %s', async (_, damage) => {
    const folder = emptyFolder();
    const store = new CacheStore(folder);
    await store.put(key(1), 'hồ sơ');
    const file = fileOf(folder, key(1));
    writeFileSync(file, damage(readFileSync(file)));
    expect(await store.get(key(1))).toBeNull();
    await store.put(key(1), 'hồ sơ');
    expect(await store.get(key(1))).toBe('hồ sơ');
  });

  it('is whole whoever else writes it at the same time', async () => {
    const folder = emptyFolder();
    const texts = Array.from({ length: 8 }, (_, i) => `${i}`.repeat(50_000));
    const reads = await Promise.all(
      texts.flatMap((text) => {
        const store = new CacheStore(folder);
        return [store.put(key(1), text).then(() => null), store.get(key(1))];
      }),
    );
    const last = await new CacheStore(folder).get(key(1));
    for (const read of [...reads, last]) if (read !== null) expect(texts).toContain(read);
    expect(last).not.toBeNull();
    expect(readdirSync(join(folder, 'a'))).toEqual([key(1)]);
  });

  it('takes no more room than it may: what was used longest ago goes', async () => {
    const folder = emptyFolder();
    // sixteen shelves, each with room for three entries of a thousand bytes and their first lines
    const store = new CacheStore(folder, 16 * 3400);
    for (const n of [1, 2, 3]) {
      await store.put(key(n), 'x'.repeat(1000));
      // put in on three days, the first one last
      const day = new Date(Date.UTC(2026, 0, 10 - n));
      utimesSync(fileOf(folder, key(n)), day, day);
    }
    // reading is use
    expect(await store.get(key(3))).not.toBeNull();
    await store.put(key(4), 'x'.repeat(1000));
    const there = await Promise.all([1, 2, 3, 4].map(async (n) => (await store.get(key(n))) !== null));
    expect(there).toEqual([true, false, true, true]);
  });

  it('is nothing where it is larger than its share', async () => {
    const folder = emptyFolder();
    await new CacheStore(folder, 16 * 1000).put(key(1), 'x'.repeat(1000));
    expect(await new CacheStore(folder).get(key(1))).toBeNull();
  });

  it('loses what a run that was ended left half written, after a while', async () => {
    const folder = emptyFolder();
    const store = new CacheStore(folder);
    await store.put(key(1), 'x');
    const [old, fresh] = [`${fileOf(folder, key(2))}.old`, `${fileOf(folder, key(3))}.fresh`];
    for (const file of [old, fresh]) writeFileSync(file, 'half');
    utimesSync(old, 0, 0);
    await store.put(key(4), 'x');
    expect(readdirSync(join(folder, 'a')).filter((name) => name.includes('.'))).toEqual([`${key(3)}.fresh`]);
  });

  it('is nothing, and no error, where the folder cannot be written', async () => {
    const folder = emptyFolder();
    // a file where the folder should be: not even the superuser writes into it
    writeFileSync(folder, '');
    const store = new CacheStore(folder);
    await store.put(key(1), 'x');
    expect(await store.get(key(1))).toBeNull();
    rmSync(folder);
    mkdirSync(folder);
    await store.put(key(1), 'x');
    expect(await store.get(key(1))).toBe('x');
  });
});
