import { expect, it } from 'vitest';
import { column, flattenedPlan } from './plans.ts';

it('Are persons beside bodies in flattened text cells of their own?', () => {
  const plan = flattenedPlan(`TT Nhiệm vụ Cơ quan chủ trì Cán bộ theo dõi Thời gian
1 Nạo vét luồng vào bến cá Phòng Kinh tế Lò Thị Mây Tháng 3
2 Kẻ lại biển báo ở bến Văn phòng Nông Văn Páo Quý II
3 Tập huấn sơ cứu cho chủ thuyền Trạm Y tế Hứa Thị Ngải Tháng 5
4 Lập sổ theo dõi tàu Phòng Kinh tế Lò Thị Mây Tháng 6
`);
  expect(column(plan, 'lead')).toEqual(['Phòng Kinh tế', 'Văn phòng', 'Trạm Y tế', 'Phòng Kinh tế']);
  expect(column(plan, 'monitor')).toEqual(['Lò Thị Mây', 'Nông Văn Páo', 'Hứa Thị Ngải', 'Lò Thị Mây']);
});
