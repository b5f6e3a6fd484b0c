import { z } from 'zod';
import { field } from './field.ts';

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
export const RecordAnchor = z
  .strictObject({
    id: field(z.string().min(1), 'The id that it had.', 'pl-2/9'),
    number: field(z.string(), "Its number as printed, or a section's marker; empty where it had none.", '9'),
    words: field(
      z.string(),
      'Its first words as they were read, before any correction.',
      'Rà soát danh mục dịch vụ công',
    ),
  })
  .meta({ description: 'How a corrected record is found again.' });
export type RecordAnchor = z.infer<typeof RecordAnchor>;

const Said = {
  by: field(z.string().min(1), 'Who says so.', 'Nguyễn Thị Hoa'),
  at: field(Moment, 'When: a day, or a moment with its zone.', '2026-03-02'),
  note: field(z.string().optional(), 'A remark.', 'đối chiếu với bản giấy'),
};

/** Words of one cell that were read wrongly, and the right ones. */
export const CellCorrection = z
  .strictObject({
    of: field(z.string().min(1), 'Id of the row, path of the section, or `document`.', 'pl-2/9'),
    field: field(z.string().min(1), 'The role of the cell, or the name of the field.', 'lead'),
    was: field(z.string(), 'The words that the parser read; empty for an empty cell.', 'Sở Nội vụ'),
    now: field(z.string(), 'The right words.', 'Sở Tài chính'),
    moved: field(
      z.string().min(1).optional(),
      'The role of the cell that the words came from or went to where a border between two cells was moved: its own entry stands beside this one, and the two cells together hold the same words before and after.',
      'product',
    ),
    ...Said,
    row: RecordAnchor,
  })
  .meta({ description: 'Words of a cell that were read wrongly, and the right ones.' });
export type CellCorrection = z.infer<typeof CellCorrection>;

/** A row that a person has looked at: as it now stands it is right. */
export const RowCheck = z
  .strictObject({
    of: field(z.string().min(1), 'Id of the row.', 'pl-2/10'),
    checked: field(z.literal(true), 'Somebody has looked at the row and found it right.', true),
    seen: field(
      z
        .string()
        .regex(/^[0-9a-f]{16}$/)
        .optional(),
      "Fingerprint of the row's cells as they stood then: once they are read otherwise, the row has not been looked at. Left out where the words were not fingerprinted; the anchor alone decides then.",
      'd8662d82ee4ccea4',
    ),
    ...Said,
    row: RecordAnchor,
  })
  .meta({ description: 'A row that a person has looked at and found right.' });
export type RowCheck = z.infer<typeof RowCheck>;

export const CorrectionEntry = z
  .union([CellCorrection, RowCheck])
  .meta({ description: 'One thing that somebody said about a plan.' });
export type CorrectionEntry = z.infer<typeof CorrectionEntry>;

export const CORRECTIONS_VERSION = '1.0';

/** The file `PLAN.corrections.yaml`. Entries stand in the order in which they were made. */
export const CorrectionsFile = z
  .strictObject({
    schemaVersion: field(
      z.literal(CORRECTIONS_VERSION),
      'Version of this schema: the first number rises when a field is renamed or taken away.',
      CORRECTIONS_VERSION,
    ),
    source: z
      .strictObject({
        file: field(z.string().optional(), 'Name of the document, for people.', 'ke-hoach.docx'),
        sha256: field(
          z.string().regex(/^[0-9a-f]{64}$/),
          'SHA-256 of its bytes, in hexadecimal.',
          '9439819a05114316736f6e603ceb3d9d3391793fec59eff0ee66c6ec1d666dc3',
        ),
      })
      .meta({ description: 'The document that was corrected.' }),
    entries: z
      .array(CorrectionEntry)
      .meta({ description: 'What was said, in the order in which it was said.' }),
  })
  .meta({ description: 'What people said about a plan (đính chính).' });
export type CorrectionsFile = z.infer<typeof CorrectionsFile>;

/** A correction that was applied, as the plan lists it. */
export const Correction = z
  .strictObject({
    of: field(z.string(), 'Id of the row, path of the section, or `document`.', 'pl-2/9'),
    field: field(z.string(), 'The role of the cell, or the name of the field.', 'lead'),
    was: field(z.string(), 'The words that the parser read.', 'Sở Nội vụ'),
    now: field(z.string(), 'The words that stand in their place.', 'Sở Tài chính'),
    ...Said,
  })
  .meta({ description: 'A correction that was applied.' });
export type Correction = z.infer<typeof Correction>;

/** Who has looked at a row, and when. */
export const Checked = z
  .strictObject({ by: Said.by, at: Said.at })
  .meta({ description: 'Who has looked at a row, and when.' });
export type Checked = z.infer<typeof Checked>;
