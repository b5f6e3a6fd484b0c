import { inEveryLanguage } from '../messages/index.ts';
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
  const path = first?.path.join('.') ?? '';
  return failed(
    inEveryLanguage(({ unreadable }) => unreadable.notAPlan(path, first?.message ?? 'invalid', more)),
  );
}
