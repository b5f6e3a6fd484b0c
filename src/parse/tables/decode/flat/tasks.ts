import type { Column } from '../../../../model/index.ts';

/**
 * The first column that a further line of a row may fill: the one after what the row is about. Null where no
 * column is the subject.
 */
export function furtherFrom(columns: readonly Column[]): number | null {
  const subject = columns.findIndex((c) => c.role === 'task' || c.role === 'indicator');
  return subject < 0 || subject + 1 >= columns.length ? null : subject + 1;
}
