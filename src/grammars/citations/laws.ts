import { matchAt, type TextView } from '../../text/text-view.ts';
import { readDate } from './dates.ts';
import { readIssuer } from './issuers.ts';
import { knownLawEnd } from './law-names.ts';
import { findSymbols } from './symbols.ts';

/**
 * Laws, codes, ordinances and the Constitution, cited by name (Decree 30/2020/NĐ-CP: kind and name only), in
 * practice often with number or year as well.
 */
export interface FoundLaw {
  readonly start: number;
  readonly end: number;
  readonly type: 'Luật' | 'Bộ luật' | 'Pháp lệnh' | 'Hiến pháp';
  /** With the kind in front; null for a law cited by its number only. */
  readonly name: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  /** A date was written that does not exist. */
  readonly badDate: boolean;
}

const TYPES: ReadonlyMap<string, FoundLaw['type']> = new Map([
  ['bo luat', 'Bộ luật'],
  ['luat', 'Luật'],
  ['phap lenh', 'Pháp lệnh'],
  ['hien phap', 'Hiến pháp'],
]);
const HEAD = /(?<![a-z\d])(bo luat|luat|phap lenh|hien phap)(?![a-z\d])/g;
/** "pháp luật", "kỷ luật", "quy luật" are no laws; drafts are not yet. */
const NOT_AFTER = /(?:phap|ky|quy|dao|duoi|he thong|nganh|khoa hoc|cu nhan|tien si|du an|du thao|van ban) $/;
const AMENDING =
  / (?:sua doi,? ?(?:va |,)? ?bo sung|sua doi)(?: mot so (?:dieu|noi dung))?(?: va bo sung mot so dieu)?(?: cua| tai)?(?: cac)?(?= )/y;
const NEXT_LAW = /(?:,|;| va|, va) (?=(?:bo luat|luat|phap lenh) )/y;
const LAST_LAW = /,? va (?=(?:bo luat|luat|phap lenh) )/y;
const NUMBER_WORD = / {0,2},? ?(?:so:? ?)(?=\d)/y;
const YEAR = / {0,2},? ?(?:nam )?((?:19|20)\d{2})(?![\d/])/y;
const CONSTITUTION =
  /(?: nuoc cong hoa xa hoi chu nghia viet nam)?(?= (?:nam |ngay |\d{4}))| nuoc cong hoa xa hoi chu nghia viet nam/y;

/** Words at which the name of an unlisted law ends; lower case in the text. "Người có công" is whom a law is about. */
const STOPS = new Set(
  'ngày số năm được về của do để theo đã đang có phải tại trên trong từ đến cho bảo đảm quy hướng nhằm thì là này mới hiện cũng khi nếu với tới gắn'.split(
    ' ',
  ),
);
const WORD = / ([^\s,;.:()[\]"“”!?/]+)([,;.:()[\]"“”!?/])?/y;
const LONGEST_NAME = 14;
/** Laws that one amending law names. */
const LONGEST_CHAIN = 16;

/** All laws cited in a text, in order, none overlapping another. */
export function findLaws(view: TextView): FoundLaw[] {
  const found: FoundLaw[] = [];
  let free = 0;
  for (const m of view.plain.matchAll(HEAD)) {
    const type = TYPES.get(m[0]);
    if (m.index < free || !type || NOT_AFTER.test(view.plain.slice(Math.max(0, m.index - 12), m.index)))
      continue;
    const listed = type === 'Luật' ? sharedHead(view, m.index) : [];
    const laws = listed.length > 0 ? listed : [lawAt(view, m.index, type)];
    for (const law of laws) {
      if (!law) continue;
      found.push(law);
      free = law.end;
    }
  }
  return found;
}

function lawAt(view: TextView, start: number, type: FoundLaw['type']): FoundLaw | null {
  const head = start + type.length;
  const end = type === 'Hiến pháp' ? constitutionEnd(view, start, head) : nameEnd(view, start, head);
  if (end === null && type !== 'Hiến pháp') return withTail(view, start, head, type, null);
  return end === null ? null : withTail(view, start, end, type, view.raw.slice(start, end));
}

/** Where a name ends: an amending law's last name, a known name, or the words up to a stop. */
function nameEnd(view: TextView, start: number, head: number): number | null {
  const amending = matchAt(AMENDING, view.plain, head);
  if (amending) return chainEnd(view, head + amending[0].length) ?? head + amending[0].length;
  const known = knownLawEnd(view.plain, head + 1);
  if (known !== null) return known;
  const capital = /\p{Lu}/u;
  return capital.test(view.raw.charAt(start)) && capital.test(view.raw.charAt(head + 1))
    ? wordsEnd(view, head)
    : null;
}

/**
 * The laws that an amending law names are part of its name: "của Luật A và Luật B", "của Luật A, Luật B và
 * Luật C". Without the closing "và" the next law is another reference.
 */
function chainEnd(view: TextView, offset: number): number | null {
  let end = memberEnd(view, offset + 1);
  let closed = end;
  for (let n = 1; end !== null && n < LONGEST_CHAIN; n++) {
    const last = matchAt(LAST_LAW, view.plain, end);
    const glue = last ?? matchAt(NEXT_LAW, view.plain, end);
    if (!glue) break;
    end = memberEnd(view, end + glue[0].length);
    if (end !== null && last !== null) closed = end;
  }
  return closed;
}

function memberEnd(view: TextView, start: number): number | null {
  const head = /^(?:bo luat|luat|phap lenh)(?= )/.exec(view.plain.slice(start, start + 10));
  if (!head) return null;
  const from = start + head[0].length;
  const known = knownLawEnd(view.plain, from + 1);
  return known ?? (/\p{Lu}/u.test(view.raw.charAt(from + 1)) ? wordsEnd(view, from) : null);
}

/** Another document begins: none is part of a law's name. */
const DOCUMENT =
  /^(?:Luật|Bộ luật|Pháp lệnh|Nghị định|Nghị quyết|Quyết định|Thông tư|Chỉ thị|Kế hoạch|Kết luận)(?!\p{L})/u;
const DOCUMENT_REACH = 12;

/** The name of an unlisted law: its words up to a stop word, a mark or a number. */
function wordsEnd(view: TextView, head: number): number | null {
  let end = head;
  let before = '';
  for (let n = 0; n < LONGEST_NAME; n++) {
    const m = matchAt(WORD, view.key, end);
    const word = m?.[1];
    if (!m || word === undefined || /\d/.test(word)) break;
    const lower = !/\p{Lu}/u.test(view.raw.charAt(end + 1));
    const stops = lower && STOPS.has(word) && !(word === 'có' && before === 'người');
    if (n > 0 && (stops || DOCUMENT.test(view.raw.slice(end + 1, end + 1 + DOCUMENT_REACH)))) break;
    // "và" joins two capitalised parts of a name; before a small letter it leads on
    if (word === 'và' && !joinsName(view, end + m[0].length)) break;
    end += 1 + word.length;
    before = word;
    if (m[2] !== undefined) break;
  }
  return end > head ? end : null;
}

function joinsName(view: TextView, offset: number): boolean {
  const next = view.raw.slice(offset + 1, offset + 1 + DOCUMENT_REACH);
  return /^\p{Lu}/u.test(next) && !DOCUMENT.test(next);
}

function constitutionEnd(view: TextView, start: number, head: number): number | null {
  const m = matchAt(CONSTITUTION, view.plain, head);
  if (m) return head + m[0].length;
  return view.plain.slice(Math.max(0, start - 7), start) === 'can cu ' ? head : null;
}

/** Number, year, date and issuer after the name. */
function withTail(
  view: TextView,
  start: number,
  nameEnd: number,
  type: FoundLaw['type'],
  name: string | null,
): FoundLaw | null {
  let end = nameEnd;
  const word = matchAt(NUMBER_WORD, view.plain, end);
  const symbol = word ? symbolAt(view, end + word[0].length) : symbolAt(view, end + 1);
  if (symbol) end = symbol.end;
  if (!symbol && name === null) return null;
  const year = matchAt(YEAR, view.plain, end);
  if (year && !symbol) end += year[0].length;
  const date = readDate(view.plain, end);
  if (date) end = date.end;
  const issuer = readIssuer(view, end);
  if (issuer) end = issuer.end;
  return {
    start,
    end,
    type,
    name,
    number: symbol?.number ?? null,
    issuedOn: date?.date ?? null,
    issuer: issuer?.name ?? null,
    badDate: date !== null && date.date === null,
  };
}

/** How long a symbol may be. */
const SYMBOL_REACH = 40;

function symbolAt(view: TextView, offset: number): { number: string; end: number } | null {
  const found = findSymbols(view.raw.slice(offset, offset + SYMBOL_REACH))[0];
  return found?.start === 0 ? { number: found.number, end: offset + found.end } : null;
}

/** "các Luật: Đầu tư, Đấu thầu và Doanh nghiệp": one head for a list of known names. */
const SHARED = /:? /y;
const SHARED_GLUE = /(?:,|;| va|, va) /y;

function sharedHead(view: TextView, start: number): FoundLaw[] {
  if (view.plain.slice(Math.max(0, start - 4), start) !== 'cac ') return [];
  const laws: FoundLaw[] = [];
  let at = start + 'luat'.length;
  for (let glue = matchAt(SHARED, view.plain, at); glue; glue = matchAt(SHARED_GLUE, view.plain, at)) {
    const from = at + glue[0].length;
    const end = knownLawEnd(view.plain, from);
    if (end === null) break;
    const law = withTail(
      view,
      laws.length === 0 ? start : from,
      end,
      'Luật',
      `Luật ${view.raw.slice(from, end)}`,
    );
    if (!law) break;
    laws.push(law);
    at = law.end;
  }
  return laws.length > 1 ? laws : [];
}
