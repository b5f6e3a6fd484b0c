/**
 * Deadlines (thời hạn) in the cells and sentences of a plan. The grammar's forms stand in forms.ts, what looks like a
 * time and is none in guards.ts.
 */
export { deadlineFromMarks, deadlineFromSpan } from './columns.ts';
export {
  type ColumnHeading,
  periodOfHeading,
  periodsOfHeadings,
} from './headings.ts';
export {
  type DeadlineRoles,
  deadlineEnd,
  deadlineLikeness,
  deadlineRoles,
  deadlineStart,
  deadlineWordRole,
  rolesLikeness,
} from './likeness.ts';
export { isMark } from './marks.ts';
export { type DeadlineFields, readDeadlineCell, readDeadlineText } from './read.ts';
export type { Doubt } from './syntax.ts';
