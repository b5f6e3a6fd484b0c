import type { SourceLine, SourceTable, Token } from '../source/document.ts';
import type { HeadingColumn } from './columns.ts';
import type { Cohesion } from './decode/cohesion.ts';
import { fixedHeading } from './decode/positioned/heading/heading.ts';
import { readFixedTable } from './decode/positioned/index.ts';
import type { Item, RowDraft } from './draft.ts';

/**
 * Tables whose cells a reader guessed from white space alone (a PDF without ruling lines) still have the lines of
 * their pages. They are read a second time from these, by the model of words with places, and a row is as sure as
 * the two readings agree: they look at different things (strips of white that run through a page; words, breaks of
 * lines and numbers), and seldom make the same mistake.
 */

/**
 * How sure a row is that both readings divide alike, and any other. Reasoned from one measurement: of 287 rows of six
 * drawn tables all 27 on which the readings agreed were right, and 74 of the 260 others wrong
 * (test/bench/tables.mjs --kinds pdf); 27 rows prove no more than that, and a row in doubt is to be looked at.
 */
const AGREED = 0.95;
const ALONE = 0.6;

/** Lines at the top of a table within which its heading begins. */
const MOST_ABOVE = 6;

/** The rows of a table with inferred cells, each as sure as another reading of its lines bears it out. */
export function withAgreement(
  items: readonly Item[],
  columns: readonly HeadingColumn[],
  tables: readonly SourceTable[],
  cohesion: Cohesion,
): readonly Item[] {
  if (!tables.some((t) => t.known === 'inferred' && t.lines)) return items;
  const lines = tables.flatMap((t) => t.lines ?? []);
  const words = new Set(lines.flatMap((l) => l.tokens));
  const others = new Set(rowsOf(lines, cohesion).map(({ row, columns: own }) => signatureOf(row, own)));
  return items.map((item) => {
    if (item.kind !== 'row' || !item.cells.flat(2).some((t) => piecesOf(t).some((p) => words.has(p))))
      return item;
    const agreed = others.has(signatureOf(item, columns));
    return { ...item, confidence: Math.min(item.confidence, agreed ? AGREED : ALONE) };
  });
}

interface OtherRow {
  readonly row: RowDraft;
  readonly columns: readonly HeadingColumn[];
}

/** The rows that the lines have by the places of their words; none where no heading is found on them. */
function rowsOf(lines: readonly SourceLine[], cohesion: Cohesion): OtherRow[] {
  for (let at = 0; at < Math.min(MOST_ABOVE, lines.length); at++) {
    const heading = fixedHeading(lines, at);
    if (heading === null || heading === 'below') continue;
    const { items } = readFixedTable(lines, at, lines.length, { layout: 'fixed', ...heading }, cohesion);
    return items.flatMap((row) => (row.kind === 'row' ? [{ row, columns: heading.columns }] : []));
  }
  return [];
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
