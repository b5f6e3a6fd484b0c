import type { Plan } from '../model/index.ts';
import { RECORD_LISTS } from '../model/records.ts';
import type { PlanWriter } from './plan-writer.ts';

/**
 * One record a line, each with its kind in `record`; a line with `record: "plan"` is the header and begins
 * a plan, so that several follow one another in one file.
 */
export const ndjson: PlanWriter = { one: lines, many: { open: '', between: '', close: '', each: lines } };

function lines(plan: Plan): string {
  const { schemaVersion, status, source, document } = plan;
  const out = [JSON.stringify({ record: 'plan', schemaVersion, status, source, document })];
  for (const [record, list] of RECORD_LISTS) {
    for (const one of plan[list]) out.push(JSON.stringify({ record, ...one }));
  }
  return `${out.join('\n')}\n`;
}
