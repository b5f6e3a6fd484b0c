import type { PDFPageProxy } from 'pdfjs-dist';
import { expect, test } from 'vitest';
import { openPdf } from '../../../src/readers/pdf/library.ts';
import { Drawn, runProgram } from '../../../src/readers/pdf/program.ts';
import { PageWriter, pdfOf } from './support.ts';

const OPS = { dependency: 1, save: 10, restore: 11, showText: 44 };

async function firstPage(): Promise<{ page: PDFPageProxy; close: () => Promise<void> }> {
  const opened = await openPdf(pdfOf([new PageWriter().text(60, 100, 'Kế hoạch')]));
  if (!opened.ok) throw new Error(opened.trouble.got);
  const pdf = opened.value;
  return { page: await pdf.getPage(1), close: () => pdf.loadingTask.destroy() };
}

test('Does the library keep nothing of ours when a page was run?', async () => {
  const { page, close } = await firstPage();
  const own = Object.keys(page);
  await runProgram(page, OPS, new Drawn(1000), () => undefined);
  expect(Object.keys(page)).toEqual(own);
  await close();
});

test.each([
  ['letters', { letters: 100_000 + 6 * 1000 + 1 }, 'letters in the whole document'],
  ['operations', { operations: 500_000 + 3 * 1000 + 1 }, 'drawing operations in the whole document'],
])('Is a page given up where the pages before it drew too many %s?', async (_, before, reason) => {
  const { page, close } = await firstPage();
  const drawn = Object.assign(new Drawn(1000), before);
  expect(await runProgram(page, OPS, drawn, () => undefined)).toContain(reason);
  await close();
});

test('Are tables looked for between ruling lines as long as their cells are as many as the bytes allow?', () => {
  expect(Object.assign(new Drawn(1000), { cells: 50_500 }).unruled).toBeNull();
  expect(Object.assign(new Drawn(1000), { cells: 50_501 }).unruled).toBe('more than 50500 cells');
});
