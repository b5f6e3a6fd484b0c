import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planOf } from '../../src/plans/checked-plan.ts';
import { samplePlan } from '../support/plan.ts';

type Path = readonly (string | number)[];

/** Where the numbers of a plan stand. */
function numbersOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'number') return [path];
  if (Array.isArray(value)) return value.flatMap((each, i) => numbersOf(each, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => numbersOf(each, [...path, key]));
}

/** A copy that holds another value at a place. */
function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
  if (first === undefined) return by;
  if (Array.isArray(value)) return value.map((each, i) => (i === first ? replaced(each, rest, by) : each));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, key === first ? replaced(each, rest, by) : each]),
  );
}

describe('numbers of a plan', () => {
  const plan = samplePlan();
  const places = numbersOf(plan);

  it('stand in places, confidences and levels', () => {
    const names = new Set(places.map((path) => path.at(-1)));
    for (const name of ['start', 'line', 'confidence', 'level']) expect(names).toContain(name);
  });

  it('are finite, wherever they stand', () => {
    expect(planOf(plan)).not.toBeNull();
    const wrong = fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY);
    fc.assert(
      fc.property(fc.constantFrom(...places), wrong, (path, value) => {
        expect(planOf(replaced(plan, path, value))).toBeNull();
      }),
    );
  });

  it.each(['confidence', 'certainty'])('a probability is from 0 to 1: %s', (name) => {
    for (const path of places.filter((each) => each.at(-1) === name))
      for (const value of [-0.01, 1.01]) expect(planOf(replaced(plan, path, value))).toBeNull();
  });
});
