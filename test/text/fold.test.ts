import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchKey, mend, plainKey, withFinalY, wordKey, wordKeyBy } from '../../src/text/fold.ts';

describe('a mended word', () => {
  it.each([
    ['nhâṇ', 'nhận'],
    ['đươc̣', 'được'],
    ['TRƯƠC̉', 'TRƯỞC'],
    ['quyêt́', 'quyết'],
    ['nghiêp̣', 'nghiệp'],
    ['Ðồi', 'Đồi'],
  ])('has the tone of %s where it belongs', (word, mended) => {
    expect(mend(word)).toBe(mended);
  });

  it.each(['z̉', 'C̣', 'C̣ông', 'xz̉', 'ḥ', 'bḥ', 'Jaz̉', 'w̃a', '-̉'])(
    'keeps the mark of %s, which no tone of Vietnamese is',
    (word) => {
      expect(mend(word)).toBe(word.normalize('NFC'));
    },
  );

  it('keeps every letter and every mark, whatever they are', () => {
    const letter = fc.constantFrom(
      ...'aeiouydbczwnhgmtpAÊƯôơ',
      '\u0300',
      '\u0301',
      '\u0303',
      '\u0309',
      '\u0323',
      '\u0308',
      '1',
      '-',
    );
    const sorted = (word: string): string => [...word.normalize('NFD')].sort().join('');
    fc.assert(
      fc.property(fc.string({ unit: letter, maxLength: 8 }), (word) => {
        expect(sorted(mend(word))).toBe(sorted(word));
      }),
      { seed: 20_260_101 },
    );
  });
});

describe('the key of a text', () => {
  /** Letters with which the old and the new place of a tone part, white space of every kind, and others. */
  const text = fc.string({
    unit: fc.constantFrom(...'óòỏõọúùủũụaeyohĐđðÐ1,', ' ', ' ', '\t', '\n', '\u00a0', '\u0301'),
    maxLength: 12,
  });

  it('has one spelling for each tone, small letters and single spaces between words, whatever the text', () => {
    fc.assert(
      fc.property(text, (words) => {
        const key = matchKey(words);
        expect(matchKey(key)).toBe(key);
        expect(key).toBe(key.trim().replace(/\s+/g, ' ').normalize('NFC').toLowerCase());
        for (const [first, second] of ['oa', 'oe', 'uy'].map((pair) => [...pair]))
          for (const tone of '\u0300\u0301\u0303\u0309\u0323')
            expect(key.includes(`${first}${tone}`.normalize('NFC') + second)).toBe(false);
      }),
      { seed: 20_260_101 },
    );
  });

  it('is without any mark that same key without its marks', () => {
    fc.assert(
      fc.property(text, (words) => {
        expect(plainKey(matchKey(words))).toBe(plainKey(words));
      }),
      { seed: 20_260_101 },
    );
  });
});

describe('the key of a word', () => {
  it('has no punctuation around it, but for the sign of shares', () => {
    expect(['“Hóa”,', '(95%)', '...'].map(wordKey)).toEqual(['hoá', '95%', '']);
  });

  it('keeps what a folding is not told to take away', () => {
    const plain = wordKeyBy({});
    expect(plain('“Đồi”')).toBe('“đồi”');
    expect(plain('kĩ')).toBe('kĩ');
  });

  it('has d for đ where the folding says so', () => {
    expect(wordKeyBy({ unbarred: true })('Đồi')).toBe('dồi');
  });

  it('is the spelling that is meant, after everything else was folded', () => {
    const key = wordKeyBy({ finalY: true, spellings: new Map([['kỳ', 'hạn']]) });
    expect(['KÌ', 'kỳ', 'kỷ'].map(key)).toEqual(['hạn', 'hạn', 'kỷ']);
  });

  it('is the same at the second asking', () => {
    const key = wordKeyBy({ trim: true });
    expect(key('Xã.')).toBe(key('Xã.'));
  });
});

describe('a syllable that is written with i and with y', () => {
  it.each([
    ['kĩ', 'kỹ'],
    ['tỉ', 'tỷ'],
    ['quí', 'quý'],
    ['sĩ', 'sỹ'],
    ['mỹ', 'mỹ'],
  ])('%s is %s', (word, one) => expect(withFinalY(word)).toBe(one));

  it.each(['thi', 'khi', 'nghỉ', 'bị', 'quit', 'i'])('%s is a word of its own', (word) =>
    expect(withFinalY(word)).toBe(word),
  );
});
