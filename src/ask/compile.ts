import type { Messages } from '../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { nearest } from '../text/nearest.ts';
import { columnNamed, columnsOf } from './columns.ts';
import { compileFilters, type Filters } from './compile-filters.ts';
import type { QueryRequest, What } from './request.ts';

/** A question whose words have been understood. */
export interface Query extends Filters {
  readonly request: QueryRequest;
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
export async function compileQuery(
  request: QueryRequest,
  { troubles }: Pick<Messages, 'troubles'>,
): Promise<Result<Query>> {
  const unfit = inapplicable(request);
  if (unfit) return failed(troubles.notApplicable(unfit, request.what, filtersOf(request.what)));
  const faults: Trouble[] = [];
  const column = (name: string): string => {
    const id = columnNamed(request.what, name);
    if (id !== null) return id;
    const known = columnsOf(request.what);
    faults.push(troubles.unknownColumn(name, request.what, nearest(name, known), known));
    return name;
  };
  const countBy =
    request.countBy === undefined ? null : column(COUNTED_AS[request.countBy] ?? request.countBy);
  const sort = (request.sort ?? []).map((name) => {
    const down = name.startsWith('-');
    return { column: column(down ? name.slice(1) : name), down };
  });
  const columns = (request.columns ?? columnsOf(request.what)).map(column);
  if (faults[0]) return failed(faults[0]);
  const filters = await compileFilters(request, { troubles });
  if (!filters.ok) return filters;
  return done({
    ...filters.value,
    request,
    // who counts keeps only what is counted
    read: countBy === null ? [...new Set([...columns, ...sort.map((each) => each.column)])] : [countBy],
    columns,
    sort,
    countBy,
  });
}

const COUNTED_AS: Readonly<Record<string, string>> = { agency: 'lead', deadline: 'kind' };

/** Which filters mean something for which records; those that are told together stand together. */
const FILTERS: readonly (readonly [
  names: readonly (keyof QueryRequest)[],
  whats: readonly What[],
  more?: readonly (keyof QueryRequest)[],
])[] = [
  [['agency'], ['tasks', 'indicators', 'deadlines', 'targets', 'citations'], ['role']],
  [['topic'], ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations']],
  [['group'], ['tasks', 'indicators', 'deadlines', 'targets', 'citations']],
  [['number'], ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations']],
  [['text'], ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations']],
  [['kind'], ['tasks', 'indicators', 'deadlines', 'sections']],
  [
    ['dueIn', 'dueBefore', 'dueAfter', 'within', 'overdue'],
    ['tasks', 'indicators', 'deadlines', 'sections'],
  ],
  [
    ['minConfidence', 'maxConfidence'],
    ['tasks', 'indicators', 'deadlines'],
  ],
  [['checked'], ['tasks', 'indicators', 'deadlines']],
  [['state'], ['tasks', 'deadlines']],
  [['file'], ['tasks', 'indicators', 'deadlines', 'sections', 'targets', 'citations']],
];

/** The first filter that is set and means nothing for the records that are asked for. */
function inapplicable(request: QueryRequest): readonly string[] | null {
  const found = FILTERS.find(([names, whats, more = []]) => {
    const set = [...names, ...more].some(
      (key) => request[key] !== undefined && (key === 'checked' || request[key] !== false),
    );
    return set && !whats.includes(request.what);
  });
  return found?.[0] ?? null;
}

function filtersOf(what: What): (readonly string[])[] {
  return FILTERS.filter(([, whats]) => whats.includes(what)).map(([names]) => names);
}
