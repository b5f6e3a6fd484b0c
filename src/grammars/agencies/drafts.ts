import type { Agency } from '../../model/agency.ts';
import type { Following } from './boundaries.ts';
import type { NameEntry } from './lexicon.ts';

/** A body that a phrase names, with the words that it stands on. */
export interface Draft {
  name: string;
  kind: Agency['kind'];
  id: string | null;
  from: number;
  to: number;
}

/** Bodies that share words: one, or those of a list that says a head or a level once. */
export interface Phrase {
  readonly drafts: readonly Draft[];
  /** The name whose levels the phrase lists, which may go on. */
  readonly head?: Head;
  readonly end: number;
  readonly following: Following;
}

/** A name that levels or rests follow, with the words that it stands on. */
export interface Head {
  readonly entry: NameEntry;
  readonly from: number;
  readonly to: number;
}

/** A phrase of one body. */
export function one(draft: Draft, following: Following): Phrase {
  return { drafts: [draft], end: draft.to, following };
}
