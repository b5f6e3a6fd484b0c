import type { GridCell } from './grid.ts';
import type { TextLine } from './lines.ts';

/** A cell of a page's table with its text. */
export interface FilledCell extends GridCell {
  readonly lines: readonly TextLine[];
}

/** A table of one page. */
export interface PageTable {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly FilledCell[];
  readonly openTop: boolean;
  /** See `Grid`. */
  readonly openBelow: readonly number[];
  /** Its cells were told by ruling lines, not by the places of its text. */
  readonly ruled: boolean;
  /** The lines whose words' places told its cells; none where ruling lines did. */
  readonly source?: readonly TextLine[];
}
