import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mend } from '../../src/text/fold.ts';

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
