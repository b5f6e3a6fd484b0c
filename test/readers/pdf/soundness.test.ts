import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isDamaged, isSound, shareOfWords, soundnessOf } from '../../../src/readers/pdf/soundness.ts';
import { glyphNumbers, inTcvn3, SENTENCES, withoutMarks } from './damage.ts';

const wordsOf = (text: string): string[] => text.split(' ');
const TEXT = SENTENCES.join(' ');

describe('Do letters say words of Vietnamese?', () => {
  test('those of a text as written do', () => {
    expect(shareOfWords(wordsOf(TEXT))).toBeGreaterThan(0.75);
    expect(isDamaged(soundnessOf(wordsOf(TEXT)))).toBe(false);
    expect(isDamaged(soundnessOf(wordsOf(TEXT.toUpperCase())))).toBe(false);
  });

  test.each([
    ['without marks', withoutMarks],
    ['in letters of TCVN3', inTcvn3],
    ['as numbers of glyphs', glyphNumbers],
  ])('%s they do not', (_, damage) => {
    expect(isDamaged(soundnessOf(wordsOf(damage(TEXT))))).toBe(true);
  });

  test('a few words, and numbers however many, decide nothing', () => {
    expect(isDamaged(soundnessOf(wordsOf(withoutMarks(SENTENCES[0] ?? ''))))).toBe(false);
    expect(soundnessOf(Array.from({ length: 90 }, (_, i) => `${i}/2026;`)).words).toBe(0);
    expect(shareOfWords([])).toBe(0);
  });

  test('a word is one with punctuation around it, and none with a mark that its syllable cannot bear', () => {
    expect(['“Kế', 'hoạch”,', 'đi', 'TỔ'].filter((word) => !isSound(word))).toEqual([]);
    expect(['ke', 'hoqch', 'ệnh', '12', 'kếhoạch'.repeat(40)].filter(isSound)).toEqual([]);
  });

  test('the share is one, whatever is said', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 30 }), { maxLength: 12 }), (words) => {
        const share = shareOfWords(words);
        expect(share >= 0 && share <= 1).toBe(true);
      }),
    );
  });
});
