import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/index.ts';
import { deliverablesOf, indexPlan, taskOf } from '../../src/plans/plan-index.ts';
import { samplePlan } from '../support/plan.ts';

/** The sample's task 2, which is divided into 2.1, with these cells of its own. */
function withParent(
  cells: Readonly<Record<string, string>>,
  merged: Readonly<Record<string, string>> = {},
): Plan {
  const plan = samplePlan();
  return {
    ...plan,
    rows: plan.rows.map((row) => {
      if (row.id === 'pl/2') return { ...row, cells: { task: 'Dựng bến', ...cells }, inherited: {} };
      return row.id === 'pl/2.1' ? { ...row, inherited: merged } : row;
    }),
  };
}

const ids = (plan: Plan): string[] => deliverablesOf(plan).map(({ id }) => id);

describe('what somebody has to do', () => {
  it('leaves out a task that is only divided into sub-rows', () => {
    expect(ids(withParent({ lead: 'Sở Xây dựng' }))).toEqual(['pl/1', 'pl/1~2', 'pl/2.1']);
  });

  it.each([{ product: 'Báo cáo chung' }, { deadline: 'Trước 30/11/2025' }])(
    'counts a divided task with words of its own: %j',
    (cells) => {
      expect(ids(withParent(cells))).toContain('pl/2');
    },
  );

  it('leaves a cell that is merged over the sub-rows to them', () => {
    expect(ids(withParent({ deadline: 'Quý IV' }, { deadline: 'pl/2' }))).not.toContain('pl/2');
    expect(ids(withParent({ deadline: 'Quý IV', product: 'Báo cáo' }, { deadline: 'pl/2' }))).toContain(
      'pl/2',
    );
  });

  it('has no indicator in it, and no row of a table that is no plan table', () => {
    const plan = samplePlan();
    const other = plan.rows.map((row) => ({ ...row, kind: 'other' as const }));
    expect(ids({ ...plan, rows: other })).toEqual([]);
  });
});

it('finds the task that a line or a sub-row belongs to', () => {
  const index = indexPlan(samplePlan());
  expect(index.plan.rows.map((row) => taskOf(index, row).id)).toEqual([
    'pl/1',
    'pl/1',
    'pl/2',
    'pl/2',
    'pl/5',
  ]);
});
