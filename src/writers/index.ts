import type { Plan } from '../model/index.ts';
import type { PlanWriter } from './plan-writer.ts';

export type { PlanWriter };

/** The formats of plan files. */
export const PLAN_FORMATS = ['json', 'yaml', 'ndjson'] as const;
/** A format of plan files. */
export type PlanFormat = (typeof PLAN_FORMATS)[number];

const WRITERS: Record<PlanFormat, () => Promise<PlanWriter>> = {
  json: async () => (await import('./json.ts')).json,
  yaml: async () => (await import('./yaml.ts')).yaml,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
};

/** The writer of a format, loaded when it is first asked for. */
export function planWriter(format: PlanFormat): Promise<PlanWriter> {
  return WRITERS[format]();
}

/** One plan as text. */
export async function writePlan(plan: Plan, format: PlanFormat = 'json'): Promise<string> {
  return (await planWriter(format)).one(plan);
}
