/** Words `from` (included) to `to` (not included); empty where both are equal. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A row as one pass divided it: the runs of words of each column (several where it runs over a page). */
export interface DividedRow {
  readonly from: number;
  readonly to: number;
  /** Not the first line of its number. */
  readonly further: boolean;
  readonly cells: readonly (readonly Span[])[];
}
