import { describe, expect, test } from 'vitest';
import { merged } from '../../../../src/readers/pdf/ocr/merging.ts';
import { contentOf } from '../../../../src/readers/pdf/page.ts';
import type { Glyph, Painting } from '../../../../src/readers/pdf/shapes.ts';

function word(text: string, x: number, y: number, size = 10): Glyph {
  const length = text.length * size * 0.5;
  return { text, ax: x, ay: y, bx: x + length, by: y, size, turn: 0, bold: false, spaced: true, run: 1 };
}

function painting(glyphs: readonly Glyph[], rest: Partial<Painting> = {}): Painting {
  return {
    width: 595,
    height: 842,
    glyphs,
    segments: [],
    unseen: 0,
    legacy: 0,
    pictures: [],
    outlines: 0,
    ...rest,
  };
}

describe('What stays of a page and of what was recognised on it?', () => {
  const own = painting([word('Ký', 400, 30), word('bởi:', 415, 30)], {
    pictures: [{ x0: 0, y0: 0, x1: 595, y1: 842 }],
  });
  const found = painting([word('Kýbởi', 402, 31), word('KẾ', 280, 130), word('HOẠCH', 300, 130)]);

  test('the words of the page, and of the picture those that it does not say itself', () => {
    const { painting: both, added } = merged(own, contentOf(own, 1), found, null);
    expect(both.glyphs.map((g) => g.text)).toEqual(['Ký', 'bởi:', 'KẾ', 'HOẠCH']);
    expect(added).toBe(7);
    expect(contentOf(both, 1).nature).toBe('text');
  });

  test('of a page of text, only what stands in its pictures', () => {
    const within = [{ x0: 270, y0: 100, x1: 296, y1: 160 }];
    const segments = [
      { upright: false, at: 140, from: 272, to: 294 },
      { upright: false, at: 400, from: 60, to: 500 },
    ];
    const { painting: both } = merged(own, contentOf(own, 1), { ...found, segments }, within);
    expect(both.glyphs.map((g) => g.text)).toEqual(['Ký', 'bởi:', 'KẾ']);
    expect(both.segments).toEqual([segments[0]]);
  });
});
