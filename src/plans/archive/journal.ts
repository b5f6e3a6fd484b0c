import {
  closeSync,
  fstatSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  unlinkSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * SQLite's rollback journal (https://www.sqlite.org/fileformat2.html, 3): the pages of a database as they were before a
 * transaction. Whoever opens the database next writes them back. This engine does not: it looks for the lock of a living
 * writer where its own is, takes the transaction for one that is under way, and would show pages half written.
 */

const MAGIC = 'd9d505f920a163d7';
const HEADER = 28;
/** Says of a segment that its pages reach to the end of the file. */
const ALL = 0xffff_ffff;
/** Every page is summed up by one byte in so many. */
const STRIDE = 200;

interface Segment {
  readonly pages: number;
  readonly nonce: number;
  /** Pages that the database had. */
  readonly size: number;
  readonly sector: number;
  readonly page: number;
}

/**
 * Writes back what a journal holds, cuts the database to the size that it had, and removes the journal: in this order, each
 * step on the disk before the next, so that it can be done again where it is stopped.
 * @param path the database; nobody else has it open
 * @throws the error of the file system; the journal is there still
 */
export function playBack(path: string): void {
  const journal = openSync(`${path}-journal`, 'r');
  try {
    const database = openSync(path, 'r+');
    try {
      writeBack(journal, database);
      fsyncSync(database);
    } finally {
      closeSync(database);
    }
  } finally {
    closeSync(journal);
  }
  unlinkSync(`${path}-journal`);
  syncFolder(dirname(path));
}

function writeBack(journal: number, database: number): void {
  const { size: end } = fstatSync(journal);
  let at = 0;
  let first: Segment | null = null;
  for (;;) {
    const segment = segmentAt(journal, at);
    if (segment === null || (first !== null && segment.page !== first.page)) break;
    if (first === null) {
      first = segment;
      ftruncateSync(database, segment.size * segment.page);
    }
    const begin = at + segment.sector;
    const length = segment.page + 8;
    const there = Math.floor((end - begin) / length);
    const pages = segment.pages === ALL ? there : segment.pages;
    // a page that did not reach the disk whole was never changed in the database
    if (!pagesBack(journal, database, begin, Math.min(pages, there), segment) || pages > there) break;
    at = Math.ceil((begin + pages * length) / segment.sector) * segment.sector;
  }
}

function segmentAt(journal: number, at: number): Segment | null {
  const head = Buffer.alloc(HEADER);
  if (readSync(journal, head, 0, HEADER, at) < HEADER || head.toString('hex', 0, 8) !== MAGIC) return null;
  const [pages, nonce, size, sector, page] = [8, 12, 16, 20, 24].map((offset) => head.readUInt32BE(offset));
  if (pages === undefined || nonce === undefined || size === undefined) return null;
  return isPower(sector, 32) && isPower(page, 512) ? { pages, nonce, size, sector, page } : null;
}

/** Whether a size is one that SQLite uses: a power of two of 64 KiB at most. */
function isPower(size: number | undefined, least: number): size is number {
  return size !== undefined && size >= least && size <= 65_536 && (size & (size - 1)) === 0;
}

/** @returns whether all of them were whole */
function pagesBack(
  journal: number,
  database: number,
  begin: number,
  count: number,
  { nonce, size, page }: Segment,
): boolean {
  const record = Buffer.alloc(page + 8);
  for (let i = 0; i < count; i += 1) {
    if (readSync(journal, record, 0, record.length, begin + i * record.length) < record.length) return false;
    const number = record.readUInt32BE(0);
    const content = record.subarray(4, page + 4);
    if (number === 0 || record.readUInt32BE(page + 4) !== sumOf(content, nonce)) return false;
    // pages behind the end were new
    if (number <= size && writeSync(database, content, 0, page, (number - 1) * page) < page)
      throw new Error('a page could not be written back');
  }
  return true;
}

function sumOf(content: Uint8Array, nonce: number): number {
  let sum = nonce;
  for (let at = content.length - STRIDE; at > 0; at -= STRIDE) sum += content[at] ?? 0;
  return sum >>> 0;
}

function syncFolder(path: string): void {
  try {
    const folder = openSync(path, 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // not every system syncs folders
  }
}
