import {
  bodyOfSymbol,
  issuingVerb,
  levelOf,
  opensBody,
  opensSpeaker,
  type Sources,
  spellOut,
  withoutSpeaker,
  withTerritory,
} from '../grammars/issuer.ts';
import { provinceIn, provinceNamed } from '../grammars/territory.ts';
import { documentKind } from '../lexicon/document-kinds.ts';
import type { Basis, Decision, PlanDocument, Section, Signer } from '../model/index.ts';
import { matchKey } from '../text/fold.ts';
import type { DocumentKindLine } from './kind-lines.ts';
import type { Letterhead, NamedDocument } from './letterhead.ts';
import { periodOf } from './titles.ts';

/** What was read of a document, to be weighed against each other. */
export interface Evidence {
  readonly heads: {
    readonly plan: Letterhead;
    readonly decision: Letterhead | null;
    readonly appendices: readonly Letterhead[];
    /** Of the letter that sends the plan round. */
    readonly sender: Letterhead;
  };
  readonly kind: DocumentKindLine | null;
  readonly title: string | null;
  /** Who issues the decision, from the line above its bases. */
  readonly authority: string;
  readonly decision: Decision | null;
  /** What "(Ban hành kèm theo …)" says, the plan's own line first. */
  readonly annexes: readonly NamedDocument[];
  readonly appendixTitles: readonly string[];
  readonly opening: string | null;
  readonly closing: string | null;
  readonly bases: readonly Basis[];
  readonly sections: readonly Section[];
  readonly recipients: readonly string[];
  readonly signer: Signer | null;
}

/**
 * The document's record. Each field comes from the first of its sources that says something: the plan's own
 * letterhead, the decision's, the appendices', the words of the text.
 */
export function identify(e: Evidence): PlanDocument {
  const type = typeOf(e);
  const heads = [e.heads.plan, ...(e.heads.decision ? [e.heads.decision] : []), ...e.heads.appendices];
  const own = e.heads.plan;
  const place = heads.find((h) => h.place !== null)?.place ?? null;
  const bodies = [...heads, e.heads.sender].find((h) => h.bodies.length > 0)?.bodies ?? [];
  const prose = proseOf(e);
  const province = provinceOf(e, bodies, place, prose);
  const sources: Sources = { texts: [e.title ?? '', place ?? '', ...prose], province };
  const whole = prose.join('\n');
  const named = issuerOf(e, bodies, own.symbol);
  const issuer = named === null ? null : bareDepartment(withTerritory(spellOut(named, whole), sources));
  const superior = bodies.length > 1 ? bodies.at(-2) : undefined;
  const parentAuthority = superior === undefined ? null : withTerritory(spellOut(superior, whole), sources);
  const annexed = inherited(e);
  const level = issuer === null ? null : levelOf(issuer, parentAuthority);
  const decisionIssuer = e.decision ? (decisionBody(e, whole, sources) ?? issuer) : null;
  return {
    uri: null,
    type,
    typeName: type === null ? null : (e.kind?.typeName ?? documentKind(type)?.name ?? null),
    title: e.title ?? (type === null ? null : titleFromDecision(e)),
    number: own.number ?? annexed.number,
    issuer,
    parentAuthority,
    level,
    // a ministry's place is where it sits, not what it governs
    province: level === 'ministry' ? null : province,
    place,
    issuedOn: own.issuedOn ?? annexed.issuedOn,
    period: periodFrom(e),
    signer: e.signer,
    recipients: [...e.recipients],
    carriesOut: null,
    opening: e.opening,
    closing: e.closing,
    decision: e.decision ? { ...e.decision, issuer: decisionIssuer } : null,
  };
}

/** A plan says so itself, in its number, or in the title of its decision. */
function typeOf(e: Evidence): string | null {
  if (e.kind) return e.kind.type;
  const bySymbol = /^(?:\d{4}\/)?KH(?:[-/]|$)/.test(e.heads.plan.symbol ?? '');
  const byDecision = /ban hành kế hoạch/.test(matchKey(e.decision?.title ?? ''));
  return bySymbol || byDecision ? 'KH' : null;
}

/** A plan whose own title is lost: the decision's title repeats it. */
function titleFromDecision(e: Evidence): string | null {
  const m = /^ban hành kế hoạch /i.exec((e.decision?.title ?? '').normalize('NFC'));
  const rest = m ? (e.decision?.title ?? '').slice(m[0].length) : '';
  return rest === '' ? null : rest.charAt(0).toUpperCase() + rest.slice(1);
}

/** Text in mixed case, the parts that speak of the plan itself first. */
function proseOf(e: Evidence): string[] {
  const decision = e.decision ? [e.decision.title, ...e.decision.articles.map((a) => a.text)] : [];
  const sections = e.sections.map((s) => (s.title === null ? s.text : `${s.title} ${s.text}`));
  const parts = [e.opening, ...decision, e.closing, ...e.bases.map((b) => b.text), ...sections];
  return parts.filter((text) => text !== null);
}

function provinceOf(
  e: Evidence,
  bodies: readonly string[],
  place: string | null,
  prose: readonly string[],
): string | null {
  for (const body of bodies) {
    const own = provinceIn(body) ?? ofPartyCommittee(body) ?? unknownInCapitals(body);
    if (own) return own;
  }
  const placed = place === null ? null : provinceNamed(place);
  if (placed) return placed.name;
  for (const text of [e.title ?? '', ...e.appendixTitles, ...prose]) {
    const own = provinceIn(text) ?? unknownInCapitals(text);
    if (own) return own;
  }
  for (const recipient of e.recipients) {
    const own =
      provinceIn(recipient) ??
      provinceNamed(
        recipient.replace(
          /^(?:Báo|Đài (?:PTTH|PT-TH|Phát thanh - Truyền hình|Phát thanh và Truyền hình)(?: và Báo)?|Bưu điện) /,
          '',
        ),
      )?.name;
    if (own) return own;
  }
  return null;
}

/** "TỈNH ỦY LÂM ĐỒNG", "THÀNH ỦY HUẾ": the province that a committee of the Party is called by. */
function ofPartyCommittee(body: string): string | null {
  const m = /^(TỈNH|THÀNH) ỦY (\p{Lu}+(?:\s\p{Lu}+){0,3})$/u.exec(body.normalize('NFC'));
  const name = m?.[2];
  if (name === undefined) return null;
  return provinceNamed(name)?.name ?? (m?.[1] === 'TỈNH' ? inMixedCase(name) : null);
}

/** "ỦY BAN NHÂN DÂN TỈNH AN HẢI": a province that the register does not know. */
function unknownInCapitals(text: string): string | null {
  const m = /(?:^|\s)TỈNH\s+(?!ỦY\s)(\p{Lu}+(?:\s\p{Lu}+){0,3})$/u.exec(text);
  return m ? inMixedCase(m[1] ?? '') : null;
}

function inMixedCase(name: string): string {
  return name
    .toLowerCase()
    .split(' ')
    .map((w) => w.charAt(0).toUpperCase() + w.slice(1))
    .join(' ');
}

/** A department goes by its own name; whose it is stands in `parentAuthority` and `province`. */
function bareDepartment(issuer: string): string {
  return issuer.replace(/^(Sở \S.*?) (?:tỉnh|thành phố) \p{Lu}.*$/u, '$1');
}

/** Who issues the plan, as some part of the file names it. */
function issuerOf(e: Evidence, bodies: readonly string[], symbol: string | null): string | null {
  const printed = bodies.at(-1);
  if (printed !== undefined) return printed;
  if (e.authority !== '') return withoutSpeaker(e.authority);
  return speaking(e.opening) ?? fromSymbol(symbol) ?? speaking(e.closing) ?? ofTitle(e.title);
}

/** The subject of the sentence that issues the plan. */
function speaking(text: string | null): string | null {
  for (const sentence of (text ?? '').split(/\n|(?<=[;.,:])\s/)) {
    if (!opensBody(sentence) && !opensSpeaker(sentence)) continue;
    const subject = sentence.slice(0, Math.max(0, issuingVerb(sentence))).trim();
    if (subject !== '' && subject.split(' ').length <= 14)
      return withoutSpeaker(subject.replace(/\s?\(.*$/, ''));
  }
  return null;
}

function fromSymbol(symbol: string | null): string | null {
  const body = symbol?.split(/[-/]/).at(-1) ?? '';
  return body === '' || body === 'UBND' ? null : bodyOfSymbol(body);
}

/** "Cải cách hành chính năm 2022 của Sở Ngoại vụ". */
function ofTitle(title: string | null): string | null {
  const m =
    /(?:của|tại)\s+((?:Sở|Ủy ban nhân dân|UBND|Ban|Văn phòng|Phòng|Bộ|Thanh tra)\s[^,;]{2,60}?)(?:\s+(?:năm|giai đoạn)\b.*)?$/iu.exec(
      title ?? '',
    );
  return m?.[1] ?? null;
}

function decisionBody(e: Evidence, prose: string, sources: Sources): string | null {
  const printed = e.heads.decision?.bodies.at(-1);
  const named = printed ?? (e.authority === '' ? null : withoutSpeaker(e.authority));
  return named === null ? null : withTerritory(spellOut(named, prose), sources);
}

/** A plan that is annexed to a decision has its number and day (Decree 30/2020/NĐ-CP, Annex I, part II). */
function inherited(e: Evidence): { number: string | null; issuedOn: string | null } {
  const { decision, annexes } = e;
  if (decision && (decision.number !== null || decision.issuedOn !== null))
    return { number: decision.number, issuedOn: decision.issuedOn };
  const line = annexes.find((a) => a.number !== null);
  return { number: line?.number ?? null, issuedOn: line?.issuedOn ?? null };
}

function periodFrom(e: Evidence): PlanDocument['period'] {
  for (const text of [e.title, e.decision?.title ?? null, e.opening, ...e.appendixTitles]) {
    const period = text === null ? null : periodOf(text);
    if (period) return period;
  }
  return null;
}
