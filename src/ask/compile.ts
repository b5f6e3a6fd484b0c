import type { Messages } from '../messages/index.ts';
import { type Deadline, DeadlineKind, type Period, type Plan, Topic } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { addDays, after, FIXED_HOLIDAYS, readLength } from '../text/calendar.ts';
import { type TextMatch, textMatch } from '../text/match.ts';
import { nearest } from '../text/nearest.ts';
import type { AgencyFilter } from './agency-filter.ts';
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
  /** The body that was asked for. */
  readonly agency: AskedAgency | null;
}

export interface AskedAgency {
  /** Whether a body that a row of a plan names is the one. */
  readonly filterFor: (plan: Plan) => AgencyFilter;
  /** Names of the register, for suggestions. */
  readonly names: () => readonly string[];
}

/** The grammars of bodies, times and headings: most of what has to be loaded, and most questions need none of them. */
interface Grammars {
  readonly bodies: typeof import('./agency-filter.ts') | null;
  readonly times: typeof import('./windows.ts') | null;
  readonly headings: typeof import('../grammars/topics.ts') | null;
}

async function grammarsFor({ agency, topic, dueIn, dueBefore, dueAfter }: QueryRequest): Promise<Grammars> {
  const dated = [dueIn, dueBefore, dueAfter].some((words) => words !== undefined);
  const headed = (topic ?? []).some((words) => topicId(words) === undefined);
  return {
    bodies: agency === undefined ? null : await import('./agency-filter.ts'),
    times: dated ? await import('./windows.ts') : null,
    headings: headed ? await import('../grammars/topics.ts') : null,
  };
}

/**
 * Understands a question.
 * @returns the question with its periods, topics and columns resolved, or what of it is not understood, with what
 * may have been meant. Agencies, groups and files are only known once the plans have been seen.
 */
export async function compileQuery(
  request: QueryRequest,
  { troubles }: Pick<Messages, 'troubles'>,
): Promise<Result<Query>> {
  const { bodies, times, headings } = await grammarsFor(request);
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
      const topic = topicId(words) ?? headings?.topicOf(words) ?? null;
      if (topic === null) blame(troubles.unknownTopic(words, nearest(words, Topic.options), Topic.options));
      return topic ?? [];
    }),
    texts: (request.text ?? []).map(textMatch),
    kinds: (request.kind ?? []).flatMap((name) => {
      const kind = DeadlineKind.options.find((option) => option === name);
      if (!kind) blame(troubles.unknownKind(name, nearest(name, DeadlineKind.options), DeadlineKind.options));
      return kind ?? [];
    }),
    windows: windowsOf(request, times?.readWindow ?? nothing, troubles, blame),
    // who counts keeps only what is counted
    read: countBy === null ? [...new Set([...columns, ...sort.map((each) => each.column)])] : [countBy],
    columns,
    sort,
    countBy,
    agency: bodies && agencyOf(request, bodies),
  };
  return faults[0] ? failed(faults[0]) : done(query);
}

const COUNTED_AS: Readonly<Record<string, string>> = { agency: 'lead', deadline: 'kind' };

function topicId(words: string): Topic | undefined {
  return Topic.options.find((option) => option === words.toLowerCase());
}

function agencyOf(
  { agency = '', exact = false }: QueryRequest,
  { agencyContext, agencyFilter, registeredNames }: typeof import('./agency-filter.ts'),
): AskedAgency {
  return { filterFor: (plan) => agencyFilter(agency, agencyContext(plan), exact), names: registeredNames };
}

type ReadWindow = (words: string, year: number) => Period | null;
const nothing: ReadWindow = () => null;

type Blame = (trouble: Trouble) => void;

function windowsOf(
  request: QueryRequest,
  readWindow: ReadWindow,
  troubles: Messages['troubles'],
  blame: Blame,
): Partial<Period>[] {
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
