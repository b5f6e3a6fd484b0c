import { contentOf, type PageContent } from '../page.ts';
import { type Box, type Glyph, type Painting, unionOf } from '../shapes.ts';
import type { Drawing } from './drawing.ts';
import { paintingOf, type Sheet } from './recognised.ts';
import type { Area, Recogniser } from './recogniser.ts';

/**
 * The painting with the row numbers that were not found in it: digits that stand alone in their cells are often
 * taken for dirt, and are looked for once more where they may stand.
 * @param painting in the view that the page was drawn in
 */
export async function withNumbers(
  painting: Painting,
  { picture, sheet }: Drawing,
  recogniser: Recogniser,
): Promise<Painting> {
  const numbers: Glyph[] = [];
  for (const column of numberColumns(contentOf(painting, 1))) {
    const again = paintingOf(await recogniser.recognise(picture, areaOf(column, sheet)), sheet);
    numbers.push(...again.glyphs.filter((glyph) => column.empty.some((cell) => holds(cell, glyph))));
  }
  return { ...painting, glyphs: [...painting.glyphs, ...numbers] };
}

/** A column of row numbers is at most so wide, in points. */
const NUMBERS = 60;

/** The first column of a table, and those of its cells in which nothing was recognised. */
interface NumberColumn {
  readonly box: Box;
  readonly empty: readonly Box[];
}

/** Digits that stand alone in their cells are often taken for dirt: where they may stand. */
export function numberColumns({ tables, view }: PageContent): NumberColumn[] {
  if (view.turn !== 0) return [];
  return tables.flatMap((table) => {
    const column = table.cells.filter((c) => c.column === 0 && c.columnSpan === 1);
    const empty = column.filter((c) => c.lines.length === 0).map((c) => c.box);
    const box = unionOf(column.map((c) => c.box));
    return table.ruled && empty.length > 0 && box.x1 - box.x0 <= NUMBERS ? [{ box, empty }] : [];
  });
}

function areaOf({ box }: NumberColumn, { scale, width, height }: Sheet): Area {
  const [left, top] = [Math.max(0, box.x0) * scale, Math.max(0, box.y0) * scale].map(Math.floor);
  const [right, bottom] = [Math.min(width, box.x1) * scale, Math.min(height, box.y1) * scale].map(Math.floor);
  return {
    left: left ?? 0,
    top: top ?? 0,
    width: Math.max(1, (right ?? 0) - (left ?? 0)),
    height: Math.max(1, (bottom ?? 0) - (top ?? 0)),
  };
}

function holds(cell: Box, { ax, bx, ay, size }: Glyph): boolean {
  const [x, y] = [(ax + bx) / 2, ay - size * 0.3];
  return x > cell.x0 && x < cell.x1 && y > cell.y0 && y < cell.y1;
}
