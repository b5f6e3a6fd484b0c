import { median } from '../../text/median.ts';
import { romanValue } from '../../text/numerals.ts';
import type { TextLine } from './text-lines.ts';

/**
 * Where the rows of a table are parted when no line is drawn between them.
 *
 * Every way of cutting the lines into rows has a cost, and the cheapest one is taken (dynamic programming over
 * the places where a cut touches no text). What makes a row cheap is what a reader sees: one number in its first
 * column; cells that all begin at its top (or stand about its middle, where the table is set so); no empty line
 * inside a cell; cells that begin with a capital. Widths of gaps count too, but rows are often set without any.
 *
 *     4   Kiểm tra, rà soát văn bản   Kế hoạch của tỉnh      Tháng 01     cut above: a number
 *         quy phạm pháp luật
 *                                     Kế hoạch của đơn vị    Tháng 02     cut above: two cells begin again
 */

/** Costs. Only their proportions matter. */
const COST = {
  /** Each row: fewer are better. */
  row: 0.3,
  /** A row without a number: a further product of a task, a heading; the rest of a row at the top of a page. */
  unnumbered: 1,
  unnumberedFirst: 0.3,
  /** A second number in a row. */
  twoNumbers: 40,
  /** A cell that does not begin where the row's cells begin. */
  misplaced: 1.5,
  misplacedCut: 0.4,
  /** An empty line inside a cell. */
  holed: 2,
  /** An empty line across the whole row. */
  parted: 2,
  /** A cell that begins with a small letter, or breaks off after a comma. */
  torn: 1.5,
  /** Text that spans the columns, in one row with other cells. */
  spanned: 30,
  /** A row of nothing but its number. */
  bare: 3,
  /** A wide gap between two rows speaks for a cut there. */
  gap: -1,
} as const;

/** Where a row's cells stand: at its top, in its middle, or the number apart from the words. */
export type Alignment = 'top' | 'middle' | 'number-apart';
const ALIGNMENTS: readonly Alignment[] = ['top', 'middle', 'number-apart'];

/** A row's number, or its Roman or lettered marker, alone in its cell. */
const NUMBER = /^(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,6}|[a-zđ])[.)]?$/u;

/** What else stands in a column of numbers: points, and letters of groups. */
const POINT_OR_LETTER = /^(?:\p{Lu}|[-–+*•])[.)]?$/u;

/** Whether what is written in a cell, as one word, is a row's or a group's number or marker, or a point. */
export function isMarker(written: string): boolean {
  return NUMBER.test(written) || POINT_OR_LETTER.test(written);
}

/** Whether a line is a row's number and nothing else. */
export function isNumber(line: TextLine): boolean {
  return line.words.length === 1 && NUMBER.test(line.words[0]?.text ?? '');
}

/** How many rows' numbers stand in some lines of the first column; "VI" above "I" is a broken "VII". */
export function numbersIn(lines: readonly TextLine[]): number {
  return lines.filter((line, i) => {
    if (!isNumber(line)) return false;
    const before = lines[i - 1];
    const near = before && line.baseline - before.baseline < line.size * 1.5;
    return !(
      near && romanValue(`${before.words[0]?.text}${line.words[0]?.text}`.replace(/\.$/, '')) !== null
    );
  }).length;
}

interface Placed {
  readonly line: TextLine;
  /** -1 for text that spans the columns. */
  readonly column: number;
}

/**
 * Places (y) of the cuts between rows, from top to bottom; none where the lines are one row.
 * @param columns lines of each column, the first of which holds the rows' numbers
 * @param spanning lines that run across columns: headings of groups
 */
export function cutsBetween(
  columns: readonly (readonly TextLine[])[],
  spanning: readonly TextLine[],
): number[] {
  const placed: Placed[] = [
    ...columns.flatMap((lines, column) => lines.map((line) => ({ line, column }))),
    ...spanning.map((line) => ({ line, column: -1 })),
  ].sort((a, b) => a.line.baseline - b.line.baseline);
  if (placed.length < 2) return [];
  const leading = leadingOf(columns);
  const cuts = cutsPossible(placed);
  let best: { cost: number; rows: number[] } | null = null;
  for (const alignment of ALIGNMENTS) {
    const found = cheapest(placed, cuts, { leading, alignment });
    if (!best || found.cost < best.cost - 0.01) best = found;
  }
  return (best?.rows ?? []).map((i) => between(placed, i));
}

interface Measure {
  readonly leading: number;
  readonly alignment: Alignment;
}

/** Distance of baselines within cells. */
function leadingOf(columns: readonly (readonly TextLine[])[]): number {
  const steps: number[] = [];
  for (const lines of columns) {
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      const step = before ? line.baseline - before.baseline : 0;
      if (step > line.size * 0.8 && step < line.size * 1.8) steps.push(step);
    }
  }
  const size = columns.flat()[0]?.size ?? 12;
  return steps.length > 0 ? median(steps) : size * 1.2;
}

/** Indexes before which a cut may be: no line reaches over it. */
function cutsPossible(placed: readonly Placed[]): number[] {
  const cuts: number[] = [];
  for (let i = 1; i < placed.length; i++) {
    const above = placed[i - 1];
    const below = placed[i];
    if (above && below && below.line.baseline - below.line.size * 0.5 > above.line.baseline) cuts.push(i);
  }
  return cuts;
}

function between(placed: readonly Placed[], i: number): number {
  const above = placed[i - 1]?.line;
  const below = placed[i]?.line;
  if (!above || !below) return 0;
  return (above.baseline + 0.2 * above.size + below.baseline - 0.7 * below.size) / 2;
}

/** Rows longer than this many lines do not fit on a page. */
const LONGEST_ROW = 400;

function cheapest(
  placed: readonly Placed[],
  cuts: readonly number[],
  measure: Measure,
): { cost: number; rows: number[] } {
  const stops = [0, ...cuts, placed.length];
  const heading = headingEnd(placed);
  const cost: number[] = [0];
  const from: number[] = [0];
  for (let j = 1; j < stops.length; j++) {
    cost[j] = Number.POSITIVE_INFINITY;
    for (let i = j - 1; i >= 0; i--) {
      const [start = 0, end = 0] = [stops[i], stops[j]];
      if (end - start > LONGEST_ROW) break;
      const row = placed.slice(start, end);
      const ends = { first: start === 0 || start === heading, last: j === stops.length - 1 };
      const total =
        (cost[i] ?? 0) + rowCost(row, measure, ends) + (i > 0 ? gapCost(placed, start, measure) : 0);
      if (total < (cost[j] ?? 0)) [cost[j], from[j]] = [total, i];
      if (numbersIn(row.flatMap((p) => (p.column === 0 ? p.line : []))) > 1) break;
    }
  }
  const rows: number[] = [];
  for (let j = from[stops.length - 1] ?? 0; j > 0; j = from[j] ?? 0) rows.unshift(stops[j] ?? 0);
  return { cost: cost[stops.length - 1] ?? 0, rows };
}

/** Index of the first line below a heading in bold; 0 where there is none. */
function headingEnd(placed: readonly Placed[]): number {
  const end = placed.findIndex((p) => !p.line.words.every((w) => w.bold));
  return end >= 3 && !placed.slice(0, end).some((p) => p.column === 0 && isNumber(p.line)) ? end : 0;
}

function gapCost(placed: readonly Placed[], at: number, { leading }: Measure): number {
  const above = placed[at - 1]?.line.baseline ?? 0;
  const below = placed[at]?.line.baseline ?? 0;
  return below - above > leading * 1.2 ? COST.gap : 0;
}

interface CellExtent {
  readonly column: number;
  readonly lines: readonly TextLine[];
  readonly first: number;
  readonly last: number;
}

/** Whether a row is the first or the last of its page, where a page break may have cut it. */
interface Ends {
  readonly first: boolean;
  readonly last: boolean;
}

function rowCost(row: readonly Placed[], measure: Measure, ends: Ends): number {
  const cells = cellsOf(row);
  const spanning = row.filter((p) => p.column < 0).length;
  const numbers = numbersIn(row.flatMap((p) => (p.column === 0 ? p.line : [])));
  let cost = COST.row;
  if (numbers === 0 && spanning === 0) cost += ends.first ? COST.unnumberedFirst : COST.unnumbered;
  // a marker with nothing but a title beside it heads a group: never the rest of the row above
  if (numbers > 1) cost += COST.twoNumbers * (numbers - 1);
  const content = cells.filter((c) => c.column > 0);
  if (spanning > 0 && content.length > 0) cost += COST.spanned;
  if (spanning === 0 && content.length === 0) cost += COST.bare;
  cost +=
    content.filter((c) => (beginsTorn(c) && !ends.first) || (endsTorn(c) && !ends.last)).length * COST.torn;
  cost += holes(cells, measure) * COST.holed + partings(row, measure) * COST.parted;
  for (const { column } of misplaced(cells, measure)) {
    // where a page break cut a row, what its cells are set about the middle of is not seen; its rest has no number
    const cut = measure.alignment === 'middle' && (ends.last || (ends.first && column > 0));
    cost += cut ? COST.misplacedCut : COST.misplaced;
  }
  return cost;
}

function cellsOf(row: readonly Placed[]): CellExtent[] {
  const byColumn = new Map<number, TextLine[]>();
  for (const { line, column } of row) {
    if (column < 0) continue;
    const lines = byColumn.get(column);
    if (lines) lines.push(line);
    else byColumn.set(column, [line]);
  }
  return [...byColumn].map(([column, lines]) => ({
    column,
    lines,
    first: lines[0]?.baseline ?? 0,
    last: lines.at(-1)?.baseline ?? 0,
  }));
}

function beginsTorn({ lines }: CellExtent): boolean {
  return /^[\p{Ll}),;]/u.test(lines[0]?.words[0]?.text ?? '');
}

function endsTorn({ lines }: CellExtent): boolean {
  return /[,/(-]$/.test(lines.at(-1)?.words.at(-1)?.text ?? '');
}

function holes(cells: readonly CellExtent[], { leading }: Measure): number {
  let n = 0;
  for (const { lines } of cells) {
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      if (before && line.baseline - before.baseline > leading * 1.5) n += 1;
    }
  }
  return n;
}

function partings(row: readonly Placed[], { leading }: Measure): number {
  return row.filter((p, i) => i > 0 && p.line.baseline - (row[i - 1]?.line.baseline ?? 0) > leading * 1.25)
    .length;
}

function misplaced(cells: readonly CellExtent[], { leading, alignment }: Measure): CellExtent[] {
  const apart = alignment === 'number-apart';
  const content = cells.filter((c) => c.column > 0 || !apart);
  const top = Math.min(...content.map((c) => c.first));
  const bottom = Math.max(...content.map((c) => c.last));
  const fromTop = (c: CellExtent): number => Math.abs(c.first - top);
  const fromMiddle = (c: CellExtent): number => Math.abs(c.first + c.last - top - bottom) / 2;
  const off = (c: CellExtent): number => {
    if (apart && c.column === 0) return content.length === 0 ? 0 : Math.min(fromTop(c), fromMiddle(c));
    return alignment === 'middle' ? fromMiddle(c) : fromTop(c);
  };
  return cells.filter((c) => off(c) > leading * 0.3);
}
