import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandInputs, surveyInputs } from '../../src/plans/inputs.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reform-plan-'));
  await mkdir(join(folder, 'plans', '2024', 'b'), { recursive: true });
  await mkdir(join(folder, 'bare'));
  for (const name of [
    'z.txt',
    'Đông.md',
    'a.PDF',
    'notes.png',
    '~$a.docx',
    '.~lock.a.PDF#',
    'Thumbs.db',
    'old.json',
    'b.doc',
    'c.csv',
    '.hidden.txt',
    '2024/b/c.html',
    '2024/a.docx',
  ]) {
    await writeFile(join(folder, 'plans', name), 'x');
  }
});
afterAll(() => rm(folder, { recursive: true }));

describe('what the named paths stand for', () => {
  it('a folder: its documents at any depth, by name, the same on every machine', async () => {
    const inputs = await expandInputs([join(folder, 'plans')]);
    expect(inputs.map((input) => input.name)).toEqual([
      '2024/a.docx',
      '2024/b/c.html',
      'a.PDF',
      'b.doc',
      'c.csv',
      'z.txt',
      'Đông.md',
    ]);
  });

  it('a file: itself, whatever it is called, and there or not', async () => {
    const inputs = await expandInputs([join(folder, 'plans', 'notes.png'), join(folder, 'nowhere')]);
    expect(inputs).toMatchObject([
      { kind: 'file', name: 'notes.png', size: 1 },
      { kind: 'file', name: 'nowhere', size: 0 },
    ]);
  });

  it('a dash: the standard input; order is kept', async () => {
    const inputs = await expandInputs([join(folder, 'plans', 'z.txt'), '-']);
    expect(inputs.map((input) => input.kind)).toEqual(['file', 'stdin']);
  });

  it('a folder without documents: a trouble', async () => {
    expect(await expandInputs([join(folder, 'bare')])).toMatchObject([
      { kind: 'trouble', trouble: { code: 'no-documents' } },
    ]);
  });
});

describe('what a folder holds that is not read', () => {
  const plans = (): string => join(folder, 'plans');

  it('is named with what it is; locks, hidden files and leavings of the system are not', async () => {
    await writeFile(join(plans(), 'notes.png'), Buffer.from('89504e470d0a1a0a', 'hex'));
    await writeFile(join(plans(), 'old.json'), '{"schemaVersion":"1.0"}');
    const { skipped } = await surveyInputs([plans()]);
    expect(skipped).toEqual([
      { path: join(plans(), 'notes.png'), reason: 'unknown-kind', kind: 'a PNG picture' },
      { path: join(plans(), 'old.json'), reason: 'plan-file', kind: null },
    ]);
  });

  it('may be a link to a folder, which is not followed, or to a file, which is read', async () => {
    await mkdir(join(folder, 'linked'));
    await symlink(plans(), join(folder, 'linked', 'again'));
    await symlink(join(plans(), 'z.txt'), join(folder, 'linked', 'z.txt'));
    const { inputs, skipped } = await surveyInputs([join(folder, 'linked')]);
    expect(inputs.map((input) => input.name)).toEqual(['z.txt']);
    expect(skipped).toMatchObject([{ reason: 'linked-folder' }]);
  });
});
