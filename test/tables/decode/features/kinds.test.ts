import { expect, it } from 'vitest';
import { type CellClass, classOf } from '../../../../src/tables/decode/features/kinds.ts';

it.each<[string, CellClass]>([
  ['Cấp ban hành', 'agency'],
  ['Cơ quan trình', 'agency'],
  ['Lãnh đạo phụ trách', 'agency'],
  ['Cấp độ ưu tiên', 'note'],
  ['Khối lượng', 'value'],
  ['Điểm', 'value'],
  ['Cách làm', 'note'],
])('a column that no role names, headed "%s", is divided as one of class %s', (heading, want) => {
  expect(classOf({ role: 'other-1', heading, confidence: 1, evidence: 'heading' })).toBe(want);
});
