import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import {
  applyDiff,
  CheckOptions,
  checkPlan,
  DiffOptions,
  DueOptions,
  diffPlans,
  duePlans,
  ExportOptions,
  exportPlans,
  loadPlans,
  type Plan,
  parsePlan,
  QueryOptions,
  queryPlans,
  type Result,
  readSource,
  validatePlan,
  validateText,
  writePlan,
} from '../../src/index.ts';
import { TABLE_PLAN_TEXT } from '../support/table-plan.ts';

let plan: Plan;
beforeAll(async () => {
  const source = await readSource(Buffer.from(TABLE_PLAN_TEXT));
  if (!source.ok) throw new Error(source.trouble.what);
  plan = parsePlan(source.value);
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.trouble.code}: ${result.trouble.got}`);
  return result.value;
}

describe('every function works with no options at all', () => {
  it('queryPlans lists the tasks', async () => {
    const { what, rows, total } = value(await queryPlans([plan]));
    expect(what).toBe('tasks');
    expect(rows).toHaveLength(total);
    expect(total).toBeGreaterThan(0);
  });

  it('duePlans looks thirty days ahead of today', () => {
    const { asOf, until } = value(duePlans([plan]));
    expect((Date.parse(until) - Date.parse(asOf)) / 86_400_000).toBe(30);
  });

  it('diffPlans finds a plan equal to itself', () => {
    expect(value(diffPlans(plan, plan)).changes).toEqual([]);
  });

  it('checkPlan gives findings of rules that exist', () => {
    expect(value(checkPlan(plan)).every(({ rule }) => rule.length > 0)).toBe(true);
  });

  it('exportPlans writes the tasks as CSV with Vietnamese headings', async () => {
    const { content, tables } = value(await exportPlans([plan]));
    expect(String(content)).toContain('Nhiệm vụ');
    expect(tables.map(([name]) => name)).toEqual(['tasks']);
  });

  it('validateText and validatePlan take what writePlan writes', async () => {
    const text = await writePlan(plan);
    expect(value(validateText(text))).toEqual({ plans: 1, faults: [], foreign: false });
    expect(value(validatePlan(JSON.parse(text)))).toEqual(plan);
  });
});

describe('options', () => {
  it('answers as the options ask', async () => {
    const columns = ['number', 'task'];
    const { rows, total } = value(await queryPlans([plan], { columns, limit: 1, asOf: '2025-01-01' }));
    expect(rows.map(({ cells }) => Object.keys(cells))).toEqual([columns]);
    expect(total).toBeGreaterThan(1);
  });

  it('counts from the day that is given', () => {
    expect(value(duePlans([plan], { asOf: '2025-03-01', within: '2w' })).until).toBe('2025-03-15');
  });

  it('takes days off from a list', () => {
    const days = (holidays: string[]): number =>
      value(duePlans([plan], { asOf: '2025-01-01', within: '1y', holidays })).groups.flatMap(
        ({ items }) => items,
      )[0]?.workingDaysLeft ?? 0;
    expect(days(['2025-01-02'])).toBe(days([]) - 1);
  });

  it('keeps the kinds of change that are asked for', () => {
    const changed = structuredClone(plan);
    changed.document.title = 'Kế hoạch khác';
    expect(value(diffPlans(plan, changed)).changes).not.toEqual([]);
    expect(value(diffPlans(plan, changed, { only: ['deadline'] })).changes).toEqual([]);
  });

  it('gives a difference that leads from the old plan to the new', () => {
    const changed = structuredClone(plan);
    changed.document.title = 'Kế hoạch khác';
    expect(applyDiff(plan, value(diffPlans(plan, changed))).document.title).toBe('Kế hoạch khác');
  });

  it('switches a rule off', () => {
    const gap = structuredClone(plan);
    gap.rows.splice(1, 1);
    const rulesBroken = (options: CheckOptions): string[] =>
      value(checkPlan(gap, options)).map(({ rule }) => rule);
    expect(rulesBroken({})).toContain('row-number-gap');
    expect(rulesBroken({ rules: { 'row-number-gap': 'off' } })).not.toContain('row-number-gap');
  });
});

describe('what cannot be used is a value in four parts', () => {
  const wrong: [string, () => unknown, string][] = [
    ['a day that is none', () => queryPlans([plan], { asOf: '2025-02-30' }), 'asOf'],
    ['a length that is none', () => duePlans([plan], { within: 'soon' }), 'within'],
    ['a share above one', () => diffPlans(plan, plan, { threshold: 2 }), 'threshold'],
    ['a kind of change that there is not', () => diffPlans(plan, plan, { only: ['smell'] }), 'smell'],
    [
      'a group of changes that objects have anyway',
      () => diffPlans(plan, plan, { only: ['toString'] }),
      'toString',
    ],
    ['a rule that there is not', () => checkPlan(plan, { rules: { smell: 'off' } }), 'smell'],
    ['two characters between cells', () => exportPlans([plan], { delimiter: ';;' }), 'delimiter'],
    ['a column that there is not', () => queryPlans([plan], { columns: ['smell'] }), 'smell'],
  ];
  it.each(wrong)('%s', async (_, call, names) => {
    const result = await call();
    expect(result).toMatchObject({ ok: false, trouble: { what: expect.stringContaining(names) } });
    const { trouble } = result as { trouble: Record<string, string> };
    for (const part of ['expected', 'example', 'got']) expect(trouble[part]).not.toBe('');
  });

  it('an option that there is not names the nearest one', async () => {
    const result = await queryPlans([plan], JSON.parse('{ "limt": 3 }'));
    expect(result).toMatchObject({ ok: false, trouble: { code: 'bad-option', expected: 'one of limit' } });
  });

  it('speaks Vietnamese where asked to', async () => {
    const result = await queryPlans([plan], JSON.parse('{ "limit": "ba", "language": "vi" }'));
    expect(result).toMatchObject({ ok: false, trouble: { what: expect.stringContaining('tùy chọn limit') } });
  });

  it('takes an option that is undefined for one left out', async () => {
    const given = { agency: undefined } as unknown as { agency?: string };
    expect(await queryPlans([plan], given)).toMatchObject({ ok: true });
  });

  it('whatever a program hands over', async () => {
    const names = [QueryOptions, DueOptions, DiffOptions, CheckOptions, ExportOptions].flatMap((schema) =>
      Object.keys(schema.shape),
    );
    const options = fc.dictionary(fc.constantFrom(...names), fc.jsonValue({ maxDepth: 2 }));
    await fc.assert(
      fc.asyncProperty(options, async (given) => {
        const results = [
          await queryPlans([plan], given),
          duePlans([plan], given),
          diffPlans(plan, plan, given),
          checkPlan(plan, given),
        ];
        for (const result of results) expect(typeof result.ok).toBe('boolean');
      }),
      { numRuns: 60 },
    );
  });
});

it('describes every option in words, with an example that its schema accepts', () => {
  const faults = [QueryOptions, DueOptions, DiffOptions, CheckOptions, ExportOptions].flatMap((schema) =>
    Object.entries<z.ZodType>(schema.shape).flatMap(([name, option]) => {
      const { description, examples = [] } = described(option);
      const fits = examples.length > 0 && examples.every((example) => option.safeParse(example).success);
      return description && fits ? [] : [name];
    }),
  );
  expect(faults).toEqual([]);
});

function described(option: z.ZodType): { description?: string; examples?: unknown[] } {
  const own = option.meta();
  if (own?.examples) return own as { description?: string; examples?: unknown[] };
  const { innerType } = option.def as { innerType?: z.ZodType };
  return innerType ? described(innerType) : {};
}

it('loads plans from documents', async () => {
  const [loaded] = value(await loadPlans(Buffer.from(TABLE_PLAN_TEXT)));
  expect(loaded?.rows.length).toBe(plan.rows.length);
});
