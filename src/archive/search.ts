import type { Query } from '../ask/compile.ts';
import type { QueryRequest, What } from '../ask/request.ts';
import { ENGLISH, type Messages } from '../messages/index.ts';
import type { PlanDocument } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { type SqlDatabase, type SqlValue, textOf } from '../plans/archive/engine.ts';
import { RECORDS_A_PLAN } from '../plans/archive/format.ts';
import { readArchive } from '../plans/archive/open.ts';
import { nearest } from '../text/nearest.ts';
import { type Hit, HitReader } from './hits.ts';
import { askedProvince, provinceNames } from './places.ts';
import {
  countWords,
  MOST_WORDS,
  markedSyllables,
  type SearchWords,
  searchWords,
  withAnyMarks,
} from './search-words.ts';

/**
 * Kinds of record that words are found in; deadlines and citations are found through the records that they belong to.
 */
export const SEARCHED = ['tasks', 'indicators', 'sections', 'targets'] as const satisfies readonly What[];
export type Searched = (typeof SEARCHED)[number];

/** What is to be found, and where. What is left out does not matter. */
export interface SearchRequest extends PlanFilter {
  readonly words: string;
  readonly what?: Searched;
  readonly limit: number;
  /** Filters on records, as `query` has them. */
  readonly query?: Omit<QueryRequest, 'what'>;
}

/** Which plans are asked. */
export interface PlanFilter {
  readonly province?: string;
  /** Only units that bore the name. */
  readonly asWas?: boolean;
  readonly from?: number;
  readonly to?: number;
  readonly level?: NonNullable<PlanDocument['level']>;
  readonly allVersions?: boolean;
}

/** Records that hold the words, the best first. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  /** Records that hold the words. */
  readonly total: number;
  /** `about`: not each was held against marks and filters; `more`: counting ended at `total`. */
  readonly counted: 'exactly' | 'about' | 'more';
  /** `other`: nothing has the words with the marks that were typed; what is shown has them with others. */
  readonly marks: 'as-typed' | 'other';
}

/** What one pass over the index finds. */
type Found = Omit<SearchResult, 'marks'>;

/**
 * Finds words in an archive, the best first: records that hold the words in a row before those that hold all of them, in
 * each those with rarer words in shorter texts (BM25), or where very many hold them those that were taken in last. A letter
 * that was typed with its marks stands only for itself; where nothing has the words so, the same letters with other marks
 * are found.
 */
export async function searchArchive(
  archive: string,
  request: SearchRequest,
  messages: Pick<Messages, 'archive' | 'troubles'>,
): Promise<Result<SearchResult>> {
  const { troubles } = messages.archive;
  const words = searchWords(request.words.normalize('NFC'));
  if (words === null) return failed(troubles.noWords());
  if (countWords(words) > MOST_WORDS) return failed(troubles.tooManyWords(countWords(words), MOST_WORDS));
  const filter = filterOf(request, messages);
  if (!filter.ok) return filter;
  return readArchive(archive, messages, async (database): Promise<SearchResult> => {
    const typed = await search(database, words, request, filter.value);
    if (typed.hits.length > 0 || !words.marked) return { ...typed, marks: 'as-typed' };
    const other = await search(database, withAnyMarks(words), request, filter.value);
    return { ...other, marks: other.hits.length > 0 ? 'other' : 'as-typed' };
  });
}

/** Which plans, in SQL: the values go beside it. */
interface SqlFilter {
  readonly where: string;
  readonly values: readonly SqlValue[];
}

/** The plans that a filter lets through, or that nothing bears the name of the province. */
export function filterOf(filter: PlanFilter, { archive }: Pick<Messages, 'archive'>): Result<SqlFilter> {
  const parts: string[] = filter.allVersions ? [] : [`p.state = 'current'`];
  const values: SqlValue[] = [];
  if (filter.province !== undefined) {
    const asked = askedProvince(filter.province);
    if (asked === null)
      return failed(
        archive.troubles.unknownProvince(filter.province, nearest(filter.province, provinceNames())),
      );
    const ids = filter.asWas ? asked.named : asked.related;
    parts.push(`p.province_id IN (${ids.map(() => '?').join(', ')})`);
    values.push(...ids);
  }
  if (filter.from !== undefined) {
    parts.push('p.year >= ?');
    values.push(filter.from);
  }
  if (filter.to !== undefined) {
    parts.push('p.year <= ?');
    values.push(filter.to);
  }
  if (filter.level !== undefined) {
    parts.push('p.level = ?');
    values.push(filter.level);
  }
  return done({ where: parts.length > 0 ? parts.join(' AND ') : 'true', values });
}

/**
 * Words that more records hold than this are common ones: they are not counted to the end, and not weighed, since all
 * that could be weighed is how long the records are. Weighing costs some microseconds a record, and this many keep a
 * search under a tenth of a second.
 */
const COMMON = 5000;
/** Records that are looked at for each that is shown, where what the index finds must be held against more. */
const LOOKED_AT = 50;

async function search(
  database: SqlDatabase,
  words: SearchWords,
  request: SearchRequest,
  asked: SqlFilter,
): Promise<Found> {
  const { limit, what, query } = request;
  const filter = withPrinted(database, words, asked);
  if (filter === null) return { hits: [], total: 0, counted: 'exactly' };
  const narrowed = words.marked || what !== undefined || query !== undefined;
  const reach = narrowed ? limit * LOOKED_AT : limit;
  const total = countOf(database, words, filter);
  const isCommon = total > COMMON;
  const ids = ranked(database, words, filter, reach, isCommon);
  const hits: Hit[] = [];
  const passes = query === undefined ? null : recordFilter(database, query);
  const reader = new HitReader(database, words);
  let looked = 0;
  for (const id of ids) {
    if (hits.length === limit) break;
    looked += 1;
    const hit = reader.read(id);
    if (hit === null || (what !== undefined && WHAT_OF[hit.kind] !== what)) continue;
    if (words.marked && !words.match(hit.searched)) continue;
    if (passes !== null && !(await passes(Math.floor(id / RECORDS_A_PLAN), hit.kind, hit.id))) continue;
    const { searched: _, ...shown } = hit;
    hits.push(shown);
  }
  if (narrowed && looked === ids.length && ids.length < reach)
    return { hits, total: hits.length, counted: 'exactly' };
  if (isCommon) return { hits, total: COMMON, counted: 'more' };
  return { hits, total, counted: narrowed ? 'about' : 'exactly' };
}

/** Printed words that fit one typed syllable; where they are more, hardly a plan has none of them. */
const MOST_FORMS = 64;
/** Where more of the plans have the words, marks and all, records that hold them are met soon enough without asking which. */
const FEW_PLANS = 0.25;

/**
 * The filter, and that a plan has the words as they were typed, marks and all. A word whose bare letters are common and
 * whose marks are rare ("dọn" beside "đơn", "đón") is found by it without looking at every record that has the letters.
 * @returns null where some word stands in no plan
 */
function withPrinted(database: SqlDatabase, words: SearchWords, filter: SqlFilter): SqlFilter | null {
  const forms: string[][] = [];
  for (const { pattern, fits } of markedSyllables(words)) {
    const found = database
      .all('SELECT word FROM printed_words WHERE word LIKE ?', [pattern])
      .map((row) => textOf(row, 'word'))
      .filter(fits);
    if (found.length === 0) return null;
    if (found.length <= MOST_FORMS) forms.push(found);
  }
  if (forms.length === 0) return filter;
  const has = forms.map((found) => `(${found.map((form) => `"${form}"`).join(' OR ')})`).join(' AND ');
  const all = database.number('SELECT count(*) FROM plans') ?? 0;
  const few = Math.floor(all * FEW_PLANS);
  const plans = idsIn(database, 'SELECT rowid AS id FROM plan_words WHERE plan_words MATCH ? LIMIT ?', [
    has,
    few + 1,
  ]);
  if (plans.length === 0) return null;
  if (plans.length > few) return filter;
  return {
    where: `(${filter.where}) AND p.id IN (SELECT value FROM json_each(?))`,
    values: [...filter.values, JSON.stringify(plans)],
  };
}

/** The ids that a statement finds, in its order. */
function idsIn(database: SqlDatabase, sql: string, values: readonly SqlValue[]): number[] {
  const ids = database.json(`SELECT json_group_array(id) FROM (${sql})`, values) ?? [];
  return ids.filter((id) => typeof id === 'number');
}

const WHAT_OF: Readonly<Record<string, Searched>> = {
  task: 'tasks',
  indicator: 'indicators',
  section: 'sections',
  target: 'targets',
};

/** Ids of records, those with the words in a row first. */
function ranked(
  database: SqlDatabase,
  words: SearchWords,
  { where, values }: SqlFilter,
  limit: number,
  isCommon: boolean,
): number[] {
  const order = isCommon ? 'words.rowid DESC' : 'words.rank';
  const find = (query: string, most: number): number[] =>
    idsIn(
      database,
      `SELECT words.rowid AS id FROM words JOIN plans p ON p.id = words.rowid / ${RECORDS_A_PLAN}
       WHERE words MATCH ? AND ${where} ORDER BY ${order} LIMIT ?`,
      [query, ...values, most],
    );
  if (words.row === null) return find(words.all, limit);
  const first = find(words.row, limit);
  if (first.length >= limit) return first;
  // those in a row stand among all: leaving them out here costs less than having the index leave them out
  const inRow = new Set(first);
  const others = find(words.all, limit + first.length).filter((id) => !inRow.has(id));
  return [...first, ...others.slice(0, limit - first.length)];
}

/** Records that hold the words, one more than `COMMON` where they are more. */
function countOf(database: SqlDatabase, words: SearchWords, { where, values }: SqlFilter): number {
  const sql = `SELECT count(*) FROM (SELECT 1 FROM words JOIN plans p ON p.id = words.rowid / ${RECORDS_A_PLAN}
    WHERE words MATCH ? AND ${where} LIMIT ${COMMON + 1})`;
  return database.number(sql, [words.all, ...values]) ?? 0;
}

/** The filters of `query`, asked of the plan that a record stands in: one grammar of filters for all commands. */
function recordFilter(
  database: SqlDatabase,
  request: Omit<QueryRequest, 'what'>,
): (plan: number, kind: string, id: string) => Promise<boolean> {
  const queries = new Map<Searched, Query | null>();
  const answers = new Map<string, ReadonlySet<string>>();
  return async (plan, kind, id) => {
    // grammars and schemas: most searches need none of them
    const { compileQuery } = await import('../ask/compile.ts');
    const { queryPlan } = await import('../ask/query.ts');
    const { storedPlan } = await import('../plans/archive/stored-plans.ts');
    const { validatePlan } = await import('../plans/validate.ts');
    const what = WHAT_OF[kind];
    if (what === undefined) return false;
    if (!queries.has(what)) {
      // a filter that means nothing for these records lets none of them through
      const compiled = await compileQuery({ ...request, what, columns: ['id'] }, ENGLISH);
      queries.set(what, compiled.ok ? compiled.value : null);
    }
    const query = queries.get(what);
    if (!query) return false;
    const key = `${plan} ${what}`;
    let ids = answers.get(key);
    if (!ids) {
      const whole = validatePlan(storedPlan(database, plan) ?? null);
      ids = new Set(whole.ok ? queryPlan(query, whole.value).rows.map((row) => row.id) : []);
      answers.set(key, ids);
    }
    return ids.has(id);
  };
}
