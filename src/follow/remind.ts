import type { Offset } from '../model/index.ts';
import { after, type Calendar, daysBetween } from '../text/calendar.ts';
import type { ReportLine } from './report.ts';
import { unitKey } from './tasks.ts';

/** Who reminds: the bodies that the plan names for it, or each unit itself. */
export type RemindBy = 'monitor' | 'agency';

/** What one body has to remind others of (đôn đốc). */
export interface ReminderList {
  /** Null where the plan names nobody. */
  readonly body: string | null;
  readonly letters: readonly ReminderLetter[];
}

/** What one unit is reminded of. */
export interface ReminderLetter {
  readonly unit: string | null;
  readonly items: readonly Reminder[];
}

/** A line of the report that its unit is reminded of. */
export interface Reminder {
  readonly line: ReportLine;
  /** Days from the cut-off to the last day; negative where it is overdue. */
  readonly daysLeft: number;
}

/**
 * Who must be reminded of what: what is overdue, and what falls due soon, one list for each monitoring body, in it one
 * letter for each unit, the longest overdue first.
 * @param within how far ahead
 */
export function remindersOf(
  lines: readonly ReportLine[],
  asOf: string,
  within: Offset,
  calendar: Calendar,
  by: RemindBy = 'monitor',
): ReminderList[] {
  const until = after(asOf, within, calendar);
  const lists: Lists = new Map();
  for (const line of lines) {
    const { standing, due, units } = line.step;
    if (due === null || (standing !== 'overdue' && standing !== 'in-time') || due > until) continue;
    const item = { line, daysLeft: daysBetween(asOf, due) };
    const named = line.state.task.monitor.map(({ name }) => name);
    for (const unit of units.length > 0 ? units : [null]) {
      for (const body of by === 'agency' ? [unit] : named.length > 0 ? named : [null])
        put(lists, body, unit, item);
    }
  }
  return [...lists.values()].map(({ body, letters }) => ({
    body,
    letters: [...letters.values()].map(({ unit, items }) => ({
      unit,
      items: items.toSorted((a, b) => a.daysLeft - b.daysLeft),
    })),
  }));
}

type Lists = Map<
  string,
  { body: string | null; letters: Map<string, { unit: string | null; items: Reminder[] }> }
>;

function put(lists: Lists, body: string | null, unit: string | null, item: Reminder): void {
  const list = lists.get(unitKey(body ?? '')) ?? { body, letters: new Map() };
  lists.set(unitKey(body ?? ''), list);
  const letter = list.letters.get(unitKey(unit ?? '')) ?? { unit, items: [] };
  list.letters.set(unitKey(unit ?? ''), letter);
  letter.items.push(item);
}
