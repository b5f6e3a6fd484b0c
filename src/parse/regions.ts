import type { Block, SourceLine, SourceTable } from '../source/document.ts';
import { appendixLabel, appendixStarts, runsOn } from './appendix-lines.ts';
import { headingOrdinal, splitBody } from './body.ts';
import { isRecipientsLabel, isSignatureLine } from './foot.ts';
import { type DocumentKindLine, isLetterheadLine, kindLineOf } from './letterhead.ts';
import { readMarkers } from './markers.ts';
import { isNamedTable } from './tables/headings.ts';

/**
 * The parts of a file: the decision that promulgates the plan, the plan's body, the appendices with the tables.
 * Every block of the source is in exactly one of them.
 */
export interface Regions {
  /** Above the first document's kind. */
  readonly head: readonly SourceLine[];
  readonly decision: Part | null;
  /** The plan's own letterhead, where a decision stands before it. */
  readonly planHead: readonly SourceLine[];
  readonly plan: Part;
  /** Tables that stand in the plan's body without a line that calls them an appendix. */
  readonly breaks: ReadonlySet<number>;
  readonly foot: readonly SourceLine[];
  readonly appendices: readonly AppendixRegion[];
}

export interface Part {
  /** Null where no line names the kind. */
  readonly kind: { readonly line: SourceLine; readonly reading: DocumentKindLine } | null;
  readonly lines: readonly SourceLine[];
}

export interface AppendixRegion {
  readonly letterhead: readonly SourceLine[];
  /** The line with "PHỤ LỤC". */
  readonly label: SourceLine | null;
  readonly blocks: readonly Block[];
}

export function findRegions(source: readonly Block[]): Regions {
  const blocks = source.flatMap(flattened);
  const kinds = findKinds(blocks);
  const starts = appendixStarts(blocks, kinds.after);
  const heads = starts.map((at, i) => letterheadAbove(blocks, at, (starts[i - 1] ?? kinds.after - 1) + 1));
  const planEnd = heads[0] ?? blocks.length;
  const planFrom = kinds.plan === null ? kinds.after : kinds.plan + 1;
  const body = splitBody(blocks.slice(planFrom, planEnd));
  const appendices = starts.map((at, i) =>
    appendixRegion(blocks, heads[i] ?? at, at, heads[i + 1] ?? blocks.length),
  );
  const rescued = body.foot.length > 0 ? null : footOfLast(appendices);
  return {
    head: linesOf(blocks.slice(0, kinds.decision ?? kinds.planHead)),
    decision: kinds.decision === null ? null : partAt(blocks, kinds.decision, kinds.planHead),
    planHead:
      kinds.decision === null ? [] : linesOf(blocks.slice(kinds.planHead, kinds.plan ?? kinds.planHead)),
    plan: { kind: kinds.plan === null ? null : kindAt(blocks, kinds.plan, true), lines: body.lines },
    breaks: body.breaks,
    foot: rescued?.foot ?? body.foot,
    appendices: [...body.tables, ...(rescued?.appendices ?? appendices)],
  };
}

function linesOf(blocks: readonly Block[]): SourceLine[] {
  return blocks.flatMap((b) => (b.kind === 'line' ? [b] : linesOfTable(b)));
}

/** Cells column by column: the left column of a letterhead or foot is read before the right one. */
function linesOfTable(table: SourceTable): SourceLine[] {
  const cells = [...table.cells].sort((a, b) => a.column - b.column || a.row - b.row);
  return cells.flatMap((c) => c.lines.map((l) => ({ ...l, paragraph: true })));
}

/** Tables that only set a letterhead, a foot or a paragraph in columns become lines. */
function flattened(block: Block): Block[] {
  if (block.kind === 'line' || !setsText(block)) return [block];
  return linesOfTable(block);
}

/** Rows and columns of a table that only lays out text. */
const LAYOUT_ROWS = 8;

function setsText(table: SourceTable): boolean {
  if (table.columns === 1) return true;
  if (isNamedTable(table)) return false;
  if (table.rows > LAYOUT_ROWS || table.columns > 3) return false;
  const lines = table.cells.flatMap((c) => c.lines);
  return lines.some(
    (l) => isLetterheadLine(l) || isRecipientsLabel(l) || isSignatureLine(l) || kindLineOf(l) !== null,
  );
}

interface Kinds {
  readonly decision: number | null;
  readonly planHead: number;
  readonly plan: number | null;
  /** Appendices stand after this block. */
  readonly after: number;
}

/** Where the decision and the plan begin. */
function findKinds(blocks: readonly Block[]): Kinds {
  for (const small of [false, true]) {
    const found = kindsIn(blocks, small);
    if (found) return found;
  }
  let after = 0;
  while (after < blocks.length && isHeadBlock(blocks[after])) after += 1;
  return { decision: null, planHead: after, plan: null, after };
}

function isHeadBlock(block: Block | undefined): boolean {
  return block?.kind === 'line' && isLetterheadLine(block);
}

function kindsIn(blocks: readonly Block[], small: boolean): Kinds | null {
  let decision: number | null = null;
  let enacted = false;
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'line') continue;
    if (decision !== null && (isArticleOne(block) || isRecipientsLabel(block))) enacted = true;
    const reading = kindLineOf(block, small);
    if (!reading || (!reading.enacts && runsOn(blocks, at))) continue;
    if (reading.enacts) enacted = true;
    else if (reading.type === 'QĐ' && decision === null && !enacted) decision = at;
    else if (reading.type === 'KH' && (decision === null || enacted)) {
      return {
        decision,
        planHead: decision === null ? at : letterheadAbove(blocks, at, decision + 1),
        plan: at,
        after: at + 1,
      };
    }
    // the body has begun: a later "KẾ HOẠCH" is a heading's second line
    if (decision === null && at > HEAD_LINES) break;
  }
  if (decision === null) return null;
  // a plan whose own title is lost: its first section in capitals, or the appendices, end the decision
  const from = decision;
  const end = blocks.findIndex(
    (b, i) =>
      i > from && b.kind === 'line' && (appendixLabel(b)?.sure === true || headingOrdinal(b, 'roman') === 1),
  );
  const to = end < 0 ? blocks.length : letterheadAbove(blocks, end, from + 1);
  return { decision, planHead: to, plan: null, after: to };
}

/** Lines that may stand above a plan's kind where no decision does. */
const HEAD_LINES = 60;

function isArticleOne(line: SourceLine): boolean {
  return readMarkers(line).some((m) => m.style === 'dieu' && m.ordinal === 1);
}

function kindAt(blocks: readonly Block[], at: number, small: boolean): Part['kind'] {
  const line = blocks[at];
  const reading = line?.kind === 'line' ? kindLineOf(line, small) : null;
  return line?.kind === 'line' && reading ? { line, reading } : null;
}

function partAt(blocks: readonly Block[], at: number, end: number): Part {
  return { kind: kindAt(blocks, at, true), lines: linesOf(blocks.slice(at + 1, end)) };
}

/** First block of the letterhead that stands right above a block. */
function letterheadAbove(blocks: readonly Block[], at: number, floor = 0): number {
  let start = at;
  while (start > floor && isHeadBlock(blocks[start - 1])) start -= 1;
  return start;
}

function appendixRegion(blocks: readonly Block[], head: number, at: number, end: number): AppendixRegion {
  const label = blocks[at];
  return {
    letterhead: linesOf(blocks.slice(head, at)),
    label: label?.kind === 'line' ? label : null,
    blocks: blocks.slice(at + 1, end),
  };
}

/** Layout: the foot stands after the appendices. */
function footOfLast(
  appendices: readonly AppendixRegion[],
): { foot: SourceLine[]; appendices: AppendixRegion[] } | null {
  const last = appendices.at(-1);
  if (!last) return null;
  const at = last.blocks.findIndex((b) => b.kind === 'line' && isRecipientsLabel(b));
  if (at < 0) return null;
  return {
    foot: linesOf(last.blocks.slice(at)),
    appendices: [...appendices.slice(0, -1), { ...last, blocks: last.blocks.slice(0, at) }],
  };
}
