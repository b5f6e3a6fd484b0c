import { type FileHandle, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { ENGLISH } from '../messages/index.ts';
import type { LedgerEntry, SpreadSet } from '../model/ledger.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { dropDraft, openDraft } from '../plans/drafts.ts';
import { messageOf } from '../text/thrown.ts';
import {
  emptyLedger,
  entryLine,
  type FollowMessages,
  headerText,
  type Ledger,
  readLedger,
} from './ledger.ts';

export { ledgerPath } from './ledger-path.ts';

/**
 * The ledger in a file; an empty one where there is no file yet.
 * @param plan key of the plan that a new ledger is of
 */
export async function loadLedger(
  path: string,
  plan: string,
  messages: FollowMessages = ENGLISH,
): Promise<Result<Ledger>> {
  const text = await textOf(path);
  return text === null ? done(emptyLedger(plan)) : readLedger(text, path, messages);
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

/** What is added: worked out from the ledger as it stands once nobody else can write. */
export type Additions = (ledger: Ledger) => {
  readonly entries: readonly LedgerEntry[];
  readonly sets?: readonly SpreadSet[];
};

/**
 * Adds to a ledger while nobody else does: takes the lock, reads, asks what is to be added, appends it in one write,
 * gives the lock back. What stands in the file is not touched, but for a last line that was cut off: that becomes a
 * comment, so that the file is YAML again.
 * @returns the ledger with what was added
 */
export async function addToLedger(
  path: string,
  plan: string,
  additions: Additions,
  messages: FollowMessages = ENGLISH,
): Promise<Result<Ledger>> {
  const { troubles } = messages.follow;
  try {
    const locked = await withLock(path, () => add(path, plan, additions, messages));
    return locked ?? failed(troubles.locked(path, lockOf(path)));
  } catch (error) {
    return failed(troubles.unwritable(path, messageOf(error)));
  }
}

async function add(
  path: string,
  plan: string,
  additions: Additions,
  messages: FollowMessages,
): Promise<Result<Ledger>> {
  const text = await textOf(path);
  const read = text === null ? done(emptyLedger(plan)) : readLedger(text, path, messages);
  if (!read.ok) return read;
  const { header, faults } = read.value;
  const { entries, sets = header.sets } = additions(read.value);
  const lines = entries.map(entryLine).join('');
  const whole = {
    header: { ...header, sets: [...sets] },
    entries: [...read.value.entries, ...entries],
    faults,
  };
  const newSets = JSON.stringify(sets) !== JSON.stringify(header.sets);
  if (text === null || newSets || isCut(text)) {
    if (entries.length > 0 || newSets) await replaceFile(path, rewritten(text, whole.header) + lines);
  } else if (lines !== '') await append(path, lines);
  return done(whole);
}

function isCut(text: string): boolean {
  return !text.endsWith('\n');
}

/** The text with its header written anew and a cut line made a comment; its entries as they were. */
function rewritten(text: string | null, header: Ledger['header']): string {
  if (text === null) return headerText(header);
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n')
    .split('\n');
  const from = lines.findIndex((line) => /^entries:[ \t]*(?:#.*)?$/.test(line)) + 1;
  const body = lines.slice(from);
  const last = body.pop() ?? '';
  if (last !== '') body.push(readsAsEntry(last) ? last : `# cut off: ${last}`);
  return headerText(header) + body.map((line) => `${line}\n`).join('');
}

function readsAsEntry(line: string): boolean {
  const probe = readLedger(`${headerText(emptyLedger('-').header)}${line}\n`, '');
  return probe.ok && probe.value.entries.length === 1;
}

/** A whole new content takes the place of the old one at once or not at all. */
async function replaceFile(path: string, content: string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    await rm(draft, { force: true });
    const file = await openDraft(draft);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  } finally {
    dropDraft(draft);
  }
}

async function append(path: string, lines: string): Promise<void> {
  const file: FileHandle = await open(path, 'a');
  try {
    await file.writeFile(lines);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** How often, and how long apart in milliseconds, a lock that somebody holds is asked for: half a minute in all. */
const TRIES = 300;
const PAUSE_MS = 100;
/** A lock this old, in milliseconds, was left by a program that died: writing takes moments. */
const STALE_MS = 120_000;

function lockOf(path: string): string {
  return `${path}.lock`;
}

/** Runs `work` while holding the lock; null where it could not be had. */
async function withLock<T>(path: string, work: () => Promise<T>): Promise<T | null> {
  const lock = lockOf(path);
  for (let i = 0; i < TRIES; i += 1) {
    if (await take(lock)) {
      try {
        return await work();
      } finally {
        await rm(lock, { force: true });
        dropDraft(lock);
      }
    }
    await dropStale(lock);
    await pause(PAUSE_MS);
  }
  return null;
}

async function take(lock: string): Promise<boolean> {
  try {
    const file = await openDraft(lock);
    await file.writeFile(`${process.pid}\n`).finally(() => file.close());
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function dropStale(lock: string): Promise<void> {
  const about = await stat(lock).catch(() => null);
  if (about && Date.now() - about.mtimeMs > STALE_MS) await rm(lock, { force: true });
}
