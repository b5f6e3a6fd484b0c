import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { BUDGET } from '../../../src/readers/budget.ts';
import { readDocx } from '../../../src/readers/docx.ts';
import { tokensOf } from '../../../src/source/document.ts';
import { docx, draw, onlyTable, p, r, read, tbl, tc, textLines, tr } from './support.ts';

const FROM = { file: 'ke-hoach.docx', sha256: '0' };

/** The code of the trouble that bytes give. */
async function troubleOf(bytes: Uint8Array): Promise<string> {
  const result = await readDocx(bytes, FROM);
  return result.ok ? 'none' : result.trouble.code;
}

const withDocument = (xml: string | Uint8Array) => docx({ body: '', files: { 'word/document.xml': xml } });
const compound = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(name, 'utf16le'),
  ]);

/** The archive with a lie about the size of its largest part in the central directory. */
function stating(bytes: Uint8Array, size: number): Uint8Array {
  const lying = Buffer.from(bytes);
  const next = (from: number) => lying.indexOf('PK\u0001\u0002', from, 'latin1');
  for (let at = next(0); at >= 0; at = next(at + 4)) {
    if (lying.readUInt32LE(at + 24) > 10_000) lying.writeUInt32LE(size, at + 24);
  }
  return lying;
}

describe('what cannot be read', () => {
  it('asks for a document without a password', async () => {
    expect(await troubleOf(compound('EncryptedPackage'))).toBe('encrypted');
  });

  it('knows an old Word document', async () => {
    expect(await troubleOf(compound('WordDocument'))).toBe('unsupported-kind');
  });

  it.each([
    ['no archive', strToU8('KẾ HOẠCH')],
    ['nothing', new Uint8Array()],
    ['half an archive', docx({ body: p('A') }).subarray(0, 400)],
    [
      'a document cut short',
      withDocument(
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>',
      ),
    ],
    [
      'bytes that are not UTF-8',
      withDocument(new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x3c, 0x2f, 0x61, 0x3e])),
    ],
    [
      'an entity of its own',
      withDocument('<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'),
    ],
    ['an undeclared entity', docx({ body: '<w:p><w:r><w:t>&nbsp;</w:t></w:r></w:p>' })],
    ['elements without end', docx({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) })],
  ])('refuses %s as damaged', async (_, bytes) => {
    expect(await troubleOf(bytes)).toBe('damaged');
  });

  it('refuses an archive with two documents of one name', async () => {
    const bytes = docx({ body: p('Một'), files: { 'word/documenx.xml': '<x/>' } });
    const twice = Buffer.from(
      Buffer.from(bytes).toString('latin1').replaceAll('documenx', 'document'),
      'latin1',
    );
    expect(await troubleOf(twice)).toBe('damaged');
  });

  it('refuses an archive without a Word document', async () => {
    expect(await troubleOf(zipSync({ 'xl/workbook.xml': strToU8('<x/>') }))).toBe('no-word-document');
    expect(await troubleOf(withDocument('<x/>'))).toBe('no-word-document');
  });

  it('refuses parts that unpack to far more than they are', async () => {
    const spaces = new Uint8Array(8 * 1024 ** 2).fill(0x20);
    expect(await troubleOf(withDocument(spaces))).toBe('too-large');
    expect(await troubleOf(stating(docx({ body: p('A'.repeat(20_000)) }), 60 * 1024 ** 2))).toBe('too-large');
  });

  it('never unpacks more than a part states', async () => {
    expect(await troubleOf(stating(docx({ body: p('A'.repeat(20_000)) }), 1000))).toBe('damaged');
  });

  it('asks for Unicode where the letters are those of an old font', async () => {
    const old = 'KÕ ho¹ch c¶i c¸ch hµnh chÝnh nhµ n­íc n¨m 2026 cña tØnh An H¶i, giao Së Néi vô chñ tr×';
    expect(await troubleOf(docx({ body: p(old).repeat(3) }))).toBe('not-unicode-text');
  });
});

describe('what is read all the same', () => {
  it('reads the strict namespaces, other prefixes and UTF-16', async () => {
    expect(textLines(await read({ body: p('Nghiêm ngặt'), strict: true }))).toEqual(['Nghiêm ngặt']);
    const xml =
      '<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>Khác</x:t></x:r></x:p></x:body></x:document>';
    const wide = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`<?xml version="1.0" encoding="UTF-16"?>${xml}`, 'utf16le'),
    ]);
    for (const content of [xml, new Uint8Array(wide)]) {
      const result = await readDocx(withDocument(content), FROM);
      expect(result.ok && textLines(result.value)).toEqual(['Khác']);
    }
  });

  it('leaves macros alone and says so', async () => {
    const source = await read({ body: p('A'), files: { 'word/vbaProject.bin': 'Sub AutoOpen()' } });
    expect(source.diagnostics.map((d) => d.code)).toEqual(['macros-ignored']);
  });

  it('looks parts up inside the package only', async () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="a" Type="http://x/styles" Target="../../../etc/passwd"/>' +
      '<Relationship Id="b" Type="http://x/numbering" TargetMode="External" Target="http://example.org/n.xml"/></Relationships>';
    expect(
      textLines(await read({ body: p('A'), files: { 'word/_rels/document.xml.rels': relations } })),
    ).toEqual(['A']);
  });

  it('says that a document of pictures holds no text', async () => {
    const source = await read(p('<w:r><w:drawing><pic:pic/></w:drawing></w:r>') + p(''));
    expect(source.blocks).toEqual([]);
    expect(source.diagnostics.map((d) => d.message)).toEqual([
      expect.stringContaining('1 picture may be scanned pages'),
    ]);
  });

  it('warns of documents embedded in another format', async () => {
    const source = await read(`${p('A')}<w:altChunk r:id="h"/>`);
    expect(source.diagnostics.map((d) => d.code)).toEqual(['embedded-document']);
  });
});

/** A paragraph, table, control or change of random make, around words that are counted. */
const block = fc.letrec<{ blocks: string; table: string; row: string }>((tie) => ({
  blocks: fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom('Sở', 'Nội', '15/01', 'a)').map((w) => p(w)) },
        { weight: 2, arbitrary: tie('table') },
        fc.constantFrom(
          p('<w:r><w:br w:type="page"/></w:r>'),
          p(''),
          '<w:sdt><w:sdtContent/></w:sdt>',
          '<w:bookmarkStart/>',
        ),
      ),
      { maxLength: 3 },
    )
    .map((parts) => parts.join('')),
  row: fc
    .array(
      fc.tuple(
        tie('blocks'),
        fc.constantFrom('', '<w:vMerge/>', '<w:vMerge w:val="restart"/>'),
        fc.integer({ min: -1, max: 4 }),
      ),
      {
        minLength: 1,
        maxLength: 4,
      },
    )
    .map((cells) =>
      tr(cells.map(([inside, merge, span]) => tc(inside + p(''), `<w:gridSpan w:val="${span}"/>${merge}`))),
    ),
  table: fc
    .array(fc.tuple(tie('row'), fc.integer({ min: 0, max: 3 })), {
      minLength: 1,
      maxLength: 4,
    })
    .map((rows) =>
      tbl(
        rows.map(([row, before]) =>
          row.replace('<w:tr>', `<w:tr><w:trPr><w:gridBefore w:val="${before}"/></w:trPr>`),
        ),
        undefined,
        [900, 40, 900, 400, 900],
      ),
    ),
}));

describe('whatever a file holds', () => {
  it('loses no word, and every slot of a table belongs to one cell', async () => {
    await fc.assert(
      fc.asyncProperty(block.blocks, async (body) => {
        const source = await read(body);
        const kept = [...source.blocks.flatMap(tokensOf), ...source.discarded].flatMap((t) =>
          t.text.split(' '),
        );
        const written = [...body.matchAll(/<w:t [^>]*>([^<]*)/g)].map((m) => m[1]);
        expect(kept.sort()).toEqual(written.sort());
        for (const b of source.blocks) {
          if (b.kind === 'table')
            expect(
              draw(b)
                .flat()
                .filter((slot) => /^\((?:hole|twice)\)$/.test(slot)),
            ).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('never throws on damaged bytes', async () => {
    const whole = docx({
      body: p('Kế hoạch') + tbl([tr(['1', 'A', 'B']), tr(['2', 'C', 'D'])]),
      styles: '',
      numbering: '',
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 }),
        async (edits) => {
          const bytes = whole.slice();
          for (const [at, value] of edits) bytes[at] = value;
          const result = await readDocx(bytes, FROM);
          expect(typeof result.ok).toBe('boolean');
        },
      ),
      { numRuns: 500 },
    );
  });

  it('follows a long chain of styles only so far as styles go, and remembers where it has been', async () => {
    const chain = Array.from(
      { length: 4000 },
      (_, i) =>
        `<w:style w:type="paragraph" w:styleId="S${i}"><w:basedOn w:val="S${i + 1}"/>${i === 20 ? '<w:rPr><w:b/></w:rPr>' : ''}</w:style>`,
    );
    const body = chain.map((_, i) => p(`Mục ${i}`, `<w:pStyle w:val="S${i}"/>`)).join('');
    const { blocks } = await read({ body, styles: chain.join('') });
    expect(blocks).toHaveLength(4000);
    expect(blocks[0]).toMatchObject({ text: 'Mục 0', bold: true });
  });

  it('joins thousands of tables that follow each other without a paragraph between', async () => {
    const one = tbl([tr(['1', 'Sửa quy chế'])], undefined, [500, 4000]);
    const { blocks } = await read({ body: one.repeat(5000) });
    expect(blocks).toMatchObject([{ kind: 'table', rows: 5000, columns: 2, known: 'written' }]);
  });

  it('knows prefixes of namespaces that elements around declare, however often they are declared again', async () => {
    const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const other = Array.from({ length: 200 }, (_, i) => `xmlns:x${i}="urn:${i}"`).join(' ');
    const inner = `<v:sdtContent xmlns:v="${word}" ${other}>`;
    const body = `${`<w:sdt xmlns:a="urn:a">${inner}`.repeat(60)}<v:p><v:r><v:t>Kế hoạch</v:t></v:r></v:p>${'</v:sdtContent></w:sdt>'.repeat(60)}`;
    expect(textLines(await read(body))).toEqual(['Kế hoạch']);
  });

  it('keeps the words of a table of more slots than any plan has, and reads the rest', async () => {
    const wide = tr(Array.from({ length: 1200 }, () => 'x'));
    const large = tbl([wide, ...Array.from({ length: 1000 }, () => tr(['1', 'Sửa mái']))]);
    const { blocks, discarded, diagnostics } = await read(`${p('Kế hoạch')}${large}${p('Nơi nhận:')}`);
    expect(blocks).toMatchObject([{ text: 'Kế hoạch' }, { text: 'Nơi nhận:' }]);
    expect(discarded.map((d) => d.text.split(' ').length)).toEqual([1200 + 3 * 1000]);
    expect(diagnostics).toMatchObject([{ code: 'table-too-large' }]);
  });

  it('keeps the words of tables beyond those that are read, and reads the lines between them', async () => {
    const one = `${tbl([tr(['1', 'Lợp mái chợ']), tr(['2', 'Xây bể nước'])])}${p('Hết bảng')}`;
    const { blocks, discarded, diagnostics } = await read(one.repeat(BUDGET.tables + 2));
    expect(blocks.filter((b) => b.kind === 'table')).toHaveLength(BUDGET.tables);
    expect(blocks.filter((b) => b.kind === 'line')).toHaveLength(BUDGET.tables + 2);
    expect(discarded.map((d) => [d.text, d.reason])).toEqual(
      Array(2).fill(['1 Lợp mái chợ 2 Xây bể nước', 'unplaced']),
    );
    expect(diagnostics).toMatchObject([{ code: 'document-too-long', fields: { tables: 2, words: 16 } }]);
  });

  it('keeps the words of rows beyond those that are read, those of tables in cells too', async () => {
    const rows = tr(['Lợp mái', 'Chợ']).repeat(BUDGET.rows - 2);
    const inner = tbl([tr(['Xây bể', 'Trường']), tr(['Đào giếng', 'Trạm'])]);
    const body = tbl([tr(['Việc', 'Nơi']), rows, tr([tc(inner), 'Xóm']), tr(['Vá đường', 'Đê'])]);
    const { blocks, discarded, diagnostics } = await read(`${body}${p('Hết bảng')}`);
    const [table, last] = blocks;
    expect(table).toMatchObject({ kind: 'table', rows: BUDGET.rows });
    expect(last).toMatchObject({ text: 'Hết bảng' });
    expect(discarded.map((d) => [d.text, d.reason, d.source.path])).toEqual([
      [
        'Xây bể Trường Đào giếng Trạm',
        'unplaced',
        `body/table[1]/row[${BUDGET.rows}]/cell[1]/table[1]/row[1]`,
      ],
      ['Vá đường Đê', 'unplaced', `body/table[1]/row[${BUDGET.rows + 1}]`],
    ]);
    expect(diagnostics).toMatchObject([
      { code: 'document-too-long', fields: { tables: 0, rows: 3, words: 9 } },
    ]);
  });

  it('counts tables that nothing stands between one by one where no columns are written down', async () => {
    const one = tbl([tr(['1', 'Lợp mái chợ']), tr(['2', 'Xây bể nước'])]);
    const { blocks, discarded } = await read(one.repeat(BUDGET.tables + 2));
    expect(blocks).toHaveLength(BUDGET.tables);
    expect(discarded.map((d) => d.text)).toEqual(Array(2).fill('1 Lợp mái chợ 2 Xây bể nước'));
  });

  it.each([
    ['a run in the body', `${p('Kế hoạch')}${r('lạc đàn')}${p('Nơi nhận:')}`],
    ['a cell in the body', `${p('Kế hoạch')}${tc('lạc đàn')}${p('Nơi nhận:')}`],
    ['a paragraph in a paragraph', `${p(`${r('Kế hoạch')}${p('lạc đàn')}`)}${p('Nơi nhận:')}`],
    ['a run in a run', `<w:p><w:r><w:t>Kế hoạch</w:t>${r('lạc đàn')}</w:r></w:p>${p('Nơi nhận:')}`],
  ])('keeps the words of %s, where none may stand, apart from the text, and tells', async (_, body) => {
    const source = await read(body);
    expect(textLines(source)).toEqual(['Kế hoạch', 'Nơi nhận:']);
    expect(source.discarded).toMatchObject([{ text: 'lạc đàn', reason: 'unplaced' }]);
    expect(source.diagnostics).toMatchObject([
      { code: 'words-unplaced', fields: { text: 'lạc đàn', words: 2 } },
    ]);
  });

  it('reads a text within a text, both of them', async () => {
    const source = await read(`<w:p><w:r><w:t>Lợp<w:t> mái</w:t> chợ</w:t></w:r></w:p>`);
    expect(textLines(source)).toEqual(['Lợp chợ mái']);
  });

  it.each([
    ['rows', (stray: string) => tbl([tr(['1', 'Lợp mái']), stray, tr(['2', 'Xây bể'])])],
    [
      'cells',
      (stray: string) => tbl([tr(['1', 'Lợp mái']), `<w:tr>${tc('2')}${stray}${tc('Xây bể')}</w:tr>`]),
    ],
  ])('keeps words between %s of a table apart from it', async (_, table) => {
    const source = await read(table(p('lạc đàn')));
    expect(draw(onlyTable(source))).toEqual([
      ['1', 'Lợp mái'],
      ['2', 'Xây bể'],
    ]);
    expect(source.discarded).toMatchObject([{ text: 'lạc đàn', reason: 'unplaced' }]);
  });

  it('takes an absurd span of columns for what the columns of the table allow', async () => {
    const body = tbl([tr([tc('Nhóm', '<w:gridSpan w:val="2000000000"/>')]), tr(['1', 'Sửa đổi quy chế'])]);
    expect(onlyTable(await read(body)).columns).toBeLessThanOrEqual(3);
  });
});
