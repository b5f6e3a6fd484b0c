import { median } from '../../text/median.ts';
import { partsOf } from './furniture.ts';
import { overlap } from './shapes.ts';
import type { TextLine } from './text-lines.ts';

/** White strips that part the columns of a table without upright lines. */
export interface Gutter {
  readonly from: number;
  readonly to: number;
}

/** In points: spaces between words are narrower, unless the text is justified. */
const NARROWEST = 4;
/** Part of the lines that may run across a gutter: headings of groups. */
const ACROSS = 0.12;
/** A line that runs across has at most a marker and one long part (in parts of the table's width). */
const PARTS_ACROSS = 2;
const LONG = 0.25;
/** A column holds text in at least this many lines below the heading. */
const LINES_IN_COLUMN = 2;
/** The heading is among this many lines at the top. */
const HEADING = 4;

/**
 * The gutters that some lines share. The heading is looked at for itself: what stands in it over two columns
 * parts nothing, and what stands in it alone in a white strip is the heading of an empty column.
 * @param groups the lines of a table, page by page
 */
export function guttersOf(groups: readonly (readonly TextLine[])[]): Gutter[] {
  const heading = groups.flatMap((lines) => lines.slice(0, headingLines(lines)));
  const body = groups.flatMap((lines) => lines.slice(headingLines(lines)));
  const lines = body.length >= HEADING ? body : [...heading, ...body];
  const all = groups.flat();
  const left = Math.min(...all.map((l) => l.box.x0));
  const right = Math.max(...all.map((l) => l.box.x1));
  const strips = whiteStrips(lines, left, right);
  const parted = strips.flatMap((s) => withoutHeadings(s, heading));
  const inner = parted.filter((g) => g.to - g.from >= NARROWEST && g.from > left && g.to < right);
  const headed = inner.filter((g) => !headedAcross(g, heading));
  return withoutSplitNumbers(withFilledColumns(headed, lines, heading), all);
}

/** Lines above the first row that has a number; no more than a heading has. */
function headingLines(lines: readonly TextLine[]): number {
  const first = lines.findIndex(
    (l) => MARKER.test(l.words[0]?.text ?? '') && !/^s?tt$/i.test(l.words[0]?.text ?? ''),
  );
  return Math.min(HEADING, first >= 0 ? first : lines.length >> 2);
}

/** Strips without text, but for some lines that run across the table. */
function whiteStrips(lines: readonly TextLine[], left: number, right: number): Gutter[] {
  const bins = Math.ceil((right - left) * 2);
  if (!(bins > 0) || bins > 10_000) return [];
  const long = (l: TextLine): boolean => {
    const parts = partsOf(l, 0.6);
    return parts.length <= PARTS_ACROSS && parts.some((p) => p.box.x1 - p.box.x0 > LONG * (right - left));
  };
  const hard = coverage(
    lines.filter((l) => !long(l)),
    left,
    bins,
  );
  const soft = coverage(lines.filter(long), left, bins);
  const allowed = Math.floor(lines.length * ACROSS);
  const strips: Gutter[] = [];
  let start = -1;
  for (let bin = 0; bin <= bins; bin++) {
    const white = bin < bins && hard[bin] === 0 && (soft[bin] ?? 0) <= allowed;
    if (white && start < 0) start = bin;
    if (white || start < 0) continue;
    strips.push({ from: left + start / 2, to: left + bin / 2 });
    start = -1;
  }
  return strips;
}

/** How many lines have text at each half point. */
function coverage(lines: readonly TextLine[], left: number, bins: number): Uint16Array {
  const inked = new Uint16Array(bins);
  const mine = new Uint8Array(bins);
  for (const line of lines) {
    mine.fill(0);
    for (const { box } of line.words) {
      mine.fill(
        1,
        Math.max(0, Math.floor((box.x0 - left) * 2)),
        Math.min(bins, Math.ceil((box.x1 - left) * 2)),
      );
    }
    for (let bin = 0; bin < bins; bin++) inked[bin] = (inked[bin] ?? 0) + (mine[bin] ?? 0);
  }
  return inked;
}

/** A white strip, parted by the headings that stand in it with white on both sides. */
function withoutHeadings(strip: Gutter, heading: readonly TextLine[]): Gutter[] {
  const inside = heading
    .flatMap((line) => partsOf(line, 0.6))
    .filter(({ box }) => box.x0 >= strip.from - 1 && box.x1 <= strip.to + 1)
    .sort((a, b) => a.box.x0 - b.box.x0);
  const out: Gutter[] = [];
  let { from } = strip;
  for (const { box } of inside) {
    if (box.x0 > from) out.push({ from, to: box.x0 });
    from = Math.max(from, box.x1);
  }
  return [...out, { from, to: strip.to }];
}

/**
 * Layout: justified text in a narrow column, whose spaces are as wide as a gutter ("Thường     xuyên"): the
 * heading runs across it, and has no parts left and right of it either.
 */
function headedAcross(gutter: Gutter, heading: readonly TextLine[]): boolean {
  const parts = heading.map((line) => partsOf(line, 0.6));
  const over = (p: TextLine): boolean => p.box.x0 < gutter.from && p.box.x1 > gutter.to;
  const near = gutter.to - gutter.from + 120;
  const beside = parts.some((line) =>
    line.some((left, i) => {
      const right = line[i + 1];
      if (!right || left.box.x1 > gutter.to || right.box.x0 < gutter.from) return false;
      return right.box.x0 - left.box.x1 < near;
    }),
  );
  return parts.flat().some(over) && !beside;
}

/** Layout: numbers set in the middle of their column, markers of groups at its left: no gutter between them. */
function withoutSplitNumbers(gutters: readonly Gutter[], lines: readonly TextLine[]): Gutter[] {
  const [first, second] = gutters;
  if (!first) return [];
  const inFirst = (w: { box: { x0: number } }): boolean => w.box.x0 < first.from;
  const inSecond = (w: { box: { x0: number } }): boolean =>
    w.box.x0 >= first.to - 1 && w.box.x0 < (second?.from ?? 0);
  const both = lines.some((l) => l.words.some(inFirst) && l.words.some(inSecond));
  const markers = lines.flatMap((l) => l.words.filter(inFirst)).every((w) => MARKER.test(w.text));
  return markers && !both ? gutters.slice(1) : [...gutters];
}

const MARKER = /^(?:\d{1,3}|[IVX]{1,6}|S?TT|[a-zđ])[.)]?$/iu;

/** Gutters right of which a column begins that holds text. */
function withFilledColumns(
  gutters: readonly Gutter[],
  lines: readonly TextLine[],
  heading: readonly TextLine[],
): Gutter[] {
  return gutters.filter((gutter, i) => {
    const next = gutters[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const fills = (l: TextLine): boolean =>
      l.words.some((w) => overlap(w.box.x0, w.box.x1, gutter.to, next) > 0);
    return lines.filter(fills).length >= LINES_IN_COLUMN || heading.some(fills);
  });
}

/** Whether text runs from one side of a gutter to the other; text that only reaches into it does not. */
export function crosses(line: TextLine, gutters: readonly Gutter[]): boolean {
  return gutters.some((g) => whiteIn(line, g) === null);
}

/** Room that parts words of two columns, in points: a little more than a space, and than the line's own ones. */
const PARTING = 3;
const WIDER = 1.3;
/** No space is wider than this part of the size, unless the line is justified by few of them. */
const WIDEST_SPACE = 0.5;

function partingOf({ words, size }: TextLine): number {
  const gaps = words.slice(1).map((w, i) => w.box.x0 - (words[i]?.box.x1 ?? 0));
  return Math.max(PARTING, Math.min(WIDER * median(gaps), WIDEST_SPACE * size));
}

/** The widest white part of a gutter in a line; null where text runs across. */
function whiteIn(line: TextLine, gutter: Gutter): Gutter | null {
  const parting = partingOf(line);
  let from = gutter.from;
  let widest: Gutter | null = null;
  const take = (to: number): void => {
    if (to - from >= parting && (!widest || to - from > widest.to - widest.from)) widest = { from, to };
  };
  for (const { box } of line.words) {
    if (box.x1 <= gutter.from || box.x0 >= gutter.to) continue;
    take(box.x0);
    from = Math.max(from, box.x1);
  }
  take(gutter.to);
  return widest;
}

/** Where one column ends and the next begins: the middle of what is white in all lines but those across. */
export function edgeIn(gutter: Gutter, lines: readonly TextLine[]): number {
  let { from, to } = gutter;
  for (const line of lines) {
    const white = whiteIn(line, gutter);
    if (!white || white.to <= from || white.from >= to) continue;
    from = Math.max(from, white.from);
    to = Math.min(to, white.to);
  }
  return (from + to) / 2;
}
