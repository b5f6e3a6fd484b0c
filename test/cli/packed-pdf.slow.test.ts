import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { FORM, rawPage, rawPdf, rawStream } from '../readers/pdf/support.ts';
import { runCli } from '../support/cli.ts';

// The command uses the library as it is packed: scripts/bundle.mjs sets limits to what pdf.js does for a file.

const FONT = '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>';
const letters = (words: string): string => `BT /G 8 Tf 40 700 Td (${words}) Tj ET `;
const packedStream = (head: string, data: string): string =>
  rawStream(`${head}/Filter/FlateDecode`, deflateSync(data).toString('latin1'));

/** A page with a program and resources of its own, whose further objects are counted from 8; a second page with words. */
function besides(resources: string, program: string, ...objects: string[]): Uint8Array {
  return rawPdf([
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 2/Kids[3 0 R 5 0 R]>>',
    rawPage(`/Font<</G 7 0 R>>${resources}`, 4),
    packedStream('', program),
    rawPage('/Font<</G 7 0 R>>', 6),
    rawStream('', letters('Trang hai')),
    FONT,
    ...objects,
  ]);
}

const PATTERN = '/PatternType 1/PaintType 1/TilingType 1/BBox[0 0 1 1]/XStep 1/YStep 1/Resources';
const FILLED = '/Pattern cs /P scn 0 0 500 500 re f ';

test.each([
  [
    'a stream of a hundred megabytes',
    besides('', letters('a') + ' '.repeat(100_000_000)),
    'stream is too long',
  ],
  [
    'a pattern that is drawn with itself',
    besides(
      '/Pattern<</P 8 0 R>>',
      `${letters('a')}${FILLED}`,
      rawStream(`${PATTERN}<</Pattern<</P 8 0 R>>>>`, FILLED),
    ),
    'drawing operations',
  ],
  [
    'three thousand forms inside each other',
    besides(
      '/XObject<</F 8 0 R>>',
      '/F Do',
      ...Array.from({ length: 3000 }, (_, i) => rawStream(`${FORM}<</XObject<</F ${9 + i} 0 R>>>>`, '/F Do')),
      rawStream(`${FORM}<<>>`, '0 0 1 1 re f'),
    ),
    'forms inside each other',
  ],
])('Does the command give up %s, and read the next page?', (_, bytes, reason) => {
  const { stdout, stderr } = runCli(['parse', '-', '--format', 'json'], '.', bytes);
  expect(stderr).not.toMatch(/^ +at |Exception/m);
  const { diagnostics }: { diagnostics: { code: string; fields: unknown }[] } = JSON.parse(stdout);
  expect(diagnostics.find((d) => d.code === 'page-damaged')?.fields).toMatchObject({
    page: 1,
    reason: expect.stringContaining(reason),
  });
  expect(stdout).toContain('Trang hai');
});

test('Does it end with a font whose table stands for a billion characters?', () => {
  const ranges = '1 beginbfrange <0000> <FFFF> <0041> endbfrange '.repeat(20_000);
  const descendant =
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>';
  const bytes = besides(
    '/Font<</G 8 0 R>>',
    letters('a'),
    `<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[${descendant}]/ToUnicode 9 0 R>>`,
    packedStream('', `begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ${ranges}endcmap`),
  );
  expect(runCli(['parse', '-', '--format', 'json'], '.', bytes).stdout).toContain('Trang hai');
}, 20_000);
