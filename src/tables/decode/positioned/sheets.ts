import type { Block, SourceLine, Token } from '../../../source/document.ts';
import { tokensOf } from '../../../source/document.ts';
import { mayBeCutOff } from '../../../text/printed-again.ts';
import { headingWords } from '../../roles.ts';
import { namesColumns } from '../../rows/labels.ts';
import type { HeadingBand } from './gutter-ranges.ts';

/** A page's part of the table. */
export interface Sheet {
  /** Where the columns' headings stand on this page; null where they are not printed again. */
  readonly bands: readonly HeadingBand[] | null;
  readonly lines: readonly SourceLine[];
}

export interface Sheets {
  readonly sheets: readonly Sheet[];
  /** Headings printed again, rows of column numbers. */
  readonly repeated: readonly (readonly Token[])[];
}

interface Draft {
  bands: readonly HeadingBand[] | null;
  lines: SourceLine[];
}

/** Finds the columns' places in a printed heading. */
export type FindBands = (heading: readonly SourceLine[]) => readonly HeadingBand[];

/**
 * Parts the table's blocks into pages and sets printed headings aside.
 * @param heading the table's heading; its lines are the first of `blocks[from…to)`
 */
export function splitSheets(
  blocks: readonly Block[],
  from: number,
  to: number,
  heading: readonly SourceLine[],
  columns: number,
  bandsOf: FindBands,
): Sheets {
  const wanted = new Letters(heading);
  const sheets: Draft[] = [{ bands: bandsOf(heading), lines: [] }];
  const repeated: (readonly Token[])[] = [];
  for (let i = from + heading.length; i < to; ) {
    const block = blocks[i];
    const last = sheets.at(-1);
    if (block?.kind !== 'line') {
      if (block) repeated.push(tokensOf(block));
      i += 1;
      continue;
    }
    const again = linesAgain(blocks, i, to, wanted, heading.length);
    if (again.length > 0) {
      const bands = bandsOf(again);
      repeated.push(again.flatMap((l) => l.tokens));
      sheets.push({ bands: bands.length === columns ? bands : null, lines: [] });
      i += again.length;
      continue;
    }
    if (last && last.lines.length === 0 && isNumberRow(block, columns)) repeated.push(block.tokens);
    else if (block.opensPage && last && last.lines.length > 0) sheets.push({ bands: null, lines: [block] });
    else last?.lines.push(block);
    i += 1;
  }
  const clear = withoutPageNumbers(sheets);
  for (const line of clear.numbers) repeated.push(line.tokens);
  return { sheets: clear.sheets.filter((s) => s.lines.length > 0), repeated };
}

/** Pages after a heading's own that are looked at for it, and lines at a page's top that may stand above it. */
const MOST_PAGES = 2;
const ABOVE_HEADING = 2;

/** Whether a heading is printed again at the top of one of the next pages; null where there is no next page. */
export function isPrintedAgain(
  blocks: readonly Block[],
  at: number,
  heading: readonly SourceLine[],
): boolean | null {
  const pages = pagesFrom(blocks, at + heading.length);
  if (pages.length === 0) return null;
  const wanted = new Letters(heading);
  return pages.some((page) => {
    for (let from = page; from <= page + ABOVE_HEADING; from++)
      if (linesAgain(blocks, from, blocks.length, wanted, heading.length).length > 0) return true;
    return false;
  });
}

/** Where pages begin, found once for a text: each of its lines may ask for the next ones. */
const pageStarts = new WeakMap<readonly Block[], readonly number[]>();

/** The first pages that begin at a block or further down. */
function pagesFrom(blocks: readonly Block[], from: number): readonly number[] {
  const starts = pageStarts.get(blocks) ?? startsOfPages(blocks);
  pageStarts.set(blocks, starts);
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? from) < from) low = middle + 1;
    else high = middle;
  }
  return starts.slice(low, low + MOST_PAGES);
}

function startsOfPages(blocks: readonly Block[]): number[] {
  return blocks.flatMap((block, i) => (block.kind === 'line' && block.opensPage ? [i] : []));
}

/** The letters of a heading, whatever the order of its lines and wherever a narrow column tears its words. */
class Letters {
  readonly counts = new Map<string, number>();
  readonly size: number;

  constructor(lines: readonly SourceLine[]) {
    let size = 0;
    for (const letter of lettersOf(lines)) {
      this.counts.set(letter, (this.counts.get(letter) ?? 0) + 1);
      size += 1;
    }
    this.size = size;
  }
}

function lettersOf(lines: readonly SourceLine[]): string[] {
  return lines.flatMap((l) => l.tokens.flatMap((t) => headingWords(t.text).flatMap((w) => [...w])));
}

/** Lines that a heading may take more on another page, where its columns interleave otherwise. */
const MORE_LINES = 3;

/** Lines from `at` on that hold the heading's letters and no others, however its columns interleave here. */
function linesAgain(
  blocks: readonly Block[],
  at: number,
  to: number,
  wanted: Letters,
  most: number,
): SourceLine[] {
  const left = new Map(wanted.counts);
  let missing = wanted.size;
  const lines: SourceLine[] = [];
  const cutOff = (): SourceLine[] => (mayBeCutOff(missing, wanted.size) ? lines : []);
  for (let i = at; i < Math.min(to, at + most + MORE_LINES) && missing > 0; i++) {
    const line = blocks[i];
    if (line?.kind !== 'line' || (i > at && line.opensPage)) return [];
    const letters = lettersOf([line]);
    if (letters.length === 0 || !takeAll(left, letters)) return cutOff();
    missing -= letters.length;
    lines.push(line);
  }
  return missing === 0 ? lines : [];
}

/** Takes letters out of those that are left; false where one is not among them. */
function takeAll(left: Map<string, number>, letters: readonly string[]): boolean {
  for (const letter of letters) {
    const n = left.get(letter) ?? 0;
    if (n === 0) return false;
    left.set(letter, n - 1);
  }
  return true;
}

/** A row that numbers the columns: "(1) (2) (3)", "1 2 3", "A B 1 2", "a b c". */
function isNumberRow(line: SourceLine, columns: number): boolean {
  const texts = line.tokens.map((t) => t.text);
  return texts.length >= columns - 1 && texts.length <= columns && namesColumns(texts);
}

/** A page's number: "3", "- 3 -", "Trang 3/12". */
const PAGE_NUMBER = /^(?:[-–]\s*)?(?:Trang\s+)?(\d{1,4})(?:\s*\/\s*\d{1,4})?(?:\s*[-–])?$/;

/** The page that a line alone at a page's edge numbers; null where it is no page number. */
function pageNumber(line: SourceLine | undefined): number | null {
  const number = line && PAGE_NUMBER.exec(line.text)?.[1];
  return number === undefined ? null : Number(number);
}

/** Sets page numbers aside: numbers alone at the top or the foot of pages, that go up by one from page to page. */
function withoutPageNumbers(sheets: readonly Draft[]): { sheets: Draft[]; numbers: SourceLine[] } {
  const numbers: SourceLine[] = [];
  for (const edge of [0, -1] as const) {
    const found = sheets.map((s) => ({ s, line: s.lines.at(edge), number: pageNumber(s.lines.at(edge)) }));
    for (const [i, { s, line, number }] of found.entries()) {
      if (number === null || !line) continue;
      const near = [found[i - 1], found[i + 1]];
      const goesUp = near.some((o, k) => o?.number === number + (k === 0 ? -1 : 1) && sameKind(o.line, line));
      // a page number stands clear of the column of row numbers
      if (goesUp && isClear(line, s, edge)) numbers.push(line);
    }
  }
  const aside = new Set(numbers);
  return { sheets: sheets.map((s) => ({ ...s, lines: s.lines.filter((l) => !aside.has(l)) })), numbers };
}

function sameKind(a: SourceLine | undefined, b: SourceLine): boolean {
  return a?.tokens.length === b.tokens.length;
}

/** Positions off the row numbers' own from which on a number alone is the page's. */
const OFF_NUMBERS = 6;

function isClear(line: SourceLine, sheet: Draft, edge: 0 | -1): boolean {
  const rest = edge === 0 ? sheet.lines.slice(1) : sheet.lines.slice(0, -1);
  const left = Math.min(...rest.map((l) => l.indent));
  return !Number.isFinite(left) || line.indent > left + OFF_NUMBERS || line.tokens.length > 1;
}
