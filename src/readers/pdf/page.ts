import { append } from '../../text/append.ts';
import { median } from '../../text/median.ts';
import { type AsideLine, partedGlyphs, reasoned, setApart } from './apart.ts';
import { type Grid, type GridCell, gridOf } from './grid.ts';
import { type Direction, type Letter, letterBox, lettersOf } from './letters.ts';
import { natureOf, type PageNature } from './nature.ts';
import { notesIn } from './notes.ts';
import type { PageTable } from './page-table.ts';
import { framesOf, type Ruling, rulingsOf } from './rulings.ts';
import { type Box, type Glyph, type Painting, type Segment, unionOf } from './shapes.ts';
import { withTextRows } from './split.ts';
import { mended, wholeLines } from './syllables.ts';
import { lineOf, linesOf, type TextLine, type Word } from './text-lines.ts';
import { type View, viewOf } from './turning.ts';

/** What stands on a page, in a view where its text runs from left to right. */
export interface PageContent {
  readonly page: number;
  readonly view: View;
  readonly tables: readonly PageTable[];
  /** Lines outside tables, from top to bottom. */
  readonly lines: readonly TextLine[];
  /** Lines that are no part of the text: watermarks, notes along the margin, struck-out words and others. */
  readonly aside: readonly AsideLine[];
  readonly letters: number;
  readonly unseen: number;
  /** Letters whose meaning the font does not say. */
  readonly unreadable: number;
  /** Letters of an encoding before Unicode. */
  readonly legacy: number;
  /** Level lines that bound no cells: those of tables without upright lines, and underlines. */
  readonly rules: readonly Ruling[];
  /** Where its words are: in its text, in a picture. */
  readonly nature: PageNature;
  /** Whether words were looked for in its pictures (OCR), and found. */
  readonly recognition: 'none' | 'in-vain' | 'done';
  /** Lines of a damaged text layer that recognition took the place of. */
  readonly replaced: readonly TextLine[];
  /** Why the page could not be read. */
  readonly fault: string | null;
  /** Boxes of grids that hold no text: blank forms, drawings. */
  readonly emptyGrids: readonly Box[];
}

const NO_SIGNATURES: ReadonlySet<string> = new Set();

/**
 * Tells the tables of a page from its other text, and both from what is no text of the document.
 * @param signatures ids of the signature fields among its annotations
 * @param ruled whether tables are looked for between ruling lines
 */
export function contentOf(
  painting: Painting,
  page: number,
  signatures = NO_SIGNATURES,
  ruled = true,
): PageContent {
  const view = viewOf(painting);
  const { text, unseen, signature } = partedGlyphs(painting, signatures);
  const { directions, aslant } = lettersOf(text, painting.width, painting.height);
  const main = directions.find((d) => d.turn === view.turn);
  const segments = ruled ? painting.segments.map((s) => view.seeSegment(s)) : [];
  const set = setApart(main?.letters ?? [], segments, !painting.recognised);
  const { letters } = set;
  const { places, empty, rules } = placesOf(
    segments.filter((s) => !set.strikes.has(s)),
    view,
    letters,
  );
  const flow = flowAround(places, letters);
  const margin = marginOf(
    directions.filter((d) => d !== main),
    view,
    places,
  );
  const { notes, lines } = notesIn(linesOf(flow), {
    marks: set.marks,
    below: Math.max(Number.NEGATIVE_INFINITY, ...places.map((p) => p.grid.ys.at(-1) ?? 0)),
    rules,
    usual: median(letters.map((l) => l.size)),
  });
  const tables = places.map((p) => withWholeWords(withTextRows(tableOf(p))));
  const unreadable = painting.glyphs.filter((g) => UNREADABLE.test(g.text)).length;
  const own = [...lines, ...tables.flatMap((t) => t.cells.flatMap((c) => c.lines)), ...margin];
  return {
    page,
    view,
    tables,
    lines,
    aside: [
      ...set.aside,
      ...reasoned(notes, 'footnote'),
      ...reasoned(margin, 'margin'),
      ...reasoned(aslantLines(aslant, view), 'watermark'),
      ...reasoned(linesOfGlyphs(unseen, painting, view), 'invisible'),
      ...reasoned(linesOfGlyphs(signature, painting, view), 'digital-signature'),
    ],
    letters: painting.glyphs.length,
    unseen: painting.unseen,
    unreadable,
    legacy: painting.legacy,
    nature: natureOf(
      painting,
      own.map((line) => ({ ...line, box: view.boxAsShown(line.box) })),
      unreadable,
    ),
    recognition: 'none',
    replaced: [],
    rules,
    fault: null,
    emptyGrids: empty,
  };
}

/** Puts the letters of cells into their cells. Gives those of the text around the tables. */
function flowAround(places: readonly GridPlace[], letters: readonly Letter[]): Letter[] {
  const flow: Letter[] = [];
  for (const chunk of chunksOf(letters)) {
    const cell = cellOf(places, chunk);
    append(cell ? cell.letters : flow, chunk);
  }
  return flow;
}

/**
 * Puts text that runs another way than the page's into its cells. Gives what of it stands in none. Upright words of cells
 * one above the other stand on one line: each cell has its own.
 */
function marginOf(directions: readonly Direction[], view: View, places: readonly GridPlace[]): TextLine[] {
  const margin: TextLine[] = [];
  for (const direction of directions) {
    for (const [cell, letters] of byCell(direction, view, places))
      append(cell?.crosswise ?? margin, linesInView({ ...direction, letters }, view));
  }
  return margin;
}

const UNREADABLE = /[\uE000-\uF01F\uF100-\uF8FF\uFFFD]/;

interface CellPlace {
  readonly cell: GridCell;
  readonly letters: Letter[];
  readonly crosswise: TextLine[];
}

/** A grid with room for what stands in its cells. */
interface GridPlace {
  readonly grid: Grid;
  readonly cells: readonly CellPlace[];
  /** The cell of each slot, row by row. */
  readonly slots: readonly (CellPlace | undefined)[];
}

interface Places {
  readonly places: GridPlace[];
  readonly empty: Box[];
  readonly rules: Ruling[];
}

/** The grids on a page that are tables, largest first, and what is left of its lines. */
function placesOf(segments: readonly Segment[], view: View, letters: readonly Letter[]): Places {
  const frames = framesOf(rulingsOf(segments, false), rulingsOf(segments, true));
  const grids = frames
    .flatMap((f) => gridOf(f) ?? [])
    .sort((a, b) => area(boxOfGrid(b)) - area(boxOfGrid(a)));
  const places: GridPlace[] = [];
  const empty: Box[] = [];
  for (const grid of grids) {
    if (!tabular(grid) || within(places, boxOfGrid(grid))) continue;
    const place = placeOf(grid);
    const filled = cellsFilled(place, letters);
    if (filled >= 2 || (filled === 1 && opensPage(grid, letters))) places.push(place);
    else if (filled === 0) empty.push(view.boxAsShown(boxOfGrid(grid)));
  }
  return { places, empty, rules: frames.filter((f) => f.upright.length === 0).flatMap((f) => f.level) };
}

function cellsFilled(place: GridPlace, letters: readonly Letter[]): number {
  const filled = new Set<CellPlace>();
  for (const letter of letters) {
    const cell = cellAt([place], middle(letter), centre(letter));
    if (cell) filled.add(cell);
  }
  return filled.size;
}

/** Letters that a running head has at most: a page's number. */
const RUNNING_HEAD = 12;

/** Whether nothing but a page's number stands above a grid: its one filled cell is the rest of a row that a page break cut. */
function opensPage(grid: Grid, letters: readonly Letter[]): boolean {
  const { y0 } = boxOfGrid(grid);
  return letters.filter((letter) => centre(letter) < y0).length <= RUNNING_HEAD;
}

/** Two columns and two rows at least, or the three columns of a row that a page break left alone. */
function tabular(grid: Grid): boolean {
  const inRow = new Map<number, number>();
  for (const { row } of grid.cells) inRow.set(row, (inRow.get(row) ?? 0) + 1);
  const columns = Math.max(...inRow.values());
  return columns >= 3 || (columns >= 2 && grid.ys.length > 2);
}

function boxOfGrid(grid: Grid): Box {
  return { x0: grid.xs[0] ?? 0, x1: grid.xs.at(-1) ?? 0, y0: grid.ys[0] ?? 0, y1: grid.ys.at(-1) ?? 0 };
}

function area(box: Box): number {
  return (box.x1 - box.x0) * (box.y1 - box.y0);
}

/** A grid inside a cell of another (a table in a table, a box drawn in a cell) leaves its text to that cell. */
function within(places: readonly GridPlace[], box: Box): boolean {
  return places.some((p) =>
    p.cells.some(({ cell: { box: cell } }) => {
      return box.x0 >= cell.x0 - 1 && box.x1 <= cell.x1 + 1 && box.y0 >= cell.y0 - 1 && box.y1 <= cell.y1 + 1;
    }),
  );
}

function placeOf(grid: Grid): GridPlace {
  const columns = grid.xs.length - 1;
  const slots: (CellPlace | undefined)[] = [];
  const cells = grid.cells.map((cell) => {
    const place: CellPlace = { cell, letters: [], crosswise: [] };
    for (let r = cell.row; r < cell.row + cell.rowSpan; r++) {
      for (let c = cell.column; c < cell.column + cell.columnSpan; c++) slots[r * columns + c] = place;
    }
    return place;
  });
  return { grid, cells, slots };
}

/** Text may pass its table's outer edge by this much, in points. */
const OVERHANG = 2;

function cellAt(places: readonly GridPlace[], x: number, y: number): CellPlace | undefined {
  for (const { grid, slots } of places) {
    const column = slotOf(grid.xs, x);
    const row = slotOf(grid.ys, y);
    if (column >= 0 && row >= 0) return slots[row * (grid.xs.length - 1) + column];
  }
  return undefined;
}

function slotOf(edges: readonly number[], at: number): number {
  const last = edges.length - 1;
  if (at < (edges[0] ?? 0) - OVERHANG || at > (edges[last] ?? 0) + OVERHANG) return -1;
  let slot = 0;
  while (slot < last - 1 && at >= (edges[slot + 1] ?? 0)) slot += 1;
  return slot;
}

function middle(letter: Letter): number {
  return (letter.x0 + letter.x1) / 2;
}

/** A third of the size above the baseline: the middle of small letters. */
function centre(letter: Letter): number {
  return letter.baseline - letter.size * 0.3;
}

/** Letters that were set together and belong together: the pieces that a border may not cut. */
function chunksOf(letters: readonly Letter[]): Letter[][] {
  const chunks: Letter[][] = [];
  for (const letter of letters) {
    const chunk = chunks.at(-1);
    const before = chunk?.at(-1);
    const together =
      before !== undefined &&
      before.run === letter.run &&
      !letter.spaced &&
      Math.abs(letter.baseline - before.baseline) < letter.size * 0.1 &&
      Math.abs(letter.x0 - before.x1) < letter.size * 0.3;
    if (together) chunk?.push(letter);
    else chunks.push([letter]);
  }
  return chunks;
}

/** The cell that holds most letters of a chunk: a long word may stand out of its narrow cell. */
function cellOf(places: readonly GridPlace[], chunk: readonly Letter[]): CellPlace | undefined {
  if (places.length === 0) return undefined;
  const count = new Map<CellPlace | undefined, number>();
  for (const letter of chunk) {
    const cell = cellAt(places, middle(letter), centre(letter));
    count.set(cell, (count.get(cell) ?? 0) + 1);
  }
  let best: CellPlace | undefined;
  let most = 0;
  for (const [cell, n] of count) if (n > most) [best, most] = [cell, n];
  return best;
}

/** Letters of text that runs another way than the page's, by the cells that they stand in. */
function byCell(
  { letters, view: own }: Direction,
  view: View,
  places: readonly GridPlace[],
): Map<CellPlace | undefined, Letter[]> {
  const groups = new Map<CellPlace | undefined, Letter[]>();
  for (const chunk of chunksOf(letters)) {
    const box = view.boxSeen(own.boxAsShown(unionOf(chunk.map(letterBox))));
    const cell = cellAt(places, (box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2);
    const group = groups.get(cell);
    if (group) append(group, chunk);
    else groups.set(cell, [...chunk]);
  }
  return groups;
}

function tableOf({ grid, cells }: GridPlace): PageTable {
  const filled = cells.map(({ cell, letters, crosswise }) => ({
    ...cell,
    lines: [...linesOf(letters), ...crosswise],
  }));
  return {
    xs: grid.xs,
    ys: grid.ys,
    cells: filled,
    openTop: grid.openTop,
    openBelow: grid.openBelow,
    ruled: true,
  };
}

/** The table with words put together that their narrow cells broke, or their fonts tore. */
function withWholeWords(table: PageTable): PageTable {
  return { ...table, cells: table.cells.map((cell) => ({ ...cell, lines: wholeLines(cell).map(mended) })) };
}

/** Lines of glyphs of all directions, with their boxes in the page's view. */
function linesOfGlyphs(glyphs: readonly Glyph[], { width, height }: Painting, view: View): TextLine[] {
  if (glyphs.length === 0) return [];
  const { directions, aslant } = lettersOf(glyphs, width, height);
  return [...directions.flatMap((d) => linesInView(d, view)), ...aslantLines(aslant, view)];
}

/** Lines of text that runs another way than the page's, with their boxes in the page's view. */
function linesInView(direction: Direction, view: View): TextLine[] {
  return linesOf(direction.letters).map((line) =>
    lineOf(line.words.map((word) => ({ ...word, box: view.boxSeen(direction.view.boxAsShown(word.box)) }))),
  );
}

/** Text set aslant, a line for each run: its letters are kept, their distances not looked at. */
function aslantLines(glyphs: Painting['glyphs'], view: View): TextLine[] {
  const runs = new Map<number, (typeof glyphs)[number][][]>();
  for (const glyph of glyphs) {
    const words = runs.get(glyph.run) ?? [];
    runs.set(glyph.run, words);
    if (glyph.spaced || words.length === 0) words.push([]);
    words.at(-1)?.push(glyph);
  }
  return [...runs.values()].map((words) => lineOf(words.map((word) => aslantWord(word, view))));
}

function aslantWord(glyphs: Painting['glyphs'], view: View): Word {
  const shown = unionOf(
    glyphs.map(({ ax, ay, bx, by, size }) => ({
      x0: Math.min(ax, bx) - size / 2,
      y0: Math.min(ay, by) - size / 2,
      x1: Math.max(ax, bx) + size / 2,
      y1: Math.max(ay, by) + size / 2,
    })),
  );
  const box = view.boxSeen(shown);
  const text = glyphs
    .map((g) => g.text)
    .join('')
    .normalize('NFC');
  return { text, box, baseline: box.y1, size: glyphs[0]?.size ?? 0, bold: false, spaced: true };
}
