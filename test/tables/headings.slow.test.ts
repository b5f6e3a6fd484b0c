import { expect, test } from 'vitest';
import type { Block } from '../../src/source/document.ts';
import { LIMITS } from '../../src/source/limits.ts';
import { headingAt } from '../../src/tables/headings.ts';
import { HEADING, textSource } from './support.ts';

const blocks = (text: string): readonly Block[] => textSource(text).blocks;
const FIRST_ROW = '\n\n1\n\nRà soát thủ tục\n\nPhòng Kinh tế';

test('Are headings of flattened text looked for no more where a text has tried too many places?', () => {
  const text = `Nhiệm vụ\n`.repeat(LIMITS.headingPlaces.most + 1) + HEADING.join('\n') + FIRST_ROW;
  const all = blocks(text);
  const at = LIMITS.headingPlaces.most + 1;
  expect(headingAt(blocks(text), at)).not.toBeNull();
  for (let i = 0; i < at; i++) headingAt(all, i);
  expect(headingAt(all, at)).toBeNull();
});
