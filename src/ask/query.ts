import { ENGLISH, type Messages } from '../messages/index.ts';
import type { Place, Plan, SourceFile } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { deliverablesOf, indexPlan, taskOf } from '../plans/plan-index.ts';
import { columnReader } from './columns.ts';
import { compileQuery, type Query } from './compile.ts';
import { type CountRow, countRows } from './count.ts';
import { isDutyRow, withDutyRows } from './duties.ts';
import { isWanted, isWithin, type Met, MetInPlans, type Names, namesIn, passing } from './filters.ts';
import { dueDays } from './occurrences.ts';
import type { CellValue, QueryRequest, What } from './request.ts';
import { sortRows } from './sort.ts';
import { deadlinesOf, type Subject, subjectsOf } from './subjects.ts';

/** One record that answers a question. */
export interface QueryRow {
  readonly cells: Readonly<Record<string, CellValue>>;
  /** The file of its plan, its id there, and its place in that file. */
  readonly file: string;
  readonly id: string;
  /** For a row, the id of the task that it is a line of: tasks are counted by it, over several plans with the plan's number. */
  readonly task: string | null;
  /** Whether it is a duty that a section tells, and no line of a table. */
  readonly duty: boolean;
  /** Whether it is a line that somebody has to do, not only the head of such lines. */
  readonly deliverable: boolean;
  readonly source: Place;
}

/** What one plan answers. Small enough to be kept for thousands of plans. */
export interface Answer {
  readonly source: SourceFile;
  readonly rows: readonly QueryRow[];
  readonly met: Met;
  /** Names of this plan that may have been meant; only where one that was asked for was not met. */
  readonly names: Names;
}

/** What plans answer to a question. */
export interface QueryResult {
  readonly what: What;
  readonly columns: readonly string[];
  /** Sorted, and no more than asked for. */
  readonly rows: readonly QueryRow[];
  /** What was counted, where counting was asked for; most first. */
  readonly counts: readonly CountRow[] | null;
  /** The column that was counted. */
  readonly countBy: string | null;
  /** Of all that matched, whatever the limit. */
  readonly total: number;
  /** Tasks whose lines matched: a task with three products is one task and three deliverables. */
  readonly tasks: number;
  /** The matching lines that somebody has to do, counted as `parse` counts them. */
  readonly deliverables: number;
  /** Of these, duties that stand in sections and in no table. */
  readonly duties: number;
  readonly plans: number;
  /** The documents that the rows come from, by the name that rows give. */
  readonly sources: ReadonlyMap<string, SourceFile>;
}

/** What one plan answers to a question. Pure; the plan is not kept. */
export function queryPlan(query: Query, plan: Plan): Answer {
  const { request } = query;
  const { what, sections = false } = request;
  const asked = what === 'tasks' ? withDutyRows(plan, sections ? 'always' : 'without-table') : plan;
  const index = indexPlan(asked);
  const { met, passes } = passing(query, index);
  const rows: QueryRow[] = [];
  if (met.file) {
    const deliverables = new Set(deliverablesOf(asked).map((row) => row.id));
    for (const subject of subjectsOf(index, request.what))
      if (passes(subject)) rows.push(rowOf(query, subject, deliverables));
  }
  return { source: plan.source, rows, met, names: namesIn(query, asked, met) };
}

function rowOf(query: Query, subject: Subject, deliverables: ReadonlySet<string>): QueryRow {
  const { request } = query;
  const wanted = deadlinesOf(subject).filter((deadline) => isWanted(query, deadline));
  const days = [...new Set(wanted.flatMap((deadline) => dueDays(deadline)))]
    .filter((day) => isWithin(query, day))
    .sort();
  const context = { asOf: request.asOf, days, kinds: [...new Set(wanted.map((deadline) => deadline.kind))] };
  const cells: Record<string, CellValue> = {};
  for (const column of query.read)
    cells[column] = columnReader(request.what, column)?.(subject, context) ?? null;
  const { row } = subject;
  const { file } = subject.index.plan.source;
  return {
    cells,
    file,
    id: subject.id,
    task: row ? taskOf(subject.index, row).id : null,
    duty: row !== null && isDutyRow(row),
    deliverable: row !== null && deliverables.has(row.id),
    source: subject.source,
  };
}

/**
 * Puts the answers of several plans together: sorts, counts, cuts.
 * @returns the result, or that a body, group or file that was asked for is unknown to all the plans
 */
export class Collector {
  readonly #query: Query;
  readonly #messages: Pick<Messages, 'troubles'>;
  readonly #rows: QueryRow[] = [];
  readonly #met = new MetInPlans();
  readonly #sources = new Map<string, SourceFile>();
  #plans = 0;

  constructor(query: Query, messages: Pick<Messages, 'troubles'> = ENGLISH) {
    this.#query = query;
    this.#messages = messages;
  }

  add({ source, rows, met, names }: Answer): void {
    this.#plans += 1;
    if (rows.length > 0) this.#sources.set(source.file, source);
    for (const row of rows)
      this.#rows.push(row.task === null ? row : { ...row, task: `${this.#plans}/${row.task}` });
    this.#met.add(met, names);
  }

  end(): Result<QueryResult> {
    const unknown = this.#met.unknown(this.#query, this.#messages);
    if (unknown) return failed(unknown);
    const { request, columns, sort, countBy } = this.#query;
    const rows = sortRows(this.#rows, sort);
    return done({
      what: request.what,
      columns,
      rows: countBy === null ? rows.slice(0, request.limit) : [],
      counts: countBy === null ? null : countRows(rows, countBy).slice(0, request.limit),
      countBy,
      total: rows.length,
      tasks: new Set(rows.flatMap((row) => row.task ?? [])).size,
      deliverables: rows.filter((row) => row.deliverable).length,
      duties: rows.filter((row) => row.duty).length,
      plans: this.#plans,
      sources: this.#sources,
    });
  }
}

/**
 * Asks plans a question.
 * @returns the records that answer it, or what of the question is not understood
 */
export async function queryPlans(
  plans: Iterable<Plan>,
  request: QueryRequest,
  messages: Pick<Messages, 'troubles'> = ENGLISH,
): Promise<Result<QueryResult>> {
  const query = await compileQuery(request, messages);
  if (!query.ok) return query;
  const collector = new Collector(query.value, messages);
  for (const plan of plans) collector.add(queryPlan(query.value, plan));
  return collector.end();
}
