import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openPicture, PictureTrace } from '../../../src/readers/pdf/pictures.ts';

const PAGE = { x0: 0, y0: 0, x1: 600, y1: 800 };

/** A map that scales the unit square to a size and moves it. */
const place = (width: number, height: number, x = 0, y = 0) => [width, 0, 0, height, x, y] as const;

describe('Where does a program leave room for a picture?', () => {
  test('where the unit square is mapped and nothing is painted into it', () => {
    const trace = new PictureTrace();
    trace.saved();
    trace.mapped();
    trace.restored(place(300, 200, 50, 60), PAGE);
    expect(trace.boxes).toEqual([{ x0: 50, y0: 60, x1: 350, y1: 260 }]);
  });

  test('not where text or a shape is', () => {
    const trace = new PictureTrace();
    trace.saved();
    trace.mapped();
    trace.painted();
    trace.restored(place(300, 200), PAGE);
    trace.ended(place(300, 200), PAGE);
    expect(trace.boxes).toEqual([]);
  });

  test('once, where one square is mapped around another', () => {
    const trace = new PictureTrace();
    trace.mapped();
    trace.saved();
    trace.mapped();
    trace.restored(place(500, 700), PAGE);
    trace.ended(place(600, 800), PAGE);
    expect(trace.boxes).toEqual([{ x0: 0, y0: 0, x1: 500, y1: 700 }]);
  });

  test('not around a form that paints', () => {
    const trace = new PictureTrace();
    trace.mapped();
    trace.saved();
    trace.painted();
    trace.restored(place(600, 800), PAGE);
    trace.ended(place(600, 800), PAGE);
    expect(trace.boxes).toEqual([]);
  });

  test('only as far as it is shown, and no smaller than a strip', () => {
    const trace = new PictureTrace();
    trace.shown(place(900, 900, -100, -100), PAGE);
    trace.shown(place(1, 1), PAGE);
    trace.shown(place(50, 50, 700, 0), PAGE);
    expect(trace.boxes).toEqual([PAGE]);
  });
});

describe('How much of a page is picture without text over it?', () => {
  const line = (y: number, x0 = 60, x1 = 540) => ({ box: { x0, y0: y, x1, y1: y + 10 }, size: 10 });

  test('all of a scan, its strips counted once where they overlap', () => {
    const strips = Array.from({ length: 20 }, (_, i) => ({
      x0: 0,
      y0: i * 40 - 2,
      x1: 600,
      y1: i * 40 + 42,
    }));
    expect(openPicture(strips, [], 600, 800)).toBe(1);
  });

  test('most of a scan under the words of signatures, less than half of a page of text over a picture', () => {
    const stamp = Array.from({ length: 8 }, (_, i) => line(20 + i * 10, 400, 560));
    expect(openPicture([PAGE], stamp, 600, 800)).toBeGreaterThan(0.9);
    const text = Array.from({ length: 38 }, (_, i) => line(60 + i * 18));
    expect(openPicture([PAGE], text, 600, 800)).toBeLessThan(0.4);
  });

  test('nothing without pictures, and on a page without a size', () => {
    expect(openPicture([], [line(60)], 600, 800)).toBe(0);
    expect(openPicture([PAGE], [], 0, 800)).toBe(0);
  });

  test('a share, whatever the boxes are; and text only takes from it', () => {
    const number = fc.oneof(fc.double(), fc.integer({ min: -50, max: 900 }));
    const box = fc.record({ x0: number, y0: number, x1: number, y1: number });
    fc.assert(
      fc.property(fc.array(box), fc.array(box), (pictures, text) => {
        const lines = text.map((b) => ({ box: b, size: 10 }));
        const whole = openPicture(pictures, [], 600, 800);
        const open = openPicture(pictures, lines, 600, 800);
        expect(open).toBeGreaterThanOrEqual(0);
        expect(open).toBeLessThanOrEqual(whole);
        expect(whole).toBeLessThanOrEqual(1);
      }),
    );
  });
});
