import { readXlsx, type Sheet } from 'hucre/xlsx';
import { beforeAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import { SHEETS, selectRows, sheetOf, spoken } from '../../src/writers/sheets/index.ts';
import { toXlsx } from '../../src/writers/xlsx.ts';
import { samplePlan } from '../support/plan.ts';

const vi = messagesIn('vi');

/** A workbook of the sample, read back. */
async function workbook(change: (plan: ReturnType<typeof samplePlan>) => void = () => {}) {
  const plan = samplePlan();
  change(plan);
  const names = ['summary', ...SHEETS] as const;
  const sheets = names.map((name) => spoken(sheetOf(name, [selectRows(plan)]), 'vi', vi));
  return readXlsx(await toXlsx(sheets, { title: 'Kế hoạch' }), { readStyles: true });
}

describe('a workbook', () => {
  let sheets: readonly Sheet[] = [];
  const sheet = (name: string): Sheet => {
    const found = sheets.find((each) => each.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  const column = (name: string, heading: string): unknown[] => {
    const { rows } = sheet(name);
    const at = rows[0]?.indexOf(heading) ?? -1;
    expect(at, heading).toBeGreaterThanOrEqual(0);
    return rows.slice(1).map((row) => row[at]);
  };
  beforeAll(async () => {
    const plan = await workbook((sample) => {
      const [row] = sample.rows;
      if (row) row.cells.product = '=HYPERLINK("http://x";"- Ban hành")';
    });
    sheets = plan.sheets;
  });

  it('has a sheet for each sort of record and a summary', () => {
    expect(sheets.map(({ name }) => name)).toEqual([
      'Tổng hợp',
      'Nhiệm vụ',
      'Chỉ tiêu',
      'Mục tiêu',
      'Thời hạn',
      'Văn bản viện dẫn',
    ]);
  });

  it('freezes and filters each heading', () => {
    for (const { freezePane, autoFilter, rows } of sheets) {
      expect(freezePane).toMatchObject({ rows: 1 });
      expect(autoFilter?.range).toMatch(new RegExp(`^A1:[A-Z]+${rows.length}$`));
    }
  });

  it('has a line a deliverable and one an indicator', () => {
    expect(column('Nhiệm vụ', 'Mã')).toEqual(['pl/1', 'pl/1~2', 'pl/2.1']);
    expect(column('Chỉ tiêu', 'Mã')).toEqual(['pl/5']);
  });

  it('holds real dates, on the day that is meant', () => {
    expect(column('Thời hạn', 'Đến ngày')).toEqual([new Date('2025-03-31'), new Date('2025-12-31')]);
    expect(column('Tổng hợp', 'Ngày ban hành')).toEqual([new Date('2024-12-20')]);
  });

  it('keeps numbers of tasks as they are printed, and text that looks like a formula as text', () => {
    expect(column('Nhiệm vụ', 'TT')).toEqual(['1', '1', '2.1']);
    expect(column('Nhiệm vụ', 'Sản phẩm')[0]).toBe('=HYPERLINK("http://x";"- Ban hành")');
  });

  it('counts in the summary what the screen counts', () => {
    const [headings = [], line = []] = sheet('Tổng hợp').rows;
    const facts = Object.fromEntries(headings.map((heading, i) => [String(heading), line[i]]));
    expect(facts).toMatchObject({
      'Nhiệm vụ': 2,
      'Sản phẩm': 3,
      'Chỉ tiêu': 1,
      'Thời hạn': 2,
      'Tình trạng': 'đầy đủ',
    });
  });

  it('is wide enough to read and wraps what is longer', () => {
    const widths = sheet('Nhiệm vụ').columns?.map(({ width }) => width ?? 0) ?? [];
    expect(widths.length).toBeGreaterThan(5);
    for (const width of widths) expect(width).toBeGreaterThanOrEqual(5);
    expect(Math.max(...widths)).toBeLessThanOrEqual(44);
  });
});

it('a cell that is longer than a spreadsheet takes is cut where one can see it', async () => {
  const { sheets } = await workbook((sample) => {
    const [row] = sample.rows;
    if (row) row.cells.product = 'á'.repeat(40_000);
  });
  const cells = sheets.flatMap(({ rows }) => rows.flat());
  const long = cells.filter((cell) => typeof cell === 'string' && cell.length > 1000);
  expect(long.length).toBeGreaterThan(0);
  for (const text of long) expect(String(text)).toMatch(/^á{32766}…$/);
});
