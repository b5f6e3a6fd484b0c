import { copyFile, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Messages } from '../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { numberOf, SqlDatabase, sqlFault, textOf, textOrNull } from '../plans/archive/engine.ts';
import { ARCHIVE_VERSION } from '../plans/archive/format.ts';
import { buildLockPath, takeBuildLock } from '../plans/archive/lock.ts';
import { archiveTrouble, readArchive, takeBack } from '../plans/archive/open.ts';
import { draftAt, dropDraft } from '../plans/drafts.ts';
import { isLedger } from '../plans/inputs.ts';
import { makeFolder } from '../plans/make-folder.ts';
import type { Skipped } from '../source/skipped.ts';
import { messageOf } from '../text/thrown.ts';
import { migrate, WHOLE_LEDGERS } from './schema.ts';
import {
  type FilesRequest,
  type ReadFile,
  readFiles,
  type Source,
  survey,
  type Work,
} from './source-files.ts';
import { ArchiveWriter } from './writer.ts';

type Texts = Pick<Messages, 'archive' | 'follow'>;

/** What an archive is built from, and how the files are read. */
export interface BuildRequest extends FilesRequest {
  readonly archive: string;
  /** How many files are to be read, before the first is. */
  readonly onSurvey?: (files: number) => void;
}

/** What a build came to: plans that were added, changed, left as they were, marked as gone or as replaced. */
export interface BuildReport {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly gone: number;
  readonly replaced: number;
  /** Plans in force afterwards. */
  readonly plans: number;
  /** What could not be read; what the archive held of it before, it still holds. */
  readonly troubles: readonly Trouble[];
  readonly skipped: readonly Skipped[];
}

/**
 * Files that are read before anything is written, so that an archive is only locked while their plans are put in. Where
 * more have changed, a copy is written and takes the archive's place. Reasoned: plans of so many files fit the memory,
 * and rewriting their pages costs less than copying an archive of a country.
 */
const IN_PLACE_AT_MOST = 256;

/**
 * Puts the plans of files and folders into an archive, new or there already: what changed is read, and put in by one
 * transaction; what is gone is marked. A build that is stopped leaves the archive as it was.
 * @returns what was done; a trouble where the archive cannot be used, and nothing of it was changed
 */
export async function buildArchive(request: BuildRequest, messages: Texts): Promise<Result<BuildReport>> {
  const archive = resolve(request.archive);
  try {
    await makeFolder(dirname(archive));
  } catch (error) {
    return failed(messages.archive.troubles.unusable(request.archive, messageOf(error)));
  }
  const lock = await takeBuildLock(archive, messages);
  if (!lock.ok) return lock;
  try {
    await sweep(archive);
    const isThere = (await stat(archive).catch(() => null)) !== null;
    const known = isThere ? await readArchive(archive, messages, knownSources, 'own-and-older') : done(NEW);
    if (!known.ok) return known;
    return await build(request, archive, isThere ? known.value : null, messages);
  } catch (error) {
    const { troubles } = messages.archive;
    const trouble =
      error instanceof NoRoom
        ? troubles.full(request.archive, error.message)
        : archiveTrouble(error, request.archive, messages);
    // what was half written when it failed; of an archive that is in use by others nothing was
    if (trouble?.code !== 'archive-busy') await takeBack(archive, messages);
    if (trouble === null) throw error;
    return failed(trouble);
  } finally {
    await lock.value.release();
  }
}

/** Bytes that a disk must have left for a write to have failed over anything but room. */
const ROOM = 2 ** 20;

/** The disk has no room: the engine says of it what it says of any write that fails. */
class NoRoom extends Error {}

/** What went wrong, seen before what was written so far is taken away. */
async function seen(error: unknown, archive: string): Promise<unknown> {
  if (sqlFault(error) !== 'input-output') return error;
  const { statfs } = await import('node:fs/promises');
  const disk = await statfs(dirname(archive)).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < ROOM ? new NoRoom(messageOf(error)) : error;
}

/** Copies that killed builds left. */
async function sweep(archive: string): Promise<void> {
  const folder = dirname(archive);
  const left = `${basename(archive)}.new-`;
  for (const name of await readdir(folder))
    if (name.startsWith(left)) await rm(resolve(folder, name), { recursive: true, force: true });
}

/** What an archive knows when a build begins. */
interface Known {
  /** Of its tables. */
  readonly version: number;
  readonly sources: ReadonlyMap<string, Source>;
}

const NEW: Known = { version: ARCHIVE_VERSION, sources: new Map() };

function knownSources(database: SqlDatabase): Known {
  const version = database.number('PRAGMA user_version') ?? 0;
  const rows = database.all('SELECT path, root, size, modified, sha256 FROM sources');
  const sources = rows.map((row): Source => {
    const path = textOf(row, 'path');
    const stale = version < WHOLE_LEDGERS && isLedger(path);
    return {
      path,
      named: path,
      root: textOf(row, 'root'),
      size: stale ? NEVER : numberOf(row, 'size'),
      modified: numberOf(row, 'modified'),
      sha256: textOrNull(row, 'sha256'),
    };
  });
  return { version, sources: new Map(sources.map((source) => [source.path, source])) };
}

/** No file has this size: what is known to have had it is read again. */
const NEVER = -2;

async function build(
  request: BuildRequest,
  archive: string,
  known: Known | null,
  messages: Texts,
): Promise<Result<BuildReport>> {
  const isThere = known !== null;
  const { version, sources } = known ?? NEW;
  const work = await survey(request, sources);
  request.onSurvey?.(work.plans.length);
  const isOwn = version === ARCHIVE_VERSION;
  const idle = work.plans.length + work.ledgers.length + work.touched.length + work.gone.length === 0;
  if (isThere && isOwn && idle) {
    const plans = await readArchive(archive, messages, inForce);
    return plans.ok
      ? done({
          ...NOTHING_DONE,
          plans: plans.value,
          same: work.same,
          troubles: work.troubles,
          skipped: work.skipped,
        })
      : plans;
  }
  const inPlace = isThere && work.plans.length <= IN_PLACE_AT_MOST;
  if (inPlace) {
    const files: ReadFile[] = [];
    for await (const file of readFiles(work, request, messages)) files.push(file);
    const database = new SqlDatabase(archive, 'write');
    try {
      return done(await putIn(database, files, work));
    } catch (error) {
      throw await seen(error, archive);
    } finally {
      database.close();
    }
  }
  return rebuild(request, archive, isThere, work, messages);
}

const NOTHING_DONE = { added: 0, changed: 0, same: 0, gone: 0, replaced: 0 };

/** Writes a copy and puts it in the archive's place. */
async function rebuild(
  request: BuildRequest,
  archive: string,
  isThere: boolean,
  work: Work,
  messages: Texts,
): Promise<Result<BuildReport>> {
  const copy = `${archive}.new-${process.pid}`;
  // of a database that could not be written its engine's lock is left too
  const made = [copy, `${copy}.lock`];
  // the archive itself is not touched before all is done: a run that is stopped leaves nothing behind
  const drafts = [...made, buildLockPath(archive)];
  for (const path of drafts) draftAt(path);
  try {
    if (isThere) await copyFile(archive, copy);
    const report = await fill(copy, request, work, messages);
    await replaceArchive(copy, archive);
    return done(report);
  } catch (error) {
    const fault = await seen(error, archive);
    for (const left of made) await rm(left, { recursive: true, force: true });
    throw fault;
  } finally {
    for (const path of drafts) dropDraft(path);
  }
}

async function fill(copy: string, request: BuildRequest, work: Work, messages: Texts): Promise<BuildReport> {
  const database = new SqlDatabase(copy, 'create');
  try {
    // nobody else knows of this file, and it is thrown away where anything goes wrong
    database.exec(`PRAGMA page_size = ${PAGE}; PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = OFF;
      PRAGMA synchronous = OFF; PRAGMA cache_size = -${CACHE_KIB}`);
    return await putIn(database, readFiles(work, request, messages), work);
  } finally {
    database.close();
  }
}

/**
 * Bytes of a page, and KiB of pages that are held: larger pages make a smaller tree of long texts. Measured: pages are
 * written behind one another, and twice as many that are held make a build no faster.
 */
const PAGE = 8192;
const CACHE_KIB = 32_768;
/**
 * Bytes of new words that the index gathers before it sorts them in: fewer, larger segments are faster to build and ask.
 * Measured: 4,000 plans take as long with twice as many.
 */
const WORDS_AT_ONCE = 2 ** 24;

/** A file is put in the place of another when all of it has reached the disk. */
async function replaceArchive(copy: string, archive: string): Promise<void> {
  const before = await stat(archive).catch(() => null);
  const handle = await open(copy, 'r+');
  // the engine makes files for their owner alone; an archive is a file like others
  await handle.chmod(before ? before.mode & 0o777 : 0o666 & ~process.umask());
  await handle.sync();
  await handle.close();
  await rename(copy, archive);
  const folder = await open(dirname(archive), 'r').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

async function putIn(
  database: SqlDatabase,
  files: AsyncIterable<ReadFile> | readonly ReadFile[],
  work: Work,
): Promise<BuildReport> {
  const sums = { added: 0, changed: 0, same: work.same };
  const troubles = [...work.troubles];
  database.exec('BEGIN IMMEDIATE');
  try {
    migrate(database);
    database.run(`INSERT INTO words(words, rank) VALUES ('hashsize', ?)`, [WORDS_AT_ONCE]);
    const before = statesIn(database);
    const writer = new ArchiveWriter(database, new Date().toISOString());
    for await (const file of files) {
      if (file.trouble) troubles.push(file.trouble);
      if (file.ledger) writer.putLedger(file.source.path, file.ledger);
      else if (file.plans.length > 0 || !file.trouble)
        for (const put of writer.putFile(file.source.path, file.plans)) sums[put] += 1;
      if (file.trouble) continue;
      const { path, root, size, modified, sha256 } = file.source;
      writer.noteSource(path, root, size, modified, sha256);
    }
    for (const { path, root, size, modified, sha256 } of work.touched)
      writer.noteSource(path, root, size, modified, sha256);
    for (const path of work.gone) writer.dropFile(path);
    writer.end();
    const after = statesIn(database);
    database.exec('COMMIT');
    return {
      ...sums,
      gone: Math.max(0, after.withdrawn - before.withdrawn),
      replaced: Math.max(0, after.replaced - before.replaced),
      plans: after.current,
      troubles,
      skipped: work.skipped,
    };
  } catch (error) {
    // after some faults the engine has rolled back by itself
    if (sqlFault(error) !== 'damaged') database.rollBack();
    throw error;
  }
}

function statesIn(database: SqlDatabase): { current: number; withdrawn: number; replaced: number } {
  const counts = new Map(
    database
      .all('SELECT state, count(*) AS n FROM plans GROUP BY state')
      .map((row) => [textOf(row, 'state'), numberOf(row, 'n')]),
  );
  return {
    current: counts.get('current') ?? 0,
    withdrawn: counts.get('withdrawn') ?? 0,
    replaced: counts.get('replaced') ?? 0,
  };
}

function inForce(database: SqlDatabase): number {
  return statesIn(database).current;
}
