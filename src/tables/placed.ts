import type { Block, SourceLine } from '../source/document.ts';

/** Tables that white space alone told, as the lines that they were made of. */

/** The lines of a table whose cells are a guess; undefined for any other block. */
export function placedLinesOf(block: Block): readonly SourceLine[] | undefined {
  return block.kind === 'table' && block.known === 'inferred' ? block.lines : undefined;
}

/** Blocks with such tables as their lines. */
export function asLines(blocks: readonly Block[]): readonly Block[] {
  return blocks.some((b) => placedLinesOf(b))
    ? blocks.flatMap((b): readonly Block[] => placedLinesOf(b) ?? [b])
    : blocks;
}
