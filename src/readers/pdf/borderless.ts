import { median } from '../../text/median.ts';
import { partsOf, textOf } from './furniture.ts';
import { crosses, type Gutter, guttersOf } from './gutters.ts';
import type { PageContent } from './page.ts';
import { overlap } from './shapes.ts';
import type { TextLine } from './text-lines.ts';
import { columnsIn, edgesOf, type Region, tableOf } from './text-table.ts';

/**
 * Tables without upright lines: where they begin and end, and the white strips between their columns
 * (see text-table.ts for their cells, rows.ts for their rows).
 */

/** A table has at least this many lines of text and white strips between columns. */
const LINES = 4;
const GUTTERS = 2;
/** Part of its lines that may run across columns, and how many of them in a row. */
const ACROSS = 0.16;
const ACROSS_RUN = 2;
/** Part of its lines that hold text of two columns at least: a long cell has many lines for itself. */
const SHARED = 0.12;
/** Gutters are this much wider than the spaces between words. */
const WIDER = 1.6;
/** Distance of baselines, in parts of the size, at which a table has ended. */
const END = 5;
/** Room between the parts of a line that a table may begin with, in parts of the size. */
const APART = 0.5;

/** The pages with the tables found among their lines. */
export function withBorderlessTables(pages: readonly PageContent[]): PageContent[] {
  const regions = pages.map((page) => regionsOf(page.lines));
  pool(pages, regions);
  return pages.map((page, i) => {
    const mine = regions[i] ?? [];
    if (mine.length === 0) return page;
    const taken = new Set(mine.flatMap((r) => r.lines));
    return {
      ...page,
      tables: [...page.tables, ...mine.map((r) => tableOf(r, page.rules))],
      lines: page.lines.filter((l) => !taken.has(l)),
    };
  });
}

function regionsOf(lines: readonly TextLine[]): Region[] {
  const found: Region[] = [];
  for (let i = 0; i < lines.length; i++) {
    const region = mayBegin(lines[i]) ? regionAt(lines, i, found.at(-1)?.lines.at(-1)) : null;
    if (!region) continue;
    found.push(region);
    const last = region.lines.at(-1);
    i = last ? lines.indexOf(last) : i;
  }
  return found;
}

function mayBegin(line: TextLine | undefined): boolean {
  return line !== undefined && partsOf(line, APART).length > GUTTERS;
}

/** The longest table that begins at line `at`. */
function regionAt(lines: readonly TextLine[], at: number, taken: TextLine | undefined): Region | null {
  let end = at + 1;
  while (end < lines.length && !farBelow(lines[end - 1], lines[end])) end += 1;
  for (; end - at >= LINES; end--) {
    const mine = lines.slice(at, end);
    const gutters = guttersOf([mine]);
    if (gutters.length < GUTTERS || !isTable(mine, gutters)) continue;
    return { lines: [...linesAbove(lines, at, gutters, taken), ...mine], gutters };
  }
  return null;
}

function farBelow(above: TextLine | undefined, below: TextLine | undefined): boolean {
  return !above || !below || below.baseline - above.baseline > END * below.size;
}

function isTable(lines: readonly TextLine[], gutters: readonly Gutter[]): boolean {
  const across = lines.map((l) => crosses(l, gutters));
  const last = across.at(-1);
  if (last || across.filter(Boolean).length > Math.max(1, lines.length * ACROSS)) return false;
  let run = 0;
  for (const it of across) {
    run = it ? run + 1 : 0;
    if (run > ACROSS_RUN) return false;
  }
  const shared = lines.filter((l) => columnsIn(l, gutters) >= 2).length;
  return shared >= Math.max(3, lines.length * SHARED) && widerThanSpaces(lines, gutters);
}

/** Layout: justified text, where white strips run through some lines by chance, no wider than other spaces. */
function widerThanSpaces(lines: readonly TextLine[], gutters: readonly Gutter[]): boolean {
  const inGutter: number[] = [];
  const between: number[] = [];
  for (const { words } of lines) {
    for (const [i, word] of words.entries()) {
      const before = words[i - 1];
      if (!before) continue;
      const gap = { from: before.box.x1, to: word.box.x0 };
      const parts = gutters.some((g) => overlap(gap.from, gap.to, g.from, g.to) > 0);
      (parts ? inGutter : between).push(gap.to - gap.from);
    }
  }
  return between.length === 0 || median(inGutter) > WIDER * median(between);
}

/** Lines right above that keep to the columns: the first lines of a heading, the rest of a row on a new page. */
function linesAbove(
  lines: readonly TextLine[],
  at: number,
  gutters: readonly Gutter[],
  taken: TextLine | undefined,
): TextLine[] {
  let from = at;
  for (; from > 0; from--) {
    const line = lines[from - 1];
    const below = lines[from];
    if (!line || !below || line === taken || crosses(line, gutters)) break;
    if (below.baseline - line.baseline > 1.4 * line.size) break;
  }
  return lines.slice(from, at);
}

/**
 * Tables that go on over pages have the columns of all their lines together: a page with two rows says little.
 * A page after a table that has none of its own is read with that table's columns.
 */
function pool(pages: readonly PageContent[], regions: Region[][]): void {
  for (let i = 0; i < pages.length; i++) {
    const first = regions[i]?.at(-1);
    if (!first || !endsPage(pages[i], first)) continue;
    const chain = [{ page: i, region: first }];
    for (let next = i + 1; next < pages.length && sameWidth(pages[i], pages[next]); next++) {
      const region = regions[next]?.[0] ?? carriedOver(pages[next], first.gutters);
      if (!region || region.lines[0] !== pages[next]?.lines[0] || !alike(first.gutters, region.gutters))
        break;
      if (regions[next]?.length === 0) regions[next] = [region];
      chain.push({ page: next, region });
      if (!endsPage(pages[next], region)) break;
    }
    if (chain.length === 1) continue;
    const gutters = guttersOf(chain.map((c) => c.region.lines));
    const headings = chain.map(({ region }, k) => repeated(region, (chain[k - 1] ?? chain[k + 1])?.region));
    const xs = edgesOf(
      chain.flatMap((c) => c.region.lines),
      gutters,
    );
    for (const [k, { page, region }] of chain.entries()) {
      const heading = headings[k] ?? 0;
      const mine = regions[page] ?? [];
      const shared = gutters.length >= GUTTERS ? { gutters, xs } : {};
      regions[page] = mine.map((r) => (r === region ? { ...r, ...shared, heading } : r));
    }
    i += chain.length - 2;
  }
}

/** How many lines at the top of two regions are the same. */
function repeated(a: Region, b: Region | undefined): number {
  let same = 0;
  for (const [i, line] of a.lines.entries()) {
    const other = b?.lines[i];
    if (!other || textOf(line) !== textOf(other) || Math.abs(line.box.x0 - other.box.x0) > 2) break;
    same += 1;
  }
  return same;
}

function endsPage(page: PageContent | undefined, region: Region): boolean {
  return page?.lines.at(-1) === region.lines.at(-1);
}

function sameWidth(a: PageContent | undefined, b: PageContent | undefined): boolean {
  return (
    a !== undefined && b !== undefined && Math.abs(a.view.width - b.view.width) < 2 && b.tables.length === 0
  );
}

/** The lines at the top of a page that keep to some columns. */
function carriedOver(page: PageContent | undefined, gutters: readonly Gutter[]): Region | null {
  const lines: TextLine[] = [];
  for (const line of page?.lines ?? []) {
    if (farBelow(lines.at(-1) ?? line, line) || crosses(line, gutters)) break;
    lines.push(line);
  }
  const shared = lines.filter((l) => columnsIn(l, gutters) >= 2).length;
  return shared > 0 && lines.length > 0 ? { lines, gutters } : null;
}

function alike(a: readonly Gutter[], b: readonly Gutter[]): boolean {
  const shared = a.filter((g) => b.some((h) => overlap(g.from, g.to, h.from, h.to) > 0)).length;
  return shared >= Math.min(a.length, b.length) - 1 && shared >= GUTTERS;
}
