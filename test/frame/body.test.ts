import { expect, it } from 'vitest';
import { headingOrdinal } from '../../src/frame/body.ts';
import type { SourceDocument } from '../../src/source/document.ts';
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

/** A plan of Roman sections whose table, told by white space, took in all that stands below its heading. */
const SWALLOWED = `ỦY BAN NHÂN DÂN
XÃ BẾN VẠN
KẾ HOẠCH
Cải cách hành chính năm 2027
I. VIỆC Ở BẾN
Ủy ban nhân dân xã giao các việc như sau:
STT   Nhiệm vụ                  Cơ quan chủ trì      Thời gian hoàn thành
1     Khơi giếng làng           Xóm Bãi              Tháng 5/2027
2     Đắp lối ra bến            Xóm Vạn              Tháng 6/2027
II. VIỆC Ở CHỢ
Các xóm làm thêm những việc sau:
STT   Nhiệm vụ                  Cơ quan chủ trì      Thời gian hoàn thành
1     Lợp lại quán chợ          Xóm Bãi              Tháng 7/2027
2     Kẻ vạch chỗ để xe         Xóm Vạn              Tháng 8/2027
III. KIỂM TRA
Văn phòng báo cáo vào thứ Sáu./.
Nơi nhận:
- Như trên.`;

/** A text whose lines from one on, up to another, are tables that white space told, a number of lines each. */
function boxed(text: string, first: RegExp, pages: readonly number[]): SourceDocument {
  const source = textSource(text);
  let from = source.blocks.findIndex((b) => b.kind === 'line' && first.test(b.text));
  const blocks = source.blocks.slice(0, from);
  for (const size of pages) {
    const lines = source.blocks.slice(from, from + size).filter((b) => b.kind === 'line');
    const cells = [{ row: 0, column: 0, rowSpan: 1, columnSpan: 2, lines }];
    blocks.push({ kind: 'table', rows: size, columns: 2, cells, page: 1, known: 'inferred', lines });
    from += size;
  }
  return { ...source, blocks: [...blocks, ...source.blocks.slice(from)] };
}

it.each([
  ['one table', [12]],
  ['the tables of two pages', [3, 9]],
])('text below the rows is read from the lines of %s', (_, pages) => {
  const frame = frameOf(boxed(SWALLOWED, /^STT/, pages));
  expect(frame.sections.map((s) => s.path)).toEqual(['I', 'II', 'III']);
  expect(frame.appendices).toHaveLength(2);
  expect(frame.lost).toEqual([]);
});

it('a table that holds rows alone stays what it is', () => {
  const { appendices } = frameOf(boxed(SWALLOWED, /^STT/, [3]));
  expect(appendices[0]?.blocks.map((b) => b.kind)).toEqual(['table']);
});
