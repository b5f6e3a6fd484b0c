import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { messagesIn } from '../../src/messages/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { validateText } from '../../src/plans/validate-text.ts';
import { PLAN_FORMATS, type PlanFormat, planWriter, writePlan } from '../../src/writers/index.ts';
import { tablePlan } from '../support/table-plan.ts';

const en = messagesIn('en');
const faultsOf = (text: string) => validateText(text, en).faults;

describe('what parse writes', () => {
  it.each(PLAN_FORMATS)('%s: nothing is wrong in it', async (format) => {
    const text = await writePlan(await tablePlan(), format);
    expect(validateText(text, en)).toEqual({ plans: 1, faults: [], foreign: false });
    expect(validateText(`\uFEFF${text}`, en).faults).toEqual([]);
  });
});

describe('a plan that somebody edited', () => {
  let plan: Plan;
  const texts = new Map<PlanFormat, string>();
  beforeAll(async () => {
    plan = await tablePlan();
    for (const format of PLAN_FORMATS) texts.set(format, await writePlan(plan, format));
  });

  /** The text with one edit, and the faults found in it. */
  function edited(format: PlanFormat, from: string | RegExp, to: string) {
    const text = texts.get(format) ?? '';
    const after = text.replace(from, to);
    expect(after).not.toBe(text);
    return { text: after, faults: faultsOf(after) };
  }

  /** What stands in a text at a place. */
  const standsAt = (text: string, { line, column }: { line: number; column: number }): string =>
    (text.split('\n')[line - 1] ?? '').slice(column - 1);

  it.each(PLAN_FORMATS)('%s: a wrong word is found where it stands', (format) => {
    const { text, faults } = edited(format, /(kind"?: ?)"?recurring"?/, '$1"recuring"');
    expect(faults).toMatchObject([
      { code: 'wrong-value', path: expect.stringMatching(/^deadlines\[\d\]\.kind$/), got: '"recuring"' },
    ]);
    expect(faults[0]?.expected).toContain('"recurring"');
    expect(standsAt(text, faults[0] ?? { line: 0, column: 0 })).toMatch(/^"recuring"/);
  });

  it.each(PLAN_FORMATS)(
    '%s: a mistyped field is found where it stands, and the one that is meant is named',
    (format) => {
      const { text, faults } = edited(
        format,
        /"?recipients"?:/,
        format === 'yaml' ? 'recipents:' : '"recipents":',
      );
      expect(faults.map(({ code, path }) => [code, path])).toEqual([
        ['missing-field', 'document.recipients'],
        ['unknown-field', 'document.recipents'],
      ]);
      const unknown = faults[1];
      expect(unknown?.expected).toContain('nearest: recipients');
      expect(standsAt(text, unknown ?? { line: 0, column: 0 })).toMatch(/^"?recipents/);
    },
  );

  it('YAML: a number without quotes is told to take some', () => {
    const { faults } = edited('yaml', 'number: "3"', 'number: 3');
    expect(faults).toMatchObject([{ path: 'rows[2].number', expected: 'text, in quotes: "3"', got: '3' }]);
  });

  const cases: [string, (plan: Plan) => void, string, RegExp, RegExp][] = [
    [
      'a deadline that is not there',
      (p) => p.rows[0]?.deadlines.push('due-99'),
      'unknown-reference',
      /^rows\[0\]\.deadlines\[1\]$/,
      /due-/,
    ],
    [
      'a table that is not there',
      (p) => Object.assign(p.rows[0] ?? {}, { table: 'pl-9' }),
      'unknown-reference',
      /^rows\[0\]\.table$/,
      /a table/,
    ],
    [
      'an owner that is not there',
      (p) => Object.assign(p.targets[0] ?? {}, { of: 'IX.9' }),
      'unknown-reference',
      /^targets\[0\]\.of$/,
      /a row, a section/,
    ],
    [
      'a parent that is not there',
      (p) => Object.assign(p.sections[1] ?? {}, { parent: 'IX' }),
      'unknown-reference',
      /^sections\[1\]\.parent$/,
      /a section/,
    ],
    [
      'a diagnostic of nothing',
      (p) => p.diagnostics.push({ severity: 'info', code: 'x', message: '', of: 'pl/77', source: null }),
      'unknown-reference',
      /^diagnostics\[\d+\]\.of$/,
      /a record/,
    ],
    [
      'a citation of a basis that is not there',
      (p) => p.bases[0]?.citations.push('cit-77'),
      'unknown-reference',
      /^bases\[0\]\.citations\[\d\]$/,
      /cit-/,
    ],
    [
      'an id that stands twice',
      (p) => Object.assign(p.targets[1] ?? {}, { id: p.targets[0]?.id }),
      'repeated-id',
      /^targets\[1\]\.id$/,
      /its own/,
    ],
    [
      'a deadline that its row does not list',
      (p) => p.rows[2]?.deadlines.pop(),
      'unlisted-deadline',
      /^deadlines\[\d+\]\.id$/,
      /pl\/3/,
    ],
    [
      "another row's deadline",
      (p) => p.rows[0]?.deadlines.push(p.rows[1]?.deadlines[0] ?? ''),
      'foreign-deadline',
      /^rows\[0\]\.deadlines\[1\]$/,
      /of its own/,
    ],
    [
      'a group that the table does not have',
      (p) => Object.assign(p.rows[0] ?? {}, { group: 'IX' }),
      'unknown-group',
      /^rows\[0\]\.group$/,
      /I, II, III/,
    ],
    [
      'a column that the table does not have',
      (p) => Object.assign(p.rows[0]?.cells ?? {}, { dealine: 'Quý I' }),
      'unknown-column',
      /^rows\[0\]\.cells\.dealine$/,
      /deadline/,
    ],
    [
      'words in a merged cell',
      (p) => Object.assign(p.rows[1] ?? {}, { inherited: { lead: 'pl/1' } }),
      'merged-cell-filled',
      /^rows\[1\]\.cells\.lead$/,
      /empty/,
    ],
    [
      'a cell merged with an empty one',
      (p) => {
        Object.assign(p.rows[3]?.cells ?? {}, { coordinate: '' });
        Object.assign(p.rows[4]?.cells ?? {}, { coordinate: '' });
        Object.assign(p.rows[4] ?? {}, { inherited: { coordinate: 'pl/4' } });
      },
      'merged-with-empty',
      /^rows\[4\]\.inherited\.coordinate$/,
      /holds the words/,
    ],
    [
      'a task that is part of itself',
      (p) => Object.assign(p.rows[0] ?? {}, { parent: 'pl/1' }),
      'circle',
      /^rows\[0\]\.parent$/,
      /ends/,
    ],
    [
      'a circle of three',
      (p) => [1, 2, 0].map((to, i) => Object.assign(p.rows[i] ?? {}, { parent: p.rows[to]?.id })),
      'circle',
      /^rows\[0\]\.parent$/,
      /ends/,
    ],
    [
      'a day that no calendar has',
      (p) => Object.assign(p.document, { issuedOn: '2025-02-30' }),
      'impossible-day',
      /^document\.issuedOn$/,
      /calendar/,
    ],
    [
      'a period that ends before it begins',
      (p) => Object.assign(p.document, { period: { start: '2025-12-31', end: '2025-01-01' } }),
      'ends-before-it-begins',
      /^document\.period\.end$/,
      /2025-12-31 or later/,
    ],
    [
      'a status that an error belies',
      (p) =>
        Object.assign(p, {
          status: 'complete',
          diagnostics: [{ severity: 'error', code: 'x', message: '', of: null, source: null }],
        }),
      'status-belied',
      /^status$/,
      /partial/,
    ],
  ];
  it.each(cases)('%s', async (_, change, code, path, expected) => {
    const copy = structuredClone(plan);
    change(copy);
    for (const format of PLAN_FORMATS) {
      const found = faultsOf(await writePlan(copy, format)).filter((fault) => fault.code === code);
      expect(found, format).toMatchObject([
        { code, path: expect.stringMatching(path), expected: expect.stringMatching(expected) },
      ]);
      expect(found[0]?.line).toBeGreaterThan(0);
    }
  });

  it('may be one of several: places are those of the file', async () => {
    const wrong = structuredClone(plan);
    Object.assign(wrong.rows[0] ?? {}, { group: 'IX' });
    for (const format of PLAN_FORMATS) {
      const { many } = await planWriter(format);
      const text = `${many.open}${many.each(plan)}${many.between}${many.each(wrong)}${many.close}`;
      const { plans, faults } = validateText(text, en);
      expect(plans).toBe(2);
      expect(faults).toMatchObject([{ code: 'unknown-group', path: 'rows[0].group' }]);
      expect(standsAt(text, faults[0] ?? { line: 0, column: 0 })).toMatch(/^"?IX/);
    }
  });
});

describe('files that are broken', () => {
  const cases: [string, string, number, number][] = [
    ['JSON with a comma too many', '{\n  "schemaVersion": "1.0",\n}\n', 3, 1],
    ['JSON cut short', '{\n  "schemaVersion": "1.0"\n', 3, 1],
    ['YAML with a stray bracket', 'schemaVersion: "1.0"\ndocument: [1\n', 3, 1],
    ['YAML with a key twice', 'schemaVersion: "1.0"\nstatus: complete\nstatus: partial\n', 3, 1],
    ['NDJSON with a broken line', '{"record":"plan"}\n{"record":}\n', 2, 12],
    ['nothing at all', '', 1, 1],
  ];
  it.each(cases)('%s', (_, text, line, column) => {
    const { faults, foreign } = validateText(text, en);
    expect(foreign).toBe(false);
    expect(faults.find(({ code }) => code === 'syntax')).toMatchObject({ line, column });
  });

  it.each(['KẾ HOẠCH\nI. MỤC TIÊU\n', 'Sở Nội vụ: chủ trì\n  [1] Căn cứ\n', '7', '"x"'])(
    '%j is no plan file',
    (text) => expect(validateText(text, en).foreign).toBe(true),
  );

  it('aliases that unfold without end are refused', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...'bcdefgh'
        .split('')
        .map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]`),
    ].join('\n');
    expect(faultsOf(`schemaVersion: "1.0"\n${bomb}\n`)[0]).toMatchObject({ code: 'syntax' });
  });

  const deep: [string, string][] = [
    ['JSON', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['JSON in a plan', `{"schemaVersion":${'{"a":'.repeat(100_000)}1${'}'.repeat(100_001)}`],
    ['YAML in brackets', `schemaVersion: "1.0"\nrows: ${'['.repeat(100_000)}`],
    ['YAML in a line', `schemaVersion: "1.0"\nrows:\n${'- '.repeat(100_000)}`],
    [
      'YAML in steps',
      `schemaVersion: "1.0"\n${Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')}`,
    ],
  ];
  it.each(deep)('%s nested without end is refused', (_, text) => {
    expect(faultsOf(text)).toMatchObject([{ code: 'syntax', got: 'more than 200 levels' }]);
  });

  it('a list of another kind is told of in its first thousand elements, and that there may be more', () => {
    const faults = faultsOf(`[${'1,'.repeat(300_000)}1]`);
    expect(faults).toHaveLength(1001);
    expect(faults.at(-1)).toMatchObject({ code: 'too-many-faults', expected: 'at most 1000' });
    const keys = Array.from({ length: 100_000 }, (_, i) => `"k${i}": 1`).join(',');
    expect(faultsOf(`{"schemaVersion": "1.0", ${keys}}`)).toHaveLength(1001);
  });

  it('is never the end of it: any text gives an answer', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      '"rows"',
      ':',
      ',',
      '\n',
      '- ',
      'rows:',
      ' ',
      '"record":"row"',
      '&a',
      '*a',
      '!!x',
      '1',
      'null',
      '\t',
      '---\n',
      '?',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        for (const { line, column } of faultsOf(pieces.join(''))) {
          expect(line).toBeGreaterThan(0);
          expect(column).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
