import { diagnostic } from '../diagnostics/report.ts';
import type { Diagnostic, Period } from '../model/index.ts';
import {
  type Block,
  type CellsKnown,
  placeOf,
  type SourceLine,
  type SourceTable,
  type Token,
  tokensOf,
} from '../source/document.ts';
import type { Ledger } from '../source/ledger.ts';
import { LIMITS } from '../source/limits.ts';
import type { Appendix } from './appendix.ts';
import type { HeadingColumn } from './columns.ts';
import type { Cohesion } from './decode/cohesion.ts';
import { hasFields, takeFields, withFields } from './decode/flat/fields.ts';
import { type Flattened, readFlattened } from './decode/flat/read.ts';
import { readFixedTable } from './decode/positioned/index.ts';
import type { Item } from './draft.ts';
import { continuesGrid, readGrid } from './grid.ts';
import { describeAgain } from './heading/again.ts';
import type { GridHeading } from './heading/grid.ts';
import { introductionAbove } from './heading/introductions.ts';
import { kindOf, type TableKind } from './heading/kind.ts';
import { firstPlaceLeft, type Heading, headingAt, repeatsHeading } from './headings.ts';
import { withAgreement, withoutSecondReading, withPlacedLines } from './inferred.ts';
import { isNoteBelow } from './note-below.ts';
import { headingWords } from './roles.ts';
import { lineCountOfLabels } from './rows/labels.ts';
import { scrambledFrom } from './scrambled.ts';

/** A table found in an appendix, its words not yet claimed. */
export interface FoundTable {
  readonly appendix: Appendix;
  readonly columns: readonly HeadingColumn[];
  readonly kind: TableKind;
  /** How its cells are known; of several ways the least certain. */
  readonly known: CellsKnown;
  /** A title that stands in the table itself, in one cell over its heading. */
  readonly caption: readonly Token[];
  readonly items: readonly Item[];
  /** Words of a merged cell that were written into each cell it covered. */
  readonly copies: readonly (readonly Token[])[];
  readonly repeated: readonly (readonly Token[])[];
  readonly diagnostics: readonly Omit<Diagnostic, 'of'>[];
}

/** Finds and reads the tables of one appendix; what stands outside them is nobody's, unless it is an annex line. */
export function find(
  appendix: Appendix,
  period: Period | null,
  cohesion: Cohesion,
  ledger: Ledger,
): FoundTable[] {
  const { blocks, tables } = withPlacedLines(appendix.blocks);
  const found: FoundTable[] = [];
  let at = 0;
  while (at < blocks.length) {
    const heading = headingAt(blocks, at, {
      introduced: appendix.introduced && at === 0,
      placed: true,
    });
    if (!heading) {
      setAside(blocks[at], ledger);
      at += 1;
      continue;
    }
    const end = endOfTable(blocks, at, heading);
    // a grid says all itself; plain text is also told by the lines above its heading
    const from = heading.grid ? at : 0;
    const table = readTable(blocks.slice(from, end), at - from, heading, period, cohesion, ledger, tables);
    found.push({ appendix, ...table });
    at = end;
  }
  reportPlaceLeft(blocks, ledger);
  return found;
}

/** Says from where on the words were no longer divided to see whether they are a heading. */
function reportPlaceLeft(blocks: readonly Block[], ledger: Ledger): void {
  const left = firstPlaceLeft(blocks);
  const block = left === null ? undefined : blocks[left];
  if (!block) return;
  const { most } = LIMITS.headingPlaces;
  ledger.report(diagnostic('headings-too-many', { most }, { source: placeOf(tokensOf(block)) }));
}

/** A table may be read twice; what stands beside it is set aside once. */
function setAsideOnce(block: Block | undefined, ledger: Ledger): void {
  const first = block ? tokensOf(block)[0] : undefined;
  if (first && !ledger.isClaimed(first)) setAside(block, ledger);
}

function setAside(block: Block | undefined, ledger: Ledger): void {
  if (!block) return;
  const tokens = tokensOf(block);
  if (/^\(/.test(tokens[0]?.text ?? '')) ledger.discard(tokens, 'annex-line');
}

/** A table ends where another heading begins, above what introduces that, above a note, or with its appendix. */
function endOfTable(blocks: readonly Block[], at: number, heading: Heading): number {
  let i = at + heading.blocks;
  while (i < blocks.length) {
    const block = blocks[i];
    if (block?.kind === 'table' && heading.grid && continuesGrid(heading.grid, block)) i += 1;
    else {
      if (heading.layout === 'flat' && isNoteBelow(blocks, i, blocks.length)) return i;
      const again = heading.layout === 'flat' ? repeatsHeading(heading, blocks, i) : null;
      const other = again ? null : headingAt(blocks, i, { inTable: heading.layout !== 'grid', placed: true });
      if (other && !sameHeading(other, heading, block) && !holdsRepeat(heading, blocks, i, other))
        return heading.layout === 'flat' ? introductionAbove(blocks, at + heading.blocks, i) : i;
      i += again?.blocks ?? 1;
    }
  }
  return blocks.length;
}

/** Whether what looks like another heading is a row's last words and then the table's own heading, printed again. */
function holdsRepeat(heading: Heading, blocks: readonly Block[], at: number, other: Heading): boolean {
  if (heading.layout !== 'flat') return false;
  for (let i = at + 1; i < at + other.blocks; i++) if (repeatsHeading(heading, blocks, i)) return true;
  return false;
}

/** Words of a line that all stand in the heading above, from which on the line is that heading printed again. */
const LINE_OF_HEADING = 4;

/** The heading of a page is that of the table where it says the same, or a part of it, in whatever order. */
function sameHeading(again: Heading, first: Heading, opening: Block | undefined): boolean {
  if (again.columns.map((c) => c.role).join() === first.columns.map((c) => c.role).join()) return true;
  const words = new Set(first.tokens.flatMap((t) => headingWords(t.text)));
  const isOf = (tokens: readonly Token[]): boolean =>
    tokens.flatMap((t) => headingWords(t.text)).every((w) => words.has(w));
  if (isOf(again.tokens)) return true;
  // cells that are broken over lines may be joined with the first row's by who reads the heading anew
  const line = opening?.kind === 'line' ? opening.tokens : [];
  if (first.layout !== 'fixed') return false;
  if (line.length >= LINE_OF_HEADING && isOf(line)) return true;
  // a page that begins with a row's last words has them on the heading's lines
  const said = again.tokens.flatMap((t) => headingWords(t.text));
  return said.filter((w) => words.has(w)).length >= MOSTLY_SAID * said.length;
}

/** Share of a heading's words that another has too, from which on it is that one, with words of a row among them. Reasoned. */
const MOSTLY_SAID = 0.75;

type ReadTable = Omit<FoundTable, 'appendix'>;

/**
 * Reads the table whose heading stands at `from` and which ends with these blocks.
 * @param placed tables that are given as their lines (`withPlacedLines`)
 */
function readTable(
  blocks: readonly Block[],
  from: number,
  heading: Heading,
  period: Period | null,
  cohesion: Cohesion,
  ledger: Ledger,
  placed: readonly SourceTable[],
): ReadTable {
  if (heading.grid) return gridTable(blocks.slice(from), heading.grid, period, ledger);
  const read = (columns: readonly HeadingColumn[]): ReadText =>
    heading.layout === 'fixed'
      ? fixedTable(blocks, from, { ...heading, columns }, cohesion)
      : flatTable(blocks, from, { ...heading, columns }, cohesion, ledger);
  const table = textTable(heading.columns, read, period, ledger);
  return heading.layout === 'fixed' ? { ...table, items: withAgreement(table, placed) } : table;
}

/** What a layout of plain text makes of a table, once its columns have roles. */
interface ReadText {
  readonly columns: readonly HeadingColumn[];
  readonly items: readonly Item[];
  readonly repeated: readonly (readonly Token[])[];
  /** Words that belong to the table but to no row of it. */
  readonly rest: readonly (readonly Token[])[];
  readonly diagnostics: readonly Omit<Diagnostic, 'of'>[];
}

/**
 * In plain text what a column holds is known only once its cells are, and where its cells end depends on what it
 * holds: the table is read with the roles that its heading gives, and again where its contents say otherwise.
 */
function textTable(
  columns: readonly HeadingColumn[],
  read: (columns: readonly HeadingColumn[]) => ReadText,
  period: Period | null,
  ledger: Ledger,
): ReadTable {
  let table = read(columns);
  let described = describeAgain(table.columns, table.items, period);
  if (rolesOf(described.columns) !== rolesOf(table.columns)) {
    table = read(described.columns);
    described = describeAgain(described.columns, table.items, period);
  }
  for (const tokens of table.rest) ledger.discard(tokens, 'unplaced');
  return {
    columns: withRoles(table.columns, described.columns),
    kind: kindOf(described.columns, described.contents),
    known: 'inferred',
    caption: [],
    items: table.items,
    repeated: table.repeated,
    copies: [],
    diagnostics: table.diagnostics,
  };
}

function rolesOf(columns: readonly HeadingColumn[]): string {
  return columns.map((c) => c.role).join(' ');
}

/** The roles as they were read; what was found out beside them. */
function withRoles(read: readonly HeadingColumn[], described: readonly HeadingColumn[]): HeadingColumn[] {
  return rolesOf(read) === rolesOf(described) ? [...described] : [...read];
}

function gridTable(
  blocks: readonly Block[],
  heading: GridHeading,
  period: Period | null,
  ledger: Ledger,
): ReadTable {
  const tables = blocks.filter((b): b is SourceTable => b.kind === 'table');
  for (const block of blocks) if (block.kind === 'line') setAside(block, ledger);
  const { columns, contents, joins, ...read } = readGrid(tables, heading, period);
  const items = withoutSecondReading(read.items, tables);
  const diagnostics = joins.map(({ tokens }) =>
    diagnostic('table-over-page', {}, { source: placeOf(tokens) }),
  );
  return {
    ...read,
    items,
    columns,
    kind: kindOf(columns, contents),
    known: leastKnown(tables),
    diagnostics,
  };
}

/** The ways to know a cell, the least certain first. */
const WAYS: readonly CellsKnown[] = ['inferred', 'ruled', 'written'];

function leastKnown(tables: readonly SourceTable[]): CellsKnown {
  return WAYS.find((way) => tables.some(({ known }) => known === way)) ?? 'written';
}

function fixedTable(blocks: readonly Block[], from: number, heading: Heading, cohesion: Cohesion): ReadText {
  const { mostLines, ...read } = readFixedTable(blocks, from, blocks.length, heading, cohesion);
  const diagnostics = mostLines === null ? [] : [diagnostic('rows-cut-short', { most: mostLines })];
  return { columns: heading.columns, ...read, diagnostics };
}

function flatTable(
  blocks: readonly Block[],
  from: number,
  heading: Heading,
  cohesion: Cohesion,
  ledger: Ledger,
): ReadText {
  const to = blocks.length;
  const lines: SourceLine[] = [];
  const repeated: (readonly Token[])[] = [];
  const pageStarts = new Set<Token>();
  let again = false;
  for (let i = from + heading.blocks; i < to; ) {
    const repeat = repeatsHeading(heading, blocks, i);
    if (repeat) {
      repeated.push(repeat.tokens);
      i += repeat.blocks;
      again = true;
      continue;
    }
    const numbers = again || lines.length === 0 ? labelsAt(blocks, i, to, heading.columns.length) : 0;
    if (numbers > 0) {
      repeated.push(blocks.slice(i, i + numbers).flatMap((b) => (b.kind === 'line' ? b.tokens : [])));
      i += numbers;
      continue;
    }
    const line = blocks[i];
    i += 1;
    if (line?.kind !== 'line') {
      setAsideOnce(line, ledger);
      continue;
    }
    const [first] = line.tokens;
    if (first && (again || line.opensPage)) pageStarts.add(first);
    again = false;
    lines.push(line);
  }
  const unread = (scrambled: Omit<Diagnostic, 'of'>): ReadText => {
    const rest = [lines.flatMap((l) => l.tokens)];
    return { columns: heading.columns, items: [], repeated, rest, diagnostics: [scrambled] };
  };
  const scrambled = scrambledFrom(lines, heading.columns.length);
  if (scrambled) return unread(scrambled);
  const { items, rest } = divided(lines, heading.columns, pageStarts, cohesion);
  return {
    columns: heading.columns,
    items: withNumberDoubt(items, heading),
    repeated,
    rest,
    diagnostics: [],
  };
}

/** The rows of a flattened table; a merged column before its numbers is read apart. */
function divided(
  lines: readonly SourceLine[],
  columns: readonly HeadingColumn[],
  pageStarts: ReadonlySet<Token>,
  cohesion: Cohesion,
): Flattened {
  if (!hasFields(columns)) return readFlattened(lines, columns, pageStarts, cohesion);
  const fields = takeFields(lines, columns);
  const { items, rest } = readFlattened(fields.lines, columns.slice(1), pageStarts, cohesion);
  return { items: withFields(items, fields), rest };
}

/** How sure a row can be whose number stands elsewhere. Reasoned: under what counts as sure, since only words part rows then. */
const NUMBERS_ELSEWHERE = 0.8;

/** Share of a table's numbers that have no words, from which on numbers and words stand apart. Reasoned: in order none has. */
const BARE_NUMBERS = 0.1;

/**
 * Rows of a table whose column of numbers gave none, or gave numbers apart from their words, as an extractor does that writes
 * columns one after the other: numbers are what tells rows apart, and all rows are in doubt.
 */
function withNumberDoubt(items: readonly Item[], heading: Heading): readonly Item[] {
  const rows = items.filter((item) => item.kind === 'row');
  const numbered = rows.filter((row) => row.number.length > 0);
  const bare = numbered.filter((row) => row.cells.every((runs) => runs.length === 0));
  if (
    heading.columns[0]?.role !== 'no' ||
    (numbered.length > 0 && bare.length <= BARE_NUMBERS * numbered.length)
  )
    return items;
  return items.map((item) =>
    item.kind === 'row' ? { ...item, confidence: Math.min(item.confidence, NUMBERS_ELSEWHERE) } : item,
  );
}

/** Blocks that are the row of column numbers "(1) (2) (3) …" under a heading, on one line or several; 0 for none. */
function labelsAt(blocks: readonly Block[], at: number, to: number, columns: number): number {
  const lines = blocks
    .slice(at, Math.min(to, at + columns + 1))
    .map((block) => (block.kind === 'line' ? block.tokens.map((t) => t.text) : null));
  return lineCountOfLabels(lines, columns);
}
