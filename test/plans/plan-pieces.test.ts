import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import { parsed, parsedPlan, planBytes } from '../../src/plans/plan-pieces.ts';
import { samplePlan } from '../support/plan.ts';

/** A plan with so many rows that its text takes several pieces. */
function longPlan(rows: number): Plan {
  const plan = samplePlan();
  const [row] = plan.rows;
  if (!row) throw new Error('the sample has rows');
  const many = Array.from({ length: rows }, (_, i) => ({
    ...row,
    id: `r${i}`,
    group: 'Đổi mới, sắp xếp "ồ"\n}',
  }));
  return { ...plan, rows: many };
}

const LONG = longPlan(200);
const PRETTY = JSON.stringify(LONG, null, 2);

describe('a plan file that is read in pieces', () => {
  it.each([0, 1, 2, 200])('holds what it holds as a whole: %i rows', (rows) => {
    const plan = longPlan(rows);
    expect(parsedPlan(Buffer.from(JSON.stringify(plan, null, 2)), null)).toEqual(plan);
  });
  it('has its fields in the order of the file', () => {
    expect(JSON.stringify(parsedPlan(Buffer.from(PRETTY), null))).toBe(JSON.stringify(LONG));
  });
  it('has only the lists that are wanted', () => {
    const { rows, ...rest } = parsedPlan(Buffer.from(PRETTY), new Set(['rows'])) as Plan;
    expect(rows).toEqual(LONG.rows);
    expect(rest.deadlines).toEqual([]);
  });
  it('may be laid out in any way', () => {
    for (const text of [
      JSON.stringify(LONG),
      JSON.stringify(LONG, null, '\t'),
      JSON.stringify(LONG, null, 7),
    ])
      expect(parsedPlan(Buffer.from(text), null)).toEqual(LONG);
  });
  it('may have a record that is longer than a piece', () => {
    const long = {
      ...LONG,
      rows: LONG.rows.map((row, i) => (i === 3 ? { ...row, note: 'ư'.repeat(99_999) } : row)),
    };
    expect(parsedPlan(Buffer.from(JSON.stringify(long, null, 2)), null)).toEqual(long);
  });
  it('may have bytes that are no UTF-8, which become what they become in the whole', () => {
    const bytes = Buffer.from(PRETTY);
    bytes[bytes.indexOf('Đổi')] = 0xff;
    expect(parsedPlan(bytes, null)).toEqual(JSON.parse(bytes.toString()));
  });
  it('is no JSON where the whole is none', () => {
    const broken = [
      PRETTY.slice(0, -2),
      PRETTY.replace('\n  ],\n  "deadlines"', ',\n  ],\n  "deadlines"'),
      PRETTY.replace('\n    },\n    {', '\n    }\n    {'),
      PRETTY.replace('"rows": [\n', '"rows": [\n,'),
    ];
    for (const text of broken) {
      expect(text).not.toBe(PRETTY);
      expect(parsedPlan(Buffer.from(text), null)).toBeUndefined();
    }
  });
  it('keeps a list apart from one of the same name elsewhere', () => {
    const text = '{\n  "x": {\n  "rows": [\n    {"a": 1}\n  ]},\n"rows": []\n}';
    expect(parsedPlan(Buffer.from(text), null)).toEqual({ x: { rows: [{ a: 1 }] }, rows: [] });
  });
  it('is what it is as a whole wherever lines are broken', () => {
    const words = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '\n',
      '\n  ',
      '\n    ',
      '"rows"',
      '"tables"',
      ': [\n',
      '    },\n    {',
      '1',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 24 }), (parts) => {
        const bytes = Buffer.from(`{\n  "rows": [\n    {${parts.join('')}}\n  ]\n}`);
        expect(parsedPlan(bytes, null)).toEqual(parsed(bytes));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the bytes of a plan', () => {
  it.each([0, 1, 15, 16, 17, 200])('are those of its JSON: %i rows', (rows) => {
    const plan = longPlan(rows);
    expect(planBytes(plan).toString()).toBe(JSON.stringify(plan));
  });
  it('have no field that is undefined', () => {
    const plan = { ...samplePlan(), extra: undefined };
    expect(planBytes(plan).toString()).toBe(JSON.stringify(plan));
  });
});
