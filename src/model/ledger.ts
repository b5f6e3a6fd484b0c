import { z } from 'zod';
import { IsoDate } from './place.ts';

/**
 * How far a piece of work is, as its unit says: chưa thực hiện, đang thực hiện, hoàn thành, dừng.
 * Whether it is late is worked out from its deadline, never said.
 */
export const ProgressState = z.enum(['not-started', 'doing', 'done', 'stopped']);
export type ProgressState = z.infer<typeof ProgressState>;

/** A document that shows what was achieved (văn bản minh chứng). */
export const Evidence = z.strictObject({
  /** Number and symbol ("123/BC-SNV"), or its words where it has none. */
  symbol: z.string().min(1),
  date: IsoDate.nullable(),
});
export type Evidence = z.infer<typeof Evidence>;

/** A later last day that a document grants (gia hạn). */
export const Extension = z.strictObject({
  to: IsoDate,
  /** The document that grants it; an extension without one is no extension. */
  document: z.string().min(1),
  /** The day of that document; null where it is not known. */
  on: IsoDate.nullable().default(null),
});
export type Extension = z.infer<typeof Extension>;

/** One statement about a task: who said when how far it is. Never changed: a later one takes its place. */
export const LedgerEntry = z.strictObject({
  /** Id of the row or section that the plan numbers as a task, or of an indicator. */
  task: z.string().min(1),
  /** The task's first words, by which it is found again in a revised plan. */
  words: z.string(),
  /** Id of the row of the deliverable; null for the task as a whole. */
  deliverable: z.string().nullable().default(null),
  /** The body that reports, spelled out. */
  unit: z.string().min(1),
  /** The last day of the occurrence that it is about, for recurring work; null else. */
  occurrence: IsoDate.nullable().default(null),
  state: ProgressState,
  doneOn: IsoDate.nullable().default(null),
  /** What was achieved, in words (kết quả, sản phẩm). */
  product: z.string().nullable().default(null),
  evidence: z.array(Evidence).default([]),
  /** Share of the work that is done, 0 to 100. */
  percent: z.number().min(0).max(100).nullable().default(null),
  /** What was measured, where the task sets a target, in the target's unit. */
  actual: z.number().nullable().default(null),
  extension: Extension.nullable().default(null),
  reason: z.string().nullable().default(null),
  /** The day that the statement holds for; null: the day that it was made. */
  asOf: IsoDate.nullable().default(null),
  /** Who wrote it down: a person, or the file and cell that it came from. */
  by: z.string(),
  /** When, ISO 8601 in UTC. */
  at: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/),
});
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** A set of bodies that is followed member by member. */
export const SpreadSet = z.strictObject({
  /** The set's name as the plan has it ("UBND cấp xã", spelled out). */
  set: z.string().min(1),
  members: z.array(z.string().min(1)).min(1),
});
export type SpreadSet = z.infer<typeof SpreadSet>;

export const LEDGER_VERSION = '1.0';

/** What a ledger is of. */
export const LedgerHeader = z.strictObject({
  schemaVersion: z.literal(LEDGER_VERSION),
  /** The plan's key: its uri, or the hash of its source. */
  plan: z.string().min(1),
  sets: z.array(SpreadSet).default([]),
});
export type LedgerHeader = z.infer<typeof LedgerHeader>;
