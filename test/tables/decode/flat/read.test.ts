import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { SourceLine, Token } from '../../../../src/source/document.ts';
import { LIMITS } from '../../../../src/source/limits.ts';
import { readFlattened } from '../../../../src/tables/decode/flat/read.ts';
import type { RowDraft } from '../../../../src/tables/draft.ts';
import { NO_COHESION, textSource } from '../../support.ts';
import { columnsOf } from './support.ts';

const COLUMNS = columnsOf('no', 'task', 'product', 'lead', 'deadline').map((c) => ({ ...c, tokens: [] }));

function linesOf(text: string): SourceLine[] {
  return textSource(text).blocks.flatMap((b) => (b.kind === 'line' ? [b] : []));
}

function read(text: string, columns = COLUMNS): ReturnType<typeof readFlattened> {
  return readFlattened(linesOf(text), columns, new Set(), NO_COHESION);
}

function rows(text: string, columns = COLUMNS): RowDraft[] {
  return read(text, columns).items.filter((i) => i.kind === 'row');
}

const textOf = (runs: readonly (readonly Token[])[]): string =>
  runs
    .flat()
    .map((t) => t.text)
    .join(' ');

const FERRIES = `1
Kiểm tra bến đò ngang của
các thôn ven sông
Báo cáo kết quả
Phòng Kinh tế
Quý I/2026
2
Cấp phao cứu sinh cho chủ đò
Danh sách cấp phát
Công an xã
Trước ngày 30/6/2026
3
Tập huấn sơ cứu đuối nước
Lớp tập huấn
Trạm Y tế xã
Tháng 8/2026
4
Sơ kết công tác an toàn đò
Báo cáo sơ kết
Văn phòng HĐND và UBND xã
Quý IV/2026`;

describe('a flattened table', () => {
  const found = rows(FERRIES);

  it('has its rows with their numbers and cells', () => {
    expect(found.map((r) => [textOf([r.number]), ...r.cells.slice(1).map(textOf)])).toEqual([
      ['1', 'Kiểm tra bến đò ngang của các thôn ven sông', 'Báo cáo kết quả', 'Phòng Kinh tế', 'Quý I/2026'],
      ['2', 'Cấp phao cứu sinh cho chủ đò', 'Danh sách cấp phát', 'Công an xã', 'Trước ngày 30/6/2026'],
      ['3', 'Tập huấn sơ cứu đuối nước', 'Lớp tập huấn', 'Trạm Y tế xã', 'Tháng 8/2026'],
      ['4', 'Sơ kết công tác an toàn đò', 'Báo cáo sơ kết', 'Văn phòng HĐND và UBND xã', 'Quý IV/2026'],
    ]);
  });

  it('says of each row and cell how sure it is', () => {
    for (const row of found) {
      expect(row.confidence).toBeGreaterThan(0.5);
      expect(row.confidence).toBeLessThanOrEqual(1);
      expect(row.cellConfidence).toHaveLength(COLUMNS.length);
    }
  });

  it('gives the other division of a row that is in doubt', () => {
    const doubtful = rows(`${FERRIES}\n5\nKiểm tra\nBáo cáo Công an xã Trạm Y tế xã`).filter(
      (r) => r.confidence < 0.9,
    );
    for (const { alternatives, cells } of doubtful) {
      expect(alternatives?.[0]?.probability).toBeGreaterThanOrEqual(0);
      expect(alternatives?.[0]?.cells).not.toEqual(cells);
    }
    expect(doubtful.length).toBeGreaterThan(0);
  });

  it('without numbers has its rows all the same', () => {
    const bare = FERRIES.split('\n')
      .filter((line) => !/^\d$/.test(line))
      .join('\n');
    const unnumbered = rows(bare, COLUMNS.slice(1));
    expect(unnumbered.map((r) => textOf(r.cells[3] ?? []))).toEqual([
      'Quý I/2026',
      'Trước ngày 30/6/2026',
      'Tháng 8/2026',
      'Quý IV/2026',
    ]);
  });
});

test('every word stands in exactly one item or in the rest', () => {
  const word = fc.constantFrom(
    '1',
    '2',
    '10.1',
    'II',
    'A.',
    '-',
    'Rà',
    'soát',
    'Sở',
    'Y',
    'tế',
    'Quý',
    'I',
    '90%',
    'xã;',
    '(x',
  );
  const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (text) => {
      const lines = linesOf(text.join('\n'));
      const { items, rest } = readFlattened(lines, COLUMNS, new Set(), NO_COHESION);
      const tokens = items.flatMap((item) =>
        item.kind === 'row'
          ? [...item.number, ...item.cells.flat(2)]
          : item.kind === 'group'
            ? [...item.marker, ...item.title]
            : [...item.tokens],
      );
      const all = [...rest.flat(), ...tokens].map((t) => t.start).sort((a, b) => a - b);
      expect(all).toEqual(lines.flatMap((l) => l.tokens.map((t) => t.start)));
    }),
    { numRuns: 60 },
  );
});

describe('a table without numbers', () => {
  it('has its first rows divided, and keeps the words that are too many for that', () => {
    const unnumbered = COLUMNS.filter((c) => c.role !== 'no');
    const most = LIMITS.unmarkedLines.most;
    const source = Array.from({ length: most + 1000 }, (_, i) => `phao${i}`).join('\n');
    const { items, rest } = read(source, unnumbered);
    const divided = items.flatMap((i) => (i.kind === 'row' ? [textOf(i.cells.flat())] : []));
    expect(textOf(rest)).toBe(Array.from({ length: 1000 }, (_, i) => `phao${i + most}`).join(' '));
    expect(divided.join(' ')).toBe(Array.from({ length: most }, (_, i) => `phao${i}`).join(' '));
  });

  it('have no cell of more lines than two pages, however alike the lines are', () => {
    const unnumbered = COLUMNS.filter((c) => c.role !== 'no');
    const { items, rest } = read('neo\n'.repeat(900), unnumbered);
    const cells = items.flatMap((i) => (i.kind === 'row' ? i.cells.map((runs) => runs.flat().length) : []));
    expect(cells.reduce((sum, n) => sum + n, 0)).toBe(900);
    expect(Math.max(...cells)).toBeLessThanOrEqual(120);
    expect(rest).toEqual([]);
  });
});

describe('a row under a dash that a page break cuts', () => {
  const words = fc.constantFrom(
    '1',
    '2',
    '+',
    '-',
    'Rà soát',
    'kho',
    'Sở Nội vụ',
    'Quý I/2026',
    'NHẤT',
    'Nội',
    '85%',
    '(4)',
  );
  const lines = fc.array(fc.array(words, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 8 });

  it('holds each word in one cell', () => {
    fc.assert(
      fc.property(lines, fc.nat(), (texts, cut) => {
        const source = linesOf(texts.map((line) => line.join(' ')).join('\n'));
        const tokens = source.flatMap((l) => l.tokens);
        const page = source[cut % source.length]?.tokens[0];
        const { items, rest } = readFlattened(
          source,
          columnsOf('no', 'task', 'indicator', 'target', 'product').map((c) => ({ ...c, tokens: [] })),
          new Set(page ? [page] : []),
          NO_COHESION,
        );
        const held = [
          ...rest.flat(),
          ...items.flatMap((i) =>
            i.kind === 'row'
              ? [...i.number, ...i.cells.flat(2)]
              : i.kind === 'group'
                ? [...i.marker, ...i.title]
                : i.tokens,
          ),
        ];
        expect(new Set(held).size).toBe(held.length);
        expect(held.length).toBeLessThanOrEqual(tokens.length);
      }),
      { numRuns: 60, examples: [[[['(4)'], ['+'], ['NHẤT'], ['Nội']], 3]] },
    );
  });
});
