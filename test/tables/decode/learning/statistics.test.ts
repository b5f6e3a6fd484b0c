import { describe, expect, it } from 'vitest';
import { breakBefore, SKIPS, type Words } from '../../../../src/tables/decode/flat/words.ts';
import type { DividedRow } from '../../../../src/tables/decode/learning/rows.ts';
import { statisticsOf } from '../../../../src/tables/decode/learning/statistics.ts';
import { columnsOf, laidOut } from '../flat/support.ts';

const COLUMNS = columnsOf('task', 'lead', 'deadline');

/** Rows as they stand in the text, each of so many words a cell. */
function rowsOf(lengths: readonly (readonly number[])[]): DividedRow[] {
  let at = 0;
  return lengths.map((row) => {
    const from = at;
    const cells = row.map((n) => {
      const span = { from: at, to: at + n };
      at += n;
      return n === 0 ? [] : [span];
    });
    return { from, to: at, further: false, cells };
  });
}

/** Five boats are painted: the second and fourth by nobody in particular, which Word's text shows by a blank line. */
const BOATS = laidOut(
  [
    'Sơn thuyền\nTổ Một\nQuý I',
    'Sơn thuyền\n\nQuý II',
    'Vá lưới\nTổ Hai\nQuý I',
    'Vá lưới\n\nQuý II',
    'Sơn thuyền\nTổ Một\nQuý IV',
  ].join('\n'),
);
const ROWS = rowsOf([
  [2, 2, 2],
  [2, 0, 2],
  [2, 2, 2],
  [2, 0, 2],
  [2, 2, 2],
]);

function learned(words: Words, rows: readonly DividedRow[]): NonNullable<ReturnType<typeof statisticsOf>> {
  const statistics = statisticsOf(words, COLUMNS, rows);
  if (!statistics) throw new Error('too few rows');
  return statistics;
}

describe('what a table teaches', () => {
  const statistics = learned(BOATS, ROWS);
  const first = (key: string): number => BOATS.keys.indexOf(key);

  it('which words stand in which column, the word itself left out', () => {
    expect(statistics.inColumn(1, first('tổ'))).toBeGreaterThan(statistics.inColumn(0, first('tổ')));
    expect(statistics.opensColumn(2, first('quý'))).toBeGreaterThan(0);
    expect(statistics.inColumn(0, BOATS.keys.indexOf('hai'))).toBeGreaterThanOrEqual(
      statistics.inColumn(1, BOATS.keys.indexOf('hai')) - 1,
    );
  });

  it('which pairs of words a border parts, the place itself left out', () => {
    const border = BOATS.keys.indexOf('tổ');
    expect(BOATS.keys[border - 1]).toBe('thuyền');
    expect(statistics.parted(border)).toBeGreaterThan(0);
    expect(statistics.parted(first('thuyền'))).toBeLessThan(0);
    expect(statistics.parted(BOATS.keys.indexOf('lưới'))).toBeLessThan(0);
    expect(statistics.parted(BOATS.keys.indexOf('hai'))).toBe(0);
  });

  it('which columns are left empty', () => {
    expect(statistics.empty[1]).toBeGreaterThan(statistics.empty[0] ?? 0);
  });

  it('that blank lines stand for empty cells', () => {
    const blank = breakBefore(BOATS, ROWS[1]?.cells[2]?.[0]?.from ?? 0);
    expect(statistics.skips[blank * SKIPS + 1]).toBeGreaterThan(0);
    expect(statistics.skips[blank * SKIPS]).toBeLessThan(0);
  });

  it('cells that are repeated, and not those that stand once', () => {
    expect([...(statistics.repeated[0]?.values() ?? [])].sort()).toEqual([2, 3]);
    expect(statistics.repeated[1]?.size).toBe(1);
  });

  it('how long cells are', () => {
    expect(Math.exp(statistics.meanLength[0] ?? 0)).toBeCloseTo(2);
  });
});

it('a column is as wide as its lines, but for a stray wider one', () => {
  const cell = 'Sơn lại thuyền chở\nkhách qua bến sông';
  const words = laidOut(Array.from({ length: 5 }, () => cell).join('\n'));
  const statistics = learned(words, rowsOf(Array.from({ length: 5 }, () => [8, 0, 0])));
  const line = (words.right[3] ?? 0) - (words.left[0] ?? 0);
  expect(statistics.width[0]).toBeCloseTo(line);
  expect(statistics.width[1]).toBe(0);
});

describe('a width known to a hair', () => {
  /** Cells of two lines, the first followed by a word that would not have fitted. */
  const wrapped = (next: string): string => `Sơn lại thuyền chở\n${next} qua bến sông`;
  const table = (nexts: readonly string[]): Words => laidOut(nexts.map(wrapped).join('\n'));
  const rows = (n: number): DividedRow[] => rowsOf(Array.from({ length: n }, () => [8, 0, 0]));

  it('lies between the widest line and the narrowest with its next word', () => {
    const words = table(['khách', 'trâu', 'muối', 'cá', 'thóc', 'gạo', 'bưởi']);
    const { sharp } = learned(words, rows(7));
    const line = (words.right[3] ?? 0) - (words.left[0] ?? 0);
    expect(sharp[0]).toBeGreaterThan(line);
    expect(sharp[0]).toBeLessThan(line + 250 + Math.min(...words.right));
    expect(sharp[1]).toBe(0);
  });

  it('is not claimed from few lines', () => {
    expect(learned(table(['khách', 'trâu', 'muối']), rows(3)).sharp[0]).toBe(0);
  });
});

it('cells that mostly end in a full stop make one without rarer, itself left out', () => {
  const words = laidOut('Sơn thuyền.\nSơn cầu.\nVá lưới.\nVá buồm');
  const statistics = learned(
    words,
    rowsOf([
      [2, 0, 0],
      [2, 0, 0],
      [2, 0, 0],
      [2, 0, 0],
    ]),
  );
  expect(statistics.markLogShare(0, 1)).toBeGreaterThan(statistics.markLogShare(0, 7));
  expect(statistics.endsColumn(0, 1)).toBe(0);
});

it('a table of two rows teaches nothing', () => {
  expect(statisticsOf(BOATS, COLUMNS, ROWS.slice(0, 2))).toBeNull();
});
