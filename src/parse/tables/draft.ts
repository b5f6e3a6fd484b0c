import type { Token } from '../../source/document.ts';
import type { HeadingColumn } from './columns.ts';

/** The words of one cell: one run, or one on each page that the row stands on. */
export type CellWords = readonly (readonly Token[])[];

/** A row as a layout gives it, before ids, inheritance and normalised fields. */
export interface RowDraft {
  readonly kind: 'row';
  /** The printed number; none for a further line of the row above. */
  readonly number: readonly Token[];
  /** One entry a column of the table, the number's column included (always empty there). */
  readonly cells: readonly CellWords[];
  /** For each column, how many rows above holds the merged cell that covers this one; 0 where none does. */
  readonly mergedUp: readonly number[];
  readonly confidence: number;
}

export interface GroupDraft {
  readonly kind: 'group';
  readonly marker: readonly Token[];
  readonly title: readonly Token[];
}

/** A line that counts the rows ("TỔNG CỘNG: 27 NHIỆM VỤ"). */
export interface TotalDraft {
  readonly kind: 'total';
  readonly tokens: readonly Token[];
}

export type Item = RowDraft | GroupDraft | TotalDraft;

/** A table as one of the layouts gives it. */
export interface TableDraft {
  readonly columns: readonly HeadingColumn[];
  readonly items: readonly Item[];
  /** Headings printed again, rows of column numbers. */
  readonly repeated: readonly (readonly Token[])[];
  /** Words that belong to the table but to no row of it. */
  readonly rest: readonly (readonly Token[])[];
  /** Columns cannot be told apart (an extractor wrote them one below the other, out of step with the rows). */
  readonly scrambled: boolean;
}
