/**
 * Deadlines (thời hạn) in the cells and sentences of a plan. The grammar's forms stand in forms.ts, what looks like a
 * time and is none in guards.ts.
 */
export { deadlineFromMarks, deadlineFromSpan } from './marked-columns.ts';
export { isMark } from './marks.ts';
export {
  type ColumnHeading,
  periodOfHeading,
  periodsOfHeadings,
} from './period-headings.ts';
export { type DeadlineFields, readDeadlineCell, readDeadlineText } from './read.ts';
export {
  type DeadlineRoles,
  deadlineEnd,
  deadlineRoles,
  deadlineScore,
  deadlineStart,
  deadlineWordRole,
  rolesScore,
} from './score.ts';
export type { Doubt } from './syntax.ts';
