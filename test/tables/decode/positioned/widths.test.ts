import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrappingWidth } from '../../../../src/tables/decode/positioned/line-positions.ts';

/** Width of a space, as the words' widths in no particular unit. */
const SPACE = 2;

/** Words set one after another in a cell of a width, with what each line would have been with one word more. */
function wrapped(words: readonly number[], width: number): { own: number; more: number }[] {
  const lines: { own: number; more: number }[] = [];
  let own = -SPACE;
  for (const word of words) {
    if (own >= 0 && own + SPACE + word > width) {
      lines.push({ own, more: own + SPACE + word });
      own = -SPACE;
    }
    own += SPACE + word;
  }
  lines.push({ own, more: Number.POSITIVE_INFINITY });
  return lines;
}

const paragraph = fc.array(fc.integer({ min: 3, max: 20 }), { minLength: 40, maxLength: 90 });

describe('how wide a column is', () => {
  it('Is a column whose words wrap at its edge as wide as its widest line?', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 30, max: 80 }), (words, width) => {
        const lines = wrapped(words, width);
        expect(wrappingWidth(lines)).toBe(Math.max(...lines.map((l) => l.own)));
      }),
    );
  });

  it('Do lines that were given a word of the next column make it wider?', () => {
    fc.assert(
      fc.property(paragraph, fc.integer({ min: 30, max: 80 }), (words, width) => {
        const lines = wrapped(words, width);
        // every eighth line has a neighbour's words too; no whole line with its next word is as wide
        const much = 3 * width;
        const spoilt = lines.map((l, i) => (i % 8 === 3 ? { own: l.own + much, more: l.more + much } : l));
        const found = wrappingWidth(spoilt);
        expect(found).toBeLessThanOrEqual(width);
        expect(spoilt.every((l) => l.own <= found || l.own > width)).toBe(true);
      }),
    );
  });

  it('Is a column without words of no width?', () => {
    expect(wrappingWidth([])).toBe(0);
  });
});
