import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draw, interval } from '../../../scripts/mutation/sample.mjs';

const upTo = (size: number) => Array.from({ length: size }, (_, place) => place);

describe('a sample of mutants', () => {
  it('holds as many as were asked for, in their order and none twice', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), fc.nat(), (all, size, seed) => {
        const drawn = draw(upTo(all), size, seed);
        expect(drawn).toHaveLength(Math.min(all, size));
        expect(drawn).toEqual([...new Set(drawn)].sort((a, b) => a - b));
      }),
    );
  });

  it('is the same for the same seed, and another for another', () => {
    expect(draw(upTo(500), 20, 7)).toEqual(draw(upTo(500), 20, 7));
    expect(draw(upTo(500), 20, 7)).not.toEqual(draw(upTo(500), 20, 8));
  });

  it('gives each the same chance', () => {
    const drawn = upTo(4000).flatMap((seed) => draw(upTo(10), 3, seed));
    // 1,200 times each on average; five standard deviations are 145
    for (const one of upTo(10)) {
      const times = drawn.filter((other) => other === one).length;
      expect(Math.abs(times - 1200), `${one} was drawn ${times} times`).toBeLessThan(145);
    }
  });
});

describe('the interval of a share', () => {
  it("is Wilson's", () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20 and 1 of 29
    const rounded = ([from, to]: readonly [number, number]) => [from.toFixed(4), to.toFixed(4)];
    expect(rounded(interval(81, 263))).toEqual(['0.2553', '0.3662']);
    expect(rounded(interval(15, 148))).toEqual(['0.0624', '0.1605']);
    expect(rounded(interval(0, 20))).toEqual(['0.0000', '0.1611']);
    expect(rounded(interval(1, 29))).toEqual(['0.0061', '0.1718']);
  });

  it('says nothing where nothing was drawn', () => {
    expect(interval(0, 0)).toEqual([0, 1]);
  });
});
