import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/readers/pdf.ts';
import type { SourceDocument } from '../../../src/source/document.ts';
import { glyphNumbers, inTcvn3, SENTENCES, withoutMarks } from './damage.ts';
import { FROM, linesOf, PageWriter, PICTURE, pdfOf, read } from './support.ts';

/** What two signing programs set over a page: more letters than a short page has. */
const STAMPS = [
  'Ky boi: Uy ban nhan dan xa Long Khe',
  'Co quan: Xa Long Khe, huyen Kim Giang',
  'Thoi gian ky: 02/02/2026 08:15:00 +07:00',
  'Ky boi: Van phong huyen Kim Giang',
  'Email: vanphong@kimgiang.example',
  'Thoi gian ky: 03/02/2026 09:30:00 +07:00',
];

const scan = (): PageWriter => new PageWriter().picture(0, 0, 595, 842);
const text = (page = new PageWriter()): PageWriter => page.lines(60, 80, SENTENCES);
const full = (page = new PageWriter()): PageWriter =>
  page.lines(
    60,
    60,
    Array.from({ length: 60 }, (_, i) => SENTENCES[i % 5] ?? ''),
    { size: 12 },
  );

const found = ({ diagnostics }: SourceDocument): unknown[] =>
  diagnostics.map((d) => [d.source?.page, d.severity, d.code]);

describe('Where are the words of a page?', () => {
  test('in a picture, whatever signatures say over it: the file is refused with what to do', async () => {
    const result = await readPdf(pdfOf([scan().lines(330, 20, STAMPS, { size: 7 })]), FROM);
    expect(result).toMatchObject({
      ok: false,
      trouble: {
        code: 'pdf-no-text',
        onCommandLine: { example: expect.stringContaining('--ocr') },
        got: expect.stringMatching(/^pictures of one page with \d{3} letters set over them .*: a scan$/),
      },
    });
  });

  test('on some pages in text, on some in pictures: each of these is named, an error, and its words are kept', async () => {
    const document = await read(text(), scan(), text(), scan().lines(330, 20, STAMPS, { size: 7 }));
    expect(found(document)).toEqual([
      [2, 'error', 'scanned-page'],
      [4, 'error', 'scanned-page'],
    ]);
    expect(document.diagnostics[0]?.message).toContain('--ocr');
    expect(document.diagnostics[1]?.message).toContain('letters set over it');
    const words = [...linesOf(document), ...document.discarded.map((d) => d.text)].join('\n');
    for (const stamp of STAMPS) expect(words).toContain(stamp);
  });

  test('in text, where a picture lies under a page full of it, and where one is a coat of arms', async () => {
    const background = await read(full(new PageWriter().picture(0, 0, 595, 842)));
    expect(background.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(found(await read(text(new PageWriter().picture(270, 20, 60, 50))))).toEqual([]);
  });

  test('in a picture that is cut into strips, drawn by a form, or mapped twice', async () => {
    const strips = new PageWriter();
    for (let y = 0; y < 842; y += 30) strips.picture(0, y, 595, 30.5);
    const form = new PageWriter().form([595, 0, 0, 842, 0, 0], `q ${PICTURE} Q`);
    const twice = new PageWriter().raw(`q 0.24 0 0 0.24 0 0 cm q 2480 0 0 3508 0 0 cm ${PICTURE} Q Q`);
    for (const page of [strips, form, twice])
      expect(found(await read(text(), page))).toEqual([[2, 'error', 'scanned-page']]);
  });

  test('in outlines: letters that were drawn as shapes', async () => {
    const page = new PageWriter();
    for (let i = 0; i < 200; i++) page.fill(60 + (i % 40) * 11, 80 + Math.floor(i / 40) * 20, 6, 9);
    expect(found(await read(text(), page))).toEqual([[2, 'error', 'scanned-page']]);
  });

  test('some perhaps in a picture beside the text', async () => {
    const document = await read(text(new PageWriter().picture(60, 300, 480, 300)));
    expect(found(document)).toEqual([[1, 'info', 'page-with-picture']]);
  });

  test('nowhere: an empty page is no fault', async () => {
    expect(found(await read(text(), new PageWriter()))).toEqual([]);
  });
});

describe('Is a text layer that says other letters than it shows told from a good one?', () => {
  test.each([
    ['without marks', withoutMarks],
    ['in letters of TCVN3', inTcvn3],
    ['of numbers of glyphs', glyphNumbers],
  ])('%s: an error, and what it says is kept', async (_, damage) => {
    const document = await read(text(), new PageWriter().lines(60, 80, SENTENCES.map(damage)));
    expect(found(document)).toEqual([[2, 'error', 'damaged-text']]);
    expect(linesOf(document)).toHaveLength(10);
  });

  test('of letters without a meaning', async () => {
    const meaningless = SENTENCES.map((s) => s.replace(/\p{L}/gu, '\uE123'));
    expect(found(await read(new PageWriter().lines(60, 80, meaningless)))).toEqual([
      [1, 'error', 'damaged-text'],
    ]);
  });
});
