import { keyOf } from '../outline/line-forms.ts';
import type { Block, SourceLine, SourceTable } from '../source/document.ts';
import { isNamedTable } from '../tables/headings.ts';
import { hasPlacedHeading } from '../tables/inferred.ts';
import { appendixLabel, appendixStarts } from './appendix-lines.ts';
import type { AppendixRegion } from './appendix-region.ts';
import { type Body, headingOrdinal, splitBody } from './body.ts';
import {
  type Chosen,
  choose,
  type DocumentStart,
  documentStarts,
  isAddress,
  isHeadBlock,
  letterheadAbove,
  nextDocument,
} from './documents.ts';
import { isRecipientsLabel, isSignatureLine } from './foot.ts';
import { holdsFormula } from './formula-words.ts';
import { type DocumentKindLine, joinBrokenKinds, kindLineOf } from './kind-lines.ts';
import { isLetterheadLine } from './letterhead.ts';

/**
 * The parts of a file: the decision that promulgates the plan, the plan's body, the appendices with the tables.
 * Every block of the source is in exactly one of them.
 */
export interface Regions {
  /** Other documents that stand before: a letter that sends the plan round, a proposal, a report. */
  readonly before: readonly SourceLine[];
  /** The letterhead of the letter with which a plan is sent that has none of its own. */
  readonly sender: readonly SourceLine[];
  /** Above the first document's kind. */
  readonly head: readonly SourceLine[];
  readonly decision: KnownPart | null;
  /** The plan's own letterhead, where a decision stands before it. */
  readonly planHead: readonly SourceLine[];
  readonly plan: Part;
  /** Tables that stand in the plan's body without a line that calls them an appendix. */
  readonly breaks: ReadonlySet<number>;
  readonly foot: readonly SourceLine[];
  readonly appendices: readonly AppendixRegion[];
  /** Another document that follows. */
  readonly after: readonly SourceLine[];
  /** Marks of a draft, wherever they stand. */
  readonly margin: readonly SourceLine[];
}

/** The lines of one document in the file, and what tells its kind. */
export interface Part {
  /** Null where nothing tells the kind; a letter is known without a line that names it. */
  readonly kind: { readonly line: SourceLine | null; readonly reading: DocumentKindLine } | null;
  readonly lines: readonly SourceLine[];
}

/** A document of a known kind. */
export interface KnownPart extends Part {
  readonly kind: NonNullable<Part['kind']>;
}

/** Cuts a file's blocks into the parts of the documents in it. Every block is in exactly one part. */
export function findRegions(source: readonly Block[]): Regions {
  const { blocks: all, margin } = withoutMarks(addressBelow(joinBrokenKinds(source.flatMap(flattened))));
  const { starts, chosen, own } = findDocuments(all);
  const cut = cutAt(all, starts, chosen);
  const blocks = all.slice(0, cut);
  const { decision } = chosen;
  const kinds = kindsOf(blocks, chosen, own);
  const { body, appendices } = textOf(blocks, kinds.planFrom);
  const rescued = body.foot.length > 0 ? null : footOfLast(appendices);
  return {
    before: linesOf(blocks.slice(0, kinds.from)),
    sender: senderOf(blocks, starts, chosen),
    head: linesOf(blocks.slice(kinds.from, decision ? kindAt(decision) : kinds.planHead)),
    decision: decision && {
      kind: kindOf(blocks, decision),
      lines: linesOf(blocks.slice(decision.text, kinds.planHead)),
    },
    planHead: decision ? linesOf(blocks.slice(kinds.planHead, kinds.plan)) : [],
    plan: { kind: chosen.plan && kindOf(blocks, chosen.plan), lines: body.lines },
    breaks: body.breaks,
    foot: rescued?.foot ?? body.foot,
    appendices: [...body.tables, ...(rescued?.appendices ?? appendices)],
    after: linesOf(all.slice(cut)),
    margin,
  };
}

/** A plan's text from a block on, and the appendices behind it, each with the letterhead above its label. */
function textOf(blocks: readonly Block[], from: number): { body: Body; appendices: AppendixRegion[] } {
  let floor = from;
  const starts = appendixStarts(blocks, from).map((at) => {
    const head = letterheadAbove(blocks, at, floor);
    floor = at + 1;
    return { head, at };
  });
  const appendices = starts.map(({ head, at }, i) => ({
    letterhead: linesOf(blocks.slice(head, at)),
    label: linesOf(blocks.slice(at, at + 1))[0] ?? null,
    blocks: blocks.slice(at + 1, starts[i + 1]?.head),
    introduced: false,
  }));
  return { body: splitBody(blocks.slice(from, starts[0]?.head)), appendices };
}

/** Lines of a letterhead's right column. */
const RIGHT_COLUMN = 8;

/**
 * Layout: a letter's left column with "Kính gửi:" under it is read before the right one; the address goes under
 * both, where it stands on the page.
 */
function addressBelow(blocks: readonly Block[]): Block[] {
  const sorted = [...blocks];
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== 'line' || !isAddress(block)) continue;
    let end = at + 1;
    while (end - at <= RIGHT_COLUMN && isHeadBlock(blocks[end])) end += 1;
    const below = blocks[at + 1];
    if (below?.kind === 'line' && holdsFormula(below))
      sorted.splice(at, end - at, ...blocks.slice(at + 1, end), block);
  }
  return sorted;
}

/** The mark of a draft ("DỰ THẢO LẦN 2", "(Dự thảo ngày 05/01)"), which text boxes set anywhere on a page. */
const DRAFT =
  /^[([]?(?:bản )?dự thảo(?: lần(?: thứ)? \p{L}+| (?:lần|số|v)? ?\d[\d.]*)?(?:[,;:]? ?(?:ngày )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?)?[)\]]?$/u;

function withoutMarks(blocks: readonly Block[]): { blocks: Block[]; margin: SourceLine[] } {
  const margin: SourceLine[] = [];
  const rest = blocks.filter((b) => {
    const mark = b.kind === 'line' && DRAFT.test(keyOf(b));
    if (mark) margin.push(b);
    return !mark;
  });
  return { blocks: rest, margin };
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
  if (isNamedTable(table) || hasPlacedHeading(table.lines ?? [])) return false;
  if (table.rows > LAYOUT_ROWS || table.columns > 3) return false;
  const lines = table.cells.flatMap((c) => c.lines);
  return lines.some(
    (l) => isLetterheadLine(l) || isRecipientsLabel(l) || isSignatureLine(l) || kindLineOf(l) !== null,
  );
}

interface Documents {
  readonly starts: readonly DocumentStart[];
  readonly chosen: Chosen;
  /** First block of the decision, or of the plan where none issues it. */
  readonly own: number;
}

/** Which documents the file holds; kinds in small letters count only where there are none in capitals. */
function findDocuments(blocks: readonly Block[]): Documents {
  for (const small of [false, true]) {
    const starts = documentStarts(blocks, small);
    const chosen = choose(blocks, starts);
    const first = chosen.decision ?? chosen.plan;
    if (first) return { starts, chosen, own: starts[0] === first ? 0 : first.head };
  }
  return { starts: [], chosen: { decision: null, plan: null }, own: 0 };
}

function senderOf(
  blocks: readonly Block[],
  starts: readonly DocumentStart[],
  { decision, plan }: Chosen,
): SourceLine[] {
  const letter = plan && !decision && plan.head === plan.kind ? starts[starts.indexOf(plan) - 1] : undefined;
  return letter?.kind === null ? linesOf(blocks.slice(letter.head, letter.text)) : [];
}

/** Where another document begins behind the plan, or behind a decision without one. */
function cutAt(blocks: readonly Block[], starts: readonly DocumentStart[], chosen: Chosen): number {
  const last = chosen.plan ?? chosen.decision;
  if (!last) return blocks.length;
  const appendix = appendixStarts(blocks, last.text)[0] ?? blocks.length;
  return nextDocument(starts, last, appendix)?.head ?? blocks.length;
}

interface Kinds {
  /** First block of the decision's or the plan's letterhead. */
  readonly from: number;
  /** First block of the plan's own letterhead; its kind where no decision stands above. */
  readonly planHead: number;
  /** The block with the line of the plan's kind. */
  readonly plan: number;
  readonly planFrom: number;
}

/** The block with the kind's line, or that a letter's text begins at. */
function kindAt(start: DocumentStart): number {
  return start.kind ?? start.text;
}

function kindsOf(blocks: readonly Block[], { decision, plan }: Chosen, own: number): Kinds {
  if (plan) {
    const at = kindAt(plan);
    const planHead = decision ? Math.max(plan.head, decision.text) : at;
    return { from: own, planHead, plan: at, planFrom: plan.text };
  }
  if (!decision) {
    const text = blocks.findIndex((b) => !isHeadBlock(b));
    return withoutKind(own, text < 0 ? blocks.length : text);
  }
  // a plan whose own title is lost: its first section in capitals, or the appendices, end the decision
  const end = blocks.findIndex(
    (b, i) =>
      i >= decision.text &&
      b.kind === 'line' &&
      (appendixLabel(b)?.sure === true || headingOrdinal(b, 'roman') === 1),
  );
  return withoutKind(own, end < 0 ? blocks.length : letterheadAbove(blocks, end, decision.text));
}

const withoutKind = (from: number, text: number): Kinds => ({
  from,
  planHead: text,
  plan: text,
  planFrom: text,
});

function kindOf(blocks: readonly Block[], start: DocumentStart): KnownPart['kind'] {
  const [line] = start.kind === null ? [] : blocks.slice(start.kind, start.text);
  return { line: line?.kind === 'line' ? line : null, reading: start.reading };
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
