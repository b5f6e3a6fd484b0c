import type { Deadline, Plan } from '../model/index.ts';
import {
  type BodyRole,
  bodiesOf,
  cellOf,
  groupOf,
  numberOf,
  type PlanIndex,
  ROLES,
} from '../plans/plan-index.ts';
import { matchKey, plainKey } from '../text/fold.ts';
import { textMatch } from '../text/match.ts';
import type { AskedAgency, Query } from './compile.ts';
import { dueDays } from './occurrences.ts';
import { deadlinesOf, type Subject } from './subjects.ts';

/** Whether a record of one plan answers a question. */
export type Test = (subject: Subject) => boolean;

/** What the filters met in one plan: says afterwards whether a name is unknown or merely has no rows. */
export interface Met {
  agency: boolean;
  group: boolean;
  file: boolean;
}

/** The filters of a question, for one plan; the cheap ones first. */
export function testsFor(query: Query, index: PlanIndex, met: Met): Test[] {
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
export function isWanted(query: Query, deadline: Deadline): boolean {
  if (query.kinds.length > 0 && !query.kinds.includes(deadline.kind)) return false;
  return query.windows.length === 0 || dueDays(deadline).some((day) => isWithin(query, day));
}

export function isWithin(query: Query, day: string): boolean {
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
  const roles = role ? [role] : ROLES;
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
