/** An upper cell of a heading in two rows, the first of the columns under it, and how many they are, as places among its pieces. */
export interface Upper {
  readonly at: number;
  readonly first: number;
  readonly columns: number;
}

/** The upper cells that a heading's pieces may be divided into, from left to right. */
export type Arrangement = readonly Upper[];
