import type { Plan } from '../../src/model/index.ts';
import { parsePlan } from '../../src/parse.ts';
import { readMarkdown } from '../../src/readers/markdown.ts';
import { readText } from '../../src/readers/text.ts';
import type { Block, SourceCell, SourceDocument, SourceTable } from '../../src/source/document.ts';
import { makeLine, tokenize } from '../../src/source/lines.ts';
import type { Cohesion } from '../../src/tables/decode/cohesion.ts';

const FROM = { file: 'plan.txt', sha256: '0'.repeat(64) };

export function textSource(text: string): SourceDocument {
  return readText(text, FROM);
}

export function planOf(text: string): Plan {
  return parsePlan(textSource(text));
}

export function markdownPlan(text: string): Plan {
  return parsePlan(readMarkdown(text, FROM));
}

/** No word of the document says which of its words belong together. */
export const NO_COHESION: Cohesion = () => 0;

/** A plan of the commune of Vạn Giã whose appendix holds `table`. */
export function appendix(table: string, title = 'DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH'): string {
  return `KẾ HOẠCH
Cải cách hành chính năm 2026 của xã Vạn Giã

I. MỤC TIÊU

1. Trả kết quả cho người dân đúng hẹn, không để ai phải đi lại nhiều lần.

PHỤ LỤC
${title}

${table}`;
}

/** Cells one below the other with a blank line between, as many extractors write a table's borders. */
export function flat(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.filter((c) => c !== '').join('\n\n')).join('\n\n');
}

export function tabs(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.join('\t')).join('\n');
}

/** A cell with how many rows and columns it covers. */
export interface Drawn {
  readonly text: string;
  readonly down?: number;
  readonly across?: number;
}

/** A table as Word, HTML and ruling lines give it: cells may cover several rows and columns. */
export function drawnTable(
  rows: readonly (readonly (Drawn | string)[])[],
  more: Partial<SourceTable> = {},
  from = 0,
): SourceTable {
  const cells: SourceCell[] = [];
  const taken = new Set<string>();
  let start = from;
  let columns = 0;
  for (const [row, drawn] of rows.entries()) {
    let column = 0;
    for (const one of drawn) {
      const { text, down = 1, across = 1 } = typeof one === 'string' ? { text: one } : one;
      while (taken.has(`${row} ${column}`)) column += 1;
      for (let r = row; r < row + down; r++)
        for (let c = column; c < column + across; c++) taken.add(`${r} ${c}`);
      const raw = { raw: text, start, number: row + 1, afterFormFeed: false };
      const tokens = tokenize(text, start, row + 1, 1);
      const lines = tokens.length > 0 ? [makeLine(raw, tokens, 1, { gap: 0, opensPage: false })] : [];
      cells.push({ row, column, rowSpan: down, columnSpan: across, lines });
      start += text.length + 1;
      column += across;
      columns = Math.max(columns, column);
    }
  }
  return { kind: 'table', rows: rows.length, columns, cells, page: 1, known: 'written', ...more };
}

/** A plan whose appendix holds these tables, one on each page. */
export function drawnPlan(...tables: readonly ((from: number) => SourceTable)[]): Plan {
  return parsePlan(drawnSource(...tables));
}

export function drawnSource(...tables: readonly ((from: number) => SourceTable)[]): SourceDocument {
  const text = textSource(appendix(''));
  const blocks: Block[] = [...text.blocks];
  let from = 1000;
  for (const table of tables) {
    blocks.push(table(from));
    from += 10_000;
  }
  return { ...text, format: 'docx', blocks };
}

/** The codes of a plan's diagnostics, in reading order. */
export function codes(plan: Plan): string[] {
  return plan.diagnostics.map((d) => d.code);
}

/** The words of a column, row by row. */
export function column(plan: Plan, role: string): string[] {
  return plan.rows.map((r) => r.cells[role] ?? '(no such column)');
}

export const HEADING: readonly string[] = [
  'STT',
  'Nhiệm vụ',
  'Sản phẩm',
  'Cơ quan chủ trì',
  'Cơ quan phối hợp',
  'Thời gian hoàn thành',
];

/** Tasks of the commune, without their numbers: a column of the table each. */
export const QUEUE: readonly string[] = [
  'Lắp máy lấy số tại bộ phận Một cửa',
  'Máy lấy số',
  'Văn phòng HĐND và UBND',
  'Phòng Kinh tế',
  'Quý II/2026',
];
export const REVIEW: readonly string[] = [
  'Rà soát thủ tục nuôi trồng thủy sản, đề nghị bỏ giấy tờ trùng',
  'Báo cáo',
  'Phòng Kinh tế',
  'Văn phòng HĐND và UBND',
  'Quý I',
];
export const SURVEY: readonly string[] = [
  'Đo sự hài lòng của người dân',
  'Bảng tổng hợp',
  'Phòng Văn hóa - Xã hội',
  'Các cơ quan, đơn vị',
  'Tháng 11/2026',
];
export const ROLES = ['task', 'product', 'lead', 'coordinate', 'deadline'] as const;

/** The cells of a plan's rows in the order of its columns. */
export function rowsOf(plan: Plan): string[][] {
  return plan.rows.map((r) => [r.number, ...Object.values(r.cells)]);
}
