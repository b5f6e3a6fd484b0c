import type { Plan } from './plan.ts';

/** A plan's header: all that is not a list of records. */
export const HEADER_FIELDS = ['schemaVersion', 'status', 'source', 'document'] as const;

/** The lists of a plan, in the order they are written in, and what one record of each is called. */
export const RECORD_LISTS = [
  ['basis', 'bases'],
  ['section', 'sections'],
  ['table', 'tables'],
  ['row', 'rows'],
  ['deadline', 'deadlines'],
  ['target', 'targets'],
  ['citation', 'citations'],
  ['discarded', 'discarded'],
  ['diagnostic', 'diagnostics'],
] as const satisfies readonly (readonly [string, keyof Plan])[];

/** What one record of a list is called. */
export type RecordName = (typeof RECORD_LISTS)[number][0];
