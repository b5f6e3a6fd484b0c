import { expect, test } from 'vitest';
import { remembered, rememberedFor } from '../../src/text/remembered.ts';

/** A function that counts how often it is asked for each text. */
function counting(): { asked: string[]; make: (text: string) => number } {
  const asked: string[] = [];
  return { asked, make: (text) => asked.push(text) && text.length };
}

test('a text that comes again is not worked out again', () => {
  const { asked, make } = counting();
  const lengthOf = remembered(make, { most: 10 });
  expect(['sở', 'phòng', 'sở', 'phòng'].map(lengthOf)).toEqual([2, 5, 2, 5]);
  expect(asked).toEqual(['sở', 'phòng']);
});

test('answers that are empty are kept as any other', () => {
  const { asked, make } = counting();
  const lengthOf = remembered(make, { most: 10 });
  expect([lengthOf(''), lengthOf('')]).toEqual([0, 0]);
  expect(asked).toEqual(['']);
});

test('a flood of unlike texts does not fill the memory, and the answers stay right', () => {
  const { asked, make } = counting();
  const lengthOf = remembered(make, { most: 3 });
  const texts = ['một', 'hai', 'ba', 'bốn', 'một', 'bốn'];
  expect(texts.map(lengthOf)).toEqual(texts.map((text) => text.length));
  // the fourth text found three kept and made room for itself: the first was asked for again, the fourth not
  expect(asked).toEqual(['một', 'hai', 'ba', 'bốn', 'một']);
});

test('a text that is longer than what is kept is worked out each time', () => {
  const { asked, make } = counting();
  const lengthOf = remembered(make, { most: 10, longest: 5 });
  for (const text of ['phòng', 'trường', 'phòng', 'trường']) lengthOf(text);
  expect(asked).toEqual(['phòng', 'trường', 'trường']);
});

test('asks once of each object, whatever the answer', () => {
  const asked: object[] = [];
  const answer = rememberedFor((of: object): null => {
    asked.push(of);
    return null;
  });
  const [one, other] = [{}, {}];
  expect([answer(one), answer(one), answer(other)]).toEqual([null, null, null]);
  expect(asked).toEqual([one, other]);
  expect(asked[1]).toBe(other);
});
