import type { Token } from '../../source/document.ts';
import type { Arrangement } from './arrangement.ts';

/** The lower row of a heading in text without places, where the text itself shows it. */
export interface LowerRow {
  /** Its first piece, and one past its last. */
  readonly from: number;
  readonly to: number;
  /** Empty lines before each piece, where each empty cell is one; null where only the row's beginning is known. */
  readonly empty: readonly number[] | null;
}

/** Empty lines in all, from which on they are cells: some extractors leave one between any two blocks. */
const FEWEST_EMPTY = 2;

/** Cells of the upper row, and of the lower one, at least: the numbers and what is divided, into two. */
const FEWEST = 2;

/**
 * Where a heading's lower row begins: a cell of it stands further left than the upper row's last one, so that PDFBox and Tika write no
 * space between the two ("Kết quảQuý I"), and in Word's text each column that has no lower cell is an empty line there.
 * @param pieces the words of each cell, in the order of the text
 */
export function lowerRowOf(pieces: readonly (readonly Token[])[]): LowerRow | null {
  const glued = pieces.findLastIndex((own, i) => i > 0 && touches(pieces[i - 1]?.at(-1), own[0]));
  if (isInside(glued, pieces)) return { from: glued, to: pieces.length, empty: null };
  const empty = pieces.map((own, i) => (i > 0 ? linesBetween(pieces[i - 1]?.at(-1), own[0]) : 0));
  const from = empty.findIndex((lines) => lines > 0);
  return isInside(from, pieces) && areCells(empty) ? { from, to: pieces.length, empty } : null;
}

function isInside(from: number, pieces: readonly unknown[]): boolean {
  return from >= FEWEST && pieces.length - from >= FEWEST;
}

function areCells(empty: readonly number[]): boolean {
  return empty.every((lines) => lines >= 0) && empty.reduce((sum, lines) => sum + lines, 0) >= FEWEST_EMPTY;
}

function touches(before: Token | undefined, next: Token | undefined): boolean {
  return before !== undefined && before.end === next?.start;
}

/** Lines between two words; -1 where they stand on one, as in no text whose lines are its cells. */
function linesBetween(before: Token | undefined, next: Token | undefined): number {
  return (next?.line ?? 0) - (before?.line ?? 0) - 1;
}

/** Whether upper cells stand over just the cells of a lower row, and leave as many columns without one as it has empty lines. */
export function isTold({ from, to, empty }: LowerRow, arrangement: Arrangement): boolean {
  let next = from;
  let above = 0;
  for (const { at, first, columns } of arrangement) {
    if (first !== next || at >= from) return false;
    if (empty && !isPlaced(empty.slice(first, first + columns), at - above)) return false;
    next += columns;
    above = at + 1;
  }
  return next === to;
}

/** Whether so many empty lines stand before the first of an upper cell's columns, and none before the others. */
function isPlaced(empty: readonly number[], before: number): boolean {
  return empty.every((lines, k) => lines === (k === 0 ? before : 0));
}
