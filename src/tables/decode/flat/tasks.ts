import type { Column } from '../../../model/index.ts';

/**
 * The first column that a further line of a row may fill: the one after the task. Null where there is no task: an
 * indicator has one line, and what breaks it down has a dash or a number of its own.
 */
export function furtherFrom(columns: readonly Column[]): number | null {
  const subject = columns.findIndex((c) => c.role === 'task');
  return subject < 0 || subject + 1 >= columns.length ? null : subject + 1;
}
