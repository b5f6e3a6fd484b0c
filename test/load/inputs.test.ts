import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expandInputs } from '../../src/load/inputs.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'reform-plan-'));
  await mkdir(join(folder, 'plans', '2024', 'b'), { recursive: true });
  await mkdir(join(folder, 'bare'));
  for (const name of [
    'z.txt',
    'Đông.md',
    'a.PDF',
    'notes.xlsx',
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
      'z.txt',
      'Đông.md',
    ]);
  });

  it('a file: itself, whatever it is called, and there or not', async () => {
    const inputs = await expandInputs([join(folder, 'plans', 'notes.xlsx'), join(folder, 'nowhere')]);
    expect(inputs).toMatchObject([
      { kind: 'file', name: 'notes.xlsx', size: 1 },
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
