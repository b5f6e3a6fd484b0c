import type { Language } from './language.ts';

/** What a trouble says, in one language. */
export interface TroubleWords {
  /** What failed. */
  readonly what: string;
  readonly expected: string;
  readonly example: string;
  /** What came instead. */
  readonly got: string;
  /** What is said differently to who asked on the command line: options are written otherwise there. */
  readonly onCommandLine?: Readonly<Partial<Record<'what' | 'expected' | 'example' | 'got', string>>>;
}

/** Why something could not be done, in the four parts that a user needs. A value, never thrown. */
export interface Trouble extends TroubleWords {
  /** A stable code in kebab-case. */
  readonly code: string;
  /** The same in other languages, where it arose in a place that does not know which one the user reads. */
  readonly translations?: Readonly<Partial<Record<Language, TroubleWords>>>;
}

/** What came of something that may not work out: a value, or why there is none. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

/** A result that worked out. */
export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

/** A result that did not. */
export function failed(trouble: Trouble): Result<never> {
  return { ok: false, trouble };
}
