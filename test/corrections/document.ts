import { readSource } from '../../src/readers/index.ts';
import type { SourceDocument } from '../../src/source/document.ts';

/** A line of the table of the lake ward's plan. */
export interface Line {
  readonly task: string;
  readonly product?: string;
  readonly lead?: string;
  readonly deadline?: string;
}

export const LINES: readonly Line[] = [
  {
    task: 'Sửa quy chế tiếp nhận thư góp ý của người dân quanh hồ',
    product: 'Quyết định',
    lead: 'Sở Nội vụ',
    deadline: 'Quý I/2031',
  },
  {
    task: 'Đo thời gian chờ ở quầy một cửa bến thuyền',
    product: 'Báo cáo',
    lead: 'Sở Tài chính',
    deadline: 'Trước ngày 15/6/2031',
  },
  {
    task: 'Tập cho cán bộ bến cách ký số trên máy tính bảng',
    product: 'Lớp tập huấn',
    lead: 'Sở Khoa học và Công nghệ',
    deadline: 'Tháng 9/2031',
  },
  {
    task: 'Vẽ lại sơ đồ luân chuyển giấy tờ của đội thuyền',
    product: 'Sơ đồ',
    lead: 'Sở Nội vụ',
    deadline: 'Thường xuyên',
  },
];

/** The plan of an invented lake province as Markdown. */
export function lakePlan(lines: readonly Line[] = LINES): string {
  const rows = lines.map(
    ({ task, product = '', lead = '', deadline = '' }, i) =>
      `| ${i + 1} | ${task} | ${product} | ${lead} | ${deadline} |`,
  );
  return [
    'ỦY BAN NHÂN DÂN TỈNH HỒ TÂY BẮC',
    '',
    'KẾ HOẠCH',
    'Cải cách hành chính tỉnh Hồ Tây Bắc năm 2031',
    '',
    'I. MỤC TIÊU',
    '',
    '1. Ít nhất 90% thư góp ý được trả lời trước ngày 20/12/2031.',
    '',
    'PHỤ LỤC',
    'NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2031',
    '',
    '| STT | Nhiệm vụ | Sản phẩm | Cơ quan chủ trì | Thời gian hoàn thành |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

export async function lakeSource(lines: readonly Line[] = LINES): Promise<SourceDocument> {
  const source = await readSource(Buffer.from(lakePlan(lines)), { file: 'ho-tay.md' });
  if (!source.ok) throw new Error(source.trouble.what);
  return source.value;
}
