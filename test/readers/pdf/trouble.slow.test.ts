import { expect, test } from 'vitest';
import { readPdf } from '../../../src/readers/pdf.ts';
import { FORM, FROM, PageWriter, pdfOf, rawPage, rawPdf, rawStream } from './support.ts';

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
function multiplied(deep: number, font: string, times = 10): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>',
    rawPage('/XObject<</F 8 0 R>>', 4),
    rawStream('', '/F Do'),
    rawPage('/Font<</G 7 0 R>>', 6),
    rawStream('', letters('Trang hai')),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    ...Array.from({ length: deep }, (_, i) =>
      rawStream(`${FORM}<</XObject<</F ${9 + i} 0 R>>>>`, '/F Do '.repeat(times)),
    ),
    rawStream(`${FORM}<</Font<</G ${font}>>>>`, letters('a')),
  ]);
}

/** Two pages, the first with a program of its own before or after which words stand. */
function twoPages(program: string): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>',
    rawPage('/Font<</G 7 0 R>>', 4),
    rawStream('', program),
    rawPage('/Font<</G 7 0 R>>', 6),
    rawStream('', letters('Trang hai')),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]);
}

const letters = (words: string): string => `BT /G 8 Tf 40 700 Td (${words}) Tj ET `;

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

test.each([
  ['a million states that are kept', 'q '.repeat(1_000_000), 'states inside each other'],
  ['more letters than a page has', letters('an hai '.repeat(3000)).repeat(20), 'letters'],
])('Does a page end that asks for %s, with what stands before?', async (_, program, reason) => {
  // so much stands before that the library has handed it over
  const before = `${letters('Trang dau')}${'0 0 0 rg '.repeat(1000)}`;
  const result = await readPdf(twoPages(before + program), FROM);
  if (!result.ok) throw new Error(result.trouble.code);
  expect(result.value.blocks.slice(0, 1)).toMatchObject([{ page: 1, text: 'Trang dau' }]);
  expect(result.value.blocks.at(-1)).toMatchObject({ page: 2, text: 'Trang hai' });
  expect(result.value.diagnostics).toMatchObject([
    { code: 'page-damaged', fields: { page: 1, reason: expect.stringContaining(reason) } },
  ]);
});

test('Does a page end whose form draws a form that draws a form, two hundred times?', async () => {
  const result = await readPdf(multiplied(200, '7 0 R', 1), FROM);
  expect(result.ok && result.value.blocks).toMatchObject([{ page: 2, text: 'Trang hai' }]);
  expect(result.ok && result.value.diagnostics).toMatchObject([
    { code: 'page-damaged', fields: { reason: expect.stringContaining('forms inside each other') } },
  ]);
});

test('Is what stands on a page read whose annotations ask for too much?', async () => {
  const annotation = '<</Type/Annot/Subtype/Stamp/Rect[0 0 100 100]/AP<</N 7 0 R>>>>';
  const bytes = rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    rawPage(`/Font<</G 5 0 R>>>>/Annots[${'6 0 R '.repeat(2000)}]/A<<`, 4),
    rawStream('', letters('Trang dau')),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    annotation,
    rawStream(`${FORM}<</Font<</G 5 0 R>>>>`, letters('an hai').repeat(200)),
  ]);
  const result = await readPdf(bytes, FROM);
  if (!result.ok) throw new Error(result.trouble.got);
  expect(JSON.stringify(result.value)).toContain('Trang dau');
  expect(result.value.diagnostics).toContainEqual(expect.objectContaining({ code: 'page-damaged' }));
});

test('Are many pages read that ask for too much, one after the other?', async () => {
  const count = 45;
  const kids = Array.from({ length: count }, (_, i) => `${5 + i} 0 R`).join(' ');
  const bytes = rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    rawStream('', `${letters('Trang')}${'0 g '.repeat(1000)}${letters('an hai '.repeat(9000))}`),
    ...Array.from({ length: count }, () => rawPage('/Font<</G 3 0 R>>', 4)),
  ]);
  const result = await readPdf(bytes, FROM);
  if (!result.ok) throw new Error(result.trouble.got);
  expect(result.value.diagnostics.filter((d) => d.code === 'page-damaged')).toHaveLength(count);
});

/** As many pages of one program; the file has some hundred bytes for each. */
function pagesOfOneProgram(count: number, program: string): Uint8Array {
  const kids = Array.from({ length: count }, (_, i) => `${5 + i} 0 R`).join(' ');
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    `<</Type/Pages/Count ${count}/Kids[${kids}]>>`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    rawStream('/Packed', program),
    ...Array.from({ length: count }, () => rawPage('/Font<</G 3 0 R>>', 4)),
  ]);
}

test('Is a document read up to what all of its pages together may draw?', async () => {
  // the bytes of the program itself allow for six times its letters
  const program = Array.from(
    { length: 50 },
    (_, i) => `BT /G 8 Tf 40 ${i * 12} Td (${'an hai '.repeat(30)}) Tj ET `,
  );
  const result = await readPdf(pagesOfOneProgram(60, program.join('')), FROM);
  if (!result.ok) throw new Error(result.trouble.got);
  const damaged = result.value.diagnostics
    .filter((d) => d.code === 'page-damaged')
    .map((d) => d.source?.page);
  const first = damaged[0] ?? 0;
  expect(first).toBeGreaterThan(9);
  expect(damaged).toEqual(Array.from({ length: 61 - first }, (_, i) => first + i));
});
