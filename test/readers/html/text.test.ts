import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeHtml, readHtml, readHtmlBytes } from '../../../src/readers/html.ts';
import { tokensOf } from '../../../src/source/document.ts';
import { draw, onlyTable, textLines } from '../docx/support.ts';
import { read } from './support.ts';

const FROM = { file: 'ke-hoach.html', sha256: '0' };

describe('text of a page', () => {
  it('is one line a block element, whatever the white space of the page', () => {
    const page =
      '<div>UBND   tỉnh\n  An Hải<p>Số:&nbsp;12/KH-UBND</p>phần sau</div><span>cùng</span> <b>dòng</b>';
    expect(textLines(read(page))).toEqual(['UBND tỉnh An Hải', 'Số: 12/KH-UBND', 'phần sau', 'cùng dòng']);
  });

  it('breaks lines without ending the paragraph, unless the break is double', () => {
    const lines = read('<p>KẾ HOẠCH<br>Cải cách<br><br>năm 2026<br></p>').blocks;
    expect(lines.map((l) => l.kind === 'line' && [l.text, l.gap, l.paragraph ?? false])).toEqual([
      ['KẾ HOẠCH', 0, false],
      ['Cải cách', 0, true],
      ['năm 2026', 1, true],
    ]);
  });

  it('keeps the lines of preformatted text', () => {
    expect(textLines(read('<pre>I. MỤC TIÊU\n  1. Chung\r\n\n2. Riêng</pre>'))).toEqual([
      'I. MỤC TIÊU',
      '1. Chung',
      '2. Riêng',
    ]);
  });

  it('knows headings, bold lines and where a page begins', () => {
    const page =
      '<h2>KẾ HOẠCH</h2><p><b>I. MỤC</b> <strong>TIÊU</strong></p><p><b>1.</b> Chung</p>' +
      '<p style="page-break-before: always; font-weight: 700">PHỤ LỤC</p><br style="page-break-before:always" clear=all><p>PHỤ LỤC 2</p>';
    expect(
      read(page).blocks.map((l) => l.kind === 'line' && [l.heading ?? 0, l.bold ?? false, l.opensPage]),
    ).toEqual([
      [2, true, false],
      [0, true, false],
      [0, false, false],
      [0, true, true],
      [0, false, true],
    ]);
  });

  it('points each word at its place in the page', () => {
    const page = '<p>Sở&nbsp;T&agrave;i ch&#237;nh,\r\n<b>V</b>ăn ph&ograve;ng &amp; UBND</p>';
    const words = read(page).blocks.flatMap(tokensOf);
    expect(words.map((w) => [w.text, page.slice(w.start, w.end), w.line])).toEqual([
      ['Sở', 'Sở', 1],
      ['Tài', 'T&agrave;i', 1],
      ['chính,', 'ch&#237;nh,', 1],
      ['Văn', 'V</b>ăn', 2],
      ['phòng', 'ph&ograve;ng', 2],
      ['&', '&amp;', 2],
      ['UBND', 'UBND', 2],
    ]);
  });

  it('sets aside what is hidden or belongs to the site, and skips scripts', () => {
    const page =
      '<head><title>Cổng thông tin</title><style>p{}</style></head><nav><a>Trang chủ</a><a>Tin tức</a></nav>' +
      '<p>Kế hoạch<span style="display: none"> ẩn</span></p><script>var a = 1</script><noscript>Bật script</noscript><p hidden>Cũng ẩn</p><p>---------</p>';
    const source = read(page);
    expect(textLines(source)).toEqual(['Kế hoạch']);
    expect(source.discarded.map((d) => [d.reason, d.text])).toEqual([
      ['running-head', 'Cổng thông tin'],
      ['running-head', 'Trang chủ Tin tức'],
      ['markup', 'ẩn'],
      ['markup', 'Cũng ẩn'],
      ['rule', '---------'],
    ]);
  });

  it('prints the marks of lists', () => {
    const page =
      '<ol type=I start=2><li>Hai<ol><li>Một</li><li value=5>Năm</li><li>Sáu<ul><li>gạch<ul><li>cộng</li></ul></li></ul></li></ol></li></ol>' +
      '<ol type=a reversed><li>b</li><li>a</li></ol><ul><li>- sẵn có</li></ul><ol style="list-style-type:none"><li>không số</li></ol>' +
      '<ol style="list-style: lower-roman"><li><p>trong đoạn</p></li></ol>';
    expect(textLines(read(page))).toEqual([
      'II. Hai',
      '1. Một',
      '5. Năm',
      '6. Sáu',
      '- gạch',
      '+ cộng',
      'b. b',
      'a. a',
      '- sẵn có',
      'không số',
      'i. trong đoạn',
    ]);
  });
});

describe('encodings', () => {
  const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : Buffer.from(part))),
    );
  const text = (page: Uint8Array): string[] | string => {
    const result = readHtmlBytes(page, FROM);
    return result.ok ? textLines(result.value) : result.trouble.code;
  };

  it('reads Vietnamese Windows where the page declares it', () => {
    // Đ is D0; "ế" is EA with a combining acute, EC
    const page = bytes(
      '<meta http-equiv="Content-Type" content="text/html; charset=windows-1258"><p>',
      [0xd0],
      'i',
      [0xea, 0xec],
      'u 1</p>',
    );
    expect(text(page)).toEqual(['Điếu 1']);
  });

  it('reads UTF-8 declared or not, and UTF-16 by its mark', () => {
    expect(text(Buffer.from('<p>Kế hoạch</p>'))).toEqual(['Kế hoạch']);
    expect(text(Buffer.from('\uFEFF<meta charset=windows-1252><p>Kế hoạch</p>'))).toEqual(['Kế hoạch']);
    expect(text(bytes([0xff, 0xfe], [...Buffer.from('<p>Kế hoạch</p>', 'utf16le')]))).toEqual(['Kế hoạch']);
  });

  it('does not guess at bytes that do not fit', () => {
    expect(text(bytes('<p>K', [0xea, 0xec], ' ho</p>'))).toBe('not-unicode-text');
    expect(text(bytes('<meta charset="utf-8"><p>', [0xea, 0xec], '</p>'))).toBe('not-unicode-text');
    expect(text(bytes('<meta charset="vn-tcvn3"><p>K</p>'))).toBe('not-unicode-text');
  });

  it('reads no declaration out of a comment', () => {
    const decoded = decodeHtml(Buffer.from('<!-- <meta charset="windows-1258"> --><p>Kế hoạch</p>'));
    expect(decoded.ok && decoded.value).toContain('Kế hoạch');
  });
});

describe('hostile pages', () => {
  it('refuses elements without end and pages without measure', () => {
    const deep = readHtml('<div>'.repeat(100_000), FROM);
    expect(!deep.ok && deep.trouble.code).toBe('too-deep');
    const misnested = readHtml('<b><p></b>'.repeat(600) + '<i><div>'.repeat(600), FROM);
    expect(!misnested.ok && misnested.trouble.code).toBe('too-deep');
    const long = readHtml('a '.repeat(9_000_000), FROM);
    expect(!long.ok && long.trouble.code).toBe('too-large');
  });

  it.each([
    ['entities', '&amp;'.repeat(20_000)],
    ['broken entities', '&'.repeat(100_000)],
    ['comments', '<!--'.repeat(25_000)],
    ['a long style', `<p style="${'border '.repeat(15_000)}">a</p>`],
    ['spans', `<table>${'<td rowspan=65534 colspan=1000>a'.repeat(50)}</table>`],
    ['list items', '<ul><li>a'.repeat(100)],
  ])('takes a page of %s in its stride', (_, page) => {
    expect(readHtml(page, FROM).ok).toBe(true);
  });

  it('never throws, and keeps the words of random markup', () => {
    const tag = fc.constantFrom(
      '<p>',
      '</p>',
      '<table>',
      '</table>',
      '<tr>',
      '<td>',
      '<td rowspan=0>',
      '<td colspan=3 rowspan=2>',
      '</td>',
      '<th>',
      '<tfoot>',
      '<ol>',
      '<li>',
      '</ol>',
      '<br>',
      '<b>',
      '</b>',
      '<pre>',
      '&nbsp;',
      '<caption>',
      '<div>',
      '</div>',
    );
    const word = fc.constantFrom('Sở ', 'Nội ', 'vụ; ', '15/01 ');
    fc.assert(
      fc.property(fc.array(fc.oneof(tag, word), { maxLength: 60 }), (parts) => {
        const source = read(parts.join(' '));
        const kept = source.blocks.flatMap(tokensOf).filter((t) => !/^(?:\d+\.|-|\+)$/.test(t.text));
        expect(kept.map((t) => t.text).sort()).toEqual(
          parts
            .filter((w) => /^[^<&]/.test(w))
            .map((w) => w.trim())
            .sort(),
        );
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['struck-out', '<s>Sở Y tế</s>'],
    ['struck-out', '<del>Sở Y tế</del>'],
    ['struck-out', '<strike>Sở Y tế</strike>'],
    ['struck-out', '<span style="text-decoration: underline line-through">Sở Y tế</span>'],
    ['invisible', '<span style="color:#FFFFFF">Sở Y tế</span>'],
    ['invisible', '<font color=white>Sở Y tế</font>'],
    ['invisible', '<span style="font-size:0pt">Sở Y tế</span>'],
    ['footnote-mark', '<sup><a href="#n3">[3]</a></sup>'],
  ])('sets words aside as %s: %s', (reason, words) => {
    const source = read(`<p>Giao Sở Nội vụ${words} chủ trì</p>`);
    expect(textLines(source)).toEqual(['Giao Sở Nội vụ chủ trì']);
    expect(source.discarded.map((d) => d.reason)).toEqual([reason]);
  });

  it('keeps white words on a coloured ground, and exponents', () => {
    const page =
      '<table border=1><tr style="background:#003366"><td><span style="color:white">TT</span><td>Việc<tr><td>1<td>40 m<sup>2</sup> mái</table>';
    expect(draw(onlyTable(read(page)))).toEqual([
      ['TT', 'Việc'],
      ['1', '40 m2 mái'],
    ]);
  });

  it('reads boxes to tick', () => {
    const page = '<p><label><input type=checkbox checked> Có</label> <input type="radio"> Không</p>';
    expect(textLines(read(page))).toEqual(['☒ Có ☐ Không']);
  });
});
