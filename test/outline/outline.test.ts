import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readOutline } from '../../src/outline/outline.ts';
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

describe('titles', () => {
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
