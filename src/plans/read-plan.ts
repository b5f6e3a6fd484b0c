import { inEveryLanguage, named } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions, readSource } from '../readers/index.ts';

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
  if (!bytes.ok) return failed(named(bytes.trouble, name));
  if (!options.format && (await holdsData(bytes.value))) return failed(notADocument(bytes.value, name));
  const source = await readSource(bytes.value, { ...options, file: name });
  if (!source.ok) return source;
  const { parsePlan } = await parser;
  const { validatePlan } = await checker;
  const plan = parsePlan(source.value);
  const checked = validatePlan(plan);
  return checked.ok ? done(plan) : failed(flawed(name, checked.trouble.got));
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
  const plan = /"?schemaVersion"?\s*:/.test(headOf(bytes));
  const trouble = inEveryLanguage(({ unreadable }) =>
    plan ? unreadable.alreadyAPlan() : unreadable.jsonWithoutPlan(),
  );
  return named(trouble, name);
}

/** The parser made a record that its own schema refuses: nothing of it is written. */
function flawed(name: string, fault: string): Trouble {
  return named(
    inEveryLanguage(({ unreadable }) => unreadable.invalidRecord(fault)),
    name,
  );
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
  if (!bytes.ok) return failed(named(bytes.trouble, name));
  const { isPlanFile, readPlanFile } = await import('./plan-file.ts');
  const decoded = decode(bytes.value);
  const text = decoded.ok ? decoded.value.text : '';
  if (!isPlanFile(text)) {
    const plan = await readPlan(bytes.value, { ...options, file: name });
    return plan.ok ? done([plan.value]) : plan;
  }
  const plans = await readPlanFile(text);
  return plans.ok ? plans : failed(named(plans.trouble, name));
}
