import type { HeadingColumn } from '../columns.ts';
import { widthOf } from './metrics.ts';

/**
 * The widest word of a heading that stands whole: what is narrower fits into the column too, and is not torn. A single
 * letter proves nothing, since it stands whole however narrow the column is.
 */
export function roomOf(column: HeadingColumn | undefined): number {
  const pieces = (column?.tokens ?? []).flatMap((t) => t.parts ?? [t]).filter((t) => t.text.length > 1);
  return Math.max(0, ...pieces.map((t) => widthOf(t.text)));
}
