import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Plan } from '../src/model/index.ts';
import { mend } from '../src/text/fold.ts';
import {
  deadlineDifferences,
  diagnosticDifferences,
  documentDifferences,
  lostWords,
  sectionDifferences,
  tableDifferences,
} from './support/differences.ts';
import { expectedOf, expectedPairs, FIXTURES, fixtureNames, parseFile, planFile } from './support/fixture.ts';

describe.each(fixtureNames())('%s', (name) => {
  const want = expectedOf(name);
  let plan: Plan;
  beforeAll(async () => {
    plan = await parseFile(planFile(name));
  });

  test('header, decision and bases are read', () => expect(documentDifferences(plan, want)).toEqual([]));
  test('every section has its place and its first words', () =>
    expect(sectionDifferences(plan, want)).toEqual([]));
  test('every row, number, group and cell is exact', () => expect(tableDifferences(plan, want)).toEqual([]));
  test('every deadline cell is understood', () => expect(deadlineDifferences(plan, want)).toEqual([]));
  test('what is odd about the plan is reported, and nothing is an error', () =>
    expect(diagnosticDifferences(plan, want)).toEqual([]));
  test('no word is lost', () => {
    const source = readFileSync(planFile(name), 'utf8')
      .split(/(\s+)/)
      .map((word) => (/\S/.test(word) ? mend(word) : word))
      .join('');
    expect(lostWords(source, plan)).toEqual([]);
  });
});

describe.each(['province-2024.pdf', 'province-2024.docx', 'province-2024.html'])('%s', (file) => {
  const want = expectedOf('province-2024-flattened');
  let plan: Plan;
  beforeAll(async () => {
    plan = await parseFile(join(FIXTURES, file));
  });

  test('gives the table that the flattened text gives', () =>
    expect(tableDifferences(plan, want)).toEqual([]));
  test('gives the sections that the flattened text gives', () =>
    expect(sectionDifferences(plan, want)).toEqual([]));
  test('gives the header that the flattened text gives', () =>
    expect(documentDifferences(plan, want)).toEqual([]));
});

test('the pairs of the two years account for every task of both', () => {
  const { old, new: later, pairs, added, removed } = expectedPairs('province-2024-2025.pairs.json');
  const tasks = (name: string): string[] =>
    expectedOf(name)
      .tables.flatMap((t) => t.rows.map((r) => `pl/${r.no}`))
      .sort();
  expect([...new Set([...pairs.map((p) => p.old), ...removed])].sort()).toEqual(tasks(old));
  expect([...new Set([...pairs.map((p) => p.new), ...added])].sort()).toEqual(tasks(later));
});
