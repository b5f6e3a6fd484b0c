import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedPlan, planOf } from '../../src/plans/checked-plan.ts';
import { validatePlan } from '../../src/plans/validate.ts';
import { fixtureNames, parseFile, planFile } from '../support/fixture.ts';
import { samplePlan } from '../support/plan.ts';

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const [name = ''] = fixtureNames();
const plans = [plain(samplePlan()), plain(await parseFile(planFile(name)))];

/** Every object and list in a value, itself first. */
function holders(value: unknown): object[] {
  return typeof value === 'object' && value !== null ? [value, ...Object.values(value).flatMap(holders)] : [];
}

const OTHER = fc.oneof(
  fc.constantFrom(
    null,
    true,
    '',
    'task',
    'other-3',
    'other-0',
    '2024-01-15',
    0,
    1,
    -1,
    0.5,
    1e16,
    [],
    {},
    {
      page: null,
      start: 0,
      end: 1,
    },
  ),
  fc.jsonValue(),
);

describe('a plan that is held against the shape', () => {
  it('is what the schemas say it is, its fields in the same order', () => {
    for (const plan of plans) {
      const wanted = validatePlan(plan);
      expect(wanted.ok).toBe(true);
      expect(JSON.stringify(planOf(plan))).toBe(JSON.stringify(wanted.ok && wanted.value));
    }
  });

  it('comes out in order whatever order it was in', () => {
    const [plan] = plans;
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, each]) => [key, reversed(each)]),
      );
    };
    const wanted = validatePlan(reversed(plan));
    expect(JSON.stringify(planOf(reversed(plan)))).toBe(JSON.stringify(wanted.ok && wanted.value));
  });

  it('is refused where the schemas refuse it, whatever was changed in it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.nat(),
        fc.constantFrom('put', 'take', 'add'),
        OTHER,
        async (at, which, how, other) => {
          // the small plan has records of every kind; the large one has the same ones a hundred times
          const plan = structuredClone(plans[0]);
          const all = holders(plan);
          const holder = all[at % all.length] ?? [];
          const keys = Object.keys(holder);
          const key = keys[which % Math.max(1, keys.length)] ?? 'extra';
          if (how === 'put') Reflect.set(holder, key, other);
          else if (how === 'take' && !Array.isArray(holder)) Reflect.deleteProperty(holder, key);
          else Reflect.set(holder, Array.isArray(holder) ? holder.length : 'extra', other);
          const wanted = validatePlan(plan);
          expect(planOf(plan) !== null).toBe(wanted.ok);
          const found = await checkedPlan(plan);
          expect(JSON.stringify(found)).toBe(JSON.stringify(wanted));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
