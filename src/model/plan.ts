import { z } from 'zod';
import { Correction } from './corrections.ts';
import { Deadline } from './deadline.ts';
import { Diagnostic, Discarded } from './diagnostic.ts';
import { PlanDocument } from './document.ts';
import { field } from './field.ts';
import { Citation, Target } from './reference.ts';
import { Basis, Section } from './section.ts';
import { Row, Table } from './table.ts';

export const SourceFormat = z.enum(['text', 'markdown', 'csv', 'pdf', 'docx', 'html', 'xlsx', 'doc']);
export type SourceFormat = z.infer<typeof SourceFormat>;

/** The file that the plan was read from. */
export const SourceFile = z
  .strictObject({
    file: field(z.string(), 'Its name as it was given.', 'ke-hoach-2024.docx'),
    format: field(SourceFormat, 'What it was read as.', 'docx'),
    sha256: field(
      z.string().regex(/^[0-9a-f]{64}$/),
      'SHA-256 of its bytes, in hexadecimal.',
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    ),
    pages: field(z.int().min(1).nullable(), 'How many pages it has; null where the format has none.', 15),
  })
  .meta({ description: 'The file that the plan was read from.' });
export type SourceFile = z.infer<typeof SourceFile>;

export const SCHEMA_VERSION = '1.0';

/** A plan file: one header and flat arrays of records that point at one another by id. */
export const Plan = z
  .strictObject({
    schemaVersion: field(
      z.literal(SCHEMA_VERSION),
      'Version of this schema: the first number rises when a field is renamed or taken away.',
      SCHEMA_VERSION,
    ),
    status: field(
      z.enum(['complete', 'partial']),
      '`partial` where something of the source was lost; never `complete` while a diagnostic is an error.',
      'complete',
    ),
    source: SourceFile,
    document: PlanDocument,
    bases: z.array(Basis).meta({ description: 'Grounds of the document (căn cứ ban hành).' }),
    sections: z.array(Section).meta({ description: 'Numbered and bulleted parts of the body.' }),
    tables: z.array(Table).meta({ description: 'Appendix tables (bảng phụ lục).' }),
    rows: z.array(Row).meta({ description: 'Lines of the tables: tasks, further deliverables, indicators.' }),
    deadlines: z.array(Deadline).meta({ description: 'Times that rows and sections set (thời hạn).' }),
    targets: z.array(Target).meta({ description: 'Measurable aims (chỉ tiêu).' }),
    citations: z.array(Citation).meta({ description: 'References to documents (viện dẫn).' }),
    discarded: z.array(Discarded).meta({ description: 'Words of the source that stand in no record.' }),
    diagnostics: z
      .array(Diagnostic)
      .meta({ description: 'Faults of the input and doubts of the parser, in the order of the source.' }),
    corrections: z
      .array(Correction)
      .optional()
      .meta({ description: 'What people corrected (đính chính); left out where nobody did.' }),
  })
  .meta({ description: 'A reform plan as data: one header and flat lists of records (kế hoạch).' });
export type Plan = z.infer<typeof Plan>;
