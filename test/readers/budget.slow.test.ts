import { describe, expect, it } from 'vitest';
import { parsePlan } from '../../src/parse.ts';
import { BUDGET, cutText, withinBudget } from '../../src/readers/budget.ts';
import { readHtml } from '../../src/readers/html.ts';
import { readSource } from '../../src/readers/index.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readText } from '../../src/readers/text.ts';
import { LIMITS } from '../../src/source/limits.ts';

const FROM = { file: 'so-kho.txt', sha256: '0'.repeat(64) };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('what is beyond the budget of a document', () => {
  it('leaves a text alone that has as many words as are parsed', () => {
    const text = 'bao gạo\n'.repeat(BUDGET.words / 2);
    expect(cutText(text)).toEqual({ text, at: text.length });
  });

  it('cuts a longer one at the end of a line', () => {
    const text = 'bao gạo nếp\n'.repeat(BUDGET.words);
    const { at } = cutText(text);
    expect(text[at - 1]).toBe('\n');
    expect(text.slice(0, at).match(/\S+/g)?.length).toBeLessThanOrEqual(BUDGET.words);
  });

  it('cuts a text whose words are few and endless', () => {
    const { at } = cutText(`${'bao'.repeat(300)}\n`.repeat(2000));
    expect(at).toBe(Math.floor(BUDGET.characters / 900) * 901);
  });

  it.each([
    ['a carriage return', '\r'],
    ['a form feed', '\f'],
    ['a line separator', '\u2028'],
  ])('cuts behind %s as well', (_, end) => {
    const { at } = cutText(`bao gạo nếp${end}`.repeat(BUDGET.words));
    expect(at).toBe(Math.floor(BUDGET.words / 3) * 12);
  });

  it('counts the numbers and signs within words, which are looked at one by one', () => {
    const { at } = cutText(`${'1.'.repeat(500)}\n`.repeat(2000));
    expect(at).toBe((BUDGET.pieces / 1000) * 1001);
  });

  it('keeps every word of the rest, and says how many there are', async () => {
    const lines = BUDGET.words / 2 + 10;
    const source = await readSource(bytes('bao gạo\n'.repeat(lines)), { format: 'text' });
    if (!source.ok) throw new Error(source.trouble.code);
    expect(source.value.discarded.at(-1)).toMatchObject({
      text: Array(10).fill('bao gạo').join(' '),
      reason: 'unplaced',
      source: { line: lines - 9 },
    });
    expect(source.value.diagnostics).toMatchObject([{ code: 'document-too-long', fields: { words: 20 } }]);
  });

  it('keeps a rest of millions of words, whatever stands between them, one space between two', async () => {
    const rest = 'bao \t gạo\n\n';
    const text = `${'bao gạo\n'.repeat(BUDGET.words / 2)}${rest.repeat(300_000)}`;
    const source = await readSource(bytes(text), { format: 'text' });
    if (!source.ok) throw new Error(source.trouble.code);
    expect(source.value.discarded.at(-1)?.text).toBe(Array(300_000).fill('bao gạo').join(' '));
  });

  it('keeps lines that follow each other in one entry', () => {
    const words = 'bao gạo\n'.repeat(BUDGET.words / 2 + 10);
    const source = withinBudget(readText(words, FROM));
    expect(source.discarded).toMatchObject([{ text: Array(10).fill('bao gạo').join(' ') }]);
  });

  it('reads the lines that stand behind more tables than are parsed', () => {
    const table = '| Kho | Thủ kho |\n|---|---|\n| A | Bà Tư |\n\n';
    const source = withinBudget(readMarkdown(`${table.repeat(BUDGET.tables + 2)}Hết sổ kho.\n`, FROM));
    expect(source.blocks.filter((b) => b.kind === 'table')).toHaveLength(BUDGET.tables);
    expect(source.blocks.at(-1)).toMatchObject({ text: 'Hết sổ kho.' });
    expect(source.discarded).toHaveLength(2);
    expect(source.diagnostics).toMatchObject([{ code: 'document-too-long', fields: { tables: 2 } }]);
  });

  it('reads a table as far as its rows are parsed, and keeps the words of the others', async () => {
    const rows = Array.from({ length: BUDGET.rows + 4 }, (_, i) => `${i + 1}\tGạo\tBà Tư`);
    const text = `STT\tHàng\tThủ kho\n${rows.join('\n')}\nHết sổ kho.\n`;
    const source = await readSource(bytes(text), { format: 'text' });
    if (!source.ok) throw new Error(source.trouble.code);
    const [table, last] = source.value.blocks;
    expect(table).toMatchObject({ kind: 'table', rows: BUDGET.rows });
    expect(last).toMatchObject({ text: 'Hết sổ kho.' });
    expect(source.value.discarded.map((d) => d.text)).toEqual([
      [0, 1, 2, 3, 4].map((i) => `${BUDGET.rows + i} Gạo Bà Tư`).join(' '),
    ]);
    expect(source.value.discarded[0]?.source).toMatchObject({
      line: BUDGET.rows + 1,
      endLine: BUDGET.rows + 5,
    });
    expect(source.value.diagnostics).toMatchObject([
      { code: 'document-too-long', fields: { tables: 0, rows: 5, words: 20 } },
    ]);
  });

  it('counts the rows of all tables, and keeps the words of those beyond as they stand', async () => {
    const rows = 'Gạo | Bà Tư | 3\n'.repeat(BUDGET.rows / 2 + 2);
    const text = `Hàng | Thủ kho | Bao\n${rows}\nKho B\n\nHàng | Thủ kho | Bao\n${rows}`;
    const source = await readSource(bytes(text), { format: 'text' });
    if (!source.ok) throw new Error(source.trouble.code);
    const tables = source.value.blocks.filter((b) => b.kind === 'table');
    expect(tables.map((t) => t.rows)).toEqual([BUDGET.rows / 2 + 3, BUDGET.rows / 2 - 3]);
    expect(source.value.discarded.map((d) => d.text)).toEqual([Array(6).fill('Gạo Bà Tư 3').join(' ')]);
  });

  it('ends a cell that is merged over more rows where the rows end', () => {
    const source = readHtml(
      `<table border=1><tr><td rowspan=60000>Kho A<td>Gạo${'<tr><td>Gạo'.repeat(BUDGET.rows + 9)}</table>`,
      FROM,
    );
    if (!source.ok) throw new Error(source.trouble.code);
    const [table] = withinBudget(source.value).blocks;
    expect(table?.kind === 'table' && table.cells[0]).toMatchObject({ row: 0, rowSpan: BUDGET.rows });
  });

  it('makes a plan partial', async () => {
    const source = await readSource(bytes('bao gạo\n'.repeat(BUDGET.words)), { format: 'text' });
    if (!source.ok) throw new Error(source.trouble.code);
    expect(parsePlan(source.value).status).not.toBe('complete');
  });
});

describe('what is beyond the budget of a cell', () => {
  const sheet = (words: number): string =>
    `STT\tHàng\tNgười giữ\n1\t${Array(words).fill('gạo').join(' ')}\tBà Tư\n2\tNếp\tÔng Năm\n`;
  const most = Math.floor((BUDGET.cellCharacters + 1) / 4);

  it('is nothing where its words and the spaces between them fit', () => {
    const source = withinBudget(readText(sheet(most), FROM));
    expect(source.diagnostics).toEqual([]);
  });

  it('is kept word for word, and the cells after it are read', () => {
    const source = withinBudget(readText(sheet(most + 3), FROM));
    const [table] = source.blocks;
    const cells = table?.kind === 'table' ? table.cells.map((c) => c.lines.map((l) => l.text).join()) : [];
    expect(cells.slice(-5).map((text) => text.length)).toEqual([most * 4 - 1, 5, 1, 3, 7]);
    expect(source.discarded).toMatchObject([{ text: 'gạo gạo gạo', reason: 'unplaced' }]);
    expect(source.diagnostics).toMatchObject([{ code: 'document-too-long', fields: { words: 3 } }]);
  });

  it('is kept where one word is longer than a cell', () => {
    const long = 'o'.repeat(BUDGET.cellCharacters + 1);
    const source = withinBudget(readText(`STT\tHàng\tNgười giữ\n1\t${long}\tBà Tư\n`, FROM));
    expect(source.discarded.map((d) => d.text)).toEqual([long]);
  });
});

describe('what is beyond the elements of a web page', () => {
  it('is kept without its tags, and told', () => {
    const page = `${'<p>Gạo</p>'.repeat(LIMITS.htmlElements.most)}<p>Nếp <b>cái</b></p>`;
    const source = readHtml(page, FROM);
    if (!source.ok) throw new Error(source.trouble.code);
    expect(source.value.blocks).toHaveLength(LIMITS.htmlElements.most);
    expect(source.value.discarded).toMatchObject([{ text: 'Nếp cái', reason: 'unplaced' }]);
    expect(source.value.diagnostics).toMatchObject([{ code: 'document-too-long', fields: { words: 2 } }]);
  });
});
