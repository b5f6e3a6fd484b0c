import { median } from '../../text/median.ts';
import { isRule } from '../line-buffer.ts';
import { type AsideLine, reasoned } from './apart.ts';
import type { PageContent } from './page.ts';
import { lineOf, type TextLine, type Word } from './text-lines.ts';

/**
 * What is printed on a page and is no part of the document's text: page numbers, running heads, the marks
 * that digital signing leaves.
 */
export interface FurnishedPage {
  /** The page without its furniture. */
  readonly content: PageContent;
  readonly set: readonly AsideLine[];
}

/** Lines counted from the top or the bottom of the page that may be furniture. */
const DEPTH = 3;
/** A running head stands on at least this many pages. */
const REPEATED = 3;

/** Sets the furniture of all pages aside. */
export function furnish(pages: readonly PageContent[]): FurnishedPage[] {
  const stamped = pages.map(withoutStamps);
  const numbers = pageNumbers(stamped.map((s) => s.content));
  const heads = runningHeads(stamped.map((s) => s.content));
  const watermarks = watermarkPlaces(pages);
  return stamped.map(({ content, set }) => {
    const reason = (line: TextLine): AsideLine['reason'] | null => {
      if (numbers.has(line)) return 'page-number';
      if (heads.has(line)) return 'running-head';
      if (watermarks.has(placeKey(line))) return 'watermark';
      return isRule(textOf(line)) ? 'rule' : null;
    };
    const aside = content.lines.flatMap((line) => {
      const why = reason(line);
      return why ? [{ line, reason: why }] : [];
    });
    return {
      content: { ...content, lines: content.lines.filter((l) => reason(l) === null) },
      set: [...set, ...aside, ...content.replaced.map((line) => ({ line, reason: 'damaged-text' as const }))],
    };
  });
}

/** Words and places of watermarks: on a page without text at that place they are the same watermark. */
function watermarkPlaces(pages: readonly PageContent[]): ReadonlySet<string> {
  const marks = pages.flatMap((p) => p.aside.filter((a) => a.reason === 'watermark'));
  return new Set(marks.map((a) => placeKey(a.line)));
}

/** The same words at the same place, to within some points. */
function placeKey(line: TextLine): string {
  return `${textOf(line)}@${Math.round(line.box.x0 / 5)}@${Math.round(line.baseline / 5)}`;
}

/** The words of a line with single spaces. */
export function textOf(line: TextLine): string {
  return line.words.map((w) => w.text).join(' ');
}

/** Forms met: `12`, `- 12 -`, `Trang 12`, `12/30`, `Trang 12 / 30`. */
const PAGE_NUMBER = /^[-–—]?\s*(?:(?:trang|page)\s+)?(\d{1,4})(?:\s*(?:\/|of)\s*\d{1,4})?\s*[-–—]?$/iu;

/** The outermost lines of a page that lie above or below everything else on it. */
function outerLines(page: PageContent): TextLine[] {
  const tops = page.tables.map((t) => t.ys[0] ?? 0);
  const bottoms = page.tables.map((t) => t.ys.at(-1) ?? 0);
  const first = Math.min(...tops, Number.POSITIVE_INFINITY);
  const last = Math.max(...bottoms, Number.NEGATIVE_INFINITY);
  const above = page.lines.slice(0, DEPTH).filter((l) => l.baseline <= first);
  const below = page.lines.slice(-DEPTH).filter((l) => l.box.y0 >= last - 1);
  return [...new Set([...above, ...below])];
}

/** Numbers at the edge of their pages that go on from page to page, or that are their pages' own. */
function pageNumbers(pages: readonly PageContent[]): Set<TextLine> {
  const candidates = pages.flatMap((page) => {
    return outerLines(page).flatMap((line) => {
      const m = PAGE_NUMBER.exec(textOf(line));
      return m && outermost(page, line) ? [{ line, page: page.page, shift: Number(m[1]) - page.page }] : [];
    });
  });
  const found = new Set<TextLine>();
  for (const c of candidates) {
    const goesOn = candidates.some((o) => o !== c && o.shift === c.shift && Math.abs(o.page - c.page) <= 3);
    if (c.shift === 0 || goesOn) found.add(c.line);
  }
  return found;
}

/** Nothing stands between the line and the edge of the page. */
function outermost(page: PageContent, line: TextLine): boolean {
  const index = page.lines.indexOf(line);
  const others = page.lines.filter((l) => l !== line);
  const top =
    others.every((l) => l.baseline > line.baseline - 1) &&
    page.tables.every((t) => (t.ys[0] ?? 0) > line.baseline);
  const bottom =
    index === page.lines.length - 1 && page.tables.every((t) => (t.ys.at(-1) ?? 0) < line.baseline);
  return top || bottom;
}

/** Lines that stand at the same place with the same words (their numbers apart) on several pages. */
function runningHeads(pages: readonly PageContent[]): Set<TextLine> {
  const seen = new Map<string, TextLine[]>();
  for (const page of pages) {
    for (const line of outerLines(page)) {
      if (!setApart(page, line)) continue;
      const words = textOf(line).toLowerCase().replace(/\d+/g, '#');
      const key = `${words}@${Math.round(line.baseline / 3)}@${page.view.width > page.view.height}`;
      seen.set(key, [...(seen.get(key) ?? []), line]);
    }
  }
  return new Set([...seen.values()].filter((lines) => lines.length >= REPEATED).flat());
}

/** In the margin, in parts of the page's height; with room (in parts of the size) between it and the text. */
const MARGIN = 0.1;
const ROOM = 1.8;
/** A line in so many parts is the heading of a table, which pages repeat too. */
const PARTS = 3;

/** Whether a line stands in the margin, and nothing but other such lines stands near it. */
function setApart(page: PageContent, line: TextLine): boolean {
  const { height } = page.view;
  const top = line.baseline < height * MARGIN;
  if (!top && line.baseline < height * (1 - MARGIN)) return false;
  if (partsOf(line, 0.8).length >= PARTS) return false;
  const edges = [
    ...page.lines.map((l) => l.baseline),
    ...page.tables.flatMap((t) => [t.ys[0] ?? 0, t.ys.at(-1) ?? 0]),
  ];
  const inward = edges.map((y) => (top ? y - line.baseline : line.baseline - y)).filter((d) => d > 0);
  let reached = 0;
  for (const distance of inward.sort((a, b) => a - b)) {
    if (distance - reached > line.size * ROOM) return true;
    if (distance > height * MARGIN) return false;
    reached = distance;
  }
  return inward.length === 0;
}

/** A date with a time of day, to the minute or second: "10/11/2025; 11:00:27", "05.01.2026 10:22:33 +07:00". */
const SIGNED_AT = /\d{1,2}[/.-]\d{1,2}[/.-]\d{4}[;,]?\s+\d{1,2}:\d{2}(?::\d{2})?/u;
/** What signing programs write beside it. */
const SIGNED_BY =
  /^(?:số:\s*\S+;\s*$|số:.*;\s*\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|(?:người ký|ký bởi|được ký bởi|ký số bởi|ngày ký|thời gian ký|giờ ký|đã ký (?:số|điện tử)|digitally signed|date:\s*\d{4}\.\d{2}\.\d{2}|signature valid|chữ ký hợp lệ|signing time)(?:[\s:].*)?$)/iu;
/** Lines of one stamp: who signed, from which body, with which address. */
const SIGNED_WITH = /^(?:email|cơ quan|tổ chức|chức vụ|lý do|vị trí|đơn vị)\s*:/iu;
/** Distance between the lines of a stamp, in parts of their size. */
const STAMP_LEADING = 2;

/** What signing programs write is small print: at most this large in parts of the size of the page's text. */
const SMALL_PRINT = 0.9;
/** Lines of a stamp: who, for whom, with which address, when. */
const LONGEST_STAMP = 10;

/** Parts of lines that are far enough from one another to be set for themselves. */
export function partsOf(line: TextLine, gap: number): TextLine[] {
  const parts: Word[][] = [];
  for (const word of line.words) {
    const part = parts.at(-1);
    const before = part?.at(-1);
    if (part && before && word.box.x0 - before.box.x1 < gap * line.size) part.push(word);
    else parts.push([word]);
  }
  return parts.length === 1 ? [line] : parts.map(lineOf);
}

function withoutStamps(page: PageContent): { content: PageContent; set: FurnishedPage['set'] } {
  const parts = page.lines.flatMap((line) => partsOf(line, 1.5).map((part) => ({ line, part })));
  const stamped = new Set<TextLine>();
  for (const { part } of parts) {
    const text = textOf(part);
    if (SIGNED_BY.test(text) && stampHasTime(part)) stamped.add(part);
    else if (SIGNED_AT.test(text) && text.length < 60) stamped.add(part);
  }
  for (const { part } of parts) {
    if (SIGNED_WITH.test(textOf(part)) && [...stamped].some((s) => beside(s, part))) stamped.add(part);
  }
  if (stamped.size > 0) {
    const usual = usualSize(page);
    for (const line of blockAround(
      [...stamped],
      parts.map((p) => p.part).filter((p) => p.size <= SMALL_PRINT * usual),
    ))
      stamped.add(line);
  }
  if (stamped.size === 0) return { content: page, set: [] };
  const lines = page.lines.flatMap((line) => {
    const mine = parts.filter((p) => p.line === line);
    const kept = mine.filter((p) => !stamped.has(p.part)).map((p) => p.part);
    if (kept.length === mine.length) return [line];
    return kept.length === 0 ? [] : [lineOf(kept.flatMap((p) => p.words))];
  });
  return {
    content: { ...page, lines },
    set: reasoned([...stamped], 'digital-signature'),
  };

  /** The number and date of a plan's own head have no time of day near them. */
  function stampHasTime(part: TextLine): boolean {
    return parts.some(
      ({ part: other }) => SIGNED_AT.test(textOf(other)) && (other === part || beside(part, other)),
    );
  }
}

/** The size of most letters of a page, in points. */
function usualSize({ lines, tables }: PageContent): number {
  const all = [...lines, ...tables.flatMap((t) => t.cells.flatMap((c) => c.lines))];
  return median(all.flatMap((l) => l.words.flatMap((w) => [...w.text].map(() => w.size))));
}

/** Lines of the same print right above and below some, as far as they go on: one block. */
function blockAround(seeds: readonly TextLine[], lines: readonly TextLine[]): TextLine[] {
  const block = [...seeds];
  const rest = new Set(lines);
  for (const known of block) {
    rest.delete(known);
    for (const line of rest) {
      const apart = Math.abs(line.baseline - known.baseline);
      const alike = Math.abs(line.size - known.size) < 0.1 * known.size;
      const aligned = Math.abs(line.box.x0 - known.box.x0) < known.size;
      if (!alike || !aligned || apart > STAMP_LEADING * known.size || block.length > LONGEST_STAMP) continue;
      block.push(line);
      rest.delete(line);
    }
  }
  return block;
}

function beside(a: TextLine, b: TextLine): boolean {
  const apart = Math.abs(a.baseline - b.baseline);
  const alike = Math.abs(a.size - b.size) < 1.5;
  const shared = Math.min(a.box.x1, b.box.x1) - Math.max(a.box.x0, b.box.x0);
  return alike && shared > 0 && apart < STAMP_LEADING * 4 * a.size;
}
