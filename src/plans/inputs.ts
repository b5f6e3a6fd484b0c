import { type Dirent, statSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import { inEveryLanguage, named } from '../messages/index.ts';
import type { Trouble } from '../model/trouble.ts';
import type { Skipped } from '../source/skipped.ts';
import { append } from '../text/append.ts';
import { lastPart } from '../text/last-part.ts';
import { isBesidePlan } from './corrections-beside.ts';
import { isLeftBehind, skippedFile } from './skipped.ts';

/** Something that the user named to be read. */
export type Input =
  | {
      readonly kind: 'file';
      readonly path: string;
      /** The path below the folder that was named, or the last part of the path. */
      readonly name: string;
      /** In bytes; 0 where it is not known. */
      readonly size: number;
    }
  | { readonly kind: 'stdin'; readonly path: '-'; readonly name: 'stdin' }
  | { readonly kind: 'trouble'; readonly path: string; readonly name: ''; readonly trouble: Trouble };

/** In a folder only files with these names are documents; a file that is named itself may be called anything. */
const DOCUMENT = /\.(?:txt|text|md|markdown|csv|tsv|pdf|docx?|docm|html?|xlsx|xlsm)$/i;
/** The same, and the plans that `parse` wrote: what commands that ask plans take. */
export const PLAN_OR_DOCUMENT =
  /\.(?:txt|text|md|markdown|csv|tsv|pdf|docx?|docm|html?|xlsx|xlsm|json|ya?ml|ndjson)$/i;

/** A ledger of progress (sổ theo dõi), which stands beside its plan, and the lock that writing it takes. */
const LEDGER = /\.progress\.ya?ml$/i;

const LEDGER_LOCK = /\.progress\.ya?ml\.lock$/i;

/** Whether a file is a ledger of progress, by its name. */
export function isLedger(path: string): boolean {
  return LEDGER.test(path);
}

/** What was found under the paths that the user named. */
export interface Survey {
  readonly inputs: readonly Input[];
  /** What folders hold that is not read; locks, hidden files and the like are not even named. */
  readonly skipped: readonly Skipped[];
  /** Ledgers of progress in folders, which are no plans. */
  readonly ledgers: readonly string[];
}

/** What a walk through folders finds. */
interface Gathered {
  readonly found: string[];
  readonly skipped: Skipped[];
  readonly ledgers: string[];
}

/**
 * What paths stand for: files as they are, `-` for the standard input, folders for the documents in them, at
 * any depth, in the order of their names. Missing files stay in the list: reading them says what is wrong.
 */
export async function expandInputs(paths: readonly string[], names = DOCUMENT): Promise<Input[]> {
  return [...(await surveyInputs(paths, names)).inputs];
}

/** As `expandInputs`, with what folders hold besides. */
export async function surveyInputs(paths: readonly string[], names = DOCUMENT): Promise<Survey> {
  const inputs: Input[] = [];
  const skipped: Skipped[] = [];
  const ledgers: string[] = [];
  for (const path of paths) {
    if (path === '-') {
      inputs.push({ kind: 'stdin', path: '-', name: 'stdin' });
      continue;
    }
    const about = await stat(path).catch(() => null);
    if (about?.isDirectory()) append(inputs, await documentsIn(path, names, { found: [], skipped, ledgers }));
    else inputs.push({ kind: 'file', path, name: lastPart(path), size: about?.size ?? 0 });
  }
  return { inputs, skipped, ledgers };
}

async function documentsIn(folder: string, names: RegExp, gathered: Gathered): Promise<Input[]> {
  const trouble = await walk(folder, names, gathered);
  if (trouble) return [{ kind: 'trouble', path: folder, name: '', trouble: named(trouble, folder) }];
  const paths = withoutParsed(gathered.found).sort(byCodeUnits);
  if (paths.length === 0) return [{ kind: 'trouble', path: folder, name: '', trouble: noDocuments(folder) }];
  const inputs: Input[] = [];
  for (const path of paths)
    inputs.push({ kind: 'file', path, name: relative(folder, path), size: sizeOf(path) });
  return inputs;
}

/**
 * Asked of every file of a folder: a call that waits for nobody takes a tenth of the time of one that is waited for. A file
 * that is gone by now is said when it is read.
 */
function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** Gathers the documents of a folder and of those in it. @returns why the folder itself cannot be opened, or null */
async function walk(
  folder: string,
  names: RegExp,
  { found, skipped, ledgers }: Gathered,
): Promise<Trouble | null> {
  const open = [folder];
  for (let at = open.shift(); at !== undefined; at = open.shift()) {
    let entries: Dirent[];
    try {
      entries = await readdir(at, { withFileTypes: true });
    } catch (error) {
      const { systemTrouble } = await import('../readers/bytes.ts');
      if (at === folder) return systemTrouble(error);
      skipped.push({ path: at, reason: 'closed-folder', kind: null });
      continue;
    }
    for (const entry of entries.sort((a, b) => byCodeUnits(a.name, b.name))) {
      const path = join(at, entry.name);
      if (isLedger(entry.name)) ledgers.push(path);
      if (isLeftBehind(entry.name) || isBesidePlan(entry.name) || LEDGER_LOCK.test(entry.name)) continue;
      const kind = entry.isSymbolicLink() ? await linked(path) : entry;
      if (kind?.isDirectory()) {
        if (entry.isSymbolicLink()) skipped.push({ path, reason: 'linked-folder', kind: null });
        else open.push(path);
      } else if (kind && !kind.isFile()) skipped.push({ path, reason: 'not-a-file', kind: null });
      else if (names.test(entry.name)) found.push(path);
      else if (kind) skipped.push(await skippedFile(path));
    }
  }
  return null;
}

/** What a link points at; null where it points at nothing. */
async function linked(path: string): Promise<Pick<Dirent, 'isFile' | 'isDirectory'> | null> {
  return stat(path).catch(() => null);
}

/** A document whose plan file stands beside it would be read twice. */
function withoutParsed(paths: readonly string[]): string[] {
  const stem = (path: string): string => path.slice(0, path.length - extname(path).length);
  const parsed = new Set(paths.filter((path) => !DOCUMENT.test(path)).map(stem));
  return paths.filter((path) => !DOCUMENT.test(path) || !parsed.has(stem(path)));
}

/** The same order on every machine, whatever its language. */
function byCodeUnits(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function noDocuments(folder: string): Trouble {
  return named(
    inEveryLanguage(({ unreadable }) => unreadable.noDocuments()),
    folder,
  );
}
