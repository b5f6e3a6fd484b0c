import { createHash } from 'node:crypto';
import type { Place, SourceFile } from '../model/index.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { DEFAULT_MAX_SIZE } from '../readers/index.ts';
import { type RawLine, splitRawLines } from '../source/lines.ts';

/** A document that a plan was read from, as far as its lines can be shown. */
export type SourceText =
  | { readonly state: 'there'; readonly lines: readonly RawLine[] }
  /** `changed`: its bytes are others by now; `no-lines`: its format has none. */
  | { readonly state: 'gone' | 'changed' | 'no-lines' };

/** Opens the document of a plan again, once for all that is shown of it. */
export async function openSource({ file, format, sha256 }: SourceFile): Promise<SourceText> {
  if (file === '-') return { state: 'gone' };
  const bytes = await readBytes(file, DEFAULT_MAX_SIZE);
  if (!bytes.ok) return { state: 'gone' };
  if (createHash('sha256').update(bytes.value).digest('hex') !== sha256) return { state: 'changed' };
  if (format !== 'text' && format !== 'markdown') return { state: 'no-lines' };
  const text = decode(bytes.value);
  return text.ok ? { state: 'there', lines: splitRawLines(text.value.text) } : { state: 'gone' };
}

/** The lines that a record stands on: those that are not empty, with their numbers. */
export function linesAt(
  lines: readonly RawLine[],
  { line, endLine }: Place,
): { number: number; text: string }[] {
  if (line === undefined) return [];
  const last = endLine ?? line;
  return lines
    .filter((each) => each.number >= line && each.number <= last && each.raw.trim() !== '')
    .map(({ number, raw }) => ({ number, text: raw.trim() }));
}
