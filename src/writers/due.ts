import type { DueGroup, DueItem, DueResult } from '../ask/due.ts';
import type { Messages } from '../messages/index.ts';
import { type Format, type Screen, tabularText } from './answers.ts';
import { PLAIN, printable } from './style.ts';
import { tableText } from './table.ts';
import type { Tabular } from './tabular.ts';

/** What falls due, in a format: for people by agency, for programs a line each. */
export async function dueText(
  result: DueResult,
  { format, screen }: { readonly format: Format; readonly screen: Screen },
  messages: Messages,
): Promise<string> {
  if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
  if (format === 'yaml')
    return (await import('yaml')).stringify(result, { lineWidth: 110, aliasDuplicateObjects: false });
  if (format === 'csv') return tabularText(flat(result, messages), format, screen);
  const parts = await Promise.all(
    result.groups.map(async (group) => {
      const name = group.agency ?? messages.due.nobody;
      if (format === 'markdown')
        return `## ${name}\n\n${await tabularText(grouped(group, result, messages), format, screen)}`;
      return `${(screen.style ?? PLAIN).bold(printable(name))}\n${await onScreen(group, result, screen, messages)}\n`;
    }),
  );
  return parts.join('\n');
}

const FLAT = [
  'agency',
  'due',
  'workday',
  'days',
  'workingDays',
  'number',
  'task',
  'action',
  'product',
  'partners',
  'deadline',
  'kind',
  'from',
  'file',
  'of',
  'page',
  'line',
];

function flat({ groups }: DueResult, messages: Messages): Tabular {
  return {
    columns: FLAT.map((name) => ({ name, heading: messages.columns[name] ?? name })),
    rows: groups.flatMap(({ agency, items }) =>
      items.map((item) => ({
        agency: agency ?? '',
        due: item.day,
        workday: item.workday,
        days: item.daysLeft,
        workingDays: item.workingDaysLeft,
        number: item.number,
        task: item.task,
        action: item.action,
        product: item.product,
        partners: item.partners,
        deadline: item.words,
        kind: item.kind,
        from: item.from,
        file: item.file,
        of: item.of,
        page: item.source.page,
        line: item.source.line ?? null,
      })),
    ),
  };
}

/** One body's table; the plan's file where there is more than one plan. */
function grouped({ items }: DueGroup, { plans }: DueResult, messages: Messages): Tabular {
  const names = ['due', 'days', ...(plans > 1 ? ['file'] : []), 'number', 'task', 'deadline'];
  return {
    columns: names.map((name) => ({
      name,
      heading: name === 'days' ? '' : (messages.columns[name] ?? name),
    })),
    rows: items.map((item) => ({
      due: dayText(item),
      days: messages.due.left(item.daysLeft),
      file: item.file,
      number: item.number,
      task: item.task,
      deadline: item.words,
    })),
  };
}

/** The day, and where nobody works on it the one that it moves to. */
function dayText({ day, workday }: DueItem): string {
  return day === workday ? day : `${day} → ${workday}`;
}

function onScreen(group: DueGroup, result: DueResult, screen: Screen, messages: Messages): Promise<string> {
  const style = screen.style ?? PLAIN;
  const { columns, rows } = grouped(group, result, messages);
  const cells = rows.map((row, i) =>
    columns.map(({ name }) => {
      const text = String(row[name] ?? '');
      // late ones stand out without colour too
      return name === 'days' && (group.items[i]?.daysLeft ?? 0) < 0 ? `! ${text}` : text;
    }),
  );
  return tableText(columns, cells, { width: screen.width, style });
}
