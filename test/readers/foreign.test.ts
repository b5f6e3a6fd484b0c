import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readSource } from '../../src/readers/index.ts';

const ole = (stream: string): Buffer =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);

const odt = (): Uint8Array =>
  zipSync(
    { mimetype: strToU8('application/vnd.oasis.opendocument.text'), 'content.xml': strToU8('<x/>') },
    { level: 0 },
  );

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** A Word file whose main part lies where only its relationships say. */
const elsewhere = (): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    '_rels/.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="m" Type="${OFFICE}/officeDocument" Target="/text/plan.xml"/></Relationships>`,
    ),
    'text/plan.xml': strToU8(
      `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>Kế hoạch năm 2026</w:t></w:r></w:p></w:body></w:document>`,
    ),
  });

describe('What is said of files of other kinds, whatever they are called?', () => {
  const cases: [string, Uint8Array, string, RegExp, RegExp][] = [
    ['old Excel', ole('Workbook'), 'unsupported-kind', /\.xls\)/, /convert-to xlsx/],
    ['rich text', Buffer.from('{\\rtf1\\ansi Plan}'), 'unsupported-kind', /\.rtf\)/, /convert-to docx/],
    ['OpenDocument', odt(), 'unsupported-kind', /\.odt\)/, /save it as \.docx/],
    ['Word under a password', ole('EncryptedPackage'), 'encrypted', /encrypted/, /Encrypt with Password/],
  ];
  it.each(cases)('%s: what it is and what to do', async (_, bytes, code, got, example) => {
    const read = await readSource(bytes, { file: 'plan.txt' });
    expect(read).toMatchObject({
      ok: false,
      trouble: {
        code,
        what: expect.stringMatching(/^plan\.txt /),
        got: expect.stringMatching(got),
        example: expect.stringMatching(example),
      },
    });
  });

  it('reads a Word file whose main part lies elsewhere', async () => {
    const read = await readSource(elsewhere());
    expect(read.ok && read.value.format).toBe('docx');
    expect(read.ok && read.value.blocks[0]).toMatchObject({ text: 'Kế hoạch năm 2026' });
  });

  it.each([
    ['<p>Kế hoạch <b>năm</b> 2026', 'Kế hoạch năm 2026'],
    ['<h1>Kế hoạch</h1>', 'Kế hoạch'],
    ['<style>p { margin: 0 }</style>\n<p>Kế hoạch', 'Kế hoạch'],
  ])('reads %s as HTML', async (html, text) => {
    const read = await readSource(Buffer.from(html));
    expect(read.ok && read.value).toMatchObject({ format: 'html', blocks: [{ text }] });
  });
});
