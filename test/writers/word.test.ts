import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnsIn } from '../../src/writers/word.ts';

// Do the columns of a table in Word fill the page, and is none too narrow for what must stand on one line?

describe('the columns of a table', () => {
  it('share the room by their parts', () => {
    expect(columnsIn(1000, [4, 4, 2])).toEqual([400, 400, 200]);
  });

  it('give way to one that has to be wider', () => {
    expect(columnsIn(1000, [4, 4, 1, 1], [0, 0, 200, 0])).toEqual([355, 355, 200, 88]);
  });

  it('are never under what they take at least, and never over the page', () => {
    const column = fc.record({
      part: fc.integer({ min: 1, max: 9 }),
      least: fc.integer({ min: 0, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 10 }), (columns) => {
        const widths = columnsIn(
          10_000,
          columns.map(({ part }) => part),
          columns.map(({ least }) => least),
        );
        for (const [i, { least }] of columns.entries()) expect(widths[i]).toBeGreaterThanOrEqual(least);
        const all = widths.reduce((sum, width) => sum + width, 0);
        expect(all).toBeLessThanOrEqual(10_000);
        expect(all).toBeGreaterThan(10_000 - columns.length - 1);
      }),
    );
  });
});
