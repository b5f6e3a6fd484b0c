import { Bytes } from './bytes.ts';

/*
 * A compound file (MS-CFB) is a list of sectors, and its allocation table says for each which one goes on after it.
 * Its directory is a tree, whose entries name one another. The library that opens such files follows both as they are
 * written: what runs in a ring never ends, and thousands of chains that run into one another are copied each to its end.
 */

const HEADER = {
  version: 26,
  directory: 48,
  moreStart: 68,
  moreCount: 72,
  table: 76,
  tableEntries: 109,
} as const;
const VERSION_4 = 4;
const SECTOR = 512;
const LARGE_SECTOR = 4096;

/** Sectors that following all chains may take, for each sector of the file. Each sector of a sound file is in one. */
const MOST_FOLLOWED = 4;

/**
 * A compound file that the library can open, whatever its damage: with the streams of its root alone, in a directory
 * without a tree. Linear.
 * @returns null where a chain of sectors runs in a ring, or they take more steps than a damaged file may need
 */
export function openable(bytes: Uint8Array): Uint8Array | null {
  const size = new Bytes(bytes).u16(HEADER.version) === VERSION_4 ? LARGE_SECTOR : SECTOR;
  const count = Math.max(0, Math.ceil(bytes.length / size) - 1);
  const next = followers(wholeSectors(bytes, size), size, count);
  return chainsEnd(next, count) ? withFlatDirectory(bytes, next, size, count) : null;
}

/** Where an entry of the directory says what kind it is, and names others: neighbours left and right, and a child. */
const ENTRY = { length: 128, left: 68, right: 72, child: 76, links: 12 } as const;
const NO_ENTRY = 0xff;

/** The file with those entries of its directory alone that its root holds, and none that names another. */
function withFlatDirectory(bytes: Uint8Array, next: Int32Array, size: number, count: number): Uint8Array {
  const file = new Bytes(bytes);
  const entries: number[] = [];
  for (let s = file.u32(HEADER.directory); s >= 0 && s < count; s = next[s] ?? -1)
    for (let at = 0; at < size; at += ENTRY.length) entries.push((s + 1) * size + at);
  const [root = 0] = entries;
  const kept = new Set([root]);
  const named = [file.u32(root + ENTRY.child)];
  for (let i = named.pop(); i !== undefined; i = named.pop()) {
    const at = entries[i];
    if (at === undefined || kept.has(at)) continue;
    kept.add(at);
    named.push(file.u32(at + ENTRY.left), file.u32(at + ENTRY.right));
  }
  const flat = Uint8Array.from(bytes);
  for (const at of entries) {
    if (!kept.has(at)) flat.fill(0, at, at + ENTRY.length);
    flat.fill(NO_ENTRY, at + ENTRY.left, at + ENTRY.left + ENTRY.links);
  }
  return flat;
}

/**
 * @param next for each sector the one after it: a table may have entries for sectors beyond the file's end, and a
 * stream may begin with one of those
 */
function chainsEnd(next: Int32Array, count: number): boolean {
  /** Sectors from each one to the end of its chain; 0 where that is not known yet. */
  const lengths = new Int32Array(next.length);
  const followed = new Uint8Array(next.length);
  for (let start = 0; start < next.length; start++) {
    const path: number[] = [];
    for (let at = start; at >= 0 && lengths[at] === 0; at = next[at] ?? -1) {
      lengths[at] = ON_PATH;
      path.push(at);
    }
    const after = next[path.at(-1) ?? -1] ?? -1;
    let length = after < 0 ? 0 : (lengths[after] ?? 0);
    if (length === ON_PATH) return false;
    for (const at of path.reverse()) {
      length += 1;
      lengths[at] = length;
    }
  }
  for (const to of next) if (to >= 0) followed[to] = 1;
  let steps = 0;
  for (let start = 0; start < count; start++) if (followed[start] === 0) steps += lengths[start] ?? 0;
  return steps <= count * MOST_FOLLOWED;
}

const ON_PATH = -1;

/** A file that ends within a sector reads as if zeros followed. */
function wholeSectors(bytes: Uint8Array, size: number): Bytes {
  const whole = new Uint8Array(Math.ceil(bytes.length / size) * size);
  whole.set(bytes);
  return new Bytes(whole);
}

/** For each sector that the allocation table names, and each of the file, the one that goes on after it; -1 where none does. */
function followers(file: Bytes, size: number, count: number): Int32Array {
  const tables = tableSectors(file, size, count);
  const perTable = size / 4;
  const entries = Math.max(count, tables.length * perTable);
  return Int32Array.from({ length: entries }, (_, sector) => {
    const table = tables[Math.floor(sector / perTable)];
    if (table === undefined || table >= count) return -1;
    const to = file.u32((table + 1) * size + (sector % perTable) * 4);
    return to < entries ? to : -1;
  });
}

/** Numbers of sectors are signed in what the library reads: from here on they are negative. */
const NEGATIVE = 0x8000_0000;
const END_OF_CHAIN = 0xffff_fffe;

/** The sectors of the allocation table: the header names the first 109, sectors of their own the others. */
function tableSectors(file: Bytes, size: number, count: number): number[] {
  const tables: number[] = [];
  for (let i = 0; i < HEADER.tableEntries; i++) {
    const table = file.u32(HEADER.table + i * 4);
    if (table >= NEGATIVE) break;
    tables.push(table);
  }
  const perSector = size / 4 - 1;
  let more = file.u32(HEADER.moreStart);
  // the library reads the first of them even where the header says that there is none
  for (let n = file.u32(HEADER.moreCount); n >= 0 && more < count && tables.length < count; n--) {
    const at = (more + 1) * size;
    for (let i = 0; i < perSector; i++) {
      const table = file.u32(at + i * 4);
      if (table === END_OF_CHAIN) break;
      tables.push(table);
    }
    more = file.u32(at + perSector * 4);
  }
  return tables;
}
