import { describe, expect, test } from 'vitest';
import { parsePlan } from '../../src/parse.ts';
import { readText } from '../../src/readers/text.ts';
import { TABLE_PLAN_TEXT } from '../support/table-plan.ts';

const source = readText(TABLE_PLAN_TEXT, { file: 'plan.txt', sha256: '0'.repeat(64) });
const surely = parsePlan(source);
const recognised = parsePlan({ ...source, recognised: [1] });

describe('What is said of records that were recognised in a picture?', () => {
  test('their rows are not sure, whatever their borders', () => {
    expect(surely.rows.length).toBeGreaterThan(0);
    expect(surely.rows.some((r) => r.confidence > 0.85)).toBe(true);
    expect(recognised.rows.map((r) => r.confidence)).toEqual(
      surely.rows.map((r) => Math.min(r.confidence, 0.85)),
    );
  });

  test('each date, number and citation is to be compared', () => {
    const flagged = (code: string) =>
      recognised.diagnostics.flatMap((d) => (d.code === code && d.severity === 'info' ? [d.of] : [])).sort();
    expect(flagged('recognised-deadline')).toEqual(surely.deadlines.map((d) => d.id).sort());
    expect(flagged('recognised-target')).toEqual(surely.targets.map((t) => t.id).sort());
    expect(flagged('recognised-citation')).toEqual(surely.citations.map((c) => c.id).sort());
    expect(surely.deadlines.length * surely.targets.length * surely.citations.length).toBeGreaterThan(0);
  });

  test('nothing else changes, and other pages are as sure as ever', () => {
    expect(recognised.rows.map((r) => r.cells)).toEqual(surely.rows.map((r) => r.cells));
    expect(recognised.deadlines).toEqual(surely.deadlines);
    expect(parsePlan({ ...source, recognised: [2] })).toEqual(surely);
  });
});
