import type { Token } from '../source/document.ts';

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
  /** For each column the chance that its cell's borders are right; left out where the cells are written down. */
  readonly cellConfidence?: readonly number[];
  /** Other divisions of the row's words into its cells, likeliest first, with their probability. */
  readonly alternatives?: readonly { readonly cells: readonly CellWords[]; readonly probability: number }[];
  /** A Roman numeral heads the row, and it is a task itself: it stands beside the groups above it, in none. */
  readonly ungrouped?: boolean;
}

/** A group (nhóm nhiệm vụ) before its records are made. */
export interface GroupDraft {
  readonly kind: 'group';
  readonly marker: readonly Token[];
  readonly title: readonly Token[];
  /** One entry a column: what the group's own row says for the rows under it. */
  readonly cells?: readonly CellWords[];
}

/** A line that counts the rows ("TỔNG CỘNG: 27 NHIỆM VỤ"). */
export interface TotalDraft {
  readonly kind: 'total';
  readonly tokens: readonly Token[];
}

/** What a line of a table's body can be. */
export type Item = RowDraft | GroupDraft | TotalDraft;
