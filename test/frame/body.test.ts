import { expect, it } from 'vitest';
import { headingOrdinal } from '../../src/frame/body.ts';
import { textSource } from './frame-plans.ts';

it.each([
  ['III. PHÂN CÔNG NHIỆM VỤ', 3],
  ['VI. XÂY CẦU', 6],
  ['II III IV', null],
  ['III. Phân công', null],
])('the outer heading in "%s" has the number %s', (text, ordinal) => {
  expect(headingOrdinal(textSource(text).blocks[0], 'roman')).toBe(ordinal);
});
