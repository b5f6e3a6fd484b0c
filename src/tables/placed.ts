import type { Block, SourceLine } from '../source/document.ts';

/** Tables that white space alone told, as the lines that they were made of. */

/** The lines of a table whose cells are a guess; undefined for any other block. */
export function placedLinesOf(block: Block | undefined): readonly SourceLine[] | undefined {
  return block?.kind === 'table' && block.known === 'inferred' ? block.lines : undefined;
}

/**
 * Blocks from one on that a heading is looked for among. Reasoned: its own page and the two after it, which it may be printed
 * on again, have some sixty lines each, and a table is one block.
 */
const AHEAD = 200;

/** The blocks from one on, as far as a heading is looked for, such tables as their lines. */
export function linesAhead(blocks: readonly Block[], at: number): readonly Block[] {
  return blocks.slice(at, at + AHEAD).flatMap((b): readonly Block[] => placedLinesOf(b) ?? [b]);
}
