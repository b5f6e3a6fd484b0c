import { mkdir, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/plans/make-folder.ts';

const temporaryFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'reform-plan-folder-'));

describe('A folder is made', () => {
  it('with those above it, and the topmost new one is told', async () => {
    const root = await temporaryFolder();
    expect(await makeFolder(join(root, 'a', 'b', 'c'))).toBe(join(root, 'a'));
    expect((await stat(join(root, 'a', 'b', 'c'))).isDirectory()).toBe(true);
  });

  it('once, whoever else makes it', async () => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'a'));
    expect(await makeFolder(join(root, 'a'))).toBeUndefined();
    await Promise.all([1, 2, 3].map(() => makeFolder(join(root, 'b', 'c'))));
    expect(await readdir(join(root, 'b'))).toEqual(['c']);
  });
});

describe('The system says why no folder is made', () => {
  it('where a file stands', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'file'), '');
    await expect(makeFolder(join(root, 'file'))).rejects.toThrow(/EEXIST/);
    await expect(makeFolder(join(root, 'file', 'inside'))).rejects.toThrow(/ENOTDIR|EEXIST/);
  });

  it.runIf(platform() === 'linux')('where it makes none, and is asked once', async () => {
    await expect(makeFolder('/proc/nowhere/a')).rejects.toThrow(/ENOENT|EACCES|EPERM/);
  });
});
