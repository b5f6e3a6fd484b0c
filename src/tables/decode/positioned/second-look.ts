import { divideLines } from './division.ts';
import type { Gutter } from './gutter-ranges.ts';
import { linePositionsOf } from './line-positions.ts';
import type { Cuts, DivisionWeights, GridLine, Known, Page, Setting } from './pages.ts';
import { type Vocabulary, vocabularyOf } from './vocabulary.ts';

/**
 * A second look at pages whose columns are not as wide as on most pages. Words that fill a cell to its edge have one space to the next
 * and push it to the right, so that no place of the page is free, and gutters look better anywhere else. What the lines are
 * worth once they are divided tells which of two placings is right.
 */

/** Positions by which a gutter must stand elsewhere for the page to be divided both ways. */
const ELSEWHERE = 3;

/** Passes over the lines of a page that is tried. */
const PASSES = 2;

/** Pages among which the words of one count for little: a twentieth. */
const MANY_PAGES = 20;

/** Share of a column's lines that begin left of its gutter, and right of it, once it is placed by what its lines begin with. */
const STRAY = 0.1;

/** Lines that begin in a column, from which on they tell where it begins. */
const ENOUGH = 4;

/**
 * @param steady for each page where its gutters would be were its columns as wide as on most pages
 * @returns the pages, those that read better that way with their gutters there
 */
export function lookAgain(
  pages: readonly Page[],
  steady: readonly (readonly Gutter[])[],
  { grid, known }: { readonly grid: readonly GridLine[]; readonly known: Known },
  setting: Setting,
  weights: DivisionWeights,
): Page[] {
  return pages.map((page, sheet) => {
    const other = steady[sheet] ?? [];
    if (!standsElsewhere(page.gutters, other)) return page;
    const elsewhere = { ...known, words: wordsElsewhere(pages.length, grid, known, sheet) };
    const now = tried(page, elsewhere, setting, weights);
    let best = { page, score: now.score };
    let trial = page;
    let gutters = other;
    for (let pass = 0; pass < PASSES; pass++) {
      trial = { ...page, gutters };
      const one = tried(trial, elsewhere, setting, weights);
      if (one.score > best.score) best = { page: trial, score: one.score };
      gutters = guttersOf(trial, one.cuts);
    }
    return best.page;
  });
}

/**
 * What the words of a page say by where other pages have them: those of the page itself stand where it was divided the first time.
 * Among many pages its own hardly count, and to leave them out of each would take the square of the pages' time.
 */
function wordsElsewhere(pages: number, grid: readonly GridLine[], known: Known, sheet: number): Vocabulary {
  const words = pages > MANY_PAGES ? known.words : vocabularyOf(grid.filter((l) => l.sheet !== sheet));
  return (c, token) => words(c, token, -1);
}

function standsElsewhere(gutters: readonly Gutter[], other: readonly Gutter[]): boolean {
  return gutters.some((g, i) => {
    const o = other[i];
    return o !== undefined && Math.max(o.from - g.to, g.from - o.to) >= ELSEWHERE;
  });
}

/** A page divided with what the other pages tell. */
function tried(
  page: Page,
  known: Known,
  setting: Setting,
  weights: DivisionWeights,
): { readonly cuts: Cuts; readonly score: number } {
  let divided = divideLines([page], null, setting, weights);
  for (let pass = 0; pass < PASSES; pass++) {
    const positions = [linePositionsOf([page], divided.cuts)];
    divided = divideLines([page], { ...known, cuts: divided.cuts, positions }, setting, weights);
  }
  return { cuts: divided.cuts[0] ?? [], score: divided.score };
}

/** Where the words of each column begin on most lines. */
function guttersOf(page: Page, cuts: Cuts): Gutter[] {
  return page.gutters.map((gutter, g) => {
    const starts = page.lines.flatMap((line, l) => {
      const from = cuts[l]?.[g] ?? line.tokens.length;
      const to = cuts[l]?.[g + 1] ?? line.tokens.length;
      return to > from && from > 0 ? [line.from[from] ?? 0] : [];
    });
    if (starts.length < ENOUGH) return gutter;
    starts.sort((a, b) => a - b);
    const at = (share: number): number => starts[Math.floor(share * (starts.length - 1))] ?? gutter.from;
    return { from: at(STRAY), to: at(1 - STRAY) };
  });
}
