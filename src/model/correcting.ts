/** What became of one entry of a corrections file. */
export type Outcome =
  | 'applied'
  /** The parser by now reads what the correction says. */
  | 'agreed'
  /** The document, or its reading, says something else than the correction found. */
  | 'conflict'
  /** An entry before this one corrected the same words. */
  | 'twice'
  /** Words were to be moved between two cells, and the two don't hold the same words before and after. */
  | 'words-differ'
  /** No record, or more than one, is the one that was corrected. */
  | 'unplaced'
  /** The field can't hold such words: no day of the calendar. */
  | 'unfit';

/** Why a saying is none; `near` are names that may have been meant. */
export type Misfit =
  | { readonly kind: 'no-record'; readonly named: string; readonly known: readonly string[] }
  | {
      readonly kind: 'no-field';
      readonly named: string;
      readonly of: string;
      readonly known: readonly string[];
    }
  | { readonly kind: 'no-day'; readonly named: string; readonly words: string }
  | { readonly kind: 'no-such-words'; readonly named: string; readonly words: string; readonly reads: string }
  | { readonly kind: 'nothing-to-undo'; readonly named: string; readonly known: readonly string[] }
  | { readonly kind: 'not-a-row'; readonly named: string };
