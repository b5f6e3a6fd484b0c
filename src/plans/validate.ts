import { Plan } from '../model/plan.ts';
import { done, failed, type Result } from '../model/trouble.ts';

/**
 * Whether a value is a plan as the schemas say.
 * @returns the plan, or the first fault with the path to it
 */
export function validatePlan(value: unknown): Result<Plan> {
  const checked = Plan.safeParse(value);
  if (checked.success) return done(checked.data);
  const [first] = checked.error.issues;
  const more = checked.error.issues.length - 1;
  return failed({
    code: 'not-a-plan',
    what: 'is no valid plan',
    expected: 'a plan as schemas/plan.schema.json describes it',
    example: 'reform-plan parse plan.txt --format yaml',
    got: `${first?.path.join('.') || 'the whole'}: ${first?.message ?? 'invalid'}${more > 0 ? ` (and ${more} more)` : ''}`,
  });
}
