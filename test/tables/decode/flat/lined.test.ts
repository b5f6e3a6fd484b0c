import { describe, expect, it } from 'vitest';
import { column, flattenedPlan, groupsOf } from './plans.ts';

/** Word's text: one line a paragraph, an empty line for each empty cell. */
const WORD = `TT
Nhiệm vụ
Sản phẩm
Cơ quan chủ trì
Cơ quan phối hợp
Thời gian
Ghi chú
1
Nạo vét luồng vào bến cá
Biên bản nghiệm thu
Phòng Kinh tế

Quý I

2
Lập sổ theo dõi tàu thuyền:
- Tàu dưới sáu mét;
- Tàu từ sáu mét
Sổ theo dõi
Công an xã
Phòng Kinh tế
Quý II

3
Tập huấn sơ cứu cho thuyền viên
02 lớp
Trạm Y tế
Công an xã
Quý III
Ngân sách xã
4
Kẻ lại biển báo ở bến
06 biển
Phòng Kinh tế

Quý IV
`;

describe('lined text', () => {
  const plan = flattenedPlan(WORD);

  it('counts the cells of a row by its lines, empty ones among them', () => {
    expect(column(plan, 'coordinate')).toEqual(['', 'Phòng Kinh tế', 'Công an xã', '']);
    expect(column(plan, 'note')).toEqual(['', '', 'Ngân sách xã', '']);
  });

  it('keeps the points of a list in the cell that opens it', () => {
    expect(column(plan, 'task')[1]).toBe('Lập sổ theo dõi tàu thuyền: - Tàu dưới sáu mét; - Tàu từ sáu mét');
  });

  it('takes no number that opens a cell for a row', () => {
    expect(column(plan, 'product')).toEqual(['Biên bản nghiệm thu', 'Sổ theo dõi', '02 lớp', '06 biển']);
  });

  it('finds the titles of groups among rows without numbers', () => {
    const bare = flattenedPlan(`Nhiệm vụ
Sản phẩm
Cơ quan chủ trì
Thời gian
Cải cách thể chế
Soát lại quy ước của sáu thôn
Báo cáo
Phòng Tư pháp
Quý I
Sửa quy chế neo đậu

Phòng Kinh tế
Quý II
Chuyển đổi số
Gắn mã cho tàu cá
Danh sách
Công an xã
Quý III`);
    expect(groupsOf(bare)).toEqual(['Cải cách thể chế', 'Chuyển đổi số']);
    expect(column(bare, 'product')).toEqual(['Báo cáo', '', 'Danh sách']);
  });
});
