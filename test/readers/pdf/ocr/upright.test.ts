import { describe, expect, test } from 'vitest';
import { isLevel } from '../../../../src/readers/pdf/ocr/profile.ts';
import { asShown, Recognised } from '../../../../src/readers/pdf/ocr/recognised.ts';
import { judge } from '../../../../src/readers/pdf/ocr/upright.ts';
import type { Turn } from '../../../../src/readers/pdf/shapes.ts';
import { View } from '../../../../src/readers/pdf/turning.ts';

/** Rows of dark boxes with white between them, as words on lines; or, turned, columns of them. */
function rows(turned: boolean) {
  const [width, height] = [300, 300];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let line = 0; line < 12; line++) {
    for (let i = 0; i < 240; i++) {
      // words of uneven length, so that their ends make no columns
      if ((i + line * 7) % (11 + (line % 3)) < 2) continue;
      for (let thick = 0; thick < 10; thick++) {
        const [along, across] = [20 + i, 20 + line * 22 + thick];
        const at = turned ? along * width + across : across * width + along;
        data.fill(0, at * 4, at * 4 + 3);
      }
    }
  }
  return { width, height, data };
}

describe('Which way do the lines of a picture run?', () => {
  test('level ones', () => expect(isLevel(rows(false), 1)).toBe(true));
  test('upright ones', () => expect(isLevel(rows(true), 1)).toBe(false));
  test('a white sheet is as good as level', () => {
    const data = new Uint8ClampedArray(400).fill(255);
    expect(isLevel({ width: 10, height: 10, data }, 1)).toBe(true);
  });
});

function said(text: string, confidence: number): Recognised {
  const box = { x0: 0, y0: 0, x1: 9, y1: 9 };
  const words = text.split(' ').map((word) => ({ text: word, confidence, bbox: box }));
  const line = { words, baseline: box, rowAttributes: { rowHeight: 9 } };
  return Recognised.parse({ blocks: [{ paragraphs: [{ lines: [line] }] }] });
}

describe('Can what was recognised be read?', () => {
  test('words of Vietnamese that the recogniser is sure of can', () => {
    const text = 'Phòng Tư pháp đọc lại mười hai quyết định cũ và đề nghị bãi bỏ';
    expect(judge(said(text, 90))).toMatchObject({ readable: true });
    expect(judge(said(text, 30))).toEqual({ sound: 0, readable: false });
  });

  test('what a page on its head gives cannot', () => {
    expect(judge(said('ộu 1ọp uẽA ọud uọ[J, n nŨuẹp', 90)).readable).toBe(false);
  });
});

describe('Where does what was recognised on a turned page stand on the page as shown?', () => {
  const page = {
    width: 0,
    height: 0,
    glyphs: [
      {
        text: 'Quý',
        ax: 100,
        ay: 50,
        bx: 130,
        by: 50,
        size: 10,
        turn: 0 as const,
        bold: false,
        spaced: true,
        run: 0,
      },
    ],
    segments: [{ upright: false, at: 60, from: 90, to: 200 }],
    unseen: 0,
    legacy: 0,
    pictures: [],
    outlines: 0,
  };

  test.each<[Turn, number, number, boolean, number]>([
    [0, 100, 50, false, 60],
    [1, 550, 100, true, 540],
    [2, 500, 750, false, 740],
    [3, 50, 700, true, 60],
  ])('turn %i', (turn, ax, ay, upright, at) => {
    const view = new View(600, 800, turn);
    const shown = asShown(page, view);
    expect([shown.width, shown.height]).toEqual([600, 800]);
    expect(shown.glyphs[0]).toMatchObject({ ax, ay, turn });
    expect(shown.segments[0]).toMatchObject({ upright, at });
    // and back
    expect(view.see(ax, ay)).toEqual([100, 50]);
    expect(shown.segments.map((s) => view.seeSegment(s))).toEqual(page.segments);
  });
});
