import { documentKind } from '../data/document-kinds.ts';
import type { SourceLine, Token } from '../source/document.ts';
import { matchKey } from '../source/fold.ts';
import { MOTTO, MOTTO_UNDER } from '../source/formulas.ts';
import { readDate } from './citations/dates.ts';
import { bodiesOf, opensBody, opensSpeaker } from './issuer.ts';
import { isCapitals, keyOf } from './lines.ts';
import { viewOf } from './text-view.ts';

/**
 * The head of a document (Decree 30/2020/NĐ-CP, Annex I, boxes 1 to 5): national motto, issuer under its
 * superior, number, place and date; and the kind under them. Two columns may stand on one line.
 */
export interface Letterhead {
  /** The superior body first. */
  readonly bodies: readonly string[];
  /** "41/KH-SNgV"; null where it is left blank. */
  readonly number: string | null;
  /** Abbreviation of the kind and issuer as printed ("KH-SNgV"), also where the number is blank. */
  readonly symbol: string | null;
  readonly place: string | null;
  readonly issuedOn: string | null;
  /** Words that gave one of these. */
  readonly read: readonly (readonly Token[])[];
  /** Lines that are no part of a letterhead ("DỰ THẢO", a digital signature). */
  readonly other: readonly SourceLine[];
  /** Degree of secrecy (độ mật) printed on the document. */
  readonly secrecy: string | null;
}

/** "Số: 41/KH-SNgV", "Số:     /QĐ-UBND", "Số: 4912 /KH-UBND" (OCR), "Số 05/KH - UBND". */
const NUMBER =
  /(?:^|\s)(?:số\s?[:.]?|s[oó]\s?:)\s?(\d{1,5}[a-zđ]?)?\s?[./…]*\s?\/\s?((?:\d{4}\s?\/\s?)?\p{L}[\p{L}\d&]*(?:\s?-\s?\p{L}[\p{L}\d&.-]*)*)/iu;
/** "Bình Phước, ngày 28 tháng 12 năm 2021"; day and month may be blank. */
const PLACE_DATE =
  /(?<![\p{L}.])(\p{Lu}[\p{L}.]{0,11}(?:\s(?:[-–]\s)?\p{Lu}[\p{L}.]{0,11}){0,5})\s?,?\s?(ng[àa]y\s?[\d….]{0,4}\s?tháng\s?[\d….]{0,4}\s?năm(?:\s?\d{4})?)/u;
const SECRECY = /^(?:tuyệt mật|tối mật|mật)$/;

/** Sorts the lines above a document's kind into the fields of its letterhead. */
export function readLetterhead(lines: readonly SourceLine[]): Letterhead {
  const bodies: string[] = [];
  const read: (readonly Token[])[] = [];
  const other: SourceLine[] = [];
  let found: Omit<Letterhead, 'bodies' | 'read' | 'other'> = {
    number: null,
    symbol: null,
    place: null,
    issuedOn: null,
    secrecy: null,
  };
  for (const line of lines) {
    const parts = partsOf(line) ?? nameGoesOn(line, bodies, read.at(-1));
    if (!parts) {
      if (SECRECY.test(keyOf(line))) found = { ...found, secrecy: line.text };
      other.push(line);
      continue;
    }
    read.push(line.tokens);
    if (parts.body !== '') bodies.push(parts.body);
    found = {
      ...found,
      number: found.number ?? parts.number,
      symbol: found.symbol ?? parts.symbol,
      place: found.place ?? parts.place,
      issuedOn: found.issuedOn ?? parts.issuedOn,
    };
  }
  return { ...found, bodies: bodiesOf(bodies), read, other };
}

interface Parts {
  readonly body: string;
  readonly number: string | null;
  readonly symbol: string | null;
  readonly place: string | null;
  readonly issuedOn: string | null;
}

/** What one line of a letterhead holds; null where it holds none of it. */
function partsOf(line: SourceLine): Parts | null {
  let rest = line.text;
  const key = matchKey(rest);
  let hit = false;
  for (const pattern of [MOTTO, MOTTO_UNDER]) {
    const m = pattern.exec(key);
    if (!m || key.length !== rest.length) continue;
    rest = `${rest.slice(0, m.index)} ${rest.slice(m.index + m[0].length)}`.trim();
    hit = true;
    break;
  }
  const numbered = NUMBER.exec(rest);
  if (numbered) rest = rest.replace(numbered[0], ' ').trim();
  const dated = PLACE_DATE.exec(rest);
  if (dated) rest = rest.replace(dated[0], ' ').trim();
  // columns of a table that was written out with pipes
  rest = rest.replace(/^[\s|*_]+|[\s|*_:;]+$/g, '');
  const body = bodyLine(rest) ? rest : '';
  // what is left over of a line with a motto or number is a body's name or noise of the extractor
  if (!hit && !numbered && !dated && body === '') return null;
  const symbol = numbered?.[2]?.replace(/\s/g, '').replace(/[.-]+$/, '') ?? null;
  return {
    body,
    symbol,
    number: symbol !== null && numbered?.[1] !== undefined ? `${numbered[1]}/${symbol}` : null,
    place: dated ? placeName(dated[1] ?? '') : null,
    issuedOn: dated ? dateIn(dated[2] ?? '') : null,
  };
}

/** A body's name may take several lines: "SỞ LAO ĐỘNG -" / "THƯƠNG BINH VÀ XÃ HỘI". */
function nameGoesOn(
  line: SourceLine,
  bodies: readonly string[],
  above: readonly Token[] | undefined,
): Parts | null {
  const under = above?.map((t) => t.text).join(' ') ?? '';
  if (bodies.length === 0 || !bodyLine(under) || !isCapitals(line.text) || NOTICE.test(keyOf(line)))
    return null;
  return { body: line.text, number: null, symbol: null, place: null, issuedOn: null };
}

const NOTICE = /^(?:dự thảo|bản sao|sao y|khẩn|thượng khẩn|hoả tốc|tuyệt mật|tối mật|mật|lưu hành)/;

/** A body's name, or the rest of one ("TỈNH LÂM ĐỒNG", "VÀ KHU CÔNG NGHIỆP"). */
function bodyLine(text: string): boolean {
  if (text === '' || opensSpeaker(text) || /^[\p{L}/]{1,4}\./u.test(text)) return false;
  if (isCapitals(text))
    return (
      opensBody(text) ||
      /^(?:TỈNH|THÀNH PHỐ|TP|HUYỆN|QUẬN|THỊ XÃ|THỊ TRẤN|XÃ|PHƯỜNG|ĐẶC KHU|VÀ|CÁC) /u.test(text)
    );
  return false;
}

/** Without words in capitals that the line ran in from the other column. */
function placeName(text: string): string | null {
  const words = text.trim().split(' ');
  while (words.length > 1 && isCapitals(words[0] ?? '') && !/^TP/.test(words[0] ?? '')) words.shift();
  return words.join(' ');
}

function dateIn(text: string): string | null {
  return readDate(viewOf(text).plain, 0)?.date ?? null;
}

/** Whether a line can only be part of a letterhead: where one is looked for above a kind or an appendix. */
export function isLetterheadLine(line: SourceLine): boolean {
  const key = keyOf(line);
  if (MOTTO.test(key) || MOTTO_UNDER.test(key)) return true;
  if (line.tokens.length > 16) return false;
  return (
    bodyLine(line.text) ||
    (/^(?:số\s?[:.]|số\s?\/)/.test(key) && NUMBER.test(line.text)) ||
    (PLACE_DATE.test(line.text) && /năm(?: \d{4})?$/.test(key))
  );
}

export interface DocumentKindLine {
  readonly type: string;
  readonly typeName: string;
  /** Tokens that name the kind; the title may go on after them. */
  readonly tokens: number;
  /** "QUYẾT ĐỊNH:" opens the articles, it does not name the document. */
  readonly enacts: boolean;
}

const KIND_WORDS: Record<string, string> = { 'quyết định': 'QĐ', 'kế hoạch': 'KH' };

/** First letters of the kinds, so that most lines are done with at once. */
const KIND_INITIAL = /^[QqKk]/;

/**
 * The kind of document, as the line that names it ("QUYẾT ĐỊNH", "KẾ HOẠCH", "KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH …").
 * @param small also accept it in small letters, alone on its line (Word sets capitals as a font effect)
 */
export function kindLineOf(line: SourceLine, small = false): DocumentKindLine | null {
  if (!KIND_INITIAL.test(line.text)) return null;
  const spaced = spacedKind(line);
  if (spaced) return spaced;
  const two = line.tokens
    .slice(0, 2)
    .map((t) => t.text)
    .join(' ');
  const word = two.replace(/:$/, '');
  const code = KIND_WORDS[matchKey(word)];
  if (code === undefined || (!isCapitals(word) && !(small && line.tokens.length === 2))) return null;
  const rest = line.tokens
    .slice(2)
    .map((t) => t.text)
    .join(' ');
  const enacts = two.endsWith(':') || rest === ':';
  // "KẾ HOẠCH CẢI CÁCH …" and "KẾ HOẠCH Cải cách …", but not a heading's second line "KẾ HOẠCH (có phụ lục)"
  if (!enacts && rest !== '' && !/^\p{Lu}/u.test(rest)) return null;
  return { type: code, typeName: nameOf(code), tokens: enacts ? line.tokens.length : 2, enacts };
}

/** Layout: letters set apart, "K Ế  H O Ạ C H". */
function spacedKind(line: SourceLine): DocumentKindLine | null {
  if (line.tokens.length < 4 || line.tokens.length > 10 || line.tokens.some((t) => t.text.length > 4))
    return null;
  const joined = line.text.replace(/\s/g, '');
  const code = Object.entries(KIND_WORDS).find(
    ([k]) => matchKey(joined).replace(/:$/, '') === k.replace(' ', ''),
  )?.[1];
  if (code === undefined || !isCapitals(joined)) return null;
  return { type: code, typeName: nameOf(code), tokens: line.tokens.length, enacts: joined.endsWith(':') };
}

function nameOf(code: string): string {
  return documentKind(code)?.name ?? code;
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
