import { describe, expect, it } from 'vitest';
import type { SourceDocument, SourceLine } from '../../../src/source/document.ts';
import { draw, onlyTable, p, r, read, tbl, tc, textLines, tr } from './support.ts';

const lines = async (body: string): Promise<SourceLine[]> =>
  (await read(body)).blocks.flatMap((b) => (b.kind === 'line' ? [b] : []));

const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

describe('text of Word', () => {
  it('joins the runs of a word and knows all its characters', async () => {
    const run =
      '<w:r><w:t>NĐ</w:t><w:noBreakHyphen/><w:t>CP</w:t><w:tab/><w:t>Quý</w:t><w:softHyphen/><w:t xml:space="preserve"> I</w:t></w:r>';
    const symbol =
      '<w:r><w:sym w:font="Symbol" w:char="F0B3"/><w:t xml:space="preserve"> 90% </w:t><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>';
    expect(textLines(await read(p(r('Số 1') + r('5/')) + p(run) + p(symbol)))).toEqual([
      'Số 15/',
      'NĐ-CP Quý I',
      '≥ 90% ✓',
    ]);
  });

  it('is one line a paragraph, and breaks lines without ending the paragraph', async () => {
    const broken = p(
      '<w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Cải cách hành chính</w:t><w:br/><w:br/><w:t>năm 2026</w:t></w:r>',
    );
    expect((await lines(broken)).map((l) => [l.text, l.gap, l.paragraph ?? false])).toEqual([
      ['KẾ HOẠCH', 0, false],
      ['Cải cách hành chính', 0, true],
      ['năm 2026', 1, true],
    ]);
  });

  it('tells bold lines and headings, through styles too', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Dam"><w:rPr><w:b/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="Manh"><w:rPr><w:b/></w:rPr></w:style>';
    const body =
      p('Đậm theo kiểu', '<w:pStyle w:val="Dam"/>') +
      p(r('Đậm hết ', '<w:b/>') + r('cả hai', '<w:rStyle w:val="Manh"/>')) +
      p(r('Đậm ', '<w:b/>') + r('một phần')) +
      p(r('Không đậm', '<w:b w:val="0"/>'), '<w:pStyle w:val="Dam"/>') +
      p('Mục', '<w:outlineLvl w:val="1"/>');
    const source = await read({ body, styles });
    expect(source.blocks.map((b) => b.kind === 'line' && [b.bold ?? false, b.heading ?? 0])).toEqual([
      [true, 0],
      [true, 0],
      [false, 0],
      [false, 0],
      [false, 2],
    ]);
  });

  it('knows where a page begins', async () => {
    const section = (type: string) =>
      `<w:sectPr>${type === '' ? '' : `<w:type w:val="${type}"/>`}</w:sectPr>`;
    const body = [
      p('A'),
      p('<w:r><w:br w:type="page"/></w:r>'),
      p('B'),
      p('C', '<w:pageBreakBefore/>'),
      p('D', section('')),
      p('E', section('nextPage')),
      p('F'),
      section('continuous'),
    ].join('');
    expect((await lines(body)).map((l) => [l.text, l.opensPage])).toEqual([
      ['A', false],
      ['B', true],
      ['C', true],
      ['D', false],
      ['E', true],
      ['F', false],
    ]);
  });

  it('shows the results of fields, not their instructions', async () => {
    const complex =
      field('begin') + instruction(' REF muc ') + field('separate') + r('Mục II') + field('end');
    const link = '<w:hyperlink r:id="x"><w:r><w:t>Cổng dịch vụ công</w:t></w:r></w:hyperlink>';
    const nested =
      field('begin') +
      instruction('IF ') +
      field('begin') +
      instruction('PAGE') +
      field('separate') +
      r('9') +
      field('end') +
      field('separate') +
      r(' xong') +
      field('end');
    expect(textLines(await read(p(r('Theo ') + complex) + p(link) + p(r('đã') + nested)))).toEqual([
      'Theo Mục II',
      'Cổng dịch vụ công',
      'đã xong',
    ]);
  });

  it('does not lose the text after a field that never shows a result', async () => {
    const source = await read(p(field('begin') + instruction('TIME')) + p('Còn lại'));
    expect(textLines(source)).toEqual(['Còn lại']);
    expect(source.diagnostics.map((d) => d.code)).toEqual(['unfinished-field']);
  });

  it('sets hidden text, a table of contents and a placeholder aside', async () => {
    const contents =
      p(field('begin') + instruction('TOC \\o') + field('separate') + r('I. MỤC TIÊU 2')) +
      p(r('II. NHIỆM VỤ 3') + field('end'));
    const gallery =
      '<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:r><w:t>Nhập ngày</w:t></w:r></w:sdtContent></w:sdt>';
    const source = await read(contents + p(r('Hiện ') + r('ẩn', '<w:vanish/>')) + p(r('Ngày: ') + gallery));
    expect(textLines(source)).toEqual(['Hiện', 'Ngày:']);
    expect(source.discarded.map((d) => [d.text, d.reason])).toEqual([
      ['I. MỤC TIÊU 2', 'repeated-header'],
      ['II. NHIỆM VỤ 3', 'repeated-header'],
      ['ẩn', 'invisible'],
      ['Nhập ngày', 'empty-mark'],
    ]);
  });

  it('keeps the text of a table of contents that never ends', async () => {
    const body =
      p(field('begin') + instruction('TOC') + field('separate') + r('I. MỤC TIÊU')) + p('1. Chung');
    expect(textLines(await read(body))).toEqual(['I. MỤC TIÊU', '1. Chung']);
  });

  it('reads text boxes once, before the paragraph at whose top they hang', async () => {
    const box = `<w:txbxContent>${p('DỰ THẢO')}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const source = await read(p(`<w:r>${drawing}</w:r>${r('KẾ HOẠCH')}`));
    expect(textLines(source)).toEqual(['DỰ THẢO', 'KẾ HOẠCH']);
    expect(source.blocks.map((b) => b.kind === 'line' && b.tokens[0]?.path)).toEqual([
      'body/p[1]/box[1]/p[1]',
      'body/p[1]',
    ]);
  });

  it('reads formulas and the words under phonetic guides', async () => {
    const body =
      p('<m:oMath><m:r><m:t>x≥5</m:t></m:r></m:oMath>') +
      p(
        '<w:r><w:ruby><w:rt><w:r><w:t>bỏ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>giữ</w:t></w:r></w:rubyBase></w:ruby></w:r>',
      );
    expect(textLines(await read(body))).toEqual(['x≥5', 'giữ']);
  });

  it('keeps notes apart, with their marks', async () => {
    const footnotes =
      `<w:footnote w:id="0" w:type="separator">${p('')}</w:footnote>` +
      `<w:footnote w:id="7">${p(`<w:r><w:footnoteRef/></w:r>${r(' Nghị quyết số 76/NQ-CP.')}`)}</w:footnote>`;
    const source = await read({
      body: p(`${r('Theo chương trình')}<w:r><w:footnoteReference w:id="7"/></w:r>`) + p('Hết'),
      footnotes,
    });
    expect(textLines(source)).toEqual(['Theo chương trình', 'Hết']);
    expect(source.discarded.map((d) => [d.reason, d.text])).toEqual([
      ['footnote', '1 Nghị quyết số 76/NQ-CP.'],
    ]);
  });

  it('sets headers and footers aside, page numbers by their own name', async () => {
    const page = p(
      r('- ') + field('begin') + instruction(' PAGE ') + field('separate') + r('2') + field('end') + r(' -'),
    );
    const simple = p('<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>');
    const source = await read({
      body: p('Nội dung'),
      headers: [page, p('')],
      footers: [p('Sở Nội vụ tỉnh An Hải') + simple],
    });
    expect(textLines(source)).toEqual(['Nội dung']);
    expect(source.discarded.map((d) => [d.reason, d.text, d.source.path])).toEqual([
      ['page-number', '- 2 -', 'header1/p[1]'],
      ['running-head', 'Sở Nội vụ tỉnh An Hải', 'footer1/p[1]'],
      ['page-number', '3', 'footer1/p[2]'],
    ]);
  });

  it('sets a typed stroke aside', async () => {
    const source = await read(p('Hạnh phúc') + p('---------------') + p('KẾ HOẠCH'));
    expect(textLines(source)).toEqual(['Hạnh phúc', 'KẾ HOẠCH']);
    expect(source.discarded.map((d) => d.reason)).toEqual(['rule']);
  });
});

describe('tracked changes', () => {
  const ins = (inside: string) => `<w:ins w:id="1">${inside}</w:ins>`;
  const del = (text: string) =>
    `<w:del w:id="2"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
  const both = async (body: string) => {
    const final = await read(body);
    const original = await read(body, { changes: 'original' });
    return [textLines(final), textLines(original)];
  };

  it('reads the final text, or the original', async () => {
    const body = p(r('đạt ') + del('100%') + ins(r('trên 90%')) + r(' hồ sơ'));
    expect(await both(body)).toEqual([['đạt trên 90% hồ sơ'], ['đạt 100% hồ sơ']]);
    expect((await read(body)).diagnostics.map((d) => d.code)).toEqual(['tracked-changes']);
  });

  it('reads moved text where it stands', async () => {
    const from = `<w:moveFrom w:id="3">${r('Chuyển')}</w:moveFrom>`;
    const to = `<w:moveTo w:id="4">${r('Chuyển')}</w:moveTo>`;
    expect(await both(p(r('A ') + from) + p(r('B ') + to))).toEqual([
      ['A', 'B Chuyển'],
      ['A Chuyển', 'B'],
    ]);
  });

  it('joins paragraphs over an end that is not there', async () => {
    const body =
      p('Một ', '<w:rPr><w:del w:id="5"/></w:rPr>') + p('hai ', '<w:rPr><w:ins w:id="6"/></w:rPr>') + p('ba');
    expect(await both(body)).toEqual([
      ['Một hai', 'ba'],
      ['Một', 'hai ba'],
    ]);
  });

  it('leaves out rows and cells that are not there', async () => {
    const row = (no: string, kind = '') =>
      tr([no, `Nhiệm vụ ${no}`, 'Sở Y tế'], kind === '' ? '' : `<w:${kind} w:id="7"/>`);
    const body = tbl([row('1'), row('2', 'del'), row('3', 'ins')]);
    const first = (source: Awaited<ReturnType<typeof read>>) =>
      draw(onlyTable(source)).map((cells) => cells[0]);
    expect(first(await read(body))).toEqual(['1', '3']);
    expect(first(await read(body, { changes: 'original' }))).toEqual(['1', '2']);
    const cells = tbl([
      tr(['1', tc('mới', '<w:cellIns w:id="8"/>'), 'A', 'B']),
      tr(['2', tc('mới', '<w:cellIns w:id="9"/>'), 'A', 'B']),
    ]);
    expect(draw(onlyTable(await read(cells, { changes: 'original' })))).toEqual([
      ['1', 'A', 'B'],
      ['2', 'A', 'B'],
    ]);
  });

  it('takes the paragraph properties of its side', async () => {
    const body = p(
      'Mục',
      '<w:outlineLvl w:val="0"/><w:pPrChange w:id="9"><w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:pPrChange>',
    );
    const level = async (changes: 'final' | 'original') =>
      (await read(body, { changes })).blocks.map((b) => b.kind === 'line' && b.heading);
    expect([await level('final'), await level('original')]).toEqual([[1], [3]]);
  });

  const apart = (source: SourceDocument) => source.discarded.map((d) => [d.reason, d.text]);

  it('sets struck-out words aside, whether a run or a style strikes them out', async () => {
    const styles =
      '<w:style w:type="character" w:styleId="Bo"><w:rPr><w:dstrike/></w:rPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Cu"><w:rPr><w:strike/></w:rPr></w:style>';
    const body =
      p(r('Giao Sở Nội vụ ') + r('và Sở Y tế ', '<w:strike/>') + r('trước', '<w:rStyle w:val="Bo"/>')) +
      p(r('bản cũ') + r(' bản mới', '<w:strike w:val="0"/>'), '<w:pStyle w:val="Cu"/>');
    const source = await read({ body, styles });
    expect(textLines(source)).toEqual(['Giao Sở Nội vụ', 'bản mới']);
    expect(apart(source)).toEqual([
      ['struck-out', 'và Sở Y tế trước'],
      ['struck-out', 'bản cũ'],
    ]);
  });

  it('sets white words on paper aside, not those on a coloured ground', async () => {
    const white = '<w:color w:val="FFFFFF"/>';
    const cell = (text: string, fill: string) => tc(p(r(text, white)), fill);
    const table = tbl([
      tr([
        cell('TT', '<w:shd w:val="clear" w:fill="1F3864"/>'),
        cell('ẩn', '<w:shd w:val="clear" w:fill="auto"/>'),
      ]),
      tr(['1', 'Lập danh bạ']),
    ]);
    const source = await read(p(r('Thấy ') + r('không thấy', white)) + table);
    expect(textLines(source)).toEqual(['Thấy']);
    expect(draw(onlyTable(source))).toEqual([
      ['TT', ''],
      ['1', 'Lập danh bạ'],
    ]);
    expect(apart(source)).toEqual([
      ['invisible', 'không thấy'],
      ['invisible', 'ẩn'],
    ]);
  });

  it('glues no raised mark of a note to a word or a date, and leaves exponents to their units', async () => {
    const up = '<w:vertAlign w:val="superscript"/>';
    const own = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>**</w:t></w:r>';
    const source = await read(
      p(r('Trước 30/9/2031') + r('3', up) + r(' sửa 40 m') + r('2', up) + r(' mái') + own),
    );
    expect(textLines(source)).toEqual(['Trước 30/9/2031 sửa 40 m2 mái']);
    expect(apart(source)).toEqual([['footnote-mark', '3 **']]);
  });

  it('reads boxes to tick: content controls, fields of older files, symbols of Wingdings', async () => {
    const control = (checked: number) =>
      `<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${r('?')}</w:sdtContent></w:sdt>`;
    const field = (state: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>${state}</w:checkBox></w:ffData></w:fldChar></w:r><w:r><w:instrText> FORMCHECKBOX </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const symbol = (font: string, char: string) => `<w:r><w:sym w:font="${font}" w:char="${char}"/></w:r>`;
    const body = [
      p(control(1) + r(' có ') + control(0) + r(' không')),
      p(
        field('<w:default w:val="0"/><w:checked/>') +
          r(' có ') +
          field('<w:default w:val="0"/>') +
          r(' không'),
      ),
      p(symbol('Wingdings', 'F0FE') + r(' có ') + symbol('Wingdings', 'F0A8') + r(' không')),
      p(symbol('Wingdings 2', 'F052') + r(' có ') + symbol('Wingdings 2', 'F0A3') + r(' không')),
    ];
    expect(textLines(await read(body.join('')))).toEqual(Array(4).fill('☒ có ☐ không'));
  });
});
