// Writes schemas/*.schema.json (JSON Schema 2020-12) from the zod schemas in src/model.
//
//   node scripts/schemas.mjs           write them
//   node scripts/schemas.mjs --check   exit 1 where a committed file is not what would be written
//
// Needs dist (npm run build).
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import * as model from '../dist/model/index.js';

const folder = new URL('../schemas/', import.meta.url);

/** A file each: its name, the schema, and what it is called in English and Vietnamese. */
const FILES = [
  ['plan', model.Plan, 'Plan', 'A reform plan as data: one header and flat lists of records (kế hoạch)'],
  ['document', model.PlanDocument, 'Document', 'The header of the plan (thể thức văn bản)'],
  ['basis', model.Basis, 'Basis', 'A ground of the document (căn cứ ban hành)'],
  ['section', model.Section, 'Section', 'A numbered or bulleted part of the body (phần, mục, khoản, điểm)'],
  ['table', model.Table, 'Table', 'An appendix table (bảng phụ lục)'],
  ['row', model.Row, 'Row', 'A line of an appendix table (nhiệm vụ, chỉ tiêu)'],
  ['deadline', model.Deadline, 'Deadline', 'A time that binds a task (thời hạn)'],
  ['target', model.Target, 'Target', 'A measurable aim (chỉ tiêu)'],
  ['citation', model.Citation, 'Citation', 'A reference to a legal or party document (viện dẫn)'],
  ['discarded', model.Discarded, 'Discarded', 'Words of the source that stand in no record, and why'],
  ['diagnostic', model.Diagnostic, 'Diagnostic', 'A fault of the input or a doubt of the parser'],
  ['corrections', model.CorrectionsFile, 'Corrections', 'What people said about a plan (đính chính)'],
];

/** Records that others contain, written once a file under `$defs`. */
const SHARED = {
  PlanDocument: model.PlanDocument,
  Basis: model.Basis,
  Section: model.Section,
  Table: model.Table,
  Row: model.Row,
  Deadline: model.Deadline,
  Target: model.Target,
  Citation: model.Citation,
  Discarded: model.Discarded,
  Diagnostic: model.Diagnostic,
  Agency: model.Agency,
  Correction: model.Correction,
  CorrectionEntry: model.CorrectionEntry,
  RecordAnchor: model.RecordAnchor,
  Checked: model.Checked,
  Column: model.Column,
  Group: model.Group,
  Place: model.Place,
  Period: model.Period,
  Signer: model.Signer,
  Decision: model.Decision,
  Role: model.Role,
  Topic: model.Topic,
};

function schemaText(name, schema, title, description) {
  const metadata = z.registry();
  for (const [id, shared] of Object.entries(SHARED)) if (shared !== schema) metadata.add(shared, { id });
  const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', metadata });
  const $id = `urn:reform-plan:schema:${model.SCHEMA_VERSION}:${name}`;
  return `${JSON.stringify({ $schema, $id, title, description, ...body }, null, 2)}\n`;
}

const wanted = new Map(FILES.map(([name, ...rest]) => [`${name}.schema.json`, schemaText(name, ...rest)]));

if (process.argv.includes('--check')) {
  const committed = readdirSync(folder).filter((file) => file.endsWith('.json'));
  const stale = [...wanted]
    .filter(([file, text]) => !committed.includes(file) || read(file) !== text)
    .map(([file]) => file);
  stale.push(...committed.filter((file) => !wanted.has(file)));
  if (stale.length > 0) {
    console.error(`Stale in schemas/: ${stale.join(', ')}. Run npm run schemas.`);
    process.exitCode = 1;
  } else console.log(`${wanted.size} schemas are fresh`);
} else {
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of wanted) writeFileSync(new URL(file, folder), text);
  console.log(`${wanted.size} schemas written`);
}

function read(file) {
  return readFileSync(new URL(file, folder), 'utf8');
}
