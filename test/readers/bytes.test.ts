import { appendFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readBytes } from '../../src/readers/bytes.ts';
import { scratchFolder } from '../support/cli.ts';

/** What somebody else does to the file between two of our reads. */
let meanwhile = (): void => undefined;

vi.mock('node:fs/promises', async (original) => {
  const fs = await original<typeof import('node:fs/promises')>();
  const open: typeof fs.open = async (...args) => {
    const handle = await fs.open(...args);
    const stat = handle.stat.bind(handle);
    let first = true;
    // the size is known, and nothing is read yet
    handle.stat = (async () => {
      const about = await stat();
      if (first) meanwhile();
      first = false;
      return about;
    }) as typeof handle.stat;
    return handle;
  };
  return { ...fs, open };
});

const folder = scratchFolder();
const LIMIT = 1000;
const TEXT = 'Nạo vét mương làng\n';

function file(name: string): string {
  const path = join(folder(), name);
  writeFileSync(path, TEXT);
  return path;
}

describe('a file that somebody writes to while it is read', () => {
  afterEach(() => {
    meanwhile = () => undefined;
  });

  it('is read whole where nobody does', async () => {
    const read = await readBytes(file('yen.txt'), LIMIT);
    expect(read.ok && Buffer.from(read.value).toString()).toBe(TEXT);
  });

  it.each<[string, (path: string) => void]>([
    ['that grows', (path) => appendFileSync(path, 'Trồng tre\n')],
    ['that is cut short', (path) => truncateSync(path, 4)],
    ['that is emptied', (path) => truncateSync(path, 0)],
    ['that grows beyond the limit', (path) => appendFileSync(path, 'x'.repeat(2 * LIMIT))],
  ])('%s is refused with both its sizes, and not read in part', async (name, change) => {
    const path = file(`${name}.txt`);
    meanwhile = () => change(path);
    const read = await readBytes(path, LIMIT);
    expect(read).toMatchObject({ ok: false, trouble: { code: 'changing' } });
    expect(!read.ok && read.trouble.got).toContain(`${Buffer.byteLength(TEXT)} bytes`);
  });

  it('is read as it was where another file takes its name', async () => {
    const path = file('thay.txt');
    meanwhile = () => {
      writeFileSync(`${path}.new`, 'Văn bản khác\n');
      renameSync(`${path}.new`, path);
    };
    const read = await readBytes(path, LIMIT);
    expect(read.ok && Buffer.from(read.value).toString()).toBe(TEXT);
  });
});
