import { diagnostic } from '../diagnostics/report.ts';
import { type Block, placeOf, type SourceTable, type Token, tokensOf } from '../source/document.ts';
import type { Ledger } from '../source/ledger.ts';
import { LIMITS } from '../source/limits.ts';
import { mayBeCutOff } from '../text/printed-again.ts';
import type { HeadingColumn } from './columns.ts';
import { fixedHeading, HeadingAttempts } from './decode/positioned/heading/heading.ts';
import { describeColumns } from './heading/describe.ts';
import { areTold, flatHeading, opensHeading } from './heading/flat.ts';
import { type GridHeading, gridHeading, tokensIn } from './heading/grid.ts';
import { isIntroduced } from './heading/introductions.ts';
import { linesAhead, placedLinesOf } from './placed.ts';
import { headingWords } from './roles.ts';

/** A table's heading. */
export interface Heading {
  /** Cells one after the other, columns side by side as character positions, or a table of the source itself. */
  readonly layout: 'flat' | 'fixed' | 'grid';
  readonly columns: readonly HeadingColumn[];
  /** Blocks that the heading takes. */
  readonly blocks: number;
  readonly tokens: readonly Token[];
  /** Of a table of the source itself: which of its rows are the heading. */
  readonly grid?: GridHeading;
}

export type { HeadingColumn } from './columns.ts';

/** Where a heading is looked for. */
export interface HeadingPlace {
  /** Among the rows of a table: only a heading beyond doubt ends that. */
  readonly inTable?: boolean;
  /** Below a sentence that says that a table follows; told from the lines above where they are given. */
  readonly introduced?: boolean;
  /** Tables that white space told are what they are given as: those to be read by their lines are lines by now. */
  readonly placed?: boolean;
  /** Readings of lines as headings that all texts of a document share; without them the place has its own. */
  readonly attempts?: HeadingAttempts;
}

/**
 * Whether the heading of a table of tasks or indicators begins at this block, and with which columns.
 * @returns null where none does
 */
export function headingAt(
  blocks: readonly Block[],
  at: number,
  {
    inTable = false,
    introduced = false,
    placed = false,
    attempts = new HeadingAttempts(),
  }: HeadingPlace = {},
): Heading | null {
  const block = blocks[at];
  if (!block) return null;
  if (block.kind === 'table') return headingOfGrid(block);
  const fixed = placed ? fixedHeading(blocks, at, attempts) : fixedAmong(blocks, at, attempts);
  if (fixed === 'below') return null;
  if (fixed !== null)
    return inTable && (fixed.shown || !areTold(fixed.columns)) ? null : { layout: 'fixed', ...fixed };
  const opening = opensHeading(blocks, at);
  if (opening === null) return null;
  const told = introduced || isIntroduced(blocks, at);
  if (inTable && opening === 'doubtful' && !told) return null;
  if (!isTried(blocks, at)) return null;
  const flat = flatHeading(blocks, at, opening, { inTable, introduced: told });
  return flat && { layout: 'flat', ...flat };
}

/** Blocks below a line within which its heading and first rows stand. Reasoned: as many lines as are looked at. */
const NEAR = 14;

/** The heading that begins at a line, its words and rows also among the lines of tables that white space told. */
function fixedAmong(
  blocks: readonly Block[],
  at: number,
  attempts: HeadingAttempts,
): ReturnType<typeof fixedHeading> {
  const table = blocks.slice(at, at + NEAR).findIndex((b) => placedLinesOf(b) !== undefined);
  if (table < 0) return fixedHeading(blocks, at, attempts);
  const found = fixedHeading(linesAhead(blocks, at), 0, attempts);
  if (found === null || found === 'below') return found;
  // a heading that ends in a table takes it as a whole
  return { ...found, blocks: Math.min(found.blocks, table + 1) };
}

/** Whether one more place of a text may be tried; dividing its words takes a thousand times what a look at them does. */
function isTried(blocks: readonly Block[], at: number): boolean {
  const places = placesOf.get(blocks) ?? { tried: new Set(), left: null };
  placesOf.set(blocks, places);
  // asked again, or in the next reading of the same text, a place counts once
  if (places.tried.size < LIMITS.headingPlaces.most) places.tried.add(at);
  const may = places.tried.has(at);
  if (!may) places.left ??= at;
  return may;
}

/** Says from where on no more lines were read as a heading whose columns stand side by side. */
export function reportReadingsLeft({ end }: HeadingAttempts, ledger: Ledger): void {
  if (!end) return;
  const { most } = LIMITS.headingReadings;
  ledger.report(diagnostic('headings-cut-short', { most }, { source: placeOf(tokensOf(end)) }));
}

/** The first place that was left out since too many had been tried before it; null where all were tried. */
export function firstPlaceLeft(blocks: readonly Block[]): number | null {
  return placesOf.get(blocks)?.left ?? null;
}

const placesOf = new WeakMap<readonly Block[], { readonly tried: Set<number>; left: number | null }>();

const wordsOfHeadings = new WeakMap<Heading, readonly string[]>();

/** A heading's words, found once: every line of a table is compared with them. */
function wordsOf(heading: Heading): readonly string[] {
  const known = wordsOfHeadings.get(heading);
  if (known) return known;
  const words = heading.tokens.flatMap((t) => headingWords(t.text));
  wordsOfHeadings.set(heading, words);
  return words;
}

/** Whether the heading `first` is printed again at this block, as at the top of a page. */
export function repeatsHeading(
  first: Heading,
  blocks: readonly Block[],
  at: number,
): { blocks: number; tokens: Token[] } | null {
  const want = wordsOf(first);
  const numbers = wordsThatMayBeCut(first);
  const tokens: Token[] = [];
  let seen = 0;
  for (let i = at; i < blocks.length && i - at <= first.blocks + 2; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') return null;
    for (const token of line.tokens) {
      for (const word of headingWords(token.text)) {
        const lost =
          word !== want[seen] && seen > 0 && seen < numbers ? lettersOf(want.slice(seen, numbers)) : 0;
        if (lost > 0 && mayBeCutOff(lost, lettersOf(want))) seen = numbers;
        if (word !== want[seen]) return null;
        seen += 1;
      }
      tokens.push(token);
    }
    if (seen === want.length) return { blocks: i + 1 - at, tokens };
  }
  return null;
}

/** Words of the numbers' column, the narrowest, which the foot of its row may cut off. */
function wordsThatMayBeCut({ columns }: Heading): number {
  const [first] = columns;
  return first?.role === 'no' ? first.tokens.reduce((n, t) => n + headingWords(t.text).length, 0) : 0;
}

function lettersOf(words: readonly string[]): number {
  return words.reduce((n, word) => n + word.length, 0);
}

/** The heading of a real table, whatever its words; a table of one column sets text. */
function headingOfGrid(table: SourceTable): Heading | null {
  if (table.columns < 2) return null;
  const known = headingsOfGrids.get(table);
  if (known) return known;
  const grid = gridOf(table);
  const tokens = table.cells.filter((c) => c.row < grid.rows).flatMap((c) => tokensIn(c));
  let columns: readonly HeadingColumn[] | undefined;
  const heading: Heading = {
    layout: 'grid',
    // seldom asked for: a grid's roles are told by its cells as well, once they are read
    get columns() {
      columns ??= describeColumns(grid.drafts, [], null).columns;
      return columns;
    },
    blocks: 1,
    tokens,
    grid,
  };
  headingsOfGrids.set(table, heading);
  return heading;
}

/** Headings found before: appendices and tables all ask. */
const headingsOfGrids = new WeakMap<SourceTable, Heading>();
const grids = new WeakMap<SourceTable, GridHeading>();

/** The rows that are a table's heading, without the roles of its columns. */
function gridOf(table: SourceTable): GridHeading {
  const known = grids.get(table);
  if (known) return known;
  const grid = gridHeading(table);
  grids.set(table, grid);
  return grid;
}

/** Named columns that make a real table one of data, and not one that only sets text in columns. */
const NAMED = 3;

/** Whether the words of its heading say that a table holds data. */
export function isNamedTable(table: SourceTable): boolean {
  return table.columns >= 2 && gridOf(table).known >= NAMED;
}
