import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainKey } from '../../src/text/fold.ts';
import { allWordsMatch, textMatch } from '../../src/text/match.ts';

describe('words that are looked for', () => {
  it.each([
    ['quyet dinh', 'Quyết định công bố thủ tục'],
    ['quyết định', 'QUYẾT  ĐỊNH số 5'],
    ['quyet định', 'quyết định'],
    ['do thi', 'quản lý đô thị'],
    ['hoa', 'hệ thống hoá văn bản'],
    ['hóa', 'hệ thống hoá văn bản'],
    ['76/NQ-CP', '(Nghị quyết số 76/NQ-CP)'],
    ['quyết định', 'quyết định'.normalize('NFD')],
  ])('"%s" finds "%s"', (words, text) => {
    expect(textMatch(words)(text)).toBe(true);
  });

  it.each([
    ['sở', 'số hóa hồ sơ'],
    ['dinh', 'quyết'],
    ['an', 'ban hành'],
    ['quyết dình', 'quyết định'],
    ['định quyết', 'quyết định'],
  ])('"%s" does not find "%s"', (words, text) => {
    expect(textMatch(words)(text)).toBe(false);
  });

  it('finds a later place where the first has other marks', () => {
    expect(textMatch('sở')('số lượng của sở')).toBe(true);
  });

  it('takes words in any order where all are asked for', () => {
    expect(allWordsMatch('huong dan van ban')('có văn bản hướng dẫn của Trung ương')).toBe(true);
    expect(allWordsMatch('huong dan luat')('có văn bản hướng dẫn của Trung ương')).toBe(false);
  });

  it('finds any syllables of a text without their marks', () => {
    const syllables = fc.constantFrom(
      'quyết',
      'định',
      'của',
      'Ủy',
      'ban',
      'thuỷ',
      'hoá',
      'đường',
      'số',
      '76/NQ-CP',
    );
    fc.assert(
      fc.property(
        fc.array(syllables, { minLength: 1, maxLength: 8 }),
        fc.nat(7),
        fc.nat(7),
        (words, a, b) => {
          const [from, to] = [Math.min(a, b) % words.length, (Math.max(a, b) % words.length) + 1];
          const part = words.slice(Math.min(from, to - 1), Math.max(from + 1, to)).join(' ');
          expect(textMatch(part)(words.join(' '))).toBe(true);
          expect(textMatch(plainKey(part))(words.join(' '))).toBe(true);
        },
      ),
    );
  });

  it('comes to an end on a text that nearly matches everywhere', () => {
    expect(textMatch('sở sở số')('so '.repeat(50_000))).toBe(false);
  });
});
