import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../../../src/parse.ts';
import { textOf } from '../../../../src/readers/pdf/furniture.ts';
import { type Bitmap, takeLines } from '../../../../src/readers/pdf/ocr/bitmap.ts';
import { numberCells } from '../../../../src/readers/pdf/ocr/numbers.ts';
import { isWanted } from '../../../../src/readers/pdf/ocr/pages.ts';
import { paintingOf, Recognised, type Sheet } from '../../../../src/readers/pdf/ocr/recognised.ts';
import { findEngine, notInstalled } from '../../../../src/readers/pdf/ocr/recogniser.ts';
import { contentOf } from '../../../../src/readers/pdf/page.ts';
import { readPdf } from '../../../../src/readers/pdf.ts';
import { tokensOf } from '../../../../src/source/document.ts';
import { FIXTURES } from '../../../support/fixture.ts';
import { SENTENCES, withoutMarks } from '../damage.ts';
import { scanOf } from '../scan.ts';
import { FROM, PageWriter, pdfOf } from '../support.ts';

const SCALE = 4;
const SHEET: Sheet = { width: 595, height: 842, scale: SCALE, segments: [] };

type Placed = readonly [text: string, x: number, width: number, confidence?: number];

/** What the recogniser says of lines whose baselines and words are given in points. */
function recognised(...lines: readonly (readonly [baseline: number, ...words: Placed[]])[]): Recognised {
  const box = (x0: number, y0: number, x1: number, y1: number) => ({
    x0: x0 * SCALE,
    y0: y0 * SCALE,
    x1: x1 * SCALE,
    y1: y1 * SCALE,
  });
  const made = lines.map(([y, ...words]) => ({
    baseline: box(0, y, 595, y),
    rowAttributes: { rowHeight: 13 * SCALE },
    words: words.map(([text, x, width, confidence = 95]) => ({
      text,
      confidence,
      bbox: box(x, y - 9, x + width, y + 3),
    })),
  }));
  return Recognised.parse({ blocks: [{ paragraphs: [{ lines: made }] }], unused: true });
}

describe('What becomes of recognised words?', () => {
  test('words of one height make a line, in their order, whatever block they were found in', () => {
    const page = recognised(
      [100, ['hoạch', 120, 40], ['cải', 164, 20]],
      [100.4, ['Kế', 90, 26]],
      [118, ['cách', 90, 30]],
    );
    const { lines } = contentOf(paintingOf(page, SHEET), 3);
    expect(lines.map(textOf)).toEqual(['Kế hoạch cải', 'cách']);
    expect(lines[0]?.words[0]?.box.x0).toBeCloseTo(90);
    expect(lines[0]?.baseline).toBeCloseTo(100.1, 0);
  });

  test('words fall into the cells that ruling lines bound', () => {
    const level = [80, 130, 180].map((at) => ({ upright: false, at, from: 60, to: 500 }));
    const upright = [60, 120, 300, 500].map((at) => ({ upright: true, at, from: 80, to: 180 }));
    const page = recognised(
      [100, ['TT', 70, 14], ['Nhiệm', 130, 40], ['vụ', 174, 14], ['Chủ', 310, 24], ['trì', 338, 14]],
      [150, ['7', 80, 6], ['Rà', 130, 14], ['soát', 148, 26], ['Sở', 310, 16], ['Tư', 330, 14]],
      [165, ['pháp', 310, 30]],
    );
    const painting = paintingOf(page, { ...SHEET, segments: [...level, ...upright] });
    const [table] = contentOf(painting, 1).tables;
    expect(table?.cells.map((c) => c.lines.map(textOf).join(' '))).toEqual([
      'TT',
      'Nhiệm vụ',
      'Chủ trì',
      '7',
      'Rà soát',
      'Sở Tư pháp',
    ]);
  });

  test('short words of a narrow first column are looked at again', () => {
    const level = [80, 130, 180, 230, 280].map((at) => ({ upright: false, at, from: 60, to: 500 }));
    const upright = [60, 100, 500].map((at) => ({ upright: true, at, from: 80, to: 280 }));
    const page = recognised(
      [100, ['TI', 70, 14], ['Nhiệm', 130, 40], ['vụ', 174, 14]],
      [150, ['Rà', 130, 14], ['soát', 148, 26]],
      [200, ['li', 70, 6], ['Niêm', 130, 24]],
      [250, ['Ghi chú', 64, 30], ['Bảng', 130, 24]],
    );
    const content = contentOf(paintingOf(page, { ...SHEET, segments: [...level, ...upright] }), 1);
    expect(numberCells(content)).toMatchObject([
      { empty: false, box: { x0: 60, x1: 100, y0: 80, y1: 130 } },
      { empty: true, box: { x0: 60, x1: 100, y0: 130, y1: 180 } },
      { empty: false, box: { x0: 60, x1: 100, y0: 180, y1: 230 } },
    ]);
    const wide = [60, 200, 500].map((at) => ({ upright: true, at, from: 80, to: 280 }));
    expect(numberCells(contentOf(paintingOf(page, { ...SHEET, segments: [...level, ...wide] }), 1))).toEqual(
      [],
    );
  });

  test('dirt and what is left of lines is no text; marks that were read surely are', () => {
    const page = recognised([
      100,
      ['|', 20, 2],
      ['—', 30, 40],
      ['“', 80, 4, 20],
      ['-', 90, 4, 90],
      ['Ý', 98, 8, 30],
    ]);
    expect(paintingOf(page, SHEET).glyphs.map((g) => g.text)).toEqual(['-', 'Ý']);
  });

  test('nothing recognised is an empty page', () => {
    expect(paintingOf(Recognised.parse({ blocks: null }), SHEET).glyphs).toEqual([]);
  });
});

/** A white sheet with black boxes, in pixels. */
function sheet(
  width: number,
  height: number,
  ...boxes: readonly [x: number, y: number, w: number, h: number][]
): Bitmap {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [x, y, w, h] of boxes) {
    for (let row = y; row < y + h; row++) {
      for (let column = x; column < x + w; column++)
        data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return { width, height, data };
}

const inkIn = ({ data }: Bitmap): number =>
  data.filter((_, i) => i % 4 === 0 && (data[i] ?? 255) < 128).length;

describe('Which lines does a picture hold?', () => {
  test('thin ones, level and upright, in points; taken out of the picture', () => {
    const page = sheet(400, 300, [20, 50, 300, 3], [100, 50, 2, 200]);
    expect(inkIn(page)).toBeGreaterThan(0);
    const segments = takeLines(page, 2);
    expect(segments.filter((s) => !s.upright).map((s) => [s.from, s.to])).toEqual([
      [10, 160],
      [10, 160],
      [10, 160],
    ]);
    expect(segments.filter((s) => s.upright).map((s) => Math.round(s.at))).toEqual([50, 51]);
    expect(inkIn(page)).toBe(0);
  });

  test('lines with a small gap are whole; letters, bars and pictures are none', () => {
    const gap = sheet(400, 100, [20, 50, 100, 2], [121, 50, 100, 2]);
    expect(takeLines(gap, 2)[0]).toMatchObject({ from: 10, to: 110.5 });
    const shapes = sheet(400, 300, [20, 20, 30, 3], [100, 50, 200, 120]);
    const before = inkIn(shapes);
    expect(takeLines(shapes, 2)).toEqual([]);
    expect(inkIn(shapes)).toBe(before);
  });

  test('an empty sheet holds none', () => expect(takeLines(sheet(100, 100), 1)).toEqual([]));
});

describe('Which pages are looked at?', () => {
  const page = contentOf(paintingOf(recognised([100, ['Kế', 90, 26]]), SHEET), 1);

  test.each([
    ['scan', true],
    ['damaged', true],
    ['part-picture', true],
    ['text', false],
    ['blank', false],
  ] as const)('%s: %s', (nature, wanted) => expect(isWanted({ ...page, nature })).toBe(wanted));

  test('none that the library cannot run', () =>
    expect(isWanted({ ...page, nature: 'scan', fault: 'broken' })).toBe(false));
});

describe('What is said where the packages are missing?', () => {
  const missing = findEngine() === null;
  const scan = pdfOf([new PageWriter().picture(0, 0, 595, 842)]);

  test('that they are, and how to install them', () => {
    const resolve = Object.assign(() => '', { paths: () => null });
    const nowhere = Object.assign(
      (id: string): string => {
        throw new Error(`Cannot find module '${id}'`);
      },
      { paths: resolve.paths },
    );
    expect(findEngine({ resolve: nowhere })).toBeNull();
    expect(notInstalled()).toMatchObject({
      code: 'ocr-not-installed',
      example: expect.stringContaining('tesseract.js@7 @tesseract.js-data/vie@1'),
    });
  });

  test.skipIf(!missing)('a scan is refused with it', async () => {
    expect(await readPdf(scan, FROM, { ocr: true })).toMatchObject({
      ok: false,
      trouble: { code: 'ocr-not-installed' },
    });
  });

  test.skipIf(!missing)('a chart in a page of text is no reason to refuse the text', async () => {
    const page = new PageWriter().lines(60, 80, SENTENCES).picture(60, 300, 480, 300);
    const read = await readPdf(pdfOf([page]), FROM, { ocr: true });
    expect(read.ok && read.value.diagnostics).toMatchObject([{ code: 'page-with-picture' }]);
  });

  test('pages that hold text need none of them', async () => {
    const words = new PageWriter().lines(
      60,
      80,
      Array.from({ length: 20 }, () => 'kế hoạch cải cách hành chính'),
    );
    const read = await readPdf(pdfOf([words]), FROM, { ocr: true });
    expect(read.ok && read.value.recognised).toBeUndefined();
    expect(read.ok && read.value.blocks.length).toBe(20);
  });

  test.skipIf(missing)(
    'and where they are installed, a scan is read, marked and less sure, whichever way its sheets lay',
    { timeout: 240_000 },
    async () => {
      const steps: string[] = [];
      const scan = await scanOf(join(FIXTURES, 'province-2024.pdf'), [1, 6], { turned: 180 });
      const read = await readPdf(scan, FROM, {
        ocr: true,
        onRecognised: ({ done, total }) => steps.push(`${done}/${total}`),
      });
      if (!read.ok) throw new Error(read.trouble.got);
      expect(steps).toEqual(['0/2', '1/2', '2/2']);
      expect(read.value.recognised).toEqual([1, 2]);
      expect(read.value.diagnostics[0]).toMatchObject({ severity: 'warning', code: 'recognised-text' });
      const text = read.value.blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : [])).join('\n');
      expect(text).toContain('Ban hành Kế hoạch cải cách hành chính\ntỉnh An Hải năm 2024');
      expect(read.value.blocks.some((b) => b.kind === 'table' && b.columns >= 5)).toBe(true);
      const plan = parsePlan(read.value);
      const numbers = plan.rows.map((r) => r.number);
      expect(numbers).toHaveLength(4);
      // a recogniser is never sure of all of them
      expect(numbers.filter((n, i) => n === String(i + 1)).length).toBeGreaterThanOrEqual(3);
      expect(Math.max(...plan.rows.map((r) => r.confidence))).toBeLessThanOrEqual(0.85);
    },
  );

  test.skipIf(missing)(
    'a scan under signatures is read, and the signatures are kept as they are',
    { timeout: 240_000 },
    async () => {
      const stamped = await scanOf(join(FIXTURES, 'province-2024.pdf'), [1], {
        stamp: ['Ky boi: Van phong huyen Kim Giang', 'Thoi gian ky: 03/02/2026 09:30:00 +07:00'],
      });
      const read = await readPdf(stamped, FROM, { ocr: true });
      if (!read.ok) throw new Error(read.trouble.got);
      expect(read.value.recognised).toEqual([1]);
      const words = [...read.value.blocks.flatMap(tokensOf), ...read.value.discarded]
        .map((t) => t.text)
        .join(' ');
      expect(words).toContain('Kim Giang');
      expect(words).toContain('Kế hoạch cải cách hành chính');
    },
  );

  test.skipIf(missing)(
    'a damaged text layer gives way to what the page shows, and is kept beside it',
    { timeout: 240_000 },
    async () => {
      const scan = await scanOf(join(FIXTURES, 'province-2024.pdf'), [2], {
        layer: SENTENCES.map(withoutMarks),
      });
      const unread = await readPdf(scan, FROM);
      expect(unread.ok && unread.value.diagnostics.map((d) => d.code)).toContain('damaged-text');
      const read = await readPdf(scan, FROM, { ocr: true });
      if (!read.ok) throw new Error(read.trouble.got);
      expect(read.value.recognised).toEqual([1]);
      expect(read.value.diagnostics.map((d) => d.code)).toEqual(['recognised-text']);
      const aside = read.value.discarded.filter((d) => d.reason === 'damaged-text').map((d) => d.text);
      expect(aside).toEqual(SENTENCES.map(withoutMarks));
    },
  );
});

test('The recogniser is never among what is installed with the tool', () => {
  const manifest: unknown = createRequire(import.meta.url)('../../../../package.json');
  expect(manifest).not.toHaveProperty(['dependencies', 'tesseract.js']);
  expect(manifest).not.toHaveProperty(['devDependencies', 'tesseract.js']);
});
