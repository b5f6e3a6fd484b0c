import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openBook } from '../../src/follow/book.ts';
import { emptyLedger, type Ledger, saysTheSame } from '../../src/follow/ledger.ts';
import { type MergeContext, mergeFiles } from '../../src/follow/merge.ts';
import { NOBODY, partiesOf } from '../../src/follow/states.ts';
import { followPlan, keptWords } from '../../src/follow/tasks.ts';
import { formsOf } from '../../src/follow/unit-forms.ts';
import { messagesIn } from '../../src/messages/index.ts';
import type { LedgerEntry } from '../../src/model/ledger.ts';
import { planKey } from '../../src/model/plan-key.ts';
import { squeeze } from '../../src/text/fold.ts';
import { readFilled } from '../../src/writers/filled.ts';
import { formWorkbook } from '../../src/writers/forms.ts';
import { FIRST } from '../support/followed-year.ts';

const VI = messagesIn('vi');
const FOLLOWED = followPlan(FIRST);
const KEY = planKey(FIRST);
const TODAY = '2025-12-20';

/** All that can be reported on: a task's line, one occurrence of it, by one unit. */
const LINES = FOLLOWED.tasks.flatMap((task) =>
  task.deliverables.flatMap((deliverable) =>
    deliverable.steps.flatMap(({ occurrence }) =>
      partiesOf(deliverable, { sets: new Map() })
        .flatMap((units) => (units.length > 0 ? units : [NOBODY]))
        .map((unit) => ({
          task: task.id,
          words: keptWords(task.words),
          deliverable: task.deliverables.length > 1 ? deliverable.id : null,
          unit,
          occurrence,
        })),
    ),
  ),
);

const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date(TODAY), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
/** What people type: letters of all kinds, signs that a spreadsheet or XML would take for its own. */
const words = fc
  .string({ unit: fc.constantFrom(...'aĐệ ố=+-@<>&"\'#;|,./0189 🐟%'), minLength: 1, maxLength: 24 })
  .map(squeeze)
  .filter((text) => text !== '');
const symbol = fc
  .tuple(fc.integer({ min: 1, max: 999 }), fc.constantFrom('BC-SNV', 'QĐ-UBND', 'TB'))
  .map(([n, kind]) => `${n}/${kind}`);
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });

const entry: fc.Arbitrary<LedgerEntry> = fc
  .record({
    line: fc.constantFrom(...LINES),
    state: fc.constantFrom('not-started' as const, 'doing' as const, 'done' as const, 'stopped' as const),
    doneOn: maybe(day),
    product: maybe(words),
    evidence: fc.uniqueArray(fc.record({ symbol, date: maybe(day) }), {
      maxLength: 3,
      selector: (each) => each.symbol,
    }),
    percent: maybe(fc.integer({ min: 0, max: 100 })),
    actual: maybe(fc.integer({ min: -5000, max: 5000 }).map((n) => n / 10)),
    extension: maybe(fc.record({ to: day, document: symbol, on: maybe(day) })),
    reason: maybe(words),
  })
  .map(({ line, ...said }) => ({
    ...line,
    ...said,
    doneOn: said.state === 'done' ? said.doneOn : null,
    asOf: null,
    by: 'Văn phòng',
    at: '2025-12-19T02:00:00Z',
  }));

/** The sheets of every unit, out as workbooks and in again. */
async function sentBack(ledger: Ledger) {
  const forms = formsOf(FOLLOWED, openBook(ledger, FOLLOWED), KEY, null, VI).filter(
    ({ unit }) => unit !== null,
  );
  return Promise.all(
    forms.map(async (form) => {
      const read = await readFilled(await formWorkbook(form, VI), `${form.unit}.xlsx`);
      if (!read.ok) throw new Error(read.trouble.got);
      return { name: `${form.unit}.xlsx`, sheets: read.value };
    }),
  );
}

function merging(ledger: Ledger): MergeContext {
  const book = openBook(ledger, FOLLOWED);
  return {
    followed: FOLLOWED,
    ledger,
    book,
    key: KEY,
    by: 'Văn phòng',
    at: `${TODAY}T02:00:00Z`,
    asOf: null,
    today: TODAY,
  };
}

/** The sheet of one unit as it was read, to be spoilt. */
async function sheetOf(unit: string) {
  const [file] = (await sentBack(emptyLedger(KEY))).filter(({ name }) => name === `${unit}.xlsx`);
  if (!file) throw new Error(unit);
  const [form, meta] = file.sheets;
  if (!form || !meta) throw new Error(unit);
  const at = (heading: string): number => form.rows[0]?.indexOf(heading) ?? -1;
  const put = (row: number, heading: string, value: string | null) =>
    form.rows.map((cells, i) => (i === row ? cells.with(at(heading), value) : cells));
  return { name: file.name, form, meta, put };
}

describe('a sheet that somebody changed', () => {
  it('says which column is gone: what stands under a renamed heading is not lost without a word', async () => {
    const { name, form, meta, put } = await sheetOf('Sở Tư pháp');
    const rows = put(0, VI.follow.columns.state, 'Tình hình');
    const { entries, refusals } = mergeFiles(
      [{ name, sheets: [{ ...form, rows }, meta] }],
      merging(emptyLedger(KEY)),
      VI,
    );
    expect(entries).toEqual([]);
    expect(refusals.map(({ where, words: said }) => `${where}: ${said}`)).toEqual([
      'Sở Tư pháp.xlsx Theo dõi!1: cột "Trạng thái" không còn, hoặc đã đổi tên; nội dung cột này chưa được ghi',
    ]);
  });

  it('is told to be of another plan by that plan’s name, also where its lines have lost theirs', async () => {
    const { name, form, meta, put } = await sheetOf('Sở Tư pháp');
    const rows = put(1, '#plan', null).map((row, i) =>
      i === 1 ? row.with(form.rows[0]?.indexOf(VI.follow.columns.state) ?? -1, 'Hoàn thành') : row,
    );
    const other = meta.rows.map((row) =>
      row[0] === 'plan' ? ['plan', 'khac'] : row[0] === 'title' ? ['title', 'Kế hoạch năm 2024'] : row,
    );
    const sheets = [
      { ...form, rows },
      { ...meta, rows: other },
    ];
    const { entries, refusals } = mergeFiles([{ name, sheets }], merging(emptyLedger(KEY)), VI);
    expect(entries).toEqual([]);
    expect(refusals[0]?.words).toBe('bảng của kế hoạch khác (Kế hoạch năm 2024)');
  });

  it('shows where it speaks for another unit in a column that people see', async () => {
    const { name, form, meta, put } = await sheetOf('Sở Tư pháp');
    const rows = put(1, '#unit', 'Sở Y tế').map((row, i) =>
      i === 1 ? row.with(form.rows[0]?.indexOf(VI.follow.columns.state) ?? -1, 'Hoàn thành') : row,
    );
    const { refusals } = mergeFiles(
      [{ name, sheets: [{ ...form, rows }, meta] }],
      merging(emptyLedger(KEY)),
      VI,
    );
    expect(refusals[0]?.where).toBe('Sở Tư pháp.xlsx Theo dõi!J2');
  });

  it.each([',', ';', '\t'])('is read from CSV parted by %j', async (delimiter) => {
    const text = ['#task', 'Trạng thái', 'Đơn vị'].join(delimiter);
    const read = await readFilled(new TextEncoder().encode(`${text}\r\n`), 'bang.csv');
    expect(read.ok ? read.value[0]?.rows[0] : null).toEqual(['#task', 'Trạng thái', 'Đơn vị']);
  });
});

describe('whatever a ledger says', () => {
  it('comes back from workbooks as no news, and into an empty ledger as the same statements', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { minLength: 1, maxLength: 12 }), async (entries) => {
        const ledger = { ...emptyLedger(KEY), entries };
        const files = await sentBack(ledger);
        expect(mergeFiles(files, merging(ledger), VI)).toEqual({
          entries: [],
          refusals: [],
          conflicts: [],
          read: 0,
        });

        // as if somebody had typed it all into new sheets
        const typed = files.map(({ name, sheets }) => ({
          name,
          sheets: sheets.map((sheet) => {
            const was = sheet.rows[0]?.indexOf('#was') ?? -1;
            return { ...sheet, rows: sheet.rows.map((row, i) => (i === 0 ? row : row.with(was, null))) };
          }),
        }));
        const { entries: taken, refusals } = mergeFiles(typed, merging(emptyLedger(KEY)), VI);
        expect(refusals).toEqual([]);
        const book = openBook(ledger, FOLLOWED);
        const held = new Set(entries.map((each) => book.held(each)));
        expect(taken).toHaveLength(held.size);
        for (const each of taken) {
          const before = book.held(each);
          expect(before !== null && saysTheSame(before, each)).toBe(true);
        }
      }),
      { numRuns: 12 },
    );
  });
});
