import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseCorrected } from '../../src/corrections/apply.ts';
import { amend } from '../../src/corrections/entries.ts';
import type { Edits } from '../../src/edits/edits.ts';
import { readEdits } from '../../src/edits/read-edits.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { parsePlan } from '../../src/parse.ts';
import { emptyCorrections } from '../../src/plans/corrections-file.ts';
import { fromCsv, toCsv } from '../../src/writers/csv.ts';
import { exportPlans } from '../../src/writers/export.ts';
import { writePlan } from '../../src/writers/index.ts';
import { lakeSource } from '../corrections/document.ts';

const folder = mkdtempSync(join(tmpdir(), 'reform-plan-edits-'));
afterAll(() => rmSync(folder, { recursive: true }));
const source = await lakeSource();
const plan = parsePlan(source);
const LIMIT = 1 << 24;

async function editsIn(name: string, content: string | Uint8Array): Promise<Edits> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const edits = await readEdits(path, plan, LIMIT, ENGLISH);
  if (!edits.ok) throw new Error(`${edits.trouble.what}: ${edits.trouble.got}`);
  return edits.value;
}

const FIELDS = ['task', 'product', 'lead', 'deadline'] as const;
type Change = { readonly row: number; readonly field: (typeof FIELDS)[number]; readonly words: string };
const words = fc.oneof(
  fc
    .array(
      fc.constantFrom(
        'Sở',
        'Y tế',
        'Quý',
        'II',
        '2031',
        '=SUM(A1)',
        '-',
        '"',
        ';',
        ',',
        '90%',
        '<b>',
        'hồ',
        '15/6',
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((parts) => parts.join(' ')),
  fc.constant(''),
);
const changes = fc.uniqueArray(
  fc.record({ row: fc.integer({ min: 0, max: 3 }), field: fc.constantFrom(...FIELDS), words }),
  { selector: ({ row, field }) => `${row}.${field}`, maxLength: 5 },
);

/** The cells of the plan with what was changed. */
function cellsAfter(of: Plan, made: readonly Change[]): Record<string, string>[] {
  return of.rows.map(({ cells }, i) => ({
    ...cells,
    ...Object.fromEntries(made.filter(({ row }) => row === i).map(({ field, words: text }) => [field, text])),
  }));
}

/** What the document says once the edits of a file are taken as corrections. */
function applied({ edits, unplaced }: Edits): Record<string, string>[] {
  expect(unplaced).toEqual([]);
  const amended = amend(
    plan,
    emptyCorrections('ho-tay.md', plan.source.sha256),
    edits.map(({ target, words: text }) => ({ kind: 'set', target, words: text })),
    { by: 'Lường Thị Mai', at: '2031-02-03' },
    (misfit) => ENGLISH.corrections.troubles.misfit(misfit, []),
  );
  if (!amended.ok) throw new Error(amended.trouble.what);
  return parseCorrected(source, amended.value.file).plan.rows.map(({ cells }) => cells);
}

async function exported(format: 'csv' | 'xlsx', language: 'vi' | 'en'): Promise<string | Uint8Array> {
  const made = await exportPlans([plan], { format, language }, ENGLISH);
  if (!made.ok) throw new Error(made.trouble.what);
  return made.value.content;
}

describe('export, edit, take over as corrections gives exactly the edit', () => {
  it('as CSV, whatever the delimiter and the order of the rows', async () => {
    const [headings = [], ...rows] = read(await exported('csv', 'vi'), fromCsv);
    const columns = { task: 'Nhiệm vụ', product: 'Sản phẩm', lead: 'Chủ trì', deadline: 'Thời gian' };
    await fc.assert(
      fc.asyncProperty(
        changes,
        fc.constantFrom(',', ';', '\t'),
        fc.boolean(),
        async (made, delimiter, turned) => {
          const edited = rows.map((row) => [...row]);
          for (const { row, field, words: text } of made) {
            const cells = edited[row];
            if (cells) cells[headings.indexOf(columns[field])] = text;
          }
          const text = toCsv(headings, turned ? edited.toReversed() : edited, { delimiter });
          expect(applied(await editsIn('sua.csv', text))).toEqual(cellsAfter(plan, made));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('as a workbook', async () => {
    const { openXlsx, saveXlsx } = await import('hucre');
    const bytes = await exported('xlsx', 'en');
    if (typeof bytes === 'string') throw new Error('a workbook is no text');
    const columns = { task: 'Task', product: 'Product', lead: 'Lead', deadline: 'Deadline' };
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        const workbook = await openXlsx(bytes);
        const rows = workbook.sheets[0]?.rows ?? [];
        const at = rows.findIndex((row) => row.includes('Id'));
        for (const { row, field, words: text } of made) {
          const cells = rows[at + 1 + row];
          if (cells) cells[(rows[at] ?? []).indexOf(columns[field])] = text === '' ? null : text;
        }
        expect(applied(await editsIn('sua.xlsx', await saveXlsx(workbook)))).toEqual(cellsAfter(plan, made));
      }),
      { numRuns: 12 },
    );
  });

  it('as a plan file in YAML', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (made) => {
        const cells = cellsAfter(plan, made);
        const rows = plan.rows.map((row, i) => ({ ...row, cells: cells[i] ?? {} }));
        const text = await writePlan({ ...plan, rows }, 'yaml');
        expect(applied(await editsIn('sua.yaml', text))).toEqual(cells);
      }),
      { numRuns: 20 },
    );
  });
});

function read(text: string | Uint8Array, parse: typeof fromCsv): string[][] {
  const rows = parse(String(text));
  if (!rows.ok) throw new Error(rows.trouble.what);
  return rows.value;
}

describe('a change that is no correction of words is told with its place', () => {
  const head = 'Mã,Nhiệm vụ,Chủ trì,Đến ngày\r\n';
  const [first, second] = plan.rows.map(({ cells }) => cells);
  const cases: [string, string, RegExp][] = [
    ['a row without an id', `,Đếm thuyền,Sở Y tế,\r\n`, /sua\.csv:2:2: a row without an id/],
    ['a row that the plan does not have', `pl/77,Đếm thuyền,Sở Y tế,\r\n`, /sua\.csv:2:1: .*"pl\/77"/],
    [
      'a day that follows from words',
      `pl/1,${first?.task},Sở Nội vụ,2031-04-01\r\n`,
      /sua\.csv:2:\d+: "end" is worked out/,
    ],
    [
      'a row that was copied and changed',
      `pl/2,${second?.task},Sở Tài chính,2031-06-15\r\npl/2,${second?.task},Sở Y tế,2031-06-15\r\n`,
      /sua\.csv:3:1: row pl\/2 stands twice/,
    ],
  ];
  it.each(cases)('%s', async (_, rows, told) => {
    const { edits, unplaced } = await editsIn('sua.csv', head + rows);
    expect(edits).toEqual([]);
    expect(unplaced.map(({ place, why }) => `${place}: ${why}`).join('\n')).toMatch(told);
  });

  it('cells that were merged in a workbook', async () => {
    const { openXlsx, saveXlsx } = await import('hucre');
    const bytes = await exported('xlsx', 'en');
    const workbook = await openXlsx(typeof bytes === 'string' ? new Uint8Array() : bytes);
    const [sheet] = workbook.sheets;
    const at = sheet?.rows.findIndex((row) => row.includes('Id')) ?? 0;
    const lead = sheet?.rows[at]?.indexOf('Lead') ?? 0;
    const below = sheet?.rows[at + 2];
    if (!sheet || !below) throw new Error('the workbook has rows');
    below[lead] = null;
    sheet.merges = [
      ...(sheet.merges ?? []),
      { startRow: at + 1, endRow: at + 2, startCol: lead, endCol: lead },
    ];
    const { edits, unplaced } = await editsIn('gop.xlsx', await saveXlsx(workbook));
    expect(edits).toEqual([]);
    expect(unplaced[0]?.place).toMatch(/gop\.xlsx!Tasks!\w+\d+/);
    expect(unplaced[0]?.why).toMatch(/merged with its neighbour/);
  });
});

it('a table that no export wrote is refused', async () => {
  const path = join(folder, 'la.csv');
  writeFileSync(path, 'a,b\r\n1,2\r\n');
  const edits = await readEdits(path, plan, LIMIT, ENGLISH);
  expect(edits.ok ? null : edits.trouble.code).toBe('unknown-edited-file');
});

it('a workbook that nobody changed says nothing, with two days in a cell and duties of the body', async () => {
  const two = parsePlan(
    await lakeSource([{ task: 'Đếm thuyền', lead: 'Sở Xây dựng', deadline: 'Quý I và Quý III/2031' }]),
  );
  const made = await exportPlans([two], { format: 'xlsx', language: 'vi' }, ENGLISH);
  const path = join(folder, 'hai-moc.xlsx');
  writeFileSync(path, made.ok ? made.value.content : '');
  expect(await readEdits(path, two, LIMIT, ENGLISH)).toEqual({
    ok: true,
    value: { edits: [], unplaced: [] },
  });
});
