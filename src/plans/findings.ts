import type { Plan } from '../model/index.ts';

/** The diagnostic that says that a text is no plan at all. */
const NO_PLAN = 'no-plan-recognised';

/** Whether a strict reading finds fault with a plan: something of it was lost, or no plan was recognised. */
export function hasFindings(plan: Plan): boolean {
  return (
    plan.status === 'partial' || plan.diagnostics.some((d) => d.severity === 'error' || d.code === NO_PLAN)
  );
}
