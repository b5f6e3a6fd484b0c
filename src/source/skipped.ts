/** Something in a folder that is not read, and what it is. */
export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
  /** What its first bytes say that it is, where they say anything: "a PNG picture". */
  readonly kind: string | null;
}

/** Why a file of a folder was not read. */
export type SkipReason =
  /** Not a kind of file that is read. */
  | 'unknown-kind'
  /** A plan that `parse` wrote. */
  | 'plan-file'
  /** A folder that may not be opened. */
  | 'closed-folder'
  /** A link to a folder: following it might never end. */
  | 'linked-folder'
  /** A pipe, a socket or a device: whoever reads it may wait for ever. */
  | 'not-a-file';
