import type { Block, SourceLine } from '../source/document.ts';

/** The blocks of one appendix (phụ lục) of a file. */
export interface AppendixRegion {
  readonly letterhead: readonly SourceLine[];
  /** The line with "PHỤ LỤC". */
  readonly label: SourceLine | null;
  readonly blocks: readonly Block[];
  /** The text's sentence right above says that a table follows ("… như sau:"). */
  readonly introduced: boolean;
}
