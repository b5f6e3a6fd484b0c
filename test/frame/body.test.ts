import { expect, it } from 'vitest';
import { headingOrdinal } from '../../src/frame/body.ts';
import { frameOf, textSource } from './frame-plans.ts';

it.each([
  ['III. PHÂN CÔNG NHIỆM VỤ', 3],
  ['VI. XÂY CẦU', 6],
  ['II III IV', null],
  ['III. Phân công', null],
])('the outer heading in "%s" has the number %s', (text, ordinal) => {
  expect(headingOrdinal(textSource(text).blocks[0], 'roman')).toBe(ordinal);
});

/** A commune's plan of numbered sections with a table in its second. */
const plan = (table: string): string => `ỦY BAN NHÂN DÂN
XÃ BẾN VẠN
KẾ HOẠCH
Cải cách hành chính năm 2027
1. MỤC TIÊU
Dân bến được trả lời trong ngày.
2. VIỆC LÀM
Ủy ban nhân dân xã giao các việc như sau:
${table}
3. KIỂM TRA
Văn phòng báo cáo vào thứ Sáu./.`;

const NUMBERED = `STT
Nhiệm vụ
Chủ trì
Thời gian
1
Khơi giếng
Xóm Bãi
Tháng 5
2
Đắp lối
Xóm Vạn
Tháng 6`;

const UNNUMBERED = `Nhiệm vụ
Chủ trì
Thời gian
Sản phẩm
Khơi giếng
Xóm Bãi
Tháng 5
03 giếng
Đắp lối
Xóm Vạn
Tháng 6
02 lối`;

it.each([
  ['unnumbered rows are followed by the next of numbered sections', UNNUMBERED, ['1', '2', '3']],
  ['numbered rows are not ended by their own next number', NUMBERED, ['1', '2']],
])('%s', (_, table, sections) => {
  expect(frameOf(textSource(plan(table))).sections.map((s) => s.path)).toEqual(sections);
});
