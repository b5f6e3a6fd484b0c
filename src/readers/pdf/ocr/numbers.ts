import { contentOf, type PageContent } from '../page.ts';
import type { FilledCell } from '../page-table.ts';
import { type Box, type Glyph, type Painting, unionOf } from '../shapes.ts';
import { type Area, inkWithin } from './bitmap.ts';
import type { Drawing } from './drawing.ts';
import type { Recogniser } from './recogniser.ts';

/** A column of row numbers is at most so wide, in points. */
const NUMBERS = 60;
/** What stands alone in its cells: "7", "3.1.", "IV", "a)". */
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5}|[a-zđA-ZĐ])[.)]?$/;
/** The heading over them: "TT". */
const HEADING = /^\p{Lu}{1,4}$/u;
/** A word of this many letters at most may be a number misread: "li" for "11", "1" for "11.". */
const SHORT = 4;
/** In points: ink that is lower or higher is no line of digits. */
const LOWEST = 4;
const HIGHEST = 18;
/** Border of a cell that is left out, in points: what is left of its ruling lines. */
const INSET = 1.2;
/** As sure as this, in per cent, the recogniser must be of a number in an empty cell, and in place of other letters. */
const SURE_OF_EMPTY = 50;
const SURE_OF_OTHER = 85;
/**
 * White around a number that is cut out, in pixels. The closer, the better: with more of it the recogniser takes a
 * digit for dirt; some are read with the second only.
 */
const FRAMES = [10, 20];
/** Digits are this high, in parts of the size of their letters. */
const DIGIT = 0.68;

/**
 * The painting with its row numbers read once more: digits that stand alone in their cells are often taken for
 * dirt, or for letters, where a page is read as a whole.
 * @param painting in the view that the page was drawn in
 */
export async function withNumbers(
  painting: Painting,
  drawing: Drawing,
  recogniser: Recogniser,
): Promise<Painting> {
  let { glyphs } = painting;
  for (const cell of numberCells(contentOf(painting, 1))) {
    const number = await numberIn(cell.box, drawing, recogniser);
    if (number === null || number.confidence < (cell.empty ? SURE_OF_EMPTY : SURE_OF_OTHER)) continue;
    glyphs = [...glyphs.filter((g) => !holds(cell.box, g)), { ...number.glyph, run: glyphs.length }];
  }
  return { ...painting, glyphs };
}

interface NumberCell {
  readonly box: Box;
  readonly empty: boolean;
}

/** Cells of the first columns of tables where a number may stand that was not read, or not well. */
export function numberCells({ tables, view }: PageContent): NumberCell[] {
  if (view.turn !== 0) return [];
  return tables.flatMap((table) => {
    const column = table.cells.filter((c) => c.column === 0 && c.columnSpan === 1);
    const box = unionOf(column.map((c) => c.box));
    if (!table.ruled || column.length === 0 || box.x1 - box.x0 > NUMBERS) return [];
    return column.flatMap((cell) => {
      const text = textOf(cell);
      return text.length <= SHORT ? [{ box: cell.box, empty: text === '' }] : [];
    });
  });
}

function textOf({ lines }: FilledCell): string {
  return lines.flatMap((l) => l.words.map((w) => w.text)).join(' ');
}

/** The number that stands in a cell, cut out close to its ink. */
async function numberIn(
  box: Box,
  { bitmap, cut, sheet: { scale } }: Drawing,
  recogniser: Recogniser,
): Promise<{ readonly glyph: Glyph; readonly confidence: number } | null> {
  const ink = inkWithin(bitmap, areaOf(box, scale));
  if (ink === null || ink.height < LOWEST * scale || ink.height > HIGHEST * scale) return null;
  let [text, confidence] = ['', 0];
  for (const frame of FRAMES) {
    const { blocks } = await recogniser.recognise(cut(ink, frame), 'line');
    const words = blocks.flatMap((b) => b.paragraphs.flatMap((p) => p.lines.flatMap((l) => l.words)));
    const said = words.map((w) => w.text).join('');
    if (!NUMBER.test(said) && !HEADING.test(said)) continue;
    [text, confidence] = [said, Math.min(...words.map((w) => w.confidence))];
    break;
  }
  if (text === '') return null;
  const baseline = (ink.top + ink.height) / scale;
  const glyph: Glyph = {
    text,
    ax: ink.left / scale,
    ay: baseline,
    bx: (ink.left + ink.width) / scale,
    by: baseline,
    size: ink.height / scale / DIGIT,
    turn: 0,
    bold: false,
    spaced: true,
    run: 0,
  };
  return { glyph, confidence };
}

function areaOf(box: Box, scale: number): Area {
  const [left, top] = [box.x0 + INSET, box.y0 + INSET].map((at) => Math.ceil(at * scale));
  const [right, bottom] = [box.x1 - INSET, box.y1 - INSET].map((at) => Math.floor(at * scale));
  return {
    left: left ?? 0,
    top: top ?? 0,
    width: Math.max(0, (right ?? 0) - (left ?? 0)),
    height: Math.max(0, (bottom ?? 0) - (top ?? 0)),
  };
}

function holds(cell: Box, { ax, bx, ay, size }: Glyph): boolean {
  const [x, y] = [(ax + bx) / 2, ay - size * 0.3];
  return x > cell.x0 && x < cell.x1 && y > cell.y0 && y < cell.y1;
}
