import { describe, expect, it } from 'vitest';
import { frameOf, textSource } from './frame-plans.ts';
import { CASES, HELD_BACK } from './letterhead-cases.ts';

describe('the head of a document, layout by layout', () => {
  it.each([...CASES, ...HELD_BACK].map((c) => [c.name, c] as const))(
    '%s',
    (_, { text, document, decision, sections }) => {
      const read = frameOf(textSource(text));
      expect(read.document).toMatchObject(document);
      if (decision === null) expect(read.document.decision).toBeNull();
      else if (decision) expect(read.document.decision).toMatchObject(decision);
      if (sections !== undefined) expect(read.sections).toHaveLength(sections);
      expect([read.lost, read.twice]).toEqual([[], []]);
    },
  );
});
