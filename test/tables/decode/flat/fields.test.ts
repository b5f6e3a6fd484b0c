import { describe, expect, it } from 'vitest';
import { planOf } from '../../support.ts';

/** A table of bridges and wells whose merged column of fields stands before the numbers, as Word's text has it. */
const ROWS = [
  ['Cầu phao', '1', 'Kéo cáp qua sông', 'Biên bản', 'Sở Xây dựng', 'Tháng 3/2027'],
  ['', '2', 'Sơn phao', 'Ảnh chụp', 'Sở Tài chính', 'Nhiệm vụ thường xuyên'],
  ['', '3', 'Buộc lại dây neo', 'Báo cáo', 'Sở Nội vụ', 'Quý II/2027'],
  ['Giếng làng', '4', 'Khơi giếng đầu xóm', 'Báo cáo', 'Sở Y tế', 'Quý III/2027'],
  ['Đường bờ', '5', 'Vá đường ra bến', 'Biên bản', 'Sở Xây dựng', 'Tháng 9/2027'],
];
const HEADING = ['Lĩnh vực', 'TT', 'Việc cần làm', 'Sản phẩm', 'Cơ quan chủ trì', 'Thời hạn'];
const TITLE = 'PHỤ LỤC\nBẢNG VIỆC LÀM NĂM 2027\n(Kèm theo Kế hoạch số 5/KH-UBND)\n';

function read(row: (cells: readonly string[]) => string): (string | undefined)[][] {
  const plan = planOf(`${TITLE}${HEADING.join('\n')}\n${ROWS.map(row).join('\n')}\n`);
  return plan.rows.map((r) => [r.number, ...['other-1', 'task', 'deadline'].map((role) => r.cells[role])]);
}

const EXPECTED = ROWS.map(([field, number, task, , , deadline]) => [number, field, task, deadline]);

describe('a merged column before the numbers', () => {
  it('is told from the last cell of the row above', () => {
    expect(read((cells) => cells.filter((c) => c !== '').join('\n'))).toEqual(EXPECTED);
  });

  it('may stand on one line with the number behind it', () => {
    const joined = ([field = '', number = '', task = '', ...rest]: readonly string[]): string =>
      [`${field} ${number} ${task}`.trim(), ...rest].join('\n');
    expect(read(joined)).toEqual(EXPECTED);
  });
});
