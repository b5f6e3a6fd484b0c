import type { Messages } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { type AskOptions, askPlans } from './asking.ts';

/** Plans that were named, and how many inputs could not be read (each was complained of). */
export interface PlansRead {
  readonly plans: readonly Plan[];
  readonly failed: number;
}

/**
 * All plans of the files that were named, whole, for commands that lay them side by side.
 * @returns null where nothing was named, or the options were wrong; that was complained of
 */
export async function plansFrom(
  files: readonly string[],
  options: AskOptions,
  command: string,
  messages: Messages,
): Promise<PlansRead | null> {
  const plans: Plan[] = [];
  const worker = new URL('../plans/plan-worker.js', import.meta.url);
  const map = { question: null, ask: (plan: Plan) => plan, worker };
  const asked = await askPlans(files, options, command, messages, map, (plan) => plans.push(plan));
  return asked && { plans, failed: asked.failed };
}
