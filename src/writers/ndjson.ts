import type { Plan } from '../model/index.ts';
import { planKey } from '../model/plan-key.ts';
import { RECORD_LISTS } from '../model/records.ts';
import { gathered, type PlanWriter } from './plan-writer.ts';

/**
 * One record a line, each with its kind in `record` and its plan's key in `plan`; a line with `record: "plan"` is the
 * header and begins a plan, so that several follow one another in one file.
 */
export const ndjson: PlanWriter = {
  one,
  pieces: (plan) => gathered(lines(plan)),
  many: { open: '', between: '', close: '', each: one },
};

function one(plan: Plan): string {
  return [...lines(plan)].join('');
}

function* lines(plan: Plan): Generator<string> {
  const { schemaVersion, status, source, document, corrections } = plan;
  const key = planKey(plan);
  const header = { record: 'plan', plan: key, schemaVersion, status, source, document };
  yield `${JSON.stringify(corrections === undefined ? header : { ...header, corrections })}\n`;
  for (const [record, list] of RECORD_LISTS) {
    for (const each of plan[list]) yield `${JSON.stringify({ record, plan: key, ...each })}\n`;
  }
}
