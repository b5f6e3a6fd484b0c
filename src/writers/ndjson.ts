import type { Plan } from '../model/index.ts';
import { planKey } from '../model/plan-key.ts';
import { RECORD_LISTS } from '../model/records.ts';
import type { PlanWriter } from './plan-writer.ts';

/**
 * One record a line, each with its kind in `record` and its plan's key in `plan`; a line with `record: "plan"` is the
 * header and begins a plan, so that several follow one another in one file.
 */
export const ndjson: PlanWriter = { one: lines, many: { open: '', between: '', close: '', each: lines } };

function lines(plan: Plan): string {
  const { schemaVersion, status, source, document, corrections } = plan;
  const key = planKey(plan);
  const header = { record: 'plan', plan: key, schemaVersion, status, source, document };
  const out = [JSON.stringify(corrections === undefined ? header : { ...header, corrections })];
  for (const [record, list] of RECORD_LISTS) {
    for (const one of plan[list]) out.push(JSON.stringify({ record, plan: key, ...one }));
  }
  return `${out.join('\n')}\n`;
}
