import { z } from 'zod';
import { Deadline } from './deadline.ts';
import { Diagnostic, Discarded } from './diagnostic.ts';
import { PlanDocument } from './document.ts';
import { Citation, Target } from './reference.ts';
import { Basis, Section } from './section.ts';
import { Row, Table } from './table.ts';

export const SourceFormat = z.enum(['text', 'markdown', 'csv', 'pdf', 'docx', 'html', 'xlsx', 'doc']);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** The file that the plan was read from. */
export const SourceFile = z.strictObject({
  file: z.string(),
  format: SourceFormat,
  /** Of the bytes, in hexadecimal. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  pages: z.int().min(1).nullable(),
});
export type SourceFile = z.infer<typeof SourceFile>;

export const SCHEMA_VERSION = '1.0';

/** A plan file: one header and flat arrays of records that point at one another by id. */
export const Plan = z.strictObject({
  schemaVersion: z.literal(SCHEMA_VERSION),
  /** Never `complete` while a diagnostic is an error. */
  status: z.enum(['complete', 'partial']),
  source: SourceFile,
  document: PlanDocument,
  bases: z.array(Basis),
  sections: z.array(Section),
  tables: z.array(Table),
  rows: z.array(Row),
  deadlines: z.array(Deadline),
  targets: z.array(Target),
  citations: z.array(Citation),
  discarded: z.array(Discarded),
  diagnostics: z.array(Diagnostic),
});
export type Plan = z.infer<typeof Plan>;
