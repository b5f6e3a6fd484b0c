import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { parseCorrected } from '../../src/corrections/apply.ts';
import { entryLine, headerText, readLedger } from '../../src/follow/ledger.ts';
import { ENGLISH } from '../../src/messages/index.ts';
import type { CorrectionsFile, LedgerEntry } from '../../src/model/index.ts';
import { parsePlan } from '../../src/parse.ts';
import { correctionsText, readCorrections } from '../../src/plans/corrections-file.ts';
import { readPlanFile } from '../../src/plans/plan-file.ts';
import { validatePlan } from '../../src/plans/validate.ts';
import { validateText } from '../../src/plans/validate-text.ts';
import { readSource } from '../../src/readers/index.ts';
import type { SourceDocument } from '../../src/source/document.ts';
import { PLAN_FORMATS, planWriter } from '../../src/writers/index.ts';
import { damaged } from './arbitraries.ts';
import { shortPlan } from './bases.ts';
import { readBackFaults, troubleFaults } from './soundness.ts';

/** The files that this program writes and people change: plan files, corrections, ledgers. */

/** A short plan, as its reader hands it over. */
async function shortSource(): Promise<SourceDocument> {
  const read = await readSource(strToU8(shortPlan()), { file: 'so-nha.txt', format: 'text' });
  if (!read.ok) throw new Error(read.trouble.got);
  return read.value;
}

export async function planTexts(): Promise<string[]> {
  const plan = parsePlan(await shortSource());
  return Promise.all(PLAN_FORMATS.map(async (format) => (await planWriter(format)).one(plan)));
}

export async function correctionTexts(): Promise<string[]> {
  const plan = parsePlan(await shortSource());
  const [first, second] = plan.rows;
  if (!first || !second) throw new Error('the short plan has no rows');
  const row = { id: first.id, number: first.number, words: first.cells.task ?? '' };
  const file: CorrectionsFile = {
    schemaVersion: '1.0',
    source: { file: plan.source.file, sha256: plan.source.sha256 },
    entries: [
      {
        of: first.id,
        field: 'lead',
        was: first.cells.lead ?? '',
        now: 'Sở Y tế',
        by: 'Hạnh',
        at: '2031-02-03',
        row,
      },
      {
        of: second.id,
        checked: true,
        by: 'Hạnh',
        at: '2031-02-03T09:30:00+07:00',
        row: { ...row, id: second.id },
      },
    ],
  };
  return [correctionsText(file, null)];
}

export function ledgerTexts(): string[] {
  const said = { words: 'Thay biển tên đường', unit: 'Phòng Kinh tế', by: 'Hạnh' };
  const none = {
    deliverable: null,
    occurrence: null,
    doneOn: null,
    product: null,
    evidence: [],
    percent: null,
  };
  const rest = { actual: null, extension: null, reason: null, asOf: null };
  const entries: LedgerEntry[] = [
    { task: 'pl/1', ...said, ...none, ...rest, state: 'doing', percent: 40, at: '2026-03-01T08:00:00Z' },
    {
      task: 'pl/2',
      ...said,
      ...none,
      ...rest,
      state: 'done',
      doneOn: '2026-05-02',
      at: '2026-05-03T08:00:00Z',
    },
    {
      task: 'pl/3',
      ...said,
      ...none,
      ...rest,
      state: 'doing',
      actual: 95.5,
      evidence: [{ symbol: '12/BC-PKT', date: '2026-06-01' }],
      extension: { to: '2026-12-31', document: '9/CV', on: null },
      at: '2026-06-03T08:00:00Z',
    },
  ];
  const head = headerText({ schemaVersion: '1.0', plan: 'vn/an-hai/kh/2026/12', sets: [] });
  return [head + entries.map(entryLine).join('')];
}

/** What a value may become: beyond what its type allows, or what is written otherwise than it is read. */
const VALUES = [
  '1e999',
  '-1e999',
  '.nan',
  '.inf',
  '-1',
  '0.1e-7',
  '9007199254740993',
  '1.5',
  'null',
  'true',
  '""',
  '" "',
  '"__proto__"',
  '"constructor"',
  '[]',
  '{}',
  '[[]]',
  '"\\u0000"',
  '"\\ud800"',
  '"2026-02-30"',
  '"2026-13-01"',
  '"0000-00-00"',
  '"=1+1"',
  '"a: b # c"',
  '"- \\n"',
  '!!binary "AA"',
  '&a [*a]',
  '*a',
  '"due-1"',
  '"pl/1"',
] as const;

const SCALAR = /"(?:[^"\\\n]|\\.)*"|(?<=[:-] )[^\n\s"[{][^\n]*|-?\d+(?:\.\d+)?|true|false|null/g;

/** A file whose values were changed, or its lines as those of a text. */
export function damagedData(texts: readonly string[]): fc.Arbitrary<string> {
  const share = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  const edit = fc.record({ at: share, value: fc.constantFrom(...VALUES) });
  const values = fc
    .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
    .map(([text, edits]) => edits.reduce((t, { at, value }) => replaced(t, at, value), text));
  return fc.oneof({ arbitrary: values, weight: 3 }, damaged(texts));
}

function replaced(text: string, share: number, value: string): string {
  const found = [...text.matchAll(SCALAR)];
  const one = found[Math.floor(share * found.length)];
  return one ? text.slice(0, one.index) + value + text.slice(one.index + one[0].length) : text;
}

/** Whatever goes wrong must be a value: nothing of this throws. */
async function caught(faults: () => Promise<string[]>): Promise<string[]> {
  try {
    return await faults();
  } catch (error) {
    return [`thrown: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

/** A plan file is refused in four parts, or its plans are written and read back the same in every format. */
export function planFaults(text: string): Promise<string[]> {
  return caught(async () => {
    validateText(text, ENGLISH);
    const read = await readPlanFile(text);
    if (!read.ok) return troubleFaults(read.trouble);
    const faults: string[] = [];
    for (const plan of read.value) faults.push(...notFinite(plan, ''), ...(await readBackFaults(plan)));
    return faults;
  });
}

/** Numbers that JSON has no form for. */
function notFinite(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`));
}

/** Corrections are refused in four parts, or are written and read back the same, and give a plan of the schema. */
export function correctionFaults(text: string): Promise<string[]> {
  return caught(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reform-plan-fuzz-'));
    try {
      const path = join(folder, 'so-nha.corrections.yaml');
      writeFileSync(path, text);
      const read = await readCorrections(path);
      if (!read.ok) return troubleFaults(read.trouble);
      writeFileSync(path, correctionsText(read.value, null));
      const again = await readCorrections(path);
      const { plan } = parseCorrected(await shortSource(), read.value);
      const checked = validatePlan(plan);
      return [
        ...(again.ok && isDeepStrictEqual(again.value, read.value)
          ? []
          : ['corrections read back otherwise']),
        ...(checked.ok ? [] : [`the corrected plan: ${checked.trouble.got}`]),
      ];
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
}

/** A ledger is refused in four parts, or each of its lines is an entry that reads back, or a fault that is said. */
export function ledgerFaults(text: string): Promise<string[]> {
  return caught(async () => {
    const read = readLedger(text, 'so-nha.progress.yaml');
    if (!read.ok) return troubleFaults(read.trouble);
    const { header, entries } = read.value;
    const again = readLedger(headerText(header) + entries.map(entryLine).join(''), 'so-nha.progress.yaml');
    if (!again.ok) return [`the ledger does not read back: ${again.trouble.got}`];
    return [
      ...again.value.faults.map(({ text: line, got }) => `an entry does not read back: ${line} (${got})`),
      ...(isDeepStrictEqual(again.value.entries, entries) ? [] : ['entries read back otherwise']),
      ...(isDeepStrictEqual(again.value.header, header) ? [] : ['the header reads back otherwise']),
    ];
  });
}
