import { inEveryLanguage, type Messages } from '../messages/index.ts';
import type { Plan } from '../model/index.ts';
import { done, failed, type Result, type Trouble } from '../model/trouble.ts';
import { DEEPEST, tooDeepAt } from './depth.ts';
import { isMapping } from './mapping.ts';
import { RecordAssembly, STRAY } from './plan-assembly.ts';

/** Whether text is a plan file (JSON, YAML, NDJSON) and no document; told from its content. */
export function isPlanFile(text: string): boolean {
  // a document may open with a brace, but not with a key in quotes
  if (/^\uFEFF?\s*(?:\[\s*)?\{\s*"/.test(text)) return true;
  return /^\uFEFF?schemaVersion:/m.test(text) && /^document:/m.test(text);
}

/**
 * Reads plans back that `parse` wrote, in any of its formats, one or several.
 * @returns the plans, each checked against the schemas, or the first fault
 */
export async function readPlanFile(text: string): Promise<Result<Plan[]>> {
  const values = await valuesOf(text.replace(/^\uFEFF/, ''));
  if (!values.ok) return values;
  const { checkedPlan } = await import('./checked-plan.ts');
  const plans: Plan[] = [];
  for (const value of values.value) {
    const plan = await checkedPlan(value);
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  return done(plans);
}

async function valuesOf(text: string): Promise<Result<unknown[]>> {
  const deep = tooDeepAt(text);
  if (deep !== null)
    return failed(
      broken(['JSON', 'YAML'], (found) => found.levels(DEEPEST, text.slice(0, deep).split('\n').length)),
    );
  if (isNdjson(text)) return fromNdjson(text);
  if (/^\s*[[{]/.test(text)) return fromJson(text);
  const { isTooMuch, yamlDocuments } = await import('./yaml-documents.ts');
  const documents = yamlDocuments(text);
  if (isTooMuch(documents)) {
    const { what, most, offset } = documents;
    return failed(
      broken(['YAML'], (found) => found.tooMany[what](most, text.slice(0, offset).split('\n').length)),
    );
  }
  const values: unknown[] = [];
  for (const document of documents) {
    const [error] = document.errors;
    if (error)
      return failed(broken(['YAML'], (found) => found.said(error.message.split('\n')[0] ?? error.code)));
    try {
      values.push(document.toJS({ maxAliasCount: 100 }));
    } catch (fault) {
      // aliases that multiply are refused by the library
      return failed(
        broken(['YAML'], (found) => (fault instanceof Error ? found.said(fault.message) : found.aliases)),
      );
    }
  }
  return done(values);
}

function fromJson(text: string): Result<unknown[]> {
  try {
    const value: unknown = JSON.parse(text);
    return done(Array.isArray(value) ? value : [value]);
  } catch (error) {
    return failed(
      broken(['JSON'], (found) => (error instanceof Error ? found.said(error.message) : found.syntax)),
    );
  }
}

/** One JSON object a line, and the first is a header. */
function isNdjson(text: string): boolean {
  return /^\s*\{[^\n]*"record":\s*"[a-z]+"/.test(text);
}

function fromNdjson(text: string): Result<unknown[]> {
  const plans: unknown[] = [];
  const assembly = new RecordAssembly();
  for (const [i, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const parsed = fromJson(line);
    const [value] = parsed.ok ? parsed.value : [];
    if (!isMapping(value)) return failed(broken(['NDJSON'], (found) => found.notAnObject(i + 1)));
    const before = assembly.take(value);
    if (before === STRAY)
      return failed(broken(['NDJSON'], (found) => found.outOfPlace(i + 1, String(value.record))));
    if (before !== null) plans.push(before);
  }
  const last = assembly.last();
  return done(last === null ? plans : [...plans, last]);
}

function broken(
  languages: readonly string[],
  got: (found: Messages['unreadable']['found']) => string,
): Trouble {
  return inEveryLanguage(({ unreadable }) => unreadable.brokenPlanFile(languages, got(unreadable.found)));
}
