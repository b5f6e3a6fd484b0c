import { describe, expect, it } from 'vitest';
import { column, flattenedPlan, groupsOf } from './plans.ts';

const QUARTERS = ['other-1', 'other-2', 'other-3', 'other-4'];

const TABLE = `TT Nhiệm vụ Cơ quan chủ trì Cơ quan phối hợp Quý I Quý II Quý III Quý IV Ghi chú
I Việc chung
1 Nạo vét luồng vào bến cá Phòng Kinh tế Công an xã X X X X Theo mẫu
2 Kẻ lại biển báo ở bến Phòng Kinh tế Trạm Y tế X
3 Tập huấn sơ cứu Trạm Y tế Công an xã X X X X
II Việc riêng
4 Lập sổ theo dõi tàu Công an xã Phòng Kinh tế X X X X
`;

describe('crosses in flattened text', () => {
  const plan = flattenedPlan(TABLE);

  it('are each a cell of their own under the periods', () => {
    for (const role of QUARTERS)
      expect(column(plan, role).filter((_, i) => i !== 1)).toEqual(['X', 'X', 'X']);
    expect(column(plan, 'coordinate')).toEqual(['Công an xã', 'Trạm Y tế', 'Công an xã', 'Phòng Kinh tế']);
  });

  it('are in doubt where a row has fewer than there are periods', () => {
    const [, row] = plan.rows;
    expect(row?.confidence).toBeLessThan(0.9);
    expect(QUARTERS.filter((role) => row?.cells[role] === 'X')).toHaveLength(1);
  });

  it('are no Roman numerals', () => {
    expect(groupsOf(plan)).toEqual(['Việc chung', 'Việc riêng']);
  });
});
