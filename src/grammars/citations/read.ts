import type { Citation } from '../../model/index.ts';
import { type TextView, viewOf } from '../../text/text-view.ts';
import { readDate } from './dates.ts';
import { readIssuer } from './issuers.ts';
import { HEADS, type Kind, kindOfHead, kindOfSymbolPart, SHORT_KINDS } from './kinds.ts';
import { findLaws } from './laws.ts';
import { locatorBefore } from './locators.ts';
import { findSymbols } from './symbols.ts';

/** A reference as one text shows it: no id, no place in the file, but offsets into the text. */
export type FoundCitation = Omit<Citation, 'id' | 'of' | 'source' | 'subject'> & {
  span: { start: number; end: number };
};

/** How far before a number its kind of document may stand. */
const HEAD_REACH = 48;
const BEFORE = new RegExp(`(?<![a-z\\d])(?:(${HEADS}) {0,2})?((?:so|s6) {0,2}:? {0,2})?$`);
/** The issuer may stand between kind and number: "Quyết định của Thủ tướng Chính phủ số 282/QĐ-TTg". */
const HEAD_AND_ISSUER = new RegExp(
  `(?<![a-z\\d])(${HEADS}) (?=(?:cua) [^\\d.,;:()]{3,60} (?:so|s6) {0,2}:? {0,2}$)`,
);
const ISSUER_REACH = 110;
/** Between the members of a list that shares its head: "các Nghị quyết số 50/NQ-CP, 163/2024/QH15". */
const LIST_GLUE = /^(?: ?\))? ?(?:,|;|va|, va|; va|hoac) (?:(?:so|s6):? ?)?$/;
const SHORT = new RegExp(
  `(?<![a-z\\d])(${HEADS}) (so:? )?(\\d{1,4}[a-z]?)(?=$|[,;.:)”"](?!\\d)| (?:cua|ngay|va|ve|tai|nay)(?![a-z]))`,
  'g',
);

interface Draft {
  start: number;
  end: number;
  citation: Omit<FoundCitation, 'span' | 'text' | 'locator' | 'key'>;
}

/**
 * Every reference to a legal or party document in a text (viện dẫn văn bản), in order. One text is one
 * record: a basis, a section, a cell. Names without number count for laws only; a number left blank
 * ("Quyết định số      /QĐ-UBND") is no reference.
 */
export function readCitations(text: string): FoundCitation[] {
  if (!mayCite(text)) return [];
  const view = viewOf(text);
  const taken = new Taken(view.raw.length);
  const drafts = taken.add(findLaws(view).map(lawDraft));
  if (holdsSymbol(text)) drafts.push(...taken.add(numberedDrafts(view, taken)));
  if (holdsNumber(text)) drafts.push(...taken.add(shortDrafts(view, taken)));
  return drafts.sort((a, b) => a.start - b.start).map((d) => finish(view, text, d));
}

/**
 * Whether a text holds what each reference has: a symbol's stroke and digit, a number behind its kind, or a letter of the
 * words that name laws (luật, pháp lệnh, hiến pháp), whatever mark OCR put on it. Tells most cells of a table at once.
 */
export function mayCite(text: string): boolean {
  return /[lpLP\u0139-\u0140\u1E36-\u1E3D\u1E54-\u1E57]/.test(text) || holdsSymbol(text) || holdsNumber(text);
}

function holdsSymbol(text: string): boolean {
  return text.includes('/') && /\d/.test(text);
}

function holdsNumber(text: string): boolean {
  return /\s\d/.test(text);
}

function lawDraft(law: ReturnType<typeof findLaws>[number]): Draft {
  const { start, end, type, name, number, issuedOn, issuer } = law;
  return { start, end, citation: { type, name, number, issuedOn, issuer } };
}

/** Which characters belong to a reference already. */
class Taken {
  readonly #marks: Uint8Array;

  constructor(length: number) {
    this.#marks = new Uint8Array(length);
  }

  add(drafts: Draft[]): Draft[] {
    for (const { start, end } of drafts) this.#marks.fill(1, start, end);
    return drafts;
  }

  has(start: number, end: number): boolean {
    return this.#marks.subarray(start, end).includes(1);
  }
}

function numberedDrafts(view: TextView, taken: Taken): Draft[] {
  const drafts: Draft[] = [];
  let before: { kind: Kind; end: number } | null = null;
  for (const symbol of findSymbols(view.raw)) {
    if (taken.has(symbol.start, symbol.end)) continue;
    const lead = leadOf(view, symbol.start);
    const listed: Kind | null =
      before && LIST_GLUE.test(view.plain.slice(before.end, symbol.start)) ? before.kind : null;
    const own = symbol.kind === null ? null : kindOfSymbolPart(symbol.kind);
    const kind: Kind | null = lead.kind ?? own ?? listed ?? letterKind(symbol, lead.numberWord);
    // a slash and capitals alone make no reference: "10/UBND" may count something
    if (!kind || (symbol.bare && !lead.kind && !lead.numberWord && !listed)) continue;
    // "Đề án 06/CP" is the nickname of a project, not the number of a document
    if (symbol.bare && (kind.code === 'ĐA' || kind.code === 'DA')) continue;
    const tail = tailOf(view, symbol.end, kind);
    drafts.push({
      start: lead.start,
      end: tail.end,
      citation: {
        type: kind.code,
        number: symbol.number,
        name: null,
        issuedOn: tail.issuedOn,
        issuer: tail.issuer ?? lead.issuer,
      },
    });
    before = { kind, end: tail.end };
  }
  return drafts;
}

function letterKind(
  symbol: { kind: string | null; issuer: string | null; bare: boolean },
  numberWord: boolean,
): Kind | null {
  if (symbol.issuer !== null && /^(?:QH|UBTVQH)\d+$/.test(symbol.issuer)) return kindOfHead('nghi quyet');
  // "số 6958/UBND-KSTT" without a head is an official letter: its symbol names no kind
  return symbol.kind === null && numberWord ? kindOfHead('cong van') : null;
}

interface Lead {
  readonly kind: Kind | null;
  readonly start: number;
  readonly numberWord: boolean;
  readonly issuer: string | null;
}

/** The kind of document named before a number, and whether "số" stands there. */
function leadOf(view: TextView, offset: number): Lead {
  const from = Math.max(0, offset - HEAD_REACH);
  const m = BEFORE.exec(view.plain.slice(from, offset));
  if (m?.[1] !== undefined)
    return { kind: kindOfHead(m[1]), start: from + m.index, numberWord: m[2] !== undefined, issuer: null };
  if (m?.[2] === undefined) return { kind: null, start: offset, numberWord: false, issuer: null };
  return (
    leadWithIssuer(view, offset) ?? { kind: null, start: from + m.index, numberWord: true, issuer: null }
  );
}

function leadWithIssuer(view: TextView, offset: number): Lead | null {
  const from = Math.max(0, offset - ISSUER_REACH);
  const m = HEAD_AND_ISSUER.exec(view.plain.slice(from, offset));
  if (m?.[1] === undefined) return null;
  const issuer = readIssuer(view, from + m.index + m[0].length - 1);
  const between = issuer === null ? '' : view.plain.slice(issuer.end, offset);
  return issuer && /^ s[o6] ?:? ?$/.test(between)
    ? { kind: kindOfHead(m[1]), start: from + m.index, numberWord: true, issuer: issuer.name }
    : null;
}

/** Date and issuer, in either order. */
function tailOf(
  view: TextView,
  offset: number,
  kind: Kind,
): { end: number; issuedOn: string | null; issuer: string | null } {
  const joint = kind.code === 'TTLT' || kind.code === 'NQLT';
  const early = readDate(view.plain, offset);
  const issuer = readIssuer(view, early?.end ?? offset, joint);
  const late = early ? null : readDate(view.plain, issuer?.end ?? offset);
  const date = early ?? late;
  const end = Math.max(offset, early?.end ?? 0, issuer?.end ?? 0, late?.end ?? 0);
  return { end, issuedOn: date?.date ?? null, issuer: issuer?.name ?? null };
}

/** Later mentions by kind and running number alone: "Nghị quyết số 76", "Chỉ thị 23". */
function shortDrafts(view: TextView, taken: Taken): Draft[] {
  const drafts: Draft[] = [];
  for (const m of view.plain.matchAll(SHORT)) {
    const [, head = '', , number] = m;
    const kind = kindOfHead(head);
    const capital = /\p{Lu}/u.test(view.raw.charAt(m.index));
    if (!kind || number === undefined || !capital || !SHORT_KINDS.has(kind.code) || head.length < 4) continue;
    const end = m.index + m[0].length;
    if (taken.has(m.index, end)) continue;
    const tail = tailOf(view, end, kind);
    drafts.push({
      start: m.index,
      end: tail.end,
      citation: { type: kind.code, number, name: null, issuedOn: tail.issuedOn, issuer: tail.issuer },
    });
  }
  return drafts;
}

function finish(view: TextView, text: string, draft: Draft): FoundCitation {
  const span = { start: view.at(draft.start), end: view.at(draft.end) };
  const locator = locatorBefore(view, draft.start);
  const { type, number, name, issuedOn, issuer } = draft.citation;
  const key = [issuer ?? '', type, number ?? name ?? '', issuedOn ?? ''].join('|');
  return { text: text.slice(span.start, span.end), type, number, name, issuedOn, issuer, locator, key, span };
}
