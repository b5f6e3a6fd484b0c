import { isPersonName } from '../grammars/persons.ts';
import { keyOf } from '../outline/line-forms.ts';
import { readMarkers } from '../outline/markers.ts';
import type { Block, SourceLine } from '../source/document.ts';
import { headingAt } from '../tables/headings.ts';
import { appendixLabel, runsOn } from './appendix-lines.ts';
import { isRecipientsLabel, isSignatureLine } from './foot.ts';
import { type DocumentKindLine, kindLineOf, otherKindLineOf } from './kind-lines.ts';
import { isLetterheadLine, marksLetterhead, readLetterhead } from './letterhead.ts';
import { annexLineAt } from './titles.ts';

/**
 * The documents that a file holds, one after the other: a letter that sends the plan round, the proposal that asks
 * for it, the decision that issues it, the plan, a copy's certificate. Each begins with its letterhead and its kind;
 * a letter (công văn) has no kind and is known by the line that addresses it.
 */
export interface DocumentStart {
  readonly reading: DocumentKindLine;
  /** First block of its own letterhead; the kind line's where it has none. */
  readonly head: number;
  /** The line that names its kind; null in a letter. */
  readonly kind: number | null;
  /** First block of its text. */
  readonly text: number;
  /** What its own letterhead shows. */
  readonly shows: { readonly motto: boolean; readonly number: boolean; readonly blank: boolean };
}

/** Kinds that carry another document: one of these is the file's own only where nothing else is in it. */
const CARRIERS = new Set(['CV', 'TTr', 'PC', 'PG', 'GM', 'GGT', 'BC', 'SY', 'TrS', 'SL']);

/** What a letter is called where no line names it; the State's symbols leave it out, the Party's write CV. */
const LETTER: DocumentKindLine = { type: 'CV', typeName: 'Công văn', tokens: 0, enacts: false };
/** Kinds that issue another document and annex it. */
const ISSUERS = new Set(['QĐ', 'NQ']);

function issues(start: DocumentStart | undefined): boolean {
  return start !== undefined && ISSUERS.has(start.reading.type);
}

/** Lines that may stand above a plan's kind where it has no letterhead. */
const HEAD_LINES = 60;
/** Lines of one letterhead, and those in it that are no letterhead's ("DỰ THẢO", a stamp, a subject of a letter). */
const LONGEST_HEAD = 40;
const STRANGE_LINES = 6;
const STRANGE_WORDS = 16;

/** A line that may begin a document, and what is known above it. */
interface Spot {
  readonly blocks: readonly Block[];
  readonly at: number;
  readonly line: SourceLine;
  readonly starts: readonly DocumentStart[];
  /** The last decision has reached its articles or its foot. */
  readonly enacted: boolean;
}

/** @param small accept kinds in small letters, alone on their lines */
export function documentStarts(blocks: readonly Block[], small: boolean): DocumentStart[] {
  const starts: DocumentStart[] = [];
  let enacted = false;
  for (const [at, line] of blocks.entries()) {
    if (line.kind !== 'line') continue;
    const plain = kindLineOf(line, small);
    if (plain?.enacts || isArticleOne(line) || isRecipientsLabel(line)) enacted = true;
    if (plain?.enacts) continue;
    const spot = { blocks, at, line, starts, enacted };
    const start = plain ? plainStart(spot, plain) : (otherStart(spot, small) ?? letterStart(spot));
    if (!start) continue;
    starts.push(start);
    enacted = false;
  }
  return starts;
}

function isArticleOne(line: SourceLine): boolean {
  return readMarkers(line).some((m) => m.style === 'dieu' && m.ordinal === 1);
}

/** A decision or a plan begins at a line that names one. */
function plainStart(spot: Spot, reading: DocumentKindLine): DocumentStart | null {
  const { blocks, at, starts, enacted } = spot;
  if (runsOn(blocks, at)) return null;
  const start = startAt(spot, reading);
  if (start.shows.motto && (start.shows.number || start.shows.blank)) return start;
  const last = starts.at(-1)?.reading.type;
  // the body has begun: a later "KẾ HOẠCH" is a heading's second line
  if (last === undefined)
    return at <= HEAD_LINES && !(reading.type === 'QĐ' && enacted) && !isBelowTable(blocks, at)
      ? start
      : null;
  // annexed to a decision or sent with a letter that has ended
  return reading.type === 'KH' && enacted && (ISSUERS.has(last) || CARRIERS.has(last)) ? start : null;
}

/** A file may hold an appendix alone: "Quyết định" on a line of its own is then a cell of its table, and names no document. */
function isBelowTable(blocks: readonly Block[], at: number): boolean {
  return blocks
    .slice(0, at)
    .some((b, i) => (b.kind === 'line' && appendixLabel(b) !== null) || headingAt(blocks, i) !== null);
}

/** A document of another kind: under a letterhead, first in its file, or annexed to the decision above it. */
function otherStart(spot: Spot, small: boolean): DocumentStart | null {
  const { blocks, at, line, starts, enacted } = spot;
  const reading = otherKindLineOf(line, small);
  if (!reading) return null;
  const start = startAt(spot, reading);
  const { motto, number, blank } = start.shows;
  const annexed = enacted && issues(starts.at(-1)) && isAnnexed(blocks, at);
  // a report or a letter without a letterhead may be any text
  const first = at === 0 && !CARRIERS.has(reading.type);
  return motto || number || blank || annexed || first ? start : null;
}

/** Lines of a title between a kind and "(Ban hành kèm theo Quyết định …)". */
const TITLE_LINES = 6;

function isAnnexed(blocks: readonly Block[], at: number): boolean {
  const below = blocks.slice(at + 1, at + 1 + TITLE_LINES).flatMap((b) => (b.kind === 'line' ? [b] : []));
  return below.some((_, i) => annexLineAt(below.slice(i)) !== null);
}

/** A letter begins above the line that says whom it is for. */
function letterStart(spot: Spot): DocumentStart | null {
  if (!isAddress(spot.line)) return null;
  const { head, shows } = headAbove(spot);
  if (!shows.motto || !(shows.number || shows.blank)) return null;
  return { reading: LETTER, head, kind: null, text: spot.at, shows };
}

/** "Kính gửi: Các sở, ban, ngành": the line that says whom a letter, a proposal or a report is for. */
export function isAddress(line: SourceLine): boolean {
  return /^K[íÍ]nh|^K[íÍ]NH/u.test(line.text) && /^kính gửi(?:\s?:| |$)/.test(keyOf(line));
}

function startAt(spot: Spot, reading: DocumentKindLine): DocumentStart {
  return { reading, kind: spot.at, text: spot.at + 1, ...headAbove(spot) };
}

/** The letterhead above a line, with the remarks that stand among its lines. */
function headAbove({ blocks, at, starts }: Spot): Pick<DocumentStart, 'head' | 'shows'> {
  const floor = Math.max(starts.at(-1)?.text ?? 0, at - LONGEST_HEAD);
  let head = at;
  let strange = 0;
  for (let i = at - 1; i >= floor; i--) {
    const block = blocks[i];
    if (block?.kind !== 'line') break;
    if (isLetterheadLine(block)) {
      head = i;
      strange = 0;
    } else if (endsAnother(block) || ++strange > STRANGE_LINES) break;
  }
  const lines = blocks.slice(head, at).flatMap((b) => (b.kind === 'line' ? [b] : []));
  if (!lines.some(marksLetterhead)) return { head, shows: { motto: false, number: false, blank: false } };
  const { motto, number, symbol, place } = readLetterhead(lines);
  const blank = number === null && (symbol !== null || place !== null);
  return { head, shows: { motto, number: number !== null, blank } };
}

/** A line that ends the document above: no remark in a letterhead looks like it. */
function endsAnother(line: SourceLine): boolean {
  return (
    line.tokens.length > STRANGE_WORDS ||
    isRecipientsLabel(line) ||
    isSignatureLine(line) ||
    isPersonName(line.text) ||
    /^[-–+•]\s?\p{L}/u.test(line.text) ||
    (/[;.:]$/.test(line.text) && !NUMBER_LABEL.test(keyOf(line)))
  );
}

/** "Số:" on a line of its own, where the number stands on the next one. */
const NUMBER_LABEL = /^số\s?:$/;

/** First block of the letterhead that stands right above a block, without a gap. */
export function letterheadAbove(blocks: readonly Block[], at: number, floor: number): number {
  let start = at;
  while (start > floor && isHeadBlock(blocks[start - 1])) start -= 1;
  return start;
}

/** Whether a block is a line that only a letterhead has. */
export function isHeadBlock(block: Block | undefined): boolean {
  return block?.kind === 'line' && isLetterheadLine(block);
}

/** The documents of a file that count: the plan, and the decision that issues it. */
export interface Chosen {
  readonly decision: DocumentStart | null;
  readonly plan: DocumentStart | null;
}

/**
 * The plan is the first document called so; without one it is what a decision issues, else the first document that
 * carries no other.
 */
export function choose(blocks: readonly Block[], starts: readonly DocumentStart[]): Chosen {
  const decision = starts.find((s) => s.reading.type === 'QĐ') ?? null;
  const plan =
    starts.find((s, i) => s.reading.type === 'KH' && !isCover(s, starts[i + 1])) ??
    starts.find((s, i) => !issues(s) && issues(starts[i - 1]) && !standsAlone(s)) ??
    (decision ? null : (starts.find((s) => !CARRIERS.has(s.reading.type)) ?? starts[0]));
  if (!plan) return { decision, plan: null };
  const above = starts[starts.indexOf(plan) - 1];
  const annexed = above !== undefined && issues(above) && (!standsAlone(plan) || namesPlan(blocks, above));
  return { decision: annexed ? above : null, plan };
}

/** Lines of a cover with the plan's title. */
const COVER_LINES = 15;

/** A cover (bìa) names the plan that begins with its letterhead on the next page. */
function isCover(start: DocumentStart, next: DocumentStart | undefined): boolean {
  if (!next || start.shows.motto || next.reading.type !== start.reading.type) return false;
  return next.shows.motto && next.head - start.text <= COVER_LINES;
}

/** Has a number of its own, so that no decision gives it one. */
function standsAlone(start: DocumentStart): boolean {
  return start.shows.motto && start.shows.number;
}

/** Whether a decision's title says that it issues a plan. */
function namesPlan(blocks: readonly Block[], decision: DocumentStart): boolean {
  const title = blocks.slice(decision.text, decision.text + TITLE_LINES);
  return title.some((b) => b.kind === 'line' && /kế hoạch/.test(keyOf(b)));
}

/**
 * Where another document begins behind the plan. A form with a letterhead of its own, as appendices hold them, has
 * no number and no day.
 */
export function nextDocument(
  starts: readonly DocumentStart[],
  last: DocumentStart,
  firstAppendix: number,
): DocumentStart | undefined {
  const later = starts.slice(starts.indexOf(last) + 1);
  return later.find((s) => standsAlone(s) || (s.head < firstAppendix && s.shows.motto && s.shows.blank));
}
