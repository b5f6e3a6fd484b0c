import { readDate } from '../grammars/citations/dates.ts';
import { bodiesOf, isOffice, opensBody, opensSpeaker } from '../grammars/issuer.ts';
import { keyOf } from '../outline/line-forms.ts';
import type { SourceLine, Token } from '../source/document.ts';
import { textAt, wordsOf } from '../source/words.ts';
import { isInCapitals } from '../text/capitals.ts';
import { matchKey } from '../text/fold.ts';
import { viewOf } from '../text/text-view.ts';
import { formulaWords, holdsFormula } from './formula-words.ts';
import { stampWords } from './stamps.ts';

/**
 * The head of a document (Decree 30/2020/NĐ-CP, Annex I, boxes 1 to 5; for the Party, Guidance 36-HD/VPTW): motto,
 * issuer under its superior, number, place and date, a letter's subject. The two columns may stand on one line,
 * one after the other, or with the lines of one between those of the other; so each field takes its words out of
 * the lines, the surest first, and what is left in capitals is the issuer's name.
 */
export interface Letterhead {
  /** The superior body first. */
  readonly bodies: readonly string[];
  /** "41/KH-SNgV", "12-KH/BCĐ"; null where it is left blank. */
  readonly number: string | null;
  /** Abbreviation of the kind and issuer as printed ("KH-SNgV"), also where the number is blank. */
  readonly symbol: string | null;
  readonly place: string | null;
  readonly issuedOn: string | null;
  /** What an official letter (công văn) is about, "V/v …" (box 5b). */
  readonly subject: readonly Token[];
  /** Whether the motto of the State, the Party or the Youth Union stands in it. */
  readonly motto: boolean;
  /** Words that gave one of these. */
  readonly read: readonly (readonly Token[])[];
  /** Lines that are no part of a letterhead ("DỰ THẢO", a digital signature). */
  readonly other: readonly SourceLine[];
  /** The line with the degree of secrecy (độ mật) printed on the document. */
  readonly secrecy: SourceLine | null;
}

/** "Số: 41/KH-SNgV", "Số:     /QĐ-UBND", "Số: 4912 /KH-UBND" (OCR), "Số 05/KH - UBND". */
const STATE_NUMBER =
  /(?:^|\s|-{3})(?:số\s?[:.]?|s[oó]\s?:)\s?(\d{1,5}[a-zđ]?)?\s?[./…]*\s?\/\s?((?:\d{4}\s?\/\s?)?\p{L}[\p{L}\d&]*(?:\s?-\s?\p{L}[\p{L}\d&.-]*)*)/iu;
/** "Số 12-KH/BCĐ", "Số      -TB/VPTU". */
const PARTY_NUMBER =
  /(?:^|\s|-{3})số\s?[:.]?\s?(\d{1,5}[a-zđ]?)?[.…]*\s?[-–]\s?(\p{L}{1,6}\s?\/\s?\p{L}[\p{L}\d&-]{1,24})/iu;
/** "Bình Phước, ngày 28 tháng 12 năm 2021"; day and month may be blank. */
const DATE =
  'ng[àa]y\\s?(?:[\\d….]{0,4}\\s?tháng\\s?[\\d….]{0,4}\\s?năm(?:\\s?\\d{4})?|\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})';
const PLACE =
  '(?:Thành phố |Thị xã |Thị trấn )?\\p{Lu}[\\p{L}.]{0,11}(?:\\s(?:[-–]\\s)?\\p{Lu}[\\p{L}.]{0,11}){0,5}';
const PLACE_DATE = new RegExp(`(?<![\\p{L}.])(?:(${PLACE})\\s?,?\\s?)?(${DATE})`, 'u');
const PLACE_END = new RegExp(`(?<![\\p{L}.])(${PLACE})\\s?,$`, 'u');
/** The words that a date is made of, blank or not: all that the next line may add to one. */
const DATE_WORD = /^(?:ng[àa]y|tháng|năm|[\d….]{1,4})$/u;
const SECRECY = /^(?:tuyệt mật|tối mật|mật)$/;

/** A line of the head and those of its tokens that no field has taken yet. */
interface Strip {
  readonly line: SourceLine;
  rest: Token[];
}

/** Sorts the lines above a document's kind into the fields of its letterhead. */
export function readLetterhead(lines: readonly SourceLine[]): Letterhead {
  const formulas = formulaWords(lines);
  const stamps = stampWords(
    lines,
    (l) => l.tokens.some((t) => formulas.has(t)) || isNumbered(l),
    (l) => bodyLine(l.text),
  );
  const strips = lines.map((line) => ({
    line,
    rest: line.tokens.filter((t) => !formulas.has(t) && !stamps.has(t)),
  }));
  const number = takeNumber(strips);
  const date = takeDate(strips);
  const subject = takeSubject(strips);
  const names = takeNames(strips, lines);
  const read: Token[][] = [];
  const other: SourceLine[] = [];
  const about = new Set(subject);
  for (const { line } of strips) {
    const stamped = line.tokens.filter((t) => stamps.has(t));
    const own = line.tokens.filter((t) => !stamps.has(t) && !about.has(t));
    // what is left over of a line with a field in it is noise of the extractor
    const field = own.some(
      (t) => formulas.has(t) || number.words.has(t) || date.words.has(t) || names.words.has(t),
    );
    if (field) read.push(own);
    else if (own.length > 0) other.push(partOf(line, own));
    if (stamped.length > 0) other.push(partOf(line, stamped));
  }
  return {
    bodies: bodiesOf(names.lines),
    number: number.number,
    symbol: number.symbol,
    place: date.place,
    issuedOn: date.issuedOn,
    subject,
    motto: formulas.size > 0,
    read,
    other,
    secrecy: lines.findLast((line) => SECRECY.test(keyOf(line))) ?? null,
  };
}

/** The same line with some of its tokens only. */
function partOf(line: SourceLine, tokens: readonly Token[]): SourceLine {
  if (tokens.length === line.tokens.length) return line;
  const text = wordsOf(tokens);
  return { ...line, tokens, text, raw: text };
}

interface Spot {
  /** Index of the strip, and of the tokens in its rest. */
  readonly strip: Strip;
  readonly from: number;
  readonly to: number;
}

/** The tokens that a stretch of their joined text covers. */
function spotOf(strip: Strip, start: number, end: number): Spot {
  let at = 0;
  let from = 0;
  let to = 0;
  for (const { text } of strip.rest) {
    if (at + text.length <= start) from += 1;
    if (at < end) to += 1;
    at += text.length + 1;
  }
  return { strip, from, to };
}

function take({ strip, from, to }: Spot, words: Set<Token>): void {
  for (const t of strip.rest.splice(from, to - from)) words.add(t);
}

interface FoundNumber {
  readonly number: string | null;
  readonly symbol: string | null;
  readonly words: Set<Token>;
}

function matchNumber(text: string): { match: RegExpExecArray; joint: '/' | '-' } | null {
  const party = PARTY_NUMBER.exec(text);
  if (party) return { match: party, joint: '-' };
  const state = STATE_NUMBER.exec(text);
  return state ? { match: state, joint: '/' } : null;
}

function isNumbered(line: SourceLine): boolean {
  return matchNumber(line.text) !== null;
}

/** Lines of the other column that may stand between two pieces of one field. */
const REACH = 3;

/** The number, whose label or last group may stand on a line of its own. */
function takeNumber(strips: readonly Strip[]): FoundNumber {
  const words = new Set<Token>();
  const found: Omit<FoundNumber, 'words'>[] = [];
  for (const [i, strip] of strips.entries()) {
    const below = numberGoesOn(strip, strips.slice(i + 1, i + 1 + REACH));
    const hit = matchNumber(wordsOf(strip.rest) + (below ? below.glue + textAt(below.strip.rest, 0) : ''));
    if (!hit) continue;
    const { match, joint } = hit;
    take(spotOf(strip, match.index, match.index + match[0].length), words);
    if (below) take({ strip: below.strip, from: 0, to: 1 }, words);
    const symbol = (match[2] ?? '').replace(/\s/g, '').replace(/[.-]+$/, '');
    found.push({ symbol, number: match[1] === undefined ? null : `${match[1]}${joint}${symbol}` });
  }
  return { ...(found[0] ?? { number: null, symbol: null }), words };
}

/** "Số:" / "31/KH-UBND", "Số: 31/KH-" / "UBND", "Số:" / "/KH-UBND". */
function numberGoesOn(strip: Strip, next: readonly Strip[]): { strip: Strip; glue: string } | null {
  const text = wordsOf(strip.rest);
  const label = /(?:^|\s)số\s?[:.]?(?:\s?\d{1,5}[a-zđ]?)?$/iu.test(text);
  const joint = /(?:^|\s)số\s?[:.]?\s?(?:\d{1,5}[a-zđ]?)?\s?[/-](?:\p{L}[\p{L}\d&]*-)?$/iu.test(text);
  for (const strip of next) {
    const first = textAt(strip.rest, 0);
    if (label && /^(?:\d{1,5}[a-zđ]?)?[/-]\p{L}/iu.test(first)) return { strip, glue: ' ' };
    if (joint && /^\p{Lu}[\p{L}\d&-]*$/u.test(first) && strip.rest.length === 1) return { strip, glue: '' };
  }
  return null;
}

interface FoundDate {
  readonly place: string | null;
  readonly issuedOn: string | null;
  readonly words: Set<Token>;
}

/** Place and date, over one line or more. */
function takeDate(strips: readonly Strip[]): FoundDate {
  const words = new Set<Token>();
  let place: string | null = null;
  let issuedOn: string | null = null;
  for (const [i, strip] of strips.entries()) {
    const more = datePieces(strip, around(strips, i));
    const own = wordsOf(strip.rest);
    const pieces = more.map((s) => wordsOf(s.strip.rest, s.from, s.to));
    const match = PLACE_DATE.exec([own, ...pieces].join(' '));
    if (!match) continue;
    const above = match[1] === undefined ? placeAbove(strips.slice(Math.max(0, i - REACH), i)) : null;
    place ??= above?.place ?? (match[1] === undefined ? null : placeName(match[1]));
    issuedOn ??= readDate(viewOf(match[2] ?? '').plain, 0)?.date ?? null;
    if (above) take(above.spot, words);
    for (const spot of more) take(spot, words);
    // what a date goes on to from this line's end begins on this line
    take(spotOf(strip, match.index, more.length > 0 ? own.length : match.index + match[0].length), words);
  }
  return { place, issuedOn, words };
}

/** The lines that the rest of a field may stand on: below, or above where the extractor read that column first. */
function around(strips: readonly Strip[], at: number): Strip[] {
  return [...strips.slice(at + 1, at + 1 + REACH), ...strips.slice(Math.max(0, at - REACH), at).reverse()];
}

/** Where a date that a line ends with goes on, on the next ones. */
function datePieces(strip: Strip, next: readonly Strip[]): Spot[] {
  const tail = strip.rest.findLastIndex((t) => !DATE_WORD.test(t.text)) + 1;
  let text = wordsOf(strip.rest, tail);
  const spots: Spot[] = [];
  for (const other of next) {
    const spot = dateRun(other);
    if (!spot) continue;
    const longer = `${text} ${wordsOf(other.rest, spot.from, spot.to)}`;
    if (!DATE_BEGUN.test(longer)) continue;
    spots.push(spot);
    text = longer;
  }
  return spots;
}

/** As much of a date as some lines hold, in the order of its words. */
const DATE_BEGUN = /^ng[àa]y\s?[\d….]{0,4}(?:\s?tháng\s?[\d….]{0,4}(?:\s?năm(?:\s?\d{4})?)?)?$/u;

/** Words of a date at the beginning or the end of a line. */
function dateRun(strip: Strip): Spot | null {
  const others = strip.rest.map((t) => !DATE_WORD.test(t.text));
  const to = others.indexOf(true);
  if (to > 0) return { strip, from: 0, to };
  const from = others.lastIndexOf(true) + 1;
  return from < others.length ? { strip, from, to: others.length } : null;
}

/** "Sông Đào," on the line above "ngày 12 tháng 01 năm 2026". */
function placeAbove(strips: readonly Strip[]): { place: string; spot: Spot } | null {
  const strip = strips.findLast((s) => s.rest.length > 0);
  const match = PLACE_END.exec(wordsOf(strip?.rest ?? []));
  if (!strip || !match) return null;
  const [whole, place = ''] = match;
  return { place: placeName(place), spot: spotOf(strip, match.index, match.index + whole.length) };
}

/** Without words in capitals that the line ran in from the other column. */
function placeName(text: string): string {
  const words = text.trim().split(' ');
  const own = words.slice(words.findLastIndex((word) => isInCapitals(word) && !/^TP/.test(word)) + 1);
  return (own.length > 0 ? own : words).join(' ');
}

/** Lines that the subject of a letter may take. */
const SUBJECT_LINES = 8;

/** "V/v báo cáo kết quả cải cách" / "hành chính quý I": what a letter is about. */
function takeSubject(strips: readonly Strip[]): Token[] {
  const at = strips.findIndex((s) => /^v\/v\b/i.test(wordsOf(s.rest)));
  const words = new Set<Token>();
  for (const strip of at < 0 ? [] : strips.slice(at, at + SUBJECT_LINES)) {
    const text = wordsOf(strip.rest);
    // all words of the line were the other column's
    if (text === '') continue;
    if (words.size > 0 && !subjectGoesOn(strip.line, text)) break;
    take({ strip, from: 0, to: strip.rest.length }, words);
  }
  return [...words];
}

function subjectGoesOn(line: SourceLine, text: string): boolean {
  return /^[\p{Ll}\d]/u.test(text) || (line.gap === 0 && !isInCapitals(text) && !isRemark(text));
}

/** A body's name may take several lines: "SỞ LAO ĐỘNG -" / "THƯƠNG BINH VÀ XÃ HỘI". */
function takeNames(
  strips: readonly Strip[],
  lines: readonly SourceLine[],
): { lines: string[]; words: Set<Token> } {
  const named: string[] = [];
  const words = new Set<Token>();
  let above: boolean = false;
  for (const strip of strips) {
    const text: string = bare(wordsOf(strip.rest));
    if (text === '') continue;
    const goesOn: boolean = above && isInCapitals(text) && !isRemark(text);
    above = bodyLine(text) || goesOn;
    if (!above) continue;
    named.push(text);
    take({ strip, from: 0, to: strip.rest.length }, words);
  }
  if (named.length > 0 || !lines.some(holdsFormula)) return { lines: named, words };
  return namesInSmall(strips);
}

/** Layout: the source sets its capitals as an effect of the font, and the words come in small letters. */
function namesInSmall(strips: readonly Strip[]): { lines: string[]; words: Set<Token> } {
  const named: string[] = [];
  const words = new Set<Token>();
  for (const strip of strips) {
    const text = bare(wordsOf(strip.rest));
    const unit = named.length > 0 && UNIT.test(text.toUpperCase());
    if (strip.rest.length > LONGEST_NAME || /[.;:,]$/.test(text) || !(opensBody(text) || unit)) continue;
    if (opensSpeaker(text)) continue;
    named.push(text);
    take({ strip, from: 0, to: strip.rest.length }, words);
  }
  return { lines: named, words };
}

/** Words of a line with a body's name. */
const LONGEST_NAME = 12;

/** Without the columns of a table that was written out with pipes. */
function bare(text: string): string {
  return text.replace(/^[\s|*_]+|[\s|*_:;]+$/g, '');
}

const REMARK =
  /^(?:dự thảo|bản sao|sao y|khẩn|thượng khẩn|hoả tốc|tuyệt mật|tối mật|mật|lưu hành|kính gửi|hoả tốc|để báo cáo)/;

/** A remark in the margin: degree of urgency or secrecy, a draft's mark. */
function isRemark(text: string): boolean {
  return REMARK.test(matchKey(text));
}

const UNIT = /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU|VÀ|CÁC) /u;

/** A body's name, or the rest of one ("TỈNH LÂM ĐỒNG", "VÀ KHU CÔNG NGHIỆP"). */
function bodyLine(text: string): boolean {
  if (isInCapitals(text) && isOffice(text)) return true;
  if (text === '' || opensSpeaker(text) || /^[\p{L}/]{1,4}\./u.test(text)) return false;
  return isInCapitals(text) && (opensBody(text) || UNIT.test(text));
}

/** What was found of lines: each kind of document asks the lines above it. */
const letterheadLines = new WeakMap<SourceLine, boolean>();

/** Whether a line can only be part of a letterhead: where one is looked for above a kind or an appendix. */
export function isLetterheadLine(line: SourceLine): boolean {
  const known = letterheadLines.get(line);
  if (known !== undefined) return known;
  const is = readsAsLetterhead(line);
  letterheadLines.set(line, is);
  return is;
}

function readsAsLetterhead(line: SourceLine): boolean {
  if (holdsFormula(line)) return true;
  if (line.tokens.length > 16) return false;
  return bodyLine(line.text) || isNumberLine(line) || isDateLine(line);
}

function isNumberLine(line: SourceLine): boolean {
  return (
    /^(?:số\s?[:.]|số\s?\/|số (?:\d{1,5}[a-zđ]? ?)?[-–])/.test(keyOf(line)) && matchNumber(line.text) !== null
  );
}

function isDateLine(line: SourceLine): boolean {
  return (
    PLACE_DATE.exec(line.text)?.[1] !== undefined && /(?:năm(?: \d{4})?|\d[/.-]\d{4})$/.test(keyOf(line))
  );
}

/** Whether a line shows by itself that a letterhead stands here: motto, number, or place and date. */
export function marksLetterhead(line: SourceLine): boolean {
  return holdsFormula(line) || (line.tokens.length <= 16 && (isNumberLine(line) || isDateLine(line)));
}

/** A number and date as other parts of the file name them: "(Kèm theo Quyết định số 12/QĐ-UBND ngày 05/01/2026 …)". */
export interface NamedDocument {
  readonly type: 'QĐ' | 'KH' | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
}

const NAMED =
  /(quyết định|kế hoạch)[^\d/]{0,12}(\d{1,5}[a-z]?)?\s?\/\s?(\p{L}[\p{L}\d&]*(?:\s?-\s?\p{L}[\p{L}\d&]*)+)/iu;

/** Reads the line that says which document an annex belongs to. */
export function readAnnexLine(text: string): NamedDocument {
  const m = NAMED.exec(text);
  const kind = /(quyết định|kế hoạch)/.exec(matchKey(text))?.[1];
  const type = kind === undefined ? null : kind === 'kế hoạch' ? 'KH' : 'QĐ';
  const symbol = m?.[3]?.replace(/\s/g, '') ?? '';
  const number = m?.[2] === undefined ? null : `${m[2]}/${symbol}`;
  const at = m ? m.index + m[0].length : 0;
  return { type, number, issuedOn: m ? (readDate(viewOf(text.slice(at)).plain, 0)?.date ?? null) : null };
}
