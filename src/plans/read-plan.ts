import { inEveryLanguage, named } from '../messages/index.ts';
import type { CorrectionsFile, Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions, readSource } from '../readers/index.ts';
import { type ArchiveAddress, archiveAt } from './archive/address.ts';
import type { KeptPlan } from './cache/parsed.ts';
import { correctionsThere } from './corrections-beside.ts';

/**
 * A document as a plan: read, parsed, corrected by what people said about it, and checked against the schemas; or as it
 * was when it was read the last time, where `options.cache` keeps it.
 * @param input a path, or the bytes themselves
 * @returns the plan with its diagnostics, or why the document cannot be read
 */
export async function readPlan(input: string | Uint8Array, options: ReadOptions = {}): Promise<Result<Plan>> {
  const found = await findDocument(input, options);
  if (!found.ok) return found;
  const kept = await keptPlan(found.value, options);
  const known = await kept?.get();
  if (known) return done(known);
  const read = await parseDocument(found.value, options);
  if (!read.ok) return read;
  await kept?.put(read.value);
  return read;
}

/** A document that may be read, and what people corrected in it: read by then, or why not. */
interface FoundDocument {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly corrections: Result<CorrectionsFile | null>;
}

async function findDocument(
  input: string | Uint8Array,
  options: ReadOptions,
): Promise<Result<FoundDocument>> {
  const name = options.file ?? (typeof input === 'string' ? input : '-');
  const bytes =
    typeof input === 'string' ? await readBytes(input, options.maxSize ?? DEFAULT_MAX_SIZE) : done(input);
  if (!bytes.ok) return failed(named(bytes.trouble, name));
  if (!options.format && (await holdsData(bytes.value))) return failed(notADocument(bytes.value, name));
  const corrections = await correctionsFor(typeof input === 'string' ? input : options.beside, options);
  return done({ name, bytes: bytes.value, corrections });
}

/** The place where a document's plan is kept, if it may be. */
async function keptPlan(
  { name, bytes, corrections }: FoundDocument,
  options: ReadOptions,
): Promise<KeptPlan | null> {
  if (options.cache === undefined || !corrections.ok) return null;
  const { keepingPlace } = await import('./cache/parsed.ts');
  return keepingPlace({ bytes, name, options, corrections: corrections.value });
}

async function parseDocument(
  { name, bytes, corrections }: FoundDocument,
  options: ReadOptions,
): Promise<Result<Plan>> {
  const parser = import('../parse.ts');
  const checker = import('./checked-plan.ts');
  const source = await readSource(bytes, { ...options, file: name });
  if (!source.ok) return source;
  if (!corrections.ok) return corrections;
  const { parsePlan } = await parser;
  const { checkedPlan } = await checker;
  const file = corrections.value;
  const plan = file
    ? (await import('../corrections/apply.ts')).parseCorrected(source.value, file).plan
    : parsePlan(source.value);
  const checked = await checkedPlan(plan);
  return checked.ok ? checked : failed(flawed(name, checked.trouble.got));
}

/** The corrections that were named, else those beside the document, if it is a file. */
async function correctionsFor(
  document: string | undefined,
  { corrections }: ReadOptions,
): Promise<Result<CorrectionsFile | null>> {
  if (corrections === null || (corrections === undefined && document === undefined)) return done(null);
  const path = corrections ?? (document === undefined ? null : await correctionsThere(document));
  if (path === null) return done(null);
  const { readCorrections } = await import('./corrections-file.ts');
  return readCorrections(path);
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
  const archive = typeof input === 'string' ? archiveAt(input) : null;
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
