import { expect, test } from 'vitest';
import { appendix, planOf, tabs } from '../support.ts';

test('dashes and letters in the column of numbers break the row above them down', () => {
  const plan = planOf(
    appendix(
      tabs([
        ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian'],
        ['1', 'Sửa chữa trụ sở tiếp dân', 'Văn phòng HĐND và UBND', 'Quý II/2026'],
        ['-', 'Sơn lại quầy', '', ''],
        ['a)', 'Lát sân trước cổng', '', 'Quý I/2026'],
        ['2', 'Khảo sát sự hài lòng của người dân', 'Phòng Văn hóa - Xã hội', 'Quý IV/2026'],
      ]),
    ),
  );
  expect(plan.rows.map((r) => [r.id, r.number, r.parent])).toEqual([
    ['pl/1', '1', null],
    ['pl/1.-1', '-', 'pl/1'],
    ['pl/1.a', 'a', 'pl/1'],
    ['pl/2', '2', null],
  ]);
  expect(plan.rows[1]?.deadlines).toEqual(plan.rows[0]?.deadlines);
});
