/** Where a row, a dash, a group or a total begins in flattened text: indexes of words. */
export interface Start {
  readonly kind: 'row' | 'dash' | 'group' | 'total';
  readonly at: number;
  /** One past the number or marker. */
  readonly to: number;
  /** The chance that a row begins here and the next one where the next start is. */
  readonly certainty: number;
}
