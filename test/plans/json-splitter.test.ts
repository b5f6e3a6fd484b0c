import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter } from '../../src/plans/json-splitter.ts';

/** The objects of a text that comes in pieces of these lengths. */
function split(
  text: string,
  lengths: readonly number[] = [],
): { objects: unknown[]; splitter: JsonSplitter } {
  const bytes = Buffer.from(text);
  const splitter = new JsonSplitter();
  const objects: unknown[] = [];
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    for (const object of splitter.push(bytes.subarray(at, at + length)))
      objects.push(JSON.parse(object.toString()));
    at += length;
  }
  splitter.end();
  return { objects, splitter };
}

const object = fc.dictionary(fc.string(), fc.jsonValue());
const lengths = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 40 });

describe('a stream of JSON', () => {
  it('is taken apart into its objects, wherever its pieces end', () => {
    fc.assert(
      fc.property(fc.array(object, { maxLength: 5 }), lengths, fc.boolean(), (objects, pieces, pretty) => {
        const expected: unknown = JSON.parse(JSON.stringify(objects));
        expect(split(JSON.stringify(objects, null, pretty ? 2 : 0), pieces).objects).toEqual(expected);
        expect(split(objects.map((each) => `${JSON.stringify(each)}\n`).join(''), pieces).objects).toEqual(
          expected,
        );
      }),
    );
  });
  it('may begin with a byte order mark', () => {
    expect(split('\uFEFF[{"a":1}]').objects).toEqual([{ a: 1 }]);
  });
  it('is at fault where something else stands between two objects', () => {
    expect(split('{"a":1}\nx{"b":2}').splitter.fault).toEqual({ at: 8, byte: 0x78 });
  });
  it('is at fault where an object has no end', () => {
    expect(split('[{"a":{"b":"}}').splitter.fault).toEqual({ at: 14, byte: null });
  });
});
