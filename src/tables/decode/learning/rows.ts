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

export function* spansOf(
  rows: readonly DividedRow[],
): Generator<{ c: number; span: Span; row: DividedRow; first: boolean }> {
  for (const row of rows) {
    for (const [c, spans] of row.cells.entries()) {
      let first = true;
      for (const span of spans) {
        if (span.to <= span.from) continue;
        yield { c, span, row, first };
        first = false;
      }
    }
  }
}
