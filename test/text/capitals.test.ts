import { describe, expect, it } from 'vitest';
import { areSeldom, areSyllablesInCapitals, isInCapitals } from '../../src/text/capitals.ts';

describe('text in capitals', () => {
  it.each(['MỤC ĐÍCH', 'A. B', 'UBND', '1. KINH PHÍ (2025)'])(
    'has two letters and no small one: %s',
    (text) => {
      expect(isInCapitals(text)).toBe(true);
    },
  );

  it.each(['MỤC đích', 'A', '2025', '', 'A 1', 'việc'])('is no "%s"', (text) => {
    expect(isInCapitals(text)).toBe(false);
  });
});

describe('a line of syllables in capitals', () => {
  const wordsOf = (line: string): { text: string }[] => line.split(' ').map((text) => ({ text }));

  it.each(['THỂ CHẾ', 'NHÓM 2', 'CHUYỂN ĐỔI SỐ;', 'THỂ CHẾ/THỦ TỤC'])('may be a title: %s', (line) => {
    expect(areSyllablesInCapitals(wordsOf(line))).toBe(true);
  });

  it.each([
    ['one word may be the short name of a body', 'HUYỆN'],
    ['an abbreviation is written so anywhere', 'UBND HUYỆN'],
    ['a small word', 'Thể CHẾ'],
    ['no letters', '12 2026'],
  ])('is none where it has %s', (_, line) => {
    expect(areSyllablesInCapitals(wordsOf(line))).toBe(false);
  });
});

it.each([
  [1, 4, true],
  [2, 7, false],
  [0, 0, true],
])('%i lines in capitals among %i stand out: %s', (inCapitals, lines, seldom) => {
  expect(areSeldom(inCapitals, lines)).toBe(seldom);
});
