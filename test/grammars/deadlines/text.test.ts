import { describe, expect, it } from 'vitest';
import { readDeadlineText } from '../../../src/grammars/deadlines/index.ts';
import { PLAN_2024 } from './period.ts';

/** A sentence of the body and what it binds to: kind, end or periods, action. */
const SENTENCES: readonly (readonly [string, ...(readonly [string, string | null, string | null])[]])[] = [
  [
    'Các sở gửi kế hoạch về Sở Nội vụ trước ngày 15/01/2024.',
    ['by', '2024-01-15', 'Các sở gửi kế hoạch về Sở Nội vụ'],
  ],
  [
    '- Đến năm 2025, giảm 10% đầu mối so với năm 2021.',
    ['by', '2025-12-31', 'giảm 10% đầu mối so với năm 2021'],
  ],
  ['Đến năm 2025:', ['by', '2025-12-31', null]],
  [
    'Chậm nhất là ngày 31/01/2024 các xã ban hành kế hoạch.',
    ['by', '2024-01-31', 'các xã ban hành kế hoạch'],
  ],
  ['Hoàn thành việc sắp xếp trong quý II/2024.', ['in', '2024-06-30', 'Hoàn thành việc sắp xếp']],
  ['Trong năm 2024, kiểm tra tại 30% đơn vị.', ['in', '2024-12-31', 'kiểm tra tại 30% đơn vị']],
  [
    'Định kỳ hàng quý, 6 tháng, năm báo cáo Ủy ban nhân dân tỉnh.',
    ['recurring', 'quarter+half-year+year', 'báo cáo Ủy ban nhân dân tỉnh'],
  ],
  [
    'Hằng năm, mỗi đơn vị có ít nhất 01 sáng kiến.',
    ['recurring', 'year', 'mỗi đơn vị có ít nhất 01 sáng kiến'],
  ],
  ['Gửi báo cáo trước ngày 20 của tháng cuối quý.', ['recurring', 'quarter', 'Gửi báo cáo']],
  ['Công bố trong vòng 05 ngày làm việc kể từ ngày nhận văn bản.', ['relative', null, 'Công bố']],
  ['Thời gian hoàn thành: Quý I/2024.', ['in', '2024-03-31', null]],
  ['Thời hạn: thường xuyên.', ['continuous', '2024-12-31', null]],
  [
    'Báo cáo 6 tháng trước ngày 15/6, báo cáo năm trước ngày 15/12/2024.',
    ['by', '2024-06-15', 'Báo cáo 6 tháng'],
    ['by', '2024-12-15', 'báo cáo năm'],
  ],
  [
    'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021, hoàn thành rà soát trước ngày 30/9/2024.',
    ['by', '2024-09-30', 'Thực hiện Nghị quyết số 76/NQ-CP ngày 15/7/2021, hoàn thành rà soát'],
  ],
  // hours of a day
  [
    'Thời gian đối thoại: 14h15’ ngày 22/5/2024 (thứ Tư), tại nhà văn hóa.',
    ['in', '2024-05-22', 'Thời gian đối thoại'],
  ],
  ['Lượt thứ hai: Từ 8 giờ 30 ngày 04/6/2024.', ['continuous', '2024-12-31', 'Lượt thứ hai']],
  ['Thời gian: 2,5 ngày (bắt đầu từ 7h30 thứ Ba ngày 06/8/2024).', ['in', '2024-08-08', null]],
  ['Thời gian: 01 ngày, từ 14h00 ngày 06/8/2024', ['in', '2024-08-07', null]],
  [
    'Thời gian, địa điểm họp: 9h00 ngày 03/9/2024 tại trụ sở.',
    ['in', '2024-09-03', 'Thời gian, địa điểm họp'],
  ],
  ['Khai giảng: 8 giờ 00 ngày 10/9/2024', ['in', '2024-09-10', 'Khai giảng']],
  ['Từ ngày 01/10/2024 đến ngày 04/10/2024 tổ chức thi thử.', ['in', '2024-10-04', 'tổ chức thi thử']],
  // a year of the sentence, not of a name
  [
    'Đến năm 2026, định hướng đến năm 2030, mọi bến xe có mã số.',
    ['by', '2026-12-31', 'mọi bến xe có mã số'],
  ],
  [
    'Hoàn thành Đề án gắn biển số nhà đến hết năm 2024.',
    ['by', '2024-12-31', 'Hoàn thành Đề án gắn biển số nhà'],
  ],
  ['Dự án bến thuyền phải xong đến năm 2025', ['by', '2025-12-31', 'Dự án bến thuyền phải']],
];

describe('deadlines in sentences', () => {
  it.each(SENTENCES.map(([text, ...want]) => [text, want] as const))('%s', (text, want) => {
    const read = readDeadlineText(text, PLAN_2024);
    expect(read.map((d) => [d.kind, d.kind === 'recurring' ? d.every.join('+') : d.end, d.action])).toEqual(
      want,
    );
  });

  it('leaves out limits that passed long before the plan', () => {
    expect(readDeadlineText('Hoàn thành trước ngày 30/6/2022.', PLAN_2024)).toEqual([]);
    expect(readDeadlineText('Hoàn thành trước ngày 15/12/2023.', PLAN_2024)).toHaveLength(1);
  });
});
