/** Why something could not be done, in the four parts that a user needs. A value, never thrown. */
export interface Trouble {
  /** A stable code in kebab-case. */
  readonly code: string;
  /** What failed. */
  readonly what: string;
  readonly expected: string;
  readonly example: string;
  /** What came instead. */
  readonly got: string;
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
