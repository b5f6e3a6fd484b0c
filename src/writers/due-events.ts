import { eventKey, stampOf } from '../ask/event-key.ts';
import { type Dating, dueDays, NO_EVENTS } from '../ask/occurrences.ts';
import type { Messages } from '../messages/index.ts';
import { wordFor } from '../messages/words.ts';
import type { Deadline, Plan, Row, Section } from '../model/index.ts';
import type { BodyRole } from '../model/vocabularies.ts';
import { cellOf, deliverablesOf, numberOf, type PlanIndex } from '../plans/plan-index.ts';
import { deadlinesOf, wordsOf } from './sheets/rows.ts';
import type { Selection } from './sheets/sheet.ts';
import { placeText } from './summary.ts';

/** A day, or several, on which something of a plan is due. */
export interface DueEvent {
  /** The same in every run, and for each later version of the same plan. */
  readonly uid: string;
  /** ISO dates, in order; one at least. */
  readonly days: readonly string[];
  /** When the plan was issued, ISO date. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly categories: readonly string[];
}

/** Deadlines as events of a calendar, and those that are none. */
export interface DueEvents {
  readonly events: readonly DueEvent[];
  /** Deadlines without a day, by kind: they can stand in no calendar. */
  readonly undated: ReadonlyMap<Deadline['kind'], number>;
  /** Deadlines that the plan's body sets and that were left out. */
  readonly inBody: number;
}

/** Which deadlines become events, and how they are dated. */
export interface DueEventOptions {
  /** Also what sections of the body set. */
  readonly body?: boolean;
  readonly dating?: Dating;
  /** What the body that was asked for does in a row; in the summary. */
  readonly roleOf?: (row: Row, index: PlanIndex) => BodyRole | null;
}

/** What a calendar shows of a task in its overview. */
const SUMMARY_LENGTH = 140;

/** The days that plans set, one event for each deliverable and time. */
export function dueEvents(
  selections: readonly Selection[],
  messages: Messages,
  { body = false, dating = NO_EVENTS, roleOf }: DueEventOptions = {},
): DueEvents {
  const events: DueEvent[] = [];
  const undated = new Map<Deadline['kind'], number>();
  const uids = new Map<string, number>();
  let inBody = 0;
  for (const selection of selections) {
    const { plan } = selection.index;
    const ofBody = selection.narrowed ? [] : sectionDues(selection);
    if (!body) inBody += ofBody.length;
    for (const due of [...rowDues(selection), ...(body ? ofBody : [])]) {
      const days = dueDays(due.deadline, dating);
      if (days.length === 0) undated.set(due.deadline.kind, (undated.get(due.deadline.kind) ?? 0) + 1);
      else events.push({ ...describe(due, plan, roleOf, messages), uid: unique(due.key, uids), days });
    }
  }
  return { events, undated, inBody };
}

/** A deadline and what it binds. */
interface Due {
  readonly deadline: Deadline;
  /** What stays the same from version to version. */
  readonly key: string;
  readonly selection: Selection;
  readonly row: Row | null;
  readonly section: Section | null;
}

function rowDues(selection: Selection): Due[] {
  const { index, rows } = selection;
  const timed = rows.filter((row) => row.kind === 'task' && deadlinesOf({ index, row }).length > 0);
  // what is only divided is due when its parts are, unless they say nothing of it
  const divided = new Set(timed.flatMap((row) => row.parent ?? []));
  const own = new Set(deliverablesOf(index.plan).map((row) => row.id));
  return timed
    .filter((row) => own.has(row.id) || !divided.has(row.id))
    .flatMap((row) =>
      deadlinesOf({ index, row }).map((deadline, i) => {
        return { deadline, key: eventKey(index, deadline, row, i + 1), selection, row, section: null };
      }),
    );
}

function sectionDues(selection: Selection): Due[] {
  const { index } = selection;
  const seen = new Map<string, number>();
  return index.plan.deadlines.flatMap((deadline) => {
    const section = index.sections.get(deadline.of);
    if (!section || index.rows.has(deadline.of)) return [];
    const i = (seen.get(section.id) ?? 0) + 1;
    seen.set(section.id, i);
    return [{ deadline, key: eventKey(index, deadline, null, i), selection, row: null, section }];
  });
}

/** Two drafts of a plan in one calendar: the later one's events are told apart. */
function unique(uid: string, seen: Map<string, number>): string {
  const n = (seen.get(uid) ?? 0) + 1;
  seen.set(uid, n);
  return `${uid}${n > 1 ? `-${n}` : ''}@reform-plan`;
}

function describe(
  due: Due,
  plan: Plan,
  roleOf: DueEventOptions['roleOf'],
  messages: Messages,
): Omit<DueEvent, 'uid' | 'days'> {
  const { deadline, row, section } = due;
  const number = row ? numberOf(due.selection.index, row) : section?.path;
  const what = row
    ? cellOf(due.selection.index, row, 'task')
    : (section?.title ?? deadline.action ?? deadline.text);
  const action = deadline.action === null || deadline.action === what ? '' : ` – ${deadline.action}`;
  const role = row && roleOf ? roleOf(row, due.selection.index) : null;
  const topic = row?.topic ?? section?.topic ?? null;
  return {
    stamp: stampOf(plan),
    summary: eventSummary(role && (messages.columns[role] ?? role), number, `${what}${action}`),
    description: facts(due, plan, what, messages),
    categories: topic === null ? [] : [messages.shown.topic[topic] ?? topic],
  };
}

/** What an official wants to know on the day: the task, its product, who does it, the words of the deadline, the place. */
function facts({ deadline, row, selection }: Due, plan: Plan, what: string, messages: Messages): string {
  const { columns, exporting } = messages;
  const { index } = selection;
  const cell = (role: string): [string, string] => [
    wordFor(columns, role) ?? role,
    row ? wordsOf({ index, row }, role) : '',
  ];
  const { title, number } = plan.document;
  const lines: (readonly [string, string])[] = [
    [columns.task ?? '', row ? what : deadline.text],
    ...['product', 'lead', 'coordinate', 'monitor', 'implement'].map(cell),
    [columns.deadline ?? '', row ? cell('deadline')[1] || deadline.text : ''],
    [
      exporting.source,
      [title, number, placeText(plan.source.file, deadline.source, messages)].filter(Boolean).join(' · '),
    ],
  ];
  return lines.flatMap(([label, words]) => (words === '' ? [] : [`${label}: ${words}`])).join('\n');
}

/** "[Chủ trì] 3. Rà soát …": what the body does, and what is to be done. */
export function eventSummary(role: string | null, number: string | null | undefined, what: string): string {
  return shortened(`${role === null ? '' : `[${role}] `}${number ? `${number}. ` : ''}${what}`);
}

/** Cut between words. */
function shortened(text: string): string {
  if (text.length <= SUMMARY_LENGTH) return text;
  const cut = text.slice(0, SUMMARY_LENGTH).toWellFormed();
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > SUMMARY_LENGTH / 2 ? space : SUMMARY_LENGTH)}…`;
}
