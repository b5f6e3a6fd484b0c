import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { documentReading } from '../../src/cli/reading.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import { findEngine } from '../../src/readers/pdf/ocr/recogniser.ts';
import { docx, p, r } from '../readers/docx/support.ts';
import { PageWriter, PICTURE, pdfOf } from '../readers/pdf/support.ts';
import { runHere, scratchFolder } from '../support/cli.ts';

const folder = scratchFolder();
const run = (...args: string[]) => runHere(args, folder());

const page = (): PageWriter => new PageWriter().lines(60, 80, ['KẾ HOẠCH', 'Cải cách hành chính năm 2026']);
const tracked = `<w:del w:id="1" w:author="x">${r('2025').replaceAll('w:t>', 'w:delText>').replace('<w:t ', '<w:delText ')}</w:del><w:ins w:id="2" w:author="x">${r('2026')}</w:ins>`;

beforeAll(() => {
  mkdirSync(join(folder(), 'locked'));
  const locked = pdfOf([page()], { password: 'an-hai' });
  for (const name of ['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf'])
    writeFileSync(join(folder(), 'locked', name), locked);
  writeFileSync(join(folder(), 'long.pdf'), pdfOf([page(), page(), page()]));
  writeFileSync(
    join(folder(), 'scan.pdf'),
    pdfOf([new PageWriter().raw(`q 595 0 0 842 0 0 cm ${PICTURE} Q`)]),
  );
  const body = p('KẾ HOẠCH') + p(r('Cải cách hành chính năm ') + tracked);
  writeFileSync(join(folder(), 'plan.docx'), docx({ body }));
});

describe('the password of encrypted PDFs', () => {
  it('is asked for, and opens them, in one thread and in several', async () => {
    expect(await run('parse', 'locked/a.pdf')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--password'),
    });
    for (const jobs of ['1', '2']) {
      const ran = await run('parse', 'locked', '--password', 'an-hai', '--jobs', jobs, '-q');
      expect(ran).toMatchObject({ status: 0, stderr: '' });
      expect(JSON.parse(ran.stdout)).toHaveLength(5);
    }
    expect((await run('parse', 'locked/a.pdf', '--password', 'khác')).stderr).toContain(
      'the password does not open it',
    );
  });

  it.each([
    ['query', ['query', 'locked', '--jobs', '2', '--what', 'sections']],
    ['check', ['check', 'locked/a.pdf']],
    ['export', ['export', 'locked/a.pdf', '--to', 'csv']],
    ['diff', ['diff', 'locked/a.pdf', 'locked/b.pdf']],
  ])('is taken by %s', async (_, args) => {
    expect(await run(...args)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('asks for a password'),
    });
    expect((await run(...args, '--password', 'an-hai')).stderr).not.toContain('password');
  });
});

describe('the side of tracked changes', () => {
  const title = async (...options: string[]): Promise<unknown> =>
    JSON.parse((await run('parse', 'plan.docx', '-q', ...options)).stdout).document.title;

  it('is the final text, or the original where asked for', async () => {
    expect(await title()).toBe('Cải cách hành chính năm 2026');
    expect(await title('--changes', 'final')).toBe('Cải cách hành chính năm 2026');
    expect(await title('--changes', 'original')).toBe('Cải cách hành chính năm 2025');
  });

  it('is one of two', async () => {
    expect(await run('parse', 'plan.docx', '--changes', 'both')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('final, original'),
    });
  });
});

describe('the most pages', () => {
  it('refuses longer PDFs', async () => {
    expect(await run('parse', 'long.pdf', '--max-pages', '2')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('3 pages'),
    });
    expect((await run('parse', 'long.pdf', '--max-pages', '3')).status).toBe(0);
  });

  it.each(['0', 'ten', '1e9', '-1'])('are a whole number, and %s is none', (bad) => {
    expect(documentReading({ maxPages: bad }, ENGLISH.troubles)).toMatchObject({
      code: 'bad-number',
      what: `maxPages does not take "${bad}"`,
    });
  });

  it.each([
    ['parse', 'long.pdf'],
    ['query', 'long.pdf'],
    ['diff', 'long.pdf', 'long.pdf'],
  ])('are held against that by %s', async (...args) => {
    expect(await run(...args, '--max-pages=0')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--max-pages does not take "0"'),
    });
  });
});

describe('recognition', () => {
  it('is offered for a scan', async () => {
    expect(await run('parse', 'scan.pdf')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('--ocr'),
    });
  });

  it.skipIf(findEngine() !== null)('says what to install', async () => {
    expect(await run('query', 'scan.pdf', '--ocr')).toMatchObject({
      status: 2,
      stderr: expect.stringMatching(/npm install .*tesseract\.js@7 @tesseract\.js-data\/vie@1/),
    });
  });
});
