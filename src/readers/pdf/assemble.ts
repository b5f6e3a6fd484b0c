import type { Diagnostic, Discarded } from '../../model/index.ts';
import type { Block } from '../../source/document.ts';
import type { AsideLine } from './apart.ts';
import { inReadingOrder } from './columns.ts';
import {
  carriedColumns,
  continuesRow,
  headingDepth,
  repeatedRows,
  sameFrame,
  withEdgesOf,
} from './continuation.ts';
import { pageDoubts } from './doubts.ts';
import { type FurnishedPage, partsOf } from './furniture.ts';
import type { PageTable } from './page-table.ts';
import { scalesOf } from './places.ts';
import { overlap } from './shapes.ts';
import { mended } from './syllables.ts';
import type { TextLine } from './text-lines.ts';
import { type TableTraits, Writer } from './writer.ts';

/** What stands on a page, in reading order. */
export interface ArrangedPage extends FurnishedPage {
  readonly items: readonly Item[];
}

export type Item = readonly TextLine[] | PageTable;

function isTable(item: Item): item is PageTable {
  return 'cells' in item;
}

/** Tables and the runs of lines between them, from top to bottom; of tables side by side the left one first. */
export function itemsOf(lines: readonly TextLine[], tables: readonly PageTable[]): Item[] {
  const items: Item[] = [];
  let rest = lines;
  for (const row of tableRows(tables)) {
    const top = Math.min(...row.map((t) => t.ys[0] ?? 0));
    const before = rest.filter((l) => l.baseline < top + l.size * 0.5);
    rest = rest.filter((l) => !before.includes(l));
    const { above, captions } = withCaptions(before, row);
    if (above.length > 0) items.push(above);
    for (const [i, table] of row.entries()) {
      const caption = captions[i] ?? [];
      if (caption.length > 0) items.push(caption);
      items.push(table);
    }
  }
  if (rest.length > 0) items.push(rest);
  return items;
}

/** Tables that stand beside one another together, from left to right. */
function tableRows(tables: readonly PageTable[]): PageTable[][] {
  const rows: PageTable[][] = [];
  for (const table of [...tables].sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0))) {
    const row = rows.at(-1);
    if (row?.every((t) => areBeside(t, table))) row.push(table);
    else rows.push([table]);
  }
  return rows.map((row) => row.sort((a, b) => (a.xs[0] ?? 0) - (b.xs[0] ?? 0)));
}

function areBeside(a: PageTable, b: PageTable): boolean {
  const apart = overlap(a.xs[0] ?? 0, a.xs.at(-1) ?? 0, b.xs[0] ?? 0, b.xs.at(-1) ?? 0) <= 0;
  return apart && overlap(a.ys[0] ?? 0, a.ys.at(-1) ?? 0, b.ys[0] ?? 0, b.ys.at(-1) ?? 0) > 0;
}

/** Lines of captions that stand over tables side by side go to their tables. */
const CAPTION_LINES = 3;
/** Words so far apart, in parts of their size, belong to different captions. */
const CAPTION_GAP = 1.5;

function withCaptions(
  lines: readonly TextLine[],
  row: readonly PageTable[],
): { above: readonly TextLine[]; captions: readonly TextLine[][] } {
  const captions = row.map((): TextLine[] => []);
  if (row.length < 2) return { above: lines, captions };
  let end = lines.length;
  for (; end > 0 && lines.length - end < CAPTION_LINES; end--) {
    const line = lines[end - 1];
    const parts = line ? partsOf(line, CAPTION_GAP) : [];
    const owners = parts.map((part) => row.findIndex((t) => isOver(part, t)));
    if (new Set(owners).size < 2 || owners.includes(-1)) break;
    for (const [i, part] of parts.entries()) captions[owners[i] ?? 0]?.unshift(part);
  }
  return { above: lines.slice(0, end), captions };
}

function isOver({ box }: TextLine, table: PageTable): boolean {
  const middle = (box.x0 + box.x1) / 2;
  return middle >= (table.xs[0] ?? 0) && middle <= (table.xs.at(-1) ?? 0);
}

export interface Assembled {
  readonly blocks: readonly Block[];
  readonly discarded: readonly Discarded[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * The pages as one document.
 * @param pages emptied while the document is written: in long files the one makes room for the other
 */
export function assemble(pages: ArrangedPage[]): Assembled {
  const joined = withSharedEdges(pages);
  pages.length = 0;
  const [first] = joined;
  const blocks: Block[] = [];
  const discarded: Discarded[] = [];
  const diagnostics: Diagnostic[] = [];
  if (!first) return { blocks, discarded, diagnostics };
  const writer = new Writer(first.content.view);
  const leading = usualLeading(joined);
  const left = leftEdges(joined);
  const ends = bottomsOf(joined);
  const scales = scalesOf(
    joined.map(({ content, items }) => ({ width: content.view.width, tables: items.filter(isTable) })),
  );
  let above: PageTable | null = null;
  let carried: readonly number[] = [];
  for (let page = joined.shift(); page; page = joined.shift()) {
    const { view } = page.content;
    const scale = scales(view.width);
    writer.turnTo(page.content.page, view);
    diagnostics.push(...pageDoubts(page.content, page.items.filter(isTable), writer.here()));
    const { before, after } = asideOf(page);
    for (const { line, reason } of before) discarded.push(...writer.aside(line, reason));
    let bottom: number | null = null;
    for (const [i, item] of page.items.entries()) {
      if (isTable(item)) {
        const traits = traitsOf(
          item,
          i === 0 && above ? { table: above, carried } : null,
          i === page.items.length - 1 ? firstTable(joined[0]) : null,
          ends(view.height),
        );
        const opensPage = blocks.at(-1)?.page !== page.content.page;
        const gap = (line: TextLine, over: TextLine | undefined): number => {
          const from = over?.baseline ?? bottom;
          return from === null ? 0 : gapOf(line, from, leading);
        };
        blocks.push(writer.table(item, { ...traits, opensPage, gapOf: gap, scale }));
        carried = traits.carriedColumns ?? [];
        bottom = item.ys.at(-1) ?? null;
        above = item;
        continue;
      }
      for (const line of inReadingOrder(item)) {
        const gap = bottom === null ? 0 : gapOf(line, bottom, leading);
        const opensPage = blocks.at(-1)?.page !== page.content.page;
        const made = writer.placedLine(mended(line), left(view.width), { gap, opensPage }, scale);
        if (made) blocks.push(made);
        bottom = line.baseline;
      }
      above = null;
    }
    for (const { line, reason } of after) discarded.push(...writer.aside(line, reason));
  }
  return { blocks, discarded, diagnostics };
}

/** What is set aside of a page: what stands in its upper half is written before its text, the rest after. */
function asideOf({ content, set }: FurnishedPage): { before: AsideLine[]; after: AsideLine[] } {
  const all = [...set, ...content.aside].sort((a, b) => a.line.baseline - b.line.baseline);
  const half = content.view.height / 2;
  return {
    before: all.filter((a) => a.line.baseline < half),
    after: all.filter((a) => a.line.baseline >= half),
  };
}

/** The table that the first item of a page may carry on: the one that ended the page before. */
function withSharedEdges(pages: readonly ArrangedPage[]): ArrangedPage[] {
  const out = pages.map((p) => ({ ...p, items: [...p.items] }));
  const link = (from: number, to: number): void => {
    const a = from < to ? out[from]?.items.at(-1) : out[from]?.items[0];
    const b = from < to ? out[to]?.items[0] : out[to]?.items.at(-1);
    const items = out[to]?.items;
    if (!a || !b || !items || !isTable(a) || !isTable(b) || !sameFrame(a, b)) return;
    items[from < to ? 0 : items.length - 1] = withEdgesOf(b, a);
  };
  for (let i = 1; i < out.length; i++) link(i - 1, i);
  for (let i = out.length - 1; i > 0; i--) link(i, i - 1);
  return out;
}

/**
 * @param previous the table that ended the page before, where this one begins its page, and its `carriedColumns`
 * @param below the table that begins the next page, where this one ends its page
 * @param bodyBottom where text ends at the lowest on such pages
 */
function traitsOf(
  table: PageTable,
  previous: { readonly table: PageTable; readonly carried: readonly number[] } | null,
  below: PageTable | null,
  bodyBottom: number,
): Omit<TableTraits, 'opensPage' | 'gapOf' | 'scale'> {
  const above = previous?.table;
  const repeats = above && sameFrame(above, table) ? repeatedRows(above, table) : 0;
  const repeated = below && sameFrame(table, below) ? repeatedRows(table, below) : 0;
  const headerRows = repeats || repeated || headingDepth(table);
  if (!above || !sameFrame(above, table)) return { headerRows };
  const continuesAbove = continuesRow(above, table, headerRows, bodyBottom);
  const carried = carriedColumns(above, table, repeats, previous.carried, continuesAbove);
  return { headerRows, continuesAbove, carriedColumns: carried };
}

function firstTable(page: ArrangedPage | undefined): PageTable | null {
  const first = page?.items[0];
  return first && isTable(first) ? first : null;
}

/** Distance of baselines within a paragraph, in parts of the size: the one met most often. */
function usualLeading(pages: readonly ArrangedPage[]): number {
  const count = new Map<number, number>();
  for (const { content } of pages) {
    for (const [i, line] of content.lines.entries()) {
      const before = content.lines[i - 1];
      const ratio = before ? (line.baseline - before.baseline) / line.size : 0;
      if (ratio < 0.9 || ratio > 2) continue;
      const key = Math.round(ratio * 20);
      count.set(key, (count.get(key) ?? 0) + 1);
    }
  }
  const [most] = [...count].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most ? most[0] / 20 : 1.2;
}

/** A distance this much wider than usual (in parts of the usual one) parts paragraphs. */
const WIDER = 0.22;

/** Empty lines that would fit between a line and what stands above it, at least one where there is room. */
function gapOf(line: TextLine, above: number, leading: number): number {
  const extra = (line.baseline - above) / line.size / leading - 1;
  return extra < WIDER ? 0 : Math.max(1, Math.round(extra));
}

/** Where text begins on pages of a width: the leftmost place that several lines share. */
function leftEdges(pages: readonly ArrangedPage[]): (width: number) => number {
  const edges = new Map<number, number>();
  const byWidth = new Map<number, number[]>();
  for (const { content } of pages) {
    const key = Math.round(content.view.width);
    byWidth.set(key, [...(byWidth.get(key) ?? []), ...content.lines.map((l) => l.box.x0)]);
  }
  for (const [width, starts] of byWidth) {
    const sorted = starts.sort((a, b) => a - b);
    const shared = sorted.find((x, i) => (sorted[i + 2] ?? Number.POSITIVE_INFINITY) - x < 3);
    edges.set(width, shared ?? sorted[0] ?? 0);
  }
  return (width) => edges.get(Math.round(width)) ?? 0;
}

/** Where text ends at the lowest, on pages of a height. */
function bottomsOf(pages: readonly ArrangedPage[]): (height: number) => number {
  const bottoms = new Map<number, number>();
  for (const { content } of pages) {
    const key = Math.round(content.view.height);
    const ends = [...content.lines.map((l) => l.baseline), ...content.tables.map((t) => t.ys.at(-1) ?? 0)];
    bottoms.set(key, Math.max(bottoms.get(key) ?? 0, ...ends));
  }
  return (height) => bottoms.get(Math.round(height)) ?? 0;
}
