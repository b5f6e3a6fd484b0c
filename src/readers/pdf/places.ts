import { median } from '../../text/median.ts';
import type { PageTable } from './page-table.ts';
import type { TextLine } from './text-lines.ts';

/**
 * How places of words are told: in units of `unit` points from `left` points on. It is the same for all pages of one width, also for
 * the lines that stand between tables, so that a column is at one place wherever its table goes on.
 */
export interface Scale {
  readonly left: number;
  readonly unit: number;
}

/** Average width of a small letter of Times, in parts of its size: in which the places of a table's words are told. */
const LETTER = 0.42;

/** A page's width in points, and its tables. */
export interface TablePage {
  readonly width: number;
  readonly tables: readonly PageTable[];
}

/**
 * The scale of pages of each width.
 * @returns of a page's width (points) its scale; null where no page of that width has a table whose cells white space told
 */
export function scalesOf(pages: readonly TablePage[]): (width: number) => Scale | null {
  const byWidth = new Map<number, TextLine[]>();
  for (const { width, tables } of pages) {
    const lines = tables.flatMap(({ source }) => source ?? []);
    if (lines.length === 0) continue;
    const key = Math.round(width);
    byWidth.set(key, [...(byWidth.get(key) ?? []), ...lines]);
  }
  const scales = new Map<number, Scale>();
  for (const [width, lines] of byWidth) {
    const left = lines.reduce((x, l) => Math.min(x, l.box.x0), Number.POSITIVE_INFINITY);
    scales.set(width, { left: left - 1, unit: LETTER * median(lines.map((l) => l.size)) });
  }
  return (width) => scales.get(Math.round(width)) ?? null;
}
