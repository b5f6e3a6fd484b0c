import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/readers/text.ts';
import { textLine } from '../../../../src/tables/decode/positioned/lines.ts';
import { vocabularyOf } from '../../../../src/tables/decode/positioned/vocabulary.ts';

const FROM = { file: 'plan.txt', sha256: '0'.repeat(64) };

describe('what the words of a table say for its columns', () => {
  it('is a number also for a word of a group, which was counted nowhere', () => {
    const lines = readText('VII Chăm cây xanh\ntrồng cây bóng mát', FROM).blocks.flatMap((b) =>
      b.kind === 'line' ? [b] : [],
    );
    const grid = lines.map((line) => ({
      line: textLine(line, () => 0),
      cells: [line.tokens.slice(0, 1), line.tokens.slice(1)],
    }));
    const vocabulary = vocabularyOf(grid);
    for (const token of lines.flatMap((l) => l.tokens)) {
      for (const column of [0, 1]) {
        for (const own of [-1, 0, 1]) expect(Number.isFinite(vocabulary(column, token, own))).toBe(true);
      }
    }
  });
});
