import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Role } from '../../src/model/index.ts';
import { type Division, divide, type Task } from '../../src/tables/flat/divide.ts';
import { buildModel, factsOf, firstGuess } from '../../src/tables/flat/model.ts';
import { layOut, type Words } from '../../src/tables/flat/words.ts';
import { NO_COHESION, textSource } from './support.ts';

const COLUMNS = (['task', 'product', 'lead', 'deadline'] satisfies Role[]).map((role) => ({
  role,
  heading: '',
}));

function laidOut(text: string): Words {
  return layOut(textSource(text).blocks.flatMap((b) => (b.kind === 'line' ? [b] : [])));
}

function divided(words: Words, more: Partial<Task> = {}): Division {
  const task: Task = {
    from: 0,
    to: words.tokens.length,
    resumed: null,
    cut: false,
    furtherFrom: 1,
    furtherCost: -7,
    weigh: true,
    ...more,
  };
  return divide(buildModel(factsOf(words, COLUMNS, NO_COHESION), firstGuess(COLUMNS)), words, task);
}

function cells(text: string, more: Partial<Task> = {}): string[][] {
  const words = laidOut(text);
  return divided(words, more).lines.map((line) =>
    line.map(({ from, to }) =>
      words.tokens
        .slice(from, to)
        .map((t) => t.text)
        .join(' '),
    ),
  );
}

describe('the best division of a row among its columns', () => {
  it('one cell a line', () => {
    expect(cells('Rà soát thủ tục\nBáo cáo\nSở Tư pháp\nQuý I')).toEqual([
      ['Rà soát thủ tục', 'Báo cáo', 'Sở Tư pháp', 'Quý I'],
    ]);
  });

  it('cells of several lines', () => {
    expect(
      cells('Rà soát thủ tục của\nngành thủy sản\nBáo cáo gửi\ncơ quan cấp trên\nSở Tư pháp\nQuý I'),
    ).toEqual([
      ['Rà soát thủ tục của ngành thủy sản', 'Báo cáo gửi cơ quan cấp trên', 'Sở Tư pháp', 'Quý I'],
    ]);
  });

  it('a whole body is not cut at its commas', () => {
    expect(cells('Đo sự hài lòng\nBáo cáo\nSở Văn hóa, Thể thao và Du lịch\nTháng 11/2026')[0]?.[2]).toBe(
      'Sở Văn hóa, Thể thao và Du lịch',
    );
  });

  it('columns that are empty', () => {
    expect(cells('Rà soát thủ tục của ngành\nThường xuyên')[0]?.at(-1)).toBe('Thường xuyên');
  });

  it('a further line of the same row, with a product and a time of its own', () => {
    const text = 'Rà soát thủ tục\nBáo cáo\nSở Tư pháp\nQuý I\nKế hoạch\nSở Tư pháp\nQuý II';
    expect(cells(text, { furtherCost: 0 })).toEqual([
      ['Rà soát thủ tục', 'Báo cáo', 'Sở Tư pháp', 'Quý I'],
      ['', 'Kế hoạch', 'Sở Tư pháp', 'Quý II'],
    ]);
  });
});

test('what could as well stand elsewhere is less sure', () => {
  const sure = divided(laidOut('Rà soát thủ tục\nBáo cáo\nSở Tư pháp\nQuý I')).certainty[0] ?? 0;
  const open = divided(laidOut('Rà soát Thủ tục Báo cáo Kết quả')).certainty[0] ?? 1;
  expect(sure).toBeGreaterThan(open);
});

test('every word is in one cell, in order, and certainty is a share, whatever the words', () => {
  const word = fc.constantFrom(
    ...'Rà soát thủ tục Báo cáo Sở Tư pháp Quý I UBND các huyện - ; , 2026 98% Tháng 3/2026 và của'.split(
      ' ',
    ),
  );
  const text = fc
    .array(fc.tuple(word, fc.constantFrom(' ', ' ', '\n', '\n\n')), { minLength: 1, maxLength: 60 })
    .map((pieces) => pieces.flat().join(''));
  const cost = fc.constantFrom(-7, 0);
  fc.assert(
    fc.property(text, cost, fc.boolean(), fc.constantFrom(0, 1), (row, furtherCost, cut, furtherFrom) => {
      const words = laidOut(row);
      const n = words.tokens.length;
      fc.pre(n > 0);
      const { lines, certainty } = divided(words, { furtherCost, cut, furtherFrom });
      const spans = lines.flat().filter((s) => s.to > s.from);
      expect(spans.flatMap((s) => Array.from({ length: s.to - s.from }, (_, k) => s.from + k))).toEqual(
        Array.from({ length: n }, (_, i) => i),
      );
      expect(certainty).toHaveLength(lines.length);
      expect(certainty.every((c) => c >= 0 && c <= 1)).toBe(true);
    }),
    { numRuns: 200 },
  );
});
