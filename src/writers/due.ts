import type { DueGroup, DueItem, DueResult } from '../ask/due-records.ts';
import type { Language, Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import type { BodyRole } from '../model/vocabularies.ts';
import { FORMATS, type Screen, tabularText } from './answers.ts';
import { PLAIN, printable } from './style.ts';
import { tableText } from './table.ts';
import type { Tabular } from './tabular.ts';

/** The formats of answers, and calendars. */
export const DUE_FORMATS = [...FORMATS, 'ics'] as const;
export type DueFormat = (typeof DUE_FORMATS)[number];

/** How what falls due is written. */
export interface DueTextOptions {
  readonly format: DueFormat;
  readonly screen: Screen;
  /** For CSV that goes into a file. */
  readonly bom?: boolean;
  /** For a calendar: its language, the role that was grouped by, the calendar that was written before. */
  readonly language?: Language;
  readonly role?: BodyRole;
  readonly before?: string;
}

/** Each deadline once, however many bodies it stands under: those are named in the event. */
async function dueCalendar(result: DueResult, options: DueTextOptions, messages: Messages): Promise<string> {
  const { toIcs } = await import('./ics.ts');
  const { eventSummary } = await import('./due-events.ts');
  const { role = 'lead', language = 'vi', before } = options;
  const bodies = new Map<DueItem, string[]>();
  const byKey = new Map<string, DueItem>();
  for (const { agency, items } of result.groups)
    for (const item of items) {
      const key = `${item.event} ${item.day}`;
      const first = byKey.get(key) ?? item;
      byKey.set(key, first);
      bodies.set(first, [...(bodies.get(first) ?? []), ...(agency === null ? [] : [agency])]);
    }
  const name = messages.columns[role] ?? role;
  const events = [...bodies].map(([item, agencies]) => ({
    uid: `${item.event}@reform-plan`,
    days: [item.day],
    stamp: item.stamp,
    summary: eventSummary(agencies.length === 0 ? null : name, item.number, item.task),
    description: [
      agencies.length === 0 ? '' : `${name}: ${agencies.join('; ')}`,
      item.group ?? '',
      `${messages.columns.deadline ?? ''}: ${item.words}`,
    ]
      .filter((line) => line !== '')
      .join('\n'),
    categories: agencies,
  }));
  const title = messages.due.heading({ asOf: result.asOf, until: result.until });
  return toIcs(events, {
    name: title,
    language,
    today: result.asOf,
    ...(before !== undefined && { before }),
  });
}

/** What falls due, in a format: for people by agency, for programs a line each. */
export async function dueText(
  result: DueResult,
  options: DueTextOptions,
  messages: Messages,
): Promise<string | Uint8Array> {
  const { format, screen, bom = false } = options;
  if (format === 'json') return `${JSON.stringify(result, null, 2)}\n`;
  if (format === 'yaml')
    return (await import('yaml')).stringify(result, { lineWidth: 110, aliasDuplicateObjects: false });
  if (format === 'ics') return dueCalendar(result, options, messages);
  if (format === 'csv' || format === 'xlsx' || format === 'docx')
    return tabularText(flat(result, messages), format, screen, bom);
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
  'groupTitle',
];

function flat({ groups }: DueResult, messages: Messages): Tabular {
  return {
    columns: FLAT.map((name) => ({ name, heading: wordFor(messages.columns, name) ?? name })),
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
        groupTitle: item.group,
      })),
    ),
  };
}

/** One body's table; the plan's file where there is more than one plan. */
function grouped({ items }: DueGroup, { plans }: DueResult, messages: Messages): Tabular {
  const named = items.some(({ group }) => group !== null);
  const names = [
    'due',
    'days',
    ...(plans > 1 ? ['file'] : []),
    ...(named ? ['groupTitle'] : []),
    'number',
    'task',
    'deadline',
  ];
  return {
    columns: names.map((name) => ({
      name,
      heading: name === 'days' ? '' : (wordFor(messages.columns, name) ?? name),
    })),
    rows: items.map((item) => ({
      due: dayText(item, messages),
      days: messages.due.left(item.daysLeft),
      file: item.file,
      groupTitle: item.group,
      number: item.number,
      task: item.task,
      deadline: item.words,
    })),
  };
}

/** The day, and where nobody works on it the one that it moves to. */
function dayText({ day, workday }: DueItem, { due }: Messages): string {
  return day === workday ? due.day(day) : `${due.day(day)} → ${due.day(workday)}`;
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
