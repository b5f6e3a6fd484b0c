import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/readers/text.ts';
import { headingAt } from '../../../src/tables/headings.ts';

function headingsIn(lines: readonly string[], at: number): string[] | null {
  const { blocks } = readText(lines.join('\n'), { file: 'plan.txt', sha256: '0'.repeat(64) });
  return headingAt(blocks, at)?.columns.map((c) => c.heading) ?? null;
}

describe('a sentence that introduces a table', () => {
  const lines = [
    'Nhiệm vụ cụ thể được phân công như sau:',
    'Tên nhiệm vụ',
    'Kết quả',
    'Bộ phận chủ trì',
    'Khơi giếng',
  ];

  it('is no cell of the heading below it', () => {
    expect(headingsIn(lines, 0)).toBeNull();
    expect(headingsIn(lines, 1)).toEqual(['Tên nhiệm vụ', 'Kết quả', 'Bộ phận chủ trì']);
  });
});
