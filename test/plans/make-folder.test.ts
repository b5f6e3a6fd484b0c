import { mkdir, mkdtemp, readdir, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../src/plans/make-folder.ts';

/** The launcher's own way, which must do without the program's modules. */
const launcher: { makeFolder(path: string): void } = createRequire(import.meta.url)('../../bin/code.js');

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

const makers: [string, (path: string) => unknown][] = [
  ['the program', makeFolder],
  ['the launcher', (path) => launcher.makeFolder(path)],
];

/** What became of a folder that was asked for: the system's code where it was not made. */
async function outcome(make: (path: string) => unknown, path: string): Promise<string> {
  try {
    await make(path);
    return (await stat(path)).isDirectory() ? 'made' : 'something else';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}

describe.each(makers)('%s makes a folder', (_, make) => {
  it.each([
    ['with those above it', ['a', 'b', 'c'], /^made$/],
    ['once', ['there'], /^made$/],
    ['not below a file', ['file', 'inside'], /^(?:ENOTDIR|EEXIST)$/],
  ])('%s', async (_, names, expected) => {
    const root = await temporaryFolder();
    await mkdir(join(root, 'there'));
    await writeFile(join(root, 'file'), '');
    expect(await outcome(make, join(root, ...names))).toMatch(expected);
  });

  it.runIf(platform() === 'linux')('not where the system makes none', async () => {
    expect(await outcome(make, '/proc/nowhere/a')).toMatch(/^(?:ENOENT|EACCES|EPERM)$/);
  });
});

describe('The system says why no folder is made', () => {
  it('where a file stands', async () => {
    const root = await temporaryFolder();
    await writeFile(join(root, 'file'), '');
    await expect(makeFolder(join(root, 'file'))).rejects.toThrow(/EEXIST/);
    await expect(makeFolder(join(root, 'file', 'inside'))).rejects.toThrow(/ENOTDIR|EEXIST/);
  });
});
