import { expect, it } from 'vitest';
import { SHAPE, type ShapeName, shapeOf } from '../../../../src/tables/decode/features/shapes.ts';
import { wordKey } from '../../../../src/text/fold.ts';

function shapes(text: string, next = ''): ShapeName[] {
  const bits = shapeOf(text, wordKey(text), wordKey(next));
  return (Object.keys(SHAPE) as ShapeName[]).filter((name) => (bits & SHAPE[name]) !== 0);
}

it.each<[string, string, readonly ShapeName[]]>([
  ['Báo', 'cáo', ['capital', 'productHead']],
  ['Rà', 'soát', ['capital', 'taskHead']],
  ['của', 'xã', ['lower', 'governs']],
  ['xã;', '', ['lower', 'semicolon']],
  ['UBND', 'xã', ['capital', 'allCapitals']],
  ['98,5%', '', ['digit', 'amount']],
  ['2026', '', ['digit', 'allCapitals', 'year']],
  ['-', 'Họp', ['dash']],
  ['-Họp', 'dân', ['dashed']],
  ['b)', 'Họp', ['lower', 'letterMark', 'close']],
  ['≥', '90', ['comparator']],
  ['nt', '', ['lower', 'ditto']],
])('%s %s', (text, next, expected) => {
  expect(shapes(text, next)).toEqual(expected);
});
