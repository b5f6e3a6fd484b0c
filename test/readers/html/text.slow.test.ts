import { expect, it } from 'vitest';
import { onlyTable } from '../docx/support.ts';
import { read } from './support.ts';

it('a page is read with as many paragraphs and rows as there are', () => {
  const words = 'Rà soát văn bản của tỉnh';
  expect(read(`<table><tr><td>${`<p>${words}`.repeat(100_000)}</table>`).blocks.length).toBe(100_000);
  expect(onlyTable(read(`<table>${`<tr><td>1<td>${words}`.repeat(40_000)}</table>`)).rows).toBe(40_000);
});
