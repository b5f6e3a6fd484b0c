import { type Searched, type SearchRequest, searchArchive } from '../../archive/search.ts';
import type { QueryRequest } from '../../ask/request.ts';
import type { Messages } from '../../messages/index.ts';
import { done, failed, type Result } from '../../model/trouble.ts';
import type { Format } from '../../writers/answers.ts';
import { hitsText } from '../../writers/hits.ts';
import { fraction, wholeNumber } from '../arguments.ts';

import { deliver } from '../deliver.ts';
import { EXIT } from '../exit.ts';
import { outputOptions, screenFor } from '../output.ts';
import { today } from '../screen.ts';
import { refuser, say } from '../terminal.ts';
import { type PlanFilterOptions, planFilter } from './filter.ts';

/** Filters that are handed on to `query` as they are. */
const RECORD_FILTERS = [
  'agency',
  'role',
  'exact',
  'topic',
  'group',
  'number',
  'text',
  'kind',
  'dueIn',
  'dueBefore',
  'dueAfter',
  'within',
  'overdue',
  'file',
] as const satisfies readonly (keyof QueryRequest)[];

export interface ArchiveSearchOptions
  extends PlanFilterOptions,
    Pick<QueryRequest, (typeof RECORD_FILTERS)[number]> {
  readonly what?: Searched;
  readonly asOf?: string;
  readonly minConfidence?: string;
  readonly maxConfidence?: string;
  readonly limit?: string;
  readonly format: 'text' | Format;
  readonly output?: string;
  readonly force?: boolean;
}

/** Results where nobody says how many: a screen or two. */
const USUAL_LIMIT = 20;

export async function archiveSearch(
  archive: string,
  words: readonly string[],
  options: ArchiveSearchOptions,
  messages: Messages,
): Promise<number> {
  const refuse = await refuser();
  const request = await requestOf(words, options, messages);
  const found = request.ok ? await searchArchive(archive, request.value, messages) : request;
  if (!found.ok) {
    refuse(found.trouble);
    return EXIT.couldNotRun;
  }
  const { hits, total, counted, marks } = found.value;
  const screen = await screenFor(options);
  const text = await hitsText(hits, options.format, screen, messages, options.output !== undefined);
  const delivered = await deliver(text, options.output, outputOptions([archive], options), messages);
  if (!delivered.ok) {
    refuse(delivered.trouble);
    return EXIT.couldNotRun;
  }
  if (marks === 'other') say([messages.archive.otherMarks]);
  if (options.format === 'text' || options.format === 'table')
    say([messages.archive.found({ shown: hits.length, total, counted })]);
  return hits.length > 0 ? EXIT.fine : EXIT.findings;
}

async function requestOf(
  words: readonly string[],
  options: ArchiveSearchOptions,
  messages: Messages,
): Promise<Result<SearchRequest>> {
  const filter = planFilter(options, messages);
  if (!filter.ok) return filter;
  const limit = options.limit === undefined ? USUAL_LIMIT : wholeNumber(options.limit);
  if (limit === null) return failed(messages.troubles.badNumber('limit', options.limit ?? '', '1, 2, 3, …'));
  const query = await recordFilters(options, messages);
  if (!query.ok) return query;
  return done({
    ...filter.value,
    words: words.join(' '),
    limit,
    ...(options.what && { what: options.what }),
    ...(query.value && { query: query.value }),
  });
}

/** The filters on records, understood once before any plan is asked; null where none is set. */
async function recordFilters(
  options: ArchiveSearchOptions,
  messages: Messages,
): Promise<Result<Omit<QueryRequest, 'what'> | null>> {
  const set = RECORD_FILTERS.flatMap((name) =>
    options[name] === undefined ? [] : [[name, options[name]] as const],
  );
  const bounds: { minConfidence?: number; maxConfidence?: number } = {};
  for (const name of ['minConfidence', 'maxConfidence'] as const) {
    const text = options[name];
    const value = text === undefined ? undefined : fraction(text);
    if (value === null) return failed(messages.troubles.badNumber(name, text ?? '', '0 – 1'));
    if (value !== undefined) bounds[name] = value;
  }
  if (set.length === 0 && Object.keys(bounds).length === 0) return done(null);
  const { compileQuery } = await import('../../ask/compile.ts');
  const { readDay } = await import('../../ask/windows.ts');
  const now = today();
  const asOf = options.asOf === undefined ? now : readDay(options.asOf, Number(now.slice(0, 4)));
  if (asOf === null) return failed(messages.troubles.badDay('asOf', options.asOf ?? ''));
  const query = { ...Object.fromEntries(set), ...bounds, asOf };
  const understood = await compileQuery({ ...query, what: options.what ?? 'tasks' }, messages);
  return understood.ok ? done(query) : understood;
}
