import { partsOf, textOf } from './furniture.ts';
import { crosses, edgeIn, type Gutter, guttersOf } from './gutters.ts';
import { lineOf, type TextLine, type Word } from './lines.ts';
import type { FilledCell, PageContent, PageTable } from './page.ts';
import { cutsBetween, numbersIn } from './rows.ts';
import type { Ruling } from './rulings.ts';
import { mended, withoutBrokenWords } from './syllables.ts';
import { overlap, unionOf } from './shapes.ts';

/**
 * Tables without upright lines: their columns are told by the white between them, their rows by level lines
 * where there are any, and by their text where not (see rows.ts).
 */

/** A table has at least this many lines of text and white strips between columns. */
const LINES = 4;
const GUTTERS = 2;
/** Part of its lines that may run across columns, and how many of them in a row. */
const ACROSS = 0.16;
const ACROSS_RUN = 2;
/** Part of its lines that hold text of two columns at least: a long cell has many lines for itself. */
const SHARED = 0.12;
/** Distance of baselines, in parts of the size, at which a table has ended. */
const END = 5;
/** Room between the parts of a line that a table may begin with, in parts of the size. */
const APART = 0.5;

/** Lines of a page that may be a table. */
interface Region {
  readonly lines: readonly TextLine[];
  readonly gutters: readonly Gutter[];
  /** Edges of the columns, where they were found with the lines of other pages. */
  readonly xs?: readonly number[];
  /** Lines at its top that other pages of the table repeat: the heading. */
  readonly heading?: number;
}

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
  return shared >= Math.max(3, lines.length * SHARED);
}

function columnsIn(line: TextLine, gutters: readonly Gutter[]): number {
  return new Set(line.words.map((w) => columnOf(w, gutters.map(middle)))).size;
}

function middle(gutter: Gutter): number {
  return (gutter.from + gutter.to) / 2;
}

function columnOf(word: Word, edges: readonly number[]): number {
  const x = (word.box.x0 + word.box.x1) / 2;
  return edges.filter((e) => e < x).length;
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
      if (!region || region.lines[0] !== pages[next]?.lines[0] || !alike(first.gutters, region.gutters)) break;
      if (regions[next]?.length === 0) regions[next] = [region];
      chain.push({ page: next, region });
      if (!endsPage(pages[next], region)) break;
    }
    if (chain.length === 1) continue;
    const gutters = guttersOf(chain.map((c) => c.region.lines));
    const headings = chain.map(({ region }, k) => repeated(region, (chain[k - 1] ?? chain[k + 1])?.region));
    const xs = edgesOf(chain.flatMap((c) => c.region.lines), gutters);
    for (const [k, { page, region }] of chain.entries()) {
      const heading = headings[k] ?? 0;
      const mine = regions[page] ?? [];
      const shared = gutters.length >= GUTTERS ? { gutters, xs } : {};
      regions[page] = mine.map((r) => (r === region ? { ...r, ...shared, heading } : r));
    }
    i += chain.length - 2;
  }
}

function edgesOf(lines: readonly TextLine[], gutters: readonly Gutter[]): number[] {
  const { x0, x1 } = unionOf(lines.map((l) => l.box));
  return [x0 - 1, ...gutters.map((g) => edgeIn(g, lines)), x1 + 1];
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
  return a !== undefined && b !== undefined && Math.abs(a.view.width - b.view.width) < 2 && b.tables.length === 0;
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

function tableOf(region: Region, rules: readonly Ruling[]): PageTable {
  const { lines, gutters } = region;
  const box = unionOf(lines.map((l) => l.box));
  const xs = region.xs ?? edgesOf(lines, gutters);
  const inner = xs.slice(1, -1);
  const columns: TextLine[][] = xs.slice(1).map(() => []);
  const spanning: TextLine[] = [];
  for (const line of lines) {
    if (!crosses(line, gutters)) {
      for (const [column, words] of byColumn(line.words, inner)) columns[column]?.push(lineOf(words));
      continue;
    }
    const across = markedApart(line, gutters, columns);
    if (across.length > 0) spanning.push(lineOf(across));
  }
  const drawn = rules.filter((r) => overlap(r.from, r.to, box.x0, box.x1) > (box.x1 - box.x0) * 0.6).map((r) => r.at);
  const ys = rowEdges(columns, spanning, box, [...drawn, ...belowHeading(region, drawn)]);
  return { xs, ys, cells: cellsOf(columns, spanning, xs, ys), openTop: false, ruled: false };
}

/** The edge below a repeated heading, unless a line is drawn there. */
function belowHeading({ lines, heading = 0 }: Region, drawn: readonly number[]): number[] {
  const last = lines[heading - 1];
  const next = lines[heading];
  if (!last || !next) return [];
  const edge = (last.baseline + last.size * 0.2 + next.baseline - next.size * 0.7) / 2;
  return drawn.some((y) => Math.abs(y - edge) < last.size) ? [] : [edge];
}

function byColumn(words: readonly Word[], edges: readonly number[]): Map<number, Word[]> {
  const parts = new Map<number, Word[]>();
  for (const word of words) {
    const column = columnOf(word, edges);
    const part = parts.get(column);
    if (part) part.push(word);
    else parts.set(column, [word]);
  }
  return parts;
}

/** The marker of a group goes to its column; gives back the words that run across. */
function markedApart(line: TextLine, gutters: readonly Gutter[], columns: TextLine[][]): readonly Word[] {
  const [first] = gutters;
  if (!first || crosses(line, [first])) return line.words;
  const marker = line.words.filter((w) => (w.box.x0 + w.box.x1) / 2 < middle(first));
  if (marker.length > 0) columns[0]?.push(lineOf(marker));
  return line.words.filter((w) => !marker.includes(w));
}

/** Edges of the rows: drawn ones, and between them those that the text tells. */
function rowEdges(
  columns: readonly (readonly TextLine[])[],
  spanning: readonly TextLine[],
  box: { y0: number; y1: number },
  known: readonly number[],
): number[] {
  const drawn = known.filter((y) => y > box.y0 + 3 && y < box.y1 - 3).sort((a, b) => a - b);
  const bounds = [box.y0 - 1, ...drawn, box.y1 + 1];
  const numbers = numbersIn(columns[0] ?? []);
  const separated = drawn.length >= numbers - 1 && drawn.length > 1;
  const edges = [bounds[0] ?? 0];
  for (const [i, bottom] of bounds.entries()) {
    const top = bounds[i - 1];
    if (top === undefined) continue;
    const within = (l: TextLine): boolean => l.baseline > top && l.baseline <= bottom;
    const band = columns.map((c) => c.filter(within));
    const single = separated && numbersIn(band[0] ?? []) <= 1;
    if (!single) edges.push(...cutsBetween(band, spanning.filter(within)));
    edges.push(bottom);
  }
  return edges;
}

function cellsOf(
  columns: readonly (readonly TextLine[])[],
  spanning: readonly TextLine[],
  xs: readonly number[],
  ys: readonly number[],
): FilledCell[] {
  const cells: FilledCell[] = [];
  const rights = columns.map((lines) => Math.max(...lines.map((l) => l.box.x1)));
  for (let row = 0; row < ys.length - 1; row++) {
    const [y0 = 0, y1 = 0] = [ys[row], ys[row + 1]];
    const within = (l: TextLine): boolean => l.baseline > y0 && l.baseline <= y1;
    const across = spanning.filter(within);
    for (let column = 0; column < columns.length; column++) {
      const lines = (columns[column] ?? []).filter(within);
      const spans = across.length > 0 && column === (lines.length > 0 && column === 0 ? 0 : firstAcross(across, xs));
      const columnSpan = spans && column >= firstAcross(across, xs) ? columns.length - column : 1;
      const box = { x0: xs[column] ?? 0, x1: xs[column + columnSpan] ?? 0, y0, y1 };
      const own = columnSpan > 1 ? [...across, ...lines] : lines;
      const whole = withoutBrokenWords(own, rights[column] ?? box.x1).map(mended);
      cells.push({ row, column, rowSpan: 1, columnSpan, box, lines: whole });
      column += columnSpan - 1;
    }
  }
  return cells;
}

function firstAcross(across: readonly TextLine[], xs: readonly number[]): number {
  const start = Math.min(...across.map((l) => l.box.x0));
  return Math.max(0, xs.filter((x) => x <= start).length - 1);
}
