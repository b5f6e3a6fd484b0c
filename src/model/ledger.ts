import { z } from 'zod';
import { field } from './field.ts';
import { IsoDate } from './place.ts';

/**
 * How far a piece of work is, as its unit says: chưa thực hiện, đang thực hiện, hoàn thành, dừng.
 * Whether it is late is worked out from its deadline, never said.
 */
export const ProgressState = z.enum(['not-started', 'doing', 'done', 'stopped']);
export type ProgressState = z.infer<typeof ProgressState>;

/** A document that shows what was achieved (văn bản minh chứng). */
export const Evidence = z
  .strictObject({
    symbol: field(z.string().min(1), 'Number and symbol, or its words where it has none.', '123/BC-SNV'),
    date: field(IsoDate.nullable(), 'The day of the document; null where nobody told.', '2026-03-10'),
  })
  .meta({ description: 'A document that shows what was achieved (văn bản minh chứng).' });
export type Evidence = z.infer<typeof Evidence>;

/** A later last day that a document grants (gia hạn). */
export const Extension = z
  .strictObject({
    to: field(IsoDate, 'The new last day.', '2026-05-31'),
    document: field(
      z.string().min(1),
      'The document that grants it; an extension without one is no extension.',
      '45/UBND-NC',
    ),
    on: field(
      IsoDate.nullable().default(null),
      'The day of that document, from which the new day holds; null where it is not known.',
      '2026-03-20',
    ),
  })
  .meta({ description: 'A later last day that a document grants (gia hạn).' });
export type Extension = z.infer<typeof Extension>;

/** One statement about a task: who said when how far it is. Never changed: a later one takes its place. */
export const LedgerEntry = z
  .strictObject({
    task: field(
      z.string().min(1),
      'Id of the row or section that the plan numbers as a task, or of an indicator.',
      'pl-2/9',
    ),
    words: field(
      z.string(),
      "The task's first words, by which it is found again in a revised plan.",
      'Rà soát danh mục dịch vụ công',
    ),
    deliverable: field(
      z.string().nullable().default(null),
      'Id of the row of the deliverable; left out or null for the task as a whole.',
      'pl-2/9~2',
    ),
    unit: field(z.string().min(1), 'The body that reports, spelled out.', 'Sở Nội vụ'),
    occurrence: field(
      IsoDate.nullable().default(null),
      'The last day of the occurrence that it is about, for recurring work; else left out or null.',
      '2026-03-31',
    ),
    state: field(ProgressState, 'How far it is, as the unit says.', 'done'),
    doneOn: field(
      IsoDate.nullable().default(null),
      'The day on which it was done; work that is done without one is not on time.',
      '2026-03-10',
    ),
    product: field(
      z.string().nullable().default(null),
      'What was achieved, in words (kết quả, sản phẩm).',
      'Đã ban hành danh mục',
    ),
    evidence: field(z.array(Evidence).default([]), 'Documents that show it.', [
      { symbol: '123/BC-SNV', date: '2026-03-10' },
    ]),
    percent: field(
      z.number().min(0).max(100).nullable().default(null),
      'Share of the work that is done, 0 to 100.',
      60,
    ),
    actual: field(
      z.number().nullable().default(null),
      "What was measured, where the task sets a target, in the target's unit.",
      97.5,
    ),
    extension: field(Extension.nullable().default(null), 'A later last day, and what grants it.', {
      to: '2026-05-31',
      document: '45/UBND-NC',
      on: '2026-03-20',
    }),
    reason: field(
      z.string().nullable().default(null),
      'Why it is late, stopped or extended.',
      'chờ hướng dẫn',
    ),
    asOf: field(
      IsoDate.nullable().default(null),
      'The day that the statement holds for; left out or null: the day that it was made.',
      '2026-03-14',
    ),
    by: field(
      z.string(),
      'Who wrote it down: a person, or with whoever took a sheet in the file and line that it came from.',
      'Nguyễn Thị Hoa',
    ),
    at: field(
      z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z$/),
      'When it was written down: ISO 8601 in UTC.',
      '2026-03-12T08:30:00Z',
    ),
  })
  .meta({ description: 'One statement about a task (mục của sổ theo dõi): who said when how far it is.' });
export type LedgerEntry = z.infer<typeof LedgerEntry>;

/** A set of bodies that is followed member by member. */
export const SpreadSet = z
  .strictObject({
    set: field(
      z.string().min(1),
      "The set's name as the plan has it, spelled out.",
      'Ủy ban nhân dân cấp xã',
    ),
    members: field(z.array(z.string().min(1)).min(1), 'Its members, a name each.', ['UBND xã An Hoà']),
  })
  .meta({ description: 'A set of bodies that is followed member by member.' });
export type SpreadSet = z.infer<typeof SpreadSet>;

export const LEDGER_VERSION = '1.0';

const HEADER = {
  schemaVersion: field(z.literal(LEDGER_VERSION), 'Version of this form.', LEDGER_VERSION),
  plan: field(
    z.string().min(1),
    "The plan's key: its uri, or the hash of its source.",
    'vn/an-hai/kh/2026/12-kh-ubnd',
  ),
  sets: field(z.array(SpreadSet).default([]), 'Sets that are followed member by member.', [
    { set: 'Ủy ban nhân dân cấp xã', members: ['UBND xã An Hoà'] },
  ]),
};

/** What a ledger is of. */
export const LedgerHeader = z.strictObject(HEADER);
export type LedgerHeader = z.infer<typeof LedgerHeader>;

/** The file `PLAN.progress.yaml`. Entries stand in the order in which they were made; nothing of it is ever overwritten. */
export const LedgerFile = z
  .strictObject({
    ...HEADER,
    entries: field(z.array(LedgerEntry), 'Statements, in the order in which they were made.', [
      {
        task: 'pl-2/9',
        words: 'Rà soát danh mục dịch vụ công',
        unit: 'Sở Nội vụ',
        state: 'done',
        doneOn: '2026-03-10',
        by: 'Nguyễn Thị Hoa',
        at: '2026-03-12T08:30:00Z',
      },
    ]),
  })
  .meta({ description: 'The ledger of a plan (sổ theo dõi), the file PLAN.progress.yaml beside it.' });
