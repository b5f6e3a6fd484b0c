import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formulaWords, holdsFormula } from '../../src/frame/formula-words.ts';
import { linesOf } from './frame-plans.ts';

const wordsIn = (text: string): string => {
  const lines = linesOf(text);
  const found = formulaWords(lines);
  return lines.flatMap((l) => l.tokens.filter((t) => found.has(t)).map((t) => t.text)).join(' ');
};

describe('the words of a formula', () => {
  it('are found wherever its lines break', () => {
    const motto = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'.split(' ');
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2, max: 7 }), { maxLength: 2 }), (breaks) => {
        const text = motto.map((w, i) => (breaks.includes(i) ? `\n${w}` : w)).join(' ');
        expect(wordsIn(`${text}\nXÃ NẬM SEN\n`)).toBe(motto.join(' '));
      }),
    );
  });

  it.each([
    [
      'between the lines of the other column',
      'SỞ TƯ PHÁP   ĐẢNG CỘNG SẢN\nTỈNH\nVIỆT NAM\n',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
    ],
    [
      'with its last words first',
      'VIỆT NAM\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA\n',
      'VIỆT NAM CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
    ],
    ['without its marks', 'CONG HOA XA HOI CHU NGHIA VIET NAM\n', 'CONG HOA XA HOI CHU NGHIA VIET NAM'],
    ['not in a name', 'BAN CHỈ HUY ĐẢNG VIÊN TRẺ\n', ''],
  ])('%s', (_, text, words) => {
    expect(wordsIn(text)).toBe(words);
  });

  it.each<[string, boolean, string]>([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['Độc lập - Tự do - Hạnh phúc', true, 'Độc lập - Tự do - Hạnh phúc'],
    ['| CỘNG HÒA XÃ HỘI', true, '| CỘNG HÒA XÃ HỘI'],
    ['**CỘNG HÒA XÃ HỘI', true, '**CỘNG HÒA XÃ HỘI'],
    ['XÃ NẬM SEN CỘNG HÒA XÃ HỘI', true, 'CỘNG HÒA XÃ HỘI'],
    // beside small letters only the whole of it
    ['Xã Nậm Sen CỘNG HÒA XÃ HỘI', false, 'CỘNG HÒA XÃ HỘI'],
    ['Xã Nậm Sen CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', true, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    // its end on a line of its own
    ['CHỦ NGHĨA VIỆT NAM', true, ''],
    ['VIỆT NAM', true, ''],
    ['Tự do - Hạnh phúc', true, ''],
    ['CHỦ NGHĨA VIỆT NAM XÃ NẬM SEN', false, ''],
    ['- Hạnh phúc', false, ''],
    ['đảng cộng sản việt nam', false, 'đảng cộng sản việt nam'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.', false, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM.'],
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;', false, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM;'],
    [`${'A '.repeat(20)}CỘNG HÒA XÃ HỘI`, true, 'CỘNG HÒA XÃ HỘI'],
    [`${'A '.repeat(21)}CỘNG HÒA XÃ HỘI`, false, 'CỘNG HÒA XÃ HỘI'],
  ])('in one line: %s', (text, holds, words) => {
    expect(linesOf(text).map(holdsFormula)).toEqual([holds]);
    expect(wordsIn(text)).toBe(words);
  });

  it('an item of a list that names the Union is none', () => {
    expect(linesOf('- Đoàn TNCS Hồ Chí Minh tỉnh;\n').some(holdsFormula)).toBe(false);
  });
});
