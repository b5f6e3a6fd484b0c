import { describe, expect, it } from 'vitest';
import { markdownPlan } from '../support.ts';

const HEADING = '| STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n|---|---|---|---|\n';

function rowsAndGroups(rows: string): [string[], string[]] {
  const plan = markdownPlan(
    `# KẾ HOẠCH\n\nCải cách hành chính năm 2026 của xã Vạn Giã\n\n## PHỤ LỤC\n\n${HEADING}${rows}`,
  );
  return [plan.rows.map((r) => r.number), plan.tables.flatMap((t) => t.groups.map((g) => g.title))];
}

const ROW = (number: string): string => `| ${number} | Kẻ lại biển báo ở bến | Phòng Kinh tế | Quý I |\n`;

describe('numbered lines over rows of their number', () => {
  it('are groups where all of them say a title alone', () => {
    const rows = `| 1 | Việc trên bờ | | |\n${ROW('1.1')}${ROW('1.2')}| 2 | Việc dưới nước | | |\n${ROW('2.1')}`;
    expect(rowsAndGroups(rows)).toEqual([
      ['1.1', '1.2', '2.1'],
      ['Việc trên bờ', 'Việc dưới nước'],
    ]);
  });

  it('are rows where one has cells of its own', () => {
    const rows = `| 1 | Việc trên bờ | Công an xã | |\n${ROW('1.1')}| 2 | Việc dưới nước | | |\n${ROW('2.1')}`;
    expect(rowsAndGroups(rows)[1]).toEqual([]);
  });

  it('are rows where a single one may be a task', () => {
    expect(rowsAndGroups(`| 1 | Việc trên bờ | | |\n${ROW('1.1')}${ROW('1.2')}`)[1]).toEqual([]);
  });
});
