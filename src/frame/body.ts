import { isCapitals, keyOf } from '../outline/line-forms.ts';
import { readMarkers } from '../outline/markers.ts';
import type { Block, SourceLine } from '../source/document.ts';
import { isIntroduced } from '../tables/heading/introductions.ts';
import { headingAt } from '../tables/headings.ts';
import { isNoteBelow } from '../tables/note-below.ts';
import type { AppendixRegion } from './appendix-region.ts';
import { footLength, footStart, isSignatureLine } from './foot.ts';
import { isLetterheadLine } from './letterhead.ts';

/** A plan's text, parted from the tables among it and from its foot. */
export interface Body {
  readonly lines: SourceLine[];
  readonly breaks: Set<number>;
  readonly tables: AppendixRegion[];
  readonly foot: SourceLine[];
}

/** Parts a plan's blocks into lines of prose and the tables that stand among them; page breaks are kept by line. */
export function splitBody(blocks: readonly Block[]): Body {
  const lines: SourceLine[] = [];
  const breaks = new Set<number>();
  const tables: AppendixRegion[] = [];
  const foot = footBlock(blocks);
  let at = 0;
  while (at < blocks.length) {
    const block = blocks[at];
    if (!block) break;
    const end = tableEnd(blocks, at, at < foot ? foot : blocks.length);
    if (end > at) {
      const { letterhead, title, from } =
        at >= foot ? titleAbove(lines, blocks, foot, at) : { letterhead: [], title: [], from: at };
      if (from < at) lines.splice(lines.length - (at - from));
      const introduced = from === at && isIntroduced(blocks, at);
      tables.push({ letterhead, label: null, blocks: [...title, ...blocks.slice(at, end)], introduced });
      breaks.add(lines.length);
      at = end;
      continue;
    }
    if (block.kind === 'line') lines.push(block);
    at += 1;
  }
  const footLines = blocks.slice(foot).flatMap((b) => (b.kind === 'line' ? [b] : []));
  const first = footLines[0];
  const cut = first ? lines.indexOf(first) : -1;
  if (cut < 0) return { lines, breaks, tables, foot: [] };
  // text behind the foot is text: it is nobody's address
  const end = cut + footLength(lines.slice(cut));
  if (end < lines.length) breaks.add(cut);
  return {
    lines: [...lines.slice(0, cut), ...lines.slice(end)],
    breaks: new Set([...breaks].map((b) => (b > cut ? Math.max(cut, b - (end - cut)) : b))),
    tables,
    foot: lines.slice(cut, end),
  };
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
function tableEnd(blocks: readonly Block[], at: number, limit: number): number {
  const block = blocks[at];
  if (block?.kind === 'table') {
    let end = at + 1;
    while (end < limit && blocks[end]?.kind === 'table') end += 1;
    return end;
  }
  const heading = headingAt(blocks, at);
  if (!heading) return at;
  // numbers are rows' where a column is theirs
  const numbered = heading.columns.some(({ role }) => role === 'no');
  const styles: readonly SectionStyle[] = numbered ? OUTER_STYLES : [...OUTER_STYLES, 'arabic'];
  return resumesAt(blocks, at + heading.blocks, limit, { at, styles });
}

/** Title lines in capitals, "(Kèm theo …)" and a letterhead right above a table that follows the foot. */
function titleAbove(
  lines: readonly SourceLine[],
  blocks: readonly Block[],
  foot: number,
  at: number,
): { letterhead: SourceLine[]; title: SourceLine[]; from: number } {
  let from = at;
  while (from > foot) {
    const above = blocks[from - 1];
    if (above?.kind !== 'line' || !lines.includes(above)) break;
    if (
      isSignatureLine(above) ||
      !(isCapitals(above.text) || isLetterheadLine(above) || /^\(.*kèm theo|\)$/.test(keyOf(above)))
    )
      break;
    from -= 1;
  }
  const own = linesAmong(blocks.slice(from, at));
  const heads = own.filter(isLetterheadLine);
  return { letterhead: heads, title: own.filter((l) => !heads.includes(l)), from };
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
  const closing = blocks.findIndex(
    (b, i) => i >= from && i < limit && b.kind === 'line' && /^trên đây là/.test(keyOf(b)),
  );
  const closed = closing < 0 ? limit : closing;
  const note = blocks.findIndex((_, i) => i >= from && i < closed && isNoteBelow(blocks, i, closed));
  const end = note < 0 ? closed : note;
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

function lastOrdinal(blocks: readonly Block[], style: SectionStyle, before: number): number {
  for (let i = before - 1; i >= 0; i--) {
    const ordinal = headingOrdinal(blocks[i], style);
    if (ordinal !== null) return ordinal;
  }
  return 0;
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
  const rest = marker
    ? block.tokens
        .slice(marker.tokens, marker.tokens + 4)
        .map((t) => t.text)
        .join(' ')
    : '';
  // "II III IV" are the heads of columns (quý II, III, IV)
  return marker && isCapitals(rest) && /\p{Lu}/u.test(rest.replace(/[IVX]+/g, '')) ? marker.ordinal : null;
}
