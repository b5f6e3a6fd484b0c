import { describe, expect, it } from 'vitest';
import { readText } from '../../src/readers/text.ts';
import { isNoteBelow } from '../../src/tables/note-below.ts';

/** Whether a note begins at the first of these lines, nothing standing below the last. */
function isNote(...lines: readonly string[]): boolean {
  const { blocks } = readText(lines.join('\n'), { file: 'plan.txt', sha256: '0'.repeat(64) });
  return isNoteBelow(blocks, 0, blocks.length);
}

describe('a note below a table', () => {
  it.each([
    ['Ghi chú: số liệu chưa gồm các thôn mới sáp nhập.'],
    ['Chú thích : xã không có chợ không thực hiện nhiệm vụ 4.'],
    ['Ghi chú:', '1. Không gồm các thôn mới.', 'Các chợ tạm tính riêng.'],
  ])('%s', (...lines) => expect(isNote(...lines)).toBe(true));

  it('is no heading of a column of notes, and no note has rows below it', () => {
    expect(isNote('Ghi chú', '1', 'Khơi giếng')).toBe(false);
    expect(isNote('Ghi chú: kèm bản vẽ', '5 Sửa cầu treo', '6 Sơn lan can', '7 Nghiệm thu')).toBe(false);
  });
});
