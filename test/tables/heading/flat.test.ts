import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/readers/text.ts';
import { flatHeading, opensHeading } from '../../../src/tables/heading/flat.ts';

/** Headings of a commune's table of wells and paths, one line a cell as Word's text has them unless said otherwise. */
function columnsAt(lines: readonly string[], at = 0): string[] | null {
  const { blocks } = readText(lines.join('\n'), { file: 'plan.txt', sha256: '0'.repeat(64) });
  const opening = opensHeading(blocks, at);
  const heading = opening && flatHeading(blocks, at, opening, false);
  return heading ? heading.columns.map((c) => `${c.role}: ${c.heading}`) : null;
}

describe('a heading in plain text', () => {
  it('in capitals is divided where lines end, not at every phrase that could be a heading', () => {
    const lines = [
      'STT',
      'NỘI DUNG CÔNG VIỆC',
      'CƠ QUAN CHỊU TRÁCH NHIỆM',
      'PHỐI HỢP THỰC HIỆN',
      'TIẾN ĐỘ THỰC HIỆN',
    ];
    expect(columnsAt([...lines, '1', 'Khơi giếng'])).toEqual([
      'no: STT',
      'task: NỘI DUNG CÔNG VIỆC',
      'lead: CƠ QUAN CHỊU TRÁCH NHIỆM',
      'coordinate: PHỐI HỢP THỰC HIỆN',
      'deadline: TIẾN ĐỘ THỰC HIỆN',
    ]);
  });

  it('in small letters under a title in capitals does not take the title for a column', () => {
    const lines = [
      'BẢNG PHÂN CÔNG VIỆC LÀM ĐƯỜNG',
      'Nhiệm vụ trọng tâm',
      'Sản phẩm',
      'Cơ quan chủ trì',
      'Thời hạn',
      'I. Cầu',
    ];
    expect(columnsAt(lines)).toBeNull();
    expect(columnsAt(lines, 1)?.[0]).toBe('task: Nhiệm vụ trọng tâm');
  });

  it('in capitals under a title in small letters does not take the title for a column', () => {
    const lines = [
      'Bảng việc làm đường năm 2027',
      'STT',
      'VIỆC CẦN LÀM',
      'SẢN PHẨM',
      'CƠ QUAN CHỦ TRÌ',
      'THỜI HẠN',
      '1',
    ];
    expect(columnsAt(lines)).toBeNull();
    expect(columnsAt(lines, 1)?.[0]).toBe('no: STT');
  });

  it('may name its column of numbers in words that are no usual heading', () => {
    const lines = ['Mã số', 'Hạng mục công việc', 'Đơn vị chủ trì', 'Thời gian', '1', 'Đắp đường'];
    expect(columnsAt(lines)?.[0]).toBe('no: Mã số');
  });

  it('ends above a group that has a letter and no stop, and above columns that are lettered', () => {
    const heading = ['TT', 'Nhiệm vụ', 'Đơn vị chủ trì', 'Thời gian'];
    const roles = ['no: TT', 'task: Nhiệm vụ', 'lead: Đơn vị chủ trì', 'deadline: Thời gian'];
    expect(columnsAt([...heading, 'A', 'ĐƯỜNG THÔN', '1', 'Đắp đường'])).toEqual(roles);
    expect(columnsAt([...heading, '(A)', '(B)', '(1)', '(2)', '1', 'Đắp đường'])).toEqual(roles);
  });

  it('has a column for each of the years that stand side by side', () => {
    const lines = [
      'STT',
      'Chỉ tiêu',
      'Đơn vị tính',
      'Năm 2026',
      '2027',
      'Năm 2028',
      'Ghi chú',
      '1',
      'Số giếng',
    ];
    expect(columnsAt(lines)?.map((c) => c.split(': ')[1])).toEqual(lines.slice(0, 7));
  });

  it('takes a general word over what is delivered for no column of aims', () => {
    const lines = ['STT', 'Hoạt động', 'Kế hoạch', 'Đơn vị chủ trì', 'Kết quả', 'Tiến độ', '1', 'Đắp đường'];
    expect(columnsAt(lines)?.map((c) => c.split(':')[0])).toEqual([
      'no',
      'task',
      'product',
      'deadline',
      'lead',
    ]);
  });

  it('keeps "Kế hoạch" as the aim in a table of aims', () => {
    const lines = ['STT', 'Chỉ tiêu', 'Kế hoạch', 'Đơn vị chủ trì', 'Tiến độ', '1', 'Số giếng'];
    expect(columnsAt(lines)?.map((c) => c.split(':')[0])).toEqual([
      'no',
      'indicator',
      'target',
      'lead',
      'deadline',
    ]);
  });

  it('never lets the name of one role stand over the columns behind it', () => {
    const lines = [
      'STT',
      'Việc cần làm',
      'Cơ quan tham mưu',
      'Các đơn vị tham gia',
      'Theo dõi, kiểm tra',
      'Thời gian',
      '1',
    ];
    expect(columnsAt(lines)?.slice(2, 5)).toEqual([
      'lead: Cơ quan tham mưu',
      'coordinate: Các đơn vị tham gia',
      'monitor: Theo dõi, kiểm tra',
    ]);
  });
});
