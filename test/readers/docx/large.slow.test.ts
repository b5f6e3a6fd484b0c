import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../../src/source/limits.ts';
import { item, p, read, tc, textLines } from './support.ts';

/** How much of a file is read whose few kilobytes unpack to far more than any plan has. */
const wordsOf = (texts: readonly { text: string }[]) => texts.flatMap((t) => t.text.split(' '));

describe('a Word file of more than is kept', () => {
  it('is read so far, and the words behind are kept apart and told, however many paragraphs have them', async () => {
    const empty = '<w:p/>'.repeat(LIMITS.wordParts.most);
    const source = await read({
      body: p('Đầu sách') + empty + p('Cuối sách') + p('Bìa sau'),
    });
    expect(textLines(source)).toEqual(['Đầu sách']);
    expect(wordsOf(source.discarded)).toEqual(['Cuối', 'sách', 'Bìa', 'sau']);
    expect(source.diagnostics.map((d) => d.code)).toContain('document-too-long');
  });

  it('keeps the words of cells behind those that are read', async () => {
    const { discarded } = await read({
      body: `<w:tbl><w:tr>${'<w:tc/>'.repeat(LIMITS.wordParts.most)}${tc(p('lạc'))}</w:tr></w:tbl>`,
    });
    expect(wordsOf(discarded)).toEqual(['lạc']);
  });

  it('keeps the words of a paragraph behind those that are read', async () => {
    const run = '<w:r><w:t xml:space="preserve">ao </w:t></w:r>';
    const source = await read({
      body: `<w:p>${run}${'<w:r/>'.repeat(LIMITS.wordElements.most)}${run}</w:p>`,
    });
    expect(textLines(source)).toEqual(['ao']);
    expect(wordsOf(source.discarded)).toEqual(['ao']);
    expect(source.diagnostics.map((d) => d.code)).toContain('document-too-long');
  });

  it('keeps the words of one run behind those that are read', async () => {
    const words = 800_000;
    const source = await read({ body: p('ao cá '.repeat(words / 2)) });
    expect(wordsOf(source.discarded).length + textLines(source).join(' ').split(' ').length).toBe(words);
  });
});

describe('the number of a list', () => {
  const numbered = (text: string) => ({
    body: item(1, 0, 'Sửa đê'),
    numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="${text}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
  });

  it('is printed as its definition says', async () => {
    expect(textLines(await read(numbered('Việc %1.')))).toEqual(['Việc 1. Sửa đê']);
  });

  it('is none where it is longer than any number: each paragraph would print it', async () => {
    expect(textLines(await read(numbered('%1.'.repeat(40))))).toEqual(['Sửa đê']);
  });
});

describe('paragraphs whose ends were deleted', () => {
  it('are one paragraph, however many they are', async () => {
    const gone = '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>';
    const source = await read({ body: gone.repeat(20_000) + p('b') });
    expect(textLines(source)).toEqual([`${'a'.repeat(20_000)}b`]);
  });
});
