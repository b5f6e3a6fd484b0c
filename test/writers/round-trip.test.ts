import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import { isPlanFile, readPlanFile } from '../../src/plans/plan-file.ts';
import { PLAN_FORMATS, planWriter, writePlan } from '../../src/writers/index.ts';
import { samplePlan } from '../support/plan.ts';

/** The sample with other words in a few of its long and short fields. */
function reworded(words: string): Plan {
  const plan = samplePlan();
  const [section] = plan.sections;
  return {
    ...plan,
    document: { ...plan.document, title: words, recipients: [words, ''] },
    sections: section ? [{ ...section, text: words, title: `${words} ${words}` }] : [],
    rows: plan.rows.map((row) => ({ ...row, cells: { task: words, deadline: '' } })),
  };
}

/** So many rows, with what a plan may leave out left out, or named without a value. */
function rowsOf(count: number): Pick<Plan, 'rows' | 'tables' | 'corrections'> {
  const { rows, tables } = samplePlan();
  const many = Array.from({ length: count }, (_, i) => rows.slice(i % rows.length, (i % rows.length) + 1));
  return { rows: many.flat(), tables: count === 0 ? [] : tables, corrections: count === 1 ? [] : undefined };
}

const awkward = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.constantFrom(
    '',
    ' ',
    '- ',
    'null',
    '2025',
    '07',
    '0x1F',
    'a: b',
    '# x',
    '"',
    "'",
    '---',
    '|',
    '>',
    '@',
    '%',
    '!x',
    '&a',
    '*a',
  ),
  fc
    .array(fc.constantFrom('Rà soát', '  ', ': ', '\n', '#', '- ', 'thủ tục hành chính', '\t', '\\'), {
      maxLength: 60,
    })
    .map((a) => a.join('')),
);

describe.each(PLAN_FORMATS)('%s', (format) => {
  it('is read back as the same plan', async () => {
    const text = await writePlan(samplePlan(), format);
    expect(await readPlanFile(text)).toEqual({ ok: true, value: [samplePlan()] });
  });

  it.each([0, 1, 200, 201, 450])('comes in pieces that make the same text, with %i rows', async (rows) => {
    const writer = await planWriter(format);
    const plan = { ...samplePlan(), ...rowsOf(rows) };
    expect([...writer.pieces(plan)].join('')).toBe(writer.one(plan));
  });

  it('keeps any words', async () => {
    await fc.assert(
      fc.asyncProperty(awkward, async (words) => {
        const plan = reworded(words);
        expect(await readPlanFile(await writePlan(plan, format))).toEqual({ ok: true, value: [plan] });
      }),
      // each run writes and reads a whole plan with the words in six places
      { numRuns: 100 },
    );
  });

  it('is told from a document, ends in a line feed, and leaves Vietnamese as it is', async () => {
    const text = await writePlan(samplePlan(), format);
    expect(isPlanFile(text)).toBe(true);
    expect(text).toMatch(/[^\n]\n$/);
    expect(text).toContain('Ủy ban nhân dân tỉnh An Hải');
  });

  it('holds several plans, or none', async () => {
    const { many } = await planWriter(format);
    const plans = [samplePlan(), reworded('Kế hoạch thứ hai'), samplePlan()];
    const parts = plans.map((plan, i) => (i === 0 ? many.open : many.between) + many.each(plan));
    expect(await readPlanFile(parts.join('') + many.close)).toEqual({ ok: true, value: plans });
    expect(await readPlanFile(many.open + many.close)).toEqual({ ok: true, value: [] });
  });
});

describe('what YAML looks like', () => {
  it('puts short records on one line and folds long text', async () => {
    const text = await writePlan(samplePlan(), 'yaml');
    expect(text).toContain('source: { page: 1, line: 3, endLine: 3, start: 120, end: 140 }');
    expect(text).toContain('- { role: task, heading: Nhiệm vụ }');
    expect(text).toMatch(/text: >-\n +Nâng cao chất lượng/);
  });

  it('has no anchors and keeps the order of the model', async () => {
    const plan = samplePlan();
    const [row] = plan.rows;
    const text = await writePlan({ ...plan, rows: row ? [row, row] : [] }, 'yaml');
    expect(text).not.toMatch(/[&*]a\d/);
    const keys = [...text.matchAll(/^([a-zA-Z]+):/gm)].map((m) => m[1]);
    expect(keys).toEqual(Object.keys(plan));
  });

  it('folds within a width that people read', async () => {
    const text = await writePlan(samplePlan(), 'yaml');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});

describe('what NDJSON looks like', () => {
  it('is one record a line, the header first', async () => {
    const lines = (await writePlan(samplePlan(), 'ndjson')).trimEnd().split('\n');
    const kinds = lines.map((line) => JSON.parse(line).record);
    expect(kinds.slice(0, 4)).toEqual(['plan', 'basis', 'section', 'table']);
    expect(kinds.filter((kind) => kind === 'row')).toHaveLength(samplePlan().rows.length);
  });
  it('names its plan in each record: by its URI, or by the hash of its source where it has no number', async () => {
    const keys = (text: string): unknown[] => [
      ...new Set(
        text
          .trimEnd()
          .split('\n')
          .map((line) => JSON.parse(line).plan),
      ),
    ];
    const plan = samplePlan();
    const unnumbered = { ...plan, document: { ...plan.document, uri: null } };
    expect(keys(await writePlan(plan, 'ndjson'))).toEqual([plan.document.uri]);
    expect(keys(await writePlan(unnumbered, 'ndjson'))).toEqual([plan.source.sha256]);
  });
});

describe('plan files that are broken', () => {
  const valid = JSON.stringify(samplePlan());
  const cases: [string, string, string, RegExp][] = [
    ['JSON cut short', valid.slice(0, -20), 'broken-plan-file', /JSON/],
    ['YAML with a stray bracket', 'schemaVersion: "1.0"\ndocument: [1\n', 'broken-plan-file', /line 2|flow/i],
    ['a record before its header', '{"record":"row"}\n', 'broken-plan-file', /line 1.*"row"/],
    [
      'a record of another plan',
      '{"record":"plan","plan":"a"}\n{"record":"row","plan":"b"}\n',
      'broken-plan-file',
      /line 2/,
    ],
    ['a line that is no object', '{"record":"plan"}\n7\n', 'broken-plan-file', /line 2/],
    [
      'a field of the wrong kind',
      valid.replace('"number":"1"', '"number":1'),
      'not-a-plan',
      /rows\.0\.number/,
    ],
    ['an unknown field', valid.replace('{', '{"extra":1,'), 'not-a-plan', /extra/],
    ['a header only', '{"record":"plan","schemaVersion":"1.0"}', 'not-a-plan', /status/],
    ['another document', '{"name": "package"}', 'not-a-plan', /schemaVersion/],
  ];
  it.each(cases)('%s', async (_, text, code, got) => {
    const read = await readPlanFile(text);
    expect(read).toMatchObject({ ok: false, trouble: { code, got: expect.stringMatching(got) } });
  });
});

it.each([
  'KẾ HOẠCH\nI. MỤC TIÊU',
  '[1] Căn cứ Nghị quyết',
  'schemaVersion là gì?',
  '- Sở Nội vụ: chủ trì',
  '# KẾ HOẠCH',
])('%j is a document, not a plan file', (text) => expect(isPlanFile(text)).toBe(false));

it('is written in pieces that each are worth it, and of which none holds a plan of many records', async () => {
  const { pieces } = await planWriter('json');
  const lengths = [...pieces({ ...samplePlan(), ...rowsOf(3000) })].map((piece) => piece.length);
  expect(lengths.length).toBeGreaterThan(3);
  expect(Math.min(...lengths.slice(0, -1))).toBeGreaterThanOrEqual(256 * 1024);
  expect(Math.max(...lengths)).toBeLessThan(1024 * 1024);
});
