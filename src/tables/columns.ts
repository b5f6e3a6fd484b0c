import type { Column } from '../model/index.ts';
import type { Token } from '../source/document.ts';
import { isPeriodHeading } from './heading/periods.ts';

/** A column of a table with the words of its heading. */
export interface HeadingColumn extends Column {
  readonly tokens: readonly Token[];
  /** The words of its lowest heading cell and of those over it, apart. */
  readonly own?: string;
  readonly upper?: string;
}

/** A column whose lowest heading cell may be known apart from those over it. */
export type NamedColumn = Column & Partial<Pick<HeadingColumn, 'own'>>;

function isPeriod(column: NamedColumn): boolean {
  return isPeriodHeading(column.own ?? column.heading);
}

/** Enough known columns to be sure: the task or indicator, and two more; a number only in the first. */
export function isTable(columns: readonly Column[]): boolean {
  const roles = columns.map((c) => c.role);
  const known = roles.filter((r) => r !== 'no' && !r.startsWith('other-')).length;
  // periods side by side say nothing of what else the table holds
  const unknown = columns.filter((c) => c.role.startsWith('other-') && !isPeriod(c)).length;
  const subject = roles.includes('task') || roles.includes('indicator');
  if (roles.includes('no')) return roles[0] === 'no' && subject && known >= 2;
  return subject && known >= 3 && unknown <= 1;
}
