import { append } from '../../text/append.ts';
import { median } from '../../text/median.ts';
import { unionOf } from './shapes.ts';
import { lineOf, type TextLine, type Word } from './text-lines.ts';

/**
 * Text set in two columns side by side: the head of a document (issuer left, national title right) and its end
 * (recipients left, signature right) by Decree 30/2020/NĐ-CP, Annex I. The left column is read first.
 */

/** Room between the columns: in parts of the letters' size, and in points. */
const GUTTER = 0.7;
const GUTTER_POINTS = 7;
/** Lines of the right column have a common axis to within this many points. */
const AXIS = 12;
/** Lines further apart than this many times their size belong to different blocks. */
const FAR = 9;

/** The lines, with those of side-by-side columns taken apart and put in reading order. */
export function inReadingOrder(lines: readonly TextLine[]): TextLine[] {
  const out: TextLine[] = [];
  for (let i = 0; i < lines.length; ) {
    const block = columnsAt(lines, i);
    if (block) {
      // the right column may begin a line or two above the left one
      const higher = out.splice(out.length - linesAbove(out, lines.slice(0, i), block));
      for (const lines of [block.left, higher, block.right]) append(out, lines);
      i = block.end;
    } else {
      const line = lines[i];
      if (line) out.push(line);
      i += 1;
    }
  }
  return out;
}

/** How many of the lines just above stand wholly in the right column. */
function linesAbove(out: readonly TextLine[], above: readonly TextLine[], block: Columns): number {
  let edge = block.right.reduce((least, l) => Math.min(least, l.baseline), Infinity);
  const start = unionOf(block.left.map((l) => l.box)).x1;
  let n = 0;
  while (n < 3) {
    const line = out.at(-1 - n);
    if (!line || line !== above.at(-1 - n)) break;
    if (line.box.x0 < start || edge - line.baseline > 2 * line.size) break;
    edge = line.baseline;
    n += 1;
  }
  return n;
}

interface Columns {
  readonly left: readonly TextLine[];
  readonly right: readonly TextLine[];
  /** Index after the last line of the block. */
  readonly end: number;
}

interface Gap {
  readonly from: number;
  readonly to: number;
}

/** The two columns that begin with line `at`, if they do. */
function columnsAt(lines: readonly TextLine[], at: number): Columns | null {
  const first = lines[at];
  if (!first) return null;
  for (const gap of gapsOf(first)) {
    const found = grown(lines, at, gap);
    if (found) return found;
  }
  return null;
}

function gapsOf(line: TextLine): Gap[] {
  const gaps: Gap[] = [];
  for (const [i, word] of line.words.entries()) {
    const before = line.words[i - 1];
    if (!before) continue;
    const gap = { from: before.box.x1, to: word.box.x0 };
    if (gap.to - gap.from >= Math.max(GUTTER_POINTS, GUTTER * line.size)) gaps.push(gap);
  }
  return gaps.sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** Takes in the lines below for as long as they keep clear of the gutter, and form a pair of columns. */
function grown(lines: readonly TextLine[], at: number, start: Gap): Columns | null {
  let gutter = start;
  let end = at;
  let lastBoth = at;
  for (; end < lines.length; end++) {
    const line = lines[end];
    const before = lines[end - 1];
    if (!line || (end > at && before && line.baseline - before.baseline > FAR * line.size)) break;
    const halves = halvesOf(line, gutter);
    if (!halves) break;
    gutter = halves.gutter;
    if (halves.left.length > 0 && halves.right.length > 0) lastBoth = end;
  }
  for (const stop of [end, lastBoth + 1]) {
    const { left, right } = taken(lines.slice(at, stop), gutter);
    if (isPair(left, right, gutter)) return trimmed(lines, at, stop, lastBoth, gutter);
  }
  return null;
}

function taken(lines: readonly TextLine[], gutter: Gap): { left: TextLine[]; right: TextLine[] } {
  const left: TextLine[] = [];
  const right: TextLine[] = [];
  for (const line of lines) {
    const halves = halvesOf(line, gutter);
    if (halves && halves.left.length > 0) left.push(lineOf(halves.left));
    if (halves && halves.right.length > 0) right.push(lineOf(halves.right));
  }
  return { left, right };
}

/** Lines of one side only, after the last line of both: they stay where they are unless the sides alternate. */
function trimmed(
  lines: readonly TextLine[],
  at: number,
  end: number,
  lastBoth: number,
  gutter: Gap,
): Columns {
  // below a head the next thing is a centred title: right of the gutter, or across it
  const tail = lines.slice(lastBoth + 1, end).map((l) => (l.box.x0 >= gutter.from ? 'right' : 'left'));
  const alternates = tail.includes('left') && tail.includes('right');
  const stop = alternates || tail[0] === 'left' ? end : lastBoth + 1;
  return { ...taken(lines.slice(at, stop), gutter), end: stop };
}

function halvesOf(line: TextLine, gutter: Gap): { left: Word[]; right: Word[]; gutter: Gap } | null {
  const middle = (w: Word): number => (w.box.x0 + w.box.x1) / 2;
  const axis = (gutter.from + gutter.to) / 2;
  const left = line.words.filter((w) => middle(w) < axis);
  const right = line.words.filter((w) => middle(w) >= axis);
  const from = Math.max(gutter.from, ...left.map((w) => w.box.x1));
  const to = Math.min(gutter.to, ...right.map((w) => w.box.x0));
  return to - from >= GUTTER_POINTS * 0.85 ? { left, right, gutter: { from, to } } : null;
}

/**
 * Two blocks set beside one another: several lines each, those on the right centred on a common axis, as titles,
 * capacities and signers are. (Justified text with a river of white has a right part that begins and ends at the
 * same places.) Or they are far apart, and their lines keep to baselines of their own, as the lines of two cells
 * do where the words of one wrap.
 */
function isPair(left: readonly TextLine[], right: readonly TextLine[], gutter: Gap): boolean {
  if (left.length < 2 || right.length < 2) return false;
  return onAxis(right) || (areApart([...left, ...right], gutter) && ownBaselines(left, right));
}

/** Distance of columns in parts of the letters' size: no river in justified text is as wide. */
const APART = 1.5;

function areApart(lines: readonly TextLine[], { from, to }: Gap): boolean {
  return to - from >= APART * median(lines.map((l) => l.size));
}

/** Lines of both sides that have no line of the other side beside them. */
function ownBaselines(left: readonly TextLine[], right: readonly TextLine[]): boolean {
  const alone = (lines: readonly TextLine[], others: readonly TextLine[]): boolean =>
    lines.some((l) => others.every((o) => Math.abs(o.baseline - l.baseline) > l.size * 0.3));
  return alone(left, right) && alone(right, left);
}

function onAxis(lines: readonly TextLine[]): boolean {
  const share = (values: readonly number[]): number => {
    const m = median(values);
    return values.filter((v) => Math.abs(v - m) <= AXIS).length / values.length;
  };
  return (
    share(lines.map((l) => (l.box.x0 + l.box.x1) / 2)) >= 0.75 && share(lines.map((l) => l.box.x0)) < 0.8
  );
}
