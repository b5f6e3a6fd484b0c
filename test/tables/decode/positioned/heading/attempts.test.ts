import { expect, test } from 'vitest';
import { readText } from '../../../../../src/readers/text.ts';
import type { Block } from '../../../../../src/source/document.ts';
import { LIMITS } from '../../../../../src/source/limits.ts';
import { Attempts } from '../../../../../src/tables/decode/positioned/heading/attempts.ts';

const { blocks } = readText(
  'STT   Việc cần làm   Nơi làm\n1   Soát lại bảng giá   Tổ Giá\n2   Niêm yết   Tổ Giá',
  { file: 'bang-gia.txt', sha256: '0'.repeat(64) },
);

test('the same lines are read once, nothing found included', () => {
  const attempts = new Attempts<string>();
  let read = 0;
  const readings = [1, 2, 1, 2].map((lines) =>
    attempts.reading(blocks, 0, lines, () => {
      read += 1;
      return lines === 1 ? null : 'two';
    }),
  );
  expect(readings).toEqual([null, 'two', null, 'two']);
  expect(read).toBe(2);
});

test('as many lines that begin elsewhere, or stand in another text, are others', () => {
  const attempts = new Attempts<string>();
  const other: readonly Block[] = [...blocks];
  const readings = [
    attempts.reading(blocks, 0, 1, () => 'first'),
    attempts.reading(blocks, 1, 1, () => 'second'),
    attempts.reading(other, 0, 1, () => 'third'),
  ];
  expect(readings).toEqual(['first', 'second', 'third']);
});

test('what is beyond the limit is not read, and the first place of it is known', () => {
  const attempts = new Attempts<number>();
  const long = Array.from({ length: LIMITS.headingReadings.most + 2 }, () => blocks).flat();
  const { most } = LIMITS.headingReadings;
  for (let at = 0; at < most; at++) attempts.reading(long, at, 1, () => at);
  expect(attempts.end).toBeNull();
  expect(attempts.reading(long, most, 1, () => -1)).toBeNull();
  expect(attempts.reading(long, most + 1, 1, () => -1)).toBeNull();
  expect(attempts.end).toBe(long[most]);
  // what was read last is still known
  expect(attempts.reading(long, most - 1, 1, () => -1)).toBe(most - 1);
});
