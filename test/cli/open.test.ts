import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere, scratchFolder } from '../support/cli.ts';

const documents = join(import.meta.dirname, '..', '..', 'fixtures');
const scratch = scratchFolder();

/** A folder with a Word file of the invented province in it. */
function desk(name: string): string {
  const folder = join(scratch(), name);
  mkdirSync(folder);
  cpSync(join(documents, 'province-2024.docx'), join(folder, 'kế hoạch 2024.docx'));
  return folder;
}

const visible = (folder: string): string[] => readdirSync(folder).filter((name) => !name.startsWith('.'));

describe('opening a document', () => {
  it('writes its page, with rows to check, and its workbook beside it', async () => {
    const folder = desk('beside');
    const ran = await runHere(['open', join(folder, 'kế hoạch 2024.docx')], scratch());
    expect(ran).toMatchObject({ status: 0, stdout: '' });
    expect(visible(folder)).toEqual(['kế hoạch 2024.docx', 'kế hoạch 2024.html', 'kế hoạch 2024.xlsx']);
    expect(readFileSync(join(folder, 'kế hoạch 2024.html'), 'utf8')).toMatch(/<html lang="vi"[\s\S]*Rà soát/);
    expect(readFileSync(join(folder, 'kế hoạch 2024.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  it('leaves a workbook that somebody worked on, and writes another', async () => {
    const folder = desk('edited');
    const workbook = join(folder, 'kế hoạch 2024.xlsx');
    writeFileSync(workbook, 'my own notes');
    const ran = await runHere(['open', folder], scratch());
    expect(ran.status).toBe(0);
    expect(readFileSync(workbook, 'utf8')).toBe('my own notes');
    expect(ran.stderr).toContain('kế hoạch 2024~2.xlsx');
    expect(existsSync(join(folder, 'kế hoạch 2024~2.xlsx'))).toBe(true);
  });

  it('does not take its own pages for documents when a folder is opened again', async () => {
    const folder = desk('again');
    await runHere(['open', folder], scratch());
    const first = visible(folder);
    const ran = await runHere(['open', folder], scratch());
    expect(ran.status).toBe(0);
    expect(visible(folder)).toEqual(first);
  });

  it('goes on after a document that cannot be read, and says so', async () => {
    const folder = desk('broken');
    writeFileSync(join(folder, 'a.docx'), 'PK\u0003\u0004 but no archive');
    const ran = await runHere(['open', folder, join(folder, 'none.pdf')], scratch());
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('a.docx');
    expect(ran.stderr).toContain('none.pdf');
    expect(visible(folder)).toContain('kế hoạch 2024.html');
  });

  it('never writes over the page it was given', async () => {
    const folder = desk('page');
    const page = join(folder, 'trang.html');
    cpSync(join(documents, 'province-2024.html'), page);
    const before = readFileSync(page);
    const ran = await runHere(['open', page], scratch());
    expect(ran.status).toBe(0);
    expect(readFileSync(page).equals(before)).toBe(true);
    expect(visible(folder)).toContain('trang~2.html');
  });
});
