import { z } from 'zod';

/**
 * What people said about a plan (đính chính): words of cells put right, rows looked at and found right. The file
 * `PLAN.corrections.yaml` beside a document holds them; the plan that is made of the document lists those that were
 * applied.
 */

/** When somebody said so: a day, or a moment with its zone (`2026-03-31`, `2026-03-31T09:30:00+07:00`). */
const Moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2}))?$/);

/** How the record was found, so that it is found again in a new version of the document or of the parser. */
export const RecordAnchor = z.strictObject({
  /** The id that it had. */
  id: z.string().min(1),
  /** Its number as printed, or a section's marker; "" where it had none. */
  number: z.string(),
  /** Its first words as they were read, before any correction. */
  words: z.string(),
});
export type RecordAnchor = z.infer<typeof RecordAnchor>;

const Said = {
  /** Who says so. */
  by: z.string().min(1),
  at: Moment,
  note: z.string().optional(),
};

/** Words of one cell that were read wrongly, and the right ones. */
export const CellCorrection = z.strictObject({
  /** Id of the row (`pl-2/9`). */
  of: z.string().min(1),
  /** The role of the cell: `lead`, `deadline`, `other-1`, … */
  field: z.string().min(1),
  /** The words that the parser read; "" for an empty cell. */
  was: z.string(),
  now: z.string(),
  /**
   * The role of the cell that the words came from or went to where a border between two cells was moved: its own
   * entry stands beside this one, and the two cells together hold the same words before and after.
   */
  moved: z.string().min(1).optional(),
  ...Said,
  row: RecordAnchor,
});
export type CellCorrection = z.infer<typeof CellCorrection>;

/** A row that a person has looked at: as it now stands it is right. */
export const RowCheck = z.strictObject({
  of: z.string().min(1),
  checked: z.literal(true),
  /**
   * Fingerprint of the row's cells as they stood then: once they are read otherwise, the row has not been looked at.
   * Left out where the words were not fingerprinted; the anchor alone decides then.
   */
  seen: z
    .string()
    .regex(/^[0-9a-f]{16}$/)
    .optional(),
  ...Said,
  row: RecordAnchor,
});
export type RowCheck = z.infer<typeof RowCheck>;

export const CorrectionEntry = z.union([CellCorrection, RowCheck]);
export type CorrectionEntry = z.infer<typeof CorrectionEntry>;

export const CORRECTIONS_VERSION = '1.0';

/** The file `PLAN.corrections.yaml`. Entries stand in the order in which they were made. */
export const CorrectionsFile = z.strictObject({
  schemaVersion: z.literal(CORRECTIONS_VERSION),
  /** The document that was corrected; `sha256` of its bytes, in hexadecimal. */
  source: z.strictObject({ file: z.string().optional(), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  entries: z.array(CorrectionEntry),
});
export type CorrectionsFile = z.infer<typeof CorrectionsFile>;

/** A correction that was applied, as the plan lists it. */
export const Correction = z.strictObject({
  of: z.string(),
  field: z.string(),
  was: z.string(),
  now: z.string(),
  ...Said,
});
export type Correction = z.infer<typeof Correction>;

/** Who has looked at a row, and when. */
export const Checked = z.strictObject({ by: z.string().min(1), at: Moment });
export type Checked = z.infer<typeof Checked>;
