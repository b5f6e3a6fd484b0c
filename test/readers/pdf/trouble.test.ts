import { describe, expect, test } from 'vitest';
import type { Result } from '../../../src/model/trouble.ts';
import { readPdf } from '../../../src/readers/pdf.ts';
import { FROM, PageWriter, pdfOf } from './support.ts';

const PAGE = new PageWriter().text(60, 100, 'Kế hoạch');

function troubleOf(result: Result<unknown>): unknown {
  return result.ok
    ? null
    : { code: result.trouble.code, typed: result.trouble.onCommandLine?.example, got: result.trouble.got };
}

describe('What is said of a PDF that cannot be read?', () => {
  test('encrypted: how to give the password', async () => {
    const bytes = pdfOf([PAGE], { password: 'bí mật'.normalize('NFD').replace(/[^a-z]/g, '') });
    expect(troubleOf(await readPdf(bytes, FROM))).toMatchObject({
      code: 'pdf-encrypted',
      typed: expect.stringContaining('--password'),
    });
  });

  test('encrypted, with a wrong and with the right password', async () => {
    const bytes = pdfOf([PAGE], { password: 'song-giang' });
    expect(troubleOf(await readPdf(bytes, FROM, { password: 'an-hai' }))).toMatchObject({
      code: 'pdf-wrong-password',
    });
    const read = await readPdf(bytes, FROM, { password: 'song-giang' });
    expect(read.ok && read.value.blocks[0]).toMatchObject({ text: 'Kế hoạch' });
  });

  test('no PDF, and one of which only the beginning is there', async () => {
    expect(troubleOf(await readPdf(new TextEncoder().encode('plain words'), FROM))).toMatchObject({
      code: 'pdf-damaged',
    });
    expect(troubleOf(await readPdf(pdfOf([PAGE]).slice(0, 60), FROM))).toMatchObject({ code: 'pdf-damaged' });
  });

  test('no pages', async () => {
    expect(troubleOf(await readPdf(pdfOf([]), FROM))).toMatchObject({ code: 'pdf-no-pages' });
  });

  test('no text: a scan, with the number of its pages and what to do', async () => {
    const scan = pdfOf([new PageWriter().fill(0, 0, 595, 842), new PageWriter()]);
    expect(troubleOf(await readPdf(scan, FROM))).toMatchObject({
      code: 'pdf-no-text',
      typed: expect.stringContaining('--ocr'),
      got: expect.stringContaining('2 pages'),
    });
  });

  test('too many pages', async () => {
    const bytes = pdfOf([PAGE, PAGE, PAGE]);
    expect(troubleOf(await readPdf(bytes, FROM, { maxPages: 2 }))).toMatchObject({
      code: 'pdf-too-long',
      got: '3 pages',
    });
  });
});

test('Is a damaged page told, and the others read?', async () => {
  const file = Buffer.from(pdfOf([PAGE, PAGE])).toString('latin1');
  const broken = file.replace(
    /(\/Kids \[\d+ 0 R )(\d+)/,
    (_, before: string, second: string) => before + '9'.repeat(second.length),
  );
  const result = await readPdf(Uint8Array.from(Buffer.from(broken, 'latin1')), FROM);
  expect(result.ok && result.value.blocks.map((b) => b.page)).toEqual([1]);
  expect(result.ok && result.value.diagnostics).toMatchObject([{ severity: 'error', code: 'page-damaged' }]);
});

test('Are words among lines ruled like paper for drawing kept as lines?', async () => {
  const page = new PageWriter().text(60, 100, 'Kế hoạch');
  const lines = Array.from({ length: 160 }, (_, i) => i * 5);
  page.raw(lines.map((at) => `${at} 0 m ${at} 800 l S 0 ${at} m 800 ${at} l S`).join('\n'));
  const result = await readPdf(pdfOf([page]), FROM);
  expect(result.ok && result.value.blocks.map((b) => b.kind)).toEqual(['line']);
});
