import type { Diagnostic, Plan } from '../model/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { readBytes } from '../readers/bytes.ts';
import { decode } from '../readers/decode.ts';
import { DEFAULT_MAX_SIZE, type ReadOptions, readSource, spoken } from '../readers/index.ts';

/**
 * A document as a plan: read, parsed and checked against the schemas.
 * @param input a path, or the bytes themselves
 * @returns the plan with its diagnostics, or why the document cannot be read
 */
export async function readPlan(input: string | Uint8Array, options: ReadOptions = {}): Promise<Result<Plan>> {
  const parser = import('../parse/plan.ts');
  const checker = import('./validate.ts');
  const source = await readSource(input, options);
  if (!source.ok) return source;
  const { parsePlan } = await parser;
  const { validatePlan } = await checker;
  const plan = parsePlan(source.value);
  const checked = validatePlan(plan);
  return done(checked.ok ? plan : flawed(plan, checked.trouble.got));
}

/** The parser made a record that its own schema refuses: kept, and said. */
function flawed(plan: Plan, fault: string): Plan {
  const diagnostic: Diagnostic = {
    severity: 'error',
    code: 'invalid-record',
    message: `A record is not as its schema says: ${fault}`,
    of: null,
    source: null,
  };
  return { ...plan, status: 'partial', diagnostics: [...plan.diagnostics, diagnostic] };
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
