import type { DiagnosticCode, FieldsOf } from '../../diagnostics/catalogue.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Diagnostic } from '../../model/index.ts';
import { matchKey } from '../../text/fold.ts';
import { issuerOfSymbol } from './issuers.ts';
import { kindName, kindOfCode, kindOfSymbolPart } from './kinds.ts';
import { groupBy, type Reading } from './readings.ts';
import type { FoundSymbol } from './symbols.ts';

type CitationCode = Extract<DiagnosticCode, `citation-${string}`>;

/** Something about a reference that a reader should look at. */
export interface Oddity {
  /** What the catalogue says of it; the record and the place are the caller's to add. */
  readonly found: Diagnostic;
  readonly of: string;
  readonly span: { readonly start: number; readonly end: number };
}

/** What is odd in one mention, and between the mentions of one number; by the order of the mentions. */
export function findOddities(readings: readonly Reading[], groups: ReadonlyMap<string, Reading[]>): Oddity[] {
  const single = [...readings.flatMap(oddSymbol), ...readings.flatMap(oddIssuer)];
  return inOrder([...single, ...[...groups.values()].flatMap(oddDates), ...oddTwins(groups)], readings);
}

function oddity<C extends CitationCode>(r: Reading, code: C, fields: FieldsOf<C>): Oddity {
  return { found: diagnostic(code, fields), of: r.of, span: r.citation.span };
}

const DATE_WRITTEN = /ng[aà]y? {0,2}\d{1,2} {0,2}(?:tháng|[/.-]) {0,2}\d{1,2} {0,2}(?:năm|[/.-]) {0,2}\d{4}/i;
/** Endings of symbols with their own mix of capitals and small letters. */
const PROPER_CASE: ReadonlyMap<string, string> = new Map([
  ['TTG', 'TTg'],
  ['TTR', 'TTr'],
  ['CTR', 'CTr'],
]);

/** Faults within one mention's number and date. */
function oddSymbol(r: Reading): Oddity[] {
  const { citation, symbol } = r;
  const dated =
    citation.issuedOn === null && DATE_WRITTEN.test(citation.text)
      ? [oddity(r, 'citation-date-impossible', { text: citation.text })]
      : [];
  if (!symbol || citation.number === null) return dated;
  const numbered = { symbol, number: citation.number };
  return [...dated, ...oddCase(r, numbered), ...oddKind(r, numbered), ...oddYear(r, numbered)];
}

/** The number of a mention, with its parts. */
interface Numbered {
  readonly symbol: FoundSymbol;
  readonly number: string;
}

function oddCase(r: Reading, { number }: Numbered): Oddity[] {
  return number.split(/[/-]/).flatMap((part) => {
    const proper = PROPER_CASE.get(part.toUpperCase());
    if (proper === undefined || part === proper) return [];
    return [oddity(r, 'citation-symbol-case', { number, part, proper })];
  });
}

/** Kinds whose symbol may be that of another: parties number their regulations QĐ, joint ones have no symbol of their own. */
const OTHER_SYMBOL: ReadonlySet<string> = new Set(['QyĐ', 'CV', 'NQLT', 'TTLT']);
/** Who issues documents without a kind in their symbol: the National Assembly and its committee, the Government. */
const WITHOUT_KIND = /^(?:(?:QH|UBTVQH)\d+|CP)$/;

/** A symbol of another kind than the one named, or of none. Letters (công văn) may carry any. */
function oddKind(r: Reading, { symbol, number }: Numbered): Oddity[] {
  const named = kindOfCode(r.citation.type);
  if (!named) return [];
  if (symbol.kind === null) {
    const fine = named.code === 'CV' || symbol.issuer === null || WITHOUT_KIND.test(symbol.issuer);
    return fine ? [] : [oddity(r, 'citation-symbol-malformed', { number, kind: kindName(named) })];
  }
  const own = kindOfSymbolPart(symbol.kind);
  if (!own || own.code === named.code || OTHER_SYMBOL.has(named.code)) return [];
  return [oddity(r, 'citation-kind-differs', { number, named: kindName(named), own: kindName(own) })];
}

function oddYear(r: Reading, { symbol, number }: Numbered): Oddity[] {
  const { issuedOn: date } = r.citation;
  if (symbol.year === null || date === null || date.startsWith(String(symbol.year))) return [];
  return [oddity(r, 'citation-year-differs', { number, year: symbol.year, date })];
}

/** An issuer that the symbol contradicts, or that does not issue the kind. */
function oddIssuer(r: Reading): Oddity[] {
  const { citation, symbol } = r;
  if (!symbol?.issuer) return [];
  const kind = kindOfCode(citation.type);
  const ending = symbol.issuer.toUpperCase();
  if (kind?.notIssuedBy?.test(ending) && symbol.kind !== null && kindOfSymbolPart(symbol.kind) === kind) {
    return [
      oddity(r, 'citation-kind-not-issued', {
        number: citation.number ?? citation.text,
        issuer: symbol.issuer,
        kind: kindName(kind),
      }),
    ];
  }
  const implied = issuerOfSymbol(symbol.issuer);
  if (citation.issuer === null || implied === null || r.issuer === null) return [];
  // one party number may be given by the congress, the committee, its bureau or secretariat
  if (/^(?:TW|TU|HU)$/.test(ending) || citation.type === 'TTLT' || citation.type === 'NQLT') return [];
  if (matchKey(implied) === matchKey(r.issuer)) return [];
  return [
    oddity(r, 'citation-issuer-differs', {
      number: citation.number ?? citation.text,
      named: citation.issuer,
      implied,
    }),
  ];
}

/** Two dates for one number: a slip, unless the number may have been given again in another year. */
function oddDates(group: readonly Reading[]): Oddity[] {
  const dated = group.filter((r) => r.citation.issuedOn !== null);
  const first = dated[0];
  const firstDate = first?.citation.issuedOn ?? null;
  if (!first || firstDate === null) return [];
  const seen = new Set([firstDate]);
  return dated.slice(1).flatMap((r) => {
    const { issuedOn } = r.citation;
    if (issuedOn === null || seen.has(issuedOn)) return [];
    seen.add(issuedOn);
    const sameYear = issuedOn.slice(0, 4) === firstDate.slice(0, 4);
    const sameIssuer =
      r.issuer === null || first.issuer === null || matchKey(r.issuer) === matchKey(first.issuer);
    if (!sameIssuer || (r.symbol?.year === null && !sameYear) || r.citation.number === null) return [];
    return [
      oddity(r, 'citation-two-dates', {
        number: r.citation.number,
        date: issuedOn,
        other: firstDate,
      }),
    ];
  });
}

/** Two spellings of one number: same kind, running number and day ("2685/UBNDNC", "2685/QĐ-UBND"). */
function oddTwins(groups: ReadonlyMap<string, Reading[]>): Oddity[] {
  const all = [...groups.values()].flatMap((g) => g.filter((r) => r.symbol && r.citation.issuedOn !== null));
  const twins = groupBy(all, (r) => `${r.citation.type}|${r.symbol?.serial}|${r.citation.issuedOn}`);
  return [...twins.values()].flatMap((mentions) => {
    const sound = mentions.find((r) => r.symbol?.kind !== null) ?? mentions[0];
    return mentions
      .filter((r) => r.identity !== sound?.identity)
      .map((r) =>
        oddity(r, 'citation-two-symbols', {
          number: r.citation.number ?? r.citation.text,
          other: sound?.citation.number ?? sound?.citation.text ?? r.citation.text,
        }),
      );
  });
}

/** By the order of the mentions that they are about. */
function inOrder(oddities: readonly Oddity[], readings: readonly Reading[]): Oddity[] {
  const place = new Map(readings.map((r, i) => [r.citation.span, i]));
  return oddities.toSorted((a, b) => (place.get(a.span) ?? 0) - (place.get(b.span) ?? 0));
}
