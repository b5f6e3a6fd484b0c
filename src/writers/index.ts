import type { Plan } from '../model/index.ts';

/** How plans are written down. Text that `one` or the parts of `many` give ends with a line feed. */
export interface PlanWriter {
  /** A file that holds one plan. */
  readonly one: (plan: Plan) => string;
  /** A file that holds any number of plans. */
  readonly many: {
    readonly open: string;
    readonly between: string;
    readonly close: string;
    readonly each: (plan: Plan) => string;
  };
}

export const PLAN_FORMATS = ['json', 'yaml', 'ndjson'] as const;
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
