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

  it('an item of a list that names the Union is none', () => {
    expect(linesOf('- Đoàn TNCS Hồ Chí Minh tỉnh;\n').some(holdsFormula)).toBe(false);
  });
});
