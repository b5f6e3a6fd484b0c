import { isUtf8, transcode } from 'node:buffer';
import type { Plan } from '../model/plan.ts';
import { RECORD_LISTS } from '../model/records.ts';
import { isMapping } from './mapping.ts';

/**
 * A plan's JSON, read and written a piece at a time. The engine lays a text of more than 128 KiB apart, in memory that it
 * asks the system for and gives back, page by page: for a plan's text that takes longer than to decode or to write it.
 */

/** Bytes of a piece: as characters of two bytes each it stays below that measure, and few calls are made. */
const PIECE = 32_768;
/** Records that are written as one text: of the longest that plans have so many stay below that measure. */
const RECORDS = 16;
const COMMA = 0x2c;

/** Bytes as a value; undefined where they are no JSON. UTF-16 strings parse no slower, and decode twice as fast. */
export function parsed(bytes: Buffer): unknown {
  return parsedText(
    isUtf8(bytes) ? transcode(bytes, 'utf8', 'ucs2').toString('ucs2') : bytes.toString('utf8'),
  );
}

function parsedText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Bytes as a value, without the content of lists that are not wanted where that can be had; undefined for no JSON. */
export function parsedPlan(bytes: Buffer, wanted: ReadonlySet<string> | null): unknown {
  return parsedInPieces(bytes, wanted) ?? parsed(bytes);
}

/** The records of a list, as they stand in a file. */
interface Records {
  readonly list: string;
  /** Behind the opening bracket. */
  readonly from: number;
  /** At the line of the closing one. */
  readonly to: number;
  /** What stands between two records. */
  readonly between: string;
}

/**
 * The lists that have lines of their own. `parse` writes each list of a plan so, two spaces further in than the plan, and JSON
 * has no line breaks within strings; in a plan that is laid out otherwise there are none.
 */
function listsOf(bytes: Buffer): Records[] {
  if (!/^\s*\{/.test(bytes.subarray(0, 64).toString('latin1'))) return [];
  const close = bytes.lastIndexOf('}');
  const margin = ' '.repeat(Math.min(8, close - bytes.lastIndexOf('\n', close) - 1) + 2);
  const found: Records[] = [];
  let after = 0;
  for (const [, list] of RECORD_LISTS) {
    const opening = `\n${margin}"${list}": [`;
    const at = bytes.indexOf(`${opening}\n`, after);
    const to = at < 0 ? -1 : bytes.indexOf(`\n${margin}]`, at);
    if (to < 0) continue;
    found.push({ list, from: at + opening.length, to, between: `\n${margin}  },\n` });
    after = to;
  }
  return found;
}

/**
 * The plan around its lists first, with one string in each, then the records. What is whole with a value in a place is
 * whole with other values there, so that nothing else has to be looked at; undefined where a list is not where it was taken
 * to be, or something is no JSON.
 */
function parsedInPieces(bytes: Buffer, wanted: ReadonlySet<string> | null): unknown {
  const lists = listsOf(bytes);
  if (lists.length === 0) return undefined;
  const around: Buffer[] = [];
  let from = 0;
  for (const { list, from: opened, to } of lists) {
    around.push(bytes.subarray(from, opened), Buffer.from(JSON.stringify(standIn(list))));
    from = to;
  }
  const plan = parsed(Buffer.concat([...around, bytes.subarray(from)]));
  if (!isMapping(plan)) return undefined;
  const filled: Record<string, unknown> = { ...plan };
  for (const each of lists) {
    const { [each.list]: there } = plan;
    if (!Array.isArray(there) || there[0] !== standIn(each.list)) return undefined;
    const records = wanted && !wanted.has(each.list) ? [] : recordsOf(bytes, each);
    if (records === null) return undefined;
    filled[each.list] = records;
  }
  return filled;
}

/** What stands for a list's records: no record is a string. */
function standIn(list: string): string {
  return `the records of ${list}`;
}

/** The records of a list; null where they are no JSON, or no record stands between two commas. */
function recordsOf(bytes: Buffer, { from, to, between }: Records): unknown[] | null {
  const records: unknown[] = [];
  for (let at = from; at <= to; ) {
    const end = pieceEnd(bytes, at, to, between);
    const piece = parsedText(`[${bytes.toString('utf8', at, end)}]`);
    if (!Array.isArray(piece) || piece.length === 0) return null;
    for (const record of piece) records.push(record);
    at = end + 1;
  }
  return records;
}

/** Where the last record ends that a piece has room for, or its first where that is longer. */
function pieceEnd(bytes: Buffer, at: number, to: number, between: string): number {
  if (to - at <= PIECE) return to;
  const last = bytes.lastIndexOf(between, at + PIECE);
  const found = last > at ? last : bytes.indexOf(between, at + PIECE);
  return found < 0 || found > to ? to : found + between.length - 2;
}

let room = Buffer.alloc(0);

/** A plan's JSON in UTF-8, byte for byte that of `JSON.stringify`; in memory that the next call writes over. */
export function planBytes(plan: Plan): Buffer {
  let end = written('{', 0);
  for (const [name, value] of Object.entries(plan)) {
    if (value === undefined) continue;
    end = written(`${end > 1 ? ',' : ''}${JSON.stringify(name)}:`, end);
    end = Array.isArray(value) ? writtenList(value, end) : written(JSON.stringify(value), end);
  }
  return room.subarray(0, written('}', end));
}

function writtenList(list: readonly unknown[], start: number): number {
  let end = written(JSON.stringify(list.slice(0, RECORDS)), start);
  for (let i = RECORDS; i < list.length; i += RECORDS) {
    // the bracket that ended what stands before and the one that begins this become one comma
    const comma = end - 1;
    end = written(JSON.stringify(list.slice(i, i + RECORDS)), comma);
    room[comma] = COMMA;
  }
  return end;
}

/** Writes text at a place. @returns where it ends */
function written(text: string, at: number): number {
  // a UTF-16 unit takes three bytes at most
  const most = at + text.length * 3;
  if (most > room.length) {
    const larger = Buffer.allocUnsafe(most * 2);
    room.copy(larger, 0, 0, at);
    room = larger;
  }
  return at + room.write(text, at);
}
