import fc from 'fast-check';
import { expect, test } from 'vitest';
import { JsonPlaces } from '../../src/plans/json-places.ts';

const TEXT = ' {"a": [1, {"b\\"c": "]}"}], "d" : null, "a": 2} ';

function standsAt(path: (string | number)[], ofKey = false): string {
  return TEXT.slice(new JsonPlaces(TEXT).offsetOf(path, ofKey));
}

test('Where do the parts of a JSON text stand?', () => {
  expect(standsAt(['d'])).toMatch(/^null/);
  expect(standsAt(['d'], true)).toMatch(/^"d" :/);
  // of a key that stands twice the last counts
  expect(standsAt(['a'])).toMatch(/^2\}/);
  expect(standsAt(['a', 0, 'x'])).toMatch(/^2\}/);
  expect(standsAt(['x'])).toMatch(/^\{"a"/);
});

test('Is every value found where it stands, whatever the JSON?', () => {
  const check = (text: string, places: JsonPlaces, value: unknown, path: (string | number)[]): void => {
    const written = JSON.stringify(value, null, 1).replace(/\n */g, '');
    expect(text.slice(places.offsetOf(path, false)).replace(/\n */g, '').startsWith(written)).toBe(true);
    if (value === null || typeof value !== 'object') return;
    for (const [key, part] of Object.entries(value))
      check(text, places, part, [...path, Array.isArray(value) ? Number(key) : key]);
  };
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value, null, 1);
      check(text, new JsonPlaces(text), JSON.parse(text), []);
    }),
    { numRuns: 200 },
  );
});
