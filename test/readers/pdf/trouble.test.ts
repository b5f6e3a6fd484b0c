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

test('Does a hostile page end in time: lines without number, states never restored?', async () => {
  const page = new PageWriter().text(60, 100, 'Kế hoạch');
  page.raw('q '.repeat(5000));
  page.raw(
    Array.from(
      { length: 8000 },
      (_, i) => `${(i * 7) % 590} ${(i * 13) % 840} m ${(i * 7) % 590} ${((i * 13) % 840) + 20} l S`,
    ).join('\n'),
  );
  page.raw(
    Array.from({ length: 8000 }, (_, i) => `${(i * 11) % 560} ${(i * 17) % 840} 30 0.5 re f`).join('\n'),
  );
  const result = await readPdf(pdfOf([page]), FROM);
  expect(result.ok).toBe(true);
}, 60_000);

/** A page whose form draws the next one ten times, `deep` forms down, and the last of them a letter; a second page. */
function multiplied(deep: number, font: string): Uint8Array {
  const stream = (head: string, ops: string): string =>
    `<<${head}/Length ${ops.length}>>stream\n${ops}\nendstream`;
  const page = (resources: string, contents: number): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents ${contents} 0 R>>`;
  const form = '/Type/XObject/Subtype/Form/BBox[0 0 600 900]/Resources';
  const letters = (words: string): string => `BT /G 8 Tf 40 700 Td (${words}) Tj ET`;
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>',
    page('/XObject<</F 8 0 R>>', 4),
    stream('', '/F Do'),
    page('/Font<</G 7 0 R>>', 6),
    stream('', letters('Trang hai')),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({ length: deep }, (_, i) =>
      stream(`${form}<</XObject<</F ${9 + i} 0 R>>>>`, '/F Do '.repeat(10)),
    ),
    stream(`${form}<</Font<</G ${font}>>>>`, letters('a')),
  ];
  let text = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = String(text.length).padStart(10, '0');
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${at} 00000 n \n`;
  });
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`;
  const trailer = `trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
  return Buffer.from(text + table + trailer, 'latin1');
}

test.each([
  ['a font of the file', '7 0 R'],
  ['a font of its own, made anew each time', '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>'],
])('Does a page end whose forms draw each other a hundred million times, with %s?', async (_, font) => {
  const result = await readPdf(multiplied(8, font), FROM);
  if (!result.ok) throw new Error(result.trouble.code);
  expect(result.value.blocks.filter((b) => b.page === 2)).toMatchObject([{ text: 'Trang hai' }]);
  expect(result.value.diagnostics).toMatchObject([
    { code: 'page-damaged', fields: { page: 1, reason: expect.stringContaining('drawing operations') } },
  ]);
});
