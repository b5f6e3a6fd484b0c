import { createHash } from 'node:crypto';
import type { Messages } from '../../messages/index.ts';
import type { Plan } from '../../model/index.ts';
import { readBytes } from '../../readers/bytes.ts';
import { decode } from '../../readers/decode.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions, readSource } from '../../readers/index.ts';
import type { SourceTable } from '../../source/document.ts';
import { type RawLine, splitRawLines } from '../../source/lines.ts';

/** A document that a plan was read from, opened again to show where its rows stand. */
export type OpenedSource =
  /** Lines of text, those without words left out; cells are marked in them. */
  | { readonly kind: 'lines'; readonly lines: readonly RawLine[] }
  /** Pages that can be drawn. */
  | { readonly kind: 'pages'; readonly bytes: Uint8Array }
  /** Tables as the format itself has them. */
  | { readonly kind: 'tables'; readonly tables: readonly SourceTable[] }
  | { readonly kind: 'none'; readonly why: keyof Messages['report']['noSource'] };

/** Opens the document of a plan again, if it is there and still the same. */
export async function openSource({ source }: Plan, reading: ReadOptions): Promise<OpenedSource> {
  const { file, format, sha256 } = source;
  if (file === '-') return { kind: 'none', why: 'gone' };
  const bytes = await readBytes(file, reading.maxSize ?? DEFAULT_MAX_SIZE);
  if (!bytes.ok) return { kind: 'none', why: 'gone' };
  if (createHash('sha256').update(bytes.value).digest('hex') !== sha256)
    return { kind: 'none', why: 'changed' };
  if (format === 'pdf') return { kind: 'pages', bytes: Uint8Array.from(bytes.value) };
  if (format === 'text' || format === 'markdown') {
    const text = decode(bytes.value);
    return text.ok
      ? { kind: 'lines', lines: splitRawLines(text.value.text).filter(({ raw }) => raw.trim() !== '') }
      : { kind: 'none', why: 'unreadable' };
  }
  const read = await readSource(bytes.value, { ...reading, file, format });
  if (!read.ok) return { kind: 'none', why: 'unreadable' };
  return { kind: 'tables', tables: read.value.blocks.filter((block) => block.kind === 'table') };
}
