import type { z } from 'zod';
import { ENGLISH, type Language, type Messages, messagesIn } from '../messages/index.ts';
import { done, failed, type Result } from '../model/trouble.ts';
import { checkSchema } from '../plans/faults.ts';
import { nearest } from '../text/nearest.ts';

/** Options that have been checked and completed with their defaults, and the words to answer in. */
export interface Understood<T> {
  readonly options: T;
  readonly messages: Messages;
}

/** The schema of a function's options. */
type OptionsSchema<T> = z.ZodType<T> & { readonly shape: Readonly<Record<string, z.core.$ZodType>> };

/** Whoever calls from a program that is not type-checked may hand over anything. */
const NOWHERE = { line: 1, column: 1 };

/**
 * Checks the options of a function and fills in what was left out. An option that is `undefined` was left out.
 * @param of the function's name, for what is said of a wrong option
 * @returns the options, or the first that cannot be used: `bad-option`
 */
export function understood<T>(
  of: string,
  schema: OptionsSchema<T>,
  given: object,
  usual: Language = 'en',
): Result<Understood<T>> {
  const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  const messages =
    named.language === 'vi' || (named.language === undefined && usual === 'vi') ? messagesIn('vi') : ENGLISH;
  const located = { value: named, at: () => NOWHERE, atKey: () => NOWHERE };
  const checked = checkSchema(schema, located, messages);
  const [fault] = checked.faults;
  if (!fault && checked.value !== null) return done({ options: checked.value, messages });
  const { path = '', expected = '', got = '' } = fault ?? {};
  const { troubles, validating } = messages;
  const names = Object.keys(schema.shape);
  const [option = ''] = path.split(/[.[]/);
  if (names.includes(option))
    return failed(troubles.badOption(of, path, expected, exampleOf(schema, option), got));
  const near = nearest(option, names);
  const known = validating.wants.oneOf((near.length > 0 ? near : names).join(', '));
  return failed(troubles.badOption(of, path, known, exampleOf(schema, near[0] ?? names[0] ?? ''), got));
}

/** The option as its schema's example has it: `{ asOf: "2024-03-01" }`. */
function exampleOf(schema: OptionsSchema<unknown>, option: string): string {
  return `{ ${option}: ${JSON.stringify(exampleIn(schema.shape[option]))} }`;
}

/** The example that a field was described with; wrappers (a default, what may be left out) stand around it. */
function exampleIn(schema: z.core.$ZodType | undefined): unknown {
  let at: unknown = schema;
  while (isSchema(at)) {
    const [example] = at.meta()?.examples ?? [];
    if (example !== undefined) return example;
    at = 'innerType' in at.def ? at.def.innerType : undefined;
  }
  return null;
}

interface Described {
  readonly def: object;
  meta(): { readonly examples?: readonly unknown[] } | undefined;
}

function isSchema(value: unknown): value is Described {
  return typeof value === 'object' && value !== null && 'def' in value && 'meta' in value;
}
