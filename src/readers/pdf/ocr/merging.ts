import { lineOf, type TextLine } from '../lines.ts';
import type { PageContent } from '../page.ts';
import type { Box, Glyph, Painting, Segment } from '../shapes.ts';
import type { View } from '../turning.ts';

/** Letters of a line keep others at this distance, in parts of their size: over a space, and between lines. */
const BESIDE = 0.6;
const ABOVE = 0.2;

/**
 * What a page says itself and what was recognised in its pictures, as one: the words of the page are sure and stay,
 * and what was recognised where they stand is the same words once more.
 * @param own the page as painted, and what was made of it
 * @param found in the same coordinates
 * @param within pictures that words were looked for in; null for all of the page
 */
export function merged(
  own: Painting,
  content: PageContent,
  found: Painting,
  within: readonly Box[] | null,
): { painting: Painting; added: number } {
  const taken = wordsOf(content);
  const inside = (x: number, y: number): boolean => within === null || within.some((b) => holds(b, x, y));
  const isNew = (glyph: Glyph): boolean => {
    const [x, y] = middleOf(glyph);
    return inside(x, y) && !taken.some((b) => holds(b, x, y));
  };
  const glyphs = found.glyphs.filter(isNew);
  const segments = found.segments.filter((s) => inside(...middleOfSegment(s)));
  const runs = own.glyphs.reduce((most, { run }) => Math.max(most, run), 0) + 1;
  const added = glyphs.reduce((sum, { text }) => sum + text.length, 0);
  const painting: Painting = {
    ...own,
    glyphs: [...own.glyphs, ...glyphs.map((g) => ({ ...g, run: g.run + runs }))],
    segments: [...own.segments, ...segments],
    // all that the pictures say is text now
    pictures: [],
    outlines: 0,
  };
  return { painting, added };
}

/** All lines of a page, in its view. */
export function linesOfPage({ lines, tables, aside }: PageContent): TextLine[] {
  return [...lines, ...aside.map((a) => a.line), ...tables.flatMap((t) => t.cells.flatMap((c) => c.lines))];
}

/** A line of one view of a page in another. */
export function inView(line: TextLine, from: View, to: View): TextLine {
  if (from.turn === to.turn) return line;
  return lineOf(
    line.words.map((word) => {
      const box = to.boxSeen(from.boxAsShown(word.box));
      return { ...word, box, baseline: box.y1 };
    }),
  );
}

/** The room that the words of a page take, as shown. */
function wordsOf(content: PageContent): Box[] {
  return linesOfPage(content).flatMap((line) =>
    line.words.map(({ box, size }) => {
      const wide = {
        x0: box.x0 - size * BESIDE,
        y0: box.y0 - size * ABOVE,
        x1: box.x1 + size * BESIDE,
        y1: box.y1 + size * ABOVE,
      };
      return content.view.boxAsShown(wide);
    }),
  );
}

function holds(box: Box, x: number, y: number): boolean {
  return x > box.x0 && x < box.x1 && y > box.y0 && y < box.y1;
}

/** The middle of the letters of a glyph: a third of their size above the baseline, whichever way it runs. */
function middleOf({ ax, ay, bx, by, size }: Glyph): [number, number] {
  const length = Math.hypot(bx - ax, by - ay);
  const [up, right] = length > 0 ? [(by - ay) / length, (bx - ax) / length] : [0, 1];
  return [(ax + bx) / 2 + up * size * 0.3, (ay + by) / 2 - right * size * 0.3];
}

function middleOfSegment({ upright, at, from, to }: Segment): [number, number] {
  return upright ? [at, (from + to) / 2] : [(from + to) / 2, at];
}
