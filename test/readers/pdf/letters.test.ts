import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/readers/pdf.ts';
import { tokensOf } from '../../../src/source/document.ts';
import { isSyllable } from '../../../src/text/syllable.ts';
import { FROM, linesOf, PageWriter, pdfOf, read } from './support.ts';

async function one(page: PageWriter): Promise<string | undefined> {
  return linesOf(await read(page))[0];
}

describe('Which words do letters form?', () => {
  test('marks drawn for themselves come to their letters, in one Unicode form', async () => {
    expect(
      await one(new PageWriter().text(60, 100, 'Nghi\u0323 quye\u0302\u0301t ti\u0309nh Ho\u0300a')),
    ).toBe('Nghị quyết tỉnh Hòa');
  });

  test('accents drawn over letters by fonts without marks', async () => {
    const page = new PageWriter().text(60, 100, 'quyêt định').text(75.2, 100, '´');
    expect(await one(page)).toBe('quyết định');
  });

  test('syllables torn by a font that lends a letter from another', async () => {
    const page = new PageWriter()
      .text(60, 100, 'TÀI KHO')
      .text(94.5, 100, 'ẢN CHO KI')
      .text(136.3, 100, 'Ệ')
      .text(143.1, 100, 'N TOÀN');
    expect(await one(page)).toBe('TÀI KHOẢN CHO KIỆN TOÀN');
  });

  test('letters drawn twice to look bold', async () => {
    expect(await one(new PageWriter().text(60, 100, 'Kế hoạch').text(60.3, 100, 'Kế hoạch'))).toBe(
      'Kế hoạch',
    );
  });

  test('letters spaced out', async () => {
    expect(await one(new PageWriter().text(60, 100, 'KẾ HOẠCH', { spacing: 3 }))).toBe('KẾ HOẠCH');
  });

  test('words set apart without a space drawn', async () => {
    const page = new PageWriter().text(60, 100, 'Cải').text(77.5, 100, 'cách').text(100, 100, 'hành');
    expect(await one(page)).toBe('Cải cách hành');
  });

  test('raised letters stay on their line', async () => {
    const page = new PageWriter().text(60, 100, '25 m').text(77.5, 96, '2', { size: 6 }).text(83, 100, 'sàn');
    expect(await one(page)).toBe('25 m2 sàn');
  });

  test('hyphens and bullets of symbol fonts, ligatures', async () => {
    expect(await one(new PageWriter().text(60, 100, '\uF02D o\uFB03ce 12\u2011KH'))).toBe('- office 12-KH');
  });

  test('boxes of symbol fonts, ticked or not', async () => {
    expect(await one(new PageWriter().text(60, 100, '\uF0FE xong \uF0A8 chưa'))).toBe('☒ xong ☐ chưa');
  });

  test('letters without a meaning, unseen and aged encodings are told', async () => {
    const page = new PageWriter().text(60, 100, '\uE012\uE013\uE014').text(60, 120, 'Chữ ẩn', { mode: 3 });
    const { diagnostics } = await read(page, new PageWriter().text(60, 100, 'Kế hoạch'), new PageWriter());
    expect(diagnostics.map((d) => [d.code, d.source?.page])).toEqual([
      ['recognised-text', 1],
      ['unreadable-letters', 1],
    ]);
  });
});

describe('What is a syllable?', () => {
  test.each(['khoản', 'kiện', 'NGHIÊNG', 'quyết', 'giữa', 'uỷ', 'ấn', 'thuở', 'khuya', 'oanh', 'Yên'])(
    '%s is',
    (word) => {
      expect(isSyllable(word)).toBe(true);
    },
  );
  test.each(['ản', 'ện', 'n', 'KH', 'SNV', 'kiệ', 'thuă', 'ngh', 'lêt2', 'UBND'])('%s is not', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

/** Words of a line: how far each is from the one before, and its letters. */
const LINE = fc.array(
  fc.tuple(fc.integer({ min: 3, max: 90 }), fc.stringMatching(/^[a-zđơưăâêô0-9]{1,9}$/)),
  { maxLength: 7 },
);

test('Is every word kept, once, with an offset of its own, wherever words stand on the page?', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(LINE, { minLength: 1, maxLength: 25 }), fc.boolean(), async (lines, ruled) => {
      const page = new PageWriter(1200, 842);
      for (const [row, line] of lines.entries()) {
        let x = 40;
        for (const [gap, word] of line) {
          page.text(x + gap, 60 + row * 14, word);
          x += gap + word.length * 5;
        }
      }
      if (ruled) page.grid([38, 120, 260, 560], [48, 90, 150, 300]);
      const result = await readPdf(pdfOf([page]), FROM);
      const { blocks, discarded } = result.ok ? result.value : { blocks: [], discarded: [] };
      const kept = blocks.flatMap(tokensOf);
      const text = [...kept.map((t) => t.text), ...discarded.map((d) => d.text.replaceAll(' ', ''))].join('');
      const drawn = lines.flatMap((l) => l.map(([, word]) => word)).join('');
      expect([...text].sort().join('')).toBe([...drawn].sort().join(''));
      // a table told by white space is written line by line and read cell by cell
      const placed = [...kept].sort((a, b) => a.start - b.start);
      expect(placed.every((t, i) => t.start >= (placed[i - 1]?.end ?? 0))).toBe(true);
    }),
    { numRuns: 80, seed: 11 },
  );
});
