/**
 * Layout: a heading that is printed again on the next page may have a lower row there, which cuts off what its narrowest
 * cell has more:
 *
 *     Số   │ Nhiệm vụ │ Chủ trì        Số   │ Nhiệm vụ │ Chủ trì
 *     thứ  │          │                thứ  │          │
 *     tự   │          │
 */

/** Cells that must be the same before another may be cut short. */
const WHOLE = 2;

/**
 * Whether cells that stand in the same columns say the same heading, of which one cell may be cut short.
 * @param cells what a column says first, and what it says where the heading may be printed again
 */
export function isPrintedAgain(cells: readonly (readonly [whole: string, again: string])[]): boolean {
  const same = cells.filter(([whole, again]) => whole === again && whole !== '').length;
  const differing = cells.filter(([whole, again]) => whole !== again);
  if (differing.length === 0) return same > 0;
  return differing.length === 1 && same >= WHOLE && differing.every(([whole, again]) => isCut(whole, again));
}

/** Where lines break a word, and whether that is a space, depends on what can be seen of the cell. */
function isCut(whole: string, again: string): boolean {
  return again !== '' && whole.replaceAll(' ', '').startsWith(again.replaceAll(' ', ''));
}

/** Letters, and the share of all, that may be cut off: "thứ tự" in a letter a line, beside columns that are whole. */
const MOST_CUT_OFF = 8;
const MOST_CUT_OFF_SHARE = 0.2;

/**
 * Whether so many letters may be cut off, where no cells are known.
 * @param letters of the whole heading
 */
export function mayBeCutOff(missing: number, letters: number): boolean {
  return missing <= Math.min(MOST_CUT_OFF, MOST_CUT_OFF_SHARE * letters);
}
