import type { CorrectedPlan } from '../corrections/apply.ts';
import { inEveryLanguage, named } from '../messages/index.ts';
import type { CorrectionsFile, Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions, readSource } from '../readers/index.ts';
import { type ArchiveAddress, archiveAt } from './archive/address.ts';

/**
 * A document as a plan: read, parsed, corrected by what people said about it, and checked against the schemas.
 * @param input a path, or the bytes themselves
 * @returns the plan with its diagnostics, or why the document cannot be read
 */
export async function readPlan(input: string | Uint8Array, options: ReadOptions = {}): Promise<Result<Plan>> {
  const read = await readCorrected(input, options);
  return read.ok ? done(read.value.plan) : read;
}

/** As `readPlan`, with what became of each correction; `file` is null where there are none. */
export async function readCorrected(
  input: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Result<CorrectedPlan & { readonly file: CorrectionsFile | null }>> {
  const parser = import('../parse.ts');
  const checker = import('./validate.ts');
  const name = options.file ?? (typeof input === 'string' ? input : '-');
  const bytes =
    typeof input === 'string' ? await readBytes(input, options.maxSize ?? DEFAULT_MAX_SIZE) : done(input);
  if (!bytes.ok) return failed(named(bytes.trouble, name));
  if (!options.format && (await holdsData(bytes.value))) return failed(notADocument(bytes.value, name));
  const source = await readSource(bytes.value, { ...options, file: name });
  if (!source.ok) return source;
  const file = await correctionsFor(typeof input === 'string' ? input : options.beside, options);
  if (!file.ok) return file;
  const { parsePlan } = await parser;
  const { validatePlan } = await checker;
  const read = file.value
    ? (await import('../corrections/apply.ts')).parseCorrected(source.value, file.value)
    : { plan: parsePlan(source.value), resolution: null };
  const checked = validatePlan(read.plan);
  return checked.ok ? done({ ...read, file: file.value }) : failed(flawed(name, checked.trouble.got));
}

/** The corrections that were named, else those beside the document, if it is a file. */
async function correctionsFor(
  document: string | undefined,
  { corrections }: ReadOptions,
): Promise<Result<CorrectionsFile | null>> {
  if (corrections === null || (corrections === undefined && document === undefined)) return done(null);
  const { correctionsBeside, readCorrections } = await import('./corrections-file.ts');
  if (corrections !== undefined) return readCorrections(corrections);
  return document === undefined ? done(null) : correctionsBeside(document);
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
 * several), an archive or a plan of one (`plans.sqlite:KEY`), or a document, which is parsed on the way.
 */
export async function loadPlans(
  input: string | Uint8Array,
  options: ReadOptions = {},
): Promise<Result<Plan[]>> {
  const archive = typeof input === 'string' ? await archiveAt(input) : null;
  if (archive !== null) return plansOf(archive);
  const name = options.file ?? (typeof input === 'string' ? input : '-');
  const bytes =
    typeof input === 'string' ? await readBytes(input, options.maxSize ?? DEFAULT_MAX_SIZE) : done(input);
  if (!bytes.ok) return failed(named(bytes.trouble, name));
  const { isPlanFile, readPlanFile } = await import('./plan-file.ts');
  const decoded = decode(bytes.value);
  const text = decoded.ok ? decoded.value.text : '';
  if (!isPlanFile(text)) {
    const beside = typeof input === 'string' ? input : options.beside;
    const plan = await readPlan(bytes.value, {
      ...options,
      file: name,
      ...(beside !== undefined && { beside }),
    });
    return plan.ok ? done([plan.value]) : plan;
  }
  const plans = await readPlanFile(text);
  return plans.ok ? plans : failed(named(plans.trouble, name));
}

async function plansOf(archive: ArchiveAddress): Promise<Result<Plan[]>> {
  const { storedPlans } = await import('./archive/stored-plans.ts');
  const plans: Plan[] = [];
  for await (const plan of storedPlans(archive)) {
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  return done(plans);
}
