import { expect, test } from 'vitest';
import type { SourceLine } from '../../../../src/source/document.ts';
import { LIMITS } from '../../../../src/source/limits.ts';
import type { Sheet } from '../../../../src/tables/decode/positioned/sheets.ts';
import { withinUnmarked } from '../../../../src/tables/decode/positioned/unmarked.ts';
import { textSource } from '../../support.ts';

function sheetsOf(text: string): Sheet[] {
  const lines = textSource(text).blocks.filter((b): b is SourceLine => b.kind === 'line');
  return [
    { bands: null, lines: lines.slice(0, 50) },
    { bands: null, lines: lines.slice(50) },
  ];
}

const MORE = 200;

test('Is a table left from the line on from which too many are far below any number?', () => {
  const most = LIMITS.unmarkedLines.most;
  const { sheets, left } = withinUnmarked(sheetsOf('Thay biển   Phòng Kinh tế\n'.repeat(most + MORE)));
  expect(left).toHaveLength(MORE - 90);
  expect(sheets.flatMap((s) => s.lines)).toHaveLength(most + 90);
});

test('Is a table whole whose rows have numbers?', () => {
  const rows = Array.from({ length: 2000 }, (_, i) => `${i + 1}   Thay biển   Phòng\n    tên đường\n`);
  expect(withinUnmarked(sheetsOf(rows.join(''))).left).toEqual([]);
});

test('Is a number that every line has one that numbers none?', () => {
  const text = '1   Thay biển   Phòng Kinh tế\n'.repeat(LIMITS.unmarkedLines.most + MORE);
  expect(withinUnmarked(sheetsOf(text)).left.length).toBeGreaterThan(0);
});
