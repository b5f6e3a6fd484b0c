import { LANGUAGES, type Messages, messagesIn } from '../messages/index.ts';
import type { Deadline, Period, Plan, Topic } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { DEADLINE_KINDS, TOPICS } from '../model/vocabularies.ts';
import { after, FIXED_HOLIDAYS, readLength } from '../text/calendar.ts';
import { addDays } from '../text/days.ts';
import { plainKey } from '../text/fold.ts';
import { type TextMatch, textMatch } from '../text/match.ts';
import { nearest } from '../text/nearest.ts';
import type { AgencyFilter } from './agency-filter.ts';
import { type FilterRequest, WORK_STATES, type WorkState } from './request.ts';

/** Filters whose words have been understood. */
export interface Filters {
  readonly request: FilterRequest;
  readonly topics: readonly Topic[];
  readonly texts: readonly TextMatch[];
  readonly kinds: readonly Deadline['kind'][];
  readonly states: readonly WorkState[];
  /** Inclusive; all must hold. */
  readonly windows: readonly Partial<Period>[];
  /** The body that was asked for. */
  readonly agency: AskedAgency | null;
}

/** A body that somebody asks for, once its name is understood. */
export interface AskedAgency {
  /** Whether a body that a row of a plan names is the one. */
  readonly filterFor: (plan: Plan) => AgencyFilter;
  /** Names of the register, for suggestions. */
  readonly names: () => readonly string[];
}

/** The grammars of bodies, times and headings: most of what has to be loaded, and most questions need none of them. */
interface Grammars {
  readonly bodies: typeof import('./agency-filter.ts') | null;
  readonly times: typeof import('./periods.ts') | null;
  readonly headings: typeof import('../grammars/topics.ts') | null;
}

async function grammarsFor({ agency, topic, dueIn, dueBefore, dueAfter }: FilterRequest): Promise<Grammars> {
  const dated = [dueIn, dueBefore, dueAfter].some((words) => words !== undefined);
  const headed = (topic ?? []).some((words) => topicId(words) === undefined);
  return {
    bodies: agency === undefined ? null : await import('./agency-filter.ts'),
    times: dated ? await import('./periods.ts') : null,
    headings: headed ? await import('../grammars/topics.ts') : null,
  };
}

/**
 * Understands filters.
 * @returns the filters with their periods and topics resolved, or the first that is not understood, with what may have
 * been meant. Agencies, groups and files are only known once the plans have been seen.
 */
export async function compileFilters(
  request: FilterRequest,
  { troubles }: Pick<Messages, 'troubles'>,
): Promise<Result<Filters>> {
  const { bodies, times, headings } = await grammarsFor(request);
  const faults: Trouble[] = [];
  const blame: Blame = (trouble) => void faults.push(trouble);
  const filters: Filters = {
    request,
    topics: (request.topic ?? []).flatMap((words) => {
      const topic = topicId(words) ?? headings?.topicOf(words) ?? null;
      if (topic === null) blame(troubles.unknownTopic(words, nearest(words, TOPICS), TOPICS));
      return topic ?? [];
    }),
    texts: (request.text ?? []).map(textMatch),
    kinds: (request.kind ?? []).flatMap((name) => {
      const kind = DEADLINE_KINDS.find((option) => option === name);
      if (!kind) blame(troubles.unknownKind(name, nearest(name, DEADLINE_KINDS), DEADLINE_KINDS));
      return kind ?? [];
    }),
    states: (request.state ?? []).flatMap((name) => {
      const state = stateNamed(name);
      if (!state) blame(troubles.unknownState(name, nearest(name, STATE_WORDS), WORK_STATES));
      return state ?? [];
    }),
    windows: windowsOf(request, times?.readPeriod ?? nothing, troubles, blame),
    agency: bodies && agencyOf(request, bodies),
  };
  return faults[0] ? failed(faults[0]) : done(filters);
}

/** What states are called: by their codes, and in every language. */
const STATE_NAMES = WORK_STATES.flatMap((state) =>
  [state, ...LANGUAGES.flatMap((language) => messagesIn(language).query.states[state])].map(
    (name) => [name, state] as const,
  ),
);
const STATE_WORDS = STATE_NAMES.map(([name]) => name);

function stateNamed(words: string): WorkState | undefined {
  return STATE_NAMES.find(([name]) => plainKey(name) === plainKey(words))?.[1];
}

function topicId(words: string): Topic | undefined {
  return TOPICS.find((option) => option === words.toLowerCase());
}

function agencyOf(
  { agency = '', exact = false }: FilterRequest,
  { agencyContext, agencyFilter, registeredNames }: typeof import('./agency-filter.ts'),
): AskedAgency {
  return { filterFor: (plan) => agencyFilter(agency, agencyContext(plan), exact), names: registeredNames };
}

type ReadPeriod = (words: string, asOf: string) => Period | null;
const nothing: ReadPeriod = () => null;

type Blame = (trouble: Trouble) => void;

function windowsOf(
  request: FilterRequest,
  readPeriod: ReadPeriod,
  troubles: Messages['troubles'],
  blame: Blame,
): Partial<Period>[] {
  const { asOf, dueIn, dueBefore, dueAfter, within, overdue } = request;
  const read = (option: string, words: string | undefined): Period | null => {
    const window = words === undefined ? null : readPeriod(words, asOf);
    if (words !== undefined && window === null) blame(troubles.badPeriod(option, words));
    return window;
  };
  const windows: Partial<Period>[] = [];
  const during = read('dueIn', dueIn);
  if (during) windows.push(during);
  const before = read('dueBefore', dueBefore);
  if (before) windows.push({ end: addDays(before.start, -1) });
  const later = read('dueAfter', dueAfter);
  if (later) windows.push({ start: addDays(later.end, 1) });
  const length = within === undefined ? null : readLength(within);
  if (length) windows.push({ start: asOf, end: after(asOf, length, FIXED_HOLIDAYS) });
  else if (within !== undefined) blame(troubles.badLength('within', within));
  if (overdue) windows.push({ end: addDays(asOf, -1) });
  return windows;
}
