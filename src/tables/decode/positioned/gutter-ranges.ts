import type { Token } from '../../../source/document.ts';
import { numberParts } from '../../../text/row-numbers.ts';
import type { TextLine } from './lines.ts';
import type { ColumnKind } from './words.ts';

/** Where the gutters of a page may be: under its printed headings, or where they are on the page before. */

/** Positions at which the right column may begin. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** Where a gutter may be. */
export interface GutterRange {
  readonly low: number;
  readonly high: number;
  /** Positions as good as the expected one. */
  readonly between: Gutter;
  readonly expected: number;
  /** Whether the expectation is that of a heading on this page, or of the page before. */
  readonly printed: boolean;
  readonly kind: ColumnKind;
  /** Share of lines elsewhere in the table that have words in the column right of it, so that it need have none here; null where nobody knows. */
  readonly filled: number | null;
  /** Letters and single spaces of the longest line of the heading over the column left of it. */
  readonly longest: number;
}

/** A column's heading as it stands on a page. */
export interface HeadingBand {
  readonly from: number;
  readonly to: number;
  /** Its own words, without those of a heading above it and others. */
  readonly tokens: readonly Token[];
}

/** Positions beyond the headings' own that are looked at: headings drift as cells do. */
const DRIFT = 8;

/** How far a gutter may be from where it is on the last page with printed headings. */
const REACH = 15;

/** As many more for each gutter left of it: columns that are narrower on this page add up. */
const REACH_MORE = 6;

/** Past the end of the rows' numbers, which begin left of `limit`. */
function numbersEnd(lines: readonly TextLine[], limit: number): number {
  const ends = lines.flatMap(({ tokens, from, to }) => {
    const [first, second] = tokens;
    const [start = 0, next = 0] = from;
    const end = to[0] ?? 0;
    if (!first || !numberParts(first.text)) return [];
    if (second && next - end < 2 && !/^\p{Lu}/u.test(second.text)) return [];
    return start < limit ? [end] : [];
  });
  return ends.sort((a, b) => a - b)[Math.floor(ends.length * 0.95)] ?? 0;
}

function middle(band: HeadingBand): number {
  return (band.from + band.to) / 2;
}

/** What a table's columns say of their gutters. */
export interface GutterColumns {
  readonly kinds: readonly ColumnKind[];
  /** Letters and single spaces of the longest line of each heading, which its column holds: none is narrower. */
  readonly longest: readonly number[];
}

/** Where the gutters may be on a page where the headings are printed. */
export function rangesUnder(
  bands: readonly HeadingBand[],
  lines: readonly TextLine[],
  columns: GutterColumns,
  filled: readonly number[],
): GutterRange[] {
  const { kinds } = columns;
  const numbers = kinds[0] === 'number' ? numbersEnd(lines, bands[0]?.to ?? 0) : 0;
  return bands.slice(1).flatMap((right, i) => {
    const left = bands[i];
    if (!left) return [];
    const least = i === 0 ? numbers + 1 : 0;
    const between = { from: Math.min(left.to, right.from), to: right.from };
    const low = Math.max(between.from - DRIFT, middle(left), least);
    const high = Math.max(low, Math.min(between.to + DRIFT, right.to));
    return [
      {
        low,
        high,
        between,
        expected: right.from,
        printed: true,
        kind: kinds[i + 1] ?? 'other',
        filled: filled[i] ?? null,
        longest: columns.longest[i] ?? 0,
      },
    ];
  });
}

/** For each gutter the share of a page's lines that have words in the column right of it. */
export function filledShares(lines: readonly TextLine[], gutters: readonly Gutter[]): number[] {
  return gutters.map(({ from }, i) => {
    const end = gutters[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const filled = lines.filter((l) => l.from.some((x) => x >= from && x < end));
    return filled.length / Math.max(1, lines.length);
  });
}

/** Where they may be on a page without, from those of the page before. */
export function rangesLike(
  model: readonly Gutter[],
  lines: readonly TextLine[],
  columns: GutterColumns,
  filled: readonly number[],
): GutterRange[] {
  const { kinds } = columns;
  const numbers = kinds[0] === 'number' ? numbersEnd(lines, model[0]?.from ?? 0) : 0;
  return model.map((g, i) => {
    const expected = Math.round((g.from + g.to) / 2);
    const reach = REACH + REACH_MORE * i;
    const low = Math.max(expected - reach, i === 0 ? numbers + 1 : 0);
    const kind = kinds[i + 1] ?? 'other';
    const between = { from: expected, to: expected };
    return {
      low,
      high: Math.max(low, expected + reach),
      between,
      expected,
      printed: false,
      kind,
      filled: filled[i] ?? null,
      longest: columns.longest[i] ?? 0,
    };
  });
}
