import fc from 'fast-check';
import { expect, it } from 'vitest';
import { gluedAt } from '../../src/text/glued.ts';

/** The word with a stroke where it is cut. */
function parts(word: string): string {
  const cuts = gluedAt(word);
  return [0, ...cuts].map((from, i) => word.slice(from, cuts[i])).join('|');
}

it('two Vietnamese words without the space between them are two', () => {
  expect(
    ['trảiLúa', 'ĐỒIChè', 'bến2', 'bến16.', 'bến2.1', 'bến1-3', '2027Đò', 'III/2027Đò'].map(parts),
  ).toEqual(['trải|Lúa', 'ĐỒI|Chè', 'bến|2', 'bến|16.', 'bến|2.1', 'bến|1-3', '2027|Đò', 'III/2027|Đò']);
});

it('two words in capitals, and a word behind a bracket, are two as well', () => {
  expect(['ĐÁYCHỢ', 'BẾNĐÒ', 'đồng)Tháng'].map(parts)).toEqual(['ĐÁY|CHỢ', 'BẾN|ĐÒ', 'đồng)|Tháng']);
  const whole = ['UBND', 'ĐƯỜNG', 'ĐẮKLẮK', 'QĐ-UBND', 'f(x)Ab', 'Ă'.repeat(40)];
  expect(whole.map(parts)).toEqual(whole);
});

it('names of products, codes and dates are one', () => {
  const whole = [
    'PowerPoint',
    'MoMo',
    'eOffice',
    'TTg',
    'QĐ2',
    'Covid19',
    'phao3000',
    'quý4/2027',
    '3G',
    'Đò',
  ];
  expect(whole.map(parts)).toEqual(whole);
});

it('no letter is lost or moved, whatever the word', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (word) => {
      const cuts = gluedAt(word);
      expect(parts(word).length).toBe(word.length + cuts.length);
      expect(cuts.every((at, i) => at > (cuts[i - 1] ?? 0) && at < word.length)).toBe(true);
    }),
  );
});
