import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/readers/text.ts';
import { introductionAbove, isIntroduced } from '../../../src/tables/heading/introductions.ts';
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

describe('what stands between two tables', () => {
  /** The line that the lines above a table's heading ("STT") begin to introduce it at. */
  function introductionIn(lines: readonly string[]): string | undefined {
    const { blocks } = readText(lines.join('\n'), { file: 'plan.txt', sha256: '0'.repeat(64) });
    const at = introductionAbove(blocks, 0, lines.indexOf('STT'));
    return lines[at];
  }
  const cells = ['4', 'Khơi giếng làng', 'Xóm Bãi', 'Danh sách', 'công khai'];

  it.each([
    ['a sentence', ['Các xóm còn làm những việc sau:']],
    [
      'a sentence of full lines, one of which begins with a name',
      [
        'Ngoài những việc nêu trên, trong năm các xóm ở hai bờ sông cùng với Đội đò',
        'Bến Vạn và Hội Người cao tuổi của xã làm thêm những việc sau đây:',
      ],
    ],
    ['a sentence and a title', ['Các xóm còn làm những việc sau:', 'B. Việc của các xóm']],
  ])('begins with %s', (_, between) => {
    expect(introductionIn([...cells, ...between, 'STT', 'Việc', 'Ai làm'])).toBe(between[0]);
  });

  it('is nothing where the last row stands right above the heading', () => {
    expect(introductionIn([...cells, 'STT', 'Việc', 'Ai làm'])).toBe('STT');
  });
});

it('nothing introduces what a document begins with', () => {
  const { blocks } = readText('STT', { file: 'plan.txt', sha256: '0'.repeat(64) });
  expect(isIntroduced(blocks, 0)).toBe(false);
});

it('Does a sentence of two lines introduce what stands below it? With seven words', () => {
  const introduced = (first: string): boolean => {
    const { blocks } = readText(`${first}\nsau đây:\nSTT`, { file: 'plan.txt', sha256: '0'.repeat(64) });
    return isIntroduced(blocks, 2);
  };
  expect(['Các xóm làm những việc', 'Các xóm làm những'].map(introduced)).toEqual([true, false]);
});
