import { addDays, FIXED_HOLIDAYS } from '../lookup/calendar.ts';
import { nearest } from '../lookup/nearest.ts';
import { after, readLength, readWindow } from '../lookup/windows.ts';
import { type TextMatch, textMatch } from '../lookup/words.ts';
import type { Messages } from '../messages/index.ts';
import { type Deadline, DeadlineKind, type Period, Topic } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { topicOf } from '../parse/topics.ts';
import { columnReader, columnsOf } from './columns.ts';
import type { QueryRequest, What } from './request.ts';

/** A question whose words have been understood. */
export interface Query {
  readonly request: QueryRequest;
  readonly topics: readonly Topic[];
  readonly texts: readonly TextMatch[];
  readonly kinds: readonly Deadline['kind'][];
  /** Inclusive; all must hold. */
  readonly windows: readonly Partial<Period>[];
  /** Columns to read, and those to hand out; the others only serve to sort. */
  readonly read: readonly string[];
  readonly columns: readonly string[];
  readonly sort: readonly { readonly column: string; readonly down: boolean }[];
  readonly countBy: string | null;
}

/**
 * Understands a question.
 * @returns the question with its periods, topics and columns resolved, or what of it is not understood, with what
 * may have been meant. Agencies, groups and files are only known once the plans have been seen.
 */
export function compileQuery(request: QueryRequest, { troubles }: Pick<Messages, 'troubles'>): Result<Query> {
  const faults: Trouble[] = [];
  const blame = (trouble: Trouble): void => void faults.push(trouble);
  const unfit = inapplicable(request);
  if (unfit) blame(troubles.notApplicable(unfit, request.what, filtersOf(request.what).join(', ')));
  const column = (name: string): string => {
    if (columnReader(request.what, name) === null) {
      const known = columnsOf(request.what);
      blame(troubles.unknownColumn(name, request.what, nearest(name, known), known));
    }
    return name;
  };
  const countBy =
    request.countBy === undefined ? null : column(COUNTED_AS[request.countBy] ?? request.countBy);
  const sort = (request.sort ?? []).map((name) => {
    const down = name.startsWith('-');
    return { column: column(down ? name.slice(1) : name), down };
  });
  const columns = (request.columns ?? columnsOf(request.what)).map(column);
  const query: Query = {
    request,
    topics: (request.topic ?? []).flatMap((words) => {
      const topic = topicNamed(words);
      if (topic === null) blame(troubles.unknownTopic(words, nearest(words, Topic.options), Topic.options));
      return topic ?? [];
    }),
    texts: (request.text ?? []).map(textMatch),
    kinds: (request.kind ?? []).flatMap((name) => {
      const kind = DeadlineKind.options.find((option) => option === name);
      if (!kind) blame(troubles.unknownKind(name, nearest(name, DeadlineKind.options), DeadlineKind.options));
      return kind ?? [];
    }),
    windows: windowsOf(request, troubles, blame),
    // who counts keeps only what is counted
    read: countBy === null ? [...new Set([...columns, ...sort.map((each) => each.column)])] : [countBy],
    columns,
    sort,
    countBy,
  };
  return faults[0] ? failed(faults[0]) : done(query);
}

const COUNTED_AS: Readonly<Record<string, string>> = { agency: 'lead', deadline: 'kind' };

/** A topic by its id, or by a heading's words ("cải cách thể chế", "cai cach the che"). */
function topicNamed(words: string): Topic | null {
  const id = Topic.options.find((option) => option === words.toLowerCase());
  return id ?? topicOf(words);
}

type Blame = (trouble: Trouble) => void;

function windowsOf(request: QueryRequest, troubles: Messages['troubles'], blame: Blame): Partial<Period>[] {
  const { asOf, dueIn, dueBefore, dueAfter, within, overdue } = request;
  const year = Number(asOf.slice(0, 4));
  const read = (option: string, words: string | undefined): Period | null => {
    const window = words === undefined ? null : readWindow(words, year);
    if (words !== undefined && window === null) blame(troubles.badPeriod(option, words));
    return window;
  };
  const windows: Partial<Period>[] = [];
  const during = read('--due-in', dueIn);
  if (during) windows.push(during);
  const before = read('--due-before', dueBefore);
  if (before) windows.push({ end: addDays(before.start, -1) });
  const later = read('--due-after', dueAfter);
  if (later) windows.push({ start: addDays(later.end, 1) });
  const length = within === undefined ? null : readLength(within);
  if (length) windows.push({ start: asOf, end: after(asOf, length, FIXED_HOLIDAYS) });
  else if (within !== undefined) blame(troubles.badLength('--within', within));
  if (overdue) windows.push({ end: addDays(asOf, -1) });
  return windows;
}

/** Which filters mean something for which records. */
const FILTERS: readonly (readonly [
  filter: string,
  keys: readonly (keyof QueryRequest)[],
  whats: readonly What[],
])[] = [
  ['--agency', ['agency', 'role'], ['tasks', 'indicators', 'deadlines', 'targets', 'citations']],
  ['--topic', ['topic'], ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations']],
  ['--group', ['group'], ['tasks', 'indicators', 'deadlines', 'targets', 'citations']],
  ['--number', ['number'], ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations']],
  ['--text', ['text'], ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations']],
  ['--kind', ['kind'], ['tasks', 'indicators', 'deadlines', 'sections']],
  [
    '--due-in, --due-before, --due-after, --within, --overdue',
    ['dueIn', 'dueBefore', 'dueAfter', 'within', 'overdue'],
    ['tasks', 'indicators', 'deadlines', 'sections'],
  ],
  [
    '--min-confidence, --max-confidence',
    ['minConfidence', 'maxConfidence'],
    ['tasks', 'indicators', 'deadlines'],
  ],
  ['--file', ['file'], ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations']],
];

/** The first filter that is set and means nothing for the records that are asked for. */
function inapplicable(request: QueryRequest): string | null {
  const found = FILTERS.find(([, keys, whats]) => {
    const set = keys.some((key) => request[key] !== undefined && request[key] !== false);
    return set && !whats.includes(request.what);
  });
  return found?.[0] ?? null;
}

function filtersOf(what: What): string[] {
  return FILTERS.filter(([, , whats]) => whats.includes(what)).map(([name]) => name);
}
