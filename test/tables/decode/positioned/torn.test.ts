import { describe, expect, it } from 'vitest';
import type { Token } from '../../../../src/source/document.ts';
import { wholeWords } from '../../../../src/tables/decode/positioned/torn.ts';

let at = 0;
function lines(...texts: string[]): Token[][] {
  return texts.map((text, line) =>
    text.split(' ').map((word): Token => {
      at += word.length + 1;
      return { text: word, start: at - word.length - 1, end: at - 1, page: 1, line: line + 1 };
    }),
  );
}

const textOf = (own: readonly (readonly Token[])[]): string[] =>
  own.map((l) => l.map((t) => t.text).join(' '));

describe('words broken because their column is too narrow', () => {
  it.each([
    [['Thườ', 'ng', 'xuyên'], 2000, ['Thường', 'xuyên']],
    [['07/2', '027'], 2000, ['07/2027']],
    [['1', '0'], 600, ['10']],
    [['2.', '1'], 700, ['2.1']],
    [['12.34', '5.678'], 2300, ['12.345.678']],
    [['Nghiê', 'm', 'túc'], 2600, ['Nghiêm', 'túc']],
    [['thôn/nhó', 'm hộ'], 3700, ['thôn/nhóm hộ']],
    [['số 45/2031/', 'NĐ-CP'], 6000, ['số 45/2031/NĐ-CP']],
    [['45/2031/N', 'Đ-CP,'], 4200, ['45/2031/NĐ-CP,']],
    [['05/11/', '2031'], 3200, ['05/11/2031']],
  ])('%j in a column of %d', (given, width, want) => {
    expect(textOf(wholeWords(lines(...given), width))).toEqual(want);
  });

  it.each([
    [['Sở', 'Tư', 'pháp'], 1500],
    [['Quý', 'II'], 1500],
    [['Phòng', 'Nghiệp', 'vụ'], 3200],
    [['năm', '2027'], 2000],
    [['10.1', '10.1'], 1900],
    [['10.1', '1.'], 1900],
    [['thôn/bản', 'mới'], 3700],
    [['công trình số 45/', 'UBND xã'], 9000],
  ])('whole words stay apart: %j', (given, width) => {
    expect(textOf(wholeWords(lines(...given), width))).toEqual(given);
  });

  it('in a wide column nothing is broken', () => {
    expect(textOf(wholeWords(lines('Thườ', 'ng'), 9000))).toEqual(['Thườ', 'ng']);
  });

  it('the joined word keeps its pieces', () => {
    const given = lines('Thườ', 'ng');
    expect(wholeWords(given, 2000).flat()[0]?.parts).toEqual(given.flat());
  });
});
