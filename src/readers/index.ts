import { inEveryLanguage, type Messages, named } from '../messages/index.ts';
import type { SourceFormat } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { SOURCE_FORMATS as FORMATS } from '../model/vocabularies.ts';
import type { SourceDocument } from '../source/document.ts';
import { LIMITS } from '../source/limits.ts';
import { cutText, withinBudget, withRest } from './budget.ts';
import { readBytes, size, tooLarge } from './bytes.ts';
import { decode } from './decode.ts';
import { type ByteKind, detectBytes, detectText } from './detect.ts';
import type { ReadOptions } from './options.ts';
import type { ReadFile } from './text.ts';

export type { ReadOptions } from './options.ts';

/** Readers come in two shapes: those that are given decoded text, and those that decode for themselves. */
export type ReadText = (text: string, from: ReadFile) => SourceDocument;
export type ReadBytes = (
  bytes: Uint8Array,
  from: ReadFile,
  options: ReadOptions,
) => Result<SourceDocument> | Promise<Result<SourceDocument>>;
type Reader =
  | { readonly shape: 'text'; readonly load: () => Promise<ReadText> }
  | { readonly shape: 'bytes'; readonly load: () => Promise<ReadBytes> };

/** One reader a format, loaded when it is first needed. */
const READERS: Record<SourceFormat, Reader> = {
  text: { shape: 'text', load: async () => (await import('./text.ts')).readText },
  markdown: { shape: 'text', load: async () => (await import('./markdown.ts')).readMarkdown },
  csv: { shape: 'text', load: async () => (await import('./csv.ts')).readCsv },
  pdf: { shape: 'bytes', load: async () => (await import('./pdf.ts')).readPdf },
  docx: { shape: 'bytes', load: async () => (await import('./docx.ts')).readDocx },
  html: { shape: 'bytes', load: async () => (await import('./html.ts')).readHtmlBytes },
  xlsx: { shape: 'bytes', load: async () => (await import('./xlsx.ts')).readXlsx },
  doc: { shape: 'bytes', load: async () => (await import('./doc.ts')).readDoc },
};

/** The formats that a document can be read from. */
export const SOURCE_FORMATS: readonly SourceFormat[] = FORMATS;

/** In bytes. */
export const DEFAULT_MAX_SIZE: number = LIMITS.fileBytes.most;
const MAX_LINE = LIMITS.lineCharacters.most;

/**
 * A document as lines and tables, whatever its format; the format is told from the content.
 * @param input a path, or the bytes themselves
 * @returns the document, or why it cannot be read: missing, unreadable, empty, too large, of a kind or an
 * encoding that is not read here
 */
export async function readSource(
  input: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Result<SourceDocument>> {
  const file = options.file ?? (typeof input === 'string' ? input : '-');
  const read = await readAnything(input, file, options);
  return read.ok ? done(withinBudget(read.value)) : failed(named(read.trouble, file));
}

async function readAnything(
  input: string | Uint8Array,
  file: string,
  options: ReadOptions,
): Promise<Result<SourceDocument>> {
  const limit = options.maxSize ?? DEFAULT_MAX_SIZE;
  const bytes = typeof input === 'string' ? await readBytes(input, limit) : done(input);
  if (!bytes.ok) return bytes;
  if (bytes.value.length > limit)
    return failed(tooLarge(limit, (found) => found.size(size(bytes.value.length))));
  if (bytes.value.length === 0) return failed(empty((found) => found.bytes(0)));
  const kind = options.format ? done(byteKindOf(options.format)) : detectBytes(bytes.value);
  if (!kind.ok) return kind;
  const from = { file, sha256: await sha256(bytes.value) };
  if (kind.value === 'plain') return readPlain(bytes.value, from, options);
  const reader = READERS[kind.value];
  if (reader?.shape !== 'bytes') return failed(notYet(kind.value));
  // a Buffer is more than the readers' libraries ask for
  const { buffer, byteOffset, byteLength } = bytes.value;
  return (await reader.load())(new Uint8Array(buffer, byteOffset, byteLength), from, options);
}

function byteKindOf(format: SourceFormat): ByteKind {
  return format === 'text' || format === 'markdown' || format === 'csv' ? 'plain' : format;
}

async function readPlain(
  bytes: Uint8Array,
  from: ReadFile,
  options: ReadOptions,
): Promise<Result<SourceDocument>> {
  const decoded = decode(bytes);
  if (!decoded.ok) return decoded;
  const { text, diagnostics } = decoded.value;
  if (!/[^\s\0]/.test(text)) return failed(empty((found) => found.whiteSpace));
  const long = longLine(text);
  if (long !== null) return failed(lineTooLong(long));
  const format = options.format ?? detectText(text);
  const reader = READERS[format];
  if (reader?.shape !== 'text') return failed(notYet(format));
  const cut = cutText(text);
  const source = withRest((await reader.load())(cut.text, from), text, cut);
  return done({ ...source, diagnostics: [...diagnostics, ...source.diagnostics] });
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const { createHash } = await import('node:crypto');
  return createHash('sha256').update(bytes).digest('hex');
}

/** The number of the first line that is longer than any plan's, or null. */
function longLine(text: string): number | null {
  if (!hasLongLine(text)) return null;
  let line = 1;
  let start = 0;
  for (const end of text.matchAll(/\r\n|[\n\r\f]/g)) {
    if (end.index - start > MAX_LINE) return line;
    start = end.index + end[0].length;
    line += 1;
  }
  return text.length - start > MAX_LINE ? line : null;
}

/** Steps from the last line end within reach to the next such: a text of megabytes has some ten. */
function hasLongLine(text: string): boolean {
  let start = 0;
  while (text.length - start > MAX_LINE) {
    const within = text.slice(start, start + MAX_LINE + 1);
    const last = Math.max(within.lastIndexOf('\n'), within.lastIndexOf('\r'), within.lastIndexOf('\f'));
    if (last < 0) return true;
    start += last + 1;
  }
  return false;
}

function empty(got: (found: Messages['unreadable']['found']) => string): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.empty(got(unreadable.found)));
}

function lineTooLong(line: number): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.lineTooLong(line, MAX_LINE));
}

function notYet(format: SourceFormat): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.notYet(format));
}
