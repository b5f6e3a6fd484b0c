import { describe, expect, it } from 'vitest';
import { draw, item, onlyTable, p, r, read, tbl, tc, textLines, tr } from './support.ts';

interface LevelSpec {
  readonly fmt?: string;
  readonly text: string;
  readonly start?: number;
  readonly more?: string;
}

function abstract(id: number, levels: readonly LevelSpec[], more = ''): string {
  const inside = levels.map(
    ({ fmt = 'decimal', text, start = 1, more: extra = '' }, i) =>
      `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${fmt}"/>${extra}<w:lvlText w:val="${text}"/></w:lvl>`,
  );
  return `<w:abstractNum w:abstractNumId="${id}">${more}${inside.join('')}</w:abstractNum>`;
}

function num(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

const restart = (level: number, at: number) =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${at}"/></w:lvlOverride>`;

const OUTLINE = abstract(0, [
  { fmt: 'upperRoman', text: '%1.' },
  { text: '%2.' },
  { fmt: 'lowerLetter', text: '%3)' },
  { fmt: 'bullet', text: '-' },
]);

describe('automatic numbers', () => {
  it('counts each level and starts deeper ones anew', async () => {
    const body = [
      item(1, 0, 'MỤC TIÊU'),
      item(1, 1, 'Mục tiêu chung'),
      item(1, 1, 'Mục tiêu cụ thể'),
      item(1, 2, 'Về thể chế'),
      item(1, 2, 'Về thủ tục'),
      item(1, 3, 'Giảm thời gian'),
      item(1, 0, 'NHIỆM VỤ'),
      item(1, 1, 'Cải cách thể chế'),
      item(1, 2, 'Rà soát văn bản'),
    ].join('');
    const source = await read({ body, numbering: OUTLINE + num(1, 0) });
    expect(textLines(source)).toEqual([
      'I. MỤC TIÊU',
      '1. Mục tiêu chung',
      '2. Mục tiêu cụ thể',
      'a) Về thể chế',
      'b) Về thủ tục',
      '- Giảm thời gian',
      'II. NHIỆM VỤ',
      '1. Cải cách thể chế',
      'a) Rà soát văn bản',
    ]);
  });

  it('prints the numbers of upper levels in a number of several parts', async () => {
    const numbering = abstract(0, [
      { fmt: 'upperRoman', text: '%1.' },
      { text: '%1.%2' },
      { text: '%1.%2.%3.', more: '<w:isLgl/>' },
    ]);
    const body = item(1, 0, 'A') + item(1, 1, 'B') + item(1, 1, 'C') + item(1, 2, 'D');
    const source = await read({ body, numbering: numbering + num(1, 0) });
    expect(textLines(source)).toEqual(['I. A', 'I.1 B', 'I.2 C', '1.2.1. D']);
  });

  it('counts an upper level that was skipped as used', async () => {
    const numbering = abstract(0, [{ text: '%1.' }, { text: '%1.%2.' }]) + num(1, 0);
    const body = item(1, 1, 'A') + item(1, 1, 'B') + item(1, 0, 'C');
    expect(textLines(await read({ body, numbering }))).toEqual(['1.1. A', '1.2. B', '2. C']);
  });

  it('goes on counting in another list of the same definition unless that starts anew', async () => {
    const numbering = abstract(0, [{ text: '%1.' }]) + num(1, 0) + num(2, 0) + num(3, 0, restart(0, 5));
    const body = item(1, 0, 'A') + item(2, 0, 'B') + item(3, 0, 'C') + item(3, 0, 'D') + item(1, 0, 'E');
    expect(textLines(await read({ body, numbering }))).toEqual(['1. A', '2. B', '5. C', '6. D', '7. E']);
  });

  it('starts where the level says, and replaces a level that a list redefines', async () => {
    const own =
      '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="upperLetter"/><w:lvlText w:val="Phần %1:"/></w:lvl></w:lvlOverride>';
    const numbering =
      abstract(0, [{ text: '%1.', start: 4 }]) + abstract(1, [{ text: '%1.' }]) + num(1, 0) + num(2, 1, own);
    const body = item(1, 0, 'A') + item(1, 0, 'B') + item(2, 0, 'C') + item(2, 0, 'D');
    expect(textLines(await read({ body, numbering }))).toEqual(['4. A', '5. B', 'Phần C: C', 'Phần D: D']);
  });

  it('does not restart a level that says so', async () => {
    const never = '<w:lvlRestart w:val="0"/>';
    const numbering =
      abstract(0, [
        { fmt: 'upperRoman', text: '%1.' },
        { text: '%2.', more: never },
      ]) + num(1, 0);
    const body = item(1, 0, 'A') + item(1, 1, 'B') + item(1, 0, 'C') + item(1, 1, 'D');
    expect(textLines(await read({ body, numbering }))).toEqual(['I. A', '1. B', 'II. C', '2. D']);
  });

  it.each([
    ['decimalZero', ['01', '02']],
    ['upperLetter', ['A', 'B']],
    ['lowerRoman', ['i', 'ii']],
    ['ordinal', ['1st', '2nd']],
    ['vietnameseCounting', ['một', 'hai']],
  ])('prints %s', async (fmt, printed) => {
    const numbering = abstract(0, [{ fmt, text: '%1.' }]) + num(1, 0);
    expect(textLines(await read({ body: item(1, 0, 'X') + item(1, 0, 'X'), numbering }))).toEqual(
      printed.map((n) => `${n}. X`),
    );
  });

  it('prints an unknown format in Arabic digits and says so', async () => {
    const numbering = abstract(0, [{ fmt: 'hebrew1', text: '%1.' }]) + num(1, 0);
    const source = await read({ body: item(1, 0, 'A'), numbering });
    expect(textLines(source)).toEqual(['1. A']);
    expect(source.diagnostics.map((d) => d.code)).toEqual(['number-format']);
  });

  it('writes drawn bullets as the marks of points', async () => {
    const numbering =
      abstract(0, [
        { fmt: 'bullet', text: '\uF0B7' },
        { fmt: 'bullet', text: 'o' },
        { fmt: 'bullet', text: '\uF0A7' },
      ]) +
      abstract(1, [{ fmt: 'bullet', text: '+' }]) +
      num(1, 0) +
      num(2, 1);
    const body = item(1, 0, 'A') + item(1, 1, 'B') + item(1, 2, 'C') + item(2, 0, 'D');
    expect(textLines(await read({ body, numbering }))).toEqual(['- A', '+ B', '- C', '+ D']);
  });

  it('takes list and level from the style, and list 0 takes a paragraph out of it', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:name w:val="Muc"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Khoan"><w:basedOn w:val="Muc"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering =
      abstract(0, [{ fmt: 'upperRoman', text: '%1.', more: '<w:pStyle w:val="Muc"/>' }, { text: '%2.' }]) +
      num(1, 0);
    const style = (id: string, more = '') => `<w:pStyle w:val="${id}"/>${more}`;
    const body =
      p('MỤC TIÊU', style('Muc')) +
      p('Chung', style('Khoan')) +
      p('Không số', style('Muc', '<w:numPr><w:numId w:val="0"/></w:numPr>')) +
      p('NHIỆM VỤ', style('Muc'));
    expect(textLines(await read({ body, numbering, styles }))).toEqual([
      'I. MỤC TIÊU',
      '1. Chung',
      'Không số',
      'II. NHIỆM VỤ',
    ]);
  });

  it('finds the level that is tied to a heading style', async () => {
    const style = (id: string, name: string) =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const tied = (id: string) => `<w:pStyle w:val="${id}"/>`;
    const numbering =
      abstract(0, [
        { fmt: 'upperRoman', text: '%1.', more: tied('u1') },
        { text: '%2.', more: tied('u2') },
      ]) + num(1, 0);
    const body = p('MỤC TIÊU', tied('u1')) + p('Mục tiêu chung', tied('u2'));
    const source = await read({
      body,
      numbering,
      styles: style('u1', 'heading 1') + style('u2', 'heading 2'),
    });
    expect(source.blocks.map((b) => b.kind === 'line' && [b.text, b.heading])).toEqual([
      ['I. MỤC TIÊU', 1],
      ['1. Mục tiêu chung', 2],
    ]);
  });

  it('follows a definition that points at a numbering style', async () => {
    const styles =
      '<w:style w:type="numbering" w:styleId="Chung"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const link = '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="Chung"/></w:abstractNum>';
    const numbering =
      abstract(0, [{ text: 'Điều %1.' }], '<w:styleLink w:val="Chung"/>') + link + num(1, 0) + num(2, 1);
    expect(
      textLines(await read({ body: item(2, 0, 'Ban hành') + item(2, 0, 'Hiệu lực'), numbering, styles })),
    ).toEqual(['Điều 1. Ban hành', 'Điều 2. Hiệu lực']);
  });

  it('keeps a number apart from the word after it, but not from its own full stop', async () => {
    const nothing = '<w:suff w:val="nothing"/>';
    const numbering =
      abstract(0, [{ text: '%1', more: nothing }]) +
      abstract(1, [{ text: '-', fmt: 'bullet', more: nothing }]) +
      num(1, 0) +
      num(2, 1);
    const body = item(1, 0, '. Mục tiêu') + item(2, 0, 'Chung');
    expect(textLines(await read({ body, numbering }))).toEqual(['1. Mục tiêu', '- Chung']);
  });

  it('numbers rows whose number column is automatic, not the continuation of a merged cell', async () => {
    const auto = tc(item(1, 0, ''));
    const merged = (content: string, kind: string) => tc(content, `<w:vMerge${kind}/>`);
    const rows = [
      tr(['STT', 'Nhiệm vụ', 'Sản phẩm']),
      tr([auto, 'A', 'Báo cáo']),
      tr([merged(item(1, 0, ''), ' w:val="restart"'), merged('B', ' w:val="restart"'), 'Kế hoạch']),
      tr([merged(item(1, 0, ''), ''), merged('', ''), 'Quyết định']),
      tr([auto, 'C', 'Công văn']),
    ];
    const source = await read({ body: tbl(rows), numbering: abstract(0, [{ text: '%1' }]) + num(1, 0) });
    expect(draw(onlyTable(source)).map((row) => row[0])).toEqual(['STT', '1', '2', '^', '3']);
  });

  it('does not count paragraphs that are deleted, nor print a bullet before nothing', async () => {
    const numbering =
      abstract(0, [{ text: '%1.' }]) + abstract(1, [{ fmt: 'bullet', text: '-' }]) + num(1, 0) + num(2, 1);
    const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
    const gone = p(
      `<w:del w:id="1"><w:r><w:delText>Bỏ</w:delText></w:r></w:del>`,
      `${list}<w:rPr><w:del w:id="2"/></w:rPr>`,
    );
    const body = item(1, 0, 'A') + gone + item(1, 0, 'B') + item(2, 0, '') + p(r('Hết'));
    expect(textLines(await read({ body, numbering }))).toEqual(['1. A', '2. B', 'Hết']);
  });

  it.each(['999999999', '9', '-1', '-999999999', 'x', ''])(
    'prints no number for a level of "%s"',
    async (level) => {
      const styles = `<w:style w:type="paragraph" w:styleId="Sai"><w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
      const wrong = `<w:lvl w:ilvl="${level}"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1/"/></w:lvl>`;
      const numbering = abstract(0, [{ text: '%1.' }], wrong) + num(1, 0);
      const own = p('mục', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
      const body = own + p('điểm', '<w:pStyle w:val="Sai"/>');
      const lines = textLines(await read({ body, numbering, styles }));
      // what is no number at all says nothing: the first level holds
      const first = level === 'x' || level === '';
      expect(lines).toEqual(first ? ['1. mục', '2. điểm'] : ['mục', 'điểm']);
    },
  );
});
