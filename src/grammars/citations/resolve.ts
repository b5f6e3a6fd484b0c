import { append } from '../../text/append.ts';
import { matchKey } from '../../text/fold.ts';
import { departmentOfSymbol, issuerOfSymbol } from './issuers.ts';
import { lawKey } from './law-names.ts';
import { findOddities, type Oddity } from './oddities.ts';
import type { FoundCitation } from './read.ts';
import { groupBy, type Mention, type Reading } from './readings.ts';
import { type FoundSymbol, parseSymbol } from './symbols.ts';

/** A citation with the key of its document. */
export interface ResolvedMention extends Mention {
  readonly key: string;
}

/** All citations of a plan, and what is odd about them. */
export interface Resolved {
  readonly citations: ResolvedMention[];
  readonly oddities: Oddity[];
}

/**
 * Gives every mention the key of its document: issuer | kind | number or name | date. Later short mentions
 * take issuer, number and date from the fullest one before them (else after them), so that all mentions of a
 * document share a key. A number is not an identity: individual documents count from 01 each year and again
 * after a merger of provinces, so mentions with different dates keep different keys.
 *
 * @param mentions in reading order
 * @param province the plan's province, for "UBND tỉnh" without a name
 */
export function resolveCitations(mentions: readonly Mention[], province: string | null = null): Resolved {
  const readings = mentions.map((m) => readingOf(m, province));
  const groups = groupBy(readings, (r) => r.identity);
  adoptShortMentions(groups);
  const full = new Map([...groups.values()].flatMap(fullest));
  const citations = readings.map((r) => ({
    of: r.of,
    citation: r.citation,
    key: keyOf(r, full.get(r) ?? r),
  }));
  return { citations, oddities: findOddities(readings, groups) };
}

function readingOf(mention: Mention, province: string | null): Reading {
  const { citation } = mention;
  const symbol = citation.number === null ? null : parseSymbol(citation.number);
  const law = citation.name === null ? null : lawKey(citation.name) + yearOfLaw(citation);
  const number = citation.number?.toUpperCase() ?? '';
  const issuer = partyIssuer(citation, symbol, province) ?? stateIssuer(citation, symbol, province);
  return { ...mention, symbol, identity: `${citation.type}|${law ?? number}`, issuer };
}

/** Two laws of one name differ by their year ("… năm 2015"); a date says it too. */
function yearOfLaw(citation: FoundCitation): string {
  if (citation.issuedOn !== null || citation.number !== null) return '';
  const year = /((?:19|20)\d{2})$/.exec(citation.text)?.[1];
  return year === undefined ? '' : ` ${year}`;
}

function lawgiver(type: string): string | null {
  if (type === 'Luật' || type === 'Bộ luật' || type === 'Hiến pháp') return 'Quốc hội';
  return type === 'Pháp lệnh' ? 'Ủy ban Thường vụ Quốc hội' : null;
}

/**
 * The committee whose numbers a party symbol counts: congress, committee, bureau and secretariat share one
 * series ("27-NQ/TW" of a plenum, of the Politburo).
 */
function partyIssuer(
  citation: FoundCitation,
  symbol: FoundSymbol | null,
  province: string | null,
): string | null {
  const ending = symbol?.issuer?.toUpperCase();
  if (ending === 'TW') return issuerOfSymbol(ending);
  if (ending !== 'TU' && ending !== 'HU') return null;
  const named = /((?:Tỉnh|Thành|Huyện|Thị|Quận) )[ủu][ỷy](.*)$/i.exec(
    citation.issuer?.normalize('NFC') ?? '',
  );
  const committee = named ? `${named[1]}ủy` : issuerOfSymbol(ending);
  const place = named?.[2] || (province === null || ending === 'HU' ? '' : ` ${province}`);
  return `${committee}${place}`;
}

function stateIssuer(
  citation: FoundCitation,
  symbol: FoundSymbol | null,
  province: string | null,
): string | null {
  const ending = symbol?.issuer ?? null;
  const implied = issuerOfSymbol(ending);
  const written = citation.issuer === null ? null : canonicalIssuer(citation.issuer, province);
  if (written !== null)
    return implied !== null && matchKey(implied) === matchKey(written) ? implied : written;
  // an office's code is better than nothing: it is the same in all its numbers
  const department = departmentOfSymbol(ending);
  if (department !== null) return canonicalIssuer(department, province);
  return implied ?? ending?.split('-')[0] ?? lawgiver(citation.type);
}

/** One spelling for a committee: abbreviations spelled out, chairman and committee alike, its province named. */
function canonicalIssuer(issuer: string, province: string | null): string {
  const spelled = issuer
    .normalize('NFC')
    .replace(/ \([^()]*\)/g, '')
    .replace(/UBND|U[ỷy] ban nhân dân|Uỷ ban Nhân dân|Ủy ban Nhân dân/g, 'Ủy ban nhân dân')
    .replace(/HĐND|Hội đồng Nhân dân/g, 'Hội đồng nhân dân')
    .replace(/^(?:Phó )?Chủ tịch (?=Ủy ban nhân dân)/i, '')
    .replace(/^(?:Bộ trưởng|Giám đốc) (?=Bộ|Sở)/i, '')
    .replace(/^(Thủ tướng)$/i, 'Thủ tướng Chính phủ');
  // departments of all provinces count from 01
  const unnamed =
    / (?:tỉnh|thành phố)$/.test(spelled) ||
    (spelled.startsWith('Sở ') && !/ (?:tỉnh|thành phố) /.test(spelled));
  return unnamed && province !== null ? `${spelled} ${province}` : spelled;
}

/** A running number alone ("Nghị quyết số 76") joins the one document of its kind with that number. */
function adoptShortMentions(groups: Map<string, Reading[]>): void {
  const numbered = [...groups].flatMap(([identity, [r]]) =>
    r?.symbol ? [{ identity, serial: `${r.citation.type}|${r.symbol.serial.toUpperCase()}` }] : [],
  );
  const bySerial = groupBy(numbered, (n) => n.serial);
  for (const [identity, group] of [...groups]) {
    const first = group[0];
    if (!first || first.symbol || first.citation.number === null || first.citation.name !== null) continue;
    const serial = first.citation.number.replace(/^0+(?=\d)/, '').toUpperCase();
    const candidates = bySerial.get(`${first.citation.type}|${serial}`) ?? [];
    const target = candidates.length === 1 ? groups.get(candidates[0]?.identity ?? '') : undefined;
    if (!target) continue;
    // full mentions first: the short ones look for a fuller one before them
    append(target, group);
    groups.delete(identity);
  }
}

/** How much a mention says of its document. */
function fullness(r: Reading): number {
  return (
    (r.symbol || r.citation.name !== null ? 1 : 0) +
    (r.citation.issuedOn === null ? 0 : 4) +
    (r.citation.issuer === null ? 0 : 2)
  );
}

/**
 * For each mention of one number the fullest mention of the same document: one of the same date, or, where it
 * has no date, the fullest before it, else the fullest of all.
 */
function fullest(group: readonly Reading[]): [Reading, Reading][] {
  const better = (best: Reading | undefined, r: Reading) =>
    best === undefined || fullness(r) >= fullness(best) ? r : best;
  const byDate = new Map<string, Reading>();
  let last: Reading | undefined;
  for (const r of group) {
    last = better(last, r);
    const { issuedOn } = r.citation;
    if (issuedOn !== null) byDate.set(issuedOn, better(byDate.get(issuedOn), r));
  }
  let before: Reading | undefined;
  return group.map((r) => {
    const { issuedOn } = r.citation;
    const dated = before?.citation.issuedOn === null ? undefined : before;
    before = better(before, r);
    return [r, (issuedOn === null ? (dated ?? last) : byDate.get(issuedOn)) ?? r];
  });
}

function keyOf(own: Reading, full: Reading): string {
  const date = own.citation.issuedOn ?? full.citation.issuedOn ?? '';
  const number = full.citation.number ?? own.citation.number;
  const label = number ?? lawLabel(full.citation.name ?? '') + yearOfLaw(own.citation);
  return [full.issuer ?? own.issuer ?? '', own.citation.type, label, date].join('|');
}

/** A law's name in one spelling for keys: kind with a capital, the rest in small letters, QPPL spelled out. */
function lawLabel(name: string): string {
  const small = matchKey(name).replace(/qppl/g, 'quy phạm pháp luật');
  return small.charAt(0).toUpperCase() + small.slice(1);
}
