import type { Messages } from '../messages/index.ts';
import type { Deadline, Plan, Row } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { BODY_ROLES, type BodyRole } from '../model/vocabularies.ts';
import { bodiesOf, cellOf, groupOf, indexPlan, numberOf, type PlanIndex } from '../plans/plan-index.ts';
import { matchKey, plainKey } from '../text/fold.ts';
import { textMatch } from '../text/match.ts';
import { nearest } from '../text/nearest.ts';
import { type AskedAgency, compileFilters, type Filters } from './compile-filters.ts';
import { dueDays } from './occurrences.ts';
import type { FilterRequest } from './request.ts';
import { deadlinesOf, type Subject, subjectsById } from './subjects.ts';

/** Whether a record of one plan answers a question. */
export type Test = (subject: Subject) => boolean;

/** What the filters met in one plan: says afterwards whether a name is unknown or merely has no rows. */
export interface Met {
  agency: boolean;
  group: boolean;
  file: boolean;
}

/** Names of one plan that may have been meant; only where one that was asked for was not met. */
export interface Names {
  readonly agencies: readonly string[];
  readonly groups: readonly string[];
  readonly file: string;
}

/** Enough to suggest from. */
const NAMES_AT_MOST = 500;

/** The names of a plan that may have been meant by those that it does not have. */
export function namesIn({ request }: Filters, plan: Plan, met: Met): Names {
  const agencies = new Set<string>();
  if (request.agency !== undefined && !met.agency && met.file) {
    for (const row of plan.rows)
      for (const role of BODY_ROLES) for (const agency of row[role]) agencies.add(agency.name);
  }
  const groups = request.group === undefined || met.group ? [] : plan.tables.flatMap((table) => table.groups);
  return {
    agencies: [...agencies].slice(0, NAMES_AT_MOST),
    groups: groups.flatMap((group) => [group.marker, group.title]).slice(0, NAMES_AT_MOST),
    file: request.file === undefined || met.file ? '' : plan.source.file,
  };
}

/** What filters met in several plans: a name that none of them has is a slip of whoever asked. */
export class MetInPlans {
  readonly #met: Met = { agency: false, group: false, file: false };
  readonly #names = { agencies: new Set<string>(), groups: new Set<string>(), files: new Set<string>() };
  #plans = 0;

  add(met: Met, names: Names): void {
    this.#plans += 1;
    this.#met.agency ||= met.agency;
    this.#met.group ||= met.group;
    this.#met.file ||= met.file;
    for (const name of names.agencies) this.#names.agencies.add(name);
    for (const name of names.groups) this.#names.groups.add(name);
    if (names.file !== '' && this.#names.files.size < NAMES_AT_MOST) this.#names.files.add(names.file);
  }

  /** The first filter whose name nothing bears, or null. */
  unknown({ request, agency: asked }: Filters, { troubles }: Pick<Messages, 'troubles'>): Trouble | null {
    const { agency, group, file } = request;
    if (this.#plans === 0) return null;
    if (file !== undefined && !this.#met.file)
      return troubles.unknownFile(file, nearest(file, this.#names.files));
    if (group !== undefined && !this.#met.group)
      return troubles.unknownGroup(group, nearest(group, this.#names.groups));
    if (agency === undefined || this.#met.agency) return null;
    const own = nearest(agency, this.#names.agencies);
    return troubles.unknownAgency(agency, own.length > 0 ? own : nearest(agency, asked?.names() ?? []));
  }
}

/** Which records of one plan pass filters, by their ids. */
export interface Passing {
  readonly passes: (subject: Subject) => boolean;
  /** The same for a record that is named by its id. */
  readonly passesId: (id: string) => boolean;
  readonly met: Met;
}

/** Holds filters against one plan. */
export function passing(filters: Filters, index: PlanIndex): Passing {
  const met: Met = { agency: false, group: false, file: isWantedFile(index.plan, filters.request.file) };
  const tests = met.file ? testsFor(filters, index, met) : [() => false];
  const passes = (subject: Subject): boolean => tests.every((test) => test(subject));
  let subjects: ReadonlyMap<string, Subject> | undefined;
  return {
    met,
    passes,
    passesId: (id) => {
      subjects ??= subjectsById(index);
      const subject = subjects.get(id);
      return subject !== undefined && passes(subject);
    },
  };
}

/**
 * For each plan which of its records pass filters, by id.
 * @returns a trouble for a filter that is not understood, or whose name none of the plans has
 */
export async function recordsAsked(
  plans: readonly Plan[],
  request: FilterRequest,
  messages: Pick<Messages, 'troubles'>,
): Promise<Result<readonly ((id: string) => boolean)[]>> {
  const filters = await compileFilters(request, messages);
  if (!filters.ok) return filters;
  const met = new MetInPlans();
  const records = plans.map((plan) => {
    const passed = passing(filters.value, indexPlan(plan));
    // a name may be known only once the records have been looked through
    for (const { id } of plan.rows) passed.passesId(id);
    met.add(passed.met, namesIn(filters.value, plan, passed.met));
    return passed.passesId;
  });
  const unknown = met.unknown(filters.value, messages);
  return unknown ? failed(unknown) : done(records);
}

/** What the body that was asked for does in a row, the leading role first; null where none was asked for. */
export function roleIn({ agency, request }: Filters, index: PlanIndex, row: Row): BodyRole | null {
  if (!agency) return null;
  const { match } = agency.filterFor(index.plan);
  const roles = request.role ? [request.role] : BODY_ROLES;
  return roles.find((role) => bodiesOf(index, row, role).some(match)) ?? null;
}

/** Whether a request filters anything. */
export function narrows(request: FilterRequest): boolean {
  return Object.entries(request).some(([key, value]) =>
    key === 'checked'
      ? value !== undefined
      : key !== 'asOf' &&
        key !== 'progress' &&
        key !== 'role' &&
        key !== 'exact' &&
        value !== undefined &&
        value !== false,
  );
}

/** The filters of a question, for one plan; the cheap ones first. */
export function testsFor(query: Filters, index: PlanIndex, met: Met): Test[] {
  const { request } = query;
  const tests: Test[] = [];
  if (query.topics.length > 0)
    tests.push(({ row, section }) => includes(query.topics, row?.topic ?? section?.topic));
  if (request.number) tests.push(numberTest(request.number));
  if (request.minConfidence !== undefined || request.maxConfidence !== undefined) {
    const { minConfidence = 0, maxConfidence = 1 } = request;
    tests.push(
      ({ row }) => row !== null && row.confidence >= minConfidence && row.confidence <= maxConfidence,
    );
  }
  if (request.checked !== undefined) {
    const { checked } = request;
    tests.push(({ row }) => row !== null && (row.checked !== undefined) === checked);
  }
  if (query.states.length > 0) {
    const known = request.progress?.[index.plan.source.sha256] ?? {};
    tests.push(
      ({ row }) => row !== null && (known[row.id] ?? []).some((each) => query.states.includes(each)),
    );
  }
  if (request.group !== undefined) tests.push(groupTest(request.group, index, met));
  if (query.agency) tests.push(agencyTest(query.agency, request.role, index, met));
  if (query.kinds.length > 0 || query.windows.length > 0)
    tests.push((subject) => deadlinesOf(subject).some((deadline) => isWanted(query, deadline)));
  for (const match of query.texts) tests.push((subject) => match(wordsOf(subject)));
  return tests;
}

function includes<T>(list: readonly T[], value: T | null | undefined): boolean {
  return value !== null && value !== undefined && list.includes(value);
}

/** Whether the plan is one of those asked for, by a part of its file's name or of its URI. */
export function isWantedFile(plan: Plan, file: string | undefined): boolean {
  if (file === undefined) return true;
  const words = plainKey(file);
  return [plan.source.file, plan.document.uri].some(
    (name) => name !== null && plainKey(name).includes(words),
  );
}

/** Whether a deadline is of a kind, and falls on a day, that was asked for. */
export function isWanted(query: Filters, deadline: Deadline): boolean {
  if (query.kinds.length > 0 && !query.kinds.includes(deadline.kind)) return false;
  return query.windows.length === 0 || dueDays(deadline).some((day) => isWithin(query, day));
}

/** Whether a day (ISO 8601) lies in all the windows that were asked for; ends belong to them. */
export function isWithin(query: Filters, day: string): boolean {
  return query.windows.every(
    ({ start, end }) => (start === undefined || day >= start) && (end === undefined || day <= end),
  );
}

function numberTest(numbers: readonly string[]): Test {
  const keys = new Set(numbers.map(numberKey));
  return ({ index, row, section }) =>
    row ? keys.has(numberKey(numberOf(index, row))) : section !== null && keys.has(numberKey(section.path));
}

/** "03." is number 3. */
function numberKey(number: string): string {
  return matchKey(number)
    .replace(/[.)]$/, '')
    .split('.')
    .map((part) => part.replace(/^0+(?=\d)/, ''))
    .join('.');
}

function groupTest(words: string, { plan }: PlanIndex, met: Met): Test {
  const marker = numberKey(words);
  const match = textMatch(words);
  const wanted = new Set(
    plan.tables.flatMap((table) =>
      table.groups.filter((group) => numberKey(group.marker) === marker || match(group.title)),
    ),
  );
  met.group ||= wanted.size > 0;
  return ({ index, row }) => {
    const group = row && groupOf(index, row);
    return group !== null && wanted.has(group);
  };
}

function agencyTest(agency: AskedAgency, role: BodyRole | undefined, index: PlanIndex, met: Met): Test {
  const filter = agency.filterFor(index.plan);
  met.agency ||= filter.registered;
  const roles = role ? [role] : BODY_ROLES;
  return ({ row }) => {
    const found = row !== null && roles.some((role) => bodiesOf(index, row, role).some(filter.match));
    met.agency ||= found;
    return found;
  };
}

/** The words of a record that a text filter looks in. */
function wordsOf({ index, row, section, deadline, target, citation }: Subject): string {
  if (citation) return [citation.text, citation.number, citation.name, citation.issuer].join('\n');
  if (target) return [target.text, target.subject].join('\n');
  if (deadline) return [deadline.text, row ? cellOf(index, row, 'task') : section?.title].join('\n');
  if (section) return [section.title, section.text].join('\n');
  if (!row) return '';
  return [cellOf(index, row, 'task'), ...Object.values(row.cells)].join('\n');
}
