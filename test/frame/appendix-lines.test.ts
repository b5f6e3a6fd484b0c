import { expect, it } from 'vitest';
import { appendixLabel, appendixStarts } from '../../src/frame/appendix-lines.ts';
import { linesOf } from './frame-plans.ts';

/* Which lines name an appendix, and which of them begin one? "|" is the end of a line. */

const labels: readonly (readonly [line: string, label: string | null])[] = [
  ['PHỤ LỤC', '2 sure'],
  ['PHỤ LỤC I', '3 sure'],
  ['PHỤ LỤC 1', '3 sure'],
  ['PHỤ LỤC SỐ 02', '4 sure'],
  ['PHỤ LỤC 1A', '3 sure'],
  ['PHỤ LỤC A', '3 sure'],
  ['PHỤ LỤC I: NHIỆM VỤ', '3 sure'],
  ['PHỤ LỤC I. Nhiệm vụ năm 2025', '3 sure'],
  ['PHỤ LỤC I Nhiệm vụ năm 2025', null],
  ['PHỤ LỤC NHIỆM VỤ', '2 sure'],
  ['PHỤ LỤC – Nhiệm vụ', '3 sure'],
  ['Phụ lục', '2 perhaps'],
  ['Phụ lục 1', '3 perhaps'],
  ['Phụ lục 1: Nhiệm vụ', null],
  ['Phụ lục này', null],
  ['PHỤ BIỂU 01', '3 sure'],
  ['BIỂU MẪU', null],
  ['BIỂU MẪU 01', '3 sure'],
  ['BIỂU 01', '2 sure'],
  ['BIỂU', null],
  ['Biểu 01', '2 perhaps'],
  ['MẪU SỐ 03', '3 sure'],
  ['MẪU', null],
  ['Mẫu', null],
  ['Mẫu số 3', '3 perhaps'],
  ['PHỤ LỤCXX', null],
  ['PHỤ TRÁCH', null],
];
it.each(labels)('%s: %s', (text, label) => {
  const [line] = linesOf(text);
  const found = line && appendixLabel(line);
  expect(found ? `${found.tokens} ${found.sure ? 'sure' : 'perhaps'}` : null).toBe(label);
});

const texts: readonly (readonly [text: string, starts: number[]])[] = [
  ['Việc của xã. | PHỤ LỤC | NHIỆM VỤ', [1]],
  ['Việc của xã./. | Phụ lục 1 | Nhiệm vụ năm 2025', [1]],
  ['Việc của xã | Phụ lục 1 | Nhiệm vụ năm 2025', []],
  ['Việc của xã theo | Phụ lục 1 | kèm theo Kế hoạch này.', []],
  ['Việc của xã | Phụ lục 1 | NHIỆM VỤ', [1]],
  ['Việc của xã | Phụ lục 1 | (Kèm theo Kế hoạch số 12/KH-UBND)', [1]],
  ['Việc của xã | Phụ lục 1', [1]],
  ['II. NHIỆM VỤ TRONG | PHỤ LỤC 1 | Việc của xã.', []],
  ['NHIỆM VỤ TRONG NĂM CỦA | PHỤ LỤC 1 | Việc của xã.', [1]],
  ['Nơi nhận: | - Sở Nội vụ; | Phụ lục 1 | Nhiệm vụ', [2]],
  ['PHỤ LỤC I | NHIỆM VỤ | PHỤ LỤC II | CHỈ TIÊU', [0, 2]],
];
it.each(texts)('%s: %j', (text, starts) => {
  expect(appendixStarts(linesOf(text.split(' | ').join('\n')), 0)).toEqual(starts);
});
