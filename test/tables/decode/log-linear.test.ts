import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { calibrated, dot, ParameterSpace, type Template } from '../../../src/tables/decode/log-linear.ts';

const KITE: Template = { name: 'kite', features: ['tail', 'string'], kinds: ['all', 'class:paper'] };
const BOAT: Template = { name: 'boat', features: ['sail'], kinds: ['all'] };
const SPACE = new ParameterSpace([KITE, BOAT]);

describe('weights by template, kind and feature', () => {
  it('come back from a file as they were written', () => {
    const values = Float64Array.from([0.5, -1, 0.25, 2, -3]);
    expect(SPACE.fromRecord(SPACE.toRecord(values))).toEqual(values);
  });

  it('add up over the kinds that a place is of', () => {
    const values = SPACE.fromRecord({ kite: { all: { tail: 1 }, 'class:paper': { tail: 2, string: -1 } } });
    expect([...SPACE.combine(values, KITE, ['all', 'class:paper'])]).toEqual([3, -1]);
    expect([...SPACE.combine(values, KITE, ['all', 'class:silk'])]).toEqual([1, 0]);
  });

  it('that are nothing are not written', () => {
    expect(SPACE.toRecord(new Float64Array(SPACE.size))).toEqual({});
  });
});

test('a score is the sum of weights times features', () => {
  expect(dot(Float64Array.from([1, -2]), Float64Array.from([3, 0.5]))).toBe(2);
});

describe('a calibration', () => {
  const table = { said: [0.2, 0.6, 0.9], right: [0.1, 0.5, 0.95] };

  it('draws lines between its points', () => {
    expect(calibrated(table, 0.4)).toBeCloseTo(0.3);
    expect(calibrated(table, 0.6)).toBeCloseTo(0.5);
    expect(calibrated(table, 0.1)).toBeCloseTo(0.05);
    expect(calibrated(table, 0)).toBe(0);
  });

  it('never says less of what the model is surer of', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, b) => {
          const [low, high] = a < b ? [a, b] : [b, a];
          expect(calibrated(table, low)).toBeLessThanOrEqual(calibrated(table, high));
        },
      ),
    );
  });

  it('that has no points leaves what was said', () => {
    expect(calibrated({ said: [], right: [] }, 0.7)).toBe(0.7);
  });
});
