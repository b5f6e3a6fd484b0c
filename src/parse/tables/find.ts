import type { Diagnostic } from '../../model/index.ts';
import {
  type Block,
  placeOf,
  type SourceLine,
  type SourceTable,
  type Token,
  tokensOf,
} from '../../source/document.ts';
import type { Appendix } from '../frame.ts';
import type { Ledger } from '../ledger.ts';
import type { HeadingColumn } from './columns.ts';
import type { Item } from './draft.ts';
import { readFixedTable } from './fixed/fixed.ts';
import type { Cohesion } from './flat/cohesion.ts';
import { readFlattened } from './flat/flattened.ts';
import { continuesGrid, readGrid } from './grid.ts';
import { type Heading, headingAt, repeatsHeading } from './headings.ts';
import { bareNumber } from './numbers.ts';
import { headingWords } from './roles.ts';
import { scrambledFrom } from './scrambled.ts';

/** A table found in an appendix, its words not yet claimed. */
export interface FoundTable {
  readonly appendix: Appendix;
  readonly columns: readonly HeadingColumn[];
  readonly items: readonly Item[];
  readonly repeated: readonly (readonly Token[])[];
  readonly diagnostics: readonly Omit<Diagnostic, 'of'>[];
}

/** Finds and reads the tables of one appendix; what stands outside them is nobody's, unless it is an annex line. */
export function find(appendix: Appendix, cohesion: Cohesion, ledger: Ledger): FoundTable[] {
  const { blocks } = appendix;
  const found: FoundTable[] = [];
  let at = 0;
  while (at < blocks.length) {
    const heading = headingAt(blocks, at);
    if (!heading) {
      setAside(blocks[at], ledger);
      at += 1;
      continue;
    }
    const end = endOfTable(blocks, at, heading);
    found.push({ appendix, ...readTable(blocks, at, end, heading, cohesion, ledger) });
    at = end;
  }
  return found;
}

function setAside(block: Block | undefined, ledger: Ledger): void {
  if (!block) return;
  const tokens = tokensOf(block);
  if (/^\(/.test(tokens[0]?.text ?? '')) ledger.discard(tokens, 'annex-line');
}

/** A table ends where another heading begins, or with its appendix. */
function endOfTable(blocks: readonly Block[], at: number, heading: Heading): number {
  let i = at + heading.blocks;
  while (i < blocks.length) {
    const block = blocks[i];
    if (block?.kind === 'table' && heading.layout === 'grid' && continuesGrid(heading.columns, block)) i += 1;
    else {
      const again = heading.layout === 'flat' ? repeatsHeading(heading, blocks, i) : null;
      const other = again ? null : headingAt(blocks, i);
      if (other && !sameHeading(other, heading)) return i;
      i += again?.blocks ?? 1;
    }
  }
  return blocks.length;
}

/** The heading of a page is that of the table where it says the same, or a part of it, in whatever order. */
function sameHeading(again: Heading, first: Heading): boolean {
  if (again.columns.map((c) => c.role).join() === first.columns.map((c) => c.role).join()) return true;
  const words = new Set(first.tokens.flatMap((t) => headingWords(t.text)));
  return again.tokens.flatMap((t) => headingWords(t.text)).every((w) => words.has(w));
}

type ReadTable = Omit<FoundTable, 'appendix'>;

function readTable(
  blocks: readonly Block[],
  from: number,
  to: number,
  heading: Heading,
  cohesion: Cohesion,
  ledger: Ledger,
): ReadTable {
  if (heading.layout === 'grid') return gridTable(blocks.slice(from, to), heading, ledger);
  if (heading.layout === 'fixed')
    return { ...readFixedTable(blocks, from, to, heading, cohesion), diagnostics: [] };
  return flatTable(blocks, from, to, heading, cohesion, ledger);
}

function gridTable(blocks: readonly Block[], heading: Heading, ledger: Ledger): ReadTable {
  const tables = blocks.filter((b): b is SourceTable => b.kind === 'table');
  for (const block of blocks) if (block.kind === 'line') setAside(block, ledger);
  const { items, repeated, joins } = readGrid(tables, heading);
  const diagnostics = joins.map(({ tokens }) => ({
    severity: 'info' as const,
    code: 'table-over-page',
    message: 'The table goes on after a page break.',
    source: placeOf(tokens),
  }));
  return { columns: heading.columns, items, repeated, diagnostics };
}

function flatTable(
  blocks: readonly Block[],
  from: number,
  to: number,
  heading: Heading,
  cohesion: Cohesion,
  ledger: Ledger,
): ReadTable {
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
    const numbers = again || lines.length === 0 ? columnNumbersAt(blocks, i, to, heading.columns.length) : 0;
    if (numbers > 0) {
      repeated.push(blocks.slice(i, i + numbers).flatMap((b) => (b.kind === 'line' ? b.tokens : [])));
      i += numbers;
      continue;
    }
    const line = blocks[i];
    i += 1;
    if (line?.kind !== 'line') {
      setAside(line, ledger);
      continue;
    }
    const [first] = line.tokens;
    if (first && (again || line.opensPage)) pageStarts.add(first);
    again = false;
    lines.push(line);
  }
  const scrambled = scrambledFrom(lines, heading.columns);
  if (scrambled) {
    ledger.discard(
      lines.flatMap((l) => l.tokens),
      'unplaced',
    );
    return { columns: heading.columns, items: [], repeated, diagnostics: [scrambled] };
  }
  const { items, rest } = readFlattened(lines, heading.columns, pageStarts, cohesion);
  for (const tokens of rest) ledger.discard(tokens, 'unplaced');
  return { columns: heading.columns, items, repeated, diagnostics: [] };
}

/** Blocks at `at` that are the row of column numbers "(1) (2) (3) …" under a heading, on one line or several; 0 for none. */
function columnNumbersAt(blocks: readonly Block[], at: number, end: number, columns: number): number {
  let seen = 0;
  for (let i = at; i < end && i - at <= columns; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line') return 0;
    const before = seen;
    for (const token of line.tokens) {
      const n = /^[([]?(\d{1,2})[)\]]?$/.exec(token.text)?.[1];
      if (n === undefined || Number(n) !== seen + 1) return before >= Math.max(3, columns - 1) ? i - at : 0;
      seen += 1;
    }
    // numbers that go on are the rows' own, written one below the other
    if (seen === columns) return isNumber(blocks[i + 1], columns + 1) ? 0 : i + 1 - at;
  }
  return 0;
}

function isNumber(block: Block | undefined, n: number): boolean {
  return block?.kind === 'line' && bareNumber(block.text) === String(n);
}
