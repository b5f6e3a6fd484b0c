import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leastSureCell } from '../../src/model/index.ts';
import { tokenize } from '../../src/source/lines.ts';
import { doubtOf } from '../../src/tables/doubt.ts';
import type { CellWords, RowDraft } from '../../src/tables/draft.ts';

const COLUMNS = [
  { role: 'no' as const },
  { role: 'task' as const, confidence: 0.999 },
  { role: 'lead' as const, confidence: 0.999 },
];

function words(text: string): CellWords {
  return text === '' ? [] : [tokenize(text, 0, 1, 1)];
}

function cellsOf(cells: readonly CellWords[]): Record<string, string> {
  const textOf = (c: number): string => (cells[c] ?? []).flatMap((run) => run.map((t) => t.text)).join(' ');
  return { task: textOf(1), lead: textOf(2) };
}

function draft(more: Partial<RowDraft>): RowDraft {
  const cells = [[], words('Lập danh bạ tổ dân phố'), words('Văn phòng')];
  return { kind: 'row', number: [], cells, mergedUp: [0, 0, 0], confidence: 1, ...more };
}

describe('what a row says of its doubts', () => {
  test('nothing where its cells are written down', () => {
    expect(doubtOf(draft({}), COLUMNS, 'written', cellsOf)).toEqual({ confidence: 1 });
  });

  test('never that inferred cells are certain', () => {
    for (const confidence of [1, 0.99996])
      expect(doubtOf(draft({ confidence }), COLUMNS, 'inferred', cellsOf).confidence).toBe(0.999);
  });

  test('the doubt of the heading times that of the borders', () => {
    const columns = [
      { role: 'no' as const },
      { role: 'task' as const },
      { role: 'lead' as const, confidence: 0.8 },
    ];
    expect(doubtOf(draft({ confidence: 0.9 }), columns, 'inferred', cellsOf).confidence).toBe(0.72);
    // a column whose cell is empty puts no word under a wrong role
    const cells = [[], words('Lập danh bạ tổ dân phố'), []];
    expect(doubtOf(draft({ confidence: 0.9, cells }), columns, 'inferred', cellsOf).confidence).toBe(0.9);
  });

  test('the cells in doubt, by role', () => {
    const doubt = doubtOf(
      draft({ confidence: 0.7, cellConfidence: [1, 0.995, 0.75] }),
      COLUMNS,
      'inferred',
      cellsOf,
    );
    expect(doubt.cellConfidence).toEqual({ lead: 0.75 });
    expect(leastSureCell(doubt)).toEqual({ role: 'lead', confidence: 0.75 });
  });

  test('no cell below the row', () => {
    const doubt = doubtOf(
      draft({ confidence: 0.95, cellConfidence: [1, 0.9, 0.97] }),
      COLUMNS,
      'inferred',
      cellsOf,
    );
    expect(doubt.cellConfidence).toEqual({ task: 0.95, lead: 0.97 });
  });

  test('the other reading of a doubtful row, and none of a sure one', () => {
    const other = { cells: [[], words('Lập danh bạ tổ'), words('dân phố Văn phòng')], probability: 0.2 };
    const doubt = doubtOf(draft({ confidence: 0.75, alternatives: [other] }), COLUMNS, 'inferred', cellsOf);
    expect(doubt.alternatives).toEqual([
      { cells: { task: 'Lập danh bạ tổ', lead: 'dân phố Văn phòng' }, probability: 0.2 },
    ]);
    expect(
      doubtOf(draft({ confidence: 0.95, alternatives: [other] }), COLUMNS, 'inferred', cellsOf).alternatives,
    ).toBeUndefined();
  });
});

test('no cell is named where all are doubted alike', () => {
  expect(leastSureCell({ cellConfidence: { task: 0.8, lead: 0.8 } })).toBeNull();
  expect(leastSureCell({})).toBeNull();
});

test('chances are chances: the row and its other readings are 1 at most together', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(
      chance,
      fc.array(chance, { maxLength: 4 }),
      fc.array(chance, { minLength: 3, maxLength: 3 }),
      (confidence, others, cellConfidence) => {
        const alternatives = others.map((probability, i) => ({
          cells: [[], words(`Phường ${i}`), []],
          probability,
        }));
        const doubt = doubtOf(
          draft({ confidence, cellConfidence, alternatives }),
          COLUMNS,
          'inferred',
          cellsOf,
        );
        const sum = (doubt.alternatives ?? []).reduce((total, { probability }) => total + probability, 0);
        expect(doubt.confidence + sum).toBeLessThanOrEqual(1 + 1e-9);
        for (const own of Object.values(doubt.cellConfidence ?? {}))
          expect(own).toBeGreaterThanOrEqual(doubt.confidence);
      },
    ),
  );
});
