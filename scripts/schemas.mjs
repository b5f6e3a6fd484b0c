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

/** A file each: its name and the schema. */
const FILES = [
  ['plan', model.Plan],
  ['document', model.PlanDocument],
  ...Object.entries(model.RECORD_SCHEMAS),
  ['corrections', model.CorrectionsFile],
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
  RowReading: model.RowReading,
  Place: model.Place,
  Period: model.Period,
  Signer: model.Signer,
  Decision: model.Decision,
  Role: model.Role,
  Topic: model.Topic,
};

function schemaText(name, schema) {
  // descriptions and examples stand with the fields; ids of shared records are this file's own
  const metadata = z.registry();
  const ids = new Map(
    Object.entries(SHARED).flatMap(([id, shared]) => (shared === schema ? [] : [[shared, id]])),
  );
  metadata.get = (of) => ({ ...z.globalRegistry.get(of), ...(ids.has(of) && { id: ids.get(of) }) });
  metadata.has = (of) => ids.has(of) || z.globalRegistry.has(of);
  const { $schema, ...body } = z.toJSONSchema(schema, { target: 'draft-2020-12', metadata });
  const title = name.charAt(0).toUpperCase() + name.slice(1);
  const $id = `urn:reform-plan:schema:${model.SCHEMA_VERSION}:${name}`;
  return `${JSON.stringify({ $schema, $id, title, ...body }, null, 2)}\n`;
}

const wanted = new Map(FILES.map(([name, schema]) => [`${name}.schema.json`, schemaText(name, schema)]));

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
