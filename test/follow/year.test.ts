import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/follow/book.ts';
import { carryLedger } from '../../src/follow/carry-ledger.ts';
import { emptyLedger, type Ledger } from '../../src/follow/ledger.ts';
import { type FilledFile, type Merged, mergeFiles } from '../../src/follow/merge.ts';
import { remindersOf } from '../../src/follow/remind.ts';
import { type ProgressReport, reportOn } from '../../src/follow/report.ts';
import { readReportPeriod } from '../../src/follow/report-periods.ts';
import { unitsOf } from '../../src/follow/status.ts';
import { followPlan } from '../../src/follow/tasks.ts';
import { formsOf } from '../../src/follow/unit-forms.ts';
import { messagesIn } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { planKey } from '../../src/model/plan-key.ts';
import type { RawCell } from '../../src/readers/cells.ts';
import { FIXED_HOLIDAYS } from '../../src/text/calendar.ts';
import { readFilled } from '../../src/writers/filled.ts';
import { formWorkbook } from '../../src/writers/forms.ts';
import { pageMarkdown } from '../../src/writers/pages/markdown.ts';
import { reminderPage } from '../../src/writers/progress/remind.ts';
import { reportPage } from '../../src/writers/progress/report.ts';
import { FIRST, REVISED } from '../support/followed-year.ts';

const VI = messagesIn('vi');
const COLUMNS = VI.follow.columns;

/** What a unit types into the line of a task (and occurrence or product). */
interface Edit {
  readonly task: string;
  readonly line?: string;
  readonly cells: Readonly<Record<string, RawCell>>;
}

/** One office's year: sheets go out, come back filled, and are merged. */
class Office {
  plan: Plan = FIRST;
  ledger: Ledger = emptyLedger(planKey(FIRST));

  get followed() {
    return followPlan(this.plan);
  }

  async sheet(unit: string, edits: readonly Edit[], name = `${unit}.xlsx`): Promise<FilledFile> {
    const book = openBook(this.ledger, this.followed);
    const form = formsOf(this.followed, book, planKey(this.plan), null, VI).find(
      (each) => each.unit === unit,
    );
    if (!form) throw new Error(unit);
    const read = await readFilled(await formWorkbook(form, VI), name);
    if (!read.ok) throw new Error(read.trouble.got);
    const sheets = read.value.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) }));
    const [first] = sheets;
    const at = (heading: string): number => first?.rows[0]?.indexOf(heading) ?? -1;
    for (const { task, line, cells } of edits) {
      const row = first?.rows.find(
        (each) => each[at(COLUMNS.no)] === task && (line === undefined || each.includes(line)),
      );
      if (!row) throw new Error(`${unit} ${task}`);
      for (const [heading, value] of Object.entries(cells)) row[at(heading)] = value;
    }
    return { name, sheets };
  }

  merge(today: string, files: readonly FilledFile[]): Merged {
    const context = {
      followed: this.followed,
      key: planKey(this.plan),
      by: 'Văn phòng',
      at: `${today}T02:00:00Z`,
      asOf: null,
      today,
    };
    const merged = mergeFiles(
      files,
      { ...context, ledger: this.ledger, book: openBook(this.ledger, this.followed) },
      VI,
    );
    this.ledger = { ...this.ledger, entries: [...this.ledger.entries, ...merged.entries] };
    return merged;
  }

  revise(plan: Plan): number {
    const { entries, lost } = carryLedger(this.ledger, this.followed, followPlan(plan));
    this.plan = plan;
    this.ledger = { ...emptyLedger(planKey(plan)), entries };
    return lost.length;
  }

  report(words: string): ProgressReport {
    const period = readReportPeriod(words, 2025);
    if (!period) throw new Error(words);
    return reportOn(this.followed, this.ledger, openBook(this.ledger, this.followed), period);
  }
}

const done = (day: string, symbol?: string) => ({
  [COLUMNS.state]: 'Hoàn thành',
  [COLUMNS.doneOn]: day,
  ...(symbol && { [COLUMNS.symbol]: symbol, [COLUMNS.documentDate]: day }),
});
const state = (words: string) => ({ [COLUMNS.state]: words });

async function wholeYear() {
  const office = new Office();
  const { merge, sheet } = { merge: office.merge.bind(office), sheet: office.sheet.bind(office) };
  merge('2025-02-24', [await sheet('Sở Nội vụ', [{ task: '1', cells: done('2025-02-20', '12/DM-SNV') }])]);
  merge('2025-04-08', [
    await sheet('Sở Tư pháp', [{ task: '2', cells: done('2025-04-04', '31/BC-STP') }]),
    await sheet('Thanh tra tỉnh', [{ task: '11', line: '2025-03-31', cells: done('2025-03-30') }]),
  ]);
  merge('2025-05-22', [
    await sheet('Sở Tài chính', [
      {
        task: '3',
        cells: {
          [COLUMNS.extendTo]: '2025-07-31',
          [COLUMNS.grantedBy]: '45/UBND-TH ngày 20/5/2025',
          [COLUMNS.reason]: 'chờ thông tư',
        },
      },
    ]),
  ]);
  const wrong = merge('2025-06-13', [
    await sheet('Sở Xây dựng', [{ task: '4', cells: state('Hoàn thành') }]),
    await sheet('Sở Công Thương', [{ task: '6', cells: state('xong rồi') }]),
  ]);
  const lost = office.revise(REVISED);
  merge('2025-07-29', [
    await sheet('Sở Tài chính', [{ task: '4', cells: done('2025-07-25', '88/TTr-STC') }]),
    await sheet('Thanh tra tỉnh', [{ task: '12', line: '2025-06-30', cells: done('2025-06-30') }]),
    await sheet('Sở Văn hóa, Thể thao và Du lịch', [
      { task: '13', line: 'Kế hoạch số hóa', cells: done('2025-06-28') },
    ]),
  ]);
  const versions = merge('2025-09-12', [
    await sheet('Sở Công Thương', [{ task: '7', cells: state('Đang thực hiện') }], 'sct.xlsx'),
    await sheet('Sở Công Thương', [{ task: '7', cells: done('2025-08-20') }], 'sct-ban-2.xlsx'),
    await sheet('Sở Giáo dục và Đào tạo', [{ task: '8', cells: done('2025-08-20') }]),
    await sheet('Sở Khoa học và Công nghệ', [{ task: '9', cells: state('Dừng') }]),
    await sheet('Sở Nội vụ', [{ task: '14', cells: done('2025-09-10') }]),
    await sheet('Sở Tư pháp', [{ task: '14', cells: state('Đang thực hiện') }]),
    await sheet('Sở Nông nghiệp và Môi trường', [{ task: '10', cells: { [COLUMNS.percent]: 40 } }]),
  ]);
  const nineMonths = office.report('9 tháng');
  merge('2025-12-13', [
    await sheet('Sở Tư pháp', [{ task: '14', cells: done('2025-10-20') }]),
    await sheet('Thanh tra tỉnh', [{ task: '12', line: '2025-09-30', cells: done('2025-10-05') }]),
    await sheet('Văn phòng Ủy ban nhân dân tỉnh', [{ task: '11', cells: done('2025-12-10') }]),
  ]);
  return { office, wrong, lost, versions, nineMonths };
}

const YEAR = await wholeYear();

describe('a year of twelve units', () => {
  it('has sheets for twelve units', () => {
    expect(unitsOf(followPlan(FIRST), { sets: new Map() })).toHaveLength(12);
  });

  it('refuses a wrong cell by its place and takes the rest', () => {
    expect(YEAR.wrong.refusals.map(({ where }) => where)).toEqual(['Sở Công Thương.xlsx Theo dõi!N2']);
    expect(YEAR.wrong.entries.map(({ task }) => task)).toEqual(['pl/4']);
  });

  it('takes the ledger over to the revised plan whole', () => {
    expect(YEAR.lost).toBe(0);
  });

  it('tells of two versions and of units that differ', () => {
    expect(YEAR.versions.conflicts).toEqual([
      'nhiệm vụ 7, Sở Công Thương: sct.xlsx và sct-ban-2.xlsx ghi khác nhau; lấy tệp sau',
      'nhiệm vụ 14: các đơn vị chủ trì báo cáo khác nhau: Sở Nội vụ: Hoàn thành; Sở Tư pháp: Đang thực hiện',
    ]);
  });

  it.each([
    [
      'quý I',
      {
        'on-time': 1,
        late: 0,
        done: 0,
        overdue: 0,
        'in-time': 12,
        'no-day': 2,
        stopped: 0,
        finished: 1,
        undated: 0,
      },
    ],
    [
      '6 tháng',
      {
        'on-time': 1,
        late: 2,
        done: 0,
        overdue: 0,
        'in-time': 10,
        'no-day': 2,
        stopped: 0,
        finished: 3,
        undated: 1,
      },
    ],
    [
      '9 tháng',
      {
        'on-time': 3,
        late: 3,
        done: 0,
        overdue: 1,
        'in-time': 5,
        'no-day': 2,
        stopped: 1,
        finished: 6,
        undated: 1,
      },
    ],
    [
      'năm',
      {
        'on-time': 3,
        late: 4,
        done: 1,
        overdue: 1,
        'in-time': 4,
        'no-day': 1,
        stopped: 1,
        finished: 8,
        undated: 1,
      },
    ],
  ])('report of %s', (words, counts) => {
    expect(YEAR.office.report(words).tally).toMatchObject({ all: 15, ...counts });
  });

  it('says what an office would write', () => {
    const text = pageMarkdown(reportPage(YEAR.office.report('năm'), 'vi', VI));
    expect(text).toContain('Số liệu từ ngày 15/12/2024 đến ngày 14/12/2025.');
    expect(text).toContain('hoàn thành 8/15 nhiệm vụ (đạt 53,33%)');
    expect(text).toContain(
      'Kỳ báo cáo trước (9 tháng đầu năm 2025) hoàn thành 6/15 nhiệm vụ (đạt 40,00%); từ đó tăng 2 nhiệm vụ.',
    );
    expect(text).toContain('Trong số trễ hạn có 1 nhiệm vụ đã hoàn thành nhưng không ghi ngày hoàn thành.');
    expect(text).toContain('| 6 | Liên thông giấy khám sức khỏe lái xe | Sở Y tế | 30/06/2025 | 167 |');
    expect(text).toContain(
      '| 4 | Trình định mức chi cho bộ phận một cửa | Sở Tài chính | Tháng 5/2025 | 31/07/2025 | 45/UBND-TH | hoàn thành đúng hạn |',
    );
    expect(text).toContain('88/TTr-STC (25/07/2025)');
  });

  it('shows in the nine months report that two leads differ', () => {
    expect(YEAR.nineMonths.notes.conflicts.map(({ state: of }) => of.task.name)).toEqual(['14']);
  });

  it('reminds by the body that the plan names for it', () => {
    const { lines } = YEAR.office.report('9 tháng');
    const lists = remindersOf(lines, '2025-09-14', { n: 3, unit: 'day' }, FIXED_HOLIDAYS);
    expect(lists.map(({ body, letters }) => [body, letters.map(({ unit }) => unit)])).toEqual([
      ['Sở Nội vụ', ['Sở Y tế']],
    ]);
    const [list] = lists;
    const text = list ? pageMarkdown(reminderPage(list, '2025-09-14', 'vi', VI)) : '';
    expect(text).toContain('Kính gửi: Sở Y tế');
    expect(text).toContain('quá hạn 76 ngày');
  });
});

describe('sheets', () => {
  it('lose nothing on their way out and in, and say nothing new when nothing was typed', async () => {
    const { office } = YEAR;
    for (const unit of ['Sở Nội vụ', 'Sở Tài chính', 'Thanh tra tỉnh']) {
      const merged = office.merge('2025-12-20', [await office.sheet(unit, [])]);
      expect(merged).toEqual({ entries: [], refusals: [], conflicts: [], read: 0 });
    }
  });

  it('change nothing when they are merged twice', async () => {
    const office = new Office();
    const file = await office.sheet('Sở Nội vụ', [{ task: '1', cells: done('2025-02-20', '12/DM-SNV') }]);
    expect(office.merge('2025-02-24', [file]).entries).toHaveLength(1);
    expect(office.merge('2025-02-25', [file]).entries).toEqual([]);
    office.merge('2025-02-26', [
      await office.sheet('Sở Nội vụ', [{ task: '1', cells: state('Đang thực hiện') }], 'sua.xlsx'),
    ]);
    // an old sheet that comes in once more does not undo what was said since
    expect(office.merge('2025-02-27', [file]).entries).toEqual([]);
  });

  it('of another plan are refused in one sentence', async () => {
    const office = new Office();
    const file = await office.sheet('Sở Nội vụ', [{ task: '1', cells: state('Hoàn thành') }]);
    office.plan = REVISED;
    expect(office.merge('2025-07-01', [file]).refusals).toEqual([
      {
        where: 'Sở Nội vụ.xlsx Theo dõi',
        words: 'bảng của kế hoạch khác (218/KH-UBND – Cải cách hành chính năm 2025)',
      },
    ]);
  });

  it('of the same plan of another year are too', async () => {
    const office = new Office();
    const file = await office.sheet('Sở Nội vụ', [{ task: '1', cells: state('Hoàn thành') }]);
    const { document } = FIRST;
    office.plan = { ...FIRST, document: { ...document, uri: 'vn/an-hai/kh/2025/218-kh-ubnd' } };
    const merged = office.merge('2026-01-10', [file]);
    expect(merged.entries).toEqual([]);
    expect(merged.refusals).toHaveLength(1);
    expect(merged.refusals[0]?.words).toContain('kế hoạch khác');
  });

  it.each([
    [{ '#task': null, [COLUMNS.state]: 'Dừng' }, 'H2', 'mã ẩn'],
    [{ [COLUMNS.task]: 'Một việc khác hẳn', [COLUMNS.state]: 'Dừng' }, 'H2', 'không khớp'],
    [{ [COLUMNS.doneOn]: '2030-01-01' }, 'O2', 'chưa đến'],
    [{ [COLUMNS.doneOn]: '31/2/2025' }, 'O2', 'không phải là ngày'],
    [{ [COLUMNS.percent]: 140 }, 'S2', 'không phải tỷ lệ'],
    [{ [COLUMNS.extendTo]: '2025-09-30' }, 'U2', 'phải có văn bản'],
    [{ '#unit': 'Sở Y tế', [COLUMNS.state]: 'Hoàn thành' }, 'J2', 'không chủ trì'],
    [{ [COLUMNS.state]: 'Đang thực hiện', [COLUMNS.doneOn]: '2025-02-01' }, 'O2', 'Đang thực hiện'],
  ])('refuse %j at cell %s', async (cells, cell, words) => {
    const office = new Office();
    const merged = office.merge('2025-06-01', [await office.sheet('Sở Nội vụ', [{ task: '1', cells }])]);
    expect(merged.entries).toEqual([]);
    expect(merged.refusals.map(({ where }) => where)).toEqual([`Sở Nội vụ.xlsx Theo dõi!${cell}`]);
    expect(merged.refusals[0]?.words).toContain(words);
  });

  it('that somebody saved as CSV are read too', async () => {
    const office = new Office();
    const { sheets } = await office.sheet('Sở Nội vụ', [{ task: '1', cells: done('20/02/2025') }]);
    const quoted = (cell: RawCell): string => `"${String(cell ?? '').replaceAll('"', '""')}"`;
    const text = (sheets[0]?.rows ?? []).map((row) => row.map(quoted).join(';')).join('\r\n');
    const read = await readFilled(Buffer.from(`\uFEFF${text}`), 'snv.csv');
    const merged = office.merge('2025-02-24', read.ok ? [{ name: 'snv.csv', sheets: read.value }] : []);
    expect(merged.refusals).toEqual([]);
    expect(merged.entries.map(({ state: of, doneOn }) => [of, doneOn])).toEqual([['done', '2025-02-20']]);
  });

  it('that are no sheets of ours are refused', async () => {
    const office = new Office();
    const merged = office.merge('2025-02-24', [
      {
        name: 'la.csv',
        sheets: [
          {
            name: 'csv',
            hidden: false,
            rows: [
              ['a', 'b'],
              ['1', '2'],
            ],
          },
        ],
      },
    ]);
    expect(merged.refusals.map(({ where }) => where)).toEqual(['la.csv']);
    expect((await readFilled(Buffer.from('no workbook'), 'x.xlsx')).ok).toBe(false);
  });
});
