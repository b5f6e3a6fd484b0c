import { createHash } from 'node:crypto';
import { createReadStream, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Messages } from '../messages/index.ts';
import { failed, type Result, type Trouble } from '../model/trouble.ts';
import { RECORDS_A_PLAN } from '../plans/archive/format.ts';
import { isBesidePlan } from '../plans/corrections-beside.ts';
import { type Input, isLedger, PLAN_OR_DOCUMENT, surveyInputs } from '../plans/inputs.ts';
import { mapPlans } from '../plans/map-plans.ts';
import type { ReadOptions } from '../readers/index.ts';
import type { Skipped } from '../source/skipped.ts';
import { messageOf } from '../text/thrown.ts';
import { type Prepared, preparePlan } from './records.ts';
import type { OrderedLedger } from './writer.ts';

/** The files that an archive is built from: which of them changed since the last build, and what they hold now. */

/** Which files, and how they are read. */
export interface FilesRequest {
  /** Folders and files, as the user named them. */
  readonly inputs: readonly string[];
  /** Look into files whose size and time are as they were. */
  readonly verify?: boolean;
  readonly jobs?: number;
  /** Seconds that a file may take. */
  readonly timeLimit?: number;
  readonly reading?: ReadOptions;
  readonly onDone?: () => void;
}

/** A file, as it was when it was last looked at. */
export interface Source {
  /** The whole path: what a file is known by, wherever the command was started. */
  readonly path: string;
  /** The path as the user named it. */
  readonly named: string;
  readonly root: string;
  readonly size: number;
  readonly modified: number;
  readonly sha256: string | null;
}

/** What is to be done. */
export interface Work {
  /** Files to be read, and how they look now. */
  readonly plans: readonly Source[];
  readonly ledgers: readonly Source[];
  /** Files whose time changed and nothing else. */
  readonly touched: readonly Source[];
  readonly gone: readonly string[];
  readonly same: number;
  readonly troubles: readonly Trouble[];
  readonly skipped: readonly Skipped[];
}

/** Looks at every file, and into those that may have changed. */
export async function survey(request: FilesRequest, known: ReadonlyMap<string, Source>): Promise<Work> {
  const plans: Source[] = [];
  const ledgers: Source[] = [];
  const touched: Source[] = [];
  const troubles: Trouble[] = [];
  const skipped: Skipped[] = [];
  const seen = new Set<string>();
  const roots = new Set<string>();
  let same = 0;
  for (const named of request.inputs) {
    const root = resolve(named);
    const found = await surveyInputs([named], PLAN_OR_DOCUMENT);
    skipped.push(...found.skipped);
    const fault = found.inputs.find((input) => input.kind === 'trouble');
    // a folder that is not mounted looks empty: nothing of it is marked as withdrawn
    if (fault?.kind === 'trouble') troubles.push(fault.trouble);
    else roots.add(root);
    const files = found.inputs.flatMap((input) => (input.kind === 'file' ? [input.path] : []));
    for (const path of [...files, ...found.ledgers]) {
      if (seen.has(resolve(path))) continue;
      seen.add(resolve(path));
      if (isBesidePlan(path) && !isLedger(path)) continue;
      const now = sourceOf(path, root);
      const before = known.get(now.path);
      const ledger = isLedger(path);
      if (!request.verify && before && before.size === now.size && before.modified === now.modified) {
        if (!ledger) same += 1;
      } else if (ledger) ledgers.push(now);
      else if (before?.sha256 && before.sha256 === (await hashOf(now.path))) {
        touched.push({ ...now, sha256: before.sha256 });
        same += 1;
      } else plans.push(now);
    }
  }
  const gone = [...known.values()].filter(({ path, root }) => roots.has(root) && !seen.has(path));
  return { plans, ledgers, touched, gone: gone.map(({ path }) => path), same, troubles, skipped };
}

/** Asked of every file, twice: a call that waits for nobody takes a tenth of the time of one that is waited for. */
function sourceOf(path: string, root: string): Source {
  const about = lookedAt(path);
  return {
    path: resolve(path),
    named: path,
    root,
    size: about?.size ?? -1,
    modified: about?.mtimeMs ?? -1,
    sha256: null,
  };
}

function lookedAt(path: string): { readonly size: number; readonly mtimeMs: number } | null {
  try {
    return statSync(path);
  } catch {
    // what is gone by now, or out of reach, is said when it is read
    return null;
  }
}

async function hashOf(path: string): Promise<string | null> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
    return hash.digest('hex');
  } catch {
    return null;
  }
}

/** A file, read. */
export interface ReadFile {
  readonly source: Source;
  readonly plans: readonly Prepared[];
  readonly ledger: OrderedLedger | null;
  readonly trouble: Trouble | null;
}

/** Reads what changed, one file after the other. */
export async function* readFiles(
  work: Work,
  request: FilesRequest,
  messages: Pick<Messages, 'archive' | 'follow'>,
): AsyncGenerator<ReadFile> {
  for (const source of work.ledgers) {
    // YAML and schemas: most builds need neither
    const { inOrder, readLedger } = await import('../follow/ledger.ts');
    const ledger = await readFile(source.path, 'utf8').then(
      (text) => readLedger(text, source.named, messages),
      (error: unknown) => failed(messages.archive.troubles.badLedger(source.named, messageOf(error))),
    );
    // a line that is no entry is told of; what stands around it holds
    const [fault] = ledger.ok ? ledger.value.faults : [];
    const { badLedger } = messages.archive.troubles;
    const trouble = fault ? badLedger(`${source.named}:${fault.line}`, fault.got) : null;
    yield {
      source,
      plans: [],
      ledger: ledger.ok ? { ...ledger.value, held: inOrder(ledger.value.entries) } : null,
      trouble: ledger.ok ? trouble : ledger.trouble,
    };
  }
  const inputs = work.plans.map(
    ({ path, size }): Input => ({ kind: 'file', path, name: basename(path), size }),
  );
  let at = 0;
  let waiting = new Waiting();
  const finished: { source: Source; waiting: Waiting }[] = [];
  const results = mapPlans(inputs, {
    question: null,
    ask: preparePlan,
    worker: new URL('./worker.js', import.meta.url),
    ...(request.reading && { reading: request.reading }),
    ...(request.jobs !== undefined && { jobs: request.jobs }),
    ...(request.timeLimit !== undefined && { timeLimit: request.timeLimit }),
    onDone: () => {
      const source = work.plans[at];
      if (source) finished.push({ source, waiting });
      at += 1;
      waiting = new Waiting();
      request.onDone?.();
    },
  });
  for await (const result of results) {
    for (const each of finished.splice(0)) yield finishedFile(each.source, each.waiting, messages);
    waiting.take(result, messages);
  }
  for (const each of finished) yield finishedFile(each.source, each.waiting, messages);
}

/** What one file has given so far. */
class Waiting {
  readonly plans: Prepared[] = [];
  trouble: Trouble | null = null;

  take(result: Result<Prepared>, { archive }: Pick<Messages, 'archive'>): void {
    if (!result.ok) this.trouble ??= result.trouble;
    else if (recordsOf(result.value) >= RECORDS_A_PLAN)
      this.trouble ??= archive.troubles.tooMany(result.value.path, RECORDS_A_PLAN);
    else this.plans.push(result.value);
  }
}

function recordsOf({ rows, sections, targets, deadlines, citations, lists }: Prepared): number {
  const found = rows.length + sections.length + targets.length;
  return Math.max(found, deadlines.length, citations.length, lists.length);
}

/** A file that is as it was before it was read; one that changed meanwhile is left for the next build. */
function finishedFile(
  source: Source,
  { plans, trouble }: Waiting,
  { archive }: Pick<Messages, 'archive'>,
): ReadFile {
  if (trouble) return { source, plans, ledger: null, trouble };
  const after = sourceOf(source.named, source.root);
  if (after.size !== source.size || after.modified !== source.modified)
    return { source, plans: [], ledger: null, trouble: archive.troubles.changing(source.named) };
  // a document is known by its hash; what a plan file holds is compared plan by plan
  const [only] = plans;
  const sha256 = plans.length === 1 && only && only.path === source.named ? only.header.sha256 : null;
  return { source: { ...source, sha256 }, plans, ledger: null, trouble: null };
}
