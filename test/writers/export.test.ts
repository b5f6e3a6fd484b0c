import { describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { readPlan } from '../../src/plans/read-plan.ts';
import { fromCsv } from '../../src/writers/csv.ts';
import { type ExportRequest, exportPlans } from '../../src/writers/export.ts';
import { countRows } from '../../src/writers/summary.ts';
import { samplePlan } from '../support/plan.ts';
import { tablePlan } from '../support/table-plan.ts';

const en = messagesIn('en');

async function exported(plans: readonly Plan[], request: Partial<ExportRequest>): Promise<string> {
  const result = await exportPlans(plans, { format: 'csv', language: 'en', ...request }, en);
  if (!result.ok) throw new Error(result.trouble.what);
  return String(result.value.content);
}

/** The lines of a CSV export as objects by heading. */
async function lines(
  plans: readonly Plan[],
  request: Partial<ExportRequest> = {},
): Promise<Record<string, string>[]> {
  const read = fromCsv(await exported(plans, request));
  if (!read.ok) throw new Error(read.trouble.got);
  const [headings = [], ...rows] = read.value;
  return rows.map((row) => Object.fromEntries(headings.map((heading, i) => [heading, row[i] ?? ''])));
}

/** The sample with merged cells, a plan's own column, and one row led by another body. */
function merged(): Plan {
  const plan = samplePlan();
  return {
    ...plan,
    rows: plan.rows.map((row, i) => {
      const cells =
        i === 0
          ? { task: 'Rà soát', product: 'Báo cáo', deadline: 'Quý I/2025', 'other-1': '5 triệu' }
          : { task: '', product: 'Văn bản', deadline: '', 'other-1': '' };
      const lead = [
        {
          text: 'SNV',
          name: i < 2 ? 'Sở Nội vụ' : 'Sở Y tế',
          kind: 'named' as const,
          id: i < 2 ? 'so-noi-vu' : 'so-y-te',
        },
      ];
      return { ...row, cells, lead, inherited: i === 0 ? {} : { deadline: 'pl/1' } };
    }),
  };
}

describe('tasks as lines', () => {
  it('are the deliverables that the summary counts', async () => {
    expect(await lines([merged()])).toHaveLength(countRows(merged()).deliverables);
  });

  it('have the words of merged cells, and say which these are', async () => {
    const [first, second] = await lines([merged()]);
    expect(first).toMatchObject({ Task: 'Rà soát', Deadline: 'Quý I/2025', 'Merged cells': '' });
    expect(second).toMatchObject({
      Task: 'Rà soát',
      Product: 'Văn bản',
      Deadline: 'Quý I/2025',
      'Merged cells': 'Task ← pl/1; Deadline ← pl/1',
    });
  });

  it('have dates as ISO 8601 beside the words', async () => {
    const [first] = await lines([merged()]);
    expect(first).toMatchObject({
      Deadline: 'Quý I/2025',
      Start: '2025-01-01',
      End: '2025-03-31',
      Kind: 'within',
    });
  });

  it('have bodies as written and by their names', async () => {
    const [first] = await lines([merged()]);
    expect(first).toMatchObject({ Lead: 'SNV', 'Lead (canonical name)': 'Sở Nội vụ' });
  });

  it("have the plan's own columns under its own headings", async () => {
    const [first] = await lines([merged()]);
    expect(first).toMatchObject({ 'Kinh phí': '5 triệu' });
  });

  it('name the file where there are several plans', async () => {
    const [only] = await lines([merged()]);
    expect(only).not.toHaveProperty('File');
    expect((await lines([merged(), merged()])).map((line) => line.File)).toEqual(
      Array(8).fill('an-hai-2025.txt'),
    );
  });

  it('take the columns that are asked for, in that order', async () => {
    expect(await exported([merged()], { columns: ['end', 'number'] })).toBe(
      'End,No.\r\n2025-03-31,1\r\n2025-03-31,1\r\n2025-03-31,2\r\n2025-03-31,2.1\r\n',
    );
    const all = await exported([merged()], { columns: ['all'] });
    expect(all.split('\r\n')[0]).toContain('Part of,');
  });

  it('speak Vietnamese where that is asked for', async () => {
    const [first] = await lines([merged()], { language: 'vi' });
    expect(first).toMatchObject({ 'Nhiệm vụ': 'Rà soát', Loại: 'trong kỳ', 'Nội dung': 'Cải cách thể chế' });
  });

  it('are those of one body where one is named, with or without diacritics', async () => {
    const ids = async (agency: string): Promise<unknown[]> =>
      (await lines([merged()], { filters: { asOf: '2025-01-01', agency } })).map((line) => line.Id);
    expect(await ids('Sở Nội vụ')).toEqual(['pl/1', 'pl/1~2']);
    expect(await ids('so noi vu')).toEqual(['pl/1', 'pl/1~2']);
    expect(await ids('Sở Tài chính')).toEqual([]);
  });
});

describe('what is not known', () => {
  const refused = async (request: Partial<ExportRequest>) =>
    exportPlans([merged()], { format: 'csv', language: 'vi', ...request }, en);

  it('is a column', async () => {
    expect(await refused({ columns: ['dealine'] })).toMatchObject({
      ok: false,
      trouble: { code: 'unknown-column', expected: expect.stringContaining('deadline') },
    });
  });

  it('is a body', async () => {
    expect(await refused({ filters: { asOf: '2025-01-01', agency: 'Câu lạc bộ Cờ tướng' } })).toMatchObject({
      ok: false,
      trouble: { code: 'unknown-agency' },
    });
  });
});

describe('other tables', () => {
  it('are indicators, targets, deadlines and citations', async () => {
    const first = async (what: ExportRequest['what'] & string) => (await lines([samplePlan()], { what }))[0];
    expect(await first('indicators')).toMatchObject({ Id: 'pl/5' });
    expect(await first('targets')).toMatchObject({ Comparator: '>=', Value: '98', Unit: '%', Year: '2025' });
    expect(await first('deadlines')).toMatchObject({ Of: 'pl/1', Text: 'Quý I/2025' });
    expect(await first('citations')).toMatchObject({
      'Number and symbol': '76/NQ-CP',
      'Issued on': '2021-07-15',
    });
  });

  it('say lengths of time in words', async () => {
    const all = await lines([samplePlan()], { what: 'deadlines', language: 'vi' });
    expect(all[1]).toMatchObject({ 'Khoảng thời gian': '7 ngày làm việc', 'Chu kỳ': 'quý; năm' });
  });

  it('hold only what belongs to the rows of a body where one is named', async () => {
    expect(
      await lines([merged()], { what: 'deadlines', filters: { asOf: '2025-01-01', agency: 'Sở Nội vụ' } }),
    ).toHaveLength(1);
    expect(
      await lines([merged()], { what: 'targets', filters: { asOf: '2025-01-01', agency: 'Sở Nội vụ' } }),
    ).toEqual([]);
  });
});

describe('NDJSON', () => {
  it('is an object a line, with codes and lists', async () => {
    const text = await exported([merged()], { format: 'ndjson' });
    const objects = text
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(objects).toHaveLength(4);
    expect(objects[1]).toMatchObject({
      plan: merged().document.uri,
      id: 'pl/1~2',
      topic: 'the-che',
      leadNames: ['Sở Nội vụ'],
      merged: ['task=pl/1', 'deadline=pl/1'],
    });
  });
});

describe('Markdown', () => {
  it('is the table as the plan prints it, with its groups', async () => {
    const text = await exported([merged()], { format: 'markdown' });
    expect(text.split('\n')).toEqual(
      expect.arrayContaining([
        '# KẾ HOẠCH',
        'Cải cách hành chính năm 2025 của tỉnh An Hải',
        '## PHỤ LỤC',
        'Danh mục nhiệm vụ',
        '(Kèm theo Kế hoạch số 218/KH-UBND ngày 20/12/2024 của Ủy ban nhân dân tỉnh An Hải)',
        '| No. | Nhiệm vụ | Thời gian | Kinh phí |',
        '| --- | --- | --- | --- |',
        '| **I** | **Cải cách thể chế** |  |  |',
        '| 1 | Rà soát | Quý I/2025 | 5 triệu |',
      ]),
    );
  });

  it('is read back as the same tasks', async () => {
    const plan = await tablePlan();
    const text = await exported([plan], { format: 'markdown', language: 'vi' });
    const read = await readPlan(Buffer.from(text));
    const again = read.ok ? read.value : null;
    expect(again?.document.title).toBe(plan.document.title);
    expect(again?.rows.map(({ number, group, cells }) => [number, group, cells])).toEqual(
      plan.rows.map(({ number, group, cells }) => [number, group, cells]),
    );
  });

  it('lets no word be a sign of its own', async () => {
    const plan = merged();
    const [row] = plan.rows;
    if (row) row.cells.task = 'a|b *c* `d` <b> [e](f) \\ g\nh';
    const text = await exported([plan], { format: 'markdown' });
    expect(text).toContain('| a\\|b \\*c\\* \\`d\\` \\<b> \\[e\\](f) \\\\ g<br>h |');
  });

  it('is a plain table where columns are asked for', async () => {
    const text = await exported([merged()], { format: 'markdown', columns: ['number', 'confidence'] });
    expect(text.split('\n').slice(0, 3)).toEqual(['| No. | Confidence |', '| --- | ---: |', '| 1 | 0.99 |']);
  });
});
