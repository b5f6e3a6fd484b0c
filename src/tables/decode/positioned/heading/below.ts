import { joinTokens, type SourceLine } from '../../../../source/document.ts';
import type { Band } from './bands.ts';
import { overlap, type Piece, piecesOf } from './pieces.ts';

/** What stands below the columns of a heading. */
export interface Below {
  /** For each column the runs of words under it, line by line: which lines make one cell is not known yet. */
  readonly cells: readonly (readonly string[])[];
  /** Share of the runs of words that stand under one column, and no other run of its line with it. */
  readonly fit: number;
}

/** What the lines below a heading hold under each of its columns, up to the end of their page. */
export function wordsBelow(bands: readonly Band[], body: readonly SourceLine[]): Below {
  const cells: string[][] = bands.map(() => []);
  let runs = 0;
  let fitting = 0;
  for (const line of firstPage(body)) {
    const pieces = piecesOf(line).map((piece) => ({ piece, column: columnOver(bands, piece) }));
    for (const { piece, column } of pieces) {
      runs += 1;
      // two runs of a line under one column are cells of two
      if (column === null || pieces.some((p) => p.piece !== piece && p.column === column)) continue;
      fitting += 1;
      cells[column]?.push(joinTokens(piece.tokens));
    }
  }
  return { cells, fit: fitting / Math.max(1, runs) };
}

/** The lines of a body that stand on the heading's own page. */
export function firstPage(body: readonly SourceLine[]): readonly SourceLine[] {
  const page = body.findIndex((l, i) => i > 0 && l.opensPage);
  return page < 0 ? body : body.slice(0, page);
}

/** The column that a run of words stands under, or the nearest one; null where it stands under several. */
function columnOver(bands: readonly Band[], piece: Piece): number | null {
  const shares = bands.map((b) => overlap(b, piece));
  if (shares.filter((share) => share > 0).length > 1) return null;
  return shares.indexOf(Math.max(...shares));
}
