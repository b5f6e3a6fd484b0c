import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative } from 'node:path';
import type { Trouble } from '../model/trouble.ts';

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
const DOCUMENT = /\.(?:txt|text|md|markdown|pdf|docx|html?)$/i;
/** The same, and the plans that `parse` wrote: what commands that ask plans take. */
export const PLAN_OR_DOCUMENT = /\.(?:txt|text|md|markdown|pdf|docx|html?|json|ya?ml|ndjson)$/i;

/**
 * What paths stand for: files as they are, `-` for the standard input, folders for the documents in them, at
 * any depth, in the order of their names. Missing files stay in the list: reading them says what is wrong.
 */
export async function expandInputs(paths: readonly string[], names = DOCUMENT): Promise<Input[]> {
  const inputs: Input[] = [];
  for (const path of paths) {
    if (path === '-') {
      inputs.push({ kind: 'stdin', path: '-', name: 'stdin' });
      continue;
    }
    const about = await stat(path).catch(() => null);
    if (about?.isDirectory()) inputs.push(...(await documentsIn(path, names)));
    else inputs.push({ kind: 'file', path, name: lastPart(path), size: about?.size ?? 0 });
  }
  return inputs;
}

async function documentsIn(folder: string, names: RegExp): Promise<Input[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((e) => e.isFile() && names.test(e.name) && !e.name.startsWith('.'));
    const paths = withoutParsed(files.map((e) => join(e.parentPath ?? e.path, e.name))).sort(byCodeUnits);
    if (paths.length === 0)
      return [{ kind: 'trouble', path: folder, name: '', trouble: noDocuments(folder) }];
    const inputs: Input[] = [];
    for (const path of paths) {
      inputs.push({ kind: 'file', path, name: relative(folder, path), size: (await stat(path)).size });
    }
    return inputs;
  } catch (error) {
    const { systemTrouble } = await import('../readers/bytes.ts');
    const trouble = systemTrouble(error);
    return [
      { kind: 'trouble', path: folder, name: '', trouble: { ...trouble, what: `${folder} ${trouble.what}` } },
    ];
  }
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

function lastPart(path: string): string {
  return (
    path
      .split(/[/\\]/)
      .filter((part) => part !== '')
      .at(-1) ?? path
  );
}

function noDocuments(folder: string): Trouble {
  return {
    code: 'no-documents',
    what: `${folder} holds no documents`,
    expected: 'a folder with .txt, .md, .pdf, .docx or .html files',
    example: 'reform-plan parse plans/2024 --output parsed',
    got: 'a folder without any',
  };
}
