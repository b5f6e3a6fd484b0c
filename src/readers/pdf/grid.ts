import { LIMITS } from '../../source/limits.ts';
import type { Frame, Ruling } from './rulings.ts';
import { SAME_LINE } from './rulings.ts';
import { type Box, overlap } from './shapes.ts';

/** A cell of a grid: where it stands in the table and on the page. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly box: Box;
}

/** A table's cells as its ruling lines show them. */
export interface Grid {
  /** Coordinates of the column edges, from left to right. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  readonly cells: readonly GridCell[];
  /** Columns of the last row whose cells have no line below, where other cells of the row have one. */
  readonly openBelow: readonly number[];
  /** The frame is open at its top: no line above the first row, whose upright lines begin nowhere. */
  readonly openTop: boolean;
}

/** Upright lines that pass the outermost level line by this much run on to where the table was cut. */
const RUNS_ON = 6;
/** Part of a cell's side that must be drawn for the side to be there. */
const DRAWN = 0.5;

/**
 * The grid of a frame. Sides that are not drawn are filled in: outer uprights of a table that is open left and
 * right, the top and bottom line of a row that a page break cut.
 */
export function gridOf(frame: Frame): Grid | null {
  if (frame.upright.length === 0) return null;
  const drawn = frame.level.length > 0 ? frame.level.map((r) => r.at) : reachOf(frame.upright);
  const top = Math.min(...drawn);
  const bottom = Math.max(...drawn);
  const left = Math.min(...frame.upright.map((r) => r.at));
  const right = Math.max(...frame.upright.map((r) => r.at));
  const above = outermost(frame.upright.map((r) => top - r.from));
  const below = outermost(frame.upright.map((r) => r.to - bottom));
  const before = outermost(frame.level.map((r) => left - r.from));
  const after = outermost(frame.level.map((r) => r.to - right));
  const ys = edges([
    ...drawn,
    ...beyond(top, -above),
    ...beyond(bottom, below),
    ...interruptions(frame.upright, left, right).filter((y) => y > top && y < bottom),
  ]);
  const xs = edges([...frame.upright.map((r) => r.at), ...beyond(left, -before), ...beyond(right, after)]);
  if (xs.length < 2 || ys.length < 2) return null;
  if ((xs.length - 1) * (ys.length - 1) > LIMITS.pdfSlots.most) return null;
  const openBelow = undrawnBelow(frame, xs, ys);
  return { xs, ys, cells: cellsOf(frame, xs, ys), openBelow, openTop: above >= RUNS_ON };
}

/** How far lines pass the outermost one that crosses them: the distance that at least two of them share. */
function outermost(distances: readonly number[]): number {
  const sorted = [...distances].sort((a, b) => b - a);
  return sorted[1] ?? 0;
}

function reachOf(upright: readonly Ruling[]): number[] {
  return [Math.min(...upright.map((r) => r.from)), Math.max(...upright.map((r) => r.to))];
}

/** Layout: no level lines; the upright ones stop where a heading of a group runs across the table. */
function interruptions(upright: readonly Ruling[], left: number, right: number): number[] {
  const inner = upright.filter((r) => r.at > left + SAME_LINE && r.at < right - SAME_LINE);
  const ends = inner.flatMap((r) => [r.from, r.to]).sort((a, b) => a - b);
  return ends.filter((y, i) => y - (ends[i - 1] ?? Number.NEGATIVE_INFINITY) <= 2);
}

function beyond(edge: number, by: number): number[] {
  return Math.abs(by) >= RUNS_ON ? [edge + by] : [];
}

/** Distinct coordinates, those nearer than a line's width taken together. */
function edges(values: readonly number[]): number[] {
  const out: number[][] = [];
  for (const v of [...values].sort((a, b) => a - b)) {
    const last = out.at(-1);
    if (last && v - (last[0] ?? v) <= SAME_LINE) last.push(v);
    else out.push([v]);
  }
  return out.map((group) => group.reduce((a, b) => a + b, 0) / group.length);
}

function cellsOf(frame: Frame, xs: readonly number[], ys: readonly number[]): GridCell[] {
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const leftSide = sides(frame.upright, xs, ys);
  const topSide = sides(frame.level, ys, xs);
  const taken = new Uint8Array(rows * columns);
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (taken[row * columns + column]) continue;
      const columnSpan = spanRight(row, column);
      const rowSpan = spanDown(row, column, columnSpan);
      for (let r = row; r < row + rowSpan; r++)
        taken.fill(1, r * columns + column, r * columns + column + columnSpan);
      const box = {
        x0: xs[column] ?? 0,
        x1: xs[column + columnSpan] ?? 0,
        y0: ys[row] ?? 0,
        y1: ys[row + rowSpan] ?? 0,
      };
      cells.push({ row, column, rowSpan, columnSpan, box });
    }
  }
  return cells;

  function spanRight(row: number, column: number): number {
    let span = 1;
    while (column + span < columns && !taken[row * columns + column + span] && !leftSide(column + span, row))
      span += 1;
    return span;
  }

  /** Rows below that the cell takes: no line between, and none that parts it there. */
  function spanDown(row: number, column: number, width: number): number {
    let span = 1;
    for (; row + span < rows; span++) {
      const r = row + span;
      const open = range(column, width).every((c) => !topSide(r, c) && !taken[r * columns + c]);
      const whole = range(column + 1, width - 1).every((c) => !leftSide(c, r));
      const bounded = sameBounds(r, column, width);
      if (!open || !whole || !bounded) break;
    }
    return span;
  }

  function sameBounds(r: number, column: number, width: number): boolean {
    const left = column === 0 || leftSide(column, r);
    const right = column + width === columns || leftSide(column + width, r);
    return left && right;
  }
}

/** Layout: a merged cell that a page break cut is left open at the bottom, while the cells beside it are closed. */
function undrawnBelow(frame: Frame, xs: readonly number[], ys: readonly number[]): number[] {
  const drawn = sides(frame.level, ys, xs);
  const columns = range(0, xs.length - 1);
  const open = columns.filter((c) => !drawn(ys.length - 1, c));
  return open.length < columns.length ? open : [];
}

function range(from: number, length: number): number[] {
  return Array.from({ length: Math.max(0, length) }, (_, i) => from + i);
}

/**
 * Whether a line is drawn on edge `i` of `across` between the edges `j` and `j + 1` of `along`.
 */
function sides(
  rulings: readonly Ruling[],
  across: readonly number[],
  along: readonly number[],
): (i: number, j: number) => boolean {
  const cells = along.length - 1;
  const drawn = new Uint8Array(across.length * Math.max(0, cells));
  for (const [i, edge] of across.entries()) {
    const mine = rulings.filter((r) => Math.abs(r.at - edge) <= SAME_LINE);
    for (let j = 0; j < cells; j++) {
      const from = along[j] ?? 0;
      const to = along[j + 1] ?? 0;
      const length = mine.reduce((sum, r) => sum + Math.max(0, overlap(r.from, r.to, from, to)), 0);
      drawn[i * cells + j] = length >= DRAWN * (to - from) ? 1 : 0;
    }
  }
  return (i, j) => drawn[i * cells + j] === 1;
}
