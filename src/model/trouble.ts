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

export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly trouble: Trouble };

export function done<T>(value: T): Result<T> {
  return { ok: true, value };
}

export function failed(trouble: Trouble): Result<never> {
  return { ok: false, trouble };
}
