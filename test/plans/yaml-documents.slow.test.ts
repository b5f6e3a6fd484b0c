import { expect, test } from 'vitest';
import { isTooMuch, yamlDocuments } from '../../src/plans/yaml-documents.ts';

const lines = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => `${line(i)}\n`).join('');

test.each([
  ['keys', lines(100_000, (i) => `k${i}: 1`)],
  ['keys', `a:\n  - {${lines(100_000, (i) => `k${i}: 1,`)}}`],
  ['keys', lines(100_000, (i) => `a${i}: &a${i} x`)],
  ['documents', '---\n'.repeat(500_000)],
  ['aliases', `a: &a x\nb:\n${' - *a\n'.repeat(100_000)}`],
])(
  'Is a text refused that has too many %s, before anything is made of it?',
  (what, text) => {
    const read = yamlDocuments(text);
    expect(isTooMuch(read) && read.what).toBe(what);
  },
  20_000,
);

test('Are others read as the library reads them?', () => {
  const read = yamlDocuments('a: &a {b: 1}\nc: *a\n---\n- x\n');
  if (isTooMuch(read)) throw new Error(read.what);
  expect(read.map((document) => document.toJS())).toEqual([{ a: { b: 1 }, c: { b: 1 } }, ['x']]);
  expect(yamlDocuments('')).toEqual([]);
});
