import { kindOfSymbolPart } from './kinds.ts';

/**
 * Number and symbol of a document (số, ký hiệu; Decree 30/2020/NĐ-CP, Annex I, box 3; party practice).
 *
 *     76/NQ-CP   34/2020/QĐ-UBND   202/2025/QH15   6958/UBND-KSTT   18-NQ/TW   66.25/2026/NQ-CP
 *
 * One space may stand at each joint, as OCR and line breaks leave them ("4912 /KH-UBND", "QĐ- TTg").
 */
export interface FoundSymbol {
  readonly start: number;
  readonly end: number;
  /** As printed, without the spaces. */
  readonly number: string;
  /** The running number, without leading zeros. */
  readonly serial: string;
  readonly year: number | null;
  /** The abbreviation of the kind inside the symbol, "NQ"; null in official letters and acts of the Assembly. */
  readonly kind: string | null;
  /** The issuer's part, "CP", "UBND", "QH15". */
  readonly issuer: string | null;
}

const GROUP = '\\p{Lu}[\\p{L}\\p{N}&]{0,23}';
/** A group after a hyphen that has spaces around it must look like an abbreviation, or prose would be taken. */
const SURE = '\\p{Lu}{2}[\\p{L}\\p{N}&]{0,22}';
const STATE = `(\\d[\\d.]{0,8}[a-zđ]?) ?(?:/ ?((?:19|20)\\d{2}) ?)?/ ?(${GROUP}(?: ?[-–] ?${SURE}|[-–]${GROUP})?(?:[-–]${GROUP}){0,3})`;
const PARTY = `(\\d{1,5}[a-z]?) ?[-–] ?(\\p{Lu}\\p{L}{0,5}) ?/ ?(\\p{Lu}{2}[\\p{L}\\p{N}&]{0,20}(?:[-–]${GROUP})?)`;
/** Nothing joined on before, but for "số" without its space. */
const FREE = '(?:(?<![\\p{L}\\p{N}/])|(?<=(?<!\\p{L})[Ss]ố))';
const SYMBOL = new RegExp(`${FREE}(?:${STATE}|${PARTY})(?![\\p{L}\\p{N}])`, 'gu');

const ASSEMBLY = /^(QH|UBTVQH)\d+$/;

function capitals(text: string): number {
  return text.match(/\p{Lu}/gu)?.length ?? 0;
}

function serialOf(digits: string): string {
  return digits.replace(/^0+(?=\d)/, '');
}

/**
 * All numbers with a symbol in a text, in order. A symbol without a hyphen ("2685/UBNDNC") is `bare`: only
 * words before it can tell that it is one.
 */
export function findSymbols(raw: string): (FoundSymbol & { bare: boolean })[] {
  const found: (FoundSymbol & { bare: boolean })[] = [];
  for (const m of raw.matchAll(SYMBOL)) {
    const [text, stateNumber, stateYear, stateSymbol, partyNumber, partyKind, partyOrg] = m;
    const number = text.replace(/ /g, '').replace(/–/g, '-');
    const span = { start: m.index, end: m.index + text.length, number };
    if (stateNumber !== undefined && stateSymbol !== undefined) {
      if (capitals(stateSymbol) < 2 || stateNumber.endsWith('.')) continue;
      const groups = stateSymbol.split(/ ?[-–] ?/);
      const first = groups[0] ?? '';
      const kind = groups.length > 1 ? kindOfSymbolPart(first) : null;
      // "KH/UBND" stands for "KH-UBND" in some offices; the groups of "UBND-KSTT" are issuer and drafting unit
      const issuer = kind ? groups.slice(1).join('-') : first;
      const year = stateYear === undefined ? null : Number(stateYear);
      found.push({
        ...span,
        serial: serialOf(stateNumber),
        year,
        kind: kind ? first : null,
        issuer,
        bare: groups.length === 1 && !ASSEMBLY.test(first),
      });
    } else if (partyNumber !== undefined && partyKind !== undefined && partyOrg !== undefined) {
      if (!kindOfSymbolPart(partyKind)) continue;
      found.push({
        ...span,
        serial: serialOf(partyNumber),
        year: null,
        kind: partyKind,
        issuer: partyOrg,
        bare: false,
      });
    }
  }
  return found;
}

/** The parts of one printed number; null where it is none ("76" alone). */
export function parseSymbol(number: string): FoundSymbol | null {
  const found = findSymbols(number)[0];
  return found && found.start === 0 && found.end === number.length ? found : null;
}
