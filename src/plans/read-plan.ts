import type { Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions, readSource, spoken } from '../readers/index.ts';

/**
 * A document as a plan: read, parsed and checked against the schemas.
 * @param input a path, or the bytes themselves
 * @returns the plan with its diagnostics, or why the document cannot be read
 */
export async function readPlan(input: string | Uint8Array, options: ReadOptions = {}): Promise<Result<Plan>> {
  const parser = import('../parse.ts');
  const checker = import('./validate.ts');
  const name = options.file ?? (typeof input === 'string' ? input : '-');
  const bytes =
    typeof input === 'string' ? await readBytes(input, options.maxSize ?? DEFAULT_MAX_SIZE) : done(input);
  if (!bytes.ok) return failed({ ...bytes.trouble, what: `${spoken(name)} ${bytes.trouble.what}` });
  if (!options.format && (await holdsData(bytes.value)))
    return failed(notADocument(bytes.value, spoken(name)));
  const source = await readSource(bytes.value, { ...options, file: name });
  if (!source.ok) return source;
  const { parsePlan } = await parser;
  const { validatePlan } = await checker;
  const plan = parsePlan(source.value);
  const checked = validatePlan(plan);
  return checked.ok ? done(plan) : failed(flawed(spoken(name), checked.trouble.got));
}

/** As much of a file as tells a plan file from a document. */
const HEAD = 65_536;

function headOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, HEAD)).toString('utf8');
}

async function holdsData(bytes: Uint8Array): Promise<boolean> {
  const { isPlanFile } = await import('./plan-file.ts');
  return isPlanFile(headOf(bytes));
}

/** A plan file, or other JSON, where a document was asked for. */
function notADocument(bytes: Uint8Array, name: string): Trouble {
  if (!/"?schemaVersion"?\s*:/.test(headOf(bytes)))
    return {
      code: 'unsupported-kind',
      what: `${name} cannot be read`,
      expected: 'a document: text, Markdown, CSV, PDF, Word (.docx, .doc), Excel (.xlsx) or HTML',
      example: 'reform-plan parse plan.docx; to read it as text nevertheless: --from text',
      got: 'a JSON file that holds no plan',
    };
  return {
    code: 'already-a-plan',
    what: `${name} already is a plan`,
    expected: 'a document that no one has parsed yet',
    example:
      'ask it (reform-plan query plan.json), check it (reform-plan validate plan.json), or parse its source again',
    got: 'a plan file that reform-plan parse wrote',
  };
}

/** The parser made a record that its own schema refuses: nothing of it is written. */
function flawed(name: string, fault: string): Trouble {
  return {
    code: 'invalid-record',
    what: `${name} was read, but what was made of it is not as the schemas say`,
    expected: 'records that schemas/plan.schema.json allows; this is a fault of reform-plan itself',
    example: 'report it with the file; other files are not affected',
    got: fault,
  };
}

/**
 * Plans from anything that holds some: a plan file that `parse` wrote (JSON, YAML or NDJSON, with one plan or
 * several), or a document, which is parsed on the way.
 */
export async function loadPlans(
  input: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Result<Plan[]>> {
  const name = options.file ?? (typeof input === 'string' ? input : '-');
  const bytes =
    typeof input === 'string' ? await readBytes(input, options.maxSize ?? DEFAULT_MAX_SIZE) : done(input);
  if (!bytes.ok) return failed({ ...bytes.trouble, what: `${spoken(name)} ${bytes.trouble.what}` });
  const { isPlanFile, readPlanFile } = await import('./plan-file.ts');
  const decoded = decode(bytes.value);
  const text = decoded.ok ? decoded.value.text : '';
  if (!isPlanFile(text)) {
    const plan = await readPlan(bytes.value, { ...options, file: name });
    return plan.ok ? done([plan.value]) : plan;
  }
  const plans = await readPlanFile(text);
  return plans.ok ? plans : failed({ ...plans.trouble, what: `${spoken(name)} ${plans.trouble.what}` });
}
