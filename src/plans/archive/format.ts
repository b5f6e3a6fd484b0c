/** What tells an archive from any other SQLite file: `application_id` in its header, "RPLN". */
export const APPLICATION_ID = 0x52504c4e;
/** The version of the tables, `user_version` in the header; older archives are migrated when they are built again. */
export const ARCHIVE_VERSION = 2;

/** The views of an archive: what else a file asks to be worked out when it is read is not this program's. */
export const VIEWS = [
  'tasks',
  'deliverables',
  'due',
  'agencies',
  'targets',
  'citations',
  'progress',
] as const;

const MAGIC = 'SQLite format 3\0';
/** Bytes of SQLite's header. */
export const HEADER_LENGTH = 100;

/** Whether bytes are the beginning of a SQLite file. */
export function isSqlite(head: Uint8Array): boolean {
  return (
    Buffer.from(head.buffer, head.byteOffset, Math.min(head.byteLength, MAGIC.length)).toString('latin1') ===
    MAGIC
  );
}

/** What the header of a SQLite file says (https://www.sqlite.org/fileformat.html, 1.3). */
export interface ArchiveHeader {
  /** Counts the transactions that changed the file. */
  readonly changes: number;
  readonly version: number;
  readonly applicationId: number;
}

/** @returns null where the bytes are no such header */
export function headerOf(head: Buffer): ArchiveHeader | null {
  if (head.length < HEADER_LENGTH || !isSqlite(head)) return null;
  return {
    changes: head.readUInt32BE(24),
    version: head.readUInt32BE(60),
    applicationId: head.readUInt32BE(68),
  };
}

/** Records of one plan at most: their ids are its number times this, and counted on. Plans have some hundred. */
export const RECORDS_A_PLAN = 2 ** 20;
