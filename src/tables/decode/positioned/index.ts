import type { Block, SourceLine } from '../../../source/document.ts';
import type { Heading } from '../../headings.ts';
import type { Cohesion } from '../cohesion.ts';
import { headingBands } from './heading/bands.ts';
import { type PositionedTable, readPositioned } from './table.ts';

export type { PositionedTable } from './table.ts';

/**
 * Reads a table of fixed-width text.
 * @param from the heading's first block
 * @param to one past the table's last block
 */
export function readFixedTable(
  blocks: readonly Block[],
  from: number,
  to: number,
  heading: Heading,
  cohesion: Cohesion,
): PositionedTable {
  const lines = blocks
    .slice(from, from + heading.blocks)
    .flatMap((b): SourceLine[] => (b.kind === 'line' ? [b] : []));
  return readPositioned(
    blocks,
    from,
    to,
    { columns: heading.columns, lines, bandsOf: headingBands },
    cohesion,
  );
}
