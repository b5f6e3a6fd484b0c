import { ENGLISH, type Messages } from '../messages/index.ts';
import type { Agency, Deadline, Plan, Row } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { BODY_ROLES } from '../model/vocabularies.ts';
import { bodiesOf, cellOf, groupOf, indexPlan, numberOf, type PlanIndex } from '../plans/plan-index.ts';
import { after, daysBetween, isWorkingDay, nextWorkingDay, workingDaysBetween } from '../text/calendar.ts';
import { addDays } from '../text/days.ts';
import { nearest } from '../text/nearest.ts';
import { type AgencyFilter, agencyContext, agencyFilter, registeredNames } from './agency-filter.ts';
import { compileFilters, type Filters } from './compile-filters.ts';
import type {
  DeadlineNews,
  DueGroup,
  DueItem,
  DueRequest,
  DueResult,
  Undated,
  Waiting,
} from './due-records.ts';
import { isDutyRow, withDutyRows } from './duties.ts';
import { eventKey, stampOf } from './event-key.ts';
import { type Met, MetInPlans, type Names, namesIn, narrows, passing } from './filters.ts';
import { dueDays, eventsOf } from './occurrences.ts';
import { byDictionary } from './sort.ts';

export type * from './due-records.ts';

interface Entry {
  readonly item: DueItem;
  readonly bodies: readonly Pick<Agency, 'id' | 'name'>[];
}

/** What one plan has to say. */
export interface DueAnswer {
  readonly entries: readonly Entry[];
  readonly waiting: readonly Waiting[];
  readonly undated: Undated;
  /** Of the request's events, those that a deadline runs from, by index. */
  readonly met: readonly number[];
  /** Whether the body that was asked for is named or registered; if not, the names that are. */
  readonly agency: boolean;
  readonly names: readonly string[];
  /** The last day of the plan's period. */
  readonly end: string | null;
  /** What the other filters met. */
  readonly others: { readonly met: Met; readonly names: Names } | null;
}

/** The filters that were understood last: they come again with every file. */
let last: { readonly key: string; readonly filters: Filters } | undefined;

/** Asks one plan; for the worker threads, which are given the question as data. It has been understood before. */
export async function askDue(plan: Plan, request: DueRequest): Promise<DueAnswer> {
  if (!request.filters || !narrows(request.filters)) return duePlan(plan, request);
  const key = JSON.stringify(request.filters);
  if (last?.key !== key) {
    const filters = await compileFilters(request.filters, ENGLISH);
    if (!filters.ok) throw new Error(filters.trouble.what);
    last = { key, filters: filters.value };
  }
  return duePlan(plan, request, last.filters);
}

/** What falls due in one plan. Pure; the plan is not kept. */
export function duePlan(parsed: Plan, request: DueRequest, filters: Filters | null = null): DueAnswer {
  const plan = withDutyRows(parsed, request.sections ? 'always' : 'without-table');
  const index = indexPlan(plan);
  const { events = [], role = 'lead' } = request;
  const filter =
    request.agency === undefined ? null : agencyFilter(request.agency, agencyContext(plan), false);
  const entries: Entry[] = [];
  const waiting = new Map<string | null, number>();
  const undated = { continuous: 0, external: 0, unknown: 0, other: 0 };
  const met = new Set<number>();
  const news = request.news?.[plan.source.sha256] ?? [];
  const unique = { agency: filter?.registered ?? true };
  const passes = filters && passing(filters, index);
  for (const deadline of plan.deadlines) {
    for (const event of eventsOf(deadline, events)) met.add(events.indexOf(event));
    const row = index.rows.get(deadline.of) ?? null;
    if (row?.kind === 'other') continue;
    if (passes && !passes.passesId(deadline.id)) continue;
    const bodies = row ? bodiesOf(index, row, role) : [];
    if (filter && !bodies.some(filter.match)) continue;
    unique.agency = true;
    const days = dueDays(deadline, { events, calendar: request.calendar });
    if (days.length === 0) tally(deadline, waiting, undated);
    for (const day of chosen(deadline, stillOpen(deadline, days, news), request)) {
      entries.push({ item: itemOf(index, deadline, row, day, request), bodies: shownBodies(bodies, filter) });
    }
  }
  const names = unique.agency ? [] : namesOf(plan);
  const waitingList = [...waiting].map(([event, count]) => ({ event, count }));
  const end = plan.document.period?.end ?? null;
  const others = passes && filters ? { met: passes.met, names: namesIn(filters, plan, passes.met) } : null;
  return { entries, waiting: waitingList, undated, met: [...met], agency: unique.agency, names, end, others };
}

function namesOf(plan: Plan): string[] {
  return [
    ...new Set(
      plan.rows.flatMap((row) => BODY_ROLES.flatMap((role) => row[role].map((agency) => agency.name))),
    ),
  ];
}

/** Whoever asks for one body sees its work under its own name, or under the set's that it belongs to. */
function shownBodies(bodies: readonly Agency[], filter: AgencyFilter | null): Entry['bodies'] {
  const wanted = filter ? bodies.filter(filter.match) : bodies;
  return wanted.map(({ id, name }) => ({ id, name }));
}

function tally(
  deadline: Deadline,
  waiting: Map<string | null, number>,
  undated: Record<keyof Undated, number>,
): void {
  const { kind } = deadline;
  if (kind === 'relative') waiting.set(deadline.after, (waiting.get(deadline.after) ?? 0) + 1);
  else undated[kind === 'continuous' || kind === 'external' || kind === 'unknown' ? kind : 'other'] += 1;
}

/** The days that still need somebody: what is over is left out, what was extended has its new day. */
function stillOpen(
  deadline: Deadline,
  days: readonly string[],
  news: readonly DeadlineNews[],
): readonly string[] {
  if (news.length === 0) return days;
  return days.flatMap((day) => {
    const occurrence = deadline.kind === 'recurring' ? day : null;
    const known = news.find((each) => each.row === deadline.of && each.occurrence === occurrence);
    return known?.over ? [] : [known?.due ?? day];
  });
}

/** The days of a deadline that were asked for; of a recurring one the next, and not those that it has come through. */
function chosen(deadline: Deadline, days: readonly string[], request: DueRequest): readonly string[] {
  const until = after(request.asOf, request.within, request.calendar);
  const ahead = days.filter((day) => day >= request.asOf && day <= until);
  if (deadline.kind === 'recurring') return ahead.slice(0, 1);
  return request.overdue ? days.filter((day) => day <= until) : ahead;
}

function itemOf(
  index: PlanIndex,
  deadline: Deadline,
  row: Row | null,
  day: string,
  request: DueRequest,
): DueItem {
  const { asOf, calendar, role = 'lead' } = request;
  const partners = row && role === 'lead' ? row.coordinate.map((agency) => agency.name) : [];
  return {
    day,
    daysLeft: daysBetween(asOf, day),
    workingDaysLeft: workingDaysBetween(asOf, day, calendar),
    workday: isWorkingDay(day, calendar) ? day : nextWorkingDay(addDays(day, 1), calendar),
    number: row ? numberOf(index, row) : null,
    group: row && groupText(index, row),
    task: row
      ? cellOf(index, row, 'task') || cellOf(index, row, 'indicator')
      : (deadline.action ?? deadline.text),
    action: deadline.action,
    product: row ? cellOf(index, row, 'product') || null : null,
    partners,
    words: deadline.text,
    kind: deadline.kind,
    from: row && !isDutyRow(row) ? 'table' : 'section',
    file: index.plan.source.file,
    event: eventKey(index, deadline, row, nthOf(index, deadline)),
    stamp: stampOf(index.plan),
    id: deadline.id,
    of: deadline.of,
    source: deadline.source,
  };
}

/** Which of the times of its row or section a deadline is, from 1. */
function nthOf({ deadlines }: PlanIndex, { of, id }: Deadline): number {
  return (deadlines.get(of) ?? []).findIndex((each) => each.id === id) + 1;
}

/** "II. Cải cách thủ tục hành chính" */
function groupText(index: PlanIndex, row: Row): string | null {
  const group = groupOf(index, row);
  return (
    group &&
    [group.marker, group.title].filter((part, i, all) => part !== '' && all.indexOf(part) === i).join('. ')
  );
}

/** Puts the answers of several plans together. */
export class DueCollector {
  readonly #request: DueRequest;
  readonly #messages: Pick<Messages, 'troubles'>;
  readonly #groups = new Map<string, { agency: string | null; id: string | null; items: DueItem[] }>();
  readonly #waiting = new Map<string | null, number>();
  readonly #undated = { continuous: 0, external: 0, unknown: 0, other: 0 };
  readonly #met = new Set<number>();
  readonly #names = new Set<string>();
  readonly #ends: (string | null)[] = [];
  readonly #others = new MetInPlans();
  readonly #filters: Filters | null;
  #agency = false;
  #plans = 0;
  #items = 0;
  #overdue = 0;

  /** @param filters those of the request, understood */
  constructor(
    request: DueRequest,
    messages: Pick<Messages, 'troubles'> = ENGLISH,
    filters: Filters | null = null,
  ) {
    this.#filters = filters;
    this.#request = request;
    this.#messages = messages;
  }

  add({ entries, waiting, undated, met, agency, names, end, others }: DueAnswer): void {
    this.#plans += 1;
    this.#ends.push(end);
    if (others) this.#others.add(others.met, others.names);
    this.#agency ||= agency;
    for (const each of met) this.#met.add(each);
    for (const name of names) this.#names.add(name);
    for (const { event, count } of waiting) this.#waiting.set(event, (this.#waiting.get(event) ?? 0) + count);
    for (const kind of ['continuous', 'external', 'unknown', 'other'] as const)
      this.#undated[kind] += undated[kind];
    for (const { item, bodies } of entries) {
      this.#items += 1;
      if (item.daysLeft < 0) this.#overdue += 1;
      for (const body of bodies.length > 0 ? bodies : [{ id: null, name: null }])
        this.#put(item, body.id, body.name);
    }
  }

  #put(item: DueItem, id: string | null, name: string | null): void {
    // one registered body may stand for many of the same name: both tell it apart
    const key = `${id ?? ''}|${name ?? ''}`;
    const group = this.#groups.get(key);
    if (group) group.items.push(item);
    else this.#groups.set(key, { agency: name, id, items: [item] });
  }

  /** The result, or that a body or an event that was given is unknown to all the plans. */
  end(): Result<DueResult> {
    const { asOf, within, calendar, agency, events = [] } = this.#request;
    const { troubles } = this.#messages;
    const unknown = this.#filters && this.#others.unknown(this.#filters, this.#messages);
    if (unknown) return failed(unknown);
    const waiting = [...this.#waiting]
      .map(([event, count]) => ({ event, count }))
      .sort((a, b) => b.count - a.count);
    const lost = this.#plans === 0 ? undefined : events.find((_, i) => !this.#met.has(i));
    if (lost)
      return failed(
        troubles.unknownEvent(
          lost.words,
          nearest(
            lost.words,
            waiting.flatMap(({ event }) => event ?? []),
          ),
        ),
      );
    if (agency !== undefined && this.#plans > 0 && !this.#agency) {
      const own = nearest(agency, this.#names);
      return failed(
        troubles.unknownAgency(agency, own.length > 0 ? own : nearest(agency, registeredNames())),
      );
    }
    return done({
      asOf,
      until: after(asOf, within, calendar),
      groups: this.#sorted(),
      items: this.#items,
      overdue: this.#overdue,
      waiting,
      undated: { ...this.#undated },
      plans: this.#plans,
      over: this.#over(asOf),
    });
  }

  /** The last day of all the plans' periods, if that day has passed. */
  #over(asOf: string): string | null {
    const ends = this.#ends.filter((end) => end !== null).sort();
    const end = ends.at(-1);
    return end !== undefined && ends.length === this.#ends.length && end < asOf ? end : null;
  }

  #sorted(): DueGroup[] {
    const groups = [...this.#groups.values()].sort((a, b) => {
      if (a.agency === null || b.agency === null)
        return Number(a.agency === null) - Number(b.agency === null);
      return byDictionary(a.agency, b.agency);
    });
    for (const { items } of groups) items.sort((a, b) => (a.day === b.day ? 0 : a.day < b.day ? -1 : 1));
    return groups;
  }
}

/** What falls due in several plans. */
export function duePlans(
  plans: Iterable<Plan>,
  request: DueRequest,
  messages: Pick<Messages, 'troubles'> = ENGLISH,
): Result<DueResult> {
  const collector = new DueCollector(request, messages);
  for (const plan of plans) collector.add(duePlan(plan, request));
  return collector.end();
}
