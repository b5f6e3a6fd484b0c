import type { Plan } from '../model/index.ts';
import type { PlanWriter } from './plan-writer.ts';

/** JSON with two spaces; several plans are one array. */
export const json: PlanWriter = {
  one: (plan) => `${JSON.stringify(plan, null, 2)}\n`,
  many: { open: '[\n', between: ',\n', close: '\n]\n', each: indented },
};

function indented(plan: Plan): string {
  return JSON.stringify([plan], null, 2).slice(2, -2);
}
