import type { Block } from '../source/document.ts';

/** What a note below a table begins with. */
const NOTE = /^(?:ghi chú|chú thích)\s?:/iu;
/** A line that may begin a row. */
const NUMERAL = /^\(?(?:\d{1,3}|[IVX]{1,5})[.)]*(?:\s|$)/;
/** Lines that may stand between a note and the end of what the table stands in, and those of them that begin with a numeral. Reasoned: rows that go on below a note are more. */
const MOST_LINES = 12;
const MOST_NUMERALS = 1;

/** Whether a note below a table begins at a block ("Ghi chú: …"), and no rows follow it before `limit`. */
export function isNoteBelow(blocks: readonly Block[], at: number, limit: number): boolean {
  const line = blocks[at];
  if (line?.kind !== 'line' || limit - at > MOST_LINES || !NOTE.test(line.text)) return false;
  const below = blocks.slice(at + 1, limit);
  const numerals = below.filter((b) => b.kind === 'line' && NUMERAL.test(b.text)).length;
  return numerals <= MOST_NUMERALS && below.every((b) => b.kind === 'line');
}
