import { diagnostic } from '../diagnostics/report.ts';
import type { Basis, Decision, Diagnostic, Section } from '../model/index.ts';
import { readOutline } from '../outline/outline.ts';
import type { SourceDocument, SourceLine, Token } from '../source/document.ts';
import { joinTokens, placeOf } from '../source/document.ts';
import type { Ledger } from '../source/ledger.ts';
import { textAt, wordsOf } from '../source/words.ts';
import { reportReadingsLeft } from '../tables/headings.ts';
import { appendixOf, type ReadAppendix } from './appendices.ts';
import { readPreamble } from './bases.ts';
import type { Frame } from './contents.ts';
import { type DecisionText, readDecision } from './decision.ts';
import { type Foot, readFoot } from './foot.ts';
import { type Evidence, identify } from './identity.ts';
import type { DocumentKindLine } from './kind-lines.ts';
import { type Letterhead, type NamedDocument, readAnnexLine, readLetterhead } from './letterhead.ts';
import { missingAppendices } from './mentions.ts';
import { findRegions, type KnownPart, type Part, type Regions } from './regions.ts';
import { readTitleBlock, type TitleBlock } from './titles.ts';

/**
 * Reads the frame of a plan. Claims every word outside the appendices and reports doubts to the ledger;
 * never fails: a text that is no plan gives sections at best and a warning.
 */
export function readFrame(source: SourceDocument, ledger: Ledger): Frame {
  const regions = findRegions(source.blocks);
  claimOthers(regions, ledger);
  const parts = partsOf(regions, ledger);
  const { decision, body } = parts;
  const frame: Frame = {
    document: identify(identityFrom(regions, parts)),
    bases: numbered([...(decision?.bases ?? []), ...body.bases]),
    sections: body.sections,
    appendices: parts.appendices.map((a) => a.appendix),
  };
  for (const d of diagnosticsOf(frame, decision, parts.head)) ledger.report(d);
  reportReadingsLeft(regions.attempts, ledger);
  return frame;
}

/** The regions of a file, each read. */
interface Parts {
  /** The first letterhead of the file: the decision's, where there is one. */
  readonly head: Letterhead;
  readonly planHead: Letterhead;
  readonly decision: KnownDecision | null;
  readonly address: readonly (readonly Token[])[];
  readonly title: TitleBlock;
  readonly body: BodyText;
  readonly foot: Foot | null;
  readonly appendices: readonly ReadAppendix[];
}

/** Reads each region and claims its words. */
function partsOf(regions: Regions, ledger: Ledger): Parts {
  const letter = regions.plan.kind?.line === null;
  const head = claimLetterhead(regions.head, ledger, letter);
  const planHead = claimLetterhead(regions.planHead, ledger);
  const decision = regions.decision && decisionOf(regions.decision, ledger);
  if (decision) claimDecision(decision, ledger);

  const address = addressOf(regions.plan, ledger);
  const title = claimTitle(regions.plan, address.length, decision ? planHead : head, ledger);
  const body = readBody(title, regions.plan.lines.length - title.rest.length, regions.breaks, ledger);

  const foot = regions.foot.length > 0 ? readFoot(regions.foot) : null;
  if (foot) claimFoot(foot, ledger);
  if (decision?.foot) claimFoot(decision.foot, ledger, foot !== null);

  const appendices = regions.appendices.map((a) =>
    appendixOf(a, ledger, (lines) => claimLetterhead(lines, ledger)),
  );
  return { head, planHead, decision, address, title, body, foot, appendices };
}

interface KnownDecision extends DecisionText {
  readonly kind: DocumentKindLine;
}

function decisionOf(part: KnownPart, ledger: Ledger): KnownDecision {
  return { ...readDecision(splitKind(part, ledger)), kind: part.kind.reading };
}

/** What tells which document the plan is: its heads and foot, its decision, and lines that name it. */
function identityFrom(regions: Regions, parts: Parts): Evidence {
  const { head, planHead, decision, address, title, body, foot, appendices } = parts;
  const own = readAnnexLine(joinTokens(title.annexLine));
  return {
    heads: {
      plan: decision ? planHead : head,
      decision: decision ? head : null,
      appendices: appendices.map((a) => a.letterhead),
      sender: readLetterhead(regions.sender),
    },
    kind: regions.plan.kind?.reading ?? null,
    title: title.title.length > 0 ? joinTokens(title.title) : null,
    authority: joinTokens(decision?.head.authority ?? title.authority),
    decision: decision ? decisionRecord(decision, head, own) : null,
    annexes: [own, ...appendices.map((a) => readAnnexLine(joinTokens(a.annexLine)))],
    appendixTitles: appendices.flatMap((a) => (a.appendix.title ? [a.appendix.title] : [])),
    opening: textOf([
      ...(decision?.opening ?? []),
      ...extraHead(head, planHead),
      ...address,
      ...body.opening,
    ]),
    closing: textOf(body.closing),
    bases: body.bases,
    sections: body.sections,
    recipients: (foot ?? decision?.foot)?.recipients ?? [],
    signer: foot?.signer ?? decision?.foot?.signer ?? null,
  };
}

/**
 * The plan's title, with its words and those around it claimed.
 * @param from lines of the plan that stand before its kind (whom a letter is for)
 * @param head the letterhead that belongs to the plan: a letter has its subject there
 */
function claimTitle(plan: Part, from: number, head: Letterhead, ledger: Ledger): TitleBlock {
  const lines = splitKind({ ...plan, lines: plan.lines.slice(from) }, ledger);
  const title = titleOf(plan, lines, head);
  ledger.claim(title.title);
  ledger.discard(title.margin, 'margin');
  ledger.discard(title.authority, 'letterhead');
  ledger.discard(title.annexLine, 'annex-line');
  return title;
}

/** Other documents of the file, and marks of a draft, are kept beside the plan; what follows it is said loudly. */
function claimOthers({ before, after, margin }: Regions, ledger: Ledger): void {
  for (const line of margin) ledger.discard(line.tokens, 'margin');
  for (const line of [...before, ...after]) ledger.discard(line.tokens, 'other-document');
  const report = (
    code: 'other-document-before' | 'other-document-after',
    lines: readonly SourceLine[],
  ): void => {
    if (lines.length > 0)
      ledger.report(diagnostic(code, {}, { source: placeOf(lines.flatMap((l) => l.tokens)) }));
  };
  report('other-document-before', before);
  report('other-document-after', after);
}

/** Lines of an official letter that say whom it is for: "Kính gửi:" and the list under it. */
function addressOf({ kind, lines }: Part, ledger: Ledger): readonly (readonly Token[])[] {
  if (kind?.line !== null) return [];
  let end = 0;
  while (end < lines.length && (end === 0 || goesOnAddress(lines, end))) end += 1;
  const address = lines.slice(0, end).map((l) => l.tokens);
  ledger.claim(address.flat());
  return address;
}

function goesOnAddress(lines: readonly SourceLine[], at: number): boolean {
  const above = textAt(lines, at - 1);
  return !/\.$/.test(above) && (/^[-–+•\p{Ll}]/u.test(textAt(lines, at)) || /[,-]$/.test(above));
}

/** What stands between the kind and the text; a letter has its subject in the letterhead. */
function titleOf({ kind }: Part, lines: readonly SourceLine[], head: Letterhead): TitleBlock {
  if (kind?.line) return readTitleBlock(lines);
  return { title: kind ? head.subject : [], authority: [], annexLine: [], margin: [], rest: lines };
}

/** Takes the words that name the kind off a document's lines; the title may go on behind them. */
function splitKind(part: Part, ledger: Ledger): SourceLine[] {
  if (!part.kind?.line) return [...part.lines];
  const { line, reading } = part.kind;
  ledger.discard(line.tokens.slice(0, reading.tokens), 'document-kind');
  const tokens = line.tokens.slice(reading.tokens);
  if (tokens.length === 0) return [...part.lines];
  const text = wordsOf(tokens);
  return [{ ...line, tokens, text, raw: text }, ...part.lines];
}

/** Lines above a kind that are no letterhead: more than this many are text, not remarks in the margin. */
const MARGIN_LINES = 12;

/** @param letter the subject of a letter is its title, and is found elsewhere */
function claimLetterhead(lines: readonly SourceLine[], ledger: Ledger, letter = false): Letterhead {
  const letterhead = readLetterhead(lines);
  for (const tokens of letterhead.read) ledger.discard(tokens, 'letterhead');
  if (!letter) ledger.discard(letterhead.subject, 'margin');
  for (const line of letterhead.other) {
    if (letterhead.other.length > MARGIN_LINES) ledger.claim(line.tokens);
    else ledger.discard(line.tokens, 'margin');
  }
  return letterhead;
}

/** Text above the kind that is too long for a margin. */
function extraHead(...heads: readonly Letterhead[]): Token[][] {
  return heads.flatMap((h) => (h.other.length > MARGIN_LINES ? h.other.map((l) => [...l.tokens]) : []));
}

function claimDecision(decision: DecisionText, ledger: Ledger): void {
  ledger.claim(decision.head.title);
  ledger.discard(decision.head.margin, 'margin');
  ledger.discard(decision.head.authority, 'letterhead');
  ledger.discard(decision.head.annexLine, 'annex-line');
  ledger.claim(decision.preambleWords);
  ledger.discard(decision.enacting, 'document-kind');
  for (const label of decision.labels) ledger.discard([label], 'label');
  ledger.claim(decision.articleWords);
}

/** @param unused another foot gives the document's recipients; these stand in no record */
function claimFoot(foot: Foot, ledger: Ledger, unused = false): void {
  ledger.discard(foot.labels, 'label');
  if (unused) ledger.discard(foot.recipientWords, 'signature-block');
  else ledger.claim(foot.recipientWords);
  ledger.claim(foot.signerWords);
  for (const tokens of foot.other) ledger.discard(tokens, 'signature-block');
}

interface BodyText {
  readonly bases: Basis[];
  readonly sections: Section[];
  readonly opening: readonly (readonly Token[])[];
  readonly closing: readonly (readonly Token[])[];
}

/** @param offset lines of the plan that the title took, so that the breaks still fit */
function readBody(title: TitleBlock, offset: number, breaks: ReadonlySet<number>, ledger: Ledger): BodyText {
  const lines = title.rest;
  const outline = readOutline(lines, new Set([...breaks].map((b) => b - offset)));
  const preamble = readPreamble(lines.slice(0, outline.from), 'basis');
  ledger.claim(preamble.words);
  for (const label of outline.labels) ledger.discard([label], 'label');
  ledger.claim(outline.words);
  ledger.claim(outline.closing.flat());
  for (const d of outline.diagnostics) ledger.report(d);
  return {
    bases: preamble.bases,
    sections: outline.sections,
    opening: preamble.opening,
    closing: outline.closing,
  };
}

function textOf(paragraphs: readonly (readonly Token[])[]): string | null {
  const text = paragraphs.map(joinTokens).join('\n');
  return text === '' ? null : text;
}

function numbered(bases: readonly Basis[]): Basis[] {
  return bases.map((b, i) => ({ ...b, id: `basis-${i + 1}` }));
}

function decisionRecord(text: KnownDecision, head: Letterhead, annex: NamedDocument): Decision {
  const named = annex.type === 'QĐ' ? annex : null;
  return {
    type: text.kind.type,
    typeName: text.kind.typeName,
    title: text.head.title.length > 0 ? joinTokens(text.head.title) : null,
    number: head.number ?? named?.number ?? null,
    issuer: null,
    issuedOn: head.issuedOn ?? named?.issuedOn ?? null,
    signer: text.foot?.signer ?? null,
    articles: [...text.articles],
  };
}

function diagnosticsOf(frame: Frame, decision: DecisionText | null, head: Letterhead): Diagnostic[] {
  const list: Diagnostic[] = [];
  const { document } = frame;
  if (document.type === null) list.push(diagnostic('no-plan-recognised', {}));
  if (document.type !== null && document.type !== 'KH')
    list.push(diagnostic('document-kind-other', { name: document.typeName ?? document.type }));
  if (decision && decision.foot === null) {
    const words = decision.articleWords.length > 0 ? decision.articleWords : decision.preambleWords;
    const source = words.length > 0 ? placeOf(words.slice(-1)) : null;
    list.push(diagnostic('decision-foot-missing', {}, { source }));
  }
  const mark = head.secrecy;
  if (mark)
    list.push(diagnostic('classified-document', { mark: mark.text }, { source: placeOf(mark.tokens) }));
  return [...list, ...missingAppendices(frame)];
}
