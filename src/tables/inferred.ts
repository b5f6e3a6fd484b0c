import type { Block, SourceLine, SourceTable, Token } from '../source/document.ts';
import { append } from '../text/append.ts';
import type { HeadingColumn } from './columns.ts';
import { fixedHeading } from './decode/positioned/heading/heading.ts';
import type { Item, RowDraft } from './draft.ts';
import { continuesGrid, readGrid } from './grid.ts';
import { gridHeading } from './heading/grid.ts';
import { linesAhead, placedLinesOf } from './placed.ts';

/**
 * Tables whose cells a reader guessed from white space alone (a PDF without ruling lines) still have the lines of
 * their pages. They are read from these, by the model of words with places, and a row is as sure as the two readings
 * agree: they look at different things (strips of white that run through a page; words, breaks of lines and numbers),
 * and seldom make the same mistake.
 */

/**
 * How sure a row is at most that both readings divide alike, and any other. Measured on rows of 23 drawn files without upright lines
 * (test/bench/tables.mjs --kinds pdf): of those on which the readings agreed 508 of 514 were right, of the others 398 of 427, and of
 * the 117 in drawings that nothing was fitted on 100, which is what is said.
 */
const AGREED = 0.98;
const ALONE = 0.85;
/** How sure a row is at most that only strips of white space tell. Reasoned: it is to be looked at. */
const ONE_GUESS = 0.6;

/** Lines at the top of a table within which its heading begins. */
const MOST_ABOVE = 6;

/** Lines above a table among which its heading stands, and what may stand between both: the title of a group. Reasoned, as for headings. */
const MOST_BEFORE = 13;
const MOST_BETWEEN = 2;

/** One way to read a table's rows. */
interface Reading {
  readonly columns: readonly HeadingColumn[];
  readonly items: readonly Item[];
}

/**
 * Rows, each as sure as another reading of the same lines bears it out.
 * @param tables those whose cells, told by white space, are the other reading; rows with none of their words stay as they are
 */
export function withAgreement({ items, columns }: Reading, tables: readonly SourceTable[]): readonly Item[] {
  if (tables.length === 0) return items;
  const words = wordsOnLines(tables);
  const others = new Set(
    guessesOf(tables).flatMap((guess) =>
      guess.items.flatMap((item) => (item.kind === 'row' ? [signatureOf(item, guess.columns)] : [])),
    ),
  );
  return items.map((item) => {
    if (item.kind !== 'row' || !holdsAny(item, words)) return item;
    const agreed = others.has(signatureOf(item, columns));
    return { ...item, confidence: Math.min(item.confidence, agreed ? AGREED : ALONE) };
  });
}

/** Rows of tables with inferred cells whose lines have no heading to be read by: as sure as one guess is. */
export function withoutSecondReading(
  items: readonly Item[],
  tables: readonly SourceTable[],
): readonly Item[] {
  if (!tables.some((t) => t.known === 'inferred' && t.lines)) return items;
  const words = wordsOnLines(tables);
  return items.map((item) =>
    item.kind === 'row' && holdsAny(item, words)
      ? { ...item, confidence: Math.min(item.confidence, ONE_GUESS) }
      : item,
  );
}

/** The words of tables that have the lines of their pages. */
function wordsOnLines(tables: readonly SourceTable[]): ReadonlySet<Token> {
  return new Set(tables.flatMap((t) => (t.lines ?? []).flatMap((l) => l.tokens)));
}

function holdsAny(row: RowDraft, words: ReadonlySet<Token>): boolean {
  return row.cells.flat(2).some((t) => piecesOf(t).some((p) => words.has(p)));
}

/** What the cells of tables say by themselves, those with the same columns on consecutive pages together. */
function guessesOf(tables: readonly SourceTable[]): Reading[] {
  const guesses: Reading[] = [];
  for (let at = 0; at < tables.length; ) {
    const first = tables[at];
    if (!first) break;
    const heading = gridHeading(first);
    let end = at + 1;
    for (let next = tables[end]; next && continuesGrid(heading, next); next = tables[end]) end += 1;
    guesses.push(readGrid(tables.slice(at, end), heading, null));
    at = end;
  }
  return guesses;
}

/** Blocks of which some tables are given as their lines. */
export interface Placed {
  readonly blocks: readonly Block[];
  /** The tables that are given as lines. */
  readonly tables: readonly SourceTable[];
}

/**
 * Tables that white space alone told, as the lines that they were made of, from the first on that has its heading among them:
 * the places of words tell more than strips of white that run through a page, and pages divided otherwise are one table.
 */
export function withPlacedLines(blocks: readonly Block[]): Placed {
  const out: Block[] = [];
  const tables: SourceTable[] = [];
  let headed = false;
  for (const [i, block] of blocks.entries()) {
    const lines = placedLinesOf(block);
    if (block.kind === 'table')
      headed = lines !== undefined && (headed || hasPlacedHeading(lines) || isHeadedAbove(blocks, i));
    if (block.kind === 'line' || !lines || !headed) {
      out.push(block);
      continue;
    }
    append(out, lines);
    tables.push(block);
  }
  return { blocks: out, tables };
}

/** Whether a table's heading is found right above it, where its reader took the rows alone for the table. */
function isHeadedAbove(blocks: readonly Block[], at: number): boolean {
  const above = blocks.slice(Math.max(0, at - MOST_BEFORE), at);
  const lines = above.slice(above.findLastIndex((b) => b.kind !== 'line') + 1);
  const own = [...lines, ...linesAhead(blocks, at)];
  return lines.some((_, k) => {
    const heading = fixedHeading(own, k);
    return heading !== null && heading !== 'below' && k + heading.blocks >= lines.length - MOST_BETWEEN;
  });
}

/** Whether a table's heading is found among its first lines, by the places of its words. */
export function hasPlacedHeading(lines: readonly SourceLine[]): boolean {
  for (let at = 0; at < Math.min(MOST_ABOVE, lines.length); at++) {
    const heading = fixedHeading(lines, at);
    if (heading !== null && heading !== 'below') return true;
  }
  return false;
}

function piecesOf(token: Token): readonly Token[] {
  return token.parts ?? [token];
}

/** Which words stand in which cell of a row. */
function signatureOf(row: RowDraft, columns: readonly HeadingColumn[]): string {
  return columns
    .map(({ role }, c) => {
      const tokens = role === 'no' ? row.number : (row.cells[c] ?? []).flat();
      return `${role}:${tokens
        .flatMap(piecesOf)
        .map((t) => t.start)
        .sort((a, b) => a - b)
        .join(',')}`;
    })
    .sort()
    .join(' ');
}
