import type { z } from 'zod';
import type { Messages } from '../messages/index.ts';
import { LIMITS } from '../source/limits.ts';
import { append } from '../text/append.ts';
import { nearest } from '../text/nearest.ts';
import { shorten } from '../text/shorten.ts';
import type { Located, Path, Position } from './located.ts';
import { isMapping } from './mapping.ts';

/** Something wrong in a file that a person edits. */
export interface Fault extends Position {
  /** A stable code in kebab-case. */
  readonly code: string;
  /** The way to it: `rows[3].deadlines[0]`; empty for the whole file. */
  readonly path: string;
  readonly expected: string;
  readonly got: string;
}

type Texts = Pick<Messages, 'validating'>;
type Issue = z.core.$ZodIssue;

/** A path as people and jq write it. */
export function pathText(path: Path): string {
  return path
    .map((step, i) =>
      typeof step === 'number'
        ? `[${step}]`
        : /^[\p{L}_][\p{L}\p{N}_]*$/u.test(step)
          ? `${i > 0 ? '.' : ''}${step}`
          : `["${step}"]`,
    )
    .join('');
}

/** Faults in the order of the file. */
export function inOrder(faults: readonly Fault[]): Fault[] {
  return [...faults].sort((a, b) => a.line - b.line || a.column - b.column);
}

/**
 * What a schema finds wrong with a value, each fault with its place.
 * @param most faults that are looked for: each of them is looked up in the text
 * @returns the value as the schema gives it (null where something is wrong), and the faults
 */
export function checkSchema<T>(
  schema: z.ZodType<T>,
  located: Located,
  texts: Texts,
  most: number = LIMITS.faults.most,
): { value: T | null; faults: Fault[] } {
  const checked = schema.safeParse(located.value, { reportInput: true });
  if (checked.success) return { value: checked.data, faults: [] };
  const { issues } = checked.error;
  const faults: Fault[] = [];
  for (const issue of issues) {
    if (faults.length >= most) break;
    append(faults, faultsOf(issue, issues, located, texts, most - faults.length));
  }
  return { value: null, faults };
}

function faultsOf(
  issue: Issue,
  all: readonly Issue[],
  located: Located,
  texts: Texts,
  most: number,
): Fault[] {
  const path = stepsOf(issue);
  if (issue.code === 'unrecognized_keys') {
    const missing = missingAt(path, all);
    return issue.keys.slice(0, most).map((key) => ({
      ...located.atKey(path, key),
      code: 'unknown-field',
      path: pathText([...path, key]),
      expected: texts.validating.wants.knownField(nearest(key, missing)),
      got: `"${key}"`,
    }));
  }
  const input = valueAt(located.value, path);
  const code = input === undefined ? 'missing-field' : 'wrong-value';
  const [expected, got] = [expectedBy(issue, input, texts), shown(input, texts)];
  return [{ ...located.at(path), code, path: pathText(path), expected, got }];
}

function stepsOf({ path }: Issue): (string | number)[] {
  return path.map((step) => (typeof step === 'number' ? step : String(step)));
}

/** The fields that a record lacks: an unknown one beside them is one of them, mistyped. */
function missingAt(path: Path, issues: readonly Issue[]): string[] {
  const around = pathText(path);
  return issues.slice(0, LIMITS.faults.most).flatMap((issue) => {
    const steps = stepsOf(issue);
    const missing = issue.code !== 'unrecognized_keys' && issue.input === undefined;
    return missing && pathText(steps.slice(0, -1)) === around ? [String(steps.at(-1))] : [];
  });
}

function expectedBy(issue: Issue, input: unknown, texts: Texts): string {
  const { wants } = texts.validating;
  switch (issue.code) {
    case 'invalid_type': {
      if (issue.expected === 'string' && (typeof input === 'number' || typeof input === 'boolean'))
        return wants.quoted(String(input));
      const want = Object.entries(wants).find(([name]) => name === issue.expected)?.[1];
      return typeof want === 'string' ? want : issue.expected;
    }
    case 'invalid_value':
      return wants.oneOf(issue.values.map((value) => JSON.stringify(value)).join(', '));
    case 'invalid_union':
      return wants.either([
        ...new Set(issue.errors.flatMap((errors) => errors.map((each) => expectedBy(each, input, texts)))),
      ]);
    case 'invalid_format':
      return issue.format === 'date' || issue.pattern?.includes('\\d{4}-\\d{2}-\\d{2}')
        ? wants.day
        : wants.like(issue.pattern ?? issue.format);
    case 'too_small':
      return wants.atLeast(String(issue.minimum));
    case 'too_big':
      return wants.atMost(String(issue.maximum));
    default:
      return issue.message;
  }
}

/** Characters of a value in an error message. */
const SHOWN = 60;

/** A value as an error message shows it. */
export function shown(value: unknown, { validating: { kinds } }: Texts): string {
  if (value === undefined) return kinds.nothing;
  if (Array.isArray(value)) return kinds.list;
  if (typeof value === 'object' && value !== null) return kinds.mapping;
  const text = JSON.stringify(value) ?? String(value);
  return shorten(text, SHOWN);
}

/** The value at a path; undefined where there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const step of path) {
    if (Array.isArray(at)) at = at[Number(step)];
    else if (isMapping(at) && Object.hasOwn(at, step)) at = at[step];
    else return undefined;
  }
  return at;
}
