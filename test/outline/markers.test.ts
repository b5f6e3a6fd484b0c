import { describe, expect, it } from 'vitest';
import { letterAt, type Marker, prefixOf, readMarkers, skipped } from '../../src/outline/markers.ts';
import type { SourceLine } from '../../src/source/document.ts';
import { linesOf } from '../frame/frame-plans.ts';

function lineOf(text: string): SourceLine {
  const [line] = linesOf(text);
  if (!line) throw new Error(`no line in ${JSON.stringify(text)}`);
  return line;
}

const read = (text: string): readonly Marker[] => readMarkers(lineOf(text));

/** Each reading of the first words: style, place in the series, what it adds to a path, tokens and what is glued. */
const told = (text: string): string =>
  read(text)
    .map(
      ({ style, ordinal, name, tokens, glued, lookalike }) =>
        `${style} ${ordinal ?? 'counted'} ${name} (${tokens}${glued ? `, ${glued}` : ''})${lookalike ? ' alike' : ''}`,
    )
    .join('; ');

describe('what stands before a section', () => {
  it.each([
    // labels
    ['Phần thứ nhất', 'phan 1 I (3)'],
    ['PHẦN THỨ BA: NHIỆM VỤ', 'phan 3 III (3)'],
    ['Phần thứ mười.', 'phan 10 X (3)'],
    ['PHẦN II. NHIỆM VỤ', 'phan 2 II (2)'],
    ['Chương IV', 'chuong 4 IV (2)'],
    ['CHƯƠNG 2 NHIỆM VỤ CHUNG', 'chuong 2 2 (2)'],
    ['Mục 1: Việc của xã', 'muc 1 1 (2)'],
    ['Điều 3. Việc của xã', 'dieu 3 3 (2)'],
    // numbers
    ['I. MỤC ĐÍCH', 'roman 1 I (1); arabic 1 1 (1) alike'],
    ['IX/ KINH PHÍ', 'roman 9 IX (1)'],
    ['12. Việc khác', 'arabic 12 12 (1)'],
    ['10 . Việc khác', 'arabic 10 10 (2)'],
    ['1). Việc khác', 'closed 1 1) (1)'],
    ['Điều 3a VIỆC CỦA XÃ', ''],
    ['3: Việc khác', 'arabic 3 3 (1)'],
    ['3./ Việc khác', 'arabic 3 3 (1)'],
    ['3.- Việc khác', 'arabic 3 3 (1)'],
    ['7) Việc khác', 'closed 7 7) (1)'],
    ['1.2. Việc khác', 'dotted2 2 2 (1)'],
    ['1.2 Việc khác', 'dotted2 2 2 (1)'],
    ['1.2.13. Việc khác', 'dotted3 13 13 (1)'],
    ['1.2.3.4. Việc khác', 'dotted4 4 4 (1)'],
    ['99.99. Việc khác', 'dotted2 99 99 (1)'],
    ['II MỤC ĐÍCH, YÊU CẦU', 'roman 2 II (1)'],
    // letters
    ['a) Việc khác', 'letter 1 a (1)'],
    ['đ) Việc khác', 'letter 5 đ (1)'],
    ['e. Việc khác', 'letter 6 e (1)'],
    ['B. VIỆC KHÁC', 'part 2 B (1)'],
    ['Đ. VIỆC KHÁC', 'part 5 Đ (1)'],
    ['d) Việc khác', 'letter 4 d (1); letter 5 đ (1) alike'],
    // two readings
    ['C. VIỆC KHÁC', 'part 3 C (1)'],
    ['i) Việc khác', 'letter 10 i (1)'],
    ['I) Việc khác', 'roman 1 I (1); arabic 1 1 (1) alike'],
    ['v) Việc khác', 'letter 23 v (1)'],
    // brackets
    ['(1) Việc khác', 'paren 1 (1) (1)'],
    ['(12) Việc khác', 'paren 12 (12) (1)'],
    ['(b) Việc khác', 'paren-letter 2 (b) (1)'],
    ['(iv) Việc khác', 'paren-roman 4 (iv) (1)'],
    ['(i) Việc khác', 'paren-roman 1 (i) (1); paren-letter 10 (i) (1)'],
    // points
    ['- Việc khác', 'dash counted - (1)'],
    ['– Việc khác', 'dash counted - (1)'],
    ['• Việc khác', 'dash counted - (1)'],
    ['\uF0B7 Việc khác', 'dash counted - (1)'],
    ['* Việc khác', 'star counted * (1)'],
    ['+ Việc khác', 'plus counted + (1)'],
    // glued to the first word
    ['1.Mục tiêu', 'arabic 1 1 (0, Mục)'],
    ['a)Công khai', 'letter 1 a (0, Công)'],
    ['1.“Một cửa” của xã', 'arabic 1 1 (0, “Một)'],
    ['(2)Việc khác', 'paren 2 (2) (0, Việc)'],
    ['-Việc khác', 'dash counted - (0, Việc)'],
    ['+Việc khác', 'plus counted + (0, Việc)'],
    ['-việc khác', 'dash counted - (0, việc)'],
    ['-“Một cửa” của xã', 'dash counted - (0, “Một)'],
    // torn or misread by OCR
    ['1 . Việc khác', 'arabic 1 1 (2)'],
    ['a ) Việc khác', 'letter 1 a (2)'],
    ['1- Việc khác', 'arabic 1 1 (1)'],
    ['II– VIỆC KHÁC', 'roman 2 II (1)'],
    ['II . VIỆC KHÁC', 'roman 2 II (2)'],
    ['ll. VIỆC KHÁC', 'roman 2 II (1) alike'],
    ['lV. VIỆC KHÁC', 'roman 4 IV (1) alike'],
    ['11. Việc khác', 'arabic 11 11 (1); roman 2 II (1) alike'],
    ['l. Việc khác', 'roman 1 I (1) alike; letter 13 l (1); arabic 1 1 (1) alike'],
    ['|. VIỆC KHÁC', 'roman 1 I (1) alike; arabic 1 1 (1) alike'],
  ])('%s', (text, readings) => {
    expect(told(text)).toBe(readings);
  });

  it.each([
    'Việc khác',
    'Phần việc còn lại',
    'Phần thứ tự',
    'phần thứ nhất của kế hoạch',
    'Điều 3 của Quyết định này',
    'Mục 1 Phần II nêu trên',
    'Điều ABC',
    'Chương XXXXXX',
    '2.500 hồ sơ',
    '76/NQ-CP của Chính phủ',
    '1.việc khác',
    '1.0. Việc khác',
    '1.100. Việc khác',
    '1.2.3.4.5. Việc khác',
    'II của kế hoạch',
    'IIII. VIỆC KHÁC',
    '(abc) Việc khác',
    '--- Việc khác',
    '15/3/2025 là hạn',
    'a Việc khác',
    '.',
  ])('none: %s', (text) => {
    expect(told(text)).toBe('');
  });

  it('is told with the kind of section, from the outside in', () => {
    const kinds = [
      'Phần thứ nhất',
      'A. VIỆC',
      'I. VIỆC',
      '1. Việc',
      '1.1. Việc',
      'a) Việc',
      '- Việc',
      '+ Việc',
    ];
    expect(kinds.map((text) => read(text)[0]?.kind)).toEqual([
      'part',
      'part',
      'roman',
      'arabic',
      'arabic',
      'letter',
      'dash',
      'plus',
    ]);
    const ranks = kinds.map((text) => read(text)[0]?.rank ?? -1);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('has its label apart from its number', () => {
    expect(read('Phần thứ nhất')[0]).toMatchObject({ labels: 1, marker: 'thứ nhất' });
    expect(read('Điều 3. Việc')[0]).toMatchObject({ labels: 1, marker: '3' });
    expect(read('I. VIỆC')[0]).toMatchObject({ labels: 0, marker: 'I' });
  });

  it('in a list of Markdown is the marker of the plan rather than the dash of the list', () => {
    const item = (text: string) =>
      readMarkers({ ...lineOf(text), paragraph: true }).map((m) => `${m.style} ${m.tokens}`);
    expect(item('- a) Đổi mới')).toEqual(['letter 2', 'dash 1']);
    expect(item('- 1. Đổi mới')).toEqual(['arabic 2', 'dash 1']);
    expect(item('- 1.Đổi mới')).toEqual(['arabic 1', 'dash 1']);
    expect(item('- 1.2 Đổi mới')).toEqual(['dotted2 2', 'dash 1']);
    expect(item('- Đổi mới')).toEqual(['dash 1']);
    expect(told('- a) Đổi mới')).toBe('dash counted - (1)');
  });
});

describe('a place in a series', () => {
  it('of dotted numbers is within the numbers before the last', () => {
    expect(
      ['1.2. Việc', '1.2.3. Việc', '12. Việc', 'a) Việc'].map((text) => read(text).map(prefixOf)[0]),
    ).toEqual(['1', '1.2', '', '']);
  });

  it('may leave out letters that nobody counts with', () => {
    // d, đ, e: one place apart; e, f, g and i, j, k: the letter between is usually left out
    expect(skipped('letter', 4, 6)).toBe(1);
    expect(skipped('letter', 6, 8)).toBe(0);
    expect(skipped('letter', 10, 12)).toBe(0);
    expect(skipped('letter', 1, 4)).toBe(2);
    expect(skipped('part', 4, 6)).toBe(0);
    expect(skipped('arabic', 4, 6)).toBe(1);
    expect(skipped('roman', 1, 2)).toBe(0);
  });

  it('has its letter', () => {
    expect([1, 4, 5, 6, 24, 28].map(letterAt).join('')).toBe('adđew?');
  });
});
