import type { SectionKind } from '../model/index.ts';
import type { SourceLine, Token } from '../source/document.ts';
import { textAt, wordsOf } from '../source/words.ts';
import { isInCapitals } from '../text/capitals.ts';
import { matchKey } from '../text/fold.ts';
import { romanValue } from '../text/numerals.ts';

/**
 * What can stand before a section, and where it is in its series.
 *
 * Order of the styles from the outside in: Decree 30/2020/NĐ-CP, Annex I (phần, chương, mục, điều, khoản, điểm)
 * and the practice of plans: "A." > "I." > "1." > "1.1." > "a)" > "(1)" > "-" > "+".
 */
export type Style =
  | 'phan'
  | 'part'
  | 'chuong'
  | 'roman'
  | 'muc'
  | 'dieu'
  | 'arabic'
  | 'dotted2'
  | 'dotted3'
  | 'dotted4'
  | 'letter'
  | 'closed'
  | 'paren'
  | 'paren-letter'
  | 'paren-roman'
  | 'star'
  | 'dash'
  | 'plus';

const ORDER: readonly Style[] = [
  'phan',
  'part',
  'chuong',
  'roman',
  'muc',
  'dieu',
  'arabic',
  'dotted2',
  'dotted3',
  'dotted4',
  'letter',
  'closed',
  'paren',
  'paren-letter',
  'paren-roman',
  'star',
  'dash',
  'plus',
];

const KINDS: Record<Style, SectionKind> = {
  phan: 'part',
  part: 'part',
  chuong: 'part',
  roman: 'roman',
  muc: 'arabic',
  dieu: 'arabic',
  arabic: 'arabic',
  dotted2: 'arabic',
  dotted3: 'arabic',
  dotted4: 'arabic',
  closed: 'arabic',
  paren: 'arabic',
  letter: 'letter',
  'paren-letter': 'letter',
  'paren-roman': 'roman',
  star: 'dash',
  dash: 'dash',
  plus: 'plus',
};

/** One reading of the first words of a line. */
export interface Marker {
  readonly style: Style;
  readonly kind: SectionKind;
  readonly rank: number;
  /** Place in the series, from 1; null for points that are only counted ("-", "+"). */
  readonly ordinal: number | null;
  /** As printed, without closing bracket or full stop. */
  readonly marker: string;
  /** What it adds to the path. */
  readonly name: string;
  /** Tokens that hold the marker and nothing else. */
  readonly tokens: number;
  /** Leading tokens of these that are a label ("Phần", "Điều"). */
  readonly labels: number;
  /** Where the marker and the first word are one token ("a)Công"): the rest of the token. */
  readonly glued: string;
  /** The printed letters were read as look-alikes ("ll." for "II."). */
  readonly lookalike: boolean;
}

/** For "1.2.3": the numbers before the last. */
export function prefixOf(marker: Marker): string {
  return marker.style.startsWith('dotted') ? marker.marker.slice(0, marker.marker.lastIndexOf('.')) : '';
}

/** Letters in the order that points are counted in; f, j, w and z are usually left out. */
const LETTERS = 'abcdđefghijklmnopqrstuvwxyz';
const OPTIONAL_LETTERS = /[fjwz]/;
/** Parts are counted A, B, C, D, E as often as with Đ. */
const OPTIONAL_PARTS = /[đfjwz]/;

/** Places of a series between two markers that must have been skipped. */
export function skipped(style: Style, from: number, to: number): number {
  const optional = style === 'part' ? OPTIONAL_PARTS : /letter/.test(style) ? OPTIONAL_LETTERS : null;
  if (!optional) return to - from - 1;
  return [...LETTERS.slice(from, to - 1)].filter((l) => !optional.test(l)).length;
}

/** The letter at a place of the series. */
export function letterAt(ordinal: number): string {
  return LETTERS[ordinal - 1] ?? '?';
}

const WRITTEN_ORDINALS = ['nhất', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ROMANS = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const LABELS: Record<string, Style> = { phần: 'phan', chương: 'chuong', mục: 'muc', điều: 'dieu' };
/** The same, with a capital at least. */
const LABELLED = /^(?:P[hH]|C[hH]|M[uUụỤ]|Đ[iI])/u;

const NO_MARKERS: readonly Marker[] = [];
const READ = new WeakMap<SourceLine, readonly Marker[]>();

/** All readings of a line's first words, the likeliest first; none for a line of running text. */
export function readMarkers(line: SourceLine): readonly Marker[] {
  const first = textAt(line.tokens, 0);
  // most lines: to look them up takes longer than to see that they have none
  if (first === '' || (PLAIN_WORD.test(first) && !LABELLED.test(first))) return NO_MARKERS;
  const known = READ.get(line);
  if (known) return known;
  const markers = readAfresh(line);
  READ.set(line, markers);
  return markers;
}

/** A word that no number can be read in: most lines begin with one, and only a label may be it. */
const PLAIN_WORD = /^(?![IVXLivxl]+$)\p{L}{2,}$/u;

function readAfresh(line: SourceLine): Marker[] {
  const found = [...labelled(line.tokens), ...bulleted(line.tokens), ...numbered(line.tokens)];
  return found[0]?.style === 'dash' && line.paragraph === true ? [...listed(line.tokens), ...found] : found;
}

/** Layout: a list of Markdown whose items carry the plan's own markers, "- a) Đổi mới …". */
function listed(tokens: readonly Token[]): Marker[] {
  return numbered(tokens.slice(1))
    .filter((m) => /^(?:arabic|letter|closed|paren|dotted)/.test(m.style) && /[.)]/.test(textAt(tokens, 1)))
    .map((m) => ({ ...m, tokens: m.tokens + 1 }));
}

function make(
  style: Style,
  ordinal: number | null,
  marker: string,
  name: string,
  tokens: number,
  more: Partial<Marker> = {},
): Marker {
  const rank = ORDER.indexOf(style);
  return {
    style,
    kind: KINDS[style],
    rank,
    ordinal,
    marker,
    name,
    tokens,
    labels: 0,
    glued: '',
    lookalike: false,
    ...more,
  };
}

/** Layouts: "Phần thứ nhất", "PHẦN I.", "Chương II", "Mục 1.", "Điều 3." */
function labelled(tokens: readonly Token[]): Marker[] {
  const word = textAt(tokens, 0);
  const style = LABELLED.test(word) ? LABELS[matchKey(word)] : undefined;
  if (style === undefined) return [];
  const next = textAt(tokens, 1);
  const written =
    matchKey(next) === 'thứ'
      ? WRITTEN_ORDINALS.indexOf(matchKey(textAt(tokens, 2)).replace(/[.:]$/, ''))
      : -1;
  if (written >= 0) {
    const marker = `${next} ${textAt(tokens, 2).replace(/[.:]$/, '')}`;
    return [make(style, written + 1, marker, ROMANS[written] ?? marker, 3, { labels: 1 })];
  }
  const m = /^(\d{1,2}|[IVX]{1,5})([.:]?)$/.exec(next);
  if (!m) return [];
  const printed = m[1] ?? '';
  const ordinal = /^\d/.test(printed) ? Number(printed) : romanValue(printed);
  const rest = wordsOf(tokens, 2);
  // a cross-reference goes on in small letters: "Điều 3 của Quyết định", "Mục 1 Phần II"
  const closed = m[2] !== '' || rest === '' || isInCapitals(rest);
  return ordinal === null || !closed ? [] : [make(style, ordinal, printed, printed, 2, { labels: 1 })];
}

const DASH = /^[-–—−]$/;
const STAR = /^[*]$/;
/** Bullets of word processors, also as PDF extractors write those of symbol fonts (private use area). */
const BULLET = /^[•●○◦▪■□·‣➢➤✓✔❖→►\uF000-\uF0FF]$/;
const GLUED_POINT = /^([-–—+•●▪·])(?=[\p{L}“"(])/u;

function bulleted(tokens: readonly Token[]): Marker[] {
  const first = textAt(tokens, 0);
  if (DASH.test(first) || BULLET.test(first)) return [make('dash', null, first, '-', 1)];
  if (STAR.test(first)) return [make('star', null, first, '*', 1)];
  if (first === '+') return [make('plus', null, first, '+', 1)];
  const glued = GLUED_POINT.exec(first)?.[1];
  if (glued === undefined) return [];
  const style: Style = glued === '+' ? 'plus' : 'dash';
  return [make(style, null, glued, style === 'plus' ? '+' : '-', 0, { glued: first.slice(1) })];
}

/** What stands before the closing sign of a number, the sign, and a word glued to it. */
const NUMBERED =
  /^(\d{1,3}(?:\.\d{1,3}){0,3}|[IVXLivxl1|]{1,5}|[A-HKLMĐ]|[a-zđ])([.)][/.:-]$|[.)]|[/:–-]$)(\S*)$/u;
/** What the Party's documents close with a dash ("I- MỤC ĐÍCH", "1- Quán triệt"): in "3- 5 ngày" and "a- b" it closes nothing. */
const DASHED = /^(?:\d{1,2}|[IVX]{1,5}|[A-HKLMĐ])[–-]$/u;
const DOTTED_BARE = /^\d{1,2}(?:\.\d{1,2}){1,3}$/;
const BRACKETED = /^\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)(\S*)$/u;

function numbered(tokens: readonly Token[]): Marker[] {
  const first = textAt(tokens, 0);
  const bracketed = BRACKETED.exec(first);
  if (bracketed) return inBrackets(bracketed[1] ?? '', bracketed[2] ?? '');
  const next = textAt(tokens, 1);
  // OCR: "1 ." and "a )"
  const apart = /^[.)]$/.test(next) && /^(\d{1,2}|[IVX]{1,5}|[a-zđ])$/u.test(first);
  const m = NUMBERED.exec(apart ? first + next : first);
  const [, printed = '', sign = '', rest = ''] = m ?? [];
  // "1.2" has a full stop inside, and none that closes it
  if (!m || /^\d/.test(rest)) return bare(tokens);
  // "2.500" and "76/NQ-CP" are no markers, "1.Mục" and "a)Công" are
  if (rest !== '' && !/^[“"(]?\p{Lu}/u.test(rest)) return [];
  if (/^[–-]/.test(sign) && !(DASHED.test(first) && /^[“"(]?\p{Lu}/u.test(next))) return [];
  const count = rest === '' ? (apart ? 2 : 1) : 0;
  const more = { glued: rest };
  return readingsOf(printed, sign).map((r) => ({ ...r, tokens: count, ...more }));
}

/** Layouts: "1.1 Mục tiêu" without a sign; "I MỤC ĐÍCH" in capitals. */
function bare(tokens: readonly Token[]): Marker[] {
  const first = textAt(tokens, 0);
  if (DOTTED_BARE.test(first)) return dotted(first);
  if (!/^[IVX]{1,5}$/.test(first)) return [];
  const rest = wordsOf(tokens, 1);
  const value = isInCapitals(rest) ? romanValue(first) : null;
  return value === null ? [] : [make('roman', value, first, first, 1)];
}

function readingsOf(printed: string, sign: string): Marker[] {
  const found: Marker[] = [];
  const closed = sign.startsWith(')');
  if (/^\d+$/.test(printed))
    found.push(
      make(closed ? 'closed' : 'arabic', Number(printed), printed, closed ? `${printed})` : printed, 1),
    );
  else if (/^\d/.test(printed)) found.push(...dotted(printed));
  else if (/^[A-HKLMĐ]$/.test(printed))
    found.push(make('part', LETTERS.indexOf(printed.toLowerCase()) + 1, printed, printed, 1));
  found.push(...roman(printed));
  if (/^[a-zđ]$/u.test(printed)) found.push(...letter(printed));
  // OCR: "l." for "1."
  if (/^[lI|]$/.test(printed)) found.push(make('arabic', 1, printed, '1', 1, { lookalike: true }));
  return found;
}

/** A Roman numeral, or what OCR makes of one: "ll" or "11" for II, "lV" for IV. */
function roman(printed: string): Marker[] {
  const own = romanValue(printed);
  if (own !== null) return [make('roman', own, printed, printed, 1)];
  if (!/[IVXl|]|^11+$/.test(printed)) return [];
  const read = printed.replace(/[l1|]/g, 'I').toUpperCase();
  const alike = romanValue(read);
  return alike === null ? [] : [make('roman', alike, printed, read, 1, { lookalike: true })];
}

function dotted(printed: string): Marker[] {
  const parts = printed.split('.').map(Number);
  const style = (['dotted2', 'dotted3', 'dotted4'] as const)[parts.length - 2];
  if (style === undefined || parts.some((n) => n > 99 || n === 0)) return [];
  const last = Number(printed.slice(printed.lastIndexOf('.') + 1));
  return [make(style, last, printed, String(last), 1)];
}

/** "d)" also stands for "đ)" (OCR loses the bar). */
function letter(printed: string): Marker[] {
  const ordinal = LETTERS.indexOf(printed) + 1;
  const plain = make('letter', ordinal, printed, printed, 1);
  return printed === 'd'
    ? [plain, make('letter', ordinal + 1, printed, 'đ', 1, { lookalike: true })]
    : [plain];
}

function inBrackets(printed: string, rest: string): Marker[] {
  const more = { glued: rest };
  const count = rest === '' ? 1 : 0;
  if (/^\d/.test(printed)) return [make('paren', Number(printed), printed, `(${printed})`, count, more)];
  const found: Marker[] = [];
  const roman = romanValue(printed.toUpperCase());
  if (roman !== null) found.push(make('paren-roman', roman, printed, `(${printed})`, count, more));
  if (printed.length === 1)
    found.push(make('paren-letter', LETTERS.indexOf(printed) + 1, printed, `(${printed})`, count, more));
  return found;
}
