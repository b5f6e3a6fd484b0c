import { STANDINGS, type TaskState } from '../../follow/states.ts';
import type { Division, StatusPart } from '../../follow/status.ts';
import { share, tally } from '../../follow/tally.ts';
import type { Followed } from '../../follow/tasks.ts';
import type { Language, Messages } from '../../messages/index.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Page } from '../pages/index.ts';
import { nameOfPart, partsTable } from './report.ts';

/** A division of the plan, and its parts. */
export interface Divided {
  readonly by: Division;
  readonly parts: readonly StatusPart[];
}

/**
 * Where the tasks stand: a line a task, or a line a part of the plan.
 * @param all every task of the plan, for the share that is done
 * @param shown those that are asked for
 */
export function statusPage(
  all: readonly TaskState[],
  shown: readonly TaskState[],
  divided: Divided | null,
  asOf: string,
  language: Language,
  { follow }: Pick<Messages, 'follow'>,
): Page {
  const counts = tally(all);
  const asked = tally(shown);
  const done = share(counts.finished, counts.all);
  const sums = STANDINGS.filter((standing) => asked[standing] > 0).map(
    (standing) => `${follow.standings[standing]}: ${asked[standing]}`,
  );
  return {
    title: follow.said.status(
      counts.finished,
      counts.all,
      done === null ? '–' : follow.percent(done),
      follow.day(asOf),
    ),
    language,
    blocks: [
      { kind: 'paragraph', text: sums.join(' · ') },
      divided
        ? partsTable(divided.parts, divided.by, follow, follow.report.parts)
        : tasksTable(shown, follow),
    ],
  };
}

function tasksTable(states: readonly TaskState[], follow: Messages['follow']): Page['blocks'][number] {
  const { columns, standings } = follow;
  return {
    kind: 'table',
    name: columns.task,
    columns: [
      { heading: columns.no, type: 'text' },
      { heading: columns.task, type: 'words' },
      { heading: columns.unit, type: 'words' },
      { heading: columns.due, type: 'day' },
      { heading: columns.doneOn, type: 'day' },
      { heading: columns.standing, type: 'text' },
    ],
    rows: states.map(({ task, standing, due, doneOn, steps }) => [
      task.name,
      task.words,
      unitsOf(
        steps.flatMap(({ units }) => units),
        follow,
      ),
      due,
      doneOn,
      standings[standing],
    ]),
  };
}

/** Units named before the rest is only counted: a set that is spread may have a hundred. */
const MOST_UNITS = 4;

function unitsOf(units: readonly string[], { nobody }: Messages['follow']): string {
  const names = [...new Set(units)];
  if (names.length === 0) return nobody;
  const rest = names.length - MOST_UNITS;
  return rest > 0 ? `${names.slice(0, MOST_UNITS).join('; ')} (+${rest})` : names.join('; ');
}

/** Who said what, when: the ledger in the order in which it was written. */
export function logPage(
  entries: readonly LedgerEntry[],
  followed: Pick<Followed, 'byId'>,
  title: string,
  language: Language,
  { follow }: Pick<Messages, 'follow'>,
): Page {
  const { columns, states } = follow;
  return {
    title,
    language,
    blocks: [
      {
        kind: 'table',
        name: columns.said,
        columns: [
          { heading: columns.at, type: 'text' },
          { heading: columns.by, type: 'words' },
          { heading: columns.no, type: 'text' },
          { heading: columns.unit, type: 'words' },
          { heading: columns.state, type: 'text' },
          { heading: columns.said, type: 'words' },
        ],
        rows: entries.map((entry) => [
          entry.at.slice(0, 16).replace('T', ' '),
          entry.by,
          nameOf(entry, followed),
          entry.unit,
          states[entry.state],
          saidWords(entry, follow),
        ]),
      },
    ],
  };
}

/** The task as its plan numbers it; its id where the plan has it no more. */
function nameOf({ task, deliverable }: LedgerEntry, { byId }: Pick<Followed, 'byId'>): string {
  const name = byId.get(task)?.name ?? task;
  return deliverable === null || deliverable === task ? name : `${name} (${deliverable})`;
}

function saidWords(entry: LedgerEntry, { columns, day, said, report }: Messages['follow']): string {
  const { occurrence, doneOn, product, evidence, percent: part, actual, extension, reason, asOf } = entry;
  return [
    ...(occurrence === null ? [] : [`${columns.occurrence}: ${day(occurrence)}`]),
    ...(doneOn === null ? [] : [`${columns.doneOn}: ${day(doneOn)}`]),
    ...(product === null ? [] : [product]),
    ...evidence.map(({ symbol, date }) => (date === null ? symbol : `${symbol} (${day(date)})`)),
    ...(part === null ? [] : [`${columns.percent}: ${part}`]),
    ...(actual === null ? [] : [`${columns.actual}: ${actual}`]),
    ...(extension === null ? [] : [report.extendedTo(day(extension.to), extension.document)]),
    ...(reason === null ? [] : [reason]),
    ...(asOf === null ? [] : [said.asOf(day(asOf))]),
  ].join('; ');
}

/** The parts of a division by name, as they are asked for. */
export function sortedParts(
  parts: readonly StatusPart[],
  by: Division,
  messages: Pick<Messages, 'follow'>,
): StatusPart[] {
  if (by === 'group') return [...parts];
  const name = ({ of }: StatusPart): string => nameOfPart(of, messages.follow);
  return parts.toSorted((a, b) => name(a).localeCompare(name(b), 'vi'));
}
