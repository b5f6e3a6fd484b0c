import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Division, divide, type Task } from '../../../../src/tables/decode/flat/divide.ts';
import { FOUR, laidOut, learnedScores, textOf } from './support.ts';

function divided(text: string, more: Partial<Task> = {}): Division {
  const scores = learnedScores(text, FOUR);
  const task: Task = {
    from: 0,
    to: scores.facts.words.tokens.length,
    numbered: true,
    unnumbered: false,
    furtherFrom: 1,
    cut: false,
    resumed: null,
    resumedFrom: null,
    room: null,
    left: null,
    ...more,
  };
  return divide(scores, task, true);
}

function cells(text: string, more: Partial<Task> = {}): string[][] {
  const { words } = learnedScores(text, FOUR).facts;
  return divided(text, more).lines.map((line) => line.cells.map((span) => textOf(words, span)));
}

const PLAIN = 'Rà soát thủ tục nuôi cá lồng\nBáo cáo\nSở Tư pháp\nQuý I';

describe('the best division of a row among its columns', () => {
  it('one cell a line', () => {
    expect(cells(PLAIN)).toEqual([['Rà soát thủ tục nuôi cá lồng', 'Báo cáo', 'Sở Tư pháp', 'Quý I']]);
  });

  it('cells of several lines', () => {
    const text = 'Rà soát thủ tục của\nngành thủy sản\nBáo cáo gửi\ncơ quan cấp trên\nSở Tư pháp\nQuý I/2026';
    expect(cells(text)).toEqual([
      ['Rà soát thủ tục của ngành thủy sản', 'Báo cáo gửi cơ quan cấp trên', 'Sở Tư pháp', 'Quý I/2026'],
    ]);
  });

  it('a whole body is not cut at its commas', () => {
    expect(cells('Đo sự hài lòng\nBáo cáo\nSở Văn hóa, Thể thao và Du lịch\nTháng 11/2026')[0]?.[2]).toBe(
      'Sở Văn hóa, Thể thao và Du lịch',
    );
  });

  it('columns that are empty', () => {
    expect(cells('Rà soát thủ tục nuôi cá lồng\nThường xuyên')[0]?.at(-1)).toBe('Thường xuyên');
  });

  it('no cell is taller than the room that a page leaves', () => {
    const text = 'Rà soát thủ tục của\nngành thủy sản\nSở Tư pháp\nQuý I/2026';
    const above = { furtherFrom: null, cut: true };
    expect(cells(text, above)[0]?.[0]).toBe('Rà soát thủ tục của ngành thủy sản');
    expect(cells(text, { ...above, room: 1 })[0]?.[0]).toBe('Rà soát thủ tục của');
  });
});

describe('the posterior', () => {
  const sure = divided(PLAIN).lines[0];
  const open = divided('Rà soát Thủ tục Báo cáo Kết quả').lines[0];

  it('is less sure of what could as well stand elsewhere', () => {
    expect(sure?.certainty).toBeGreaterThan(open?.certainty ?? 1);
  });

  it('is never surer of a row than of its least sure cell', () => {
    for (const line of [sure, open]) {
      const least = Math.min(...(line?.cellCertainty ?? [0]));
      expect(line?.certainty).toBeLessThanOrEqual(least + 1e-9);
    }
  });

  it('leaves the second-best division no more than the best one', () => {
    const { lines, second } = divided('Rà soát Thủ tục Báo cáo Kết quả');
    expect(second?.probability).toBeGreaterThan(0);
    expect(second?.probability).toBeLessThanOrEqual((lines[0]?.certainty ?? 0) + 1e-9);
    expect(second?.lines[0]).not.toEqual(lines[0]?.cells);
  });
});

test('every word stands in exactly one cell, in the order of the text', () => {
  const word = fc.constantFrom(
    'Rà',
    'soát',
    'Báo',
    'cáo',
    'Sở',
    'Tư',
    'pháp',
    'Quý',
    'I',
    '-',
    '90%',
    'và',
    'xã;',
    '2026',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), (lines) => {
      const text = lines.join('\n');
      fc.pre(laidOut(text).tokens.length > 0);
      expect(cells(text).flat().join(' ').split(' ').filter(Boolean)).toEqual(
        laidOut(text).tokens.map((t) => t.text),
      );
    }),
    { numRuns: 60 },
  );
});
