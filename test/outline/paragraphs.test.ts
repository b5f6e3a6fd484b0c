import { describe, expect, it } from 'vitest';
import { beginsParagraph, flowOf, type Signs } from '../../src/outline/paragraphs.ts';
import type { SourceLine } from '../../src/source/document.ts';
import { linesOf } from '../frame/frame-plans.ts';

/** What speaks for a paragraph at each line of a text, in short. */
function signsOf(lines: readonly SourceLine[]): string[] {
  const flow = flowOf(lines);
  return lines.map((line, at) => {
    const signs = flow.before(at);
    const names = (['written', 'ended', 'short', 'apart', 'afterCapitals', 'demanded'] as const).filter(
      (name) => signs[name],
    );
    return `${line.text.slice(0, 12)}: ${names.join(' ')}${beginsParagraph(line, signs) ? ' | begins' : ''}`;
  });
}

const WRAPPED = [
  'Các phòng của xã ghi sổ từng việc đã làm trong ngày và so lại với kế hoạch tuần ở',
  'bảng tin của thôn, để người dân biết việc nào đã xong, việc nào còn chậm và vì sao',
  'còn chậm; trưởng thôn đọc lại trong buổi họp đầu tháng và ghi ý kiến của người dân',
  'vào sổ góp ý của thôn rồi gửi lên văn phòng xã trước khi họp giao ban của tuần sau',
  'cùng với những giấy tờ mà người dân đã nộp trong tuần nhưng chưa được trả kết quả và',
  'những việc phải xin ý kiến của huyện.',
];

describe('where paragraphs begin', () => {
  it('the first line of all begins one, and so does what stands under something else', () => {
    const lines = linesOf('việc một\nviệc hai');
    const flow = flowOf(lines, new Set([1]));
    for (const at of [0, 1])
      expect(flow.before(at)).toEqual({
        written: true,
        ended: true,
        short: true,
        apart: true,
        afterCapitals: false,
        demanded: false,
      });
    expect(flowOf(lines).before(1)).toMatchObject({ written: false, ended: false });
  });

  it('lines that wrap carry on, however they begin', () => {
    const [, ...rest] = signsOf(linesOf(WRAPPED.join('\n')));
    expect(rest.filter((told) => told.includes('begins'))).toEqual([]);
  });

  it('a line that ends before the width is the last of its paragraph', () => {
    const told = signsOf(linesOf([...WRAPPED, 'Huyện trả lời trong tuần'].join('\n')));
    expect(told.at(-1)).toBe('Huyện trả lờ: ended short | begins');
  });

  it('a full line under a full line carries on even where it begins with a capital', () => {
    const capital = [
      ...WRAPPED.slice(0, 3),
      WRAPPED[3]?.replace('vào sổ', 'Vào sổ') ?? '',
      ...WRAPPED.slice(4),
    ];
    expect(signsOf(linesOf(capital.join('\n')))[3]).toBe('Vào sổ góp ý: ');
  });

  it('a line that cannot end where it ends asks for the next one', () => {
    const told = signsOf(linesOf([...WRAPPED, 'Việc này làm theo', 'Quyết định của xã'].join('\n')));
    expect(told.at(-1)).toBe('Quyết định c: short demanded');
  });

  it('under a heading in capitals something new begins', () => {
    expect(signsOf(linesOf('MỤC ĐÍCH\nLàm nhanh'))[1]).toContain('afterCapitals');
  });

  it('blank lines divide where there are more than inside paragraphs', () => {
    const spaced = signsOf(linesOf(['Việc một', 'của xã', 'và thôn', '', 'Việc hai', 'của xã'].join('\n')));
    expect(spaced.map((told) => told.includes('apart'))).toEqual([true, false, false, true, false]);
    const everywhere = signsOf(
      linesOf(['Việc một', '', 'của xã', '', 'và thôn', '', 'Việc hai', '', 'của xã'].join('\n')),
    );
    expect(everywhere.slice(1).filter((told) => told.includes('apart'))).toEqual([]);
  });

  it('paragraphs of the source are what the source says', () => {
    const lines = linesOf('Việc một của\nviệc hai của xã.\nviệc ba').map((line) => ({
      ...line,
      paragraph: true,
    }));
    const told = signsOf(lines);
    // a small letter after an open line: a page break cut a sentence
    expect(told[1]).not.toContain('begins');
    expect(told[2]).toContain('begins');
  });

  it('first lines that are indented begin paragraphs, and lines at the margin carry on', () => {
    const item = (n: number) => [
      `      ${n}. Ghi sổ từng việc đã làm trong ngày và so lại với kế hoạch của`,
      `${['tuần', 'tháng', 'quý', 'năm', 'xã', 'thôn'][n - 1]} rồi treo ở bảng tin của thôn để người dân cùng biết và góp ý.`,
    ];
    const lines = linesOf(
      [...[1, 2, 3, 4, 5, 6].flatMap(item), '      Mỗi tháng họp một lần', 'Việc chung của xã'].join('\n'),
    );
    const told = signsOf(lines);
    expect(told.at(-2)).toContain('apart');
    expect(told.at(-1)).not.toContain('short');
    expect(told[1]).not.toContain('apart');
  });

  it.each<[string, Partial<Signs>, boolean]>([
    ['Việc', { short: true }, true],
    ['Việc', { apart: true }, false],
    ['Việc', { apart: true, ended: true }, true],
    ['Việc', { ended: true }, false],
    ['Việc', { short: true, demanded: true }, false],
    ['việc', { short: true, ended: true, apart: true }, false],
    ['Việc', { written: true, demanded: true }, true],
    ['việc', { written: true }, false],
    ['việc', { written: true, ended: true }, true],
  ])('"%s" with %j', (text, more, begins) => {
    const none: Signs = {
      written: false,
      ended: false,
      short: false,
      apart: false,
      afterCapitals: false,
      demanded: false,
    };
    const [line] = linesOf(text);
    expect(line && beginsParagraph(line, { ...none, ...more })).toBe(begins);
  });
});

describe('the indents of first lines', () => {
  /** So many numbered items, indented by so much, each with a line that carries on at the margin. */
  const items = (count: number, indent: number): string =>
    Array.from(
      { length: count },
      (_, i) => `${' '.repeat(indent)}${i + 1}. Việc của phòng\nvà của thôn bản`,
    ).join('\n');
  it.each([
    ['show where paragraphs begin, and that lines at the margin carry on', items(5, 6), 'apart', ''],
    ['are three wide at least', items(5, 3), 'apart', ''],
    ['show nothing where they are narrower', items(5, 2), '', ''],
    ['show nothing among a few lines', items(4, 6), '', ''],
  ])('%s', (_, text, indented, flush) => {
    const told = signsOf(linesOf(`${text}\n      Huyện trả lời\nHuyện hỏi`));
    expect(told.slice(-2)).toEqual([`Huyện trả lờ: ${indented}`, `Huyện hỏi: ${flush}`]);
  });

  it('make the first line of an item one that stands apart', () => {
    expect(signsOf(linesOf(items(5, 6))).at(-2)).toBe('5. Việc của : short apart | begins');
  });
});

describe('the width that few lines wrap at', () => {
  it.each([
    [84, ''],
    [80, ' short | begins'],
  ])('is nearly that of the longest: under a line of %i of a hundred', (length, told) => {
    const text = `${'X'.repeat(94)} abcde\n${'Y'.repeat(length - 3)} ab\nZ`;
    expect(signsOf(linesOf(text)).at(-1)?.replace('Z:', '').trimEnd()).toBe(told);
  });
});
