import {
  closeSync,
  mkdtempSync,
  openSync,
  readSync,
  rmdirSync,
  rmSync,
  symlinkSync,
  unlinkSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Messages } from '../../messages/index.ts';
import { done, failed, type Result, type Trouble } from '../../model/trouble.ts';
import { messageOf } from '../../text/thrown.ts';
import { SqlDatabase, sqlFault } from './engine.ts';
import {
  APPLICATION_ID,
  ARCHIVE_VERSION,
  type ArchiveHeader,
  HEADER_LENGTH,
  headerOf,
  VIEWS,
} from './format.ts';
import { playBack } from './journal.ts';
import { builderOf, takeBuildLock } from './lock.ts';

type Texts = Pick<Messages, 'archive'>;

/** Milliseconds that a reader waits for a build to put its changes in, and between two looks. */
const WAIT_MS = 10_000;
const LOOK_MS = 50;
/** A reading that a build changed under its hands is made anew so many times. */
const ATTEMPTS = 5;

/** Which versions of the tables a question is for: those of this program, or older ones too, as a build brings them up to date. */
export type Versions = 'own' | 'own-and-older';

/**
 * Asks an archive. Readers take no lock, so that they stand in nobody's way, work on media that cannot be written and
 * leave nothing behind when they are killed; instead the file's change counter is held against itself afterwards, and a
 * reading during which a build put its changes in is made anew.
 * @param ask pure: it may be called again
 * @returns its answer; a trouble for a file that is no archive, of another version, damaged, or being changed for too long
 */
export async function readArchive<T>(
  path: string,
  messages: Texts,
  ask: (database: SqlDatabase) => T | Promise<T>,
  versions: Versions = 'own',
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt += 1) {
    const before = await headerAtRest(path, versions, messages);
    if (!before.ok) return before;
    const answer = await attempted(path, messages, ask);
    const after = lookAt(path);
    if (after !== null && !after.journal && after.header?.changes === before.value.changes) return answer;
    if (attempt === ATTEMPTS) return failed(messages.archive.troubles.busy(path, null));
  }
}

async function attempted<T>(
  path: string,
  messages: Texts,
  ask: (database: SqlDatabase) => T | Promise<T>,
): Promise<Result<T>> {
  const alias = aliasOf(path);
  let database: SqlDatabase | null = null;
  try {
    database = new SqlDatabase(alias.path, alias.path === path ? 'read' : 'read-alone');
    // one lock for all that is asked: the engine would take one a statement, a folder made and removed each time
    database.exec('BEGIN');
    const strange = strangeIn(database);
    if (strange !== null) return failed(messages.archive.troubles.damaged(path, strange));
    return done(await ask(database));
  } catch (error) {
    const trouble = archiveTrouble(error, path, messages);
    if (trouble === null) throw error;
    return failed(trouble);
  } finally {
    database?.close();
    alias.remove();
  }
}

/**
 * What a file has the engine do beyond what archives do: a view by the name of a table may never end, a trigger changes what
 * is written. Null where there is nothing of the kind.
 */
function strangeIn(database: SqlDatabase): string | null {
  const own = VIEWS.map((name) => `'${name}'`).join();
  const [first] = database.all(
    `SELECT type || ' ' || name AS what FROM sqlite_master
     WHERE type = 'trigger' OR (type = 'view' AND name NOT IN (${own})) LIMIT 1`,
  );
  return first === undefined ? null : String(first.what);
}

/**
 * A name of one's own for a file. The engine's lock is a folder beside the file, by the name that it was opened under,
 * and one lock excludes all others, readers too.
 */
function aliasOf(path: string): { readonly path: string; remove(): void } {
  try {
    const folder = mkdtempSync(join(tmpdir(), 'reform-plan-'));
    const alias = join(folder, 'archive');
    symlinkSync(resolve(path), alias);
    return { path: alias, remove: () => removeAlias(folder, alias) };
  } catch {
    // without the right to make links: as any program opens it
    return { path, remove: () => {} };
  }
}

/** Node loads what removes whole folders when that is first asked for, which takes longer than removing a link. */
function removeAlias(folder: string, alias: string): void {
  try {
    unlinkSync(alias);
    rmdirSync(folder);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Look {
  readonly header: ArchiveHeader | null;
  /** A transaction is under way, or a build died in one. */
  readonly journal: boolean;
}

/** Looks at the beginning of a file at once: waiting for it takes a short command longer than it takes to read. */
function lookAt(path: string): Look | null {
  const head = headOf(path, HEADER_LENGTH);
  return head === null ? null : { header: headerOf(head), journal: hasHotJournal(path) };
}

/** The first bytes of a file; null where it is not there, or out of reach. */
function headOf(path: string, length: number): Buffer | null {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return null;
  }
  try {
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, 0));
  } finally {
    closeSync(file);
  }
}

/**
 * Whether pages of an archive may be half written. The engine zeroes the first bytes of its journal until all of it has
 * reached the disk, and touches no page before that: such a journal, left by a dead build, means nothing and stays.
 */
function hasHotJournal(path: string): boolean {
  const [first = 0] = headOf(`${path}-journal`, 1) ?? [];
  return first !== 0;
}

/** The header of an archive that nobody is changing: waits for a build, undoes what a dead one left half done. */
async function headerAtRest(
  path: string,
  versions: Versions,
  messages: Texts,
): Promise<Result<ArchiveHeader>> {
  const { troubles } = messages.archive;
  for (let waited = 0; ; waited += LOOK_MS) {
    const look = lookAt(path);
    if (look === null) return failed(troubles.notThere(path));
    const { header, journal } = look;
    if (header === null || header.applicationId !== APPLICATION_ID) return failed(troubles.noArchive(path));
    if (!isKnown(header.version, versions))
      return failed(troubles.otherVersion(path, header.version, ARCHIVE_VERSION));
    if (!journal) return done(header);
    if (waited >= WAIT_MS) return failed(troubles.busy(path, (await builderOf(path))?.pid ?? null));
    const builder = await builderOf(path);
    // a build that holds the lock itself finds what one before it left behind
    const isOwn = builder?.pid === process.pid && builder.host === hostname();
    if (builder === null || !builder.alive || isOwn) {
      const undone = await undo(path, isOwn, messages);
      if (!undone.ok) return undone;
    }
    await pause(LOOK_MS);
  }
}

function isKnown(version: number, versions: Versions): boolean {
  return (
    version === ARCHIVE_VERSION || (versions === 'own-and-older' && version > 0 && version < ARCHIVE_VERSION)
  );
}

/**
 * Takes back the transaction that a dead build left behind, as one that builds: nobody else may take it back meanwhile.
 * @param isOwn whether this process has the right to build already
 */
async function undo(path: string, isOwn: boolean, messages: Texts): Promise<Result<void>> {
  const lock = isOwn ? null : await takeBuildLock(path, messages);
  // somebody else takes it back, or builds
  if (lock !== null && !lock.ok) return lock.trouble.code === 'archive-busy' ? done(undefined) : lock;
  try {
    if (!hasHotJournal(path)) return done(undefined);
    // the dead build's own lock, which no one else holds by now
    rmSync(`${path}.lock`, { recursive: true, force: true });
    playBack(path);
    return done(undefined);
  } catch (error) {
    return failed(messages.archive.troubles.unusable(path, messageOf(error)));
  } finally {
    if (lock !== null) await lock.value.release();
  }
}

/**
 * Takes back what a build of this process left half done, when its engine is closed.
 * @returns whether the archive is as it was before
 */
export async function takeBack(path: string, messages: Texts): Promise<boolean> {
  return (await undo(path, true, messages)).ok;
}

/** What the engine said, for people; null where it was not the engine. */
export function archiveTrouble(error: unknown, path: string, { archive }: Texts): Trouble | null {
  const { troubles } = archive;
  const fault = sqlFault(error);
  if (fault === null) return null;
  const got = messageOf(error);
  if (fault === 'locked') return troubles.busy(path, null);
  if (fault === 'damaged' || fault === 'not-a-database') return troubles.damaged(path, got);
  if (fault === 'full') return troubles.full(path, got);
  if (fault === 'read-only' || fault === 'input-output') return troubles.unusable(path, got);
  return troubles.damaged(path, got);
}
