import { isUtf8 } from 'node:buffer';
import { diagnostic } from '../diagnostics/report.ts';
import { inEveryLanguage, type Messages } from '../messages/index.ts';
import type { Diagnostic, Place } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { legacyEncoding } from './legacy.ts';

/** Encodings that are read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** The text of a file, and how it was encoded. */
export interface Decoded {
  /** Without its byte order mark; well formed. */
  readonly text: string;
  readonly encoding: Encoding;
  /** Damage that could be passed over, each with its place. */
  readonly diagnostics: readonly Diagnostic[];
}

/** How much of a file is looked at to tell text from binary. */
const SAMPLE = 65_536;
/** Control characters, one a byte, that text has none of: it has tabs, line ends, back spaces and the escapes of terminals. */
const CONTROL = /[\0-\x07\x0E-\x1A\x1C-\x1F\x7F]/g;
/** One damaged character in so many that are whole is an accident; more is another encoding. */
const TOLERATED = 1 / 100;

/**
 * Bytes as text: UTF-8 with or without a byte order mark, UTF-16 with one.
 * @returns the text, or a trouble that names what the bytes are instead (an old Vietnamese encoding, UTF-16
 * without its mark, binary data)
 */
export function decode(bytes: Uint8Array): Result<Decoded> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const marked = byteOrderMark(buffer);
  if (marked === 'utf-32') return failed(notText((found) => found.utf32));
  if (marked) return readable(withoutMark(buffer, marked), marked, []);
  const foreign = binaryKind(buffer.subarray(0, SAMPLE));
  if (foreign) return failed(notText(foreign));
  if (isUtf8(buffer)) return readable(buffer.toString('utf8'), 'utf-8', []);
  return damagedUtf8(buffer);
}

function byteOrderMark(buffer: Buffer): Encoding | 'utf-32' | null {
  if (buffer.length >= 4 && (buffer.readUInt32LE(0) === 0xfeff || buffer.readUInt32BE(0) === 0xfeff))
    return 'utf-32';
  if (buffer[0] === 0xff && buffer[1] === 0xfe) return 'utf-16le';
  if (buffer[0] === 0xfe && buffer[1] === 0xff) return 'utf-16be';
  return null;
}

function withoutMark(buffer: Buffer, encoding: Encoding): string {
  const body = buffer.subarray(2, buffer.length - (buffer.length % 2));
  return (encoding === 'utf-16be' ? Buffer.from(body).swap16() : body).toString('utf16le');
}

/** What is no text at all, by its control characters; null for text. */
function binaryKind(sample: Buffer): Got | null {
  let controls = 0;
  const nul = [0, 0];
  // a pattern finds them many times faster than a look at each byte, and most files have none
  for (const { 0: control, index } of sample.toString('latin1').matchAll(CONTROL)) {
    if (control === '\0') nul[index % 2] = (nul[index % 2] ?? 0) + 1;
    controls += 1;
  }
  const [even = 0, odd = 0] = nul;
  if (even + odd > sample.length / 5 && Math.min(even, odd) * 10 < Math.max(even, odd)) {
    return (found) => found.utf16(odd > even ? 'LE' : 'BE');
  }
  const share = controls / Math.max(1, sample.length);
  const many = (controls > 16 && share > 0.01) || share > 0.1;
  return many ? (found) => found.binary(controls, sample.length) : null;
}

/** Bytes that are not all UTF-8: text cut in a character, a few damaged characters, or another encoding. */
function damagedUtf8(buffer: Buffer): Result<Decoded> {
  const cut = isUtf8Cut(buffer);
  const text = buffer.toString('utf8');
  const bad = text.match(/\uFFFD+/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC]/g)?.length ?? 0;
  const surrogates = buffer.toString('latin1').match(/\u00ED[\u00A0-\u00BF][\u0080-\u00BF]/g)?.length ?? 0;
  const accident = cut || bad <= surrogates || bad <= whole * TOLERATED;
  const at = text.indexOf('\uFFFD');
  if (!accident) return failed(notText(eightBitKind(buffer, text.slice(0, at))));
  const fault = cut ? 'cut' : 'invalid';
  return readable(text, 'utf-8', [
    diagnostic('damaged-characters', { fault, places: bad }, { source: placeAt(text, at) }),
  ]);
}

/** Whether the bytes are UTF-8 but for an unfinished last character. */
function isUtf8Cut(buffer: Buffer): boolean {
  for (let tail = 1; tail <= 3 && tail < buffer.length; tail++) {
    const byte = buffer[buffer.length - tail] ?? 0;
    if (byte >= 0xc2) return isUtf8(buffer.subarray(0, buffer.length - tail));
    if (byte < 0x80) return false;
  }
  return false;
}

/** What the bytes may be, given that they are not UTF-8 from `validText` on. */
function eightBitKind(buffer: Buffer, validText: string): Got {
  const named = legacyEncoding(buffer.subarray(0, SAMPLE * 4).toString('latin1'));
  if (named) return (found) => found.legacy[named];
  const at = Buffer.byteLength(validText);
  const byte = (buffer[at] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return (found) => found.eightBit(byte, at);
}

/** The last look at text that decoded: its marks, its NUL characters, and whether its letters are Vietnamese. */
function readable(decoded: string, encoding: Encoding, found: readonly Diagnostic[]): Result<Decoded> {
  const diagnostics = [...found];
  const unmarked = decoded.charCodeAt(0) === 0xfeff ? decoded.slice(1) : decoded;
  const text = unmarked.toWellFormed();
  if (text !== unmarked) {
    const at = firstDifference(text, unmarked);
    diagnostics.push(
      diagnostic('damaged-characters', { fault: 'surrogates', places: 1 }, { source: placeAt(text, at) }),
    );
  }
  const nul = text.match(/\0/g)?.length ?? 0;
  if (nul > 0) {
    // they stay in the text, so that offsets hold, but in no word: mending takes them out
    const source = placeAt(text, text.indexOf('\0'));
    diagnostics.push(diagnostic('nul-characters', { count: nul }, { source }));
  }
  const legacy = legacyEncoding(text);
  return legacy ? failed(notText((found) => found.legacy[legacy])) : done({ text, encoding, diagnostics });
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function placeAt(text: string, at: number): Place {
  const line = text.slice(0, at).match(/\r\n|[\n\r\v\u0085\u2028\u2029]/g)?.length ?? 0;
  return { page: null, line: line + 1, endLine: line + 1, start: at, end: at + 1 };
}

/** What was found instead of text, in words. */
type Got = (found: Messages['unreadable']['found']) => string;

function notText(got: Got): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.notText(got(unreadable.found)));
}
