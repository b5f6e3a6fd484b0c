import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Document, isMap, isSeq, parseDocument } from 'yaml';
import type { Messages } from '../../messages/index.ts';
import { CORRECTIONS_VERSION, CorrectionsFile } from '../../model/corrections.ts';
import type { SourceFile } from '../../model/index.ts';
import { done, failed, type Result } from '../../model/trouble.ts';
import { correctionsPath } from '../../plans/corrections-file.ts';
import { readBytes } from '../../readers/bytes.ts';

/** Corrections of a plan fill some kilobytes; a file of this size is something else. */
const LARGEST = 16 * 1024 ** 2;

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (about) => about.isFile(),
    () => false,
  );
}

/** Where corrections are saved, and what is there already. */
export interface EarlierCorrections {
  readonly name: string;
  /** The file's text, remarks kept, up to where new entries follow as items of a list indented by two. */
  readonly before: string;
}

/** @returns what people said before; only a head where there is no file, a trouble where there is one that can't be read */
export async function earlierCorrections(
  { file, sha256 }: SourceFile,
  troubles: Messages['report']['troubles'],
): Promise<Result<EarlierCorrections>> {
  const path = await correctionsPath(file === '-' ? 'plan.txt' : file);
  const name = basename(path);
  if (file === '-' || !(await isThere(path))) return done({ name, before: headOf(basename(file), sha256) });
  const bytes = await readBytes(path, LARGEST);
  if (!bytes.ok) return failed(troubles.damagedCorrections(path, bytes.trouble.got));
  const document = parseDocument(Buffer.from(bytes.value).toString('utf8'));
  const [error] = document.errors;
  if (error) return failed(troubles.damagedCorrections(path, error.message));
  const read = CorrectionsFile.safeParse(document.toJS());
  if (!read.success) {
    const [issue] = read.error.issues;
    return failed(troubles.damagedCorrections(path, `${issue?.path.join('.')}: ${issue?.message}`));
  }
  return done({ name, before: openEnded(document) });
}

function headOf(file: string, sha256: string): string {
  return `schemaVersion: "${CORRECTIONS_VERSION}"\nsource:\n  file: ${JSON.stringify(file)}\n  sha256: "${sha256}"\nentries:\n`;
}

/** The text of a corrections file with its list of entries last and open: more can be appended to it. */
function openEnded(document: Document.Parsed): string {
  const { contents } = document;
  const entries = document.get('entries');
  if (!isMap(contents) || !isSeq(entries)) return document.toString();
  const own = (key: unknown): boolean => String(key) === 'entries';
  contents.items.sort((a, b) => Number(own(a.key)) - Number(own(b.key)));
  contents.flow = false;
  entries.flow = false;
  const text = document.toString({ lineWidth: 0, indentSeq: true });
  return entries.items.length === 0 ? text.replace(/entries:\s*\[\s*\]\s*$/, 'entries:\n') : text;
}
