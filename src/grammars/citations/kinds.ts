import { documentKind } from '../../lexicon/document-kinds.ts';

/**
 * How kinds of document are cited: the words before a number, the abbreviation inside a symbol, and who may issue the kind.
 * Names and annexes stand in the register of kinds; here stand the forms met in running text.
 */
export interface Kind {
  readonly code: string;
  /** What stands before the number, without diacritics. */
  readonly heads: readonly string[];
  /** What stands inside the symbol, in capitals. */
  readonly symbols: readonly string[];
  /** Endings of the symbols of bodies that have no power to issue the kind; absent where anybody may. */
  readonly notIssuedBy?: RegExp;
}

/** The kinds of document that are cited, with the parts of a symbol that mean them. */
export const KINDS: readonly Kind[] = [
  {
    code: 'NQ',
    heads: ['nghi quyet', 'nghi quyet chuyen de', 'nq'],
    symbols: ['NQ'],
    notIssuedBy: /^(?:UBND|CTUBND|TTG|VPCP|S[A-ZĐ&]{2,})$/,
  },
  { code: 'NQLT', heads: ['nghi quyet lien tich'], symbols: ['NQLT'] },
  { code: 'NĐ', heads: ['nghi dinh', 'nd'], symbols: ['NĐ'], notIssuedBy: /^(?!CP$)/ },
  { code: 'QĐ', heads: ['quyet dinh', 'qd'], symbols: ['QĐ'] },
  { code: 'CT', heads: ['chi thi', 'ct'], symbols: ['CT'] },
  {
    code: 'TT',
    heads: ['thong tu', 'tt'],
    symbols: ['TT'],
    notIssuedBy: /^(?:UBND|CTUBND|HĐND\d*|CP|TTG|TW|TU|HU|QH\d+|S[A-ZĐ&]{2,})$/,
  },
  { code: 'TTLT', heads: ['thong tu lien tich', 'ttlt'], symbols: ['TTLT'] },
  { code: 'VBHN', heads: ['van ban hop nhat'], symbols: ['VBHN'] },
  {
    code: 'TB',
    heads: ['thong bao', 'thong bao ket luan', 'tb'],
    symbols: ['TB', 'TBKL'],
  },
  {
    code: 'KL',
    heads: ['ket luan', 'ket luan thanh tra', 'kl'],
    symbols: ['KL', 'KLTTr', 'KLTT'],
  },
  {
    code: 'KH',
    heads: ['ke hoach', 'ke hoach hanh dong', 'ke hoach phoi hop', 'kh'],
    symbols: ['KH', 'KHPH', 'KHLT'],
  },
  {
    code: 'CTr',
    heads: [
      'chuong trinh',
      'chuong trinh hanh dong',
      'chuong trinh cong tac',
      'chuong trinh phoi hop',
      'ctr',
    ],
    symbols: ['CTR', 'CTHĐ', 'CTRHĐ', 'CTRPH', 'CTPH'],
  },
  { code: 'ĐA', heads: ['de an'], symbols: ['ĐA'] },
  { code: 'DA', heads: ['du an'], symbols: ['DA'] },
  { code: 'PA', heads: ['phuong an'], symbols: ['PA'] },
  {
    code: 'BC',
    heads: ['bao cao', 'bao cao tham dinh', 'bao cao tham tra', 'bc'],
    symbols: ['BC', 'BCTĐ', 'BCTT'],
  },
  { code: 'TTr', heads: ['to trinh', 'ttr'], symbols: ['TTR'] },
  { code: 'CV', heads: ['cong van', 'van ban', 'cong van hoa toc', 'cv'], symbols: ['CV'] },
  { code: 'CĐ', heads: ['cong dien', 'cong dien khan'], symbols: ['CĐ'] },
  { code: 'HD', heads: ['huong dan', 'van ban huong dan', 'hd'], symbols: ['HD', 'HDLT'] },
  { code: 'QC', heads: ['quy che', 'quy che phoi hop'], symbols: ['QC', 'QCPH', 'QCH'] },
  { code: 'QyĐ', heads: ['quy dinh'], symbols: ['QYĐ', 'QĐI', 'QĐIT'] },
  { code: 'TC', heads: ['thong cao'], symbols: ['TC'] },
  { code: 'BB', heads: ['bien ban'], symbols: ['BB'] },
  { code: 'HĐ', heads: ['hop dong'], symbols: ['HĐ'] },
  { code: 'GM', heads: ['giay moi'], symbols: ['GM'] },
];

/** Heads that only a number with "số" or a full symbol makes a reference: "kế hoạch 5 năm", "thông báo 02 lần". */
export const SHORT_KINDS = new Set(['NQ', 'NĐ', 'CT', 'KL', 'QĐ', 'TT']);

const BY_HEAD = new Map(KINDS.flatMap((k) => k.heads.map((h) => [h, k] as const)));
const BY_SYMBOL = new Map(KINDS.flatMap((k) => k.symbols.map((s) => [s.toUpperCase(), k] as const)));

/** All words that may stand before a number, longest first, without diacritics, as regex alternatives. */
export const HEADS = [...BY_HEAD.keys()].sort((a, b) => b.length - a.length).join('|');

/** The kind that words before a number name ("nghị quyết"), which come without diacritics. */
export function kindOfHead(head: string): Kind | null {
  return BY_HEAD.get(head) ?? null;
}

/** The kind that the first group of a symbol names ("QĐ" in "QĐ-UBND"). */
export function kindOfSymbolPart(part: string): Kind | null {
  return BY_SYMBOL.get(part.toUpperCase()) ?? null;
}

/** The kind of a code as records have it ("NQ"). */
export function kindOfCode(code: string): Kind | null {
  return KINDS.find((k) => k.code === code) ?? null;
}

/** "Nghị quyết" for "NQ". */
export function kindName(kind: Kind): string {
  return documentKind(kind.code)?.name ?? kind.code;
}
