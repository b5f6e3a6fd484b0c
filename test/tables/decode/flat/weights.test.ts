import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flatWeights, ninesOf } from '../../../../src/tables/decode/flat/weights.ts';
import { calibrated } from '../../../../src/tables/decode/log-linear.ts';

describe('nines of a chance', () => {
  it.each([
    [0, 0],
    [0.9, 1],
    [0.999, 3],
    [1, 12],
  ])('%d has %d', (chance, nines) => {
    expect(ninesOf(chance)).toBeCloseTo(nines, 9);
  });

  it('are finite and rise with it', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = a <= b ? [a, b] : [b, a];
          expect(ninesOf(low)).toBeLessThanOrEqual(ninesOf(high));
          expect(Number.isFinite(ninesOf(high))).toBe(true);
        },
      ),
    );
  });
});

describe('the confidence of a row', () => {
  const { calibration } = flatWeights();

  it('is a chance, whatever the model says', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.constantFrom(0 as const, 1 as const, 2 as const),
        fc.constantFrom(calibration.whole, calibration.cut),
        (chance, agreement, { [agreement]: own }) => {
          const said = calibrated(own, ninesOf(chance));
          expect(said).toBeGreaterThanOrEqual(0);
          expect(said).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('is higher where all passes say the same than where the last stands alone', () => {
    for (const nines of [2, 4, 6, 8, 11])
      expect(calibrated(calibration.whole[2], nines)).toBeGreaterThan(
        calibrated(calibration.whole[0], nines),
      );
  });
});
