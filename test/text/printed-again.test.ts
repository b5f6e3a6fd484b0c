import { describe, expect, test } from 'vitest';
import { isPrintedAgain, mayBeCutOff } from '../../src/text/printed-again.ts';

type Cells = readonly (readonly [string, string])[];

describe('a heading whose cells are known', () => {
  test.each<[string, Cells]>([
    ['its words are the same', [['Nhiệm vụ', 'Nhiệm vụ']]],
    [
      'one cell is cut short beside two that are whole',
      [
        ['Số thứ tự', 'Số thứ'],
        ['Nhiệm vụ', 'Nhiệm vụ'],
        ['Hạn', 'Hạn'],
      ],
    ],
    [
      'a lower row breaks the word that it cuts',
      [
        ['Số thứ tự', 'S ố th'],
        ['Nhiệm vụ', 'Nhiệm vụ'],
        ['Hạn', 'Hạn'],
      ],
    ],
  ])('is printed again where %s', (_, cells) => {
    expect(isPrintedAgain(cells)).toBe(true);
  });

  test.each<[string, Cells]>([
    ['no cell holds words', [['', '']]],
    [
      'one cell alone is whole beside the one that is cut',
      [
        ['Số thứ tự', 'Số thứ'],
        ['Nhiệm vụ', 'Nhiệm vụ'],
        ['', ''],
      ],
    ],
    [
      'a cell has lost all its words',
      [
        ['Số thứ tự', ''],
        ['Nhiệm vụ', 'Nhiệm vụ'],
        ['Hạn', 'Hạn'],
      ],
    ],
    [
      'two cells are cut short',
      [
        ['Số thứ tự', 'Số'],
        ['Nhiệm vụ', 'Nhiệm'],
        ['Hạn', 'Hạn'],
        ['Ghi chú', 'Ghi chú'],
      ],
    ],
    [
      'a cell has more words than before',
      [
        ['Số', 'Số thứ tự'],
        ['Nhiệm vụ', 'Nhiệm vụ'],
        ['Hạn', 'Hạn'],
      ],
    ],
  ])('is another one where %s', (_, cells) => {
    expect(isPrintedAgain(cells)).toBe(false);
  });
});

test.each([
  [8, 40, true],
  [9, 400, false],
  [6, 30, true],
  [7, 30, false],
])(
  'of the letters of a heading whose cells are not known, %i of %i may be cut off: %j',
  (missing, all, may) => {
    expect(mayBeCutOff(missing, all)).toBe(may);
  },
);
