import type { DiagnosticCode, FieldsOf } from '../../diagnostics/catalogue.ts';
import { diagnostic } from '../../diagnostics/report.ts';
import type { Diagnostic } from '../../model/index.ts';
import { matchKey } from '../../text/fold.ts';
import { issuerOfSymbol } from './issuers.ts';
import { kindName, kindOfCode, kindOfSymbolPart } from './kinds.ts';
import { groupBy, type Reading } from './readings.ts';

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
  const found: Oddity[] = [];
  if (citation.issuedOn === null && DATE_WRITTEN.test(citation.text)) {
    found.push(oddity(r, 'citation-date-impossible', { text: citation.text }));
  }
  if (!symbol || citation.number === null) return found;
  for (const part of citation.number.split(/[/-]/)) {
    const proper = PROPER_CASE.get(part.toUpperCase());
    if (proper !== undefined && part !== proper)
      found.push(oddity(r, 'citation-symbol-case', { number: citation.number, part, proper }));
  }
  const own = symbol.kind === null ? null : kindOfSymbolPart(symbol.kind);
  const named = kindOfCode(citation.type);
  // parties number their regulations (quy định) QĐ, and letters may carry any symbol
  if (
    own &&
    named &&
    own.code !== named.code &&
    named.code !== 'QyĐ' &&
    named.code !== 'CV' &&
    !(named.code === 'NQLT' || named.code === 'TTLT')
  ) {
    found.push(
      oddity(r, 'citation-kind-differs', {
        number: citation.number,
        named: kindName(named),
        own: kindName(own),
      }),
    );
  }
  if (
    named &&
    named.code !== 'CV' &&
    symbol.kind === null &&
    symbol.issuer !== null &&
    !/^(?:QH|UBTVQH)\d+$/.test(symbol.issuer) &&
    symbol.issuer !== 'CP'
  ) {
    found.push(oddity(r, 'citation-symbol-malformed', { number: citation.number, kind: kindName(named) }));
  }
  if (
    symbol.year !== null &&
    citation.issuedOn !== null &&
    !citation.issuedOn.startsWith(String(symbol.year))
  ) {
    found.push(
      oddity(r, 'citation-year-differs', {
        number: citation.number,
        year: symbol.year,
        date: citation.issuedOn,
      }),
    );
  }
  return found;
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
