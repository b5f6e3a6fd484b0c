/** Words of one field that an edited export says otherwise. */
export interface Edit {
  /** `pl-2/9.lead` */
  readonly target: string;
  readonly words: string;
  /** Where it stands in the edited file. */
  readonly place: string;
}

/** A change that is no correction of words: an added row, a day that follows from words. */
export interface Unplaced {
  readonly place: string;
  readonly why: string;
}

/** All that differs between a plan and an export of it that a person edited. */
export interface Edits {
  readonly edits: readonly Edit[];
  readonly unplaced: readonly Unplaced[];
}
