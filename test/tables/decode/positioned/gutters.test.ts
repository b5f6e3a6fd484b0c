import { describe, expect, it } from 'vitest';
import { readText } from '../../../../src/readers/text.ts';
import type { SourceLine } from '../../../../src/source/document.ts';
import { cohesionOf } from '../../../../src/tables/decode/cohesion.ts';
import type { GutterColumns } from '../../../../src/tables/decode/positioned/gutter-ranges.ts';
import { rangesLike } from '../../../../src/tables/decode/positioned/gutter-ranges.ts';
import {
  GUTTER_FEATURES,
  gutterProblem,
  placeGutters,
} from '../../../../src/tables/decode/positioned/gutters.ts';
import { textLine } from '../../../../src/tables/decode/positioned/lines.ts';
import type { Vocabulary } from '../../../../src/tables/decode/positioned/vocabulary.ts';

const at = (...places: number[]) => places.map((x) => ({ from: x, to: x }));

/** Where these weights alone place a page's gutters, which are expected at `expected`. */
function placed(
  text: string,
  expected: readonly number[],
  weights: Partial<Record<string, number>>,
  columns: Partial<GutterColumns> = {},
  words: Vocabulary = () => 0,
): number[] {
  const { blocks } = readText(text.replace(/^\n/, ''), { file: 'table.txt', sha256: '0'.repeat(64) });
  const own = blocks.filter((b): b is SourceLine => b.kind === 'line');
  const cohesion = cohesionOf(own);
  const lines = own.map((l) => textLine(l, cohesion));
  const kinds = expected.map(() => 'prose' as const);
  const ranges = rangesLike(at(...expected), lines, { kinds, longest: [], ...columns }, []);
  const problem = gutterProblem(lines, ranges, words);
  const all = Float64Array.from(GUTTER_FEATURES.names, (name) => weights[name] ?? 0);
  return placeGutters(problem, all, ranges.length).gutters.map((g) => g.from);
}

/** Rows whose middle cells are of two words, the second of which stands apart on most lines. */
const APART = `
Sổ   Kiểm  kê      Tháng
Sổ   Kiểm  kê      Tháng
Sổ   Kiểm  kê      Tháng
`;

describe('where columns meet', () => {
  it('Is a column narrower than the longest line of its heading?', () => {
    const room = { room: 1, starts: 1, empty: -9 };
    expect(placed(APART, [5, 11], room)).toEqual([5, 11]);
    expect(placed(APART, [5, 11], { ...room, slim: -5 }, { longest: [0, 8] })).toEqual([5, 19]);
  });

  it('Does white space count for two gutters with no word between them?', () => {
    // on most lines the words of the second and third column touch
    const touching = `
Sổ   Kiểm kê Tháng
Sổ   Kiểm kê Tháng
Sổ   Kiểm kê  Tháng
`;
    const [first = 0, second = 0] = placed(touching, [4, 13], { room: 1, empty: -1 });
    expect(first).toBeLessThanOrEqual(5);
    expect(second).toBeGreaterThan(5);
  });

  it('Does a run that is parted before one word speak for two gutters there?', () => {
    // "Kiểm" pushes "Tháng" by a few positions on the last lines: several positions part the run before that word
    const pushed = `
Sổ   Kiểm kê kho   Tháng
Sổ   Kiểm kê  kho  Tháng
Sổ   Kiểm kê kho sở Tháng
Sổ   Kiểm kê kho sở Tháng
`;
    const isTime: Vocabulary = (c, token) => ((token?.text === 'Tháng') === (c === 3) ? 2 : -2);
    const found = placed(pushed, [5, 10, 19], { parted: 1, torn: -1, room: 0.1, starts: 0.1 }, {}, isTime);
    expect(found[2]).toBeGreaterThanOrEqual(17);
    expect(found[1]).toBeLessThan(17);
  });
});
