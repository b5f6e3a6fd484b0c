import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bulletMark, roman, vietnameseWord, webLetters, wordLetters } from '../../src/readers/ordinals.ts';

it('writes Roman numbers', () => {
  expect([1, 4, 9, 14, 40, 99, 2026, 0, 4000].map(roman)).toEqual([
    'i',
    'iv',
    'ix',
    'xiv',
    'xl',
    'xcix',
    'mmxxvi',
    '0',
    '4000',
  ]);
});

it('writes letters after z as Word and as browsers do', () => {
  expect([1, 26, 27, 28, 53].map(wordLetters)).toEqual(['a', 'z', 'aa', 'bb', 'aaa']);
  expect([1, 26, 27, 28, 53].map(webLetters)).toEqual(['a', 'z', 'aa', 'ab', 'ba']);
});

it('counts in Vietnamese words', () => {
  expect([5, 10, 15, 21, 24, 35, 60].map(vietnameseWord)).toEqual([
    'năm',
    'mười',
    'mười lăm',
    'hai mươi mốt',
    'hai mươi bốn',
    'ba mươi lăm',
    'sáu mươi',
  ]);
});

it('never gives two numbers the same letters', () => {
  fc.assert(
    fc.property(
      fc.nat(700),
      fc.nat(700),
      (a, b) => a === b || (wordLetters(a) !== wordLetters(b) && webLetters(a) !== webLetters(b)),
    ),
  );
});

it('keeps bullets that are words or signs of their own', () => {
  expect(['•', '–', '\uF0B7', '+', 'Điều', '(*)'].map((b) => bulletMark(b, 0))).toEqual([
    '-',
    '-',
    '-',
    '+',
    'Điều',
    '(*)',
  ]);
});
