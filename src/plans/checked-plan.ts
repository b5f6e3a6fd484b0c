import type { Plan } from '../model/plan.ts';
import type { Result } from '../model/trouble.ts';
import { PLAN_SHAPE, SHARED_SHAPES } from './plan-shape.ts';
import { Shaper, WRONG } from './shape.ts';

const shaper = new Shaper(SHARED_SHAPES);

/**
 * As `validatePlan`, for the programs of this package: the schemas are loaded only where a value is no plan, to say what
 * is wrong with it.
 */
export async function checkedPlan(value: unknown): Promise<Result<Plan>> {
  const plan = planOf(value);
  if (plan !== null) return { ok: true, value: plan };
  const { validatePlan } = await import('./validate.ts');
  return validatePlan(value);
}

/**
 * The plan that a value is, its fields in their order.
 * @returns null where it looks otherwise than the schemas say
 */
export function planOf(value: unknown): Plan | null {
  const shaped = shaper.shaped(PLAN_SHAPE, value);
  // the shape is made of the schema that the type is made of, and a test holds the two against each other
  return shaped === WRONG ? null : (shaped as Plan);
}
