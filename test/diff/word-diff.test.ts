import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemDiff, type WordPiece, wordDiff } from '../../src/diff/word-diff.ts';

const side = (pieces: readonly WordPiece[], other: 'old' | 'new'): string =>
  pieces
    .filter(({ of }) => of !== other)
    .map(({ text }) => text)
    .join(' ');

const words = fc.array(fc.constantFrom('rà', 'soát', 'báo', 'cáo', 'công', 'bố'), { maxLength: 14 });

test('both texts stand in it, whole', () => {
  fc.assert(
    fc.property(words, words, (a, b) => {
      const pieces = wordDiff(a.join(' '), b.join(' '));
      expect(side(pieces, 'new')).toBe(a.join(' '));
      expect(side(pieces, 'old')).toBe(b.join(' '));
    }),
    { numRuns: 1000 },
  );
});

test('only the words that differ are told', () => {
  expect(wordDiff('Kiểm tra ít nhất 30% đơn vị trong năm', 'Kiểm tra ít nhất 40% đơn vị trong năm')).toEqual([
    { of: 'both', text: 'Kiểm tra ít nhất' },
    { of: 'old', text: '30%' },
    { of: 'new', text: '40%' },
    { of: 'both', text: 'đơn vị trong năm' },
  ]);
});

test('one word in common does not part a difference', () => {
  expect(wordDiff('a b c d', 'x b y d')).toEqual([
    { of: 'old', text: 'a b c' },
    { of: 'new', text: 'x b y' },
    { of: 'both', text: 'd' },
  ]);
});

test('names are told name by name', () => {
  expect(itemDiff('Sở Nội vụ; Sở Tài chính', 'Sở Nội vụ; Sở Tư pháp')).toEqual([
    { of: 'both', text: 'Sở Nội vụ;' },
    { of: 'old', text: 'Sở Tài chính' },
    { of: 'new', text: 'Sở Tư pháp' },
  ]);
});

test('texts without anything in common are told whole, however long', () => {
  const [a, b] = ['cũ '.repeat(20_000).trim(), 'mới '.repeat(20_000).trim()];
  expect(wordDiff(a, b)).toEqual([
    { of: 'old', text: a },
    { of: 'new', text: b },
  ]);
});
