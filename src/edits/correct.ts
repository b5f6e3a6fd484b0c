import { stat } from 'node:fs/promises';
import { amend, type Saying, type Speaker } from '../corrections/entries.ts';
import { type Resolved, resolveCorrections } from '../corrections/resolve.ts';
import type { Messages } from '../messages/index.ts';
import type { Misfit } from '../model/correcting.ts';
import type { CorrectionsFile, Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { correctionsPath } from '../plans/corrections-beside.ts';
import { emptyCorrections, readCorrections, writeCorrections } from '../plans/corrections-file.ts';
import { type ReadPlansOptions, readPlanInTime } from '../plans/read-plans.ts';
import { DEFAULT_MAX_SIZE } from '../readers/index.ts';
import { lastPart } from '../text/last-part.ts';
import { nearest } from '../text/nearest.ts';
import type { Unplaced } from './edits.ts';
import { readEdits } from './read-edits.ts';

/** What is to be corrected in a document, and where that is kept. */
export interface CorrectRequest {
  readonly document: string;
  /** The file of corrections; the one beside the document where it is left out. */
  readonly corrections?: string;
  readonly sayings: readonly Saying[];
  /** An edited export. */
  readonly from?: string;
  readonly speaker: Speaker;
  /** Say what would change, and write nothing. */
  readonly dryRun?: boolean;
  /** How the document is read, and how long that may take. */
  readonly reading: ReadPlansOptions;
}

/** What came of corrections: the file that holds them, and how many are new. */
export interface CorrectResult {
  readonly path: string;
  readonly changed: number;
  /** Changes of the edited export that are no corrections. */
  readonly unplaced: readonly Unplaced[];
}

/** A document as the parser alone reads it, and the corrections that there are. */
interface Opened {
  readonly plan: Plan;
  readonly path: string;
  readonly there: boolean;
  readonly file: CorrectionsFile;
}

/** Adds corrections to the file beside a document. */
export async function correctDocument(
  request: CorrectRequest,
  messages: Messages,
): Promise<Result<CorrectResult>> {
  const opened = await open(request, messages);
  if (!opened.ok) return opened;
  const { plan, path, file } = opened.value;
  const edited = await editsFrom(request, opened.value, messages);
  if (!edited.ok) return edited;
  const taken: Saying[] = edited.value.edits.map(({ target, words }) => ({ kind: 'set', target, words }));
  const sayings = [...taken, ...request.sayings];
  const amended = amend(plan, file, sayings, request.speaker, (misfit) => explained(misfit, messages));
  if (!amended.ok) return amended;
  const { changed } = amended.value;
  const { unplaced } = edited.value;
  if (changed > 0 && !request.dryRun) {
    const source = { file: file.source.file ?? lastPart(request.document), sha256: plan.source.sha256 };
    const written = await writeCorrections(path, { ...amended.value.file, source }, messages);
    if (!written.ok) return written;
  }
  return done({ path, changed, unplaced });
}

/** The corrections of a document, each with what becomes of it. */
export async function listCorrections(
  request: Pick<CorrectRequest, 'document' | 'corrections' | 'reading'>,
  messages: Messages,
): Promise<Result<{ readonly path: string; readonly outcomes: readonly Resolved[] }>> {
  const opened = await open(request, messages);
  if (!opened.ok) return opened;
  const { plan, path, file } = opened.value;
  return done({ path, outcomes: resolveCorrections(plan, file).outcomes });
}

async function open(
  { document, corrections, reading }: Pick<CorrectRequest, 'document' | 'corrections' | 'reading'>,
  messages: Messages,
): Promise<Result<Opened>> {
  const read = await readPlanInTime(document, { ...reading, corrections: null });
  if (!read.ok) return failed(await asDocument(document, read.trouble, messages));
  const path = corrections ?? (await correctionsPath(document));
  const there = (await stat(path).catch(() => null)) !== null;
  const file = there
    ? await readCorrections(path, messages)
    : done(emptyCorrections(document, read.value.source.sha256));
  return file.ok ? done({ plan: read.value, path, there, file: file.value }) : file;
}

/** A plan file is made anew with every parse: the document is what can be corrected. */
async function asDocument(path: string, trouble: Trouble, messages: Messages): Promise<Trouble> {
  if (trouble.code !== 'already-a-plan') return trouble;
  const { loadPlans } = await import('../plans/read-plan.ts');
  const plans = await loadPlans(path);
  const source = plans.ok ? plans.value[0]?.source.file : undefined;
  return messages.corrections.troubles.notADocument(path, source ?? 'plan.docx');
}

async function editsFrom(
  { from, document, reading }: CorrectRequest,
  { plan, path, there }: Opened,
  messages: Messages,
): ReturnType<typeof readEdits> {
  if (from === undefined) return done({ edits: [], unplaced: [] });
  const corrected = there ? await readPlanInTime(document, { ...reading, corrections: path }) : done(plan);
  if (!corrected.ok) return corrected;
  return readEdits(from, corrected.value, reading.maxSize ?? DEFAULT_MAX_SIZE, messages);
}

function explained(misfit: Misfit, { corrections }: Messages): Trouble {
  const near = 'known' in misfit ? nearest(misfit.named, misfit.known) : [];
  return corrections.troubles.misfit(misfit, near);
}
