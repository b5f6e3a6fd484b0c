import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_SECTIONS, readOutline } from '../../src/outline/outline.ts';
import {
  COMMUNE,
  DECISION,
  DEPARTMENT,
  frameOf,
  linesOf,
  MINISTRY,
  markdownSource,
  TOWN,
  textSource,
} from '../frame/frame-plans.ts';

function pathsOf(text: string): string[] {
  return readOutline(linesOf(text)).sections.map((s) => s.path);
}

describe('the sections of each layout', () => {
  it.each([
    [
      'indented text',
      DEPARTMENT,
      'I I.1 I.1.1 I.1.2 I.2 I.2.-1 I.2.-2 II II.1 II.1.a II.1.b II.2 II.2.(1) II.2.(2) III III.1 III.2',
    ],
    [
      'raw text',
      COMMUNE,
      'I I.1 I.2 II II.-1 II.-2 II.-3 III III.1 III.1.*1 III.1.*1.-1 III.1.*2 III.1.*2.-1 III.1.*2.-2 III.2 III.2.+1 III.2.+2 IV V V.1 V.2',
    ],
    ['parts', DECISION, 'I I.I I.II I.II.1 I.II.2 I.II.2.a I.II.2.b II II.I II.I.1 II.I.2 II.I.4 II.II'],
    [
      'numbers with full stops',
      MINISTRY,
      'I I.1 I.1.1 I.1.2 I.1.2.-1 I.1.2.-2 I.2 I.2.1 I.2.1.1 I.2.1.2 II III',
    ],
  ])('%s', (_, text, paths) => {
    expect(
      frameOf(textSource(text))
        .sections.map((s) => s.path)
        .join(' '),
    ).toBe(paths);
  });

  it('Markdown of OCR: headings of any level, "ll." for "II.", "d." for "đ.", "- a)"', () => {
    const read = frameOf(markdownSource(TOWN));
    const paths =
      'I II II.I II.I.a II.I.b II.II II.II.1 II.II.1.-1 II.II.1.-2 II.II.2 II.II.2.a II.II.2.b II.II.2.c II.II.2.d II.II.2.đ II.III II.IV';
    expect(read.sections.map((s) => s.path).join(' ')).toBe(paths);
    expect(read.sections.find((s) => s.path === 'II.II')?.marker).toBe('ll');
    expect(read.codes).toEqual(['section-number-lookalike', 'section-number-lookalike']);
  });
});

describe('a line that begins like a section by accident', () => {
  const body = (last: string, wrapped: string): string =>
    `I. VIỆC CHUNG\n1. Mở đầu công việc của năm.\n2. Rà soát các việc đã làm.\n3. Phòng một cửa của xã ghi sổ mỗi ngày, so lại mỗi tuần ${last}\n${wrapped}\n4. Kết thúc công việc của năm.\n`;
  it.each([
    ['a level of service', 'theo mức độ', '4. Trường hợp khác thì làm sau.'],
    ['an article', 'như quy định tại khoản', '4. Điều này của luật mới.'],
    ['a span of years', 'trong giai đoạn 2021', '- 2025 của cả xã và thôn.'],
    ['a name with a dash', 'cùng với ngành Lao động', '- Thương binh và Xã hội của tỉnh.'],
    ['a small letter', 'và phát triển kinh tế', '- xã hội của toàn xã.'],
    ['a month', 'nộp trước tháng', '4. Những việc còn lại làm sau.'],
  ])('%s', (_, last, wrapped) => {
    expect(pathsOf(body(last, wrapped))).toEqual(['I', 'I.1', 'I.2', 'I.3', 'I.4']);
  });
});

describe('markers', () => {
  it('glued to the first word are still markers, and no word is lost', () => {
    const { sections } = readOutline(
      linesOf('I.MỤC TIÊU CHUNG\n1.Nhanh hơn.\na)Công khai.\nb)Số hóa.\n-Việc một;\n-Việc hai.\n'),
    );
    expect(sections.map((s) => `${s.path}|${s.title ?? ''}${s.text}`)).toEqual([
      'I|MỤC TIÊU CHUNG',
      'I.1|Nhanh hơn.',
      'I.1.a|Công khai.',
      'I.1.b|Số hóa.',
      'I.1.b.-1|Việc một;',
      'I.1.b.-2|Việc hai.',
    ]);
  });

  it('alone on their line take the next line as their heading', () => {
    const { sections } = readOutline(
      linesOf('I.\nMỤC TIÊU CHUNG\nNhanh hơn.\nII.\nNHIỆM VỤ CHUNG\nLàm ngay.\n'),
    );
    expect(sections.map((s) => [s.path, s.title])).toEqual([
      ['I', 'MỤC TIÊU CHUNG'],
      ['II', 'NHIỆM VỤ CHUNG'],
    ]);
  });

  it('follow the Vietnamese alphabet: đ may be left out, f is', () => {
    const list = (letters: string): string =>
      `I. VIỆC CHUNG\n1. Các việc\n${[...letters].map((l) => `${l}) Việc ${l}.`).join('\n')}\n`;
    const codes = (letters: string): string[] =>
      readOutline(linesOf(list(letters))).diagnostics.map((d) => `${d.severity} ${d.code}`);
    expect(codes('abcdđegh')).toEqual([]);
    expect(codes('abcdeg')).toEqual(['info section-number-gap']);
    expect(codes('abdđ')).toEqual(['warning section-number-gap']);
  });

  it('that come again get an id of their own and a diagnostic', () => {
    const { sections, diagnostics } = readOutline(
      linesOf('I. VIỆC CHUNG\n1. Một.\n2. Hai.\n2. Hai nữa.\n3. Ba.\n'),
    );
    expect(sections.map((s) => s.id)).toEqual(['I', 'I.1', 'I.2', 'I.2~2', 'I.3']);
    expect(diagnostics.map((d) => [d.code, d.of])).toEqual([['section-number-repeat', 'I.2~2']]);
  });

  it('of a lost first part begin where they begin', () => {
    expect(
      pathsOf('hồ sơ của năm trước.\nII. NHIỆM VỤ CHUNG\n1. Một.\n2. Hai.\nIII. TỔ CHỨC\nLàm.\n'),
    ).toEqual(['II', 'II.1', 'II.2', 'III']);
  });

  it('a dash under a full heading is a point, whatever word it begins with', () => {
    expect(pathsOf('I. VIỆC CHUNG\n1. Ban hành văn bản\n- Kế hoạch năm;\n- Quy chế;\n')).toEqual([
      'I',
      'I.1',
      'I.1.-1',
      'I.1.-2',
    ]);
  });

  it('"A." above Roman numbers that restart', () => {
    expect(
      pathsOf('A. PHẦN MỘT\nI. MỘT VIỆC\n1. Làm.\nII. HAI VIỆC\nLàm.\nB. PHẦN HAI\nI. BA VIỆC\nLàm.\n'),
    ).toEqual(['A', 'A.I', 'A.I.1', 'A.II', 'B', 'B.I']);
  });

  it('know kind, level and parent', () => {
    const { sections } = readOutline(linesOf('I. MỘT VIỆC\n1. Việc\na) Làm:\n- Ngay;\n+ Hôm nay.\n'));
    expect(sections.map((s) => [s.kind, s.level, s.parent])).toEqual([
      ['roman', 1, null],
      ['arabic', 2, 'I'],
      ['letter', 3, 'I.1'],
      ['dash', 4, 'I.1.a'],
      ['plus', 5, 'I.1.a.-1'],
    ]);
  });
});

describe('what fits a series and what does not', () => {
  const told = (...lines: string[]): string => pathsOf(`${lines.join('\n')}\n`).join(' ');
  const codes = (...lines: string[]): string[] =>
    readOutline(linesOf(`${lines.join('\n')}\n`)).diagnostics.map((d) => `${d.severity} ${d.code} ${d.of}`);

  it.each<[string, string[], string]>([
    ['a number left out', ['I. MỘT VIỆC', '1. Làm.', '3. Nghỉ.', '4. Xong.'], 'I I.1 I.3 I.4'],
    ['many left out, and nothing that follows', ['I. MỘT VIỆC', '1. Làm.', '9. Nghỉ.'], 'I I.1'],
    [
      'many left out, and the series goes on',
      ['I. MỘT VIỆC', '1. Làm.', '9. Nghỉ.', '10. Xong.'],
      'I I.1 I.9 I.10',
    ],
    ['a series that begins at two', ['I. MỘT VIỆC', 'Làm.', '2. Nghỉ.', '3. Xong.'], 'I I.2 I.3'],
    ['a series that begins at two and ends there', ['I. MỘT VIỆC', 'Làm.', '2. Nghỉ.'], 'I I.2'],
    ['one that begins late and ends there', ['I. MỘT VIỆC', 'Làm.', '5. Nghỉ.'], 'I'],
    ['one that begins late and goes on', ['I. MỘT VIỆC', 'Làm.', '5. Nghỉ.', '6. Xong.'], 'I I.5 I.6'],
    [
      'a number that comes again later',
      ['I. MỘT VIỆC', '1. Làm.', '2. Nghỉ.', '1. Lại làm.'],
      'I I.1 I.2 I.1',
    ],
    [
      'a number that goes back',
      ['I. MỘT VIỆC', '1. Làm.', '2. Nghỉ.', '3. Xong.', '2. Lại nghỉ.'],
      'I I.1 I.2 I.3 I.2',
    ],
    ['letters under no number', ['I. MỘT VIỆC', 'a) Làm.', 'b) Nghỉ.'], 'I I.a I.b'],
    [
      'letters under numbers that go on',
      ['I. MỘT VIỆC', '1. Làm:', 'a) Ngay.', 'b) Mai.', '2. Nghỉ.'],
      'I I.1 I.1.a I.1.b I.2',
    ],
    [
      'numbers within numbers',
      ['I. MỘT VIỆC', '1. Làm:', '1.1. Ngay.', '1.2. Mai.', '2. Nghỉ:', '2.1. Lâu.'],
      'I I.1 I.1.1 I.1.2 I.2 I.2.1',
    ],
    [
      'numbers within numbers, without a closing sign',
      ['I. MỘT VIỆC', '1. Làm:', '1.1 Ngay.', '1.2 Mai.'],
      'I I.1 I.1.1 I.1.2',
    ],
    [
      'numbers within a number that was not found',
      ['I. MỘT VIỆC', '1. Làm.', '2.1. Ngay.', '2.2. Mai.'],
      'I I.1 I.2.1 I.2.2',
    ],
    [
      'numbers three deep',
      ['I. MỘT VIỆC', '1. Làm:', '1.1. Ngay:', '1.1.1. Sáng.', '1.1.2. Chiều.', '1.2. Mai.'],
      'I I.1 I.1.1 I.1.1.1 I.1.1.2 I.1.2',
    ],
    [
      'brackets and pluses',
      ['I. MỘT VIỆC', '1. Làm:', '(1) Ngay.', '(2) Mai.', '+ Sớm;', '+ Muộn.'],
      'I I.1 I.1.(1) I.1.(2) I.1.(2).+1 I.1.(2).+2',
    ],
    [
      'stars over dashes',
      ['I. MỘT VIỆC', '* Làm:', '- Ngay;', '- Mai.', '* Nghỉ.'],
      'I I.*1 I.*1.-1 I.*1.-2 I.*2',
    ],
    ['articles', ['Điều 1. Làm ngay.', 'Các phòng cùng làm.', 'Điều 2. Nghỉ.'], '1 2'],
    [
      'chapters',
      ['Chương I', 'VIỆC CHUNG', '1. Làm.', 'Chương II', 'VIỆC RIÊNG', '1. Nghỉ.'],
      'I I.1 II II.1',
    ],
    ['points without any number', ['Các việc sau:', '- Làm;', '- Nghỉ.'], '-1 -2'],
    ['letters without any number', ['Các việc sau:', 'a) Làm;', 'b) Nghỉ.'], 'a b'],
    [
      'points before the first number',
      ['- Căn cứ luật;', '- Xét đề nghị;', 'I. MỘT VIỆC', '1. Làm.'],
      'I I.1',
    ],
    ['a numeral without a heading in capitals', ['I. MỘT VIỆC', 'Làm.', 'II Hai việc.'], 'I'],
    ['a heading that is no heading', ['I. MỘT VIỆC', 'Làm theo quy định tại', 'II. Phần sau của luật.'], 'I'],
    ['a far numeral', ['I. MỘT VIỆC', 'Làm.', 'XIV. VIỆC XA'], 'I'],
    ['a numeral left out', ['I. MỘT VIỆC', 'Làm.', 'III. BA VIỆC', 'Nghỉ.'], 'I III'],
  ])('%s', (_, lines, paths) => {
    expect(told(...lines)).toBe(paths);
  });

  /** A line as wide as the text, so that what stands below may be the rest of its sentence. */
  const FULL = 'Phòng một cửa của xã ghi sổ mỗi ngày, so lại mỗi tuần và báo cáo cho huyện';
  it.each<[string, string[], string]>([
    ['the next number, with a capital', ['1. Mở đầu.', FULL, '2. Việc sau'], 'I I.1 I.2'],
    ['the next number, with a small letter', ['1. Mở đầu.', FULL, '2. việc sau'], 'I I.1'],
    [
      'the next number, where the line above asks for more',
      ['1. Mở đầu.', `${FULL} của`, '2. Việc sau'],
      'I I.1',
    ],
    ['a first number', [FULL, '1. Việc sau'], 'I'],
    ['a first letter, with a capital', [FULL, 'a) Việc sau'], 'I I.a'],
    ['a first letter, with a small one', [FULL, 'a) việc sau'], 'I'],
    ['a first letter, where the line above asks for more', [`${FULL} theo`, 'a) Việc sau'], 'I'],
    ['a number after a gap', ['1. Mở đầu.', FULL, '3. Việc sau'], 'I I.1'],
    ['a number that comes again', ['1. Mở đầu.', '2. Hai.', FULL, '2. Việc sau'], 'I I.1 I.2'],
    ['a point', ['1. Mở đầu.', FULL, '- Việc sau'], 'I I.1'],
    ['a point among points', ['1. Mở đầu:', '- Việc đầu;', FULL, '- Việc sau'], 'I I.1 I.1.-1 I.1.-2'],
    ['a heading in capitals', [FULL, 'II. VIỆC RIÊNG'], 'I II'],
    ['a heading in capitals, where the line above asks for more', [`${FULL} của`, 'II. VIỆC RIÊNG'], 'I'],
    ['a heading in small letters', [FULL, 'II. Việc riêng'], 'I'],
    ['a part in capitals', [FULL, 'Phần II', 'VIỆC RIÊNG'], 'I'],
  ])('under a line that may go on: %s', (_, lines, paths) => {
    expect(told('I. VIỆC CHUNG', ...lines)).toBe(paths);
  });

  it.each<[string, string[], string]>([
    ['the next number, with a small letter', ['1. Mở đầu.', 'Làm.', '2. việc sau'], 'I I.1 I.2'],
    ['a first number, with a small letter', ['Làm:', '1. việc sau'], 'I I.1'],
    ['a number after a gap, with a small letter', ['1. Mở đầu.', '3. việc sau'], 'I I.1'],
    ['a point with a small letter', ['1. Mở đầu:', '- việc sau;', '- việc nữa.'], 'I I.1 I.1.-1 I.1.-2'],
    ['a number alone on its line', ['1. Mở đầu.', '2.', 'Việc sau'], 'I I.1 I.2'],
    ['a dash alone on the last line', ['1. Mở đầu.', '-'], 'I I.1'],
    ['a dash alone on its line', ['1. Mở đầu.', '-', 'Việc sau'], 'I I.1 I.1.-1'],
    ['the rest of a span of years', ['1. Mở đầu giai đoạn 2021', '- 2025 của xã.'], 'I I.1'],
    ['a part in small letters that no other follows', ['Làm.', 'B. Việc sau'], 'I'],
  ])('under a line that ends: %s', (_, lines, paths) => {
    expect(told('I. VIỆC CHUNG', ...lines)).toBe(paths);
  });

  it('parts in small letters are some where another follows', () => {
    expect(told('A. Phần đầu', 'Làm.', 'B. Phần sau', 'Nghỉ.')).toBe('A B');
    expect(told('A. Phần đầu', 'Làm.')).toBe('');
  });

  it('the first part may be lost, but not many', () => {
    expect(told('III. BA VIỆC', 'Làm.', 'IV. BỐN VIỆC')).toBe('III IV');
    expect(told('III. Ba việc:', '1. Làm.', '2. Nghỉ.')).toBe('1 2');
    expect(told('V. NĂM VIỆC', '1. Làm.', '2. Nghỉ.')).toBe('1 2');
  });

  it('what follows is looked for eighty lines ahead', () => {
    const far = (lines: number) =>
      told(
        'I. MỘT VIỆC',
        'Làm.',
        '5. Năm.',
        ...Array.from({ length: lines }, () => 'Làm.'),
        '6. Sáu.',
        '7. Bảy.',
      );
    expect(far(79)).toBe('I I.5 I.6 I.7');
    expect(far(80)).toBe('I I.6 I.7');
  });

  it('is said: gaps, late beginnings, numbers that come again', () => {
    expect(codes('I. MỘT VIỆC', '1. Làm.', '3. Nghỉ.')).toEqual(['warning section-number-gap I.3']);
    expect(codes('I. MỘT VIỆC', 'Làm.', '2. Nghỉ.', '3. Xong.')).toEqual(['warning section-number-gap I.2']);
    expect(codes('I. MỘT VIỆC', '1. Làm.', '2. Nghỉ.', '1. Lại làm.')).toEqual([
      'warning section-number-repeat I.1~2',
    ]);
    expect(codes('I. MỘT VIỆC', '1. Làm.', '2. Nghỉ.')).toEqual([]);
  });

  it('what stands under a number that came again has it in its id', () => {
    const { sections } = readOutline(
      linesOf('I. MỘT VIỆC\n1. Làm:\na) Ngay.\n1. Lại làm:\na) Mai.\nb) Kia.\n'),
    );
    expect(sections.map(({ id }) => id)).toEqual(['I', 'I.1', 'I.1.a', 'I.1~2', 'I.1~2.a', 'I.1~2.b']);
    expect(sections.map(({ parent }) => parent)).toEqual([null, 'I', 'I.1', 'I', 'I.1~2', 'I.1~2']);
  });

  it('a point whose number follows is one even where its line does not show it', () => {
    const long = 'Phòng một cửa của xã ghi sổ mỗi ngày, so lại mỗi tuần và báo cáo cho huyện';
    expect(told('I. MỘT VIỆC', long, `- ${long};`, `- ${long}.`)).toBe('I I.-1 I.-2');
    expect(told('I. MỘT VIỆC', long, `- ${long}`, `${long}.`)).toBe('I');
  });
});

describe('titles', () => {
  const titled = (...lines: string[]): (string | null)[] =>
    readOutline(linesOf(`${lines.join('\n')}\n`)).sections.map(({ title }) => title);

  it.each<[string, string[], (string | null)[]]>([
    [
      'a number over points has one',
      ['I. VIỆC CHUNG', '1. Việc của các phòng trong năm nay và năm sau', '- Làm;', '- Nghỉ.'],
      ['VIỆC CHUNG', 'Việc của các phòng trong năm nay và năm sau', null, null],
    ],
    [
      'a number over nothing has one only where it is short',
      ['I. VIỆC CHUNG', '1. Làm ngay', '2. Việc của các phòng trong năm nay và năm sau'],
      ['VIỆC CHUNG', 'Làm ngay', null],
    ],
    [
      'a sentence over points is none',
      ['I. VIỆC CHUNG', '1. Các phòng làm những việc sau:', '- Làm;', '- Nghỉ.'],
      ['VIỆC CHUNG', null, null, null],
    ],
    [
      'capitals before a sentence on the same line',
      ['I. KINH PHÍ THỰC HIỆN Kinh phí lấy từ ngân sách xã.'],
      ['KINH PHÍ THỰC HIỆN'],
    ],
    [
      'an abbreviation before small letters is none',
      ['I. VIỆC CHUNG', '1. UBND xã giao các phòng làm ngay.'],
      ['VIỆC CHUNG', null],
    ],
    ['a year before a sentence is none', ['I. VIỆC CHUNG', '1. 2025 là năm đầu.'], ['VIỆC CHUNG', null]],
    [
      'a remark in brackets belongs to it',
      ['I. VIỆC CHUNG (Có phụ lục kèm theo) Các phòng làm.'],
      ['VIỆC CHUNG (Có phụ lục kèm theo)'],
    ],
    [
      'in small letters where it is numbered in Roman',
      ['I. Việc chung của xã', 'Các phòng của xã ghi sổ mỗi ngày và so lại mỗi tuần.'],
      ['Việc chung của xã'],
    ],
    [
      'well known ones before their paragraph',
      ['I. VIỆC CHUNG', '1. Mục tiêu cụ thể Đến hết năm mọi việc đều xong.', '2. Yêu cầu của xã Làm đúng.'],
      ['VIỆC CHUNG', 'Mục tiêu cụ thể', null],
    ],
  ])('%s', (_, lines, titles) => {
    expect(titled(...lines)).toEqual(titles);
  });

  it('of a letter are shorter than those of a number', () => {
    const words = (n: number) => `Việc ${Array.from({ length: n - 1 }, (__, i) => `v${i}`).join(' ')}`;
    const under = (marker: string, n: number) =>
      titled('I. VIỆC CHUNG', '1. Một', `${marker} ${words(n)}`, '- Làm;', '- Nghỉ.')[2];
    expect(under('a)', 30)).toBe(words(30));
    expect(under('a)', 31)).toBeNull();
    expect(under('2.', 45)).toBe(words(45));
    expect(under('2.', 46)).toBeNull();
  });

  it('in capitals run over lines, with a remark in brackets', () => {
    const { sections } = readOutline(
      linesOf('I. DANH MỤC CÁC VIỆC CỦA XÃ TRONG\nNĂM ĐẦU (Có\nphụ lục kèm theo)\nII. KINH PHÍ\nKhông có.\n'),
    );
    expect(sections.map((s) => s.title)).toEqual([
      'DANH MỤC CÁC VIỆC CỦA XÃ TRONG NĂM ĐẦU (Có phụ lục kèm theo)',
      'KINH PHÍ',
    ]);
  });

  it('over three lines end where the first point begins', () => {
    const text =
      'I. TỔ CHỨC CHUNG\n1. Thủ trưởng các phòng của xã, các trường học\ntrên toàn xã; trưởng các thôn, bản và tổ dân\nphố\na) Làm kế hoạch.\nb) Báo cáo.\n';
    expect(readOutline(linesOf(text)).sections[1]?.title).toBe(
      'Thủ trưởng các phòng của xã, các trường học trên toàn xã; trưởng các thôn, bản và tổ dân phố',
    );
  });

  it('run into the paragraph below are cut off where they are well known', () => {
    const { sections } = readOutline(
      linesOf('I. MỞ ĐẦU CHUNG\n1. Mục đích Làm cho việc nhanh hơn và rõ hơn.\n2. Yêu cầu\nLàm đúng.\n'),
    );
    expect(sections.map((s) => [s.title, s.text])).toEqual([
      ['MỞ ĐẦU CHUNG', ''],
      ['Mục đích', 'Làm cho việc nhanh hơn và rõ hơn.'],
      ['Yêu cầu', 'Làm đúng.'],
    ]);
  });

  it('are none where a numbered paragraph is a sentence', () => {
    expect(
      readOutline(linesOf('I. VIỆC CHUNG\n1. Làm xong trong năm.\n2. Báo cáo mỗi quý.\n')).sections[1],
    ).toMatchObject({ title: null, text: 'Làm xong trong năm.' });
  });
});

describe('the end of the plan', () => {
  it.each([
    ['a paragraph', 'II. TỔ CHỨC CHUNG\nCác phòng làm.\n\nTrên đây là Kế hoạch của xã./.\n'],
    ['in mid-line', 'II. TỔ CHỨC CHUNG\nCác phòng làm. Trên đây là Kế hoạch của xã./.\n'],
  ])('is no part of the last section: %s', (_, end) => {
    const outline = readOutline(linesOf(`I. VIỆC CHUNG\nLàm.\n${end}`));
    expect(outline.closing.map((p) => p.map((t) => t.text).join(' '))).toEqual([
      'Trên đây là Kế hoạch của xã./.',
    ]);
    expect(outline.sections.at(-1)?.text).toBe('Các phòng làm.');
  });
});

describe('the end of a plan in other words', () => {
  const end = (...lines: string[]) => {
    const outline = readOutline(linesOf(`I. VIỆC CHUNG\nCác phòng làm.\n${lines.join('\n')}\n`));
    return outline.closing.map((p) => p.map((t) => t.text).join(' ')).join(' / ');
  };
  it.each([
    ['Trong quá trình thực hiện, nếu có vướng mắc thì báo về xã./.', true],
    ['Căn cứ nội dung Kế hoạch, các phòng làm ngay./.', true],
    ['Yêu cầu các phòng làm ngay./.', true],
    ['Đề nghị các thôn cùng làm./.', true],
    ['Ủy ban nhân dân xã Hòn Gió yêu cầu các phòng làm ngay./.', true],
    ['Kế hoạch này thay thế kế hoạch năm trước./.', true],
    ['Các phòng cùng làm cho xong./.', false],
    ['Hôm nay, trên đây là việc chung.', false],
  ])('%s', (line, closes) => {
    expect(end(line)).toBe(closes ? line : '');
  });

  it('takes what follows with it', () => {
    expect(end('Trên đây là Kế hoạch của xã.', 'Đề nghị các thôn cùng làm./.')).toBe(
      'Trên đây là Kế hoạch của xã. Đề nghị các thôn cùng làm./.',
    );
  });

  it('is none in the middle of a long section that goes on', () => {
    const rest = ['Thôn họp.', 'Xã họp.', 'Huyện họp.', 'Tỉnh họp.'];
    expect(end('Yêu cầu các phòng làm ngay.', ...rest)).toBe('');
  });
});

describe('sections do not depend on', () => {
  const paragraphs = [
    'I. MỤC TIÊU',
    '1. Mục tiêu chung',
    'Người dân được phục vụ nhanh hơn, rõ hơn và ít tốn kém hơn; cán bộ làm việc có kế hoạch, có kiểm tra và có trách nhiệm với từng hồ sơ được giao.',
    '2. Chỉ tiêu',
    '- Trên 95% hồ sơ của người dân và doanh nghiệp được trả đúng hẹn hoặc trước hẹn trong cả năm, tính chung cho mọi lĩnh vực.',
    '- Mỗi thôn có ít nhất một điểm hỗ trợ nộp hồ sơ trực tuyến, có máy tính và người hướng dẫn vào các buổi sáng.',
    'II. NHIỆM VỤ',
    '1. Thể chế',
    'a) Rà soát các văn bản của xã đã ban hành, lập danh mục những văn bản phải sửa và trình bãi bỏ những văn bản không còn phù hợp.',
    'b) Lấy ý kiến người dân trước khi ban hành quy định mới.',
    '2. Thủ tục',
    'a) Niêm yết mọi thủ tục tại nơi tiếp nhận, cập nhật trong ngày khi có thay đổi và in tờ hướng dẫn cho người lớn tuổi.',
    '+ Bỏ giấy tờ đã có trong cơ sở dữ liệu.',
    '+ Không yêu cầu nộp bản sao khi đã có bản điện tử.',
    'III. TỔ CHỨC',
    'Văn phòng theo dõi chung.',
  ];
  const want = [
    'I',
    'I.1',
    'I.2',
    'I.2.-1',
    'I.2.-2',
    'II',
    'II.1',
    'II.1.a',
    'II.1.b',
    'II.2',
    'II.2.a',
    'II.2.a.+1',
    'II.2.a.+2',
    'III',
  ];
  const wrap = (text: string, width: number): string[] => {
    const lines: string[] = [];
    for (const word of text.split(' ')) {
      const last = lines.at(-1);
      if (last !== undefined && last.length + 1 + word.length <= width)
        lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  };

  it('the width that the text is wrapped at, nor the blank lines between its lines', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 50, max: 140 }),
        fc.constantFrom('\n', '\n\n', ' \n\n'),
        fc.constantFrom('', '\n'),
        (width, line, paragraph) => {
          const text = paragraphs.map((p) => wrap(p, width).join(line)).join(`${line}${paragraph}`);
          expect(pathsOf(text)).toEqual(want);
        },
      ),
    );
  });

  it('the page breaks among its lines', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 30 }), (at) => {
        const lines = paragraphs.flatMap((p) => wrap(p, 70));
        lines.splice(at, 0, `\f${2}`);
        expect(
          frameOf(textSource(['KẾ HOẠCH', 'Năm 2024', ...lines].join('\n'))).sections.map((s) => s.path),
        ).toEqual(want);
      }),
    );
  });
});

describe('more sections than any plan has', () => {
  const points = (n: number): string =>
    `I. VIỆC CHUNG\n${Array.from({ length: n }, (_, i) => `- Quét vôi gian chợ số ${i + 1};\n`).join('')}`;

  it('are left where the last one ends, and counted', () => {
    const lines = linesOf(points(MOST_SECTIONS + 9));
    const { sections, words, diagnostics } = readOutline(lines);
    expect(sections).toHaveLength(MOST_SECTIONS);
    expect(words.at(-1)?.line).toBe(MOST_SECTIONS);
    expect(diagnostics).toMatchObject([
      { code: 'sections-too-many', fields: { sections: 10 }, source: { line: MOST_SECTIONS + 1 } },
    ]);
  });

  it('are not missed where there are as many as may be', () => {
    expect(readOutline(linesOf(points(MOST_SECTIONS - 1))).diagnostics).toEqual([]);
  });
});

describe('a last section, what it is called, what it says, and what ends the plan', () => {
  /** Title, text and closing paragraphs of the last section; "|" is the end of a line. */
  it.each<[string, string | null, string, string[]]>([
    ['I. VIỆC CHUNG | Làm. | Trên đây là Kế hoạch./.', 'VIỆC CHUNG', 'Làm.', ['Trên đây là Kế hoạch./.']],
    [
      'I. VIỆC CHUNG | Làm. | Việc khác. | Yêu cầu các thôn làm. | Báo cáo xã.',
      'VIỆC CHUNG',
      'Làm.\nViệc khác.',
      ['Yêu cầu các thôn làm. Báo cáo xã.'],
    ],
    // what others are asked stands at the end, or the plan says that it ends
    [
      'I. VIỆC CHUNG | Làm. | Yêu cầu các thôn làm. | Việc hai. | Việc ba. | Việc bốn.',
      'VIỆC CHUNG',
      'Làm.\nYêu cầu các thôn làm. Việc hai.\nViệc ba.\nViệc bốn.',
      [],
    ],
    [
      'I. VIỆC CHUNG | Làm. | Yêu cầu các thôn làm. | Việc hai. | Việc ba. | Việc bốn./.',
      'VIỆC CHUNG',
      'Làm.',
      ['Yêu cầu các thôn làm. Việc hai.', 'Việc ba.', 'Việc bốn./.'],
    ],
    [
      'I. VIỆC CHUNG | Làm. Trên đây là Kế hoạch của xã.',
      'VIỆC CHUNG',
      'Làm.',
      ['Trên đây là Kế hoạch của xã.'],
    ],
    ['I. VIỆC CHUNG | Làm. Yêu cầu các thôn làm./.', 'VIỆC CHUNG', 'Làm. Yêu cầu các thôn làm./.', []],
    ['I. VIỆC CHUNG (Có | phụ lục kèm theo) | Làm.', 'VIỆC CHUNG (Có phụ lục kèm theo)', 'Làm.', []],
    ['I. VIỆC CHUNG | (có phụ lục) | Làm.', 'VIỆC CHUNG (có phụ lục)', 'Làm.', []],
    ['I. VIỆC CHUNG | CỦA XÃ | Làm.', 'VIỆC CHUNG CỦA XÃ', 'Làm.', []],
    ['I. VIỆC CHUNG. | CỦA XÃ | Làm.', 'VIỆC CHUNG.', 'CỦA XÃ\nLàm.', []],
    ['I. VIỆC CHUNG | 2026 CỦA XÃ | Làm.', 'VIỆC CHUNG 2026 CỦA XÃ', 'Làm.', []],
    ['I. VIỆC CHUNG | CỦA XÃ (phụ lục) | Làm.', 'VIỆC CHUNG CỦA XÃ (phụ lục)', 'Làm.', []],
    ['I. VIỆC CHUNG Xã làm ngay.', 'VIỆC CHUNG', 'Xã làm ngay.', []],
    ['I. VIỆC CHUNG (có phụ lục) Xã làm.', 'VIỆC CHUNG (có phụ lục)', 'Xã làm.', []],
    ['I. VIỆC CHUNG (có phụ lục', 'VIỆC CHUNG (có phụ lục', '', []],
    ['I. UBND tỉnh giao.', null, 'UBND tỉnh giao.', []],
    ['I. UBND TỈNH giao việc.', null, 'UBND TỈNH giao việc.', []],
    ['1. Việc của xã', 'Việc của xã', '', []],
    ['1. Việc của xã.', null, 'Việc của xã.', []],
    ['1. Việc của xã làm trong năm nay', null, 'Việc của xã làm trong năm nay', []],
    ['1. Yêu cầu Xã làm tốt việc của mình trong năm.', 'Yêu cầu', 'Xã làm tốt việc của mình trong năm.', []],
    ['1. Yêu cầu xã làm tốt việc của mình.', null, 'Yêu cầu xã làm tốt việc của mình.', []],
  ])('%s', (text, title, words, closing) => {
    const outline = readOutline(linesOf(text.split(' | ').join('\n')));
    expect(outline.sections.map((s) => [s.title, s.text])).toEqual([[title, words]]);
    expect(outline.closing.map((p) => p.map((t) => t.text).join(' '))).toEqual(closing);
  });
});
