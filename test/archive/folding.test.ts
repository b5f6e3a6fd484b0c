import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FoldedTexts, foldWords, wordsKey } from '../../src/archive/folding.ts';
import { plainKey } from '../../src/text/fold.ts';

/** Words of all kinds of letters: composed and torn apart, of two units, that have no plain form. */
const text = fc.string({
  unit: fc.constantFrom(...'aĐđệỐướ ỹ\u0301\u0323“”–,.;%9²ßαЖ한🐟\n\t'),
  maxLength: 40,
});
const syllables = (words: string): string[] => words.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('folded words', () => {
  it('are the syllables that a search for them is made of', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(syllables(foldWords(words))).toEqual(syllables(plainKey(words)));
      }),
    );
  });

  it('are parted by whatever is no letter or digit', () => {
    expect(foldWords('“Một cửa”–điện tử')).toBe(' mot cua  dien tu');
  });

  it('stand one behind the other, each text up to its end', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 8 }), (texts) => {
        const folded = new FoldedTexts();
        for (const each of texts) {
          folded.append(each);
          folded.close();
        }
        const parts = folded.ends.map((end, i) =>
          Buffer.from(folded.bytes.subarray(folded.ends[i - 1] ?? 0, end)).toString(),
        );
        expect(parts).toEqual(texts.map(foldWords));
      }),
    );
  });

  it('leave behind those that have marks, as printed, each once', () => {
    const folded = new FoldedTexts();
    folded.append('Đơn của dân: đơn (ĐƠN) cua');
    expect(folded.printed.split(' ').sort()).toEqual(['của', 'dân', 'đơn']);
  });
});

describe('the number of words', () => {
  it('is the same whatever their diacritics, signs and numbers, and another for other words', () => {
    expect(wordsKey('1. Rà soát, sửa đổi')).toBe(wordsKey('ra soat sua  doi 2'));
    expect(wordsKey('rà soát')).not.toBe(wordsKey('ràs oát'));
    expect(Number.isSafeInteger(wordsKey('Rà soát'))).toBe(true);
  });
});
