import type { Block, Token } from '../source/document.ts';

/** An appendix (phụ lục), or a table that stands in the text without being called one. */
export interface Appendix {
  /** "PHỤ LỤC 1"; null where no line says so. */
  readonly label: string | null;
  readonly title: string | null;
  /** What stands under the title: lines and real tables. */
  readonly blocks: readonly Block[];
  /** A sentence of the text right above says that a table follows. */
  readonly introduced: boolean;
  /** Words of label and title: every table of the appendix bears them. */
  readonly tokens: readonly Token[];
}
