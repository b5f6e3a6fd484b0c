/**
 * The library's front door. Everything here is what the command line itself uses.
 *
 * `readPlan(file)` does it all; `readSource` and `parsePlan` are its two halves.
 */

export { checkPlan, RULES } from './ask/check/check.ts';
export { queryPlan, queryPlans } from './ask/query.ts';
export { applyDiff, diffPlans } from './diff/index.ts';
export * from './model/index.ts';
export { HEADER_FIELDS, RECORD_LISTS, type RecordName } from './model/records.ts';
export { parsePlan } from './parse.ts';
export { expandInputs, type Input } from './plans/inputs.ts';
export { isPlanFile, readPlanFile } from './plans/plan-file.ts';
export { loadPlans, readPlan } from './plans/read-plan.ts';
export { type ReadPlansOptions, readPlans } from './plans/read-plans.ts';
export { validatePlan } from './plans/validate.ts';
export { validateText } from './plans/validate-text.ts';
export { type ReadOptions, readSource, SOURCE_FORMATS } from './readers/index.ts';
export type { Block, SourceCell, SourceDocument, SourceLine, SourceTable, Token } from './source/document.ts';
export { matchKey, plainKey } from './text/fold.ts';
export { fromCsv, toCsv } from './writers/csv.ts';
export { EXPORT_FORMATS, exportPlans } from './writers/export.ts';
export { PLAN_FORMATS, type PlanFormat, type PlanWriter, planWriter, writePlan } from './writers/index.ts';
export { type Counts, countRows, summaryLine, summaryLines } from './writers/summary.ts';
export { troubleLines } from './writers/trouble.ts';
