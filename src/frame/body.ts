import { keyOf } from '../outline/line-forms.ts';
import { readMarkers } from '../outline/markers.ts';
import type { Block, SourceLine } from '../source/document.ts';
import { wordsOf } from '../source/words.ts';
import { HeadingAttempts } from '../tables/decode/positioned/heading/heading.ts';
import { isIntroduced } from '../tables/heading/introductions.ts';
import { headingAt } from '../tables/headings.ts';
import { hasPlacedHeading } from '../tables/inferred.ts';
import { isNoteBelow } from '../tables/note-below.ts';
import { placedLinesOf } from '../tables/placed.ts';
import { append } from '../text/append.ts';
import { isInCapitals } from '../text/capitals.ts';
import type { AppendixRegion } from './appendix-region.ts';
import { footLength, footStart, isSignatureLine } from './foot.ts';
import { isLetterheadLine } from './letterhead.ts';

/** A plan's text, parted from the tables among it and from its foot. */
export interface Body {
  readonly lines: SourceLine[];
  readonly breaks: Set<number>;
  readonly tables: AppendixRegion[];
  readonly foot: SourceLine[];
  /** Readings of its lines as headings. */
  readonly attempts: HeadingAttempts;
}

/** Parts a plan's blocks into lines of prose and the tables that stand among them; page breaks are kept by line. */
export function splitBody(given: readonly Block[]): Body {
  const blocks = withOpened(given);
  const foot = footBlock(blocks);
  const attempts = new HeadingAttempts();
  const above = parted(blocks, { from: 0, to: foot, titled: false }, attempts);
  const below = parted(blocks, { from: foot, to: blocks.length, titled: true }, attempts);
  // text behind the foot is text: it is nobody's address
  const end = footLength(below.lines);
  const text = below.lines.slice(end);
  const cut = above.lines.length;
  const later = below.breaks.map((b) => cut + Math.max(0, b - end));
  return {
    lines: [...above.lines, ...text],
    breaks: new Set([...above.breaks, ...later, ...(text.length > 0 ? [cut] : [])]),
    tables: [...above.tables, ...below.tables],
    foot: below.lines.slice(0, end),
    attempts,
  };
}

/**
 * A plan's blocks, tables that white space alone told as their lines where text goes on below the rows: white strips run on through
 * a short title, a sentence and a foot.
 */
function withOpened(blocks: readonly Block[]): Block[] {
  const out: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const end = endOfPages(blocks, at);
    const pages = blocks.slice(at, Math.max(end, at + 1));
    const lines = pages.flatMap((b) => placedLinesOf(b) ?? (b.kind === 'line' ? [b] : []));
    append(out, end > at && hasPlacedHeading(lines) && holdsText(out, lines) ? lines : pages);
    at += pages.length;
  }
  return out;
}

/** Lines between the pages of one table: their number, and what stands above those of a heading that is printed again. Reasoned. */
const MOST_BETWEEN = 4;

/** Where the tables end that white space told from a block on, pages of one; the same index where none begins. */
function endOfPages(blocks: readonly Block[], at: number): number {
  if (placedLinesOf(blocks[at]) === undefined) return at;
  let end = at + 1;
  for (let i = end; i < blocks.length && i - end <= MOST_BETWEEN; i++) {
    if (placedLinesOf(blocks[i]) !== undefined) end = i + 1;
    else if (OUTER_STYLES.some((style) => headingOrdinal(blocks[i], style) !== null)) break;
  }
  return end;
}

/** Whether a section of the text above, or the foot, begins among the lines of a table. */
function holdsText(above: readonly Block[], lines: readonly SourceLine[]): boolean {
  if (footStart(lines) !== null) return true;
  const at = above.length;
  const all = [...above, ...lines];
  return resumesAt(all, at, all.length, { at, styles: OUTER_STYLES }) < all.length;
}

/** Some of a plan's blocks: prose, after how many of its lines tables stand, and these. */
interface Parted {
  readonly lines: SourceLine[];
  readonly breaks: number[];
  readonly tables: AppendixRegion[];
}

/** Some blocks of a plan. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Lines right above a table may be its title and its letterhead: behind the foot nothing else is left for them. */
  readonly titled: boolean;
}

function parted(blocks: readonly Block[], { from, to, titled }: Stretch, attempts: HeadingAttempts): Parted {
  const lines: SourceLine[] = [];
  const breaks: number[] = [];
  const tables: AppendixRegion[] = [];
  // the foot's first line is the foot's
  let free = from + 1;
  let at = from;
  while (at < to) {
    const end = tableEnd(blocks, at, to, attempts);
    if (end === at) {
      lines.push(...linesAmong(blocks.slice(at, at + 1)));
      at += 1;
      continue;
    }
    const own = titled ? titleAbove(blocks.slice(free, at)) : [];
    lines.splice(lines.length - own.length);
    tables.push({
      letterhead: own.filter(isLetterheadLine),
      label: null,
      blocks: [...own.filter((l) => !isLetterheadLine(l)), ...blocks.slice(at, end)],
      introduced: own.length === 0 && isIntroduced(blocks, at),
    });
    breaks.push(lines.length);
    at = end;
    free = end;
  }
  return { lines, breaks, tables };
}

/** The block that the foot begins at; the number of blocks where there is none. */
function footBlock(blocks: readonly Block[]): number {
  const lines = linesAmong(blocks);
  const at = footStart(lines);
  const first = at === null ? undefined : lines[at];
  return first ? blocks.indexOf(first) : blocks.length;
}

function linesAmong(blocks: readonly Block[]): SourceLine[] {
  return blocks.flatMap((b) => (b.kind === 'line' ? [b] : []));
}

/** Where the table ends that begins at a block; the same index where none begins. */
function tableEnd(blocks: readonly Block[], at: number, limit: number, attempts: HeadingAttempts): number {
  const block = blocks[at];
  if (block?.kind === 'table') {
    let end = at + 1;
    while (end < limit && blocks[end]?.kind === 'table') end += 1;
    return end;
  }
  const heading = headingAt(blocks, at, { attempts });
  if (!heading) return at;
  // numbers are rows' where a column is theirs
  const numbered = heading.columns.some(({ role }) => role === 'no');
  const styles: readonly SectionStyle[] = numbered ? OUTER_STYLES : [...OUTER_STYLES, 'arabic'];
  return resumesAt(blocks, at + heading.blocks, limit, { at, styles });
}

/** Title lines in capitals, "(Kèm theo …)" and a letterhead right above a table that follows the foot. */
function titleAbove(blocks: readonly Block[]): SourceLine[] {
  const below = blocks.findLastIndex((b) => b.kind !== 'line' || !mayHeadTable(b)) + 1;
  return linesAmong(blocks.slice(below));
}

function mayHeadTable(line: SourceLine): boolean {
  if (isSignatureLine(line)) return false;
  return isInCapitals(line.text) || isLetterheadLine(line) || /^\(.*kèm theo|\)$/.test(keyOf(line));
}

/** The styles of headings that sections are numbered in, from the outside. */
type SectionStyle = 'part' | 'roman' | 'arabic';
const OUTER_STYLES: readonly SectionStyle[] = ['part', 'roman'];

/**
 * Where the plan's text goes on after a flattened table: at the heading that continues the series of the
 * sections above the table, at a note below it, or at its last sentence. The table's own groups are numbered alike: a number of
 * the outer series comes once more than the table's groups account for.
 */
function resumesAt(
  blocks: readonly Block[],
  from: number,
  limit: number,
  table: { readonly at: number; readonly styles: readonly SectionStyle[] },
): number {
  const isClosing = (b: Block | undefined) => b?.kind === 'line' && /^trên đây là/.test(keyOf(b));
  const closed = firstAt(from, limit, (i) => isClosing(blocks[i]));
  const end = firstAt(from, closed, (i) => isNoteBelow(blocks, i, closed));
  for (const style of table.styles) {
    const last = lastOrdinal(blocks, style, table.at);
    if (last === 0) continue;
    const next = placesOf(blocks, style, last + 1, from, end);
    const groups = placesOf(blocks, style, last, from, end);
    const at = next.at(-1);
    if (at !== undefined && next.length > groups.length) return at;
  }
  return end;
}

/** The first place that is asked for; `to` where there is none before it. */
function firstAt(from: number, to: number, isAsked: (at: number) => boolean): number {
  for (let at = from; at < to; at++) if (isAsked(at)) return at;
  return to;
}

/** The number of the last heading above a block; 0 where there is none. */
function lastOrdinal(blocks: readonly Block[], style: SectionStyle, before: number): number {
  const last = blocks.slice(0, before).findLast((b) => headingOrdinal(b, style) !== null);
  return headingOrdinal(last, style) ?? 0;
}

function placesOf(
  blocks: readonly Block[],
  style: SectionStyle,
  ordinal: number,
  from: number,
  to: number,
): number[] {
  const found: number[] = [];
  for (let i = from; i < to; i++) if (headingOrdinal(blocks[i], style) === ordinal) found.push(i);
  return found;
}

/** The number of a part's, a Roman or a numbered heading in capitals; null for other blocks. */
export function headingOrdinal(block: Block | undefined, style: SectionStyle): number | null {
  if (block?.kind !== 'line') return null;
  const marker = readMarkers(block).find((m) => m.style === style && !m.lookalike);
  if (!marker) return null;
  const rest = wordsOf(block.tokens, marker.tokens, marker.tokens + 4);
  // "II III IV" are the heads of columns (quý II, III, IV)
  return isInCapitals(rest) && /\p{Lu}/u.test(rest.replace(/[IVX]+/g, '')) ? marker.ordinal : null;
}
