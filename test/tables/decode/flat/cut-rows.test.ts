import { describe, expect, it } from 'vitest';
import { divideCut } from '../../../../src/tables/decode/flat/cut-rows.ts';
import type { Way, Ways } from '../../../../src/tables/decode/flat/divide.ts';
import { laidOut } from './support.ts';

// two lines above a page break, two below it
const WORDS = laidOut('Sửa chữa\ncầu treo\nbắc qua suối\nQuý I');
const [EMPTY, ABOVE, LEFT, RIGHT] = [
  { from: 0, to: 0 },
  { from: 0, to: 4 },
  { from: 0, to: 2 },
  { from: 2, to: 4 },
];

function ways(...all: [lines: Way['lines'], score: number][]): Ways {
  const total = Math.log(all.reduce((sum, [, score]) => sum + Math.exp(score), 0));
  return { ways: all.map(([lines, score]) => ({ lines, score })), total };
}

describe('runs of a row that a page break parts', () => {
  // above the break one cell is likelier; below it the words only make sense where there were two
  const ONE = [[ABOVE, EMPTY]];
  const TWO = [[LEFT, RIGHT]];
  const REST = [
    [
      { from: 4, to: 7 },
      { from: 7, to: 9 },
    ],
  ];
  const divided = divideCut(WORDS, [0, 1], (run, above) =>
    run === 0 ? ways([ONE, -1], [TWO, -2]) : ways([REST, above?.cells[1]?.length === 1 ? -1 : -6]),
  );

  it('are divided as both pages together are likeliest', () => {
    expect(divided.best.lines).toEqual([
      {
        cells: [
          [LEFT, REST[0]?.[0]],
          [RIGHT, REST[0]?.[1]],
        ],
      },
    ]);
    expect(divided.best.score).toBeCloseTo(-3);
  });

  it('are as sure as that division is among all', () => {
    expect(divided.certainty).toBeCloseTo(1 / (1 + Math.exp(-4)), 6);
    expect(divided.secondCertainty).toBeCloseTo(1 - divided.certainty, 6);
  });

  it('have the other division as the second', () => {
    expect(divided.second?.lines[0]?.cells[0]).toEqual([ABOVE, REST[0]?.[0]]);
  });

  it('have a doubt for each cell that the divisions differ in', () => {
    for (const chance of divided.cellCertainty[0] ?? []) expect(chance).toBeCloseTo(divided.certainty, 6);
    const alike = divideCut(WORDS, [0, 1], (run) => (run === 0 ? ways([TWO, 0]) : ways([REST, 0])));
    expect(alike.cellCertainty).toEqual([[1, 1]]);
  });
});

describe('a cell above a break that is taller than those that go on below it', () => {
  const TALL = laidOut('Sửa\nchữa\ncầu\ntreo\nBáo cáo\ngửi xã');
  const above = [
    [
      { from: 0, to: 4 },
      { from: 4, to: 6 },
    ],
  ];
  const score = (rest: Way['lines']): number =>
    divideCut(TALL, [0, 1], (run) => ways([run === 0 ? above : rest, 0])).best.score;

  it('costs for each line more than a widow has', () => {
    // four lines stand over one that goes on: two too many
    expect(score([[EMPTY, { from: 6, to: 8 }]])).toBeLessThan(0);
  });

  it('costs nothing where it goes on itself, or nothing does', () => {
    expect(score([[{ from: 6, to: 8 }, EMPTY]])).toBe(0);
    expect(score([[EMPTY, EMPTY]])).toBe(0);
  });
});
