import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDoc } from '../../../src/readers/doc.ts';
import { readSource } from '../../../src/readers/index.ts';
import { type SourceDocument, tokensOf } from '../../../src/source/document.ts';

/** A plan for the libraries of a district that does not exist, saved by LibreOffice as Word 97. */
const LIBRARY = readFileSync(join(import.meta.dirname, 'library.doc'));
const FROM = { file: 'library.doc', sha256: '0'.repeat(64) };

let source: SourceDocument;
beforeAll(async () => {
  const read = await readSource(LIBRARY);
  if (!read.ok) throw new Error(JSON.stringify(read.trouble));
  source = read.value;
});

const lines = (): string[] => source.blocks.flatMap((b) => (b.kind === 'line' ? [b.text] : []));

describe('an old Word document', () => {
  it('is told from its bytes', () => {
    expect(source.format).toBe('doc');
    expect(source.diagnostics).toEqual([]);
  });

  it('has its automatic numbers and bullets; its note is set aside', () => {
    expect(lines()).toEqual([
      'KẾ HOẠCH',
      'Mở lại các thư viện xã của huyện An Lộc năm 2026',
      'I. MỤC ĐÍCH',
      '1. Mỗi xã có một thư viện mở cửa ít nhất 5 ngày một tuần; bạn đọc không phải trả phí.',
      '2. Số sách cho mượn tăng ít nhất 20%.',
      'II. NHIỆM VỤ',
      '- sửa mái và lắp quạt ở bốn thư viện;',
      '- tập huấn người trông sách.',
      'PHỤ LỤC',
      'CÁC VIỆC VỀ THƯ VIỆN',
      'Nơi nhận:',
      '- Các xã;',
      '- Lưu: VT.',
    ]);
    expect(source.discarded.filter((d) => d.reason === 'footnote').map((d) => d.text)).toEqual([
      '1 So với số sách cho mượn của năm trước.',
    ]);
  });

  it('sets hidden words and page numbers aside', () => {
    expect(source.discarded.map(({ text, reason }) => [text, reason])).toEqual([
      ['. Đoạn này ẩn', 'invisible'],
      ['1 So với số sách cho mượn của năm trước.', 'footnote'],
      ['1', 'page-number'],
    ]);
  });

  it('has a table with its merged cells, and the table inside a cell as lines of that cell', () => {
    const table = source.blocks.find((b) => b.kind === 'table');
    if (table?.kind !== 'table') throw new Error('no table');
    const { rows, columns, headerRows } = table;
    expect({ rows, columns, headerRows }).toEqual({ rows: 5, columns: 5, headerRows: 1 });
    const cells = table.cells.map((c) => [
      c.row,
      c.column,
      c.rowSpan,
      c.columnSpan,
      c.lines.map((l) => l.text).join(' | '),
    ]);
    expect(cells.filter(([row]) => row === 1)).toEqual([
      [1, 0, 1, 1, 'I'],
      [1, 1, 1, 4, 'Phòng đọc'],
    ]);
    expect(cells).toContainEqual([2, 1, 1, 1, 'Sửa mái phòng đọc | và thay bóng đèn']);
    expect(cells).toContainEqual([2, 3, 2, 1, 'Phòng Văn hóa và Thông tin']);
    expect(cells).toContainEqual([
      4,
      1,
      1,
      1,
      'Chuyển kệ sách về nơi mới | Thư viện Bến Lá | Thư viện Bến Đá',
    ]);
  });

  it('numbers the rows that Word numbers', () => {
    const table = source.blocks.find((b) => b.kind === 'table');
    const first = table?.kind === 'table' ? table.cells.filter((c) => c.column === 0) : [];
    expect(first.map((c) => c.lines[0]?.text)).toEqual(['STT', 'I', '1', '2', '3']);
  });

  it('says of every word where it stands', () => {
    for (const token of source.blocks.flatMap(tokensOf)) expect(token.path).toMatch(/^\w+\/p\[\d+\]$/);
  });
});

/** The file with a number put into its information block, which stands at the beginning of its own stream. */
function changed(offset: number, value: number): Buffer {
  const copy = Buffer.from(LIBRARY);
  const block = copy.indexOf(Buffer.from([0xec, 0xa5]));
  copy.writeUInt16LE(value, block + offset);
  return copy;
}

describe('what cannot be read', () => {
  it.each([
    ['under a password', changed(10, 0x1300), 'encrypted'],
    ['from before Word 97', changed(2, 0x65), 'unsupported-kind'],
    ['cut short', LIBRARY.subarray(0, 3000), 'damaged'],
    ['without its streams', Buffer.concat([LIBRARY.subarray(0, 8), Buffer.alloc(5000)]), 'damaged'],
    ['without its piece table', changed(0x1a2, 0xffff), 'damaged'],
  ])('a document %s is said so', async (_, bytes, code) => {
    const read = await readDoc(bytes, FROM);
    expect(read).toMatchObject({ ok: false, trouble: { code } });
  });

  it('whose chain of sectors runs in a ring, and begins in it, is said to be damaged', async () => {
    // sectors begin behind a header of 512 bytes; the first of the allocation table is named at 76
    const table = (LIBRARY.readUInt32LE(76) + 1) * 512;
    const bytes = Buffer.from(LIBRARY);
    const first = Array.from({ length: 128 }, (_, i) => bytes.readInt32LE(table + i * 4)).findIndex(
      (next) => next > 0,
    );
    bytes.writeInt32LE(first, table + bytes.readInt32LE(table + first * 4) * 4);
    const read = await readDoc(bytes, FROM);
    expect(read).toMatchObject({
      trouble: { code: 'damaged', got: 'a Word document whose sectors run in a ring' },
    });
  });

  it('whose text begins in a ring beyond the end of the file is said to be damaged', async () => {
    const bytes = Buffer.from(LIBRARY);
    const beyond = Math.ceil(bytes.length / 512) + 9;
    const table = (bytes.readUInt32LE(76) + 1) * 512;
    bytes.writeInt32LE(beyond, table + beyond * 4);
    // an entry of the directory says where its stream begins 116 bytes after its name
    bytes.writeInt32LE(beyond, bytes.indexOf('WordDocument', 0, 'utf16le') + 116);
    const read = await readDoc(bytes, FROM);
    expect(read).toMatchObject({
      trouble: { code: 'damaged', got: 'a Word document whose sectors run in a ring' },
    });
  });

  it('whose directory runs in a ring is read as ever', async () => {
    const bytes = Buffer.from(LIBRARY);
    const directory = (bytes.readUInt32LE(48) + 1) * 512;
    // behind its name and kind each entry names its neighbours, or none by -1, and its first child
    const first = bytes.readInt32LE(directory + 76);
    for (const link of [1, 2, 3].flatMap((e) => [e * 128 + 68, e * 128 + 72]))
      if (bytes.readInt32LE(directory + link) === -1) bytes.writeInt32LE(first, directory + link);
    expect(bytes).not.toEqual(LIBRARY);
    expect(await readDoc(bytes, FROM)).toEqual(await readDoc(LIBRARY, FROM));
  });

  it('ends no program, whatever bytes are damaged', async () => {
    const damage = fc.array(fc.tuple(fc.nat(LIBRARY.length - 1), fc.nat(255)), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(damage, async (changes) => {
        const bytes = Buffer.from(LIBRARY);
        for (const [at, value] of changes) bytes[at] = value;
        const read = await readDoc(bytes, FROM);
        if (!read.ok) expect(read.trouble.code).toMatch(/^[a-z-]+$/);
      }),
      { numRuns: 100, seed: 20_260_101 },
    );
  });
});
