import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Change, diffPlans, type Finding, type PlanDiff } from '../../src/diff/index.ts';
import type { Plan } from '../../src/model/index.ts';
import { readPlan } from '../../src/plans/read-plan.ts';

const fixtures = join(import.meta.dirname, '..', '..', 'fixtures');

interface Labels {
  readonly old: string;
  readonly new: string;
  readonly pairs: readonly {
    readonly old: string;
    readonly new: string;
    readonly kind: 'same' | 'cosmetic' | 'reworded' | 'split' | 'merged';
    readonly changes: readonly string[];
  }[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

const labels: Labels = JSON.parse(readFileSync(join(fixtures, 'province-2024-2025.pairs.json'), 'utf8'));
let diff: PlanDiff;

async function plan(name: string): Promise<Plan> {
  const read = await readPlan(join(fixtures, name, 'plan.txt'));
  if (!read.ok) throw new Error(read.trouble.what);
  return read.value;
}

beforeAll(async () => {
  diff = diffPlans(await plan(labels.old), await plan(labels.new));
});

/** What the labels call a finding. */
function named({ kind, field }: Finding): string {
  if (kind === 'successor') return `${field}-successor`;
  if (kind === 'lead' || kind === 'partners' || kind === 'other') return field;
  return kind === 'deadline-changed' ? 'deadline' : kind;
}

const changeOf = (old: string, now: string): Change | undefined =>
  diff.changes.find((change) => change.record === 'row' && change.old === old && change.new === now);

describe('one province in two years, the departments merged between them', () => {
  test('the tasks that an official calls the same are paired: F1 0.95 at least', () => {
    const wanted = new Set(labels.pairs.map((pair) => `${pair.old} ${pair.new}`));
    const found = diff.alignment.row.flatMap((link) => ('reason' in link ? [`${link.old} ${link.new}`] : []));
    const right = found.filter((pair) => wanted.has(pair)).length;
    expect((2 * right) / (wanted.size + found.length)).toBeGreaterThanOrEqual(0.95);
  });

  test('what is new and what is gone', () => {
    const told = (kind: 'added' | 'removed'): (string | null)[] =>
      diff.changes.flatMap((change) =>
        change.record === 'row' && change.kinds.includes(kind)
          ? [kind === 'added' ? change.new : change.old]
          : [],
      );
    expect(told('added')).toEqual(labels.added);
    expect(told('removed')).toEqual(labels.removed);
  });

  test('one task that became two, and two that became one', () => {
    const kin = diff.alignment.row.flatMap((link) =>
      'reason' in link && (link.reason === 'split' || link.reason === 'merged') ? [link.reason] : [],
    );
    expect(kin.sort()).toEqual(['merged', 'split']);
  });

  test('what changed in each pair: nearly all as labelled', () => {
    const told: string[] = [];
    const wanted: string[] = [];
    for (const pair of labels.pairs) {
      if (pair.kind === 'split' || pair.kind === 'merged') continue;
      const found = new Set((changeOf(pair.old, pair.new)?.findings ?? []).map(named));
      for (const kind of ['reworded', 'cosmetic', 'renumbered']) found.delete(kind);
      told.push(...[...found].map((change) => `${pair.old} ${change}`));
      wanted.push(...pair.changes.map((change) => `${pair.old} ${change}`));
    }
    const right = told.filter((change) => wanted.includes(change)).length;
    expect((2 * right) / (told.length + wanted.length)).toBeGreaterThanOrEqual(0.95);
  });

  test('other words and other looks are told apart', () => {
    for (const pair of labels.pairs.filter(({ kind }) => kind === 'reworded' || kind === 'cosmetic')) {
      expect(changeOf(pair.old, pair.new)?.kinds, `${pair.old} ${pair.new}`).toContain(pair.kind);
    }
  });
});
