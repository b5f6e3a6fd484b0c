import type { HeadingColumn } from '../../columns.ts';
import type { Cohesion } from '../cohesion.ts';
import { SHAPE } from '../features/shapes.ts';
import type { Span } from '../learning/rows.ts';
import type { Crosses } from './crosses.ts';
import {
  areRowsLined,
  isMostlyExact,
  isUnwrapped,
  type LinedText,
  type Part,
  readLined,
  slotsOf,
} from './lined.ts';
import { firstFrom, groupsAndBlocks, type Region, regionsOf } from './regions.ts';
import { CellScores, factsOf } from './scores.ts';
import type { Start } from './start.ts';
import type { FlatWeights } from './weights.ts';
import { hasShape, startsLine } from './words.ts';

/** The regions of a table whose text may be lined: what its lines say of where rows and groups begin. */

/** What is known of a table before its rows are. */
export interface Table extends LinedText {
  readonly breaks: readonly number[];
  readonly own: readonly HeadingColumn[];
  readonly cohesion: Cohesion;
  readonly crosses: Crosses | null;
}

export interface Regions {
  readonly regions: readonly Region[];
  /** The text has a line for each paragraph and each empty cell (see `lined.ts`). */
  readonly lined: boolean;
}

/** Share of rows whose numbers stand alone on their lines, from which on they may all do. Reasoned. */
const MOSTLY_ALONE = 0.6;

/**
 * In lined text a number that begins a longer line opens a cell ("06 bộ"), and no row.
 * @param find the starts among all words but those that are barred
 */
export function onLinesOfTheirOwn(
  table: Table,
  starts: readonly Start[],
  find: (barred: Uint8Array) => Start[],
): readonly Start[] {
  const { words, crosses } = table;
  const rows = starts.filter((s) => s.kind === 'row');
  const alone = rows.filter((s) => startsLine(words, s.to) || s.to >= words.tokens.length).length;
  if (alone === rows.length || alone < MOSTLY_ALONE * rows.length) return starts;
  const barred = Uint8Array.from(words.tokens, (_, i) => {
    const opens = startsLine(words, i) && hasShape(words, i, SHAPE.digit);
    return crosses?.at[i] === 1 || (opens && !startsLine(words, i + 1)) ? 1 : 0;
  });
  const own = find(barred);
  return numberedRegions(table, own).lined ? own : starts;
}

export function numberedRegions(table: Table, starts: readonly Start[]): Regions {
  const regions = regionsOf(table.words, table.breaks, starts);
  const rows = regions.filter((r) => r.start.kind === 'row').map((r) => partOf(r, table));
  return { regions, lined: areRowsLined(table, rows, table.own.length) };
}

/** Rows that nothing marks, with the groups that have no numeral either. */
export function unnumberedRegions(table: Table, marks: readonly Start[], weights: FlatWeights): Regions {
  const { words, breaks } = table;
  const regions = regionsOf(words, breaks, groupsAndBlocks(words, marks));
  const titles = linedTitles(table, regions, weights);
  const named = (titles ?? []).map(
    ({ from }): Start => ({ kind: 'group', at: from, to: from, certainty: 1 }),
  );
  if (named.length === 0) return { regions, lined: titles !== null };
  const all = [...marks, ...named].sort((a, b) => a.at - b.at);
  return { regions: regionsOf(words, breaks, groupsAndBlocks(words, all)), lined: titles !== null };
}

/** The titles of groups among rows whose text is lined; null where it is not. */
function linedTitles(table: Table, regions: readonly Region[], weights: FlatWeights): Span[] | null {
  const blocks = regions.filter((r) => r.start.kind === 'block');
  const columns = table.own.length;
  const unwrapped = (r: Region): boolean =>
    r.breaks.length === 0 && isUnwrapped(table, partOf(r, table), columns);
  if (blocks.length === 0 || !blocks.every(unwrapped)) return null;
  const facts = factsOf(
    table.words,
    table.own,
    table.cohesion,
    regions.map((r) => r.start.at),
    table.crosses,
  );
  const scores = new CellScores(facts, null, weights.passes[0] ?? new Float64Array(0));
  const read = blocks.map((r) => readLined(scores, slotsOf(table, partOf(r, table)), 'titled'));
  return read.every((r) => r !== null && isMostlyExact(r, columns))
    ? read.flatMap((r) => r?.titles ?? [])
    : null;
}

/** The empty lines below a region are its last row's, unless a page or the table ends there. */
export function partOf({ from, to }: Region, { words, breaks }: Table): Part {
  return { from, to, closed: to < words.tokens.length && breaks[firstFrom(breaks, to)] !== to };
}
