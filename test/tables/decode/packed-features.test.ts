import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dot, dotFrom, PackedFeatures } from '../../../src/tables/decode/log-linear.ts';

const WIDTH = 9;
const value = fc.oneof(fc.constant(0), fc.double({ min: -8, max: 8, noNaN: true }));
const vector = fc.array(value, { minLength: WIDTH, maxLength: WIDTH });

test('features that are packed are worth what they are worth one by one, to the last bit', () => {
  fc.assert(
    fc.property(fc.array(vector, { minLength: 1, maxLength: 300 }), vector, (rows, weights) => {
      const packed = new PackedFeatures(rows.length);
      for (const row of rows) packed.push(Float64Array.from(row), WIDTH);
      const own = Float64Array.from(weights);
      for (const [r, row] of rows.entries())
        expect(packed.dot(own, r) + 0).toBe(dot(own, Float64Array.from(row)) + 0);
    }),
  );
});

test('a sum goes on where the features before it end', () => {
  fc.assert(
    fc.property(vector, vector, fc.integer({ min: 0, max: WIDTH }), (features, weights, from) => {
      const [f, w] = [Float64Array.from(features), Float64Array.from(weights)];
      const before = dot(w.subarray(0, from), f);
      expect(dotFrom(before, w, f, from) + 0).toBe(dot(w, f) + 0);
    }),
  );
});

test('a row of which nothing is known is worth nothing', () => {
  const packed = new PackedFeatures(2);
  packed.skip();
  packed.push(Float64Array.of(2), 1);
  expect([packed.dot(Float64Array.of(3), 0), packed.dot(Float64Array.of(3), 1)]).toEqual([0, 6]);
});
