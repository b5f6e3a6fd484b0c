import { describe, expect, it } from 'vitest';
import { mended, withoutBrokenWords } from '../../../src/readers/pdf/syllables.ts';
import { lineOf, type TextLine, type Word } from '../../../src/readers/pdf/text-lines.ts';

const SIZE = 10;
const LETTER = 6;
/** As wide as a space that was drawn, and as a tear. */
const SPACE = 6;
const TORN = 1;

/** Words on one line; `~` before one stands for a tear, a space for a drawn space. */
function line(text: string, y = 0): TextLine {
  let x = 0;
  const words = [...text.matchAll(/([~ ]?)([^~ ]+)/g)].map(([, gap, word = '']): Word => {
    x += gap === '~' ? TORN : gap === ' ' ? SPACE : 0;
    const box = { x0: x, x1: x + word.length * LETTER, y0: y, y1: y + SIZE };
    x = box.x1;
    return { text: word, box, baseline: y + SIZE, size: SIZE, bold: false, spaced: gap === ' ' };
  });
  return lineOf(words);
}

const text = ({ words }: TextLine): string => words.map((word) => word.text).join(' ');

describe('a torn syllable', () => {
  it.each([
    ['with the piece before it', 'TÀI KHO~ẢN CÔNG', 'TÀI KHOẢN CÔNG'],
    ['with the piece after it, which is a word too', 'CÂY TR~ÁI VỤ', 'CÂY TRÁI VỤ'],
    ['from its middle, between two words', 'MẪU KI~Ệ~U MỚI', 'MẪU KIỆU MỚI'],
    ['from its end, after two words', 'ÔNG NGU~Y~ỄN AN', 'ÔNG NGUYỄN AN'],
    ['in small letters', 'cơ qu~ản lý', 'cơ quản lý'],
  ])('is put together %s', (_, torn, whole) => expect(text(mended(line(torn)))).toBe(whole));

  it('keeps its pieces and the room of all of them', () => {
    const [, word] = mended(line('TÀI KHO~ẢN')).words;
    expect(word?.pieces?.map((piece) => piece.text)).toEqual(['KHO', 'ẢN']);
    expect(word?.box.x1).toBe(line('TÀI KHO~ẢN').box.x1);
  });

  it.each([
    ['a space is drawn between its pieces', 'TÀI KHO ẢN CÔNG'],
    ['its pieces are not of one case', 'Tài Kho~ẢN công'],
    ['all are words', 'CẢI~CÁCH HÀNH~CHÍNH'],
    ['nothing makes a syllable of it', 'MỤC XQ~ZW SỐ'],
    ['there are digits in it', 'TÀI KHO~4N CÔNG'],
  ])('is left alone where %s', (_, words) => {
    const given = line(words);
    expect(mended(given)).toBe(given);
  });
});

describe('a word broken at the edge of its cell', () => {
  const broken = (above: string, below: string, room = 0) => {
    const first = line(above);
    return withoutBrokenWords([first, line(below, 12)], first.box.x1 + room).map(text);
  };

  it.each([
    ['a numeral', 'VI', 'I', ['VII']],
    ['a date', '30/10/2', '024', ['30/10/2024']],
    ['a symbol before its dash', '12/KH', '-UBND', ['12/KH-UBND']],
    ['a symbol before capitals', '12/', 'KH', ['12/KH']],
    ['a torn syllable', 'nghi', 'ệp', ['nghiệp']],
    ['the last of words with strokes between them', 'thôn/nhó', 'm hộ', ['thôn/nhóm', 'hộ']],
    ['a month before its year, behind another word', 'Tháng 7/', '2027', ['Tháng 7/2027']],
    ['the nought of a month', 'Tháng 0', '6/2027', ['Tháng 06/2027']],
    ['an abbreviation behind its &', 'VH&T', 'T', ['VH&TT']],
    ['a stop that may not begin a line', 'xong việc', '.', ['xong việc.']],
  ])('is joined again: %s', (_, above, below, lines) => expect(broken(above, below)).toEqual(lines));

  it.each([
    ['both are words', 'hành', 'chính', 0],
    ['the next letter would have fitted', 'nghi', 'ệp', LETTER],
    ['other words stand on its line', 'đạt nghi', 'ệp', 0],
    ['a hyphen says so', 'VI-', 'I', 0],
  ])('is two where %s', (_, above, below, room) =>
    expect(broken(above, below, room)).toEqual([above, below]),
  );

  it('leaves the rest of the next line where it is', () =>
    expect(broken('nghi', 'ệp vụ')).toEqual(['nghiệp', 'vụ']));
});
