import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { detectBytes, detectText } from '../../src/readers/detect.ts';

const archive = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<x/>')])), { level: 0 });
const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

function kindOf(bytes: Uint8Array): string {
  const kind = detectBytes(bytes);
  return kind.ok ? kind.value : kind.trouble.got;
}

describe('the kind of a file, told from its bytes', () => {
  const cases: [string, Uint8Array, string | RegExp][] = [
    ['PDF', Buffer.from('%PDF-1.7\n'), 'pdf'],
    ['PDF after a line of a mail gateway', Buffer.from('X-Checked: yes\r\n%PDF-1.4\n'), 'pdf'],
    ['Word', archive('[Content_Types].xml', '_rels/.rels', 'word/document.xml'), 'docx'],
    [
      'Word whose main part has another name',
      archive('[Content_Types].xml', '_rels/.rels', 'word/main2.xml'),
      'docx',
    ],
    ['Word under a password', ole('EncryptedPackage'), 'docx'],
    ['a fragment: a paragraph', Buffer.from('<p>Kế hoạch</p>'), 'html'],
    ['a fragment: a heading', Buffer.from('<h1 class="t">KẾ HOẠCH</h1>'), 'html'],
    ['a fragment: styles', Buffer.from('<style>td { padding: 0 }</style><table>'), 'html'],
    ['a fragment: a table', Buffer.from('\r\n <TABLE><tr><td>1'), 'html'],
    ['a fragment: a break', Buffer.from('<br/>KẾ HOẠCH'), 'html'],
    ['text in angle brackets', Buffer.from('<Dự thảo lần 2>\nKẾ HOẠCH'), 'plain'],
    ['text that begins like a tag', Buffer.from('<phòng Nội vụ>'), 'plain'],
    ['HTML', Buffer.from('<!DOCTYPE html>\n<html><body>'), 'html'],
    [
      'an HTML fragment after a comment',
      Buffer.from('\uFEFF<!-- saved from a portal -->\n<table border=1>'),
      'html',
    ],
    ['XHTML', Buffer.from('<?xml version="1.0"?>\n<html xmlns="x">'), 'html'],
    ['HTML in UTF-16', Buffer.from('\uFEFF<html><p>', 'utf16le'), 'html'],
    ['HTML in big-endian UTF-16', Buffer.from('\uFEFF<html><p>', 'utf16le').swap16(), 'html'],
    ['text', Buffer.from('KẾ HOẠCH\nCải cách hành chính'), 'plain'],
    ['text that speaks of HTML', Buffer.from('Thẻ <html> là gì'), 'plain'],
    ['nothing', Buffer.alloc(0), 'plain'],
    [
      'OpenDocument',
      archive('mimetype', 'content.xml', 'application/vnd.oasis.opendocument.text'),
      /OpenDocument/,
    ],
    ['Excel', archive('[Content_Types].xml', 'xl/workbook.xml'), 'xlsx'],
    ['Excel in binary', archive('[Content_Types].xml', 'xl/workbook.bin'), /xlsb/],
    ['PowerPoint', archive('[Content_Types].xml', 'ppt/presentation.xml'), /PowerPoint/],
    ['an archive of something else', archive('notes.txt'), /ZIP/],
    ['old Word', ole('WordDocument'), 'doc'],
    ['old Excel', ole('Workbook'), /\.xls\)/],
    ['rich text', Buffer.from('{\\rtf1\\ansi'), /rtf/],
    ['a picture', Buffer.from('89504e470d0a1a0a', 'hex'), /PNG/],
    ['a web archive', Buffer.from('MIME-Version: 1.0\r\n'), /web archive/],
  ];
  it.each(cases)('%s', (_, bytes, kind) => {
    expect(kindOf(bytes)).toEqual(kind instanceof RegExp ? expect.stringMatching(kind) : kind);
  });

  it('says what to do with a rich text document', () => {
    expect(detectBytes(Buffer.from('{\\rtf1'))).toMatchObject({
      ok: false,
      trouble: { example: expect.stringContaining('.docx') },
    });
  });

  it('takes no longer for hostile beginnings', () => {
    expect(kindOf(Buffer.from(`<!--${'-->'.repeat(100_000)}`))).toBe('plain');
    expect(kindOf(Buffer.from(' '.repeat(100_000)))).toBe('plain');
  });
});

describe('Markdown or text', () => {
  const cases: [string, string, 'markdown' | 'text'][] = [
    ['headings', '# KẾ HOẠCH\n\n## I. MỤC TIÊU\n\nNội dung', 'markdown'],
    ['emphasis', '**KẾ HOẠCH**\n\n**Cải cách hành chính**\n\n**I. MỤC TIÊU**', 'markdown'],
    ['a pipe table', '| STT | Nhiệm vụ |\n| --- | --- |\n| 1 | Rà soát |', 'markdown'],
    [
      'a tab table with tags of an OCR service',
      'STT\tNhiệm vụ\n1\tRà soát<br>văn bản\n2\tBan hành<br>kế hoạch\n3\t<b>x</b>',
      'markdown',
    ],
    ['prose', 'KẾ HOẠCH\n\nI. MỤC TIÊU\n\n1. Chung\n- Một ý\n+ Hai ý', 'text'],
    ['a tab table without marks', 'STT\tNhiệm vụ\n1\tRà soát', 'text'],
    ['columns drawn with dashes', 'STT   Nhiệm vụ\n----- --------\n1     Rà soát', 'text'],
    ['a footnote mark', 'Tỷ lệ 98%** (** tính đến cuối năm)', 'text'],
    ['a number sign', 'Đường dây nóng: gọi phím #\n# 1022', 'text'],
  ];
  it.each(cases)('%s', (_, text, kind) => expect(detectText(text)).toBe(kind));

  it('looks at hostile text once', () => {
    for (const text of [
      '*'.repeat(100_000),
      '#'.repeat(100_000),
      '|-'.repeat(50_000),
      '\t<b'.repeat(30_000),
    ]) {
      expect(['markdown', 'text']).toContain(detectText(text));
    }
  });
});
