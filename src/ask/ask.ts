import { ENGLISH } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { compileQuery, type Query } from './compile.ts';
import { type Answer, queryPlan } from './query.ts';
import type { QueryRequest, What } from './request.ts';

/** The question that was understood last: it comes again with every file. */
let last: { readonly key: string; readonly query: Query } | undefined;

/** Asks one plan; for the worker threads, which are given the question as data. It has been understood before. */
export async function askPlan(plan: Plan, request: QueryRequest): Promise<Answer> {
  const key = JSON.stringify(request);
  if (last?.key !== key) {
    const query = await compileQuery(request, ENGLISH);
    if (!query.ok) throw new Error(query.trouble.what);
    last = { key, query: query.value };
  }
  return queryPlan(last.query, plan);
}

/** The lists of a plan that an answer is taken from. */
export function listsFor(what: What): ReadonlySet<string> {
  switch (what) {
    case 'tasks':
      return new Set(['tables', 'rows', 'sections', 'deadlines']);
    case 'indicators':
      return new Set(['tables', 'rows', 'deadlines']);
    case 'sections':
      return new Set(['sections', 'deadlines']);
    case 'deadlines':
      return new Set(['tables', 'rows', 'sections', 'deadlines']);
    default:
      return new Set(['tables', 'rows', 'sections', what]);
  }
}
