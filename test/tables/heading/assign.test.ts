import fc from 'fast-check';
import { expect, it } from 'vitest';
import { assignRoles } from '../../../src/tables/heading/assign.ts';
import { OTHER, ROLE_ORDER, roleAt } from '../../../src/tables/heading/wording.ts';

const scores = (of: Partial<Record<(typeof ROLE_ORDER)[number], number>>): Float64Array =>
  Float64Array.from(ROLE_ORDER, (role) => of[role] ?? 0);
const names = (columns: readonly Float64Array[]): string[] =>
  assignRoles(columns).map((a) => ROLE_ORDER[a.role] ?? '');

it('two columns that both fit a role: the one that fits better has it, the other its next best', () => {
  const columns = [scores({ task: 5 }), scores({ lead: 3, implement: 2.5 }), scores({ lead: 6 })];
  expect(names(columns)).toEqual(['task', 'implement', 'lead']);
});

it('who carries out is who leads where nobody else does', () => {
  expect(names([scores({ task: 5 }), scores({ implement: 4, lead: 3 }), scores({ deadline: 5 })])).toEqual([
    'task',
    'lead',
    'deadline',
  ]);
});

it('a column without evidence is none of the roles', () => {
  expect(names([scores({ task: 5 }), scores({}), scores({ lead: 5 })])).toEqual(['task', 'other', 'lead']);
});

it('nobody leads without a reason, though somebody carries out', () => {
  expect(names([scores({ task: 5 }), scores({}), scores({ implement: 4, lead: 2 })])).toEqual([
    'task',
    'other',
    'lead',
  ]);
});

it('evidence on both sides makes a role less sure', () => {
  const sure = assignRoles([scores({ task: 5 }), scores({ lead: 6 }), scores({ deadline: 5 })])[1];
  const unsure = assignRoles([
    scores({ task: 5 }),
    scores({ lead: 2, coordinate: 1.8 }),
    scores({ deadline: 5 }),
  ])[1];
  expect(sure?.role).toBe(roleAt('lead'));
  expect(sure?.probability).toBeGreaterThan(0.98);
  expect(unsure?.probability).toBeLessThan(0.9);
});

it('whatever the scores: each role at most once, each probability from 0 to 1', () => {
  const column = fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 9 }), (columns) => {
      const found = assignRoles(columns.map((c) => Float64Array.from(c)));
      const named = found.map((a) => a.role).filter((r) => r !== OTHER);
      expect(new Set(named).size).toBe(named.length);
      for (const { probability } of found) {
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 60 },
  );
});
