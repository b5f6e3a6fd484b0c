import { crosses, edgeIn, type Gutter } from './gutters.ts';
import type { FilledCell, PageTable } from './page-table.ts';
import { cutsBetween, numbersIn } from './rows.ts';
import type { Ruling } from './rulings.ts';
import { overlap, unionOf } from './shapes.ts';
import { mended, withoutBrokenWords } from './syllables.ts';
import { lineOf, type TextLine, type Word } from './text-lines.ts';

/** Lines of a page that are a table without upright lines. */
export interface Region {
  readonly lines: readonly TextLine[];
  readonly gutters: readonly Gutter[];
  /** Edges of the columns, where they were found with the lines of other pages. */
  readonly xs?: readonly number[];
  /** Lines at its top that other pages of the table repeat: the heading. */
  readonly heading?: number;
}

/** Where columns begin and end: around all lines, and in each gutter. */
export function edgesOf(lines: readonly TextLine[], gutters: readonly Gutter[]): number[] {
  const { x0, x1 } = unionOf(lines.map((l) => l.box));
  return [x0 - 1, ...gutters.map((g) => edgeIn(g, lines)), x1 + 1];
}

/** How many columns a line has words in. */
export function columnsIn(line: TextLine, gutters: readonly Gutter[]): number {
  return new Set(line.words.map((w) => columnOf(w, gutters.map(middle)))).size;
}

function middle(gutter: Gutter): number {
  return (gutter.from + gutter.to) / 2;
}

function columnOf(word: Word, edges: readonly number[]): number {
  const x = (word.box.x0 + word.box.x1) / 2;
  return edges.filter((e) => e < x).length;
}

/** The table that the lines form: a cell for each row and column. */
export function tableOf(region: Region, rules: readonly Ruling[]): PageTable {
  const { lines, gutters } = region;
  const box = unionOf(lines.map((l) => l.box));
  const xs = region.xs ?? edgesOf(lines, gutters);
  const inner = xs.slice(1, -1);
  const columns: TextLine[][] = xs.slice(1).map(() => []);
  const spanning: TextLine[] = [];
  for (const line of lines) {
    if (!crosses(line, gutters)) {
      for (const [column, words] of byColumn(line.words, inner)) columns[column]?.push(lineOf(words));
      continue;
    }
    const across = markedApart(line, gutters, columns);
    if (across.length > 0) spanning.push(lineOf(across));
  }
  const drawn = rules
    .filter((r) => overlap(r.from, r.to, box.x0, box.x1) > (box.x1 - box.x0) * 0.6)
    .map((r) => r.at);
  const ys = rowEdges(columns, spanning, box, [...drawn, ...belowHeading(region, drawn)]);
  const cells = cellsOf(columns, spanning, xs, ys);
  return { xs, ys, cells, openTop: false, openBelow: [], ruled: false, source: lines };
}

/** The edge below a repeated heading, unless a line is drawn there. */
function belowHeading({ lines, heading = 0 }: Region, drawn: readonly number[]): number[] {
  const last = lines[heading - 1];
  const next = lines[heading];
  if (!last || !next) return [];
  const edge = (last.baseline + last.size * 0.2 + next.baseline - next.size * 0.7) / 2;
  return drawn.some((y) => Math.abs(y - edge) < last.size) ? [] : [edge];
}

function byColumn(words: readonly Word[], edges: readonly number[]): Map<number, Word[]> {
  const parts = new Map<number, Word[]>();
  for (const word of words) {
    const column = columnOf(word, edges);
    const part = parts.get(column);
    if (part) part.push(word);
    else parts.set(column, [word]);
  }
  return parts;
}

/** The marker of a group goes to its column; gives back the words that run across. */
function markedApart(line: TextLine, gutters: readonly Gutter[], columns: TextLine[][]): readonly Word[] {
  const [first] = gutters;
  if (!first || crosses(line, [first])) return line.words;
  const marker = line.words.filter((w) => (w.box.x0 + w.box.x1) / 2 < middle(first));
  if (marker.length > 0) columns[0]?.push(lineOf(marker));
  return line.words.filter((w) => !marker.includes(w));
}

/** Edges of the rows: drawn ones, and between them those that the text tells. */
function rowEdges(
  columns: readonly (readonly TextLine[])[],
  spanning: readonly TextLine[],
  box: { y0: number; y1: number },
  known: readonly number[],
): number[] {
  const drawn = known.filter((y) => y > box.y0 + 3 && y < box.y1 - 3).sort((a, b) => a - b);
  const bounds = [box.y0 - 1, ...drawn, box.y1 + 1];
  const numbers = numbersIn(columns[0] ?? []);
  const separated = drawn.length >= numbers - 1 && drawn.length > 1;
  const edges = [bounds[0] ?? 0];
  for (const [i, bottom] of bounds.entries()) {
    const top = bounds[i - 1];
    if (top === undefined) continue;
    const within = (l: TextLine): boolean => l.baseline > top && l.baseline <= bottom;
    const band = columns.map((c) => c.filter(within));
    const single = separated && numbersIn(band[0] ?? []) <= 1;
    if (!single) edges.push(...cutsBetween(band, spanning.filter(within)));
    edges.push(bottom);
  }
  return edges;
}

function cellsOf(
  columns: readonly (readonly TextLine[])[],
  spanning: readonly TextLine[],
  xs: readonly number[],
  ys: readonly number[],
): FilledCell[] {
  const cells: FilledCell[] = [];
  const rights = columns.map((lines) => Math.max(...lines.map((l) => l.box.x1)));
  for (let row = 0; row < ys.length - 1; row++) {
    const [y0 = 0, y1 = 0] = [ys[row], ys[row + 1]];
    const within = (l: TextLine): boolean => l.baseline > y0 && l.baseline <= y1;
    const across = spanning.filter(within);
    const start = across.length > 0 ? firstAcross(across, xs) : columns.length;
    for (let column = 0; column <= Math.min(start, columns.length - 1); column++) {
      const columnSpan = column === start ? columns.length - start : 1;
      const own = columns.slice(column, column + columnSpan).flatMap((c) => c.filter(within));
      if (column === start) own.push(...across);
      own.sort((a, b) => a.baseline - b.baseline || a.box.x0 - b.box.x0);
      const box = { x0: xs[column] ?? 0, x1: xs[column + columnSpan] ?? 0, y0, y1 };
      const lines = withoutBrokenWords(own, rights[column] ?? box.x1).map(mended);
      cells.push({ row, column, rowSpan: 1, columnSpan, box, lines });
    }
  }
  return cells;
}

/** The column where text across the table begins. */
function firstAcross(across: readonly TextLine[], xs: readonly number[]): number {
  const start = Math.min(...across.map((l) => l.box.x0));
  return Math.min(xs.length - 2, Math.max(0, xs.filter((x) => x <= start).length - 1));
}
