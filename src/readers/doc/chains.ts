import type { Bytes } from './bytes.ts';

/*
 * A compound file (MS-CFB) is a list of sectors, and its allocation table says for each which one goes on after it.
 * The library that opens such files follows these chains as they are written: one that runs in a ring never ends, and
 * thousands that run into one another are copied each to its end.
 */

const HEADER = { version: 26, moreStart: 68, moreCount: 72, table: 76, tableEntries: 109 } as const;
const VERSION_4 = 4;
const SECTOR = 512;
const LARGE_SECTOR = 4096;

/** Sectors that following all chains may take, for each sector of the file. Each sector of a sound file is in one. */
const MOST_FOLLOWED = 4;

/** Whether every chain of sectors ends, and none takes more steps than a damaged file may need. Linear. */
export function chainsEnd(file: Bytes): boolean {
  const size = file.u16(HEADER.version) === VERSION_4 ? LARGE_SECTOR : SECTOR;
  const count = Math.max(0, Math.ceil(file.length / size) - 1);
  const next = followers(file, size, count);
  /** Sectors from each one to the end of its chain; 0 where that is not known yet. */
  const lengths = new Int32Array(count);
  const followed = new Uint8Array(count);
  for (let start = 0; start < count; start++) {
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

/** For each sector the one that goes on after it; -1 where none does. */
function followers(file: Bytes, size: number, count: number): Int32Array {
  const tables = tableSectors(file, size, count);
  const perTable = size / 4;
  return Int32Array.from({ length: count }, (_, sector) => {
    const table = tables[Math.floor(sector / perTable)];
    if (table === undefined || table >= count) return -1;
    const to = file.u32((table + 1) * size + (sector % perTable) * 4);
    return to < count ? to : -1;
  });
}

/** The sectors of the allocation table: the header names the first 109, sectors of their own the others. */
function tableSectors(file: Bytes, size: number, count: number): number[] {
  const tables: number[] = [];
  for (let i = 0; i < HEADER.tableEntries; i++) tables.push(file.u32(HEADER.table + i * 4));
  const perSector = size / 4 - 1;
  let more = file.u32(HEADER.moreStart);
  for (let n = file.u32(HEADER.moreCount); n > 0 && more < count && tables.length < count; n--) {
    const at = (more + 1) * size;
    for (let i = 0; i < perSector; i++) tables.push(file.u32(at + i * 4));
    more = file.u32(at + perSector * 4);
  }
  return tables;
}
