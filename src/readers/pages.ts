import { indentOf, type RawLine } from '../source/lines.ts';

/**
 * Where pages begin in extracted text, and which lines are their numbers.
 *
 * Guises met: a form feed (pdftotext, mutool); one space before the first line of a page, with no blank line
 * above it, in text whose lines are otherwise set apart by blank lines or end in a space (Tika, PDFBox);
 * a number alone among several blank lines (the same, after a page without text above the number); "-- 2 of 9 --" at
 * the end of each page (pdf-parse). A page's number stands above its text or below it (header, footer).
 */
export interface Pagination {
  /** Indexes into the lines. */
  readonly openers: ReadonlySet<number>;
  readonly pageNumbers: ReadonlySet<number>;
}

/** What pdf-parse's getText writes at the end of each page. */
const PAGE_END = /^-- (\d{1,4}) of (\d{1,4}) --$/;

/** Of a line without the white space around it. */
const NUMBER_ALONE = /^[-–]?\s*(\d{1,4})\s*[-–]?$/;
/** Blank lines above and below a page number that stands alone in the middle of the text. */
const LONELY = 3;

function blank(line: RawLine | undefined): boolean {
  return line === undefined || line.raw.trim() === '';
}

function numberOf(line: RawLine | undefined): number | null {
  const m = line && NUMBER_ALONE.exec(line.raw.trim());
  return m ? Number(m[1]) : null;
}

/** Lines with one space before them and text right above: in most such text, the first of a page. */
function spacedOpeners(lines: readonly RawLine[]): number[] {
  const found: number[] = [];
  const feet = feetAboveSpace(lines);
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i];
    const above = lines[i - 1];
    if (!line || blank(line) || blank(above) || indentOf(line.raw) !== 1) continue;
    // after a row's number the space belongs to the cell, not to a page
    if (above && /^\s*\d{1,3}(\.\d{1,2})*[.)]?\s*$/.test(above.raw) && !feet.has(i - 1)) continue;
    found.push(i);
  }
  return isIndented(lines, found, feet) ? [] : withoutShortPages(lines, found, feet);
}

/** Lines of a page at least; shorter ones are those of a text that has its lines, or its numbers, one space in. Reasoned. */
const SHORTEST_PAGE = 4;

/** Whether lines that begin with one space follow one another so closely that they are no pages' first. */
function isIndented(
  lines: readonly RawLine[],
  openers: readonly number[],
  feet: ReadonlySet<number>,
): boolean {
  const near = openers.filter((at, i) => {
    const before = openers[i - 1];
    if (before === undefined || feet.has(at - 1)) return false;
    return lines.slice(before, at).filter((l) => !blank(l)).length < SHORTEST_PAGE;
  });
  return near.length * 2 > openers.length;
}

/**
 * Numbers right above a line with one space before it that are those of the pages that end there: each is one more than the
 * last, and no space ends its line, as one does where the paragraph goes on (a row's number before its cell).
 */
function feetAboveSpace(lines: readonly RawLine[]): Set<number> {
  const found: { at: number; value: number }[] = [];
  for (const [at, line] of lines.entries()) {
    const value = numberOf(line);
    const below = lines[at + 1];
    if (value === null || line.raw !== line.raw.trimEnd() || !below) continue;
    if (!blank(below) && indentOf(below.raw) === 1) found.push({ at, value });
  }
  return new Set(
    found.flatMap(({ at, value }, i) =>
      found[i - 1]?.value === value - 1 || found[i + 1]?.value === value + 1 ? [at] : [],
    ),
  );
}

/** The last line of a page, and the number that it is; null where it is none. */
interface Foot {
  readonly at: number;
  readonly value: number | null;
}

/**
 * Numbers that stand last on their pages: those of two pages that follow one another differ by one. The number of a table's
 * row may stand last on a page too, yet not on two with one row each.
 * @param ends one past each page's last line, rising
 * @returns for each page its number's line, or null
 */
function feetOf(lines: readonly RawLine[], ends: readonly number[]): readonly (number | null)[] {
  const last = ends.map((end, i): Foot => {
    const top = ends[i - 1] ?? 0;
    let at = end - 1;
    // no further up than its own page: of a thousand blank ones each would look through all before it
    while (at > top && blank(lines[at])) at -= 1;
    // a page whose number is all that stands on it has that number above its text
    return { at, value: at > top ? numberOf(lines[at]) : null };
  });
  return last.map(({ at, value }, i) => {
    if (value === null) return null;
    return last[i - 1]?.value === value - 1 || last[i + 1]?.value === value + 1 ? at : null;
  });
}

/** A page that ends in no number is seldom much shorter than the others unless a new part begins on the next, in capitals. */
function withoutShortPages(
  lines: readonly RawLine[],
  openers: readonly number[],
  feet: ReadonlySet<number>,
): number[] {
  const lengths = openers.map((at, i) => at - (openers[i - 1] ?? 0)).sort((a, b) => a - b);
  const median = lengths[lengths.length >> 1] ?? 0;
  const kept: number[] = [];
  for (const at of openers) {
    const long = at - (kept.at(-1) ?? 0) >= median * 0.4;
    if (long || feet.has(at - 1) || /^ (\p{Lu}{2,}|\d+\s*$)/u.test(lines[at]?.raw ?? '')) kept.push(at);
  }
  return kept;
}

/** Blank lines next to a line, above (-1) or below (1). */
function gapAt(lines: readonly RawLine[], at: number, step: -1 | 1): number {
  let gap = 0;
  for (let i = at + step; i >= 0 && i < lines.length && blank(lines[i]); i += step) gap += 1;
  return gap;
}

/** Among blank lines, or set off by one space in text that begins its pages with one. */
function standsAlone(lines: readonly RawLine[], at: number, fed: boolean): boolean {
  if (gapAt(lines, at, -1) >= LONELY && gapAt(lines, at, 1) >= LONELY) return true;
  return !fed && /^ \d{1,4} ?$/.test(lines[at]?.raw ?? '') && gapAt(lines, at, 1) > 0;
}

/** The lines that end pages by saying which of how many they are: from the first on, one more each. */
function pageEnds(lines: readonly RawLine[]): number[] {
  const ends = lines.flatMap((line, at) => {
    const [, n, of] = PAGE_END.exec(line.raw.trim()) ?? [];
    return n === undefined ? [] : [{ at, n: Number(n), of: Number(of) }];
  });
  const [first] = ends;
  return ends.every(({ n, of }, i) => n === i + 1 && of === first?.of) ? ends.map(({ at }) => at) : [];
}

/** The next line that is not blank. */
function lineBelow(lines: readonly RawLine[], at: number): number {
  return at + 1 + gapAt(lines, at, 1);
}

/** Numbers that stand where page numbers stand, and that go on from one page to the next. */
export function paginate(lines: readonly RawLine[]): Pagination {
  const openers = new Set<number>();
  const ends = pageEnds(lines);
  const fed = ends.length > 0 || lines.some((l) => l.afterFormFeed);
  for (const at of ends) {
    const below = lineBelow(lines, at);
    if (below < lines.length) openers.add(below);
  }
  if (fed) for (const [i, l] of lines.entries()) if (l.afterFormFeed) openers.add(i);
  if (!fed) for (const at of spacedOpeners(lines)) openers.add(at);

  const pageEndings = [...(ends.length > 0 ? ends : openers), lines.length].sort((a, b) => a - b);
  const feet = feetOf(lines, pageEndings);
  const ofPages = new Set(feet.filter((at) => at !== null));
  let page = 0;
  const heads = headsOf(lines, openers, fed).filter(({ at }) => {
    while ((pageEndings[page] ?? at) < at) page += 1;
    // a page that is numbered below its text has a row's number above it
    return (feet[page] ?? null) === null;
  });
  const pageNumbers = new Set<number>([...ends, ...ofPages, ...heads.map(({ at }) => at)]);
  if (!fed)
    for (const { at } of heads) if (!nearOpeners(lines, at).some((o) => openers.has(o))) openers.add(at);
  return { openers, pageNumbers };
}

interface Head {
  readonly at: number;
  readonly value: number;
  readonly page: number;
}

/** Numbers above the text of their pages, or alone among blank lines, that go on from one page to the next. */
function headsOf(lines: readonly RawLine[], openers: ReadonlySet<number>, fed: boolean): Head[] {
  const candidates: Head[] = [];
  let page = 1;
  let fresh = false;
  for (const [i, line] of lines.entries()) {
    if (openers.has(i)) {
      page += 1;
      fresh = true;
    }
    const value = numberOf(line);
    const lonely = value !== null && i > 0 && standsAlone(lines, i, fed);
    if (value !== null && (fresh || lonely)) {
      if (!fresh) page += 1;
      candidates.push({ at: i, value, page });
    }
    if (!blank(line)) fresh = false;
  }
  const goingOn = candidates.filter((c, i) => {
    const shift = shiftOf(c);
    const near = [candidates[i - 1], candidates[i + 1]].filter((n) => n !== undefined);
    const goesOn = near.some((n) => shiftOf(n) === shift || Math.abs(n.value - c.value) === 1);
    return goesOn || shift === 0 || shift === -1;
  });
  return isOneSeries(goingOn) ? goingOn : withoutRows(goingOn);
}

/** By how much a page's number is ahead of the pages counted. */
function shiftOf({ value, page }: Head): number {
  return value - page;
}

/** Whether a number goes on from the one before: a page on, or as many pages on as it says. */
function follows(head: Head, before: Head): boolean {
  return head.value === before.value + 1 || (head.value > before.value && shiftOf(head) === shiftOf(before));
}

/** Fewer numbers than this say nothing of the others; share of them that go on from the one before where pages are numbered. */
const FEWEST_OF_SERIES = 4;
const SERIES = 0.75;

function isOneSeries(heads: readonly Head[]): boolean {
  const going = heads.filter((head, i) => {
    const before = heads[i - 1];
    return before !== undefined && follows(head, before);
  });
  return heads.length < FEWEST_OF_SERIES || going.length >= SERIES * (heads.length - 1);
}

/** Pages that follow one another and whose first lines are numbers that do: a table has no row a page for so long. */
const LONG_RUN = 4;

/**
 * Numbers that jump from page to page are those of a table's rows that happen to begin pages. Among them, pages are numbered
 * where many follow one another, or from the second page on, where a plan's own pages end before its tables.
 */
function withoutRows(heads: readonly Head[]): Head[] {
  const runs: Head[][] = [];
  for (const head of heads) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (run && before && follows(head, before)) run.push(head);
    else runs.push([head]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    const opens = first !== undefined && first.page <= 2 && first.value <= 2;
    return opens || run.length >= LONG_RUN ? run : [];
  });
}

/** A line and those above it up to the next that is not blank, four at most. */
function nearOpeners(lines: readonly RawLine[], at: number): number[] {
  const near: number[] = [];
  for (let i = at; i >= 0 && i >= at - 4; i--) {
    near.push(i);
    if (i < at && !blank(lines[i])) break;
  }
  return near;
}
