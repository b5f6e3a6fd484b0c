/**
 * The library's front door: reading, asking, comparing and handing on plans without the command line.
 *
 * What can go wrong comes back as a value (`Result`: `ok` with a value, or a `trouble` in four parts), never as an
 * exception. Every option has a default.
 */

export { CheckOptions, checkPlan } from './api/check.ts';
export { DiffOptions, diffPlans } from './api/diff.ts';
export { DueOptions, duePlans } from './api/due.ts';
export { ExportOptions, exportPlans } from './api/export.ts';
export { QueryOptions, queryPlans } from './api/query.ts';
export { ValidateOptions, validateText } from './api/validate.ts';
export { RULES } from './ask/check/check.ts';
export type { Finding, Rule, RuleId, Severity } from './ask/check/rule.ts';
export type { CountRow } from './ask/count.ts';
export type { DueGroup, DueItem, DueResult, Undated, Waiting } from './ask/due-records.ts';
export type { QueryResult, QueryRow } from './ask/query.ts';
export { type CellValue, WHATS, type What } from './ask/request.ts';
export { applyDiff } from './diff/index.ts';
export { LANGUAGES, type Language } from './messages/index.ts';
export type {
  Alignment,
  Change,
  ChangeKind,
  Finding as DiffFinding,
  HeaderChange,
  Link,
  LinkReason,
  PlanDiff,
  PlanName,
  RecordChange,
  RecordKind,
} from './model/diff.ts';
export { CHANGE_KINDS } from './model/diff.ts';
export * from './model/index.ts';
export { HEADER_FIELDS, RECORD_LISTS, type RecordName } from './model/records.ts';
export { parsePlan } from './parse.ts';
export type { Fault } from './plans/faults.ts';
export { expandInputs, type Input } from './plans/inputs.ts';
export { loadPlans, readPlan } from './plans/read-plan.ts';
export { type ReadPlansOptions, readPlans } from './plans/read-plans.ts';
export { validatePlan } from './plans/validate.ts';
export type { Validated } from './plans/validate-text.ts';
export { type ReadOptions, readSource, SOURCE_FORMATS } from './readers/index.ts';
export { type ReportRequest, reportPage } from './report/index.ts';
export type { Block, SourceCell, SourceDocument, SourceLine, SourceTable, Token } from './source/document.ts';
export { EXPORT_FORMATS, type Exported, type ExportFormat } from './writers/export.ts';
export { PLAN_FORMATS, type PlanFormat, type PlanWriter, planWriter, writePlan } from './writers/index.ts';
export { troubleLines } from './writers/trouble.ts';
